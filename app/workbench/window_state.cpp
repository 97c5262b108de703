// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/window_state.h"

#include "app/workbench/dialog_folder.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QWidget>

namespace guise::app {

namespace {

constexpr auto kKeptChoice = "guiseKeptChoice";

/// With the number of parts, so that what another version kept of fewer or more is left alone.
QString keyOf(const char* kind, const QObject* object, int parts) {
    return QStringLiteral("%1/%2-%3").arg(QString::fromLatin1(kind), object->objectName()).arg(parts);
}

/// Calls `each(key, header)` for the columns of every table with a name.
template <class Each>
void forHeaders(const QWidget& window, Each each) {
    for (auto* table : window.findChildren<QTableView*>())
        if (!table->objectName().isEmpty())
            each(keyOf("columns", table, table->horizontalHeader()->count()), table->horizontalHeader());
}

template <class Each>
void forSplitters(const QWidget& window, Each each) {
    for (auto* split : window.findChildren<QSplitter*>())
        if (!split->objectName().isEmpty())
            each(keyOf("split", split, split->count()), split);
}

template <class Each>
void forTabs(const QWidget& window, Each each) {
    for (auto* tabs : window.findChildren<QTabWidget*>())
        if (!tabs->objectName().isEmpty())
            each(keyOf("tab", tabs, tabs->count()), tabs);
}

/// Calls `each(key, list)` for every list whose choice is to be kept.
template <class Each>
void forChoices(const QWidget& window, Each each) {
    for (auto* list : window.findChildren<QComboBox*>())
        if (list->property(kKeptChoice).toBool())
            each(QStringLiteral("choice/%1").arg(list->objectName()), list);
}

}  // namespace

void keepChoice(QComboBox& list) {
    list.setProperty(kKeptChoice, true);
}

void keepWindowState(const QWidget& window, const QString& file) {
    QSettings settings(file, QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    writeFolders(settings);
    forSplitters(window, [&](const QString& key, QSplitter* split) { settings.setValue(key, split->saveState()); });
    forHeaders(window, [&](const QString& key, QHeaderView* head) { settings.setValue(key, head->saveState()); });
    forTabs(window, [&](const QString& key, QTabWidget* tabs) { settings.setValue(key, tabs->currentIndex()); });
    forChoices(window, [&](const QString& key, QComboBox* list) { settings.setValue(key, list->currentData()); });
}

bool restoreWindowState(QWidget& window, const QString& file) {
    const QSettings settings(file, QSettings::IniFormat);
    readFolders(settings);
    const auto geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    if (geometry.isEmpty() || !window.restoreGeometry(geometry))
        return false;
    const auto bytes = [&](const QString& key) { return settings.value(key).toByteArray(); };
    forSplitters(window, [&](const QString& key, QSplitter* split) {
        if (const auto state = bytes(key); !state.isEmpty())
            split->restoreState(state);
    });
    forHeaders(window, [&](const QString& key, QHeaderView* head) {
        if (const auto state = bytes(key); !state.isEmpty())
            head->restoreState(state);
    });
    forTabs(window, [&](const QString& key, QTabWidget* tabs) {
        bool whole = false;
        const int page = settings.value(key).toInt(&whole);
        if (whole && page >= 0 && page < tabs->count())
            tabs->setCurrentIndex(page);
    });
    forChoices(window, [&](const QString& key, QComboBox* list) {
        if (const int at = list->findData(settings.value(key)); settings.contains(key) && at >= 0)
            list->setCurrentIndex(at);
    });
    return true;
}

}  // namespace guise::app
