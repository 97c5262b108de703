// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace guise::app {

class ActionRegistry;

/// Gives actions other keys, beside the window. A change takes effect and is kept at once; keys that another action has
/// are refused with that action's name. UI thread.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(ActionRegistry& actions, QWidget* parent);
    /// The one of this window, made when first asked for.
    static void showFor(ActionRegistry& actions, QWidget* window);

private:
    void fill();
    void filter(const QString& words);
    void showChosen();
    void take(const QKeySequence& keys);
    [[nodiscard]] QAction* chosen() const;

    ActionRegistry& actions_;
    QLineEdit* search_ = nullptr;
    QTreeWidget* list_ = nullptr;
    QKeySequenceEdit* keys_ = nullptr;
    QPushButton* none_ = nullptr;
    QPushButton* standard_ = nullptr;
    QLabel* said_ = nullptr;
};

}  // namespace guise::app
