// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/row_moments.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace guise::attack {

namespace {

constexpr std::size_t kImagePieces = 4;  // fixed, so that sums do not depend on the number of threads
constexpr std::size_t kFlush = 128;      // image rows summed in single precision

/// Sums of one row of blocks: per pixel column x its values, and its products with columns x .. x + lags - 1.
struct Sums {
    explicit Sums(std::size_t width, std::size_t lags)
        : sums(width, 0.0),
          products(width * lags, 0.0),
          row(width + lags, 0.0F),
          fastSums(width, 0.0F),
          fastProducts(width * lags, 0.0F),
          width_(width),
          lags_(lags) {}

    void add(const float* values) {
        std::copy_n(values, width_, row.data());
        for (std::size_t x = 0; x < width_; ++x)
            fastSums[x] += row[x];
        for (std::size_t lag = 0; lag < lags_; ++lag) {
            float* out = fastProducts.data() + lag * width_;
            const float* shifted = row.data() + lag;
            for (std::size_t x = 0; x < width_; ++x)
                out[x] += row[x] * shifted[x];
        }
        if (++pending_ == kFlush)
            flush();
    }
    void flush() {
        for (std::size_t x = 0; x < width_; ++x)
            sums[x] += fastSums[x];
        for (std::size_t x = 0; x < products.size(); ++x)
            products[x] += fastProducts[x];
        std::fill(fastSums.begin(), fastSums.end(), 0.0F);
        std::fill(fastProducts.begin(), fastProducts.end(), 0.0F);
        pending_ = 0;
    }
    [[nodiscard]] double product(std::size_t x, std::size_t z) const {
        return x <= z ? products[(z - x) * width_ + x] : products[(x - z) * width_ + z];
    }

    std::vector<double> sums, products;
    std::vector<float> row, fastSums, fastProducts;

private:
    std::size_t width_, lags_;
    std::size_t pending_ = 0;
};

void widen(const DisguisedImages& images, std::size_t at, std::size_t width, float* row) {
    if (images.floats.empty())
        std::copy_n(images.bytes.data() + at, width, row);
    else
        std::copy_n(images.floats.data() + at, width, row);
}

}  // namespace

RowMoments rowMoments(const DisguisedImages& images, const BlockRecipe& recipe, int threads,
                      const std::stop_token& stop) {
    const auto side = static_cast<std::size_t>(recipe.blockWidth);
    const auto blockHeight = static_cast<std::size_t>(recipe.blockHeight);
    const auto width = static_cast<std::size_t>(recipe.shape.width);
    const auto height = static_cast<std::size_t>(recipe.shape.height);
    const auto channels = static_cast<std::size_t>(recipe.shape.channels);
    const auto rows = static_cast<std::size_t>(recipe.rows);
    const auto columns = static_cast<std::size_t>(recipe.columns);
    const std::size_t groups = recipe.perChannel ? channels : 1;
    const std::size_t inGroup = channels / groups;
    const std::size_t lags = columns > 1 ? 2 * side : side;
    const std::size_t count = images.count();

    std::vector<Sums> parts(groups * rows * kImagePieces, Sums(width, lags));
    base::parallelFor(
        parts.size(), 1, threads,
        [&](std::size_t begin, std::size_t end) {
            std::vector<float> row(width);
            for (std::size_t part = begin; part < end; ++part) {
                const std::size_t piece = part % kImagePieces;
                const std::size_t blockRow = part / kImagePieces % rows;
                const std::size_t group = part / kImagePieces / rows;
                for (std::size_t i = count * piece / kImagePieces; i < count * (piece + 1) / kImagePieces; ++i) {
                    if (stop.stop_requested())
                        return;
                    for (std::size_t c = group * inGroup; c < (group + 1) * inGroup; ++c)
                        for (std::size_t y = blockRow * blockHeight; y < (blockRow + 1) * blockHeight; ++y) {
                            widen(images, ((i * channels + c) * height + y) * width, width, row.data());
                            parts[part].add(row.data());
                        }
                }
                parts[part].flush();
            }
        },
        stop);

    RowMoments moments;
    moments.side = recipe.blockWidth;
    moments.groups = static_cast<int>(groups);
    moments.samples = static_cast<double>(count * inGroup * blockHeight);
    moments.mean.assign(groups * rows * columns * side, 0.0);
    moments.second.assign(groups * rows * columns * side * side, 0.0);
    moments.across.assign(moments.second.size(), 0.0);
    const double scale = moments.samples > 0.0 ? 1.0 / moments.samples : 0.0;
    for (std::size_t at = 0; at < groups * rows * columns; ++at) {
        const std::size_t left = at % columns * side;
        const bool last = at % columns + 1 == columns;
        for (std::size_t piece = 0; piece < kImagePieces; ++piece) {
            const Sums& part = parts[at / columns * kImagePieces + piece];
            for (std::size_t a = 0; a < side; ++a) {
                moments.mean[at * side + a] += scale * part.sums[left + a];
                for (std::size_t b = 0; b < side; ++b) {
                    moments.second[(at * side + a) * side + b] += scale * part.product(left + a, left + b);
                    if (!last)
                        moments.across[(at * side + a) * side + b] += scale * part.product(left + a, left + side + b);
                }
            }
        }
    }
    return moments;
}

std::vector<float> blockRows(const DisguisedImages& images, const BlockRecipe& recipe, int position, int group,
                             std::size_t most) {
    const auto side = static_cast<std::size_t>(recipe.blockWidth);
    const auto blockHeight = static_cast<std::size_t>(recipe.blockHeight);
    const auto width = static_cast<std::size_t>(recipe.shape.width);
    const auto height = static_cast<std::size_t>(recipe.shape.height);
    const auto channels = static_cast<std::size_t>(recipe.shape.channels);
    const std::size_t first = recipe.perChannel ? static_cast<std::size_t>(group) : 0;
    const std::size_t used = recipe.perChannel ? 1 : channels;
    const std::size_t top = static_cast<std::size_t>(position / recipe.columns) * blockHeight;
    const std::size_t left = static_cast<std::size_t>(position % recipe.columns) * side;
    const std::size_t count = std::min(images.count(), most / (used * blockHeight) + 1);
    std::vector<float> rows(count * used * blockHeight * side);
    float* out = rows.data();
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t c = first; c < first + used; ++c)
            for (std::size_t y = 0; y < blockHeight; ++y, out += side)
                widen(images, ((i * channels + c) * height + top + y) * width + left, side, out);
    return rows;
}

}  // namespace guise::attack
