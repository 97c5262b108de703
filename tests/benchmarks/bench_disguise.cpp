// SPDX-License-Identifier: GPL-3.0-or-later
// Disguise against memcpy of its output, in turn, in one run on the same threads: counter "ratio" is the median time of
// memcpy over the median time of the disguise (1 = memory speed).
#include "core/base/parallel.h"
#include "core/disguise/disguiser.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace guise::disguise {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Disguiser makeDisguiser(const std::string& recipe, const base::Shape& shape) {
    const auto parsed = parseRecipe(recipe);
    const auto key = key::SecretKey::experiment(7, canonicalRecipe(parsed.value()), shape, 0);
    return std::move(Disguiser::create(key.value()).value());
}

std::string recipeText(int block, bool noise) {
    const std::string side = std::to_string(block);
    return "{\"block\":[" + side + "," + side + "],\"steps\":[" +
           (noise ? "{\"mechanism\":\"noise\",\"level\":100}," : "") +
           R"({"mechanism":"rmt"},{"mechanism":"permute"}]})";
}

struct Buffers {
    std::vector<std::uint8_t> images;
    std::vector<float> out;
    std::vector<float> copy;

    explicit Buffers(const base::Shape& shape) {
        constexpr std::size_t kOutputBytes = std::size_t{128} << 20;  // well past the cache
        const std::size_t count = kOutputBytes / sizeof(float) / shape.size();
        images.resize(count * shape.size());
        std::mt19937_64 random(1);
        for (auto& value : images)
            value = static_cast<std::uint8_t>(random());
        out.assign(images.size(), 1.0F);
        copy.assign(images.size(), 2.0F);
    }
};

void copyOnThreads(const std::vector<float>& from, std::vector<float>& to, int threads) {
    const std::size_t grain = (from.size() + static_cast<std::size_t>(threads) - 1) / static_cast<std::size_t>(threads);
    base::parallelFor(from.size(), grain, threads, [&](std::size_t begin, std::size_t end) {
        std::memcpy(to.data() + begin, from.data() + begin, (end - begin) * sizeof(float));
    });
}

void disguiseAgainstMemcpy(benchmark::State& state, base::Shape shape, int block, bool noise, int threads) {
    static std::map<int, Buffers> kept;
    Buffers& buffers = kept.try_emplace(shape.width, shape).first->second;
    const Disguiser disguiser = makeDisguiser(recipeText(block, noise), shape);
    const NoiseSource source{key::noiseSaltFromSeed(1), "train"};
    std::vector<double> copies;
    std::vector<double> disguises;
    for (auto _ : state) {
        Clock::time_point start = Clock::now();
        copyOnThreads(buffers.out, buffers.copy, threads);
        copies.push_back(secondsSince(start));
        start = Clock::now();
        const auto done =
            disguiser.applyRange(buffers.images, 0, source, buffers.out, {.threads = threads, .stop = {}});
        disguises.push_back(secondsSince(start));
        state.SetIterationTime(disguises.back());
        if (!done)
            state.SkipWithError(done.error().advice.c_str());
    }
    const auto bytes = static_cast<double>(buffers.out.size() * sizeof(float));
    const double copy = median(copies);
    const double disguise = median(disguises);
    state.counters["memcpy_GB/s"] = bytes / copy * 1e-9;
    state.counters["disguise_GB/s"] = bytes / disguise * 1e-9;
    state.counters["ratio"] = copy / disguise;
}

void create(benchmark::State& state, base::Shape shape, int block) {
    const auto recipe = parseRecipe(recipeText(block, true));
    const auto key = key::SecretKey::experiment(7, canonicalRecipe(recipe.value()), shape, 0);
    for (auto _ : state)
        benchmark::DoNotOptimize(Disguiser::create(*key));
}

void oneImage(benchmark::State& state, base::Shape shape, int block) {
    const Disguiser disguiser = makeDisguiser(recipeText(block, true), shape);
    const NoiseSource source{key::noiseSaltFromSeed(1), "train"};
    const std::vector<std::uint8_t> image(shape.size(), 100);
    std::vector<float> out(shape.size());
    for (auto _ : state)
        benchmark::DoNotOptimize(disguiser.applyRange(image, 0, source, out).has_value());
}

void registerAll() {
    const base::Shape mnist{1, 28, 28};
    const base::Shape colour{3, 32, 32};
    const auto addRatio = [](const base::Shape& shape, int block) {
        for (const bool noise : {false, true}) {
            for (const int threads : {1, 2}) {
                const std::string name = "disguise/" + shape.text() + "/block:" + std::to_string(block) +
                                         (noise ? "/noise" : "/plain") + "/threads:" + std::to_string(threads);
                benchmark::RegisterBenchmark(name.c_str(), disguiseAgainstMemcpy, shape, block, noise, threads)
                    ->UseManualTime()
                    ->Unit(benchmark::kMillisecond);
            }
        }
    };
    for (const int block : {2, 4, 7, 14, 28})
        addRatio(mnist, block);
    for (const int block : {2, 4, 8, 16, 32})
        addRatio(colour, block);
    const auto addLatency = [](const base::Shape& shape, int block) {
        const std::string name = shape.text() + "/block:" + std::to_string(block);
        benchmark::RegisterBenchmark(("create/" + name).c_str(), create, shape, block)
            ->Unit(benchmark::kMicrosecond)
            ->UseRealTime();
        benchmark::RegisterBenchmark(("one_image/" + name).c_str(), oneImage, shape, block)
            ->Unit(benchmark::kMicrosecond);
    };
    addLatency(mnist, 7);
    addLatency(mnist, 2);
    addLatency({3, 256, 256}, 2);
    addLatency({3, 256, 256}, 32);
    addLatency({3, 256, 256}, 64);
}

}  // namespace
}  // namespace guise::disguise

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    guise::disguise::registerAll();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
