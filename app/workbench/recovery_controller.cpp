// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recovery_controller.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace guise::app {

using namespace std::chrono_literals;

namespace {

struct Answer {
    RecoveryPtr recovery;
    RecoveredPicture picture;
};

}  // namespace

RecoveryController::RecoveryController(QObject* parent) : QObject(parent), jobs_(nullptr) {
    soon_.setSingleShot(true);
    soon_.setInterval(60ms);
    idle_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, [this] { attack(RecoveryDepth::Instant); });
    connect(&idle_, &QTimer::timeout, this, [this] { attack(next_); });
}

void RecoveryController::cancel() {
    soon_.stop();
    idle_.stop();
    ++generation_;
    if (job_ != 0)
        jobs_.cancel(std::exchange(job_, 0));
}

void RecoveryController::setData(OpenDataPtr data) {
    cancel();
    data_ = std::move(data);
    recovery_.reset();
    key_.reset();  // that of the pictures before; the new one follows
    picture_ = 0;
}

void RecoveryController::setKey(const key::SecretKey& key) {
    key_ = key;
    restart();
}

void RecoveryController::clearKey() {
    cancel();
    key_.reset();
    recovery_.reset();
}

void RecoveryController::setAttacker(const AttackerSettings& attacker) {
    if (std::exchange(attacker_, attacker) != attacker)
        restart();
}

void RecoveryController::restart() {
    cancel();
    recovery_.reset();
    if (!data_ || !key_ || key_->shape() != data_->pictures.shape)
        return;
    soon_.start();
    Q_EMIT started();
}

void RecoveryController::attack(RecoveryDepth depth) {
    job_ = jobs_.run<Answer>(
        base::Lane::Device, "recovery",
        [request = RecoveryRequest{data_, *key_, attacker_, depth},
         index = picture_](std::stop_token stop) -> base::Result<Answer> {
            auto recovery = attackDisguise(request, stop);
            if (!recovery)
                return tl::make_unexpected(recovery.error());
            auto picture = recoverPicture(**recovery, *request.data, index, stop);
            if (!picture)
                return tl::make_unexpected(picture.error());
            return Answer{*recovery, std::move(*picture)};
        },
        [this, depth, generation = generation_](const Ended<Answer>& ended) {
            if (generation != generation_ || ended.cancelled())
                return;
            job_ = 0;
            if (const auto* error = ended.error()) {
                Q_EMIT failed(*error);
                return;
            }
            if (!ended.value)
                return;
            const auto* finding = ended.value->recovery->chosen();
            const bool last = depth == RecoveryDepth::Thorough;
            if (last || (finding && finding->tried > 0)) {  // nothing cheap applies: the dear ones may
                recovery_ = ended.value->recovery;
                Q_EMIT recovered(recovery_, ended.value->picture);
                if (ended.value->picture.index != picture_)
                    setPicture(picture_);
            }
            if (last)
                Q_EMIT finished();
            else
                goDeeper(depth);
        });
}

void RecoveryController::goDeeper(RecoveryDepth done) {
    const bool first = done == RecoveryDepth::Instant;
    next_ = first ? RecoveryDepth::Seconds : RecoveryDepth::Thorough;
    idle_.start(!recovery_ ? 0ms : first ? 400ms : 1200ms);
}

void RecoveryController::setPicture(int index) {
    picture_ = index;
    if (!recovery_ || !data_ || index < 0 || std::size_t(index) >= countInView(*data_))
        return;
    jobs_.run<RecoveredPicture>(
        base::Lane::Interactive, "recovered-picture",
        [recovery = recovery_, data = data_, index](std::stop_token stop) {
            return recoverPicture(*recovery, *data, index, stop);
        },
        [this, generation = generation_](const Ended<RecoveredPicture>& ended) {
            if (generation != generation_ || ended.cancelled())
                return;
            if (const auto* error = ended.error())
                Q_EMIT failed(*error);
            else if (ended.value && ended.value->index == picture_)
                Q_EMIT pictureRecovered(*ended.value);
        });
}

}  // namespace guise::app
