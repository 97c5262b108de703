// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "app/cli/workbench_program.h"
#include "core/base/file.h"
#include "core/experiment/training_run.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace guise::app {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

struct FigureOptions {
    std::vector<std::string> runs;
    std::string out;
};

base::Result<Report> draw(const FigureOptions& options, const Context& context) {
    for (const std::string& run : options.runs)
        if (fs::path(run).extension() == ".json") {
            std::error_code error;
            if (!fs::is_regular_file(run, error))
                return base::fail(ErrorCode::FileNotFound, "There is no file " + run + ". Check the name.", {run});
        } else if (const auto record = experiment::readRunRecord(run); !record)
            return tl::unexpected(record.error());
    if (auto found = findWorkbench(); !found)
        return tl::unexpected(found.error());
    if (auto made = base::makeFolder(options.out); !made)
        return tl::unexpected(made.error());
    std::vector<std::string> words = {"--figures"};
    words.insert(words.end(), options.runs.begin(), options.runs.end());
    words.insert(words.end(), {"--out", options.out});
    const auto code = runWorkbench(words, context.stop);
    if (!code)
        return tl::unexpected(code.error());
    if (*code != 0)
        return base::fail(
            ErrorCode::Internal,
            fmt::format("guise-workbench ended with code {} and drew nothing. Its own words are above.", *code),
            {std::to_string(*code)});
    std::vector<std::string> files;
    std::error_code error;
    for (fs::directory_iterator entry(options.out, error), end; !error && entry != end; entry.increment(error))
        files.push_back(entry->path().string());
    std::sort(files.begin(), files.end());
    Report report;
    report.json = {{"out", options.out}, {"files", files}};
    for (const std::string& file : files)
        report.text += file + "\n";
    return report;
}

}  // namespace

void addFigure(CLI::App& app, Context& context) {
    const auto options = std::make_shared<FigureOptions>();
    CLI::App* const verb = app.add_subcommand("figure", "Draw pictures and plots of runs and sweeps, off-screen");
    verb->add_option("RUN", options->runs, "Folders of runs; FILE.json: what sweep --summary --json printed")
        ->required();
    verb->add_option("--out", options->out, "Folder for the figures")->required()->type_name("DIR");
    verb->callback([options, &context] { context.action = [options, &context] { return draw(*options, context); }; });
}

}  // namespace guise::app
