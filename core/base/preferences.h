// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/base/error.h"
#include "core/base/stored_json.h"

namespace guise::base {

/// The one preferences file (configFolder()/preferences.json): data folders, thresholds, last choices. Values are read
/// and set by JSON pointer ("/data/last"). Saving is atomic, under a lock file, and keeps what another process set.
/// Not thread-safe: one object per thread.
class Preferences {
public:
    /// A missing file gives empty preferences; a damaged one is moved aside to "preferences.json.damaged".
    /// One that cannot be read gives empty preferences too; save() then says why.
    [[nodiscard]] static Preferences load(const std::filesystem::path& file);
    [[nodiscard]] Json value(const std::string& pointer, const Json& standard) const;
    /// Objects on the way are made; a value in their way is replaced. Ignored: the empty pointer, one without a leading
    /// slash.
    void set(const std::string& pointer, Json value);
    /// Writes what was set since load() or the last save() over what is on disk now. Waits up to 5 s for another
    /// process's save. Errors: FileNotWritable, DiskFull, those of readFile().
    [[nodiscard]] Result<void> save();

private:
    std::filesystem::path file_;
    StoredJson values_;
    StoredJson changes_;  // pointer -> value, since load() or the last save()
};

}  // namespace guise::base
