// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/engine.h"

#include "core/base/file.h"
#include "core/base/module.h"
#include "core/base/paths.h"
#include "core/base/translatable.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>

namespace guise::learn {

namespace {

namespace fs = std::filesystem;

constexpr const char* kModule = "guise_engine";
// In the order in which they need each other. CUDA's part is opened by the module itself, when there is a card.
constexpr std::array<const char*, 2> kLibraries{"libc10.so", "libtorch_cpu.so"};

tl::unexpected<base::Error> missing(const fs::path& root, const std::string& reason) {
    return base::fail(
        base::ErrorCode::EngineMissing,
        fmt::format("The learning engine (LibTorch {}) was not found in {}: {}. Run guise-install-engine to fetch it "
                    "(in the source tree: packaging/bootstrap.sh), or set GUISE_ENGINE_ROOT to a folder that holds "
                    "torch/ and nvidia/.",
                    GUISE_LIBTORCH_VERSION, root.string(), reason),
        {GUISE_LIBTORCH_VERSION, root.string(), reason});
}

// The wheel states its version in torch/version.py; a folder without that file is taken as it is.
std::string otherVersion(const fs::path& root) {
    constexpr std::size_t kLimit = 1 << 16;
    constexpr std::string_view kName = "__version__ = '";
    const auto bytes = base::readFile(root / "torch" / "version.py", kLimit);
    if (!bytes)
        return {};
    const std::string text(bytes->begin(), bytes->end());
    const auto at = text.find(kName);
    if (at == std::string::npos)
        return {};
    const auto rest = text.substr(at + kName.size());
    const auto version = rest.substr(0, rest.find_first_of("'+\n"));
    return version == GUISE_LIBTORCH_VERSION ? std::string() : version;
}

base::Result<void> openLibraries(const fs::path& root) {
    std::error_code ignored;
    const fs::path folder = root / "torch" / "lib";
    if (!fs::is_directory(folder, ignored))
        return missing(root, base::translatable("there is no folder torch/lib in it"));
    if (const auto version = otherVersion(root); !version.empty())
        return missing(root, fmt::format(base::translatable("it holds version {}"), version));
    for (const char* name : kLibraries)
        if (dlopen((folder / name).c_str(), RTLD_NOW | RTLD_LOCAL) == nullptr) {
            const char* reason = dlerror();
            return missing(root, reason != nullptr ? reason : name);
        }
    return {};
}

base::Result<EnginePtr> open() {
    const fs::path root = fs::absolute(base::engineRoot());
    if (auto opened = openLibraries(root); !opened)
        return tl::unexpected(opened.error());
    const auto interface = base::moduleSymbol(kModule, "guise_engine_interface");
    if (!interface)
        return tl::unexpected(interface.error());
    const int offered = reinterpret_cast<int (*)()>(*interface)();
    if (offered != kEngineInterface)
        return base::fail(base::ErrorCode::ModuleMissing,
                          fmt::format("The module {} speaks version {} of its interface, this program version {}. "
                                      "Install both from one release.",
                                      kModule, offered, kEngineInterface),
                          {kModule, std::to_string(offered), std::to_string(kEngineInterface)});
    const auto create = base::moduleSymbol(kModule, "guise_engine_create");
    if (!create)
        return tl::unexpected(create.error());
    auto* engine = static_cast<Engine*>(reinterpret_cast<void* (*)()>(*create)());
    if (engine == nullptr)
        return base::fail(base::ErrorCode::EngineFailed,
                          "The learning engine could not start. Free some memory, then try again.");
    return EnginePtr(engine);
}

}  // namespace

base::Result<EnginePtr> loadEngine() {
    // The one engine of the process; a failed attempt may be repeated after an installation.
    static std::mutex mutex;
    static EnginePtr engine;
    try {
        const std::lock_guard lock(mutex);
        if (!engine) {
            auto opened = open();
            if (!opened)
                return opened;
            engine = *opened;
        }
        return engine;
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::learn
