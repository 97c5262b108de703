// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/image/regular_file.h"
#include "core/learn/weights_metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

// Format: https://huggingface.co/docs/safetensors, "Format". Tensors fill the data part without holes or overlap.
namespace guise::learn {

namespace {

using base::ErrorCode;
using base::fail;

static_assert(std::endian::native == std::endian::little, "safetensors data is little-endian");

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kMaxHeader = std::size_t{1} << 20;
constexpr std::size_t kMaxFile = std::size_t{1} << 31;
constexpr std::size_t kMaxDimensions = 8;
constexpr std::size_t kAlignment = 8;
constexpr const char* kMetadata = "__metadata__";

enum class DataType { F32, F64, F16, Bf16 };

struct Entry {
    std::string name;
    DataType type = DataType::F32;
    std::vector<std::int64_t> shape;
    std::size_t count = 0;
    std::size_t begin = 0;  // bytes into the data part
    std::size_t end = 0;
};

tl::unexpected<base::Error> broken(std::string_view what) {
    return fail(ErrorCode::BadData, fmt::format("The weights file is broken: {}. Get it again from its source.", what),
                {std::string(what)});
}

std::size_t bytesOf(DataType type) noexcept {
    switch (type) {
        case DataType::F32:
            return 4;
        case DataType::F64:
            return 8;
        case DataType::F16:
        case DataType::Bf16:
            return 2;
    }
    return 4;
}

std::optional<DataType> typeByName(const base::Json& name) {
    constexpr std::array<std::pair<std::string_view, DataType>, 4> kTypes{
        {{"F32", DataType::F32}, {"F64", DataType::F64}, {"F16", DataType::F16}, {"BF16", DataType::Bf16}}};
    if (name.is_string())
        for (const auto& type : kTypes)
            if (name.get_ref<const std::string&>() == type.first)
                return type.second;
    return std::nullopt;
}

float fromHalf(std::uint16_t bits) noexcept {
    const std::uint32_t exponent = (bits >> 10) & 0x1fU;
    const std::uint32_t fraction = bits & 0x3ffU;
    float value = 0.0F;
    if (exponent == 0x1fU)
        value = fraction == 0 ? std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
    else if (exponent == 0)
        value = std::ldexp(static_cast<float>(fraction), -24);
    else
        value = std::ldexp(static_cast<float>(fraction | 0x400U), static_cast<int>(exponent) - 25);
    return (bits & 0x8000U) != 0 ? -value : value;
}

template <class Raw, class Widen>
void widen(std::span<const std::uint8_t> bytes, std::vector<float>& values, Widen toFloat) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        Raw raw{};
        std::memcpy(&raw, bytes.data() + i * sizeof(Raw), sizeof(Raw));
        values[i] = toFloat(raw);
    }
}

std::vector<float> decodeValues(std::span<const std::uint8_t> bytes, const Entry& entry) {
    std::vector<float> values(entry.count);
    switch (entry.type) {
        case DataType::F32:
            if (!values.empty())
                std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
            break;
        case DataType::F64:
            widen<double>(bytes, values, [](double value) { return static_cast<float>(value); });
            break;
        case DataType::F16:
            widen<std::uint16_t>(bytes, values, fromHalf);
            break;
        case DataType::Bf16:
            widen<std::uint16_t>(bytes, values,
                                 [](std::uint16_t bits) { return std::bit_cast<float>(std::uint32_t{bits} << 16); });
            break;
    }
    return values;
}

base::Result<Entry> readEntry(const std::string& name, const base::Json& json, std::size_t dataBytes) {
    if (!json.is_object() || json.size() != 3 || !json.contains("dtype") || !json.contains("shape") ||
        !json.contains("data_offsets"))
        return broken("an entry does not have dtype, shape and data_offsets");
    Entry entry;
    entry.name = name;
    const auto type = typeByName(json["dtype"]);
    if (!type)
        return broken("a tensor is neither F32, F64, F16 nor BF16");
    entry.type = *type;
    const base::Json& shape = json["shape"];
    if (!shape.is_array() || shape.size() > kMaxDimensions)
        return broken("a shape is no list of at most 8 sizes");
    entry.count = 1;
    for (const base::Json& side : shape) {
        if (!side.is_number_unsigned() || side.get<std::uint64_t>() > kMaxFile)
            return broken("a size is no whole number within bounds");
        const auto length = side.get<std::size_t>();
        if (length != 0 && entry.count > kMaxFile / length)
            return broken("a shape is larger than any file");
        entry.count *= length;
        entry.shape.push_back(static_cast<std::int64_t>(length));
    }
    const base::Json& offsets = json["data_offsets"];
    if (!offsets.is_array() || offsets.size() != 2 || !offsets[0].is_number_unsigned() ||
        !offsets[1].is_number_unsigned())
        return broken("data_offsets are no two whole numbers");
    const auto begin = offsets[0].get<std::uint64_t>();
    const auto end = offsets[1].get<std::uint64_t>();
    if (begin > end || end > dataBytes || end - begin != entry.count * bytesOf(entry.type))
        return broken("data_offsets do not fit the shape and the file");
    entry.begin = begin;
    entry.end = end;
    return entry;
}

/// Bytes of the header that `start`, the first bytes of a file of `fileBytes`, declares.
base::Result<std::size_t> headerBytesOf(std::span<const std::uint8_t> start, std::uint64_t fileBytes) {
    std::uint64_t headerBytes = 0;
    if (start.size() < kLengthBytes + 1 || fileBytes < kLengthBytes + 2 || start[kLengthBytes] != '{')
        return fail(ErrorCode::UnknownFormat,
                    "This is not a safetensors file. Choose the weights file that a training wrote.");
    std::memcpy(&headerBytes, start.data(), kLengthBytes);
    if (headerBytes > kMaxHeader)
        return fail(ErrorCode::TooLarge, "The weights file declares a header of more than 1 MiB and was not read.");
    if (headerBytes > fileBytes - kLengthBytes)
        return broken("it ends within its header");
    return static_cast<std::size_t>(headerBytes);
}

base::Result<base::Json> headerJson(std::span<const std::uint8_t> header) {
    auto json = base::parseJson(std::string(header.begin(), header.end()), kMaxHeader);
    if (json && !json->is_object())
        return broken("its header is no JSON object");
    return json;
}

std::map<std::string, std::string> textsOf(const base::Json& header) {
    std::map<std::string, std::string> texts;
    if (const auto found = header.find(kMetadata); found != header.end() && found->is_object())
        for (const auto& entry : found->items())
            if (entry.value().is_string())
                texts[entry.key()] = entry.value().get<std::string>();
    return texts;
}

base::Result<WeightSet> decode(std::span<const std::uint8_t> file, std::map<std::string, std::string>* metadata) {
    const auto headerBytes = headerBytesOf(file, file.size());
    if (!headerBytes)
        return tl::unexpected(headerBytes.error());
    const auto data = file.subspan(kLengthBytes + *headerBytes);
    const auto json = headerJson(file.subspan(kLengthBytes, *headerBytes));
    if (!json)
        return tl::unexpected(json.error());
    if (metadata != nullptr)
        metadata->merge(textsOf(*json));

    std::vector<Entry> entries;
    for (const auto& item : json->items()) {
        if (item.key() == kMetadata)
            continue;
        auto entry = readEntry(item.key(), item.value(), data.size());
        if (!entry)
            return tl::unexpected(entry.error());
        entries.push_back(std::move(*entry));
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    std::size_t covered = 0;
    for (const Entry& entry : entries) {
        if (entry.begin != covered)
            return broken("tensors overlap or leave a hole");
        covered = entry.end;
    }
    if (covered != data.size())
        return broken("bytes are left over after the last tensor");

    WeightSet weights;
    for (Entry& entry : entries) {
        WeightTensor tensor;
        tensor.values = decodeValues(data.subspan(entry.begin, entry.end - entry.begin), entry);
        tensor.shape = std::move(entry.shape);
        weights.emplace(std::move(entry.name), std::move(tensor));
    }
    return weights;
}

base::Result<std::string> headerOf(const WeightSet& weights, const std::map<std::string, std::string>& metadata) {
    base::Json json = base::Json::object();
    if (!metadata.empty())
        json[kMetadata] = metadata;
    std::size_t offset = 0;
    for (const auto& item : weights) {
        std::size_t count = 1;
        for (const std::int64_t side : item.second.shape)
            count *= static_cast<std::size_t>(side);
        if (count != item.second.values.size() || item.first == kMetadata)
            return fail(ErrorCode::Internal,
                        fmt::format("The weights \"{}\" do not fit their shape. Please report it.", item.first),
                        {item.first});
        const std::size_t end = offset + count * sizeof(float);
        json[item.first] = {{"dtype", "F32"}, {"shape", item.second.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string header = json.dump();
    header.resize((header.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    if (header.size() > kMaxHeader || kLengthBytes + header.size() + offset > kMaxFile)
        return fail(ErrorCode::TooLarge, "These weights are too large for one file of 2 GiB. Choose a smaller net.");
    return header;
}

}  // namespace

base::Result<void> writeSafetensors(const std::filesystem::path& path, const WeightSet& weights,
                                    const std::map<std::string, std::string>& metadata) {
    try {
        const auto header = headerOf(weights, metadata);
        if (!header)
            return tl::unexpected(header.error());
        auto file = base::AtomicFile::create(path);
        if (!file)
            return tl::unexpected(file.error());
        const auto length = std::bit_cast<std::array<std::uint8_t, kLengthBytes>>(std::uint64_t{header->size()});
        const auto put = [&file](const void* bytes, std::size_t count) {
            return file->write(std::span(static_cast<const std::uint8_t*>(bytes), count));
        };
        auto written = put(length.data(), length.size());
        if (written)
            written = put(header->data(), header->size());
        for (const auto& item : weights)
            if (written && !item.second.values.empty())
                written = put(item.second.values.data(), item.second.values.size() * sizeof(float));
        return written ? file->commit() : written;
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<WeightSet> readSafetensors(const std::filesystem::path& path) {
    std::map<std::string, std::string> unused;
    return readSafetensors(path, unused);
}

base::Result<WeightSet> readSafetensors(const std::filesystem::path& path,
                                        std::map<std::string, std::string>& metadata) {
    try {
        const auto bytes = base::readFile(path, kMaxFile);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return decode(*bytes, &metadata);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<std::map<std::string, std::string>> readWeightsMetadata(const std::filesystem::path& path) {
    try {
        const auto file = image::RegularFile::open(path);
        if (!file)
            return tl::unexpected(file.error());
        std::vector<std::uint8_t> start(kLengthBytes + 1);
        const auto got = file->readAt(0, start);
        if (!got)
            return tl::unexpected(got.error());
        start.resize(*got);
        const auto headerBytes = headerBytesOf(start, file->size());
        if (!headerBytes)
            return tl::unexpected(headerBytes.error());
        std::vector<std::uint8_t> header(*headerBytes);
        const auto read = file->readAt(kLengthBytes, header);
        if (!read)
            return tl::unexpected(read.error());
        if (*read < header.size())
            return broken("it ends within its header");
        const auto json = headerJson(header);
        if (!json)
            return tl::unexpected(json.error());
        return textsOf(*json);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<WeightSet> decodeSafetensors(std::span<const std::uint8_t> file) {
    try {
        return decode(file, nullptr);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::learn
