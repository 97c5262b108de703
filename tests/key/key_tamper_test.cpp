// SPDX-License-Identifier: GPL-3.0-or-later
// Broken and altered key files: each check has its own error, and nothing altered is accepted.
#include "core/key/key_layout.h"
#include "core/key/root_seal.h"
#include "tests/key/key_test_support.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace guise::key {
namespace {

using base::ErrorCode;

constexpr std::string_view kPassphrase = "correct horse";

// N = 2^15 at offset 20, the kind at 19, and so on: see key_layout.h.
FileBytes edited(FileBytes file, std::size_t offset, std::uint8_t value) {
    file[offset] = value;
    return withChecksum(std::move(file));
}

TEST(KeyErrors, sevenFaultsHaveSevenErrors) {
    const SecretKey key = sampleKey();
    const FileBytes good = sealedFile(key, kPassphrase);
    ASSERT_EQ(codeOf(good, kPassphrase), ErrorCode::Internal) << "the file itself must open";
    FileBytes damaged = good;
    damaged[good.size() - 40] ^= 1;
    const std::vector<ErrorCode> seen = {
        codeOf({'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0}, kPassphrase),
        codeOf(FileBytes(good.begin(), good.end() - 1), kPassphrase),
        codeOf(damaged, kPassphrase),
        codeOf(edited(good, 16, 2), kPassphrase),
        codeOf(good, "wrong horse"),
        key.checkFits("{}", key.shape()).error().code,
        key.checkFits(key.recipe(), base::Shape{3, 32, 32}).error().code,
    };
    EXPECT_EQ(seen, (std::vector<ErrorCode>{ErrorCode::NotAKeyFile, ErrorCode::KeyTruncated, ErrorCode::KeyDamaged,
                                            ErrorCode::KeyTooNew, ErrorCode::WrongPassphrase,
                                            ErrorCode::KeyRecipeMismatch, ErrorCode::KeyShapeMismatch}));
    EXPECT_EQ(std::set<ErrorCode>(seen.begin(), seen.end()).size(), 7U);
    for (const ErrorCode code : seen)
        EXPECT_EQ(base::exitCode(code), 4) << base::codeName(code);
}

TEST(KeyErrors, checksRunInTheStatedOrder) {
    FileBytes file = sealedFile(sampleKey(), kPassphrase);
    file[88] ^= 1;      // fingerprint, so the seal no longer fits either
    file[20] = 1;       // N
    file[16] = 9;       // version
    file.back() ^= 1;   // checksum, which the edits above broke anyway
    file.push_back(0);  // length
    file[0] = 'x';      // magic
    EXPECT_EQ(codeOf(file, "wrong"), ErrorCode::NotAKeyFile);
    file[0] = 0x89;
    EXPECT_EQ(codeOf(file, "wrong"), ErrorCode::KeyTruncated);
    file.pop_back();
    EXPECT_EQ(codeOf(file, "wrong"), ErrorCode::KeyDamaged);
    EXPECT_EQ(codeOf(withChecksum(file), "wrong"), ErrorCode::KeyTooNew);
    file[16] = 1;
    EXPECT_EQ(codeOf(withChecksum(file), "wrong"), ErrorCode::KeyBounds);
    file[20] = 0;
    EXPECT_EQ(decodeKey(withChecksum(file), nullptr).error().code, ErrorCode::PassphraseNeeded);
    EXPECT_EQ(codeOf(withChecksum(file), "wrong"), ErrorCode::WrongPassphrase);
    // In the clear nothing is authenticated, so the checks after the seal show.
    FileBytes clear = clearFile(sampleKey());
    clear[88] ^= 1;    // fingerprint
    clear[79] = 0x7F;  // height
    clear[108] = '[';  // recipe
    EXPECT_EQ(codeOf(withChecksum(clear), ""), ErrorCode::KeyRecipeMismatch);
    clear[108] = '{';
    EXPECT_EQ(codeOf(withChecksum(clear), ""), ErrorCode::KeyShapeMismatch);
    clear[79] = 0;
    EXPECT_EQ(codeOf(withChecksum(clear), ""), ErrorCode::KeyFingerprintMismatch);
    clear[88] ^= 1;
    EXPECT_EQ(codeOf(withChecksum(clear), ""), ErrorCode::Internal);
}

TEST(KeyErrors, costOutsideTheBoundsIsRefusedBeforeItIsPaid) {
    const FileBytes good = sealedFile(sampleKey(), kPassphrase);
    for (const std::uint64_t n : {std::uint64_t{0}, std::uint64_t{1} << 14, (std::uint64_t{1} << 15) + 1,
                                  std::uint64_t{1} << 21, std::uint64_t{1} << 63}) {
        FileBytes file = good;
        for (std::size_t i = 0; i < 8; ++i)
            file[20 + i] = static_cast<std::uint8_t>(n >> (8 * i));
        EXPECT_EQ(codeOf(withChecksum(file), kPassphrase), ErrorCode::KeyBounds) << n;
        EXPECT_EQ(decodeKeyInfo(withChecksum(file)).error().code, ErrorCode::KeyBounds) << n;
    }
    EXPECT_EQ(codeOf(edited(good, 28, 16), kPassphrase), ErrorCode::KeyBounds);   // r
    EXPECT_EQ(codeOf(edited(good, 32, 2), kPassphrase), ErrorCode::KeyBounds);    // p
    EXPECT_EQ(codeOf(edited(good, 18, 2), kPassphrase), ErrorCode::KeyDamaged);   // sealing
    EXPECT_EQ(codeOf(edited(good, 18, 0), kPassphrase), ErrorCode::KeyDamaged);   // sealed root taken for a clear one
    EXPECT_EQ(codeOf(edited(good, 104, 1), kPassphrase), ErrorCode::KeyDamaged);  // recipe length
    EXPECT_EQ(codeOf(edited(good, 106, 1), kPassphrase), ErrorCode::KeyDamaged);
    EXPECT_EQ(codeOf(edited(good, 16, 0), kPassphrase), ErrorCode::KeyDamaged);  // version 0 never was
}

// A changed byte, of header, seal or checksum: always an error, with and without a passphrase at hand.
TEST(KeyErrors, everyFlippedBitIsNoticed) {
    for (const FileBytes& good : {sealedFile(sampleKey(), kPassphrase), clearFile(sampleKey())})
        for (std::size_t i = 0; i < good.size(); ++i)
            for (int bit = 0; bit < 8; ++bit) {
                FileBytes file = good;
                file[i] = static_cast<std::uint8_t>(file[i] ^ (1U << bit));
                const ErrorCode expected = i < 8    ? ErrorCode::NotAKeyFile
                                           : i < 16 ? ErrorCode::KeyTruncated
                                                    : ErrorCode::KeyDamaged;
                ASSERT_EQ(codeOf(file, kPassphrase), expected) << "byte " << i;
                const auto info = decodeKeyInfo(file);
                ASSERT_FALSE(info.has_value());
                ASSERT_EQ(info.error().code, expected);
            }
}

// What decodeKey() does, with the costly key of the passphrase made only once: right while the salt stays the same.
ErrorCode codeUnderKey(const FileBytes& file, const SecretBytes& sealing) {
    const auto parsed = parseKey(file);
    if (!parsed)
        return parsed.error().code;
    const auto root = openRoot(sealing, parsed->header.nonce, parsed->authenticated, parsed->payload);
    return root ? ErrorCode::Internal : root.error().code;
}

// The same by someone who repairs the checksum: the seal covers every byte that the earlier checks let pass.
TEST(KeyErrors, everyAlteredByteBreaksTheSeal) {
    const FileBytes good = sealedFile(sampleKey("{}"), kPassphrase);
    const KeyHeader header = parseKey(good)->header;
    const SecretBytes sealing = *sealingKey(secretText(kPassphrase), header.salt, header.scryptN);
    ASSERT_EQ(codeUnderKey(good, sealing), ErrorCode::Internal) << "the file itself must open";
    int seals = 0;
    for (std::size_t i = 16; i + 32 < good.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            FileBytes file = good;
            file[i] = static_cast<std::uint8_t>(file[i] ^ (1U << bit));
            const ErrorCode code = codeUnderKey(withChecksum(file), sealing);
            ErrorCode expected = ErrorCode::WrongPassphrase;
            if (i < 18)  // version 0 never was
                expected = i == 16 && bit == 0 ? ErrorCode::KeyDamaged : ErrorCode::KeyTooNew;
            else if (i == 18 || (i == 19 && bit > 0) || (i >= 104 && i < 108))  // sealing, kind, length of the recipe
                expected = ErrorCode::KeyDamaged;
            else if (i >= 20 && i < 36)
                expected = ErrorCode::KeyBounds;
            ASSERT_EQ(code, expected) << "byte " << i << ", bit " << bit;
            seals += code == ErrorCode::WrongPassphrase ? 1 : 0;
        }
    EXPECT_GT(seals, 900);
    for (const std::size_t i : {std::size_t{19}, std::size_t{36}, std::size_t{51}, good.size() - 33})
        EXPECT_EQ(codeOf(edited(good, i, static_cast<std::uint8_t>(good[i] ^ 1U)), kPassphrase),
                  ErrorCode::WrongPassphrase)
            << "byte " << i;
}

TEST(KeyErrors, everyTruncationIsNoticed) {
    const FileBytes good = sealedFile(sampleKey(), kPassphrase);
    for (std::size_t size = 0; size < good.size(); ++size) {
        const FileBytes file(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
        ASSERT_EQ(codeOf(file, kPassphrase), size < 8 ? ErrorCode::NotAKeyFile : ErrorCode::KeyTruncated) << size;
        // The same with a length and a checksum that fit what is left.
        if (size >= 50) {
            FileBytes repaired = file;
            for (std::size_t i = 0; i < 8; ++i)
                repaired[8 + i] = static_cast<std::uint8_t>(size >> (8 * i));
            ASSERT_EQ(codeOf(withChecksum(repaired), kPassphrase), ErrorCode::KeyDamaged) << size;
        }
    }
}

// Errors travel to logs and screens.
TEST(KeyErrors, errorsHoldNoSecrets) {
    const SecretKey key = sampleKey();
    const FileBytes good = sealedFile(key, kPassphrase);
    const SecretBytes wrong = secretText("wrong-horse-battery");
    const auto failed = decodeKey(good, &wrong);
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().advice.find("horse"), std::string::npos);
    EXPECT_EQ(failed.error().advice.find(base::hex(key.root())), std::string::npos);
    EXPECT_TRUE(failed.error().arguments.empty());
}

}  // namespace
}  // namespace guise::key
