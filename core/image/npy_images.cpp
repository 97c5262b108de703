// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy_images.h"

#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kMaxLabels = 65536;

Result<base::Shape> imageShape(const NpyHeader& header, const std::string& name) {
    const auto& sides = header.shape;
    if (sides.size() != 3 && sides.size() != 4)
        return fail(ErrorCode::BadData,
                    fmt::format("{} has {} dimensions where images need [N, H, W] or [N, C, H, W]. Reshape the array.",
                                name, sides.size()),
                    {name, std::to_string(sides.size())});
    if (sides[0] == 0)
        return fail(ErrorCode::BadData, fmt::format("{} holds no image. Give at least one.", name), {name});
    const auto side = [&](std::size_t i) {
        return static_cast<std::int64_t>(std::min<std::size_t>(sides[i], std::size_t{1} << 40));
    };
    Result<base::Shape> shape =
        base::checkShape(sides.size() == 4 ? side(1) : 1, side(sides.size() - 2), side(sides.size() - 1));
    if (!shape)
        shape.error().advice = fmt::format("{}: {}", name, shape.error().advice);
    return shape;
}

template <class T>
Result<std::vector<std::int32_t>> checkedLabels(std::span<const T> values, const std::string& name) {
    std::vector<std::int32_t> labels;
    labels.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto label = static_cast<std::int64_t>(values[i]);
        if (label < 0 || label >= kMaxLabels)
            return fail(ErrorCode::BadData,
                        fmt::format("Label {} in {} is {}; labels go from 0 to {}. Check the file.", i, name, label,
                                    kMaxLabels - 1),
                        {std::to_string(i), name, std::to_string(label)});
        labels.push_back(static_cast<std::int32_t>(label));
    }
    return labels;
}

template <class T>
Result<std::vector<float>> finiteValues(std::span<const T> values, const std::string& name) {
    std::vector<float> floats(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        floats[i] = static_cast<float>(values[i]);
        if (!std::isfinite(floats[i]))
            return fail(
                ErrorCode::BadData,
                fmt::format("Value {} in {} is no finite number. Write the array again without NaN or infinity.", i,
                            name),
                {std::to_string(i), name});
    }
    return floats;
}

}  // namespace

Result<std::vector<std::int32_t>> readNpyLabels(const fs::path& path, std::size_t count) try {
    const std::string name = printable(path);
    const Result<NpyHeader> header = readNpyHeader(path);
    if (!header)
        return tl::unexpected(header.error());
    if (header->shape.size() != 1 || header->shape[0] != count)
        return fail(
            ErrorCode::BadData,
            fmt::format("{} must hold one label for each of the {} images, in one dimension; it has {} values in "
                        "{}. Give the labels of these images.",
                        name, count, header->values(), header->shape.size()),
            {name, std::to_string(count), std::to_string(header->values())});
    const Result<NpyArray> array = readNpy(path);
    if (!array)
        return tl::unexpected(array.error());
    switch (array->header.type) {
        case NpyType::U8:
            return checkedLabels(array->as<std::uint8_t>(), name);
        case NpyType::I32:
            return checkedLabels(array->as<std::int32_t>(), name);
        case NpyType::I64:
            return checkedLabels(array->as<std::int64_t>(), name);
        case NpyType::F32:
        case NpyType::F64:
            break;
    }
    return fail(ErrorCode::BadData,
                fmt::format("{} holds floating-point labels; whole numbers are needed. Save it as int32.", name),
                {name});
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<SourcePtr> openNpy(const fs::path& images, const fs::path& labels, std::size_t inMemory) {
    const std::string name = printable(images);
    const Result<NpyHeader> header = readNpyHeader(images);
    if (!header)
        return tl::unexpected(header.error());
    if (header->type == NpyType::F32 || header->type == NpyType::F64)
        return fail(ErrorCode::BadData,
                    fmt::format("{} holds floating-point values, so its images are disguised already or were scaled. "
                                "Original images are uint8, 0 to 255: give those.",
                                name),
                    {name});
    if (header->type != NpyType::U8)
        return fail(ErrorCode::BadData,
                    fmt::format("{} holds integers wider than a byte. Save the images as uint8, 0 to 255.", name),
                    {name});
    const Result<base::Shape> shape = imageShape(*header, name);
    if (!shape)
        return tl::unexpected(shape.error());
    ImageSet set;
    set.shape = *shape;
    if (!labels.empty()) {
        Result<std::vector<std::int32_t>> read = readNpyLabels(labels, header->shape[0]);
        if (!read)
            return tl::unexpected(read.error());
        set.labels = std::move(*read);
        const std::int32_t largest = *std::max_element(set.labels.begin(), set.labels.end());
        for (std::int32_t label = 0; label <= largest; ++label)
            set.classNames.push_back(std::to_string(label));
    }
    if (header->values() > inMemory)
        return npyFileSource(images, *header, *shape, std::move(set.labels), std::move(set.classNames));
    Result<NpyArray> array = readNpy(images, kNpyImageLimit);
    if (!array)
        return tl::unexpected(array.error());
    set.pixels = std::move(array->bytes);
    return sourceFromMemory(printable(images.stem()), std::move(set));
}

Result<FloatImageSet> readNpyImages(const fs::path& images, const fs::path& labels, std::size_t limit) try {
    const std::string name = printable(images);
    Result<NpyArray> array = readNpy(images, limit);
    if (!array)
        return tl::unexpected(array.error());
    const Result<base::Shape> shape = imageShape(array->header, name);
    if (!shape)
        return tl::unexpected(shape.error());
    Result<std::vector<float>> values = std::vector<float>{};
    switch (array->header.type) {
        case NpyType::U8:
            values->assign(array->bytes.begin(), array->bytes.end());
            break;
        case NpyType::F32:
            values = finiteValues(array->as<float>(), name);
            break;
        case NpyType::F64:
            values = finiteValues(array->as<double>(), name);
            break;
        case NpyType::I32:
        case NpyType::I64:
            return fail(ErrorCode::BadData,
                        fmt::format("{} holds integers wider than a byte. Save images as uint8 or float32.", name),
                        {name});
    }
    if (!values)
        return tl::unexpected(values.error());
    FloatImageSet set{*shape, std::move(*values), {}};
    if (!labels.empty()) {
        Result<std::vector<std::int32_t>> read = readNpyLabels(labels, set.count());
        if (!read)
            return tl::unexpected(read.error());
        set.labels = std::move(*read);
    }
    return set;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
