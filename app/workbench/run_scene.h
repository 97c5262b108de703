// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/workbench/data_session.h"
#include "app/workbench/preview_controller.h"
#include "core/experiment/run_settings.h"
#include "core/key/secret_key.h"

#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

namespace guise::app {

/// The data of runs that were opened to look at, by their URI: the last few stay. Any thread.
class RunDataCache {
public:
    /// Data that are open anyway; null: none.
    void offer(const OpenDataPtr& open);
    /// With the first pictures and the content hash; reads all of the set the first time. Errors: those of
    /// openSource() and contentHash(), Stopped.
    [[nodiscard]] base::Result<OpenDataPtr> open(const std::string& uri, std::stop_token stop);

private:
    std::mutex guard_;
    OpenDataPtr offered_;
    std::deque<OpenDataPtr> opened_;
};

/// What is there of a run to show its pictures again.
struct RunScene {
    OpenDataPtr data;                               // null: nothing can be shown, and `missing` says why
    std::shared_ptr<const image::ImageSet> others;  // of a recipe with public partners; else null
    std::optional<key::SecretKey> key;              // nothing: it was trained on originals
    QString missing;                                // a sentence
    bool needsKey = false;                          // what is missing is its secret key alone
};

/// The run's data, by their hash those that it had, and its key: rebuilt from its seed, or `key` where that is the
/// run's own. A key is never guessed, and what is not here is no error. Any thread; seconds. Error: Stopped.
[[nodiscard]] base::Result<RunScene> openRunScene(const experiment::RunSettings& settings, const std::string& dataHash,
                                                  const std::optional<key::SecretKey>& key, RunDataCache& cache,
                                                  std::stop_token stop);

/// What a preview of image `index` draws partners from.
[[nodiscard]] PreviewSets partnersOf(const RunScene& scene);

}  // namespace guise::app
