// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/uri.h"

#include "tests/image/support.h"

namespace guise::image {
namespace {

using base::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Uri, ReadsEverySchemeAndOption) {
    const auto uri = parseUri("folder:/a/b%20c?size=28x32&gray&classes=T-shirt%2Ftop,b%2Cc&test=0.25&seed=7");
    ASSERT_TRUE(uri.has_value()) << uri.error().advice;
    EXPECT_EQ(uri->scheme, Scheme::Folder);
    EXPECT_THAT(uri->paths, ElementsAre("/a/b c"));
    EXPECT_EQ(uri->options.size, std::pair(28, 32));
    EXPECT_TRUE(uri->options.gray);
    EXPECT_THAT(uri->options.classes, ElementsAre("T-shirt/top", "b,c"));
    EXPECT_EQ(uri->options.test, 0.25);
    EXPECT_EQ(uri->options.seed, 7U);
    EXPECT_EQ(parseUri("mnist:x?size=16")->options.size, std::pair(16, 16));
    EXPECT_EQ(parseUri("fashion-mnist")->scheme, Scheme::FashionMnist);
    EXPECT_EQ(parseUri("picture:x.png")->scheme, Scheme::Picture);
    EXPECT_THAT(parseUri("npy:a.npy,b.npy")->paths, ElementsAre("a.npy", "b.npy"));
    EXPECT_THAT(parseUri("npy:a%2Cb.npy")->paths, ElementsAre("a,b.npy"));
}

TEST(Uri, TakesBarePaths) {
    const test::TempFolder folder;
    EXPECT_EQ(parseUri(folder.path().string())->scheme, Scheme::Folder);
    EXPECT_EQ(parseUri(folder.path().string() + "?gray")->options.gray, true);
    EXPECT_EQ(parseUri("/nowhere/x.npy")->scheme, Scheme::Npy);
    EXPECT_EQ(parseUri("/nowhere/x.jpg")->scheme, Scheme::Picture);
    // A name that is there as written is no query and no percent code.
    const std::string odd = (folder / "a%41?gray").string();
    fs::create_directory(odd);
    const auto uri = parseUri(odd);
    ASSERT_TRUE(uri.has_value());
    EXPECT_EQ(uri->paths.front(), odd);
    EXPECT_FALSE(uri->options.gray);
}

TEST(Uri, RefusesWhatItDoesNotKnow) {
    const auto unknownKey = parseUri("fashion-mnist?sise=3");
    ASSERT_EQ(test::codeOf(unknownKey), ErrorCode::BadUri);
    EXPECT_THAT(unknownKey.error().advice, HasSubstr("size, gray, classes, test, seed"));
    const auto unknownScheme = parseUri("imagenet:/x");
    ASSERT_EQ(test::codeOf(unknownScheme), ErrorCode::BadUri);
    EXPECT_THAT(unknownScheme.error().advice, HasSubstr("mnist:DIR"));
    for (const char* text : {"",
                             "mnist:",
                             "fashion-mnist:x",
                             "folder:a%2",
                             "folder:a%zz",
                             "folder:a%00b",
                             "npy:a,b,c",
                             "npy:a,",
                             "mnist:x?size=0",
                             "mnist:x?size=-1",
                             "mnist:x?size=3x",
                             "mnist:x?size=3x3x3",
                             "mnist:x?size=99999",
                             "mnist:x?size=1e2",
                             "mnist:x?gray=1",
                             "mnist:x?test=0",
                             "mnist:x?test=1",
                             "mnist:x?test=nan",
                             "mnist:x?test=",
                             "mnist:x?test=0.1&seed=-1",
                             "mnist:x?seed=3",
                             "mnist:x?gray&gray",
                             "mnist:x?",
                             "mnist:x?classes=a,,b",
                             "mnist:x?test=0.1&seed=99999999999999999999"})
        EXPECT_EQ(test::codeOf(parseUri(text)), ErrorCode::BadUri) << text;
}

TEST(Uri, MessagesHoldNoBrokenUtf8) {
    const auto uri = parseUri("nope\xFF:x");
    ASSERT_FALSE(uri.has_value());
    EXPECT_EQ(uri.error().advice.find('\xFF'), std::string::npos);
}

}  // namespace
}  // namespace guise::image
