// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

#include "app/workbench/script.h"
#include "core/base/error.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace guise::app {

class MainWindow;
class WindowFigures;
class WindowHands;

/// A lesson under way in the window: which step, what was done, and the figures that were measured doing it. Progress
/// is kept in the preferences. Never blocks: every step can be left, and leaving puts the person's setting back. UI
/// thread.
class LessonPlayer : public QObject {
    Q_OBJECT

public:
    LessonPlayer(MainWindow& window, WindowFigures& figures, std::filesystem::path preferences);
    /// Goes on where it was left, in this start or an earlier one.
    void begin(const Script& script);
    void leave();
    void restart();  // from the first step, with nothing done
    void doIt();
    void go(int step);
    [[nodiscard]] bool active() const { return active_; }
    [[nodiscard]] const Script& script() const { return script_; }
    [[nodiscard]] int current() const { return current_; }
    [[nodiscard]] bool done(int step) const;
    [[nodiscard]] int doneCount() const;

    enum class State { Waiting, Doing, Measuring, Done, Hindered };
    [[nodiscard]] State state() const { return state_; }
    /// What was found in the current step with its measured figures, or what hinders it; empty: nothing yet.
    [[nodiscard]] QString finding() const;
    [[nodiscard]] WindowHands& hands() { return *hands_; }

Q_SIGNALS:
    void changed();
    void left();

private:
    struct Record {
        bool done = false;
        QMap<QString, QString> figures;
        QString day;  // ISO 8601, when they were measured
    };
    void follow();
    void load();
    void save();
    [[nodiscard]] const ScriptStep& step() const { return script_.steps[std::size_t(current_)]; }
    [[nodiscard]] QString hindrance() const;

    MainWindow& window_;
    WindowFigures& figures_;
    WindowHands* hands_ = nullptr;
    std::filesystem::path preferences_;
    Script script_;
    std::vector<Record> records_;
    int current_ = 0;
    bool active_ = false;
    bool asked_ = false;   // somebody pressed "Do it" in the current step
    bool turned_ = false;  // the window was seen as the current step does not leave it
    bool fresh_ = true;    // what is measured next replaces the figures kept of the current step
    State state_ = State::Waiting;
    QString problem_;  // of the hands
};

}  // namespace guise::app
