// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/class_settings.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/preferences.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTabWidget>

#include <algorithm>
#include <string>
#include <utility>

namespace guise::app {

namespace {

constexpr std::size_t kLargestClassFile = 64 << 10;
constexpr std::size_t kMostClassNames = 500;

bool matches(const QStringList& patterns, const QString& name) {
    return !name.isEmpty() && std::any_of(patterns.begin(), patterns.end(), [&](const QString& pattern) {
        if (!pattern.contains(u'*'))
            return pattern == name;
        return QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern)).match(name).hasMatch();
    });
}

/// Controls of steps and schemes come and go with the recipe.
bool isOfRecipe(const QString& pattern) {
    static const QRegularExpression steps(QStringLiteral("^(step[0-9*]|scheme\\.|train\\.)"));
    return steps.match(pattern).hasMatch();
}

/// A box with a title around one panel goes with the panel.
QWidget* withFrame(QWidget& widget) {
    auto* box = qobject_cast<QGroupBox*>(widget.parentWidget());
    if (box == nullptr || box->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly).size() != 1)
        return &widget;
    return box;
}

base::Result<QStringList> namesOf(const base::Json& json, const char* entry) {
    QStringList names;
    const auto found = json.find(entry);
    if (found == json.end())
        return names;
    const auto bad = base::fail(base::ErrorCode::BadData,
                                "This class file cannot be used: \"" + std::string(entry) + "\" is a list of names.");
    if (!found->is_array() || found->size() > kMostClassNames)
        return bad;
    for (const auto& name : *found) {
        if (!name.is_string())
            return bad;
        names.push_back(QString::fromStdString(name.get<std::string>()));
    }
    return names;
}

}  // namespace

base::Result<ClassSettings> parseClassSettings(const QByteArray& text, const QString& folder) {
    const auto json = base::parseJson({text.constData(), std::size_t(text.size())}, kLargestClassFile);
    if (!json)
        return tl::make_unexpected(json.error());
    if (!json->is_object())
        return base::fail(base::ErrorCode::BadData, "This class file cannot be used: it is not a JSON object.");
    for (const auto& [name, value] : json->items())
        if (name != "hide" && name != "lock" && name != "data" && name != "lesson" && name != "demo" && name != "about")
            return base::fail(base::ErrorCode::BadData,
                              "This class file cannot be used: there is no entry \"" + name +
                                  "\". It may have hide, lock, data, lesson, demo and about.");
    ClassSettings settings;
    const auto hide = namesOf(*json, "hide");
    const auto lock = namesOf(*json, "lock");
    if (!hide || !lock)
        return tl::make_unexpected(hide ? lock.error() : hide.error());
    settings.hide = *hide;
    settings.lock = *lock;
    for (const auto& [entry, value] : {std::pair{"data", &settings.data}, std::pair{"lesson", &settings.lesson}}) {
        const auto found = json->find(entry);
        if (found == json->end())
            continue;
        if (!found->is_string())
            return base::fail(base::ErrorCode::BadData,
                              "This class file cannot be used: \"" + std::string(entry) + "\" is a text.");
        *value = QString::fromStdString(found->get<std::string>());
    }
    const auto demo = json->find("demo");
    settings.demo = demo != json->end() && demo->is_boolean() && demo->get<bool>();
    if (settings.lesson.endsWith(QLatin1String(".json")) && QFileInfo(settings.lesson).isRelative())
        settings.lesson = QDir(folder).filePath(settings.lesson);
    return settings;
}

base::Result<ClassSettings> loadClassSettings(const QString& file) {
    const auto bytes = base::readFile(file.toStdString(), kLargestClassFile);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    return parseClassSettings(QByteArray(reinterpret_cast<const char*>(bytes->data()), qsizetype(bytes->size())),
                              QFileInfo(file).absolutePath());
}

base::Result<ClassSettings> classSettings(const QString& file) {
    if (!file.isEmpty())
        return loadClassSettings(file);
    const auto kept = base::Preferences::load(base::configFolder() / "preferences.json").value("/class/file", "");
    const QString usual = kept.is_string() ? QString::fromStdString(kept.get<std::string>()) : QString();
    return usual.isEmpty() ? ClassSettings() : loadClassSettings(usual);
}

ClassRules::ClassRules(ClassSettings settings, QWidget& window)
    : QObject(&window), settings_(std::move(settings)), window_(window) {
    for (auto* widget : window_.findChildren<QWidget*>())
        apply(*widget);
    for (auto* action : window_.findChildren<QAction*>())
        apply(*action);
    qApp->installEventFilter(this);
}

ClassRules::~ClassRules() = default;

void ClassRules::apply(QWidget& widget) {
    const QString name = widget.objectName();
    const bool hide = matches(settings_.hide, name);
    const bool lock = matches(settings_.lock, name);
    if (applying_ || (!hide && !lock))
        return;
    applying_ = true;
    if (auto* menu = qobject_cast<QMenu*>(&widget)) {
        menu->menuAction()->setVisible(!hide);
        menu->setEnabled(!hide && !lock);
    } else if (hide) {
        for (QWidget* above = widget.parentWidget(); above != nullptr; above = above->parentWidget())
            if (auto* tabs = qobject_cast<QTabWidget*>(above); tabs && tabs->indexOf(&widget) >= 0)
                tabs->setTabVisible(tabs->indexOf(&widget), false);
        withFrame(widget)->hide();
        for (auto* label : window_.findChildren<QLabel*>())
            if (label->buddy() == &widget)
                label->hide();
    } else {
        widget.setEnabled(false);
    }
    applying_ = false;
}

void ClassRules::apply(QAction& action) {
    const bool hide = matches(settings_.hide, action.objectName());
    const bool lock = matches(settings_.lock, action.objectName());
    if (!hide && !lock)
        return;
    const auto keep = [&action, hide] {
        if (hide && action.isVisible())
            action.setVisible(false);
        if (action.isEnabled())
            action.setEnabled(false);
    };
    keep();
    connect(&action, &QAction::changed, this, keep);
}

bool ClassRules::eventFilter(QObject* watched, QEvent* event) {
    const bool shown = event->type() == QEvent::ShowToParent;
    if (shown || event->type() == QEvent::EnabledChange || event->type() == QEvent::Polish)
        if (auto* widget = qobject_cast<QWidget*>(watched); widget && widget->window() == &window_) {
            if (event->type() != QEvent::EnabledChange || widget->isEnabled())
                apply(*widget);
            auto* box = qobject_cast<QGroupBox*>(watched);  // shown again with its panel inside
            if (shown && box != nullptr)
                for (auto* panel : box->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
                    apply(*panel);
        }
    return QObject::eventFilter(watched, event);
}

QStringList ClassRules::unknown() const {
    QStringList names;
    for (const auto* widget : window_.findChildren<QWidget*>())
        names.push_back(widget->objectName());
    for (const auto* action : window_.findChildren<QAction*>())
        names.push_back(action->objectName());
    QStringList strange;
    for (const QString& pattern : settings_.hide + settings_.lock)
        if (!isOfRecipe(pattern) &&
            std::none_of(names.begin(), names.end(), [&](const QString& name) { return matches({pattern}, name); }))
            strange.push_back(pattern);
    strange.removeDuplicates();
    return strange;
}

QStringList namedControls(const QWidget& window) {
    QStringList lines;
    const auto add = [&](const QString& name, const QString& words) {
        if (!name.isEmpty() && !name.startsWith(QLatin1String("qt_")))
            lines.push_back(QStringLiteral("%1\t%2").arg(name, QString(words).remove(u'&').simplified()));
    };
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* menu = qobject_cast<const QMenu*>(widget);
        const QString words = !widget->accessibleName().isEmpty() ? widget->accessibleName()
                              : button != nullptr                 ? button->text()
                              : menu != nullptr                   ? menu->title()
                                                                  : widget->toolTip();
        add(widget->objectName(), words.startsWith(u'<') ? QString() : words);
    }
    for (const auto* action : window.findChildren<QAction*>())
        add(action->objectName(), action->text());
    lines.sort();
    lines.removeDuplicates();
    return lines;
}

}  // namespace guise::app
