// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/exported_set.h"

#include "core/disguise/shipment.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

tl::unexpected<base::Error> contradicting(const std::filesystem::path& path) {
    return base::fail(ErrorCode::ManifestInvalid,
                      path.string() + " does not fit the manifest beside it. Export the set again.", {path.string()});
}

base::Result<image::NpyArray> readPart(const std::filesystem::path& path, const std::vector<std::size_t>& shape) {
    if (auto own = disguise::checkOwnFile(path); !own)
        return tl::unexpected(own.error());
    auto array = image::readNpy(path);
    if (array && array->header.shape != shape)
        return contradicting(path);
    return array;
}

}  // namespace

attack::DisguisedImages ExportedSet::disguised() const {
    const auto& shape = images.header.shape;
    attack::DisguisedImages view;
    view.shape = {static_cast<int>(shape[1]), static_cast<int>(shape[2]), static_cast<int>(shape[3])};
    if (images.header.type == image::NpyType::U8)
        view.bytes = images.as<std::uint8_t>();
    else
        view.floats = images.as<float>();
    return view;
}

base::Result<ExportedSet> readExportedSet(const std::filesystem::path& folder) try {
    auto manifest = disguise::readUnverifiedManifest(folder);
    if (!manifest)
        return tl::unexpected(manifest.error());
    if (manifest->layout != "npy")
        return base::fail(ErrorCode::UnknownFormat,
                          "Attacks read sets that were exported as .npy, and this one is " + manifest->layout +
                              ". Export it with --format npy.",
                          {manifest->layout});
    auto recipe = disguise::parseRecipe(manifest->recipe);
    if (!recipe)
        return tl::unexpected(recipe.error());
    const std::filesystem::path path = folder / "images.npy";
    const auto& shape = manifest->images.shape;
    if (shape.size() != 4 || shape[0] != manifest->count || shape[1] > base::kMaxChannels ||
        shape[2] > base::kMaxSide || shape[3] > base::kMaxSide ||
        !base::checkShape(static_cast<std::int64_t>(shape[1]), static_cast<std::int64_t>(shape[2]),
                          static_cast<std::int64_t>(shape[3])))
        return contradicting(path);
    auto images = readPart(path, shape);
    if (!images)
        return tl::unexpected(images.error());
    if (images->header.type != image::NpyType::F32 && images->header.type != image::NpyType::U8)
        return contradicting(path);
    ExportedSet set{std::move(*manifest), std::move(*recipe), std::move(*images), {}, 0};
    if (set.manifest.hasLabels && set.manifest.labelFile.type == "i32") {  // mixed labels name no class
        const auto labels = readPart(folder / "labels.npy", {set.manifest.count});
        if (!labels)
            return tl::unexpected(labels.error());
        if (labels->header.type != image::NpyType::I32)
            return contradicting(folder / "labels.npy");
        const auto values = labels->as<std::int32_t>();
        set.labels.assign(values.begin(), values.end());
        for (const std::int32_t label : set.labels) {
            if (label < 0 || label >= 65536)
                return base::fail(ErrorCode::BadData,
                                  "labels.npy holds an index outside 0 .. 65535. Export the set "
                                  "again.");
            set.classes = std::max(set.classes, label + 1);
        }
    }
    return set;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<std::vector<std::uint64_t>> sourceOrder(const disguise::Manifest& manifest) try {
    std::vector<std::uint64_t> order(manifest.count);
    std::iota(order.begin(), order.end(), std::uint64_t{0});
    if (manifest.order == disguise::kOrderKept)
        return order;
    const std::filesystem::path path = disguise::orderMapPath(manifest.runId);
    const auto map = image::readNpy(path);
    if (!map)
        return base::fail(map.error().code,
                          "Judging needs to know which original each disguised image is. The order of this set was "
                          "shuffled and its order map (" +
                              path.string() + ") cannot be read here. Export it with --keep-order.",
                          {path.string()});
    if (map->header.type != image::NpyType::I64 || map->header.shape != std::vector<std::size_t>{manifest.count})
        return base::fail(ErrorCode::BadData, path.string() + " is not the order map of this set.", {path.string()});
    const auto source = map->as<std::int64_t>();
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (source[i] < 0)
            return base::fail(ErrorCode::BadData, path.string() + " is not the order map of this set.",
                              {path.string()});
        order[i] = static_cast<std::uint64_t>(source[i]);
    }
    return order;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
