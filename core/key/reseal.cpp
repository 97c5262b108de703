// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/reseal.h"

#include "core/base/file.h"
#include "core/key/key_bytes.h"

namespace guise::key {

using base::ErrorCode;

base::Result<KeyFileInfo> changePassphrase(const std::filesystem::path& path, const SecretBytes* before,
                                           const SecretBytes* after, const SealOptions& options) {
    try {
        auto old = readKeyBytes(path);
        if (!old)
            return tl::unexpected(old.error());
        const Wiped wipedOld(*old);
        const auto info = decodeKeyInfo(*old);
        if (!info)
            return tl::unexpected(info.error());
        if (info->kind == KeyKind::Experiment)
            return base::fail(ErrorCode::ExperimentKeyRefused,
                              "This is an experiment key: it comes from a recorded seed, so a passphrase would keep "
                              "nothing secret. Make a secret key with guise key new.");
        const auto key = decodeKey(*old, before);
        if (!key)
            return tl::unexpected(key.error());
        auto fresh = encodeKey(*key, after, options, info->created);
        if (!fresh)
            return tl::unexpected(fresh.error());
        const Wiped wipedFresh(*fresh);
        const auto again = decodeKey(*fresh, after);
        if (!again)
            return tl::unexpected(again.error());
        if (again->root() != key->root())
            return base::fail(ErrorCode::Internal,
                              "The newly sealed key does not open to the same secret, so the old file was kept. Check "
                              "this computer's memory.");
        if (auto written = base::writeFile(path, std::span<const std::uint8_t>(*fresh), {true, 0600}); !written)
            return tl::unexpected(written.error());
        return decodeKeyInfo(*fresh);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::key
