// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/training_panel.h"

#include "app/workbench/text.h"
#include "widgets/parameter_panel.h"
#include "widgets/shown_number.h"
#include "widgets/undo_keys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>
#include <set>
#include <variant>

namespace guise::app {

namespace {

constexpr double kLargestSeed = 9007199254740991.0;  // 2^53 - 1: exact as a double

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

/// Settings that have a control of their own, or none: threads belong to the machine.
bool hasOwnControl(const std::string& name) {
    static const std::set<std::string> names = {"steps", "batch", "optimizer", "learning_rate", "bf16", "threads"};
    return names.count(name) > 0;
}

const std::vector<base::ParameterSpec>& otherParameters() {
    static const auto specs = [] {
        std::vector<base::ParameterSpec> found;
        for (const auto& spec : learn::trainParameters())
            if (!hasOwnControl(spec.name))
                found.push_back(spec);
        return found;
    }();
    return specs;
}

QVariant variantOf(const base::ParameterValue& value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return qint64(*number);
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    return QString::fromStdString(std::get<std::string>(value));
}

base::ParameterValue valueOf(const base::ParameterSpec& spec, const QVariant& variant) {
    switch (spec.kind) {
        case base::ParameterSpec::Kind::Flag:
            return variant.toBool();
        case base::ParameterSpec::Kind::Integer:
            return std::int64_t(variant.toLongLong());
        case base::ParameterSpec::Kind::Real:
            return variant.toDouble();
        case base::ParameterSpec::Kind::Choice:
            break;
    }
    return variant.toString().toStdString();
}

}  // namespace

TrainingPanel::TrainingPanel(const learn::TrainSettings& standard, QWidget* parent)
    : QWidget(parent), standard_(standard) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    network_ = new QComboBox(this);
    network_->setObjectName(QStringLiteral("train.network"));
    network_->setToolTip(tr("The net that is trained; `guise info` lists what each consists of"));
    network_->addItem(QStringLiteral("simple-cnn"));
    form->addRow(tr("&Net"), network_);

    steps_ =
        number(QStringLiteral("train.steps"), 1, 1'000'000'000, int(standard.steps), tr("Batches to train on"), this);
    batch_ = number(QStringLiteral("train.batch"), 1, 65536, standard.batch, tr("Images in a batch"), this);
    batch_->setAccessibleName(tr("Images in a batch"));
    auto* amount = new QHBoxLayout;
    amount->addWidget(steps_, 3);
    auto* times = new QLabel(QStringLiteral("×"), this);
    amount->addWidget(times);
    amount->addWidget(batch_, 2);
    form->addRow(tr("&Steps × batch"), amount);
    qobject_cast<QLabel*>(form->labelForField(amount))->setBuddy(steps_);

    optimizer_ = new QComboBox(this);
    optimizer_->setObjectName(QStringLiteral("train.optimizer"));
    for (const auto& spec : learn::trainParameters())
        if (spec.name == "optimizer")
            for (const auto& choice : spec.choices)
                optimizer_->addItem(fromCore(choice.label), optimizer_->count());
    optimizer_->setCurrentIndex(int(standard.optimizer));
    optimizer_->setToolTip(tr("How the weights follow the gradient"));
    rate_ = new QDoubleSpinBox(this);
    rate_->setObjectName(QStringLiteral("train.rate"));
    rate_->setDecimals(6);
    rate_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // not as wide as its largest number
    rate_->setRange(0.000001, 100.0);
    rate_->setSingleStep(0.0005);
    rate_->setValue(standard.learningRate);
    rate_->setToolTip(tr("Learning rate"));
    rate_->setAccessibleName(tr("Learning rate"));
    auto* method = new QHBoxLayout;
    method->addWidget(optimizer_, 2);
    method->addWidget(rate_, 3);
    form->addRow(tr("&Optimiser"), method);
    qobject_cast<QLabel*>(form->labelForField(method))->setBuddy(optimizer_);

    seed_ = new QDoubleSpinBox(this);
    seed_->setObjectName(QStringLiteral("train.seed"));
    seed_->setDecimals(0);
    seed_->setRange(0.0, kLargestSeed);
    seed_->setToolTip(tr("Seed of weights, dropout and batch order"));
    seed_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // not as wide as its largest number
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

    more_ = new QToolButton(this);
    more_->setObjectName(QStringLiteral("train.more"));
    more_->setCheckable(true);
    more_->setAutoRaise(true);
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setFocusPolicy(Qt::StrongFocus);
    others_ = new widgets::ParameterPanel(QStringLiteral("train"), otherParameters(), this);
    others_->setObjectName(QStringLiteral("trainOthers"));
    others_->hide();
    form->addRow(more_);
    form->addRow(others_);
    connect(more_, &QToolButton::toggled, this, [this](bool on) {
        others_->setVisible(on);
        showMore();
    });
    connect(others_, &widgets::ParameterPanel::valueChanged, this, [this](const QString& name, const QVariant& value) {
        for (const auto& spec : otherParameters())
            if (spec.name == name.toStdString() && !learn::setSetting(standard_, spec.name, valueOf(spec, value)))
                others_->setValue(name,
                                  variantOf(learn::settingValue(standard_, spec.name)));  // an end that is left out
        showMore();
        tell();
    });
    for (QComboBox* box : {network_, optimizer_})
        connect(box, &QComboBox::currentIndexChanged, this, &TrainingPanel::tell);
    for (QSpinBox* box : {steps_, batch_})
        connect(box, &QSpinBox::valueChanged, this, &TrainingPanel::tell);
    for (QDoubleSpinBox* box : {rate_, seed_})
        connect(box, &QDoubleSpinBox::valueChanged, this, &TrainingPanel::tell);
    for (QCheckBox* box : {bf16_, standardise_, plain_})
        connect(box, &QCheckBox::toggled, this, &TrainingPanel::tell);
    for (auto* spin : findChildren<QAbstractSpinBox*>(Qt::FindDirectChildrenOnly))
        widgets::leaveUndoKeys(spin);
    for (QWidget* control : std::initializer_list<QWidget*>{network_, steps_, batch_, optimizer_, rate_, seed_}) {
        control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(this);
    }
    setSettings(standard, "simple-cnn", false);
}

bool TrainingPanel::eventFilter(QObject* watched, QEvent* event) {
    const auto* control = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::Wheel || control == nullptr || control->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void TrainingPanel::showMore() {
    const learn::TrainSettings usual;
    int changed = 0;
    for (const auto& spec : otherParameters())
        changed += learn::settingValue(standard_, spec.name) != learn::settingValue(usual, spec.name) ? 1 : 0;
    more_->setArrowType(more_->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    more_->setText(changed == 0 ? tr("More settings") : tr("More settings (%1 changed)").arg(changed));
}

void TrainingPanel::tell() {
    if (!showing_)
        Q_EMIT changed();
}

void TrainingPanel::setAlsoPlain(bool on) {
    const QSignalBlocker quiet(plain_);
    plain_->setChecked(on);
}

void TrainingPanel::setNetworks(const std::vector<std::string>& names) {
    const QSignalBlocker quiet(network_);
    const QString chosen = network_->currentText();
    network_->clear();
    for (const auto& name : names)
        network_->addItem(QString::fromStdString(name));
    network_->setCurrentIndex(std::max(0, network_->findText(chosen)));
}

void TrainingPanel::setSettings(const learn::TrainSettings& settings, const std::string& network, bool standardise) {
    showing_ = true;
    const QString device = QString::fromStdString(standard_.device);
    standard_ = settings;
    standard_.device = device.toStdString();
    const QString name = QString::fromStdString(network);
    if (network_->findText(name) < 0)
        network_->addItem(name);
    network_->setCurrentIndex(network_->findText(name));
    steps_->setValue(int(std::min<std::int64_t>(settings.steps, steps_->maximum())));
    batch_->setValue(settings.batch);
    optimizer_->setCurrentIndex(int(settings.optimizer));
    rate_->setValue(settings.learningRate);
    seed_->setValue(double(settings.seed));
    bf16_->setChecked(settings.bf16);
    standardise_->setChecked(standardise);
    for (const auto& spec : otherParameters())
        others_->setValue(QString::fromStdString(spec.name), variantOf(learn::settingValue(settings, spec.name)));
    showMore();
    showing_ = false;
}

std::vector<std::string> TrainingPanel::networks() const {
    std::vector<std::string> names;
    for (int i = 0; i < network_->count(); ++i)
        names.push_back(network_->itemText(i).toStdString());
    return names;
}

std::string TrainingPanel::network() const {
    return network_->currentText().toStdString();
}

learn::TrainSettings TrainingPanel::settings() const {
    auto settings = standard_;
    settings.steps = steps_->value();
    settings.batch = batch_->value();
    settings.optimizer = learn::OptimizerKind(optimizer_->currentData().toInt());
    settings.learningRate = widgets::shownNumber(*rate_);
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
