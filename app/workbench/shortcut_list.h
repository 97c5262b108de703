// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace guise::app {

class ActionRegistry;

/// All shortcuts by menu, and the keys and mouse moves of the pictures, beside the window; follows changes. UI thread.
class ShortcutList : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutList(ActionRegistry& actions, QWidget* parent);
    /// The one of this window, made when first asked for.
    static void showFor(ActionRegistry& actions, QWidget* window);

private:
    void refresh();
    ActionRegistry& actions_;
    QTextBrowser* text_ = nullptr;
};

}  // namespace guise::app
