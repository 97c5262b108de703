// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace guise::learn {

/// A uniform random order of [0, count), count < 2^32, drawn from (seed, stream): the same on every machine. For
/// batches and samples, never for secrets.
[[nodiscard]] std::vector<std::uint32_t> shuffledOrder(std::size_t count, std::uint64_t seed, std::uint64_t stream);

}  // namespace guise::learn
