// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/experiment/run_locks.h"
#include "core/experiment/run_store.h"
#include "core/experiment/store_database.h"

namespace guise::experiment {

struct RunStore::State {
    State(std::filesystem::path where, std::unique_ptr<SQLite::Database> opened, RunLocks held)
        : path(std::move(where)), database(std::move(opened)), locks(std::move(held)) {}
    std::filesystem::path path;
    std::unique_ptr<SQLite::Database> database;
    RunLocks locks;
};

[[nodiscard]] std::int64_t nowMilliseconds();
[[nodiscard]] tl::unexpected<base::Error> unknownRun(RunId run);
/// Why this version cannot read the run (RunInvalid); nothing where it can. `state`, `settings`: as the store has them;
/// `into`: receives both where they can be read.
[[nodiscard]] std::optional<base::Error> readStateAndSettings(RunId run, const std::string& state,
                                                              const std::string& settings, StoredRun& into);

/// NaN has no place in a column: NULL.
void bindReal(SQLite::Statement& statement, int index, const std::optional<double>& value);
/// One statement with a run's number as its last parameter; UnknownName when it changed no row.
[[nodiscard]] base::Result<void> changeOne(SQLite::Statement& statement, RunId run);

}  // namespace guise::experiment
