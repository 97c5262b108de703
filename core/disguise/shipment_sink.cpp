// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/shipment_sink.h"

#include "core/image/npy.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace guise::disguise {

namespace {

using base::ErrorCode;

constexpr std::array<std::pair<std::string_view, ShipmentFormat>, 6> kFormats = {{{"npy", ShipmentFormat::Npy},
                                                                                  {"npz", ShipmentFormat::Npz},
                                                                                  {"tiff", ShipmentFormat::Tiff},
                                                                                  {"png", ShipmentFormat::Png},
                                                                                  {"idx", ShipmentFormat::Idx},
                                                                                  {"folder", ShipmentFormat::Folder}}};

tl::unexpected<base::Error> unfit(const std::string& why) {
    return base::fail(ErrorCode::UnknownFormat, why, {why});
}

}  // namespace

std::string_view formatName(ShipmentFormat format) noexcept {
    for (const auto& entry : kFormats) {
        if (entry.second == format)
            return entry.first;
    }
    return "npy";
}

base::Result<ShipmentFormat> parseShipmentFormat(std::string_view text) {
    for (const auto& entry : kFormats) {
        if (entry.first == text)
            return entry.second;
    }
    for (const std::string_view lossy : {"jpeg", "jpg", "webp", "gif", "bmp"}) {
        if (lossy == text)
            return unfit(
                fmt::format("A shipment cannot be {}: it rounds or compresses values away, and a disguise "
                            "that lost them can neither be trained on as measured nor be restored. Choose "
                            "npy, npz, tiff, png, idx or folder.",
                            text));
    }
    return base::fail(
        ErrorCode::UnknownName,
        fmt::format("\"{}\" is no format. The formats are: npy, npz, tiff, png, idx, folder.", image::printable(text)),
        {image::printable(text)});
}

base::Result<std::unique_ptr<ShipmentSink>> makeSink(ShipmentFormat format, const SinkPlan& plan) try {
    const int channels = plan.shape.channels;
    const bool pictures =
        format == ShipmentFormat::Tiff || format == ShipmentFormat::Png || format == ShipmentFormat::Folder;
    if (format == ShipmentFormat::Idx && !plan.bytes)
        return unfit(
            "IDX holds bytes, and this recipe gives floating-point values: rounding them would destroy what restoring "
            "and training need. Choose npy, npz, tiff or png.");
    if (pictures && channels != 1 && channels != 3)
        return unfit(fmt::format("Pictures have 1 or 3 channels, these images {}. Choose npy or npz.", channels));
    if (format == ShipmentFormat::Png && !plan.bytes &&
        !(std::isfinite(plan.range.low) && std::isfinite(plan.range.high) && plan.range.low < plan.range.high))
        return unfit("This recipe states no range, so its values cannot be brought to 16 bits. Choose npy or tiff.");
    if (format == ShipmentFormat::Folder && plan.labels->empty())
        return base::fail(ErrorCode::NotLabelled,
                          "A folder for each label needs labels, and these images have none. Choose png or tiff.");
    if (!plan.labels->soft.empty() && (format == ShipmentFormat::Folder || format == ShipmentFormat::Idx))
        return unfit(
            "This recipe gives every image weights for several labels, which only arrays hold. Choose npy, "
            "npz, png or tiff.");
    if (format == ShipmentFormat::Idx && !plan.labels->hard.empty() &&
        *std::max_element(plan.labels->hard.begin(), plan.labels->hard.end()) > 255)
        return unfit("IDX holds labels up to 255, and these go beyond. Choose npy or npz.");
    return pictures ? makePictureSink(format, plan) : makeArraySink(format, plan);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

std::vector<std::string> formatEntries(ShipmentFormat format, std::size_t classes) {
    std::vector<std::string> entries{"manifest.json"};
    const auto add = [&](std::initializer_list<const char*> names) {
        entries.insert(entries.end(), names.begin(), names.end());
    };
    switch (format) {
        case ShipmentFormat::Npy:
            add({"images.npy", "labels.npy"});
            break;
        case ShipmentFormat::Npz:
            add({"images.npz"});
            break;
        case ShipmentFormat::Idx:
            add({"images-idx3-ubyte", "images-idx4-ubyte", "labels-idx1-ubyte"});
            break;
        case ShipmentFormat::Tiff:
        case ShipmentFormat::Png:
            add({"images/", "labels.npy", kSumsFile});
            break;
        case ShipmentFormat::Folder:
            add({kSumsFile});
            for (std::size_t label = 0; label < classes; ++label)
                entries.push_back(labelFolder(static_cast<std::int32_t>(label), classes) + "/");
            break;
    }
    return entries;
}

base::Result<ShippedFile> writeLabels(const std::filesystem::path& path, const ExportedLabels& labels) {
    const bool soft = !labels.soft.empty();
    ShippedFile file{
        soft ? "f32" : "i32",
        soft ? std::vector{labels.soft.size() / labels.classes, labels.classes} : std::vector{labels.hard.size()},
        {}};
    auto writer = image::NpyWriter::create(path, soft ? image::NpyType::F32 : image::NpyType::I32, file.shape);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto written = soft ? writer->writeValues(std::span<const float>(labels.soft))
                              : writer->writeValues(std::span<const std::int32_t>(labels.hard));
    if (!written)
        return tl::unexpected(written.error());
    if (auto finished = writer->finish(); !finished)
        return tl::unexpected(finished.error());
    file.sha256 = writer->sha256();
    return file;
}

std::string pictureName(std::size_t position, std::string_view ending) {
    return fmt::format("{:08}.{}", position, ending);
}

std::string labelFolder(std::int32_t label, std::size_t classes) {
    const std::size_t width = std::to_string(classes == 0 ? 0 : classes - 1).size();
    return fmt::format("{:0{}}", label, width);
}

}  // namespace guise::disguise
