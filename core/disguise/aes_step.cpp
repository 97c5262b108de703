// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/aes_step.h"

#include "core/disguise/value_steps.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace guise::disguise {
namespace {

using key::kCipherBlock;

constexpr std::size_t kCallBytes = 8192;  // of one call of the cipher in mode ecb, where images allow

/// out = a ^ b, one cipher block.
void xorBlock(const std::uint8_t* a, const std::uint8_t* b, std::uint8_t* out) {
    std::uint64_t left[2];
    std::uint64_t right[2];
    std::memcpy(left, a, sizeof left);
    std::memcpy(right, b, sizeof right);
    left[0] ^= right[0];
    left[1] ^= right[1];
    std::memcpy(out, left, sizeof left);
}

/// Asks for what is read and written next: blocks are narrow, and the processor does not foresee their order.
void fetch(const std::uint8_t* in, const std::uint8_t* out, std::size_t bytes) {
    constexpr std::size_t kLine = 64;
    for (std::size_t at = 0; at < bytes; at += kLine) {
        __builtin_prefetch(in + at, 0, 2);
        __builtin_prefetch(out + at, 1, 2);
    }
}

base::Shape enlarged(const base::Shape& shape, std::size_t factor) {
    return {shape.channels, shape.height * static_cast<int>(factor), shape.width * static_cast<int>(factor)};
}

}  // namespace

AesStep::AesStep(const BlockGrid& grid, const base::Shape& shape, std::size_t factor, AesMode mode,
                 StepAesKeys material)
    : inner_(shape),
      shape_(enlarged(shape, factor)),
      grid_{grid.blockHeight * static_cast<int>(factor), grid.blockWidth * static_cast<int>(factor), grid.rows,
            grid.columns},
      block_{static_cast<std::size_t>(grid_.blockHeight), static_cast<std::size_t>(grid_.blockWidth)},
      factor_(factor),
      mode_(mode),
      material_(std::move(material)) {
    if (mode != AesMode::CtrFixed)
        return;
    const auto width = static_cast<std::size_t>(shape_.width);
    const std::size_t plane = width * static_cast<std::size_t>(shape_.height);
    const auto channels = static_cast<std::size_t>(shape_.channels);
    const std::size_t keyBytes = material_.keyBytes;
    mask_.resize(shape_.size());
    for (std::size_t item = 0; item < material_.keys.size() / keyBytes; ++item) {
        const key::SecretBytes stream = key::counterKeyStream(
            std::span<const std::uint8_t>(material_.keys).subspan(item * keyBytes, keyBytes),
            std::span<const std::uint8_t>(material_.ivs).subspan(item * kCipherBlock, kCipherBlock), block_.bytes());
        scatterBlocks(stream.data(), block_.bytes(), block_, 1,
                      mask_.data() + item % channels * plane + blockCorner(grid_, item / channels), width);
    }
}

bool AesStep::absorb(std::span<const std::int64_t> permutation) {
    if (mode_ == AesMode::CtrFixed || !target_.empty())
        return false;
    target_.resize(permutation.size());
    for (std::size_t j = 0; j < permutation.size(); ++j)
        target_[static_cast<std::size_t>(permutation[j])] = j;
    return true;
}

void AesStep::apply(Tile& tile) const {
    const std::uint8_t* in = tile.bytes();
    std::uint8_t* const out = tile.nextBytes();
    if (factor_ > 1) {
        auto* const large = reinterpret_cast<std::uint8_t*>(tile.scratch((tile.count() * shape_.size() + 3) / 4));
        for (std::size_t image = 0; image < tile.count(); ++image)
            duplicatePixels(in + image * inner_.size(), inner_, factor_, large + image * shape_.size());
        in = large;
    }
    run(tile, in, out, false);
    tile.wroteBytes();
    tile.setShape(shape_);
}

void AesStep::invert(Tile& tile) const {
    const std::uint8_t* const in = tile.bytes();
    std::uint8_t* const out = tile.nextBytes();
    if (factor_ > 1) {
        auto* const large = reinterpret_cast<std::uint8_t*>(tile.scratch((tile.count() * shape_.size() + 3) / 4));
        run(tile, in, large, true);
        for (std::size_t image = 0; image < tile.count(); ++image)
            firstPixels(large + image * shape_.size(), inner_, factor_, out + image * inner_.size());
    } else {
        run(tile, in, out, true);
    }
    tile.wroteBytes();
    tile.setShape(inner_);
}

void AesStep::run(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse) const {
    if (mode_ == AesMode::CtrFixed) {
        for (std::size_t image = 0; image < tile.count(); ++image)
            xorBytes(in + image * mask_.size(), mask_.data(), out + image * mask_.size(), mask_.size());
    } else if (mode_ == AesMode::Ecb || mode_ == AesMode::CtrFresh) {
        runImages(tile, in, out, inverse);
    } else {
        runItems(tile, in, out, inverse);
    }
}

/// Packs `count` neighbouring blocks from `position` on. `moved`: from where the permutation put them.
void AesStep::take(const std::uint8_t* plane, std::size_t position, std::size_t count, bool moved, std::uint8_t* packed,
                   std::size_t stride) const {
    const auto width = static_cast<std::size_t>(shape_.width);
    if (!moved || target_.empty())
        return gatherBlocks(plane + blockCorner(grid_, position), width, block_, count, packed, stride);
    for (std::size_t p = 0; p < count; ++p)
        gatherBlocks(plane + blockCorner(grid_, target_[position + p]), width, block_, 1, packed + p * stride, stride);
}

void AesStep::put(const std::uint8_t* packed, std::size_t stride, std::size_t position, std::size_t count, bool moved,
                  std::uint8_t* plane) const {
    const auto width = static_cast<std::size_t>(shape_.width);
    if (!moved || target_.empty())
        return scatterBlocks(packed, stride, block_, count, plane + blockCorner(grid_, position), width);
    for (std::size_t p = 0; p < count; ++p)
        scatterBlocks(packed + p * stride, stride, block_, 1, plane + blockCorner(grid_, target_[position + p]), width);
}

/// Modes with one key for all: whole images, packed item after item.
void AesStep::runImages(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse) const {
    const bool isFresh = mode_ == AesMode::CtrFresh;
    if (isFresh && tile.fresh() == nullptr)
        throw std::logic_error("A step of mode ctr-fresh ran without a run id.");
    const std::size_t size = shape_.size();
    const auto channels = static_cast<std::size_t>(shape_.channels);
    const auto columns = static_cast<std::size_t>(grid_.columns);
    const std::size_t plane = tile.count() > 0 ? size / channels : 0;
    const std::size_t stride = channels * block_.bytes();
    const std::size_t batch =
        isFresh ? 1 : std::clamp<std::size_t>(kCallBytes / size, 1, std::max<std::size_t>(tile.count(), 1));
    auto* const packed = reinterpret_cast<std::uint8_t*>(tile.words((batch * size + 3) / 4));
    std::unique_ptr<key::AesBlocks> aes;
    if (!isFresh && !(aes = ciphers_.take()))
        aes = std::make_unique<key::AesBlocks>(material_.keys, material_.keyBytes);
    const auto eachStrip = [&](const auto& work) {
        for (std::size_t row = 0; row < static_cast<std::size_t>(grid_.rows); ++row)
            for (std::size_t channel = 0; channel < channels; ++channel)
                work(row * columns, channel * plane, (row * columns * channels + channel) * block_.bytes());
    };
    for (std::size_t first = 0; first < tile.count(); first += batch) {
        const std::size_t images = std::min(batch, tile.count() - first);
        const std::size_t next = std::min(first + images, tile.count());
        fetch(in + next * size, out + next * size, std::min(batch, tile.count() - next) * size);
        for (std::size_t i = 0; i < images; ++i)
            eachStrip([&](std::size_t position, std::size_t offset, std::size_t at) {
                take(in + (first + i) * size + offset, position, columns, inverse, packed + i * size + at, stride);
            });
        if (isFresh)
            tile.fresh()->apply(tile.numberInRun(first), packed, packed, size);
        else if (inverse)
            aes->decrypt(0, packed, packed, images * size);
        else
            aes->encrypt(0, packed, packed, images * size);
        for (std::size_t i = 0; i < images; ++i)
            eachStrip([&](std::size_t position, std::size_t offset, std::size_t at) {
                put(packed + i * size + at, stride, position, columns, !inverse, out + (first + i) * size + offset);
            });
    }
    if (aes)
        ciphers_.give(std::move(aes));
}

/// Modes with a key for each position and channel: a few neighbouring blocks of all images at a time.
void AesStep::runItems(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse) const {
    constexpr std::size_t kStrip = 4;
    const std::size_t size = shape_.size();
    const std::size_t images = tile.count();
    const auto channels = static_cast<std::size_t>(shape_.channels);
    const auto columns = static_cast<std::size_t>(grid_.columns);
    const std::size_t plane = size / channels;
    const std::size_t wide = block_.width == kStrip ? kStrip : 1;
    const std::size_t stride = images * block_.bytes();
    auto* const packed = reinterpret_cast<std::uint8_t*>(tile.words(((wide + 1) * stride + 3) / 4));
    std::uint8_t* const spare = packed + wide * stride;
    std::unique_ptr<key::AesBlocks> aes = ciphers_.take();
    if (!aes)
        aes = std::make_unique<key::AesBlocks>(material_.keys, material_.keyBytes);
    const auto positions = static_cast<std::size_t>(grid_.positions());
    fetch(in, out, images * size);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        for (std::size_t position = 0; position < positions;) {
            const std::size_t count = std::min(wide, columns - position % columns);
            const std::size_t offset = channel * plane;
            for (std::size_t i = 0; i < images; ++i)
                take(in + i * size + offset, position, count, inverse, packed + i * block_.bytes(), stride);
            for (std::size_t p = 0; p < count; ++p) {
                std::uint8_t* const bytes = packed + p * stride;
                const std::uint8_t* const done =
                    cipherItem(*aes, (position + p) * channels + channel, bytes, spare, images, inverse);
                if (done != bytes)
                    std::memcpy(bytes, done, stride);
            }
            for (std::size_t i = 0; i < images; ++i)
                put(packed + i * block_.bytes(), stride, position, count, !inverse, out + i * size + offset);
            position += count;
        }
    }
    ciphers_.give(std::move(aes));
}

/// The blocks of one item, image after image; the result lies in `bytes` or `spare`.
std::uint8_t* AesStep::cipherItem(key::AesBlocks& aes, std::size_t item, std::uint8_t* bytes, std::uint8_t* spare,
                                  std::size_t images, bool inverse) const {
    const std::size_t size = block_.bytes();
    if (mode_ == AesMode::EcbPerBlock) {
        if (inverse)
            aes.decrypt(item, bytes, bytes, images * size);
        else
            aes.encrypt(item, bytes, bytes, images * size);
        return bytes;
    }
    const std::uint8_t* const iv = material_.ivs.data() + item * kCipherBlock;
    if (inverse) {
        aes.decrypt(item, bytes, spare, images * size);
        for (std::size_t i = 0; i < images; ++i)
            for (std::size_t at = 0; at < size; at += kCipherBlock)
                xorBlock(spare + i * size + at, at == 0 ? iv : bytes + i * size + at - kCipherBlock,
                         spare + i * size + at);
        return spare;
    }
    // CBC is a chain within an image only: one link of all images is one call.
    for (std::size_t i = 0; i < images; ++i)
        std::memcpy(spare + i * kCipherBlock, iv, kCipherBlock);
    for (std::size_t at = 0; at < size; at += kCipherBlock) {
        for (std::size_t i = 0; i < images; ++i)
            xorBlock(spare + i * kCipherBlock, bytes + i * size + at, spare + i * kCipherBlock);
        aes.encrypt(item, spare, spare, images * kCipherBlock);
        for (std::size_t i = 0; i < images; ++i)
            std::memcpy(bytes + i * size + at, spare + i * kCipherBlock, kCipherBlock);
    }
    return bytes;
}

}  // namespace guise::disguise
