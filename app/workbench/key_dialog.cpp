// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/key_dialog.h"

#include "app/workbench/text.h"
#include "core/key/key_file.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace guise::app {

namespace {

/// NFC, UTF-8, one trailing newline less; what the text field itself keeps cannot be wiped.
base::Result<key::SecretBytes> passphraseOf(const QLineEdit* field) {
    auto bytes = field->text().normalized(QString::NormalizationForm_C).toUtf8();
    auto checked = key::checkPassphrase({bytes.begin(), bytes.end()});
    bytes.fill('\0');
    return checked;
}

QString titleOf(PassphraseDialog::Purpose purpose) {
    switch (purpose) {
        case PassphraseDialog::Purpose::Save:
            return PassphraseDialog::tr("Save key");
        case PassphraseDialog::Purpose::Open:
            return PassphraseDialog::tr("Open key");
        case PassphraseDialog::Purpose::Rotate:
            return PassphraseDialog::tr("Rotate key");
        case PassphraseDialog::Purpose::Change:
        case PassphraseDialog::Purpose::Seal:
            break;
    }
    return PassphraseDialog::tr("Change passphrase");
}

QString headOf(PassphraseDialog::Purpose purpose) {
    switch (purpose) {
        case PassphraseDialog::Purpose::Save:
            return PassphraseDialog::tr(
                "The key is sealed with a passphrase. Without it nobody, you included, can restore the pictures or use "
                "the model.");
        case PassphraseDialog::Purpose::Open:
            return PassphraseDialog::tr("This key is sealed. Enter its passphrase.");
        case PassphraseDialog::Purpose::Rotate:
            return PassphraseDialog::tr(
                "A new key for the same recipe. It protects only pictures that were never sent: do not send a picture "
                "again that went out under the old key, since both versions together let the keys be computed. Keep "
                "the old key: what was sent under it needs it.\n\nChoose the passphrase of the new key.");
        case PassphraseDialog::Purpose::Change:
        case PassphraseDialog::Purpose::Seal:
            break;
    }
    return PassphraseDialog::tr(
        "The file is sealed afresh; the key and its fingerprint stay. Copies and backups made before keep the "
        "passphrase they had.");
}

QLineEdit* secretField(const QString& name, QWidget* parent) {
    auto* field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return field;
}

}  // namespace

PassphraseDialog::PassphraseDialog(Purpose purpose, const QString& fileName, QWidget* parent)
    : QDialog(parent), purpose_(purpose) {
    setObjectName(QStringLiteral("passphraseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleOf(purpose));
    const bool opens = purpose == Purpose::Open;
    auto* layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    auto* head = new QLabel(headOf(purpose), this);
    head->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    head->setWordWrap(true);
    layout->addWidget(head);
    auto* file = new QLabel(fileName, this);
    file->setTextFormat(Qt::PlainText);
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    file->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("File"), file);
    if (purpose == Purpose::Change) {
        old_ = secretField(QStringLiteral("passphrase.old"), this);
        form->addRow(tr("&Old passphrase"), old_);
        connect(old_, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    }
    first_ = secretField(QStringLiteral("passphrase.first"), this);
    form->addRow(opens ? tr("&Passphrase") : tr("New &passphrase"), first_);
    if (!opens) {
        second_ = secretField(QStringLiteral("passphrase.second"), this);
        form->addRow(tr("&Again"), second_);
    }
    layout->addLayout(form);
    if (!opens) {
        unsealed_ = new QCheckBox(tr("Save without a passphrase: whoever reads the file has the key"), this);
        unsealed_->setObjectName(QStringLiteral("passphrase.unsealed"));
        layout->addWidget(unsealed_);
        connect(unsealed_, &QCheckBox::toggled, this, [this](bool on) {
            first_->setEnabled(!on);
            second_->setEnabled(!on);
            check();
        });
        connect(second_, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    }
    advice_ = new QLabel(this);
    advice_->setObjectName(QStringLiteral("passphrase.advice"));
    advice_->setWordWrap(true);
    layout->addWidget(advice_);
    buttons_ = new QDialogButtonBox(
        (opens ? QDialogButtonBox::Open : QDialogButtonBox::Save) | QDialogButtonBox::Cancel, this);
    layout->addWidget(buttons_);
    connect(first_, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void PassphraseDialog::check() {
    QString advice;
    bool ready = true;
    const bool unsealed = unsealed_ && unsealed_->isChecked();
    if (!unsealed) {
        const auto given = passphraseOf(first_);
        if (!given) {
            ready = false;
            advice = first_->text().isEmpty() ? QString() : errorText(given.error());
        } else if (const auto again = second_ ? passphraseOf(second_) : given; !again || *again != *given) {
            ready = false;
            advice = second_->text().isEmpty() ? QString() : tr("The two passphrases differ.");
        }
    }
    if (old_ && !passphraseOf(old_))
        ready = false;
    advice_->setText(advice);
    const auto which = purpose_ == Purpose::Open ? QDialogButtonBox::Open : QDialogButtonBox::Save;
    buttons_->button(which)->setEnabled(ready);
}

std::optional<key::SecretBytes> PassphraseDialog::takePassphrase() {
    std::optional<key::SecretBytes> passphrase;
    if (!(unsealed_ && unsealed_->isChecked())) {
        if (auto given = passphraseOf(first_))
            passphrase = std::move(*given);
        else
            passphrase.emplace();  // refused where it is used: never a key left unsealed by mistake
    }
    first_->clear();
    if (second_)
        second_->clear();
    return passphrase;
}

std::optional<key::SecretBytes> PassphraseDialog::takeOldPassphrase() {
    if (!old_)
        return std::nullopt;
    auto given = passphraseOf(old_);
    old_->clear();
    return given ? std::move(*given) : key::SecretBytes();
}

}  // namespace guise::app
