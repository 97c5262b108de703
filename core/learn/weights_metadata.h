// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/error.h"

namespace guise::learn {

/// What a weights file says of its net, by the name of networks(): Guise and its example of training elsewhere write
/// it.
inline constexpr const char* kNetworkEntry = "network";

/// The texts of a safetensors file's "__metadata__"; its tensors are not read or checked, so a file of 2 GiB takes no
/// longer than a small one. What a stranger's file says is a claim. Any thread. Errors: those of readSafetensors().
[[nodiscard]] base::Result<std::map<std::string, std::string>> readWeightsMetadata(const std::filesystem::path& path);

}  // namespace guise::learn
