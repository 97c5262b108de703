// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_text.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/report_rows.h"
#include "app/workbench/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

using attack::Verdict;
using experiment::Report;
using experiment::ReportSubject;
using Kind = ReportBlock::Kind;
using Section = ReportSection;

struct TextWords {
    Q_DECLARE_TR_FUNCTIONS(report)
};

/// Collects blocks; a heading stands before what it heads alone.
class Blocks {
public:
    explicit Blocks(QVector<ReportBlock>& blocks) : blocks_(blocks) {}
    void text(Kind kind, const QString& text) {
        if (!text.isEmpty())
            blocks_.push_back({kind, text, {}, {}, {}, {}});
    }
    void list(const QStringList& items) {
        if (!items.isEmpty())
            blocks_.push_back({Kind::List, {}, items, {}, {}, {}});
    }
    void table(ReportTable table) {
        if (!table.rows.isEmpty())
            blocks_.push_back({Kind::Table, {}, {}, std::move(table), {}, {}});
    }
    void drawing(const ReportDrawing& drawing) {
        if (!drawing.svg.isEmpty())
            blocks_.push_back({Kind::Drawing, {}, {}, {}, drawing, {}});
    }
    void sheet(const ReportPictureSheet& sheet) {
        if (!sheet.rows.isEmpty())
            blocks_.push_back({Kind::Pictures, {}, {}, {}, {}, sheet});
    }
    /// Of a subject, where there are several.
    void head(const Report& report, const ReportSubject& subject) {
        if (report.subjects.size() > 1)
            text(Kind::Subheading, subjectName(subject));
    }

private:
    QVector<ReportBlock>& blocks_;
};

QString personalData() {
    return TextWords::tr(
        "Disguised images of people should be treated as personal data, at most pseudonymised; a disguise "
        "is not encryption.");
}

void addSummary(Blocks& blocks, const Report& report) {
    for (const ReportSubject& subject : report.subjects) {
        blocks.head(report, subject);
        if (subject.settings.plain)
            blocks.text(Kind::Paragraph,
                        TextWords::tr("Trained on originals: there is no disguise to attack. Its figures "
                                      "are what the others are compared with."));
        else
            blocks.table(levelTable(subject));
        blocks.list(headlineFigures(subject));
        if (const QStringList missing = missingFigures(subject); !missing.isEmpty())
            blocks.text(Kind::Paragraph,
                        TextWords::tr("Not measured: %1.").arg(missing.join(TextWords::tr(", ", "between items"))));
    }
}

void addPlots(Blocks& blocks, const ReportPlots& plots) {
    for (const ReportPlot& plot : plots)
        blocks.drawing(plot.drawing);
}

void addAttacks(Blocks& blocks, const Report& report) {
    for (const ReportSubject& subject : report.subjects) {
        if (subject.settings.plain)
            continue;
        blocks.head(report, subject);
        if (subject.attacks.empty())
            blocks.text(Kind::Paragraph, TextWords::tr("No attack was tried on this disguise. That says nothing about "
                                                       "what an attack would recover."));
        blocks.table(attackTable(subject));
        blocks.list(attackRules(subject));
    }
}

void addPictures(Blocks& blocks, const Report& report, const std::vector<ReportPictures>& pictures) {
    for (std::size_t i = 0; i < report.subjects.size() && i < pictures.size(); ++i) {
        blocks.head(report, report.subjects[i]);
        blocks.sheet(pictures[i].sheet);
        blocks.text(Kind::Paragraph, pictures[i].missing);
    }
}

QStringList limits(const Report& report) {
    QStringList items = {
        personalData(),
        TextWords::tr(
            "An attack that was not tried says nothing. An attack that opened nothing says nothing about the next "
            "one: the verdict names how many were tried."),
        TextWords::tr(
            "Visual privacy is 1 - accuracy of a net that was trained on originals and reads the disguised test "
            "images. A high value does not mean that pictures cannot be recovered, and an accuracy below chance "
            "is not privacy."),
        TextWords::tr("Intervals are 95 % Wilson intervals for this key and this net. They do not cover other keys: a "
                      "statement about a recipe takes at least five."),
        TextWords::tr(
            "The size of a key space is an upper bound. Some attacks open a disguise without searching for the "
            "key.")};
    const auto has = [&](auto test) { return std::any_of(report.subjects.begin(), report.subjects.end(), test); };
    if (has([](const ReportSubject& each) { return each.membership.has_value(); }))
        items.push_back(
            TextWords::tr("Class membership is conditional on the key: the classes under one model are not "
                          "independent, and a verdict takes at least ten keys."));
    if (has([](const ReportSubject& each) { return each.trained; }))
        items.push_back(
            TextWords::tr("Accuracies are those of one training each: another key, noise or weight seed gives "
                          "another figure."));
    if (has([](const ReportSubject& each) { return each.settings.experimentSeed.has_value(); }))
        items.push_back(
            TextWords::tr("An experiment key comes from a recorded number and is no secret: it serves for "
                          "measuring, not for giving images away."));
    items.push_back(
        TextWords::tr("A model that was trained elsewhere may hold a backdoor. Nothing here looks for one."));
    return items;
}

QString heading(const Report& report) {
    if (report.subjects.size() == 1)
        return report.subjects.front().trained
                   ? TextWords::tr("Image disguise: report on %1").arg(subjectName(report.subjects.front()))
                   : TextWords::tr("Image disguise: report on a setting");
    return TextWords::tr("Image disguise: report on %n runs", nullptr, int(report.subjects.size()));
}

}  // namespace

const std::vector<ReportSection>& reportSections() {
    static const std::vector<ReportSection> all = {Section::Summary,  Section::Setting, Section::Figures,
                                                   Section::Plots,    Section::Attacks, Section::KeySpace,
                                                   Section::Pictures, Section::Limits,  Section::Versions};
    return all;
}

QString sectionId(ReportSection section) {
    switch (section) {
        case Section::Summary:
            return QStringLiteral("summary");
        case Section::Setting:
            return QStringLiteral("setting");
        case Section::Figures:
            return QStringLiteral("figures");
        case Section::Plots:
            return QStringLiteral("plots");
        case Section::Attacks:
            return QStringLiteral("attacks");
        case Section::KeySpace:
            return QStringLiteral("key-space");
        case Section::Pictures:
            return QStringLiteral("pictures");
        case Section::Limits:
            return QStringLiteral("limits");
        case Section::Versions:
            return QStringLiteral("versions");
    }
    return {};
}

QString sectionName(ReportSection section) {
    switch (section) {
        case Section::Summary:
            return TextWords::tr("Summary by threat level");
        case Section::Setting:
            return TextWords::tr("What was measured, and how");
        case Section::Figures:
            return TextWords::tr("Figures");
        case Section::Plots:
            return TextWords::tr("Plots");
        case Section::Attacks:
            return TextWords::tr("Attacks");
        case Section::KeySpace:
            return TextWords::tr("Key space");
        case Section::Pictures:
            return TextWords::tr("Pictures");
        case Section::Limits:
            return TextWords::tr("Limits");
        case Section::Versions:
            return TextWords::tr("Versions and fingerprints");
    }
    return {};
}

base::Result<std::set<ReportSection>> parseSections(const QString& text) {
    std::set<ReportSection> chosen;
    QStringList known;
    for (const ReportSection section : reportSections())
        known.push_back(sectionId(section));
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts)) {
        const auto at = known.indexOf(word.trimmed());
        if (at < 0)
            return base::fail(base::ErrorCode::UnknownName,
                              "A report has no section \"" + word.trimmed().toStdString() + "\". It has " +
                                  known.join(QStringLiteral(", ")).toStdString() + ".",
                              {word.trimmed().toStdString()});
        chosen.insert(reportSections()[std::size_t(at)]);
    }
    return chosen;
}

ReportDocument composeReport(const Report& report, const std::set<ReportSection>& chosen, const ReportPlots& plots,
                             const std::vector<ReportPictures>& pictures) {
    ReportDocument document;
    document.title = heading(report);
    document.program = QStringLiteral("Guise %1").arg(QStringLiteral(GUISE_VERSION));
    document.time = report.time;
    if (report.time > 0)
        document.subtitle =
            TextWords::tr("Last measured %1 UTC")
                .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(report.time, Qt::UTC), QLocale::ShortFormat));
    Blocks blocks(document.blocks);
    blocks.text(Kind::Notice, personalData());
    for (const ReportSection section : reportSections()) {
        if (!chosen.contains(section))
            continue;
        QVector<ReportBlock> found;
        Blocks inside(found);
        switch (section) {
            case Section::Summary:
                addSummary(inside, report);
                break;
            case Section::Setting:
                for (const ReportSubject& subject : report.subjects) {
                    inside.head(report, subject);
                    inside.table(settingTable(subject));
                }
                break;
            case Section::Figures:
                inside.table(figureTable(report));
                inside.table(repeatTable(report));
                inside.list(membershipVerdicts(report));
                break;
            case Section::Plots:
                addPlots(inside, plots);
                break;
            case Section::Attacks:
                addAttacks(inside, report);
                break;
            case Section::KeySpace:
                for (const ReportSubject& subject : report.subjects)
                    if (subject.keySpace) {
                        inside.head(report, subject);
                        inside.table(keySpaceTable(*subject.keySpace));
                        inside.list(keySpaceNotes(*subject.keySpace));
                    }
                break;
            case Section::Pictures:
                addPictures(inside, report, pictures);
                break;
            case Section::Limits:
                inside.list(limits(report));
                break;
            case Section::Versions:
                inside.table(versionTable(report));
                break;
        }
        if (found.isEmpty())
            continue;
        blocks.text(Kind::Heading, sectionName(section));
        document.blocks += found;
    }
    if (!chosen.contains(Section::Summary)) {  // never left out: what nobody measured
        QStringList items;
        for (const ReportSubject& subject : report.subjects)
            if (const QStringList missing = missingFigures(subject); !missing.isEmpty())
                items.push_back(TextWords::tr("%1: %2").arg(subjectName(subject),
                                                            missing.join(TextWords::tr(", ", "between items"))));
        if (!items.isEmpty())
            blocks.text(Kind::Heading, TextWords::tr("Not measured"));
        blocks.list(items);
    }
    return document;
}

}  // namespace guise::app
