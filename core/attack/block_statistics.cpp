// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/block_statistics.h"

#include "core/attack/examiner.h"
#include "core/base/parallel.h"

#include <algorithm>

namespace guise::attack {

BlockStatistics blockStatistics(const DisguisedImages& images, std::span<const std::int32_t> labels, int classes,
                                const BlockRecipe& recipe, double offset, int threads, const std::stop_token& stop) {
    BlockStatistics statistics;
    statistics.classes = labels.empty() ? 1 : classes;
    statistics.positions = recipe.positions();
    statistics.rows = recipe.blockHeight;
    statistics.channels = recipe.shape.channels;
    statistics.values = recipe.blockHeight * recipe.blockWidth * recipe.shape.channels;
    const auto kinds = static_cast<std::size_t>(statistics.classes);
    const auto positions = static_cast<std::size_t>(statistics.positions);
    const auto values = static_cast<std::size_t>(statistics.values);
    const auto rows = static_cast<std::size_t>(statistics.rows);
    const auto side = static_cast<std::size_t>(recipe.blockWidth);
    const auto width = static_cast<std::size_t>(recipe.shape.width);
    const auto height = static_cast<std::size_t>(recipe.shape.height);
    const auto columns = static_cast<std::size_t>(recipe.columns);
    const auto channels = static_cast<std::size_t>(statistics.channels);
    const auto kindOf = [&](std::size_t i) {
        return labels.empty() ? std::size_t{0} : static_cast<std::size_t>(labels[i]);
    };
    statistics.counts.assign(kinds, 0.0);
    statistics.means.assign(kinds * positions * values, 0.0);
    statistics.grams.assign(kinds * positions * rows * rows, 0.0);
    for (std::size_t i = 0; i < images.count(); ++i)
        if (kindOf(i) < kinds)
            statistics.counts[kindOf(i)] += 1.0;
    const auto addImage = [&](std::size_t i, std::size_t j, std::vector<float>& block) {
        for (std::size_t k = 0; k < values; ++k) {
            const std::size_t row = k / side;
            const std::size_t at = (i * channels + row / rows) * height * width +
                                   (j / columns * rows + row % rows) * width + j % columns * side + k % side;
            block[k] = (images.floats.empty() ? static_cast<float>(images.bytes[at]) : images.floats[at]) -
                       static_cast<float>(offset);
        }
        double* mean = statistics.means.data() + (kindOf(i) * positions + j) * values;
        double* gram = statistics.grams.data() + (kindOf(i) * positions + j) * rows * rows;
        for (std::size_t k = 0; k < values; ++k)
            mean[k] += block[k];
        for (std::size_t c = 0; c < channels; ++c)
            for (std::size_t a = 0; a < rows; ++a)
                for (std::size_t b = a; b < rows; ++b) {
                    const float* first = block.data() + (c * rows + a) * side;
                    const float* second = block.data() + (c * rows + b) * side;
                    float sum = 0.0F;
                    for (std::size_t k = 0; k < side; ++k)
                        sum += first[k] * second[k];
                    gram[a * rows + b] += sum;
                }
    };
    base::parallelFor(
        positions, 1, threads,
        [&](std::size_t begin, std::size_t end) {
            std::vector<float> block(values);
            for (std::size_t j = begin; j < end; ++j)
                for (std::size_t i = 0; i < images.count(); ++i) {
                    if (i % 256 == 0 && stop.stop_requested())
                        return;
                    if (kindOf(i) < kinds)
                        addImage(i, j, block);
                }
        },
        stop);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        const double scale = statistics.counts[kind] > 0.0 ? 1.0 / statistics.counts[kind] : 0.0;
        for (std::size_t j = 0; j < positions; ++j) {
            double* mean = statistics.means.data() + (kind * positions + j) * values;
            for (std::size_t k = 0; k < values; ++k)
                mean[k] *= scale;
            double* gram = statistics.grams.data() + (kind * positions + j) * rows * rows;
            for (std::size_t a = 0; a < rows; ++a)
                for (std::size_t b = a; b < rows; ++b)
                    gram[b * rows + a] = gram[a * rows + b] *= scale;
        }
    }
    return statistics;
}

void addNoise(BlockStatistics& statistics, const BlockRecipe& recipe) {
    const double shift = recipe.noiseAfter ? 0.0 : recipe.noise / 2.0;
    const double variance = recipe.noise * recipe.noise / 12.0;
    const int side = recipe.blockWidth;
    const auto rows = statistics.rows;
    for (int kind = 0; kind < statistics.classes; ++kind)
        for (int j = 0; j < statistics.positions; ++j) {
            const double* mean = statistics.mean(kind, j);
            std::vector<double> sums(static_cast<std::size_t>(rows), 0.0);  // of a row, over channels
            for (int k = 0; k < statistics.values; ++k)
                sums[static_cast<std::size_t>(k / side % rows)] += mean[k];
            double* gram = statistics.grams.data() + (statistics.gram(kind, j).data() - statistics.grams.data());
            for (int a = 0; a < rows; ++a)
                for (int b = 0; b < rows; ++b)
                    gram[a * rows + b] +=
                        shift * (sums[static_cast<std::size_t>(a)] + sums[static_cast<std::size_t>(b)]) +
                        statistics.channels * side * (shift * shift + (a == b ? variance : 0.0));
        }
    for (double& value : statistics.means)
        value += shift;
}

std::vector<std::uint32_t> matchPositions(const BlockStatistics& disguised, const BlockStatistics& originals,
                                          std::span<const std::int32_t> classOf) {
    const int positions = disguised.positions;
    std::vector<double> score(static_cast<std::size_t>(positions) * static_cast<std::size_t>(positions), 0.0);
    for (int j = 0; j < positions; ++j)
        for (int q = 0; q < positions; ++q) {
            double& sum =
                score[static_cast<std::size_t>(j) * static_cast<std::size_t>(positions) + static_cast<std::size_t>(q)];
            for (int kind = 0; kind < disguised.classes; ++kind) {
                const int other = classOf[static_cast<std::size_t>(kind)];
                if (other < 0 || other >= originals.classes)
                    continue;
                const auto a = disguised.gram(kind, j);
                const auto b = originals.gram(other, q);
                for (std::size_t k = 0; k < a.size(); ++k)
                    sum -= (a[k] - b[k]) * (a[k] - b[k]);
            }
        }
    std::vector<std::uint32_t> permutation;
    for (const int position : bestAssignment(score, positions))
        permutation.push_back(static_cast<std::uint32_t>(position));
    return permutation;
}

}  // namespace guise::attack
