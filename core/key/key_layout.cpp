// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/key_layout.h"

#include "core/base/sha256.h"
#include "core/key/root_seal.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace guise::key {
namespace {

using base::ErrorCode;

constexpr std::array<std::uint8_t, 8> kMagic = {0x89, 'G', 'K', 'E', 'Y', 0x0D, 0x0A, 0x1A};
constexpr std::size_t kBody = 18;  // after magic, length and version
constexpr std::size_t kRecipeStart = 108;
constexpr std::size_t kDigestBytes = 32;

class Writer {
public:
    template <class T>
    void number(T value) {
        for (std::size_t i = 0; i < sizeof(T); ++i)
            out_.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i)));
    }
    void bytes(std::span<const std::uint8_t> bytes) { out_.insert(out_.end(), bytes.begin(), bytes.end()); }
    std::vector<std::uint8_t>& out() { return out_; }

private:
    std::vector<std::uint8_t> out_;
};

/// Reads within bytes whose size was checked before.
class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
    template <class T>
    T number() {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value |= std::uint64_t{bytes_[i]} << (8 * i);
        bytes_ = bytes_.subspan(sizeof(T));
        return static_cast<T>(value);
    }
    std::span<const std::uint8_t> bytes(std::size_t count) {
        const auto out = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return out;
    }

private:
    std::span<const std::uint8_t> bytes_;
};

tl::unexpected<base::Error> damaged() {
    return base::fail(ErrorCode::KeyDamaged, "The key file is damaged. Restore it from your backup.");
}

std::vector<std::uint8_t> fromHex(const std::string& text) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::vector<std::uint8_t> out;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        out.push_back(static_cast<std::uint8_t>(digit(text[i]) * 16 + digit(text[i + 1])));
    return out;
}

bool allZero(std::span<const std::uint8_t> bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

// The body's header; `body` ends where the checksum starts.
base::Result<ParsedKey> parseBody(std::span<const std::uint8_t> file) {
    if (file.size() < kRecipeStart)
        return damaged();
    Reader reader(file.subspan(kBody));
    ParsedKey out;
    KeyHeader& header = out.header;
    const auto sealing = reader.number<std::uint8_t>();
    const auto kind = reader.number<std::uint8_t>();
    header.sealed = sealing == 1;
    header.kind = kind == 1 ? KeyKind::Experiment : KeyKind::Secret;
    header.scryptN = reader.number<std::uint64_t>();
    const auto r = reader.number<std::uint32_t>();
    const auto p = reader.number<std::uint32_t>();
    std::ranges::copy(reader.bytes(header.salt.size()), header.salt.begin());
    std::ranges::copy(reader.bytes(header.nonce.size()), header.nonce.begin());
    header.created = reader.number<std::int64_t>();
    std::array<std::uint32_t, 4> sizes{};  // channels, height, width, classes
    for (std::uint32_t& size : sizes)
        size = reader.number<std::uint32_t>();
    header.fingerprint = base::hex(reader.bytes(16));
    const auto recipeBytes = reader.number<std::uint32_t>();

    const std::size_t payload = header.sealed ? kRootBytes + kTagBytes : kRootBytes;
    if (sealing > 1 || kind > 1 || recipeBytes > kRecipeLimit || file.size() != kRecipeStart + recipeBytes + payload)
        return damaged();
    if (header.sealed ? !acceptedCost(header.scryptN, r, p) : !allZero(file.subspan(20, 44)))
        return base::fail(ErrorCode::KeyBounds,
                          "This key asks for a sealing that Guise does not accept. Get the key again from where it "
                          "was made.");
    // Too large for an int: left for the check of the shape, which refuses it.
    const auto narrow = [](std::uint32_t value) {
        return static_cast<int>(std::min<std::uint32_t>(value, std::numeric_limits<int>::max()));
    };
    header.shape = {.channels = narrow(sizes[0]), .height = narrow(sizes[1]), .width = narrow(sizes[2])};
    header.classCount = narrow(sizes[3]);
    const auto recipe = reader.bytes(recipeBytes);
    header.recipe.assign(recipe.begin(), recipe.end());
    out.authenticated = file.first(kRecipeStart + recipeBytes);
    out.payload = reader.bytes(payload);
    return out;
}

}  // namespace

bool acceptedCost(std::uint64_t n, std::uint32_t r, std::uint32_t p) noexcept {
    return std::has_single_bit(n) && n >= (std::uint64_t{1} << 15) && n <= (std::uint64_t{1} << 20) && r == kScryptR &&
           p == kScryptP;
}

tl::unexpected<base::Error> notAKey() {
    return base::fail(ErrorCode::NotAKeyFile, "This is not a Guise key. Pick a file that ends in .gkey.");
}

base::Result<ParsedKey> parseKey(std::span<const std::uint8_t> file) {
    if (file.size() < kMagic.size() || file.size() > kKeyFileLimit ||
        !std::equal(kMagic.begin(), kMagic.end(), file.begin()))
        return notAKey();
    const bool hasFrame = file.size() >= kBody + kDigestBytes;
    if (!hasFrame || Reader(file.subspan(kMagic.size())).number<std::uint64_t>() != file.size())
        return base::fail(ErrorCode::KeyTruncated,
                          "The key file does not have the length it states: a part is missing, or something was added. "
                          "Copy it again, or restore it from your backup.");
    const auto content = file.first(file.size() - kDigestBytes);
    const base::Digest digest = base::sha256(content);
    if (!std::equal(digest.begin(), digest.end(), file.last(kDigestBytes).begin()))
        return damaged();
    const auto version = Reader(file.subspan(16)).number<std::uint16_t>();
    if (version > kKeyVersion)
        return base::fail(ErrorCode::KeyTooNew, "A newer Guise made this key. Update Guise, then open it again.");
    if (version != kKeyVersion)
        return damaged();
    return parseBody(content);
}

std::vector<std::uint8_t> assembleKey(const KeyHeader& header, const Root& root, const SecretBytes& sealing) {
    const std::size_t payload = header.sealed ? kRootBytes + kTagBytes : kRootBytes;
    const std::size_t total = kRecipeStart + header.recipe.size() + payload + kDigestBytes;
    Writer writer;
    writer.out().reserve(total);  // never moved: an unsealed root leaves no second copy behind
    writer.bytes(kMagic);
    writer.number(std::uint64_t{total});
    writer.number(std::uint16_t{kKeyVersion});
    writer.number(std::uint8_t{header.sealed});
    writer.number(static_cast<std::uint8_t>(header.kind == KeyKind::Experiment));
    writer.number(header.scryptN);
    writer.number(header.sealed ? kScryptR : 0);
    writer.number(header.sealed ? kScryptP : 0);
    writer.bytes(header.salt);
    writer.bytes(header.nonce);
    writer.number(header.created);
    for (const int size : {header.shape.channels, header.shape.height, header.shape.width, header.classCount})
        writer.number(static_cast<std::uint32_t>(size));
    writer.bytes(fromHex(header.fingerprint));
    writer.number(static_cast<std::uint32_t>(header.recipe.size()));
    writer.bytes({reinterpret_cast<const std::uint8_t*>(header.recipe.data()), header.recipe.size()});
    if (header.sealed)
        writer.bytes(sealRoot(sealing, header.nonce, writer.out(), root));
    else
        writer.bytes(root);
    writer.bytes(base::sha256(std::span<const std::uint8_t>(writer.out())));
    return std::move(writer.out());
}

}  // namespace guise::key
