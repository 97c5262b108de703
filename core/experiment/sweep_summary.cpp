// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_summary.h"

#include "core/base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace guise::experiment {

namespace {

using base::Json;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr const char* kAccuracy = "test/accuracy";
constexpr const char* kPrivacy = "visual-privacy";

Json finiteOrNull(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

Json intervalJson(const std::optional<base::Interval>& interval) {
    return interval ? Json({finiteOrNull(interval->low), finiteOrNull(interval->high)}) : Json();
}

Json figureJson(const SettingFigure& figure) {
    Json values = Json::array();
    for (const double value : figure.values)
        values.push_back(finiteOrNull(value));
    const base::Summary& summary = figure.summary;
    return {{"count", summary.count},
            {"mean", finiteOrNull(summary.mean)},
            {"deviation", finiteOrNull(summary.deviation)},
            {"interval95", intervalJson(summary.interval95)},
            {"least", finiteOrNull(summary.least)},
            {"most", finiteOrNull(summary.most)},
            {"values", std::move(values)}};
}

/// The repeats that both have.
std::optional<base::PairedComparison> paired(const SettingSummary& setting, const SettingSummary& with,
                                             const std::string& name) {
    const SettingFigure* const first = setting.figure(name);
    const SettingFigure* const second = with.figure(name);
    if (first == nullptr || second == nullptr)
        return std::nullopt;
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t i = 0; i < std::min(first->values.size(), second->values.size()); ++i)
        if (!std::isnan(first->values[i]) && !std::isnan(second->values[i])) {
            a.push_back(first->values[i]);
            b.push_back(second->values[i]);
        }
    return base::comparePaired(a, b);
}

bool distinguishable(const base::PairedComparison& comparison) {
    return comparison.twoSided < 0.05;
}

Json parametersJson(const SweepParameters& parameters) {
    Json json = Json::object();
    for (const auto& [name, value] : parameters)
        json[name] = value;
    return json;
}

Json seriesJson(const SweepSeries& series, const std::vector<SettingSummary>& settings) {
    Json json = {{"name", series.name},
                 {"settings", series.settings},
                 {"parameters", Json::array()},
                 {"comparisons", Json::array()}};
    for (const SweepParameters& parameters : series.parameters)
        json["parameters"].push_back(parametersJson(parameters));
    if (series.settings.empty())
        return json;
    const std::size_t first = series.reference;
    json["compared_with"] = first;
    std::vector<base::TradeOff> points;
    for (const std::size_t index : series.settings) {
        const SettingSummary& setting = settings[index];
        const SettingFigure* const accuracy = setting.figure(kAccuracy);
        const SettingFigure* const privacy = setting.figure(kPrivacy);
        points.push_back(
            {accuracy != nullptr ? accuracy->summary.mean : kNaN, privacy != nullptr ? privacy->summary.mean : kNaN});
        if (index == first)
            continue;
        for (const SettingFigure& figure : setting.figures)
            if (const auto test = paired(setting, settings[first], figure.name))
                json["comparisons"].push_back({{"setting", index},
                                               {"figure", figure.name},
                                               {"pairs", test->difference.count},
                                               {"difference", finiteOrNull(test->difference.mean)},
                                               {"interval95", intervalJson(test->difference.interval95)},
                                               {"p_value", finiteOrNull(test->twoSided)},
                                               {"p_sign_flipping", finiteOrNull(test->signFlipping)},
                                               {"distinguishable", distinguishable(*test)}});
    }
    json["pareto_front"] = Json::array();
    for (const std::size_t at : base::paretoFront(points))
        json["pareto_front"].push_back(series.settings[at]);
    return json;
}

}  // namespace

const SettingFigure* SettingSummary::figure(std::string_view name) const noexcept {
    const auto at =
        std::find_if(figures.begin(), figures.end(), [&](const SettingFigure& item) { return item.name == name; });
    return at == figures.end() ? nullptr : &*at;
}

base::Result<std::vector<SettingSummary>> summariseSweep(const RunStore& store, const SweepPlan& plan,
                                                         std::span<const SweepCell> cells) {
    const auto runs = store.runs({.state = RunState::Finished});
    if (!runs)
        return tl::unexpected(runs.error());
    std::map<std::string, const StoredRun*> byCell;
    for (const StoredRun& run : *runs)
        if (!run.cell.empty())
            byCell[run.cell] = &run;
    std::vector<SettingSummary> settings(plan.settings.size());
    for (std::size_t i = 0; i < settings.size(); ++i)
        settings[i].setting = i;
    for (const SweepCell& cell : cells) {
        const auto found = byCell.find(cell.key);
        if (found == byCell.end())
            continue;
        SettingSummary& setting = settings[cell.setting];
        ++setting.finished;
        const auto repeats = static_cast<std::size_t>(plan.settings[cell.setting].repeats);
        for (const RunFinding& finding : found->second->findings) {
            auto at = std::find_if(setting.figures.begin(), setting.figures.end(),
                                   [&](const SettingFigure& figure) { return figure.name == finding.name; });
            if (at == setting.figures.end())
                at = setting.figures.insert(at, {finding.name, std::vector<double>(repeats, kNaN), {}});
            at->values[static_cast<std::size_t>(cell.repeat)] = finding.value;
        }
    }
    for (SettingSummary& setting : settings) {
        std::sort(setting.figures.begin(), setting.figures.end(),
                  [](const SettingFigure& a, const SettingFigure& b) { return a.name < b.name; });
        for (SettingFigure& figure : setting.figures) {
            std::vector<double> there;
            std::copy_if(figure.values.begin(), figure.values.end(), std::back_inserter(there),
                         [](double value) { return !std::isnan(value); });
            figure.summary = base::summarise(there);
        }
    }
    return settings;
}

Json summaryToJson(const SweepPlan& plan, const std::vector<SettingSummary>& settings) {
    Json json = {{"settings", Json::array()}, {"series", Json::array()}};
    for (const SettingSummary& setting : settings) {
        const SweepSetting& planned = plan.settings[setting.setting];
        Json figures = Json::object();
        for (const SettingFigure& figure : setting.figures)
            figures[figure.name] = figureJson(figure);
        Json item = {{"setting", planned.label()},     {"parameters", parametersJson(planned.parameters)},
                     {"network", planned.run.network}, {"plain", planned.run.plain},
                     {"repeats", planned.repeats},     {"finished", setting.finished},
                     {"figures", std::move(figures)}};
        item["recipe"] = planned.run.plain ? Json() : Json::parse(planned.run.recipe, nullptr, false);
        json["settings"].push_back(std::move(item));
    }
    for (const SweepSeries& series : plan.series)
        json["series"].push_back(seriesJson(series, settings));
    return json;
}

base::Table seriesTable(const SweepSeries& series, const std::vector<SettingSummary>& settings) {
    std::vector<std::string> parameters;
    std::vector<std::string> figures;
    const auto add = [](std::vector<std::string>& names, const std::string& name) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    for (std::size_t i = 0; i < series.settings.size(); ++i) {
        for (const auto& [name, value] : series.parameters[i])
            add(parameters, name);
        for (const SettingFigure& figure : settings[series.settings[i]].figures)
            add(figures, figure.name);
    }
    base::Table table;
    table.header = parameters;
    table.header.emplace_back("runs");
    for (const std::string& figure : figures)
        for (const char* part : {"", " deviation", " 95 % interval", " against the reference"})
            table.header.push_back(figure + part);
    for (std::size_t i = 0; i < series.settings.size(); ++i) {
        const std::size_t index = series.settings[i];
        const SettingSummary& setting = settings[index];
        std::vector<std::string> row;
        for (const std::string& name : parameters) {
            const SweepParameters& given = series.parameters[i];
            const auto at =
                std::find_if(given.begin(), given.end(), [&](const auto& item) { return item.first == name; });
            row.push_back(at == given.end() ? "" : at->second);
        }
        row.push_back(std::to_string(setting.finished));
        for (const std::string& name : figures) {
            const SettingFigure* const figure = setting.figure(name);
            if (figure == nullptr || figure->summary.count == 0) {
                row.insert(row.end(), 4, figure == nullptr ? "" : "not tried");
                continue;
            }
            const base::Summary& summary = figure->summary;
            row.push_back(fmt::format("{:.4f}", summary.mean));
            row.push_back(summary.count > 1 ? fmt::format("{:.4f}", summary.deviation) : "");
            row.push_back(summary.interval95
                              ? fmt::format("{:.4f} to {:.4f}", summary.interval95->low, summary.interval95->high)
                              : "");
            const auto test =
                index == series.reference ? std::nullopt : paired(setting, settings[series.reference], name);
            row.push_back(!test ? ""
                          : !distinguishable(*test)
                              ? fmt::format("not distinguishable (p {:.2g})", test->twoSided)
                              : fmt::format("{:+.4f} (p {:.2g})", test->difference.mean, test->twoSided));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace guise::experiment
