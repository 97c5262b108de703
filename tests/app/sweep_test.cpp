// SPDX-License-Identifier: GPL-3.0-or-later
// The window's sweep over the real program and the real engine: what becomes of it when the window goes.
#include "app/workbench/sweep_process.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/experiment/run_store.h"
#include "tests/app/window_fixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>

using namespace guise;

namespace {

constexpr int kSweepPatience = 60000;  // ms: LibTorch on a busy machine
constexpr auto kPlan = R"({"name":"long","data":"fashion-mnist?classes=0,1","recipe":"table1","network":"linear",
"train":{"steps":500000,"batch":16},"repeats":1,"measures":[],"series":[{"name":"noise","set":{},"vary":{"noise":[0]}}]})";

app::SweepStart startIn(const QString& folder) {
    app::SweepStart start;
    start.plan = folder + QStringLiteral("/long.json");
    start.store = folder + QStringLiteral("/sweep.store");
    start.threads = 1;
    return start;
}

/// Started, and seen at work: the first batches are done.
std::unique_ptr<app::SweepProcess> begun(const QString& folder) {
    auto sweep = std::make_unique<app::SweepProcess>(GUISE_PROGRAM);
    bool works = false;
    QObject::connect(sweep.get(), &app::SweepProcess::progressed, sweep.get(), [&works](qint64 done) {
        if (done > 0)
            works = true;
    });
    QObject::connect(sweep.get(), &app::SweepProcess::ended, sweep.get(),
                     [](bool, const QString& error) { std::fprintf(stderr, "%s\n", qPrintable(error)); });
    sweep->start(startIn(folder));
    return QTest::qWaitFor([&] { return works; }, kSweepPatience) ? std::move(sweep) : nullptr;
}

/// The only run of the store.
base::Result<experiment::StoredRun> runIn(const QString& folder) {
    const auto store = experiment::RunStore::open(startIn(folder).store.toStdString(), {.create = false});
    if (!store)
        return tl::make_unexpected(store.error());
    const auto runs = store->runs();
    if (!runs)
        return tl::make_unexpected(runs.error());
    return store->run(runs->front().id);
}

bool keptItsState(const QString& folder) {
    const auto run = runIn(folder);
    return run && run->state == experiment::RunState::Stopped && !run->checkpoints.empty() &&
           run->checkpoints.back().step > 0;
}

}  // namespace

class SweepTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir home_;
    QString folder_;

private Q_SLOTS:
    void initTestCase() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        QProcess info;
        info.start(QStringLiteral(GUISE_PROGRAM), {QStringLiteral("info"), QStringLiteral("--json")});
        QVERIFY(info.waitForFinished(kSweepPatience));
        const auto told = info.readAllStandardOutput();
        const auto json = base::parseJson({told.constData(), std::size_t(told.size())});
        QVERIFY(json);
        if (!json->at("engine").at("available").get<bool>())
            QSKIP("The learning engine is not installed here.");
    }
    void init() {
        folder_ = home_.filePath(QString::fromLatin1(QTest::currentTestFunction()) +
                                 QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(base::makeFolder(folder_.toStdString()));
        QVERIFY(base::writeFile(startIn(folder_).plan.toStdString(), std::string(kPlan)));
    }

    void theWindowDoesNotWaitAndTheRunIsKept_data() {
        QTest::addColumn<bool>("stopped");
        QTest::newRow("closed") << false;
        QTest::newRow("closed after Stop") << true;
    }
    void theWindowDoesNotWaitAndTheRunIsKept() {
        QFETCH(const bool, stopped);
        auto sweep = begun(folder_);
        QVERIFY(sweep);
        const auto process = pid_t(sweep->processId());
        QVERIFY(process > 0);
        QElapsedTimer clock;
        clock.start();
        if (stopped)
            sweep->stop();
        sweep.reset();
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        int status = 0;
        QVERIFY(QTest::qWaitFor([&] { return waitpid(process, &status, WNOHANG) == process; }, kSweepPatience));
        qInfo("ended %lld ms later", static_cast<long long>(clock.elapsed()));
        QVERIFY(WIFEXITED(status));
        QVERIFY(keptItsState(folder_));
    }

    /// A window that crashes tells nobody. Nor must a Stop just before lose the state.
    void noTrainingOutlivesAWindowThatIsKilled_data() { theWindowDoesNotWaitAndTheRunIsKept_data(); }
    void noTrainingOutlivesAWindowThatIsKilled() {
        QFETCH(const bool, stopped);
        QProcess window;
        window.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--window"), folder_, stopped ? QStringLiteral("stop") : QString()});
        QVERIFY(window.waitForStarted());
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += window.readAllStandardOutput()).endsWith('\n'), kSweepPatience);
        const auto process = pid_t(said.trimmed().toLongLong());
        QVERIFY2(process > 0, said.constData());
        QCOMPARE(kill(process, 0), 0);
        window.kill();
        QVERIFY(window.waitForFinished());
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(keptItsState(folder_), kSweepPatience);
        qInfo("kept %lld ms later", static_cast<long long>(clock.elapsed()));
    }
};

/// The part of a window that has a sweep at work, to be killed: prints the number of the process.
int beWindow(const QString& folder, bool stop) {
    const auto sweep = begun(folder);
    if (!sweep)
        return 1;
    const auto process = sweep->processId();
    if (stop)
        sweep->stop();
    std::printf("%lld\n", static_cast<long long>(process));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const auto words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("--window"))
        return beWindow(words.value(2), words.value(3) == QLatin1String("stop"));
    SweepTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sweep_test.moc"
