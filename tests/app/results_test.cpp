// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/data_session.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/run_library.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/sweep_draft.h"
#include "core/disguise/recipe.h"
#include "core/experiment/project.h"
#include "core/experiment/run_store.h"
#include "core/experiment/sweep_plan.h"
#include "tests/support/fake_engine.h"
#include "widgets/banner.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <clocale>
#include <memory>
#include <string>

using namespace guise;

namespace {

constexpr auto kData = "fashion-mnist?classes=0,1,2,3";
constexpr auto kOut = "fashion-mnist?classes=4,5,6,7";
constexpr auto kPatience = 120000;  // ms: sanitizers on a busy machine

QByteArray bytesOf(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

std::string recipeText(const char* name) {
    for (const auto& each : disguise::presets())
        if (each.name == name)
            return disguise::canonicalRecipe(each.recipe);
    return {};
}

}  // namespace

class ResultsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir home_;
    std::string store_;
    std::unique_ptr<app::MainWindow> window_;

    template <class T>
    T* find(const QString& name) {
        return window_->findChild<T*>(name);
    }
    QDialog* opened(const char* action, const char* dialog) {
        find<QAction>(QString::fromLatin1(action))->trigger();
        return find<QDialog>(QString::fromLatin1(dialog));
    }
    void addRun(const char* name, std::uint64_t seed) {
        auto store = experiment::RunStore::open(store_).value();
        experiment::RunSettings settings;
        settings.dataUri = kData;
        settings.recipe = recipeText("table1");
        settings.experimentSeed = seed;
        settings.network = "linear";
        const auto id = store.add(settings, name).value();
        QVERIFY(store.start(id).value());
        const std::vector<base::Metric> points = {{"test/accuracy", 10, 0.5, {}, {}},
                                                  {"test/accuracy", 20, 0.8, {}, {}}};
        QVERIFY(store.append(id, points));
        const std::vector<experiment::RunFinding> findings = {{"test/accuracy", 0.8, 0.75, 0.85, {}}};
        QVERIFY(store.end(id, experiment::RunState::Finished,
                          {.record = R"({"seconds":10.0,"test_images":100})", .steps = 20}, findings));
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(home_.isValid());
        for (const char* name : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, QString(home_.path() + QLatin1Char('/') + QLatin1String(name)).toLocal8Bit());
        if (!QFile::exists(QStringLiteral("/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz")))
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        store_ = home_.filePath(QStringLiteral("s.runs")).toStdString();
        addRun("first", 1);
        addRun("second", 2);
        app::WindowOptions options;
        options.engine = []() -> base::Result<learn::EnginePtr> { return support::makeFakeEngine({}); };
        options.dataUri = kData;
        options.outUri = kOut;
        options.runsFolder = home_.filePath(QStringLiteral("runs")).toStdString();
        options.store = store_;
        options.training.steps = 100;
        options.examiner.steps = 20;
        window_ = std::make_unique<app::MainWindow>(std::move(options));
        QSignalSpy ready(window_.get(), &app::MainWindow::ready);
        window_->resize(1280, 760);
        window_->show();
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, kPatience);
        auto* page = window_->findChild<app::RunsPage*>();
        QTRY_COMPARE_WITH_TIMEOUT(page->count(), 2, kPatience);
    }
    void cleanupTestCase() {
        if (!window_)
            return;
        window_->close();
        bool ended = window_->shutDown();
        for (int i = 0; i < 9 && !ended; ++i)  // an attack under a sanitizer is thirty times slower
            ended = window_->shutDown();
        QVERIFY(ended);
        window_.reset();
    }

    void reportOnTheSettingInViewNeedsNoTraining() {
        auto* dialog = opened("reportAction", "reportDialog");
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
        QVERIFY(dialog->findChild<QRadioButton*>(QStringLiteral("report.setting"))->isChecked());
        QVERIFY(!dialog->findChild<QRadioButton*>(QStringLiteral("report.runs"))->isEnabled());
        auto* originals = dialog->findChild<QCheckBox*>(QStringLiteral("report.originals"));
        QVERIFY(!originals->isChecked());
        QVERIFY(!dialog->findChild<QCheckBox*>(QStringLiteral("report.recovered"))->isChecked());
        auto* file = dialog->findChild<QLineEdit*>(QStringLiteral("report.file"));
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("report.save"));
        file->setText(home_.filePath(QStringLiteral("r.txt")));
        QVERIFY(!save->isEnabled());
        file->setText(home_.filePath(QStringLiteral("r.html")));
        QVERIFY(save->isEnabled());
        auto* open = dialog->findChild<QPushButton*>(QStringLiteral("report.open"));
        QVERIFY(!open->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), kPatience);
        const QByteArray without = bytesOf(file->text());
        QVERIFY(without.contains("should be treated as personal data"));
        QVERIFY(without.contains("alt=\"Disguised\""));
        QVERIFY(!without.contains("alt=\"Original\""));
        QVERIFY(without.contains("Not measured"));
        originals->setChecked(true);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), kPatience);
        QVERIFY(bytesOf(file->text()).contains("alt=\"Original\""));
        dialog->close();
    }

    void reportOnSelectedRunsAsPdf() {
        auto* page = window_->findChild<app::RunsPage*>();
        find<QTabWidget>(QStringLiteral("bottomTabs"))->setCurrentWidget(page);
        page->select({1, 2});
        QTRY_VERIFY(!find<QDialog>(QStringLiteral("reportDialog")));  // the one before is gone
        auto* dialog = opened("reportRuns", "reportDialog");
        QVERIFY(dialog->findChild<QRadioButton*>(QStringLiteral("report.runs"))->isChecked());
        dialog->findChild<QCheckBox*>(QStringLiteral("report.section.pictures"))->setChecked(false);
        QVERIFY(!dialog->findChild<QCheckBox*>(QStringLiteral("report.originals"))->isEnabled());
        auto* file = dialog->findChild<QLineEdit*>(QStringLiteral("report.file"));
        file->setText(home_.filePath(QStringLiteral("r.pdf")));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("report.save")), Qt::LeftButton);
        auto* open = dialog->findChild<QPushButton*>(QStringLiteral("report.open"));
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), kPatience);
        QVERIFY(bytesOf(file->text()).startsWith("%PDF-"));
        // A folder that is not there: said in the dialog, nothing modal.
        file->setText(home_.filePath(QStringLiteral("absent/r.pdf")));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("report.save")), Qt::LeftButton);
        auto* said = dialog->findChild<QLabel*>(QStringLiteral("report.said"));
        auto* stop = dialog->findChild<QPushButton*>(QStringLiteral("report.close"));
        QTRY_COMPARE_WITH_TIMEOUT(stop->text(), QStringLiteral("Close"), kPatience);
        QVERIFY(!said->text().isEmpty() && !open->isEnabled());
        dialog->close();
    }

    void formOfASweepIsAPlan() {
        app::SweepDraft draft;
        draft.name = QStringLiteral("mine");
        draft.data = kData;
        draft.recipe = recipeText("table1");
        draft.lists[QStringLiteral("block")] = QStringLiteral("4, 7,14");
        draft.lists[QStringLiteral("matrix")] = QStringLiteral("orthogonal, projection");
        draft.repeats = 3;
        const auto each = experiment::parsePlan(app::planText(draft));
        QVERIFY2(each, each ? "" : each.error().advice.c_str());
        QCOMPARE(each->series.size(), std::size_t(3));  // two lists, and the originals
        draft.grid = true;
        draft.plain = false;
        const auto grid = experiment::parsePlan(app::planText(draft));
        QVERIFY(grid);
        QCOMPARE(grid->settings.size(), std::size_t(6));
        QCOMPARE(grid->repeats, 3);
        draft.lists.clear();
        QVERIFY(experiment::parsePlan(app::planText(draft)));
    }

    void sweepSaysHowLongItTakes() {
        auto* dialog = opened("sweepAction", "sweepDialog");
        QVERIFY(dialog && !dialog->isModal());
        auto* count = dialog->findChild<QLabel*>(QStringLiteral("sweep.count"));
        auto* time = dialog->findChild<QLabel*>(QStringLiteral("sweep.time"));
        auto* start = dialog->findChild<QPushButton*>(QStringLiteral("sweep.start"));
        dialog->findChild<QCheckBox*>(QStringLiteral("sweep.plain"))->setChecked(false);
        dialog->findChild<QCheckBox*>(QStringLiteral("sweep.examiner"))->setChecked(false);
        dialog->findChild<QSpinBox*>(QStringLiteral("sweep.repeats"))->setValue(2);
        dialog->findChild<QSpinBox*>(QStringLiteral("sweep.steps"))->setValue(50);
        dialog->findChild<QLineEdit*>(QStringLiteral("sweep.vary.noise"))->setText(QStringLiteral("0, 50, 100"));
        auto* network = dialog->findChild<QComboBox*>(QStringLiteral("sweep.network"));
        network->setCurrentText(QStringLiteral("simple-cnn"));
        QTRY_VERIFY_WITH_TIMEOUT(count->text().startsWith(QLatin1String("6 ")), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(time->text().contains(QLatin1String("300 batches")), kPatience);
        QVERIFY2(time->text().contains(QLatin1String("no such run")), qPrintable(time->text()));
        // The runs in the store took 0.5 s a batch: 300 of them are two and a half minutes, on two workers half of it.
        network->setCurrentText(QStringLiteral("linear"));
        QTRY_VERIFY_WITH_TIMEOUT(time->text().contains(QLatin1String("2:30")), kPatience);
        dialog->findChild<QSpinBox*>(QStringLiteral("sweep.workers"))->setValue(2);
        QVERIFY2(time->text().contains(QLatin1String("1:15")), qPrintable(time->text()));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("sweep.time_it")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(time->text().contains(QLatin1String("just now")), kPatience);
        QVERIFY(start->isEnabled());

        QTest::mouseClick(dialog->findChild<QToolButton*>(QStringLiteral("sweep.copy")), Qt::LeftButton);
        const QString command = QGuiApplication::clipboard()->text();
        QVERIFY2(command.startsWith(QLatin1String("guise sweep PLAN.json --store ")) &&
                     command.contains(QLatin1String("--workers 2")),
                 qPrintable(command));
        auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("sweep.text"));
        text->setPlainText(QStringLiteral("{\"name\": 7}"));
        QTRY_VERIFY(!start->isEnabled());
        auto* shipped = dialog->findChild<QComboBox*>(QStringLiteral("sweep.shipped"));
        QVERIFY(shipped->count() > 3);
        shipped->setCurrentIndex(1);
        Q_EMIT shipped->activated(1);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kPatience);
        dialog->close();
    }

    void projectComesBack() {
        const auto folder = home_.filePath(QStringLiteral("project")).toStdString();
        auto* recipe = window_->findChild<app::RecipePanel*>();
        window_->keySession().useExperiment(3);
        window_->saveProjectIn(folder);
        const QByteArray saved = bytesOf(QString::fromStdString(folder + "/project.json"));
        QVERIFY(saved.contains("\"experiment_seed\": 3"));
        const auto before = recipe->recipe();
        for (const auto& preset : disguise::presets())
            if (preset.name == "no-mixing")
                recipe->setRecipe(preset.recipe);
        window_->keySession().useExperiment(1);
        QVERIFY(!(recipe->recipe() == before));
        window_->openProjectIn(folder);
        QTRY_VERIFY(recipe->recipe() == before);
        QCOMPARE(window_->keySession().seed(), std::optional<std::uint64_t>(3));

        QFile broken(QString::fromStdString(folder + "/project.json"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"format\": 1");
        broken.close();
        window_->openProjectIn(folder);
        QCOMPARE(find<widgets::Banner>(QStringLiteral("banner"))->kind(), widgets::Banner::Kind::Error);
        QVERIFY(recipe->recipe() == before);
    }

    /// A message that comes meanwhile covers the offer, and gives it back.
    void theKeyOfAProjectStaysOffered() {
        const auto& now = window_->findChild<app::DataSession*>()->data();
        experiment::Project project;
        project.dataUri = now->trainUri;
        project.recipe = disguise::canonicalRecipe(window_->findChild<app::RecipePanel*>()->recipe());
        project.keyFile = home_.filePath(QStringLiteral("elsewhere.gkey")).toStdString();
        project.keyFingerprint = std::string(32, 'a');
        const auto folder = home_.filePath(QStringLiteral("sealed")).toStdString();
        QVERIFY(experiment::writeProject(folder, project));
        window_->openProjectIn(folder);
        auto* banner = find<widgets::Banner>(QStringLiteral("banner"));
        auto* offer = find<QToolButton>(QStringLiteral("bannerAction"));
        QTRY_VERIFY(offer->isVisible() && offer->text() == app::MainWindow::tr("Open key"));
        window_->openProjectIn(home_.filePath(QStringLiteral("nothing")).toStdString());
        QTRY_VERIFY(!offer->isVisible() && banner->kind() == widgets::Banner::Kind::Error);
        QTest::mouseClick(find<QToolButton>(QStringLiteral("bannerClose")), Qt::LeftButton);
        QVERIFY(offer->isVisible() && banner->text().contains(QStringLiteral("elsewhere.gkey")));
        banner->mention(widgets::Banner::Kind::Information, QStringLiteral("by the way"));
        QVERIFY(offer->isVisible());
        while (banner->isVisible())
            banner->dismiss();
    }
};

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    ResultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "results_test.moc"
