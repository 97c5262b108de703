// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/value_steps.h"

namespace guise::disguise {

std::size_t blockCorner(const BlockGrid& grid, std::size_t position) noexcept {
    const auto columns = static_cast<std::size_t>(grid.columns);
    const auto blockWidth = static_cast<std::size_t>(grid.blockWidth);
    return position / columns * static_cast<std::size_t>(grid.blockHeight) * columns * blockWidth +
           position % columns * blockWidth;
}

void MaskStep::apply(Tile& tile) const {
    const std::uint8_t* const in = tile.bytes();
    std::uint8_t* const out = tile.nextBytes();
    for (std::size_t image = 0; image < tile.count(); ++image)
        key::xorBytes(in + image * mask_.size(), mask_.data(), out + image * mask_.size(), mask_.size());
    tile.wroteBytes();
}

void ValueOrderStep::apply(Tile& tile) const {
    const std::uint8_t* in = tile.bytes();
    std::uint8_t* out = tile.nextBytes();
    const std::size_t size = source_.size();
    for (std::size_t image = 0; image < tile.count(); ++image, in += size, out += size)
        for (std::size_t i = 0; i < size; ++i)
            out[i] = in[source_[i]];
    tile.wroteBytes();
}

void ValueOrderStep::invert(Tile& tile) const {
    const std::uint8_t* in = tile.bytes();
    std::uint8_t* out = tile.nextBytes();
    const std::size_t size = source_.size();
    for (std::size_t image = 0; image < tile.count(); ++image, in += size, out += size)
        for (std::size_t i = 0; i < size; ++i)
            out[source_[i]] = in[i];
    tile.wroteBytes();
}

}  // namespace guise::disguise
