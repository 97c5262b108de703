// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/block_inspector.h"
#include "app/workbench/class_settings.h"
#include "app/workbench/demo_mode.h"
#include "app/workbench/key_session.h"
#include "app/workbench/lesson_player.h"
#include "app/workbench/lessons.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/script.h"
#include "app/workbench/window_hands.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"
#include "tests/app/window_fixture.h"
#include "widgets/banner.h"
#include "widgets/compare_view.h"
#include "widgets/control_marker.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <set>

using namespace guise;
using app::LessonPlayer;
using Kind = app::ScriptAction::Kind;

namespace {

QByteArray lessonText(const char* steps) {
    return QByteArray(R"({"id":"own","title":"Own","steps":[)") + steps + "]}";
}

constexpr auto kTwoSteps = R"(
  {"id":"jigsaw","title":"Jigsaw","text":"Why.","look":"There.",
   "do":[{"set":"recovery.recovered","to":true},{"preset":"permutation-only"}],
   "needs":["attack.verdict","tried.jigsaw"],"found":"{attack.name}: {attack.verdict}, SSIM {attack.ssim}."},
  {"id":"noise","title":"Noise","text":"Why.",
   "do":[{"recipe":{"scheme":"block","block":[7,7],"steps":[{"mechanism":"noise","level":0}]}},
         {"drag":"step0.noise.level.spin","to":100,"seconds":0.3}],
   "needs":["privacy.visual"],"found":"Visual privacy {privacy.visual}."})";

}  // namespace

class LessonTest : public QObject {
    Q_OBJECT

private:
    WindowFixture fixture_;

    LessonPlayer& player() { return fixture_.window()->lessons().player(); }
    app::DemoMode& demo() { return fixture_.window()->lessons().demo(); }
    const disguise::Recipe& recipe() { return fixture_.find<app::RecipePanel>("recipePanel")->recipe(); }
    void begin(const char* steps) {
        const QString path = fixture_.home().filePath(QStringLiteral("own.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lessonText(steps));
        file.close();
        fixture_.window()->lessons().openLesson(path);
        QVERIFY(player().active());
        player().hands().setPace(0.0);
    }
    void press(const char* name) {
        auto* button = fixture_.find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString found() { return fixture_.find<QLabel>("lesson.found")->text(); }

private Q_SLOTS:
    void initTestCase() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
    }
    void cleanup() { QVERIFY(fixture_.end()); }

    void builtInScriptsFitTheWindow() {
        fixture_.start(fixture_.options());
        const std::set<QString> rebuilt = {QStringLiteral("step0.noise.level.spin")};
        for (const char* name : {"disguises", "demo"}) {
            const auto script = app::loadScript(QString::fromLatin1(name));
            QVERIFY2(script, name);
            QVERIFY(script->steps.size() >= 6);
            for (const auto& step : script->steps) {
                for (const auto& action : step.actions) {
                    const QByteArray where = step.id.toUtf8() + ": " + action.target.toUtf8();
                    if (action.kind == Kind::Preset)
                        QVERIFY2(fixture_.find<QComboBox>("recipe.preset")->findData(action.target) > 0, where);
                    else if (action.kind == Kind::Recipe)
                        QVERIFY2(disguise::parseRecipe(action.target.toStdString()), where);
                    else if (!action.target.isEmpty() && rebuilt.count(action.target) == 0)
                        QVERIFY2(fixture_.window()->findChild<QWidget*>(action.target) != nullptr, where);
                }
                const std::set<QString> topics = {QStringLiteral("picture"),   QStringLiteral("restored"),
                                                  QStringLiteral("attack"),    QStringLiteral("tried"),
                                                  QStringLiteral("privacy"),   QStringLiteral("examiner"),
                                                  QStringLiteral("strongest"), QStringLiteral("run")};
                for (const QString& figure : step.needs + app::figureNames(step.found))
                    QVERIFY2(topics.count(figure.section(u'.', 0, 0)) == 1, qPrintable(figure));
            }
        }
        QCOMPARE(int(app::loadScript(QStringLiteral("disguises"))->steps.size()), 8);
    }

    void brokenLessonsAreErrors() {
        for (
            const char* text :
            {"", "[]", "{}", R"({"id":"a","title":"b","steps":[]})", R"({"id":"a","title":"b","steps":[1]})",
             R"({"id":"a","title":"b","steps":[{"id":"x"}]})",
             R"({"id":"a","title":"b","steps":[{"id":"x","title":"t","text":"t","do":[{"jump":1}]}]})",
             R"({"id":"a","title":"b","steps":[{"id":"x","title":"t","text":"t","do":[{"set":"c"}]}]})",
             R"({"id":"a","title":"b","steps":[{"id":"x","title":"t","text":"t","do":[{"picture":-1}]}]})",
             R"({"id":"a","title":"b","steps":[{"id":"x","title":"t","text":"t","do":5}]})",
             R"({"id":"a","title":"b","steps":[{"id":"x","title":"t","text":"t"},{"id":"x","title":"t","text":"t"}]})"})
            QVERIFY2(!app::parseScript(text), text);
        QVERIFY(!app::loadScript(QStringLiteral("there-is-no-such-lesson")));
    }

    void aStepIsDoneWithMeasuredFiguresAndTheOwnSettingComesBack() {
        fixture_.start(fixture_.options());
        fixture_.window()->keySession().makeNew();  // nowhere on disk
        const auto fingerprint = fixture_.window()->keySession().key()->fingerprint();
        const auto before = recipe();
        begin(kTwoSteps);
        QVERIFY(fixture_.find<QDockWidget>("lessonDock")->isVisible());
        QVERIFY(fixture_.find<QLabel>("lesson.title")->text().contains(QStringLiteral("Jigsaw")));
        QVERIFY(!player().done(0));
        press("lesson.do");
        QTRY_VERIFY_WITH_TIMEOUT(player().done(0), 240000);
        QVERIFY(fixture_.find<QRadioButton>("recovery.recovered")->isChecked());
        QVERIFY2(found().contains(QStringLiteral("Jigsaw")), qPrintable(found()));
        QVERIFY2(!found().contains(u'{') && !found().contains(QStringLiteral("–")), qPrintable(found()));
        press("lesson.next");
        QCOMPARE(player().current(), 1);
        press("lesson.do");
        QTRY_VERIFY_WITH_TIMEOUT(player().done(1), 240000);
        QCOMPARE(recipe().steps[0].parameters["level"].get<double>(), 100.0);
        auto* marker = fixture_.find<widgets::ControlMarker>("controlMarker");
        QVERIFY(marker != nullptr);
        press("lesson.leave");
        QVERIFY(!player().active());
        QVERIFY(!fixture_.find<QDockWidget>("lessonDock")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(recipe() == before, 240000);
        QTRY_VERIFY(fixture_.window()->keySession().key() &&
                    fixture_.window()->keySession().key()->fingerprint() == fingerprint);
        QVERIFY(fixture_.find<QRadioButton>("recovery.restored")->isChecked());
    }

    /// A maximised window on the smallest screen, below a title bar, with a message in it.
    void aLessonFitsTheSmallestScreen() {
        constexpr int kHeight = 780;
        fixture_.start(fixture_.options(), {1280, kHeight});
        auto* banner = fixture_.find<widgets::Banner>("banner");
        banner->showMessage(widgets::Banner::Kind::Information,
                            QStringLiteral("No second set was found, so half of the classes of these pictures "
                                           "are held out and serve as others."),
                            QStringLiteral("Details."));
        fixture_.window()->lessons().openLesson();
        QTRY_VERIFY(fixture_.find<QWidget>("lessonPanel")->isVisible());
        auto* attack = fixture_.find<app::BlockInspector>("blockInspector");
        fixture_.find<QTabWidget>("bottomTabs")->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(attack->sentence().contains(u'\n'), 60000);  // the tallest that it gets
        const int least = fixture_.window()->minimumSizeHint().height();
        QVERIFY2(least <= kHeight, qPrintable(QString::number(least)));
        auto* next = fixture_.find<QAbstractButton>("lesson.next");
        QTRY_VERIFY(next->mapTo(fixture_.window(), QPoint(0, next->height())).y() <= kHeight);
        QVERIFY(fixture_.window()->height() <= kHeight);
    }

    void progressIsKeptAndCanBeginAnew() {
        fixture_.start(fixture_.options());
        begin(kTwoSteps);  // as the test before left it
        QCOMPARE(player().doneCount(), 2);
        QCOMPARE(player().current(), 1);
        QVERIFY2(found().contains(QStringLiteral("Visual privacy 0.")), qPrintable(found()));
        press("lesson.restart");
        QCOMPARE(player().doneCount(), 0);
        QCOMPARE(player().current(), 0);
        QVERIFY(found().isEmpty());
    }

    void aStepDoneByHandCounts() {
        fixture_.start(fixture_.options());
        begin(kTwoSteps);
        QTest::mouseClick(fixture_.find<QRadioButton>("recovery.recovered"), Qt::LeftButton);
        auto* choice = fixture_.find<QComboBox>("recipe.preset");
        const int index = choice->findData(QStringLiteral("permutation-only"));
        choice->setCurrentIndex(index);
        Q_EMIT choice->activated(index);
        QTRY_VERIFY_WITH_TIMEOUT(player().done(0), 240000);
    }

    void whatCannotBeMeasuredSaysWhyAndBlocksNothing() {
        auto options = fixture_.options();
        options.engine = []() -> base::Result<learn::EnginePtr> {
            return base::fail(base::ErrorCode::EngineMissing, "The learning engine is not installed. Install it.");
        };
        fixture_.start(options);
        begin(kTwoSteps);
        player().go(1);
        press("lesson.do");
        QTRY_COMPARE_WITH_TIMEOUT(player().state(), LessonPlayer::State::Hindered, 240000);
        QVERIFY(found().startsWith(QStringLiteral("Not measured")));
        press("lesson.back");
        QCOMPARE(player().current(), 0);
        begin(R"({"id":"x","title":"t","text":"t","do":[{"click":"noSuchButton"}]})");
        press("lesson.do");
        QTRY_COMPARE(player().state(), LessonPlayer::State::Hindered);
        QVERIFY(found().contains(QStringLiteral("noSuchButton")));
        press("lesson.next");  // the last step: ends
        QVERIFY(!player().active());
    }

    void demoLoopsPausesGoesOnAndLeaves() {
        fixture_.start(fixture_.options());
        const auto before = recipe();
        auto script = *app::loadScript(QStringLiteral("demo"));
        script.data.clear();
        QSignalSpy looped(&demo(), &app::DemoMode::looped);
        QSignalSpy ended(&demo(), &app::DemoMode::sceneEnded);
        demo().setSpeed(40.0);
        demo().start(script);
        QVERIFY(fixture_.window()->isFullScreen());
        QTRY_COMPARE_WITH_TIMEOUT(looped.count(), 2, 240000);
        QVERIFY(ended.count() >= 2 * int(script.steps.size()));
        QVERIFY(!fixture_.find<QLabel>("demo.title")->text().isEmpty());
        QVERIFY(fixture_.find<QLabel>("demo.title")->font().pixelSize() >= fixture_.window()->height() / 30);
        QVERIFY(!QDir(fixture_.home().filePath(QStringLiteral("runs"))).exists() ||
                QDir(fixture_.home().filePath(QStringLiteral("runs")))
                    .entryList({QStringLiteral("2*")}, QDir::Dirs)
                    .isEmpty());  // what it trains is not kept

        QTest::mouseClick(fixture_.find<QToolButton>("keyButton")->parentWidget(), Qt::LeftButton);
        QVERIFY(demo().paused());
        const int scenes = ended.count();
        QTest::keyClick(fixture_.window(), Qt::Key_A);
        QVERIFY(demo().paused());
        QCOMPARE(ended.count(), scenes);
        QTRY_VERIFY_WITH_TIMEOUT(!demo().paused(), 240000);  // a minute, 40 times as fast
        QTRY_VERIFY_WITH_TIMEOUT(ended.count() > scenes, 240000);

        QTest::keyClick(fixture_.window(), Qt::Key_Escape);
        QVERIFY(!demo().active());
        QVERIFY(!fixture_.window()->isFullScreen());
        QTRY_VERIFY_WITH_TIMEOUT(recipe() == before, 240000);
        QVERIFY(fixture_.find<QLabel>("demo.title") == nullptr || !fixture_.find<QLabel>("demo.title")->isVisible());
    }

    void demoGoesOnWhateverFails() {
        fixture_.start(fixture_.options({.failAtStep = 3}));
        const auto script = app::parseScript(lessonText(R"(
            {"id":"a","title":"A","text":"t","do":[{"click":"noSuchButton"}],"within":5},
            {"id":"b","title":"B","text":"t","do":[{"preset":"table1"}],"needs":["no.such"],"within":5},
            {"id":"c","title":"C","text":"t","do":[{"click":"trainButton"}],"needs":["run.disguised"],"within":60})"));
        QVERIFY(script);
        QSignalSpy looped(&demo(), &app::DemoMode::looped);
        demo().setSpeed(20.0);
        demo().start(*script);
        QTRY_COMPARE_WITH_TIMEOUT(looped.count(), 2, 240000);
        QVERIFY(demo().active());
        demo().leave();
    }

    void aClassFileHidesAndLocks() {
        const auto settings = app::loadClassSettings(QStringLiteral(GUISE_CLASS_EXAMPLE));
        QVERIFY(settings);
        QVERIFY(app::loadScript(settings->lesson));
        auto changed = *settings;
        changed.lesson.clear();
        changed.hide << QStringLiteral("runsPage") << QStringLiteral("noSuchThing");
        fixture_.start(fixture_.options());
        fixture_.window()->lessons().beginClass(changed);
        QVERIFY(!fixture_.find<QWidget>("deviceChoice")->isVisible());
        QVERIFY(!fixture_.find<QComboBox>("dataChoice")->isEnabled());
        QVERIFY(!fixture_.find<QAction>("exportAction")->isVisible());
        auto* add = fixture_.find<QToolButton>("recipe.addStep");
        QVERIFY(!add->isVisible());

        // What panels build and show later stays as the class has it.
        auto* choice = fixture_.find<QComboBox>("recipe.preset");
        for (const char* preset : {"neuracrypt", "cifar10", "table1"}) {
            choice->setCurrentIndex(choice->findData(QString::fromLatin1(preset)));
            Q_EMIT choice->activated(choice->currentIndex());
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_VERIFY(fixture_.find<QWidget>("step0.noise.level.slider")->isVisible());
        auto* remove = fixture_.find<QToolButton>("step0.noise.remove");
        QVERIFY(remove && !remove->isVisible());
        QVERIFY(!add->isVisible());
        fixture_.find<QComboBox>("dataChoice")->setEnabled(true);
        QVERIFY(!fixture_.find<QComboBox>("dataChoice")->isEnabled());
        fixture_.find<QAction>("exportAction")->setVisible(true);
        QVERIFY(!fixture_.find<QAction>("exportAction")->isVisible());
    }

    /// Scenes bring plots and thumbnails in and out; what the class hides stays away.
    void aClassFileHoldsInTheDemoToo() {
        app::ClassSettings settings;
        settings.hide = {QStringLiteral("topBar"), QStringLiteral("leftPanel"), QStringLiteral("bottomTabs")};
        fixture_.start(fixture_.options());
        fixture_.window()->lessons().beginClass(settings);
        auto script = *app::loadScript(QStringLiteral("demo"));
        script.data.clear();
        QSignalSpy scenes(&demo(), &app::DemoMode::sceneShown);
        QSignalSpy looped(&demo(), &app::DemoMode::looped);
        demo().setSpeed(40.0);
        demo().start(script);
        QVERIFY(fixture_.window()->isFullScreen());
        QTRY_COMPARE(fixture_.window()->frameGeometry(), fixture_.window()->screen()->geometry());
        QObject::connect(&demo(), &app::DemoMode::sceneShown, this, [this] {
            for (const char* name : {"topBar", "leftPanel", "bottomTabs"})
                QVERIFY2(!fixture_.find<QWidget>(name)->isVisible(), name);
        });
        QTRY_COMPARE_WITH_TIMEOUT(looped.count(), 1, 240000);
        QVERIFY(scenes.count() >= int(script.steps.size()));
        demo().leave();
        for (const char* name : {"topBar", "leftPanel", "bottomTabs"})
            QVERIFY2(!fixture_.find<QWidget>(name)->isVisible(), name);
    }

    void theStrongestExaminerHasItsFigures() {
        fixture_.start(fixture_.options());
        begin(R"({"id":"m","title":"M","text":"t","do":[{"preset":"table1"}],"needs":["strongest.visual"],
                  "within":120,"found":"{strongest.tried} {strongest.name} {strongest.reads} {privacy.reads}"})");
        press("lesson.do");
        QTRY_VERIFY_WITH_TIMEOUT(player().done(0), 240000);
        QTRY_VERIFY_WITH_TIMEOUT(!found().isEmpty() && !found().contains(QStringLiteral("–")), 240000);
    }

    void aClassFileWithStrangeNamesWarns() {
        app::ClassSettings settings;
        settings.hide = {QStringLiteral("deviceChoice"), QStringLiteral("noSuchThing"), QStringLiteral("step*.remove")};
        auto options = fixture_.options();
        app::MainWindow window(options);
        window.lessons().beginClass(settings);
        window.show();
        auto* banner = window.findChild<widgets::Banner*>(QStringLiteral("banner"));
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(QStringLiteral("noSuchThing")), 240000);
        QVERIFY(!banner->text().contains(QStringLiteral("deviceChoice")));
        QVERIFY(!banner->text().contains(QStringLiteral("step")));
        for (const char* bad : {"", "[]", R"({"hidden":[]})", R"({"hide":"x"})", R"({"hide":[1]})", R"({"data":1})"})
            QVERIFY2(!app::parseClassSettings(bad, {}), bad);
        const QStringList names = app::namedControls(window);
        QVERIFY(std::any_of(names.begin(), names.end(),
                            [](const QString& line) { return line.startsWith(QStringLiteral("trainButton\t")); }));
        window.close();
        QVERIFY(window.shutDown());
    }

    void demoEndsWithTheWindow() {
        fixture_.start(fixture_.options({.perBatch = std::chrono::milliseconds(5)}));
        auto script = *app::loadScript(QStringLiteral("demo"));
        script.data.clear();
        demo().start(script);
        fixture_.window()->close();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture_.window()->isVisible(), 3500);
        QVERIFY(!demo().active());
    }
};

GUISE_WINDOW_TEST_MAIN(LessonTest)
#include "lesson_test.moc"
