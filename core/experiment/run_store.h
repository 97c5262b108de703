// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/metric.h"
#include "core/experiment/stored_run.h"

namespace guise::experiment {

struct StoreOptions {
    bool create = true;           // false: a store that is not there is FileNotFound
    int busyMilliseconds = 5000;  // how long to wait for another process's write
};

struct RunFilter {
    std::optional<RunState> state = {};  // Unreadable also: those alone
    std::string tag = {};                // empty: any
    std::string sweep = {};              // empty: any
    bool deleted = false;
};

/// What is known of a run when it begins or ends; empty texts leave what is there.
struct RunFacts {
    std::string record = {};  // JSON of RunRecord without its points
    std::string guiseVersion = {};
    std::string engineVersion = {};
    std::string device = {};
    std::string dataHash = {};
    std::string folder = {};
    std::int64_t steps = 0;  // 0 leaves what is there
};

/// Runs in one file (SQLite, write-ahead log): settings, seeds, versions, every point, findings, checkpoints, tags,
/// notes, state. Never holds secrets: of a key its fingerprint, its path, or the seed of an experiment key. Any number
/// of processes on one machine may share a store; an object belongs to one thread at a time. Every call is whole or not
/// at all and durable when it returns. Errors of all: StoreLocked, StoreDamaged, DiskFull, FileNotWritable; UnknownName
/// for a run that is not there.
class RunStore {
public:
    /// Marks runs whose process died as interrupted. Errors also: FileNotFound, NotAFile, NotAStore, StoreTooNew,
    /// WrongUse (network disk).
    [[nodiscard]] static base::Result<RunStore> open(const std::filesystem::path& path, StoreOptions options = {});
    RunStore(RunStore&&) noexcept;
    RunStore& operator=(RunStore&&) noexcept;
    ~RunStore();  // running runs of this object become interrupted for everybody else

    /// A queued run.
    [[nodiscard]] base::Result<RunId> add(const RunSettings& settings, const std::string& name = {},
                                          const std::vector<std::string>& tags = {});
    /// Queued runs of a sweep, but for those whose cell is there already. Returns how many were new.
    [[nodiscard]] base::Result<std::int64_t> plan(std::span<const PlannedRun> runs);
    /// A failed run is queued again.
    [[nodiscard]] base::Result<void> requeue(RunId run);
    /// Any run but one that is running or finished becomes running, held by this object. Points after `fromStep`,
    /// findings and error of an earlier attempt go. false: somebody else runs it, or it is finished. Error also:
    /// RunInvalid for an unreadable run.
    [[nodiscard]] base::Result<bool> start(RunId run, std::int64_t fromStep = 0);
    /// Points of a running run, in order; also a sign of life.
    [[nodiscard]] base::Result<void> append(RunId run, std::span<const base::Metric> points);
    [[nodiscard]] base::Result<void> describe(RunId run, const RunFacts& facts);
    /// Replaces a finding of the same name.
    [[nodiscard]] base::Result<void> addFinding(RunId run, const RunFinding& finding);
    /// Replaces earlier ones of the run.
    [[nodiscard]] base::Result<void> setCheckpoint(RunId run, const RunCheckpoint& checkpoint);
    /// The end of a run that this object started: facts, findings and state in one step. `error`: of a failed run.
    [[nodiscard]] base::Result<void> end(RunId run, RunState state, const RunFacts& facts = {},
                                         std::span<const RunFinding> findings = {}, const base::Error* error = nullptr);

    [[nodiscard]] base::Result<void> setTag(RunId run, const std::string& tag, bool on);  // at most 100 bytes
    [[nodiscard]] base::Result<void> setNote(RunId run, const std::string& note);
    /// Hidden, and brought back by deleted = false; nothing is lost until purge(). Error: WrongUse for a running run,
    /// and for one whose place in a sweep was taken meanwhile.
    [[nodiscard]] base::Result<void> setDeleted(RunId run, bool deleted);
    /// Takes deleted runs out for good and shrinks the file; run folders stay. Returns how many.
    [[nodiscard]] base::Result<std::int64_t> purge();
    /// Settings of a run without what belongs to that run alone (the fingerprint), to train anew. Error also:
    /// RunInvalid for an unreadable run.
    [[nodiscard]] base::Result<RunSettings> cloneSettings(RunId run) const;

    /// By number. One whose settings or state this version cannot read is there too, as RunState::Unreadable: it can be
    /// tagged, noted and deleted, and it costs no other run.
    [[nodiscard]] base::Result<std::vector<StoredRun>> runs(const RunFilter& filter = {}) const;
    [[nodiscard]] base::Result<StoredRun> run(RunId run) const;             // a deleted one too
    [[nodiscard]] base::Result<std::vector<CellState>> cellStates() const;  // of all runs of sweeps
    [[nodiscard]] base::Result<std::vector<base::Metric>> points(RunId run) const;
    [[nodiscard]] const std::filesystem::path& path() const noexcept;
    /// Runs that are marked running while nobody holds them become interrupted. Returns how many.
    [[nodiscard]] base::Result<std::int64_t> markInterrupted();

private:
    RunStore();
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace guise::experiment
