// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/training_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace guise::app {

namespace {

QSpinBox* number(const QString& name, int low, int high, int value, const QString& tip, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(low, high);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    box->setToolTip(tip);
    return box;
}

QCheckBox* flag(const QString& name, const QString& text, bool on, const QString& tip, QWidget* parent) {
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(name);
    box->setChecked(on);
    box->setToolTip(tip);
    return box;
}

}  // namespace

TrainingPanel::TrainingPanel(const learn::TrainSettings& standard, QWidget* parent)
    : QWidget(parent), standard_(standard) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    steps_ = number(QStringLiteral("train.steps"), 1, 10'000'000, int(standard.steps), tr("Batches to train on"), this);
    batch_ = number(QStringLiteral("train.batch"), 1, 8192, standard.batch, tr("Images in a batch"), this);
    auto* amount = new QHBoxLayout;
    amount->addWidget(steps_, 3);
    auto* times = new QLabel(QStringLiteral("×"), this);
    amount->addWidget(times);
    amount->addWidget(batch_, 2);
    form->addRow(tr("&Steps × batch"), amount);
    qobject_cast<QLabel*>(form->labelForField(amount))->setBuddy(steps_);

    optimizer_ = new QComboBox(this);
    optimizer_->setObjectName(QStringLiteral("train.optimizer"));
    optimizer_->addItem(QStringLiteral("Adam"), int(learn::OptimizerKind::Adam));
    optimizer_->addItem(QStringLiteral("SGD"), int(learn::OptimizerKind::Sgd));
    optimizer_->setCurrentIndex(standard.optimizer == learn::OptimizerKind::Adam ? 0 : 1);
    optimizer_->setToolTip(tr("SGD uses Nesterov momentum 0.9"));
    rate_ = new QDoubleSpinBox(this);
    rate_->setObjectName(QStringLiteral("train.rate"));
    rate_->setDecimals(5);
    rate_->setRange(0.00001, 10.0);
    rate_->setSingleStep(0.0005);
    rate_->setValue(standard.learningRate);
    rate_->setToolTip(tr("Learning rate"));
    rate_->setAccessibleName(tr("Learning rate"));
    auto* method = new QHBoxLayout;
    method->addWidget(optimizer_, 2);
    method->addWidget(rate_, 3);
    form->addRow(tr("&Optimiser"), method);
    qobject_cast<QLabel*>(form->labelForField(method))->setBuddy(optimizer_);

    seed_ = number(QStringLiteral("train.seed"), 0, 1'000'000'000, int(standard.seed),
                   tr("Seed of weights, dropout and batch order"), this);
    form->addRow(tr("S&eed"), seed_);
    bf16_ = flag(QStringLiteral("train.bf16"), tr("bfloat16"), standard.bf16,
                 tr("Half-width numbers inside the net: faster where the processor has them"), this);
    standardise_ = flag(QStringLiteral("train.standardise"), tr("Standardise input"), false,
                        tr("Minus mean, over deviation of the training set, instead of value / 255. Fair to projection "
                           "matrices, whose values are large and off-centre."),
                        this);
    plain_ = flag(QStringLiteral("train.plain"), tr("Then train on the originals too"), false,
                  tr("A second net on the originals, to compare with"), this);
    auto* numbers = new QHBoxLayout;
    numbers->addWidget(standardise_);
    numbers->addWidget(bf16_);
    form->addRow(numbers);
    form->addRow(plain_);
}

learn::TrainSettings TrainingPanel::settings() const {
    auto settings = standard_;
    settings.steps = steps_->value();
    settings.batch = batch_->value();
    settings.optimizer = learn::OptimizerKind(optimizer_->currentData().toInt());
    settings.learningRate = rate_->value();
    settings.seed = std::uint64_t(seed_->value());
    settings.bf16 = bf16_->isChecked();
    return settings;
}

bool TrainingPanel::standardise() const {
    return standardise_->isChecked();
}
bool TrainingPanel::alsoPlain() const {
    return plain_->isChecked();
}

}  // namespace guise::app
