// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/key/secret_memory.h"

namespace guise::app {

/// Whether standard input is a terminal, so that a person can be asked.
[[nodiscard]] bool canAsk() noexcept;
/// Prompts on stderr and reads a passphrase from the terminal without echo. Errors: PassphraseInvalid, Stopped.
[[nodiscard]] base::Result<key::SecretBytes> askPassphrase(const std::string& prompt, std::stop_token stop);
/// Turns echo on again if askPassphrase() has turned it off. Any thread.
void restoreTerminal() noexcept;

}  // namespace guise::app
