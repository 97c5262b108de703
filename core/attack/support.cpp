// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/block_recipe.h"
#include "core/base/parallel.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::attack {

namespace {

constexpr double kBlack = 0.5;  // squared norm of a row that is zero but for rounding

/// Every pixel of a row as bright as the row is on average: what its norm says where the matrix keeps norms, and for
/// any other matrix whether the row is black.
class RowPicture final : public Inverter {
public:
    RowPicture(BlockRecipe recipe, base::Shape original, double bright)
        : recipe_(std::move(recipe)), original_(original), bright_(static_cast<float>(bright)) {}

    [[nodiscard]] base::Result<void> recover(const DisguisedImages& images, std::span<float> out, int threads,
                                             std::stop_token stop) const override {
        if (images.shape != recipe_.shape || !images.bytes.empty() || out.size() != images.count() * original_.size())
            return base::fail(base::ErrorCode::ShapeMismatch,
                              "These images have another shape than those the attack learned from.");
        base::parallelFor(
            images.count(), 32, threads,
            [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i)
                    one(images, i, out.data() + i * original_.size());
            },
            stop);
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        return {};
    }

private:
    void one(const DisguisedImages& images, std::size_t index, float* out) const {
        const int side = recipe_.blockWidth;
        const float* image = images.floats.data() + index * recipe_.shape.size();
        for (int line = 0; line < original_.channels * original_.height; ++line) {
            const int y = line / original_.height * recipe_.shape.height + line % original_.height;
            for (int left = 0; left < original_.width; left += side) {
                const float* row = image + static_cast<std::ptrdiff_t>(y) * recipe_.shape.width + left;
                double norm = 0.0;
                for (int x = 0; x < side; ++x)
                    norm += static_cast<double>(row[x]) * row[x];
                const float value = norm < kBlack    ? 0.0F
                                    : bright_ > 0.0F ? bright_
                                                     : static_cast<float>(std::sqrt(norm / side));
                std::fill_n(out + static_cast<std::ptrdiff_t>(line) * original_.width + left,
                            std::min(side, original_.width - left), value);
            }
        }
    }
    BlockRecipe recipe_;
    base::Shape original_;
    float bright_;
};

/// METHODS 7: without noise, zero rows of Y are zero rows of X, whatever the matrix; sparse images under one big matrix
/// show where they are black.
class Support final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "support",
            base::translatable("Support"),
            base::translatable("Black rows stay black under every matrix, so sparse pictures show their outline."),
            Level::One,
            {},
            Cost::Instant};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const BlockRecipe block = readBlockRecipe(recipe, shape);
        if (!block.mixes || block.whole || !block.others.empty())
            return "It takes matrices that mix rows of blocks, and no further steps.";
        if (block.noise > 0.0)
            return "It looks for rows that are exactly zero, and the recipe adds noise.";
        if (block.permutes)
            return "It shows rows where they lie, and the recipe permutes blocks.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view, const AttackContext&) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const auto side = static_cast<std::size_t>(block.blockWidth);
        double black = 0.0;
        double rows = 0.0;
        for (std::size_t at = 0; at < view.disguised.floats.size(); at += side, rows += 1.0) {
            double norm = 0.0;
            for (std::size_t x = 0; x < side; ++x)
                norm += static_cast<double>(view.disguised.floats[at + x]) * view.disguised.floats[at + x];
            black += norm < kBlack ? 1.0 : 0.0;
        }
        AttackResult result;
        const double share = rows > 0.0 ? black / rows : 0.0;
        result.figures.push_back({"black_rows", share});
        // Flat rows explain little even where they are right: one number of each row's side of them.
        result.explained = std::max(share, 1.0 / static_cast<double>(side)) / 2.0;
        const bool keepsNorms = block.matrix == "orthogonal";
        result.inverter = std::make_unique<RowPicture>(block, view.shape, keepsNorms ? 0.0 : 128.0);
        return result;
    }
};

}  // namespace

const Attack& supportAttack() {
    static const Support attack;
    return attack;
}

}  // namespace guise::attack
