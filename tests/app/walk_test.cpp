// SPDX-License-Identifier: GPL-3.0-or-later
// The first five minutes of a student and of a demo's audience, by mouse and keys.
#include "app/workbench/demo_mode.h"
#include "app/workbench/lessons.h"
#include "app/workbench/plots_panel.h"
#include "tests/app/walker.h"
#include "widgets/compare_view.h"
#include "widgets/live_plot.h"

#include <QCheckBox>
#include <QLabel>
#include <QTableView>

#include <chrono>

using namespace guise;
using namespace std::chrono_literals;

class WalkTest : public QObject {
    Q_OBJECT

private:
    WindowFixture fixture_;

    Walker walk_{fixture_};

private Q_SLOTS:
    void initTestCase() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
    }
    void cleanup() { QVERIFY(fixture_.end()); }

    void student() {
        auto options = fixture_.options();
        options.training.steps = 120;
        fixture_.start(options);
        auto& view = walk_.see<widgets::CompareView>("compareView");
        QImage shown = view.image(1);
        walk_.drag(walk_.see<QSlider>("recipe.block.slider"), 0.25);
        QTRY_VERIFY(view.image(1) != shown);
        shown = view.image(1);
        walk_.drag(walk_.see<QSlider>("step0.noise.level.slider"), 0.8);
        QTRY_VERIFY(view.image(1) != shown);
        auto& figure = walk_.see<QLabel>("privacy.figure");
        QTRY_VERIFY_WITH_TIMEOUT(figure.text().contains(u'0'), Walker::kPatience);
        walk_.keep("student-1-tuned");
        auto& plain = walk_.see<QCheckBox>("train.plain");
        plain.setFocus();
        QTest::keyClick(&plain, Qt::Key_Space);
        QVERIFY(plain.isChecked());
        QSignalSpy ended(&fixture_.window()->training(), &app::TrainingController::ended);
        QTest::keyClick(fixture_.window(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, Walker::kPatience);  // disguised, then originals
        auto* accuracy = fixture_.window()->findChild<app::PlotsPanel*>()->accuracy();
        QVERIFY(accuracy->pointCount(0) > 0 && accuracy->pointCount(2) > 0);
        walk_.keep("student-2-trained");
        walk_.tab("bottomTabs", "runsPage");
        auto& table = walk_.see<QTableView>("runsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table.isVisible() && table.model()->rowCount() == 2, Walker::kPatience);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(0, 1)).center());
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(int(table.selectionModel()->selectedRows().size()), 2);
        walk_.keep("student-3-compared");
    }

    void demoAudience() {
        fixture_.start(fixture_.options({.perBatch = 20ms}));
        auto& demo = fixture_.window()->lessons().demo();
        demo.setSpeed(10.0);
        QSignalSpy scenes(&demo, &app::DemoMode::sceneShown);
        QTest::keyClick(fixture_.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(demo.active());
        QTRY_VERIFY_WITH_TIMEOUT(scenes.count() >= 3, Walker::kPatience);
        walk_.keep("audience-1-demo");
        QTest::keyClick(fixture_.window(), Qt::Key_Escape);
        QVERIFY(!demo.active());
        QTRY_COMPARE_WITH_TIMEOUT(fixture_.window()->training().phase(), app::TrainingController::Phase::Idle,
                                  Walker::kPatience);
        walk_.click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(fixture_.window()->training().phase(), app::TrainingController::Phase::Running,
                                  Walker::kPatience);
        walk_.keep("audience-2-training");
        walk_.click("stopButton");
        QTRY_COMPARE_WITH_TIMEOUT(fixture_.window()->training().phase(), app::TrainingController::Phase::Idle,
                                  Walker::kPatience);
        fixture_.window()->close();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture_.window()->isVisible(), 3500);
    }
};

GUISE_WINDOW_TEST_MAIN(WalkTest)
#include "walk_test.moc"
