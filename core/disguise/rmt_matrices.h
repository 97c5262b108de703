// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <mutex>
#include <stop_token>

#include "core/base/error.h"
#include "core/disguise/prepared_step.h"
#include "core/key/secret_memory.h"

namespace guise::disguise {

/// The matrices of an rmt step as kernels take them (see BlockProduct), and their inverses from the first time that
/// these are asked for. Secret. Any number of threads and steps may share one object.
class RmtMatrices {
public:
    /// `orthogonal`: the inverse is the transpose; else it is computed in double. May throw std::bad_alloc.
    RmtMatrices(StepMatrices drawn, bool orthogonal);

    [[nodiscard]] std::size_t side() const noexcept { return side_; }
    [[nodiscard]] std::size_t stride() const noexcept { return stride_; }
    [[nodiscard]] std::size_t perPosition() const noexcept { return perPosition_; }
    [[nodiscard]] const float* forward() const noexcept { return forward_.data(); }
    /// Errors: Internal (a matrix without inverse), NoMemory, Stopped (the next call begins again).
    [[nodiscard]] base::Result<void> prepareInverses(const std::stop_token& stop = {}) const;
    [[nodiscard]] const float* inverses() const noexcept { return inverses_.data(); }  // after prepareInverses()
    [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }                // at most, inverses included

private:
    std::size_t side_;
    std::size_t stride_;
    std::size_t perPosition_;
    bool orthogonal_;
    std::size_t bytes_ = 0;
    key::SecretVector<float> forward_;
    mutable std::mutex inverting_;
    mutable bool inverted_ = false;
    mutable bool singular_ = false;
    mutable key::SecretVector<double> exact_;  // until the inverses are computed; empty for orthogonal
    mutable key::SecretVector<float> inverses_;
};

}  // namespace guise::disguise
