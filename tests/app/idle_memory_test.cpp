// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/idle_memory.h"
#include "app/workbench/job_bridge.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace guise;
using namespace std::chrono_literals;

class IdleMemoryTest : public QObject {
    Q_OBJECT

private:
    static void work(
        app::JobBridge& jobs, base::Lane lane, std::function<void()> what = [] {}) {
        jobs.run<int>(
            lane, "",
            [what = std::move(what)](std::stop_token) -> base::Result<int> {
                what();
                return 1;
            },
            [](const app::Ended<int>&) {});
    }

private Q_SLOTS:
    void givesBackOnceAfterWork() {
        app::JobBridge jobs;
        app::IdleMemory memory({&jobs});
        QSignalSpy given(&memory, &app::IdleMemory::givenBack);
        for (int i = 0; i < 5; ++i)
            work(jobs, base::Lane::Interactive);
        QTRY_COMPARE_WITH_TIMEOUT(given.count(), 1, 20000);
        QTest::qWait(2500);  // what is at rest stays so
        QCOMPARE(given.count(), 1);
        work(jobs, base::Lane::Io);
        QTRY_COMPARE_WITH_TIMEOUT(given.count(), 2, 20000);
    }
    void waitsForAllThatWorks() {
        app::JobBridge quick;
        app::JobBridge slow;
        app::IdleMemory memory({&quick, &slow});
        QSignalSpy given(&memory, &app::IdleMemory::givenBack);
        std::atomic<bool> go = false;
        work(slow, base::Lane::Device, [&go] {
            while (!go)
                std::this_thread::sleep_for(5ms);
        });
        work(quick, base::Lane::Interactive);
        QTest::qWait(3000);
        QCOMPARE(given.count(), 0);
        go = true;
        QTRY_COMPARE_WITH_TIMEOUT(given.count(), 1, 20000);
    }
};

QTEST_GUILESS_MAIN(IdleMemoryTest)

#include "idle_memory_test.moc"
