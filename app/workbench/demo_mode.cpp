// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/demo_mode.h"

#include "app/workbench/data_session.h"
#include "app/workbench/demo_caption.h"
#include "app/workbench/main_window.h"
#include "app/workbench/window_figures.h"
#include "app/workbench/window_hands.h"
#include "widgets/banner.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMouseEvent>

#include <algorithm>
#include <chrono>

namespace guise::app {

using namespace std::chrono_literals;

namespace {

constexpr double kIdle = 60.0;   // seconds without input, then the show goes on
constexpr double kSkip = 4.0;    // seconds to read why a scene cannot be shown
constexpr double kHands = 30.0;  // seconds for the actions of a scene, beside those it waits
constexpr int kJitter = 12;      // pixels that the pointer may drift by itself
constexpr auto kTickAt1 = 200ms;

}  // namespace

DemoMode::DemoMode(MainWindow& window, WindowFigures& figures)
    : QObject(&window), window_(window), figures_(figures), hands_(new WindowHands(window)) {
    connect(&tick_, &QTimer::timeout, this, &DemoMode::tick);
    connect(&figures_, &WindowFigures::changed, this, [this] {
        if (active_ && !paused_)
            showWords();
    });
    connect(hands_, &WindowHands::failed, this, [this] { failed_ = true; });
}

DemoMode::~DemoMode() = default;

void DemoMode::setSpeed(double speed) {
    speed_ = std::max(speed, 0.001);
    hands_->setPace(1.0 / speed_);
}

double DemoMode::seconds(const QElapsedTimer& since) const {
    return since.isValid() ? double(since.elapsed()) / 1000.0 * speed_ : 0.0;
}

void DemoMode::start(const Script& script) {
    if (active_ || script.steps.empty())
        return;
    script_ = script;
    active_ = true;
    paused_ = false;
    loops_ = 0;
    wasFullScreen_ = window_.isFullScreen();
    wasMaximized_ = window_.isMaximized();
    window_.menuBar()->hide();
    caption_ = new DemoCaption(&window_);
    dock_ = new QDockWidget(tr("Demo"), &window_);
    dock_->setObjectName(QStringLiteral("demoDock"));
    dock_->setTitleBarWidget(new QWidget(dock_));
    dock_->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock_->setWidget(caption_);
    window_.addDockWidget(Qt::BottomDockWidgetArea, dock_);
    window_.showFullScreen();
    caption_->fitTo(window_.height());
    hands_->perform({});
    const auto* data = window_.findChild<DataSession*>();
    if (!script_.data.isEmpty() && data != nullptr && !data->busy() &&
        (!data->data() || data->data()->source->info().uri != script_.data.toStdString()))
        window_.openUri(script_.data.toStdString());
    qApp->installEventFilter(this);
    tick_.start(std::max(5ms, std::chrono::milliseconds(int(double(kTickAt1.count()) / speed_))));
    showScene(0);
}

void DemoMode::leave() {
    if (!active_)
        return;
    active_ = false;
    tick_.stop();
    qApp->removeEventFilter(this);
    endTraining();
    hands_->putBack();
    window_.keepRunsIn({}, {});
    if (dock_) {
        window_.removeDockWidget(dock_);
        dock_->deleteLater();
        caption_ = nullptr;
    }
    showPlots(true);
    if (auto* strip = window_.findChild<QWidget*>(QStringLiteral("thumbnails")))
        strip->show();
    window_.menuBar()->show();
    if (wasMaximized_)
        window_.showMaximized();
    else if (!wasFullScreen_)
        window_.showNormal();
    Q_EMIT left();
}

void DemoMode::endTraining() {
    if (window_.training().phase() != TrainingController::Phase::Idle)
        window_.training().stop();
}

void DemoMode::showScene(int scene) {
    scene_ = scene;
    done_ = failed_ = false;
    doneClock_.invalidate();
    sceneClock_.start();
    endTraining();
    if (window_.training().phase() == TrainingController::Phase::Idle && scene_ == 0) {
        // One folder a loop: what the last loop trained goes with it, so that the disk does not fill.
        runs_ = std::make_unique<QTemporaryDir>();
        const std::filesystem::path folder(runs_->path().toStdString());
        window_.keepRunsIn(folder, folder / "runs.store");
    }
    if (auto* banner = window_.findChild<widgets::Banner*>(QStringLiteral("banner")))
        while (!banner->isHidden())
            banner->dismiss();
    const auto& actions = step().actions;  // plots only where something is trained: captions need the room
    showPlots(std::any_of(actions.begin(), actions.end(),
                          [](const ScriptAction& action) { return action.kind == ScriptAction::Kind::Click; }));
    hands_->point({});
    hands_->perform(step().actions);
    showWords();
    Q_EMIT sceneShown(scene_);
}

void DemoMode::showPlots(bool on) {
    if (auto* tabs = window_.findChild<QWidget*>(QStringLiteral("bottomTabs")))
        tabs->setVisible(on);
    if (auto* strip = window_.findChild<QWidget*>(QStringLiteral("thumbnails")))
        strip->setVisible(!on);
}

bool DemoMode::complete() const {
    const auto& needs = step().needs;
    return !hands_->busy() && hands_->holds(step().actions) &&
           std::all_of(needs.begin(), needs.end(), [this](const QString& name) { return figures_.has(name); });
}

bool DemoMode::hindered() const {
    const auto& needs = step().needs;
    return failed_ || std::any_of(needs.begin(), needs.end(),
                                  [this](const QString& name) { return !figures_.obstacle(name).isEmpty(); });
}

/// The watch over a scene: whatever became of its actions and jobs, it ends.
void DemoMode::tick() {
    if (paused_) {
        if (seconds(idleClock_) > kIdle)
            goOn();
        return;
    }
    if (!done_ && complete()) {
        done_ = true;
        doneClock_.start();
        showWords();
    }
    if (done_ && seconds(doneClock_) > step().seconds)
        endScene(true);
    else if (!done_ && !hands_->busy() && hindered() && seconds(sceneClock_) > kSkip)
        endScene(false);
    else if (!done_ && seconds(sceneClock_) > step().within + (hands_->busy() ? kHands : 0.0))
        endScene(false);
}

void DemoMode::endScene(bool complete) {
    hands_->stop();
    Q_EMIT sceneEnded(scene_, complete);
    if (!active_ || paused_)
        return;  // somebody answered that
    const int next = (scene_ + 1) % int(script_.steps.size());
    if (next == 0)
        Q_EMIT looped(++loops_);
    if (active_)
        showScene(next);
}

void DemoMode::showWords() {
    if (!caption_)
        return;
    if (paused_) {
        caption_->showWords(tr("Your turn"), tr("Drag, click, train: this is the real program."), {});
        caption_->showHint(tr("The show goes on after a minute without input. Escape ends it."));
        return;
    }
    caption_->showWords(step().title, step().text,
                        done_ ? WindowFigures::filled(step().found, figures_.all()) : QString());
    caption_->showHint(tr("Touch anything to try it yourself. Escape ends the show."));
}

void DemoMode::pause() {
    idleClock_.start();
    if (paused_)
        return;
    paused_ = true;
    hands_->stop();
    hands_->point({});
    showWords();
    Q_EMIT pausedChanged(true);
}

void DemoMode::goOn() {
    paused_ = false;
    for (int i = 0; i < 5; ++i)  // what a visitor left open
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    if (auto* popup = QApplication::activePopupWidget())
        popup->close();
    Q_EMIT pausedChanged(false);
    showScene(scene_);
}

bool DemoMode::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress:
            if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
                event->accept();
                leave();
                return true;
            }
            pause();
            break;
        case QEvent::MouseMove: {
            const QPoint place = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
            if (event->spontaneous() && pointer_ && (place - *pointer_).manhattanLength() > kJitter)
                pause();
            if (!pointer_ || (place - *pointer_).manhattanLength() > kJitter)
                pointer_ = place;
            break;
        }
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::TabletPress:
            pause();
            break;
        case QEvent::Resize:
            if (watched == &window_ && caption_)
                caption_->fitTo(window_.height());
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace guise::app
