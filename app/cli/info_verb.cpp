// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "core/base/json.h"
#include "core/base/parallel.h"
#include "core/base/paths.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"
#include "core/experiment/second_set.h"
#include "core/learn/engine.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace guise::app {

namespace {

/// Versions, devices and networks; a missing engine is said, not failed on.
void describeEngine(Report& report) {
    base::Json engine = {{"available", false}, {"version", nullptr}, {"root", base::engineRoot().string()}};
    report.json["devices"] = base::Json::array();
    report.json["networks"] = base::Json::array();
    const auto loaded = learn::loadEngine();
    if (!loaded) {
        engine["reason"] = loaded.error().advice;
        report.text += "engine   missing: " + loaded.error().advice + "\n";
        report.json["engine"] = engine;
        return;
    }
    engine["available"] = true;
    engine["version"] = (*loaded)->version();
    report.text += "engine   " + (*loaded)->version() + "\n";
    for (const learn::DeviceInfo& device : (*loaded)->devices()) {
        base::Json entry = {{"name", device.name}, {"description", device.description}};
        entry["memory_bytes"] = device.memory > 0 ? base::Json(device.memory) : base::Json();
        report.json["devices"].push_back(entry);
        report.text += fmt::format("device   {}: {}\n", device.name, device.description);
    }
    report.json["networks"] = (*loaded)->networks();
    report.json["engine"] = engine;
}

base::Result<Report> describe() {
    Report report;
    report.json = {{"guise", GUISE_VERSION}, {"key_format", 1}, {"threads", base::hardwareThreads()}};
    report.text = "guise    " GUISE_VERSION "\n";
    describeEngine(report);
    report.json["data"] = base::Json::array();
    for (const experiment::FoundSet& set : experiment::foundSets()) {
        report.json["data"].push_back({{"uri", set.uri}, {"name", set.name}});
        report.text += fmt::format("data     {} ({})\n", set.uri, set.name);
    }
    report.json["presets"] = base::Json::array();
    for (const disguise::Preset& preset : disguise::presets()) {
        report.json["presets"].push_back(preset.name);
        report.text += fmt::format("preset   {:<12} {}\n", preset.name, preset.help);
    }
    report.json["mechanisms"] = base::Json::array();
    for (const disguise::Mechanism* mechanism : disguise::mechanisms())
        report.json["mechanisms"].push_back(std::string(mechanism->name()));
    report.json["folders"] = {{"cache", base::cacheFolder().string()},
                              {"config", base::configFolder().string()},
                              {"data", base::dataFolder().string()}};
    return report;
}

}  // namespace

void addInfo(CLI::App& app, Context& context) {
    CLI::App* const verb = app.add_subcommand("info", "Versions, devices, presets and data sets found here");
    verb->callback([&context] { context.action = describe; });
}

}  // namespace guise::app
