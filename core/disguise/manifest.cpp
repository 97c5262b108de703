// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/manifest.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/key/derivation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace guise::disguise {

namespace {

using base::ErrorCode;
using base::Json;

constexpr int kFormat = 1;
constexpr std::size_t kMaxLabelColumns = 65536;
constexpr std::size_t kManifestLimit = std::size_t{1} << 20;

/// HMAC-SHA256 is HKDF-Extract with the key as salt (RFC 5869, 2.2).
std::string authenticationOf(const Json& body, const key::SecretKey& key) {
    const key::SecretBytes macKey = key::hkdfExpand(key.prk(), "guise/1/manifest", 32);
    const std::string text = base::canonicalJson(body);
    const key::SecretBytes input(text.begin(), text.end());
    const std::string_view salt(reinterpret_cast<const char*>(macKey.data()), macKey.size());
    const key::SecretBytes mac = key::hkdfExtract(salt, input);
    return base::hex({mac.data(), mac.size()});
}

bool equalInConstantTime(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

tl::unexpected<base::Error> invalid(const std::string& what) {
    return base::fail(
        ErrorCode::ManifestInvalid,
        "The manifest of this shipment cannot be used: " + what + ". Ask for the folder as it was shipped.", {what});
}

/// The file that holds images, and the one that holds labels ("": none, or the same).
struct FileNames {
    std::string images;
    std::string labels;
};
std::optional<FileNames> fileNames(const std::string& layout, std::size_t channels) {
    if (layout == "npy")
        return FileNames{"images.npy", "labels.npy"};
    if (layout == "npz")
        return FileNames{"images.npz", ""};
    if (layout == "idx")
        return FileNames{channels == 1 ? "images-idx3-ubyte" : "images-idx4-ubyte", "labels-idx1-ubyte"};
    if (layout == "tiff" || layout == "png")
        return FileNames{"SHA256SUMS", "labels.npy"};
    if (layout == "folder")
        return FileNames{"SHA256SUMS", ""};
    return std::nullopt;
}

Json fileToJson(const ShippedFile& file) {
    return {{"sha256", file.sha256}, {"shape", file.shape}, {"type", file.type}};
}

bool isHex(const std::string& text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// The names of `json` are exactly `names`.
bool hasNames(const Json& json, const std::set<std::string>& names) {
    if (!json.is_object() || json.size() != names.size())
        return false;
    return std::all_of(names.begin(), names.end(), [&](const std::string& name) { return json.contains(name); });
}

bool fileFromJson(const Json& json, ShippedFile& file) {
    if (!hasNames(json, {"sha256", "shape", "type"}) || !json["sha256"].is_string() || !json["type"].is_string() ||
        !json["shape"].is_array())
        return false;
    for (const Json& side : json["shape"]) {
        if (!side.is_number_unsigned())
            return false;
        file.shape.push_back(side.get<std::size_t>());
    }
    file.sha256 = json["sha256"].get<std::string>();
    file.type = json["type"].get<std::string>();
    return isHex(file.sha256, 64);
}

bool shapeFromJson(const Json& json, std::vector<std::size_t>& shape) {
    if (!json.is_array())
        return false;
    for (const Json& side : json) {
        if (!side.is_number_unsigned())
            return false;
        shape.push_back(side.get<std::size_t>());
    }
    return true;
}

bool filesFromJson(const Json& files, Manifest& manifest) {
    // The name of an IDX file tells whether there is more than one channel.
    const bool oneChannel = !files.is_object() || !files.contains("images-idx4-ubyte");
    const auto names = fileNames(manifest.layout, oneChannel ? 1 : 3);
    if (!names || !files.is_object() || !files.contains(names->images))
        return false;
    Json images = files[names->images];
    manifest.hasLabels = manifest.layout == "folder" || (!names->labels.empty() && files.contains(names->labels));
    if (manifest.layout == "npz" && images.is_object() && images.contains("labels")) {
        const Json labels = images["labels"];
        images.erase("labels");
        if (!hasNames(labels, {"shape", "type"}) || !labels["type"].is_string() ||
            !shapeFromJson(labels["shape"], manifest.labelFile.shape))
            return false;
        manifest.labelFile.type = labels["type"].get<std::string>();
        manifest.hasLabels = true;
    }
    std::set<std::string> expected{names->images};
    if (manifest.hasLabels && !names->labels.empty())
        expected.insert(names->labels);
    if (!hasNames(files, expected) || !fileFromJson(images, manifest.images))
        return false;
    if (manifest.layout == "npz" && manifest.hasLabels)
        manifest.labelFile.sha256 = manifest.images.sha256;
    return expected.size() == 1 || fileFromJson(files[names->labels], manifest.labelFile);
}

bool encodingFromJson(const Json& json, Manifest& manifest) {
    if (!hasNames(json, {"high", "largest_error", "low"}) || !json["low"].is_number() || !json["high"].is_number() ||
        !json["largest_error"].is_number())
        return false;
    manifest.encoding = {json["low"].get<double>(), json["high"].get<double>(), json["largest_error"].get<double>()};
    return std::isfinite(manifest.encoding->low) && std::isfinite(manifest.encoding->high) &&
           manifest.encoding->low < manifest.encoding->high;
}

/// Structure alone; says nothing about truth.
base::Result<Manifest> parsed(const Json& json) {
    std::set<std::string> names = {"count", "files", "fingerprint", "format", "hmac",     "labels",
                                   "order", "range", "recipe",      "run_id", "test_only"};
    if (!json.is_object())
        return invalid("it is not a JSON object");
    if (!json.contains("format") || !json["format"].is_number_integer())
        return invalid("it states no format");
    if (json["format"] != kFormat)
        return invalid("its format is not the one that this version reads");
    for (const char* optional : {"encoding", "layout"})
        if (json.contains(optional))
            names.insert(optional);
    if (!hasNames(json, names))
        return invalid("it holds other members than a manifest has");
    const Json& files = json["files"];
    const Json& range = json["range"];
    for (const char* name : {"fingerprint", "hmac", "labels", "order", "run_id"})
        if (!json[name].is_string())
            return invalid("one of its members has the wrong type");
    if (!json["count"].is_number_unsigned() || !json["recipe"].is_object() || !json["test_only"].is_boolean() ||
        !range.is_array() || range.size() != 2 || !range[0].is_number() || !range[1].is_number())
        return invalid("one of its members has the wrong type");

    Manifest manifest;
    if (json.contains("layout")) {
        if (!json["layout"].is_string() || json["layout"] == "npy")
            return invalid("one of its members has the wrong type");
        manifest.layout = json["layout"].get<std::string>();
    }
    if (!filesFromJson(files, manifest))
        return invalid("its list of files is not one of a shipment");
    if (json.contains("encoding") && !encodingFromJson(json["encoding"], manifest))
        return invalid("it tells no usable encoding of its values");
    manifest.recipe = base::canonicalJson(json["recipe"]);
    manifest.fingerprint = json["fingerprint"].get<std::string>();
    manifest.runId = json["run_id"].get<std::string>();
    manifest.count = json["count"].get<std::size_t>();
    manifest.labels = json["labels"].get<std::string>();
    manifest.order = json["order"].get<std::string>();
    manifest.testOnly = json["test_only"].get<bool>();
    manifest.range = {range[0].get<double>(), range[1].get<double>()};
    if (!isHex(manifest.runId, 32))
        return invalid("its run_id is not 32 hex digits");
    return manifest;
}

/// i32 [N] (u8 in IDX), or the weights of several labels: f32 [N, K].
bool labelShapeFits(const Manifest& manifest) {
    const ShippedFile& file = manifest.labelFile;
    if (file.type == "f32" && manifest.layout != "idx")
        return file.shape.size() == 2 && file.shape[0] == manifest.count && file.shape[1] > 0 &&
               file.shape[1] <= kMaxLabelColumns;
    return file.type == (manifest.layout == "idx" ? "u8" : "i32") &&
           file.shape == std::vector<std::size_t>{manifest.count};
}

base::Result<void> checkFigures(const Manifest& manifest, const key::SecretKey& key, const Disguiser& disguiser) {
    const bool bytes = disguiser.outputType() == ValueType::Byte;
    const bool words = manifest.layout == "png" && !bytes;
    if (manifest.images.type != (bytes   ? "u8"
                                 : words ? "u16"
                                         : "f32") ||
        (manifest.layout == "idx" && !bytes) || words != manifest.encoding.has_value())
        return invalid("its images have another type than the recipe gives");
    if (words && *manifest.encoding != wordEncoding(manifest.range))
        return invalid("its encoding does not follow from its range");
    if (manifest.images.shape[0] != manifest.count)
        return invalid("its counts contradict each other");
    const bool labelsFit = !manifest.hasLabels || manifest.layout == "folder" || labelShapeFits(manifest);
    const bool kindFits = manifest.hasLabels
                              ? manifest.labels == kLabelsKept ||
                                    manifest.labels == (key.classCount() > 0 ? kLabelsPermuted : kLabelsWithoutCount)
                              : manifest.labels == kLabelsNone;
    if (!labelsFit || !kindFits)
        return invalid("what it says of the labels contradicts the key or itself");
    if (manifest.order != kOrderShuffled && manifest.order != kOrderKept)
        return invalid("it names an unknown order");
    return {};
}

base::Result<Json> readJson(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "manifest.json";
    if (auto own = checkOwnFile(path); !own)
        return tl::unexpected(own.error());
    const auto bytes = base::readFile(path, kManifestLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto json =
        base::parseJson(std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size()), kManifestLimit);
    if (!json)
        return invalid("it is not well-formed JSON");
    return json;
}

}  // namespace

WordEncoding wordEncoding(const Disguiser::Range& range) noexcept {
    const double step = (range.high - range.low) / 65535.0;
    const double largest = std::max(std::fabs(range.low), std::fabs(range.high));
    return {range.low, range.high, step / 2 * (1.0 + 1e-6) + largest * 0x1p-24};
}

std::optional<std::uint16_t> toWord(const WordEncoding& encoding, float value) noexcept {
    const double word = std::floor((value - encoding.low) / (encoding.high - encoding.low) * 65535.0 + 0.5);
    if (!(word >= 0.0 && word <= 65535.0))
        return std::nullopt;
    return static_cast<std::uint16_t>(word);
}

float fromWord(const WordEncoding& encoding, std::uint16_t word) noexcept {
    return static_cast<float>(encoding.low + word * ((encoding.high - encoding.low) / 65535.0));
}

key::RunId runIdOf(const Manifest& manifest) {
    key::RunId run{};
    const std::string& text = manifest.runId;
    for (std::size_t i = 0; i < run.size() && 2 * i + 2 <= text.size(); ++i)
        std::from_chars(text.data() + 2 * i, text.data() + 2 * i + 2, run[i], 16);
    return run;
}

Json manifestToJson(const Manifest& manifest, const key::SecretKey& key) {
    const std::size_t channels = manifest.images.shape.size() == 4 ? manifest.images.shape[1] : 1;
    const FileNames names = fileNames(manifest.layout, channels).value_or(FileNames{"images.npy", "labels.npy"});
    Json files = {{names.images, fileToJson(manifest.images)}};
    if (manifest.hasLabels && !names.labels.empty())
        files[names.labels] = fileToJson(manifest.labelFile);
    if (manifest.hasLabels && manifest.layout == "npz")
        files[names.images]["labels"] = {{"shape", manifest.labelFile.shape}, {"type", manifest.labelFile.type}};
    Json json = {{"count", manifest.count},
                 {"files", files},
                 {"fingerprint", manifest.fingerprint},
                 {"format", kFormat},
                 {"labels", manifest.labels},
                 {"order", manifest.order},
                 {"range", {manifest.range.low, manifest.range.high}},
                 {"recipe", Json::parse(manifest.recipe)},
                 {"run_id", manifest.runId},
                 {"test_only", manifest.testOnly}};
    if (manifest.layout != "npy")
        json["layout"] = manifest.layout;
    if (manifest.encoding)
        json["encoding"] = {{"high", manifest.encoding->high},
                            {"largest_error", manifest.encoding->largestError},
                            {"low", manifest.encoding->low}};
    json["hmac"] = authenticationOf(json, key);
    return json;
}

base::Result<Manifest> manifestFromJson(const Json& json, const key::SecretKey& key, const Disguiser& disguiser) {
    auto manifest = parsed(json);
    if (!manifest)
        return manifest;
    if (manifest->recipe != key.recipe())
        return base::fail(ErrorCode::KeyRecipeMismatch,
                          "This shipment was made with another recipe than the key's. Use the key it was made with.");
    const base::Shape& shape = disguiser.outputShape();
    const std::vector<std::size_t>& shipped = manifest->images.shape;
    const bool fits = shipped.size() == 4 && shipped[1] == static_cast<std::size_t>(shape.channels) &&
                      shipped[2] == static_cast<std::size_t>(shape.height) &&
                      shipped[3] == static_cast<std::size_t>(shape.width);
    if (!fits)
        return base::fail(ErrorCode::KeyShapeMismatch,
                          "The images of this shipment have another shape than the key gives (" + shape.text() +
                              "). Use the key it was made with.",
                          {shape.text()});
    if (manifest->fingerprint != key.fingerprint())
        return base::fail(ErrorCode::KeyFingerprintMismatch,
                          "This shipment was made with another key (fingerprint " +
                              manifest->fingerprint.substr(0, 32) + "), not with this one (" + key.fingerprint() +
                              "). Use the key it was made with.",
                          {manifest->fingerprint.substr(0, 32), key.fingerprint()});
    Json body = json;
    body.erase("hmac");
    if (!equalInConstantTime(json["hmac"].get<std::string>(), authenticationOf(body, key)))
        return invalid("it was changed after it was written");
    if (auto figures = checkFigures(*manifest, key, disguiser); !figures)
        return tl::unexpected(figures.error());
    return manifest;
}

base::Result<void> checkOwnFile(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(path, error);
    if (status.type() == std::filesystem::file_type::not_found || error)
        return base::fail(ErrorCode::FileNotFound,
                          path.string() + " is missing. A shipment holds all the files that its manifest lists.",
                          {path.string()});
    if (status.type() != std::filesystem::file_type::regular)
        return base::fail(ErrorCode::NotAFile,
                          path.string() + " is a link or no regular file; a shipment holds none. Copy the real files.",
                          {path.string()});
    return {};
}

base::Result<Manifest> readManifest(const std::filesystem::path& folder, const key::SecretKey& key,
                                    const Disguiser& disguiser) try {
    const auto json = readJson(folder);
    if (!json)
        return tl::unexpected(json.error());
    return manifestFromJson(*json, key, disguiser);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<Manifest> readUnverifiedManifest(const std::filesystem::path& folder) try {
    const auto json = readJson(folder);
    if (!json)
        return tl::unexpected(json.error());
    return parsed(*json);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::disguise
