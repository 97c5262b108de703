// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/train_state.h"

#include "core/base/json.h"
#include "core/learn/json_fields.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::learn {

namespace {

using base::ErrorCode;
using base::Json;

constexpr int kFormat = 1;
constexpr const char* kEntry = "guise_training";
constexpr std::size_t kMostJson = std::size_t{1} << 20;

tl::unexpected<base::Error> broken() {
    return base::fail(ErrorCode::BadData,
                      "This file does not hold the state of a training. Choose a run that was stopped half way.");
}

base::Result<TrainState> stateFrom(const Json& json) {
    int format = 0;
    TrainState state;
    Fields fields(json);
    fields.integer("format", format);
    fields.integer("step", state.step);
    fields.flag("probes_due", state.probesDue);
    fields.flag("window_open", state.windowOpen);
    fields.text("identity", state.identity);
    fields.object("numbers");
    fields.expect(format == kFormat, "format", "1");
    fields.expect(state.step >= 0, "step", "0 or more");
    if (auto good = fields.finish(); !good)
        return tl::unexpected(good.error());
    if (const auto numbers = json.find("numbers"); numbers != json.end())
        for (const auto& item : numbers->items()) {
            if (!item.value().is_number())
                return broken();
            state.numbers[item.key()] = item.value().get<double>();
        }
    return state;
}

}  // namespace

std::string trainingIdentity(const NetworkSpec& network, const InputScaling& scaling, const TrainSettings& settings) {
    Json train = settingsToJson(settings);
    train.erase("device");
    train.erase("threads");
    return base::canonicalJson(
        Json{{"network", networkToJson(network)}, {"scaling", scalingToJson(scaling)}, {"train", train}});
}

base::Result<void> saveTrainState(const std::filesystem::path& path, const TrainState& state) try {
    Json numbers = Json::object();
    for (const auto& item : state.numbers) {
        if (!std::isfinite(item.second))
            return base::fail(ErrorCode::NonFinite, "This training has values that are not numbers and is not kept.");
        numbers[item.first] = item.second;
    }
    const Json json = {{"format", kFormat},
                       {"step", state.step},
                       {"probes_due", state.probesDue},
                       {"window_open", state.windowOpen},
                       {"identity", state.identity},
                       {"numbers", numbers}};
    return writeSafetensors(path, state.tensors, {{"format", "guise"}, {kEntry, base::canonicalJson(json)}});
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<TrainState> readTrainState(const std::filesystem::path& path) try {
    std::map<std::string, std::string> metadata;
    auto tensors = readSafetensors(path, metadata);
    if (!tensors)
        return tl::unexpected(tensors.error());
    const auto entry = metadata.find(kEntry);
    if (entry == metadata.end())
        return broken();
    const auto json = base::parseJson(entry->second, kMostJson);
    if (!json)
        return tl::unexpected(json.error());
    auto state = stateFrom(*json);
    if (state)
        state->tensors = std::move(*tensors);
    return state;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

void dropRepeated(std::vector<base::Metric>& points, const TrainState& state) {
    const auto repeated = [&](const base::Metric& point) {
        if (point.step != state.step)
            return point.step > state.step;
        const bool ofWindow = point.name.starts_with("train/");
        return ofWindow ? state.windowOpen : state.probesDue;
    };
    points.erase(std::remove_if(points.begin(), points.end(), repeated), points.end());
}

}  // namespace guise::learn
