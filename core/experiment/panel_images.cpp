// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/panel_images.h"

#include "core/learn/shuffle.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

constexpr std::uint64_t kHalvesSeed = 0x6f776e657273;

image::ImageSet pick(const image::ImageSet& set, std::span<const std::uint32_t> which) {
    image::ImageSet part{set.shape, {}, {}, set.classNames};
    part.pixels.reserve(which.size() * set.shape.size());
    for (const std::uint32_t index : which) {
        const auto image = set.image(index);
        part.pixels.insert(part.pixels.end(), image.begin(), image.end());
        part.labels.push_back(set.labels[index]);
    }
    return part;
}

base::Result<void> checkDomain(const image::SourceInfo& own, const image::SourceInfo& domain) {
    if (own.shape != domain.shape)
        return base::fail(ErrorCode::ShapeMismatch,
                          "The attacker's own images are " + domain.shape.text() + ", the originals " +
                              own.shape.text() + ". Convert them (?size=, ?gray).",
                          {domain.shape.text(), own.shape.text()});
    if (own.classNames != domain.classNames)
        return base::fail(ErrorCode::BadData,
                          "The attacker's own images have other classes than this data. Name images of the same "
                          "classes, in the same order.");
    return {};
}

}  // namespace

base::Result<PanelImages> panelImages(const image::SourcePtr& source, const image::SourcePtr& domain,
                                      std::size_t owners, const std::stop_token& stop) {
    if (source->info().classNames.empty())
        return base::fail(ErrorCode::NotLabelled, "The examiner needs images with classes. Choose a labelled set.");
    if (domain)
        if (auto fits = checkDomain(source->info(), domain->info()); !fits)
            return tl::unexpected(fits.error());
    const auto all = image::loadSplit(*source, image::Split::Train, std::numeric_limits<std::size_t>::max(), stop);
    if (!all)
        return tl::unexpected(all.error());
    const auto order = learn::shuffledOrder(all->count(), kHalvesSeed, 0);
    const std::size_t half = domain ? 0 : order.size() / 2;
    PanelImages images;
    if (domain) {
        images.attackers = domain;
        images.attackersName = "images of the attacker's own";
    } else {
        auto made = image::sourceFromMemory(source->info().name, pick(*all, std::span(order).first(half)));
        if (!made)
            return tl::unexpected(made.error());
        images.attackers = std::move(*made);
        images.attackersName = "a half of the training images, the owner's being the other";
    }
    const auto rest = std::span(order).subspan(half, std::min(owners, order.size() - half));
    images.owners = pick(*all, rest);
    images.indices.assign(rest.begin(), rest.end());
    return images;
}

}  // namespace guise::experiment
