// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/preview_controller.h"

#include "app/workbench/preview_ahead.h"
#include "app/workbench/scheme_preview.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"
#include "widgets/picture_image.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace guise::app {

using namespace std::chrono_literals;

namespace {

constexpr auto kRest = 120ms;  // without a request, until what is not needed for the pictures is worked out

std::vector<float> widenedPixels(const std::vector<std::uint8_t>& pixels) {
    return {pixels.begin(), pixels.end()};
}

std::vector<float> asShown(const std::vector<float>& values, const image::DisplayMapping& mapping) {
    std::vector<float> shown(values.size());
    std::transform(values.begin(), values.end(), shown.begin(),
                   [&](float value) { return float(mapping.grey(value)); });
    return shown;
}

/// Two recipes of one key that differ at most in their noise.
bool sameMatrices(const key::SecretKey& one, const key::SecretKey& other) {
    const auto withoutNoise = [](const key::SecretKey& key) {
        auto recipe = disguise::parseRecipe(key.recipe());
        if (recipe)
            std::erase_if(recipe->steps, [](const disguise::Step& step) { return step.mechanism == "noise"; });
        return recipe;
    };
    const auto before = withoutNoise(one);
    const auto after = withoutNoise(other);
    return before && after && *before == *after && one.shape() == other.shape();
}

struct DisguisedPicture {
    Preview preview;
    std::unique_ptr<const disguise::Disguiser> disguiser;  // null where there is no way back
};

base::Result<DisguisedPicture> disguisedPicture(const key::SecretKey& key, const std::vector<std::uint8_t>& pixels,
                                                std::uint64_t index, const PreviewSets& sets,
                                                disguise::MatrixCache* matrices,
                                                const std::optional<image::DisplayMapping>& mapping,
                                                const std::stop_token& stop) {
    const auto recipe = disguise::parseRecipe(key.recipe());
    if (!recipe)
        return tl::make_unexpected(recipe.error());
    if (recipe->scheme == disguise::kInstaHideScheme) {
        auto mixed = makeMixedPreview(key, *recipe, pixels, index, sets);
        if (!mixed)
            return tl::make_unexpected(std::move(mixed.error()));
        if (mapping) {
            mixed->mapping = *mapping;
            mixed->disguised = widgets::toImage(mixed->disguisedValues, mixed->shape, *mapping);
        }
        return DisguisedPicture{std::move(*mixed), nullptr};
    }
    auto disguiser = disguise::Disguiser::create(key, stop, matrices);
    if (!disguiser)
        return tl::make_unexpected(std::move(disguiser.error()));
    const disguise::NoiseSource noise{key::noiseSaltFromSeed(0), "preview"};
    Preview preview;
    auto& values = preview.disguisedValues;
    values.resize(disguiser->outputShape().size());
    const std::uint64_t indices[] = {index};
    if (auto done = disguiser->apply(pixels, indices, noise, values, {1, {}, previewRun(index)}); !done)
        return tl::make_unexpected(std::move(done.error()));
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    preview.low = *low;
    preview.high = *high;
    preview.mapping = mapping ? *mapping : image::displayMapping(values);
    preview.shape = disguiser->outputShape();
    preview.forwardOnly = !disguise::findScheme(recipe->scheme)->canInvert;
    preview.disguised = preview.forwardOnly ? featurePicture(values, disguiser->outputShape(), preview.mapping)
                                            : widgets::toImage(values, disguiser->outputShape(), preview.mapping);
    if (preview.forwardOnly)
        return DisguisedPicture{std::move(preview), nullptr};
    return DisguisedPicture{std::move(preview), std::make_unique<const disguise::Disguiser>(std::move(*disguiser))};
}

base::Result<void> addRestored(const disguise::Disguiser& disguiser, const std::vector<std::uint8_t>& pixels,
                               std::uint64_t index, Preview& preview, const std::stop_token& stop) {
    std::vector<float> restored(pixels.size());
    if (auto done = disguiser.invert(preview.disguisedValues, restored, {1, stop, previewRun(index)}); !done)
        return done;
    preview.restoredValues.resize(restored.size());
    disguise::toBytes(restored, preview.restoredValues);
    preview.restored = widgets::toImage(std::span<const std::uint8_t>(preview.restoredValues), disguiser.inputShape());
    if (const auto error = image::mse(widenedPixels(pixels), widenedPixels(preview.restoredValues)))
        preview.restoredPsnr = image::psnrFromMse(*error);
    return {};
}

}  // namespace

base::Result<std::shared_ptr<PreviewController::Work>> PreviewController::disguised(
    std::shared_ptr<const Request> request, const PreviewSets& sets, disguise::MatrixCache& matrices,
    const std::stop_token& stop) {
    auto made =
        disguisedPicture(request->key, request->pixels, request->index, sets, &matrices, request->mapping, stop);
    if (!made)
        return tl::make_unexpected(std::move(made.error()));
    auto work = std::make_shared<Work>();
    *work = {std::move(request), std::move(made->preview), std::move(made->disguiser)};
    return work;
}

PreviewController::PreviewController(JobBridge& jobs, QObject* parent)
    : QObject(parent), jobs_(jobs), matrices_(std::make_shared<disguise::MatrixCache>()) {
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    connect(&rest_, &QTimer::timeout, this, &PreviewController::rest);
    connect(&jobs_, &JobBridge::closing, this, &PreviewController::stopDrawing);
}

void PreviewController::request(const key::SecretKey& key, std::vector<std::uint8_t> pixels, std::uint64_t index,
                                PreviewSets sets, std::optional<image::DisplayMapping> mapping) {
    rest_.stop();
    jobs_.cancel(restoring_);
    jobs_.cancel(ahead_);
    const bool otherKey = !request_ || request_->key.prk() != key.prk();
    if (otherKey || !sameMatrices(request_->key, key))
        stopDrawing();
    if (otherKey)
        matrices_->clear();
    request_ = std::make_shared<const Request>(Request{key, std::move(pixels), index, mapping});
    jobs_.run<std::shared_ptr<Work>>(
        base::Lane::Interactive, "preview",
        [request = request_, sets = std::move(sets), matrices = matrices_,
         drawing = drawing_.get_token()](std::stop_token) { return disguised(request, sets, *matrices, drawing); },
        [this](const Ended<std::shared_ptr<Work>>& ended) {
            if (const auto* error = ended.error()) {
                Q_EMIT failed(*error);
            } else if (!ended.cancelled() && ended.value && request_) {
                Q_EMIT ready((*ended.value)->preview);
                if ((*ended.value)->request == request_)
                    restore(*ended.value);
            }
        });
}

void PreviewController::stopDrawing() {
    drawing_.request_stop();
    drawing_ = {};
}

void PreviewController::clear() {
    rest_.stop();
    stopDrawing();
    jobs_.cancel(restoring_);
    jobs_.cancel(ahead_);
    request_.reset();
    last_.reset();
}

void PreviewController::restore(std::shared_ptr<Work> work) {
    if (!work->disguiser) {
        last_ = std::move(work);
        rest_.start();
        return;
    }
    restoring_ = jobs_.run<std::shared_ptr<Work>>(
        base::Lane::Interactive, "preview-restored",
        [work = std::move(work)](std::stop_token stop) -> base::Result<std::shared_ptr<Work>> {
            if (stop.stop_requested())
                return base::fail(base::ErrorCode::Stopped, "A newer picture is wanted.");
            const auto& request = *work->request;
            if (auto done = addRestored(*work->disguiser, request.pixels, request.index, work->preview, stop); !done)
                return tl::make_unexpected(std::move(done.error()));
            work->disguiser.reset();  // its matrices are in the cache
            return work;
        },
        [this](const Ended<std::shared_ptr<Work>>& ended) {
            if (const auto* error = ended.error(); error && error->code != base::ErrorCode::Stopped) {
                Q_EMIT failed(*error);
            } else if (!ended.cancelled() && ended.value && (*ended.value)->request == request_) {
                last_ = *ended.value;
                rest_.start();
                Q_EMIT restored(last_->preview);
            }
        });
}

void PreviewController::rest() {
    measure();
    ahead_ = jobs_.run<int>(
        base::Lane::Io, "preview-ahead",
        [request = request_, matrices = matrices_](std::stop_token stop) {
            return prepareAhead(request->key, *matrices, stop);
        },
        [](const Ended<int>&) {});
}

void PreviewController::measure() {
    jobs_.run<PreviewLikeness>(
        base::Lane::Interactive, "preview-likeness",
        [last = last_](std::stop_token) -> base::Result<PreviewLikeness> {
            return likenessOf(last->preview, last->request->pixels, last->request->key.shape());
        },
        [this](const Ended<PreviewLikeness>& ended) {
            if (!ended.cancelled() && ended.value && !rest_.isActive())
                Q_EMIT measured(*ended.value);
        });
}

disguise::FreshRun previewRun(std::uint64_t first) {
    static const key::RunId run = key::randomRunId();
    return {run, first};
}

base::Result<Preview> makePreview(const key::SecretKey& key, const std::vector<std::uint8_t>& pixels,
                                  std::uint64_t index, const PreviewSets& sets, const std::stop_token& stop) {
    auto made = disguisedPicture(key, pixels, index, sets, nullptr, std::nullopt, stop);
    if (!made)
        return tl::make_unexpected(std::move(made.error()));
    if (made->disguiser)
        if (auto done = addRestored(*made->disguiser, pixels, index, made->preview, stop); !done)
            return tl::make_unexpected(std::move(done.error()));
    return std::move(made->preview);
}

PreviewLikeness likenessOf(const Preview& preview, const std::vector<std::uint8_t>& original,
                           const base::Shape& shape) {
    const auto before = widenedPixels(original);
    PreviewLikeness likeness;
    likeness.disguised = std::numeric_limits<double>::quiet_NaN();
    if (const auto similarity = image::ssim(before, widenedPixels(preview.restoredValues), shape))
        likeness.restored = similarity->value;
    if (preview.disguisedValues.size() == original.size()) {
        if (const auto similarity = image::ssim(before, asShown(preview.disguisedValues, preview.mapping), shape))
            likeness.disguised = similarity->value;
    }
    return likeness;
}

}  // namespace guise::app
