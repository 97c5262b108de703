// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

namespace guise::base {
namespace {

// Known answers of FIPS 180-4's examples and of the empty message.
TEST(Sha256, KnownAnswers) {
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(hex(sha256(std::string(1000000, 'a'))),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PiecesMakeTheWhole) {
    const std::string text = "The same bytes, however they are cut into pieces, give the same digest.";
    for (std::size_t piece = 1; piece < text.size(); piece += 5) {
        Sha256 first;
        first.update(std::string_view());
        first.update(text.substr(0, piece));
        Sha256 moved = std::move(first);
        for (std::size_t at = piece; at < text.size(); at += piece)
            moved.update(std::string_view(text).substr(at, piece));
        EXPECT_EQ(moved.finish(), sha256(text)) << piece;
    }
}

TEST(Sha256, HexIsLowerCase) {
    EXPECT_EQ(hex(std::array<std::uint8_t, 4>{0x00, 0x0f, 0xa5, 0xff}), "000fa5ff");
    EXPECT_EQ(hex({}), "");
}

}  // namespace
}  // namespace guise::base
