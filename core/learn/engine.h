// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/metric.h"
#include "core/base/shape.h"
#include "core/learn/batch_source.h"
#include "core/learn/settings.h"
#include "core/learn/train_state.h"
#include "core/learn/weights.h"

namespace guise::learn {

/// Raised whenever a signature below changes: program and module refuse each other by name instead of crashing.
inline constexpr int kEngineInterface = 4;

/// A trained net on its device. One thread at a time.
class Model {
public:
    virtual ~Model() = default;
    [[nodiscard]] virtual const NetworkSpec& network() const noexcept = 0;
    [[nodiscard]] virtual const InputScaling& scaling() const noexcept = 0;
    /// Logits of `count` images on the pixel scale (scaling happens inside), dropout off. `out`: count x classes.
    /// Polls `stop` between batches. Errors: ShapeMismatch, DeviceNoMemory, EngineFailed, Stopped.
    [[nodiscard]] virtual base::Result<void> logits(std::span<const float> pixels, std::size_t count,
                                                    std::span<float> out, std::stop_token stop = {}) = 0;
    [[nodiscard]] virtual base::Result<WeightSet> weights() const = 0;
    [[nodiscard]] virtual std::int64_t parameterCount() const noexcept = 0;
};

/// Takes every point of a run, in step order, on the training's thread. Must be quick and must not throw.
class RunSink {
public:
    virtual ~RunSink() = default;
    virtual void point(const base::Metric& metric) = 0;
    virtual void progress(const base::Progress& progress) = 0;  // at most every 60 ms, and once at the end
};

/// A measurement between batches.
class Probe {
public:
    virtual ~Probe() = default;
    /// Asked after batch `step` (1-based count of batches done) and once before the first (step 0).
    [[nodiscard]] virtual bool due(std::int64_t step, std::int64_t steps) const = 0;
    /// May call model.logits(); reports through `sink`. An error ends the run with it; Stopped while the run's own
    /// token asks for it counts as a stop.
    [[nodiscard]] virtual base::Result<void> measure(Model& model, std::int64_t step, RunSink& sink,
                                                     std::stop_token stop) = 0;
};

struct DeviceInfo {
    std::string name;         // "cpu", "cuda:0"
    std::string description;  // model of processor or card
    std::int64_t memory = 0;  // bytes; 0: not known
};

/// One layer with values of its own or another shape than the one before it.
struct LayerSummary {
    std::string name;
    std::vector<std::int64_t> output;  // shape, without the batch
    std::int64_t parameters = 0;       // trained values
};
struct NetworkSummary {
    std::vector<LayerSummary> layers;  // in order of the data
    std::int64_t parameters = 0;
};

/// Going on with a training that was cut, and keeping one so that it can.
struct TrainHooks {
    const TrainState* resume = nullptr;  // same network, scaling, settings (device and threads may differ) and source
    double keepEvery = 0.0;              // seconds between calls of `keep`; 0: after every batch
    std::function<base::Result<void>(const TrainState&)> keep;  // between batches, on the training's thread
    bool stateWhenStopped = false;                              // fill TrainResult::state of a stopped training
};

struct TrainResult {
    std::unique_ptr<Model> model;
    std::int64_t steps = 0;  // batches done, those before a resumed state among them
    double seconds = 0.0;    // in batches alone, without probes
    double imagesPerSecond = 0.0;
    bool stopped = false;        // by the stop token, after `steps` batches; the model is that of the last whole batch
    bool reachedTarget = false;  // ended early, at TrainSettings::targetAccuracy
    std::optional<TrainState> state;  // where hooks asked for it
};

/// The learning library behind an interface. Objects are stateless; calls may come from any thread, one training at a
/// time per process draws from a generator of its own. No exception crosses.
class Engine {
public:
    virtual ~Engine() = default;
    [[nodiscard]] virtual std::string version() const = 0;  // "LibTorch 2.11.0"
    [[nodiscard]] virtual std::vector<DeviceInfo> devices() = 0;
    /// Networks this engine can build, by name.
    [[nodiscard]] virtual std::vector<std::string> networks() const = 0;
    /// What a net consists of. Errors: UnknownName, WrongUse (images too small for it).
    [[nodiscard]] virtual base::Result<NetworkSummary> describe(const NetworkSpec& network) = 0;
    /// Cross entropy over `source`'s batches: with shares the sum of share times -log p, the mean over the images, and
    /// an image counts as right where its largest share is. Reports "train/loss" and "train/accuracy" (of the batches
    /// since the last point) about every 1 % of the steps. Errors: UnknownName (network), DeviceMissing (names what was
    /// looked for), DeviceNoMemory, NonFinite, EngineFailed, WrongUse, BadData (a state of another training), and those
    /// of source, probes and hooks. A stop is no error: see TrainResult::stopped. On one CPU thread a resumed training
    /// gives the bits of an unbroken one.
    [[nodiscard]] virtual base::Result<TrainResult> train(const NetworkSpec& network, const InputScaling& scaling,
                                                          const TrainSettings& settings, BatchSource& source,
                                                          std::span<Probe* const> probes, RunSink& sink,
                                                          std::stop_token stop, const TrainHooks& hooks = {}) = 0;
    /// A net with given weights. Errors: UnknownName, BadData (names, shapes), DeviceMissing.
    [[nodiscard]] virtual base::Result<std::unique_ptr<Model>> load(const NetworkSpec& network,
                                                                    const InputScaling& scaling,
                                                                    const WeightSet& weights, const std::string& device,
                                                                    int threads = 0) = 0;
};

using EnginePtr = std::shared_ptr<Engine>;
/// How a caller gets an engine: the real one through loadEngine(), a fake one in tests.
using EngineProvider = std::function<base::Result<EnginePtr>()>;

/// Opens LibTorch below base::engineRoot() and the module "guise_engine", at most once per process; about half a
/// second: call it from a job. Error: EngineMissing, with how to get it.
[[nodiscard]] base::Result<EnginePtr> loadEngine();

}  // namespace guise::learn
