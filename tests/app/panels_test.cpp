// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"
#include "app/workbench/data_session.h"
#include "app/workbench/key_session.h"
#include "app/workbench/privacy_details.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/verdict_badge.h"
#include "core/attack/judge.h"
#include "core/base/json.h"
#include "core/base/preferences.h"
#include "core/disguise/recipe.h"
#include "tests/app/window_fixture.h"
#include "widgets/compare_view.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>

#include <chrono>
#include <string>

using namespace guise;

namespace {

constexpr auto kPatience = 280000;  // ms: sanitizers on a busy machine

}  // namespace

/// Settings that are undone, two recipes that are compared, and what the privacy panel says, in the real window.
class PanelsTest : public QObject {
    Q_OBJECT

private:
    WindowFixture fixture_;

    template <class T>
    T* find(const char* name) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return fixture_.find<T>(name);
    }
    app::RecipePanel* recipe() { return find<app::RecipePanel>("recipePanel"); }
    double level() { return recipe()->recipe().steps[0].parameters["level"].get<double>(); }
    QAction* action(const char* name) { return find<QAction>(name); }
    void dragSlider(QSlider* slider) {
        const QPoint middle(slider->width() / 2, slider->height() / 2);
        slider->setValue((slider->minimum() + slider->maximum()) / 2);
        QTest::mousePress(slider, Qt::LeftButton, {}, middle);
        for (int x = 2; x <= 40; x += 2)
            QTest::mouseMove(slider, middle + QPoint(x, 0));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, middle + QPoint(40, 0));
    }

private Q_SLOTS:
    void initTestCase() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
    }
    void cleanup() { QVERIFY(fixture_.end()); }

    void everySettingIsUndoneAndRedone() {
        fixture_.start(fixture_.options());
        auto* undo = action("undoAction");
        auto* redo = action("redoAction");
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());  // opening the data is no step
        const auto first = recipe()->recipe();

        // Keys reach the window although a spin box has the focus.
        auto* steps = find<QSpinBox>("train.steps");
        steps->setFocus();
        steps->selectAll();
        QTest::keyClicks(steps, QStringLiteral("77"));
        QTest::keyClick(steps, Qt::Key_Return);
        QCOMPARE(steps->value(), 77);
        QVERIFY(undo->isEnabled() && undo->text().contains(QStringLiteral("Steps")));
        QTest::keyClick(steps, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(steps->value(), 200);
        QTest::keyClick(steps, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(steps->value(), 77);
        undo->trigger();

        auto* choice = find<QComboBox>("recipe.preset");
        const int noMixing = choice->findData(QStringLiteral("no-mixing"));
        choice->setCurrentIndex(noMixing);
        Q_EMIT choice->activated(noMixing);
        find<QComboBox>("recovery.level")->setCurrentIndex(1);
        find<QToolButton>("step2.permute.remove")->click();
        QCOMPARE(recipe()->recipe().steps.size(), std::size_t(2));
        undo->trigger();
        QCOMPARE(recipe()->recipe().steps.size(), std::size_t(3));
        QCOMPARE(find<QComboBox>("recovery.level")->currentIndex(), 1);
        undo->trigger();
        QCOMPARE(find<QComboBox>("recovery.level")->currentIndex(), 0);
        undo->trigger();
        QVERIFY(recipe()->recipe() == first);
        QVERIFY(!undo->isEnabled() && redo->isEnabled());
        // What is shown is what the key is for.
        QCOMPARE(QString::fromStdString(fixture_.window()->keySession().key()->recipe()),
                 QString::fromStdString(disguise::canonicalRecipe(first)));
    }

    /// Else what is kept for a crash would differ from what comes back.
    void aSteppedNumberIsTheOneShown() {
        fixture_.start(fixture_.options());
        auto* rate = fixture_.find<QDoubleSpinBox>("train.rate");
        QTRY_VERIFY_WITH_TIMEOUT(fixture_.window()->sessionNow(), 60000);
        rate->setValue(9.9985);
        for (int i = 0; i < 40; ++i) {
            rate->stepUp();
            QCOMPARE(fixture_.window()->sessionNow()->train.learningRate,
                     QString::number(rate->value(), 'f', rate->decimals()).toDouble());
        }
    }
    void aDragIsOneStep() {
        fixture_.start(fixture_.options());
        auto* undo = action("undoAction");
        auto* noise = find<QSlider>("step0.noise.level.slider");
        noise->setValue((noise->minimum() + noise->maximum()) / 2);
        undo->trigger();
        const double before = level();
        dragSlider(noise);
        QVERIFY(level() != before);
        const double after = level();
        undo->trigger();
        if (level() != before)  // the jump to the middle, then the drag
            undo->trigger();
        QCOMPARE(level(), before);
        QVERIFY(!undo->isEnabled());
        action("redoAction")->trigger();
        if (level() != after)
            action("redoAction")->trigger();
        QCOMPARE(level(), after);
        QVERIFY(!action("redoAction")->isEnabled());
    }

    void dataAreUndoneWithTheirRecipe() {
        fixture_.start(fixture_.options());
        auto* undo = action("undoAction");
        find<QToolButton>("step2.permute.remove")->click();
        const auto before = recipe()->recipe();
        fixture_.window()->openUri("fashion-mnist?classes=0,1,2,3&size=32");
        QTRY_COMPARE_WITH_TIMEOUT(recipe()->recipe().blockHeight, 8, 90000);
        undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(recipe()->recipe().blockHeight, 7, 90000);
        QVERIFY(recipe()->recipe() == before);
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QCOMPARE(recipe()->recipe().steps.size(), std::size_t(3));
        action("redoAction")->trigger();
        QVERIFY(recipe()->recipe() == before);
        action("redoAction")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(recipe()->recipe().blockHeight, 8, 90000);
    }

    void whatIsUndoneWhileDataOpenIsNotLost() {
        fixture_.start(fixture_.options());
        auto* undo = action("undoAction");
        auto* redo = action("redoAction");
        auto* data = fixture_.window()->findChild<app::DataSession*>();
        const auto uri = [&] { return QString::fromStdString(data->data()->source->info().uri); };
        const QString first = uri();
        const QString second = QStringLiteral("fashion-mnist?classes=0,1,2,3&size=32");
        const auto before = recipe()->recipe();
        fixture_.window()->openUri(second.toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(recipe()->recipe().blockHeight, 8, 90000);
        const auto after = recipe()->recipe();
        // Redone before the data of the undo are there: those of the redo stay.
        undo->trigger();
        QVERIFY(data->busy() && redo->isEnabled());
        redo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!data->busy(), 90000);
        QCOMPARE(uri(), second);
        QVERIFY(recipe()->recipe() == after);
        QVERIFY(undo->isEnabled() && !redo->isEnabled());
        // And undone once more meanwhile: the first ones.
        undo->trigger();
        redo->trigger();
        undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!data->busy(), 90000);
        QCOMPARE(uri(), first);
        QVERIFY(recipe()->recipe() == before);
        // A setting that is changed meanwhile is a step of its own upon the data that come.
        redo->trigger();
        QVERIFY(data->busy());
        auto* steps = find<QSpinBox>("train.steps");
        const int number = steps->value();
        steps->setValue(number + 7);
        QTRY_VERIFY_WITH_TIMEOUT(!data->busy(), 90000);
        QCOMPARE(uri(), second);
        undo->trigger();
        QVERIFY(!data->busy());
        QCOMPARE(steps->value(), number);
        QCOMPARE(uri(), second);
        undo->trigger();
        // So is a recipe, which the one that comes with the data does not cover.
        find<QToolButton>("step0.noise.remove")->click();
        const auto own = recipe()->recipe();
        QTRY_VERIFY_WITH_TIMEOUT(!data->busy(), 90000);
        QCOMPARE(uri(), first);
        QCOMPARE(recipe()->recipe().steps.size(), own.steps.size());
        undo->trigger();
        QVERIFY(recipe()->recipe() == before);
        // Data of a person's own choice take the place of those on their way, without the recipe meant for those.
        fixture_.window()->openUri(second.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(!data->busy(), 90000);
        recipe()->setRecipe(after);
        undo->trigger();
        QVERIFY(data->busy());
        const QString third = QStringLiteral("fashion-mnist?classes=4,5,6,7&size=32");
        fixture_.window()->openUri(third.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(!data->busy(), 90000);
        QCOMPARE(uri(), third);
        QCOMPARE(recipe()->recipe().blockHeight, after.blockHeight);
        undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!data->busy(), 90000);
        QCOMPARE(uri(), first);
        QVERIFY(recipe()->recipe() == before);
    }

    void twoRecipesAreSwitchedAndTheirDifferenceNamed() {
        fixture_.start(fixture_.options());
        QVERIFY(!action("switchAction")->isEnabled());
        const auto a = recipe()->recipe();
        action("pinAction")->trigger();
        find<QSpinBox>("recipe.block.spin")->setValue(4);
        const auto b = recipe()->recipe();
        const auto* differences = find<QLabel>("comparison.differences");
        QVERIFY2(differences->text().contains(QStringLiteral("7 × 7")) &&
                     differences->text().contains(QStringLiteral("4 × 4")),
                 qPrintable(differences->text()));
        QTest::keyClick(fixture_.window(), Qt::Key_F8);
        QVERIFY(recipe()->recipe() == a);
        QCOMPARE(QString::fromStdString(fixture_.window()->keySession().key()->recipe()),
                 QString::fromStdString(disguise::canonicalRecipe(a)));
        QVERIFY(find<QLabel>("comparison.inView")->text().endsWith(QLatin1Char('A')));
        QTest::keyClick(fixture_.window(), Qt::Key_F8);
        QVERIFY(recipe()->recipe() == b);

        // Side by side: one picture under both, and what was measured of A while it was in view.
        action("compareAction")->trigger();
        auto* window = find<QWidget>("comparisonWindow");
        QVERIFY(window->isVisible() && !window->isModal());
        auto* view = find<widgets::CompareView>("comparison.view");
        QTRY_VERIFY(!view->image(1).isNull() && !view->image(2).isNull());
        QVERIFY(view->image(1) != view->image(2));
        QTRY_COMPARE(view->image(2), find<widgets::CompareView>("compareView")->image(1));
        QVERIFY(find<QLabel>("comparison.what")->text().contains(QStringLiteral("7 × 7")));
        auto* table = find<QTableWidget>("comparison.table");
        QTRY_VERIFY_WITH_TIMEOUT(table->item(0, 1)->text().contains(QLatin1Char('.')), kPatience);
        QTest::mouseClick(find<QPushButton>("comparison.switch"), Qt::LeftButton);
        QVERIFY(recipe()->recipe() == a);
        QTRY_VERIFY_WITH_TIMEOUT(table->item(0, 0)->text().contains(QLatin1Char('.')), kPatience);
        QVERIFY(table->item(0, 1)->text().contains(QLatin1Char('.')));
        window->close();
        action("switchAction")->trigger();
        QVERIFY(recipe()->recipe() == b);
        action("undoAction")->trigger();  // the switch back
        QVERIFY(recipe()->recipe() == a);
        QVERIFY(find<QLabel>("comparison.inView")->text().endsWith(QLatin1Char('A')));
        action("forgetAction")->trigger();
        QVERIFY(!action("switchAction")->isEnabled());
        QVERIFY(recipe()->recipe() == a);
    }

    void aLevelSaysItsWordAndTheThresholdsDecideIt() {
        auto options = fixture_.options();
        options.preferences = fixture_.home().filePath(QStringLiteral("verdicts.json")).toStdString();
        fixture_.start(options);
        auto* choice = find<QComboBox>("recipe.preset");
        const int matrices = choice->findData(QStringLiteral("matrices-only"));
        choice->setCurrentIndex(matrices);
        Q_EMIT choice->activated(matrices);
        const auto* level = find<QLabel>("privacy.level1");
        QTRY_VERIFY_WITH_TIMEOUT(level->text().contains(QStringLiteral("open by")), kPatience);
        QVERIFY(level->text().contains(QStringLiteral("brings back")));
        const auto* badge = find<app::VerdictBadge>("privacy.badge1");
        QVERIFY(badge->verdict() == attack::Verdict::Open);

        action("privacyDetailsAction")->trigger();
        auto* details = find<app::PrivacyDetails>("privacyDetails");
        QVERIFY(details->isVisible() && !details->isModal());
        const auto page = [&] { return details->findChild<QTextBrowser*>()->toPlainText(); };
        for (const char* part : {"Level 1: open", "What would change it", "Level 3: not tried", "personal data"})
            QVERIFY2(page().contains(QLatin1String(part)), part);

        action("thresholdsAction")->trigger();
        auto* dialog = find<QDialog>("thresholdsDialog");
        QVERIFY(dialog->isVisible() && !dialog->isModal());
        dialog->findChild<QDoubleSpinBox*>(QStringLiteral("thresholds.share"))->setValue(1.0);
        dialog->findChild<QDoubleSpinBox*>(QStringLiteral("thresholds.reading"))->setValue(1.0);
        QTRY_VERIFY(badge->verdict() == attack::Verdict::Leaks);
        QVERIFY(level->text().contains(QStringLiteral("leaks by")));
        QVERIFY(page().contains(QStringLiteral("Level 1: leaks")));
        const auto stored = [&] { return attack::verdictThresholds(base::Preferences::load(options.preferences)); };
        QTRY_COMPARE(stored().openReading, 1.0);
        QCOMPARE(stored().openShare, 1.0);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("thresholds.defaults")), Qt::LeftButton);
        QTRY_VERIFY(badge->verdict() == attack::Verdict::Open);
        QTRY_COMPARE(stored().openShare, 0.5);
    }

    void anOlderFigureIsCalledSo() {
        fixture_.start(fixture_.options());
        const auto* figure = find<QLabel>("privacy.figure");
        const auto* details = find<QLabel>("privacy.details");
        QTRY_VERIFY_WITH_TIMEOUT(figure->text().contains(QLatin1Char('.')), kPatience);
        const QString first = figure->text();
        find<QSpinBox>("recipe.block.spin")->setValue(4);
        QVERIFY(!figure->text().contains(QLatin1Char('.')));
        QVERIFY2(details->text().contains(QStringLiteral("recipe before: 7×7")), qPrintable(details->text()));
        QTRY_VERIFY_WITH_TIMEOUT(figure->text().contains(QLatin1Char('.')), kPatience);
        // Going back shows what was measured, at once.
        action("undoAction")->trigger();
        QCOMPARE(figure->text(), first);
    }

    void aStrongerExaminerFollowsPausesAndYields() {
        auto options = fixture_.options({.perBatch = std::chrono::milliseconds(4)});
        options.dataUri = "fashion-mnist?classes=0,1";  // sanitizers read ten thousand pictures for minutes
        options.examiner.steps = 100;
        options.training.steps = 40;
        options.strongerExaminerAfter = std::chrono::milliseconds(0);
        fixture_.start(options);
        auto* pause = find<QToolButton>("privacy.pause");
        const auto* strongest = find<QLabel>("privacy.strongest");
        QTRY_VERIFY_WITH_TIMEOUT(strongest->text().contains(QStringLiteral("learns: ")), kPatience);
        QTest::mouseClick(pause, Qt::LeftButton);
        QVERIFY2(strongest->text().contains(QStringLiteral("paused")), qPrintable(strongest->text()));
        // A person's training runs meanwhile, to its end.
        QSignalSpy ended(&fixture_.window()->training(), &app::TrainingController::ended);
        find<QPushButton>("trainButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatience);
        QVERIFY2(strongest->text().contains(QStringLiteral("paused")), qPrintable(strongest->text()));
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(strongest->text().contains(QStringLiteral("Strongest of 2 examiners")), kPatience);
    }
};

GUISE_WINDOW_TEST_MAIN(PanelsTest)

#include "panels_test.moc"
