// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/training_controller.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/experiment/experiment_key.h"
#include "core/experiment/run_recorder.h"
#include "core/learn/evaluation.h"
#include "core/learn/train_state.h"

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

constexpr std::int64_t kLiveImagesPerClass = 100;
constexpr double kKeepEvery = 60.0;  // seconds: what a crash costs at most

}  // namespace

/// A run and its place in the store, from the first batch until it is kept.
struct TrainingController::Output {
    Output(experiment::RunStore opened, experiment::RunId number, LiveSink live)
        : store(std::move(opened)), id(number), sink(std::move(live)), recorder(store, id, sink) {}
    experiment::RunStore store;
    experiment::RunId id;
    LiveSink sink;
    experiment::RunRecorder recorder;
    std::optional<experiment::HalfRun> half;  // from where a continued run goes on
    experiment::FinishedRun run;
    std::string outName;
    std::optional<attack::ClassMembershipFinding> membership;
};

TrainingController::TrainingController(JobBridge& jobs, learn::EngineProvider engine, QObject* parent)
    : QObject(parent), jobs_(jobs), engine_(std::move(engine)) {}

void TrainingController::setPhase(Phase phase) {
    if (std::exchange(phase_, phase) != phase)
        Q_EMIT phaseChanged();
}

/// In the store and running; of a continued run with its curve so far.
base::Result<std::shared_ptr<TrainingController::Output>> TrainingController::beginning(const TrainRequest& request,
                                                                                        LiveSink sink) {
    if (auto made = base::makeFolder(request.store.parent_path()); !made)
        return tl::make_unexpected(made.error());
    auto store = experiment::RunStore::open(request.store);
    if (!store)
        return tl::make_unexpected(store.error());
    experiment::RunId id = 0;
    std::optional<experiment::HalfRun> half;
    if (request.continued) {
        id = *request.continued;
        auto read = experiment::readHalfRun(request.folder);
        if (!read)
            return tl::make_unexpected(read.error());
        half.emplace(std::move(*read));
    } else {
        const auto added = store->add(request.settings, request.folder.filename().string());
        if (!added)
            return tl::make_unexpected(added.error());
        id = *added;
    }
    const auto started = store->start(id);
    if (!started)
        return tl::make_unexpected(started.error());
    if (!*started)
        return base::fail(base::ErrorCode::StoreLocked,
                          "This run is being trained by another process. Wait for its end.");
    auto output = std::make_shared<Output>(std::move(*store), id, std::move(sink));
    if (!half)
        return output;
    // The state first: start() took it out, and without it the run could not go on again.
    std::vector<base::Metric> points = half->record.points;
    learn::dropRepeated(points, half->state);
    auto told = output->store.setCheckpoint(id, {half->record.steps, request.folder.string()});
    if (told)
        told = output->store.append(id, points);
    if (!told)
        return tl::make_unexpected(told.error());
    output->half = std::move(half);
    return output;
}

base::Result<void> TrainingController::trainIt(learn::Engine& engine, const TrainRequest& request, Output& output,
                                               const std::stop_token& stop) {
    experiment::RunInputs inputs;
    const experiment::RunSettings& settings = output.half ? output.half->record.settings : request.settings;
    inputs.resume = output.half ? &*output.half : nullptr;
    std::unique_ptr<learn::Probe> fano;
    std::vector<learn::Probe*> probes;
    if (request.data) {
        const auto& membership = request.data->membership;
        inputs.source = request.data->source;
        if (membership.in.count() > 0 && membership.out.count() > 0) {
            const std::size_t fed = static_cast<std::size_t>(kLiveImagesPerClass) *
                                    (membership.in.classNames.size() + membership.out.classNames.size()) /
                                    attack::kLiveTurns;
            const auto& source = inputs.source->info();
            const auto steps = learn::totalSteps(
                settings.train,
                std::max<std::int64_t>(1, std::int64_t(source.trainCount) / std::max(1, settings.train.batch)));
            const auto every = learn::liveEvery(steps.value_or(settings.train.steps), settings.train.batch, fed);
            fano = attack::classMembershipProbe(membership.in, membership.out, kLiveImagesPerClass, every);
            probes.push_back(fano.get());
            output.outName = membership.outName;
        }
        if (!settings.plain && membership.out.count() > 0) {  // public partners, where the recipe takes any
            auto others = image::sourceFromMemory(membership.outName, membership.out);
            if (!others)
                return tl::make_unexpected(others.error());
            inputs.publicSource = std::move(*others);
        }
    } else {
        auto source = image::openSource(settings.dataUri, stop);
        if (!source)
            return tl::make_unexpected(source.error());
        inputs.source = std::move(*source);
        if (!settings.publicUri.empty()) {
            auto others = image::openSource(settings.publicUri, stop);
            if (!others)
                return tl::make_unexpected(others.error());
            inputs.publicSource = std::move(*others);
        }
    }
    inputs.key = request.key;
    if (!inputs.key && !settings.plain) {
        auto key = experiment::experimentKeyOf(settings, inputs.source->info());
        if (!key)
            return tl::make_unexpected(key.error());
        inputs.key = std::move(*key);
    }
    inputs.probes = probes;
    inputs.keepEvery = kKeepEvery;
    inputs.keep = [&](const experiment::HalfRun& now) -> base::Result<void> {
        if (auto made = base::makeFolder(request.folder.parent_path()); !made)
            return made;
        if (auto saved = experiment::saveHalfRun(request.folder, now, true); !saved)
            return saved;
        // A store that is busy must not end the training; the state lies where the next one will.
        static_cast<void>(output.store.setCheckpoint(output.id, {now.record.steps, request.folder.string()}));
        return {};
    };
    auto run = experiment::runTraining(engine, inputs, settings, output.recorder, stop);
    if (!run)
        return tl::make_unexpected(run.error());
    output.run = std::move(*run);
    if (!fano || output.run.record.stopped)
        return {};
    const auto& membership = request.data->membership;
    auto finding = attack::classMembership(*output.run.model, membership.in, membership.out, {}, stop);
    if (finding)
        output.membership = std::move(*finding);
    else if (finding.error().code != base::ErrorCode::Stopped && finding.error().code != base::ErrorCode::BadData)
        return tl::make_unexpected(finding.error());
    return {};
}

void TrainingController::start(TrainRequest request) {
    if (phase_ != Phase::Idle)
        return;
    setPhase(Phase::Waiting);
    auto began = [this] {
        if (phase_ == Phase::Waiting)
            setPhase(Phase::Running);
    };
    auto receive = [this](const LiveSink::Batch& batch) { Q_EMIT received(batch); };
    auto known = [this, store = QString::fromStdString(request.store.string())] { Q_EMIT recorded(store); };
    auto work = [engineProvider = engine_, request, poster = jobs_.poster(), began, known,
                 receive](std::stop_token stop) -> base::Result<std::shared_ptr<Output>> {
        poster(began);
        auto engine = engineProvider();
        if (!engine)
            return tl::make_unexpected(engine.error());
        auto output = beginning(request, LiveSink(poster, receive));
        if (!output)
            return output;
        poster(known);
        if (auto trained = trainIt(**engine, request, **output, stop); !trained) {
            static_cast<void>((*output)->recorder.fail(trained.error()));  // the error itself is what is told
            poster(known);
            return tl::make_unexpected(trained.error());
        }
        return output;
    };
    job_ = jobs_.run<std::shared_ptr<Output>>(
        base::Lane::Device, "train", std::move(work),
        [this, folder = request.folder](const Ended<std::shared_ptr<Output>>& ended) {
            job_ = 0;
            if (phase_ == Phase::Stopping)
                lastStopTime_ = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                                      stopAsked_);
            if (ended.value) {
                save(*ended.value, folder);
                return;
            }
            setPhase(Phase::Idle);
            if (const auto* error = ended.error())
                Q_EMIT failed(*error);
            else
                Q_EMIT failed({base::ErrorCode::Stopped, "Stopped before the training began; nothing was kept.", {}});
        });
}

void TrainingController::stop() {
    if (phase_ != Phase::Waiting && phase_ != Phase::Running)
        return;
    stopAsked_ = std::chrono::steady_clock::now();
    setPhase(Phase::Stopping);
    jobs_.cancel(job_);
}

base::Result<void> TrainingController::keep(Output& output, const std::filesystem::path& folder) {
    if (auto made = base::makeFolder(folder.parent_path()); !made)
        return made;
    // Stopped in its last evaluation it has no state of its own; one that was kept half way is worth more.
    const bool keepsHalf = output.run.record.stopped && !output.run.state && experiment::readHalfRun(folder);
    if (!keepsHalf)
        if (auto saved = experiment::saveRun(folder, output.run, true); !saved)
            return saved;
    std::vector<experiment::RunFinding> findings;
    if (output.membership) {
        const auto json = base::prettyJson(attack::findingToJson(*output.membership));
        if (auto saved = base::writeFile(folder / "class-membership.json", json); !saved)
            return saved;
        experiment::putMembership(findings, *output.membership, output.outName);
    }
    if (output.run.state)
        if (auto told = output.store.setCheckpoint(output.id, {output.run.record.steps, folder.string()}); !told)
            return told;
    return output.recorder.finish(output.run.record, folder.string(), std::move(findings));
}

void TrainingController::save(std::shared_ptr<Output> output, const std::filesystem::path& folder) {
    setPhase(Phase::Saving);
    auto work = [output, folder](std::stop_token) -> base::Result<TrainedRun> {
        if (auto kept = keep(*output, folder); !kept) {
            static_cast<void>(output->recorder.fail(kept.error()));
            return tl::make_unexpected(kept.error());
        }
        return TrainedRun{output->run.record, output->membership, folder, output->id, output->store.path()};
    };
    jobs_.run<TrainedRun>(base::Lane::Io, {}, std::move(work), [this](const Ended<TrainedRun>& ended) {
        setPhase(Phase::Idle);
        if (const auto* error = ended.error())
            Q_EMIT failed(*error);
        else if (ended.value)
            Q_EMIT this->ended(*ended.value);
    });
}

}  // namespace guise::app
