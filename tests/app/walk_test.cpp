// SPDX-License-Identifier: GPL-3.0-or-later
// The first five minutes of a student and of a demo's audience, by mouse and keys. Pictures of each stage are kept in
// the folder that GUISE_WALK_SHOTS names, else beside the test.
#include "app/workbench/demo_mode.h"
#include "app/workbench/lessons.h"
#include "app/workbench/plots_panel.h"
#include "tests/app/window_fixture.h"
#include "widgets/compare_view.h"
#include "widgets/live_plot.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

#include <chrono>

using namespace guise;
using namespace std::chrono_literals;

class WalkTest : public QObject {
    Q_OBJECT

private:
    WindowFixture fixture_;

    /// A widget that must be there and, but for a moment, in view.
    template <class T>
    T& see(const char* name) {
        T* widget = fixture_.find<T>(name);
        if (widget == nullptr)
            qFatal("there is no %s", name);
        return *widget;
    }
    void keep(const char* stage) {
        QString folder = qEnvironmentVariable("GUISE_WALK_SHOTS");
        if (folder.isEmpty())
            folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../walk");
        QVERIFY(QDir().mkpath(folder));
        const QString file = QStringLiteral("%1/%2.png").arg(folder, QLatin1String(stage));
        QVERIFY(fixture_.window()->screen()->grabWindow(0).save(file) || fixture_.window()->grab().save(file));
    }
    void click(const char* name) {
        auto& button = see<QAbstractButton>(name);
        QVERIFY2(button.isVisible() && button.isEnabled(), name);
        QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(10, button.height() / 2));
    }
    void drag(QSlider& slider, double to) {
        QVERIFY(slider.isVisible());
        const QPoint from(8, slider.height() / 2);
        slider.setValue(slider.minimum());
        QTest::mousePress(&slider, Qt::LeftButton, {}, from);
        const int way = int(to * (slider.width() - 16));
        for (int i = 1; i <= 12; ++i) {
            QTest::mouseMove(&slider, from + QPoint(way * i / 12, 0));
            QCoreApplication::processEvents();
        }
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, from + QPoint(way, 0));
    }

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
        auto& view = see<widgets::CompareView>("compareView");
        QImage shown = view.image(1);
        drag(see<QSlider>("recipe.block.slider"), 0.25);
        QTRY_VERIFY(view.image(1) != shown);
        shown = view.image(1);
        drag(see<QSlider>("step0.noise.level.slider"), 0.8);
        QTRY_VERIFY(view.image(1) != shown);
        auto& figure = see<QLabel>("privacy.figure");
        QTRY_VERIFY_WITH_TIMEOUT(figure.text().contains(u'0'), 240000);
        keep("student-1-tuned");
        auto& plain = see<QCheckBox>("train.plain");
        plain.setFocus();
        QTest::keyClick(&plain, Qt::Key_Space);
        QVERIFY(plain.isChecked());
        QSignalSpy ended(&fixture_.window()->training(), &app::TrainingController::ended);
        QTest::keyClick(fixture_.window(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, 240000);  // disguised, then originals
        auto* accuracy = fixture_.window()->findChild<app::PlotsPanel*>()->accuracy();
        QVERIFY(accuracy->pointCount(0) > 0 && accuracy->pointCount(2) > 0);
        keep("student-2-trained");
        auto& tabs = see<QTabWidget>("bottomTabs");
        const int runs = tabs.indexOf(&see<QWidget>("runsPage"));
        QTest::mouseClick(tabs.tabBar(), Qt::LeftButton, {}, tabs.tabBar()->tabRect(runs).center());
        auto& table = see<QTableView>("runsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table.isVisible() && table.model()->rowCount() == 2, 240000);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(0, 1)).center());
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(int(table.selectionModel()->selectedRows().size()), 2);
        keep("student-3-compared");
    }

    void demoAudience() {
        fixture_.start(fixture_.options({.perBatch = 20ms}));
        auto& demo = fixture_.window()->lessons().demo();
        demo.setSpeed(10.0);
        QSignalSpy scenes(&demo, &app::DemoMode::sceneShown);
        QTest::keyClick(fixture_.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(demo.active());
        QTRY_VERIFY_WITH_TIMEOUT(scenes.count() >= 3, 240000);
        keep("audience-1-demo");
        QTest::keyClick(fixture_.window(), Qt::Key_Escape);
        QVERIFY(!demo.active());
        QTRY_COMPARE_WITH_TIMEOUT(fixture_.window()->training().phase(), app::TrainingController::Phase::Idle, 240000);
        QTRY_VERIFY_WITH_TIMEOUT(see<QPushButton>("trainButton").isEnabled(), 240000);
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(fixture_.window()->training().phase(), app::TrainingController::Phase::Running,
                                  240000);
        keep("audience-2-training");
        click("stopButton");
        QTRY_COMPARE_WITH_TIMEOUT(fixture_.window()->training().phase(), app::TrainingController::Phase::Idle, 240000);
        fixture_.window()->close();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture_.window()->isVisible(), 3500);
    }
};

GUISE_WINDOW_TEST_MAIN(WalkTest)
#include "walk_test.moc"
