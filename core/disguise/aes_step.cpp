// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/aes_step.h"

#include "core/disguise/block_pairs.h"
#include "core/disguise/duplicated_pixels.h"
#include "core/disguise/value_steps.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace guise::disguise {
namespace {

using key::kCipherBlock;

constexpr std::size_t kCallBytes = 8192;      // of one call of the cipher where all blocks share a key
constexpr std::size_t kPackedBytes = 122880;  // of images whose blocks are packed key by key

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
      blocks_{static_cast<std::size_t>(grid_.blockHeight), static_cast<std::size_t>(grid_.blockWidth),
              static_cast<std::size_t>(grid_.rows),        static_cast<std::size_t>(grid_.columns),
              static_cast<std::size_t>(shape_.channels),   0},
      factor_(factor),
      mode_(mode),
      material_(std::move(material)) {
    if (mode != AesMode::CtrFixed)
        return;
    // The key streams of all items, packed, then laid out as an image.
    const std::size_t bytes = blocks_.bytes();
    const std::size_t keyBytes = material_.keyBytes;
    key::SecretBytes packed;
    for (std::size_t item = 0; item < material_.keys.size() / keyBytes; ++item) {
        const key::SecretBytes stream = key::counterKeyStream(
            std::span<const std::uint8_t>(material_.keys).subspan(item * keyBytes, keyBytes),
            std::span<const std::uint8_t>(material_.ivs).subspan(item * kCipherBlock, kCipherBlock), bytes);
        packed.insert(packed.end(), stream.begin(), stream.end());
    }
    mask_.resize(shape_.size());
    scatterBlocks(packed.data(), offsets(bytes, false).data(), layout(bytes), mask_.data());
}

BlockLayout AesStep::layout(std::size_t itemStride) const {
    BlockLayout layout = blocks_;
    layout.packedStep = itemStride;
    return layout;
}

bool AesStep::absorb(std::span<const std::int64_t> permutation) {
    if (!source_.empty())
        return false;
    if (mode_ == AesMode::CtrFixed) {
        key::SecretBytes packed(mask_.size());
        const std::size_t bytes = blocks_.bytes();
        gatherBlocks(mask_.data(), layout(bytes), packed.data(), offsets(bytes, false).data());
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

void AesStep::runPacked(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse) const {
    if (mode_ == AesMode::CtrFresh && tile.fresh() == nullptr)
        throw std::logic_error("A step of mode ctr-fresh ran without a run id.");
    if (tile.count() == 0)
        return;
    std::unique_ptr<key::AesBlocks> aes;
    if (mode_ != AesMode::CtrFresh && mode_ != AesMode::CtrFixed && !(aes = ciphers_.take()))
        aes = std::make_unique<key::AesBlocks>(material_.keys, material_.keyBytes);
    if (mode_ == AesMode::EcbPerBlock || mode_ == AesMode::CbcFixed)
        runKeyPerItem(tile, in, out, inverse, *aes);
    else
        runOneKey(tile, in, out, inverse, aes.get());
    if (aes)
        ciphers_.give(std::move(aes));
}

/// A few images at a time, each packed whole, or two interleaved.
void AesStep::runOneKey(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse,
                        key::AesBlocks* aes) const {
    const bool isFresh = mode_ == AesMode::CtrFresh;
    const std::size_t size = shape_.size();
    const std::size_t bytes = blocks_.bytes();
    const bool pairs = tile.count() > 1 && pairsFit(blocks_);
    const std::size_t least = pairs ? 2 : 1;
    const std::size_t batch = std::clamp(kCallBytes / size / least * least, least, tile.count());
    const std::size_t slots = (batch + least - 1) / least * least;
    auto* const packed = reinterpret_cast<std::uint8_t*>(tile.words((slots * size + batch * size + 3) / 4));
    std::uint8_t* const spare = packed + slots * size;
    const std::vector<std::uint32_t> from = offsets(least * bytes, inverse);
    const std::vector<std::uint32_t> to = offsets(least * bytes, !inverse);
    const std::vector<std::uint32_t> masks = offsets(bytes, inverse);
    const BlockLayout blocks = layout(least * bytes);
    std::vector<std::uint64_t> numbers;
    for (std::size_t done = 0; done < tile.count(); done += batch) {
        // Of an odd number the last image is paired with the one before it, which comes out as it did.
        const std::size_t images = std::max(std::min(batch, tile.count() - done), least);
        const std::size_t first = std::min(done, tile.count() - images);
        if (isFresh) {
            numbers.resize(images);
            for (std::size_t i = 0; i < images; ++i)
                numbers[i] = tile.numberInRun(first + i);
            tile.fresh()->fill(numbers, spare, size);
        }
        for (std::size_t i = 0; i < images; i += least) {
            const std::size_t at = std::min(i, images - least);
            const std::uint8_t* const image = in + (first + at) * size;
            const std::uint8_t* const mask = isFresh                      ? spare + at * size
                                             : mode_ == AesMode::CtrFixed ? mask_.data()
                                                                          : nullptr;
            if (pairs)
                gatherPairs({image, image + size}, blocks, packed + i * size, from.data(),
                            {mask, isFresh ? mask + size : mask, masks.data()});
            else
                gatherBlocks(image, blocks, packed + i * size, from.data(), mask);
        }
        if (aes != nullptr) {
            const std::size_t all = (images + least - 1) / least * least * size;
            inverse ? aes->decrypt(0, packed, packed, all) : aes->encrypt(0, packed, packed, all);
        }
        for (std::size_t i = 0; i < images; i += least) {
            std::uint8_t* const image = out + (first + std::min(i, images - least)) * size;
            if (pairs)
                scatterPairs(packed + i * size, to.data(), blocks, {image, image + size}, {});
            else
                scatterBlocks(packed + i * size, to.data(), blocks, image);
        }
    }
}

/// A key for each position and channel: many images at once, so that the blocks of one key lie together.
void AesStep::runKeyPerItem(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse,
                            key::AesBlocks& aes) const {
    if (tile.count() > 1 && pairsFit(blocks_))
        runKeyPerItemInPairs(tile, in, out, inverse, aes);
    else
        runKeyPerItemAlone(tile, in, out, inverse, aes);
}

/// Blocks of 16 bytes: a chain of one link meets its start on the way: where it is enciphered as it comes in, else as
/// it goes out.
void AesStep::runKeyPerItemInPairs(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse,
                                   key::AesBlocks& aes) const {
    const std::size_t images = tile.count();
    const std::size_t size = shape_.size();
    const std::size_t items = size / kCipherBlock;
    const std::size_t itemStride = spreadStride(images * kCipherBlock);
    auto* const packed = reinterpret_cast<std::uint8_t*>(tile.words((items * itemStride + 3) / 4));
    const std::vector<std::uint32_t> from = offsets(itemStride, inverse);
    const std::vector<std::uint32_t> to = offsets(itemStride, !inverse);
    const BlockLayout blocks = layout(itemStride);
    const std::vector<std::uint32_t> items16 = offsets(kCipherBlock, false);
    const std::uint8_t* const ivs = mode_ == AesMode::CbcFixed ? material_.ivs.data() : nullptr;
    const PairMasks starts{ivs, ivs, items16.data()};
    for (std::size_t i = 0; i < images; i += 2) {
        const std::size_t at = std::min(i, images - 2);  // the last pair may overlap the one before
        const std::uint8_t* const image = in + at * size;
        gatherPairs({image, image + size}, blocks, packed + at * kCipherBlock, from.data(),
                    inverse ? PairMasks{} : starts);
    }
    for (std::size_t item = 0; item < items; ++item) {
        std::uint8_t* const bytes = packed + item * itemStride;
        inverse ? aes.decrypt(item, bytes, bytes, images * kCipherBlock)
                : aes.encrypt(item, bytes, bytes, images * kCipherBlock);
    }
    for (std::size_t i = 0; i < images; i += 2) {
        const std::size_t at = std::min(i, images - 2);
        std::uint8_t* const image = out + at * size;
        scatterPairs(packed + at * kCipherBlock, to.data(), blocks, {image, image + size},
                     inverse ? starts : PairMasks{});
    }
}

void AesStep::runKeyPerItemAlone(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse,
                                 key::AesBlocks& aes) const {
    const std::size_t size = shape_.size();
    const std::size_t bytes = blocks_.bytes();
    const std::size_t items = size / bytes;
    const std::size_t batch = std::clamp(kPackedBytes / size, std::size_t{1}, tile.count());
    const std::size_t itemStride = spreadStride(batch * bytes);
    const bool isCbc = mode_ == AesMode::CbcFixed;
    const bool isApart = isCbc && inverse;  // deciphering a chain needs what was there
    const std::size_t spareBytes = isCbc ? batch * kCipherBlock : 0;
    auto* const packed =
        reinterpret_cast<std::uint8_t*>(tile.words(((isApart ? 2 : 1) * items * itemStride + spareBytes + 3) / 4));
    std::uint8_t* const done = isApart ? packed + items * itemStride : packed;
    std::uint8_t* const spare = done + items * itemStride;
    const std::vector<std::uint32_t> from = offsets(itemStride, inverse);
    const std::vector<std::uint32_t> to = offsets(itemStride, !inverse);
    const BlockLayout blocks = layout(itemStride);
    for (std::size_t first = 0; first < tile.count(); first += batch, in += batch * size, out += batch * size) {
        const std::size_t images = std::min(batch, tile.count() - first);
        for (std::size_t i = 0; i < images; ++i)
            gatherBlocks(in + i * size, blocks, packed + i * bytes, from.data());
        for (std::size_t item = 0; item < items; ++item)
            cipherItem(aes, item, {packed + item * itemStride, done + item * itemStride, spare}, images, inverse);
        for (std::size_t i = 0; i < images; ++i)
            scatterBlocks(done + i * bytes, to.data(), blocks, out + i * size);
    }
}

/// The blocks of one item, image after image.
void AesStep::cipherItem(key::AesBlocks& aes, std::size_t item, const ItemBytes& bytes, std::size_t images,
                         bool inverse) const {
    const std::size_t size = blocks_.bytes();
    const std::size_t all = images * size;
    if (mode_ == AesMode::EcbPerBlock)
        return inverse ? aes.decrypt(item, bytes.in, bytes.out, all) : aes.encrypt(item, bytes.in, bytes.out, all);
    const std::uint8_t* const iv = material_.ivs.data() + item * kCipherBlock;
    if (inverse)
        return aes.decryptChains(item, iv, bytes.in, bytes.out, size, all);
    // CBC is a chain within an image only: one link of all images is one call.
    for (std::size_t at = 0; at < size; at += kCipherBlock) {
        for (std::size_t i = 0; i < images; ++i) {
            const std::size_t block = i * size + at;
            key::xorBlocks(bytes.in + block, at == 0 ? iv : bytes.out + block - kCipherBlock,
                           bytes.spare + i * kCipherBlock, kCipherBlock);
        }
        aes.encrypt(item, bytes.spare, bytes.spare, images * kCipherBlock);
        for (std::size_t i = 0; i < images; ++i)
            std::memcpy(bytes.out + i * size + at, bytes.spare + i * kCipherBlock, kCipherBlock);
    }
}

}  // namespace guise::disguise
