// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/training_controller.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/learn/evaluation.h"

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

constexpr std::int64_t kLiveImagesPerClass = 100;

}  // namespace

struct TrainingController::Output {
    experiment::FinishedRun run;
    std::optional<attack::ClassMembershipFinding> membership;
};

TrainingController::TrainingController(JobBridge& jobs, learn::EngineProvider engine, QObject* parent)
    : QObject(parent), jobs_(jobs), engine_(std::move(engine)) {}

void TrainingController::setPhase(Phase phase) {
    if (std::exchange(phase_, phase) != phase)
        Q_EMIT phaseChanged();
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
    auto work = [engineProvider = engine_, request, poster = jobs_.poster(), began,
                 receive](std::stop_token stop) -> base::Result<std::shared_ptr<Output>> {
        poster(began);
        auto engine = engineProvider();
        if (!engine)
            return tl::make_unexpected(engine.error());
        LiveSink sink(poster, receive);
        const auto& membership = request.data->membership;
        std::unique_ptr<learn::Probe> fano;
        std::vector<learn::Probe*> probes;
        if (membership.in.count() > 0 && membership.out.count() > 0) {
            const std::size_t fed = static_cast<std::size_t>(kLiveImagesPerClass) *
                                    (membership.in.classNames.size() + membership.out.classNames.size()) /
                                    attack::kLiveTurns;
            const auto every = learn::liveEvery(request.settings.train.steps, request.settings.train.batch, fed);
            fano = attack::classMembershipProbe(membership.in, membership.out, kLiveImagesPerClass, every);
            probes.push_back(fano.get());
        }
        experiment::RunInputs inputs;
        inputs.source = request.data->source;
        inputs.key = request.key;
        if (request.key && membership.out.count() > 0) {  // public partners, where the recipe takes any
            auto others = image::sourceFromMemory(membership.outName, membership.out);
            if (!others)
                return tl::make_unexpected(others.error());
            inputs.publicSource = std::move(*others);
        }
        inputs.probes = probes;
        auto output = std::make_shared<Output>();
        auto run = experiment::runTraining(**engine, inputs, request.settings, sink, stop);
        if (!run)
            return tl::make_unexpected(run.error());
        output->run = std::move(*run);
        if (fano && !output->run.record.stopped) {
            auto finding = attack::classMembership(*output->run.model, membership.in, membership.out, {}, stop);
            if (finding)
                output->membership = std::move(*finding);
            else if (finding.error().code != base::ErrorCode::Stopped &&
                     finding.error().code != base::ErrorCode::BadData)
                return tl::make_unexpected(finding.error());
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

void TrainingController::save(std::shared_ptr<Output> output, const std::filesystem::path& folder) {
    setPhase(Phase::Saving);
    auto work = [output, folder](std::stop_token) -> base::Result<TrainedRun> {
        if (auto made = base::makeFolder(folder.parent_path()); !made)
            return tl::make_unexpected(made.error());
        if (auto saved = experiment::saveRun(folder, output->run); !saved)
            return tl::make_unexpected(saved.error());
        if (output->membership) {
            const auto json = base::prettyJson(attack::findingToJson(*output->membership));
            if (auto saved = base::writeFile(folder / "class-membership.json", json); !saved)
                return tl::make_unexpected(saved.error());
        }
        return TrainedRun{output->run.record, output->membership, folder};
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
