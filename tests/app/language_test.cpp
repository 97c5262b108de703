// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/language.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/base/preferences.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace guise;

namespace {

/// German for a few sentences of core; the others have no translation.
class Some : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* /*note*/, int /*n*/) const override {
        if (qstrcmp(context, "core") != 0)
            return {};
        const QString text = QString::fromUtf8(source);
        if (text == QLatin1String("%1 cannot be listed: %2. Check its permissions."))
            return QStringLiteral("%2: also ist %1 nicht lesbar.");
        if (text == QLatin1String("open"))
            return QStringLiteral("offen");
        if (text == QLatin1String("A plain net reads %1 of the images (at least %2), more than the majority rate %3."))
            return QStringLiteral("Mindestens %2, und zwar %1, liest ein Netz, nicht %3.");
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void languagesAreBuiltIn();
    void chosenByOptionThenPreference();
    void menuKeepsTheChoice();
    void sentencesOfCoreKeepTheirValues();
};

void LanguageTest::languagesAreBuiltIn() {
    const QStringList all = app::languages();
    for (const char* name : {"de", "en", "zh_CN"})
        QVERIFY2(all.contains(QLatin1String(name)), name);
    QCOMPARE(app::languageName(QStringLiteral("de")), QStringLiteral("Deutsch"));
    QCOMPARE(app::languageName(QStringLiteral("en")), QStringLiteral("English"));
    QCOMPARE(app::languageName(QStringLiteral("zh_CN")), QStringLiteral("简体中文"));
    QCOMPARE(app::languageName(QStringLiteral("system")), QString());
}

void LanguageTest::chosenByOptionThenPreference() {
    const QTemporaryDir dir;
    const std::filesystem::path file = dir.filePath(QStringLiteral("preferences.json")).toStdString();
    const auto chosen = [&](const QStringList& arguments) {
        const auto language = app::chosenLanguage(QStringList{QStringLiteral("guise-workbench")} + arguments, file);
        return language ? *language : QStringLiteral("error");
    };
    QCOMPARE(chosen({}), QStringLiteral("system"));
    base::Preferences preferences = base::Preferences::load(file);
    preferences.set("/language", base::Json("de"));
    QVERIFY(preferences.save());
    QCOMPARE(chosen({}), QStringLiteral("de"));
    QCOMPARE(chosen({QStringLiteral("--language"), QStringLiteral("zh_CN")}), QStringLiteral("zh_CN"));
    QCOMPARE(chosen({QStringLiteral("--language=system")}), QStringLiteral("system"));
    QCOMPARE(chosen({QStringLiteral("--language=xx")}), QStringLiteral("error"));
    preferences.set("/language", base::Json(7));
    QVERIFY(preferences.save());
    QCOMPARE(chosen({}), QStringLiteral("system"));
}

void LanguageTest::menuKeepsTheChoice() {
    const QTemporaryDir dir;
    const std::filesystem::path file = dir.filePath(QStringLiteral("preferences.json")).toStdString();
    app::LanguageMenu menu(file);
    const QSignalSpy chosen(&menu, &app::LanguageMenu::chosen);
    auto* german = menu.findChild<QAction*>(QStringLiteral("language_de_Action"));
    auto* system = menu.findChild<QAction*>(QStringLiteral("language_system_Action"));
    QVERIFY(german != nullptr && system != nullptr);
    QVERIFY(system->isChecked());
    german->trigger();
    QCOMPARE(chosen.size(), 1);
    const app::LanguageMenu next(file);
    QVERIFY(next.findChild<QAction*>(QStringLiteral("language_de_Action"))->isChecked());
    QCOMPARE(*app::chosenLanguage({QStringLiteral("guise-workbench")}, file), QStringLiteral("de"));
}

void LanguageTest::sentencesOfCoreKeepTheirValues() {
    QCOMPARE(app::fromCore("open"), QStringLiteral("open"));
    const QLocale before;
    Some german;
    QVERIFY(QCoreApplication::installTranslator(&german));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(app::fromCore("open"), QStringLiteral("offen"));
    QCOMPARE(app::fromCore("/a %2 b cannot be listed: busy: 1.5. Check its permissions."),
             QStringLiteral("busy: 1.5: also ist /a %2 b nicht lesbar."));
    QCOMPARE(
        app::fromCore("A plain net reads 0.900 of the images (at least 0.880), more than the majority rate 0.100."),
        QStringLiteral("Mindestens 0,880, und zwar 0,900, liest ein Netz, nicht 0,100."));
    QCOMPARE(app::fromCore("Something that core never says."), QStringLiteral("Something that core never says."));
    QCOMPARE(app::fromCore(""), QString());
    QLocale::setDefault(before);
    QCoreApplication::removeTranslator(&german);
}

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
