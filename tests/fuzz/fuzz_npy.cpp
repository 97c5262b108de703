// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy_header.h"

#include <cstdlib>

// Any bytes: an error, or a header that writes and reads back as the same type and shape.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto header = guise::image::parseNpyHeader({data, size}, "input");
    if (!header)
        return 0;
    const std::string text = guise::image::formatNpyHeader(header->type, header->shape);
    const auto again =
        guise::image::parseNpyHeader({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, "x");
    if (!again || again->type != header->type || again->shape != header->shape || again->dataOffset != text.size())
        std::abort();
    return 0;
}
