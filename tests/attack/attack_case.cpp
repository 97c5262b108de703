// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/attack/attack_case.h"

#include "core/disguise/disguiser.h"
#include "core/key/random_stream.h"
#include "core/key/secret_key.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace guise::attack::cases {

namespace {

double share(std::mt19937_64& random) {  // equal on every machine, unlike std::uniform_real_distribution
    return static_cast<double>(random() >> 11) * 0x1p-53;
}

std::uint8_t byte(double value) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

}  // namespace

image::ImageSet smoothImages(std::size_t count, base::Shape shape, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    image::ImageSet set{shape, {}, {}, {}};
    constexpr int kWaves = 12;
    for (std::size_t i = 0; i < count; ++i)
        for (int c = 0; c < shape.channels; ++c) {
            double waves[kWaves][4];
            for (auto& wave : waves) {
                const double frequency = 0.05 + 0.5 * share(random) * share(random);
                const double angle = 6.2831853 * share(random);
                wave[0] = frequency * std::cos(angle);
                wave[1] = frequency * std::sin(angle);
                wave[2] = 6.2831853 * share(random);
                wave[3] = 3.0 / (0.1 + frequency);
            }
            const double light = 90.0 + 80.0 * share(random);
            for (int y = 0; y < shape.height; ++y)
                for (int x = 0; x < shape.width; ++x) {
                    double value = light;
                    for (const auto& wave : waves)
                        value += wave[3] * std::cos(wave[0] * x + wave[1] * y + wave[2]);
                    set.pixels.push_back(byte(value));
                }
        }
    return set;
}

image::ImageSet strokeImages(std::size_t count, base::Shape shape, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::mt19937_64 same(99);  // the classes are the same for every seed
    double lines[10][3][4];
    for (auto& kind : lines)
        for (auto& line : kind)
            for (double& end : line)
                end = 0.1 + 0.8 * share(same);
    image::ImageSet set{shape, {}, {}, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}};
    for (std::size_t i = 0; i < count; ++i) {
        const auto kind = static_cast<std::size_t>(share(random) * 10.0);
        set.labels.push_back(static_cast<std::int32_t>(kind));
        double shifted[3][4];
        for (int l = 0; l < 3; ++l)
            for (int e = 0; e < 4; ++e)
                shifted[l][e] = lines[kind][l][e] + 0.12 * (share(random) - 0.5);
        const double thick = 0.05 + 0.03 * share(random);
        for (int c = 0; c < shape.channels; ++c)
            for (int y = 0; y < shape.height; ++y)
                for (int x = 0; x < shape.width; ++x) {
                    double nearest = 9.0;
                    const double px = (x + 0.5) / shape.width;
                    const double py = (y + 0.5) / shape.height;
                    for (const auto& line : shifted) {
                        const double dx = line[2] - line[0];
                        const double dy = line[3] - line[1];
                        const double along = std::clamp(
                            ((px - line[0]) * dx + (py - line[1]) * dy) / (dx * dx + dy * dy + 1e-9), 0.0, 1.0);
                        nearest = std::min(nearest, std::hypot(px - line[0] - along * dx, py - line[1] - along * dy));
                    }
                    set.pixels.push_back(byte(255.0 * (1.5 - nearest / thick)));
                }
    }
    return set;
}

image::ImageSet randomImages(std::size_t count, base::Shape shape, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    image::ImageSet set{shape, std::vector<std::uint8_t>(count * shape.size()), {}, {}};
    for (std::uint8_t& value : set.pixels)
        value = static_cast<std::uint8_t>(random() >> 56);
    return set;
}

AttackerView AttackCase::view() const {
    AttackerView view;
    view.recipe = recipe;
    view.shape = originals.shape;
    view.disguised = {disguisedShape, disguised, {}};
    view.labels = labels;
    view.classes = static_cast<int>(originals.classNames.size());
    return view;
}

std::vector<float> AttackCase::recovered(const AttackResult& result) const {
    std::vector<float> pictures(originals.pixels.size());
    EXPECT_TRUE(result.inverter);
    if (!result.inverter)
        return pictures;
    EXPECT_TRUE(result.inverter->recover({disguisedShape, disguised, {}}, pictures, 1, {}));
    return pictures;
}

double AttackCase::energy(const AttackResult& result) const {
    const std::vector<float> pictures = recovered(result);
    double error = 0.0;
    double power = 0.0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const double truth = originals.pixels[i];
        error += (pictures[i] - truth) * (pictures[i] - truth);
        power += truth * truth;
    }
    return 1.0 - error / power;
}

AttackerView AttackCase::viewWithPairs(std::size_t pairs) const {
    AttackerView known = view();
    known.pairs =
        KnownPairs{std::span(originals.pixels).first(pairs * originals.shape.size()), known.disguised.range(0, pairs)};
    return known;
}

AttackCase attackCase(image::ImageSet originals, int blockHeight, int blockWidth, const std::string& steps,
                      std::uint64_t seed) {
    AttackCase one;
    const auto recipe = disguise::parseRecipe("{\"scheme\":\"block\",\"block\":[" + std::to_string(blockHeight) + "," +
                                              std::to_string(blockWidth) + "],\"steps\":" + steps + "}");
    EXPECT_TRUE(recipe) << recipe.error().advice;
    one.recipe = recipe.value();
    const int classes = static_cast<int>(originals.classNames.size());
    const auto key = key::SecretKey::experiment(seed, disguise::canonicalRecipe(one.recipe), originals.shape, classes);
    const auto disguiser = disguise::Disguiser::create(key.value());
    EXPECT_TRUE(disguiser) << disguiser.error().advice;
    one.disguisedShape = disguiser->outputShape();
    one.disguised.resize(originals.count() * one.disguisedShape.size());
    EXPECT_TRUE(disguiser->applyRange(originals.pixels, 0, {key::noiseSaltFromSeed(seed), "train"}, one.disguised,
                                      {0, {}, disguise::FreshRun{}}));
    const auto names = key->labelPermutation();
    for (const std::int32_t label : originals.labels)
        one.labels.push_back(static_cast<std::int32_t>(names[static_cast<std::size_t>(label)]));
    const auto material = disguise::revealMaterial(key.value());
    EXPECT_TRUE(material);
    one.matrices.assign(material->matrices.begin(), material->matrices.end());
    one.permutation.assign(material->permutation.begin(), material->permutation.end());
    one.originals = std::move(originals);
    return one;
}

}  // namespace guise::attack::cases
