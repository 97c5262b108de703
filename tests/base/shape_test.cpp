// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shape.h"

#include <gtest/gtest.h>

#include <limits>

namespace guise::base {
namespace {

TEST(Shape, SizesDoNotOverflow) {
    const Shape largest = checkShape(kMaxChannels, kMaxSide, kMaxSide).value();
    EXPECT_EQ(largest.size(), std::size_t{1} << 32);
    EXPECT_EQ(largest.text(), "16x16384x16384");
}

TEST(Shape, BoundsAreChecked) {
    constexpr std::int64_t kHuge = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(checkShape(0, 28, 28).error().code, ErrorCode::BadData);
    EXPECT_EQ(checkShape(1, -1, 28).error().code, ErrorCode::BadData);
    EXPECT_EQ(checkShape(kMaxChannels + 1, 28, 28).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(checkShape(1, kMaxSide + 1, 28).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(checkShape(1, 28, kHuge).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(checkShape(std::numeric_limits<std::int64_t>::min(), 1, 1).error().code, ErrorCode::BadData);
}

TEST(Shape, ReadsTheCommandLineForm) {
    EXPECT_EQ(parseShape("1,28,30").value(), (Shape{1, 28, 30}));
    for (const char* const text : {"", "28", "28,28", "1,28,28,1", "1,28,", ",28,28", "1, 28,28", "1x28x28", "a,b,c"})
        EXPECT_EQ(parseShape(text).error().code, ErrorCode::WrongUse) << text;
    EXPECT_EQ(parseShape("0,28,28").error().code, ErrorCode::BadData);
    EXPECT_EQ(parseShape("1,99999,28").error().code, ErrorCode::TooLarge);
}

}  // namespace
}  // namespace guise::base
