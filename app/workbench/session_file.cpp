// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/session_file.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <QFileInfo>
#include <QLockFile>

#include <chrono>
#include <mutex>
#include <system_error>
#include <utility>

namespace guise::app {

namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto kEvery = 3s;
constexpr int kMostWindows = 16;
constexpr std::size_t kLimit = 1 << 20;

std::optional<SessionFile::Left> readLeft(const fs::path& file) {
    const auto bytes = base::readFile(file, kLimit);
    if (!bytes)
        return std::nullopt;
    const auto json = base::parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, kLimit);
    if (!json)
        return std::nullopt;
    auto settings = experiment::runSettingsFromJson(*json);
    if (!settings)
        return std::nullopt;
    return SessionFile::Left{std::move(*settings), QFileInfo(QString::fromStdString(file.string())).lastModified()};
}

}  // namespace

/// Between the io lane and end(): what is written late would be taken for a crash.
struct SessionFile::Ending {
    std::mutex mutex;
    bool ended = false;
};

SessionFile::SessionFile(JobBridge& jobs, fs::path folder, Look look, QObject* parent)
    : QObject(parent), jobs_(jobs), look_(std::move(look)), ending_(std::make_shared<Ending>()) {
    if (folder.empty() || !base::makeFolder(folder, 0700))
        return;
    // The first place whose owner is gone or that nobody had: a lock of a process that crashed counts as gone.
    for (int place = 1; place <= kMostWindows && file_.empty(); ++place) {
        const fs::path file = folder / ("window-" + std::to_string(place) + ".json");
        auto lock = std::make_unique<QLockFile>(QString::fromStdString(file.string() + ".lock"));
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            continue;
        lock_ = std::move(lock);
        file_ = file;
    }
    if (file_.empty())
        return;
    left_ = readLeft(file_);
    connect(&timer_, &QTimer::timeout, this, &SessionFile::keep);
    timer_.start(kEvery);
}

SessionFile::~SessionFile() = default;

std::optional<SessionFile::Left> SessionFile::takeLeft() {
    return std::exchange(left_, std::nullopt);
}

void SessionFile::keep() {
    if (file_.empty())
        return;
    auto settings = look_();
    if (!settings)
        return;
    settings->keyFingerprint.clear();
    settings->keyPath.clear();
    std::string text = base::prettyJson(experiment::runSettingsToJson(*settings)) + "\n";
    if (text == written_)
        return;
    written_ = text;
    jobs_.run<bool>(
        base::Lane::Io, "session-file/" + file_.string(),
        [file = file_, text = std::move(text), ending = ending_](std::stop_token) -> base::Result<bool> {
            const std::lock_guard lock(ending->mutex);
            if (ending->ended)
                return false;
            return base::writeFile(file, text, {.replace = true, .mode = 0600}).has_value();
        },
        [](const Ended<bool>&) {});  // a full disk does not stop anybody's work
}

void SessionFile::end() {
    timer_.stop();
    if (file_.empty())
        return;
    const std::lock_guard lock(ending_->mutex);
    ending_->ended = true;
    std::error_code error;
    fs::remove(file_, error);
    file_.clear();
    lock_.reset();
}

}  // namespace guise::app
