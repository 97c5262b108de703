// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/disguise/manifest.h"

namespace guise::disguise {

/// How a shipment lies on disk. Names of files say a position in the shipment and, for Folder, an exported label index;
/// nothing of the originals.
enum class ShipmentFormat {
    Npy,     // images.npy, labels.npy
    Npz,     // images.npz with the arrays images and labels
    Tiff,    // images/00000000.tif (f32, u8 for byte recipes), labels.npy, SHA256SUMS
    Png,     // images/00000000.png (u8; 16 bits for f32, by the manifest's encoding), labels.npy, SHA256SUMS
    Idx,     // images-idx3-ubyte (idx4 with more channels), labels-idx1-ubyte: byte recipes only
    Folder,  // LABEL/00000000.png for byte recipes, LABEL/00000000.tif for others, SHA256SUMS
};
[[nodiscard]] std::string_view formatName(ShipmentFormat format) noexcept;  // "npy" ..
/// Errors: UnknownFormat (JPEG and other lossy formats, with the reason), UnknownName.
[[nodiscard]] base::Result<ShipmentFormat> parseShipmentFormat(std::string_view text);

/// Labels as they leave the house, one per image or, soft, one row of `classes` weights per image; empty: none.
struct ExportedLabels {
    std::vector<std::int32_t> hard;
    std::vector<float> soft;
    std::size_t classes = 0;  // columns of `soft`; else the label indices there can be
    [[nodiscard]] bool empty() const noexcept { return hard.empty() && soft.empty(); }
};

struct SinkPlan {
    std::filesystem::path folder;  // exists
    base::Shape shape;
    std::size_t count = 0;
    bool bytes = false;  // values are whole numbers 0..255
    Disguiser::Range range;
    const ExportedLabels* labels = nullptr;  // never null
    int threads = 0;
};

/// Takes the images of a shipment in the order of their positions. Memory does not grow with their number, but for the
/// 32 bytes of a checksum. Use from one thread.
class ShipmentSink {
public:
    virtual ~ShipmentSink() = default;
    /// Whole images. Errors: BadData (a value outside the plan's range), file errors.
    [[nodiscard]] virtual base::Result<void> write(std::span<const float> values) = 0;
    /// Writes labels and sums, and fills what the manifest says of files: layout, images, labelFile, encoding.
    [[nodiscard]] virtual base::Result<void> finish(Manifest& manifest) = 0;
};

/// Errors: UnknownFormat with the reason (a format that cannot hold these values exactly or within a stated error),
/// NotLabelled (Folder), file errors.
[[nodiscard]] base::Result<std::unique_ptr<ShipmentSink>> makeSink(ShipmentFormat format, const SinkPlan& plan);
/// Entries that a shipment of this format may have at its top; "x/" is a folder of numbered pictures.
[[nodiscard]] std::vector<std::string> formatEntries(ShipmentFormat format, std::size_t classes);

/// A shipment's images on their way back, whatever the format. `manifest` has been checked; every file is hashed before
/// its content is used, no link is followed, and names are computed, never taken from the folder.
class ShipmentReader {
public:
    virtual ~ShipmentReader() = default;
    /// The image at a position. Errors: ManifestInvalid (not as shipped), NotAFile, FileNotFound, file errors.
    [[nodiscard]] virtual base::Result<void> read(std::uint64_t position, std::span<float> out) const = 0;
    [[nodiscard]] const ExportedLabels& labels() const noexcept { return labels_; }

protected:
    ExportedLabels labels_;
};
[[nodiscard]] base::Result<std::unique_ptr<ShipmentReader>> openShipment(const std::filesystem::path& folder,
                                                                         const Manifest& manifest,
                                                                         const Disguiser& disguiser,
                                                                         std::stop_token stop);

// Between the files of the formats.
[[nodiscard]] base::Result<std::unique_ptr<ShipmentSink>> makeArraySink(ShipmentFormat format, const SinkPlan& plan);
[[nodiscard]] base::Result<std::unique_ptr<ShipmentSink>> makePictureSink(ShipmentFormat format, const SinkPlan& plan);
[[nodiscard]] base::Result<ShippedFile> writeLabels(const std::filesystem::path& path, const ExportedLabels& labels);
[[nodiscard]] std::string idxImagesName(const base::Shape& shape);
[[nodiscard]] std::vector<std::size_t> idxShape(std::size_t count, const base::Shape& shape);
[[nodiscard]] std::vector<std::uint8_t> idxFront(const std::vector<std::size_t>& shape);  // header of an IDX file
inline constexpr const char* kIdxLabelsName = "labels-idx1-ubyte";
inline constexpr const char* kSumsFile = "SHA256SUMS";
[[nodiscard]] std::string pictureName(std::size_t position, std::string_view ending);  // "00000017.png"
[[nodiscard]] std::string labelFolder(std::int32_t label, std::size_t classes);        // as wide as the largest: "007"

}  // namespace guise::disguise
