// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include "core/base/error.h"

class QAction;

namespace guise::app {

/// What a teacher's file asks of the window. Names are objectNames of controls, actions, menus or pages; * stands for
/// anything. It tidies a window up for a class; it guards nothing.
struct ClassSettings {
    QStringList hide;
    QStringList lock;  // shown, but not to be changed
    QString data;      // URI to start with; empty: the usual
    QString lesson;    // built-in name, or a file beside the class file; empty: none
    bool demo = false;
};

/// {"hide": [..], "lock": [..], "data": URI, "lesson": NAME, "demo": true}. `folder`: where a lesson's file is looked
/// for. Error: BadData (says which entry).
[[nodiscard]] base::Result<ClassSettings> parseClassSettings(const QByteArray& json, const QString& folder);
/// Errors: those of reading the file and of parseClassSettings().
[[nodiscard]] base::Result<ClassSettings> loadClassSettings(const QString& file);
/// That of the command line; without one, the file named in the preferences (/class/file), if any.
[[nodiscard]] base::Result<ClassSettings> classSettings(const QString& file);

/// Keeps hidden and locked what the settings name, also what a panel builds or shows later. UI thread.
class ClassRules : public QObject {
    Q_OBJECT

public:
    ClassRules(ClassSettings settings, QWidget& window);
    ~ClassRules() override;
    /// Names that nothing in the window has, now or in a part that is built from a recipe.
    [[nodiscard]] QStringList unknown() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply(QWidget& widget);
    void apply(QAction& action);

    ClassSettings settings_;
    QWidget& window_;
    bool applying_ = false;
};

/// Every control, page, menu and action of a window that has a name, one a line: name, then what it is called.
[[nodiscard]] QStringList namedControls(const QWidget& window);

}  // namespace guise::app
