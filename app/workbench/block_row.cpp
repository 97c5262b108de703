// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/block_row.h"

#include "widgets/undo_keys.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace guise::app {

/// Its arrows go to the next side that fits; typing takes any.
class SideSpin : public QSpinBox {
public:
    SideSpin(const std::vector<int>& sides, QWidget* parent) : QSpinBox(parent), sides_(sides) {}
    void stepBy(int steps) override {
        if (steps == 0 || sides_.empty())
            return;
        if (steps > 0) {
            const auto next = std::upper_bound(sides_.begin(), sides_.end(), value());
            setValue(next == sides_.end() ? sides_.back() : *next);
        } else {
            const auto here = std::lower_bound(sides_.begin(), sides_.end(), value());
            setValue(here == sides_.begin() ? sides_.front() : *std::prev(here));
        }
    }

private:
    const std::vector<int>& sides_;
};

BlockRow::BlockRow(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString tip =
        tr("Side of a block in pixels. Pixels mix within each row of a block; the permutation moves whole blocks.");
    auto* label = new QLabel(tr("&Block"), this);
    slider_ = new QSlider(Qt::Horizontal, this);
    slider_->setObjectName(QStringLiteral("recipe.block.slider"));
    slider_->setAccessibleName(tr("Block size"));
    slider_->setToolTip(tip);
    slider_->setPageStep(1);
    slider_->setTickPosition(QSlider::TicksBelow);
    label->setBuddy(slider_);
    spin_ = new SideSpin(sides_, this);
    spin_->setObjectName(QStringLiteral("recipe.block.spin"));
    spin_->setAccessibleName(tr("Block size in pixels"));
    spin_->setToolTip(tip);
    spin_->setKeyboardTracking(false);
    widgets::leaveUndoKeys(spin_);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(slider_, 1);
    row->addWidget(spin_);
    layout->addLayout(row);
    grow_ = new QCheckBox(tr("Grow the picture so that any block fits"), this);
    grow_->setObjectName(QStringLiteral("recipe.pad"));
    grow_->setToolTip(tr("Edge pixels are repeated; restoring crops them away."));
    layout->addWidget(grow_);
    for (QWidget* control : std::initializer_list<QWidget*>{slider_, spin_}) {
        control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(this);
    }
    connect(slider_, &QSlider::valueChanged, this, [this](int index) {
        if (index >= 0 && index < int(sides_.size()))
            Q_EMIT sideChanged(sides_[std::size_t(index)]);
    });
    connect(spin_, &QSpinBox::valueChanged, this, &BlockRow::sideChanged);
    connect(grow_, &QCheckBox::toggled, this, &BlockRow::growChanged);
}

void BlockRow::setBlock(const std::vector<int>& sides, int largest, int height, int width, bool grow) {
    const QSignalBlocker quietSlider(slider_);
    const QSignalBlocker quietSpin(spin_);
    const QSignalBlocker quietGrow(grow_);
    sides_ = sides;
    slider_->setRange(0, std::max(0, int(sides_.size()) - 1));
    slider_->setEnabled(sides_.size() > 1);
    const auto nearest = std::upper_bound(sides_.begin(), sides_.end(), height);
    if (nearest != sides_.begin())
        slider_->setValue(int(std::prev(nearest) - sides_.begin()));
    spin_->setRange(1, std::max({1, largest, height}));
    spin_->setSuffix(QStringLiteral(" × %1").arg(width));
    spin_->setValue(height);
    grow_->setChecked(grow);
}

bool BlockRow::eventFilter(QObject* watched, QEvent* event) {
    const auto* control = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::Wheel || control == nullptr || control->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

}  // namespace guise::app
