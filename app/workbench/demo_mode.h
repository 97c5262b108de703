// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTemporaryDir>
#include <QTimer>

#include "app/workbench/script.h"

#include <memory>
#include <optional>

class QDockWidget;

namespace guise::app {

class DemoCaption;
class MainWindow;
class WindowFigures;
class WindowHands;

/// Shows the scenes of a script again and again, full screen, with large captions. Any key, click or wheel hands the
/// window to the visitor; after a minute without input the show goes on; Escape leaves. A scene that fails, hangs or
/// does not apply is left when its time is over. Runs that it trains are thrown away. UI thread.
class DemoMode : public QObject {
    Q_OBJECT

public:
    DemoMode(MainWindow& window, WindowFigures& figures);
    ~DemoMode() override;
    void start(const Script& script);
    void leave();
    [[nodiscard]] bool active() const { return active_; }
    [[nodiscard]] bool paused() const { return paused_; }
    [[nodiscard]] int scene() const { return scene_; }
    [[nodiscard]] int loops() const { return loops_; }
    /// Divides every time, for tests; 1: as stated.
    void setSpeed(double speed);

Q_SIGNALS:
    void sceneShown(int scene);
    void sceneEnded(int scene, bool complete);  // complete: what it needed was measured
    void looped(int loops);
    void pausedChanged(bool paused);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showScene(int scene);
    void tick();
    void endScene(bool complete);
    void pause();
    void goOn();
    void endTraining();
    void showWords();
    void showPlots(bool on);
    [[nodiscard]] bool complete() const;
    [[nodiscard]] bool hindered() const;
    [[nodiscard]] double seconds(const QElapsedTimer& since) const;
    [[nodiscard]] const ScriptStep& step() const { return script_.steps[std::size_t(scene_)]; }

    MainWindow& window_;
    WindowFigures& figures_;
    WindowHands* hands_ = nullptr;
    QPointer<QDockWidget> dock_;
    DemoCaption* caption_ = nullptr;
    Script script_;
    QTimer tick_;
    QElapsedTimer sceneClock_;
    QElapsedTimer doneClock_;
    QElapsedTimer idleClock_;
    std::unique_ptr<QTemporaryDir> runs_;
    std::optional<QPoint> pointer_;  // where it was seen last
    double speed_ = 1.0;
    int scene_ = 0;
    int loops_ = 0;
    bool active_ = false;
    bool paused_ = false;
    bool done_ = false;    // what the scene needs was measured
    bool failed_ = false;  // its actions could not be done
    bool wasFullScreen_ = false;
    bool wasMaximized_ = false;
};

}  // namespace guise::app
