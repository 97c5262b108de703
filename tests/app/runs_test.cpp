// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/grouped_runs.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/run_library.h"
#include "app/workbench/run_pictures.h"
#include "app/workbench/runs_model.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/runs_table.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"
#include "core/experiment/experiment_key.h"
#include "core/experiment/run_store.h"
#include "core/key/key_file.h"
#include "tests/support/fake_engine.h"
#include "widgets/banner.h"
#include "widgets/compare_view.h"
#include "widgets/elided_label.h"
#include "widgets/live_plot.h"
#include "widgets/picture_image.h"
#include "widgets/theme.h"
#include "widgets/trade_off_plot.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <clocale>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace guise;
using namespace std::chrono_literals;

namespace {

constexpr auto kData = "fashion-mnist?classes=0,1,2,3";
constexpr auto kOut = "fashion-mnist?classes=4,5,6,7";
constexpr auto kPatience = 120000;  // ms: sanitizers on a busy machine

disguise::Recipe preset(const char* name) {
    for (const auto& each : disguise::presets())
        if (each.name == name)
            return each.recipe;
    return {};
}

/// A finished run with a curve, as a sweep leaves it.
experiment::RunId addRun(experiment::RunStore& store, bool plain, double accuracy, double privacy, const char* name) {
    experiment::RunSettings settings;
    settings.dataUri = kData;
    settings.plain = plain;
    settings.train.steps = 300;
    settings.train.learningRate = plain ? 0.01 : 0.02;
    if (!plain) {
        settings.recipe = disguise::canonicalRecipe(preset("no-mixing"));
        settings.experimentSeed = 7;
        settings.train.seed = std::uint64_t{1} << 50U;
        settings.train.labelSmoothing = 0.1;
        settings.network = "linear";
    }
    const auto id = store.add(settings, name).value();
    static_cast<void>(store.start(id).value());
    const std::vector<base::Metric> points = {{"test/accuracy", 100, accuracy / 2, {}, {}},
                                              {"test/accuracy", 300, accuracy, {}, {}}};
    static_cast<void>(store.append(id, points));
    const std::vector<experiment::RunFinding> findings = {{"test/accuracy", accuracy, {}, {}, {}},
                                                          {"visual-privacy", privacy, {}, {}, {}}};
    static_cast<void>(store.end(id, experiment::RunState::Finished, {.steps = 300}, findings));
    return id;
}

/// One of several runs at a noise level; without an accuracy it waits.
experiment::RunId addNoisy(experiment::RunStore& store, double noise, std::uint64_t seed,
                           std::optional<double> accuracy) {
    disguise::Recipe recipe = preset("table1");
    for (auto& step : recipe.steps)
        if (step.mechanism == "noise")
            step.parameters["level"] = noise;
    experiment::RunSettings settings;
    settings.dataUri = kData;
    settings.recipe = disguise::canonicalRecipe(recipe);
    settings.experimentSeed = seed;
    settings.train.steps = 300;
    const auto id = store.add(settings, "noise").value();
    if (accuracy) {
        static_cast<void>(store.start(id).value());
        const std::vector<experiment::RunFinding> findings = {{"test/accuracy", *accuracy, {}, {}, {}},
                                                              {"visual-privacy", 1.0 - *accuracy, {}, {}, {}}};
        static_cast<void>(store.end(id, experiment::RunState::Finished, {.steps = 300}, findings));
    }
    return id;
}

}  // namespace

class RunsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir home_;
    int number_ = 0;
    std::string store_;
    std::unique_ptr<app::MainWindow> window_;

    experiment::RunStore store() { return experiment::RunStore::open(store_).value(); }
    experiment::StoredRun stored(experiment::RunId id) { return store().run(id).value(); }

    void start(support::FakeEngineOptions engine = {}, std::int64_t steps = 200) {
        app::WindowOptions options;
        options.engine = [engine]() -> base::Result<learn::EnginePtr> { return support::makeFakeEngine(engine); };
        options.dataUri = kData;
        options.outUri = kOut;
        options.runsFolder = home_.filePath(QStringLiteral("runs%1").arg(number_)).toStdString();
        options.store = store_;
        options.training.steps = steps;
        options.examiner.steps = 20;
        window_ = std::make_unique<app::MainWindow>(std::move(options));
        QSignalSpy ready(window_.get(), &app::MainWindow::ready);
        window_->resize(1280, 760);
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, kPatience);
        find<QTabWidget>("bottomTabs")->setCurrentWidget(page());
    }
    template <class T>
    T* find(const char* name) {
        return window_->findChild<T*>(QString::fromLatin1(name));
    }
    app::RunsPage* page() { return window_->findChild<app::RunsPage*>(); }
    QTableView* table() { return find<QTableView>("runsTable"); }
    /// As WindowFixture::keepPicture(), in dark and light.
    void keepPicture(const QString& name) {
        const QString folder = qEnvironmentVariable("GUISE_TEST_PICTURES");
        if (folder.isEmpty())
            return;
        for (const auto scheme : {widgets::Scheme::Dark, widgets::Scheme::Light}) {
            widgets::applyScheme(*qApp, scheme);
            QTest::qWait(100);
            window_->grab().save(
                QStringLiteral("%1/%2-%3.png")
                    .arg(folder, name,
                         scheme == widgets::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
    void edit(int row, int column, const QString& text) {
        auto* model = table()->model();
        QVERIFY(model->setData(model->index(row, column), text, Qt::EditRole));
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(home_.isValid());
        for (const char* name : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, QString(home_.path() + QLatin1Char('/') + QLatin1String(name)).toLocal8Bit());
        if (!QFile::exists(QStringLiteral("/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz")))
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
    }
    void init() { store_ = home_.filePath(QStringLiteral("s%1.runs").arg(++number_)).toStdString(); }
    void cleanup() {
        if (window_) {
            window_->close();
            bool ended = window_->shutDown();
            for (int i = 0; i < 9 && !ended; ++i)  // an attack under a sanitizer is thirty times slower
                ended = window_->shutDown();
            QVERIFY(ended);
            window_.reset();
        }
    }

    void followsWhatOtherProcessesWrite() {
        {
            auto made = store();
            addRun(made, false, 0.9, 0.8, "one");
            addRun(made, true, 0.95, 0.1, "two");
        }
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 2, kPatience);
        QTest::qWait(1500);
        QSignalSpy changed(&window_->library(), &app::RunLibrary::changed);
        QTest::qWait(3500);
        QCOMPARE(changed.count(), 0);  // nobody wrote, so nothing is read
        auto other = store();
        addRun(other, false, 0.7, 0.9, "three");
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 3, kPatience);
        QCOMPARE(table()->model()->index(0, app::RunsModel::Name).data().toString(), QStringLiteral("three"));
    }

    void searchAndState() {
        {
            auto made = store();
            for (int i = 0; i < 4; ++i)
                addRun(made, i % 2 == 0, 0.9, 0.5, i < 2 ? "alpha" : "beta");
            static_cast<void>(made.add({}, "queued one"));
        }
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 5, kPatience);
        auto* search = find<QLineEdit>("runsSearch");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("ALPHA originals"));
        QCOMPARE(page()->count(), 1);
        QVERIFY(find<widgets::ElidedLabel>("runsCount")->text().contains(QStringLiteral("1")));
        const auto* runs = qobject_cast<app::RunsTable*>(table());
        QVERIFY(runs->hint().isEmpty());
        search->setText(QStringLiteral("nothing of the sort"));
        QVERIFY2(runs->hint().contains(QStringLiteral("these words")), qPrintable(runs->hint()));
        search->clear();
        QVERIFY(runs->hint().isEmpty());
        auto* state = find<QComboBox>("runsState");
        state->setCurrentIndex(state->findData(int(experiment::RunState::Queued)));
        Q_EMIT state->activated(state->currentIndex());
        QCOMPARE(page()->count(), 1);
    }

    void tagsNotesDeleteAndUndo() {
        experiment::RunId id = 0;
        {
            auto made = store();
            id = addRun(made, false, 0.9, 0.8, "one");
            addRun(made, true, 0.95, 0.1, "two");
            QVERIFY(made.setTag(id, "old", true).has_value());
        }
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 2, kPatience);
        edit(1, app::RunsModel::Tags, QStringLiteral("paper, block 7 ,paper"));
        QTRY_VERIFY_WITH_TIMEOUT(stored(id).tags == (std::vector<std::string>{"block 7", "paper"}), kPatience);
        edit(1, app::RunsModel::Note, QStringLiteral("first try"));
        QTRY_VERIFY_WITH_TIMEOUT(stored(id).note == "first try", kPatience);
        // A tag the store refuses is said, and the table shows what the store has.
        auto* banner = find<widgets::Banner>("banner");
        edit(1, app::RunsModel::Tags, QString(200, u'x'));
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->kind() == widgets::Banner::Kind::Error, kPatience);
        QTRY_COMPARE(table()->model()->index(1, app::RunsModel::Tags).data().toString(),
                     QStringLiteral("block 7, paper"));

        page()->select({id});
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 1, kPatience);
        QVERIFY(stored(id).deleted);
        auto* undo = find<QToolButton>("bannerAction");
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 2, kPatience);
        QVERIFY(!banner->isVisible());
        QVERIFY(!stored(id).deleted);
    }

    /// A newer version wrote one run: it has a row that says why it cannot be read, and costs no other.
    void aRunThatCannotBeRead() {
        experiment::RunId odd = 0;
        experiment::RunId good = 0;
        {
            auto made = store();
            good = addRun(made, true, 0.95, 0.1, "good");
            odd = addRun(made, false, 0.9, 0.8, "newer");
            addRun(made, false, 0.85, 0.7, "third");
        }
        SQLite::Database(store_, SQLite::OPEN_READWRITE)
            .exec("UPDATE runs SET settings = '{\"train\": {\"optimizer\": \"newer\"}}' WHERE id = " +
                  std::to_string(odd));
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 3, kPatience);
        QVERIFY(!find<widgets::Banner>("banner")->isVisible());
        auto* model = table()->model();
        const auto cell = [&](int column) { return model->index(1, column); };
        QCOMPARE(cell(app::RunsModel::Name).data().toString(), QStringLiteral("newer"));
        QCOMPARE(cell(app::RunsModel::State).data().toString(), QStringLiteral("cannot be read"));
        QCOMPARE(cell(app::RunsModel::Recipe).data().toString(), QStringLiteral("–"));
        QVERIFY(cell(app::RunsModel::Accuracy).data().toString().contains(QStringLiteral("90")));
        QVERIFY(cell(app::RunsModel::State).data(Qt::ToolTipRole).toString().contains(QStringLiteral("optimizer")));

        page()->select({odd});
        for (const char* name : {"useSettings", "continueRun", "copyCommand", "reportRuns"})
            QVERIFY2(!find<QAction>(name)->isEnabled(), name);
        QVERIFY(find<QAction>("deleteRuns")->isEnabled());
        page()->select({odd, good});
        find<QTabWidget>("runDetailTabs")->setCurrentWidget(find<QTableWidget>("runSettings"));
        QCOMPARE(find<QTableWidget>("runSettings")->columnCount(), 2);
        find<QAction>("copyCommand")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 0);
        auto* grouping = find<QComboBox>("runsGrouping");
        for (int i = 0; i < grouping->count(); ++i) {
            grouping->setCurrentIndex(i);
            QCOMPARE(page()->count(), 3);
        }
        grouping->setCurrentIndex(grouping->findData(QStringLiteral("recipe")));
        page()->select({odd});
        keepPicture(QStringLiteral("run-unreadable"));
        grouping->setCurrentIndex(0);

        page()->select({odd});
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 2, kPatience);
        auto* undo = find<QToolButton>("bannerAction");
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 3, kPatience);
    }

    void whatIsTypedSurvivesWhatOthersWrite() {
        auto made = store();
        const auto id = addRun(made, false, 0.9, 0.8, "one");
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 1, kPatience);
        const QModelIndex note = table()->model()->index(0, app::RunsModel::Note);
        table()->scrollTo(note);
        table()->edit(note);
        QLineEdit* editor = nullptr;
        QTRY_VERIFY((editor = qobject_cast<QLineEdit*>(QApplication::focusWidget())) != nullptr);
        QTest::keyClicks(editor, QStringLiteral("half of a"));
        addRun(made, true, 0.5, 0.5, "two");
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 2, kPatience);
        QCOMPARE(editor->text(), QStringLiteral("half of a"));
        QTest::keyClicks(editor, QStringLiteral(" note"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(stored(id).note == "half of a note", kPatience);
    }

    void everySettingCanBeSet() {
        start();
        find<QToolButton>("train.more")->setChecked(true);
        auto* warmUp = find<QDoubleSpinBox>("train.warm_up.spin");
        QVERIFY(warmUp && warmUp->isVisible());
        QCOMPARE(warmUp->value(), 0.2);
        warmUp->setValue(0.35);
        QTRY_VERIFY(find<QToolButton>("train.more")->text().contains(QStringLiteral("1")));
        auto* momentum = find<QDoubleSpinBox>("train.momentum.spin");
        QCOMPARE(momentum->value(), 0.9);
        momentum->setValue(1.0);  // an end that is left out: refused, and shown as it is
        QCOMPARE(momentum->value(), 0.9);
        QSignalSpy ended(&window_->training(), &app::TrainingController::ended);
        QTest::mouseClick(find<QAbstractButton>("trainButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatience);
        const auto settings = ended.at(0).at(0).value<app::TrainedRun>().record.settings.train;
        QCOMPARE(settings.warmUp, 0.35);
        QCOMPARE(settings.momentum, 0.9);
    }

    void theWheelScrollsAndSetsNothing() {
        start();
        auto* optimizer = find<QComboBox>("train.optimizer");
        const int before = optimizer->currentIndex();
        const QPointF middle = optimizer->rect().center();
        QWheelEvent wheel(middle, optimizer->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(optimizer, &wheel);
        QCOMPARE(optimizer->currentIndex(), before);
    }

    void comparesRuns() {
        std::vector<experiment::RunId> ids;
        {
            auto made = store();
            ids = {addRun(made, false, 0.9, 0.8, "one"), addRun(made, true, 0.95, 0.1, "two"),
                   addRun(made, false, 0.7, 0.7, "beaten")};
        }
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 3, kPatience);
        page()->select({ids[0]});
        auto* curves = find<widgets::LivePlot>("runCurves");
        QTRY_COMPARE_WITH_TIMEOUT(curves->pointCount(0), 2, kPatience);
        QCOMPARE(curves->lastValue(0), 0.9);
        auto* settings = find<QTableWidget>("runSettings");
        const auto rows = [&] {
            QStringList names;
            for (int row = 0; row < settings->rowCount(); ++row)
                names.push_back(settings->verticalHeaderItem(row)->text());
            return names;
        };
        QVERIFY(rows().contains(QStringLiteral("batch")));
        page()->select({ids[0], ids[1]});
        QTRY_COMPARE_WITH_TIMEOUT(curves->pointCount(1), 2, kPatience);
        QCOMPARE(settings->columnCount(), 2);
        QVERIFY(rows().contains(QStringLiteral("learning_rate")) && rows().contains(QStringLiteral("test/accuracy")));
        QVERIFY(!rows().contains(QStringLiteral("batch")));  // which is the same in both
        auto* tradeOff = find<widgets::TradeOffPlot>("tradeOff");
        QCOMPARE(tradeOff->points().size(), 3);
        QCOMPARE(tradeOff->front(), (QVector<int>{0, 1}));  // by rising accuracy; the third is worse in both
        QCOMPARE(int(std::count_if(tradeOff->points().begin(), tradeOff->points().end(),
                                   [](const auto& point) { return point.marked; })),
                 2);
        find<QAction>("copyCommand")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().count(QStringLiteral("guise train")), 2);
    }

    void takesOverSettings() {
        experiment::RunId id = 0;
        {
            auto made = store();
            id = addRun(made, false, 0.9, 0.8, "one");
        }
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 1, kPatience);
        page()->select({id});
        QTRY_VERIFY(find<QAction>("useSettings")->isEnabled());
        QTest::mouseClick(find<QToolButton>("useSettingsButton"), Qt::LeftButton);
        auto* panel = find<app::RecipePanel>("recipePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->recipe().steps == preset("no-mixing").steps, kPatience);
        QCOMPARE(find<QSpinBox>("train.steps")->value(), 300);
        QCOMPARE(find<QComboBox>("train.network")->currentText(), QStringLiteral("linear"));
        QCOMPARE(find<QDoubleSpinBox>("train.seed")->value(), double(std::uint64_t{1} << 50U));
        QVERIFY(find<QToolButton>("train.more")->text().contains(QStringLiteral("1")));  // the label smoothing
        QTRY_VERIFY(window_->keySession().seed() == std::uint64_t(7));
        // What is trained then is that run again.
        QSignalSpy ended(&window_->training(), &app::TrainingController::ended);
        QTest::mouseClick(find<QAbstractButton>("trainButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatience);
        const auto again = ended.at(0).at(0).value<app::TrainedRun>();
        auto expected = stored(id).settings;
        expected.keyFingerprint = again.record.settings.keyFingerprint;
        QCOMPARE(experiment::runSettingsToJson(again.record.settings).dump(),
                 experiment::runSettingsToJson(expected).dump());
        QVERIFY(again.id != id);
    }

    void aStoppedRunGoesOn() {
        start({.perBatch = 3ms}, 300);
        QSignalSpy ended(&window_->training(), &app::TrainingController::ended);
        bool learns = false;
        connect(&window_->training(), &app::TrainingController::received, this,
                [&](const app::LiveSink::Batch& batch) { learns |= batch.hasProgress && batch.progress.done > 0; });
        QTest::mouseClick(find<QAbstractButton>("trainButton"), Qt::LeftButton);
        find<QTabWidget>("bottomTabs")->setCurrentWidget(page());
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 1, kPatience);  // seen while it runs
        QTRY_VERIFY_WITH_TIMEOUT(learns, kPatience);               // a stop before that keeps nothing
        window_->training().stop();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatience);
        const auto first = ended.at(0).at(0).value<app::TrainedRun>();
        QVERIFY(first.record.stopped);
        QTRY_VERIFY_WITH_TIMEOUT(window_->library().run(first.id) != nullptr &&
                                     window_->library().run(first.id)->state == experiment::RunState::Stopped,
                                 kPatience);
        page()->select({first.id});
        auto* go = find<QAction>("continueRun");
        QTRY_VERIFY(go->isEnabled());
        go->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, kPatience);
        const auto second = ended.at(1).at(0).value<app::TrainedRun>();
        QCOMPARE(second.id, first.id);
        QVERIFY(!second.record.stopped);
        QCOMPARE(second.record.steps, std::int64_t(300));
        const auto run = stored(first.id);
        QCOMPARE(run.state, experiment::RunState::Finished);
        QVERIFY(run.finding("test/accuracy") != nullptr && run.finding("class-membership") != nullptr);
        std::int64_t last = -1;
        const auto points = store().points(first.id).value();
        for (const auto& point : points)
            if (point.name == "train/loss") {
                QVERIFY(point.step > last);  // one curve, nothing twice
                last = point.step;
            }
        QCOMPARE(last, std::int64_t(300));
        // The figure of the recipe in view belongs to the run too.
        QTRY_VERIFY_WITH_TIMEOUT(stored(first.id).finding("visual-privacy") != nullptr, kPatience);
    }

    void failedRunsStay() {
        start({.failAtStep = 20,
               .failure = {base::ErrorCode::NonFinite, "The loss is not a number. Lower the learning rate.", {}}});
        QSignalSpy failed(&window_->training(), &app::TrainingController::failed);
        QTest::mouseClick(find<QAbstractButton>("trainButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
        find<QTabWidget>("bottomTabs")->setCurrentWidget(page());
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->count() == 1 && window_->library().runs()->front().state == experiment::RunState::Failed,
            kPatience);
        QVERIFY(window_->library().runs()->front().error.find("learning rate") != std::string::npos);
        page()->select({window_->library().runs()->front().id});
        QVERIFY(!find<QAction>("continueRun")->isEnabled());  // it left no state
    }

    void groupsBySetting() {
        std::vector<experiment::RunId> ids;
        {
            auto made = store();
            ids = {addNoisy(made, 100, 1, 0.80), addNoisy(made, 25, 1, 0.90), addNoisy(made, 100, 2, 0.84),
                   addNoisy(made, 25, 2, {}), addRun(made, true, 0.95, 0.1, "plain")};
        }
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 5, kPatience);
        auto* grouping = find<QComboBox>("runsGrouping");
        auto* groups = qobject_cast<app::GroupedRuns*>(table()->model());
        auto* runs = qobject_cast<app::RunsTable*>(table());
        QVERIFY(groups && runs && !find<QAction>("closeGroups")->isEnabled());
        page()->select({ids[2]});
        grouping->setFocus();
        grouping->setCurrentIndex(grouping->findData(QStringLiteral("noise")));
        const auto text = [&](int row, int column) { return groups->index(row, column).data().toString(); };
        const auto shown = [&] {  // titles in brackets, numbers of runs
            QStringList rows;
            for (int row = 0; row < groups->rowCount(); ++row)
                rows.push_back(groups->isHeading(row)
                                   ? QLatin1Char('[') + text(row, app::RunsModel::Name) + QLatin1Char(']')
                                   : text(row, app::RunsModel::Number));
            return rows.join(u' ');
        };
        // By value, those without first; within them by falling number, as the table was sorted.
        QCOMPARE(shown(), QStringLiteral("[none · runs: 1] 5 [25 · runs: 2] 4 2 [100 · runs: 2] 3 1"));
        QCOMPARE(page()->count(), 5);
        QVERIFY(page()->selected() == std::vector<experiment::RunId>{ids[2]});  // outlived it
        const QString both = text(5, app::RunsModel::Accuracy);
        QVERIFY2(both.contains(QStringLiteral("82")) && both.contains(QStringLiteral("± 2.83")), qPrintable(both));
        const QString one = text(2, app::RunsModel::Accuracy);  // the other one waits
        QVERIFY2(one.contains(QStringLiteral("90")) && !one.contains(u'±'), qPrintable(one));
        QCOMPARE(text(2, app::RunsModel::State), QStringLiteral("1 of 2 finished"));
        QVERIFY(groups->index(5, app::RunsModel::Accuracy).data(Qt::ToolTipRole).toString().contains(u'2'));

        // A heading stands for its runs; nothing of it can be edited.
        table()->setFocus();
        table()->setCurrentIndex(groups->index(5, 0));
        QVERIFY(page()->selected() == (std::vector<experiment::RunId>{ids[2], ids[0]}));
        QTRY_VERIFY(find<QTableWidget>("runSettings")->columnCount() == 2);
        QVERIFY(!(groups->flags(groups->index(5, app::RunsModel::Note)) & Qt::ItemIsEditable));
        QVERIFY(!groups->setData(groups->index(5, app::RunsModel::Note), QStringLiteral("x"), Qt::EditRole));
        QVERIFY(!find<QAction>("useSettings")->isEnabled());

        // Keys and mouse close and open it.
        QTest::keyClick(table(), Qt::Key_Left);
        QCOMPARE(shown(), QStringLiteral("[none · runs: 1] 5 [25 · runs: 2] 4 2 [100 · runs: 2]"));
        QVERIFY(page()->selected() == (std::vector<experiment::RunId>{ids[2], ids[0]}));
        QCOMPARE(page()->count(), 5);
        QTest::keyClick(table(), Qt::Key_Right);
        QCOMPARE(groups->rowCount(), 8);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(groups->rowCount(), 6);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, runs->markerRect(5).center());
        QCOMPARE(groups->rowCount(), 8);
        QVERIFY(table()->viewport()->rect().contains(runs->titleRect(5).center()));
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, runs->titleRect(2).center());
        QCOMPARE(groups->rowCount(), 6);
        QTest::keyClick(table(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(shown(), QStringLiteral("[none · runs: 1] [25 · runs: 2] [100 · runs: 2]"));
        page()->select({ids[1]});  // in a closed group: it opens
        QVERIFY(page()->selected() == std::vector<experiment::RunId>{ids[1]});
        QTest::keyClick(table(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(groups->rowCount(), 8);
        keepPicture(QStringLiteral("runs-groups"));

        // By a figure: groups by its mean, runs by their own.
        table()->sortByColumn(app::RunsModel::Accuracy, Qt::AscendingOrder);
        QCOMPARE(shown(), QStringLiteral("[100 · runs: 2] 1 3 [25 · runs: 2] 4 2 [none · runs: 1] 5"));
        QVERIFY(page()->selected() == std::vector<experiment::RunId>{ids[1]});

        // Rows that others write come into their group, with its figures.
        {
            auto other = store();
            addNoisy(other, 25, 3, 0.70);
            addNoisy(other, 400, 1, 0.30);
        }
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 7, kPatience);
        QCOMPARE(shown(),
                 QStringLiteral("[400 · runs: 1] 7 [25 · runs: 3] 4 6 2 [100 · runs: 2] 1 3 [none · runs: 1] 5"));
        QVERIFY(page()->selected() == std::vector<experiment::RunId>{ids[1]});

        // Search counts runs and takes groups without one away.
        find<QLineEdit>("runsSearch")->setText(QStringLiteral("originals"));
        QCOMPARE(shown(), QStringLiteral("[none · runs: 1] 5"));
        find<QLineEdit>("runsSearch")->clear();
        QCOMPARE(groups->rowCount(), 11);

        // Deleting a heading's runs can be undone.
        table()->setCurrentIndex(groups->index(6, 0));
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 5, kPatience);
        QVERIFY(stored(ids[0]).deleted && stored(ids[2]).deleted && !stored(ids[1]).deleted);
        auto* undo = find<QToolButton>("bannerAction");
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 7, kPatience);
        grouping->setCurrentIndex(0);
        QCOMPARE(groups->rowCount(), 7);
        QVERIFY(!find<QAction>("openGroups")->isEnabled());
    }

    /// Every setting of the list puts every run into one group, whatever it is.
    void everyGroupingHoldsEveryRun() {
        {
            auto made = store();
            addNoisy(made, 100, 1, 0.8);
            addRun(made, true, 0.9, 0.1, "plain");
            experiment::RunSettings other;
            other.dataUri = "folder:/somewhere/else?classes=a%2Fb,c&size=32";
            other.recipe = disguise::canonicalRecipe(
                disguise::parseRecipe(R"({"depth":4,"patch":7,"scheme":"neuracrypt","width":64})").value());
            other.keyFingerprint = "00112233445566778899aabbccddeeff";
            other.train.epochs = 3;
            static_cast<void>(made.add(other, "odd").value());
        }
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 3, kPatience);
        auto* groups = qobject_cast<app::GroupedRuns*>(table()->model());
        for (const auto& grouping : app::runGroupings()) {
            groups->setGrouping(grouping.id);
            int seen = 0;
            int headings = 0;
            QStringList titles;
            for (int row = 0; row < groups->rowCount(); ++row) {
                headings += groups->isHeading(row) ? 1 : 0;
                titles +=
                    groups->isHeading(row) ? groups->index(row, app::RunsModel::Name).data().toString() : QString();
                seen += groups->isHeading(row) ? 0 : 1;
                QVERIFY2(
                    !groups->isHeading(row) ||
                        !groups->index(row, app::RunsModel::Name).data().toString().startsWith(QStringLiteral(" ·")),
                    qPrintable(grouping.id));
            }
            QCOMPARE(seen, 3);
            QVERIFY2(grouping.id.isEmpty() ? headings == 0 : headings >= 1, qPrintable(grouping.id));
            if (grouping.id == QLatin1String("data"))  // a per cent sign of an address is no place for a number
                QVERIFY2(!titles.filter(QStringLiteral("classes=a%2Fb,c")).isEmpty(), qPrintable(titles.join(u'\n')));
        }
    }

    void picturesOfTwoRuns() {
        std::vector<experiment::RunId> ids;
        const std::string secret = "0123456789abcdef0123456789abcdef";
        {
            auto made = store();
            ids = {addNoisy(made, 100, 1, 0.80), addNoisy(made, 0, 2, 0.90), addRun(made, true, 0.95, 0.1, "plain")};
            auto settings = made.run(ids[0]).value().settings;
            settings.experimentSeed.reset();
            settings.keyFingerprint = secret;
            ids.push_back(made.add(settings, "secret").value());
            settings = made.run(ids[0]).value().settings;
            settings.dataUri = kOut;
            ids.push_back(made.add(settings, "other data").value());
            settings.dataUri = "folder:/nowhere/at/all";
            ids.push_back(made.add(settings, "no data").value());
            settings.dataUri = kData;
            settings.keyFingerprint = secret;  // the seed makes another one
            ids.push_back(made.add(settings, "another key").value());
            ids.push_back(made.add(made.run(ids[0]).value().settings, "changed").value());
            QVERIFY(made.start(ids.back()).has_value());
            QVERIFY(made.describe(ids.back(), {.dataHash = std::string(64, '0')}).has_value());
        }
        start();
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), int(ids.size()), kPatience);
        auto* pictures = find<app::RunPictures>("runPictures");
        auto* tabs = find<QTabWidget>("runDetailTabs");
        auto* text = find<QLabel>("runPictures.text");
        auto* image = find<QSpinBox>("runPictures.image");
        tabs->setCurrentWidget(pictures);
        QVERIFY(!image->isEnabled());
        QVERIFY(pictures->view()->image(0).isNull());
        const auto pane = [&](int number) { return pictures->view()->pane(number); };

        // The same image, under the keys of the recorded seeds.
        page()->select({ids[0], ids[1]});
        QTRY_VERIFY_WITH_TIMEOUT(!pictures->view()->image(2).isNull(), kPatience);
        image->setFocus();
        QTest::keyClick(image, Qt::Key_Up);
        QTest::keyClick(image, Qt::Key_Up);
        const auto opened = app::openData(kData, kOut, {});
        QVERIFY(opened.has_value());
        const auto expect = [&](experiment::RunId id, std::size_t index) {
            const auto key = experiment::experimentKeyOf(stored(id).settings, (*opened)->source->info()).value();
            return app::makePreview(*key, app::pixelsInView(**opened, index).value(), index).value().disguised;
        };
        QTRY_COMPARE_WITH_TIMEOUT(pictures->view()->image(1), expect(ids[1], 2), kPatience);  // the newer run is above
        QCOMPARE(pictures->view()->image(2), expect(ids[0], 2));
        QCOMPARE(pictures->view()->image(0), widgets::toImage((*opened)->pictures.image(2), (*opened)->pictures.shape));
        QVERIFY(pane(1).title.startsWith(QStringLiteral("#2")) && pane(2).title.startsWith(QStringLiteral("#1")));
        QVERIFY2(text->text().contains(QStringLiteral("4,000")), qPrintable(text->text()));
        QCOMPARE(image->maximum(), 3999);
        keepPicture(QStringLiteral("runs-pictures"));

        // One was trained on the originals: it has no disguise.
        page()->select({ids[0], ids[2]});
        QTRY_VERIFY_WITH_TIMEOUT(pane(1).hint.contains(QStringLiteral("originals")), kPatience);
        QVERIFY(pictures->view()->image(1).isNull() && !pictures->view()->image(2).isNull());

        // A secret key is not guessed, and is said to be missing.
        page()->select({ids[0], ids[3]});
        QTRY_VERIFY_WITH_TIMEOUT(pane(1).hint.contains(QStringLiteral("secret")), kPatience);
        QVERIFY(pictures->view()->image(1).isNull());
        QCOMPARE(pictures->view()->image(2), expect(ids[0], 2));

        // Other data: each with its own original.
        page()->select({ids[0], ids[4]});
        QTRY_VERIFY_WITH_TIMEOUT(text->text().contains(QStringLiteral("different data")), kPatience);
        QVERIFY(!pictures->view()->image(3).isNull());
        QVERIFY(pictures->view()->image(0) != pictures->view()->image(2));

        // What is gone, changed or of another key is said.
        page()->select({ids[0], ids[5]});
        QTRY_VERIFY_WITH_TIMEOUT(pane(1).hint.contains(QStringLiteral("could not be opened")), kPatience);
        page()->select({ids[0], ids[6]});
        QTRY_VERIFY_WITH_TIMEOUT(pane(1).hint.contains(QStringLiteral("recorded seed")), kPatience);
        page()->select({ids[0], ids[7]});
        QTRY_VERIFY_WITH_TIMEOUT(pane(1).hint.contains(QStringLiteral("any more")), kPatience);
        QCOMPARE(pictures->view()->image(2), expect(ids[0], 2));
        page()->select({ids[0]});
        QVERIFY(!image->isEnabled());
        QVERIFY(pane(0).hint.contains(QStringLiteral("two runs")));
    }

    /// The secret key that is open serves the run that was trained under it.
    void picturesUnderTheOpenKey() {
        start();
        window_->keySession().makeNew();
        QTRY_VERIFY_WITH_TIMEOUT(window_->keySession().key() && !window_->keySession().isExperiment(), kPatience);
        const key::SecretKey key = *window_->keySession().key();
        std::vector<experiment::RunId> ids;
        {
            auto made = store();
            ids = {addNoisy(made, 100, 1, 0.80)};
            experiment::RunSettings settings;
            settings.dataUri = kData;
            settings.recipe = key.recipe();
            settings.keyFingerprint = key.fingerprint();
            ids.push_back(made.add(settings, "secret").value());
        }
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 2, kPatience);
        auto* pictures = find<app::RunPictures>("runPictures");
        find<QTabWidget>("runDetailTabs")->setCurrentWidget(pictures);
        page()->select(ids);
        QTRY_VERIFY_WITH_TIMEOUT(!pictures->view()->image(1).isNull(), kPatience);
        const auto opened = app::openData(kData, kOut, {});
        QCOMPARE(pictures->view()->image(1),
                 app::makePreview(key, app::pixelsInView(**opened, 0).value(), 0).value().disguised);
        window_->keySession().useExperiment(3);
        QTRY_VERIFY_WITH_TIMEOUT(pictures->view()->pane(1).hint.contains(QStringLiteral("secret")), kPatience);
        QVERIFY(pictures->view()->image(1).isNull());
    }

    /// A sealed key opens its run alone: the setting in view stays, and the key goes with the run. Another key does
    /// not.
    void picturesAskForASecretKey() {
        start();
        const key::SecretKey own = *window_->keySession().key();
        const auto secret = key::SecretKey::create(own.recipe(), own.shape(), own.classCount()).value();
        const auto other = key::SecretKey::create(own.recipe(), own.shape(), own.classCount()).value();
        const auto file = home_.filePath(QStringLiteral("sealed%1.gkey").arg(number_)).toStdString();
        const QByteArray word = "correct horse battery staple";
        const key::SecretBytes passphrase(word.begin(), word.end());
        QVERIFY(key::saveKey(other, file, nullptr));
        std::vector<experiment::RunId> ids;
        {
            auto made = store();
            ids = {addNoisy(made, 100, 1, 0.80)};
            experiment::RunSettings settings;
            settings.dataUri = kData;
            settings.recipe = secret.recipe();
            settings.keyFingerprint = secret.fingerprint();
            settings.keyPath = file;
            ids.push_back(made.add(settings, "secret").value());
        }
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 2, kPatience);
        auto* pictures = find<app::RunPictures>("runPictures");
        auto* open = find<QToolButton>("runPictures.openKey");
        auto* text = find<QLabel>("runPictures.text");
        find<QTabWidget>("runDetailTabs")->setCurrentWidget(pictures);
        QVERIFY(!open->isVisible());
        page()->select(ids);
        QTRY_VERIFY_WITH_TIMEOUT(open->isVisible(), kPatience);
        QVERIFY(pictures->view()->image(1).isNull());
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(text->text().contains(QStringLiteral("not the key")), qPrintable(text->text()),
                                  kPatience);
        QVERIFY(pictures->view()->image(1).isNull() && open->isVisible());

        QVERIFY(key::saveKey(secret, file, &passphrase, {.scryptN = std::uint64_t{1} << 15, .replace = true}));
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(pictures->findChild<QLineEdit*>(QStringLiteral("passphrase.first")), kPatience);
        auto* ask = pictures->findChild<QDialog*>(QStringLiteral("passphraseDialog"));
        ask->findChild<QLineEdit*>(QStringLiteral("passphrase.first"))->setText(QString::fromLatin1(word));
        ask->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!pictures->view()->image(1).isNull(), kPatience);
        const auto opened = app::openData(kData, kOut, {});
        QCOMPARE(pictures->view()->image(1),
                 app::makePreview(secret, app::pixelsInView(**opened, 0).value(), 0).value().disguised);
        QVERIFY(!open->isVisible());
        QCOMPARE(window_->keySession().key()->fingerprint(), own.fingerprint());
        keepPicture(QStringLiteral("runs-secret-key"));

        page()->select({ids[0]});
        page()->select(ids);
        QTRY_VERIFY_WITH_TIMEOUT(open->isVisible(), kPatience);
        QVERIFY(pictures->view()->image(1).isNull());
    }

    void otherStores() {
        start();
        auto* banner = find<widgets::Banner>("banner");
        const std::string bad = home_.filePath(QStringLiteral("bad.runs")).toStdString();
        QFile file(QString::fromStdString(bad));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no store");
        file.close();
        window_->library().open(bad);
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->kind() == widgets::Banner::Kind::Error, kPatience);
        QCOMPARE(QString::fromStdString(window_->library().store().string()), QString::fromStdString(store_));
        const std::string other = home_.filePath(QStringLiteral("other.runs")).toStdString();
        {
            auto made = experiment::RunStore::open(other).value();
            addRun(made, true, 0.5, 0.5, "elsewhere");
        }
        window_->library().open(other);
        QTRY_COMPARE_WITH_TIMEOUT(page()->count(), 1, kPatience);
        QCOMPARE(banner->kind(), widgets::Banner::Kind::Information);
    }
};

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    RunsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "runs_test.moc"
