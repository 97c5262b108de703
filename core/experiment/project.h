// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/learn/settings.h"

namespace guise::experiment {

/// What a window was at work on, to come back to: a folder with project.json. Never a key: its file and fingerprint, or
/// the seed of an experiment key.
struct Project {
    std::string dataUri;
    std::string recipe;             // canonical JSON
    std::filesystem::path keyFile;  // of a secret key; empty: none, or not saved
    std::string keyFingerprint;     // of that key under this recipe
    std::optional<std::uint64_t> experimentSeed;
    std::string network = "simple-cnn";
    bool standardise = false;
    learn::TrainSettings train;
    std::filesystem::path store;  // of runs
};

inline constexpr const char* kProjectFile = "project.json";

/// Whole or not at all; the folder is made. Files that lie in the folder are written relative to it, so that it can be
/// moved. Errors: file errors.
[[nodiscard]] base::Result<void> writeProject(const std::filesystem::path& folder, const Project& project);
/// `place`: the folder, or the file in it. Errors: FileNotFound (no project.json), BadData (not a project, with what is
/// wrong), TooLarge, file errors.
[[nodiscard]] base::Result<Project> readProject(const std::filesystem::path& place);

}  // namespace guise::experiment
