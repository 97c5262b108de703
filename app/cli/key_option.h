// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "app/cli/context.h"
#include "core/key/secret_key.h"

namespace CLI {
class App;
}

namespace guise::app {

/// --key K.gkey and --passphrase-file F.
struct KeyOption {
    std::string path;  // empty: not given
    std::string passphraseFile;

    void add(CLI::App& verb, bool required);
    /// Opens the key. A sealed one takes the passphrase file, else asks on the terminal. Errors: those of
    /// readKeyInfo(), openKey() and readPassphraseFile(); PassphraseNeeded when nobody can be asked.
    [[nodiscard]] base::Result<key::SecretKey> open(const Context& context) const;
};

/// A passphrase for a new key: from the file, else asked twice.
[[nodiscard]] base::Result<key::SecretBytes> newPassphrase(const std::string& passphraseFile, const Context& context);

}  // namespace guise::app
