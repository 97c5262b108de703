// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/json_fields.h"
#include "core/learn/settings.h"

#include <cmath>
#include <utility>

namespace guise::learn {

namespace {

using base::Json;

constexpr int kMaxClasses = 65536;
constexpr std::int64_t kMaxFeatures = 4096;  // channels of a net: features of a patch, at most

}  // namespace

InputScaling InputScaling::over255(int channels) {
    const auto count = static_cast<std::size_t>(channels);
    return {std::vector<float>(count, 0.0F), std::vector<float>(count, 255.0F)};
}

Json networkToJson(const NetworkSpec& network) {
    return {{"network", network.network},
            {"input", {network.input.channels, network.input.height, network.input.width}},
            {"classes", network.classes}};
}

base::Result<NetworkSpec> networkFromJson(const Json& json) {
    NetworkSpec network;
    std::vector<std::int64_t> input;
    Fields fields(json);
    fields.text("network", network.network);
    fields.numbers("input", input, 3, 3);
    fields.integer("classes", network.classes);
    fields.expect(network.classes >= 2 && network.classes <= kMaxClasses, "classes", "2 .. 65536");
    if (auto good = fields.finish(); !good)
        return tl::unexpected(good.error());
    // A net may take more channels than pictures have: features of patches.
    fields.expect(input[0] >= 1 && input[0] <= kMaxFeatures, "input", "1 .. 4096 channels");
    if (auto good = fields.finish(); !good)
        return tl::unexpected(good.error());
    auto shape = base::checkShape(1, input[1], input[2]);
    if (!shape)
        return tl::unexpected(shape.error());
    network.input = {static_cast<int>(input[0]), shape->height, shape->width};
    return network;
}

Json scalingToJson(const InputScaling& scaling) {
    return {{"mean", scaling.mean}, {"deviation", scaling.deviation}};
}

base::Result<InputScaling> scalingFromJson(const Json& json) {
    InputScaling scaling;
    Fields fields(json);
    fields.numbers("mean", scaling.mean, 1, kMaxFeatures);
    fields.numbers("deviation", scaling.deviation, 1, kMaxFeatures);
    bool good = scaling.mean.size() == scaling.deviation.size();
    for (const float mean : scaling.mean)
        good = good && std::isfinite(mean);
    for (const float deviation : scaling.deviation)
        good = good && std::isfinite(deviation) && deviation > 0.0F;
    fields.expect(good, "deviation", "as long as \"mean\", all finite and above 0");
    if (auto all = fields.finish(); !all)
        return tl::unexpected(all.error());
    return scaling;
}

}  // namespace guise::learn
