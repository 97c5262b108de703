// SPDX-License-Identifier: GPL-3.0-or-later
// The byte mechanisms spelled out pixel by pixel from the same draws.
#include "core/base/json.h"
#include "core/key/derivation.h"
#include "core/key/material.h"
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>

namespace guise::disguise::test {
namespace {

constexpr int kSide = 4;
const base::Shape kSmallShape{3, 8, 12};

struct StepCase {
    Disguiser disguiser;
    key::SecretBytes streams;
    std::vector<std::uint8_t> image;
    std::vector<float> out;

    StepCase(const std::string& mechanism, const std::string& parameters)
        : disguiser(makeDisguiser(setting(mechanism, parameters), 3)) {
        const auto key = makeKey(setting(mechanism, parameters), 3);
        streams = key::streamKey(key.prk(), mechanism,
                                 R"({"block":[4,4],"mechanism":")" + mechanism + R"(","ordinal":0,"parameters":{)" +
                                     parameters + R"(},"shape":[3,8,12]})");
        std::mt19937_64 random(4);
        image = randomImages(random, 1, kSmallShape);
        out = disguised(disguiser, image);
    }
    static Setting setting(const std::string& mechanism, const std::string& parameters) {
        return {R"({"block":[4,4],"steps":[{"mechanism":")" + mechanism + "\"" + (parameters.empty() ? "" : ",") +
                    parameters + "}]}",
                kSmallShape};
    }
    static std::size_t at(int position, int c, int y, int x) {
        return std::size_t((c * 8 + position / 3 * kSide + y) * 12 + position % 3 * kSide + x);
    }
    template <class Work>
    static void each(const Work& work) {
        for (int position = 0; position < 6; ++position)
            for (int y = 0; y < kSide; ++y)
                for (int x = 0; x < kSide; ++x)
                    work(position, y, x);
    }
};

TEST(Negative, PerBlockAndPerPixel) {
    const StepCase block("negative", R"("per":"block")");
    const StepCase pixel("negative", R"("per":"pixel")");
    int inverted = 0;
    StepCase::each([&](int position, int y, int x) {
        for (int c = 0; c < 3; ++c) {
            const std::size_t i = StepCase::at(position, c, y, x);
            key::RandomStream shared(block.streams, std::uint64_t(position));
            const bool on = key::drawBits(shared, 1)[0] != 0;
            EXPECT_EQ(block.out[i], on ? 255 - block.image[i] : block.image[i]);
            key::RandomStream own(pixel.streams, std::uint64_t(position * 3 + c));
            const bool flip = key::drawBits(own, 16)[std::size_t(y * kSide + x)] != 0;
            inverted += flip ? 1 : 0;
            EXPECT_EQ(pixel.out[i], flip ? 255 - pixel.image[i] : pixel.image[i]);
        }
    });
    EXPECT_GT(inverted, 0);
    EXPECT_LT(inverted, 288);
}

TEST(RotateFlip, TurnsClockwiseAfterMirroring) {
    const StepCase turned("rotate-flip", "");
    for (int position = 0; position < 6; ++position) {
        key::RandomStream stream(turned.streams, std::uint64_t(position));
        const auto turn = stream.below(8);
        for (int c = 0; c < 3; ++c) {
            std::uint8_t block[kSide][kSide];
            for (int y = 0; y < kSide; ++y)
                for (int x = 0; x < kSide; ++x)
                    block[y][x] = turned.image[StepCase::at(position, c, y, (turn & 4U) != 0 ? kSide - 1 - x : x)];
            for (std::uint64_t quarter = 0; quarter < (turn & 3U); ++quarter) {
                std::uint8_t next[kSide][kSide];
                for (int y = 0; y < kSide; ++y)
                    for (int x = 0; x < kSide; ++x)
                        next[x][kSide - 1 - y] = block[y][x];
                std::copy_n(&next[0][0], kSide * kSide, &block[0][0]);
            }
            for (int y = 0; y < kSide; ++y)
                for (int x = 0; x < kSide; ++x)
                    EXPECT_EQ(turned.out[StepCase::at(position, c, y, x)], block[y][x]);
        }
    }
    const auto oblong = parseRecipe(R"({"block":[2,4],"steps":[{"mechanism":"rotate-flip"}]})");
    EXPECT_FALSE(checkRecipe(*oblong, {1, 4, 4}));
}

TEST(ChannelShuffle, PerBlockAndPerPixel) {
    for (const bool perPixel : {false, true}) {
        const StepCase shuffled("channel-shuffle", perPixel ? R"("per":"pixel")" : R"("per":"block")");
        for (int position = 0; position < 6; ++position) {
            key::RandomStream stream(shuffled.streams, std::uint64_t(position));
            auto order = key::drawPermutation(stream, 3);
            for (int pixel = 0; pixel < kSide * kSide; ++pixel) {
                if (perPixel && pixel > 0)
                    order = key::drawPermutation(stream, 3);
                for (int c = 0; c < 3; ++c)
                    EXPECT_EQ(
                        shuffled.out[StepCase::at(position, c, pixel / kSide, pixel % kSide)],
                        shuffled
                            .image[StepCase::at(position, int(order[std::size_t(c)]), pixel / kSide, pixel % kSide)]);
            }
        }
    }
}

TEST(PixelShuffle, SharedAndPerBlock) {
    for (const bool perBlock : {false, true}) {
        const StepCase shuffled("pixel-shuffle", perBlock ? R"("per_block":true)" : R"("per_block":false)");
        for (int position = 0; position < 6; ++position) {
            key::RandomStream stream(shuffled.streams, perBlock ? std::uint64_t(position) : 0);
            const auto order = key::drawPermutation(stream, 48);
            const auto place = [&](std::int64_t v) {
                return StepCase::at(position, int(v / 16), int(v / 4 % 4), int(v % 4));
            };
            for (std::int64_t v = 0; v < 48; ++v)
                EXPECT_EQ(shuffled.out[place(v)], shuffled.image[place(order[std::size_t(v)])]);
        }
    }
}

TEST(NibbleShuffle, SharedAndPerBlock) {
    for (const bool perBlock : {false, true}) {
        const StepCase shuffled("nibble-shuffle", perBlock ? R"("per_block":true)" : R"("per_block":false)");
        for (int position = 0; position < 6; ++position) {
            key::RandomStream stream(shuffled.streams, perBlock ? std::uint64_t(position) : 0);
            const auto reversed = key::drawBits(stream, 96);
            const auto order = key::drawPermutation(stream, 96);
            const auto nibble = [&](std::int64_t v) {
                const std::int64_t w = v % 48;
                const int value = shuffled.image[StepCase::at(position, int(w / 16), int(w / 4 % 4), int(w % 4))];
                const int half = v < 48 ? value / 16 : value % 16;
                return reversed[std::size_t(v)] != 0 ? 15 - half : half;
            };
            for (std::int64_t v = 0; v < 48; ++v)
                EXPECT_EQ(shuffled.out[StepCase::at(position, int(v / 16), int(v / 4 % 4), int(v % 4))],
                          nibble(order[std::size_t(v)]) * 16 + nibble(order[std::size_t(v + 48)]));
        }
    }
}

TEST(KeySpaceOfByteMechanisms, CountsKeysAndWarns) {
    const auto space = [](const std::string& step, const base::Shape& shape) {
        return recipeKeySpace(parseRecipe(R"({"block":[4,4],"steps":[{"mechanism":)" + step + "}]}").value(), shape)
            .value();
    };
    const base::Shape colour{3, 32, 32};
    EXPECT_DOUBLE_EQ(space(R"("negative","per":"block")", colour).discreteBits, 64);
    EXPECT_DOUBLE_EQ(space(R"("negative","per":"pixel")", colour).discreteBits, 3072);
    EXPECT_DOUBLE_EQ(space(R"("rotate-flip")", colour).discreteBits, 192);
    EXPECT_NEAR(space(R"("channel-shuffle","per":"block")", colour).discreteBits, 64 * 2.584962500721156, 1e-9);
    EXPECT_NEAR(space(R"("channel-shuffle","per":"pixel")", colour).discreteBits, 1024 * 2.584962500721156, 1e-9);
    EXPECT_NEAR(space(R"("pixel-shuffle")", colour).discreteBits, 202.9496, 1e-3);  // log2(48!)
    EXPECT_GT(space(R"("nibble-shuffle","per_block":true)", colour).discreteBits,
              60 * space(R"("nibble-shuffle")", colour).discreteBits);
    EXPECT_THAT(space(R"("negative")", colour).notes,
                testing::Contains(testing::HasSubstr("same mask for every image")));
    EXPECT_THAT(space(R"("channel-shuffle")", {1, 8, 8}).notes,
                testing::Contains(testing::HasSubstr("changes nothing")));
    EXPECT_THAT(space(R"("nibble-shuffle")", colour).notes, testing::Contains(testing::HasSubstr("share one key")));
}

}  // namespace
}  // namespace guise::disguise::test
