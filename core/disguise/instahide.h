// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"
#include "core/image/image_source.h"
#include "core/key/random_stream.h"
#include "core/key/secret_key.h"

namespace guise::disguise {

/// Mean and deviation of each channel over the private training images, in grey levels; a deviation below 1 counts as
/// 1, so that no standardised value leaves [-255, 255]. Public images are standardised with the same figures.
struct ChannelFigures {
    std::vector<double> mean;
    std::vector<double> deviation;
};
/// Reads the split once, in pieces. Errors: NoSecondSet (no images), Stopped, those of read().
[[nodiscard]] base::Result<ChannelFigures> channelFigures(const image::ImageSource& source, image::Split split,
                                                          std::stop_token stop = {});
[[nodiscard]] ChannelFigures channelFigures(const image::ImageSet& set);

/// Who is added up, with which shares.
struct Mix {
    std::vector<std::uint64_t> images;  // the image itself, other own images, then public ones
    std::vector<double> shares;         // lambda; they sum to 1
    std::size_t own = 0;                // so many of `images` are of the own set
};

/// InstaHide (METHODS 8): lambda = |N(0,1)| normalised, redrawn while the largest exceeds 0.65 or, with a public set,
/// the two own ones sum below 0.3; partners are the first of a fresh random permutation of the other images, for every
/// image; then a fresh sign for every pixel and channel. All of one image is read from one stream, in this order:
/// shares, own partners, public partners, signs (a bit each, lowest first). Immutable; any thread.
class InstaHide {
public:
    static constexpr double kLargestShare = 0.65;
    static constexpr double kSmallestOwn = 0.3;  // of both own shares, with a public set

    /// Errors: WrongUse (too few images to draw partners from, or a public set where none is used).
    [[nodiscard]] static base::Result<InstaHide> create(const InstaHideSettings& settings, const base::Shape& shape,
                                                        const ChannelFigures& figures, std::uint64_t own,
                                                        std::uint64_t publicCount);

    /// `image`: index in the own set; from its count on: an image that is not in it, such as a test image.
    [[nodiscard]] Mix draw(std::uint64_t image, key::RandomStream& stream) const;
    /// Signs times the sum of shares times standardised images. `pixels`: one image of `shape` for each of the mix.
    void apply(const Mix& mix, std::span<const std::uint8_t* const> pixels, key::RandomStream& stream,
               std::span<float> out) const;
    [[nodiscard]] const InstaHideSettings& settings() const noexcept { return settings_; }

private:
    InstaHide() = default;
    InstaHideSettings settings_;
    base::Shape shape_;
    std::uint64_t own_ = 0;
    std::uint64_t public_ = 0;
    std::vector<float> standardised_;  // channel by channel, 256 grey levels
};

/// Adds the shares of a mix's own images to their classes: `out` of classCount entries, `labels` of the own set.
void addLabelShares(const Mix& mix, std::span<const std::int32_t> labels, std::span<float> out);

/// Streams of one pass over a set: an AES-256 key from the root, a fresh salt (or a test's fixed one), split and epoch;
/// an image's stream is item `index` of it. May throw.
[[nodiscard]] key::SecretBytes mixKey(const key::Root& root, const NoiseSource& source, std::uint64_t epoch);

}  // namespace guise::disguise
