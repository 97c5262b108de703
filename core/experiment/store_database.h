// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <utility>

#include "core/base/error.h"

namespace guise::experiment {

inline constexpr int kStoreSchema = 2;

/// Opens a store of runs as a database and brings its schema up to date. A foreign file is not written to. Errors:
/// FileNotFound (unless `create`), NotAFile, NotAStore, StoreTooNew, StoreDamaged, StoreLocked, FileNotWritable,
/// DiskFull, WrongUse (a network disk, where SQLite's locks cannot be relied on).
[[nodiscard]] base::Result<std::unique_ptr<SQLite::Database>> openDatabase(const std::filesystem::path& path,
                                                                           bool create, int busyMilliseconds);

[[nodiscard]] base::Error storeError(const SQLite::Exception& exception, const std::filesystem::path& path);

/// Runs `call`, which returns a Result; what SQLite throws becomes an error.
template <class Call>
auto guarded(const std::filesystem::path& path, Call&& call) -> decltype(call()) {
    try {
        return std::forward<Call>(call)();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(storeError(exception, path));
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

/// A write: waits for other writers at its beginning, so that it never fails half way for their sake.
class WriteTransaction {
public:
    explicit WriteTransaction(SQLite::Database& database)
        : transaction_(database, SQLite::TransactionBehavior::IMMEDIATE) {}
    void commit() { transaction_.commit(); }

private:
    SQLite::Transaction transaction_;
};

}  // namespace guise::experiment
