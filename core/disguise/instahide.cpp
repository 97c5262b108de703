// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/instahide.h"

#include "core/key/derivation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace guise::disguise {
namespace {

using base::ErrorCode;

constexpr std::size_t kChunkImages = 1024;  // images read at once
constexpr std::size_t kSignPiece = 64;      // bytes of signs at once

/// Exact sums of bytes: 2^64 holds those of 2^48 pixels.
class Sums {
public:
    explicit Sums(const base::Shape& shape)
        : plane_(shape.size() / static_cast<std::size_t>(shape.channels)),
          sum_(static_cast<std::size_t>(shape.channels)),
          squares_(sum_.size()) {}

    void add(std::span<const std::uint8_t> images) {
        for (std::size_t at = 0, plane = 0; at < images.size(); at += plane_, ++plane) {
            std::uint64_t sum = 0;
            std::uint64_t squares = 0;
            for (const std::uint8_t value : images.subspan(at, plane_)) {
                sum += value;
                squares += std::uint64_t{value} * value;
            }
            sum_[plane % sum_.size()] += sum;
            squares_[plane % sum_.size()] += squares;
        }
        values_ += images.size() / sum_.size();
    }

    [[nodiscard]] ChannelFigures figures() const {
        ChannelFigures out;
        const auto count = static_cast<double>(std::max<std::size_t>(values_, 1));
        for (std::size_t c = 0; c < sum_.size(); ++c) {
            const double mean = static_cast<double>(sum_[c]) / count;
            const double variance = static_cast<double>(squares_[c]) / count - mean * mean;
            out.mean.push_back(mean);
            out.deviation.push_back(variance > 1.0 ? std::sqrt(variance) : 1.0);
        }
        return out;
    }

private:
    std::size_t plane_;
    std::size_t values_ = 0;  // of a channel
    std::vector<std::uint64_t> sum_;
    std::vector<std::uint64_t> squares_;
};

/// `count` different numbers below `bound` without `leftOut`: the first of a random permutation of the others.
void drawOthers(std::vector<std::uint64_t>& out, std::size_t count, std::uint64_t bound, std::uint64_t leftOut,
                key::RandomStream& stream) {
    const auto begin = static_cast<std::ptrdiff_t>(out.size());
    while (out.size() < static_cast<std::size_t>(begin) + count) {
        const std::uint64_t drawn = stream.below(bound);
        if (drawn != leftOut && std::find(out.begin() + begin, out.end(), drawn) == out.end())
            out.push_back(drawn);
    }
}

}  // namespace

base::Result<ChannelFigures> channelFigures(const image::ImageSource& source, image::Split split,
                                            std::stop_token stop) try {
    const std::size_t count = source.count(split);
    if (count == 0)
        return base::fail(ErrorCode::NoSecondSet, "This data has no images to mix. Choose another set.");
    const std::size_t size = source.info().shape.size();
    const std::size_t piece = std::clamp<std::size_t>((std::size_t{16} << 20) / size, 1, kChunkImages);
    std::vector<std::uint8_t> bytes(std::min(piece, count) * size);
    Sums sums(source.info().shape);
    for (std::size_t first = 0; first < count; first += piece) {
        if (stop.stop_requested())
            return base::fail(ErrorCode::Stopped, "Stopped while the images were being measured.");
        const auto part = std::span(bytes).first(std::min(piece, count - first) * size);
        if (auto read = source.read(split, first, part.size() / size, part); !read)
            return tl::unexpected(read.error());
        sums.add(part);
    }
    return sums.figures();
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

ChannelFigures channelFigures(const image::ImageSet& set) {
    Sums sums(set.shape);
    sums.add(set.pixels);
    return sums.figures();
}

base::Result<InstaHide> InstaHide::create(const InstaHideSettings& settings, const base::Shape& shape,
                                          const ChannelFigures& figures, std::uint64_t own,
                                          std::uint64_t publicCount) try {
    const std::uint64_t ownNeeded = settings.across ? 2 : static_cast<std::uint64_t>(settings.images);
    const std::uint64_t publicNeeded = settings.across ? static_cast<std::uint64_t>(settings.images) - 2 : 0;
    if (own < ownNeeded)
        return base::fail(
            ErrorCode::WrongUse,
            fmt::format("This recipe mixes {} own images, and there are {}. Take more images or mix fewer.", ownNeeded,
                        own),
            {std::to_string(ownNeeded), std::to_string(own)});
    if (publicCount < publicNeeded)
        return base::fail(ErrorCode::WrongUse,
                          fmt::format("This recipe mixes {} images of a public set into every image, and {} are given. "
                                      "Name a public set (--public URI) with enough images.",
                                      publicNeeded, publicCount),
                          {std::to_string(publicNeeded), std::to_string(publicCount)});
    if (!settings.across && publicCount > 0)
        return base::fail(ErrorCode::WrongUse,
                          "This recipe mixes images of the own set alone and takes no public set. Leave the public set "
                          "out, or take a recipe with public partners.");
    InstaHide mixer;
    mixer.settings_ = settings;
    mixer.shape_ = shape;
    mixer.own_ = own;
    mixer.public_ = publicCount;
    for (std::size_t c = 0; c < figures.mean.size(); ++c)
        for (int value = 0; value < 256; ++value)
            mixer.standardised_.push_back(static_cast<float>((value - figures.mean[c]) / figures.deviation[c]));
    return mixer;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Mix InstaHide::draw(std::uint64_t image, key::RandomStream& stream) const {
    const auto count = static_cast<std::size_t>(settings_.images);
    Mix mix;
    mix.shares.resize(count);
    bool redraw = true;
    while (redraw) {
        double sum = 0.0;
        for (double& share : mix.shares)
            sum += share = std::fabs(stream.normal());
        for (double& share : mix.shares)
            share /= sum;
        redraw = *std::max_element(mix.shares.begin(), mix.shares.end()) > kLargestShare ||
                 (settings_.across && mix.shares[0] + mix.shares[1] < kSmallestOwn);
    }
    mix.own = settings_.across ? 2 : count;
    mix.images.push_back(image);
    drawOthers(mix.images, mix.own - 1, own_, image, stream);
    drawOthers(mix.images, count - mix.own, public_, public_, stream);
    return mix;
}

void InstaHide::apply(const Mix& mix, std::span<const std::uint8_t* const> pixels, key::RandomStream& stream,
                      std::span<float> out) const {
    const std::size_t plane = shape_.size() / static_cast<std::size_t>(shape_.channels);
    std::fill(out.begin(), out.end(), 0.0F);
    for (std::size_t j = 0; j < mix.images.size(); ++j) {
        const auto share = static_cast<float>(mix.shares[j]);
        for (std::size_t at = 0, channel = 0; at < out.size(); at += plane, ++channel) {
            const float* const table = standardised_.data() + channel * 256;
            for (std::size_t i = at; i < at + plane; ++i)
                out[i] = out[i] + share * table[pixels[j][i]];
        }
    }
    std::uint8_t signs[kSignPiece];
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (i % (8 * kSignPiece) == 0)
            stream.bytes({signs, std::min(kSignPiece, (out.size() - i + 7) / 8)});
        const std::size_t bit = i % (8 * kSignPiece);
        if ((signs[bit / 8] >> (bit % 8) & 1U) != 0)
            out[i] = -out[i];
    }
}

void addLabelShares(const Mix& mix, std::span<const std::int32_t> labels, std::span<float> out) {
    for (std::size_t j = 0; j < mix.own; ++j) {
        if (mix.images[j] >= labels.size())
            continue;
        const auto label = static_cast<std::size_t>(labels[mix.images[j]]);
        out[label] = out[label] + static_cast<float>(mix.shares[j]);
    }
}

key::SecretBytes mixKey(const key::Root& root, const NoiseSource& source, std::uint64_t epoch) {
    return key::noiseKey(root, source.salt, "instahide/" + source.split + "/" + std::to_string(epoch));
}

}  // namespace guise::disguise
