// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer harness for key files. Bytes are tried as they are and, so that the parser behind the checksum is reached,
// with length and checksum made right. Sealed files are read up to the seal: scrypt would cost seconds an input.
#include "core/base/sha256.h"
#include "core/key/key_file.h"
#include "core/key/key_layout.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

namespace {

using namespace guise;

void tryFile(std::span<const std::uint8_t> file) {
    const auto info = key::decodeKeyInfo(file);
    const auto opened = key::decodeKey(file, nullptr);
    if (opened && (!info || info->sealed || info->recipe != opened->recipe() ||
                   info->fingerprint != opened->fingerprint() || opened->root().size() != key::kRootBytes))
        std::abort();
    if (!opened && opened.error().advice.empty())
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> input(data, size);
    tryFile(input);
    if (size < 50 || size > key::kKeyFileLimit)
        return 0;
    std::vector<std::uint8_t> repaired(input.begin(), input.end());
    for (std::size_t i = 0; i < 8; ++i)
        repaired[8 + i] = static_cast<std::uint8_t>(std::uint64_t{size} >> (8 * i));
    const base::Digest digest = base::sha256(std::span(repaired).first(size - 32));
    std::copy(digest.begin(), digest.end(), repaired.end() - 32);
    tryFile(repaired);
    return 0;
}
