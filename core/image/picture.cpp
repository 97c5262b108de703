// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture.h"

#include "core/base/file.h"
#include "core/base/module.h"
#include "core/image/picture_header.h"
#include "core/image/picture_module.h"
#include "core/image/resize.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr const char* kModule = "guise_pictures";

tl::unexpected<base::Error> moduleFailure(std::int32_t status) {
    if (status == kGuisePictureNoMemory)
        return fail(ErrorCode::NoMemory,
                    "There is not enough memory for this picture. Close programs or make it smaller.");
    return fail(ErrorCode::BadData,
                "The picture's content is damaged or of a kind that is not read. Save it anew as PNG.");
}

// Decoded rows as planes of bytes. The sink runs inside the module's call, so it lets nothing out.
struct Planes {
    Picture picture;
    int channels = 3;  // wanted: 1 or 3
    bool noMemory = false;

    static void take(void* context, const GuisePictureRows* rows) {
        auto* self = static_cast<Planes*>(context);
        try {
            self->copy(*rows);
        } catch (const std::bad_alloc&) {
            self->noMemory = true;
        }
    }

    static std::uint64_t sample(const std::uint8_t* pixel, std::size_t index, std::size_t width) {
        return width == 1 ? pixel[index] : pixel[2 * index] + (std::uint64_t{pixel[2 * index + 1]} << 8);
    }

    void copy(const GuisePictureRows& rows) {
        const auto have = static_cast<std::size_t>(rows.channels);
        const auto value = static_cast<std::size_t>(rows.bytesPerValue);
        picture.shape = {channels, rows.height, rows.width};
        picture.pixels.resize(picture.shape.size());
        const std::uint64_t largest = value == 1 ? 255 : 65535;
        const std::uint64_t divisor = largest * (largest / 255);  // v / 257 for 16 bits, rounded once after alpha
        const std::size_t plane = static_cast<std::size_t>(rows.height) * static_cast<std::size_t>(rows.width);
        for (std::size_t y = 0, at = 0; y < static_cast<std::size_t>(rows.height); ++y) {
            const std::uint8_t* source = rows.data + y * rows.stride;
            for (std::size_t x = 0; x < static_cast<std::size_t>(rows.width); ++x, ++at, source += have * value) {
                const std::uint64_t alpha = have == 4 ? sample(source, 3, value) : largest;
                for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c) {
                    const std::size_t from = have < 3 ? 0 : channels == 1 ? 0 : 2 - c;
                    picture.pixels[c * plane + at] =
                        static_cast<std::uint8_t>((sample(source, from, value) * alpha + divisor / 2) / divisor);
                }
            }
        }
    }
};

// EXIF orientation (1..8): where each pixel of the shown picture comes from.
Picture turned(Picture picture, int orientation) {
    if (orientation == 1)
        return picture;
    const int height = picture.shape.height;
    const int width = picture.shape.width;
    const bool swapped = orientation >= 5;
    Picture result{{picture.shape.channels, swapped ? width : height, swapped ? height : width}, {}};
    result.pixels.reserve(picture.pixels.size());
    for (int c = 0; c < picture.shape.channels; ++c) {
        for (int y = 0; y < result.shape.height; ++y) {
            for (int x = 0; x < result.shape.width; ++x) {
                int row = swapped ? x : y;
                int column = swapped ? y : x;
                if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
                    row = height - 1 - row;
                if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
                    column = width - 1 - column;
                result.pixels.push_back(picture.pixels[(static_cast<std::size_t>(c) * static_cast<std::size_t>(height) +
                                                        static_cast<std::size_t>(row)) *
                                                           static_cast<std::size_t>(width) +
                                                       static_cast<std::size_t>(column)]);
            }
        }
    }
    return result;
}

}  // namespace

Result<base::Shape> pictureSize(std::span<const std::uint8_t> file) {
    const Result<PictureHeader> header = readPictureHeader(file);
    if (!header)
        return tl::unexpected(header.error());
    return shownShape(*header);
}

Result<Picture> decodePicture(std::span<const std::uint8_t> file) try {
    if (file.size() > kMaxPictureFile)
        return fail(ErrorCode::TooLarge,
                    fmt::format("A picture file may have {} MiB. Make it smaller first.", kMaxPictureFile >> 20));
    const Result<PictureHeader> header = readPictureHeader(file);
    if (!header)
        return tl::unexpected(header.error());
    if (const auto problem = findTruncation(*header, file))
        return fail(ErrorCode::BadData, fmt::format("The picture {}. Fetch the file again.", *problem), {*problem});
    const Result<void*> symbol = base::moduleSymbol(kModule, "guisePictureDecode");
    if (!symbol)
        return tl::unexpected(symbol.error());
    const auto decode = reinterpret_cast<GuisePictureDecode>(*symbol);
    Planes planes;
    planes.channels = header->channels;
    const GuisePictureMode mode = header->alpha           ? kGuisePictureUnchanged
                                  : header->channels == 1 ? kGuisePictureGrey
                                                          : kGuisePictureColour;
    const std::int32_t status = decode(file.data(), file.size(), mode, &Planes::take, &planes);
    if (planes.noMemory || status != kGuisePictureDone)
        return moduleFailure(planes.noMemory ? kGuisePictureNoMemory : status);
    return turned(std::move(planes.picture), header->orientation);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<Picture> readPicture(const std::filesystem::path& path) try {
    const Result<std::vector<std::uint8_t>> file = base::readFile(path, kMaxPictureFile);
    if (!file)
        return tl::unexpected(file.error());
    Result<Picture> picture = decodePicture(*file);
    if (!picture)
        picture.error().advice = fmt::format("{}: {}", printable(path), picture.error().advice);
    return picture;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<Picture> resizePicture(const Picture& picture, int height, int width) try {
    const Result<base::Shape> shape = base::checkShape(picture.shape.channels, height, width);
    if (!shape)
        return tl::unexpected(shape.error());
    if (picture.shape.size() == 0 || picture.pixels.size() != picture.shape.size())
        return fail(ErrorCode::ShapeMismatch, "The picture to resize has not the pixels its shape says.");
    return convertPicture(picture, *shape);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Picture toGray(const Picture& picture) {
    if (picture.shape.channels != 3)
        return picture;
    Picture grey{{1, picture.shape.height, picture.shape.width}, {}};
    const std::size_t plane = grey.shape.size();
    grey.pixels.resize(plane);
    const std::uint8_t* values = picture.pixels.data();
    for (std::size_t i = 0; i < plane; ++i)
        grey.pixels[i] = static_cast<std::uint8_t>(
            (299U * values[i] + 587U * values[plane + i] + 114U * values[2 * plane + i] + 500U) / 1000U);
    return grey;
}

Picture toColour(const Picture& picture) {
    if (picture.shape.channels != 1)
        return picture;
    Picture colour{{3, picture.shape.height, picture.shape.width}, {}};
    for (int c = 0; c < 3; ++c)
        colour.pixels.insert(colour.pixels.end(), picture.pixels.begin(), picture.pixels.end());
    return colour;
}

Result<std::vector<std::uint8_t>> encodePng(const Picture& picture) try {
    const int channels = picture.shape.channels;
    if ((channels != 1 && channels != 3) || picture.shape.size() == 0 || picture.pixels.size() != picture.shape.size())
        return fail(ErrorCode::ShapeMismatch, "A PNG needs 1 or 3 channels, and as many pixels as the shape says.");
    const Result<void*> symbol = base::moduleSymbol(kModule, "guisePictureEncodePng");
    if (!symbol)
        return tl::unexpected(symbol.error());
    const std::size_t plane = picture.pixels.size() / static_cast<std::size_t>(channels);
    std::vector<std::uint8_t> interleaved(picture.pixels.size());
    for (std::size_t i = 0; i < plane; ++i) {
        for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c)
            interleaved[i * static_cast<std::size_t>(channels) + c] =
                picture.pixels[(static_cast<std::size_t>(channels) - 1 - c) * plane + i];
    }
    const GuisePictureRows rows{picture.shape.height,
                                picture.shape.width,
                                channels,
                                1,
                                static_cast<std::size_t>(picture.shape.width) * static_cast<std::size_t>(channels),
                                interleaved.data()};
    struct Output {
        std::vector<std::uint8_t> bytes;
        bool noMemory = false;
    } output;
    const auto take = [](void* context, const std::uint8_t* bytes, std::size_t size) {
        auto* target = static_cast<Output*>(context);
        try {
            target->bytes.assign(bytes, bytes + size);
        } catch (const std::bad_alloc&) {
            target->noMemory = true;
        }
    };
    const std::int32_t status = reinterpret_cast<GuisePictureEncodePng>(*symbol)(&rows, take, &output);
    if (output.noMemory || status != kGuisePictureDone)
        return moduleFailure(output.noMemory ? kGuisePictureNoMemory : status);
    return std::move(output.bytes);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
