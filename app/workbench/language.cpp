// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/language.h"

#include "core/base/json.h"
#include "core/base/preferences.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <string>
#include <utility>

namespace guise::app {

namespace {

constexpr auto kFolder = ":/translations";
constexpr auto kSystem = "system";
constexpr auto kPreference = "/language";

QString storedLanguage(const std::filesystem::path& preferences) {
    const base::Json value = base::Preferences::load(preferences).value(kPreference, kSystem);
    return value.is_string() ? QString::fromStdString(value.get_ref<const std::string&>()) : QString();
}

}  // namespace

QStringList languages() {
    QStringList found;
    for (const QString& file : QDir(QLatin1String(kFolder)).entryList({QStringLiteral("guise_*.qm")}, QDir::Files))
        found << file.mid(6, file.size() - 9);
    found.sort();
    return found;
}

QString languageName(const QString& language) {
    if (language.isEmpty() || language == QLatin1String(kSystem))
        return {};
    const QLocale locale(language);
    // For English, Qt names the country's kind of it: "American English".
    QString name = locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

base::Result<QString> chosenLanguage(const QStringList& arguments, const std::filesystem::path& preferences) {
    const QString option = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size() && arguments[i] != QLatin1String("--"); ++i) {
        QString wanted;
        if (arguments[i] == option && i + 1 < arguments.size())
            wanted = arguments[i + 1];
        else if (arguments[i].startsWith(option + QLatin1Char('=')))
            wanted = arguments[i].mid(option.size() + 1);
        else
            continue;
        if (wanted == QLatin1String(kSystem) || languages().contains(wanted))
            return wanted;
        return base::fail(base::ErrorCode::UnknownName,
                          "There is no language \"" + wanted.toStdString() + "\". There are: system, " +
                              languages().join(QStringLiteral(", ")).toStdString() + ".",
                          {wanted.toStdString()});
    }
    const QString stored = storedLanguage(preferences);
    return languages().contains(stored) ? stored : QString::fromLatin1(kSystem);
}

void useLanguage(QCoreApplication& application, const QString& language) {
    const QLocale wanted(language);
    const QLocale desktop = QLocale::system();
    // The desktop's country stays where it speaks the language asked for: Austria keeps its numbers under "de".
    if (language == QLatin1String(kSystem) ||
        (wanted.language() == desktop.language() && wanted.script() == desktop.script()))
        QLocale::setDefault(desktop);
    else
        QLocale::setDefault(wanted);
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(QLocale(), name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("guise"), QLatin1String(kFolder));
}

LanguageMenu::LanguageMenu(std::filesystem::path preferences, QWidget* parent)
    : QMenu(tr("Lang&uage"), parent), preferences_(std::move(preferences)) {
    setObjectName(QStringLiteral("languageMenu"));
    auto* group = new QActionGroup(this);
    const QString now = storedLanguage(preferences_);
    const auto add = [&](const QString& text, const QString& tip, const QString& language) {
        auto* action = addAction(text, this, [this, language] { choose(language); });
        action->setObjectName(QStringLiteral("language_%1_Action").arg(language));
        action->setToolTip(tip);
        action->setCheckable(true);
        action->setChecked(language == now);
        group->addAction(action);
    };
    add(tr("&System"), tr("The language of the desktop, from the next start on"), QString::fromLatin1(kSystem));
    for (const QString& language : languages())
        add(languageName(language), tr("%1, from the next start on").arg(languageName(language)), language);
    if (group->checkedAction() == nullptr)
        group->actions().constFirst()->setChecked(true);
}

void LanguageMenu::choose(const QString& language) {
    base::Preferences preferences = base::Preferences::load(preferences_);
    preferences.set(kPreference, base::Json(language.toStdString()));
    if (const auto saved = preferences.save(); !saved)
        Q_EMIT failed(saved.error());
    else
        Q_EMIT chosen(language);
}

}  // namespace guise::app
