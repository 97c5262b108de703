// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"

#include "core/attack/block_recipe.h"
#include "core/attack/plausibility.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace guise::attack {

namespace {

constexpr std::size_t kSample = 64;  // images that confidence is taken from

base::Result<double> plausibilityOf(const Inverter& inverter, const AttackerView& view, const AttackContext& context) {
    const std::size_t images = std::min(kSample, view.disguised.count());
    std::vector<float> pictures(images * view.shape.size());
    if (auto done = inverter.recover(view.disguised.range(0, images), pictures, context.threads, context.stop); !done)
        return tl::unexpected(done.error());
    return plausibility(pictures, view.shape, view.recipe);
}

// 1 - squared error on the known pairs over that of their mean grey value, at least 0.
base::Result<double> agreementWithPairs(const Inverter& inverter, const AttackerView& view,
                                        const AttackContext& context) {
    const std::size_t count = std::min(view.pairs->disguised.count(), kSample);
    std::vector<float> recovered(count * view.shape.size());
    if (auto done = inverter.recover(view.pairs->disguised.range(0, count), recovered, context.threads, context.stop);
        !done)
        return tl::unexpected(done.error());
    const auto originals = view.pairs->originals.first(recovered.size());
    const double mean = std::accumulate(originals.begin(), originals.end(), 0.0) / double(originals.size());
    double error = 0.0;
    double spread = 0.0;
    for (std::size_t i = 0; i < recovered.size(); ++i) {
        error += (double(recovered[i]) - originals[i]) * (double(recovered[i]) - originals[i]);
        spread += (originals[i] - mean) * (originals[i] - mean);
    }
    return spread > 0.0 ? std::max(0.0, 1.0 - error / spread) : 0.0;
}

}  // namespace

std::span<const Attack* const> attacks() {
    static const std::array table = {
        // Level 1, nothing else.
        &momentsAttack(),
        &frequencyAttack(),
        &jigsawAttack(),
        &latticeAttack(),
        &unmixingAttack(),
        &supportAttack(),
        // Level 1, and images of the same domain, or candidates.
        &classMeansAttack(),
        &candidatesAttack(),
        // Level 2: known pairs.
        &regressionAttack(),
        &valueMapAttack(),
        &codebookAttack(),
        &codebookBlocksAttack(),
        &linearAttack(),
        &semiBlindAttack(),
    };
    return table;
}

const Attack* findAttack(std::string_view name) noexcept {
    const auto all = attacks();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Attack* one) { return one->info().name == name; });
    return found == all.end() ? nullptr : *found;
}

std::string notApplicable(const Attack& attack, const AttackerView& view) {
    if (auto reason = attack.unfitReason(view.recipe, view.shape); !reason.empty())
        return reason;
    const Needs& needs = attack.info().needs;
    if (needs.pairs && (!view.pairs || view.pairs->disguised.count() < needs.fewestImages))
        return needs.fewestImages == 1 ? std::string("It needs 1 known pair or more.")
                                       : fmt::format("It needs {} known pairs or more.", needs.fewestImages);
    if (needs.domain && (!view.domain || view.domain->pixels.empty()))
        return "It needs images of the same domain.";
    if (needs.domainLabels && (!view.domain || view.domain->labels.empty()))
        return "It needs the classes of the domain images.";
    if (needs.labels && view.labels.empty())
        return "It needs the label indices of the disguised images.";
    if (needs.candidates && (!view.candidates || view.candidates->pixels.empty()))
        return "It needs candidate originals.";
    if (needs.classNames && view.classNames.empty())
        return "It needs the names of the classes.";
    const std::size_t fewest = needs.pairs ? needs.fewestHeld : needs.fewestImages;
    if (view.disguised.count() < std::max<std::size_t>(fewest, 1))
        return fmt::format("It needs {} disguised images or more.", fewest);
    return {};
}

base::Result<AttackResult> runAttack(const Attack& attack, const AttackerView& view, const AttackContext& context) try {
    if (auto reason = notApplicable(attack, view); !reason.empty())
        return base::fail(base::ErrorCode::WrongUse,
                          fmt::format("The attack {} does not apply here. {}", attack.info().name, reason),
                          {std::string(attack.info().name), reason});
    const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
    const std::size_t size = view.shape.size();
    const auto fits = [&](const DisguisedImages& images) {
        return !block.others.empty() || images.shape == block.shape;
    };
    if (!fits(view.disguised) || (view.pairs && !fits(view.pairs->disguised)) ||
        (!view.labels.empty() && view.labels.size() != view.disguised.count()) ||
        (view.pairs && view.pairs->originals.size() != view.pairs->disguised.count() * size) ||
        (view.domain && view.domain->pixels.size() % size != 0) ||
        (view.candidates && view.candidates->pixels.size() % size != 0))
        return base::fail(base::ErrorCode::ShapeMismatch,
                          "The images that the attack was given do not have the shape that the recipe gives.");
    if (!std::all_of(view.disguised.floats.begin(), view.disguised.floats.end(),
                     [](float value) { return std::isfinite(value); }))
        return base::fail(base::ErrorCode::BadData,
                          "Some disguised values are not numbers. Export the set again, or leave those images out.");
    auto result = attack.fit(view, context);
    if (!result || !result->inverter)
        return result;
    const auto plausible = plausibilityOf(*result->inverter, view, context);
    if (!plausible)
        return tl::unexpected(plausible.error());
    const auto weighed = [&] { return std::clamp(result->explained, 0.0, 1.0) * *plausible; };
    result->confidenceWithoutPairs = weighed();
    // Whoever holds pairs can try any other attack on them; attacks that learned from the pairs state their own doubt.
    if (view.pairs && view.pairs->disguised.count() > 0 && !attack.info().needs.pairs) {
        const auto agreement = agreementWithPairs(*result->inverter, view, context);
        if (!agreement)
            return tl::unexpected(agreement.error());
        result->explained = std::min(result->explained, *agreement);
    }
    result->confidence = weighed();
    return result;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::attack
