// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/disguise/instahide.h"
#include "core/image/image_set.h"
#include "core/key/derivation.h"
#include "core/learn/engine.h"

namespace guise::learn {

/// InstaHide over sets in memory. Mixed images come on the pixel scale: mean + deviation * mix per channel, so that
/// scaling() gives the net the mix itself, and standardised originals where it is fed plain images. Borrows the sets.
class Mixing {
public:
    /// `others`: the public set, null without. Errors: those of InstaHide::create(), NotLabelled, ShapeMismatch.
    [[nodiscard]] static base::Result<Mixing> create(const disguise::InstaHideSettings& settings,
                                                     const image::ImageSet& own, const image::ImageSet* others,
                                                     key::Root root, disguise::NoiseSource noise);
    [[nodiscard]] InputScaling scaling() const;
    [[nodiscard]] const image::ImageSet& own() const noexcept { return *own_; }

    /// The stream of one epoch of this split.
    [[nodiscard]] key::SecretBytes keyOf(std::uint64_t epoch) const;
    /// Mixes `pixels` (an image of index `index`; from own().count() on: none of the set) into `out`. May throw.
    disguise::Mix mix(const key::SecretBytes& key, std::uint64_t index, std::span<const std::uint8_t> pixels,
                      std::span<float> out) const;

private:
    Mixing(disguise::InstaHide mixer, disguise::ChannelFigures figures)
        : mixer_(std::move(mixer)), figures_(std::move(figures)) {}
    disguise::InstaHide mixer_;
    disguise::ChannelFigures figures_;
    const image::ImageSet* own_ = nullptr;
    const image::ImageSet* others_ = nullptr;
    key::Root root_;
    disguise::NoiseSource noise_;
};

/// "InstaHide per epoch": every epoch runs once through the own images in a fresh order drawn from `seed`; partners,
/// shares and signs are fresh in every epoch. Borrows `mixing`. Errors: WrongUse (fewer images than a batch), BadData
/// (labels out of range).
[[nodiscard]] base::Result<std::unique_ptr<BatchSource>> instaHideSource(const Mixing& mixing, int classCount,
                                                                         int batch, std::uint64_t seed);

inline constexpr int kTestDraws = 10;

/// Classes of test images that are mixed as the training images were, with partners from the owner's own set: the
/// largest of the softmax averaged over `draws` mixes of each image. Errors: those of logits(), Stopped.
[[nodiscard]] base::Result<std::vector<std::int32_t>> predictMixed(Model& model, const Mixing& mixing,
                                                                   const image::FloatImageSet& test, int draws,
                                                                   const std::stop_token& stop);

}  // namespace guise::learn
