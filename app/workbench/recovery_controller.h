// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/recovery.h"
#include "core/base/error.h"
#include "core/key/secret_key.h"

#include <optional>

namespace guise::app {

/// What an attacker recovers from the disguise in view: a quick answer once nothing moves, then with all images held,
/// then with every attack. The newest request wins. Has job lanes of its own, so that neither previews nor trainings
/// wait for it. UI thread.
class RecoveryController : public QObject {
    Q_OBJECT

public:
    explicit RecoveryController(QObject* parent = nullptr);
    void setData(OpenDataPtr data);
    void setKey(const key::SecretKey& key);
    void clearKey();  // nothing is attacked until there is a key again
    void setAttacker(const AttackerSettings& attacker);
    /// The picture in view: recovered again from what the last attack learned.
    void setPicture(int index);
    [[nodiscard]] const AttackerSettings& attacker() const { return attacker_; }
    [[nodiscard]] JobBridge& jobs() { return jobs_; }

Q_SIGNALS:
    void started();  // what was handed over last no longer holds
    /// Of the newest request; deeper answers follow as long as nothing changes.
    void recovered(guise::app::RecoveryPtr recovery, const guise::app::RecoveredPicture& picture);
    /// Another picture by the same attack.
    void pictureRecovered(const guise::app::RecoveredPicture& picture);
    void finished();  // nothing deeper follows
    void failed(const guise::base::Error& error);

private:
    void restart();
    void attack(RecoveryDepth depth);
    void goDeeper(RecoveryDepth done);
    void cancel();

    JobBridge jobs_;
    OpenDataPtr data_;
    std::optional<key::SecretKey> key_;
    AttackerSettings attacker_;
    RecoveryPtr recovery_;
    QTimer soon_;
    QTimer idle_;
    RecoveryDepth next_ = RecoveryDepth::Instant;
    int picture_ = 0;
    std::uint64_t generation_ = 0;
    base::JobId job_ = 0;
};

}  // namespace guise::app
