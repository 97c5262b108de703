// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include "widgets/theme.h"

#include <QAccessible>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace guise::widgets {

namespace {

constexpr std::size_t kMostWaiting = 8;

QStyle::StandardPixmap iconOf(Banner::Kind kind) {
    switch (kind) {
        case Banner::Kind::Warning:
            return QStyle::SP_MessageBoxWarning;
        case Banner::Kind::Error:
            return QStyle::SP_MessageBoxCritical;
        case Banner::Kind::Information:
            break;
    }
    return QStyle::SP_MessageBoxInformation;
}

QColor accentOf(Banner::Kind kind, bool dark) {
    switch (kind) {
        case Banner::Kind::Warning:
            return QColor::fromRgb(dark ? 0xe0a526 : 0xb77b00);
        case Banner::Kind::Error:
            return QColor::fromRgb(dark ? 0xf0645c : 0xc62f28);
        case Banner::Kind::Information:
            break;
    }
    return QColor::fromRgb(dark ? 0x5aa9e6 : 0x1f67a8);
}

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

Banner::Banner(QWidget* parent) : QWidget(parent) {
    icon_ = new QLabel(this);
    text_ = plainLabel(this);
    text_->setObjectName(QStringLiteral("bannerText"));
    text_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    actionButton_ = new QToolButton(this);
    actionButton_->setObjectName(QStringLiteral("bannerAction"));
    actionButton_->setFocusPolicy(Qt::StrongFocus);
    actionButton_->setText(tr("Undo"));
    detailsButton_ = new QToolButton(this);
    detailsButton_->setObjectName(QStringLiteral("bannerDetails"));
    detailsButton_->setText(tr("&Details"));
    detailsButton_->setCheckable(true);
    detailsButton_->setAutoRaise(true);
    detailsButton_->setFocusPolicy(Qt::StrongFocus);
    waitingButton_ = new QToolButton(this);
    waitingButton_->setObjectName(QStringLiteral("bannerWaiting"));
    waitingButton_->setToolTip(tr("Close this message and show the one below it"));
    waitingButton_->setAccessibleName(tr("Messages below this one"));
    waitingButton_->setAutoRaise(true);
    waitingButton_->setFocusPolicy(Qt::StrongFocus);
    waitingButton_->hide();
    closeButton_ = new QToolButton(this);
    closeButton_->setObjectName(QStringLiteral("bannerClose"));
    closeButton_->setAutoRaise(true);
    closeButton_->setFocusPolicy(Qt::StrongFocus);
    closeButton_->setToolTip(tr("Close this message (Esc)"));
    closeButton_->setAccessibleName(tr("Close this message"));
    details_ = plainLabel(nullptr);
    details_->setObjectName(QStringLiteral("bannerDetailsText"));
    details_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    detailsArea_ = new QScrollArea(this);
    detailsArea_->setWidgetResizable(true);
    detailsArea_->setAccessibleName(tr("Details"));
    detailsArea_->setFrameShape(QFrame::NoFrame);
    detailsArea_->setWidget(details_);
    detailsArea_->setFixedHeight(fontMetrics().lineSpacing() * 5);
    detailsArea_->viewport()->setAutoFillBackground(false);
    details_->setAutoFillBackground(false);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addWidget(icon_, 0, 0, Qt::AlignVCenter);
    layout->addWidget(text_, 0, 1);
    layout->addWidget(actionButton_, 0, 2, Qt::AlignTop);
    layout->addWidget(detailsButton_, 0, 3, Qt::AlignTop);
    layout->addWidget(waitingButton_, 0, 4, Qt::AlignTop);
    layout->addWidget(closeButton_, 0, 5, Qt::AlignTop);
    layout->addWidget(detailsArea_, 1, 1, 1, 5);
    layout->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(detailsButton_, &QToolButton::toggled, detailsArea_, &QWidget::setVisible);
    connect(closeButton_, &QToolButton::clicked, this, &Banner::dismiss);
    connect(waitingButton_, &QToolButton::clicked, this, &Banner::dismiss);
    connect(actionButton_, &QToolButton::clicked, this, [this] {
        const auto action = std::exchange(shown_.action, nullptr);
        dismiss();
        if (action)
            action();
    });
    retheme();
    hide();
}

void Banner::showMessage(Kind kind, const QString& text, const QString& details) {
    if (!isHidden() && !shown_.offer.isEmpty()) {
        waiting_.push_back(std::exchange(shown_, {}));
        if (waiting_.size() > kMostWaiting)
            waiting_.erase(waiting_.begin());
    }
    put({kind, text, details, {}, nullptr, nullptr});
}

void Banner::mention(Kind kind, const QString& text, const QString& details) {
    if (isHidden() || shown_.offer.isEmpty()) {
        showMessage(kind, text, details);
        return;
    }
    waiting_.push_back({kind, text, details, {}, nullptr, nullptr});
    showWaiting();
}

void Banner::put(Message message) {
    shown_ = std::move(message);
    text_->setText(shown_.text);
    details_->setText(shown_.details);
    detailsButton_->setVisible(!shown_.details.isEmpty());
    detailsButton_->setChecked(false);
    detailsArea_->hide();
    if (!shown_.offer.isEmpty())
        actionButton_->setText(shown_.offer);
    actionButton_->setVisible(!shown_.offer.isEmpty());
    showWaiting();
    setAccessibleName(shown_.text);
    setAccessibleDescription(shown_.details);
    retheme();
    show();
    updateGeometry();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::offer(const QString& text, std::function<void()> action, std::function<bool()> holds) {
    shown_.offer = text;
    shown_.action = std::move(action);
    shown_.holds = std::move(holds);
    actionButton_->setText(text);
    actionButton_->show();
}

void Banner::showWaiting() {
    waitingButton_->setText(tr("%n more", nullptr, waiting()));
    waitingButton_->setVisible(!waiting_.empty());
}

void Banner::dismiss() {
    shown_.offer.clear();
    shown_.action = nullptr;
    while (!waiting_.empty()) {
        Message next = std::move(waiting_.back());
        waiting_.pop_back();
        if (!next.holds || next.holds()) {
            put(std::move(next));
            return;
        }
    }
    hide();
}

QSize Banner::sizeHint() const {
    return {layout()->totalSizeHint().width(), minimumSizeHint().height()};
}

QSize Banner::minimumSizeHint() const {
    const int least = layout()->totalMinimumSize().width();
    int room = width();
    if (const auto* around = parentWidget(); around != nullptr) {
        const auto margins = around->layout() != nullptr ? around->layout()->contentsMargins() : QMargins();
        room = around->contentsRect().width() - margins.left() - margins.right();
    }
    return {least, layout()->totalHeightForWidth(std::max(least, room))};
}

void Banner::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

QString Banner::text() const {
    return text_->text();
}

void Banner::retheme() {
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + 4;
    icon_->setPixmap(
        style()->standardIcon(iconOf(shown_.kind), nullptr, this).pixmap(QSize(size, size), devicePixelRatioF()));
    closeButton_->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    update();
}

void Banner::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (icon_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange))
        retheme();
}

void Banner::paintEvent(QPaintEvent*) {
    const QColor accent = accentOf(shown_.kind, isDark(palette()));
    QColor tint = accent;
    tint.setAlphaF(0.13F);
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, 4, height()), accent);
}

void Banner::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace guise::widgets
