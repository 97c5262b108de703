// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/key_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace guise::app {

namespace {

constexpr int kMaxBytes = 1024;

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
    setWindowTitle(purpose == Purpose::Save ? tr("Save key") : tr("Open key"));
    auto* layout = new QVBoxLayout(this);
    auto* head =
        new QLabel(purpose == Purpose::Save
                       ? tr("The key is sealed with a passphrase. Without it nobody, you included, can restore "
                            "the pictures or use the model.")
                       : tr("This key is sealed. Enter its passphrase."),
                   this);
    head->setWordWrap(true);
    layout->addWidget(head);
    auto* file = new QLabel(fileName, this);
    file->setTextFormat(Qt::PlainText);
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    file->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("File"), file);
    first_ = secretField(QStringLiteral("passphrase.first"), this);
    form->addRow(tr("&Passphrase"), first_);
    if (purpose == Purpose::Save) {
        second_ = secretField(QStringLiteral("passphrase.second"), this);
        form->addRow(tr("&Again"), second_);
    }
    layout->addLayout(form);
    if (purpose == Purpose::Save) {
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
        (purpose == Purpose::Save ? QDialogButtonBox::Save : QDialogButtonBox::Open) | QDialogButtonBox::Cancel, this);
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
        const auto bytes = first_->text().normalized(QString::NormalizationForm_C).toUtf8();
        if (bytes.isEmpty()) {
            ready = false;
        } else if (bytes.size() > kMaxBytes || bytes.contains('\0')) {
            ready = false;
            advice = tr("A passphrase has at most 1,024 bytes and no NUL character.");
        } else if (second_ && second_->text() != first_->text()) {
            ready = false;
            advice = second_->text().isEmpty() ? QString() : tr("The two passphrases differ.");
        }
    }
    advice_->setText(advice);
    const auto which = purpose_ == Purpose::Save ? QDialogButtonBox::Save : QDialogButtonBox::Open;
    buttons_->button(which)->setEnabled(ready);
}

std::optional<key::SecretBytes> PassphraseDialog::takePassphrase() {
    std::optional<key::SecretBytes> passphrase;
    if (!(unsealed_ && unsealed_->isChecked())) {
        auto bytes = first_->text().normalized(QString::NormalizationForm_C).toUtf8();
        passphrase.emplace(bytes.begin(), bytes.end());
        bytes.fill('\0');
    }
    first_->clear();
    if (second_)
        second_->clear();
    return passphrase;
}

}  // namespace guise::app
