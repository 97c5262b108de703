// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/signals.h"
#include "app/cli/verbs.h"
#include "core/base/process.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace guise::app {

namespace {

constexpr const char* kAbout =
    "Guise disguises images with a secret key, trains on the disguise, and shows how much still leaks.\n"
    "A disguise is not encryption.";
constexpr const char* kFooter =
    "Data: fashion-mnist, mnist:DIR, cifar10:DIR-or-tar.gz, utkface:DIR[?label=gender|race|age|age-years],\n"
    "folder:DIR, picture:FILE, npy:IMAGES.npy[,LABELS.npy],\n"
    "each with ?size=32, ?gray, ?classes=a,b, ?test=0.1&seed=7.\n"
    "Exit codes: 0 done, 1 failed, 2 wrong use, 3 bad input, 4 wrong or damaged key, 130 stopped.";

void addGlobals(CLI::App& app, Context& context) {
    static const std::map<std::string, ProgressMode> kModes = {{"auto", ProgressMode::Auto},
                                                               {"bar", ProgressMode::Bar},
                                                               {"json", ProgressMode::Lines},
                                                               {"none", ProgressMode::None}};
    app.add_flag("--json", context.json, "Print one JSON object to standard output");
    app.add_option("--progress", context.progress, "Progress on standard error: auto, bar, json (lines), none")
        ->transform(CLI::CheckedTransformer(kModes).description(""))
        ->type_name("MODE");
    app.set_version_flag("--version", std::string("guise " GUISE_VERSION));
    app.fallthrough();  // global options may follow the verb
    app.require_subcommand(1);
    app.footer(kFooter);
}

int runAction(const Context& context) {
    try {
        const auto report = context.action();
        return report ? printReport(context, *report) : printError(context.json, report.error());
    } catch (...) {
        return printError(context.json, base::errorFromCurrentException());
    }
}

int run(int argc, char** argv) {
    Context context;
    context.stop = watchSignals();
    const bool wantsJson =
        std::any_of(argv + 1, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
    CLI::App app{kAbout, "guise"};
    addGlobals(app, context);
    for (const auto add : {addInfo, addData, addKey, addDisguise, addRestore, addMeasure, addTrain, addPredict,
                           addAttack, addSweep, addRuns, addFigure, addReport})
        add(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& request) {  // --help, --version
        return app.exit(request);
    } catch (const CLI::ParseError& error) {
        return printError(
            wantsJson,
            {base::ErrorCode::WrongUse, std::string(error.what()) + ". See guise --help and guise VERB --help.", {}});
    }
    return runAction(context);
}

}  // namespace

}  // namespace guise::app

int main(int argc, char** argv) {
    guise::base::hardenProcess();
    try {
        return guise::app::run(argc, argv);
    } catch (...) {
        return guise::app::printError(false, guise::base::errorFromCurrentException());
    }
}
