// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/shortcut_list.h"

#include "app/workbench/action_registry.h"

#include <QDialogButtonBox>
#include <QMenu>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace guise::app {

namespace {

QString rowOf(const QString& keys, const QString& text) {
    return QStringLiteral("<tr><td align=\"right\"><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), text.toHtmlEscaped());
}

QString section(const QString& title, const QString& rows) {
    return rows.isEmpty() ? QString()
                          : QStringLiteral("<h3>%1</h3><table cellspacing=\"0\" cellpadding=\"2\">%2</table>")
                                .arg(title.toHtmlEscaped(), rows);
}

}  // namespace

ShortcutList::ShortcutList(ActionRegistry& actions, QWidget* parent) : QDialog(parent), actions_(actions) {
    setObjectName(QStringLiteral("shortcutList"));
    setWindowTitle(tr("Keyboard shortcuts"));
    text_ = new QTextBrowser(this);
    text_->setObjectName(QStringLiteral("shortcutListText"));
    text_->setAccessibleName(tr("Keyboard shortcuts"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text_, 1);
    layout->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 72, fontMetrics().height() * 34);
    connect(&actions_, &ActionRegistry::shortcutsChanged, this, &ShortcutList::refresh);
    refresh();
}

void ShortcutList::showFor(ActionRegistry& actions, QWidget* window) {
    auto* list = window->findChild<ShortcutList*>(QString(), Qt::FindDirectChildrenOnly);
    if (list == nullptr)
        list = new ShortcutList(actions, window);
    list->refresh();
    list->show();
    list->raise();
    list->activateWindow();
}

void ShortcutList::refresh() {
    QString html;
    QString rows;
    const QMenu* menu = nullptr;
    for (const auto& entry : actions_.entries()) {
        if (entry.menu != menu) {
            if (menu != nullptr)
                html += section(plainText(menu->title()), rows);
            menu = entry.menu;
            rows.clear();
        }
        if (!entry.action->shortcut().isEmpty())
            rows += rowOf(entry.action->shortcut().toString(QKeySequence::NativeText), plainText(entry.action->text()));
    }
    if (menu != nullptr)
        html += section(plainText(menu->title()), rows);
    html += section(tr("Everywhere"),
                    rowOf(tr("Tab, Shift+Tab"), tr("Next and previous control")) +
                        rowOf(tr("Alt and a letter"), tr("The menu or field with that underlined letter")) +
                        rowOf(tr("Arrow keys"), tr("Change the slider, list or picture that has the focus")) +
                        rowOf(tr("Esc"), tr("Close a message or a dialog")));
    text_->setHtml(html);
}

}  // namespace guise::app
