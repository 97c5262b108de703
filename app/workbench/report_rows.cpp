// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_rows.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/report_figures.h"
#include "app/workbench/text.h"
#include "core/attack/attack.h"
#include "core/base/comparison.h"
#include "core/experiment/setting_groups.h"
#include "core/key/fingerprint_words.h"
#include "core/key/secret_key.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace guise::app {

namespace {

using attack::Verdict;
using experiment::Report;
using experiment::ReportAttack;
using experiment::ReportFigure;
using experiment::ReportSubject;

constexpr std::size_t kMostRaw = 10;  // repeats that are listed one by one

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(report)
};

QString noFigure() {
    return QStringLiteral("–");
}

QString countShown(std::int64_t count) {
    return QLocale().toString(qlonglong(count));
}

QString interval(const std::optional<double>& low, const std::optional<double>& high, bool percent) {
    if (!low || !high)
        return {};
    return percent ? RowWords::tr("95 % interval %1 to %2").arg(percentText(*low), percentText(*high))
                   : RowWords::tr("95 % interval %1 to %2").arg(numberText(*low, 3), numberText(*high, 3));
}

/// A finding as the store names it, in words.
QString findingName(const std::string& name) {
    if (name == "test/accuracy")
        return RowWords::tr("Accuracy on test images");
    if (name == "test/balanced-accuracy")
        return RowWords::tr("Balanced accuracy on test images");
    if (name == "test/accuracy-mixed")
        return RowWords::tr("Accuracy on mixed test images");
    if (name == "validation/accuracy")
        return RowWords::tr("Accuracy on validation images");
    if (name == "visual-privacy")
        return RowWords::tr("Visual privacy");
    if (name == "class-membership")
        return RowWords::tr("Class membership, AUC of the Fano factor");
    if (name == "fano-in")
        return RowWords::tr("Mean Fano factor, own classes");
    if (name == "fano-out")
        return RowWords::tr("Mean Fano factor, other classes");
    if (name == "fano-p")
        return RowWords::tr("p of the difference, two-sided");
    if (name == "level-1")
        return RowWords::tr("attacks of level 1");
    if (name == "level-2")
        return RowWords::tr("attacks of level 2");
    if (name == "level-3")
        return RowWords::tr("attacks of level 3");
    return QString::fromStdString(name);
}

bool isShare(const std::string& name) {
    return name.find("accuracy") != std::string::npos || name == "majority_rate" || name == "share_of_floor" ||
           name == "chance";
}

/// "energy 0.93", with its interval.
QString reportFigureText(const ReportFigure& figure) {
    static const std::pair<const char*, const char*> kNames[] = {
        {"visual_privacy", QT_TRANSLATE_NOOP("report", "visual privacy %1")},
        {"accuracy", QT_TRANSLATE_NOOP("report", "reads %1")},
        {"majority_rate", QT_TRANSLATE_NOOP("report", "guessing reads %1")},
        {"energy", QT_TRANSLATE_NOOP("report", "energy %1")},
        {"psnr_db", QT_TRANSLATE_NOOP("report", "PSNR %1 dB")},
        {"ssim", QT_TRANSLATE_NOOP("report", "SSIM %1")},
        {"share_of_floor", QT_TRANSLATE_NOOP("report", "%1 of the floor's error gone")},
        {"examiner_accuracy", QT_TRANSLATE_NOOP("report", "examiner reads %1")},
        {"label_accuracy", QT_TRANSLATE_NOOP("report", "labels right %1")},
        {"member_auc", QT_TRANSLATE_NOOP("report", "membership AUC %1")},
        {"images", QT_TRANSLATE_NOOP("report", "%1 images")},
        {"images_judged", QT_TRANSLATE_NOOP("report", "%1 images judged")}};
    for (const auto& [name, words] : kNames) {
        if (figure.name != name)
            continue;
        if (figure.name == "share_of_floor" && figure.value <= 0.0)
            return {};  // the verdict's rule says how much worse than the floor it is
        const bool count = figure.name.rfind("images", 0) == 0;
        const bool share = isShare(figure.name);
        const QString value = count   ? countShown(std::llround(figure.value))
                              : share ? percentText(figure.value)
                                      : numberText(figure.value, figure.name == "psnr_db" ? 1 : 3);
        const QString text = RowWords::tr(words).arg(value);
        const QString range = interval(figure.low, figure.high, share);
        return range.isEmpty() ? text : RowWords::tr("%1 (%2)").arg(text, range);
    }
    return {};
}

QString figuresText(const ReportAttack& attack) {
    QStringList parts;
    for (const ReportFigure& figure : attack.figures)
        if (const QString text = reportFigureText(figure); !text.isEmpty())
            parts.push_back(text);
    return parts.join(QStringLiteral(" · "));
}

QString attackName(const ReportAttack& attack) {
    if (const auto* known = attack::findAttack(attack.name))
        return fromCore(known->info().label);
    const QString name = QString::fromStdString(attack.name);
    const auto rest = [&](const char* prefix) { return name.mid(int(std::char_traits<char>::length(prefix))); };
    if (name == QLatin1String("examiner"))
        return RowWords::tr("Examiner, trained on originals");
    if (name.startsWith(QLatin1String("examiner ")))
        return RowWords::tr("Examiner: %1").arg(rest("examiner "));
    if (name.startsWith(QLatin1String("strongest examiner: ")))
        return RowWords::tr("Strongest examiner (%1), chosen on one half, judged on the other")
            .arg(rest("strongest examiner: "));
    return name;
}

QString levelKnows(int level) {
    switch (level) {
        case 1:
            return RowWords::tr(
                "Level 1: sees the disguised images, their label indices, the model and the recipe; no "
                "pairs");
        case 2:
            return RowWords::tr("Level 2: also some known pairs of original and disguised image");
        default:
            return RowWords::tr("Level 3: chosen images get disguised for the attacker");
    }
}

/// One of the settings of a group, by what it trained on.
QString settingName(const ReportSubject& subject) {
    return subject.settings.plain ? RowWords::tr("originals") : recipeInWords(subject.settings.recipe);
}

std::vector<std::vector<std::size_t>> groupsOf(const Report& report) {
    std::vector<const experiment::RunSettings*> settings;
    for (const ReportSubject& subject : report.subjects)
        settings.push_back(&subject.settings);
    return experiment::groupBySetting(settings);
}

std::vector<double> valuesOf(const Report& report, const std::vector<std::size_t>& members, const char* name) {
    std::vector<double> values;
    for (const std::size_t member : members)
        if (const ReportFigure* figure = report.subjects[member].figure(name))
            values.push_back(figure->value);
    return values;
}

}  // namespace

ReportTable levelTable(const ReportSubject& subject) {
    ReportTable table;
    table.header = {RowWords::tr("Threat level"), RowWords::tr("Verdict"), RowWords::tr("The figure behind it")};
    for (int level = 1; level <= int(subject.levels.size()); ++level) {
        const experiment::ReportLevel& found = subject.levels[std::size_t(level - 1)];
        QString by = noFigure();
        if (found.decisive >= 0) {
            const ReportAttack& attack = subject.attacks[std::size_t(found.decisive)];
            by = RowWords::tr("%1: %2").arg(attackName(attack), figuresText(attack));
        } else if (found.verdict == Verdict::NotTried) {
            by = RowWords::tr("nothing of this level was tried");
        }
        table.rows.push_back({levelKnows(level), verdictWords(found.verdict, found.tried), by});
    }
    return table;
}

QStringList headlineFigures(const ReportSubject& subject) {
    QStringList items;
    if (const ReportFigure* accuracy = subject.figure("test/accuracy")) {
        const QString range = interval(accuracy->low, accuracy->high, true);
        const QString images = countShown(subject.testImages);
        items.push_back(subject.settings.plain
                            ? RowWords::tr("Accuracy %1 on %2 original test images (%3).")
                                  .arg(percentText(accuracy->value, 2), images, range)
                            : RowWords::tr("Accuracy %1 on %2 test images disguised with the same key (%3).")
                                  .arg(percentText(accuracy->value, 2), images, range));
    }
    if (const ReportFigure* privacy = subject.figure("visual-privacy"))
        items.push_back(RowWords::tr("Visual privacy %1 (%2): 1 - accuracy of a net that was trained on originals and "
                                     "reads the test images.")
                            .arg(numberText(privacy->value, 3), interval(privacy->low, privacy->high, false)));
    if (subject.membership)
        items.push_back(RowWords::tr("Class membership: AUC %1, two-sided p %2, mean Fano factor %3 for own and %4 for "
                                     "other classes (%5); conditional on this key.")
                            .arg(numberText(subject.membership->auc, 3), numberText(subject.membership->pValue, 3),
                                 numberText(subject.membership->meanIn, 1), numberText(subject.membership->meanOut, 1),
                                 subject.membership->outName.empty()
                                     ? noFigure()
                                     : QString::fromStdString(subject.membership->outName)));
    return items;
}

QStringList missingFigures(const ReportSubject& subject) {
    QStringList names;
    for (const std::string& name : experiment::notMeasured(subject))
        names.push_back(findingName(name));
    return names;
}

ReportTable settingTable(const ReportSubject& subject) {
    ReportTable table;
    const auto row = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            table.rows.push_back({name, value});
    };
    const experiment::RunSettings& settings = subject.settings;
    row(RowWords::tr("Data"), QString::fromStdString(settings.dataUri));
    if (subject.shape)
        row(RowWords::tr("Pictures"), shapeText(*subject.shape));
    if (subject.trainImages > 0 || subject.testImages > 0)
        row(RowWords::tr("Images"), RowWords::tr("%1 for training, %2 for testing")
                                        .arg(countShown(subject.trainImages), countShown(subject.testImages)));
    if (settings.plain) {
        row(RowWords::tr("Disguise"), RowWords::tr("none: originals"));
    } else {
        row(RowWords::tr("Recipe"), recipeInWords(settings.recipe));
        row(RowWords::tr("Recipe, exactly"), QString::fromStdString(settings.recipe));
        row(RowWords::tr("Key"),
            settings.experimentSeed ? RowWords::tr("experiment key of seed %1, no secret").arg(*settings.experimentSeed)
                                    : RowWords::tr("secret key; only its fingerprint is recorded"));
        row(RowWords::tr("Noise"), settings.noiseSeed
                                       ? RowWords::tr("fixed seed %1: for tests").arg(*settings.noiseSeed)
                                       : RowWords::tr("drawn afresh, not kept"));
    }
    if (subject.trained) {
        const learn::TrainSettings& train = settings.train;
        row(RowWords::tr("Net"),
            subject.parameters > 0 ? RowWords::tr("%1, %2 parameters")
                                         .arg(QString::fromStdString(settings.network), countShown(subject.parameters))
                                   : QString::fromStdString(settings.network));
        row(RowWords::tr("Training"), RowWords::tr("%1 batches of %2, learning rate %3")
                                          .arg(countShown(subject.steps), countShown(train.batch),
                                               QLocale().toString(train.learningRate, 'g', 4)));
        row(RowWords::tr("Weight seed"), QString::number(train.seed));
        row(RowWords::tr("Command"), QString::fromStdString(experiment::asCommand(settings)));
        if (subject.seconds > 0.0)
            row(RowWords::tr("Time"),
                RowWords::tr("%1, %2 images a second")
                    .arg(secondsText(subject.seconds), countShown(std::llround(subject.imagesPerSecond))));
    }
    if (subject.examinerOnOriginals)
        row(RowWords::tr("Examiner"),
            RowWords::tr("reads %1 of original test images").arg(percentText(*subject.examinerOnOriginals)));
    row(RowWords::tr("Tags"), QString::fromStdString([&] {
            std::string tags;
            for (const std::string& tag : subject.tags)
                tags += (tags.empty() ? "" : ", ") + tag;
            return tags;
        }()));
    row(RowWords::tr("Note"), QString::fromStdString(subject.note));
    row(RowWords::tr("Failed"), QString::fromStdString(subject.error));
    return table;
}

ReportTable figureTable(const Report& report) {
    ReportTable table;
    table.header = {RowWords::tr("Run"), RowWords::tr("Figure"), RowWords::tr("Value"), RowWords::tr("95 % interval")};
    for (const ReportSubject& subject : report.subjects)
        for (const ReportFigure& figure : subject.figures) {
            const bool share = isShare(figure.name);
            const auto text = [&](double value) { return share ? percentText(value, 2) : numberText(value, 3); };
            table.rows.push_back({subjectName(subject), findingName(figure.name), text(figure.value),
                                  figure.low && figure.high
                                      ? RowWords::tr("%1 to %2").arg(text(*figure.low), text(*figure.high))
                                      : noFigure()});
        }
    return table;
}

ReportTable repeatTable(const Report& report) {
    ReportTable table;
    table.header = {RowWords::tr("Setting"),          RowWords::tr("Figure"),        RowWords::tr("Repeats"),
                    RowWords::tr("Mean ± deviation"), RowWords::tr("95 % interval"), RowWords::tr("Raw values")};
    for (const auto& members : groupsOf(report))
        for (const char* name : {"test/accuracy", "visual-privacy", "class-membership"}) {
            const std::vector<double> values = valuesOf(report, members, name);
            if (values.size() < 2)
                continue;
            const base::Summary summary = base::summarise(values);
            QStringList raw;
            for (std::size_t i = 0; i < values.size() && i < kMostRaw; ++i)
                raw.push_back(numberText(values[i], 4));
            if (values.size() > kMostRaw)
                raw.push_back(QStringLiteral("…"));
            table.rows.push_back(
                {settingName(report.subjects[members.front()]), findingName(name), QString::number(values.size()),
                 QStringLiteral("%1 ± %2").arg(numberText(summary.mean, 4), numberText(summary.deviation, 4)),
                 summary.interval95
                     ? RowWords::tr("%1 to %2")
                           .arg(numberText(summary.interval95->low, 4), numberText(summary.interval95->high, 4))
                     : noFigure(),
                 raw.join(QStringLiteral("; "))});
        }
    return table;
}

QStringList membershipVerdicts(const Report& report) {
    QStringList items;
    for (const auto& members : groupsOf(report)) {
        const std::vector<double> values = valuesOf(report, members, "class-membership");
        if (values.empty())
            continue;
        const QString name = settingName(report.subjects[members.front()]);
        if (const auto verdict = experiment::membershipVerdict(values)) {
            const QString word = verdict->word == "resists" ? RowWords::tr("resists")
                                 : verdict->word == "leaks" ? RowWords::tr("leaks")
                                                            : RowWords::tr("undecided");
            items.push_back(RowWords::tr("Class membership, %1: %2. Mean AUC %3 over %4 keys, 95 % interval %5 to %6.")
                                .arg(name, word, numberText(verdict->mean, 3), QString::number(values.size()),
                                     numberText(verdict->interval95.low, 3), numberText(verdict->interval95.high, 3)));
        } else {
            items.push_back(RowWords::tr("Class membership, %1: no verdict, since %2 of the %3 keys that it takes were "
                                         "measured.")
                                .arg(name)
                                .arg(values.size())
                                .arg(experiment::kMembershipKeys));
        }
    }
    return items;
}

ReportTable attackTable(const ReportSubject& subject) {
    ReportTable table;
    table.header = {RowWords::tr("Attack"), RowWords::tr("Level"), RowWords::tr("Outcome"),
                    RowWords::tr("Figures or reason")};
    for (const ReportAttack& attack : subject.attacks) {
        const QString outcome = !attack.tried    ? verdictWords(Verdict::NotTried, 0)
                                : attack.verdict ? verdictWords(*attack.verdict, 1)
                                                 : noFigure();
        QString details = figuresText(attack);
        if (!attack.reason.empty())
            details = fromCore(attack.reason);
        else if (attack.tried && !attack.verdict && details.isEmpty())
            details = RowWords::tr("tried; another attack of its level was more confident, and that one was judged");
        table.rows.push_back(
            {attackName(attack), QString::number(attack.level), outcome, details.isEmpty() ? noFigure() : details});
    }
    return table;
}

QStringList attackRules(const ReportSubject& subject) {
    QStringList items;
    for (const ReportAttack& attack : subject.attacks)
        if (attack.tried && !attack.rule.empty())
            items.push_back(RowWords::tr("%1: %2").arg(attackName(attack), fromCore(attack.rule)));
    return items;
}

ReportTable keySpaceTable(const disguise::RecipeKeySpace& space) {
    ReportTable table;
    const auto bits = [](double value) { return RowWords::tr("%1 bits").arg(numberText(value, 1)); };
    table.rows = {{RowWords::tr("Root secret"), bits(space.rootBits)},
                  {RowWords::tr("Permutation, log2(t!)"), bits(space.permutationBits)},
                  {RowWords::tr("Bits, orders and turns of other steps"), bits(space.discreteBits)},
                  {RowWords::tr("AES keys and starts"), bits(space.aesBits)},
                  {RowWords::tr("Free real numbers of the matrices"), numberText(space.freeParameters, 0)},
                  {RowWords::tr("The paper's own count, which overcounts"), bits(space.paperBits)}};
    return table;
}

QStringList keySpaceNotes(const disguise::RecipeKeySpace& space) {
    QStringList items;
    for (const std::string& note : space.notes)
        items.push_back(fromCore(note));
    return items;
}

ReportTable versionTable(const Report& report) {
    ReportTable table;
    const bool several = report.subjects.size() > 1;
    for (const ReportSubject& subject : report.subjects) {
        const auto row = [&](const QString& name, const std::string& value) {
            if (!value.empty())
                table.rows.push_back({several ? RowWords::tr("%1: %2").arg(subjectName(subject), name) : name,
                                      QString::fromStdString(value)});
        };
        row(RowWords::tr("Guise"), subject.guiseVersion);
        row(RowWords::tr("Learning engine"), subject.engineVersion);
        row(RowWords::tr("Device"), subject.device);
        row(RowWords::tr("SHA-256 of the data"), subject.dataHash);
        row(RowWords::tr("Key fingerprint"), subject.settings.keyFingerprint.empty()
                                                 ? std::string()
                                                 : key::fingerprintForPeople(subject.settings.keyFingerprint));
        row(RowWords::tr("Fingerprint in words"), subject.settings.keyFingerprint.empty()
                                                      ? std::string()
                                                      : key::fingerprintWords(subject.settings.keyFingerprint));
        if (subject.time > 0)
            row(RowWords::tr("Measured"), experiment::timeText(subject.time));
    }
    return table;
}

}  // namespace guise::app
