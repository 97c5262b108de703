// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "core/base/json.h"
#include "core/base/table.h"
#include "core/disguise/recipe.h"
#include "core/experiment/run_store.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cmath>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace guise::app {

namespace {

using base::Json;
using experiment::RunStore;
using experiment::StoredRun;
namespace fs = std::filesystem;

struct RunsOptions {
    std::string store;
    std::string state;
    std::string tag;
    std::string sweep;
    bool deleted = false;
    std::vector<experiment::RunId> runs;
    std::vector<std::string> tags;
    std::string note;
    std::string format = "text";
};

/// A store is made by training, never by asking for its runs.
base::Result<RunStore> openedStore(const RunsOptions& options) {
    return RunStore::open(options.store, {.create = false});
}

/// "plain", a preset's name, or the steps: "7x7 noise 100, rmt, permute".
std::string recipeWords(const experiment::RunSettings& settings) {
    if (settings.plain || settings.recipe.empty())
        return settings.plain ? "plain" : "";
    const auto recipe = disguise::parseRecipe(settings.recipe);
    if (!recipe)
        return "unknown";
    const std::string canonical = disguise::canonicalRecipe(*recipe);
    for (const disguise::Preset& preset : disguise::presets())
        if (disguise::canonicalRecipe(preset.recipe) == canonical)
            return preset.name;
    const Json json = Json::parse(canonical, nullptr, false);
    if (!json.contains("steps"))
        return json.value("scheme", "");
    std::string words = fmt::format("{}x{}", json["block"][0].get<int>(), json["block"][1].get<int>());
    for (const Json& step : json["steps"]) {
        words += " " + step.value("mechanism", "");
        if (step.contains("level"))
            words += fmt::format(" {}", step["level"].get<double>());
        if (const std::string matrix = step.value("matrix", "orthogonal"); matrix != "orthogonal")
            words += " " + matrix;
        words += ",";
    }
    words.pop_back();
    return words;
}

/// "" of a run that cannot be read.
std::string recipeWords(const StoredRun& run) {
    return run.unreadable ? "" : recipeWords(run.settings);
}

std::string figure(const StoredRun& run, const char* name) {
    const auto* const found = run.finding(name);
    return found == nullptr || !std::isfinite(found->value) ? "" : fmt::format("{:.4f}", found->value);
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ",") + word;
    return text;
}

/// At most `width` characters.
std::string shortened(const std::string& text, std::size_t width) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && ++characters > width)
            return text.substr(0, i) + "...";
    return text;
}

base::Table tableOf(const std::vector<StoredRun>& runs) {
    base::Table table;
    table.header = {"id", "state", "name", "data", "recipe", "network", "accuracy", "visual privacy", "tags"};
    for (const StoredRun& run : runs)
        table.rows.push_back({std::to_string(run.id), std::string(stateName(run.state)), shortened(run.name, 24),
                              shortened(run.settings.dataUri, 28), recipeWords(run),
                              run.unreadable ? "" : shortened(run.settings.network, 16), figure(run, "test/accuracy"),
                              figure(run, "visual-privacy"), shortened(joined(run.tags), 32)});
    return table;
}

base::Result<Report> list(const RunsOptions& options) {
    experiment::RunFilter filter;
    if (!options.state.empty()) {
        const auto state = experiment::parseState(options.state);
        if (!state)
            return tl::unexpected(state.error());
        filter.state = *state;
    }
    filter.tag = options.tag;
    filter.sweep = options.sweep;
    filter.deleted = options.deleted;
    const auto format = base::parseTableFormat(options.format);
    if (!format)
        return tl::unexpected(format.error());
    const auto store = openedStore(options);
    if (!store)
        return tl::unexpected(store.error());
    const auto runs = store->runs(filter);
    if (!runs)
        return tl::unexpected(runs.error());
    Report report;
    report.json = {{"store", options.store}, {"runs", Json::array()}};
    for (const StoredRun& run : *runs)
        report.json["runs"].push_back(storedRunToJson(run));
    report.text = runs->empty() ? "no runs\n" : base::formatted(tableOf(*runs), *format);
    if (*format == base::TableFormat::Text || *format == base::TableFormat::Markdown)
        for (const StoredRun& run : *runs)
            if (run.unreadable)
                report.text += "\n" + run.unreadable->advice + "\n";
    return report;
}

base::Result<Report> show(const RunsOptions& options) {
    const auto store = openedStore(options);
    if (!store)
        return tl::unexpected(store.error());
    const auto run = store->run(options.runs.front());
    if (!run)
        return tl::unexpected(run.error());
    const auto points = store->points(run->id);
    if (!points)
        return tl::unexpected(points.error());
    Report report;
    report.json = storedRunToJson(*run);
    const std::string command = run->unreadable ? "" : experiment::asCommand(run->settings);
    report.json["command"] = run->unreadable ? Json() : Json(command);
    if (Json record = Json::parse(run->record, nullptr, false); !record.is_discarded())
        report.json["record"] = std::move(record);
    report.json["points"] = Json::array();
    for (const base::Metric& point : *points) {
        Json item = {point.name, point.step, point.value};
        if (point.low && point.high) {
            item.push_back(*point.low);
            item.push_back(*point.high);
        }
        report.json["points"].push_back(std::move(item));
    }
    base::Table facts{{"run", std::to_string(run->id) + (run->deleted ? " (deleted)" : "")}, {}};
    const auto line = [&](const char* name, const std::string& value) {
        if (!value.empty())
            facts.rows.push_back({name, value});
    };
    line("name", run->name);
    line("state", std::string(stateName(run->state)));
    line("unreadable", run->unreadable ? run->unreadable->advice : "");
    line("error", run->error);
    if (!run->cell.empty())
        line("sweep", fmt::format("{}: {}, repeat {}", run->sweep, run->setting, run->repeat + 1));
    line("recipe", recipeWords(*run));
    line("key", run->settings.keyFingerprint);
    line("command", command);
    line("guise", run->guiseVersion);
    line("engine", run->engineVersion);
    line("device", run->device);
    line("data", run->dataHash);
    line("folder", run->folder);
    line("steps", std::to_string(run->steps));
    line("points", std::to_string(points->size()));
    line("created", experiment::timeText(run->created));
    line("started", run->started ? experiment::timeText(*run->started) : "");
    line("ended", run->ended ? experiment::timeText(*run->ended) : "");
    line("tags", joined(run->tags));
    line("note", run->note);
    for (const auto& finding : run->findings) {
        std::string text = fmt::format("{:.4f}", finding.value);
        if (finding.low && finding.high)
            text += fmt::format(" ({:.4f} to {:.4f})", *finding.low, *finding.high);
        line(finding.name.c_str(), text);
    }
    report.text = base::formatted(facts, base::TableFormat::Text);
    return report;
}

/// One change to each of the named runs; the first that fails ends it.
base::Result<Report> changeRuns(const RunsOptions& options, const char* done,
                                const std::function<base::Result<void>(RunStore&, experiment::RunId)>& step) {
    auto store = openedStore(options);
    if (!store)
        return tl::unexpected(store.error());
    Report report;
    report.json = {{"runs", options.runs}, {"done", done}};
    for (const experiment::RunId run : options.runs) {
        if (auto changed = step(*store, run); !changed)
            return tl::unexpected(changed.error());
        report.text += fmt::format("run {} {}\n", run, done);
    }
    return report;
}

base::Result<Report> clone(const RunsOptions& options) {
    const auto store = openedStore(options);
    if (!store)
        return tl::unexpected(store.error());
    const auto settings = store->cloneSettings(options.runs.front());
    if (!settings)
        return tl::unexpected(settings.error());
    Report report;
    const std::string command = experiment::asCommand(*settings);
    report.json = {{"command", command}, {"settings", experiment::runSettingsToJson(*settings)}};
    report.text = command + "\n";
    return report;
}

base::Result<Report> purge(const RunsOptions& options) {
    auto store = openedStore(options);
    if (!store)
        return tl::unexpected(store.error());
    const auto gone = store->purge();
    if (!gone)
        return tl::unexpected(gone.error());
    Report report;
    report.json = {{"purged", *gone}};
    report.text = fmt::format("{} deleted runs taken out for good; their folders stay\n", *gone);
    return report;
}

}  // namespace

void addRuns(CLI::App& app, Context& context) {
    const auto options = std::make_shared<RunsOptions>();
    CLI::App* const verb = app.add_subcommand("runs", "Runs in a store: list, show, tag, note, delete, clone");
    verb->add_option("--store", options->store, "Store of runs")->required()->type_name("FILE");
    verb->add_option("--state", options->state,
                     "Only queued, running, finished, stopped, failed, interrupted or unreadable ones");
    verb->add_option("--tag", options->tag, "Only those with this tag");
    verb->add_option("--sweep", options->sweep, "Only those of this sweep");
    verb->add_flag("--deleted", options->deleted, "Those that were deleted");
    verb->add_option("--format", options->format, "text, csv, markdown or latex")->capture_default_str();
    verb->require_subcommand(0, 1);
    verb->callback([options, &context, verb] {
        if (verb->get_subcommands().empty())
            context.action = [options] { return list(*options); };
    });
    const auto add = [&](const char* name, const char* help, bool many, const auto& action) {
        CLI::App* const sub = verb->add_subcommand(name, help);
        auto* const runs = sub->add_option("RUN", options->runs, "Number of a run")->required();
        if (!many)
            runs->expected(1);
        sub->callback([options, &context, action] { context.action = [options, action] { return action(*options); }; });
        return sub;
    };
    add("show", "One run with its whole curve", false, show);
    add("clone", "The command that trains with the same settings", false, clone);
    CLI::App* const tag = add("tag", "Put tags on runs", true, [](const RunsOptions& given) {
        return changeRuns(given, "tagged", [&](RunStore& store, experiment::RunId run) -> base::Result<void> {
            for (const std::string& word : given.tags)
                if (auto set = store.setTag(run, word, true); !set)
                    return set;
            return {};
        });
    });
    tag->add_option("--add", options->tags, "Tag")->required()->type_name("TAG");
    CLI::App* const untag = add("untag", "Take tags off runs", true, [](const RunsOptions& given) {
        return changeRuns(given, "untagged", [&](RunStore& store, experiment::RunId run) -> base::Result<void> {
            for (const std::string& word : given.tags)
                if (auto set = store.setTag(run, word, false); !set)
                    return set;
            return {};
        });
    });
    untag->add_option("--remove", options->tags, "Tag")->required()->type_name("TAG");
    CLI::App* const note = add("note", "Write a note on runs", true, [](const RunsOptions& given) {
        return changeRuns(given, "noted",
                          [&](RunStore& store, experiment::RunId run) { return store.setNote(run, given.note); });
    });
    note->add_option("--text", options->note, "The note; empty: none")->required();
    add("delete", "Hide runs; undelete brings them back", true, [](const RunsOptions& given) {
        return changeRuns(given, "deleted",
                          [](RunStore& store, experiment::RunId run) { return store.setDeleted(run, true); });
    });
    add("undelete", "Bring deleted runs back", true, [](const RunsOptions& given) {
        return changeRuns(given, "brought back",
                          [](RunStore& store, experiment::RunId run) { return store.setDeleted(run, false); });
    });
    verb->add_subcommand("purge", "Take deleted runs out for good")->callback([options, &context] {
        context.action = [options] { return purge(*options); };
    });
}

}  // namespace guise::app
