// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/partial_folder.h"
#include "core/disguise/scheme.h"
#include "core/disguise/shipment.h"
#include "core/disguise/shipment_sink.h"
#include "core/image/npy.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace guise::disguise {

namespace {

using base::ErrorCode;

/// positions[q]: where in the shipment the q-th restored image lies.
base::Result<std::vector<std::uint64_t>> positionsOf(const Manifest& manifest, bool originalOrder) {
    std::vector<std::uint64_t> positions(manifest.count);
    std::iota(positions.begin(), positions.end(), std::uint64_t{0});
    if (!originalOrder || manifest.order == kOrderKept)
        return positions;
    const std::filesystem::path path = orderMapPath(manifest.runId);
    const auto map = image::readNpy(path);
    if (!map)
        return base::fail(map.error().code,
                          "The original order needs the order map that was kept when this was shipped (" +
                              path.string() + "), and it cannot be read here. Leave out --original-order.",
                          {path.string()});
    if (map->header.type != image::NpyType::I64 || map->header.shape != std::vector<std::size_t>{manifest.count})
        return base::fail(ErrorCode::BadData, path.string() + " is not the order map of this shipment.",
                          {path.string()});
    const auto source = map->as<std::int64_t>();
    std::sort(positions.begin(), positions.end(),
              [&](std::uint64_t a, std::uint64_t b) { return source[a] < source[b]; });
    return positions;
}

base::Result<void> restoreImages(const ShipmentReader& reader, const std::vector<std::uint64_t>& positions,
                                 const Manifest& manifest, const Disguiser& disguiser,
                                 const std::filesystem::path& path, const RestoreOptions& options,
                                 const std::stop_token& stop) {
    const base::Shape& shape = disguiser.inputShape();
    const std::size_t inSize = disguiser.outputShape().size();
    const std::size_t outSize = shape.size();
    auto writer =
        image::NpyWriter::create(path, options.asFloat ? image::NpyType::F32 : image::NpyType::U8,
                                 {positions.size(), static_cast<std::size_t>(shape.channels),
                                  static_cast<std::size_t>(shape.height), static_cast<std::size_t>(shape.width)});
    if (!writer)
        return tl::unexpected(writer.error());
    const std::size_t chunk =
        std::clamp<std::size_t>(kChunkBytes / (inSize * sizeof(float)), 1, std::max<std::size_t>(positions.size(), 1));
    std::vector<float> disguised(chunk * inSize);
    std::vector<float> restored(chunk * outSize);
    std::vector<std::uint8_t> rounded(options.asFloat ? 0 : chunk * outSize);
    for (std::size_t begin = 0; begin < positions.size(); begin += chunk) {
        const std::size_t count = std::min(chunk, positions.size() - begin);
        for (std::size_t i = 0; i < count; ++i) {
            const std::span<float> one(disguised.data() + i * inSize, inSize);
            if (auto read = reader.read(positions[begin + i], one); !read)
                return read;
            if (stop.stop_requested())
                return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
        }
        const auto out = std::span(restored).first(count * outSize);
        const auto in = std::span<const float>(disguised).first(count * inSize);
        const FreshRun run{runIdOf(manifest), 0, std::span(positions).subspan(begin, count)};
        if (auto done = disguiser.invert(in, out, {options.threads, stop, run}); !done)
            return done;
        if (stop.stop_requested())
            return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
        base::Result<void> written;
        if (options.asFloat) {
            written = writer->writeValues(std::span<const float>(out));
        } else {
            toBytes(out, std::span(rounded).first(out.size()));
            written = writer->write(std::span<const std::uint8_t>(rounded).first(out.size()));
        }
        if (!written)
            return written;
        if (options.progress)
            options.progress({static_cast<std::int64_t>(begin + count), static_cast<std::int64_t>(positions.size()),
                              -1.0, "Restoring images"});
    }
    return writer->finish();
}

/// Undoes exported = labels[original], for indices and for the columns of soft labels, in the order of `positions`.
base::Result<ExportedLabels> originalLabels(const ExportedLabels& shipped, const std::vector<std::uint64_t>& positions,
                                            const Manifest& manifest, const key::SecretKey& key) {
    const bool permuted = manifest.labels == kLabelsPermuted;
    const auto permutation = permuted ? key.labelPermutation() : key::SecretVector<std::int64_t>();
    ExportedLabels labels;
    labels.classes = shipped.classes;
    if (!shipped.soft.empty()) {
        if (permuted && permutation.size() != shipped.classes)
            return base::fail(ErrorCode::BadData,
                              "The labels of this shipment have not as many columns as the key has "
                              "classes. Ask for the folder as it was shipped.");
        labels.soft.resize(shipped.soft.size());
        for (std::size_t q = 0; q < positions.size(); ++q) {
            for (std::size_t k = 0; k < labels.classes; ++k) {
                const std::size_t from = permuted ? static_cast<std::size_t>(permutation[k]) : k;
                labels.soft[q * labels.classes + k] = shipped.soft[positions[q] * labels.classes + from];
            }
        }
        return labels;
    }
    std::vector<std::int32_t> original(permutation.size());  // of an exported label
    for (std::size_t i = 0; i < permutation.size(); ++i)
        original[static_cast<std::size_t>(permutation[i])] = static_cast<std::int32_t>(i);
    labels.hard.resize(positions.size());
    for (std::size_t q = 0; q < positions.size(); ++q) {
        const std::int32_t label = shipped.hard[positions[q]];
        if (permuted && (label < 0 || static_cast<std::size_t>(label) >= original.size()))
            return base::fail(ErrorCode::BadData, "A label of this shipment lies outside the key's classes.");
        labels.hard[q] = permuted ? original[static_cast<std::size_t>(label)] : label;
    }
    return labels;
}

base::Result<Manifest> restored(const std::filesystem::path& folder, const key::SecretKey& key,
                                const std::filesystem::path& out, const RestoreOptions& options,
                                const std::stop_token& stop) {
    if (const auto recipe = parseRecipe(key.recipe()); recipe && !findScheme(recipe->scheme)->canInvert)
        return base::fail(ErrorCode::WrongUse,
                          std::string(findScheme(recipe->scheme)->label) +
                              " runs forward only: there is no way back, with the key or without. Keep the originals.",
                          {std::string(findScheme(recipe->scheme)->label)});
    const auto disguiser = Disguiser::create(key, stop);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    const auto manifest = readManifest(folder, key, *disguiser);
    if (!manifest)
        return manifest;
    const auto reader = openShipment(folder, *manifest, *disguiser, stop);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto positions = positionsOf(*manifest, options.originalOrder);
    if (!positions)
        return tl::unexpected(positions.error());
    auto partial = PartialFolder::create(out, {"images.npy", "labels.npy"}, options.replace);
    if (!partial)
        return tl::unexpected(partial.error());
    if (manifest->hasLabels) {
        const auto labels = originalLabels((*reader)->labels(), *positions, *manifest, key);
        if (!labels)
            return tl::unexpected(labels.error());
        if (auto done = writeLabels(partial->path() / "labels.npy", *labels); !done)
            return tl::unexpected(done.error());
    }
    const std::filesystem::path imagesPath = partial->path() / "images.npy";
    if (auto done = restoreImages(**reader, *positions, *manifest, *disguiser, imagesPath, options, stop); !done)
        return tl::unexpected(done.error());
    if (auto done = partial->commit(); !done)
        return tl::unexpected(done.error());
    return manifest;
}

}  // namespace

base::Result<Manifest> restoreShipment(const std::filesystem::path& folder, const key::SecretKey& key,
                                       const std::filesystem::path& out, const RestoreOptions& options,
                                       std::stop_token stop) try {
    return restored(folder, key, out, options, stop);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::disguise
