// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/privacy_controller.h"

#include "app/workbench/preview_controller.h"
#include "app/workbench/training_gate.h"
#include "core/disguise/disguiser.h"
#include "core/experiment/disguised_data.h"
#include "core/experiment/examiner_cache.h"
#include "core/experiment/training_run.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <numeric>
#include <utility>

namespace guise::app {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kFirstImages = 1000;

base::Result<image::FloatImageSet> disguisedPictures(const image::ImageSet& pictures, const key::SecretKey& key,
                                                     std::size_t limit, std::stop_token stop) {
    const auto disguiser = disguise::Disguiser::create(key, stop);
    if (!disguiser)
        return tl::make_unexpected(disguiser.error());
    const std::size_t count = std::min(limit, pictures.count());
    image::FloatImageSet set;
    set.shape = disguiser->outputShape();
    set.pixels.resize(count * set.shape.size());
    set.labels.assign(pictures.labels.begin(), pictures.labels.begin() + std::ptrdiff_t(count));
    const disguise::NoiseSource noise{key::noiseSaltFromSeed(0), "preview"};
    const std::span pixels(pictures.pixels.data(), count * pictures.shape.size());
    if (auto done = disguiser->applyRange(pixels, 0, noise, set.pixels, {1, stop, previewRun(0)}); !done)
        return tl::make_unexpected(done.error());
    return set;
}

}  // namespace

struct PrivacyController::Examiner {
    std::mutex mutex;  // a model serves one thread at a time
    std::unique_ptr<learn::Model> model;
};

/// The key in view, for the probe on the training thread.
struct KeyInView {
    std::mutex mutex;
    std::optional<key::SecretKey> key;
};

namespace {

/// Visual privacy of the recipe in view as the examiner learns.
class VisualPrivacyProbe : public learn::Probe {
public:
    VisualPrivacyProbe(OpenDataPtr data, std::shared_ptr<KeyInView> wanted)
        : data_(std::move(data)), wanted_(std::move(wanted)) {}
    bool due(std::int64_t step, std::int64_t steps) const override {
        return step == steps || step % std::max<std::int64_t>(1, steps / 50) == 0;
    }
    base::Result<void> measure(learn::Model& model, std::int64_t step, learn::RunSink& sink,
                               std::stop_token stop) override {
        std::optional<key::SecretKey> key;
        {
            const std::lock_guard lock(wanted_->mutex);
            key = wanted_->key;
        }
        if (!key || key->shape() != data_->pictures.shape)
            return {};
        const auto set = disguisedPictures(data_->pictures, *key, kFirstImages, stop);
        if (!set || set->shape != model.network().input)
            return {};  // a recipe that does not fit is reported where it is edited
        const auto finding = attack::examine(model, *set, stop);
        if (!finding)
            return tl::make_unexpected(finding.error());
        sink.point({"examiner/visual-privacy", step, finding->visualPrivacy, finding->interval95.low,
                    finding->interval95.high});
        return {};
    }

private:
    OpenDataPtr data_;
    std::shared_ptr<KeyInView> wanted_;
};

}  // namespace

PrivacyController::PrivacyController(JobBridge& jobs, learn::EngineProvider engine,
                                     learn::TrainSettings examinerSettings, QObject* parent)
    : QObject(parent),
      jobs_(jobs),
      background_(nullptr),
      gate_(std::make_shared<TrainingGate>()),
      engine_(std::move(engine)),
      settings_(std::move(examinerSettings)),
      wanted_(std::make_shared<KeyInView>()) {
    soon_.setSingleShot(true);
    soon_.setInterval(60ms);
    idle_.setSingleShot(true);
    idle_.setInterval(800ms);
    connect(&soon_, &QTimer::timeout, this, [this] { measure(false); });
    connect(&idle_, &QTimer::timeout, this, [this] { measure(true); });
}

void PrivacyController::setYielding(bool yielding) {
    gate_->setShut(yielding);
}

void PrivacyController::requestStop() {
    soon_.stop();
    idle_.stop();
    jobs_.cancel(measuring_);
    background_.requestStop();
}

void PrivacyController::setState(State state) {
    if (std::exchange(state_, state) != state)
        Q_EMIT stateChanged();
}

void PrivacyController::setData(OpenDataPtr data) {
    if (training_ != 0)
        background_.cancel(std::exchange(training_, 0));
    data_ = std::move(data);
    examiner_.reset();
    const auto generation = ++generation_;
    if (!data_) {
        setState(State::NoData);
        return;
    }
    if (data_->pictures.labels.empty() || !data_->picturesAreTest) {
        setState(State::NoLabels);
        return;
    }
    setState(State::Training);
    auto work = [engineProvider = engine_, settings = settings_, open = data_, wanted = wanted_, gate = gate_,
                 poster = background_.poster(), receive = [this, generation](const LiveSink::Batch& batch) {
                     if (generation == generation_)
                         Q_EMIT examinerProgress(batch);
                 }](std::stop_token stop) -> base::Result<std::shared_ptr<experiment::CachedExaminer>> {
        auto engine = engineProvider();
        if (!engine)
            return tl::make_unexpected(engine.error());
        GatedSink sink(LiveSink(poster, receive), gate, stop);
        VisualPrivacyProbe probe(open, wanted);
        learn::Probe* const probes[] = {&probe};
        auto examiner = experiment::examinerFor(**engine, open->source, settings, sink, stop, probes);
        if (!examiner)
            return tl::make_unexpected(examiner.error());
        return std::make_shared<experiment::CachedExaminer>(std::move(*examiner));
    };
    training_ = background_.run<std::shared_ptr<experiment::CachedExaminer>>(
        base::Lane::Device, "examiner", std::move(work),
        [this, generation](const Ended<std::shared_ptr<experiment::CachedExaminer>>& ended) {
            if (generation != generation_)
                return;
            training_ = 0;
            if (const auto* error = ended.error()) {
                setState(State::Unavailable);
                Q_EMIT failed(*error);
            } else if (!ended.cancelled() && ended.value) {
                examiner_ = std::make_shared<Examiner>();
                examiner_->model = std::move((*ended.value)->model);
                setState(State::Ready);
                Q_EMIT examinerReady((*ended.value)->testAccuracy, !(*ended.value)->trained);
                soon_.start();
            }
        });
}

void PrivacyController::setKey(const key::SecretKey& key) {
    key_ = key;
    {
        const std::lock_guard lock(wanted_->mutex);
        wanted_->key = key;
    }
    idle_.stop();
    if (examiner_ && !soon_.isActive())
        soon_.start();
}

void PrivacyController::clearKey() {
    key_.reset();
    {
        const std::lock_guard lock(wanted_->mutex);
        wanted_->key.reset();
    }
    soon_.stop();
    idle_.stop();
}

void PrivacyController::measure(bool all) {
    if (!examiner_ || !key_ || !data_ || key_->shape() != data_->pictures.shape)
        return;
    auto work = [examiner = examiner_, key = *key_, open = data_,
                 all](std::stop_token stop) -> base::Result<attack::ExaminerFinding> {
        const auto set = disguisedPictures(open->pictures, key, all ? open->pictures.count() : kFirstImages, stop);
        if (!set)
            return tl::make_unexpected(set.error());
        const std::lock_guard lock(examiner->mutex);
        return attack::examine(*examiner->model, *set, stop);
    };
    measuring_ = jobs_.run<attack::ExaminerFinding>(
        base::Lane::Io, "visual-privacy", std::move(work),
        [this, all, generation = generation_,
         measuredKey = QString::fromStdString(key_->fingerprint())](const Ended<attack::ExaminerFinding>& ended) {
            if (generation != generation_ || ended.cancelled() || !key_)
                return;
            if (const auto* error = ended.error()) {
                if (error->code == base::ErrorCode::ShapeMismatch)
                    Q_EMIT unreadable();
                else
                    Q_EMIT failed(*error);
            } else if (ended.value) {
                Q_EMIT measured(*ended.value, all, measuredKey);
                if (!all)
                    idle_.start();
            }
        });
}

}  // namespace guise::app
