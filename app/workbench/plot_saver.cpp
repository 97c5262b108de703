// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/plot_saver.h"

#include "app/workbench/dialog_folder.h"
#include "widgets/plot_menu.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace guise::app {

namespace {

struct PlotSaver {
    Q_DECLARE_TR_FUNCTIONS(PlotSaver)
public:
    static void ask(widgets::PlotMenu* menu, const std::function<void(const QString&)>& failed);
};

void PlotSaver::ask(widgets::PlotMenu* menu, const std::function<void(const QString&)>& failed) {
    auto* dialog = new QFileDialog(menu->window(), tr("Save the plot"));
    dialog->setObjectName(QStringLiteral("savePlotDialog"));
    beginInLastFolder(*dialog, FileKind::Plots);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF page (*.pdf)"), tr("Values as CSV (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(menu->suggestedName());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        for (const char* ending : {"png", "svg", "pdf", "csv"})
            if (filter.contains(QLatin1String("*.") + QLatin1String(ending)))
                dialog->setDefaultSuffix(QLatin1String(ending));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, menu, [menu, failed](const QString& file) {
        if (!menu->save(file))
            failed(file);
    });
    dialog->open();
}

}  // namespace

void connectPlotMenus(QWidget* window, const std::function<void(const QString& file)>& failed) {
    for (auto* menu : window->findChildren<widgets::PlotMenu*>())
        QObject::connect(menu, &widgets::PlotMenu::saveWanted, menu, [menu, failed] { PlotSaver::ask(menu, failed); });
}

}  // namespace guise::app
