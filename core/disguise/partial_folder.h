// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace guise::disguise {

/// A folder that appears whole or not at all: filled as "NAME.partial" beside its place, then renamed. Destroyed
/// without commit(): the partial folder is gone and the target untouched.
class PartialFolder {
public:
    /// `names`: the only entries that this kind of folder ever has; "x/" is a folder of numbered pictures. With
    /// `replace`, an existing folder gives way at commit(), but only one that holds nothing else. Without it an
    /// existing folder that is not empty is an error. Errors: FileExists, FileNotWritable, NotAFile.
    [[nodiscard]] static base::Result<PartialFolder> create(std::filesystem::path target,
                                                            std::vector<std::string> names, bool replace);
    PartialFolder(PartialFolder&& other) noexcept;
    PartialFolder& operator=(PartialFolder&&) = delete;
    ~PartialFolder();
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return partial_; }  // where to write
    [[nodiscard]] base::Result<void> commit();

private:
    PartialFolder() = default;
    std::filesystem::path target_;
    std::filesystem::path partial_;  // empty once committed
};

}  // namespace guise::disguise
