// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/standardising.h"

#include <cmath>
#include <vector>

namespace guise::learn {

base::Result<InputScaling> standardisingScaling(const image::FloatImageSet& set, const std::stop_token& stop) {
    const auto channels = static_cast<std::size_t>(set.shape.channels);
    const std::size_t plane = set.shape.size() / channels;
    std::vector<double> sum(channels, 0.0);
    std::vector<double> squares(channels, 0.0);
    const auto each = [&](const auto& visit) {  // false: stopped
        const float* value = set.pixels.data();
        for (std::size_t i = 0; i < set.count(); ++i) {
            if (stop.stop_requested())
                return false;
            for (std::size_t c = 0; c < channels; ++c)
                for (const float* const end = value + plane; value != end; ++value)
                    visit(c, static_cast<double>(*value));
        }
        return true;
    };
    const auto stopped = [] {
        return base::fail(base::ErrorCode::Stopped, "Stopped while the images were being prepared.");
    };
    const double values = static_cast<double>(set.count() * plane);
    if (!each([&](std::size_t c, double value) { sum[c] += value; }))
        return stopped();
    for (double& total : sum)
        total /= values;
    if (!each([&](std::size_t c, double value) { squares[c] += (value - sum[c]) * (value - sum[c]); }))
        return stopped();
    InputScaling scaling;
    for (std::size_t c = 0; c < channels; ++c) {
        const double deviation = std::sqrt(squares[c] / values);
        scaling.mean.push_back(static_cast<float>(sum[c]));
        scaling.deviation.push_back(deviation > 1e-6 ? static_cast<float>(deviation) : 1.0F);  // a constant channel
    }
    return scaling;
}

}  // namespace guise::learn
