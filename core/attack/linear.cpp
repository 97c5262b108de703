// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/base/parallel.h"
#include "core/base/translatable.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace guise::attack {

namespace {

using Floats = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Doubles = Eigen::MatrixXd;

constexpr std::size_t kMostPairs = 2000;  // that a ridge is fitted to
constexpr Eigen::Index kAtOnce = 64;      // images

Floats imageRows(const DisguisedImages& images) {
    const auto rows = static_cast<Eigen::Index>(images.count());
    const auto size = static_cast<Eigen::Index>(images.shape.size());
    if (!images.floats.empty())
        return Eigen::Map<const Floats>(images.floats.data(), rows, size);
    return Eigen::Map<const Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
               images.bytes.data(), rows, size)
        .cast<float>();
}

/// Ridge from disguised to original images around their means: x^ = mean + (y - mean) B A; B is left out where there
/// are as many pairs as values.
struct LinearMap {
    base::Shape from;
    base::Shape to;
    Eigen::RowVectorXf meanFrom;
    Eigen::RowVectorXf meanTo;
    Floats basis;  // values x pairs, of the dual form; empty: none
    Floats weights;
};

class Linearly final : public Inverter {
public:
    explicit Linearly(LinearMap map) : map_(std::move(map)) {}

    [[nodiscard]] base::Result<void> recover(const DisguisedImages& images, std::span<float> out, int threads,
                                             std::stop_token stop) const override {
        if (images.shape != map_.from || out.size() != images.count() * map_.to.size())
            return base::fail(base::ErrorCode::ShapeMismatch,
                              "These images have another shape than those the attack learned from.");
        base::parallelFor(
            images.count(), kAtOnce, threads,
            [&](std::size_t begin, std::size_t end) {
                Floats rows = imageRows(images.range(begin, end - begin)).rowwise() - map_.meanFrom;
                if (map_.basis.size() > 0)
                    rows = Floats(rows * map_.basis);
                Eigen::Map<Floats>(out.data() + begin * map_.to.size(), rows.rows(), map_.meanTo.size()) =
                    (rows * map_.weights).rowwise() + map_.meanTo;
            },
            stop);
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        return {};
    }

private:
    LinearMap map_;
};

/// Lambda with the least error of pairs left out, of a symmetric smoother V diag(d / (d + lambda)) V' around the mean.
struct Chosen {
    double lambda = 0.0;
    double explained = 0.0;  // 1 - squared error of pairs left out over that of the mean
};
Chosen chooseRidge(const Doubles& vectors, const Eigen::VectorXd& values, const Doubles& targets) {
    const auto pairs = static_cast<double>(targets.rows());
    const Doubles turned = vectors.transpose() * targets;
    const double power = targets.squaredNorm() * std::pow(pairs / std::max(pairs - 1.0, 1.0), 2.0);
    Chosen best;
    double least = std::numeric_limits<double>::infinity();
    for (double exponent = -6.0; exponent <= 2.0; exponent += 1.0) {
        const double lambda = std::pow(10.0, exponent) * std::max(values.maxCoeff(), 1e-12);
        const Eigen::VectorXd shrink = values.array().max(0.0) / (values.array().max(0.0) + lambda);
        const Doubles fitted = vectors * (shrink.asDiagonal() * turned);
        const Eigen::ArrayXd leverage = (vectors.array().square().matrix() * shrink).array() + 1.0 / pairs;
        const double error =
            ((targets - fitted).rowwise().squaredNorm().array() / (1.0 - leverage).max(1e-12).square()).sum();
        if (error < least) {
            least = error;
            best = {lambda, power > 0.0 ? 1.0 - error / power : 0.0};
        }
    }
    return best;
}

/// METHODS 7: one ridge map from the whole disguised to the whole original image, whatever the disguise.
class Linear final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "linear",
            base::translatable("Linear"),
            base::translatable("One linear map from disguised to original images, learned from known pairs."),
            Level::Two,
            {.pairs = true, .fewestImages = 2},
            Cost::Seconds};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe&, const base::Shape&) const override { return {}; }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const std::size_t pairs = std::min(view.pairs->disguised.count(), kMostPairs);
        if (view.pairs->disguised.shape != view.disguised.shape)
            return base::fail(base::ErrorCode::ShapeMismatch,
                              "The known pairs have another shape than the disguised images.");
        LinearMap map;
        map.from = view.disguised.shape;
        map.to = view.shape;
        Floats from = imageRows(view.pairs->disguised.range(0, pairs));
        if (!from.allFinite())
            return base::fail(base::ErrorCode::BadData, "Some disguised values of the known pairs are not numbers.");
        Floats to = imageRows({view.shape, {}, view.pairs->originals.first(pairs * view.shape.size())});
        map.meanFrom = from.colwise().mean();
        map.meanTo = to.colwise().mean();
        from.rowwise() -= map.meanFrom;
        to.rowwise() -= map.meanTo;
        const Doubles targets = to.cast<double>();
        const Doubles kernel = Floats(from * from.transpose()).cast<double>();
        const Eigen::SelfAdjointEigenSolver<Doubles> solver(kernel);
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        const Chosen chosen = chooseRidge(solver.eigenvectors(), solver.eigenvalues(), targets);
        const Eigen::VectorXd inverse = 1.0 / (solver.eigenvalues().array().max(0.0) + chosen.lambda);
        const Doubles dual =
            solver.eigenvectors() * (inverse.asDiagonal() * (solver.eigenvectors().transpose() * targets));
        if (from.rows() < from.cols()) {
            map.basis = from.transpose();
            map.weights = dual.cast<float>();
        } else {
            map.weights = from.transpose() * dual.cast<float>();
        }
        AttackResult result;
        result.explained = std::clamp(chosen.explained, 0.0, 1.0);
        result.figures = {
            {"pairs", static_cast<double>(pairs)}, {"ridge", chosen.lambda}, {"left_out_explained", chosen.explained}};
        result.inverter = std::make_unique<Linearly>(std::move(map));
        return result;
    }
};

}  // namespace

const Attack& linearAttack() {
    static const Linear attack;
    return attack;
}

}  // namespace guise::attack
