// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_store.h"

#include "core/base/json.h"
#include "core/experiment/run_store_state.h"

#include <openssl/rand.h>

#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

constexpr std::size_t kLongestTag = 100;
constexpr std::size_t kLongestNote = 64 << 10;

std::string freshUid() {
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw std::runtime_error("the system gives no random numbers");
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes)
        text += {kDigits[byte >> 4U], kDigits[byte & 15U]};
    return text;
}

void writeFinding(SQLite::Database& database, RunId run, const RunFinding& finding) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO findings VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, run);
    insert.bind(2, finding.name);
    bindReal(insert, 3, finding.value);
    bindReal(insert, 4, finding.low);
    bindReal(insert, 5, finding.high);
    insert.bind(6, finding.detail);
    insert.exec();
}

base::Result<void> writeFacts(SQLite::Database& database, RunId run, const RunFacts& facts) {
    SQLite::Statement update(database,
                             "UPDATE runs SET record = iif(?1 = '', record, ?1), guise = iif(?2 = '', guise, ?2), "
                             "engine = iif(?3 = '', engine, ?3), device = iif(?4 = '', device, ?4), "
                             "data_sha256 = iif(?5 = '', data_sha256, ?5), folder = iif(?6 = '', folder, ?6), "
                             "steps = iif(?7 = 0, steps, ?7) WHERE id = ?8");
    update.bind(1, facts.record);
    update.bind(2, facts.guiseVersion);
    update.bind(3, facts.engineVersion);
    update.bind(4, facts.device);
    update.bind(5, facts.dataHash);
    update.bind(6, facts.folder);
    update.bind(7, facts.steps);
    update.bind(8, run);
    return update.exec() == 1 ? base::Result<void>() : unknownRun(run);
}

}  // namespace

std::int64_t nowMilliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

tl::unexpected<base::Error> unknownRun(RunId run) {
    return base::fail(ErrorCode::UnknownName,
                      "The store has no run " + std::to_string(run) + ". List its runs with guise runs --store FILE.",
                      {std::to_string(run)});
}

void bindReal(SQLite::Statement& statement, int index, const std::optional<double>& value) {
    if (value && !std::isnan(*value))
        statement.bind(index, *value);
    else
        statement.bind(index);
}

base::Result<void> changeOne(SQLite::Statement& statement, RunId run) {
    statement.bind(statement.getBindParameterCount(), run);
    return statement.exec() == 1 ? base::Result<void>() : unknownRun(run);
}

RunStore::RunStore() = default;
RunStore::RunStore(RunStore&&) noexcept = default;
RunStore& RunStore::operator=(RunStore&&) noexcept = default;
RunStore::~RunStore() = default;

const std::filesystem::path& RunStore::path() const noexcept {
    return state_->path;
}

base::Result<RunStore> RunStore::open(const std::filesystem::path& path, StoreOptions options) {
    auto database = openDatabase(path, options.create, options.busyMilliseconds);
    if (!database)
        return tl::unexpected(database.error());
    auto locks = RunLocks::open(path);
    if (!locks)
        return tl::unexpected(locks.error());
    RunStore store;
    store.state_ = std::make_unique<State>(path, std::move(*database), std::move(*locks));
    if (const auto marked = store.markInterrupted(); !marked)
        return tl::unexpected(marked.error());
    return store;
}

base::Result<RunId> RunStore::add(const RunSettings& settings, const std::string& name,
                                  const std::vector<std::string>& tags) {
    return guarded(state_->path, [&]() -> base::Result<RunId> {
        SQLite::Database& database = *state_->database;
        WriteTransaction transaction(database);
        SQLite::Statement insert(database,
                                 "INSERT INTO runs (uid, name, state, settings, key_fingerprint, created) "
                                 "VALUES (?, ?, 'queued', ?, ?, ?)");
        insert.bind(1, freshUid());
        insert.bind(2, name);
        insert.bind(3, base::canonicalJson(runSettingsToJson(settings)));
        insert.bind(4, settings.keyFingerprint);
        insert.bind(5, nowMilliseconds());
        insert.exec();
        const RunId run = database.getLastInsertRowid();
        for (const std::string& tag : tags) {
            SQLite::Statement tagged(database, "INSERT OR IGNORE INTO tags VALUES (?, ?)");
            tagged.bind(1, run);
            tagged.bind(2, tag);
            tagged.exec();
        }
        transaction.commit();
        return run;
    });
}

base::Result<std::int64_t> RunStore::plan(std::span<const PlannedRun> runs) {
    return guarded(state_->path, [&]() -> base::Result<std::int64_t> {
        SQLite::Database& database = *state_->database;
        WriteTransaction transaction(database);
        SQLite::Statement insert(
            database,
            "INSERT INTO runs (uid, name, state, settings, key_fingerprint, created, cell, sweep, "
            "setting, repeat) SELECT ?1, '', 'queued', ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS "
            "(SELECT 1 FROM runs WHERE cell = ?5 AND deleted IS NULL)");
        std::int64_t fresh = 0;
        for (const PlannedRun& run : runs) {
            insert.reset();
            insert.bind(1, freshUid());
            insert.bind(2, base::canonicalJson(runSettingsToJson(run.settings)));
            insert.bind(3, run.settings.keyFingerprint);
            insert.bind(4, nowMilliseconds());
            insert.bind(5, run.cell);
            insert.bind(6, run.sweep);
            insert.bind(7, run.setting);
            insert.bind(8, run.repeat);
            fresh += insert.exec();
        }
        transaction.commit();
        return fresh;
    });
}

base::Result<void> RunStore::requeue(RunId run) {
    return guarded(state_->path, [&]() -> base::Result<void> {
        SQLite::Statement update(*state_->database,
                                 "UPDATE runs SET state = iif(state = 'failed', 'queued', state) WHERE id = ?");
        return changeOne(update, run);
    });
}

base::Result<bool> RunStore::start(RunId run, std::int64_t fromStep) {
    return guarded(state_->path, [&]() -> base::Result<bool> {
        SQLite::Database& database = *state_->database;
        WriteTransaction transaction(database);
        SQLite::Statement read(database, "SELECT state, settings FROM runs WHERE id = ?");
        read.bind(1, run);
        if (!read.executeStep())
            return unknownRun(run);
        StoredRun known;
        if (auto reason =
                readStateAndSettings(run, read.getColumn(0).getString(), read.getColumn(1).getString(), known))
            return tl::unexpected(std::move(*reason));
        if (read.getColumn(0).getString() == "finished")
            return false;
        const auto taken = state_->locks.take(run);  // before anybody can see the state "running"
        if (!taken || !*taken)
            return taken;
        try {
            for (const char* query :
                 {"DELETE FROM points WHERE run = ?1 AND (?2 = 0 OR step > ?2)", "DELETE FROM findings WHERE run = ?1",
                  "DELETE FROM checkpoints WHERE run = ?1 AND (?2 = 0 OR step > ?2)"}) {
                SQLite::Statement clear(database, query);
                clear.bind(1, run);
                if (clear.getBindParameterCount() > 1)
                    clear.bind(2, fromStep);
                clear.exec();
            }
            SQLite::Statement update(database,
                                     "UPDATE runs SET state = 'running', started = ?1, last_sign = ?1, ended = NULL, "
                                     "error_code = '', error = '', attempts = attempts + 1, steps = ?2 WHERE id = ?3");
            update.bind(1, nowMilliseconds());
            update.bind(2, fromStep);
            update.bind(3, run);
            update.exec();
            transaction.commit();
        } catch (...) {
            state_->locks.release(run);
            throw;
        }
        return true;
    });
}

base::Result<void> RunStore::append(RunId run, std::span<const base::Metric> points) {
    return guarded(state_->path, [&]() -> base::Result<void> {
        SQLite::Database& database = *state_->database;
        WriteTransaction transaction(database);
        SQLite::Statement update(database, "UPDATE runs SET last_sign = ?1, steps = max(steps, ?2) WHERE id = ?3");
        update.bind(1, nowMilliseconds());
        update.bind(2, points.empty() ? std::int64_t{0} : points.back().step);
        if (auto changed = changeOne(update, run); !changed)
            return changed;
        SQLite::Statement count(database, "SELECT ifnull(max(position) + 1, 0) FROM points WHERE run = ?");
        count.bind(1, run);
        count.executeStep();
        std::int64_t position = count.getColumn(0).getInt64();
        SQLite::Statement insert(database, "INSERT INTO points VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (const base::Metric& point : points) {
            insert.reset();
            insert.bind(1, run);
            insert.bind(2, position++);
            insert.bind(3, point.name);
            insert.bind(4, point.step);
            bindReal(insert, 5, point.value);
            bindReal(insert, 6, point.low);
            bindReal(insert, 7, point.high);
            insert.exec();
        }
        transaction.commit();
        return {};
    });
}

base::Result<void> RunStore::describe(RunId run, const RunFacts& facts) {
    return guarded(state_->path, [&]() -> base::Result<void> {
        WriteTransaction transaction(*state_->database);
        if (auto written = writeFacts(*state_->database, run, facts); !written)
            return written;
        transaction.commit();
        return {};
    });
}

base::Result<void> RunStore::addFinding(RunId run, const RunFinding& finding) {
    return guarded(state_->path, [&]() -> base::Result<void> {
        WriteTransaction transaction(*state_->database);
        SQLite::Statement update(*state_->database, "UPDATE runs SET last_sign = ? WHERE id = ?");
        update.bind(1, nowMilliseconds());
        if (auto changed = changeOne(update, run); !changed)
            return changed;
        writeFinding(*state_->database, run, finding);
        transaction.commit();
        return {};
    });
}

base::Result<void> RunStore::setCheckpoint(RunId run, const RunCheckpoint& checkpoint) {
    return guarded(state_->path, [&]() -> base::Result<void> {
        SQLite::Database& database = *state_->database;
        WriteTransaction transaction(database);
        SQLite::Statement update(database, "UPDATE runs SET last_sign = ? WHERE id = ?");
        update.bind(1, nowMilliseconds());
        if (auto changed = changeOne(update, run); !changed)
            return changed;
        SQLite::Statement clear(database, "DELETE FROM checkpoints WHERE run = ?");
        clear.bind(1, run);
        clear.exec();
        SQLite::Statement insert(database, "INSERT INTO checkpoints VALUES (?, ?, ?)");
        insert.bind(1, run);
        insert.bind(2, checkpoint.step);
        insert.bind(3, checkpoint.path);
        insert.exec();
        transaction.commit();
        return {};
    });
}

base::Result<void> RunStore::end(RunId run, RunState state, const RunFacts& facts, std::span<const RunFinding> findings,
                                 const base::Error* error) {
    auto done = guarded(state_->path, [&]() -> base::Result<void> {
        SQLite::Database& database = *state_->database;
        WriteTransaction transaction(database);
        if (auto written = writeFacts(database, run, facts); !written)
            return written;
        for (const RunFinding& finding : findings)
            writeFinding(database, run, finding);
        SQLite::Statement update(database,
                                 "UPDATE runs SET state = ?1, ended = ?2, last_sign = ?2, error_code = ?3, error = ?4 "
                                 "WHERE id = ?5");
        update.bind(1, std::string(stateName(state)));
        update.bind(2, nowMilliseconds());
        update.bind(3, error != nullptr ? std::string(base::codeName(error->code)) : std::string());
        update.bind(4, error != nullptr ? error->advice : std::string());
        update.bind(5, run);
        update.exec();
        transaction.commit();
        return {};
    });
    if (done)
        state_->locks.release(run);  // only now: a run that ended is never taken for a dead one
    return done;
}

base::Result<void> RunStore::setTag(RunId run, const std::string& tag, bool on) {
    if (tag.empty() || tag.size() > kLongestTag)
        return base::fail(ErrorCode::WrongUse, "A tag has 1 to 100 bytes. Choose a shorter word.");
    return guarded(state_->path, [&]() -> base::Result<void> {
        WriteTransaction transaction(*state_->database);
        if (const auto known = this->run(run); !known)
            return tl::unexpected(known.error());
        SQLite::Statement change(*state_->database, on ? "INSERT OR IGNORE INTO tags VALUES (?, ?)"
                                                       : "DELETE FROM tags WHERE run = ? AND tag = ?");
        change.bind(1, run);
        change.bind(2, tag);
        change.exec();
        transaction.commit();
        return {};
    });
}

base::Result<void> RunStore::setNote(RunId run, const std::string& note) {
    if (note.size() > kLongestNote)
        return base::fail(ErrorCode::WrongUse, "A note has at most 64 KiB. Write a shorter one.");
    return guarded(state_->path, [&]() -> base::Result<void> {
        SQLite::Statement update(*state_->database, "UPDATE runs SET note = ? WHERE id = ?");
        update.bind(1, note);
        return changeOne(update, run);
    });
}

base::Result<void> RunStore::setDeleted(RunId run, bool deleted) {
    return guarded(state_->path, [&]() -> base::Result<void> {
        WriteTransaction transaction(*state_->database);
        SQLite::Statement known(*state_->database, "SELECT state, cell FROM runs WHERE id = ?");
        known.bind(1, run);
        if (!known.executeStep())
            return unknownRun(run);
        // The state as it is written: that of a newer version's run at work counts, whatever its settings are.
        if (deleted && known.getColumn(0).getString() == stateName(RunState::Running))
            return base::fail(ErrorCode::WrongUse,
                              "Run " + std::to_string(run) + " is running. Stop it first, then delete it.",
                              {std::to_string(run)});
        SQLite::Statement taken(
            *state_->database,
            "SELECT count(*) FROM runs WHERE cell != '' AND cell = ? AND id != ? AND deleted IS NULL");
        taken.bind(1, known.getColumn(1).getString());
        taken.bind(2, run);
        taken.executeStep();
        if (!deleted && taken.getColumn(0).getInt() > 0)
            return base::fail(ErrorCode::WrongUse,
                              "Another run has taken the place of run " + std::to_string(run) +
                                  " in its sweep. Delete that one first.",
                              {std::to_string(run)});
        SQLite::Statement update(*state_->database, "UPDATE runs SET deleted = ? WHERE id = ?");
        if (deleted)
            update.bind(1, nowMilliseconds());
        else
            update.bind(1);
        if (auto changed = changeOne(update, run); !changed)
            return changed;
        transaction.commit();
        return {};
    });
}

base::Result<std::int64_t> RunStore::purge() {
    return guarded(state_->path, [&]() -> base::Result<std::int64_t> {
        const std::int64_t gone = state_->database->exec("DELETE FROM runs WHERE deleted IS NOT NULL");
        state_->database->exec("VACUUM");
        state_->database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return gone;
    });
}

base::Result<std::int64_t> RunStore::markInterrupted() {
    return guarded(state_->path, [&]() -> base::Result<std::int64_t> {
        SQLite::Database& database = *state_->database;
        std::vector<RunId> dead;
        SQLite::Statement running(database, "SELECT id FROM runs WHERE state = 'running'");
        while (running.executeStep())
            if (!state_->locks.held(running.getColumn(0).getInt64()))
                dead.push_back(running.getColumn(0).getInt64());
        running.reset();
        if (dead.empty())
            return 0;
        std::int64_t marked = 0;
        WriteTransaction transaction(database);
        for (const RunId run : dead) {
            if (state_->locks.held(run))
                continue;  // started anew meanwhile
            SQLite::Statement update(database,
                                     "UPDATE runs SET state = 'interrupted', ended = last_sign WHERE id = ? AND "
                                     "state = 'running'");
            update.bind(1, run);
            marked += update.exec();
        }
        transaction.commit();
        return marked;
    });
}

}  // namespace guise::experiment
