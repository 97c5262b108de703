// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/manifest.h"

#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/key/derivation.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace guise::disguise {

namespace {

using base::ErrorCode;
using base::Json;

constexpr int kFormat = 1;
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

/// Structure alone; says nothing about truth.
base::Result<Manifest> parsed(const Json& json) {
    static const std::set<std::string> kNames = {"count", "files", "fingerprint", "format", "hmac",     "labels",
                                                 "order", "range", "recipe",      "run_id", "test_only"};
    if (!json.is_object())
        return invalid("it is not a JSON object");
    if (!json.contains("format") || !json["format"].is_number_integer())
        return invalid("it states no format");
    if (json["format"] != kFormat)
        return invalid("its format is not the one that this version reads");
    if (!hasNames(json, kNames))
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
    manifest.hasLabels = files.is_object() && files.contains("labels.npy");
    const std::set<std::string> fileNames =
        manifest.hasLabels ? std::set<std::string>{"images.npy", "labels.npy"} : std::set<std::string>{"images.npy"};
    if (!hasNames(files, fileNames) || !fileFromJson(files["images.npy"], manifest.images) ||
        (manifest.hasLabels && !fileFromJson(files["labels.npy"], manifest.labelFile)))
        return invalid("its list of files is not one of a shipment");
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

base::Result<void> checkFigures(const Manifest& manifest, const key::SecretKey& key, const Disguiser& disguiser) {
    const bool bytes = disguiser.outputType() == ValueType::Byte;
    if (manifest.images.type != (bytes ? "u8" : "f32"))
        return invalid("its images have another type than the recipe gives");
    if (manifest.images.shape[0] != manifest.count)
        return invalid("its counts contradict each other");
    const bool labelsFit = manifest.hasLabels ? manifest.labelFile.type == "i32" &&
                                                    manifest.labelFile.shape == std::vector<std::size_t>{manifest.count}
                                              : true;
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

Json manifestToJson(const Manifest& manifest, const key::SecretKey& key) {
    Json files = {{"images.npy", fileToJson(manifest.images)}};
    if (manifest.hasLabels)
        files["labels.npy"] = fileToJson(manifest.labelFile);
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
                          path.string() + " is missing. A shipment holds images.npy, labels.npy and manifest.json.",
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
