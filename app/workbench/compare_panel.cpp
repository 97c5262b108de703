// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/compare_panel.h"

#include "app/workbench/action_registry.h"
#include "app/workbench/grey_range.h"
#include "app/workbench/step_panel.h"
#include "app/workbench/text.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace guise::app {

namespace {

using widgets::CompareView;
using widgets::Pictogram;

constexpr int kSteps = -1;       // in place of a mode of the view
constexpr int kMostArrows = 64;  // blocks, for the arrows of all

constexpr std::array<std::pair<int, int>, 3> kPicturePairs = {{{0, 1}, {0, 2}, {1, 2}}};

QToolButton* button(QAction* action, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setDefaultAction(action);
    made->setAutoRaise(true);
    made->setObjectName(action->objectName() + QStringLiteral("Button"));
    made->setAccessibleName(action->text().remove(QLatin1Char('&')));
    made->setFocusPolicy(Qt::TabFocus);
    const auto tell = [made, action] { made->setToolTip(withShortcut(action->toolTip(), action)); };
    QObject::connect(action, &QAction::changed, made, tell);
    tell();
    return made;
}

}  // namespace

ComparePanel::ComparePanel(JobBridge& jobs, QWidget* parent) : QWidget(parent), jobs_(jobs) {
    setObjectName(QStringLiteral("comparePanel"));
    view_ = new CompareView(this);
    view_->setObjectName(QStringLiteral("compareView"));
    steps_ = new StepPanel(jobs_, this);
    greys_ = new GreyRange(jobs_, this);
    stack_ = new QStackedWidget(this);
    stack_->addWidget(view_);
    stack_->addWidget(steps_);
    buildModes();
    buildOverlays();
    buildRow();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row_);
    layout->addWidget(stack_, 1);
    connect(view_, &CompareView::zoomChanged, this, &ComparePanel::showZoom);
    showMode();
    showArrows();
}

QAction* ComparePanel::action(const char* name, Pictogram icon, const QString& text, const QString& tip, int key) {
    auto* made = new QAction(widgets::pictogram(icon), text, this);
    made->setObjectName(QLatin1String(name));
    made->setShortcut(QKeySequence(key));
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    made->setToolTip(tip);
    addAction(made);
    return made;
}

void ComparePanel::buildModes() {
    modes_ = new QActionGroup(this);
    const auto mode = [this](QAction* made, CompareView::Mode which) {
        made->setCheckable(true);
        made->setChecked(which == CompareView::Mode::SideBySide);
        made->setData(int(which));
        modes_->addAction(made);
    };
    mode(action("sideBySideAction", Pictogram::SideBySide, tr("&Side by side"), tr("All three pictures side by side"),
                Qt::Key_S),
         CompareView::Mode::SideBySide);
    mode(action("wipeAction", Pictogram::Wipe, tr("&Wipe"),
                tr("Two pictures in one place: drag the line between them, or move it with the arrow keys"), Qt::Key_W),
         CompareView::Mode::Wipe);
    mode(action("flipAction", Pictogram::Flip, tr("Fli&p between two"),
                tr("Two pictures in one place, one at a time: once more shows the other, as the space bar does"),
                Qt::Key_F),
         CompareView::Mode::Flip);
    mode(action("differenceAction", Pictogram::Difference, tr("&Difference map"),
                tr("Two pictures and a map of how far they are apart"), Qt::Key_D),
         CompareView::Mode::Difference);
    auto* steps = action("stepsAction", Pictogram::Steps, tr("S&tep by step"),
                         tr("What each step of the recipe does to the picture, played"), Qt::Key_T);
    steps->setCheckable(true);
    steps->setData(kSteps);
    modes_->addAction(steps);
    connect(modes_, &QActionGroup::triggered, this, [this](const QAction* chosen) {
        const bool played = chosen->data().toInt() == kSteps;
        stack_->setCurrentWidget(played ? static_cast<QWidget*>(steps_) : view_);
        if (played) {
            steps_->view()->setFocus();
            return showMode();
        }
        view_->setFocus();
        const auto which = CompareView::Mode(chosen->data().toInt());
        if (which == CompareView::Mode::Flip && view_->mode() == which)
            view_->flip();
        view_->setMode(which);
        showMode();
    });
}

void ComparePanel::buildOverlays() {
    grid_ = new QAction(widgets::pictogram(Pictogram::Grid), tr("Block &grid"), this);
    grid_->setObjectName(QStringLiteral("gridAction"));
    grid_->setCheckable(true);
    grid_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    grid_->setToolTip(tr("Lines between the blocks (%1)").arg(grid_->shortcut().toString(QKeySequence::NativeText)));
    connect(grid_, &QAction::toggled, this, &ComparePanel::showGrid);
    arrows_ = action("arrowsAction", Pictogram::Arrows, tr("Block &arrows"),
                     tr("An arrow from where the block under the pointer was to where the key moved it"), Qt::Key_A);
    arrows_->setCheckable(true);
    allArrows_ = new QAction(tr("Arrows of a&ll blocks"), this);
    allArrows_->setObjectName(QStringLiteral("allArrowsAction"));
    allArrows_->setCheckable(true);
    allArrows_->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_A));
    allArrows_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(allArrows_);
    connect(arrows_, &QAction::toggled, this, &ComparePanel::showArrows);
    connect(allArrows_, &QAction::toggled, this, [this](bool on) {
        if (on)
            arrows_->setChecked(true);
        showArrows();
    });
}

void ComparePanel::buildRow() {
    row_ = new QHBoxLayout;
    row_->setContentsMargins(6, 2, 6, 0);
    row_->setSpacing(2);
    for (QAction* mode : modes_->actions())
        row_->addWidget(button(mode, this));
    row_->addSpacing(8);
    row_->addWidget(button(grid_, this));
    auto* arrows = button(arrows_, this);
    auto* which = new QMenu(arrows);
    which->addAction(allArrows_);
    arrows->setMenu(which);
    arrows->setPopupMode(QToolButton::MenuButtonPopup);
    row_->addWidget(arrows);
    row_->addSpacing(8);

    pair_ = new QComboBox(this);
    pair_->setObjectName(QStringLiteral("comparePair"));
    pair_->setAccessibleName(tr("The two pictures"));
    pair_->setToolTip(tr("The two pictures that are compared"));
    pair_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (std::size_t i = 0; i < kPicturePairs.size(); ++i)
        pair_->addItem(QString());
    namePairs();
    connect(pair_, &QComboBox::currentIndexChanged, this, [this](int index) {
        view_->setPair(kPicturePairs[std::size_t(index)].first, kPicturePairs[std::size_t(index)].second);
        drawIfSeen();
    });
    metric_ = new QComboBox(this);
    metric_->setObjectName(QStringLiteral("differenceMetric"));
    metric_->setAccessibleName(tr("Measure of the difference"));
    metric_->addItem(tr("Absolute"), int(DifferenceMetric::Absolute));
    metric_->addItem(tr("Squared"), int(DifferenceMetric::Squared));
    metric_->addItem(tr("SSIM map"), int(DifferenceMetric::Ssim));
    metric_->setToolTip(
        tr("Absolute and squared: of the values themselves, mean over colours. SSIM map: likeness of the "
           "window around each pixel, of the values as shown; 1 is the same."));
    connect(metric_, &QComboBox::currentIndexChanged, this, [this] {
        settings_.metric = DifferenceMetric(metric_->currentData().toInt());
        drawIfSeen();
    });

    auto* menu = new QMenu(this);
    auto* maps = new QActionGroup(this);
    const std::pair<QString, widgets::ColourMap> known[] = {{tr("&Cividis"), widgets::ColourMap::Cividis},
                                                            {tr("&Viridis"), widgets::ColourMap::Viridis},
                                                            {tr("&Grey"), widgets::ColourMap::Grey}};
    for (const auto& [text, map] : known) {
        auto* one = menu->addAction(text, this, [this, map = map] {
            settings_.colours = map;
            drawIfSeen();
        });
        one->setCheckable(true);
        one->setChecked(map == settings_.colours);
        maps->addAction(one);
    }
    menu->addSeparator();
    fixedScale_ = menu->addAction(tr("&Same scale for every picture"));
    fixedScale_->setObjectName(QStringLiteral("fixedScaleAction"));
    fixedScale_->setCheckable(true);
    connect(fixedScale_, &QAction::toggled, this, [this](bool on) {
        settings_.fixedScale = on;
        drawIfSeen();
    });
    colours_ = new QToolButton(this);
    colours_->setObjectName(QStringLiteral("differenceColours"));
    colours_->setIcon(widgets::pictogram(Pictogram::Colours));
    colours_->setAccessibleName(tr("Colours of the map"));
    colours_->setToolTip(
        tr("Colours and scale of the map; each goes from dark to light and can be read without colour "
           "vision"));
    colours_->setAutoRaise(true);
    colours_->setMenu(menu);
    colours_->setPopupMode(QToolButton::InstantPopup);
    zoom_ = new QToolButton(this);
    zoom_->setObjectName(QStringLiteral("zoomButton"));
    zoom_->setAutoRaise(true);
    zoom_->setToolTip(tr("Zoom of all pictures. Click: all of it; wheel or + and -: nearer and farther."));
    connect(zoom_, &QToolButton::clicked, view_, &CompareView::fit);
    for (QWidget* one : std::initializer_list<QWidget*>{pair_, metric_, colours_})
        row_->addWidget(one);
    row_->addStretch(1);
    row_->addWidget(greys_);
    row_->addWidget(zoom_);
}

QVector<QList<QAction*>> ComparePanel::actionGroups() const {
    return {modes_->actions(), {grid_, arrows_, allArrows_}};
}

void ComparePanel::namePairs() {
    const QString names[] = {tr("Original"), tr("Disguised"), tr("third picture")};
    for (std::size_t i = 0; i < kPicturePairs.size(); ++i)
        pair_->setItemText(int(i), tr("%1 and %2").arg(names[kPicturePairs[i].first], names[kPicturePairs[i].second]));
}

void ComparePanel::showMode() {
    const auto mode = view_->mode();
    const bool pictures = stack_->currentWidget() == view_;
    pair_->setVisible(pictures && mode != CompareView::Mode::SideBySide);
    metric_->setVisible(pictures && mode == CompareView::Mode::Difference);
    colours_->setVisible(pictures && mode == CompareView::Mode::Difference);
    zoom_->setVisible(pictures);
    greys_->setVisible(pictures);
    showZoom();
    drawIfSeen();
}

void ComparePanel::showZoom() {
    const QString percent = tr("%1 %").arg(QLocale().toString(view_->effectiveZoom() * 100.0, 'f', 0));
    zoom_->setText(view_->zoom() > 0.0 ? percent : tr("Fit"));
    zoom_->setAccessibleName(tr("Zoom %1").arg(zoom_->text()));
}

void ComparePanel::setBlocks(const QSize& block, const widgets::BlockMoves& moves) {
    block_ = block;
    positions_ = int(moves.source.size());
    view_->setBlocks(block, moves);
    showGrid();
    showArrows();
}

void ComparePanel::showGrid() {
    view_->setGrid(grid_->isChecked() ? block_.height() : 0, grid_->isChecked() ? block_.width() : 0);
}

void ComparePanel::showArrows() {
    const bool few = positions_ > 0 && positions_ <= kMostArrows;
    allArrows_->setEnabled(few);
    allArrows_->setToolTip(few ? tr("An arrow for every block that the key moved")
                               : tr("For at most %1 blocks; this recipe makes %2. The block under the pointer has its "
                                    "arrow.")
                                     .arg(QLocale().toString(kMostArrows), QLocale().toString(positions_)));
    arrows_->setEnabled(positions_ > 0);
    view_->setArrows(!arrows_->isChecked()            ? CompareView::Arrows::None
                     : allArrows_->isChecked() && few ? CompareView::Arrows::All
                                                      : CompareView::Arrows::Pointed);
}

void ComparePanel::setValues(int picture, const PictureValues& values) {
    values_[std::size_t(picture)] = values;
    drawIfSeen();
}

void ComparePanel::drawIfSeen() {
    const int drawing = ++drawing_;
    if (view_->mode() != CompareView::Mode::Difference) {
        drawn_.reset();
        return;
    }
    const PictureValues& a = values_[std::size_t(view_->firstOfPair())];
    const PictureValues& b = values_[std::size_t(view_->secondOfPair())];
    const auto hint = [this](const QString& text) {
        drawn_.reset();
        view_->setDifference({tr("Difference"), {}, text, {}});
    };
    if (a.isNull() || b.isNull())
        return hint(tr("One of the two pictures is not there."));
    if (a.shape != b.shape)
        return hint(tr("%1 and %2: pictures of unequal size have no difference map.")
                        .arg(shapeText(a.shape), shapeText(b.shape)));
    jobs_.run<DrawnDifference>(
        base::Lane::Io, "difference-map",
        [a, b, settings = settings_](std::stop_token stop) { return drawDifference(a, b, settings, stop); },
        [this, drawing, settings = settings_](const Ended<DrawnDifference>& ended) {
            if (drawing != drawing_ || ended.cancelled() || view_->mode() != CompareView::Mode::Difference)
                return;
            if (const auto* error = ended.error()) {
                drawn_.reset();
                view_->setDifference({tr("Difference"), {}, errorText(*error), {}});
            } else if (ended.value) {
                drawn_ = *ended.value;
                view_->setDifference(differencePane(*drawn_, settings));
            }
        });
}

}  // namespace guise::app
