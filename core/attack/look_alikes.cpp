// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/look_alikes.h"

#include "core/attack/block_regression.h"
#include "core/attack/examiner.h"
#include "core/attack/row_moments.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace guise::attack {

namespace {

constexpr std::size_t kMostImages = 10000;
constexpr double kMostProducts = 2e8;  // of energies: a fraction of a second

/// What one source position shows in all known originals.
std::vector<double> seenAt(const KnownPairs& pairs, const base::Shape& shape, const BlockRecipe& recipe,
                           std::size_t position) {
    std::vector<double> seen;
    for (int group = 0; group < (recipe.perChannel ? shape.channels : 1); ++group) {
        const auto rows = originalRows(pairs.originals, shape, recipe, static_cast<int>(position), group);
        seen.insert(seen.end(), rows.begin(), rows.end());
    }
    return seen;
}

/// Energy of one disguised position in each image, about the mean row; then less its mean, and of length 1.
std::vector<float> energies(const DisguisedImages& held, const BlockRecipe& recipe, int position, std::size_t images) {
    const std::size_t groups = recipe.perChannel ? static_cast<std::size_t>(recipe.shape.channels) : 1;
    const auto rowsOfImage = static_cast<std::size_t>(recipe.blockHeight) *
                             (recipe.perChannel ? 1 : static_cast<std::size_t>(recipe.shape.channels));
    const std::size_t values = rowsOfImage * static_cast<std::size_t>(recipe.blockWidth);
    std::vector<float> energy(images, 0.0F);
    for (std::size_t group = 0; group < groups; ++group) {
        const std::vector<float> rows =
            blockRows(held, recipe, position, static_cast<int>(group), images * rowsOfImage);
        std::vector<double> mean(values, 0.0);
        for (std::size_t i = 0; i < images; ++i)
            for (std::size_t v = 0; v < values; ++v)
                mean[v] += static_cast<double>(rows[i * values + v]) / static_cast<double>(images);
        for (std::size_t i = 0; i < images; ++i)
            for (std::size_t v = 0; v < values; ++v) {
                const double off = static_cast<double>(rows[i * values + v]) - mean[v];
                energy[i] += static_cast<float>(off * off);
            }
    }
    double mean = 0.0;
    for (const float value : energy)
        mean += static_cast<double>(value) / static_cast<double>(images);
    double power = 0.0;
    for (float& value : energy) {
        value -= static_cast<float>(mean);
        power += static_cast<double>(value) * static_cast<double>(value);
    }
    if (power > 0.0)
        for (float& value : energy)
            value = static_cast<float>(value / std::sqrt(power));
    return energy;
}

}  // namespace

void placeLookAlikes(const AttackerView& view, const BlockRecipe& recipe, std::vector<std::uint32_t>& shows,
                     int threads, const std::stop_token& stop) {
    std::map<std::vector<double>, std::vector<std::uint32_t>> alike;
    for (std::size_t source = 0; source < shows.size(); ++source)
        alike[seenAt(*view.pairs, view.shape, recipe, source)].push_back(static_cast<std::uint32_t>(source));
    std::vector<std::uint32_t> positionOf(shows.size());
    for (std::size_t j = 0; j < shows.size(); ++j)
        positionOf[shows[j]] = static_cast<std::uint32_t>(j);
    std::vector<std::uint32_t> known;  // sources
    for (const auto& [seen, sources] : alike)
        if (sources.size() == 1)
            known.push_back(sources.front());
    if (known.empty() || known.size() == shows.size())
        return;
    const auto products = static_cast<double>(known.size()) * static_cast<double>(shows.size() - known.size());
    const std::size_t images =
        std::min({view.disguised.count(), kMostImages, static_cast<std::size_t>(kMostProducts / products) + 1});

    std::vector<std::vector<float>> energy(shows.size());  // of positions
    base::parallelFor(
        shows.size(), 1, threads,
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t j = begin; j < end && !stop.stop_requested(); ++j)
                energy[j] = energies(view.disguised, recipe, static_cast<int>(j), images);
        },
        stop);
    if (stop.stop_requested())
        return;
    const auto closeness = [&](std::uint32_t a, std::uint32_t b) {
        const auto columns = static_cast<std::uint32_t>(recipe.columns);
        const double down = static_cast<double>(a / columns) - static_cast<double>(b / columns);
        const double across = static_cast<double>(a % columns) - static_cast<double>(b % columns);
        const double square = down * down + across * across;
        return 1.0 / (square * square);
    };
    for (const auto& [seen, sources] : alike) {
        const std::size_t count = sources.size();
        if (count < 2)
            continue;
        std::vector<std::uint32_t> positions;
        for (const std::uint32_t source : sources)
            positions.push_back(positionOf[source]);
        std::vector<double> score(count * count, 0.0);
        for (std::size_t at = 0; at < count && !stop.stop_requested(); ++at)
            for (const std::uint32_t beside : known) {
                const std::vector<float>& here = energy[positions[at]];
                const std::vector<float>& there = energy[positionOf[beside]];
                double correlation = 0.0;
                for (std::size_t i = 0; i < images; ++i)
                    correlation += static_cast<double>(here[i]) * static_cast<double>(there[i]);
                for (std::size_t s = 0; s < count; ++s)
                    score[at * count + s] += correlation * closeness(sources[s], beside);
            }
        if (stop.stop_requested())
            return;
        const std::vector<int> best = bestAssignment(score, static_cast<int>(count));
        for (std::size_t at = 0; at < count; ++at)
            shows[positions[at]] = sources[static_cast<std::size_t>(best[at])];
    }
}

}  // namespace guise::attack
