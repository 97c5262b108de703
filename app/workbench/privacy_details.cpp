// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/privacy_details.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/text.h"
#include "core/attack/attack.h"
#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/mechanism.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStringList>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace guise::app {

namespace {

struct DetailWords {
    Q_DECLARE_TR_FUNCTIONS(PrivacyDetails)
};

QString heading(const QString& text) {
    return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}
QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}
QString item(const QString& text) {
    return QStringLiteral("<li>%1</li>").arg(text.toHtmlEscaped());
}
QString list(const QStringList& items) {
    QString html;
    for (const auto& one : items)
        html += item(one);
    return items.isEmpty() ? QString() : QStringLiteral("<ul>%1</ul>").arg(html);
}
QString row(const QStringList& cells, const char* tag = "td") {
    QString html;
    for (const auto& cell : cells)
        html +=
            QStringLiteral("<%1 style=\"padding-right:14px\">%2</%1>").arg(QLatin1String(tag), cell.toHtmlEscaped());
    return QStringLiteral("<tr>%1</tr>").arg(html);
}

QString interval(const attack::ExaminerFinding& finding) {
    return DetailWords::tr("%1 to %2")
        .arg(numberText(finding.interval95.low, 3), numberText(finding.interval95.high, 3));
}

QStringList readingCells(const QString& name, const attack::ExaminerFinding& finding) {
    return {name,
            numberText(finding.visualPrivacy, 3),
            interval(finding),
            percentText(finding.balancedAccuracy),
            percentText(finding.relabelledAccuracy),
            QLocale().toString(qlonglong(finding.images))};
}

QString examiners(const PrivacyFigures& figures) {
    QString html = heading(DetailWords::tr("Visual privacy: 1 - accuracy of an examiner"));
    if (!figures.paper && !figures.panel)
        return html + paragraph(DetailWords::tr("Not measured."));
    const auto* reading = strongestReading(figures);
    const auto& any = figures.paper        ? *figures.paper
                      : reading != nullptr ? reading->finding
                                           : attack::ExaminerFinding();
    html +=
        paragraph(DetailWords::tr("Ceiling %1: a constant guess reads %2 of the images. Chance of %3 classes: %4. The "
                                  "intervals are Wilson's 95 %, for this key and this net.")
                      .arg(numberText(1.0 - any.majorityRate, 3), percentText(any.majorityRate))
                      .arg(any.chance > 0.0 ? qRound(1.0 / any.chance) : 0)
                      .arg(percentText(any.chance)));
    html += QStringLiteral("<table>") +
            row({DetailWords::tr("examiner"), DetailWords::tr("visual privacy"), DetailWords::tr("interval"),
                 DetailWords::tr("balanced"), DetailWords::tr("best relabelling"), DetailWords::tr("images")},
                "th");
    if (figures.paper)
        html += row(readingCells(DetailWords::tr("the paper's"), *figures.paper));
    QStringList notTried;
    for (const auto& one : figures.panel ? figures.panel->rows : std::vector<experiment::PanelRow>()) {
        if (one.variant == experiment::ExaminerVariant::Paper && figures.paper)
            continue;
        if (one.tried())
            html += row(readingCells(examinerName(one), one.finding));
        else
            notTried.push_back(DetailWords::tr("%1: not tried. %2").arg(examinerName(one), fromCore(one.reason)));
    }
    html += QStringLiteral("</table>") + list(notTried);
    if (reading != nullptr)
        html += paragraph(DetailWords::tr("Strongest of %1: %2, chosen on %3 images; on the others it leaves %4 (%5).")
                              .arg(reading->examiners)
                              .arg(examinerName(figures.panel->rows[reading->strongest]),
                                   QLocale().toString(qlonglong(reading->chosenOn)),
                                   numberText(reading->finding.visualPrivacy, 3), interval(reading->finding)));
    else
        html += paragraph(DetailWords::tr("Stronger examiners: not tried yet."));
    return html;
}

/// Steps whose presence an attack cannot bear, found by asking the attack itself.
QStringList remedies(const TriedAttack& tried, const disguise::Recipe& recipe, const base::Shape& shape) {
    QStringList found;
    const auto* attack = attack::findAttack(tried.name);
    if (attack == nullptr)
        return found;
    for (const auto* mechanism : disguise::mechanisms()) {
        const bool present = std::any_of(recipe.steps.begin(), recipe.steps.end(),
                                         [&](const auto& step) { return step.mechanism == mechanism->name(); });
        if (present)
            continue;
        for (std::size_t place = 0; place <= recipe.steps.size(); ++place) {
            auto json = disguise::recipeToJson(recipe);
            if (!json.contains("steps"))
                break;
            auto& steps = json["steps"];
            steps.insert(steps.begin() + std::ptrdiff_t(place),
                         base::Json{{"mechanism", std::string(mechanism->name())}});
            const auto changed = disguise::recipeFromJson(json);
            if (!changed || !disguise::checkRecipe(*changed, shape))
                continue;
            if (const auto reason = attack->unfitReason(*changed, shape); !reason.empty()) {
                found.push_back(DetailWords::tr("With a step “%1” this attack cannot run: %2 Others may; measure it.")
                                    .arg(fromCore(mechanism->label()), fromCore(reason)));
                break;
            }
        }
    }
    return found;
}

QString changes(const PrivacyFigures& figures, int level, const LevelVerdict& found,
                const attack::VerdictThresholds& thresholds, const disguise::Recipe& recipe, const base::Shape& shape) {
    QStringList lines;
    const auto& finding = figures.recovery->levels[std::size_t(level - 1)];
    if (finding && finding->judgement) {
        const auto& judgement = *finding->judgement;
        const QString asked = percentText(thresholds.openShare, 0);
        lines.push_back(
            judgement.share > 0.0
                ? DetailWords::tr("Pictures count as open when %1 of the mean picture's error is gone; now it is %2.")
                      .arg(asked, percentText(judgement.share))
                : DetailWords::tr("Pictures count as open when %1 of the mean picture's error is gone; now the mean "
                                  "picture is nearer.")
                      .arg(asked));
    }
    const bool opened = found.verdict == attack::Verdict::Open || found.verdict == attack::Verdict::Leaks;
    if (opened && found.guessing) {
        lines.push_back(
            DetailWords::tr("An examiner decides this level. It counts as open from %1 read on, and leaks as long as "
                            "more than %2 are read, each with the lower end of the interval.")
                .arg(percentText(*found.guessing + thresholds.openReading * (1.0 - *found.guessing)),
                     percentText(*found.guessing)));
    } else if (opened) {
        if (finding && finding->best >= 0)
            lines += remedies(figures.recovery->attacks[std::size_t(finding->best)], recipe, shape);
    } else {
        lines.push_back(
            DetailWords::tr("An attack that is not in this list, or one with more images (now %1), may open it.")
                .arg(QLocale().toString(qulonglong(figures.recovery->held))));
        if (level == 2)
            lines.push_back(DetailWords::tr("So may more known pairs; now it is %1.").arg(figures.recovery->pairs));
        if (figures.recovery->domain == 0)
            lines.push_back(DetailWords::tr("So may similar images with their classes, which this attacker has not."));
    }
    return lines.isEmpty() ? QString() : paragraph(DetailWords::tr("What would change it:")) + list(lines);
}

QString threatLevel(const PrivacyFigures& figures, int level, const attack::VerdictThresholds& thresholds,
                    const disguise::Recipe& recipe, const base::Shape& shape) {
    static const char* const who[] = {
        QT_TRANSLATE_NOOP("PrivacyDetails", "sees the disguised images, their label indices, the model and the recipe"),
        QT_TRANSLATE_NOOP("PrivacyDetails", "also knows pairs of an original and its disguised image"),
        QT_TRANSLATE_NOOP("PrivacyDetails", "gets images of its own choice disguised"),
    };
    const auto found = verdictOf(figures, level, thresholds);
    QString html = heading(DetailWords::tr("Level %1: %2").arg(level).arg(verdictWords(found.verdict, found.tried)));
    html += paragraph(DetailWords::tr("The attacker %1.").arg(DetailWords::tr(who[level - 1])));
    if (!found.rule.isEmpty())
        html += paragraph(found.rule);
    if (level == 3)
        return html + paragraph(DetailWords::tr("What opens level 2 is open to this attacker too."));
    if (!figures.recovery)
        return html;
    QStringList tried;
    QStringList others;
    for (const auto& each : figures.recovery->attacks) {
        if (int(each.level) != level)
            continue;
        const QString label = fromCore(each.label);
        if (!each.tried)
            others.push_back(DetailWords::tr("%1: %2").arg(label, fromCore(each.reason)));
        else if (!each.reason.empty())
            tried.push_back(DetailWords::tr("%1: failed. %2").arg(label, fromCore(each.reason)));
        else
            tried.push_back(DetailWords::tr("%1: confidence %2, %3 s")
                                .arg(label, numberText(each.confidence, 2), numberText(each.seconds, 2)));
    }
    if (!tried.isEmpty())
        html += paragraph(DetailWords::tr("Tried with %1 disguised images:")
                              .arg(QLocale().toString(qulonglong(figures.recovery->held)))) +
                list(tried);
    if (!others.isEmpty())
        html += paragraph(DetailWords::tr("Not tried:")) + list(others);
    return html + changes(figures, level, found, thresholds, recipe, shape);
}

QString keySpace(const disguise::Recipe& recipe, const base::Shape& shape) {
    const auto space = disguise::recipeKeySpace(recipe, shape);
    if (!space)
        return {};
    const auto line = [](const QString& what, double value, int decimals, const QString& unit) {
        return row({what, DetailWords::tr("%1 %2").arg(numberText(value, decimals), unit)});
    };
    const QString bits = DetailWords::tr("bits");
    QString html =
        heading(DetailWords::tr("Key space")) +
        paragraph(DetailWords::tr("An upper bound of the work of a search. The attacks above do not search.")) +
        QStringLiteral("<table>");
    html += line(DetailWords::tr("the paper's count, which overcounts"), space->paperBits, 0, bits);
    html += line(DetailWords::tr("free real parameters of the matrices"), space->freeParameters, 0, {});
    html += line(DetailWords::tr("permutation"), space->permutationBits, 1, bits);
    html += line(DetailWords::tr("other choices"), space->discreteBits, 1, bits);
    html += line(DetailWords::tr("AES keys"), space->aesBits, 0, bits);
    html += line(DetailWords::tr("root secret"), space->rootBits, 0, bits);
    QStringList notes;
    for (const auto& note : space->notes)
        notes.push_back(fromCore(note));
    return html + QStringLiteral("</table>") + list(notes);
}

}  // namespace

QString privacyPage(const PrivacyFigures& figures, const attack::VerdictThresholds& thresholds,
                    const disguise::Recipe& recipe, const base::Shape& shape) {
    QString html = paragraph(DetailWords::tr("Recipe: %1").arg(recipeInWords(figures.recipe)));
    html += examiners(figures);
    for (int level = 1; level <= 3; ++level)
        html += threatLevel(figures, level, thresholds, recipe, shape);
    html += keySpace(recipe, shape);
    html += paragraph(DetailWords::tr(
        "Disguised images of people should be treated as personal data, at most pseudonymised; a disguise is "
        "not encryption."));
    return html;
}

PrivacyDetails::PrivacyDetails(PrivacyRecord& record, QWidget* parent) : QWidget(parent, Qt::Window), record_(record) {
    setObjectName(QStringLiteral("privacyDetails"));
    setWindowTitle(tr("Privacy in detail"));
    resize(720, 640);
    text_ = new QTextBrowser(this);
    text_->setObjectName(QStringLiteral("privacyDetails.text"));
    text_->setAccessibleName(tr("Privacy in detail"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::Help, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text_, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QWidget::close);
    new QShortcut(Qt::Key_Escape, this, this, &QWidget::close);
    connect(buttons, &QDialogButtonBox::helpRequested, this, &PrivacyDetails::helpWanted);
    connect(&record_, &PrivacyRecord::changed, this, &PrivacyDetails::refresh);
}

void PrivacyDetails::setRecipe(const disguise::Recipe& recipe, const base::Shape& shape) {
    recipe_ = recipe;
    shape_ = shape;
}

void PrivacyDetails::open() {
    QWidget::show();
    raise();
    activateWindow();
}

void PrivacyDetails::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void PrivacyDetails::refresh() {
    if (!isVisible())
        return;
    const int at = text_->verticalScrollBar()->value();
    text_->setHtml(record_.hasKey() ? privacyPage(record_.inView(), record_.thresholds(), recipe_, shape_)
                                    : tr("The recipe does not fit these pictures, so there is nothing to measure."));
    text_->verticalScrollBar()->setValue(at);
}

}  // namespace guise::app
