// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include "core/base/error.h"

#include <vector>

namespace guise::app {

/// One thing that is done in the window, with the control that a person would use.
struct ScriptAction {
    enum class Kind {
        Preset,   // target: name of the preset
        Recipe,   // target: the recipe as JSON
        Set,      // target: objectName of a control; value: what it shall hold
        Drag,     // the same, on the way there step by step, in `seconds`
        Click,    // target: objectName of a button
        Page,     // target: objectName of a page of tabs
        Picture,  // value: number of the picture
        Key,      // value: seed of an experiment key
        Point,    // target: objectName of what to look at
        Wait      // seconds
    };
    Kind kind = Kind::Wait;
    QString target;
    QVariant value;
    double seconds = 0.0;
};

/// A step of a lesson, or a scene of the demo.
struct ScriptStep {
    QString id;  // stays when texts change: progress is kept by it
    QString title;
    QString text;   // why, in plain words
    QString look;   // what to look at
    QString found;  // with figures by name: "SSIM {attack.ssim}"
    std::vector<ScriptAction> actions;
    QStringList needs;      // figures that must have been measured for this step to count as done
    double seconds = 12.0;  // demo: how long the scene stays once they are
    double within = 45.0;   // demo: how long it waits for them
};

/// What a lesson or the demo consists of; read from a file that a teacher can write.
struct Script {
    QString id;
    QString title;
    QString about;
    QString data;  // URI; empty: what is open
    std::vector<ScriptStep> steps;
};

/// The format is described on the help page "Lessons and demo". Errors: BadData (says where), TooLarge.
[[nodiscard]] base::Result<Script> parseScript(const QByteArray& json);
/// A built-in script by name ("disguises", "demo"), in the window's language; else a file by its path, as it is.
/// Errors: FileNotFound and the like, those of parseScript().
[[nodiscard]] base::Result<Script> loadScript(const QString& nameOrPath);
/// Names between braces in a text.
[[nodiscard]] QStringList figureNames(const QString& text);

}  // namespace guise::app
