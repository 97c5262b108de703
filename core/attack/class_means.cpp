// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/block_inverter.h"
#include "core/attack/block_statistics.h"
#include "core/attack/examiner.h"
#include "core/attack/procrustes.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace guise::attack {

namespace {

constexpr int kMatchings = 3;  // of labels, then positions, each with the other known

/// Statistics of all classes together, each counting the same.
BlockStatistics pooled(const BlockStatistics& each) {
    BlockStatistics all = each;
    all.classes = 1;
    all.counts = {1.0};
    all.grams.assign(each.grams.size() / static_cast<std::size_t>(each.classes), 0.0);
    all.means.clear();
    for (std::size_t k = 0; k < each.grams.size(); ++k)
        all.grams[k % all.grams.size()] += each.grams[k] / each.classes;
    return all;
}

/// Exported label -> class with the closest Grams over all positions, one to one; -1 where there are too few classes.
std::vector<std::int32_t> matchClasses(const BlockStatistics& disguised, const BlockStatistics& originals,
                                       const std::vector<std::uint32_t>& permutation) {
    const int size = std::max(disguised.classes, originals.classes);
    std::vector<double> score(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), 0.0);
    for (int label = 0; label < disguised.classes; ++label)
        for (int kind = 0; kind < originals.classes; ++kind) {
            double& sum = score[static_cast<std::size_t>(label) * static_cast<std::size_t>(size) +
                                static_cast<std::size_t>(kind)];
            for (int j = 0; j < disguised.positions; ++j) {
                const auto a = disguised.gram(label, j);
                const auto b = originals.gram(kind, static_cast<int>(permutation[static_cast<std::size_t>(j)]));
                for (std::size_t k = 0; k < a.size(); ++k)
                    sum -= (a[k] - b[k]) * (a[k] - b[k]);
            }
        }
    std::vector<std::int32_t> classOf;
    const std::vector<int> assigned = bestAssignment(score, size);
    for (int label = 0; label < disguised.classes; ++label)
        classOf.push_back(assigned[static_cast<std::size_t>(label)] < originals.classes
                              ? assigned[static_cast<std::size_t>(label)]
                              : -1);
    return classOf;
}

/// METHODS 7: E[Y Y'] per position and class does not depend on R. It matches positions and label indices to those of
/// other images of the same domain; then the class means, where the noise averages out, give R by Procrustes.
class ClassMeans final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "class-means",
            base::translatable("Class means"),
            base::translatable("Other images of the same kind have the same class means; matching them gives the key."),
            Level::One,
            {.domain = true, .domainLabels = true, .labels = true, .fewestImages = 50},
            Cost::Seconds};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const BlockRecipe block = readBlockRecipe(recipe, shape);
        if (!block.orthogonalRows())
            return "It takes orthogonal matrices that mix rows of blocks, and no steps but noise and permutation.";
        if (block.shape != shape)
            return "It takes images that were not padded.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const double after = block.noiseAfter ? block.noise / 2.0 : 0.0;
        const BlockStatistics disguised =
            blockStatistics(view.disguised, view.labels, view.classes, block, after, context.threads, context.stop);
        BlockStatistics originals = blockStatistics({view.shape, {}, view.domain->pixels}, view.domain->labels,
                                                    view.domain->classes, block, 0.0, context.threads, context.stop);
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        addNoise(originals, block);

        AttackResult result;
        KeyEstimate& key = result.key;
        key.permutation.resize(static_cast<std::size_t>(block.positions()));
        std::iota(key.permutation.begin(), key.permutation.end(), 0U);
        const std::vector<std::int32_t> one = {0};
        if (block.permutes)
            key.permutation = matchPositions(pooled(disguised), pooled(originals), one);
        for (int round = 0; round < kMatchings; ++round) {
            key.classOf = matchClasses(disguised, originals, key.permutation);
            if (block.permutes)
                key.permutation = matchPositions(disguised, originals, key.classOf);
        }
        key.side = block.blockWidth;
        key.matricesPerPosition = block.perChannel ? block.shape.channels : 1;
        for (int j = 0; j < block.positions(); ++j)
            for (int group = 0; group < key.matricesPerPosition; ++group)
                addMatrix(disguised, originals, block, j, group, key);
        result.inverter = blockInverter({block, view.shape, key.matricesPerPosition, transposes(key),
                                         block.permutes ? key.permutation : std::vector<std::uint32_t>{}});
        return result;
    }

private:
    static void addMatrix(const BlockStatistics& disguised, const BlockStatistics& originals, const BlockRecipe& block,
                          int j, int group, KeyEstimate& key) {
        const int channelValues = block.blockHeight * block.blockWidth;
        const int channels = block.perChannel ? 1 : block.shape.channels;
        const int first = block.perChannel ? group * channelValues : 0;
        std::vector<double> from;
        std::vector<double> to;
        for (int label = 0; label < disguised.classes; ++label) {
            const int kind = key.classOf[static_cast<std::size_t>(label)];
            if (kind < 0)
                continue;
            const double* x =
                originals.mean(kind, static_cast<int>(key.permutation[static_cast<std::size_t>(j)])) + first;
            const double* y = disguised.mean(label, j) + first;
            from.insert(from.end(), x, x + channels * channelValues);
            to.insert(to.end(), y, y + channels * channelValues);
        }
        const std::vector<double> matrix = procrustes(from, to, block.blockWidth);
        key.matrices.insert(key.matrices.end(), matrix.begin(), matrix.end());
    }
};

}  // namespace

const Attack& classMeansAttack() {
    static const ClassMeans attack;
    return attack;
}

}  // namespace guise::attack
