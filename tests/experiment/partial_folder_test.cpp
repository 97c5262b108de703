// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/partial_folder.h"

#include "core/base/file.h"
#include "tests/experiment/experiment_fixture.h"

namespace guise::experiment {
namespace {

using disguise::PartialFolder;
const std::vector<std::string> kNames = {"a.txt", "b.txt"};

TEST(PartialFolder, AppearsAtCommitOnly) {
    const TestFolder folder;
    {
        const auto partial = PartialFolder::create(folder / "x", kNames, false).value();
        ASSERT_TRUE(base::writeFile(partial.path() / "a.txt", std::string("1")));
        EXPECT_FALSE(std::filesystem::exists(folder / "x"));
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "x.partial"));
    auto partial = PartialFolder::create(folder / "x/", kNames, false).value();
    ASSERT_TRUE(base::writeFile(partial.path() / "a.txt", std::string("2")));
    ASSERT_TRUE(partial.commit());
    EXPECT_TRUE(std::filesystem::exists(folder / "x" / "a.txt"));
    EXPECT_FALSE(std::filesystem::exists(folder / "x.partial"));
}

TEST(PartialFolder, ReplacesOnlyItsOwnKindOfFolder) {
    const TestFolder folder;
    for (const char* content : {"1", "2"}) {
        auto partial = PartialFolder::create(folder / "x", kNames, true).value();
        ASSERT_TRUE(base::writeFile(partial.path() / "a.txt", std::string(content)));
        ASSERT_TRUE(partial.commit());
        EXPECT_EQ(base::readFile(folder / "x" / "a.txt", 9).value().at(0), content[0]);
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "x.partial"));
    EXPECT_EQ(codeOf(PartialFolder::create(folder / "x", kNames, false)), base::ErrorCode::FileExists);
    ASSERT_TRUE(base::writeFile(folder / "x" / "other", std::string("mine")));
    EXPECT_EQ(codeOf(PartialFolder::create(folder / "x", kNames, true)), base::ErrorCode::FileExists);
    ASSERT_TRUE(base::writeFile(folder / "file", std::string("mine")));
    EXPECT_EQ(codeOf(PartialFolder::create(folder / "file", kNames, true)), base::ErrorCode::FileExists);
}

TEST(PartialFolder, LeftoversOfAKilledRunGiveWay) {
    const TestFolder folder;
    ASSERT_TRUE(base::makeFolder(folder / "x.partial"));
    ASSERT_TRUE(base::writeFile(folder / "x.partial" / "a.txt", std::string("old")));
    {  // what writeFile() was at when the run was killed
        auto half = base::AtomicFile::create(folder / "x.partial" / "b.txt").value();
        for (const auto& entry : std::filesystem::directory_iterator(folder / "x.partial"))
            if (base::isUnfinishedFile(entry.path())) {
                std::filesystem::copy_file(entry.path(), folder / "x.partial" / ".guise-0123456789abcdef.part");
                break;
            }
    }
    ASSERT_TRUE(std::filesystem::exists(folder / "x.partial" / ".guise-0123456789abcdef.part"));
    {
        const auto partial = PartialFolder::create(folder / "x", kNames, false);
        ASSERT_TRUE(partial) << partial.error().advice;
        EXPECT_TRUE(std::filesystem::is_empty(partial->path()));
    }
    ASSERT_TRUE(base::makeFolder(folder / "x.partial"));
    ASSERT_TRUE(base::writeFile(folder / "x.partial" / "mine", std::string("mine")));
    EXPECT_EQ(codeOf(PartialFolder::create(folder / "x", kNames, false)), base::ErrorCode::FileNotWritable);
    EXPECT_TRUE(std::filesystem::exists(folder / "x.partial" / "mine"));
}

TEST(PartialFolder, AnEmptyFolderMayBeFilled) {
    const TestFolder folder;
    ASSERT_TRUE(base::makeFolder(folder / "x"));
    auto partial = PartialFolder::create(folder / "x", kNames, false);
    ASSERT_TRUE(partial);
    ASSERT_TRUE(base::writeFile(partial->path() / "a.txt", std::string("1")));
    EXPECT_TRUE(partial->commit());
    EXPECT_TRUE(std::filesystem::exists(folder / "x" / "a.txt"));
}

}  // namespace
}  // namespace guise::experiment
