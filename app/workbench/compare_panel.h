// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/difference_map.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/picture_values.h"
#include "widgets/compare_view.h"
#include "widgets/pictogram.h"

#include <array>
#include <optional>

class QAction;
class QActionGroup;
class QComboBox;
class QHBoxLayout;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace guise::app {

class GreyRange;
class StepPanel;

/// The pictures and what can be done with them: side by side, wipe, flip, difference maps, step by step, block grid and
/// arrows, in one row of controls. Difference maps are drawn in a job while they are seen. UI thread.
class ComparePanel : public QWidget {
    Q_OBJECT

public:
    static constexpr int kPictures = 3;
    explicit ComparePanel(JobBridge& jobs, QWidget* parent = nullptr);
    [[nodiscard]] widgets::CompareView* view() const { return view_; }
    [[nodiscard]] StepPanel* steps() const { return steps_; }
    [[nodiscard]] GreyRange* greys() const { return greys_; }
    /// Every action of the row, for a menu, in groups with a line between them.
    [[nodiscard]] QVector<QList<QAction*>> actionGroups() const;
    /// The numbers behind a picture of the view; null where it has none.
    void setValues(int picture, const PictureValues& values);
    [[nodiscard]] const PictureValues& values(int picture) const { return values_[std::size_t(picture)]; }
    [[nodiscard]] const std::array<PictureValues, kPictures>& allValues() const { return values_; }
    /// Pixels of a block and where blocks go; both empty without blocks.
    void setBlocks(const QSize& block, const widgets::BlockMoves& moves);
    [[nodiscard]] const std::optional<DrawnDifference>& difference() const { return drawn_; }

private:
    QAction* action(const char* name, widgets::Pictogram icon, const QString& text, const QString& tip, int key);
    void buildModes();
    void buildOverlays();
    void buildRow();
    void showMode();
    void namePairs();
    void showZoom();
    void showGrid();
    void showArrows();
    void drawIfSeen();

    JobBridge& jobs_;
    widgets::CompareView* view_ = nullptr;
    StepPanel* steps_ = nullptr;
    GreyRange* greys_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QHBoxLayout* row_ = nullptr;
    QActionGroup* modes_ = nullptr;
    QAction* grid_ = nullptr;
    QAction* arrows_ = nullptr;
    QAction* allArrows_ = nullptr;
    QAction* fixedScale_ = nullptr;
    QComboBox* pair_ = nullptr;
    QComboBox* metric_ = nullptr;
    QToolButton* colours_ = nullptr;
    QToolButton* zoom_ = nullptr;
    std::array<PictureValues, kPictures> values_;
    QSize block_;
    int positions_ = 0;
    DifferenceSettings settings_;
    std::optional<DrawnDifference> drawn_;
    int drawing_ = 0;  // the newest request
};

}  // namespace guise::app
