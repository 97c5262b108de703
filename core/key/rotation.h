// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/key/secret_key.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace guise::key {

/// A new root for the recipe, shape and classes of `old`; the kind stays. `seed`: needed for an experiment key, and
/// only there. Rotation protects images that were never sent and no others: pairs of one image under both keys link the
/// keys by regression, and more deliveries under the old key average its noise out. Error: WrongUse (seed missing, not
/// wanted, or the one that `old` comes from).
[[nodiscard]] base::Result<SecretKey> rotatedKey(const SecretKey& old, std::optional<std::uint64_t> seed = {});

/// Which key replaced which, by fingerprint: nothing secret, but it links deliveries, so it stays on this computer.
/// One empty file "FROM-TO" for each rotation in `folder` (made with mode 0700), so writers never meet.
[[nodiscard]] base::Result<void> recordRotation(const std::filesystem::path& folder, const std::string& from,
                                                const std::string& to);
void forgetRotation(const std::filesystem::path& folder, const std::string& from, const std::string& to) noexcept;

struct Rotations {
    std::vector<std::string> replaced;    // keys that this one took over from: one, or none
    std::vector<std::string> replacedBy;  // keys made from this one
};
/// What is on record here for one fingerprint; nothing where there is no folder. At most 100,000 records are read.
[[nodiscard]] Rotations rotationsOf(const std::filesystem::path& folder, const std::string& fingerprint) noexcept;

}  // namespace guise::key
