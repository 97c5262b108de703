// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/live_sink.h"
#include "core/attack/class_membership.h"
#include "core/base/error.h"
#include "core/experiment/run_store.h"
#include "core/experiment/training_run.h"
#include "core/key/secret_key.h"
#include "core/learn/engine.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

namespace guise::app {

/// What a person asked to train.
struct TrainRequest {
    OpenDataPtr data;                   // null: opened by settings.dataUri, and without class membership
    std::optional<key::SecretKey> key;  // nothing: on originals, or an experiment key by the settings
    experiment::RunSettings settings;
    std::filesystem::path folder;                     // where the run is kept
    std::filesystem::path store;                      // where it is recorded
    std::optional<experiment::RunId> continued = {};  // the run of the store that goes on from its folder
};

/// A run that ended by itself or by Stop, as the window shows it.
struct TrainedRun {
    experiment::RunRecord record;
    std::optional<attack::ClassMembershipFinding> membership;  // on all test images; nothing when stopped or unlabelled
    std::filesystem::path folder;
    experiment::RunId id = 0;  // in the store
    std::filesystem::path store;
};

/// One training at a time on the device lane: points arrive while it runs, then the run is kept on the io lane in a
/// step of its own. UI thread.
class TrainingController : public QObject {
    Q_OBJECT

public:
    enum class Phase { Idle, Waiting, Running, Stopping, Saving };

    TrainingController(JobBridge& jobs, learn::EngineProvider engine, QObject* parent = nullptr);
    /// Ignored while another run is on.
    void start(TrainRequest request);
    void stop();
    [[nodiscard]] Phase phase() const { return phase_; }
    /// From stop() to the end of the job, of the last stopped run; nothing before there is one.
    [[nodiscard]] std::optional<std::chrono::milliseconds> lastStopTime() const { return lastStopTime_; }

Q_SIGNALS:
    void phaseChanged();
    void received(const guise::app::LiveSink::Batch& batch);
    void recorded(const QString& store);            // the run is in its store now
    void ended(const guise::app::TrainedRun& run);  // kept; record.stopped tells how
    void failed(const guise::base::Error& error);

private:
    struct Output;
    void setPhase(Phase phase);
    [[nodiscard]] static base::Result<std::shared_ptr<Output>> beginning(const TrainRequest& request, LiveSink sink);
    [[nodiscard]] static base::Result<void> trainIt(learn::Engine& engine, const TrainRequest& request, Output& output,
                                                    const std::stop_token& stop);
    [[nodiscard]] static base::Result<void> keep(Output& output, const std::filesystem::path& folder);
    void save(std::shared_ptr<Output> output, const std::filesystem::path& folder);

    JobBridge& jobs_;
    learn::EngineProvider engine_;
    Phase phase_ = Phase::Idle;
    base::JobId job_ = 0;
    std::chrono::steady_clock::time_point stopAsked_;
    std::optional<std::chrono::milliseconds> lastStopTime_;
};

}  // namespace guise::app

Q_DECLARE_METATYPE(guise::app::TrainedRun)
