// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks that are asked to stop while they work: how soon they end decides how soon the window closes.
#include "app/workbench/recovery.h"
#include "core/disguise/recipe.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <chrono>
#include <stop_token>
#include <thread>

using namespace guise;
using namespace std::chrono_literals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kSoon = 20000;  // ms
#else
constexpr qint64 kSoon = 1500;  // ms, of the 3 s that closing has; most of it for a busy machine
#endif

}  // namespace

/// In an ordinary run each preset is stopped once; GUISE_LONG_TESTS=1: at many moments, with every attacker.
class StopTest : public QObject {
    Q_OBJECT

private:
    app::OpenDataPtr data_;
    static bool isLong() { return qEnvironmentVariableIntValue("GUISE_LONG_TESTS") != 0; }

private Q_SLOTS:
    void initTestCase() {
        if (!QFile::exists(QStringLiteral("/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz")))
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        const auto opened = app::openData("fashion-mnist?classes=0,1,2,3", "fashion-mnist?classes=4,5,6,7", {});
        QVERIFY(opened);
        data_ = *opened;
    }
    void attacksStopSoon_data() {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<bool>("pairs");
        QTest::addColumn<int>("after");
        const auto add = [](const QString& name, const QString& recipe) {
            for (const bool pairs : {false, true})
                for (const int after : isLong() ? std::vector<int>{60, 250, 700, 1500, 3000, 6000, 12000}
                                                : std::vector<int>{pairs ? 900 : 400})
                    QTest::addRow("%s, %s, %d ms", qPrintable(name), pairs ? "pairs" : "no pairs", after)
                        << recipe << pairs << after;
        };
        for (const auto& preset : disguise::presets())
            add(QString::fromStdString(preset.name), QString::fromStdString(disguise::canonicalRecipe(preset.recipe)));
        add(QStringLiteral("block 14"),
            QStringLiteral(R"({"block":[14,14],"steps":[{"mechanism":"rmt"},{"mechanism":"permute"}]})"));
        add(QStringLiteral("block 28"), QStringLiteral(R"({"block":[28,28],"steps":[{"mechanism":"rmt"}]})"));
        for (const int side : {7, 14, 28})
            for (const char* matrix : {"orthogonal", "projection"})
                add(QStringLiteral("block %1 whole %2").arg(side).arg(QLatin1String(matrix)),
                    QStringLiteral(R"({"block":[%1,%1],"steps":[{"mechanism":"noise","level":40},)"
                                   R"({"mechanism":"rmt","matrix":"%2","whole":true}]})")
                        .arg(side)
                        .arg(QLatin1String(matrix)));
        add(QStringLiteral("behind AES"),
            QStringLiteral(R"({"block":[7,7],"steps":[{"mechanism":"aes"},{"mechanism":"rmt","whole":true}]})"));
        add(QStringLiteral("block 1"), QStringLiteral(R"({"block":[1,1],"steps":[{"mechanism":"permute"}]})"));
    }
    void attacksStopSoon() {
        QFETCH(const QString, recipe);
        QFETCH(const bool, pairs);
        QFETCH(const int, after);
        const auto& info = data_->source->info();
        const auto parsed = disguise::parseRecipe(recipe.toStdString());
        QVERIFY(parsed);
        const auto key =
            key::SecretKey::experiment(1, disguise::canonicalRecipe(*parsed), info.shape, int(info.classNames.size()));
        if (!key)
            QSKIP("This recipe does not fit the pictures.");
        app::AttackerSettings attacker;
        attacker.level = pairs ? attack::Level::Two : attack::Level::One;
        attacker.domain = pairs;
        std::atomic<bool> through = false;
        std::jthread thread([&](std::stop_token stop) {
            static_cast<void>(
                app::attackDisguise({data_, *key, attacker, app::RecoveryDepth::Thorough}, std::move(stop)));
            through = true;
        });
        for (int waited = 0; waited < after && !through; waited += 10)
            std::this_thread::sleep_for(10ms);
        if (through)
            return;
        QElapsedTimer clock;
        clock.start();
        thread.request_stop();
        thread.join();
        const auto took = clock.elapsed();
        if (took > 200)
            qInfo("stopped after %lld ms", static_cast<long long>(took));
        QVERIFY2(took <= kSoon, qPrintable(QStringLiteral("%1 ms").arg(took)));
    }
};

QTEST_GUILESS_MAIN(StopTest)

#include "stop_test.moc"
