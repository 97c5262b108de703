// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disguise/recipe.h"
#include "core/experiment/training_run.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"
#include "tests/support/fake_engine.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace guise::experiment {

/// A folder of one test, also the XDG folders of the process while it lives; removed with all that is in it.
class TestFolder {
public:
    TestFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "guise-experiment-XXXXXX").string();
        path_ = mkdtemp(name.data());
        for (const char* variable : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            setenv(variable, (path_ / variable).c_str(), 1);
    }
    ~TestFolder() { std::filesystem::remove_all(path_); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// Four classes of 8x8 pictures, each with one bright quadrant over a fixed pattern that differs per picture.
inline image::ImageSet quadrants(std::size_t count, unsigned salt) {
    image::ImageSet set;
    set.shape = {1, 8, 8};
    set.classNames = {"top left", "top, right", "bottom&left", "bottom right"};
    unsigned state = salt * 2654435761U + 1U;
    for (std::size_t n = 0; n < count; ++n) {
        const auto label = static_cast<int>(n % 4);
        set.labels.push_back(label);
        for (int y = 0; y < 8; ++y)
            for (int x = 0; x < 8; ++x) {
                state = state * 1664525U + 1013904223U;
                const bool bright = (y / 4) * 2 + x / 4 == label;
                set.pixels.push_back(static_cast<std::uint8_t>((state >> 26) + (bright ? 150 : 20)));
            }
    }
    return set;
}

inline image::SourcePtr quadrantSource(std::size_t train = 96, std::size_t test = 40) {
    return image::sourceFromMemory("quadrants", quadrants(train, 1), quadrants(test, 2)).value();
}

inline std::string recipeText(double noise = 0.0) {
    const std::string steps = R"({"mechanism":"rmt","matrix":"orthogonal"},{"mechanism":"permute"})";
    const std::string level = noise > 0.0 ? R"({"mechanism":"noise","level":)" + std::to_string(noise) + "}," : "";
    const auto recipe = disguise::parseRecipe(R"({"scheme":"block","block":[4,4],"steps":[)" + level + steps + "]}");
    return disguise::canonicalRecipe(recipe.value());
}

inline key::SecretKey secretKey(double noise = 0.0, int classes = 4) {
    return key::SecretKey::create(recipeText(noise), {1, 8, 8}, classes).value();
}

/// Takes everything and does nothing with it.
class SilentSink final : public learn::RunSink {
public:
    void point(const base::Metric& metric) override { points.push_back(metric); }
    void progress(const base::Progress& progress) override { last = progress; }
    std::vector<base::Metric> points;
    base::Progress last;
};

inline RunSettings shortRun() {
    RunSettings settings;
    settings.dataUri = "quadrants";
    settings.plain = true;
    settings.network = "linear";
    settings.train.steps = 60;
    settings.train.batch = 16;
    settings.train.learningRate = 0.05;
    settings.train.optimizer = learn::OptimizerKind::Sgd;
    return settings;
}

template <class T>
base::ErrorCode codeOf(const base::Result<T>& result) {
    EXPECT_FALSE(result.has_value());
    return result ? base::ErrorCode::Internal : result.error().code;
}

}  // namespace guise::experiment
