// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/byte_stream.h"
#include "core/image/image_source.h"

namespace guise::image {

/// One IDX file of unsigned bytes (the format of MNIST): 00 00 08 d, then d big-endian u32 sizes, then the values.
struct IdxArray {
    std::vector<std::size_t> shape;
    std::vector<std::uint8_t> bytes;
};

inline constexpr std::size_t kIdxLimit = std::size_t{2} << 30;  // bytes of one array

/// Memory grows with the bytes that are really there, never with the declared sizes. Errors: UnknownFormat (no IDX
/// magic), BadData (other value type, zero sizes, more or fewer values than declared), TooLarge, Stopped.
[[nodiscard]] base::Result<IdxArray> readIdx(ByteStream& stream, std::stop_token stop = {});

/// A folder with the four files train/t10k (or test) x images/labels; the test part may be absent. `classNames` empty:
/// "0", "1", ... up to the largest label. Errors: those of readIdx, FileNotFound, BadData (counts that differ, labels
/// without a name).
[[nodiscard]] base::Result<SourcePtr> openIdxFolder(const std::filesystem::path& folder, std::string name,
                                                    std::vector<std::string> classNames, std::stop_token stop);

/// Debian's dataset-fashion-mnist: "datasets/fashion-mnist" below one of `dataFolders`. Error: FileNotFound.
[[nodiscard]] base::Result<SourcePtr> openFashionMnist(const std::vector<std::filesystem::path>& dataFolders,
                                                       std::stop_token stop);
/// $XDG_DATA_DIRS, then /usr/local/share and /usr/share.
[[nodiscard]] std::vector<std::filesystem::path> systemDataFolders();

}  // namespace guise::image
