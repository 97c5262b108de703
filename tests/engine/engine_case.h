// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/paths.h"
#include "core/learn/engine.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace guise::learn {

/// Keeps every point.
class PointLog final : public RunSink {
public:
    void point(const base::Metric& metric) override { points.push_back(metric); }
    void progress(const base::Progress&) override {}
    [[nodiscard]] double last(const std::string& name) const {
        double value = 0.0;
        for (const base::Metric& metric : points)
            if (metric.name == name)
                value = metric.value;
        return value;
    }
    std::vector<base::Metric> points;
};

/// Two classes of grainy images: bright on top, bright below.
inline image::ImageSet brightHalves(const base::Shape& shape, int count) {
    image::ImageSet set;
    set.shape = shape;
    set.classNames = {"top", "bottom"};
    unsigned grain = 1;
    for (int i = 0; i < count; ++i) {
        for (int c = 0; c < shape.channels; ++c)
            for (int p = 0; p < shape.height * shape.width; ++p) {
                grain = grain * 1664525U + 1013904223U;
                const bool bright = (p / shape.width < shape.height / 2) == (i % 2 == 0);
                set.pixels.push_back(static_cast<std::uint8_t>((bright ? 120U : 0U) + (grain >> 25)));
            }
        set.labels.push_back(i % 2);
    }
    return set;
}

/// Loads the real engine; skips, saying so, where LibTorch is not installed.
class RealEngine : public testing::Test {
protected:
    void SetUp() override {
        std::error_code ignored;
        if (!std::filesystem::is_directory(base::engineRoot() / "torch" / "lib", ignored))
            GTEST_SKIP() << "LibTorch is not installed in " << base::engineRoot()
                         << "; run packaging/bootstrap.sh or set GUISE_ENGINE_ROOT";
        const auto engine = loadEngine();
        ASSERT_TRUE(engine) << engine.error().advice;
        engine_ = *engine;
        settings_.threads = 1;
        settings_.batch = 16;
        settings_.steps = 6;
    }

    base::Result<TrainResult> train(const std::string& network, const image::ImageSet& set, RunSink& sink,
                                    const TrainHooks& hooks = {}, std::stop_token stop = {},
                                    std::span<Probe* const> probes = {}) {
        auto source = residentSource(set, 2, settings_.batch, settings_.seed);
        if (!source)
            return tl::unexpected(source.error());
        return engine_->train({network, set.shape, 2}, InputScaling::over255(set.shape.channels), settings_, **source,
                              probes, sink, stop, hooks);
    }

    EnginePtr engine_;
    TrainSettings settings_;
};

}  // namespace guise::learn
