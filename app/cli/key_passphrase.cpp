// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/key_report.h"
#include "app/cli/verbs.h"
#include "core/key/reseal.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace guise::app {

namespace {

struct ChangeOptions {
    KeyOption key;
    NewSealOption seal;
};

base::Result<Report> change(const ChangeOptions& options, const Context& context) {
    const auto before = options.key.passphrase(context);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = options.seal.passphrase(context);
    if (!after)
        return tl::unexpected(after.error());
    const auto changed =
        key::changePassphrase(options.key.path, *before ? &**before : nullptr, *after ? &**after : nullptr);
    if (!changed)
        return tl::unexpected(changed.error());
    if (!*after)
        printNote("Note: this key is not sealed. Whoever can read the file can undo the disguise.");
    printNote("Note: copies and backups made before keep the passphrase they had.");
    return describeKey(options.key.path);
}

}  // namespace

void addKeyPassphrase(CLI::App& group, Context& context) {
    const auto options = std::make_shared<ChangeOptions>();
    CLI::App* const verb = group.add_subcommand(
        "change-passphrase", "Seal a key file under another passphrase, in its place; the key stays the same");
    verb->add_option("KEY", options->key.path, "Key file")->required();
    verb->add_option("--passphrase-file", options->key.passphraseFile,
                     "File that holds the passphrase until now; else it is asked for")
        ->type_name("FILE");
    options->seal.add(*verb);
    verb->callback([options, &context] { context.action = [options, &context] { return change(*options, context); }; });
}

}  // namespace guise::app
