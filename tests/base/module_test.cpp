// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/module.h"

#include "core/base/paths.h"
#include "tests/base/temporary_folder.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace guise::base {
namespace {

using Answer = int (*)();

TEST(Module, FindsItsOwnFromManyThreads) {
    std::vector<void*> found(8, nullptr);
    {
        std::vector<std::jthread> threads;
        for (void*& address : found)
            threads.emplace_back(
                [&address] { address = moduleSymbol("guise_test_module", "guiseTestAnswer").value_or(nullptr); });
    }
    for (void* const address : found) {
        ASSERT_NE(address, nullptr);
        EXPECT_EQ(address, found.front());
    }
    EXPECT_EQ(reinterpret_cast<Answer>(found.front())(), 42);
}

TEST(Module, TheNamedFolderComesFirst) {
    const TemporaryFolder folder;
    putText(folder / "guise_test_module.so", "not a module");
    const Environment directory("GUISE_MODULE_DIR", folder.path().c_str());
    const auto broken = moduleSymbol("guise_test_module", "guiseTestAnswer");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::ModuleMissing);
    EXPECT_NE(broken.error().advice.find(folder.path().string()), std::string::npos) << broken.error().advice;
}

TEST(Module, AMissingOneSaysWhereItLooked) {
    const auto missing = moduleSymbol("guise_no_such_module", "anything");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::ModuleMissing);
    EXPECT_NE(missing.error().advice.find(programFolder().string()), std::string::npos) << missing.error().advice;
}

TEST(Module, AMissingFunctionIsAnotherVersion) {
    const auto missing = moduleSymbol("guise_test_module", "guiseNoSuchFunction");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::ModuleMissing);
    EXPECT_EQ(missing.error().arguments.back(), "guiseNoSuchFunction");
}

}  // namespace
}  // namespace guise::base
