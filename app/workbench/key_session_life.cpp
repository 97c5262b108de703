// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a key after it was made: rotation, another passphrase, backup as text.
#include "app/workbench/dialog_folder.h"
#include "app/workbench/key_dialog.h"
#include "app/workbench/key_session.h"
#include "core/base/paths.h"
#include "core/key/key_backup.h"
#include "core/key/reseal.h"
#include "core/key/rotation.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace guise::app {

namespace {

QFileDialog* fileDialog(QWidget* parent, const QString& name, const QString& title, const QString& folder,
                        const QString& filter, bool saves) {
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setObjectName(name);
    beginInLastFolder(*dialog, filter.contains(QLatin1String("*.gkey")) ? FileKind::Keys : FileKind::Backups, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (saves)
        dialog->setAcceptMode(QFileDialog::AcceptSave);
    else
        dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

QString shown(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

}  // namespace

bool KeySession::isOnDisk() {
    if (isExperiment()) {
        Q_EMIT failed({base::ErrorCode::ExperimentKeyRefused,
                       "This is an experiment key: its seed is all there is to keep. Make a new key to save one.",
                       {}});
        return false;
    }
    if (!key_ || !isSaved()) {
        Q_EMIT failed(
            {base::ErrorCode::WrongUse, "This key is not on disk as it is now. Save it first (Key, Save key).", {}});
        return false;
    }
    return true;
}

void KeySession::rotateWithDialog() {
    if (!isOnDisk())
        return;
    auto* dialog = fileDialog(dialogParent_, QStringLiteral("rotateKeyDialog"), tr("Save the new key"), folder(),
                              tr("Guise keys (*.gkey)"), true);
    dialog->setDefaultSuffix(QStringLiteral("gkey"));
    dialog->selectFile(QFileInfo(shown(path_)).completeBaseName() + QStringLiteral("-next.gkey"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        auto* ask = new PassphraseDialog(PassphraseDialog::Purpose::Rotate, file, dialogParent_);
        connect(ask, &QDialog::accepted, this,
                [this, ask, file] { rotate(file.toStdString(), ask->takePassphrase()); });
        ask->open();
    });
    dialog->open();
}

void KeySession::rotate(const std::filesystem::path& path, std::optional<key::SecretBytes> passphrase) {
    if (!isOnDisk())
        return;
    work<key::SecretKey>(
        "", tr("rotating …"),
        [old = *key_, path, passphrase = std::move(passphrase)](std::stop_token) -> base::Result<key::SecretKey> {
            const auto records = base::dataFolder() / "rotations";
            auto fresh = key::rotatedKey(old);
            if (!fresh)
                return fresh;
            if (auto done = key::recordRotation(records, old.fingerprint(), fresh->fingerprint()); !done)
                return tl::make_unexpected(done.error());
            // Never over a file: a key that was sent under is needed for ever.
            if (auto done = key::saveKey(*fresh, path, passphrase ? &*passphrase : nullptr); !done) {
                key::forgetRotation(records, old.fingerprint(), fresh->fingerprint());
                return tl::make_unexpected(done.error());
            }
            return fresh;
        },
        [this, path](const key::SecretKey& fresh) {
            takeOpened(path, fresh);
            Q_EMIT told(tr("The new key is %1. It protects only pictures that were never sent; keep the old key too.")
                            .arg(shown(path)));
        });
}

void KeySession::changePassphraseWithDialog() {
    if (!isOnDisk())
        return;
    work<key::KeyFileInfo>(
        "", tr("reading …"), [path = path_](std::stop_token) { return key::readKeyInfo(path); },
        [this](const key::KeyFileInfo& info) {
            auto* ask =
                new PassphraseDialog(info.sealed ? PassphraseDialog::Purpose::Change : PassphraseDialog::Purpose::Seal,
                                     shown(path_), dialogParent_);
            connect(ask, &QDialog::accepted, this, [this, ask] {
                auto before = ask->takeOldPassphrase();
                changePassphrase(std::move(before), ask->takePassphrase());
            });
            ask->open();
        });
}

void KeySession::changePassphrase(std::optional<key::SecretBytes> before, std::optional<key::SecretBytes> after) {
    if (!isOnDisk())
        return;
    work<key::KeyFileInfo>(
        "", tr("sealing …"),
        [path = path_, before = std::move(before), after = std::move(after)](std::stop_token) {
            return key::changePassphrase(path, before ? &*before : nullptr, after ? &*after : nullptr);
        },
        [this, path = path_](const key::KeyFileInfo& info) {
            Q_EMIT told(info.sealed
                            ? tr("The passphrase of %1 was changed. Copies and backups made before keep the "
                                 "passphrase they had.")
                                  .arg(shown(path))
                            : tr("%1 is no longer sealed: whoever reads the file has the key.").arg(shown(path)));
        });
}

void KeySession::backUpWithDialog() {
    if (!isOnDisk())
        return;
    auto* dialog = fileDialog(dialogParent_, QStringLiteral("backupKeyDialog"), tr("Back up the key as text"), folder(),
                              tr("Text (*.txt)"), true);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QFileInfo(shown(path_)).completeBaseName() + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { backUp(file.toStdString()); });
    dialog->open();
}

void KeySession::backUp(const std::filesystem::path& text) {
    if (!isOnDisk())
        return;
    work<key::KeyFileInfo>(
        "", tr("backing up …"), [path = path_, text](std::stop_token) { return key::saveBackup(path, text, true); },
        [this, text](const key::KeyFileInfo& info) {
            Q_EMIT told(info.sealed
                            ? tr("The key is in %1, as text to print. It is sealed: without its passphrase it is of "
                                 "no use.")
                                  .arg(shown(text))
                            : tr("The key is in %1, as text to print. It is NOT sealed: whoever reads it has the key.")
                                  .arg(shown(text)));
        });
}

void KeySession::restoreBackupWithDialog() {
    auto* dialog = fileDialog(dialogParent_, QStringLiteral("restoreKeyDialog"), tr("Open the text of a backup"),
                              folder(), tr("Text (*.txt);;All files (*)"), false);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& text) {
        auto* save = fileDialog(dialogParent_, QStringLiteral("restoredKeyDialog"), tr("Save the restored key"),
                                folder(), tr("Guise keys (*.gkey)"), true);
        save->setDefaultSuffix(QStringLiteral("gkey"));
        connect(save, &QFileDialog::fileSelected, this,
                [this, text](const QString& file) { restoreBackup(text.toStdString(), file.toStdString()); });
        save->open();
    });
    dialog->open();
}

void KeySession::restoreBackup(const std::filesystem::path& text, const std::filesystem::path& path) {
    work<key::KeyFileInfo>(
        "", tr("restoring …"), [text, path](std::stop_token) { return key::restoreBackupFile(text, path); },
        [this, path](const key::KeyFileInfo&) {
            Q_EMIT told(tr("The key was restored as %1.").arg(shown(path)));
            openFile(path);
        });
}

}  // namespace guise::app
