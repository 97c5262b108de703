// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"
#include "core/image/metrics.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace guise::app {

/// The numbers of one picture in view, C x H x W: bytes or floats, kept by `owner`. Plain value, any thread.
struct PictureValues {
    std::shared_ptr<const void> owner;
    base::Shape shape;
    std::span<const std::uint8_t> bytes;
    std::span<const float> floats;  // of a disguised picture: signed and unclipped
    image::DisplayMapping mapping;  // how they are shown; bytes are shown as they are
    [[nodiscard]] bool isNull() const { return bytes.empty() && floats.empty(); }
    /// Value by its place in C x H x W.
    [[nodiscard]] double at(std::size_t index) const {
        return bytes.empty() ? double(floats[index]) : double(bytes[index]);
    }
    [[nodiscard]] std::vector<float> values() const;
    [[nodiscard]] std::vector<float> asShown() const;  // on the scale 0..255, clipped
};

}  // namespace guise::app
