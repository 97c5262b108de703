// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/lattice_reduction.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace guise::attack {

namespace {

constexpr double kZero = 0.25;       // squared length of a vector that is zero but for errors
constexpr double kDependent = 1e-3;  // squared length of a projection that is zero but for errors
constexpr int kMostSwaps = 200000;   // a bound for hostile input, far above what LLL needs here

double inner(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

void subtract(std::vector<double>& a, double factor, const std::vector<double>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] -= factor * b[i];
}

/// Projections of each vector away from those before it, kept up to date while LLL walks.
class Reduction {
public:
    explicit Reduction(std::vector<std::vector<double>>& vectors) : vectors_(vectors) {}

    void run() {
        std::size_t k = 0;
        for (int swaps = 0; k < vectors_.size() && swaps < kMostSwaps;) {
            sizeReduce(k);
            if (inner(vectors_[k], vectors_[k]) < kZero) {
                vectors_.erase(vectors_.begin() + static_cast<std::ptrdiff_t>(k));
                k = k > 0 ? k - 1 : 0;
                continue;
            }
            project(k);
            if (k == 0 || lovasz(k)) {
                ++k;
                continue;
            }
            std::swap(vectors_[k], vectors_[k - 1]);
            --k;
            ++swaps;
        }
    }

private:
    /// mu of vector k against projection j < k.
    [[nodiscard]] double share(std::size_t k, std::size_t j) const {
        return lengths_[j] < kDependent ? 0.0 : inner(vectors_[k], projections_[j]) / lengths_[j];
    }
    void sizeReduce(std::size_t k) {
        for (std::size_t j = k; j-- > 0;)
            if (const double factor = std::round(share(k, j)); factor != 0.0)
                subtract(vectors_[k], factor, vectors_[j]);
    }
    void project(std::size_t k) {
        projections_.resize(k + 1);
        lengths_.resize(k + 1);
        projections_[k] = vectors_[k];
        for (std::size_t j = 0; j < k; ++j)
            if (lengths_[j] >= kDependent)
                subtract(projections_[k], inner(projections_[k], projections_[j]) / lengths_[j], projections_[j]);
        lengths_[k] = inner(projections_[k], projections_[k]);
    }
    [[nodiscard]] bool lovasz(std::size_t k) const {
        const double mu = share(k, k - 1);
        return lengths_[k] >= (0.99 - mu * mu) * lengths_[k - 1];
    }

    std::vector<std::vector<double>>& vectors_;
    std::vector<std::vector<double>> projections_;
    std::vector<double> lengths_;
};

}  // namespace

void reduceLattice(std::vector<std::vector<double>>& vectors) {
    Reduction(vectors).run();
}

}  // namespace guise::attack
