// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <stop_token>

#include "core/base/error.h"
#include "core/image/byte_stream.h"
#include "core/image/image_source.h"

namespace guise::image {

inline constexpr std::size_t kCifarRecords = 10000;  // in every file of the published set

/// CIFAR-10, binary version (Krizhevsky 2009): data_batch_1.bin .. data_batch_5.bin and test_batch.bin of `records`
/// records each, one byte label (0 to 9) and 3 x 32 x 32 bytes. `path`: the folder that holds them (or holds
/// cifar-10-batches-bin), or the .tar.gz, which is read as a stream: nothing is unpacked to disk. Class names from
/// batches.meta.txt when it is there. Errors: FileNotFound (a file is missing), BadData (another size, labels above 9,
/// a link, a name twice, a damaged archive), TooLarge (unpacks to more than 1 GiB), file errors, Stopped.
[[nodiscard]] base::Result<SourcePtr> openCifar10(const std::filesystem::path& path, std::stop_token stop,
                                                  std::size_t records = kCifarRecords);

/// The archive alone, packed or not.
[[nodiscard]] base::Result<SourcePtr> readCifarArchive(ByteStream& stream, std::stop_token stop,
                                                       std::size_t records = kCifarRecords);

}  // namespace guise::image
