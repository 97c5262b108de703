// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights.h"

#include <cstdlib>

// Any bytes: an error, or tensors whose values fit their shapes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto weights = guise::learn::decodeSafetensors({data, size});
    if (!weights)
        return 0;
    for (const auto& item : *weights) {
        std::size_t count = 1;
        for (const std::int64_t side : item.second.shape)
            count *= static_cast<std::size_t>(side);
        if (count != item.second.values.size())
            std::abort();
    }
    return 0;
}
