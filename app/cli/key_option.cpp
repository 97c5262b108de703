// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"

#include "app/cli/terminal.h"
#include "core/key/key_file.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace guise::app {

namespace {

tl::unexpected<base::Error> nobodyToAsk(const std::string& option) {
    return base::fail(base::ErrorCode::PassphraseNeeded,
                      "A passphrase is needed and there is no terminal to ask on. Give it with " + option + " FILE.",
                      {option});
}

}  // namespace

void KeyOption::add(CLI::App& verb, bool required) {
    verb.add_option("--key", path, "Key file (.gkey)")->required(required)->type_name("K.gkey");
    verb.add_option("--passphrase-file", passphraseFile, "File that holds the key's passphrase; else it is asked for")
        ->type_name("FILE");
}

base::Result<std::optional<key::SecretBytes>> KeyOption::passphrase(const Context& context) const {
    const auto info = key::readKeyInfo(path);
    if (!info)
        return tl::unexpected(info.error());
    if (!info->sealed)
        return std::optional<key::SecretBytes>();
    if (passphraseFile.empty() && !canAsk())
        return nobodyToAsk("--passphrase-file");
    auto passphrase = passphraseFile.empty() ? askPassphrase("Passphrase of " + path + ": ", context.stop)
                                             : key::readPassphraseFile(passphraseFile);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    return std::optional(std::move(*passphrase));
}

base::Result<key::SecretKey> KeyOption::open(const Context& context) const {
    const auto given = passphrase(context);
    if (!given)
        return tl::unexpected(given.error());
    return key::openKey(path, *given ? &**given : nullptr);
}

base::Result<key::SecretBytes> newPassphrase(const std::string& passphraseFile, const Context& context,
                                             const char* option) {
    if (!passphraseFile.empty())
        return key::readPassphraseFile(passphraseFile);
    if (!canAsk())
        return nobodyToAsk(option);
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

void NewSealOption::add(CLI::App& verb) {
    CLI::Option* const file = verb.add_option("--new-passphrase-file", passphraseFile,
                                              "File that holds the new passphrase; else it is asked for")
                                  ->type_name("FILE");
    verb.add_flag("--no-passphrase", none, "Leave the key unsealed: whoever reads the file has the key")
        ->excludes(file);
}

base::Result<std::optional<key::SecretBytes>> NewSealOption::passphrase(const Context& context) const {
    if (none)
        return std::optional<key::SecretBytes>();
    auto fresh = newPassphrase(passphraseFile, context, "--new-passphrase-file");
    if (!fresh)
        return tl::unexpected(fresh.error());
    return std::optional(std::move(*fresh));
}

}  // namespace guise::app
