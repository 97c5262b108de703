// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/examiner_cache.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

/// What decides an examiner's weights; where it runs does not.
std::filesystem::path folderFor(const ExaminerEntry& entry) {
    base::Json identity = learn::settingsToJson(entry.train);
    identity.erase("device");
    identity.erase("threads");
    identity["data"] = entry.dataHash;
    identity["network"] = entry.network;
    identity["kind"] = entry.kind;
    if (!entry.recipe.empty())
        identity["recipe"] = entry.recipe;
    const base::Digest digest = base::sha256(base::canonicalJson(identity));
    return base::cacheFolder() / "examiners" / base::hex(std::span(digest).first(16));
}

ExaminerEntry plainEntry(const std::string& dataHash, const learn::TrainSettings& settings,
                         const std::string& network) {
    return {"examiner/1", network, {}, dataHash, settings};
}

/// Nothing when there is none that can be used: the cache may be deleted or damaged at any time.
std::optional<CachedExaminer> fromCache(learn::Engine& engine, const std::filesystem::path& folder,
                                        const ExaminerEntry& entry) {
    const auto record = readRunRecord(folder);
    if (!record || record->dataHash != entry.dataHash || record->stopped)
        return std::nullopt;
    auto model = loadRunModel(engine, folder, entry.train.device, entry.train.threads);
    if (!model)
        return std::nullopt;
    CachedExaminer examiner;
    examiner.model = std::move(*model);
    examiner.testAccuracy = record->testAccuracy;
    examiner.folder = folder;
    return examiner;
}

/// Holds an examiner's place while it is trained, so that processes that need the same one do not train it twice. The
/// kernel lets go of it however the process ends.
class ExaminerLock {
public:
    /// Waits for whoever trains it. A place that cannot be locked is used without: the worst is a training too many.
    ExaminerLock(const std::filesystem::path& folder, const std::stop_token& stop)
        : file_(::open((folder.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {
        constexpr auto kPause = std::chrono::milliseconds(50);
        while (file_ >= 0 && flock(file_, LOCK_EX | LOCK_NB) != 0 && (errno == EWOULDBLOCK || errno == EINTR) &&
               !stop.stop_requested())
            std::this_thread::sleep_for(kPause);
    }
    ~ExaminerLock() {
        if (file_ >= 0)
            ::close(file_);
    }
    ExaminerLock(const ExaminerLock&) = delete;
    ExaminerLock& operator=(const ExaminerLock&) = delete;

private:
    int file_;
};

}  // namespace

base::Result<CachedExaminer> cachedExaminer(learn::Engine& engine, const ExaminerEntry& entry,
                                            const std::function<base::Result<FinishedRun>()>& train,
                                            const std::stop_token& stop) {
    const std::filesystem::path folder = folderFor(entry);
    if (auto cached = fromCache(engine, folder, entry))
        return std::move(*cached);
    // Nets trained on originals can give some of them away: for this user's eyes only.
    if (auto made = base::makeFolder(folder.parent_path(), 0700); !made)
        return tl::unexpected(made.error());
    std::error_code error;
    std::filesystem::permissions(folder.parent_path(), std::filesystem::perms::owner_all, error);
    const ExaminerLock lock(folder, stop);
    if (auto cached = fromCache(engine, folder, entry))
        return std::move(*cached);
    auto finished = train();
    if (!finished)
        return tl::unexpected(finished.error());
    if (finished->record.stopped)
        return base::fail(ErrorCode::Stopped, "Stopped before the examiner was trained to the end.");
    if (auto saved = saveRun(folder, *finished, true); !saved)
        return tl::unexpected(saved.error());
    CachedExaminer examiner;
    examiner.model = std::move(finished->model);
    examiner.testAccuracy = finished->record.testAccuracy;
    examiner.trained = true;
    examiner.folder = folder;
    return examiner;
}

base::Result<CachedExaminer> examinerFor(learn::Engine& engine, image::SourcePtr source,
                                         const learn::TrainSettings& settings, learn::RunSink& sink,
                                         std::stop_token stop, std::span<learn::Probe* const> probes,
                                         const std::string& network) try {
    if (!source)
        return base::fail(ErrorCode::WrongUse, "There is no data to train an examiner on. Open a data set first.");
    const auto hash = image::contentHash(*source, stop);
    if (!hash)
        return tl::unexpected(hash.error());
    const auto train = [&] {
        RunSettings run;
        run.dataUri = source->info().uri;
        run.plain = true;
        run.network = network;
        run.train = settings;
        RunInputs inputs;
        inputs.source = source;
        inputs.probes = probes;
        return runTraining(engine, inputs, run, sink, stop);
    };
    return cachedExaminer(engine, plainEntry(*hash, settings, network), train, stop);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

bool examinerIsCached(const image::ImageSource& source, const learn::TrainSettings& settings,
                      const std::string& dataHash) {
    const auto record = readRunRecord(folderFor(plainEntry(dataHash, settings, learn::NetworkSpec().network)));
    return record && record->dataHash == dataHash && !record->stopped && record->network.input == source.info().shape;
}

}  // namespace guise::experiment
