// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/run_scene.h"

#include "app/workbench/text.h"
#include "core/experiment/experiment_key.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

constexpr std::size_t kOpened = 400;  // pictures of a run's data, for judging and mixing too
constexpr std::size_t kScenesKept = 2;

struct SceneWords {
    Q_DECLARE_TR_FUNCTIONS(report)
};

bool wasStopped(const base::Error& error) {
    return error.code == base::ErrorCode::Stopped;
}

/// The data of a run, without what its pictures need not.
base::Result<OpenDataPtr> openedPictures(const std::string& uri, std::stop_token stop) {
    auto source = image::openSource(uri, stop);
    if (!source)
        return tl::make_unexpected(source.error());
    auto data = std::make_shared<OpenData>();
    data->source = *source;
    data->trainUri = uri;
    data->picturesAreTest = (*source)->info().testCount > 0;
    auto pictures = image::loadSplit(**source, splitInView(*data), kOpened, stop);
    if (!pictures)
        return tl::make_unexpected(pictures.error());
    data->pictures = std::move(*pictures);
    auto hash = image::contentHash(**source, stop);
    if (!hash)
        return tl::make_unexpected(hash.error());
    data->dataHash = std::move(*hash);
    return OpenDataPtr(std::move(data));
}

RunScene without(QString sentence) {
    RunScene scene;
    scene.missing = std::move(sentence);
    return scene;
}

}  // namespace

void RunDataCache::offer(const OpenDataPtr& open) {
    const std::lock_guard lock(guard_);
    offered_ = open;
}

base::Result<OpenDataPtr> RunDataCache::open(const std::string& uri, std::stop_token stop) {
    {
        const std::lock_guard lock(guard_);
        if (offered_ && offered_->trainUri == uri)
            return offered_;
        for (const OpenDataPtr& each : opened_)
            if (each->trainUri == uri)
                return each;
    }
    auto opened = openedPictures(uri, stop);
    if (opened) {
        const std::lock_guard lock(guard_);
        opened_.push_front(*opened);
        if (opened_.size() > kScenesKept)
            opened_.pop_back();
    }
    return opened;
}

base::Result<RunScene> openRunScene(const experiment::RunSettings& settings, const std::string& dataHash,
                                    const std::optional<key::SecretKey>& key, RunDataCache& cache,
                                    std::stop_token stop) {
    const bool open = key && key->fingerprint() == settings.keyFingerprint;
    if (!settings.plain && !settings.experimentSeed && !open) {
        RunScene scene = without(SceneWords::tr("No pictures: this run's key is secret and is not open here."));
        scene.needsKey = true;
        return scene;
    }
    const auto data = cache.open(settings.dataUri, stop);
    if (!data && wasStopped(data.error()))
        return tl::make_unexpected(data.error());
    if (!data)
        return without(SceneWords::tr("No pictures: the data could not be opened. %1").arg(errorText(data.error())));
    if (!dataHash.empty() && (*data)->dataHash != dataHash)
        return without(SceneWords::tr("No pictures: the data at this address are not those of the run any more."));
    RunScene scene;
    if (open) {
        scene.key = key;
    } else if (!settings.plain) {
        auto made = experiment::experimentKeyOf(settings, (*data)->source->info());
        if (!made)
            return without(SceneWords::tr("No pictures: %1").arg(errorText(made.error())));
        if (*made && !settings.keyFingerprint.empty() && (*made)->fingerprint() != settings.keyFingerprint)
            return without(SceneWords::tr("No pictures: the key of the recorded seed is not that of the run."));
        scene.key = std::move(*made);
    }
    if (!settings.publicUri.empty()) {
        const auto others = cache.open(settings.publicUri, stop);
        if (!others && wasStopped(others.error()))
            return tl::make_unexpected(others.error());
        if (!others)
            return without(
                SceneWords::tr("No pictures: the data could not be opened. %1").arg(errorText(others.error())));
        scene.others = {*others, &(*others)->pictures};
    }
    scene.data = *data;
    return scene;
}

PreviewSets partnersOf(const RunScene& scene) {
    PreviewSets sets{{scene.data, &scene.data->pictures}, scene.others};
    if (!sets.others && scene.data->membership.out.count() > 0)
        sets.others = {scene.data, &scene.data->membership.out};
    return sets;
}

}  // namespace guise::app
