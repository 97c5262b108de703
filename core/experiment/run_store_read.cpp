// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/experiment/run_store.h"
#include "core/experiment/run_store_state.h"

#include <limits>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

constexpr std::size_t kSettingsLimit = std::size_t{1} << 20;
constexpr const char* kColumns =
    "SELECT id, uid, name, state, settings, record, guise, engine, device, data_sha256, folder, note, error_code, "
    "error, steps, attempts, created, started, last_sign, ended, deleted, cell, sweep, setting, repeat FROM runs ";

base::Error unreadable(RunId run, const std::string& what) {
    return {ErrorCode::RunInvalid,
            "Run " + std::to_string(run) + " cannot be read by this version: " + what +
                ". Open the store with the version that wrote it, or delete the run.",
            {std::to_string(run), what}};
}

/// The core of a sentence of another room, without its advice and its full stop.
std::string reasonOf(const base::Error& error) {
    std::string reason =
        error.code == ErrorCode::RunInvalid && !error.arguments.empty() ? error.arguments.front() : error.advice;
    while (reason.ends_with('.'))
        reason.pop_back();
    return reason;
}

std::optional<double> realOf(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

std::optional<std::int64_t> timeOf(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional<std::int64_t>(column.getInt64());
}

double columnOrNaN(const SQLite::Column& column) {
    return realOf(column).value_or(std::numeric_limits<double>::quiet_NaN());
}

StoredRun rowOf(SQLite::Statement& row) {
    StoredRun run;
    run.id = row.getColumn(0).getInt64();
    run.uid = row.getColumn(1).getString();
    run.name = row.getColumn(2).getString();
    run.unreadable = readStateAndSettings(run.id, row.getColumn(3).getString(), row.getColumn(4).getString(), run);
    std::string* const texts[] = {&run.record, &run.guiseVersion, &run.engineVersion, &run.device, &run.dataHash,
                                  &run.folder, &run.note,         &run.errorCode,     &run.error};
    for (int i = 0; i < static_cast<int>(std::size(texts)); ++i)
        *texts[i] = row.getColumn(5 + i).getString();
    run.steps = row.getColumn(14).getInt64();
    run.attempts = row.getColumn(15).getInt();
    run.created = row.getColumn(16).getInt64();
    run.started = timeOf(row.getColumn(17));
    run.lastSign = timeOf(row.getColumn(18));
    run.ended = timeOf(row.getColumn(19));
    run.deleted = !row.getColumn(20).isNull();
    run.cell = row.getColumn(21).getString();
    run.sweep = row.getColumn(22).getString();
    run.setting = row.getColumn(23).getString();
    run.repeat = row.getColumn(24).getInt();
    return run;
}

void readParts(SQLite::Database& database, StoredRun& run) {
    SQLite::Statement tags(database, "SELECT tag FROM tags WHERE run = ? ORDER BY tag");
    tags.bind(1, run.id);
    while (tags.executeStep())
        run.tags.push_back(tags.getColumn(0).getString());
    SQLite::Statement findings(database,
                               "SELECT name, value, low, high, detail FROM findings WHERE run = ? ORDER BY name");
    findings.bind(1, run.id);
    while (findings.executeStep())
        run.findings.push_back({findings.getColumn(0).getString(), columnOrNaN(findings.getColumn(1)),
                                realOf(findings.getColumn(2)), realOf(findings.getColumn(3)),
                                findings.getColumn(4).getString()});
    SQLite::Statement checkpoints(database, "SELECT step, path FROM checkpoints WHERE run = ? ORDER BY step");
    checkpoints.bind(1, run.id);
    while (checkpoints.executeStep())
        run.checkpoints.push_back({checkpoints.getColumn(0).getInt64(), checkpoints.getColumn(1).getString()});
}

}  // namespace

std::optional<base::Error> readStateAndSettings(RunId run, const std::string& state, const std::string& settings,
                                                StoredRun& into) {
    into.state = RunState::Unreadable;
    const auto known = parseState(state);
    if (!known || *known == RunState::Unreadable)
        return unreadable(run, base::translatable("its state is unknown"));
    const auto json = base::parseJson(settings, kSettingsLimit);
    if (!json)
        return unreadable(run, base::translatable("its settings are no JSON"));
    auto read = runSettingsFromJson(*json);
    if (!read)
        return unreadable(run, reasonOf(read.error()));
    into.settings = std::move(*read);
    into.state = *known;
    return std::nullopt;
}

base::Result<std::vector<StoredRun>> RunStore::runs(const RunFilter& filter) const {
    return guarded(state_->path, [&]() -> base::Result<std::vector<StoredRun>> {
        SQLite::Database& database = *state_->database;
        SQLite::Transaction snapshot(database);  // one view of all tables
        SQLite::Statement row(database, std::string(kColumns) +
                                            "WHERE (?1 = '' OR state = ?1) AND (deleted IS NOT NULL) = ?2 AND (?3 = '' "
                                            "OR EXISTS (SELECT 1 FROM tags WHERE run = id AND tag = ?3)) AND (?4 = '' "
                                            "OR sweep = ?4) ORDER BY id");
        const bool inStore = filter.state && *filter.state != RunState::Unreadable;
        row.bind(1, inStore ? std::string(stateName(*filter.state)) : std::string());
        row.bind(2, filter.deleted ? 1 : 0);
        row.bind(3, filter.tag);
        row.bind(4, filter.sweep);
        std::vector<StoredRun> found;
        while (row.executeStep()) {
            StoredRun run = rowOf(row);
            if (filter.state && run.state != *filter.state)
                continue;
            readParts(database, run);
            found.push_back(std::move(run));
        }
        return found;
    });
}

base::Result<std::vector<CellState>> RunStore::cellStates() const {
    return guarded(state_->path, [&]() -> base::Result<std::vector<CellState>> {
        SQLite::Statement row(*state_->database,
                              "SELECT id, cell, state, steps, settings FROM runs WHERE cell != '' AND deleted IS NULL");
        std::vector<CellState> cells;
        while (row.executeStep()) {
            StoredRun run;
            static_cast<void>(readStateAndSettings(row.getColumn(0).getInt64(), row.getColumn(2).getString(),
                                                   row.getColumn(4).getString(), run));
            cells.push_back(
                {row.getColumn(0).getInt64(), row.getColumn(1).getString(), run.state, row.getColumn(3).getInt64()});
        }
        return cells;
    });
}

base::Result<StoredRun> RunStore::run(RunId run) const {
    return guarded(state_->path, [&]() -> base::Result<StoredRun> {
        SQLite::Statement row(*state_->database, std::string(kColumns) + "WHERE id = ?");
        row.bind(1, run);
        if (!row.executeStep())
            return unknownRun(run);
        StoredRun found = rowOf(row);
        readParts(*state_->database, found);
        return found;
    });
}

base::Result<std::vector<base::Metric>> RunStore::points(RunId run) const {
    return guarded(state_->path, [&]() -> base::Result<std::vector<base::Metric>> {
        SQLite::Statement row(*state_->database,
                              "SELECT name, step, value, low, high FROM points WHERE run = ? ORDER BY position");
        row.bind(1, run);
        std::vector<base::Metric> points;
        while (row.executeStep())
            points.push_back({row.getColumn(0).getString(), row.getColumn(1).getInt64(), columnOrNaN(row.getColumn(2)),
                              realOf(row.getColumn(3)), realOf(row.getColumn(4))});
        return points;
    });
}

base::Result<RunSettings> RunStore::cloneSettings(RunId run) const {
    auto found = this->run(run);
    if (!found)
        return tl::unexpected(found.error());
    if (found->unreadable)
        return tl::unexpected(*found->unreadable);
    found->settings.keyFingerprint.clear();
    return std::move(found->settings);
}

}  // namespace guise::experiment
