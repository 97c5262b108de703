// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/gram_picture.h"

#include <cmath>
#include <utility>
#include <vector>

namespace guise::attack {

namespace {

constexpr int kMostPairedChannels = 4;  // of more channels the planes would be too many

// Row `row` of a block, or all of it, of one channel, as one vector.
struct RowReader {
    std::span<const float> image;
    const base::Shape& shape;
    int height;  // pixel rows in one vector
    int width;
    void read(int channel, int y, int x, std::vector<float>& out) const {
        out.clear();
        for (int line = 0; line < height; ++line) {
            const std::size_t at = (static_cast<std::size_t>(channel) * static_cast<std::size_t>(shape.height) +
                                    static_cast<std::size_t>(y + line)) *
                                       static_cast<std::size_t>(shape.width) +
                                   static_cast<std::size_t>(x);
            const auto row = image.subspan(at, static_cast<std::size_t>(width));
            out.insert(out.end(), row.begin(), row.end());
        }
    }
};

float onPixelScale(const std::vector<float>& a, const std::vector<float>& b) {
    double product = 0.0;
    for (std::size_t k = 0; k < a.size(); ++k)
        product += static_cast<double>(a[k]) * static_cast<double>(b[k]);
    return static_cast<float>(std::copysign(std::sqrt(std::abs(product) / static_cast<double>(a.size())), product));
}

}  // namespace

std::string GramPicture::unfitReason(const BlockRecipe& recipe) {
    if (!recipe.others.empty())
        return "It reads blocks that noise, rmt and permute disguised; this recipe has another step or scheme.";
    if (!recipe.mixes)
        return "This recipe mixes no pixels, so there is nothing that it would be invariant to.";
    if (recipe.matrix != "orthogonal")
        return "Its figures are equal under all keys only for orthogonal matrices.";
    return {};
}

GramPicture::GramPicture(BlockRecipe recipe)
    : recipe_(std::move(recipe)),
      blockRows_(recipe_.whole ? 1 : recipe_.blockHeight),
      pairs_(!recipe_.perChannel && recipe_.shape.channels <= kMostPairedChannels) {
    const int channels = recipe_.shape.channels;
    shape_ = {pairs_ ? channels * (channels + 1) / 2 : channels, recipe_.rows * blockRows_,
              recipe_.columns * blockRows_};
}

void GramPicture::apply(std::span<const float> image, std::span<float> out) const {
    const int channels = recipe_.shape.channels;
    const int lines = recipe_.whole ? recipe_.blockHeight : 1;
    const RowReader reader{image, recipe_.shape, lines, recipe_.blockWidth};
    const auto n = static_cast<std::size_t>(blockRows_);
    std::vector<std::vector<float>> rows(static_cast<std::size_t>(channels) * n);
    const auto width = static_cast<std::size_t>(shape_.width);
    const std::size_t plane = static_cast<std::size_t>(shape_.height) * width;
    for (int block = 0; block < recipe_.positions(); ++block) {
        const int top = block / recipe_.columns;
        const int left = block % recipe_.columns;
        for (int c = 0; c < channels; ++c)
            for (int i = 0; i < blockRows_; ++i)
                reader.read(c, top * recipe_.blockHeight + i * lines, left * recipe_.blockWidth,
                            rows[static_cast<std::size_t>(c) * n + static_cast<std::size_t>(i)]);
        std::size_t pair = 0;
        for (int c = 0; c < channels; ++c)
            for (int d = c; d < (pairs_ ? channels : c + 1); ++d, ++pair)
                for (std::size_t i = 0; i < n; ++i)
                    for (std::size_t j = 0; j < n; ++j)
                        out[pair * plane + (static_cast<std::size_t>(top) * n + i) * width +
                            static_cast<std::size_t>(left) * n + j] =
                            onPixelScale(rows[static_cast<std::size_t>(c) * n + i],
                                         rows[static_cast<std::size_t>(d) * n + j]);
    }
}

image::FloatImageSet GramPicture::apply(const image::FloatImageSet& set) const {
    image::FloatImageSet result{shape_, std::vector<float>(set.count() * shape_.size()), set.labels};
    for (std::size_t i = 0; i < set.count(); ++i)
        apply(set.image(i), std::span(result.pixels).subspan(i * shape_.size(), shape_.size()));
    return result;
}

}  // namespace guise::attack
