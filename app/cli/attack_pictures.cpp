// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"
#include "app/cli/verbs.h"
#include "core/attack/attack.h"
#include "core/attack/chooser.h"
#include "core/attack/judge.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/preferences.h"
#include "core/experiment/attack_scene.h"
#include "core/experiment/training_run.h"
#include "core/image/image_source.h"
#include "core/learn/engine.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace guise::app {

namespace {

struct PictureAttackOptions {
    std::string folder;
    std::string truth;
    std::string split = "train";
    std::size_t pairs = 0;
    std::size_t firstPair = 0;
    std::string domain;
    std::string candidates;
    std::size_t images = 4000;
    std::size_t judged = 1000;
    std::string examiner;
    std::string device = "cpu";
    std::string out;
    bool replace = false;
    int threads = 0;
    std::uint64_t seed = 1;
    double budget = 600.0;
};

/// What every row of a report is made from.
struct Bench {
    experiment::AttackScene scene;
    std::unique_ptr<learn::Model> examiner;
    attack::VerdictThresholds thresholds;
    attack::AttackContext context;
};

base::Result<Bench> prepare(const PictureAttackOptions& options, const Context& context, ProgressPrinter& printer) {
    const auto split = image::parseSplit(options.split);
    if (!split)
        return tl::unexpected(split.error());
    auto set = experiment::readExportedSet(options.folder);
    if (!set)
        return tl::unexpected(set.error());
    experiment::SceneOptions how;
    how.split = *split;
    how.images = options.images;
    how.pairs = options.pairs;
    how.firstPair = options.firstPair;
    how.judged = options.judged;
    image::SourcePtr truth;
    for (const auto& [uri, source] : {std::pair{&options.truth, &truth}, std::pair{&options.domain, &how.domain},
                                      std::pair{&options.candidates, &how.candidates}}) {
        if (uri->empty())
            continue;
        auto opened = image::openSource(*uri, context.stop);
        if (!opened)
            return tl::unexpected(opened.error());
        *source = std::move(*opened);
    }
    auto scene = experiment::AttackScene::create(std::move(*set), truth, how, context.stop);
    if (!scene)
        return tl::unexpected(scene.error());
    Bench bench{std::move(*scene),
                nullptr,
                attack::verdictThresholds(base::Preferences::load(base::configFolder() / "preferences.json")),
                {}};
    bench.context.threads = options.threads;
    bench.context.seed = options.seed;
    bench.context.stop = context.stop;
    bench.context.progress = [&printer](const base::Progress& progress) { printer.progress(progress); };
    if (!options.examiner.empty()) {
        const auto engine = learn::loadEngine();
        if (!engine)
            return tl::unexpected(engine.error());
        auto model = experiment::loadRunModel(**engine, options.examiner, options.device, options.threads);
        if (!model)
            return tl::unexpected(model.error());
        bench.examiner = std::move(*model);
    }
    return bench;
}

void putNotTried(base::Json& row, const std::string& reason) {
    for (const char* name : {"energy", "psnr_db", "ssim", "examiner_accuracy"})
        putReal(row, name, std::nan(""), reason);
    row["verdict"] = attack::verdictText(attack::Verdict::NotTried, 0);
    row["reason"] = reason;
}

base::Result<base::Json> rowOf(const Bench& bench, const attack::Attempt& attempt, int tried,
                               attack::Judgement* judgement = nullptr) {
    const attack::AttackInfo& info = attempt.attack->info();
    base::Json row = {{"attack", info.name},
                      {"level", static_cast<int>(info.level)},
                      {"tried", attempt.tried},
                      {"images", bench.scene.view().disguised.count()},
                      {"judged_on", bench.scene.unseen() ? "unseen images" : "images it learned from"}};
    if (!attempt.tried || !attempt.reason.empty()) {
        putNotTried(row, attempt.reason);
        return row;
    }
    row["seconds"] = attempt.seconds;
    row["confidence"] = attempt.result.confidence;
    for (const attack::Figure& figure : attempt.result.figures)
        putReal(row, figure.name, figure.value, "no number came of it");
    if (const auto found = bench.scene.judgeCandidates(attempt.result)) {
        row["candidates_members"] = found->members;
        row["candidates_found"] = found->found;
        row["candidates_outsiders"] = found->outsiders;
        row["member_auc"] = found->auc;
        row["member_advantage"] = found->advantage;
        row["member_tpr_at_1_percent_fpr"] = found->truePositivesAt1Percent;
    }
    if (!attempt.result.inverter) {
        putNotTried(row, "this attack gave no pictures");
        row["verdict"] = attack::verdictText(attack::Verdict::NotOpened, tried);
        return row;
    }
    const auto judged = bench.scene.judge(attempt.result, bench.examiner.get(), bench.thresholds, bench.context);
    if (!judged)
        return tl::unexpected(judged.error());
    row.update(attack::judgementToJson(*judged, tried));
    if (judgement != nullptr)
        *judgement = *judged;
    return row;
}

std::string lineOf(const base::Json& row) {
    const std::string name =
        fmt::format("{:<12} level {}  ", row["attack"].get<std::string>(), row["level"].get<int>());
    const auto number = [&](const char* field, const char* unit) {
        return row.contains(field) && row[field].is_number() ? fmt::format("{:.3f}{}", row[field].get<double>(), unit)
                                                             : std::string("-");
    };
    if (row.contains("reason"))
        return name + row["verdict"].get<std::string>() + ": " + row["reason"].get<std::string>() + "\n";
    return name + fmt::format("{}: energy {}, PSNR {}, SSIM {}, examiner {}, confidence {}\n",
                              row["verdict"].get<std::string>(), number("energy", ""), number("psnr_db", " dB"),
                              number("ssim", ""), number("examiner_accuracy", ""), number("confidence", ""));
}

base::Result<void> writeIfAsked(const Bench& bench, const PictureAttackOptions& options,
                                const attack::AttackResult& result, base::Json& json) {
    if (options.out.empty() || !result.inverter)
        return {};
    json["out"] = options.out;
    return bench.scene.writeRecovered(result, options.out, options.replace, bench.context);
}

base::Result<Report> runOne(const attack::Attack& attack, const PictureAttackOptions& options, const Context& context) {
    ProgressPrinter printer(context.progress);
    const auto bench = prepare(options, context, printer);
    if (!bench)
        return tl::unexpected(bench.error());
    attack::Attempt attempt;
    attempt.attack = &attack;
    const attack::AttackerView view = bench->scene.view();
    attempt.reason = attack::notApplicable(attack, view);
    if (attempt.reason.empty()) {
        const auto begin = std::chrono::steady_clock::now();
        auto result = attack::runAttack(attack, view, bench->context);
        if (!result)
            return tl::unexpected(result.error());
        attempt.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        attempt.tried = true;
        attempt.result = std::move(*result);
    }
    auto row = rowOf(*bench, attempt, 1);
    if (!row)
        return tl::unexpected(row.error());
    if (auto written = writeIfAsked(*bench, options, attempt.result, *row); !written)
        return tl::unexpected(written.error());
    Report report;
    report.text = lineOf(*row);
    if (row->contains("rule"))
        report.text += (*row)["rule"].get<std::string>() + "\n";
    report.json = std::move(*row);
    return report;
}

/// What a level comes to: the row of its most confident attack. `tried`: attacks up to that level.
base::Json summaryOf(const base::Json& attempts, int best, int tried) {
    base::Json summary = {{"tried", tried}, {"best", nullptr}};
    if (best < 0) {
        putNotTried(summary, "no attack that applies gave pictures");
        if (tried > 0)
            summary["verdict"] = attack::verdictText(attack::Verdict::NotOpened, tried);
        return summary;
    }
    const base::Json& row = attempts[static_cast<std::size_t>(best)];
    summary["best"] = row["attack"];
    for (const char* name : {"energy", "psnr_db", "ssim", "examiner_accuracy", "verdict", "rule", "confidence"})
        for (const std::string& field : {std::string(name), std::string(name) + "_reason"})
            if (row.contains(field))
                summary[field] = row[field];
    return summary;
}

base::Result<Report> runAll(const PictureAttackOptions& options, const Context& context) {
    ProgressPrinter printer(context.progress);
    const auto bench = prepare(options, context, printer);
    if (!bench)
        return tl::unexpected(bench.error());
    attack::ChooserOptions how;
    how.level = options.pairs > 0 ? attack::Level::Two : attack::Level::One;
    how.budget = std::chrono::milliseconds(static_cast<std::int64_t>(options.budget * 1000.0));
    how.context = bench->context;
    const auto choice = attack::chooseAttack(bench->scene.view(), how);
    if (!choice)
        return tl::unexpected(choice.error());
    Report report;
    report.json = {{"attack", "all"}, {"level", static_cast<int>(how.level)}, {"attempts", base::Json::array()}};
    for (const attack::Attempt& attempt : choice->attempts) {
        const auto row = rowOf(*bench, attempt, choice->tried());
        if (!row)
            return tl::unexpected(row.error());
        report.json["attempts"].push_back(*row);
        report.text += lineOf(*row);
    }
    report.json["levels"] = base::Json::array();
    for (int level = 1; level <= static_cast<int>(how.level); ++level) {
        const auto upTo = static_cast<attack::Level>(level);
        base::Json summary = summaryOf(report.json["attempts"], choice->best(upTo), choice->tried(upTo));
        summary["level"] = level;
        report.text += fmt::format("Level {}: {}{}\n", level, summary["verdict"].get<std::string>(),
                                   summary["best"].is_null() ? ""
                                                             : ", by " + summary["best"].get<std::string>() + ". " +
                                                                   summary["rule"].get<std::string>());
        report.json["levels"].push_back(std::move(summary));
    }
    report.json.update(report.json["levels"].back());
    if (const int best = choice->best(); best >= 0)
        if (auto written =
                writeIfAsked(*bench, options, choice->attempts[static_cast<std::size_t>(best)].result, report.json);
            !written)
            return tl::unexpected(written.error());
    report.text += "Verdict: " + report.json["verdict"].get<std::string>() + "\n";
    return report;
}

std::shared_ptr<PictureAttackOptions> addOptions(CLI::App& verb) {
    const auto options = std::make_shared<PictureAttackOptions>();
    verb.add_option("DIR", options->folder, "Folder that guise disguise wrote")->required();
    verb.add_option("--truth", options->truth,
                    "The originals, for judging alone. The order must be known: a set made "
                    "with --keep-order, or its order map still here")
        ->required()
        ->type_name("URI");
    verb.add_option("--split", options->split, "Split of the truth: train or test")->capture_default_str();
    verb.add_option("--pairs", options->pairs, "Known pairs that the attacker has (level 2): so many images");
    verb.add_option("--first-pair", options->firstPair, "Exported image that the known pairs begin with")
        ->capture_default_str();
    verb.add_option("--domain", options->domain,
                    "Images of the same domain that the attacker has: their training split")
        ->type_name("URI");
    verb.add_option("--candidates", options->candidates, "Originals that may be among the disguised")->type_name("URI");
    verb.add_option("--images", options->images, "Disguised images to learn from; 0: all")->capture_default_str();
    verb.add_option("--judge", options->judged, "Images judged, unseen ones if there are any")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    verb.add_option("--examiner", options->examiner,
                    "Run that was trained with --plain, to read the recovered pictures")
        ->type_name("RUN");
    verb.add_option("--device", options->device, "Of the examiner: cpu, cuda or cuda:1")->capture_default_str();
    verb.add_option("--out", options->out, "Folder for the recovered pictures: images.npy")->type_name("DIR2");
    verb.add_flag("--force", options->replace, "Write over earlier recovered pictures");
    verb.add_option("--threads", options->threads, "Threads; 0: all")->check(CLI::Range(0, 1024));
    verb.add_option("--seed", options->seed, "Of the attacker's own random numbers")->capture_default_str();
    return options;
}

}  // namespace

void addPictureAttacks(CLI::App& group, Context& context) {
    for (const attack::Attack* attack : attack::attacks()) {
        CLI::App* const verb = group.add_subcommand(std::string(attack->info().name), std::string(attack->info().help));
        const auto options = addOptions(*verb);
        verb->callback([attack, options, &context] {
            context.action = [attack, options, &context] { return runOne(*attack, *options, context); };
        });
    }
    CLI::App* const all = group.add_subcommand("all", "Every attack that applies; says which did not");
    const auto options = addOptions(*all);
    all->add_option("--budget", options->budget, "Seconds after which no further attack starts")->capture_default_str();
    all->callback([options, &context] { context.action = [options, &context] { return runAll(*options, context); }; });
}

}  // namespace guise::app
