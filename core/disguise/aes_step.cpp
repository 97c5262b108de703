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

constexpr std::size_t kCallBytes = 8192;  // of one call of the cipher where all blocks share a key

/// Bytes between items of a tile: whole cache lines, an odd number of them, so that the items of an image do not share
/// a few sets of the cache.
std::size_t spreadStride(std::size_t bytes) {
    constexpr std::size_t kLine = 64;
    return ((bytes + kLine - 1) / kLine | 1) * kLine;
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
        constexpr std::uint32_t kHere = 0;
        scatterBlocks(stream.data(), &kHere, block_, 1, 1,
                      mask_.data() + item % channels * plane + blockCorner(grid_, item / channels), width);
    }
}

bool AesStep::absorb(std::span<const std::int64_t> permutation) {
    if (!source_.empty())
        return false;
    if (mode_ == AesMode::CtrFixed) {
        key::SecretBytes packed(mask_.size());
        pack(mask_.data(), packed.data(), block_.bytes(), offsets(block_.bytes(), false).data(), nullptr);
        mask_ = std::move(packed);
    }
    source_.assign(permutation.begin(), permutation.end());
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
    if (mode_ == AesMode::CtrFixed && source_.empty()) {
        for (std::size_t image = 0; image < tile.count(); ++image)
            key::xorBytes(in + image * mask_.size(), mask_.data(), out + image * mask_.size(), mask_.size());
    } else {
        runPacked(tile, in, out, inverse);
    }
}

/// Where the blocks of each position of an image lie packed, item after item: those of position p from p * channels
/// on. `moved`: of the positions after the permutation.
std::vector<std::uint32_t> AesStep::offsets(std::size_t itemStride, bool moved) const {
    std::vector<std::uint32_t> result(static_cast<std::size_t>(grid_.positions()));
    for (std::size_t j = 0; j < result.size(); ++j)
        result[j] = static_cast<std::uint32_t>((moved && !source_.empty() ? source_[j] : j) *
                                               static_cast<std::size_t>(shape_.channels) * itemStride);
    return result;
}

void AesStep::pack(const std::uint8_t* image, std::uint8_t* packed, std::size_t itemStride,
                   const std::uint32_t* offsets, const std::uint8_t* mask) const {
    const auto width = static_cast<std::size_t>(shape_.width);
    const std::size_t plane = width * static_cast<std::size_t>(shape_.height);
    for (std::size_t channel = 0; channel < static_cast<std::size_t>(shape_.channels); ++channel)
        gatherBlocks(image + channel * plane, width, block_, static_cast<std::size_t>(grid_.rows),
                     static_cast<std::size_t>(grid_.columns), packed + channel * itemStride, offsets,
                     mask != nullptr ? mask + channel * itemStride : nullptr);
}

void AesStep::unpack(const std::uint8_t* packed, std::size_t itemStride, const std::uint32_t* offsets,
                     std::uint8_t* image) const {
    const auto width = static_cast<std::size_t>(shape_.width);
    const std::size_t plane = width * static_cast<std::size_t>(shape_.height);
    for (std::size_t channel = 0; channel < static_cast<std::size_t>(shape_.channels); ++channel)
        scatterBlocks(packed + channel * itemStride, offsets, block_, static_cast<std::size_t>(grid_.rows),
                      static_cast<std::size_t>(grid_.columns), image + channel * plane, width);
}

/// One key for all: a few images at a time, each packed whole. A key for each position and channel: all images of the
/// tile at once, so that the blocks of one key lie together.
void AesStep::runPacked(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse) const {
    const bool isFresh = mode_ == AesMode::CtrFresh;
    if (isFresh && tile.fresh() == nullptr)
        throw std::logic_error("A step of mode ctr-fresh ran without a run id.");
    if (tile.count() == 0)
        return;
    const bool isMask = mode_ == AesMode::CtrFixed;
    const bool oneKey = isFresh || isMask || mode_ == AesMode::Ecb;
    const std::size_t size = shape_.size();
    const std::size_t bytes = block_.bytes();
    const std::size_t items = size / bytes;
    const std::size_t batch = oneKey ? std::clamp<std::size_t>(kCallBytes / size, 1, tile.count()) : tile.count();
    const std::size_t imageStride = oneKey ? size : bytes;
    const std::size_t itemStride = oneKey ? bytes : spreadStride(batch * bytes);
    const std::size_t spareBytes = mode_ == AesMode::CbcFixed ? batch * bytes : isFresh ? batch * size : 0;
    const std::size_t packedBytes = oneKey ? batch * size : items * itemStride;
    auto* const packed = reinterpret_cast<std::uint8_t*>(tile.words((packedBytes + spareBytes + 3) / 4));
    std::uint8_t* const spare = packed + packedBytes;
    std::unique_ptr<key::AesBlocks> aes;
    if (!isFresh && !isMask && !(aes = ciphers_.take()))
        aes = std::make_unique<key::AesBlocks>(material_.keys, material_.keyBytes);
    const std::vector<std::uint32_t> from = offsets(itemStride, inverse);
    const std::vector<std::uint32_t> to = offsets(itemStride, !inverse);
    std::vector<std::uint64_t> numbers;
    for (std::size_t first = 0; first < tile.count(); first += batch) {
        const std::size_t images = std::min(batch, tile.count() - first);
        if (isFresh) {
            numbers.resize(images);
            for (std::size_t i = 0; i < images; ++i)
                numbers[i] = tile.numberInRun(first + i);
            tile.fresh()->fill(numbers, spare, size);
        }
        for (std::size_t i = 0; i < images; ++i)
            pack(in + (first + i) * size, packed + i * imageStride, itemStride, from.data(),
                 isFresh  ? spare + i * size
                 : isMask ? mask_.data()
                          : nullptr);
        if (isFresh || isMask) {
            // XORed on the way.
        } else if (oneKey) {
            inverse ? aes->decrypt(0, packed, packed, images * size) : aes->encrypt(0, packed, packed, images * size);
        } else {
            for (std::size_t item = 0; item < items; ++item)
                cipherItem(*aes, item, packed + item * itemStride, spare, images, inverse);
        }
        for (std::size_t i = 0; i < images; ++i)
            unpack(packed + i * imageStride, itemStride, to.data(), out + (first + i) * size);
    }
    if (aes)
        ciphers_.give(std::move(aes));
}

/// The blocks of one item, image after image, in place.
void AesStep::cipherItem(key::AesBlocks& aes, std::size_t item, std::uint8_t* bytes, std::uint8_t* spare,
                         std::size_t images, bool inverse) const {
    const std::size_t size = block_.bytes();
    const std::size_t all = images * size;
    if (mode_ == AesMode::EcbPerBlock)
        return inverse ? aes.decrypt(item, bytes, bytes, all) : aes.encrypt(item, bytes, bytes, all);
    const std::uint8_t* const iv = material_.ivs.data() + item * kCipherBlock;
    // A chain of one link needs nothing beside its block.
    if (size == kCipherBlock) {
        if (inverse) {
            aes.decrypt(item, bytes, bytes, all);
            key::xorBlocks(bytes, iv, bytes, all);
        } else {
            key::xorBlocks(bytes, iv, bytes, all);
            aes.encrypt(item, bytes, bytes, all);
        }
        return;
    }
    if (inverse) {
        aes.decrypt(item, bytes, spare, all);
        key::xorChains(spare, iv, bytes, size, all);
        return;
    }
    // CBC is a chain within an image only: one link of all images is one call.
    for (std::size_t at = 0; at < size; at += kCipherBlock) {
        for (std::size_t i = 0; i < images; ++i) {
            std::uint8_t* const block = bytes + i * size + at;
            key::xorBlocks(block, at == 0 ? iv : block - kCipherBlock, spare + i * kCipherBlock, kCipherBlock);
        }
        aes.encrypt(item, spare, spare, images * kCipherBlock);
        for (std::size_t i = 0; i < images; ++i)
            std::memcpy(bytes + i * size + at, spare + i * kCipherBlock, kCipherBlock);
    }
}

}  // namespace guise::disguise
