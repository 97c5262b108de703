// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"

#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <system_error>

namespace guise::base {

namespace {

/// The folder that an environment variable names. Unset, empty and relative values do not count (XDG rules).
std::optional<std::filesystem::path> folderFrom(const char* variable) {
    const char* const value = std::getenv(variable);
    if (value == nullptr)
        return std::nullopt;
    std::filesystem::path folder(value);
    if (!folder.is_absolute())
        return std::nullopt;
    return folder;
}

std::filesystem::path userFolder(const char* variable, const char* belowHome, const char* belowTemporary) {
    if (const auto folder = folderFrom(variable))
        return *folder / "guise";
    if (const auto home = folderFrom("HOME"))
        return *home / belowHome / "guise";
    std::error_code error;
    std::filesystem::path temporary = std::filesystem::temp_directory_path(error);
    if (error)
        temporary = "/tmp";
    return temporary / ("guise-" + std::to_string(geteuid())) / belowTemporary / "guise";
}

}  // namespace

std::filesystem::path cacheFolder() {
    return userFolder("XDG_CACHE_HOME", ".cache", "cache");
}

std::filesystem::path configFolder() {
    return userFolder("XDG_CONFIG_HOME", ".config", "config");
}

std::filesystem::path dataFolder() {
    return userFolder("XDG_DATA_HOME", ".local/share", "data");
}

std::filesystem::path engineRoot() {
    if (const char* const root = std::getenv("GUISE_ENGINE_ROOT"); root != nullptr && *root != '\0')
        return root;
    return cacheFolder() / "engine" / "libtorch-" GUISE_LIBTORCH_VERSION;
}

std::filesystem::path programFolder() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error)
        return program.parent_path();
    const std::filesystem::path current = std::filesystem::current_path(error);
    return error ? std::filesystem::path(".") : current;
}

}  // namespace guise::base
