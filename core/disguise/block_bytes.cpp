// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/block_bytes.h"

#include <algorithm>
#include <cstring>

namespace guise::disguise {
namespace {

// Four rows of four bytes are one vector: four blocks side by side are a transposition of 32-bit lanes.
using Lanes [[gnu::vector_size(16)]] = std::uint32_t;

Lanes load(const std::uint8_t* from) {
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

void store(Lanes lanes, std::uint8_t* to) {
    std::memcpy(to, &lanes, sizeof lanes);
}

struct Square {
    Lanes row[4];
};

Square swapped(const Square& in) {
    const Lanes low01 = __builtin_shufflevector(in.row[0], in.row[1], 0, 4, 1, 5);
    const Lanes low23 = __builtin_shufflevector(in.row[2], in.row[3], 0, 4, 1, 5);
    const Lanes high01 = __builtin_shufflevector(in.row[0], in.row[1], 2, 6, 3, 7);
    const Lanes high23 = __builtin_shufflevector(in.row[2], in.row[3], 2, 6, 3, 7);
    return {{__builtin_shufflevector(low01, low23, 0, 1, 4, 5), __builtin_shufflevector(low01, low23, 2, 3, 6, 7),
             __builtin_shufflevector(high01, high23, 0, 1, 4, 5), __builtin_shufflevector(high01, high23, 2, 3, 6, 7)}};
}

/// Blocks 4 wide, 4 at a time; rows in fours. Returns how many blocks are done.
std::size_t gatherFours(const std::uint8_t* plane, std::size_t planeWidth, std::size_t height, std::size_t count,
                        std::uint8_t* packed, std::size_t stride) {
    std::size_t p = 0;
    for (; p + 4 <= count; p += 4) {
        for (std::size_t y = 0; y < height; y += 4) {
            const std::uint8_t* const from = plane + p * 4 + y * planeWidth;
            const Square square = swapped(
                {{load(from), load(from + planeWidth), load(from + 2 * planeWidth), load(from + 3 * planeWidth)}});
            std::uint8_t* const to = packed + p * stride + y * 4;
            for (std::size_t k = 0; k < 4; ++k)
                store(square.row[k], to + k * stride);
        }
    }
    return p;
}

std::size_t scatterFours(const std::uint8_t* packed, std::size_t stride, std::size_t height, std::size_t count,
                         std::uint8_t* plane, std::size_t planeWidth) {
    std::size_t p = 0;
    for (; p + 4 <= count; p += 4) {
        for (std::size_t y = 0; y < height; y += 4) {
            const std::uint8_t* const from = packed + p * stride + y * 4;
            const Square square =
                swapped({{load(from), load(from + stride), load(from + 2 * stride), load(from + 3 * stride)}});
            std::uint8_t* const to = plane + p * 4 + y * planeWidth;
            for (std::size_t k = 0; k < 4; ++k)
                store(square.row[k], to + k * planeWidth);
        }
    }
    return p;
}

template <std::size_t kWidth>
void copyRows(const std::uint8_t* from, std::size_t fromStep, std::uint8_t* to, std::size_t toStep,
              std::size_t height) {
    for (std::size_t y = 0; y < height; ++y, from += fromStep, to += toStep)
        std::memcpy(to, from, kWidth);
}

void copyBlock(const std::uint8_t* from, std::size_t fromStep, std::uint8_t* to, std::size_t toStep,
               const BlockSize& size) {
    switch (size.width) {
        case 4:
            return copyRows<4>(from, fromStep, to, toStep, size.height);
        case 8:
            return copyRows<8>(from, fromStep, to, toStep, size.height);
        case 16:
            return copyRows<16>(from, fromStep, to, toStep, size.height);
        case 32:
            return copyRows<32>(from, fromStep, to, toStep, size.height);
        default:
            for (std::size_t y = 0; y < size.height; ++y, from += fromStep, to += toStep)
                std::memcpy(to, from, size.width);
    }
}

}  // namespace

void gatherBlocks(const std::uint8_t* plane, std::size_t planeWidth, const BlockSize& size, std::size_t count,
                  std::uint8_t* packed, std::size_t stride) {
    std::size_t p = 0;
    if (size.width == 4 && size.height % 4 == 0)
        p = gatherFours(plane, planeWidth, size.height, count, packed, stride);
    for (; p < count; ++p)
        copyBlock(plane + p * size.width, planeWidth, packed + p * stride, size.width, size);
}

void scatterBlocks(const std::uint8_t* packed, std::size_t stride, const BlockSize& size, std::size_t count,
                   std::uint8_t* plane, std::size_t planeWidth) {
    std::size_t p = 0;
    if (size.width == 4 && size.height % 4 == 0)
        p = scatterFours(packed, stride, size.height, count, plane, planeWidth);
    for (; p < count; ++p)
        copyBlock(packed + p * stride, size.width, plane + p * size.width, planeWidth, size);
}

void duplicatePixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out) {
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t rows = shape.size() / width;
    for (std::size_t row = 0; row < rows; ++row, in += width) {
        std::uint8_t* const first = out;
        for (std::size_t x = 0; x < width; ++x, out += factor)
            std::fill_n(out, factor, in[x]);
        for (std::size_t copy = 1; copy < factor; ++copy, out += width * factor)
            std::memcpy(out, first, width * factor);
    }
}

void firstPixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out) {
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t rows = shape.size() / width;
    for (std::size_t row = 0; row < rows; ++row, in += width * factor * factor, out += width)
        for (std::size_t x = 0; x < width; ++x)
            out[x] = in[x * factor];
}

}  // namespace guise::disguise
