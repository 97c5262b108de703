// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/error.h"
#include "core/image/image_set.h"
#include "core/image/image_source.h"
#include "core/image/npy.h"

namespace guise::image {

inline constexpr std::size_t kNpyImageLimit = std::size_t{8} << 30;  // bytes of a set that is read whole
inline constexpr std::size_t kNpyInMemory = std::size_t{256} << 20;  // larger sets stay on disk

/// Images u8 [N,H,W] or [N,C,H,W] and, unless `labels` is empty, one label each. Floats are refused: originals are
/// bytes. Sets above `inMemory` bytes are read from the file as they are asked for. Errors: those of readNpy,
/// readNpyLabels; BadData (other type or dimensions, no image).
[[nodiscard]] base::Result<SourcePtr> openNpy(const std::filesystem::path& images, const std::filesystem::path& labels,
                                              std::size_t inMemory = kNpyInMemory);
/// The same left on disk: `header` as read from `path`, `shape` of one image. Errors: BadData (length), file errors.
[[nodiscard]] base::Result<SourcePtr> npyFileSource(const std::filesystem::path& path, const NpyHeader& header,
                                                    const base::Shape& shape, std::vector<std::int32_t> labels,
                                                    std::vector<std::string> classNames);

/// Images u8, f32 or f64 of the same dimensions as floats: disguised, restored or recovered sets. Every value is
/// finite. Errors: those of readNpy, readNpyLabels; BadData (NaN or infinity, other type or dimensions, no image).
[[nodiscard]] base::Result<FloatImageSet> readNpyImages(const std::filesystem::path& images,
                                                        const std::filesystem::path& labels = {},
                                                        std::size_t limit = kNpyImageLimit);

/// `count` labels, u8, i32 or i64 [count], each 0..65535. Errors: those of readNpy; BadData.
[[nodiscard]] base::Result<std::vector<std::int32_t>> readNpyLabels(const std::filesystem::path& path,
                                                                    std::size_t count);

}  // namespace guise::image
