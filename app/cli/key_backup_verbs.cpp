// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_report.h"
#include "app/cli/verbs.h"
#include "core/key/fingerprint_words.h"
#include "core/key/key_backup.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace guise::app {

namespace {

struct BackupOptions {
    std::string path;
    std::string out;
    bool reveal = false;
    bool force = false;
};

base::Result<Report> backup(const BackupOptions& options) {
    const auto info = key::readKeyInfo(options.path);
    if (!info)
        return tl::unexpected(info.error());
    const bool open = !info->sealed && info->kind == key::KeyKind::Secret;
    if (open && !options.reveal)
        return base::fail(base::ErrorCode::WrongUse,
                          "This key is not sealed: whoever reads its backup has the key. Seal it first with guise key "
                          "change-passphrase, or say --reveal if that is what you want.");
    const auto saved = key::saveBackup(options.path, options.out, options.force);
    if (!saved)
        return tl::unexpected(saved.error());
    if (saved->sealed)
        printNote("Note: the backup is sealed as the key is. Without the passphrase it is of no use.");
    Report report;
    report.json = {{"path", options.out},
                   {"fingerprint", saved->fingerprint},
                   {"fingerprint_words", key::fingerprintWords(saved->fingerprint)},
                   {"sealed", saved->sealed}};
    report.text = fmt::format("{}: the key {} as text to print, {}\n", options.out,
                              key::fingerprintForPeople(saved->fingerprint), saved->sealed ? "sealed" : "NOT sealed");
    return report;
}

base::Result<Report> restore(const BackupOptions& options) {
    if (const auto restored = key::restoreBackupFile(options.path, options.out, options.force); !restored)
        return tl::unexpected(restored.error());
    return describeKey(options.out);
}

}  // namespace

void addKeyBackup(CLI::App& group, Context& context) {
    const auto options = std::make_shared<BackupOptions>();
    CLI::App* const save = group.add_subcommand(
        "backup", "Write a key as lines of text to print; a sealed key stays sealed. Needs no passphrase");
    save->add_option("KEY", options->path, "Key file")->required();
    save->add_option("--out", options->out, "Text to write, with mode 0600")->required()->type_name("K.txt");
    save->add_flag("--reveal", options->reveal,
                   "Needed for an unsealed key: says that the text may hold it in the clear");
    save->add_flag("--force", options->force, "Write over an existing file");
    save->callback([options, &context] { context.action = [options] { return backup(*options); }; });

    const auto back = std::make_shared<BackupOptions>();
    CLI::App* const verb = group.add_subcommand(
        "restore-backup",
        "Make the key file again from its text; names the line that is mistyped. Needs no passphrase");
    verb->add_option("TEXT", back->path, "Text that guise key backup wrote, or one typed from its print")->required();
    verb->add_option("--out", back->out, "Key file to write, with mode 0600")->required()->type_name("K.gkey");
    verb->add_flag("--force", back->force, "Write over an existing key. A lost key is a lost model");
    verb->callback([back, &context] { context.action = [back] { return restore(*back); }; });
}

}  // namespace guise::app
