// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QMainWindow>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include "core/base/error.h"

namespace guise::app {

/// Leads a window through a script and takes pictures of the screen: for README and help, which
/// packaging/screenshots.sh makes. One step a line, "#" begins a remark; widgets and actions go by their objectName:
///   action NAME             triggers it
///   click NAME              clicks a button
///   press NAME X Y          clicks into a widget, at these shares of its width and height
///   page NAME               shows the page of a tab or stack that holds the widget
///   select NAME ROW ...     selects these rows of a table, from 0
///   set NAME PROPERTY TEXT  sets a property of a widget
///   wait NAME [SECONDS]     until the widget is on the screen (20)
///   until NAME PROPERTY TEXT [SECONDS]  until the property holds TEXT (20); a number: at least that
///   pause SECONDS
///   shot FILE               the screen, into FILE.png of the folder
///   maximize | close NAME
/// A step that cannot be done ends the script with what is wrong. UI thread.
class Screenshots : public QObject {
    Q_OBJECT

public:
    /// Error: FileUnreadable.
    [[nodiscard]] static base::Result<QStringList> readScript(const QString& file);
    Screenshots(QMainWindow* window, QStringList script, QString folder);
    void start();

Q_SIGNALS:
    /// `problem`: empty when all steps were done.
    void finished(const QString& problem);

private:
    enum class Step { Done, Wait, Failed };
    void go();
    Step step(const QStringList& words);
    [[nodiscard]] QWidget* widget(const QString& name) const;
    [[nodiscard]] Step shoot(const QString& name) const;

    QPointer<QMainWindow> window_;
    QStringList script_;
    QString folder_;
    QElapsedTimer since_;  // the step's begin
    double limit_ = 0.0;   // of the step, in seconds
    qsizetype at_ = 0;
};

}  // namespace guise::app
