// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/monkey.h"
#include "app/workbench/action_registry.h"
#include "app/workbench/session_file.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/app/window_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QToolButton>

#include <map>

using namespace guise;

constexpr int kMore = 9;  // that a job ends is what matters here; how soon, where nothing else runs

/// Random actions in the real window. In an ordinary run one seed and few; GUISE_LONG_TESTS=1: 20 seeds of 1,000 each;
/// GUISE_MONKEY_SEED=N: that one of 1,000, with GUISE_MONKEY_LOG=1 step by step.
class MonkeyTest : public QObject {
    Q_OBJECT

private:
    WindowFixture guise_;
    static QString text(const base::Json& json) { return QString::fromStdString(base::canonicalJson(json)); }
    QString settings() {
        const auto now = guise_.window()->sessionNow();
        return now ? text(experiment::runSettingsToJson(*now)) : QString();
    }
    /// As settings(); without the seed of the experiment key in use where a secret one was before: that one stays with
    /// the person who has it.
    QString settingsWithoutKeyLike(const QString& before) {
        auto now = guise_.window()->sessionNow();
        if (now && !before.contains(QLatin1String("\"experiment_seed\":")))
            now->experimentSeed.reset();
        return now ? text(experiment::runSettingsToJson(*now)) : QString();
    }
    /// Where two texts begin to differ.
    static QString difference(const QString& now, const QString& before) {
        qsizetype same = 0;
        while (same < now.size() && same < before.size() && now[same] == before[same])
            ++same;
        const auto from = std::max<qsizetype>(0, same - 60);
        return QStringLiteral("now …%1\nbefore …%2").arg(now.mid(from, 200), before.mid(from, 200));
    }
    static QString keptIn(const std::filesystem::path& file) {
        const auto bytes = base::readFile(file, 1 << 20);
        if (!bytes)
            return {};
        auto json = base::parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        return json ? text(*json) : QString();
    }

private Q_SLOTS:
    void initTestCase() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        QDir::setCurrent(guise_.home().path());
    }
    void cleanup() { QVERIFY(guise_.end(kMore)); }

    void nothingBreaks_data() {
        QTest::addColumn<std::uint64_t>("seed");
        QTest::addColumn<int>("actions");
        if (const int seed = qEnvironmentVariableIntValue("GUISE_MONKEY_SEED"); seed > 0)
            QTest::addRow("seed %d", seed) << std::uint64_t(seed) << 1000;
        else if (qEnvironmentVariableIntValue("GUISE_LONG_TESTS") != 0)
            for (int each = 1; each <= 20; ++each)
                QTest::addRow("seed %d", each) << std::uint64_t(each) << 1000;
        else
            QTest::addRow("seed 1") << std::uint64_t(1) << 120;
    }
    void nothingBreaks() {
        QFETCH(const std::uint64_t, seed);
        QFETCH(const int, actions);
        auto options = guise_.options();
        options.preferences = guise_.home().filePath(QStringLiteral("%1.json").arg(seed)).toStdString();
        options.recovery = guise_.home().filePath(QStringLiteral("recovery")).toStdString();
        options.windowState = guise_.home().filePath(QStringLiteral("%1.ini").arg(seed)).toStdString();
        guise_.start(options);
        {
            Monkey monkey(*guise_.window(), seed);
            monkey.act(actions);
            qInfo("slowest step: %lld ms, %s", static_cast<long long>(monkey.slowest().count()),
                  qPrintable(monkey.slowestStep()));
        }
        // Settings as they were when the window closed are there in the next one.
        std::map<QString, QKeySequence> keys;
        for (const auto& entry : guise_.window()->actions().entries())
            keys[entry.action->objectName()] = entry.action->shortcut();
        const auto scheme = widgets::currentScheme();
        QElapsedTimer closing;
        closing.start();
        QVERIFY2(guise_.end(kMore), "a job is left");
        qInfo("closed after %lld ms", static_cast<long long>(closing.elapsed()));
        const QDir left(guise_.home().filePath(QStringLiteral("recovery")));
        QCOMPARE(left.entryList(QDir::Files), QStringList());
        guise_.start(options);
        for (const auto& entry : guise_.window()->actions().entries())
            QVERIFY2(entry.action->shortcut() == keys[entry.action->objectName()],
                     qPrintable(entry.action->objectName()));
        QCOMPARE(widgets::currentScheme(), scheme);

        // And what is set in the panels comes back after a crash.
        Monkey again(*guise_.window(), seed + 1000);
        again.act(actions / 10);
        QTRY_VERIFY_WITH_TIMEOUT(!guise_.window()->findChild<app::DataSession*>()->busy(), 60000);
        const auto before = settings();
        auto* session = guise_.window()->findChild<app::SessionFile*>();
        session->keep();
        QTRY_COMPARE_WITH_TIMEOUT(keptIn(session->file()), before, 120000);
        guise_.crash();
        guise_.start(options);
        if (settingsWithoutKeyLike(before) != before) {
            auto* bring = guise_.find<QToolButton>("bannerAction");
            QTRY_VERIFY_WITH_TIMEOUT(bring->isVisible(), 60000);
            bring->click();
        }
        QTRY_VERIFY2_WITH_TIMEOUT(settingsWithoutKeyLike(before) == before,
                                  qPrintable(difference(settingsWithoutKeyLike(before), before)), 60000);
    }
};

GUISE_WINDOW_TEST_MAIN(MonkeyTest)

#include "monkey_test.moc"
