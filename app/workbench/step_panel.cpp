// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/step_panel.h"

#include "app/workbench/text.h"
#include "widgets/elided_label.h"
#include "widgets/pictogram.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace guise::app {

namespace {

constexpr int kTicks = 100;  // of the slider, for one stage

QToolButton* button(const char* name, widgets::Pictogram icon, const QString& text, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setIcon(widgets::pictogram(icon));
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    return made;
}

}  // namespace

StepPanel::StepPanel(JobBridge& jobs, QWidget* parent) : QWidget(parent), jobs_(jobs) {
    setObjectName(QStringLiteral("stepPanel"));
    view_ = new widgets::StepView(this);
    view_->setObjectName(QStringLiteral("stepView"));
    first_ = button("steps.first", widgets::Pictogram::First, tr("From the beginning (Home)"), this);
    back_ = button("steps.back", widgets::Pictogram::Previous, tr("One step back (left arrow)"), this);
    play_ = button("steps.play", widgets::Pictogram::Play, tr("Play or pause (space bar)"), this);
    next_ = button("steps.next", widgets::Pictogram::Next, tr("One step on (right arrow)"), this);
    slider_ = new QSlider(Qt::Horizontal, this);
    slider_->setObjectName(QStringLiteral("steps.slider"));
    slider_->setAccessibleName(tr("Place in the recipe"));
    slider_->setSingleStep(kTicks / 10);
    slider_->setPageStep(kTicks);
    title_ = new QLabel(this);
    title_->setObjectName(QStringLiteral("steps.title"));
    title_->setTextFormat(Qt::PlainText);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    text_ = new widgets::ElidedLabel(this);
    text_->setObjectName(QStringLiteral("steps.text"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 2, 6, 0);
    row->setSpacing(2);
    for (QWidget* one : std::initializer_list<QWidget*>{first_, back_, play_, next_, slider_})
        row->addWidget(one);
    row->setStretchFactor(slider_, 1);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(6, 0, 6, 0);
    words->setSpacing(8);
    words->addWidget(title_);
    words->addWidget(text_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 0);
    layout->setSpacing(1);
    layout->addWidget(view_, 1);
    layout->addLayout(row);
    layout->addLayout(words);

    connect(first_, &QToolButton::clicked, view_, [this] {
        view_->setPlaying(false);
        view_->setPosition(0.0);
    });
    connect(back_, &QToolButton::clicked, view_, [this] { view_->step(-1); });
    connect(next_, &QToolButton::clicked, view_, [this] { view_->step(1); });
    connect(play_, &QToolButton::clicked, view_, [this] { view_->setPlaying(!view_->isPlaying()); });
    connect(slider_, &QSlider::valueChanged, view_, [this](int value) {
        view_->setPlaying(false);
        view_->setPosition(double(value) / kTicks);
    });
    connect(view_, &widgets::StepView::moved, this, &StepPanel::showPlace);
    connect(view_, &widgets::StepView::playingChanged, this, [this](bool playing) {
        play_->setIcon(widgets::pictogram(playing ? widgets::Pictogram::Pause : widgets::Pictogram::Play));
    });
    clear();
}

void StepPanel::setPicture(const key::SecretKey& key, const std::vector<std::uint8_t>& pixels, std::uint64_t index) {
    key_ = key;
    pixels_ = pixels;
    index_ = index;
    stale_ = true;
    workOutIfSeen();
}

void StepPanel::clear() {
    key_.reset();
    view_->clear(tr("There is no recipe that fits a picture."));
}

void StepPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    workOutIfSeen();
}

void StepPanel::workOutIfSeen() {
    if (!isVisible() || !key_ || !stale_)
        return;
    stale_ = false;
    jobs_.run<StepStages>(
        base::Lane::Io, "step-stages",
        [key = *key_, pixels = pixels_, index = index_](std::stop_token stop) {
            return stepStages(key, pixels, index, stop);
        },
        [this](const Ended<StepStages>& ended) {
            if (ended.cancelled() || !key_)
                return;
            if (const auto* error = ended.error())
                view_->clear(errorText(*error));
            else if (ended.value)
                view_->setStages(shownStages(*ended.value), ended.value->rows, ended.value->columns);
            showPlace();
        });
}

void StepPanel::showPlace() {
    const int stages = view_->stageCount();
    for (QWidget* one : std::initializer_list<QWidget*>{first_, back_, play_, next_, slider_})
        one->setEnabled(stages > 1);
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, std::max(0, stages - 1) * kTicks);
    slider_->setValue(int(std::lround(view_->position() * kTicks)));
    if (stages == 0) {
        title_->clear();
        text_->clear();
        return;
    }
    // On the way the stage to come is named: it is what happens.
    const int at = int(std::ceil(view_->position() - 1e-9));
    const auto& stage = view_->stage(at);
    title_->setText(tr("%1 of %2 · %3").arg(at + 1).arg(stages).arg(stage.title));
    text_->setText(stage.text);
}

}  // namespace guise::app
