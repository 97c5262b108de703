// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parameter_panel.h"

#include "widgets/shown_number.h"
#include "widgets/undo_keys.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <utility>

namespace guise::widgets {

namespace {

using base::ParameterSpec;

constexpr std::size_t kMostRadioButtons = 3;
constexpr int kMostSliderSteps = 1000;  // of a Real
constexpr int kRadioRowWidth = 210;     // screen pixels; wider choices stand one below the other

QString text(const std::string& english) {
    return english.empty() ? QString() : QCoreApplication::translate("core", english.c_str());
}

QString plain(const std::string& string) {
    return QString::fromStdString(string);
}

/// Tooltips take rich text: a paragraph wraps long sentences.
QString tip(const QString& sentence, const QString& standard = {}) {
    QString rich = QStringLiteral("<p>%1</p>").arg(sentence.toHtmlEscaped());
    if (!standard.isEmpty())
        rich += QStringLiteral("<p>%1</p>").arg(standard.toHtmlEscaped());
    return sentence.isEmpty() && standard.isEmpty() ? QString() : rich;
}

int decimalsOf(double step) {
    int decimals = 0;
    for (double scaled = step; decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-9; scaled *= 10.0)
        ++decimals;
    return decimals;
}

int toInt(double number) {
    return static_cast<int>(std::clamp(number, static_cast<double>(std::numeric_limits<int>::min()),
                                       static_cast<double>(std::numeric_limits<int>::max())));
}

}  // namespace

struct ParameterPanel::Private {
    struct Row {
        ParameterSpec spec;
        QWidget* box = nullptr;                     // holds the controls
        QLabel* label = nullptr;                    // null for a Flag
        std::function<void(const QVariant&)> show;  // puts a value into the controls without a signal
        QVariant value;
    };

    ParameterPanel* panel = nullptr;
    QString prefix;
    std::map<QString, Row> rows;

    [[nodiscard]] QString objectName(const Row& row, const QString& part) const {
        return prefix + u'.' + plain(row.spec.name) + u'.' + part;
    }
    void name(QWidget* control, const Row& row, const QString& part, const QString& accessible) const {
        control->setObjectName(objectName(row, part));
        control->setAccessibleName(accessible);
        control->setAccessibleDescription(text(row.spec.help));
    }
    void buildNumber(Row& row);
    void buildInteger(Row& row, QHBoxLayout* layout, QSlider* slider, double sliderEnd);
    void buildReal(Row& row, QHBoxLayout* layout, QSlider* slider, double sliderEnd);
    void buildFlag(Row& row);
    void buildChoice(Row& row);
    void keepFromWheel(QWidget* control) const {
        control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(panel);
    }
    /// A person's change.
    void changed(const QString& name, const QVariant& value) {
        Row& row = rows.at(name);
        if (row.value == value)
            return;
        row.value = value;
        refreshEnabled();
        Q_EMIT panel->valueChanged(name, value);
    }
    [[nodiscard]] bool matters(const Row& row, int depth = 0) const {
        const auto flag = rows.find(plain(row.spec.dependsOn));
        if (row.spec.dependsOn.empty() || flag == rows.end() || depth > 8)
            return true;
        return flag->second.value.toBool() && matters(flag->second, depth + 1);
    }
    void refreshEnabled() {
        for (auto& [key, row] : rows) {
            row.box->setEnabled(matters(row));
            if (row.label)
                row.label->setEnabled(matters(row));
        }
    }
};

void ParameterPanel::Private::buildNumber(Row& row) {
    const double sliderEnd =
        row.spec.softMaximum > row.spec.minimum ? std::min(row.spec.softMaximum, row.spec.maximum) : row.spec.maximum;
    auto* layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* slider = new QSlider(Qt::Horizontal, row.box);
    slider->setMinimumWidth(56);
    name(slider, row, QStringLiteral("slider"), text(row.spec.label));
    layout->addWidget(slider, 1);
    keepFromWheel(slider);
    if (row.spec.kind == ParameterSpec::Kind::Integer)
        buildInteger(row, layout, slider, sliderEnd);
    else
        buildReal(row, layout, slider, sliderEnd);
}

void ParameterPanel::Private::buildInteger(Row& row, QHBoxLayout* layout, QSlider* slider, double sliderEnd) {
    const QString key = plain(row.spec.name);
    const int least = toInt(row.spec.minimum);
    const int step = std::max(1, toInt(row.spec.step));
    auto* spin = new QSpinBox(row.box);
    name(spin, row, QStringLiteral("spin"), text(row.spec.label));
    spin->setRange(least, toInt(row.spec.maximum));
    spin->setSingleStep(step);
    spin->setKeyboardTracking(false);
    spin->setGroupSeparatorShown(true);
    if (!row.spec.unit.empty())
        spin->setSuffix(u' ' + text(row.spec.unit));
    keepFromWheel(spin);
    leaveUndoKeys(spin);
    layout->addWidget(spin);
    row.label->setBuddy(spin);
    slider->setRange(0, std::max(1, (toInt(sliderEnd) - least) / step));
    slider->setPageStep(std::max(1, slider->maximum() / 10));
    QObject::connect(slider, &QSlider::valueChanged, panel, [this, key, spin, least, step](int position) {
        const int number = least + position * step;
        const QSignalBlocker block(spin);
        spin->setValue(number);
        changed(key, QVariant::fromValue<qint64>(number));
    });
    const auto moveSlider = [slider, least, step](int number) {
        const QSignalBlocker block(slider);
        slider->setValue((number - least + step / 2) / step);
    };
    QObject::connect(spin, &QSpinBox::valueChanged, panel, [this, key, moveSlider](int number) {
        moveSlider(number);
        changed(key, QVariant::fromValue<qint64>(number));
    });
    row.show = [spin, moveSlider](const QVariant& value) {
        const QSignalBlocker block(spin);
        spin->setValue(toInt(value.toDouble()));
        moveSlider(spin->value());
    };
}

void ParameterPanel::Private::buildReal(Row& row, QHBoxLayout* layout, QSlider* slider, double sliderEnd) {
    const QString key = plain(row.spec.name);
    const double least = row.spec.minimum;
    const double step = row.spec.step > 0.0 ? row.spec.step : 1.0;
    auto* spin = new QDoubleSpinBox(row.box);
    name(spin, row, QStringLiteral("spin"), text(row.spec.label));
    spin->setDecimals(decimalsOf(step));
    spin->setRange(least, row.spec.maximum);
    spin->setSingleStep(step);
    spin->setKeyboardTracking(false);
    spin->setGroupSeparatorShown(true);
    if (!row.spec.unit.empty())
        spin->setSuffix(u' ' + text(row.spec.unit));
    keepFromWheel(spin);
    leaveUndoKeys(spin);
    layout->addWidget(spin);
    row.label->setBuddy(spin);
    const int positions = std::clamp(toInt(std::round((sliderEnd - least) / step)), 1, kMostSliderSteps);
    const double perPosition = (sliderEnd - least) / positions;
    slider->setRange(0, positions);
    slider->setPageStep(std::max(1, positions / 10));
    QObject::connect(slider, &QSlider::valueChanged, panel, [this, key, spin, least, perPosition](int position) {
        const QSignalBlocker block(spin);
        spin->setValue(least + position * perPosition);
        changed(key, shownNumber(*spin));
    });
    const auto moveSlider = [slider, least, perPosition](double number) {
        const QSignalBlocker block(slider);
        slider->setValue(perPosition > 0.0 ? toInt(std::round((number - least) / perPosition)) : 0);
    };
    QObject::connect(spin, &QDoubleSpinBox::valueChanged, panel, [this, key, spin, moveSlider](double number) {
        moveSlider(number);
        changed(key, shownNumber(*spin));
    });
    row.show = [spin, moveSlider](const QVariant& value) {
        const QSignalBlocker block(spin);
        spin->setValue(value.toDouble());
        moveSlider(value.toDouble());
    };
}

void ParameterPanel::Private::buildFlag(Row& row) {
    const QString key = plain(row.spec.name);
    auto* layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* check = new QCheckBox(text(row.spec.label), row.box);
    name(check, row, QStringLiteral("flag"), text(row.spec.label));
    layout->addWidget(check);
    QObject::connect(check, &QCheckBox::toggled, panel, [this, key](bool on) { changed(key, on); });
    row.show = [check](const QVariant& value) {
        const QSignalBlocker block(check);
        check->setChecked(value.toBool());
    };
}

void ParameterPanel::Private::buildChoice(Row& row) {
    const QString key = plain(row.spec.name);
    auto* layout = new QBoxLayout(QBoxLayout::TopToBottom, row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    if (row.spec.choices.size() > kMostRadioButtons) {
        auto* combo = new QComboBox(row.box);
        name(combo, row, QStringLiteral("choice"), text(row.spec.label));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(10);
        for (const auto& choice : row.spec.choices) {
            combo->addItem(text(choice.label), plain(choice.value));
            combo->setItemData(combo->count() - 1, tip(text(choice.help)), Qt::ToolTipRole);
        }
        keepFromWheel(combo);
        layout->addWidget(combo);
        row.label->setBuddy(combo);
        QObject::connect(combo, &QComboBox::currentIndexChanged, panel,
                         [this, key, combo] { changed(key, combo->currentData().toString()); });
        row.show = [combo](const QVariant& value) {
            const QSignalBlocker block(combo);
            combo->setCurrentIndex(combo->findData(value.toString()));
        };
        return;
    }
    auto* group = new QButtonGroup(row.box);
    int width = 0;
    layout->setSpacing(2);
    for (const auto& choice : row.spec.choices) {
        auto* button = new QRadioButton(text(choice.label), row.box);
        const QString value = plain(choice.value);
        button->setObjectName(objectName(row, value));
        button->setAccessibleName(text(row.spec.label) + QStringLiteral(": ") + text(choice.label));
        button->setAccessibleDescription(text(choice.help));
        button->setToolTip(tip(text(choice.help)));
        group->addButton(button);
        layout->addWidget(button);
        width += button->sizeHint().width() + 10;
        if (group->buttons().size() == 1)
            row.label->setBuddy(button);
        QObject::connect(button, &QRadioButton::toggled, panel, [this, key, value](bool on) {
            if (on)
                changed(key, value);
        });
    }
    if (width <= kRadioRowWidth) {
        layout->setDirection(QBoxLayout::LeftToRight);
        layout->setSpacing(10);
        layout->addStretch(1);
    }
    row.show = [this, group, base = prefix + u'.' + key + u'.'](const QVariant& value) {
        for (auto* button : group->buttons()) {
            const QSignalBlocker block(button);
            button->setChecked(button->objectName() == base + value.toString());
        }
    };
}

ParameterPanel::ParameterPanel(const QString& prefix, std::span<const ParameterSpec> specs, QWidget* parent)
    : QWidget(parent), d_(new Private{this, prefix, {}}) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const ParameterSpec& spec : specs) {
        const QString name = plain(spec.name);
        Private::Row& row = d_->rows[name];
        row.spec = spec;
        row.box = new QWidget(this);
        row.box->setObjectName(prefix + u'.' + name);
        std::visit(
            [&row](const auto& standard) {
                using Value = std::decay_t<decltype(standard)>;
                if constexpr (std::is_same_v<Value, std::string>)
                    row.value = plain(standard);
                else if constexpr (std::is_same_v<Value, std::int64_t>)
                    row.value = QVariant::fromValue<qint64>(standard);
                else
                    row.value = standard;
            },
            spec.standard);
        if (spec.kind == ParameterSpec::Kind::Flag) {
            d_->buildFlag(row);
            grid->addWidget(row.box, line, 0, 1, 2);
        } else {
            row.label = new QLabel(text(spec.label), this);
            row.label->setTextFormat(Qt::PlainText);
            if (spec.kind == ParameterSpec::Kind::Choice)
                d_->buildChoice(row);
            else
                d_->buildNumber(row);
            const bool tall = row.box->sizeHint().height() > 2 * row.label->sizeHint().height();
            row.label->setContentsMargins(0, tall ? 2 : 0, 0, 0);
            grid->addWidget(row.label, line, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
            grid->addWidget(row.box, line, 1);
        }
        ++line;
        const bool isNumber = spec.kind == ParameterSpec::Kind::Integer || spec.kind == ParameterSpec::Kind::Real;
        const auto number = [this](double value) { return locale().toString(value, 'g', 6); };
        const QString standard =
            isNumber ? tr("From %1 to %2. Default: %3")
                           .arg(number(spec.minimum), number(spec.maximum),
                                spec.unit.empty() ? number(row.value.toDouble())
                                                  : number(row.value.toDouble()) + u' ' + text(spec.unit))
                     : QString();
        row.box->setToolTip(tip(text(spec.help), standard));
        if (row.label)
            row.label->setToolTip(row.box->toolTip());
        row.show(row.value);
    }
    d_->refreshEnabled();
}

ParameterPanel::~ParameterPanel() {
    delete d_;
}

void ParameterPanel::setValue(const QString& name, const QVariant& value) {
    const auto found = d_->rows.find(name);
    if (found == d_->rows.end())
        return;
    Private::Row& row = found->second;
    const ParameterSpec& spec = row.spec;
    switch (spec.kind) {
        case ParameterSpec::Kind::Flag:
            row.value = value.toBool();
            break;
        case ParameterSpec::Kind::Integer:
            row.value = QVariant::fromValue<qint64>(
                std::clamp(value.toLongLong(), static_cast<qint64>(spec.minimum), static_cast<qint64>(spec.maximum)));
            break;
        case ParameterSpec::Kind::Real:
            if (!std::isfinite(value.toDouble()))
                return;
            row.value = std::clamp(value.toDouble(), spec.minimum, spec.maximum);
            break;
        case ParameterSpec::Kind::Choice: {
            const std::string chosen = value.toString().toStdString();
            if (std::none_of(spec.choices.begin(), spec.choices.end(),
                             [&chosen](const auto& choice) { return choice.value == chosen; }))
                return;
            row.value = value.toString();
            break;
        }
    }
    row.show(row.value);
    d_->refreshEnabled();
}

QVariant ParameterPanel::value(const QString& name) const {
    const auto found = d_->rows.find(name);
    return found == d_->rows.end() ? QVariant() : found->second.value;
}

/// A wheel turned over a control that has no focus scrolls the panel's surroundings instead of changing a setting.
bool ParameterPanel::eventFilter(QObject* watched, QEvent* event) {
    auto* control = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && control && !control->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace guise::widgets
