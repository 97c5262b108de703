// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/experiment/run_settings.h"

namespace guise::experiment {

/// Interrupted: it was running when its process died. Failed, stopped and interrupted runs keep their curve.
/// Unreadable: state or settings are not such as this version knows (StoredRun::unreadable says why); a newer version
/// wrote them, or they are damaged. Never written to a store.
enum class RunState { Queued, Running, Finished, Stopped, Failed, Interrupted, Unreadable };
[[nodiscard]] std::string_view stateName(RunState state) noexcept;  // "queued" .. "unreadable"
[[nodiscard]] base::Result<RunState> parseState(std::string_view text);

using RunId = std::int64_t;  // within one store; never used twice there

/// What a run was judged by: "test/accuracy", "visual-privacy", "class-membership" ...
struct RunFinding {
    std::string name;
    double value = 0.0;         // NaN: there is none
    std::optional<double> low;  // 95 % interval, where one is known
    std::optional<double> high;
    std::string detail;  // JSON of the whole finding; may be empty
};

/// A training state on disk: from here a run can go on.
struct RunCheckpoint {
    std::int64_t step = 0;  // batches done
    std::string path;
};

/// A run to be made for a sweep.
struct PlannedRun {
    RunSettings settings;
    std::string cell;
    std::string sweep;
    std::string setting;
    int repeat = 0;
};

/// Where a run of a sweep stands.
struct CellState {
    RunId id = 0;
    std::string cell;
    RunState state = RunState::Queued;
    std::int64_t steps = 0;  // batches done
};

/// One run as a store holds it, but for its curve (RunStore::points()). Times: milliseconds since 1970, UTC.
struct StoredRun {
    RunId id = 0;
    std::string uid;  // 32 hex digits, the same wherever the run is copied
    std::string name;
    RunState state = RunState::Queued;
    std::optional<base::Error> unreadable;  // RunInvalid, exactly where `state` is Unreadable
    RunSettings settings;                   // of an unreadable run: nothing is known of them
    std::string record;                     // JSON of RunRecord without its points; empty before the end
    std::string guiseVersion;
    std::string engineVersion;
    std::string device;  // "cpu: AMD EPYC ..."
    std::string dataHash;
    std::string folder;  // of the run, where it was saved
    std::string note;
    std::string errorCode;  // of a failed run
    std::string error;
    std::int64_t steps = 0;
    int attempts = 0;  // times it was started
    std::int64_t created = 0;
    std::optional<std::int64_t> started;
    std::optional<std::int64_t> lastSign;  // of life
    std::optional<std::int64_t> ended;
    bool deleted = false;
    std::string cell;     // its place in a sweep (SweepCell::key); empty: of no sweep
    std::string sweep;    // name of the plan that asked for it first
    std::string setting;  // what varies there, as a table shows it
    int repeat = 0;       // from 0
    std::vector<std::string> tags;
    std::vector<RunFinding> findings;
    std::vector<RunCheckpoint> checkpoints;
    [[nodiscard]] const RunFinding* finding(std::string_view name) const noexcept;  // null: there is none
};

/// The run as --json shows it; figures that are not finite are null, and so are the settings of an unreadable run.
[[nodiscard]] base::Json storedRunToJson(const StoredRun& run);
/// "2026-03-01T12:30:05Z".
[[nodiscard]] std::string timeText(std::int64_t milliseconds);

}  // namespace guise::experiment
