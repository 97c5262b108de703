// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

#include "app/workbench/settings_difference.h"

#include <functional>

namespace guise::app {

/// Undo and redo of what a person sets. Changes of one setting in one gesture (a slider drag, or within a second of
/// each other) are one step. Asks for the settings and hands them back; knows no panel. UI thread.
class SettingsHistory : public QObject {
    Q_OBJECT

public:
    using Read = std::function<WorkSettings()>;
    using Show = std::function<void(const WorkSettings&)>;
    SettingsHistory(Read read, Show show, QObject* parent);
    ~SettingsHistory() override;
    /// Something may have changed: a step is kept where it did.
    void note();
    /// What is there now is where changes are counted from; no step.
    void settle();
    /// While held, changes gather and become one step at the end: a data set that opens brings its own recipe along.
    void hold();
    /// `quietly`: as settle(), no step.
    void release(bool quietly = false);
    [[nodiscard]] QUndoStack& stack() { return stack_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Step;
    void show(const WorkSettings& settings);
    Read read_;
    Show show_;
    QUndoStack stack_;
    WorkSettings now_;
    QElapsedTimer last_;
    int held_ = 0;
    bool showing_ = false;
    bool gesture_ = false;  // a mouse button has been down since the last step
};

}  // namespace guise::app
