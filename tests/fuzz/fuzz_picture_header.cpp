// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_header.h"

#include <cstdlib>

// Any bytes: an error, or a size within the bounds that protect the codecs.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto header = guise::image::readPictureHeader({data, size});
    if (!header)
        return 0;
    if (header->width < 1 || header->height < 1 || header->width * header->height > guise::image::kMaxPicturePixels)
        std::abort();
    static_cast<void>(guise::image::findTruncation(*header, {data, size}));
    return 0;
}
