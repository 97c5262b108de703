// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/rmt_matrices.h"

#include "core/disguise/kernels.h"
#include "core/disguise/matrix_inverse.h"

#include <algorithm>
#include <utility>

namespace guise::disguise {
namespace {

// One matrix as kernels want it: f32, rows `stride` apart, zeros behind them.
template <class Entry>
void packMatrix(float* to, std::size_t side, std::size_t stride, const Entry& entry) {
    for (std::size_t row = 0; row < side; ++row)
        for (std::size_t column = 0; column < side; ++column)
            to[row * stride + column] = static_cast<float>(entry(row, column));
}

auto stopped() {
    return base::fail(base::ErrorCode::Stopped, "Preparing the matrices of a key was stopped.");
}

}  // namespace

RmtMatrices::RmtMatrices(StepMatrices drawn, bool orthogonal)
    : side_(static_cast<std::size_t>(drawn.side)),
      stride_(matrixStride(side_)),
      perPosition_(static_cast<std::size_t>(drawn.perPosition)),
      orthogonal_(orthogonal),
      forward_(drawn.values.size() / side_ * stride_) {
    const std::size_t count = drawn.values.size() / (side_ * side_);
    for (std::size_t i = 0; i < count; ++i) {
        const double* from = drawn.values.data() + i * side_ * side_;
        packMatrix(forward_.data() + i * side_ * stride_, side_, stride_,
                   [&](std::size_t row, std::size_t column) { return from[row * side_ + column]; });
    }
    bytes_ = 2 * forward_.size() * sizeof(float);
    if (!orthogonal_) {
        exact_ = std::move(drawn.values);
        bytes_ += exact_.size() * sizeof(double);
    }
}

base::Result<void> RmtMatrices::prepareInverses(const std::stop_token& stop) const try {
    const std::lock_guard lock(inverting_);
    if (!inverted_) {
        key::SecretVector<float> inverses(forward_.size());
        const std::size_t count = forward_.size() / (side_ * stride_);
        key::SecretVector<double> work(orthogonal_ ? 0 : side_ * side_);
        key::SecretVector<double> exact(work.size());  // exact_ must outlive a stop
        for (std::size_t i = 0; i < count; ++i) {
            if (stop.stop_requested())
                return stopped();
            float* const to = inverses.data() + i * side_ * stride_;
            if (orthogonal_) {
                const float* const from = forward_.data() + i * side_ * stride_;
                packMatrix(to, side_, stride_,
                           [&](std::size_t row, std::size_t column) { return from[column * stride_ + row]; });
                continue;
            }
            std::copy_n(exact_.data() + i * side_ * side_, side_ * side_, exact.data());
            if (!invertMatrix(exact.data(), work.data(), side_, stop)) {
                if (stop.stop_requested())
                    return stopped();
                singular_ = true;
            }
            packMatrix(to, side_, stride_,
                       [&](std::size_t row, std::size_t column) { return work[row * side_ + column]; });
        }
        exact_ = {};
        inverses_ = std::move(inverses);
        inverted_ = true;
    }
    if (singular_)  // key derivation redraws such matrices
        return base::fail(base::ErrorCode::Internal,
                          "A matrix of this key has no inverse, so its disguise cannot be restored. Use another key.");
    return {};
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

}  // namespace guise::disguise
