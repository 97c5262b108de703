// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/disguise/helpers.h"
#include "core/base/json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace guise::disguise::test {
namespace {

template <class T>
T valueOrAbort(base::Result<T> result) {
    if (!result) {
        std::cerr << "unexpected error: " << result.error().advice << '\n';
        std::abort();
    }
    return std::move(*result);
}

int pick(std::mt19937_64& random, int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
}

}  // namespace

key::SecretKey makeKey(const Setting& setting, std::uint64_t seed) {
    const Recipe recipe = valueOrAbort(parseRecipe(setting.recipe));
    return valueOrAbort(key::SecretKey::experiment(seed, canonicalRecipe(recipe), setting.shape, 0));
}

Disguiser makeDisguiser(const Setting& setting, std::uint64_t seed) {
    return valueOrAbort(Disguiser::create(makeKey(setting, seed)));
}

std::vector<std::uint8_t> randomImages(std::mt19937_64& random, std::size_t count, const base::Shape& shape) {
    std::vector<std::uint8_t> images(count * shape.size());
    for (auto& value : images)
        value = static_cast<std::uint8_t>(random());
    return images;
}

NoiseSource seededNoise(std::uint64_t seed, std::string split) {
    return {key::noiseSaltFromSeed(seed), std::move(split)};
}

std::vector<float> disguised(const Disguiser& disguiser, const std::vector<std::uint8_t>& images, std::uint64_t first,
                             const NoiseSource& noise, int threads) {
    std::vector<float> out(images.size() / disguiser.inputShape().size() * disguiser.outputShape().size());
    const auto done = disguiser.applyRange(images, first, noise, out, {.threads = threads, .stop = {}});
    EXPECT_TRUE(done) << (done ? "" : done.error().advice);
    return out;
}

std::vector<double> reference(const Disguiser& disguiser, const RevealedMaterial& material, const std::uint8_t* image,
                              const float* noise) {
    const base::Shape in = disguiser.inputShape();
    const base::Shape shape = disguiser.outputShape();
    const int r = disguiser.recipe().blockHeight;
    const int s = disguiser.recipe().blockWidth;
    const int columns = shape.width / s;
    const int positions = shape.height / r * columns;
    const auto at = [&](int c, int y, int x) {
        return (static_cast<std::size_t>(c) * static_cast<std::size_t>(shape.height) + static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(shape.width) +
               static_cast<std::size_t>(x);
    };
    std::vector<double> values(shape.size());
    for (int c = 0; c < shape.channels; ++c)
        for (int y = 0; y < shape.height; ++y)
            for (int x = 0; x < shape.width; ++x)
                values[at(c, y, x)] =
                    image[(c * in.height + std::min(y, in.height - 1)) * in.width + std::min(x, in.width - 1)];

    for (const Step& step : disguiser.recipe().steps) {
        std::vector<double> next(values.size());
        for (int position = 0; position < positions; ++position) {
            for (int c = 0; c < shape.channels; ++c) {
                const int source = step.mechanism == "permute"
                                       ? static_cast<int>(material.permutation[static_cast<std::size_t>(position)])
                                       : position;
                for (int a = 0; a < r; ++a) {
                    for (int b = 0; b < s; ++b) {
                        const int y = position / columns * r + a;
                        const int x = position % columns * s + b;
                        const int sourceY = source / columns * r;
                        const int sourceX = source % columns * s;
                        double value = values[at(c, sourceY + a, sourceX + b)];
                        if (step.mechanism == "noise") {
                            value += static_cast<double>(noise[at(c, y, x)]);
                        } else if (step.mechanism == "rmt" && !material.matrices.empty()) {
                            const bool isWhole = step.parameters->at("whole").get<bool>();
                            const bool perChannel = step.parameters->at("per_channel").get<bool>();
                            const int side = isWhole ? r * s : s;
                            const int matrix = perChannel ? position * shape.channels + c : position;
                            const double* R =
                                material.matrices.data() + std::size_t(matrix) * std::size_t(side) * std::size_t(side);
                            const int j = isWhole ? a * s + b : b;
                            value = 0.0;
                            for (int k = 0; k < side; ++k) {
                                const int fromRow = isWhole ? k / s : a;
                                const int fromColumn = isWhole ? k % s : k;
                                value += values[at(c, sourceY + fromRow, sourceX + fromColumn)] * R[k * side + j];
                            }
                        }
                        next[at(c, y, x)] = value;
                    }
                }
            }
        }
        values = std::move(next);
    }
    return values;
}

Setting randomSetting(std::mt19937_64& random, bool noisy, bool orthogonal) {
    const int height = pick(random, 1, 9);
    const int width = pick(random, 1, 4) == 1 ? pick(random, 9, 40) : pick(random, 1, 9);
    const bool pad = pick(random, 0, 2) == 0;
    Setting setting;
    setting.shape = {pick(random, 1, 4), height * pick(random, 1, 4), width * pick(random, 1, 4)};
    if (pad) {
        setting.shape.height = std::max(1, setting.shape.height - pick(random, 0, height - 1));
        setting.shape.width = std::max(1, setting.shape.width - pick(random, 0, width - 1));
    }
    const std::vector<std::string> kinds = {"orthogonal", "projection", "projection-uniform", "identity"};
    const auto flag = [&] { return std::string(pick(random, 0, 2) == 0 ? "true" : "false"); };
    std::vector<std::string> steps;
    steps.push_back("{\"mechanism\":\"rmt\",\"matrix\":\"" + kinds[orthogonal ? 0 : std::size_t(pick(random, 0, 3))] +
                    "\",\"per_channel\":" + flag() + ",\"whole\":" + flag() + "}");
    if (noisy)
        steps.push_back("{\"mechanism\":\"noise\",\"level\":" + std::to_string(pick(random, 0, 300)) + "}");
    if (pick(random, 0, 3) != 0)
        steps.push_back("{\"mechanism\":\"permute\"}");
    std::shuffle(steps.begin(), steps.end(), random);
    std::string list;
    for (const auto& step : steps)
        list += (list.empty() ? "" : ",") + step;
    setting.recipe = "{\"block\":[" + std::to_string(height) + "," + std::to_string(width) +
                     "],\"pad\":" + (pad ? "true" : "false") + ",\"steps\":[" + list + "]}";
    return setting;
}

}  // namespace guise::disguise::test
