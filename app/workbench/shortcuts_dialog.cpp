// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/shortcuts_dialog.h"

#include "app/workbench/action_registry.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace guise::app {

namespace {

enum ShortcutColumn { kAction, kKeys, kStandard };

QString keysShown(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(ActionRegistry& actions, QWidget* parent) : QDialog(parent), actions_(actions) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Change shortcuts"));
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("shortcuts.search"));
    search_->setAccessibleName(tr("Search actions"));
    search_->setPlaceholderText(tr("Search actions and keys"));
    search_->setClearButtonEnabled(true);
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("shortcuts.list"));
    list_->setAccessibleName(tr("Actions and their shortcuts"));
    list_->setHeaderLabels({tr("Action"), tr("Shortcut"), tr("Standard")});
    list_->setUniformRowHeights(true);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(kAction, QHeaderView::Stretch);
    keys_ = new QKeySequenceEdit(this);
    keys_->setObjectName(QStringLiteral("shortcuts.keys"));
    keys_->setAccessibleName(tr("New shortcut"));
    auto* label = new QLabel(tr("&Press the new keys"), this);
    label->setBuddy(keys_);
    none_ = new QPushButton(tr("&None"), this);
    none_->setObjectName(QStringLiteral("shortcuts.none"));
    none_->setToolTip(tr("The action keeps its place in the menu"));
    standard_ = new QPushButton(tr("&Standard"), this);
    standard_->setObjectName(QStringLiteral("shortcuts.standard"));
    standard_->setToolTip(tr("Back to the keys the action came with"));
    said_ = new QLabel(this);
    said_->setObjectName(QStringLiteral("shortcuts.said"));
    said_->setWordWrap(true);
    said_->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* all = buttons->addButton(tr("&All standard"), QDialogButtonBox::ResetRole);
    all->setObjectName(QStringLiteral("shortcuts.all"));
    all->setToolTip(tr("Every action back to the keys it came with"));
    for (auto* button : {none_, standard_, all})
        button->setAutoDefault(false);

    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(keys_, 1);
    row->addWidget(none_);
    row->addWidget(standard_);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(search_);
    layout->addWidget(list_, 1);
    layout->addLayout(row);
    layout->addWidget(said_);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 32);

    connect(search_, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(list_, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showChosen);
    connect(keys_, &QKeySequenceEdit::editingFinished, this, [this] {
        if (const QKeySequence pressed = keys_->keySequence(); !pressed.isEmpty())
            take(QKeySequence(pressed[0]));
    });
    connect(none_, &QPushButton::clicked, this, [this] { take({}); });
    connect(standard_, &QPushButton::clicked, this, [this] {
        if (const auto* entry = actions_.entry(chosen()))
            take(entry->standard);
    });
    connect(all, &QPushButton::clicked, this, [this] { said_->setText(actions_.resetAll()); });
    connect(&actions_, &ActionRegistry::shortcutsChanged, this, &ShortcutsDialog::fill);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
}

void ShortcutsDialog::showFor(ActionRegistry& actions, QWidget* window) {
    auto* dialog = window->findChild<ShortcutsDialog*>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog == nullptr)
        dialog = new ShortcutsDialog(actions, window);
    dialog->fill();
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void ShortcutsDialog::fill() {
    const QAction* before = chosen();
    {
        const QSignalBlocker blocker(list_);
        list_->clear();
        QTreeWidgetItem* group = nullptr;
        const QMenu* menu = nullptr;
        for (const auto& entry : actions_.entries()) {
            if (entry.menu != menu) {
                menu = entry.menu;
                group = new QTreeWidgetItem(list_, {plainText(menu->title())});
                group->setFlags(Qt::ItemIsEnabled);
                group->setExpanded(true);
            }
            auto* item = new QTreeWidgetItem(group, {plainText(entry.action->text()),
                                                     keysShown(entry.action->shortcut()), keysShown(entry.standard)});
            item->setToolTip(kAction, entry.action->toolTip());
            item->setData(kAction, Qt::UserRole, QVariant::fromValue<QAction*>(entry.action));
            if (entry.action->shortcut() != entry.standard) {
                QFont bold = list_->font();
                bold.setBold(true);
                item->setFont(kKeys, bold);
            }
            if (entry.action == before)
                list_->setCurrentItem(item);
        }
        list_->resizeColumnToContents(kKeys);
        list_->resizeColumnToContents(kStandard);
    }
    filter(search_->text());
    showChosen();
}

void ShortcutsDialog::filter(const QString& words) {
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
        auto* group = list_->topLevelItem(i);
        int left = 0;
        for (int k = 0; k < group->childCount(); ++k) {
            auto* item = group->child(k);
            const bool matches = item->text(kAction).contains(words, Qt::CaseInsensitive) ||
                                 item->text(kKeys).contains(words, Qt::CaseInsensitive);
            item->setHidden(!matches);
            left += matches ? 1 : 0;
        }
        group->setHidden(left == 0);
    }
}

QAction* ShortcutsDialog::chosen() const {
    const auto* item = list_->currentItem();
    return item == nullptr ? nullptr : item->data(kAction, Qt::UserRole).value<QAction*>();
}

void ShortcutsDialog::showChosen() {
    const QAction* action = chosen();
    const auto* entry = actions_.entry(action);
    keys_->setEnabled(entry != nullptr);
    none_->setEnabled(entry != nullptr && !action->shortcut().isEmpty());
    standard_->setEnabled(entry != nullptr && action->shortcut() != entry->standard);
    keys_->setKeySequence(entry == nullptr ? QKeySequence() : action->shortcut());
    said_->setText(entry == nullptr ? tr("Choose an action above.") : action->toolTip());
}

void ShortcutsDialog::take(const QKeySequence& keys) {
    QAction* action = chosen();
    if (action == nullptr)
        return;
    const QString against = actions_.setShortcut(action, keys);
    showChosen();
    if (!against.isEmpty())
        said_->setText(against);
}

}  // namespace guise::app
