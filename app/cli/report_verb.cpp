// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "app/cli/workbench_program.h"
#include "core/experiment/run_store.h"
#include "core/experiment/training_run.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace guise::app {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

struct ReportOptions {
    std::vector<std::string> runs;
    std::string store;
    std::string out;
    std::string sections;
    bool originals = false;
    bool recovered = false;
};

/// The number of a run in a store; nothing: a folder.
std::optional<experiment::RunId> numberOf(const std::string& word, const ReportOptions& options) {
    experiment::RunId id = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), id);
    const bool number = error == std::errc() && end == word.data() + word.size();
    return number && !options.store.empty() ? std::optional(id) : std::nullopt;
}

/// Every run is there and can be read, before a window program starts for them.
base::Result<void> checkRuns(const ReportOptions& options) {
    std::optional<experiment::RunStore> store;
    if (!options.store.empty()) {
        auto opened = experiment::RunStore::open(options.store, {.create = false});
        if (!opened)
            return tl::unexpected(opened.error());
        store.emplace(std::move(*opened));
    }
    for (const std::string& word : options.runs) {
        if (const auto id = numberOf(word, options)) {
            const auto run = store->run(*id);
            if (!run)
                return tl::unexpected(run.error());
            if (run->unreadable)
                return tl::unexpected(*run->unreadable);
        } else if (const auto record = experiment::readRunRecord(word); !record) {
            return tl::unexpected(record.error());
        }
    }
    return {};
}

base::Result<Report> report(const ReportOptions& options, const Context& context) {
    const std::string ending = fs::path(options.out).extension().string();
    if (ending != ".html" && ending != ".htm" && ending != ".pdf")
        return base::fail(ErrorCode::WrongUse,
                          "A report is written as .html or .pdf. Give --out one of these endings.");
    if (auto whole = checkRuns(options); !whole)
        return tl::unexpected(whole.error());
    std::vector<std::string> words = {"--report", "--out", fs::absolute(options.out).string()};
    if (!options.store.empty())
        words.insert(words.end(), {"--store", options.store});
    if (!options.sections.empty())
        words.insert(words.end(), {"--sections", options.sections});
    if (options.originals)
        words.emplace_back("--originals");
    if (options.recovered)
        words.emplace_back("--recovered");
    words.emplace_back("--");
    words.insert(words.end(), options.runs.begin(), options.runs.end());
    const auto code = runWorkbench(words, context.stop);
    if (!code)
        return tl::unexpected(code.error());
    if (*code == base::exitCode(ErrorCode::WrongUse))
        return base::fail(ErrorCode::WrongUse, "The report was not made; its reason stands above.");
    if (*code != 0)
        return base::fail(
            ErrorCode::Internal,
            fmt::format("guise-workbench ended with code {} and wrote no report. Its own words are above.", *code),
            {std::to_string(*code)});
    Report made;
    made.json = {{"report", options.out}, {"runs", options.runs.size()}};
    made.text = options.out + "\n";
    return made;
}

}  // namespace

void addReport(CLI::App& app, Context& context) {
    const auto options = std::make_shared<ReportOptions>();
    CLI::App* const verb = app.add_subcommand("report", "Report on runs as one HTML or PDF file, made off-screen");
    verb->add_option("RUN", options->runs, "Folders of runs, or with --store their numbers")->required();
    verb->add_option("--out", options->out, "File to write, report.html or report.pdf; an earlier one is replaced")
        ->required()
        ->type_name("FILE");
    verb->add_option("--store", options->store, "Store that the numbered runs are in")->type_name("FILE");
    verb->add_option("--sections", options->sections,
                     "Of summary,setting,figures,plots,attacks,key-space,pictures,limits,versions; else all")
        ->type_name("NAMES");
    verb->add_flag("--originals", options->originals, "Show originals beside the disguised pictures");
    verb->add_flag("--recovered", options->recovered,
                   "Attack the disguise of each run that has an experiment key, and show what came out");
    verb->callback([options, &context] { context.action = [options, &context] { return report(*options, context); }; });
}

}  // namespace guise::app
