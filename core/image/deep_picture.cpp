// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/deep_picture.h"

#include "core/base/module.h"
#include "core/image/picture_header.h"
#include "core/image/picture_module.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

std::size_t planeOf(const base::Shape& shape) {
    return static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
}

tl::unexpected<base::Error> notAsWritten() {
    return fail(ErrorCode::BadData, "The picture is not one that Guise wrote with this shape. Fetch it again.");
}

template <class T>
struct Taken {
    std::vector<T> values;
    GuisePictureRows rows{};
    bool noMemory = false;
};

// Rows as the module gives them, interleaved and without padding.
void takeRows(void* context, const GuisePictureRows* rows) {
    auto* out = static_cast<Taken<std::uint16_t>*>(context);
    out->rows = *rows;
    if (rows->bytesPerValue != 2)
        return;
    const std::size_t width = static_cast<std::size_t>(rows->width) * static_cast<std::size_t>(rows->channels);
    try {
        out->values.resize(width * static_cast<std::size_t>(rows->height));
    } catch (const std::bad_alloc&) {
        out->noMemory = true;
        return;
    }
    for (std::size_t y = 0; y < static_cast<std::size_t>(rows->height); ++y)
        std::memcpy(out->values.data() + y * width, rows->data + y * rows->stride, width * sizeof(std::uint16_t));
}

void takeBytes(void* context, const std::uint8_t* bytes, std::size_t size) {
    auto* out = static_cast<Taken<std::uint8_t>*>(context);
    try {
        out->values.assign(bytes, bytes + size);
    } catch (const std::bad_alloc&) {
        out->noMemory = true;
    }
}

tl::unexpected<base::Error> noMemory() {
    return fail(ErrorCode::NoMemory, "There is not enough memory for this picture. Close programs or make it smaller.");
}

}  // namespace

Result<std::vector<std::uint8_t>> encodePng16(const base::Shape& shape, std::span<const std::uint16_t> planes) try {
    if ((shape.channels != 1 && shape.channels != 3) || shape.size() == 0 || planes.size() != shape.size())
        return fail(ErrorCode::ShapeMismatch, "A PNG needs 1 or 3 channels, and as many pixels as the shape says.");
    const Result<void*> symbol = base::moduleSymbol("guise_pictures", "guisePictureEncodePng");
    if (!symbol)
        return tl::unexpected(symbol.error());
    const auto channels = static_cast<std::size_t>(shape.channels);
    const std::size_t plane = planeOf(shape);
    std::vector<std::uint16_t> interleaved(planes.size());
    for (std::size_t c = 0; c < channels; ++c) {
        for (std::size_t i = 0; i < plane; ++i)
            interleaved[i * channels + channels - 1 - c] = planes[c * plane + i];  // BGR
    }
    const GuisePictureRows rows{shape.height,
                                shape.width,
                                shape.channels,
                                2,
                                static_cast<std::size_t>(shape.width) * channels * 2,
                                reinterpret_cast<const std::uint8_t*>(interleaved.data())};
    Taken<std::uint8_t> output;
    const std::int32_t status = reinterpret_cast<GuisePictureEncodePng>(*symbol)(&rows, &takeBytes, &output);
    if (output.noMemory || status == kGuisePictureNoMemory)
        return noMemory();
    if (status != kGuisePictureDone)
        return fail(ErrorCode::Internal, "A picture could not be packed as PNG. Report this as a fault.");
    return std::move(output.values);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<std::vector<std::uint16_t>> decodePng16(std::span<const std::uint8_t> file, const base::Shape& shape) try {
    const Result<PictureHeader> header = readPictureHeader(file);
    if (!header)
        return tl::unexpected(header.error());
    if (header->format != PictureFormat::Png || header->width != shape.width || header->height != shape.height ||
        findTruncation(*header, file))
        return notAsWritten();
    const Result<void*> symbol = base::moduleSymbol("guise_pictures", "guisePictureDecode");
    if (!symbol)
        return tl::unexpected(symbol.error());
    Taken<std::uint16_t> taken;
    const auto decode = reinterpret_cast<GuisePictureDecode>(*symbol);
    const std::int32_t status = decode(file.data(), file.size(), kGuisePictureUnchanged, &takeRows, &taken);
    if (taken.noMemory || status == kGuisePictureNoMemory)
        return noMemory();
    if (status != kGuisePictureDone || taken.rows.bytesPerValue != 2 || taken.rows.channels != shape.channels ||
        taken.values.size() != shape.size())
        return notAsWritten();
    const auto channels = static_cast<std::size_t>(shape.channels);
    const std::size_t plane = planeOf(shape);
    std::vector<std::uint16_t> planes(taken.values.size());
    for (std::size_t c = 0; c < channels; ++c) {
        for (std::size_t i = 0; i < plane; ++i)
            planes[c * plane + i] = taken.values[i * channels + channels - 1 - c];
    }
    return planes;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

std::vector<std::uint8_t> tiffFront(const base::Shape& shape, bool bytes) {
    std::vector<std::uint8_t> out{'I', 'I', 42, 0, 8, 0, 0, 0};
    out.reserve(kTiffFront);
    const auto put = [&](std::uint32_t value, int width) {
        for (int i = 0; i < width; ++i)
            out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    };
    const auto channels = static_cast<std::uint32_t>(shape.channels);
    const std::uint32_t width = bytes ? 1 : 4;
    constexpr std::uint32_t kEntries = 11;
    constexpr std::uint32_t kArrays = 8 + 2 + kEntries * 12 + 4;  // behind the folder of tags
    const auto entry = [&](std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
        put(tag, 2);
        put(type, 2);
        put(count, 4);
        put(value, 4);
    };
    constexpr std::uint32_t kShort = 3;
    constexpr std::uint32_t kLong = 4;
    put(kEntries, 2);
    entry(256, kLong, 1, static_cast<std::uint32_t>(shape.width));
    entry(257, kLong, 1, static_cast<std::uint32_t>(shape.height));
    entry(258, kShort, channels, channels == 1 ? 8 * width : kArrays);  // bits
    entry(259, kShort, 1, 1);                                           // not compressed
    entry(262, kShort, 1, channels == 3 ? 2 : 1);                       // RGB, else grey with 0 as black
    entry(273, kLong, 1, kTiffFront);
    entry(277, kShort, 1, channels);
    entry(278, kLong, 1, static_cast<std::uint32_t>(shape.height));
    entry(279, kLong, 1, static_cast<std::uint32_t>(shape.size()) * width);
    entry(284, kShort, 1, 1);  // interleaved
    entry(339, kShort, channels, channels == 1 ? (bytes ? 1U : 3U) : kArrays + 6);
    put(0, 4);
    for (std::uint32_t c = 0; channels == 3 && c < 3; ++c)
        put(8 * width, 2);
    for (std::uint32_t c = 0; channels == 3 && c < 3; ++c)
        put(bytes ? 1 : 3, 2);
    out.resize(kTiffFront);
    return out;
}

std::vector<std::uint8_t> encodeTiff(const base::Shape& shape, std::span<const float> planes, bool bytes) {
    std::vector<std::uint8_t> out = tiffFront(shape, bytes);
    const auto channels = static_cast<std::size_t>(shape.channels);
    const std::size_t plane = planeOf(shape);
    const std::size_t width = bytes ? 1 : sizeof(float);
    out.resize(kTiffFront + planes.size() * width);
    for (std::size_t c = 0; c < channels; ++c) {
        for (std::size_t i = 0; i < plane; ++i) {
            std::uint8_t* const at = out.data() + kTiffFront + (i * channels + c) * width;
            const float value = planes[c * plane + i];
            if (bytes)
                *at = static_cast<std::uint8_t>(value);
            else
                std::memcpy(at, &value, sizeof value);
        }
    }
    return out;
}

Result<void> decodeTiff(std::span<const std::uint8_t> file, const base::Shape& shape, bool bytes,
                        std::span<float> planes) {
    const std::vector<std::uint8_t> front = tiffFront(shape, bytes);
    const std::size_t width = bytes ? 1 : sizeof(float);
    if (planes.size() != shape.size() || file.size() != kTiffFront + shape.size() * width ||
        !std::equal(front.begin(), front.end(), file.begin()))
        return notAsWritten();
    const auto channels = static_cast<std::size_t>(shape.channels);
    const std::size_t plane = planeOf(shape);
    for (std::size_t c = 0; c < channels; ++c) {
        for (std::size_t i = 0; i < plane; ++i) {
            const std::uint8_t* const at = file.data() + kTiffFront + (i * channels + c) * width;
            if (bytes)
                planes[c * plane + i] = *at;
            else
                std::memcpy(&planes[c * plane + i], at, sizeof(float));
        }
    }
    return {};
}

}  // namespace guise::image
