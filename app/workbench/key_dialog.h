// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/key/secret_memory.h"

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace guise::app {

/// Asks for a passphrase: twice when a key is saved, once when one is opened; a change asks for the old one too where
/// the file is sealed. Shown with open(), never exec(). What key::checkPassphrase() refuses cannot be accepted. UI
/// thread.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Save, Open, Rotate, Change, Seal };  // Seal: a change of an unsealed file
    PassphraseDialog(Purpose purpose, const QString& fileName, QWidget* parent = nullptr);
    /// The passphrase, NFC in UTF-8; nothing when the person insisted on an unsealed key. Wipes the text fields.
    [[nodiscard]] std::optional<key::SecretBytes> takePassphrase();
    /// Purpose::Change: the passphrase until now.
    [[nodiscard]] std::optional<key::SecretBytes> takeOldPassphrase();

private:
    void check();
    Purpose purpose_;
    QLineEdit* old_ = nullptr;
    QLineEdit* first_ = nullptr;
    QLineEdit* second_ = nullptr;
    QCheckBox* unsealed_ = nullptr;
    QLabel* advice_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace guise::app
