// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <gtest/gtest.h>

#include <new>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>

namespace guise::base {
namespace {

template <class Thrown>
Error errorOf(const Thrown& thrown) {
    try {
        throw thrown;
    } catch (...) {
        return errorFromCurrentException();
    }
}

TEST(Error, EveryCodeHasItsOwnName) {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Stopped); ++i)
        EXPECT_TRUE(names.insert(codeName(static_cast<ErrorCode>(i))).second) << i;
    EXPECT_EQ(codeName(ErrorCode::KeyDamaged), "KeyDamaged");
    EXPECT_EQ(codeName(ErrorCode::Stopped), "Stopped");
}

TEST(Error, ExitCodesGroupForScripts) {
    EXPECT_EQ(exitCode(ErrorCode::WrongUse), 2);
    EXPECT_EQ(exitCode(ErrorCode::UnknownName), 2);
    for (int i = static_cast<int>(ErrorCode::BadUri); i <= static_cast<int>(ErrorCode::RunInvalid); ++i)
        EXPECT_EQ(exitCode(static_cast<ErrorCode>(i)), 3) << codeName(static_cast<ErrorCode>(i));
    for (int i = static_cast<int>(ErrorCode::NotAKeyFile); i <= static_cast<int>(ErrorCode::ExperimentKeyRefused); ++i)
        EXPECT_EQ(exitCode(static_cast<ErrorCode>(i)), 4) << codeName(static_cast<ErrorCode>(i));
    for (int i = static_cast<int>(ErrorCode::FileExists); i <= static_cast<int>(ErrorCode::Internal); ++i)
        EXPECT_EQ(exitCode(static_cast<ErrorCode>(i)), 1) << codeName(static_cast<ErrorCode>(i));
    EXPECT_EQ(exitCode(ErrorCode::Stopped), 130);
}

TEST(Error, FailCarriesEverything) {
    const Result<int> result = fail(ErrorCode::BadData, "Broken at 7. Mend it.", {"7"});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BadData);
    EXPECT_EQ(result.error().advice, "Broken at 7. Mend it.");
    EXPECT_EQ(result.error().arguments, std::vector<std::string>{"7"});
}

TEST(Error, ExceptionsBecomeErrors) {
    EXPECT_EQ(errorOf(std::bad_alloc()).code, ErrorCode::NoMemory);
    EXPECT_EQ(errorOf(std::system_error(std::make_error_code(std::errc::no_space_on_device))).code,
              ErrorCode::DiskFull);
    EXPECT_EQ(errorOf(std::system_error(std::make_error_code(std::errc::not_enough_memory))).code, ErrorCode::NoMemory);
    const Error error = errorOf(std::runtime_error("a special reason"));
    EXPECT_EQ(error.code, ErrorCode::Internal);
    EXPECT_NE(error.advice.find("a special reason"), std::string::npos);
    EXPECT_EQ(errorOf(17).code, ErrorCode::Internal);
}

}  // namespace
}  // namespace guise::base
