// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/bech32m.h"

#include <array>
#include <cstddef>

namespace guise::key {
namespace {

constexpr std::string_view kAlphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::uint32_t kBech32m = 0x2bc830a3;  // what a right text leaves
constexpr std::size_t kChecksum = 6;
constexpr std::size_t kLongestCode = 90;

/// The BCH code of BIP 173 over GF(32).
class Checksum {
public:
    explicit Checksum(std::string_view prefix) {
        for (const char c : prefix)
            add(static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5));
        add(0);
        for (const char c : prefix)
            add(static_cast<std::uint8_t>(c & 31));
    }
    void add(std::uint8_t value) {
        constexpr std::array<std::uint32_t, 5> kGenerator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                             0x2a1462b3};
        const std::uint32_t top = state_ >> 25;
        state_ = (state_ & 0x1ffffff) << 5 ^ value;
        for (std::size_t i = 0; i < kGenerator.size(); ++i)
            if (((top >> i) & 1) != 0)
                state_ ^= kGenerator[i];
    }
    [[nodiscard]] std::uint32_t state() const { return state_; }

private:
    std::uint32_t state_ = 1;
};

}  // namespace

SecretBytes bech32mEncode(std::string_view prefix, std::span<const std::uint8_t> bytes) {
    SecretBytes out(prefix.begin(), prefix.end());
    out.push_back('1');
    Checksum checksum(prefix);
    const auto put = [&](std::uint32_t value) {
        checksum.add(static_cast<std::uint8_t>(value));
        out.push_back(static_cast<std::uint8_t>(kAlphabet[value]));
    };
    std::uint32_t held = 0;
    int bits = 0;
    for (const std::uint8_t byte : bytes) {
        held = (held << 8 | byte) & 0xfff;
        for (bits += 8; bits >= 5; bits -= 5)
            put((held >> (bits - 5)) & 31);
    }
    if (bits > 0)
        put((held << (5 - bits)) & 31);
    for (std::size_t i = 0; i < kChecksum; ++i)
        checksum.add(0);
    const std::uint32_t rest = checksum.state() ^ kBech32m;
    for (std::size_t i = 0; i < kChecksum; ++i)
        out.push_back(static_cast<std::uint8_t>(kAlphabet[(rest >> (5 * (kChecksum - 1 - i))) & 31]));
    return out;
}

std::optional<Bech32mText> bech32mDecode(std::string_view text) {
    const std::size_t separator = text.rfind('1');
    if (text.size() > kLongestCode || separator == std::string_view::npos || separator == 0 ||
        text.size() - separator - 1 < kChecksum)
        return std::nullopt;
    Bech32mText out{std::string(text.substr(0, separator)), {}};
    for (const char c : out.prefix)
        if (c < 33 || c > 126 || (c >= 'A' && c <= 'Z'))
            return std::nullopt;
    Checksum checksum(out.prefix);
    const std::string_view data = text.substr(separator + 1);
    std::uint32_t held = 0;
    int bits = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        const std::size_t value = kAlphabet.find(data[i]);
        if (value == std::string_view::npos)
            return std::nullopt;
        checksum.add(static_cast<std::uint8_t>(value));
        if (i + kChecksum >= data.size())
            continue;
        held = (held << 5 | static_cast<std::uint32_t>(value)) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out.bytes.push_back(static_cast<std::uint8_t>(held >> bits));
        }
    }
    const bool padded = bits < 5 && (held & ((1U << bits) - 1)) == 0;
    if (checksum.state() != kBech32m || !padded)
        return std::nullopt;
    return out;
}

}  // namespace guise::key
