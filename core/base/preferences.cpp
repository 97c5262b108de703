// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/preferences.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

namespace guise::base {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargest = 1 << 20;  // bytes

/// Holds the lock file's flock while it lives.
class Lock {
public:
    explicit Lock(int descriptor) : descriptor_(descriptor) {}
    Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Lock& operator=(Lock&&) = delete;
    ~Lock() {
        if (descriptor_ >= 0)
            close(descriptor_);
    }

    static Result<Lock> take(const fs::path& file) {
        const fs::path path = file.string() + ".lock";
        const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
        if (descriptor < 0) {
            const std::string why = std::error_code(errno, std::generic_category()).message();
            return fail(
                ErrorCode::FileNotWritable,
                fmt::format("{} cannot be opened ({}). Check the folder and its permissions.", path.string(), why),
                {path.string(), why});
        }
        Lock lock(descriptor);
        using namespace std::chrono_literals;
        for (const auto end = std::chrono::steady_clock::now() + 5s; flock(descriptor, LOCK_EX | LOCK_NB) != 0;) {
            if (errno != EWOULDBLOCK && errno != EINTR)
                break;  // a file system without locks: saving is still atomic
            if (std::chrono::steady_clock::now() > end)
                return fail(ErrorCode::FileNotWritable,
                            fmt::format("Another program holds {} locked. Close it, then save again.", path.string()),
                            {path.string()});
            std::this_thread::sleep_for(10ms);
        }
        return lock;
    }

private:
    int descriptor_;
};

/// What is on disk: an empty object for no file. A damaged file is moved aside.
Result<Json> readValues(const fs::path& file) {
    const auto bytes = readFile(file, kLargest);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return Json::object();
    if (!bytes && bytes.error().code != ErrorCode::TooLarge)
        return tl::unexpected<Error>(bytes.error());
    if (bytes) {
        auto parsed = parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, kLargest);
        if (parsed && parsed->is_object())
            return parsed;
    }
    std::error_code error;
    fs::rename(file, file.string() + ".damaged", error);
    return Json::object();
}

void setAt(Json& root, Json::json_pointer pointer, Json value) {
    std::vector<std::string> names;
    for (; !pointer.empty(); pointer.pop_back())
        names.push_back(pointer.back());
    Json* where = &root;
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        if (!where->is_object())
            *where = Json::object();  // the newer structure wins over a value in its way
        where = &(*where)[*name];
    }
    *where = std::move(value);
}

}  // namespace

Preferences Preferences::load(const fs::path& file) {
    Preferences made;
    made.file_ = file;
    try {
        if (auto values = readValues(file))
            made.values_ = StoredJson(std::move(*values));
    } catch (const std::exception&) {
        made.values_ = StoredJson();
    }
    return made;
}

Json Preferences::value(const std::string& pointer, const Json& standard) const try {
    const Json::json_pointer where(pointer);
    return values_->contains(where) ? values_->at(where) : standard;
} catch (const Json::exception&) {
    return standard;
}

void Preferences::set(const std::string& pointer, Json value) try {
    const Json::json_pointer where(pointer);
    if (where.empty())
        return;
    setAt(*values_, where, value);
    // A change below this one came before it and is part of what it replaces.
    for (auto change = changes_->begin(); change != changes_->end();)
        change = change.key().starts_with(pointer + "/") ? changes_->erase(change) : std::next(change);
    changes_[pointer] = std::move(value);
} catch (const Json::exception&) {
    return;
}

Result<void> Preferences::save() try {
    if (changes_->empty())
        return {};
    if (auto folder = makeFolder(file_.parent_path(), 0700); !folder)
        return folder;
    const auto lock = Lock::take(file_);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    auto merged = readValues(file_);
    if (!merged)
        return tl::unexpected<Error>(merged.error());
    for (const auto& change : changes_->items())  // in name order, so "/a" comes before "/a/b"
        setAt(*merged, Json::json_pointer(change.key()), change.value());
    if (auto written = writeFile(file_, prettyJson(*merged) + "\n", {.replace = true, .mode = 0600}); !written)
        return written;
    values_ = StoredJson(std::move(*merged));
    changes_ = StoredJson();
    return {};
} catch (...) {
    return tl::unexpected<Error>(errorFromCurrentException());
}

}  // namespace guise::base
