// SPDX-License-Identifier: GPL-3.0-or-later
// The real engine. Skips, saying so, where LibTorch is not installed.
#include "core/learn/engine.h"
#include "core/base/paths.h"
#include "core/image/image_source.h"
#include "core/learn/evaluation.h"
#include "tests/engine/engine_case.h"

#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <xmmintrin.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <limits>
#include <map>

namespace guise::learn {
namespace {

using base::ErrorCode;
using testing::HasSubstr;

class Log final : public RunSink {
public:
    void point(const base::Metric& metric) override { last[metric.name] = metric.value; }
    void progress(const base::Progress& progress) override {
        state = progress;
        if (stop != nullptr && progress.done >= stopAt)
            stop->request_stop();
    }
    std::map<std::string, double> last;
    base::Progress state;
    std::stop_source* stop = nullptr;
    std::int64_t stopAt = 0;
};

class StopBefore final : public Probe {
public:
    explicit StopBefore(std::stop_source& stop) : stop_(stop) {}
    bool due(std::int64_t step, std::int64_t) const override { return step == 0; }
    base::Result<void> measure(Model&, std::int64_t, RunSink&, std::stop_token) override {
        stop_.request_stop();
        return {};
    }

private:
    std::stop_source& stop_;
};

class EngineTest : public RealEngine {
protected:
    base::Result<TrainResult> train(const image::ImageSet& set, std::stop_token stop = {},
                                    std::span<Probe* const> probes = {}) {
        const NetworkSpec network{"simple-cnn", set.shape, static_cast<int>(set.classNames.size())};
        auto source = residentSource(set, network.classes, settings_.batch, settings_.seed);
        if (!source)
            return tl::unexpected(source.error());
        return engine_->train(network, InputScaling::over255(set.shape.channels), settings_, **source, probes, log_,
                              stop);
    }

    WeightSet weightsAfter(const image::ImageSet& set) {
        const auto run = train(set);
        EXPECT_TRUE(run) << run.error().advice;
        return run ? *run->model->weights() : WeightSet{};
    }

    // The weights a seed draws, before any batch.
    WeightSet freshWeights(const image::ImageSet& set) {
        std::stop_source stop;
        StopBefore probe(stop);
        Probe* const probes[] = {&probe};
        const auto run = train(set, stop.get_token(), probes);
        EXPECT_TRUE(run && run->stopped && run->steps == 0);
        return run ? *run->model->weights() : WeightSet{};
    }

    Log log_;
};

TEST_F(EngineTest, SaysWhatItIs) {
    EXPECT_EQ(engine_->version(), std::string("LibTorch ") + GUISE_LIBTORCH_VERSION);
    EXPECT_THAT(engine_->networks(), testing::Contains("simple-cnn"));
    const auto devices = engine_->devices();
    ASSERT_FALSE(devices.empty());
    EXPECT_EQ(devices[0].name, "cpu");
    EXPECT_FALSE(devices[0].description.empty());
    EXPECT_GT(devices[0].memory, 0);
    EXPECT_EQ(*loadEngine(), engine_) << "one engine a process";
}

TEST_F(EngineTest, ParameterCountAndShapesAreThoseOfTheDefinition) {
    settings_.steps = 1;
    auto set = brightHalves({1, 28, 28}, 16);
    set.classNames.resize(10, "unused");
    const auto run = train(set);
    ASSERT_TRUE(run) << run.error().advice;
    // 25*32 + 32, 25*32*64 + 64, 7*7*64*1024 + 1024, 1024*10 + 10
    EXPECT_EQ(run->model->parameterCount(), 832 + 51264 + 3212288 + 10250);
    const auto weights = run->model->weights();
    ASSERT_TRUE(weights);
    EXPECT_EQ(weights->at("conv1.weight").shape, (std::vector<std::int64_t>{32, 1, 5, 5}));
    EXPECT_EQ(weights->at("fc1.weight").shape, (std::vector<std::int64_t>{1024, 3136}));
    EXPECT_EQ(weights->size(), 8U);
}

TEST_F(EngineTest, SameSeedGivesTheSameBits) {
    const auto set = brightHalves({1, 12, 12}, 64);
    settings_.seed = 5;
    const auto first = weightsAfter(set);
    EXPECT_EQ(weightsAfter(set), first);
    settings_.seed = 6;
    EXPECT_NE(weightsAfter(set), first);
    settings_.seed = 5;
    settings_.optimizer = OptimizerKind::Sgd;
    const auto sgd = weightsAfter(set);
    EXPECT_NE(sgd, first);
    EXPECT_EQ(weightsAfter(set), sgd);
}

TEST_F(EngineTest, DeterministicTrainingsOnSeveralThreadsGiveTheSameBits) {
    const auto set = brightHalves({1, 16, 16}, 64);
    settings_.threads = 2;
    settings_.deterministic = true;
    const auto first = weightsAfter(set);
    ASSERT_FALSE(first.empty());
    EXPECT_EQ(weightsAfter(set), first);
    settings_.bf16 = true;
    const auto rounded = weightsAfter(set);
    EXPECT_NE(rounded, first);
    EXPECT_EQ(weightsAfter(set), rounded);
}

TEST_F(EngineTest, FreshWeightsAreUniformWithinPytorchsBound) {
    const auto weights = freshWeights(brightHalves({3, 16, 16}, 32));
    ASSERT_EQ(weights.size(), 8U);
    const std::map<std::string, double> fanIn{{"conv1", 75}, {"conv2", 800}, {"fc1", 1024}, {"fc2", 1024}};
    for (const auto& item : weights) {
        const double bound = 1.0 / std::sqrt(fanIn.at(item.first.substr(0, item.first.find('.'))));
        double largest = 0.0;
        double sum = 0.0;
        for (const float value : item.second.values) {
            largest = std::max(largest, std::abs(static_cast<double>(value)));
            sum += static_cast<double>(value) * static_cast<double>(value);
        }
        EXPECT_LE(largest, bound * (1.0 + 1e-6)) << item.first;
        if (item.second.values.size() < 1000)
            continue;
        EXPECT_GT(largest, 0.98 * bound) << item.first;  // fails by chance with 0.98^1000 < 2e-9
        // Mean square bound^2 / 3, deviation of one square 0.298 bound^2: six deviations.
        const auto count = static_cast<double>(item.second.values.size());
        EXPECT_NEAR(sum / count / (bound * bound), 1.0 / 3.0, 6.0 * 0.3 / std::sqrt(count)) << item.first;
    }
}

TEST_F(EngineTest, FirstUpdatesAreThoseOfTheOptimizers) {
    const auto set = brightHalves({1, 8, 8}, 16);
    settings_.steps = 1;
    settings_.learningRate = 0.01;
    const auto change = [&] {
        const auto before = freshWeights(set).at("fc2.bias").values;
        const auto after = weightsAfter(set).at("fc2.bias").values;
        return std::pair(after[0] - before[0], after[1] - before[1]);
    };
    // Adam's first step is the learning rate against the gradient's sign; two classes have opposite gradients.
    const auto adam = change();
    EXPECT_NEAR(std::abs(adam.first), 0.01, 1e-5);
    EXPECT_NEAR(adam.first + adam.second, 0.0, 1e-5);
    // SGD: rate times (frequency - mean probability), which sums to 0; Nesterov's first step is 1 + momentum times
    // that.
    settings_.optimizer = OptimizerKind::Sgd;
    settings_.momentum = 0.0;
    const auto plain = change();
    EXPECT_NEAR(plain.first + plain.second, 0.0, 1e-6);
    EXPECT_LT(std::abs(plain.first), 0.01);
    settings_.momentum = 0.5;
    const auto nesterov = change();
    EXPECT_NEAR(nesterov.first, 1.5 * plain.first, 1e-6);
}

TEST_F(EngineTest, ForwardPassEqualsTheOneWorkedByHand) {
    const NetworkSpec network{"simple-cnn", {1, 4, 4}, 2};
    const auto zeros = [](std::vector<std::int64_t> shape) {
        std::size_t count = 1;
        for (const auto side : shape)
            count *= static_cast<std::size_t>(side);
        return WeightTensor{std::move(shape), std::vector<float>(count, 0.0F)};
    };
    WeightSet weights{{"conv1.weight", zeros({32, 1, 5, 5})},  {"conv1.bias", zeros({32})},
                      {"conv2.weight", zeros({64, 32, 5, 5})}, {"conv2.bias", zeros({64})},
                      {"fc1.weight", zeros({1024, 64})},       {"fc1.bias", zeros({1024})},
                      {"fc2.weight", zeros({2, 1024})},        {"fc2.bias", zeros({2})}};
    // Map 1 of the first stage looks one pixel to the right (row 2, column 3 of the kernel); map 2 of the second at its
    // centre; hidden unit 5 reads it; the logits are 2 h + 0.5 and -h.
    weights["conv1.weight"].values[1 * 25 + 2 * 5 + 3] = 1.0F;
    weights["conv2.weight"].values[(2 * 32 + 1) * 25 + 12] = 1.0F;
    weights["fc1.weight"].values[5 * 64 + 2] = 1.0F;
    weights["fc2.weight"].values[5] = 2.0F;
    weights["fc2.weight"].values[1024 + 5] = -1.0F;
    weights["fc2.bias"].values[0] = 0.5F;
    const auto model = engine_->load(network, InputScaling::over255(1), weights, "cpu", 1);
    ASSERT_TRUE(model) << model.error().advice;
    std::vector<float> pixels(32, -51.0F);
    pixels[0] = 255.0F;  // first column: no pixel has it on its right, so it is never seen
    pixels[6] = 51.0F;   // seen: 0.2
    std::vector<float> out(4);
    ASSERT_TRUE((*model)->logits(pixels, 2, out));
    EXPECT_NEAR(out[0], 0.9F, 1e-6);
    EXPECT_NEAR(out[1], -0.2F, 1e-6);
    EXPECT_NEAR(out[2], 0.5F, 1e-6);  // the second image is negative everywhere
    EXPECT_NEAR(out[3], 0.0F, 1e-6);
}

TEST_F(EngineTest, AnyShapeLearns) {
    settings_.steps = 40;
    for (const base::Shape shape : {base::Shape{3, 32, 32}, base::Shape{1, 10, 13}, base::Shape{2, 4, 7}}) {
        const auto set = brightHalves(shape, 64);
        const auto run = train(set);
        ASSERT_TRUE(run) << shape.text() << ": " << run.error().advice;
        const auto predicted = predict(*run->model, set);
        ASSERT_TRUE(predicted);
        EXPECT_GE(tally(*predicted, set.labels, 2).accuracy(), 0.9) << shape.text();
    }
}

TEST_F(EngineTest, WeightsGoOutAndIn) {
    const auto set = brightHalves({1, 9, 11}, 64);
    const auto run = train(set);
    ASSERT_TRUE(run);
    const auto weights = run->model->weights();
    ASSERT_TRUE(weights);
    const auto path = std::filesystem::temp_directory_path() / ("guise-engine-" + std::to_string(getpid()));
    ASSERT_TRUE(writeSafetensors(path, *weights));
    const auto read = readSafetensors(path);
    std::filesystem::remove(path);
    ASSERT_TRUE(read);
    const auto again = engine_->load(run->model->network(), run->model->scaling(), *read, "cpu", 1);
    ASSERT_TRUE(again) << again.error().advice;
    const std::vector<float> pixels(set.pixels.begin(), set.pixels.end());
    std::vector<float> first(128);
    std::vector<float> second(128);
    ASSERT_TRUE(run->model->logits(pixels, 64, first));
    ASSERT_TRUE((*again)->logits(pixels, 64, second));
    EXPECT_EQ(first, second);

    auto wrong = *weights;
    wrong["fc2.bias"].shape = {1, 2};
    EXPECT_EQ(engine_->load(run->model->network(), run->model->scaling(), wrong, "cpu").error().code,
              ErrorCode::BadData);
    wrong = *weights;
    wrong.erase("conv1.bias");
    EXPECT_EQ(engine_->load(run->model->network(), run->model->scaling(), wrong, "cpu").error().code,
              ErrorCode::BadData);
    EXPECT_EQ(run->model->logits(pixels, 63, first).error().code, ErrorCode::ShapeMismatch);
}

TEST_F(EngineTest, Bf16StaysCloseToF32) {
    const auto set = brightHalves({1, 16, 16}, 64);
    settings_.steps = 1;
    ASSERT_TRUE(train(set));
    const double loss = log_.last.at("train/loss");
    settings_.bf16 = true;
    ASSERT_TRUE(train(set));
    EXPECT_NEAR(log_.last.at("train/loss"), loss, 0.02 * loss) << "same weights, batch and dropout";
    EXPECT_NE(log_.last.at("train/loss"), loss);
    settings_.steps = 40;
    const auto run = train(set);
    ASSERT_TRUE(run) << run.error().advice;
    const auto predicted = predict(*run->model, set);
    ASSERT_TRUE(predicted);
    EXPECT_GE(tally(*predicted, set.labels, 2).accuracy(), 0.9);
}

TEST_F(EngineTest, StopEndsWithinABatch) {
    const auto set = brightHalves({1, 28, 28}, 256);
    settings_.batch = 128;
    settings_.steps = 100000;
    std::stop_source stop;
    log_.stop = &stop;
    log_.stopAt = 3;
    const auto run = train(set, stop.get_token());
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_TRUE(run->stopped);
    EXPECT_EQ(run->steps, log_.state.done);
    EXPECT_LT(run->steps, 1000);
    EXPECT_TRUE(run->model->weights());
    std::vector<float> out(2);
    EXPECT_EQ(run->model->logits(std::vector<float>(784), 1, out, stop.get_token()).error().code, ErrorCode::Stopped);
}

TEST_F(EngineTest, SaysWhatIsWrong) {
    auto set = brightHalves({1, 8, 8}, 32);
    const auto code = [&](auto change) {
        const TrainSettings before = settings_;
        change(settings_);
        const auto run = train(set);
        settings_ = before;
        return run ? ErrorCode::Internal : run.error().code;
    };
    EXPECT_EQ(code([](TrainSettings& s) { s.learningRate = std::numeric_limits<double>::quiet_NaN(); }),
              ErrorCode::WrongUse);
    EXPECT_EQ(code([](TrainSettings& s) { s.device = "tpu"; }), ErrorCode::WrongUse);
    auto source = residentSource(set, 2, 16, 0);
    ASSERT_TRUE(source);
    const auto trainAs = [&](const NetworkSpec& network, const InputScaling& scaling) {
        const auto run = engine_->train(network, scaling, settings_, **source, {}, log_, {});
        return run ? ErrorCode::Internal : run.error().code;
    };
    const auto scaling = InputScaling::over255(1);
    EXPECT_EQ(trainAs({"vgg99", {1, 8, 8}, 2}, scaling), ErrorCode::UnknownName);
    EXPECT_EQ(trainAs({"simple-cnn", {1, 8, 9}, 2}, scaling), ErrorCode::ShapeMismatch);
    EXPECT_EQ(trainAs({"simple-cnn", {1, 8, 8}, 1}, scaling), ErrorCode::WrongUse);
    EXPECT_EQ(trainAs({"simple-cnn", {1, 8, 8}, 2}, InputScaling::over255(3)), ErrorCode::WrongUse);
    EXPECT_EQ(trainAs({"simple-cnn", {1, 8, 8}, 2}, {{0.0F}, {0.0F}}), ErrorCode::WrongUse);
    set = brightHalves({1, 3, 8}, 32);
    EXPECT_EQ(code([](TrainSettings&) {}), ErrorCode::WrongUse);
}

TEST_F(EngineTest, ValuesThatAreNoNumbersEndTheTraining) {
    const auto bytes = brightHalves({1, 8, 8}, 16);
    image::FloatImageSet set{bytes.shape, {bytes.pixels.begin(), bytes.pixels.end()}, bytes.labels};
    set.pixels[70] = std::numeric_limits<float>::quiet_NaN();
    auto source = residentSource(set, 2, 16, 0);
    ASSERT_TRUE(source);
    const auto run =
        engine_->train({"simple-cnn", {1, 8, 8}, 2}, InputScaling::over255(1), settings_, **source, {}, log_, {});
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::NonFinite);
}

TEST_F(EngineTest, AMissingCardIsNamed) {
    const auto set = brightHalves({1, 8, 8}, 32);
    settings_.device = "cuda:99";
    const auto run = train(set);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::DeviceMissing);
    EXPECT_THAT(run.error().advice, HasSubstr("\"cuda:99\" was looked for, but"));
}

TEST_F(EngineTest, ACardGivesWhatTheProcessorGives) {
    if (engine_->devices().size() < 2)
        GTEST_SKIP() << "no CUDA card that LibTorch can use";
    const auto set = brightHalves({1, 16, 16}, 64);
    const auto fresh = freshWeights(set);
    settings_.device = "cuda";
    EXPECT_EQ(freshWeights(set), fresh) << "the same weights on every device";
    const auto model = engine_->load({"simple-cnn", {1, 16, 16}, 2}, InputScaling::over255(1), fresh, "cuda");
    const auto reference = engine_->load({"simple-cnn", {1, 16, 16}, 2}, InputScaling::over255(1), fresh, "cpu");
    ASSERT_TRUE(model && reference);
    const std::vector<float> pixels(set.pixels.begin(), set.pixels.end());
    std::vector<float> onCard(128);
    std::vector<float> onProcessor(128);
    ASSERT_TRUE((*model)->logits(pixels, 64, onCard));
    ASSERT_TRUE((*reference)->logits(pixels, 64, onProcessor));
    for (std::size_t i = 0; i < onCard.size(); ++i)
        EXPECT_NEAR(onCard[i], onProcessor[i], 1e-3);
    settings_.steps = 40;
    const auto run = train(set);
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_GE(tally(*predict(*run->model, set), set.labels, 2).accuracy(), 0.9);
}

// The rates are whole powers of two, so that the card reads the same number from a tensor as from a call.
TEST_F(EngineTest, AGraphOnTheCardTrainsAsSingleLaunchesDo) {
    if (engine_->devices().size() < 2)
        GTEST_SKIP() << "no CUDA card that LibTorch can use";
    const auto set = brightHalves({1, 16, 16}, 64);
    settings_.device = "cuda";
    settings_.deterministic = true;
    settings_.steps = 20;
    settings_.average = 0.9;
    for (const OptimizerKind optimizer : {OptimizerKind::Adam, OptimizerKind::AdamW, OptimizerKind::Sgd}) {
        settings_.optimizer = optimizer;
        settings_.learningRate = optimizer == OptimizerKind::Sgd ? 0.0625 : 0.0009765625;
        settings_.cudaGraphs = false;
        const auto launched = weightsAfter(set);
        settings_.cudaGraphs = true;
        const auto recorded = weightsAfter(set);
        ASSERT_EQ(recorded.size(), launched.size());
        for (const auto& item : launched) {
            const auto& values = recorded.at(item.first).values;
            ASSERT_EQ(values.size(), item.second.values.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                ASSERT_NEAR(values[i], item.second.values[i], 1e-4) << item.first;
        }
    }
}

// The lane gpu runs it in a process whose share of the card is small.
TEST_F(EngineTest, ACardWithoutMemoryIsNamed) {
    if (engine_->devices().size() < 2)
        GTEST_SKIP() << "no CUDA card that LibTorch can use";
    if (std::getenv("GUISE_SMALL_CARD") == nullptr)
        GTEST_SKIP() << "needs GUISE_SMALL_CARD=1 and PYTORCH_CUDA_ALLOC_CONF=per_process_memory_fraction:0.001";
    const auto set = brightHalves({3, 32, 32}, 2048);
    auto source = residentSource(set, 2, 2048, 0);
    ASSERT_TRUE(source);
    settings_.device = "cuda";
    settings_.batch = 2048;
    const auto run =
        engine_->train({"resnet18", {3, 32, 32}, 2}, InputScaling::over255(3), settings_, **source, {}, log_, {});
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::DeviceNoMemory);
    settings_.batch = 16;
    EXPECT_TRUE(train(brightHalves({1, 16, 16}, 64))) << "the card serves the next training";
}

TEST_F(EngineTest, TheGlobalGeneratorAndTheFloatingPointModeStayUntouched) {
    // at::detail::getDefaultCPUGenerator(): a reference to a pointer to the generator, whose 624 words of state lie
    // within.
    void* library = dlopen((base::engineRoot() / "torch" / "lib" / "libtorch_cpu.so").c_str(), RTLD_NOW | RTLD_NOLOAD);
    ASSERT_NE(library, nullptr);
    void* function = dlsym(library, "_ZN2at6detail22getDefaultCPUGeneratorEv");
    ASSERT_NE(function, nullptr);
    const unsigned char* const* generator = reinterpret_cast<const unsigned char* const* (*)()>(function)();
    constexpr std::size_t kStateBytes = 624 * 4;
    const std::vector<unsigned char> before(*generator, *generator + kStateBytes);
    constexpr unsigned kStickyFlags = 0x3f;
    const unsigned mode = _mm_getcsr() & ~kStickyFlags;
    const auto set = brightHalves({1, 8, 8}, 32);
    ASSERT_TRUE(train(set));
    settings_.bf16 = true;
    ASSERT_TRUE(train(set));
    EXPECT_EQ(std::vector<unsigned char>(*generator, *generator + kStateBytes), before);
    EXPECT_EQ(_mm_getcsr() & ~kStickyFlags, mode);
}

// 150 steps of 128 reach about 0.84; 0.75 leaves room for an unlucky seed.
TEST_F(EngineTest, LearnsFashionMnist) {
    const auto source = image::openSource("fashion-mnist");
    if (!source)
        GTEST_SKIP() << "Fashion-MNIST is not installed: " << source.error().advice;
    const auto images = image::loadSplit(**source, image::Split::Train, 20000);
    const auto tests = image::loadSplit(**source, image::Split::Test, 1000);
    ASSERT_TRUE(images && tests);
    settings_.batch = 128;
    settings_.steps = 150;
    settings_.threads = 2;
    const auto run = train(*images);
    ASSERT_TRUE(run) << run.error().advice;
    const auto predicted = predict(*run->model, *tests);
    ASSERT_TRUE(predicted);
    const double accuracy = tally(*predicted, tests->labels, 10).accuracy();
    std::printf("accuracy %.3f, %.0f images/s\n", accuracy, run->imagesPerSecond);
    EXPECT_GE(accuracy, 0.75);
    EXPECT_LT(log_.last.at("train/loss"), 0.9);
}

}  // namespace
}  // namespace guise::learn
