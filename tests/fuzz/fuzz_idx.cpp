// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/idx.h"

#include <cstdlib>

// Any bytes: an error, or an array that holds what its shape says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto stream = guise::image::ByteStream::fromMemory({data, size}, "input");
    if (!stream)
        return 0;
    const auto array = guise::image::readIdx(*stream);
    if (!array)
        return 0;
    std::size_t total = 1;
    for (const std::size_t side : array->shape)
        total *= side;
    if (total != array->bytes.size())
        std::abort();
    return 0;
}
