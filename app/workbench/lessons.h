// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/workbench/class_settings.h"
#include "core/base/error.h"

#include <filesystem>

class QDockWidget;

namespace guise::app {

class DemoMode;
class LessonPlayer;
class MainWindow;
class WindowFigures;

/// Lessons and the demo of one window: their menu places, their dock, and what they share. UI thread.
class Lessons : public QObject {
    Q_OBJECT

public:
    /// `preferences`: where progress is kept.
    Lessons(MainWindow& window, std::filesystem::path preferences);
    /// A built-in lesson by name or a file; what cannot be read is said in the banner.
    void openLesson(const QString& nameOrPath = QStringLiteral("disguises"));
    /// The built-in demo, or a file of scenes.
    void startDemo(const QString& nameOrPath = QStringLiteral("demo"));
    /// As soon as the first picture is there; the demo at once, since it waits for what it needs, scene by scene.
    void openLessonSoon(const QString& nameOrPath);
    void startDemoSoon();
    /// The rules of a class, then its lesson or demo; what is wrong with them is said in the banner.
    void beginClass(const base::Result<ClassSettings>& settings);
    /// Ends both; the person's setting comes back. Called before the window closes.
    void leave();
    [[nodiscard]] LessonPlayer& player() { return *player_; }
    [[nodiscard]] DemoMode& demo() { return *demo_; }

private:
    MainWindow& window_;
    WindowFigures* figures_ = nullptr;
    LessonPlayer* player_ = nullptr;
    DemoMode* demo_ = nullptr;
    QDockWidget* dock_ = nullptr;  // made when first asked for
};

}  // namespace guise::app
