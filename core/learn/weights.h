// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace guise::learn {

struct WeightTensor {
    std::vector<std::int64_t> shape;
    std::vector<float> values;  // row-major
    friend bool operator==(const WeightTensor&, const WeightTensor&) = default;
};

/// Weights and buffers by name, f32.
using WeightSet = std::map<std::string, WeightTensor>;

/// safetensors: u64 header length, JSON header, little-endian data. Reading takes F32 (and BF16, F16, F64, widened or
/// narrowed) and checks every offset; header at most 1 MiB, file at most 2 GiB. Errors: file errors, UnknownFormat,
/// BadData, TooLarge.
[[nodiscard]] base::Result<void> writeSafetensors(const std::filesystem::path& path, const WeightSet& weights,
                                                  const std::map<std::string, std::string>& metadata = {});
[[nodiscard]] base::Result<WeightSet> readSafetensors(const std::filesystem::path& path);
/// `metadata`: the texts of the header's "__metadata__".
[[nodiscard]] base::Result<WeightSet> readSafetensors(const std::filesystem::path& path,
                                                      std::map<std::string, std::string>& metadata);
[[nodiscard]] base::Result<WeightSet> decodeSafetensors(std::span<const std::uint8_t> file);

}  // namespace guise::learn
