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
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

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

/// Layer, output shape, trained values.
base::Result<Report> describeNetwork(const learn::NetworkSpec& network) {
    const auto engine = learn::loadEngine();
    if (!engine)
        return tl::unexpected(engine.error());
    const auto summary = (*engine)->describe(network);
    if (!summary)
        return tl::unexpected(summary.error());
    Report report;
    report.json = learn::networkToJson(network);
    report.json["parameters"] = summary->parameters;
    report.json["layers"] = base::Json::array();
    report.text = fmt::format("{} for {} images and {} classes\n{:<24} {:>16} {:>12}\n", network.network,
                              network.input.text(), network.classes, "layer", "output", "parameters");
    for (const learn::LayerSummary& layer : summary->layers) {
        report.json["layers"].push_back(
            {{"name", layer.name}, {"output", layer.output}, {"parameters", layer.parameters}});
        report.text += fmt::format("{:<24} {:>16} {:>12}\n", layer.name,
                                   fmt::format("{}", fmt::join(layer.output, "x")), layer.parameters);
    }
    report.text += fmt::format("{:<24} {:>16} {:>12}\n", "all", "", summary->parameters);
    return report;
}

}  // namespace

void addInfo(CLI::App& app, Context& context) {
    struct Options {
        std::string network;
        std::string shape = "1,28,28";
        int classes = 10;
    };
    const auto options = std::make_shared<Options>();
    CLI::App* const verb = app.add_subcommand("info", "Versions, devices, presets and data sets found here");
    verb->add_option("--network", options->network, "Print the layers of this net instead")->type_name("NAME");
    verb->add_option("--shape", options->shape, "Its images")->capture_default_str()->type_name("C,H,W");
    verb->add_option("--classes", options->classes, "Its classes")->capture_default_str();
    verb->callback([options, &context] {
        context.action = [options]() -> base::Result<Report> {
            if (options->network.empty())
                return describe();
            const auto shape = base::parseShape(options->shape);
            if (!shape)
                return tl::unexpected(shape.error());
            return describeNetwork({options->network, *shape, options->classes});
        };
    });
}

}  // namespace guise::app
