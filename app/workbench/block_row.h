// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QCheckBox;
class QSlider;

namespace guise::app {

class SideSpin;

/// Block size of a recipe: a slider over the sides that fit, a spin box that takes any number (what does not fit is
/// explained elsewhere), and whether the picture grows. UI thread.
class BlockRow : public QWidget {
    Q_OBJECT

public:
    explicit BlockRow(QWidget* parent = nullptr);
    /// `sides`: those that fit, ascending; `largest`: of any side. Emits nothing.
    void setBlock(const std::vector<int>& sides, int largest, int height, int width, bool grow);

Q_SIGNALS:
    void sideChanged(int side);  // of a square block; while the slider is dragged, at every move
    void growChanged(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;  // the wheel scrolls what has no focus

private:
    std::vector<int> sides_;
    QSlider* slider_ = nullptr;
    SideSpin* spin_ = nullptr;
    QCheckBox* grow_ = nullptr;
};

}  // namespace guise::app
