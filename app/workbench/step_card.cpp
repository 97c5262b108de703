// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/step_card.h"

#include "app/workbench/text.h"
#include "core/base/json.h"
#include "widgets/parameter_panel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace guise::app {

namespace {

/// Six dots: here a thing can be dragged.
class Grip : public QWidget {
public:
    explicit Grip(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFixedWidth(fontMetrics().height() / 2 + 2);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Disabled, QPalette::WindowText));
        const double radius = fontMetrics().height() / 14.0;
        const double gap = fontMetrics().height() / 3.6;
        for (int row = -1; row <= 1; ++row)
            for (int column = 0; column <= 1; ++column)
                painter.drawEllipse(QPointF(width() / 2.0 + (column - 0.5) * gap, height() / 2.0 + double(row) * gap),
                                    radius, radius);
    }
};

QToolButton* smallButton(const QString& name, const QString& text, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::ArrowCursor);
    return button;
}

}  // namespace

QVariant parameterVariant(const base::Json& value) {
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return QVariant::fromValue<qint64>(value.get<qint64>());
    if (value.is_number())
        return value.get<double>();
    return QString::fromStdString(value.get<std::string>());
}

base::Json parameterJson(const QVariant& value, const base::Json& before) {
    if (before.is_boolean())
        return value.toBool();
    if (before.is_number_integer() && value.typeId() != QMetaType::Double)
        return value.toLongLong();
    if (before.is_number()) {
        const double number = value.toDouble();
        if (number == double(qint64(number)))
            return qint64(number);
        return number;
    }
    return value.toString().toStdString();
}

StepCard::StepCard(int index, int count, const disguise::Step& step, const disguise::Mechanism& mechanism,
                   QWidget* parent)
    : QFrame(parent) {
    const QString prefix = QStringLiteral("step%1.%2").arg(index).arg(QString::fromStdString(step.mechanism));
    const QString label = fromCore(mechanism.label());
    const QString help = fromCore(mechanism.help());
    setObjectName(prefix);
    setAccessibleName(tr("Step %1 of %2: %3").arg(index + 1).arg(count).arg(label));
    setAccessibleDescription(help);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(count > 1 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 6);
    layout->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    auto* grip = new Grip(this);
    grip->setVisible(count > 1);
    auto* title = new QLabel(tr("%1. %2").arg(index + 1).arg(label), this);
    title->setTextFormat(Qt::PlainText);
    auto bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setToolTip(help);
    auto* about = smallButton(prefix + QStringLiteral(".help"), QStringLiteral("?"), tr("What this step does"), this);
    about->setCheckable(true);
    auto* up = smallButton(prefix + QStringLiteral(".up"), QStringLiteral("↑"), tr("Move this step up"), this);
    up->setEnabled(index > 0);
    auto* down = smallButton(prefix + QStringLiteral(".down"), QStringLiteral("↓"), tr("Move this step down"), this);
    down->setEnabled(index + 1 < count);
    auto* remove = smallButton(prefix + QStringLiteral(".remove"), QStringLiteral("✕"), tr("Remove this step"), this);
    head->addWidget(grip);
    head->addWidget(title, 1);
    for (auto* button : {about, up, down, remove})
        head->addWidget(button);
    layout->addLayout(head);
    help_ = new QLabel(help, this);
    help_->setObjectName(prefix + QStringLiteral(".helpText"));
    help_->setTextFormat(Qt::PlainText);
    help_->setWordWrap(true);
    help_->hide();
    layout->addWidget(help_);
    connect(about, &QToolButton::toggled, help_, &QLabel::setVisible);
    connect(up, &QToolButton::clicked, this, &StepCard::upWanted);
    connect(down, &QToolButton::clicked, this, &StepCard::downWanted);
    connect(remove, &QToolButton::clicked, this, &StepCard::removeWanted);
    if (mechanism.parameters().empty())
        return;
    parameters_ = new widgets::ParameterPanel(prefix, mechanism.parameters(), this);
    parameters_->setCursor(Qt::ArrowCursor);
    setStep(step);
    connect(parameters_, &widgets::ParameterPanel::valueChanged, this, &StepCard::parameterChanged);
    layout->addWidget(parameters_);
}

void StepCard::setStep(const disguise::Step& step) {
    if (parameters_ == nullptr)
        return;
    for (const auto& [name, value] : step.parameters->items())
        parameters_->setValue(QString::fromStdString(name), parameterVariant(value));
}

void StepCard::setChosen(bool chosen) {
    if (std::exchange(chosen_, chosen) != chosen)
        update();
}

void StepCard::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    pressing_ = true;
    pressed_ = event->pos();
}

void StepCard::mouseMoveEvent(QMouseEvent* event) {
    if (!pressing_)
        return;
    if (!dragging_ && (event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!std::exchange(dragging_, true)) {
        setFocus(Qt::MouseFocusReason);
        setCursor(Qt::ClosedHandCursor);
        update();
    }
    Q_EMIT dragMoved(event->globalPosition().toPoint());
}

void StepCard::mouseReleaseEvent(QMouseEvent* event) {
    const bool was = dragging_;
    endDrag();
    if (was)
        Q_EMIT dropped(event->globalPosition().toPoint());
}

void StepCard::keyPressEvent(QKeyEvent* event) {
    if (!dragging_ || event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    endDrag();
    Q_EMIT dragCancelled();
}

void StepCard::endDrag() {
    pressing_ = false;
    if (std::exchange(dragging_, false)) {
        setCursor(Qt::OpenHandCursor);
        update();
    }
}

void StepCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0);
    const auto& colours = palette();
    const bool strong = dragging_ || (chosen_ && window()->isActiveWindow());
    painter.setPen(strong ? QPen(colours.color(QPalette::Highlight), 2.0) : QPen(colours.color(QPalette::Mid), 1.0));
    painter.setBrush(dragging_ ? colours.color(QPalette::Base) : colours.color(QPalette::AlternateBase));
    painter.drawRoundedRect(box, 3.0, 3.0);
}

}  // namespace guise::app
