// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/recovery.h"
#include "core/base/error.h"
#include "core/key/secret_key.h"

#include <cstddef>
#include <deque>
#include <optional>

namespace guise::app {

/// Which curve a point belongs to: energy against disguised images held without pairs, the same with the attacker's
/// pairs, or against known pairs with all images held.
enum class RecoveryCurve { HeldWithoutPairs, HeldWithPairs, Pairs };

/// How the energy of what an attacker recovers grows with the images it holds and with the pairs it knows, one attack
/// after the other, each judged on images that it did not learn from. Attacks that take minutes are left out. A new
/// start, or cancel(), ends what runs. Has a job lane of its own. UI thread.
class RecoveryCurves : public QObject {
    Q_OBJECT

public:
    explicit RecoveryCurves(QObject* parent = nullptr);
    void start(const OpenDataPtr& data, const key::SecretKey& key, const AttackerSettings& attacker);
    void cancel();
    [[nodiscard]] bool isRunning() const { return job_ != 0; }
    [[nodiscard]] JobBridge& jobs() { return jobs_; }

Q_SIGNALS:
    /// `x`: images or pairs that the attacker really had. Energy: NaN where no attack gave pictures.
    void measured(guise::app::RecoveryCurve curve, double x, double energy);
    void failed(const guise::base::Error& error);

private:
    struct Point {
        RecoveryCurve curve = RecoveryCurve::Pairs;
        AttackerSettings attacker;
    };
    void next();

    JobBridge jobs_;
    OpenDataPtr data_;
    std::optional<key::SecretKey> key_;
    std::deque<Point> waiting_;
    std::uint64_t generation_ = 0;
    base::JobId job_ = 0;
};

}  // namespace guise::app
