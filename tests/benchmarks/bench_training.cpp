// SPDX-License-Identifier: GPL-3.0-or-later
// Training speed of the real engine on random images: bench_training [--net N] [--batch B] [--threads T] [--steps S]
// [--size C,H,W] [--classes K] [--bf16] [--device D] prints one JSON line with images per second. --stops N: stops so
// many trainings instead, each somewhere in its first batches, and prints the milliseconds until the lane is free.
// --live R: R rounds of the training with and without the live measures of the window, in turn, and their ratio.
#include "core/attack/class_membership.h"
#include "core/base/json.h"
#include "core/base/numbers.h"
#include "core/base/shape.h"
#include "core/image/image_set.h"
#include "core/learn/batch_source.h"
#include "core/learn/engine.h"
#include "core/learn/evaluation.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <span>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace guise;

class NoSink final : public learn::RunSink {
public:
    void point(const base::Metric&) override {}
    void progress(const base::Progress&) override {}
};

template <class T>
T orExit(base::Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().advice.c_str());
        std::exit(base::exitCode(result.error().code));
    }
    return std::move(*result);
}

image::ImageSet randomImages(const base::Shape& shape, int count, int classes) {
    std::mt19937 random(1);
    image::ImageSet set;
    set.shape = shape;
    set.pixels.resize(static_cast<std::size_t>(count) * shape.size());
    for (auto& pixel : set.pixels)
        pixel = static_cast<std::uint8_t>(random() >> 24);
    for (int i = 0; i < count; ++i)
        set.labels.push_back(static_cast<std::int32_t>(random() % static_cast<unsigned>(classes)));
    set.classNames.resize(static_cast<std::size_t>(classes));
    return set;
}

// From the request to the return of train(), in milliseconds, at times spread over about ten batches.
std::vector<double> stopTimes(learn::Engine& engine, const learn::NetworkSpec& network,
                              const learn::TrainSettings& settings, const image::ImageSet& set, int stops,
                              double secondsPerBatch) {
    using Clock = std::chrono::steady_clock;
    std::mt19937 random(2);
    std::vector<double> times;
    for (int i = 0; i < stops; ++i) {
        const auto source = orExit(learn::residentSource(set, network.classes, settings.batch, 1));
        std::stop_source stop;
        Clock::time_point requested;
        const double wait = secondsPerBatch * (2.0 + 8.0 * static_cast<double>(random()) / 4294967296.0);
        std::jthread asking([&] {
            std::this_thread::sleep_for(std::chrono::duration<double>(wait));
            requested = Clock::now();
            stop.request_stop();
        });
        NoSink sink;
        learn::TrainHooks hooks;
        hooks.stateWhenStopped = true;
        (void)orExit(engine.train(network, learn::InputScaling::over255(network.input.channels), settings, *source, {},
                                  sink, stop.get_token(), hooks));
        const auto ended = Clock::now();
        asking.join();
        times.push_back(std::chrono::duration<double, std::milli>(ended - requested).count());
    }
    std::sort(times.begin(), times.end());
    return times;
}

/// Seconds of train() as a whole, with the live measures of the window: accuracy of 500 images, Fano factors of 100
/// images a class inside and outside.
base::Json liveRatio(learn::Engine& engine, const learn::NetworkSpec& network, const learn::TrainSettings& settings,
                     const image::ImageSet& set, int rounds) {
    constexpr int kPerClass = 100;
    constexpr std::size_t kTest = 500;
    const auto classes = static_cast<std::size_t>(network.classes);
    const image::ImageSet members = randomImages(network.input, kPerClass * network.classes * 2, network.classes);
    image::FloatImageSet test{members.shape, {}, members.labels};
    test.pixels.assign(members.pixels.begin(), members.pixels.end());
    std::vector<double> with;
    std::vector<double> without;
    for (int round = 0; round < 2 * rounds; ++round) {
        const auto source = orExit(learn::residentSource(set, network.classes, settings.batch, 1));
        const auto fano = attack::classMembershipProbe(
            members, members, kPerClass,
            learn::liveEvery(settings.steps, settings.batch, 2 * kPerClass * classes / attack::kLiveTurns));
        const auto accuracy = learn::accuracyProbe("test/accuracy", test, network.classes,
                                                   learn::liveEvery(settings.steps, settings.batch, kTest), kTest);
        learn::Probe* const probes[] = {fano.get(), accuracy.get()};
        const bool live = round % 2 == 0;
        NoSink sink;
        const auto begin = std::chrono::steady_clock::now();
        (void)orExit(engine.train(network, learn::InputScaling::over255(network.input.channels), settings, *source,
                                  live ? std::span<learn::Probe* const>(probes) : std::span<learn::Probe* const>(),
                                  sink, {}));
        (live ? with : without)
            .push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    const auto middle = [](std::vector<double> values) {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    };
    return {{"net", network.network},
            {"rounds", rounds},
            {"seconds_live", middle(with)},
            {"seconds_alone", middle(without)},
            {"live_over_alone", middle(with) / middle(without)}};
}

}  // namespace

int main(int argc, char** argv) {
    constexpr std::int64_t kWarmUp = 20;
    learn::NetworkSpec network{"simple-cnn", {1, 28, 28}, 10};
    learn::TrainSettings settings;
    settings.threads = 2;
    settings.steps = 200;
    int stops = 0;
    int liveRounds = 0;
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        const std::string value = i + 1 < argc ? argv[i + 1] : "";
        const auto number = [&] { return orExit(base::parseInteger(value, name)); };
        if (name == "--bf16") {
            settings.bf16 = true;
            continue;
        }
        if (name == "--net")
            network.network = value;
        else if (name == "--batch")
            settings.batch = static_cast<int>(number());
        else if (name == "--threads")
            settings.threads = static_cast<int>(number());
        else if (name == "--steps")
            settings.steps = number();
        else if (name == "--classes")
            network.classes = static_cast<int>(number());
        else if (name == "--size")
            network.input = orExit(base::parseShape(value));
        else if (name == "--stops")
            stops = static_cast<int>(number());
        else if (name == "--live")
            liveRounds = static_cast<int>(number());
        else if (name == "--device")
            settings.device = value;
        else {
            std::fprintf(stderr, "unknown option %s\n", name.c_str());
            return 2;
        }
        ++i;
    }
    const auto set = randomImages(network.input, std::max(settings.batch * 16, 2048), network.classes);
    const auto scaling = learn::InputScaling::over255(network.input.channels);
    const auto engine = orExit(learn::loadEngine());
    NoSink sink;
    learn::TrainSettings warmUp = settings;
    warmUp.steps = kWarmUp;
    double rate = 0.0;
    double seconds = 0.0;
    double cpuSeconds = 0.0;
    for (const auto& run : {warmUp, settings}) {
        const auto source = orExit(learn::residentSource(set, network.classes, settings.batch, 1));
        const std::clock_t begin = std::clock();
        const auto result = orExit(engine->train(network, scaling, run, *source, {}, sink, {}));
        rate = result.imagesPerSecond;
        seconds = result.seconds;
        cpuSeconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    }
    if (stops > 0) {
        const auto times = stopTimes(*engine, network, settings, set, stops, settings.batch / rate);
        const base::Json told = {{"net", network.network},
                                 {"stops", stops},
                                 {"batch_ms", 1000.0 * settings.batch / rate},
                                 {"median_ms", times[times.size() / 2]},
                                 {"p99_ms", times[(times.size() * 99 - 1) / 100]},
                                 {"largest_ms", times.back()}};
        std::printf("%s\n", told.dump().c_str());
        return 0;
    }
    if (liveRounds > 0) {
        std::printf("%s\n", liveRatio(*engine, network, settings, set, liveRounds).dump().c_str());
        return 0;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const base::Json json = {{"engine", engine->version()}, {"net", network.network},
                             {"batch", settings.batch},     {"threads", settings.threads},
                             {"bf16", settings.bf16},       {"steps", settings.steps},
                             {"seconds", seconds},          {"cpu_seconds", cpuSeconds},
                             {"images_per_second", rate},   {"peak_memory_mb", usage.ru_maxrss / 1024}};
    std::printf("%s\n", json.dump().c_str());
    return 0;
}
