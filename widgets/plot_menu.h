// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QToolButton>
#include <QVector>

#include "core/base/table.h"

#include <functional>

class QAction;
class QCustomPlot;
class QMenu;

namespace guise::widgets {

/// The button at the right end of every plot's heading; a right click on the plot opens the same menu: show all, hide
/// parts, copy, save. A picture is saved in the print colours, values as CSV (RFC 4180, points as decimal sign). Where
/// to save is asked by whoever hears saveWanted(). UI thread.
class PlotMenu : public QToolButton {
    Q_OBJECT

public:
    /// What is drawn and can be hidden: a curve, a group.
    struct Part {
        QString name;
        bool shown = true;
    };
    /// What the plot can do; a null function leaves its action out.
    struct Plot {
        std::function<QString()> title;
        std::function<void()> fit;
        std::function<bool(const QString& file)> write;  // PNG, SVG or PDF by the file's ending
        std::function<base::Table()> values;
        std::function<QVector<Part>()> parts;
        std::function<void(int part, bool shown)> show;
    };
    PlotMenu(QCustomPlot& plot, Plot offers, QWidget* parent);

    /// One more line, above those that every plot has.
    QAction* addOwn(const QString& name, const QString& text, const QString& tip);
    /// By the file's ending: PNG, SVG, PDF or CSV. The file appears whole or not at all. False: not written.
    [[nodiscard]] bool save(const QString& file);
    [[nodiscard]] QByteArray csv() const;
    [[nodiscard]] QString suggestedName() const;  // without ending, fit for a file

Q_SIGNALS:
    void saveWanted();

private:
    void listParts();
    void copyPicture();
    Plot offers_;
    QMenu* menu_ = nullptr;
    QMenu* parts_ = nullptr;
    QAction* first_ = nullptr;  // of those that every plot has
};

/// A name as a CSV cell: what a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] std::string csvName(const QString& name);
/// A number as a CSV cell; empty for what is not finite.
[[nodiscard]] std::string csvNumber(double value);

}  // namespace guise::widgets
