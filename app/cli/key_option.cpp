// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"

#include "app/cli/terminal.h"
#include "core/key/key_file.h"

#include <CLI/CLI.hpp>

namespace guise::app {

namespace {

tl::unexpected<base::Error> nobodyToAsk() {
    return base::fail(
        base::ErrorCode::PassphraseNeeded,
        "A passphrase is needed and there is no terminal to ask on. Give it with --passphrase-file FILE.");
}

}  // namespace

void KeyOption::add(CLI::App& verb, bool required) {
    verb.add_option("--key", path, "Key file (.gkey)")->required(required)->type_name("K.gkey");
    verb.add_option("--passphrase-file", passphraseFile, "File that holds the key's passphrase; else it is asked for")
        ->type_name("FILE");
}

base::Result<key::SecretKey> KeyOption::open(const Context& context) const {
    const auto info = key::readKeyInfo(path);
    if (!info)
        return tl::unexpected(info.error());
    if (!info->sealed)
        return key::openKey(path, nullptr);
    if (passphraseFile.empty() && !canAsk())
        return nobodyToAsk();
    const auto passphrase = passphraseFile.empty() ? askPassphrase("Passphrase of " + path + ": ", context.stop)
                                                   : key::readPassphraseFile(passphraseFile);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    return key::openKey(path, &*passphrase);
}

base::Result<key::SecretBytes> newPassphrase(const std::string& passphraseFile, const Context& context) {
    if (!passphraseFile.empty())
        return key::readPassphraseFile(passphraseFile);
    if (!canAsk())
        return nobodyToAsk();
    auto first = askPassphrase("New passphrase: ", context.stop);
    if (!first)
        return first;
    const auto again = askPassphrase("The same once more: ", context.stop);
    if (!again)
        return tl::unexpected(again.error());
    if (*first != *again)
        return base::fail(base::ErrorCode::PassphraseInvalid, "The two passphrases differ. Start again.");
    return first;
}

}  // namespace guise::app
