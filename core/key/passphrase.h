// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/key/secret_memory.h"

namespace guise::key {

/// UTF-8, 1 to 1,024 bytes, no NUL; takes it as it is, newline or not. Error: PassphraseInvalid.
[[nodiscard]] base::Result<void> passphraseIsGood(const SecretBytes& passphrase);

}  // namespace guise::key
