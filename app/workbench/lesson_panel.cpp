// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/lesson_panel.h"

#include "app/workbench/lesson_player.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace guise::app {

namespace {

QLabel* paragraph(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QScrollArea* scrolled(const char* name, QWidget* content) {
    auto* area = new QScrollArea;
    area->setObjectName(QLatin1String(name));
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumHeight(area->fontMetrics().height() * 5);
    return area;
}

QPushButton* button(const char* name, const QString& text, const QString& tip, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

}  // namespace

LessonPanel::LessonPanel(LessonPlayer& player, QWidget* parent) : QWidget(parent), player_(player) {
    setObjectName(QStringLiteral("lessonPanel"));
    title_ = paragraph("lesson.title", this);
    title_->setWordWrap(false);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto bold = title_->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    title_->setFont(bold);

    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    text_ = paragraph("lesson.text", left);
    leftLayout->addWidget(text_);
    leftLayout->addStretch(1);

    auto* right = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    look_ = paragraph("lesson.look", right);
    found_ = paragraph("lesson.found", right);
    auto strong = found_->font();
    strong.setBold(true);
    found_->setFont(strong);
    busy_ = new QProgressBar(right);
    busy_->setObjectName(QStringLiteral("lesson.busy"));
    busy_->setRange(0, 0);
    busy_->setTextVisible(false);
    busy_->setMaximumHeight(8);
    busy_->setAccessibleName(tr("Measuring"));
    rightLayout->addWidget(look_);
    rightLayout->addWidget(found_);
    rightLayout->addWidget(busy_);
    rightLayout->addStretch(1);

    columns_ = new QBoxLayout(QBoxLayout::LeftToRight);
    columns_->setSpacing(16);
    columns_->addWidget(scrolled("lesson.textArea", left), 1);
    columns_->addWidget(scrolled("lesson.foundArea", right), 1);

    do_ = button("lesson.do", tr("Do &it"), tr("Does this step in the window, with the controls that you would use"),
                 this);
    back_ = button("lesson.back", tr("B&ack"), tr("The step before"), this);
    next_ = button("lesson.next", tr("Ne&xt"), tr("The next step; this one need not be done"), this);
    restart_ = button("lesson.restart", tr("S&tart over"), tr("From the first step, with nothing done"), this);
    leave_ = button("lesson.leave", tr("&Leave"), tr("Ends the lesson; your own setting comes back"), this);
    steps_ = new QHBoxLayout;
    steps_->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->addLayout(steps_);
    row->addStretch(1);
    row->addWidget(restart_);
    row->addWidget(leave_);
    row->addSpacing(16);
    row->addWidget(back_);
    row->addWidget(do_);
    row->addWidget(next_);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->setSpacing(6);
    layout->addWidget(title_);
    layout->addLayout(columns_, 1);
    layout->addLayout(row);

    connect(do_, &QPushButton::clicked, &player_, &LessonPlayer::doIt);
    connect(back_, &QPushButton::clicked, this, [this] { player_.go(player_.current() - 1); });
    connect(next_, &QPushButton::clicked, this, [this] {
        if (player_.current() + 1 < int(player_.script().steps.size()))
            player_.go(player_.current() + 1);
        else
            player_.leave();
    });
    connect(restart_, &QPushButton::clicked, &player_, &LessonPlayer::restart);
    connect(leave_, &QPushButton::clicked, &player_, &LessonPlayer::leave);
    connect(&player_, &LessonPlayer::changed, this, &LessonPanel::show);
    show();
}

void LessonPanel::buildSteps() {
    const int wanted = int(player_.script().steps.size());
    while (steps_->count() > wanted) {
        auto* item = steps_->takeAt(steps_->count() - 1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = steps_->count(); i < wanted; ++i) {
        auto* step = new QToolButton(this);
        step->setObjectName(QStringLiteral("lesson.step%1").arg(i + 1));
        step->setCheckable(true);
        step->setMinimumWidth(step->fontMetrics().horizontalAdvance(tr("%1 ✓").arg(88)) + 8);  // ticked or not
        connect(step, &QToolButton::clicked, this, [this, i] { player_.go(i); });
        steps_->addWidget(step);
    }
}

void LessonPanel::show() {
    if (!player_.active())
        return;
    buildSteps();
    const auto& script = player_.script();
    const int current = player_.current();
    const int count = int(script.steps.size());
    const auto& step = script.steps[std::size_t(current)];
    const auto state = player_.state();
    for (int i = 0; i < count; ++i) {
        auto* button = qobject_cast<QToolButton*>(steps_->itemAt(i)->widget());
        const QString& title = script.steps[std::size_t(i)].title;
        button->setText(player_.done(i) ? tr("%1 ✓").arg(i + 1) : QString::number(i + 1));
        button->setToolTip(title);
        button->setAccessibleName(player_.done(i) ? tr("Step %1, done: %2").arg(i + 1).arg(title)
                                                  : tr("Step %1: %2").arg(i + 1).arg(title));
        button->setChecked(i == current);
    }
    title_->setText(tr("%1 of %2: %3").arg(current + 1).arg(count).arg(step.title));
    title_->setToolTip(script.title);
    text_->setText(step.text);
    look_->setText(step.look);
    look_->setVisible(!step.look.isEmpty());
    const bool busy = state == LessonPlayer::State::Doing || state == LessonPlayer::State::Measuring;
    busy_->setVisible(busy);
    found_->setText(busy ? state == LessonPlayer::State::Doing ? tr("Watch the marked control …") : tr("Measuring …")
                         : player_.finding());
    found_->setVisible(!found_->text().isEmpty());
    do_->setText(player_.done(current) ? tr("Do &it again") : tr("Do &it"));
    do_->setVisible(!step.actions.empty());
    back_->setEnabled(current > 0);
    next_->setText(current + 1 < count ? tr("Ne&xt") : tr("Finish"));
    (state == LessonPlayer::State::Done || step.actions.empty() ? next_ : do_)->setDefault(true);
    restart_->setEnabled(player_.doneCount() > 0 || current > 0);
}

void LessonPanel::arrange() {
    columns_->setDirection(width() < 640 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LessonPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace guise::app
