// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
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
    /// The passphrase of the key at `path`, not yet tried; nothing for an unsealed key. Errors: as of open().
    [[nodiscard]] base::Result<std::optional<key::SecretBytes>> passphrase(const Context& context) const;
};

/// A passphrase for a new key: from the file, else asked twice. `option`: the one that names such a file.
[[nodiscard]] base::Result<key::SecretBytes> newPassphrase(const std::string& passphraseFile, const Context& context,
                                                           const char* option = "--passphrase-file");

/// --new-passphrase-file F | --no-passphrase, for a key that is written anew.
struct NewSealOption {
    std::string passphraseFile;
    bool none = false;

    void add(CLI::App& verb);
    /// Nothing: the person insists on an unsealed key.
    [[nodiscard]] base::Result<std::optional<key::SecretBytes>> passphrase(const Context& context) const;
};

}  // namespace guise::app
