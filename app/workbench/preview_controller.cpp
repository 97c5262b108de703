// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/preview_controller.h"

#include "app/workbench/scheme_preview.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"
#include "widgets/picture_image.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace guise::app {

namespace {

std::vector<float> widenedPixels(const std::vector<std::uint8_t>& pixels) {
    return {pixels.begin(), pixels.end()};
}

std::vector<float> asShown(const std::vector<float>& values, const image::DisplayMapping& mapping) {
    std::vector<float> shown(values.size());
    std::transform(values.begin(), values.end(), shown.begin(),
                   [&](float value) { return float(mapping.grey(value)); });
    return shown;
}

}  // namespace

PreviewController::PreviewController(JobBridge& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
    rest_.setSingleShot(true);
    rest_.setInterval(120);
    connect(&rest_, &QTimer::timeout, this, &PreviewController::measure);
}

void PreviewController::measure() {
    jobs_.run<PreviewLikeness>(
        base::Lane::Interactive, "preview-likeness",
        [preview = last_, original = original_, shape = shape_](std::stop_token) -> base::Result<PreviewLikeness> {
            return likenessOf(preview, original, shape);
        },
        [this](const Ended<PreviewLikeness>& ended) {
            if (!ended.cancelled() && ended.value && !rest_.isActive())
                Q_EMIT measured(*ended.value);
        });
}

void PreviewController::request(const key::SecretKey& key, std::vector<std::uint8_t> pixels, std::uint64_t index,
                                PreviewSets sets) {
    rest_.stop();
    shape_ = key.shape();
    original_ = pixels;
    jobs_.run<Preview>(
        base::Lane::Interactive, "preview",
        [key, pixels = std::move(pixels), index, sets = std::move(sets)](std::stop_token) {
            return makePreview(key, pixels, index, sets);
        },
        [this](const Ended<Preview>& ended) {
            if (const auto* error = ended.error())
                Q_EMIT failed(*error);
            else if (!ended.cancelled() && ended.value) {
                last_ = *ended.value;
                rest_.start();
                Q_EMIT ready(*ended.value);
            }
        });
}

disguise::FreshRun previewRun(std::uint64_t first) {
    static const key::RunId run = key::randomRunId();
    return {run, first};
}

base::Result<Preview> makePreview(const key::SecretKey& key, const std::vector<std::uint8_t>& pixels,
                                  std::uint64_t index, const PreviewSets& sets) {
    const auto recipe = disguise::parseRecipe(key.recipe());
    if (!recipe)
        return tl::make_unexpected(recipe.error());
    if (recipe->scheme == disguise::kInstaHideScheme)
        return makeMixedPreview(key, *recipe, pixels, index, sets);
    const auto disguiser = disguise::Disguiser::create(key);
    if (!disguiser)
        return tl::make_unexpected(disguiser.error());
    const disguise::NoiseSource noise{key::noiseSaltFromSeed(0), "preview"};
    const disguise::ApplyOptions oneThread{1, {}, previewRun(index)};
    Preview preview;
    preview.disguisedValues.resize(disguiser->outputShape().size());
    const std::uint64_t indices[] = {index};
    if (auto done = disguiser->apply(pixels, indices, noise, preview.disguisedValues, oneThread); !done)
        return tl::make_unexpected(done.error());

    const auto [low, high] = std::minmax_element(preview.disguisedValues.begin(), preview.disguisedValues.end());
    preview.low = *low;
    preview.high = *high;
    preview.mapping = image::displayMapping(preview.disguisedValues);
    preview.forwardOnly = !disguise::findScheme(recipe->scheme)->canInvert;
    if (preview.forwardOnly) {
        preview.disguised = featurePicture(preview.disguisedValues, disguiser->outputShape(), preview.mapping);
        return preview;
    }

    std::vector<float> restored(pixels.size());
    if (auto done = disguiser->invert(preview.disguisedValues, restored, oneThread); !done)
        return tl::make_unexpected(done.error());
    preview.restoredValues.resize(restored.size());
    disguise::toBytes(restored, preview.restoredValues);

    preview.disguised = widgets::toImage(preview.disguisedValues, disguiser->outputShape(), preview.mapping);
    preview.restored = widgets::toImage(std::span<const std::uint8_t>(preview.restoredValues), key.shape());

    const auto original = widenedPixels(pixels);
    const auto restoredFloats = widenedPixels(preview.restoredValues);
    if (const auto error = image::mse(original, restoredFloats))
        preview.restoredPsnr = image::psnrFromMse(*error);
    return preview;
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
