// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// The plain C border between this room and the module guise_pictures, which alone links OpenCV. No exception crosses it
// in either direction; memory is freed on the side that took it.
extern "C" {

enum GuisePictureMode : std::int32_t { kGuisePictureGrey = 0, kGuisePictureColour = 1, kGuisePictureUnchanged = 2 };
enum GuisePictureStatus : std::int32_t { kGuisePictureDone = 0, kGuisePictureBroken = 1, kGuisePictureNoMemory = 2 };

/// Rows of interleaved values: grey, BGR or BGRA. Lives during the call of the sink.
struct GuisePictureRows {
    std::int32_t height;
    std::int32_t width;
    std::int32_t channels;
    std::int32_t bytesPerValue;  // 1, or 2 in the machine's byte order
    std::size_t stride;          // bytes from row to row
    const std::uint8_t* data;
};

using GuisePictureSink = void (*)(void* context, const GuisePictureRows* rows);
using GuiseBytesSink = void (*)(void* context, const std::uint8_t* bytes, std::size_t size);

/// Decodes the first picture in `file`, stored orientation, and calls `sink` once when done. Thread-safe.
using GuisePictureDecode = std::int32_t (*)(const std::uint8_t* file, std::size_t size, std::int32_t mode,
                                            GuisePictureSink sink, void* context);
/// Encodes grey or BGR rows, of 8 or 16 bits a value, as PNG.
using GuisePictureEncodePng = std::int32_t (*)(const GuisePictureRows* rows, GuiseBytesSink sink, void* context);
}
