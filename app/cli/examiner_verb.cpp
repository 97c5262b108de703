// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/progress.h"
#include "app/cli/setting_options.h"
#include "app/cli/verbs.h"
#include "core/attack/examiner.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/preferences.h"
#include "core/experiment/examiner_panel.h"
#include "core/experiment/prediction.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace guise::app {

namespace {

constexpr std::size_t kWidestTable = 20;  // classes whose confusion fits a terminal

struct ExaminerOptions {
    std::string examiner;
    std::string data;
    std::string domain;
    std::string split = "test";
    std::vector<std::string> variants;
    KeyOption key;
    std::optional<std::uint64_t> limit;
    std::optional<std::uint64_t> noiseSeed;
    std::uint64_t labelled = 100;
    std::string network = learn::NetworkSpec().network;
    learn::TrainSettings train;
};

std::string confusionText(const attack::ExaminerFinding& finding, const std::vector<std::string>& names) {
    std::string text = "true class, images, share read rightly; then the answers, class by class\n";
    for (std::size_t c = 0; c < names.size(); ++c) {
        const auto row = std::span(finding.confusion).subspan(c * names.size(), names.size());
        std::int64_t images = 0;
        for (const std::int64_t one : row)
            images += one;
        text += fmt::format("{:<16.16} {:6} {:6.3f}  {:5}\n", names[c], images,
                            images > 0 ? static_cast<double>(row[c]) / static_cast<double>(images) : 0.0,
                            fmt::join(row, " "));
    }
    return text;
}

std::string rowText(const experiment::PanelRow& row) {
    const experiment::ExaminerVariantInfo& info = experiment::infoOf(row.variant);
    std::string text = fmt::format("{:<13} level {}  ", info.name, static_cast<int>(info.level));
    if (!row.tried())
        return text + "not tried: " + row.reason + "\n";
    const attack::ExaminerFinding& finding = row.finding;
    text += fmt::format("reads {:.4f} ({:.4f} to {:.4f}), visual privacy {:.4f}, balanced {:.4f}, relabelled {:.4f}",
                        finding.accuracy, 1.0 - finding.interval95.high, 1.0 - finding.interval95.low,
                        finding.visualPrivacy, finding.balancedAccuracy, finding.relabelledAccuracy);
    if (!row.attack.empty())
        text += fmt::format("; recovered by {} (confidence {:.2f})", row.attack, row.confidence);
    if (row.labelled > 0)
        text += fmt::format("; {} labelled images", row.labelled);
    return text + "\n";
}

/// The paper's examiner: one run, one reading.
base::Result<Report> readOnce(const ExaminerOptions& options, const Context& context) {
    const auto split = image::parseSplit(options.split);
    if (!split)
        return tl::unexpected(split.error());
    const auto key = options.key.open(context);
    if (!key)
        return tl::unexpected(key.error());
    const auto source = image::openSource(options.data, context.stop);
    if (!source)
        return tl::unexpected(source.error());
    const auto engine = learn::loadEngine();
    if (!engine)
        return tl::unexpected(engine.error());
    experiment::PredictionOptions how;
    how.split = *split;
    how.limit = options.limit;
    how.noiseSeed = options.noiseSeed;
    how.device = options.train.device;
    how.threads = options.train.threads;
    const auto finding = experiment::examineWithRun(**engine, options.examiner, **source, *key, how, context.stop);
    if (!finding)
        return tl::unexpected(finding.error());
    Report report;
    report.json = attack::findingToJson(*finding);
    report.json.update(attack::breakdownToJson(*finding, (*source)->info().classNames));
    report.json["interval_scope"] = "this key and this net";
    report.json["ceiling"] = 1.0 - finding->majorityRate;
    report.json["fingerprint"] = key->fingerprint();
    report.text = fmt::format(
        "visual privacy {:.4f} of at most {:.4f} (95 % interval {:.4f} to {:.4f}, for this key and this net)\n"
        "the examiner reads {:.4f} of {} disguised images; chance {:.4f}; after the best relabelling {:.4f}\n"
        "This is the paper's measure; an examiner that knows the recipe may read more: --variant all.\n",
        finding->visualPrivacy, 1.0 - finding->majorityRate, finding->interval95.low, finding->interval95.high,
        finding->accuracy, finding->images, finding->chance, finding->relabelledAccuracy);
    return report;
}

Report panelReport(const experiment::Panel& panel) {
    Report report;
    report.json = experiment::panelToJson(panel);
    for (const experiment::PanelRow& row : panel.rows)
        report.text += rowText(row);
    if (panel.rows.size() == 1 && panel.rows.front().tried() && panel.classNames.size() <= kWidestTable)
        report.text += confusionText(panel.rows.front().finding, panel.classNames);
    for (const attack::LevelReading& level : panel.levels)
        report.text += fmt::format(
            "level {}: {}; the strongest of {} is {}, chosen on {} images: reads {:.4f} of {} others, visual privacy "
            "{:.4f} ({:.4f} to {:.4f}, for this key and these nets), majority rate {:.4f}\n",
            static_cast<int>(level.level), attack::verdictText(level.verdict, level.examiners), level.examiners,
            experiment::infoOf(panel.rows[level.strongest].variant).name, level.chosenOn, level.finding.accuracy,
            level.finding.images, level.finding.visualPrivacy, level.finding.interval95.low,
            level.finding.interval95.high, level.finding.majorityRate);
    if (panel.levels.empty())
        report.text += "Verdict: not tried\n";
    return report;
}

/// The further examiners, and the strongest of each level.
base::Result<Report> readAll(const ExaminerOptions& options, const Context& context) {
    experiment::PanelOptions how;
    auto variants = experiment::parseExaminerVariants(options.variants);
    if (!variants)
        return tl::unexpected(variants.error());
    how.variants = std::move(*variants);
    how.network = options.network;
    how.train = options.train;
    how.plainRun = options.examiner;
    how.labelled = options.labelled;
    how.limit = options.limit;
    how.noiseSeed = options.noiseSeed;
    how.thresholds = attack::verdictThresholds(base::Preferences::load(base::configFolder() / "preferences.json"));
    const auto key = options.key.open(context);
    if (!key)
        return tl::unexpected(key.error());
    const auto source = image::openSource(options.data, context.stop);
    if (!source)
        return tl::unexpected(source.error());
    if (!options.domain.empty()) {
        auto domain = image::openSource(options.domain, context.stop);
        if (!domain)
            return tl::unexpected(domain.error());
        how.domain = std::move(*domain);
    }
    const auto engine = learn::loadEngine();
    if (!engine)
        return tl::unexpected(engine.error());
    ProgressPrinter printer(context.progress);
    const auto panel = experiment::examinePanel(**engine, *source, *key, how, printer, context.stop);
    if (!panel)
        return tl::unexpected(panel.error());
    return panelReport(*panel);
}

/// What only the further examiners use is refused without them, not ignored; so is what they do not use.
void refuseUnused(const CLI::App& verb, const ExaminerOptions& options) {
    const auto refuse = [&](const std::string& name, const char* why) {
        if (verb.get_option(name)->count() > 0)
            throw CLI::ValidationError(name, why);
    };
    if (!options.variants.empty()) {
        refuse("--split", "Further examiners read the test images. Leave this out.");
        return;
    }
    if (options.examiner.empty())
        throw CLI::ValidationError("--examiner", "Name a run that was trained with --plain, or a --variant.");
    constexpr const char* kWhy = "It is for a training, and --examiner names one that is done. Name a --variant.";
    for (const base::ParameterSpec& spec : learn::trainParameters())
        if (spec.name != "threads")
            refuse(learn::optionName(spec), kWhy);
    for (const char* name : {"--domain", "--labelled", "--network", "--seed"})
        refuse(name, kWhy);
}

}  // namespace

void addExaminer(CLI::App& group, Context& context) {
    const auto options = std::make_shared<ExaminerOptions>();
    CLI::App* const verb = group.add_subcommand(
        "examiner", "What nets that never saw the key read in the disguise; without --variant the paper's alone");
    std::string known = "all";
    for (const experiment::ExaminerVariantInfo& info : experiment::examinerVariants())
        known += ", " + std::string(info.name);
    verb->add_option("--variant", options->variants, "Examiner; may be repeated: " + known)->type_name("NAME");
    verb->add_option("--examiner", options->examiner,
                     "Run that was trained with --plain; with --variant, in place of nets that are trained and kept")
        ->type_name("RUN");
    verb->add_option("--data", options->data, "Data set")->required()->type_name("URI");
    options->key.add(*verb, true);
    verb->add_option("--split", options->split, "train or test")->capture_default_str();
    verb->add_option("--limit", options->limit, "Only the first so many images")->check(CLI::PositiveNumber);
    verb->add_option("--noise-seed", options->noiseSeed, "Fixed noise, for tests");
    verb->add_option("--domain", options->domain,
                     "The attacker's own images: their training split; else a half of the training images")
        ->type_name("URI");
    verb->add_option("--labelled", options->labelled, "Labelled images under the key that \"adapted\" has")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    verb->add_option("--network", options->network, "Net of the examiners that are trained")->capture_default_str();
    verb->add_option("--seed", options->train.seed, "Of their training")->capture_default_str();
    verb->add_option("--device", options->train.device, "cpu, cuda or cuda:1")->capture_default_str();
    addSettingOptions(*verb, options->train);
    verb->callback([verb, options, &context] {
        refuseUnused(*verb, *options);
        context.action = [options, &context] {
            return options->variants.empty() ? readOnce(*options, context) : readAll(*options, context);
        };
    });
}

}  // namespace guise::app
