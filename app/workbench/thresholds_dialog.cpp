// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/thresholds_dialog.h"
#include "widgets/shown_number.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guise::app {

namespace {

QDoubleSpinBox* shareBox(const char* name, const QString& label, double value, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    box->setRange(0.01, 1.0);
    box->setDecimals(2);
    box->setSingleStep(0.05);
    box->setValue(value);
    box->setKeyboardTracking(false);
    return box;
}

QLabel* sentence(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

}  // namespace

ThresholdsDialog::ThresholdsDialog(const attack::VerdictThresholds& thresholds, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("thresholdsDialog"));
    setWindowTitle(tr("Thresholds of the verdicts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(sentence(
        tr("A level is “open” when pictures or labels were recovered, and “leaks” when an attack does better than its "
           "floor, with its interval. How much counts as recovered is set here, for the window and the command line."),
        this));
    const auto add = [&](const QString& title, QDoubleSpinBox* box, const QString& text) {
        auto* label = new QLabel(title, this);
        label->setBuddy(box);
        auto* row = new QHBoxLayout;
        row->addWidget(label);
        row->addWidget(box);
        row->addStretch(1);
        layout->addLayout(row);
        layout->addWidget(sentence(text, this));
    };
    share_ = shareBox("thresholds.share", tr("Pictures"), thresholds.openShare, this);
    add(tr("&Pictures:"), share_,
        tr("Open from this share of the floor's squared error on that the recovered pictures take away. The floor is "
           "the "
           "mean picture of the class."));
    reading_ = shareBox("thresholds.reading", tr("Readings"), thresholds.openReading, this);
    add(tr("&Readings:"), reading_,
        tr("Open from this share of the way on from a constant guess to all images right, with the lower end of the "
           "interval."));
    layout->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* defaults = buttons->button(QDialogButtonBox::RestoreDefaults);
    defaults->setObjectName(QStringLiteral("thresholds.defaults"));
    connect(defaults, &QPushButton::clicked, this, [this] {
        const attack::VerdictThresholds standard;
        share_->setValue(standard.openShare);
        reading_->setValue(standard.openReading);
    });
    for (auto* box : {share_, reading_})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ThresholdsDialog::tell);
    resize(420, std::max(sizeHint().height(), layout->heightForWidth(420)));
}

void ThresholdsDialog::tell() {
    Q_EMIT changed({widgets::shownNumber(*share_), widgets::shownNumber(*reading_)});
}

}  // namespace guise::app
