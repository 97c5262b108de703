// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/derivation.h"
#include "core/key/random_stream.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cmath>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace guise::key {
namespace {

SecretBytes testKey(std::uint8_t fill = 7) {
    return SecretBytes(32, fill);
}

// A chi-square statistic of `degrees` degrees of freedom exceeds this with probability below 1e-6 (Laurent, Massart).
double chiSquareLimit(double degrees) {
    const double x = 14.0;  // exp(-14) = 8.4e-7
    return degrees + 2.0 * std::sqrt(degrees * x) + 2.0 * x;
}

TEST(Derivation, hkdfMatchesRfc5869) {
    const SecretBytes input(22, 0x0B);
    std::string salt;
    for (char c = 0; c <= 12; ++c)
        salt += c;
    std::string info;
    for (int c = 0xF0; c <= 0xF9; ++c)
        info += static_cast<char>(c);
    const SecretBytes prk = hkdfExtract(salt, input);
    EXPECT_EQ(base::hex(prk), "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
    EXPECT_EQ(base::hex(hkdfExpand(prk, info, 42)),
              "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
}

TEST(Derivation, everyPartOfAStreamKeyCounts) {
    const SecretBytes prk = pseudoRandomKey(experimentRoot(1));
    std::set<std::string> all;
    all.insert(base::hex(streamKey(prk, "matrix", "{}")));
    all.insert(base::hex(streamKey(prk, "permutation", "{}")));
    all.insert(base::hex(streamKey(prk, "matrix", "{\"a\":1}")));
    all.insert(base::hex(streamKey(pseudoRandomKey(experimentRoot(2)), "matrix", "{}")));
    EXPECT_EQ(all.size(), 4U);
    const Root root = experimentRoot(1);
    EXPECT_NE(noiseKey(root, noiseSaltFromSeed(5), "train"), noiseKey(root, noiseSaltFromSeed(5), "test"));
    EXPECT_NE(noiseKey(root, noiseSaltFromSeed(5), "train"), noiseKey(root, noiseSaltFromSeed(6), "train"));
}

TEST(Derivation, randomRootsAndSaltsDiffer) {
    EXPECT_EQ(randomRoot().size(), 32U);
    EXPECT_NE(randomRoot(), randomRoot());
    EXPECT_NE(randomSalt(), randomSalt());
}

TEST(RandomStream, isAesCtrOfTheItem) {
    // NIST SP 800-38A F.5.5 has another first counter; this is AES-256 of BE64(1) || BE64(0) under the key of F.1.5.
    SecretBytes key;
    for (const int byte :
         {0x60, 0x3d, 0xeb, 0x10, 0x15, 0xca, 0x71, 0xbe, 0x2b, 0x73, 0xae, 0xf0, 0x85, 0x7d, 0x77, 0x81,
          0x1f, 0x35, 0x2c, 0x07, 0x3b, 0x61, 0x08, 0xd7, 0x2d, 0x98, 0x10, 0xa3, 0x09, 0x14, 0xdf, 0xf4})
        key.push_back(static_cast<std::uint8_t>(byte));
    SecretBytes bytes(32);
    RandomStream(key, 1).bytes(bytes);
    EXPECT_EQ(base::hex(bytes), "579be1a0d892238805feb810a4a10aaa51ffb50816f5e9fa954d2604f081f8dc");
}

TEST(RandomStream, anyMixOfCallsReadsOneStream) {
    SecretBytes whole(5000);
    RandomStream(testKey(), 3).bytes(whole);
    SecretBytes pieces;
    RandomStream stream(testKey(), 3);
    for (std::size_t size = 1; pieces.size() + size + 8 <= whole.size(); size = size * 3 % 1201 + 1) {
        SecretBytes piece(size);
        stream.bytes(piece);
        pieces.insert(pieces.end(), piece.begin(), piece.end());
        const std::uint64_t word = stream.word();
        for (int i = 0; i < 8; ++i)
            pieces.push_back(static_cast<std::uint8_t>(word >> (8 * i)));
    }
    whole.resize(pieces.size());
    EXPECT_EQ(pieces, whole);
}

TEST(RandomStream, itemsAndKeysGiveDifferentStreams) {
    std::set<std::uint64_t> first;
    for (std::uint64_t item = 0; item < 1000; ++item)
        first.insert(RandomStream(testKey(), item).word());
    first.insert(RandomStream(testKey(8), 0).word());
    EXPECT_EQ(first.size(), 1001U);
}

TEST(RandomStream, belowIsUniformAndInRange) {
    RandomStream stream(testKey(), 0);
    EXPECT_EQ(stream.below(1), 0U);
    std::array<double, 10> counts{};
    constexpr int kDraws = 100000;
    for (int i = 0; i < kDraws; ++i) {
        const std::uint64_t index = stream.below(10);
        ASSERT_LT(index, 10U);
        counts[index] += 1.0;
    }
    double chiSquare = 0.0;
    for (const double count : counts)
        chiSquare += (count - kDraws / 10.0) * (count - kDraws / 10.0) / (kDraws / 10.0);
    EXPECT_LT(chiSquare, chiSquareLimit(9));
    // Just above 2^63 nearly every second word is rejected: without rejection small indices come twice as often.
    const std::uint64_t bound = (std::uint64_t{1} << 63) + 1;
    int low = 0;
    for (int i = 0; i < 4000; ++i)
        low += stream.below(bound) < bound / 2 ? 1 : 0;
    EXPECT_NEAR(low, 2000, 172);  // 4,000 coin throws; Hoeffding: false alarm 7.6e-7
    EXPECT_EQ(RandomStream(testKey(), 5).below(std::uint64_t{1} << 63),
              RandomStream(testKey(), 5).word() % (std::uint64_t{1} << 63));
}

TEST(RandomStream, normalsFollowTheNormalLaw) {
    RandomStream stream(testKey(), 0);
    constexpr int kDraws = 200000;
    std::array<double, 40> counts{};
    for (int i = 0; i < kDraws; ++i) {
        const double share = 0.5 * std::erfc(-stream.normal() / std::sqrt(2.0));
        counts[std::min<std::size_t>(39, static_cast<std::size_t>(share * 40.0))] += 1.0;
    }
    double chiSquare = 0.0;
    for (const double count : counts)
        chiSquare += (count - kDraws / 40.0) * (count - kDraws / 40.0) / (kDraws / 40.0);
    EXPECT_LT(chiSquare, chiSquareLimit(39));
}

TEST(NoiseStream, unitsAreScaledWordsInRange) {
    const NoiseStream noise(testKey());
    for (const std::size_t count :
         {std::size_t{1}, std::size_t{15}, std::size_t{16}, std::size_t{787}, std::size_t{9001}}) {
        std::vector<float> units(count);
        std::vector<std::uint32_t> words(count);
        noise.units(4, units);
        noise.words(4, words);
        for (std::size_t i = 0; i < count; ++i) {
            ASSERT_EQ(units[i], static_cast<float>(words[i] >> 8) * 0x1p-24F);
            ASSERT_TRUE(units[i] >= 0.0F && units[i] < 1.0F);
        }
    }
}

TEST(NoiseStream, wordsAreUniform) {
    const NoiseStream noise(testKey());
    std::vector<float> units(100000);
    noise.units(0, units);
    std::array<double, 64> counts{};
    for (const float unit : units)
        counts[static_cast<std::size_t>(unit * 64.0F)] += 1.0;
    const double expected = static_cast<double>(units.size()) / 64.0;
    double chiSquare = 0.0;
    for (const double count : counts)
        chiSquare += (count - expected) * (count - expected) / expected;
    EXPECT_LT(chiSquare, chiSquareLimit(63));
}

TEST(NoiseStream, isTheCtrStreamAndSeeks) {
    const NoiseStream noise(testKey());
    std::vector<std::uint32_t> whole(5000);
    noise.words(77, whole);
    SecretBytes bytes(8);
    RandomStream(testKey(), 77).bytes(bytes);
    EXPECT_EQ(whole[0], bytes[0] | bytes[1] << 8 | bytes[2] << 16 | static_cast<std::uint32_t>(bytes[3]) << 24);
    for (const std::size_t first : {std::size_t{4}, std::size_t{784}, std::size_t{4096}}) {
        std::vector<std::uint32_t> part(800);
        noise.words(77, part, first);
        EXPECT_TRUE(std::equal(part.begin(), part.end(), whole.begin() + static_cast<std::ptrdiff_t>(first)));
    }
    std::vector<std::uint32_t> other(8);
    noise.words(78, other);
    EXPECT_FALSE(std::equal(other.begin(), other.end(), whole.begin()));
}

TEST(NoiseStream, manyThreadsReadTheSameAsOne) {
    const NoiseStream noise(testKey());
    constexpr std::size_t kImages = 400;
    std::vector<std::uint32_t> expected(kImages);
    std::vector<std::uint32_t> image(801);
    for (std::size_t i = 0; i < kImages; ++i) {
        noise.words(i, image);
        expected[i] = image.back();
    }
    std::atomic<int> wrong{0};
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            std::vector<std::uint32_t> mine(801);
            for (std::size_t i = 0; i < kImages; ++i) {
                const std::size_t index = (i * 7 + t * 50) % kImages;
                noise.words(index, mine);
                wrong += mine.back() == expected[index] ? 0 : 1;
            }
        });
    threads.clear();
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace guise::key
