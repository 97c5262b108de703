// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>

#include <filesystem>
#include <map>
#include <vector>

class QMenu;
class QMenuBar;

namespace guise::app {

/// What an action is called. Every action of the window has a name, a text and a tip, and a place in a menu.
struct ActionSpec {
    const char* name;  // objectName: "trainAction"
    QString text;      // with a mnemonic that is free in its menu
    QString tip;       // one sentence
    QKeySequence shortcut = {};
};

/// The one list of the window's actions, by menu: the editor and the list of shortcuts show it, the tests walk over it.
/// A person's own shortcuts are in the preferences file, in /shortcuts by the action's name. A standard shortcut that
/// a person gave to another action is left out. UI thread.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    struct Entry {
        QAction* action;
        QMenu* menu;
        QKeySequence standard;
    };
    ActionRegistry(QMenuBar* bar, std::filesystem::path preferences, QObject* parent);
    /// `name`: objectName, "fileMenu". Menus stand in the order in which they are added.
    QMenu* addMenu(const char* name, const QString& title);
    [[nodiscard]] QMenu* menu(const char* name) const;  // null: no such menu
    /// A new action at the end of a menu; `call` follows QAction::triggered.
    QAction* add(QMenu* menu, const ActionSpec& spec);
    template <class Context, class Call>
    QAction* add(QMenu* menu, const ActionSpec& spec, Context* context, Call call) {
        QAction* action = add(menu, spec);
        connect(action, &QAction::triggered, context, call);
        return action;
    }
    /// An action made by a page, with name, text, tip and standard shortcut, at the end of a menu.
    void take(QMenu* menu, QAction* action);

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    [[nodiscard]] const Entry* entry(const QAction* action) const;
    /// The entry whose shortcut could be mistaken for `keys`; null: none.
    [[nodiscard]] const Entry* holder(const QKeySequence& keys, const QAction* except) const;
    /// Takes effect and is saved at once. Empty keys: no shortcut. Answers what is against it (the action that has the
    /// keys, or what needs them), or why it could not be saved; empty: nothing.
    [[nodiscard]] QString setShortcut(QAction* action, const QKeySequence& keys);
    [[nodiscard]] QString resetAll();

Q_SIGNALS:
    void shortcutsChanged();

private:
    [[nodiscard]] QString save() const;

    QMenuBar* bar_;
    std::filesystem::path preferences_;
    std::vector<Entry> entries_;
    std::map<QString, QKeySequence> own_;  // by a person, by objectName
};

/// The text of an action or menu for lists and sentences: without mnemonic and dots.
[[nodiscard]] QString plainText(const QString& text);
/// A tip with the action's shortcut in brackets, where it has one.
[[nodiscard]] QString withShortcut(const QString& tip, const QAction* action);

}  // namespace guise::app
