// SPDX-License-Identifier: GPL-3.0-or-later
// Seconds of attacks on 32x32x3 images, block 4, one JSON line each: `moments` from 4,000 disguised images and
// `regression` from 100 known pairs, all positions. attack_vs_numpy.py gives the ratio against NumPy.
// Usage: bench_attack [THREADS]
#include "core/attack/attacks.h"
#include "core/disguise/disguiser.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace guise::attack {
namespace {

constexpr base::Shape kShape = {3, 32, 32};
constexpr std::size_t kImages = 4000;
constexpr std::size_t kPairs = 100;
constexpr int kRounds = 7;

/// Walks along the rows, so that neighbours are alike.
std::vector<std::uint8_t> walks() {
    std::mt19937_64 random(1);
    std::vector<std::uint8_t> pixels(kImages * kShape.size());
    int value = 128;
    for (std::uint8_t& pixel : pixels) {
        value = std::clamp(value + static_cast<int>(random() % 31) - 15, 0, 255);
        pixel = static_cast<std::uint8_t>(value);
    }
    return pixels;
}

void time(const Attack& attack, const AttackerView& view, int threads) {
    AttackContext context;
    context.threads = threads;
    std::vector<double> seconds;
    for (int round = 0; round < kRounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const auto result = attack.fit(view, context);
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        if (!result)
            std::exit(1);
    }
    std::nth_element(seconds.begin(), seconds.begin() + kRounds / 2, seconds.end());
    fmt::print("{{\"attack\": \"{}\", \"threads\": {}, \"seconds\": {:.6f}}}\n", attack.info().name, threads,
               seconds[kRounds / 2]);
}

int run(int threads) {
    const auto recipe = disguise::parseRecipe(R"({"block":[4,4],"steps":[{"mechanism":"rmt"}]})");
    const auto key = key::SecretKey::experiment(7, disguise::canonicalRecipe(recipe.value()), kShape, 0);
    const auto disguiser = disguise::Disguiser::create(key.value());
    const std::vector<std::uint8_t> pixels = walks();
    std::vector<float> disguised(pixels.size());
    if (!disguiser->applyRange(pixels, 0, {key::noiseSaltFromSeed(1), "train"}, disguised))
        return 1;
    AttackerView view;
    view.recipe = *recipe;
    view.shape = kShape;
    view.disguised = {kShape, disguised, {}};
    view.pairs = KnownPairs{std::span(pixels).first(kPairs * kShape.size()), view.disguised.range(0, kPairs)};
    time(momentsAttack(), view, threads);
    time(regressionAttack(), view, threads);
    return 0;
}

}  // namespace
}  // namespace guise::attack

int main(int count, char** words) {
    return guise::attack::run(count > 1 ? std::atoi(words[1]) : 2);
}
