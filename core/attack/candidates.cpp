// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/block_inverter.h"
#include "core/attack/block_statistics.h"
#include "core/attack/examiner.h"
#include "core/attack/procrustes.h"
#include "core/attack/row_moments.h"
#include "core/base/parallel.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace guise::attack {

namespace {

constexpr double kLikely = 2.0;  // mean squared deviation, in variances, of a candidate that is taken as found
constexpr std::size_t kFewestPairs = 3;
constexpr int kPermutationRounds = 2;

/// Squared norms of the rows of blocks, position by position: (position, channel, row).
struct RowNorms {
    std::size_t size = 0;
    std::vector<float> values;
    std::vector<float> variances;  // of candidates: what the noise does to each
    [[nodiscard]] const float* of(std::size_t image) const { return values.data() + image * size; }
};

RowNorms rowNorms(const DisguisedImages& images, const BlockRecipe& recipe, double shift, int threads) {
    const auto side = static_cast<std::size_t>(recipe.blockWidth);
    const auto width = static_cast<std::size_t>(recipe.shape.width);
    const auto height = static_cast<std::size_t>(recipe.shape.height);
    const auto blockHeight = static_cast<std::size_t>(recipe.blockHeight);
    const auto columns = static_cast<std::size_t>(recipe.columns);
    const auto channels = static_cast<std::size_t>(recipe.shape.channels);
    RowNorms norms;
    norms.size = recipe.shape.size() / side;
    norms.values.resize(images.count() * norms.size);
    base::parallelFor(images.count(), 64, threads, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t k = 0; k < norms.size; ++k) {
                const std::size_t j = k / (channels * blockHeight);
                const std::size_t c = k / blockHeight % channels;
                const std::size_t at =
                    ((i * channels + c) * height + j / columns * blockHeight + k % blockHeight) * width +
                    j % columns * side;
                double sum = 0.0;
                for (std::size_t x = 0; x < side; ++x) {
                    const double value = (images.floats.empty() ? static_cast<double>(images.bytes[at + x])
                                                                : static_cast<double>(images.floats[at + x])) +
                                         shift;
                    sum += value * value;
                }
                norms.values[i * norms.size + k] = static_cast<float>(sum);
            }
    });
    return norms;
}

/// What noise makes of a candidate's norms: D uniform on [0, N) around its mean, which `shift` already holds.
void expectNoise(RowNorms& norms, const BlockRecipe& recipe) {
    const double variance = recipe.noise * recipe.noise / 12.0;
    const double fourth = std::pow(recipe.noise, 4.0) / 180.0;  // variance of the square of centred uniform noise
    norms.variances.resize(norms.values.size());
    for (std::size_t k = 0; k < norms.values.size(); ++k) {
        const double own = norms.values[k];
        // Without noise only rounding is left: single precision, about 1e-6 of the norm.
        norms.variances[k] =
            static_cast<float>(4.0 * variance * own + recipe.blockWidth * fourth + 1.0 + 1e-10 * own * own);
        norms.values[k] = static_cast<float>(own + recipe.blockWidth * variance);
    }
}

/// METHODS 7: an orthogonal R keeps every row norm, so a candidate's norms are looked for among the disguised; the
/// pairs found give R by Procrustes. Positions under a permutation: by the mean Grams of all, then by the pairs.
class Candidates final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "candidates",
            base::translatable("Candidate match"),
            base::translatable(
                "Orthogonal matrices keep the length of every row, so a suspected original is recognised."),
            Level::One,
            {.candidates = true},
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
        const double mean = block.noise / 2.0;
        const DisguisedImages originals{view.shape, {}, view.candidates->pixels};
        const RowNorms disguised = rowNorms(view.disguised, block, block.noiseAfter ? -mean : 0.0, context.threads);
        RowNorms wanted = rowNorms(originals, block, block.noiseAfter ? 0.0 : mean, context.threads);
        expectNoise(wanted, block);

        AttackResult result;
        std::vector<std::uint32_t>& permutation = result.key.permutation;
        permutation.resize(static_cast<std::size_t>(block.positions()));
        std::iota(permutation.begin(), permutation.end(), 0U);
        if (block.permutes)
            permutation = firstPermutation(view, originals, block, context);
        result.matches = match(disguised, wanted, permutation, context);
        for (int round = 0; block.permutes && round < kPermutationRounds; ++round) {
            permutation = refined(disguised, wanted, result.matches, block.positions());
            result.matches = match(disguised, wanted, permutation, context);
        }
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        const std::vector<std::size_t> pairs = likely(result.matches);
        const auto sure = static_cast<double>(std::count_if(result.matches.score.begin(), result.matches.score.end(),
                                                            [](double score) { return score > -kLikely; }));
        result.figures.push_back({"candidates_taken_as_found", sure});
        result.explained = std::min(sure / static_cast<double>(kFewestPairs), 1.0);
        estimate(view, originals, block, pairs, result);
        return result;
    }

private:
    static std::vector<std::uint32_t> firstPermutation(const AttackerView& view, const DisguisedImages& originals,
                                                       const BlockRecipe& block, const AttackContext& context) {
        const BlockStatistics seen = blockStatistics(
            view.disguised, {}, 1, block, block.noiseAfter ? block.noise / 2.0 : 0.0, context.threads, context.stop);
        BlockStatistics known = blockStatistics(originals, {}, 1, block, 0.0, context.threads, context.stop);
        addNoise(known, block);
        const std::vector<std::int32_t> one = {0};
        return matchPositions(seen, known, one);
    }

    /// For each candidate the disguised image with the smallest mean squared deviation of row norms, in variances; its
    /// negative is the score.
    static CandidateMatches match(const RowNorms& disguised, const RowNorms& wanted,
                                  const std::vector<std::uint32_t>& permutation, const AttackContext& context) {
        const std::size_t count = wanted.values.size() / wanted.size;
        const std::size_t images = disguised.values.size() / disguised.size;
        const std::size_t size = wanted.size;
        const std::size_t perPosition = size / permutation.size();
        CandidateMatches matches{std::vector<std::size_t>(count, 0), std::vector<double>(count, 0.0)};
        base::parallelFor(
            count, 4, context.threads,
            [&](std::size_t begin, std::size_t end) {
                std::vector<float> value(size);
                std::vector<float> weight(size);
                for (std::size_t i = begin; i < end; ++i) {
                    for (std::size_t k = 0; k < size; ++k) {
                        const std::size_t from =
                            i * size + permutation[k / perPosition] * perPosition + k % perPosition;
                        value[k] = wanted.values[from];
                        weight[k] = 1.0F / wanted.variances[from];
                    }
                    float least = std::numeric_limits<float>::max();
                    for (std::size_t d = 0; d < images; ++d) {
                        const float* seen = disguised.of(d);
                        float sum = 0.0F;
                        for (std::size_t k = 0; k < size; ++k)
                            sum += (seen[k] - value[k]) * (seen[k] - value[k]) * weight[k];
                        if (sum < least) {
                            least = sum;
                            matches.index[i] = d;
                        }
                    }
                    matches.score[i] = -static_cast<double>(least) / static_cast<double>(size);
                }
            },
            context.stop);
        return matches;
    }

    /// The likeliest pairs: candidates within kLikely, or the best few.
    static std::vector<std::size_t> likely(const CandidateMatches& matches) {
        std::vector<std::size_t> order(matches.score.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return matches.score[a] > matches.score[b]; });
        std::size_t kept = 0;
        while (kept < order.size() && matches.score[order[kept]] > -kLikely)
            ++kept;
        order.resize(std::min(std::max(kept, kFewestPairs), order.size()));
        return order;
    }

    static std::vector<std::uint32_t> refined(const RowNorms& disguised, const RowNorms& wanted,
                                              const CandidateMatches& matches, int positions) {
        const auto count = static_cast<std::size_t>(positions);
        const std::size_t per = wanted.size / count;
        std::vector<double> score(count * count, 0.0);
        for (const std::size_t i : likely(matches))
            for (std::size_t j = 0; j < count; ++j)
                for (std::size_t q = 0; q < count; ++q)
                    for (std::size_t k = 0; k < per; ++k) {
                        const double miss = static_cast<double>(disguised.of(matches.index[i])[j * per + k]) -
                                            static_cast<double>(wanted.of(i)[q * per + k]);
                        score[j * count + q] -= miss * miss;
                    }
        std::vector<std::uint32_t> permutation;
        for (const int position : bestAssignment(score, positions))
            permutation.push_back(static_cast<std::uint32_t>(position));
        return permutation;
    }

    static void estimate(const AttackerView& view, const DisguisedImages& originals, const BlockRecipe& block,
                         const std::vector<std::size_t>& pairs, AttackResult& result) {
        KeyEstimate& key = result.key;
        key.side = block.blockWidth;
        key.matricesPerPosition = block.perChannel ? block.shape.channels : 1;
        const double mean = block.noise / 2.0;
        for (int j = 0; j < block.positions(); ++j)
            for (int group = 0; group < key.matricesPerPosition; ++group) {
                std::vector<double> from;
                std::vector<double> to;
                for (const std::size_t i : pairs) {
                    const auto source = static_cast<int>(key.permutation[static_cast<std::size_t>(j)]);
                    for (const float value : blockRows(originals.range(i, 1), block, source, group, 1))
                        from.push_back(value + (block.noiseAfter ? 0.0 : mean));
                    for (const float value :
                         blockRows(view.disguised.range(result.matches.index[i], 1), block, j, group, 1))
                        to.push_back(value - (block.noiseAfter ? mean : 0.0));
                }
                const std::vector<double> matrix = procrustes(from, to, key.side);
                key.matrices.insert(key.matrices.end(), matrix.begin(), matrix.end());
            }
        result.inverter = blockInverter({block, view.shape, key.matricesPerPosition, transposes(key),
                                         block.permutes ? key.permutation : std::vector<std::uint32_t>{}});
    }
};

}  // namespace

const Attack& candidatesAttack() {
    static const Candidates attack;
    return attack;
}

}  // namespace guise::attack
