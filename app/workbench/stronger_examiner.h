// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/live_sink.h"
#include "app/workbench/privacy_figures.h"
#include "core/attack/judge.h"
#include "core/base/error.h"
#include "core/key/secret_key.h"
#include "core/learn/engine.h"

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace guise::app {

class TrainingGate;

/// Examiners that never saw the key but know the recipe: trained in the background for the recipe in view once it has
/// been left alone, on a job lane of their own. First the one that learns under other keys, then the others of level 1.
/// Holds still while a person's training runs or the person paused it, and goes on where it was. UI thread.
class StrongerExaminer : public QObject {
    Q_OBJECT

public:
    /// `after`: how long a recipe must have been left alone; below 0: never by itself.
    StrongerExaminer(learn::EngineProvider engine, learn::TrainSettings settings, std::chrono::milliseconds after,
                     QObject* parent = nullptr);
    void setData(OpenDataPtr data);  // null, or without classes and a test part: nothing is trained
    void setKey(const key::SecretKey& key);
    void clearKey();
    void setThresholds(const attack::VerdictThresholds& thresholds) { thresholds_ = thresholds; }
    /// The examiner of the originals is there: before it nothing begins.
    void setReady(bool ready);
    /// Somebody else needs the machine.
    void setYielding(bool yielding);
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return paused_; }
    [[nodiscard]] bool isRunning() const { return job_ != 0; }
    [[nodiscard]] JobBridge& jobs() { return jobs_; }

Q_SIGNALS:
    void measured(const guise::app::PanelPtr& panel);
    /// `share`: of the net that is trained now, below 0: nothing is trained.
    void progressed(const QString& what, double share);
    void failed(const guise::base::Error& error);

private:
    void restart();
    void run(bool all);
    void cancel();
    void hold();

    JobBridge jobs_;
    learn::EngineProvider engine_;
    learn::TrainSettings settings_;
    std::chrono::milliseconds after_;
    OpenDataPtr data_;
    std::optional<key::SecretKey> key_;
    attack::VerdictThresholds thresholds_;
    std::shared_ptr<TrainingGate> gate_;
    std::set<std::string> done_;  // fingerprints that were measured by all, of these data
    QTimer soon_;
    bool ready_ = false;
    bool yielding_ = false;
    bool paused_ = false;
    double share_ = -1.0;
    std::uint64_t generation_ = 0;
    base::JobId job_ = 0;
};

}  // namespace guise::app
