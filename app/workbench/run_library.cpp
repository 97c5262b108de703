// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/run_library.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <system_error>
#include <utility>

namespace guise::app {

namespace {

using namespace std::chrono_literals;
using experiment::RunId;
using experiment::RunStore;
using experiment::StoredRun;

constexpr auto kPoll = 1s;

base::Result<std::vector<StoredRun>> readRuns(const std::filesystem::path& path, bool mustExist) {
    const auto store = RunStore::open(path, {.create = false});
    if (!store && !mustExist && store.error().code == base::ErrorCode::FileNotFound)
        return std::vector<StoredRun>();
    if (!store)
        return tl::make_unexpected(store.error());
    return store->runs();
}

struct Deletion {
    std::vector<RunId> done;
    std::optional<base::Error> error;  // what ended it
};

}  // namespace

RunLibrary::RunLibrary(JobBridge& jobs, std::filesystem::path store, QObject* parent)
    : QObject(parent), jobs_(jobs), store_(std::move(store)), runs_(std::make_shared<std::vector<StoredRun>>()) {
    poll_.setInterval(kPoll);
    connect(&poll_, &QTimer::timeout, this, [this] {
        if (!reading_ && stamp() != seen_)
            refresh();
    });
}

/// Changes whenever somebody writes to the store, its write-ahead log included.
std::string RunLibrary::stamp() const {
    std::string text;
    for (const char* ending : {"", "-wal"}) {
        std::error_code error;
        const std::filesystem::path file = store_.string() + ending;
        const auto size = std::filesystem::file_size(file, error);
        if (error || size == 0)
            continue;  // an empty log comes and goes with every reader
        const auto time = std::filesystem::last_write_time(file, error);
        text += ending + std::to_string(size) + "/" + std::to_string(time.time_since_epoch().count()) + " ";
    }
    return text;
}

const StoredRun* RunLibrary::run(RunId id) const {
    const auto at = std::lower_bound(runs_->begin(), runs_->end(), id,
                                     [](const StoredRun& run, RunId number) { return run.id < number; });
    return at != runs_->end() && at->id == id ? &*at : nullptr;
}

void RunLibrary::open(const std::filesystem::path& store) {
    read(store, true);
}

void RunLibrary::follow(bool on) {
    if (on == poll_.isActive())
        return;
    if (!on) {
        poll_.stop();
        return;
    }
    poll_.start();
    if (!reading_ && stamp() != seen_)
        refresh();
}

void RunLibrary::refresh() {
    if (reading_)
        again_ = true;
    else
        read(store_, false);
}

void RunLibrary::read(const std::filesystem::path& store, bool mustExist) {
    reading_ = true;
    const std::uint64_t serial = ++reads_;
    const bool another = store != store_;
    const std::string before = another ? std::string() : stamp();
    jobs_.run<std::vector<StoredRun>>(
        base::Lane::Io, "read-runs", [store, mustExist](std::stop_token) { return readRuns(store, mustExist); },
        [this, store, another, before, serial](Ended<std::vector<StoredRun>> ended) {
            if (serial != reads_)
                return;  // a newer one, of another store, took its place
            reading_ = false;
            const bool again = std::exchange(again_, false);
            if (const auto* error = ended.error()) {
                if (!another)
                    seen_ = before;  // said once, not every second
                Q_EMIT failed(*error);
                return;
            }
            if (!ended.value)
                return;
            if (another) {
                store_ = store;
                Q_EMIT storeChanged();
            }
            seen_ = before;
            runs_ = std::make_shared<const std::vector<StoredRun>>(std::move(*ended.value));
            Q_EMIT changed();
            if (again)
                refresh();
        });
}

void RunLibrary::change(const std::filesystem::path& path, std::function<base::Result<void>(RunStore&)> step,
                        std::function<void()> done) {
    jobs_.run<bool>(
        base::Lane::Io, {},  // no purpose: a newer change replaces no older one
        [path, step = std::move(step)](std::stop_token) -> base::Result<bool> {
            auto store = RunStore::open(path, {.create = false});
            if (!store)
                return tl::make_unexpected(store.error());
            if (auto changed = step(*store); !changed)
                return tl::make_unexpected(changed.error());
            return true;
        },
        [this, done = std::move(done)](const Ended<bool>& ended) {
            if (const auto* error = ended.error())
                Q_EMIT failed(*error);
            else if (done && ended.value)
                done();
            refresh();  // after a failure too: what a person typed is not what the store has
        });
}

void RunLibrary::setTags(RunId id, const std::vector<std::string>& tags) {
    change(store_, [id, tags](RunStore& store) -> base::Result<void> {
        const auto run = store.run(id);
        if (!run)
            return tl::make_unexpected(run.error());
        const auto has = [](const std::vector<std::string>& list, const std::string& tag) {
            return std::find(list.begin(), list.end(), tag) != list.end();
        };
        for (const std::string& tag : tags)  // first, so that one that is refused costs no other
            if (!has(run->tags, tag))
                if (auto set = store.setTag(id, tag, true); !set)
                    return set;
        for (const std::string& tag : run->tags)
            if (!has(tags, tag))
                if (auto set = store.setTag(id, tag, false); !set)
                    return set;
        return {};
    });
}

void RunLibrary::setNote(RunId id, const std::string& note) {
    change(store_, [id, note](RunStore& store) { return store.setNote(id, note); });
}

void RunLibrary::setDeleted(const std::vector<RunId>& ids, bool deleted) {
    jobs_.run<Deletion>(
        base::Lane::Io, {},
        [path = store_, ids, deleted](std::stop_token) -> base::Result<Deletion> {
            auto store = RunStore::open(path, {.create = false});
            if (!store)
                return tl::make_unexpected(store.error());
            Deletion deletion;
            for (const RunId id : ids) {
                if (auto set = store->setDeleted(id, deleted); !set) {
                    deletion.error = set.error();  // those before it are gone, and can be brought back
                    break;
                }
                deletion.done.push_back(id);
            }
            return deletion;
        },
        [this, deleted](const Ended<Deletion>& ended) {
            if (const auto* error = ended.error())
                Q_EMIT failed(*error);
            else if (ended.value && ended.value->error)
                Q_EMIT failed(*ended.value->error);
            if (ended.value && deleted && !ended.value->done.empty())
                Q_EMIT this->deleted(ended.value->done);
            refresh();
        });
}

void RunLibrary::addFinding(const std::filesystem::path& store, RunId id, const experiment::RunFinding& finding) {
    change(store, [id, finding](RunStore& opened) { return opened.addFinding(id, finding); });
}

void RunLibrary::readCurves(const std::vector<RunId>& ids, std::function<void(const RunCurves&)> take) {
    const std::uint64_t serial = ++curves_;
    jobs_.run<RunCurves>(
        base::Lane::Io, {},
        [path = store_, ids](std::stop_token stop) -> base::Result<RunCurves> {
            RunCurves curves;
            const auto store = RunStore::open(path, {.create = false});
            if (!store)
                return tl::make_unexpected(store.error());
            for (const RunId id : ids) {
                if (stop.stop_requested())
                    return base::fail(base::ErrorCode::Stopped, "Stopped.");
                auto points = store->points(id);
                if (!points)
                    return tl::make_unexpected(points.error());
                curves.emplace(id, std::move(*points));
            }
            return curves;
        },
        [this, serial, take = std::move(take)](const Ended<RunCurves>& ended) {
            if (serial == curves_ && ended.value)
                take(*ended.value);
        });
}

}  // namespace guise::app
