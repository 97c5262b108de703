// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/live_sink.h"
#include "core/attack/examiner.h"
#include "core/base/error.h"
#include "core/key/secret_key.h"
#include "core/learn/engine.h"

#include <memory>
#include <optional>

namespace guise::app {

class TrainingGate;
struct KeyInView;

/// Visual privacy of the recipe in view: the examiner of the open data set is trained once in the background and kept;
/// then every change of recipe or key is measured on 1,000 test images at once and on all when nothing moves. UI
/// thread.
class PrivacyController : public QObject {
    Q_OBJECT

public:
    enum class State { NoData, NoLabels, Training, Ready, Unavailable };

    PrivacyController(JobBridge& jobs, learn::EngineProvider engine, learn::TrainSettings examinerSettings,
                      QObject* parent = nullptr);
    void setData(OpenDataPtr data);
    /// Measures soon; the newest key wins.
    void setKey(const key::SecretKey& key);
    void clearKey();  // nothing is measured until there is a key again
    /// Somebody else needs the machine: a training of the examiner waits between two batches.
    void setYielding(bool yielding);
    /// Asks what learns and what measures to end; does not wait.
    void requestStop();
    [[nodiscard]] JobBridge& background() { return background_; }
    [[nodiscard]] State state() const { return state_; }

Q_SIGNALS:
    void stateChanged();
    /// While the examiner trains: its progress, and points "examiner/visual-privacy" for the recipe in view.
    void examinerProgress(const guise::app::LiveSink::Batch& batch);
    /// The examiner is ready; its accuracy on original test images, [0, 1].
    void examinerReady(double accuracy, bool fromCache);
    /// `key`: fingerprint of the key that was measured.
    void measured(const guise::attack::ExaminerFinding& finding, bool all, const QString& key);
    /// The disguise in view changes the size of the pictures, which the examiner cannot read.
    void unreadable();
    void failed(const guise::base::Error& error);

private:
    struct Examiner;
    void measure(bool all);
    void setState(State state);

    JobBridge& jobs_;
    JobBridge background_;  // lanes of its own, so that no training waits for the examiner's
    std::shared_ptr<TrainingGate> gate_;
    learn::EngineProvider engine_;
    learn::TrainSettings settings_;
    OpenDataPtr data_;
    std::optional<key::SecretKey> key_;
    std::shared_ptr<Examiner> examiner_;
    std::shared_ptr<KeyInView> wanted_;
    State state_ = State::NoData;
    QTimer soon_;
    QTimer idle_;
    std::uint64_t generation_ = 0;
    base::JobId training_ = 0;
    base::JobId measuring_ = 0;
};

}  // namespace guise::app
