// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/stronger_examiner.h"

#include "app/workbench/text.h"
#include "app/workbench/training_gate.h"
#include "core/disguise/recipe.h"
#include "core/disguise/scheme.h"
#include "core/experiment/examiner_panel.h"

#include <algorithm>
#include <utility>

namespace guise::app {

using namespace std::chrono_literals;

namespace {

using experiment::ExaminerVariant;

bool disguisesImageByImage(const key::SecretKey& key) {
    const auto recipe = disguise::parseRecipe(key.recipe());
    const auto* scheme = recipe ? disguise::findScheme(recipe->scheme) : nullptr;
    return scheme != nullptr && !scheme->mixesImages;
}

}  // namespace

StrongerExaminer::StrongerExaminer(learn::EngineProvider engine, learn::TrainSettings settings,
                                   std::chrono::milliseconds after, QObject* parent)
    : QObject(parent),
      jobs_(nullptr),
      engine_(std::move(engine)),
      settings_(std::move(settings)),
      after_(after),
      gate_(std::make_shared<TrainingGate>()) {
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, [this] { run(false); });
}

void StrongerExaminer::cancel() {
    soon_.stop();
    ++generation_;
    if (job_ != 0)
        jobs_.cancel(std::exchange(job_, 0));
    share_ = -1.0;
    Q_EMIT progressed({}, share_);
}

void StrongerExaminer::setData(OpenDataPtr data) {
    const bool usable = data && data->picturesAreTest && !data->pictures.labels.empty();
    data_ = usable ? std::move(data) : nullptr;
    key_.reset();
    ready_ = false;
    done_.clear();
    cancel();
}

void StrongerExaminer::setKey(const key::SecretKey& key) {
    if (key_ && key_->fingerprint() == key.fingerprint())
        return;
    key_ = key;
    restart();
}

void StrongerExaminer::clearKey() {
    key_.reset();
    cancel();
}

void StrongerExaminer::setReady(bool ready) {
    if (std::exchange(ready_, ready) != ready)
        restart();
}

void StrongerExaminer::setYielding(bool yielding) {
    yielding_ = yielding;
    hold();
}

void StrongerExaminer::setPaused(bool paused) {
    paused_ = paused;
    hold();
}

/// A training that has begun waits at the gate; one that has not does not begin.
void StrongerExaminer::hold() {
    const bool shut = paused_ || yielding_;
    gate_->setShut(shut);
    if (job_ != 0)
        Q_EMIT progressed(paused_     ? tr("A stronger examiner is paused at %1.").arg(percentText(share_, 0))
                          : yielding_ ? tr("A stronger examiner waits for your training.")
                                      : tr("A stronger examiner goes on."),
                          std::max(0.0, share_));
    else if (!shut)
        restart();
}

void StrongerExaminer::restart() {
    cancel();
    if (after_ < 0ms || !ready_ || !data_ || !key_ || key_->shape() != data_->pictures.shape || paused_ || yielding_ ||
        done_.count(key_->fingerprint()) > 0 || !disguisesImageByImage(*key_))
        return;
    soon_.start(after_);
}

void StrongerExaminer::run(bool all) {
    experiment::PanelOptions options;
    options.variants = {ExaminerVariant::Paper};
    if (all)
        options.variants.insert(options.variants.end(), {ExaminerVariant::Standardised, ExaminerVariant::Magnitude,
                                                         ExaminerVariant::Invariant, ExaminerVariant::Recovered});
    options.variants.push_back(ExaminerVariant::KeyAgnostic);
    options.train = settings_;
    options.thresholds = thresholds_;
    const auto generation = generation_;
    const auto receive = [this, generation](const LiveSink::Batch& batch) {
        if (generation != generation_ || job_ == 0 || !batch.hasProgress || batch.progress.total <= 0)
            return;
        share_ = double(batch.progress.done) / double(batch.progress.total);
        if (paused_ || yielding_)
            return;
        const auto& progress = batch.progress;
        Q_EMIT progressed(progress.secondsLeft >= 0.0
                              ? tr("A stronger examiner learns: %1, %2 left")
                                    .arg(percentText(share_, 0), secondsText(progress.secondsLeft))
                              : tr("A stronger examiner learns: %1").arg(percentText(share_, 0)),
                          share_);
    };
    auto work = [provider = engine_, source = data_->source, key = *key_, options, gate = gate_, receive,
                 poster = jobs_.poster()](std::stop_token stop) -> base::Result<PanelPtr> {
        auto engine = provider();
        if (!engine)
            return tl::make_unexpected(engine.error());
        GatedSink sink(LiveSink(poster, receive), gate, stop);
        auto panel = experiment::examinePanel(**engine, source, key, options, sink, stop);
        if (!panel)
            return tl::make_unexpected(panel.error());
        return std::make_shared<const experiment::Panel>(std::move(*panel));
    };
    job_ = jobs_.run<PanelPtr>(base::Lane::Device, "stronger-examiner", std::move(work),
                               [this, all, generation](const Ended<PanelPtr>& ended) {
                                   if (generation != generation_)
                                       return;
                                   job_ = 0;
                                   share_ = -1.0;
                                   Q_EMIT progressed({}, share_);
                                   if (const auto* error = ended.error()) {
                                       done_.insert(key_->fingerprint());  // not again and again
                                       Q_EMIT failed(*error);
                                   } else if (!ended.cancelled() && ended.value) {
                                       Q_EMIT measured(*ended.value);
                                       if (all)
                                           done_.insert((*ended.value)->fingerprint);
                                       else
                                           run(true);
                                   }
                               });
    share_ = 0.0;
    Q_EMIT progressed(tr("A stronger examiner is being prepared."), share_);
}

}  // namespace guise::app
