// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/key/key_file.h"

namespace guise::key {

/// Seals a key file under another passphrase, with a fresh salt and nonce: same root, fingerprint, recipe and date.
/// `before` null for an unsealed file; `after` null leaves the key unsealed. What is written is opened once more before
/// it takes the old file's place in one rename; on any failure the old file stays as it was. Copies and backups made
/// earlier keep the passphrase they had. About 1.5 s: call it from a job.
/// Errors: those of openKey(), PassphraseInvalid, ExperimentKeyRefused (there is no secret to seal), file errors.
[[nodiscard]] base::Result<KeyFileInfo> changePassphrase(const std::filesystem::path& path, const SecretBytes* before,
                                                         const SecretBytes* after, const SealOptions& options = {});

}  // namespace guise::key
