// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/store_database.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>

namespace guise::experiment {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::fail;

constexpr int kApplicationId = 0x47756973;  // "Guis", in the header of the file
constexpr int kLongestText = 256 << 20;     // bytes of a value

/// Step n brings schema n to n + 1. Never change one that was released: add another.
constexpr std::array<const char*, kStoreSchema> kMigrations = {R"sql(
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    settings TEXT NOT NULL,
    record TEXT NOT NULL DEFAULT '',
    guise TEXT NOT NULL DEFAULT '',
    engine TEXT NOT NULL DEFAULT '',
    device TEXT NOT NULL DEFAULT '',
    data_sha256 TEXT NOT NULL DEFAULT '',
    key_fingerprint TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    error_code TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    steps INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL,
    started INTEGER,
    last_sign INTEGER,
    ended INTEGER,
    deleted INTEGER);
CREATE INDEX runs_by_state ON runs (state);
CREATE TABLE points (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    step INTEGER NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    PRIMARY KEY (run, position)) WITHOUT ROWID;
CREATE TABLE findings (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    detail TEXT NOT NULL,
    PRIMARY KEY (run, name)) WITHOUT ROWID;
CREATE TABLE checkpoints (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (run, step)) WITHOUT ROWID;
CREATE TABLE tags (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (run, tag)) WITHOUT ROWID;
)sql",
                                                               R"sql(
ALTER TABLE runs ADD COLUMN cell TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN sweep TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN setting TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN repeat INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX runs_by_cell ON runs (cell) WHERE cell != '' AND deleted IS NULL;
)sql"};

tl::unexpected<base::Error> notAStore(const fs::path& path) {
    return fail(ErrorCode::NotAStore,
                path.string() + " is no store of runs. Choose a file that guise wrote with --store, or a new name.",
                {path.string()});
}

/// Looks without opening: closing a file drops the locks that this process has on it through SQLite.
base::Result<void> checkPlace(const fs::path& path, bool create) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) {
        if (!create || errno != ENOENT)
            return fail(ErrorCode::FileNotFound, "There is no store of runs at " + path.string() + ". Check the name.",
                        {path.string()});
    } else if (!S_ISREG(status.st_mode)) {
        return fail(ErrorCode::NotAFile, path.string() + " is not a file. Name a file as the store of runs.",
                    {path.string()});
    }
    struct statfs disk = {};
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (::statfs(folder.c_str(), &disk) != 0)
        return fail(ErrorCode::FileNotFound,
                    "The folder " + folder.string() + " cannot be opened. Make it first, or choose another one.",
                    {folder.string()});
    const auto kind = static_cast<std::uint32_t>(disk.f_type);
    for (const std::uint32_t network : {0x6969U, 0x517BU, 0xFF534D42U, 0xFE534D42U})  // NFS, SMB, CIFS, SMB2
        if (kind == network)
            return fail(ErrorCode::WrongUse,
                        folder.string() +
                            " is on a network disk, where a store of runs can be damaged. Keep the store "
                            "on a local disk.",
                        {folder.string()});
    return {};
}

int number(SQLite::Database& database, const char* query) {
    return database.execAndGet(query).getInt();
}

struct Head {
    int application = 0;
    int version = 0;
    int objects = 0;  // tables and the like
};

/// All at one moment: another process may make the store meanwhile.
Head headOf(SQLite::Database& database) {
    SQLite::Transaction reading(database);
    const Head head{number(database, "PRAGMA application_id"), number(database, "PRAGMA user_version"),
                    number(database, "SELECT count(*) FROM sqlite_schema")};
    reading.commit();
    return head;
}

void harden(SQLite::Database& database) {
    sqlite3* const handle = database.getHandle();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestText);
    database.exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON");
}

/// Two processes that make the same store at once: whoever comes second may be told "busy" without any waiting.
void useWriteAheadLog(SQLite::Database& database, int busyMilliseconds) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::milliseconds(busyMilliseconds);
    while (true) {
        try {
            if (database.execAndGet("PRAGMA journal_mode").getString() != "wal")
                database.exec("PRAGMA journal_mode = WAL");
            database.exec("PRAGMA synchronous = FULL");
            return;
        } catch (const SQLite::Exception& exception) {
            if ((exception.getErrorCode() & 0xFF) != SQLITE_BUSY || Clock::now() >= end)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
}

void migrate(SQLite::Database& database) {
    WriteTransaction transaction(database);
    for (int version = number(database, "PRAGMA user_version"); version < kStoreSchema; ++version) {
        database.exec(kMigrations[static_cast<std::size_t>(version)]);
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
    }
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    transaction.commit();
}

/// A prepared file may bring triggers, views or other columns. Ours has none of those.
base::Result<void> checkSchema(SQLite::Database& database, const fs::path& path) {
    SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const char* step : kMigrations)
        model.exec(step);
    constexpr const char* kColumnsOf =
        "SELECT group_concat(m.name || '/' || c.name || '/' || c.type || '/' || c.pk, ' ') FROM sqlite_schema m JOIN "
        "pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid";
    constexpr const char* kOthers = "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')";
    if (number(database, kOthers) != 0 ||
        database.execAndGet(kColumnsOf).getString() != model.execAndGet(kColumnsOf).getString())
        return fail(ErrorCode::StoreDamaged,
                    path.string() + " has other tables than a store of runs. Restore it from a backup.",
                    {path.string()});
    return {};
}

base::Result<std::unique_ptr<SQLite::Database>> opened(const fs::path& path, bool create, int busyMilliseconds) {
    if (auto place = checkPlace(path, create); !place)
        return tl::unexpected(place.error());
    std::error_code ignored;
    const bool isNew = !fs::exists(path, ignored);
    auto database = std::make_unique<SQLite::Database>(
        path.string(), SQLite::OPEN_READWRITE | (create ? SQLite::OPEN_CREATE : 0), busyMilliseconds);
    harden(*database);
    if (isNew)  // what is written beside it takes the same mode
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, ignored);
    const auto [application, version, objects] = headOf(*database);
    const bool empty = application == 0 && version == 0 && objects == 0;
    if (application != kApplicationId && !empty)
        return notAStore(path);
    if (version > kStoreSchema)
        return fail(ErrorCode::StoreTooNew,
                    "A newer Guise wrote the store " + path.string() + " (schema " + std::to_string(version) +
                        ", this one reads up to " + std::to_string(kStoreSchema) +
                        "). Update Guise, then open it again.",
                    {path.string(), std::to_string(version), std::to_string(kStoreSchema)});
    if (version < 0)
        return notAStore(path);
    useWriteAheadLog(*database, busyMilliseconds);
    if (version < kStoreSchema)
        migrate(*database);
    if (auto good = checkSchema(*database, path); !good)
        return tl::unexpected(good.error());
    return database;
}

}  // namespace

base::Error storeError(const SQLite::Exception& exception, const fs::path& path) {
    const std::string name = path.string();
    const auto error = [&](ErrorCode code, const std::string& advice) { return fail(code, advice, {name}).value(); };
    switch (exception.getErrorCode() & 0xFF) {
        case SQLITE_FULL:
            return error(ErrorCode::DiskFull, "The disk is full, so the store " + name +
                                                  " was not changed. Free some space, then try again.");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return error(ErrorCode::StoreLocked,
                         "Another program keeps the store " + name + " busy. Wait for it or end it, then try again.");
        case SQLITE_NOTADB:
            return notAStore(path).value();
        case SQLITE_CORRUPT:
        case SQLITE_TOOBIG:
        case SQLITE_MISMATCH:
        case SQLITE_CONSTRAINT:  // every write here keeps them, so the file was not whole
            return error(ErrorCode::StoreDamaged,
                         "The store " + name + " is damaged (" + exception.what() + "). Restore it from a backup.");
        case SQLITE_IOERR:
            // A quota, a limit on the size of files; SQLite tells a full disk proper as SQLITE_FULL.
            if (exception.getExtendedErrorCode() == SQLITE_IOERR_WRITE ||
                exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE)
                return error(ErrorCode::DiskFull, "The disk takes no more, so the store " + name +
                                                      " was not changed. Free some space, then try again.");
            return error(ErrorCode::FileNotWritable, "The store " + name + " cannot be read or written (" +
                                                         exception.what() + "). Check the disk, then try again.");
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
            return error(ErrorCode::FileNotWritable,
                         "The store " + name +
                             " cannot be written, and neither may be what lies beside it. Choose a folder that you may "
                             "write to.");
        case SQLITE_NOMEM:
            return error(ErrorCode::NoMemory, "There is not enough memory for the store " + name +
                                                  ". Close other programs, then try again.");
        default:
            return error(ErrorCode::Internal, "The store " + name + " refused a step: " + exception.what() +
                                                  ". Please report it with what you did.");
    }
}

base::Result<std::unique_ptr<SQLite::Database>> openDatabase(const fs::path& path, bool create, int busyMilliseconds) {
    return guarded(path, [&] { return opened(path, create, busyMilliseconds); });
}

}  // namespace guise::experiment
