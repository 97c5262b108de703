// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/cifar10.h"

#include <cstdlib>

// Any bytes, packed or not: an error, or a set whose labels are classes. Files of two records keep inputs small.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto stream = guise::image::ByteStream::fromMemory({data, size}, "input");
    if (!stream)
        return 0;
    const auto source = guise::image::readCifarArchive(*stream, {}, 2);
    if (!source) {
        if (source.error().advice.empty())
            std::abort();
        return 0;
    }
    if ((*source)->info().trainCount != 10 || (*source)->info().testCount != 2)
        std::abort();
    for (const std::int32_t label : (*source)->labels(guise::image::Split::Train)) {
        if (label < 0 || label > 9)
            std::abort();
    }
    return 0;
}
