// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/help_window.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/text.h"
#include "core/attack/attack.h"
#include "core/disguise/recipe.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QListWidget>
#include <QLocale>
#include <QPixmap>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>

using namespace guise;

class HelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPageOpens() {
        app::JobBridge jobs;
        app::HelpWindow help(jobs);
        help.open(QStringLiteral("start"));
        auto* pages = help.findChild<QListWidget*>(QStringLiteral("helpPages"));
        auto* text = help.findChild<QTextBrowser*>(QStringLiteral("helpText"));
        QVERIFY(pages->count() >= 2);
        QString last;
        for (int i = 0; i < pages->count(); ++i) {
            pages->setCurrentRow(i);
            QVERIFY(text->toPlainText().size() > 10);
            QVERIFY(text->toPlainText() != last);
            last = text->toPlainText();
        }
    }

    /// Pages of other languages keep the shape of the English one: what is added there is missed here.
    void pagesInOtherLanguagesFollowTheEnglishOnes() {
        const auto shape = [](const QString& path) {
            QFile file(path);
            QString marks;
            if (!file.open(QIODevice::ReadOnly))
                return marks;
            while (!file.atEnd()) {
                const QString line = QString::fromUtf8(file.readLine());
                static const QRegularExpression mark(QStringLiteral("^(#+ |- |[0-9]+[.] |[|])"));
                if (const auto found = mark.match(line); found.hasMatch())
                    marks += found.captured() + (line.startsWith(u'|') ? QString::number(line.count(u'|')) : QString());
            }
            return marks;
        };
        int pages = 0;
        for (const char* language : {"de", "zh_CN"})
            for (const QString& file : QDir(QStringLiteral(":/help/") + QLatin1String(language)).entryList()) {
                const QString page = file.section(u'.', 0, 0);
                const QString own = app::helpPageFile(page, QLocale(QLatin1String(language)));
                QVERIFY2(own.contains(QLatin1String(language)), qPrintable(own));
                const QString english = app::helpPageFile(page, QLocale(QStringLiteral("en_GB")));
                QVERIFY2(english.count(u'/') == 2 && !shape(english).isEmpty(), qPrintable(english));
                QCOMPARE(shape(own), shape(english));
                ++pages;
            }
        QVERIFY(pages >= 4);
        QCOMPARE(app::helpPageFile(QStringLiteral("start"), QLocale(QStringLiteral("de_AT"))),
                 QStringLiteral(":/help/de/start.md"));
        QCOMPARE(app::helpPageFile(QStringLiteral("start"), QLocale(QStringLiteral("zh_TW"))),
                 QStringLiteral(":/help/start.md"));
    }

    void everyAttackHasAPageWithItsPicture() {
        app::JobBridge jobs;
        app::HelpWindow help(jobs);
        auto* text = help.findChild<QTextBrowser*>(QStringLiteral("helpText"));
        for (const attack::Attack* attack : attack::attacks()) {
            const QString page = QStringLiteral("attack-") + QString::fromStdString(std::string(attack->info().name));
            help.open(page);
            QVERIFY2(text->toPlainText().contains(QStringLiteral("guise attack ")), qPrintable(page));
            const QVariant picture =
                text->document()->resource(QTextDocument::ImageResource, QUrl(page + QStringLiteral(".png")));
            QVERIFY2(!picture.value<QImage>().isNull() || !picture.value<QPixmap>().isNull() ||
                         !QImage::fromData(picture.toByteArray()).isNull(),
                     qPrintable(page));
        }
    }

    void theFiguresOfThePaperAreThere() {
        app::JobBridge jobs;
        app::HelpWindow help(jobs);
        help.open(QStringLiteral("paper-figures"));
        const auto* text = help.findChild<QTextBrowser*>(QStringLiteral("helpText"));
        int pictures = 0;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
                if (!format.isValid())
                    continue;
                QVERIFY2(QFile::exists(QStringLiteral(":/help/") + format.name()), qPrintable(format.name()));
                ++pictures;
            }
        QCOMPARE(pictures, 11);
    }

    void theTableHasEveryPresetWithAPicture() {
        app::JobBridge jobs;
        app::HelpWindow help(jobs);
        help.open(QStringLiteral("schemes"));
        auto* text = help.findChild<QTextBrowser*>(QStringLiteral("helpText"));
        for (const disguise::Preset& preset : disguise::presets())
            QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(app::fromCore(preset.label)), 120000);
        const auto samples = app::schemeSamples(QImage(QStringLiteral(":/help/sample.png")));
        QVERIFY(samples);
        QCOMPARE(samples->size(), disguise::presets().size());
        for (const app::SchemeSample& sample : *samples) {
            QVERIFY2(!sample.picture.isNull(), (sample.label + ": " + sample.reason).c_str());
            QVERIFY(!sample.help.empty());
        }
    }

    void closingWhileItDrawsIsHarmless() {
        app::JobBridge jobs;
        {
            app::HelpWindow help(jobs);
            help.open(QStringLiteral("schemes"));
        }
        QTest::qWait(50);
    }
};

QTEST_MAIN(HelpTest)
#include "help_test.moc"
