// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"

#include "app/workbench/attack_page.h"
#include "app/workbench/compare_panel.h"
#include "app/workbench/comparison_row.h"
#include "app/workbench/plots_panel.h"
#include "app/workbench/privacy_panel.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/thumbnail_feed.h"
#include "app/workbench/training_panel.h"
#include "core/experiment/second_set.h"
#include "widgets/banner.h"
#include "widgets/compare_view.h"
#include "widgets/elided_label.h"
#include "widgets/thumbnail_strip.h"

#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace guise::app {

namespace {

QGroupBox* group(const QString& title, QWidget* content) {
    auto* box = new QGroupBox(title);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->addWidget(content);
    return box;
}

}  // namespace

QWidget* MainWindow::buildTopBar() {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("topBar"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 6, 8, 6);

    dataChoice_ = new QComboBox(bar);
    dataChoice_->setObjectName(QStringLiteral("dataChoice"));
    dataChoice_->setAccessibleName(tr("Data"));
    dataChoice_->setToolTip(
        tr("The pictures to disguise. Drop a folder or a picture anywhere on the window to open it."));
    dataChoice_->addItem(QStringLiteral("Fashion-MNIST"), QStringLiteral("fashion-mnist"));
    if (const auto mnist = experiment::findSecondSet("fashion-mnist"); !mnist.empty())
        dataChoice_->addItem(QStringLiteral("MNIST"), QString::fromStdString(mnist));
    dataChoice_->addItem(tr("Open folder …"), QStringLiteral(":folder"));
    dataChoice_->addItem(tr("Open file …"), QStringLiteral(":file"));
    auto* dataLabel = new QLabel(tr("&Data"), bar);
    dataLabel->setBuddy(dataChoice_);

    keyButton_ = new QToolButton(bar);
    keyButton_->setObjectName(QStringLiteral("keyButton"));
    keyButton_->setPopupMode(QToolButton::InstantPopup);
    keyButton_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    keyButton_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    keyStop_ = new QToolButton(bar);
    keyStop_->setObjectName(QStringLiteral("keyStop"));
    keyStop_->setText(tr("Stop"));
    keyStop_->setToolTip(tr("Give up opening this key"));
    keyStop_->hide();
    auto* keyLabel = new QLabel(tr("Key"), bar);
    keyLabel->setBuddy(keyButton_);

    device_ = new QComboBox(bar);
    device_->setObjectName(QStringLiteral("deviceChoice"));
    device_->setAccessibleName(tr("Device"));
    device_->setToolTip(tr("Where nets are trained"));
    device_->addItem(tr("CPU"), QStringLiteral("cpu"));
    device_->addItem(tr("CUDA"), QStringLiteral("cuda"));
    auto* deviceLabel = new QLabel(tr("De&vice"), bar);
    deviceLabel->setBuddy(device_);

    train_ = new QPushButton(tr("Train"), bar);
    train_->setObjectName(QStringLiteral("trainButton"));
    stop_ = new QPushButton(tr("Stop"), bar);
    stop_->setObjectName(QStringLiteral("stopButton"));
    progress_ = new QProgressBar(bar);
    progress_->setObjectName(QStringLiteral("runProgress"));
    progress_->setRange(0, 1000);
    progress_->setMinimumWidth(120);
    progress_->setFormat(QStringLiteral("%p %"));
    runState_ = new QLabel(bar);
    runState_->setObjectName(QStringLiteral("runState"));
    runState_->setMinimumWidth(runState_->fontMetrics().horizontalAdvance(QStringLiteral("M")) * 15);

    layout->addWidget(dataLabel);
    layout->addWidget(dataChoice_);
    layout->addSpacing(8);
    layout->addWidget(keyLabel);
    layout->addWidget(keyButton_);
    layout->addWidget(keyStop_);
    layout->addSpacing(8);
    layout->addWidget(deviceLabel);
    layout->addWidget(device_);
    layout->addSpacing(8);
    layout->addWidget(train_);
    layout->addWidget(stop_);
    layout->addWidget(progress_, 1);
    layout->addWidget(runState_);
    return bar;
}

QWidget* MainWindow::buildLeft() {
    auto* inner = new QWidget(this);
    auto* innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins(0, 0, 4, 0);
    recipe_ = new RecipePanel(inner);
    comparison_ = new ComparisonRow(recipe_);
    recipe_->insertBelowPresets(comparison_);
    settings_ = new TrainingPanel(options_.training, inner);
    innerLayout->addWidget(group(tr("Recipe"), recipe_));
    innerLayout->addWidget(group(tr("Training"), settings_));
    innerLayout->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("leftScroll"));
    scroll->setAccessibleName(tr("Recipe and training"));
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    privacyPanel_ = new PrivacyPanel(*record_, this);
    auto* left = new QWidget(this);
    left->setObjectName(QStringLiteral("leftPanel"));
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(8, 0, 0, 8);
    layout->addWidget(scroll, 1);
    layout->addWidget(group(tr("Privacy"), privacyPanel_));
    left->setMinimumWidth(inner->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width() + 12);
    return left;
}

QWidget* MainWindow::buildCentre() {
    pictures_ = new ComparePanel(jobs_, this);
    compare_ = pictures_->view();
    strip_ = new widgets::ThumbnailStrip(this);
    strip_->setObjectName(QStringLiteral("thumbnails"));
    thumbnails_ = new ThumbnailFeed(jobs_, *strip_, this);
    probeText_ = new widgets::ElidedLabel(this);
    probeText_->setObjectName(QStringLiteral("probeText"));
    probeText_->setMinimumHeight(probeText_->fontMetrics().height() + 4);

    auto* upper = new QWidget(this);
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(2);
    recoveryBar_ = new RecoveryBar(upper);
    recoveryBar_->setObjectName(QStringLiteral("recoveryBar"));
    upperLayout->addWidget(pictures_, 1);
    upperLayout->addWidget(recoveryBar_);
    upperLayout->addWidget(probeText_);
    upperLayout->addWidget(strip_);

    plots_ = new PlotsPanel(this);
    attackPage_ = new AttackPage(jobs_, this);
    attackPage_->setObjectName(QStringLiteral("attackPage"));
    runs_ = new RunsPage(*library_, jobs_, this);
    bottom_ = new QTabWidget(this);
    bottom_->setObjectName(QStringLiteral("bottomTabs"));
    bottom_->setDocumentMode(true);
    bottom_->addTab(plots_, tr("Live"));
    bottom_->addTab(attackPage_, tr("Attacks"));
    bottom_->addTab(runs_, tr("Runs"));
    // Whatever a page holds, a lesson below it must find room on a screen of 800 rows: pages shrink further than they
    // ask.
    constexpr int kLeastBottom = 180;  // pixels
    bottom_->setMinimumHeight(kLeastBottom);

    auto* split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("centreSplit"));
    split->addWidget(upper);
    split->addWidget(bottom_);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({440, 300});
    return split;
}

}  // namespace guise::app
