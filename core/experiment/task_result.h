// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>

#include "core/experiment/run_store.h"
#include "core/experiment/sweep_cell.h"

namespace guise::experiment {

/// Runs one cell away from any store and leaves FOLDER/CELL.json, whole or not at all: how it ended, record, curve,
/// findings. A run that fails is a result too; one that is stopped leaves none. Errors: Stopped, file errors.
[[nodiscard]] base::Result<void> runTask(CellRunner& runner, const SweepCell& cell, const std::filesystem::path& folder,
                                         learn::RunSink& sink, std::stop_token stop);

/// Takes results that lie in a folder into the store and removes their files; runs that are finished there stay as they
/// are. A file that cannot be read counts as none. Returns how many were taken. Errors: those of the store.
[[nodiscard]] base::Result<std::int64_t> mergeResults(RunStore& store, std::span<const SweepCell> cells,
                                                      const std::filesystem::path& folder);

}  // namespace guise::experiment
