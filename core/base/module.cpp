// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/module.h"

#include "core/base/paths.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

namespace guise::base {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> moduleFolders() {
    std::vector<fs::path> folders;
    if (const char* const folder = std::getenv("GUISE_MODULE_DIR"); folder != nullptr && *folder != '\0')
        folders.emplace_back(fs::absolute(folder));
    folders.push_back((programFolder() / ".." / "lib" / "guise").lexically_normal());
    folders.push_back(programFolder());
    return folders;
}

std::string lastLoaderError() {
    const char* const text = dlerror();
    return text != nullptr ? text : "no reason given";
}

}  // namespace

// The loader itself hands out one handle per file and locks, so nothing is kept here.
Result<void*> moduleSymbol(const std::string& module, const std::string& symbol) try {
    std::string looked;
    for (const fs::path& folder : moduleFolders()) {
        for (const std::string& name : std::array{module + ".so", "lib" + module + ".so"}) {
            const fs::path file = folder / name;
            std::error_code error;
            if (!fs::is_regular_file(file, error))
                continue;
            void* const handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
            if (handle == nullptr) {
                const std::string why = lastLoaderError();
                return fail(ErrorCode::ModuleMissing,
                            fmt::format("The module {} cannot be loaded ({}). Something it needs is missing: install "
                                        "Guise again or complete its set-up.",
                                        module, why),
                            {module, why});
            }
            dlerror();
            if (void* const address = dlsym(handle, symbol.c_str()); address != nullptr)
                return address;
            return fail(ErrorCode::ModuleMissing,
                        fmt::format("The module {} is of another version: it has no {}. Install Guise again.",
                                    file.string(), symbol),
                        {file.string(), symbol});
        }
        looked += (looked.empty() ? "" : ", ") + folder.string();
    }
    return fail(ErrorCode::ModuleMissing,
                fmt::format("The module {} was not found (looked in {}). Install Guise again, or name its folder in "
                            "GUISE_MODULE_DIR.",
                            module, looked),
                {module, looked});
} catch (...) {
    return tl::unexpected<Error>(errorFromCurrentException());
}

}  // namespace guise::base
