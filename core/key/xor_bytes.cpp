// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/aes.h"

#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/key/xor_bytes.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace guise::key::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

HWY_ATTR void bytesOn(const std::uint8_t* a, const std::uint8_t* b, std::uint8_t* out, std::size_t bytes) {
    for (std::size_t at = 0; at < bytes; ++at)
        out[at] = static_cast<std::uint8_t>(a[at] ^ b[at]);
}

HWY_ATTR void blocksOn(const std::uint8_t* in, const std::uint8_t* block, std::uint8_t* out, std::size_t bytes) {
    for (std::size_t at = 0; at < bytes; ++at)
        out[at] = static_cast<std::uint8_t>(in[at] ^ block[at % kCipherBlock]);
}

HWY_ATTR void startsOn(const std::uint8_t* met, const std::uint8_t* iv, std::uint8_t* chains, std::size_t chain,
                       std::size_t bytes) {
    for (std::size_t start = 0; start < bytes; start += chain)
        for (std::size_t at = 0; at < kCipherBlock; ++at)
            chains[start + at] = static_cast<std::uint8_t>(chains[start + at] ^ met[start + at] ^ iv[at]);
}

#else

HWY_ATTR void bytesOn(const std::uint8_t* a, const std::uint8_t* b, std::uint8_t* out, std::size_t bytes) {
    const hn::ScalableTag<std::uint8_t> d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t at = 0;
    for (; at + lanes <= bytes; at += lanes)
        hn::StoreU(hn::Xor(hn::LoadU(d, a + at), hn::LoadU(d, b + at)), d, out + at);
    for (; at < bytes; ++at)
        out[at] = static_cast<std::uint8_t>(a[at] ^ b[at]);
}

HWY_ATTR void blocksOn(const std::uint8_t* in, const std::uint8_t* block, std::uint8_t* out, std::size_t bytes) {
    const hn::ScalableTag<std::uint8_t> d;
    const std::size_t lanes = hn::Lanes(d);
    const auto mask = hn::LoadDup128(d, block);
    std::size_t at = 0;
    for (; at + lanes <= bytes; at += lanes)
        hn::StoreU(hn::Xor(hn::LoadU(d, in + at), mask), d, out + at);
    const hn::FixedTag<std::uint8_t, kCipherBlock> part;
    for (; at < bytes; at += kCipherBlock)
        hn::StoreU(hn::Xor(hn::LoadU(part, in + at), hn::LoadU(part, block)), part, out + at);
}

HWY_ATTR void startsOn(const std::uint8_t* met, const std::uint8_t* iv, std::uint8_t* chains, std::size_t chain,
                       std::size_t bytes) {
    const hn::FixedTag<std::uint8_t, kCipherBlock> part;
    const auto first = hn::LoadU(part, iv);
    for (std::size_t start = 0; start < bytes; start += chain)
        hn::StoreU(hn::Xor(hn::Xor(hn::LoadU(part, chains + start), first), hn::LoadU(part, met + start)), part,
                   chains + start);
}

#endif  // HWY_SCALAR

}  // namespace
}  // namespace guise::key::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace guise::key {

HWY_EXPORT(bytesOn);
HWY_EXPORT(blocksOn);
HWY_EXPORT(startsOn);

void xorBytes(const std::uint8_t* a, const std::uint8_t* b, std::uint8_t* out, std::size_t bytes) noexcept {
    HWY_DYNAMIC_DISPATCH(bytesOn)(a, b, out, bytes);
}

void xorBlocks(const std::uint8_t* in, const std::uint8_t* block, std::uint8_t* out, std::size_t bytes) noexcept {
    HWY_DYNAMIC_DISPATCH(blocksOn)(in, block, out, bytes);
}

void xorStarts(const std::uint8_t* met, const std::uint8_t* iv, std::uint8_t* chains, std::size_t chain,
               std::size_t bytes) noexcept {
    HWY_DYNAMIC_DISPATCH(startsOn)(met, iv, chains, chain, bytes);
}

}  // namespace guise::key
#endif  // HWY_ONCE
