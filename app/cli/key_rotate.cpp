// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/key_report.h"
#include "app/cli/verbs.h"
#include "core/key/key_file.h"
#include "core/key/rotation.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace guise::app {

namespace {

constexpr auto kWarning =
    "The new key protects only images that were never sent. Do not send an image again that went out under the old "
    "key: "
    "with both versions in hand the two keys can be linked and computed (regression), and more copies under the old "
    "key "
    "average its noise out.";

struct RotateOptions {
    KeyOption old;
    NewSealOption seal;
    std::string out;
    std::optional<std::uint64_t> experimentSeed;
    bool force = false;
};

base::Result<Report> rotate(const RotateOptions& options, const Context& context) {
    const auto old = options.old.open(context);
    if (!old)
        return tl::unexpected(old.error());
    const auto fresh = key::rotatedKey(*old, options.experimentSeed);
    if (!fresh)
        return tl::unexpected(fresh.error());
    std::error_code unknown;
    if (std::filesystem::equivalent(options.old.path, options.out, unknown))
        return base::fail(base::ErrorCode::WrongUse,
                          "The new key would take the old one's place, and what was sent under the old key needs it. "
                          "Choose another name with --out.");
    std::optional<key::SecretBytes> passphrase;
    if (!options.experimentSeed) {
        auto given = options.seal.passphrase(context);
        if (!given)
            return tl::unexpected(given.error());
        passphrase = std::move(*given);
    }
    if (auto recorded = key::recordRotation(rotationFolder(), old->fingerprint(), fresh->fingerprint()); !recorded)
        return tl::unexpected(recorded.error());
    key::SealOptions seal;
    seal.replace = options.force;
    if (auto saved = key::saveKey(*fresh, options.out, passphrase ? &*passphrase : nullptr, seal); !saved) {
        key::forgetRotation(rotationFolder(), old->fingerprint(), fresh->fingerprint());
        return tl::unexpected(saved.error());
    }
    printNote(std::string("Note: ") + kWarning);
    if (options.seal.none)
        printNote("Note: this key is not sealed. Whoever can read the file can undo the disguise.");
    auto report = describeKey(options.out);
    if (report)
        report->json["warning"] = kWarning;
    return report;
}

}  // namespace

void addKeyRotate(CLI::App& group, Context& context) {
    const auto options = std::make_shared<RotateOptions>();
    CLI::App* const verb =
        group.add_subcommand("rotate", "Make a key with a new root for the recipe, shape and classes of an old one");
    verb->footer(std::string(kWarning) + "\n\n" + group.get_footer());
    verb->add_option("OLD", options->old.path, "Key file to replace; it stays as it is")->required();
    verb->add_option("--out", options->out, "Key file to write, with mode 0600")->required()->type_name("NEW.gkey");
    verb->add_option("--passphrase-file", options->old.passphraseFile,
                     "File that holds the old key's passphrase; else it is asked for")
        ->type_name("FILE");
    options->seal.add(*verb);
    verb->add_option("--experiment-seed", options->experimentSeed,
                     "Seed of the new key; needed when the old one is an experiment key, and only then")
        ->excludes("--new-passphrase-file")
        ->excludes("--no-passphrase");
    verb->add_flag("--force", options->force, "Write over an existing key. A lost key is a lost model");
    verb->callback([options, &context] { context.action = [options, &context] { return rotate(*options, context); }; });
}

}  // namespace guise::app
