// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace guise::learn {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class EngineLoader : public testing::Test {
protected:
    EngineLoader() { fs::create_directories(folder_); }
    ~EngineLoader() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    void expectMissing(const fs::path& root, const std::string& reason) {
        setenv("GUISE_ENGINE_ROOT", root.c_str(), 1);
        const auto engine = loadEngine();
        ASSERT_FALSE(engine);
        EXPECT_EQ(engine.error().code, base::ErrorCode::EngineMissing);
        EXPECT_THAT(engine.error().advice, HasSubstr(root.string()));
        EXPECT_THAT(engine.error().advice, HasSubstr("packaging/bootstrap.sh"));
        EXPECT_THAT(engine.error().advice, HasSubstr(reason));
    }
    fs::path folder_ = fs::temp_directory_path() / ("guise-engine-" + std::to_string(getpid()));
};

TEST_F(EngineLoader, NamesTheFolderThatHasNoEngine) {
    expectMissing(folder_ / "nowhere", "torch/lib");
}

TEST_F(EngineLoader, NamesTheFileThatIsMissing) {
    fs::create_directories(folder_ / "torch" / "lib");
    expectMissing(folder_, "libc10.so");
}

TEST_F(EngineLoader, RefusesAnotherVersion) {
    fs::create_directories(folder_ / "torch" / "lib");
    std::ofstream(folder_ / "torch" / "version.py") << "__version__ = '1.13.1+cu117'\n";
    expectMissing(folder_, "1.13.1");
}

TEST_F(EngineLoader, RefusesFilesThatAreNoLibraries) {
    fs::create_directories(folder_ / "torch" / "lib");
    std::ofstream(folder_ / "torch" / "lib" / "libc10.so") << "not a library";
    expectMissing(folder_, "libc10.so");
}

}  // namespace
}  // namespace guise::learn
