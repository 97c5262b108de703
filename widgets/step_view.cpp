// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_view.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::widgets {

namespace {

constexpr int kMotion = 1400;      // ms from one stage to the next
constexpr int kPause = 1100;       // ms at a stage
constexpr double kParted = 0.16;   // gap between parted blocks, of a block's side
constexpr double kOverlap = 0.35;  // of a change: how much of it one block takes
constexpr int kMostBlocks = 2500;  // more are too small to follow; the whole picture changes then
constexpr double kStepMargin = 8.0;

double eased(double t) {
    return t * t * (3.0 - 2.0 * t);
}

QPointF between(const QPointF& a, const QPointF& b, double t) {
    return a + (b - a) * t;
}

QRectF partOf(const QImage& image, int position, int rows, int columns) {
    const double width = double(image.width()) / columns;
    const double height = double(image.height()) / rows;
    return {position % columns * width, position / columns * height, width, height};
}

}  // namespace

StepView::StepView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("The recipe step by step"));
    animated_ = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    motion_.setDuration(kMotion);
    connect(&motion_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { setPosition(value.toDouble()); });
    connect(&motion_, &QVariantAnimation::finished, this, [this] {
        if (playing_)
            pause_.start(kPause);
    });
    pause_.setSingleShot(true);
    connect(&pause_, &QTimer::timeout, this, &StepView::goOn);
}

void StepView::setStages(const QVector<Stage>& stages, int rows, int columns) {
    const bool same = stages.size() == stages_.size() && !stages.isEmpty();
    stages_ = stages;
    rows_ = std::max(1, rows);
    columns_ = std::max(1, columns);
    hint_.clear();
    if (!same) {
        setPlaying(false);
        motion_.stop();
        position_ = 0.0;
        Q_EMIT moved(position_);
    }
    describe();
    update();
}

void StepView::clear(const QString& hint) {
    setPlaying(false);
    motion_.stop();
    stages_.clear();
    hint_ = hint;
    position_ = 0.0;
    describe();
    update();
    Q_EMIT moved(position_);
}

void StepView::setPosition(double position) {
    position = stages_.isEmpty() || !std::isfinite(position) ? 0.0 : std::clamp(position, 0.0, stageCount() - 1.0);
    const bool reached = std::floor(position) != std::floor(position_);
    position_ = position;
    if (reached)
        describe();
    update();
    Q_EMIT moved(position_);
}

void StepView::goTo(int stage) {
    stage = std::clamp(stage, 0, std::max(0, stageCount() - 1));
    motion_.stop();
    pause_.stop();
    if (!animated_ || stage < position_) {
        setPosition(stage);
        if (playing_)
            pause_.start(kPause);
        return;
    }
    motion_.setStartValue(position_);
    motion_.setEndValue(double(stage));
    motion_.start();
}

void StepView::step(int by) {
    setPlaying(false);
    goTo(by > 0 ? int(std::floor(position_)) + 1 : int(std::ceil(position_)) - 1);
}

void StepView::setPlaying(bool playing) {
    playing = playing && !stages_.isEmpty();
    if (playing == playing_)
        return;
    playing_ = playing;
    if (playing_) {
        if (position_ >= stageCount() - 1)
            setPosition(0.0);
        goOn();
    } else {
        pause_.stop();
        motion_.stop();
    }
    Q_EMIT playingChanged(playing_);
}

void StepView::goOn() {
    if (position_ >= stageCount() - 1)
        return setPlaying(false);
    goTo(int(std::floor(position_)) + 1);
}

void StepView::describe() {
    const int at = int(std::floor(position_));
    setAccessibleDescription(at < stageCount() ? tr("%1: %2").arg(stages_[at].title, stages_[at].text) : hint_);
}

double StepView::partedAt(double position) const {
    double parted = 0.0;
    for (int i = 1; i < stageCount(); ++i) {
        const double share = eased(std::clamp(position - (i - 1), 0.0, 1.0));
        if (stages_[i].kind == Kind::Part)
            parted += share;
        else if (stages_[i].kind == Kind::Join)
            parted -= share;
    }
    return std::clamp(parted, 0.0, 1.0);
}

void StepView::drawBlocks(QPainter& painter, const QRectF& area) {
    const int from = std::min(int(std::floor(position_)), stageCount() - 1);
    const int to = std::min(from + 1, stageCount() - 1);
    const double share = position_ - from;
    const Stage& before = stages_[from];
    const Stage& after = stages_[to];
    const int count = rows_ * columns_;
    const double ratio = double(before.image.width()) / std::max(1, before.image.height());
    const double height = std::min(area.height(), area.width() / ratio) / (1.0 + kParted);
    const QSizeF block(height * ratio / columns_, height / rows_);
    const double gap = partedAt(position_) * kParted * std::min(block.width(), block.height());
    const QSizeF whole(columns_ * block.width() + (columns_ - 1) * gap, rows_ * block.height() + (rows_ - 1) * gap);
    const QPointF corner = area.center() - QPointF(whole.width() / 2, whole.height() / 2);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, before.image.width() > whole.width());
    if (count > kMostBlocks) {
        painter.drawImage(QRectF(corner, whole), before.image);
        painter.setOpacity(share);
        painter.drawImage(QRectF(corner, whole), after.image);
        return;
    }
    const auto place = [&](int position) {
        return corner +
               QPointF(position % columns_ * (block.width() + gap), position / columns_ * (block.height() + gap));
    };
    // Edges on whole pixels while nothing moves, or neighbours would show a seam.
    const auto rect = [&](const QPointF& at) {
        return QRectF(QPointF(std::round(at.x()), std::round(at.y())),
                      QPointF(std::round(at.x() + block.width()), std::round(at.y() + block.height())));
    };
    const bool moves = after.kind == Kind::Move && int(after.source.size()) == count;
    for (int position = 0; position < count; ++position) {
        const int source = moves ? after.source[position] : position;
        const QPointF at = moves ? between(place(source), place(position), eased(share)) : place(position);
        painter.setOpacity(1.0);
        painter.drawImage(rect(at), before.image, partOf(before.image, source, rows_, columns_));
        const double begin = count > 1 ? (1.0 - kOverlap) * position / (count - 1) : 0.0;
        const double changed = moves ? 0.0 : std::clamp((share - begin) / kOverlap, 0.0, 1.0);
        if (changed > 0.0) {
            painter.setOpacity(changed);
            painter.drawImage(rect(at), after.image, partOf(after.image, position, rows_, columns_));
        }
    }
    painter.setOpacity(1.0);
}

void StepView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor window = palette().color(QPalette::Window);
    painter.fillRect(rect(), isDark(palette()) ? window.darker(130) : window.darker(107));
    if (stages_.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap, hint_);
    } else {
        drawBlocks(painter, QRectF(rect()).adjusted(kStepMargin, kStepMargin, -kStepMargin, -kStepMargin));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void StepView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Space:
            return setPlaying(!playing_);
        case Qt::Key_Left:
            return step(-1);
        case Qt::Key_Right:
            return step(1);
        case Qt::Key_Home:
            setPlaying(false);
            return goTo(0);
        case Qt::Key_End:
            setPlaying(false);
            return setPosition(stageCount() - 1);
        default:
            QWidget::keyPressEvent(event);
    }
}

void StepView::hideEvent(QHideEvent* event) {
    setPlaying(false);
    QWidget::hideEvent(event);
}

}  // namespace guise::widgets
