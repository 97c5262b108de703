// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recovery_curves.h"

#include <array>
#include <limits>
#include <utility>

namespace guise::app {

namespace {

constexpr std::array<std::size_t, 8> kHeld = {50, 100, 200, 500, 1000, 2000, 4000, 20000};
constexpr std::array<std::size_t, 7> kPairs = {1, 2, 5, 10, 20, 50, 100};

}  // namespace

RecoveryCurves::RecoveryCurves(QObject* parent) : QObject(parent), jobs_(nullptr) {}

void RecoveryCurves::cancel() {
    ++generation_;
    waiting_.clear();
    if (job_ != 0)
        jobs_.cancel(std::exchange(job_, 0));
}

void RecoveryCurves::start(const OpenDataPtr& data, const key::SecretKey& key, const AttackerSettings& attacker) {
    cancel();
    if (!data || key.shape() != data->pictures.shape)
        return;
    data_ = data;
    key_ = key;
    AttackerSettings settings = attacker;
    settings.level = attack::Level::Two;
    for (const std::size_t pairs : kPairs) {
        settings.pairs = pairs;
        waiting_.push_back({RecoveryCurve::Pairs, settings});
    }
    for (const std::size_t held : kHeld) {
        if (held > attacker.held)
            break;
        settings = attacker;
        settings.held = held;
        settings.level = attack::Level::One;
        waiting_.push_back({RecoveryCurve::HeldWithoutPairs, settings});
        settings.level = attack::Level::Two;
        waiting_.push_back({RecoveryCurve::HeldWithPairs, settings});
    }
    next();
}

void RecoveryCurves::next() {
    if (waiting_.empty())
        return;
    const Point point = waiting_.front();
    waiting_.pop_front();
    job_ = jobs_.run<RecoveryPtr>(
        base::Lane::Device, "recovery-curve",
        [request = RecoveryRequest{data_, *key_, point.attacker, RecoveryDepth::Seconds}](std::stop_token stop) {
            return attackDisguise(request, stop);
        },
        [this, point, generation = generation_](const Ended<RecoveryPtr>& ended) {
            if (generation != generation_ || ended.cancelled())
                return;
            job_ = 0;
            if (const auto* error = ended.error()) {
                waiting_.clear();
                Q_EMIT failed(*error);
                return;
            }
            const Recovery& recovery = **ended.value;
            const auto* finding = recovery.chosen();
            const double x = double(point.curve == RecoveryCurve::Pairs ? recovery.pairs : recovery.held);
            const bool judged = finding && finding->judgement;
            // Fewer than were asked for: the set has no more, and the point is there already.
            const double asked =
                double(point.curve == RecoveryCurve::Pairs ? point.attacker.pairs : point.attacker.held);
            if (x >= asked)
                Q_EMIT measured(point.curve, x,
                                judged ? finding->judgement->energy : std::numeric_limits<double>::quiet_NaN());
            next();
        });
}

}  // namespace guise::app
