// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/pairless_recovery.h"

#include "core/attack/chooser.h"

#include <chrono>
#include <limits>
#include <utility>
#include <vector>

namespace guise::experiment {

namespace {

constexpr std::chrono::milliseconds kBudget{120000};

/// As they are shipped: floats, or bytes where the recipe gives bytes.
struct Shipped {
    attack::DisguisedImages images;
    std::vector<std::uint8_t> bytes;
    Shipped(const image::FloatImageSet& set, disguise::ValueType type) {
        images.shape = set.shape;
        if (type == disguise::ValueType::Float) {
            images.floats = set.pixels;
            return;
        }
        bytes.resize(set.pixels.size());
        disguise::toBytes(set.pixels, bytes);
        images.bytes = bytes;
    }
    Shipped(const Shipped&) = delete;
    Shipped& operator=(const Shipped&) = delete;
};

std::vector<std::int32_t> exportedLabels(std::span<const std::int32_t> labels, const key::SecretKey& key) {
    const auto permutation = key.labelPermutation();
    std::vector<std::int32_t> indices(labels.begin(), labels.end());
    if (!permutation.empty())
        for (std::int32_t& index : indices)
            index = static_cast<std::int32_t>(permutation[static_cast<std::size_t>(index)]);
    return indices;
}

}  // namespace

base::Result<RecoveredPictures> recoverWithoutPairs(const disguise::Disguiser& disguiser, const key::SecretKey& key,
                                                    const PanelImages& images,
                                                    const image::FloatImageSet& ownersDisguised,
                                                    const image::FloatImageSet& test, int threads,
                                                    const std::stop_token& stop) {
    const Shipped seen(ownersDisguised, disguiser.outputType());
    const std::vector<std::int32_t> labels = exportedLabels(ownersDisguised.labels, key);
    const auto domain =
        image::loadSplit(*images.attackers, image::Split::Train, std::numeric_limits<std::size_t>::max(), stop);
    if (!domain)
        return tl::unexpected(domain.error());
    attack::AttackerView view;
    view.recipe = disguiser.recipe();
    view.shape = disguiser.inputShape();
    view.disguised = seen.images;
    view.labels = labels;
    view.classes = static_cast<int>(domain->classNames.size());
    view.domain = attack::HeldImages{domain->pixels, domain->labels, view.classes};
    attack::ChooserOptions options;
    options.budget = kBudget;
    options.context.threads = threads;
    options.context.stop = stop;
    const auto choice = attack::chooseAttack(view, options);
    if (!choice)
        return tl::unexpected(choice.error());
    RecoveredPictures recovered;
    const int place = choice->best();
    if (place < 0)
        return recovered;
    const attack::Attempt& best = choice->attempts[static_cast<std::size_t>(place)];
    recovered.attack = best.attack->info().name;
    recovered.confidence = best.result.confidence;
    recovered.pictures = {view.shape, std::vector<float>(test.count() * view.shape.size()), test.labels};
    const Shipped unseen(test, disguiser.outputType());
    if (auto done = best.result.inverter->recover(unseen.images, recovered.pictures.pixels, threads, stop); !done)
        return tl::unexpected(done.error());
    return recovered;
}

}  // namespace guise::experiment
