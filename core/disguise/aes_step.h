// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/disguise/block_bytes.h"
#include "core/disguise/prepared_step.h"
#include "core/key/aes.h"
#include "core/key/kept.h"

namespace guise::disguise {

enum class AesMode { Ecb, EcbPerBlock, CbcFixed, CtrFixed, CtrFresh };

/// AES on the bytes of each block and channel, row by row (METHODS 3). Blocks are packed so that all that share a key
/// go through one call of the cipher: CBC too, cipher block by cipher block. Mode ctr-fixed is an XOR mask, made once.
class AesStep final : public PreparedStep {
public:
    /// `grid`, `shape`: before the pixels are duplicated `factor` x `factor` times, after which a block's bytes are a
    /// multiple of 16. May throw.
    AesStep(const BlockGrid& grid, const base::Shape& shape, std::size_t factor, AesMode mode, StepAesKeys material);

    void apply(Tile& tile) const override;
    void invert(Tile& tile) const override;
    [[nodiscard]] ValueRange range(ValueRange) const override { return {}; }
    [[nodiscard]] bool absorb(std::span<const std::int64_t> permutation) override;
    [[nodiscard]] std::size_t freshKeyBytes() const noexcept override {
        return mode_ == AesMode::CtrFresh ? material_.keyBytes : 0;
    }

private:
    void run(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse) const;
    void runPacked(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse) const;
    void runOneKey(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse, key::AesBlocks* aes) const;
    void runKeyPerItem(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse, key::AesBlocks& aes) const;
    void runKeyPerItemInPairs(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse,
                              key::AesBlocks& aes) const;
    void runKeyPerItemAlone(Tile& tile, const std::uint8_t* in, std::uint8_t* out, bool inverse,
                            key::AesBlocks& aes) const;
    [[nodiscard]] std::vector<std::uint32_t> offsets(std::size_t itemStride, bool moved) const;
    [[nodiscard]] BlockLayout layout(std::size_t itemStride) const;
    struct ItemBytes {
        const std::uint8_t* in = nullptr;
        std::uint8_t* out = nullptr;
        std::uint8_t* spare = nullptr;  // CBC: a cipher block for each image
    };
    void cipherItem(key::AesBlocks& aes, std::size_t item, const ItemBytes& bytes, std::size_t images,
                    bool inverse) const;

    base::Shape inner_;  // before duplication
    base::Shape shape_;
    BlockGrid grid_;  // of shape_
    BlockLayout blocks_;
    std::size_t factor_;
    AesMode mode_;
    StepAesKeys material_;
    key::SecretBytes mask_;                    // mode ctr-fixed
    key::SecretVector<std::uint32_t> source_;  // output position j holds block source_[j]; empty: none was absorbed
    mutable key::Kept<key::AesBlocks> ciphers_;
};

}  // namespace guise::disguise
