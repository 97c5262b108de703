// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"

#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/base/preferences.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

constexpr auto kPointer = "/shortcuts";

bool mistaken(const QKeySequence& a, const QKeySequence& b) {
    return !a.isEmpty() && !b.isEmpty() &&
           (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

/// Keys that a field needs to be typed into, or that lead to menus and fields by their underlined letter.
bool isNeeded(const QKeySequence& keys) {
    const QKeyCombination first = keys[0];
    const auto modifiers = first.keyboardModifiers() & ~Qt::KeypadModifier;
    const int key = first.key();
    const bool types = key < Qt::Key_Escape;  // printed characters
    if (modifiers == Qt::AltModifier && types)
        return true;
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    const bool function = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    return !function && key != Qt::Key_Delete && key != Qt::Key_Insert && key != Qt::Key_Pause;
}

}  // namespace

ActionRegistry::ActionRegistry(QMenuBar* bar, std::filesystem::path preferences, QObject* parent)
    : QObject(parent), bar_(bar), preferences_(std::move(preferences)) {
    const base::Json stored = base::Preferences::load(preferences_).value(kPointer, base::Json::object());
    if (!stored.is_object())
        return;
    for (const auto& [name, keys] : stored.items())
        if (keys.is_string())
            own_[QString::fromStdString(name)] =
                QKeySequence(QString::fromStdString(keys.get<std::string>()), QKeySequence::PortableText);
}

QMenu* ActionRegistry::addMenu(const char* name, const QString& title) {
    auto* made = bar_->addMenu(title);
    made->setObjectName(QString::fromLatin1(name));
    made->setToolTipsVisible(true);
    return made;
}

QMenu* ActionRegistry::menu(const char* name) const {
    return bar_->findChild<QMenu*>(QString::fromLatin1(name), Qt::FindDirectChildrenOnly);
}

QAction* ActionRegistry::add(QMenu* menu, const ActionSpec& spec) {
    auto* action = new QAction(spec.text, this);
    action->setObjectName(QString::fromLatin1(spec.name));
    action->setToolTip(spec.tip);
    action->setShortcut(spec.shortcut);
    take(menu, action);
    return action;
}

void ActionRegistry::take(QMenu* menu, QAction* action) {
    const QKeySequence standard = action->shortcut();
    if (const auto own = own_.find(action->objectName()); own != own_.end())
        action->setShortcut(own->second);
    else if (std::any_of(own_.begin(), own_.end(), [&](const auto& each) { return mistaken(each.second, standard); }))
        action->setShortcut({});
    if (holder(action->shortcut(), action) != nullptr)
        action->setShortcut({});  // a file written by hand
    entries_.push_back({action, menu, standard});
    menu->addAction(action);
}

const ActionRegistry::Entry* ActionRegistry::entry(const QAction* action) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& each) { return each.action == action; });
    return found == entries_.end() ? nullptr : &*found;
}

const ActionRegistry::Entry* ActionRegistry::holder(const QKeySequence& keys, const QAction* except) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& each) {
        return each.action != except && mistaken(each.action->shortcut(), keys);
    });
    return found == entries_.end() ? nullptr : &*found;
}

QString ActionRegistry::setShortcut(QAction* action, const QKeySequence& keys) {
    const Entry* own = entry(action);
    if (own == nullptr || action->shortcut() == keys)
        return {};
    const QString shown = keys.toString(QKeySequence::NativeText);
    if (const Entry* other = holder(keys, action))
        return tr("%1 belongs to “%2” in the menu %3. Take it away there first, or press other keys.")
            .arg(shown, plainText(other->action->text()), plainText(other->menu->title()));
    if (!keys.isEmpty() && keys != own->standard && isNeeded(keys))
        return tr("%1 is needed for typing, or for a menu's underlined letter. Add Ctrl, or take a function key.")
            .arg(shown);
    action->setShortcut(keys);
    if (keys == own->standard)
        own_.erase(action->objectName());
    else
        own_[action->objectName()] = keys;
    Q_EMIT shortcutsChanged();
    return save();
}

QString ActionRegistry::resetAll() {
    own_.clear();
    for (const Entry& each : entries_)
        each.action->setShortcut(each.standard);
    Q_EMIT shortcutsChanged();
    return save();
}

QString ActionRegistry::save() const {
    base::Json stored = base::Json::object();
    for (const auto& [name, keys] : own_)
        stored[name.toStdString()] = keys.toString(QKeySequence::PortableText).toStdString();
    auto preferences = base::Preferences::load(preferences_);
    preferences.set(kPointer, std::move(stored));
    const auto saved = preferences.save();
    return saved ? QString() : errorText(saved.error());
}

QString plainText(const QString& text) {
    // Scripts without letters to underline put one in brackets behind: "(&F)".
    static const QRegularExpression bracketed(QStringLiteral("\\s*\\(&[A-Za-z0-9]\\)"));
    const QString rest = QString(text).remove(bracketed);
    QString plain;
    for (int i = 0; i < rest.size(); ++i) {
        if (rest[i] == u'&' && i + 1 < rest.size())
            ++i;
        plain += rest[i];
    }
    if (plain.endsWith(u'…'))
        plain.chop(1);
    return plain.trimmed();
}

QString withShortcut(const QString& tip, const QAction* action) {
    if (action == nullptr || action->shortcut().isEmpty())
        return tip;
    return ActionRegistry::tr("%1 (%2)").arg(tip, action->shortcut().toString(QKeySequence::NativeText));
}

}  // namespace guise::app
