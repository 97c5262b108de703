// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"
#include "app/cli/sweep_options.h"
#include "app/cli/sweep_workers.h"
#include "app/cli/verbs.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/parallel.h"
#include "core/experiment/second_set.h"
#include "core/experiment/sweep_summary.h"
#include "core/experiment/sweep_worker.h"

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace guise::app {

namespace {

using base::ErrorCode;
using base::Json;
using experiment::RunStore;
using experiment::SweepCell;
using experiment::SweepPlan;
using experiment::SweepProgress;

constexpr int kSweepStopped = 130;

base::Result<std::string> planText(const std::string& name) {
    constexpr std::size_t kLimit = std::size_t{1} << 20;
    std::string names;
    for (const experiment::ShippedPlan& plan : experiment::shippedPlans()) {
        if (plan.name == name)
            return std::string(plan.text);
        names += (names.empty() ? "" : ", ") + plan.name;
    }
    const auto file = base::readFile(name, kLimit);
    if (!file && file.error().code == ErrorCode::FileNotFound)
        return base::fail(
            ErrorCode::FileNotFound,
            "There is neither a plan file nor a plan called " + name + ". The plans that Guise has are " + names + ".",
            {name, names});
    if (!file)
        return tl::unexpected(file.error());
    return std::string(file->begin(), file->end());
}

/// The plan with what the command line adds to it.
base::Result<SweepPlan> readPlan(const SweepOptions& options, const std::string& text) {
    auto plan = experiment::parsePlan(text);
    if (!plan)
        return plan;
    if (plan->name.empty())
        plan->name = std::filesystem::path(options.plan).stem().string();
    if (!options.data.empty())
        plan->data = options.data;
    if (!options.outClasses.empty())
        plan->outClasses = options.outClasses;
    if (!options.device.empty()) {
        plan->examiner.device = options.device;
        for (experiment::SweepSetting& setting : plan->settings)
            setting.run.train.device = options.device;
    }
    if (plan->data.empty())
        return base::fail(ErrorCode::WrongUse, "This plan names no data. Give it with --data URI.");
    if (plan->measures.classMembership && plan->outClasses.empty())
        plan->outClasses = experiment::findSecondSet(plan->data);
    return plan;
}

base::Result<Sweep> opened(const SweepOptions& options, const Context& context) {
    auto text = planText(options.plan);
    if (!text)
        return tl::unexpected(text.error());
    auto plan = readPlan(options, *text);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto source = image::openSource(plan->data, context.stop);
    if (!source)
        return tl::unexpected(source.error());
    base::Result<std::string> hash = options.dataHash;
    if (options.dataHash.empty())
        hash = image::contentHash(**source, context.stop);
    if (!hash)
        return tl::unexpected(hash.error());
    auto cells = experiment::cellsOf(*plan, (*source)->info(), *hash);
    if (!cells)
        return tl::unexpected(cells.error());
    return Sweep{std::move(*text), std::move(*plan), std::move(*hash), std::move(*cells)};
}

base::Result<Report> work(const SweepOptions& options, const Context& context) {
    endWithParent(options.parent);
    const auto sweep = opened(options, context);
    if (!sweep)
        return tl::unexpected(sweep.error());
    auto store = RunStore::open(options.store, {.create = false, .busyMilliseconds = 60'000});
    if (!store)
        return tl::unexpected(store.error());
    const auto engine = learn::loadEngine();
    if (!engine)
        return tl::unexpected(engine.error());
    experiment::CellRunner runner(*engine, sweep->plan, options.threads);
    Silence silence;
    if (auto done = experiment::workOnSweep(*store, runner, sweep->cells, {options.models, options.keepEvery}, silence,
                                            context.stop);
        !done)
        return tl::unexpected(done.error());
    return Report{};
}

/// Draws where the sweep stands; the time left counts what was done since this start alone.
class SweepMeter {
public:
    SweepMeter(const RunStore& store, const std::vector<SweepCell>& cells, const SweepProgress& before,
               ProgressMode mode)
        : store_(store), cells_(cells), before_(before), printer_(mode) {}

    void look() {
        const auto now = experiment::sweepProgress(store_, cells_);
        if (!now)
            return;
        const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
        const auto done = static_cast<double>(now->steps - before_.steps);
        base::Progress progress{now->steps, now->allSteps, -1.0,
                                fmt::format("{} of {} runs{}", now->finished, now->total,
                                            now->failed > 0 ? fmt::format(", {} failed", now->failed) : "")};
        if (done > 0.0)
            progress.secondsLeft = seconds / done * static_cast<double>(now->allSteps - now->steps);
        printer_.progress(progress);
    }

private:
    using Clock = std::chrono::steady_clock;
    const RunStore& store_;
    const std::vector<SweepCell>& cells_;
    SweepProgress before_;
    ProgressPrinter printer_;
    Clock::time_point begin_ = Clock::now();
};

/// Starts the workers and waits. Returns how many of them ended badly.
base::Result<int> workTogether(const SweepOptions& options, const Sweep& sweep, const RunStore& store,
                               const SweepProgress& before, const Context& context) {
    // Said once and by name here, not by each worker; LibTorch itself is opened in the workers.
    if (const auto engine = learn::loadEngine(); !engine)
        return tl::unexpected(engine.error());
    const auto open = static_cast<int>(before.total - before.finished);
    const int workers = std::clamp(options.workers, 1, std::max(1, open));
    const int threads = options.threads > 0 ? options.threads : std::max(1, base::hardwareThreads() / workers);
    std::vector<std::string> words = {"guise",
                                      "sweep",
                                      options.plan,
                                      "--store",
                                      options.store,
                                      "--data",
                                      sweep.plan.data,
                                      "--threads",
                                      std::to_string(threads),
                                      "--worker-of",
                                      std::to_string(getpid()),
                                      "--data-hash",
                                      sweep.dataHash};
    if (!sweep.plan.outClasses.empty())
        words.insert(words.end(), {"--out-classes", sweep.plan.outClasses});
    if (!options.device.empty())
        words.insert(words.end(), {"--device", options.device});
    if (!options.models.empty())
        words.insert(words.end(), {"--models", options.models});
    words.insert(words.end(), {"--keep-every", std::to_string(options.keepEvery)});
    SweepMeter meter(store, sweep.cells, before, context.progress);
    return runWorkers(
        workers, words, [&] { meter.look(); }, context.stop);
}

Json standing(const SweepProgress& progress) {
    Json json = {{"total", progress.total},
                 {"finished", progress.finished},
                 {"failed", progress.failed},
                 {"left", progress.total - progress.finished - progress.failed - progress.unreadable}};
    if (progress.unreadable > 0)
        json["unreadable"] = progress.unreadable;
    return json;
}

Report planned(const Sweep& sweep, const SweepProgress& progress) {
    Report report;
    report.json = {{"sweep", sweep.plan.name}, {"runs", standing(progress)}, {"commands", Json::array()}};
    for (const SweepCell& cell : sweep.cells) {
        report.json["commands"].push_back(experiment::asCommand(cell.run));
        report.text += experiment::asCommand(cell.run) + "\n";
    }
    report.text += fmt::format("{} settings, {} runs, {} of them done, {} batches left\n", sweep.plan.settings.size(),
                               progress.total, progress.finished, progress.allSteps - progress.steps);
    return report;
}

base::Result<Report> summarised(const SweepOptions& options, const Sweep& sweep, const RunStore& store,
                                base::TableFormat format) {
    const auto progress = experiment::sweepProgress(store, sweep.cells);
    if (!progress)
        return tl::unexpected(progress.error());
    const auto settings = experiment::summariseSweep(store, sweep.plan, sweep.cells);
    if (!settings)
        return tl::unexpected(settings.error());
    Report report;
    report.json = experiment::summaryToJson(sweep.plan, *settings);
    report.json["sweep"] = sweep.plan.name;
    report.json["store"] = options.store;
    report.json["data_sha256"] = sweep.dataHash;
    report.json["repeats"] = sweep.plan.repeats;
    report.json["runs"] = standing(*progress);
    const bool prose = format == base::TableFormat::Text || format == base::TableFormat::Markdown;
    for (const experiment::SweepSeries& series : sweep.plan.series) {
        if (prose)
            report.text += (format == base::TableFormat::Markdown ? "### " : "") + series.name + "\n\n";
        report.text += base::formatted(experiment::seriesTable(series, *settings), format) + "\n";
    }
    if (prose)
        report.text +=
            fmt::format("{} of {} runs finished, {} failed\n", progress->finished, progress->total, progress->failed);
    if (prose && progress->unreadable > 0)
        report.text += fmt::format("{} cannot be read by this version: guise runs --store FILE --state unreadable\n",
                                   progress->unreadable);
    report.exitCode = progress->failed + progress->unreadable > 0 ? 1 : 0;
    return report;
}

base::Result<Report> sweep(const SweepOptions& options, const Context& context) {
    if (options.parent != 0)
        return work(options, context);
    const auto format = base::parseTableFormat(options.format);
    if (!format)
        return tl::unexpected(format.error());
    const auto sweep = opened(options, context);
    if (!sweep)
        return tl::unexpected(sweep.error());
    if (!options.taskOf.empty())
        return slurmTask(options, *sweep, context);
    auto store = RunStore::open(options.store, {.create = !options.summary});
    if (!store)
        return tl::unexpected(store.error());
    if (options.summary)
        return summarised(options, *sweep, *store, *format);
    const auto before = experiment::planSweep(*store, sweep->plan, sweep->cells);
    if (!before)
        return tl::unexpected(before.error());
    if (options.dryRun)
        return planned(*sweep, *before);
    int bad = 0;
    const bool open = before->finished + before->unreadable < before->total;
    if (open && options.slurm) {
        SweepMeter meter(*store, sweep->cells, *before, context.progress);
        const auto done = sweepBySlurm(
            options, *sweep, *store, [&] { meter.look(); }, context);
        if (!done && done.error().code != ErrorCode::Stopped)
            return tl::unexpected(done.error());
    } else if (open) {
        const auto ended = workTogether(options, *sweep, *store, *before, context);
        if (!ended)
            return tl::unexpected(ended.error());
        bad = *ended;
    }
    auto report = summarised(options, *sweep, *store, *format);
    if (!report)
        return report;
    report->json["stopped"] = context.stop.stop_requested();
    if (context.stop.stop_requested())
        report->exitCode = kSweepStopped;
    else if (report->json["runs"]["left"] != 0 && options.slurm)
        return base::fail(ErrorCode::EngineFailed,
                          "Some tasks left no result, three times over; what they said lies in " + options.folder +
                              "/log. Start the sweep again and it goes on from here.",
                          {options.folder});
    else if (report->json["runs"]["left"] != 0)
        return base::fail(ErrorCode::EngineFailed,
                          fmt::format("{} workers ended before all runs were done; their own words are above. Start "
                                      "the sweep again and it goes on from here.",
                                      bad),
                          {std::to_string(bad)});
    return report;
}

}  // namespace

void addSweep(CLI::App& app, Context& context) {
    const auto options = std::make_shared<SweepOptions>();
    CLI::App* const verb = app.add_subcommand("sweep", "Train and measure many settings, several times each");
    verb->add_option("PLAN", options->plan, "Plan as a JSON file, or the name of one that Guise has")->required();
    verb->add_option("--store", options->store, "Store that keeps the runs; what is there is not done again")
        ->required()
        ->type_name("FILE");
    verb->add_option("--data", options->data, "Data set, in place of the plan's")->type_name("URI");
    verb->add_option("--out-classes", options->outClasses, "Data of other classes, for class membership")
        ->type_name("URI");
    verb->add_option("--workers", options->workers, "Processes that train side by side")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    verb->add_option("--device", options->device, "cpu, cuda or cuda:1, in place of the plan's");
    verb->add_option("--threads", options->threads, "Threads of each worker; 0: a fair share of all");
    verb->add_option("--models", options->models, "Keep the trained nets in this folder")->type_name("DIR");
    verb->add_option("--keep-every", options->keepEvery, "Seconds between states from which a cut run goes on; 0: none")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    verb->add_option("--format", options->format, "Tables as text, csv, markdown or latex")->capture_default_str();
    verb->add_flag("--slurm", options->slurm, "As a Slurm job array; --workers: so many tasks at once, 1: no limit");
    verb->add_option("--folder", options->folder, "With --slurm: a folder that all nodes share")->type_name("DIR");
    verb->add_option("--slurm-options", options->slurmWords, "With --slurm: further words for sbatch, in one text");
    verb->add_option("--poll", options->pollSeconds, "With --slurm: seconds between looks")
        ->check(CLI::Range(0.1, 3600.0))
        ->capture_default_str();
    verb->add_flag("--dry-run", options->dryRun, "Only put the runs into the store, and list them as commands");
    verb->add_flag("--summary", options->summary, "Train nothing; say what the store holds of this plan");
    verb->add_option("--worker-of", options->parent)->group("");
    verb->add_option("--data-hash", options->dataHash)->group("");
    verb->add_option("--task-of", options->taskOf)->group("");
    verb->callback([options, &context] { context.action = [options, &context] { return sweep(*options, context); }; });
}

}  // namespace guise::app
