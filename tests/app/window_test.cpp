// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/data_session.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/plots_panel.h"
#include "app/workbench/predict_dialog.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/runs_page.h"
#include "core/base/json.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"
#include "core/disguise/shipment.h"
#include "core/experiment/training_run.h"
#include "core/key/key_file.h"
#include "tests/support/fake_engine.h"
#include "widgets/banner.h"
#include "widgets/compare_view.h"
#include "widgets/fano_plot.h"
#include "widgets/live_plot.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

using namespace guise;
using namespace std::chrono_literals;

namespace {

constexpr auto kData = "fashion-mnist?classes=0,1,2,3";
constexpr auto kOut = "fashion-mnist?classes=4,5,6,7";

app::WindowOptions optionsFor(const QString& folder, support::FakeEngineOptions engine = {}) {
    app::WindowOptions options;
    options.engine = [engine]() -> base::Result<learn::EnginePtr> { return support::makeFakeEngine(engine); };
    options.dataUri = kData;
    options.outUri = kOut;
    options.runsFolder = (folder + QStringLiteral("/runs")).toStdString();
    options.training.steps = 200;
    options.examiner.steps = 20;
    return options;
}

void drag(QSlider* slider, int from, int to) {
    const auto at = [&](int value) {
        const double share = double(value - slider->minimum()) / double(slider->maximum() - slider->minimum());
        const int margin = 8;
        return QPoint(margin + int(share * (slider->width() - 2 * margin)), slider->height() / 2);
    };
    slider->setValue(from);
    QTest::mousePress(slider, Qt::LeftButton, {}, at(from));
    for (int i = 1; i <= 10; ++i)
        QTest::mouseMove(slider, at(from) + (at(to) - at(from)) * i / 10);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, at(to));
}

}  // namespace

class WindowTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir home_;
    std::unique_ptr<app::MainWindow> window_;

    void start(app::WindowOptions options) {
        window_ = std::make_unique<app::MainWindow>(std::move(options));
        QSignalSpy ready(window_.get(), &app::MainWindow::ready);
        window_->resize(1280, 760);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 90000);
    }
    template <class T>
    T* find(const char* name) {
        return window_->findChild<T*>(QString::fromLatin1(name));
    }
    QImage disguised() { return find<widgets::CompareView>("compareView")->image(1); }
    void click(const char* name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY(button && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    // Closing has three seconds; an attack under a sanitizer is thirty times slower and gets more.
    bool endsAllJobs() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        for (int i = 0; i < 9; ++i)
            if (window_->shutDown())
                return true;
#endif
        return window_->shutDown();
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(home_.isValid());
        for (const char* name : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, QString(home_.path() + QLatin1Char('/') + QLatin1String(name)).toLocal8Bit());
        if (!QFile::exists(QStringLiteral("/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz")))
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
    }
    void cleanup() {
        if (window_) {
            window_->close();
            QVERIFY(endsAllJobs());
            window_.reset();
        }
    }

    void startsOnTheBuiltInData() {
        start(optionsFor(home_.path()));
        auto* view = find<widgets::CompareView>("compareView");
        for (int pane = 0; pane < 3; ++pane)
            QTRY_COMPARE_WITH_TIMEOUT(view->image(pane).size(), QSize(28, 28), 30'000);
        QVERIFY(view->image(0) != view->image(1));
        QVERIFY(find<QToolButton>("keyButton")->text().contains(QStringLiteral("1")));
    }

    void pictureFollowsTheHand() {
        start(optionsFor(home_.path()));
        auto* panel = find<app::RecipePanel>("recipePanel");
        auto* view = find<widgets::CompareView>("compareView");
        QSignalSpy changes(panel, &app::RecipePanel::recipeChanged);
        QImage before = disguised();
        auto* block = find<QSlider>("recipe.block.slider");
        QVERIFY(block && block->isVisible());
        drag(block, block->maximum(), block->minimum());
        QCOMPARE(panel->recipe().blockHeight, 2);
        QTRY_VERIFY(disguised() != before);
        QVERIFY(changes.count() >= 2);

        before = disguised();
        auto* noise = find<QSlider>("step0.noise.level.slider");
        QVERIFY(noise && noise->isVisible());
        changes.clear();
        drag(noise, noise->minimum(), noise->maximum());
        QVERIFY(changes.count() >= 5);  // at every move, not only at the end
        QTRY_VERIFY(disguised() != before);
        QVERIFY(panel->recipe().steps[0].parameters["level"].get<double>() > 200.0);

        // What is shown at the end is the disguise of the recipe at the end.
        const auto key = window_->keySession().key();
        QVERIFY(key.has_value());
        QCOMPARE(QString::fromStdString(key->recipe()),
                 QString::fromStdString(disguise::canonicalRecipe(panel->recipe())));
        QTRY_VERIFY(window_->jobs().queue().idle() || view->image(1) == disguised());
    }

    void presetIsTaken() {
        start(optionsFor(home_.path()));
        auto* choice = find<QComboBox>("recipe.preset");
        auto* panel = find<app::RecipePanel>("recipePanel");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);  // an own recipe is no preset: the first one stays
        QTest::keyClick(choice, Qt::Key_Down);
        QTRY_COMPARE(choice->currentData().toString(), QString::fromStdString(disguise::presets()[1].name));
        QVERIFY(panel->recipe().steps == disguise::presets()[1].recipe.steps);
    }

    void schemesReplaceBlocksAndSteps() {
        start(optionsFor(home_.path()));
        auto* choice = find<QComboBox>("recipe.preset");
        auto* panel = find<app::RecipePanel>("recipePanel");
        auto* view = find<widgets::CompareView>("compareView");
        const auto take = [&](const char* name) {
            const int index = choice->findData(QString::fromLatin1(name));
            QVERIFY(index > 0);
            choice->setCurrentIndex(index);
            Q_EMIT choice->activated(index);
        };
        const QImage before = disguised();
        take("instahide-inside");
        QCOMPARE(QString::fromStdString(panel->recipe().scheme), QStringLiteral("instahide"));
        QVERIFY(!find<QSlider>("recipe.block.slider")->isVisible());
        QVERIFY(!find<QToolButton>("recipe.addStep")->isVisible());
        QVERIFY(find<QLabel>("scheme.about")->text().contains(QStringLiteral("2011.05315")));
        QTRY_VERIFY(disguised() != before && !disguised().isNull());
        QCOMPARE(disguised().size(), QSize(28, 28));
        QTRY_VERIFY(view->image(2).isNull());
        const QImage four = disguised();
        auto* images = find<QSpinBox>("scheme.instahide.images.spin");
        QVERIFY(images && images->isVisible());
        images->setValue(2);
        QTRY_COMPARE(panel->recipe().parameters["images"].get<int>(), 2);
        QTRY_VERIFY(disguised() != four);
        take("instahide-across");
        QCOMPARE(panel->recipe().parameters["images"].get<int>(), 6);

        take("neuracrypt");
        QCOMPARE(panel->recipe().parameters["patch"].get<int>(), 14);  // 16 does not divide 28
        QTRY_COMPARE(disguised().size(), QSize(16, 16));               // 2 x 2 patches of 8 x 8 features
        auto* patch = find<QSpinBox>("scheme.neuracrypt.patch.spin");
        QVERIFY(patch && patch->isVisible());
        patch->setValue(4);
        QTRY_COMPARE(disguised().size(), QSize(56, 56));
        QVERIFY(view->image(2).isNull());

        take("table1");
        QVERIFY(find<QSlider>("recipe.block.slider")->isVisible());
        QVERIFY(!find<QLabel>("scheme.about")->isVisible());
        QTRY_COMPARE(view->image(2).size(), QSize(28, 28));
    }

    /// A scheme may make thousands of numbers of a picture: what that takes is said as the training starts.
    void muchMemoryIsAnnounced() {
        auto options = optionsFor(home_.path());
        options.runsFolder = (home_.path() + QStringLiteral("/large-runs")).toStdString();
        start(options);
        const char* const recipe = R"({"depth":1,"patch":4,"scheme":"neuracrypt","width":256})";
        Q_EMIT window_->keySession().recipeOpened(disguise::parseRecipe(recipe).value());
        QTRY_VERIFY(window_->keySession().key() && window_->keySession().key()->recipe() == recipe);
        click("trainButton");
        auto* text = find<QLabel>("bannerText");
        QVERIFY2(text->text().contains(QStringLiteral("GiB of memory")), qPrintable(text->text()));
        QVERIFY2(text->text().contains(QStringLiteral("256x7x7")), qPrintable(text->text()));
        click("stopButton");
        QTRY_VERIFY_WITH_TIMEOUT(window_->training().phase() == app::TrainingController::Phase::Idle, 60000);
    }

    void trainsOnMixedPictures() {
        auto options = optionsFor(home_.path());
        options.runsFolder = (home_.path() + QStringLiteral("/mixed-runs")).toStdString();
        options.training.steps = 20;
        start(options);
        auto* choice = find<QComboBox>("recipe.preset");
        const int index = choice->findData(QStringLiteral("instahide-across"));
        choice->setCurrentIndex(index);
        Q_EMIT choice->activated(index);
        QSignalSpy ended(&window_->training(), &app::TrainingController::ended);
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 240000);
        const auto run = ended[0][0].value<app::TrainedRun>();
        QCOMPARE(run.record.steps, 20);
        QVERIFY(run.record.mixedTestAccuracy.has_value());
    }

    void aDisguiseOfAnotherSizeIsNotMeasuredAndNoError() {
        start(optionsFor(home_.path()));
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("privacy.figure")->text().contains(QLatin1Char('.')), 120000);
        const auto recipe = disguise::parseRecipe(R"({"block":[7,7],"steps":[{"mechanism":"aes"}]})");
        find<app::RecipePanel>("recipePanel")->setRecipe(*recipe);
        Q_EMIT find<app::RecipePanel>("recipePanel")->recipeChanged(*recipe);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("privacy.details")->text().contains(QStringLiteral("original size")),
                                 30000);
        QVERIFY(!find<widgets::Banner>("banner")->isVisible());
    }

    void everyMechanismCanBeAddedMovedAndRemoved() {
        start(optionsFor(home_.path()));
        auto* panel = find<app::RecipePanel>("recipePanel");
        auto* add = find<QToolButton>("recipe.addStep");
        auto* banner = find<widgets::Banner>("banner");
        const auto settled = [&] { return window_->jobs().queue().idle(); };
        // A recipe of fractions: a byte mechanism goes before them, not behind.
        for (const char* text : {R"({"block":[7,7],"steps":[{"mechanism":"permute"}]})",
                                 R"({"block":[4,4],"steps":[{"mechanism":"rmt"}]})"}) {
            const auto before = disguise::parseRecipe(text);
            QVERIFY(before.has_value());
            for (std::size_t m = 0; m < disguise::mechanisms().size(); ++m) {
                const std::string name(disguise::mechanisms()[m]->name());
                panel->setRecipe(*before);
                auto* action = add->menu()->actions().at(qsizetype(m));
                if (!action->isEnabled()) {
                    QCOMPARE(name, before->steps[0].mechanism);
                    continue;
                }
                action->trigger();
                QCOMPARE(panel->recipe().steps.size(), std::size_t(2));
                QVERIFY2(disguise::checkRecipe(panel->recipe(), {1, 28, 28}), name.c_str());
                const std::size_t at = panel->recipe().steps[0].mechanism == before->steps[0].mechanism ? 1 : 0;
                QCOMPARE(panel->recipe().steps[at].mechanism, name);
                QTRY_VERIFY_WITH_TIMEOUT(settled(), 30000);
                QVERIFY2(!banner->isVisible(),
                         qPrintable(QString::fromStdString(name) + QStringLiteral(": ") + banner->text()));
                const auto button = [&](std::size_t place, const char* what) {
                    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                    return panel->findChild<QToolButton*>(QStringLiteral("step%1.%2.%3")
                                                              .arg(place)
                                                              .arg(QString::fromStdString(name), QLatin1String(what)));
                };
                if (before->steps[0].mechanism == "permute") {
                    auto* move = button(at, at == 1 ? "up" : "down");
                    QVERIFY2(move && move->isEnabled(), name.c_str());
                    move->click();
                    QCOMPARE(panel->recipe().steps[1 - at].mechanism, name);
                    auto* remove = button(1 - at, "remove");
                    QVERIFY2(remove, name.c_str());
                    remove->click();
                } else {
                    auto* remove = button(at, "remove");
                    QVERIFY2(remove, name.c_str());
                    remove->click();
                }
                QCOMPARE(panel->recipe().steps.size(), std::size_t(1));
                QTRY_VERIFY_WITH_TIMEOUT(settled(), 30000);
            }
        }
    }

    void trainsToTheEndAndShowsIt() {
        auto options = optionsFor(home_.path());
        options.runsFolder = (home_.path() + QStringLiteral("/train-runs")).toStdString();
        start(options);
        auto* plots = window_->findChild<app::PlotsPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("privacy.figure")->text().contains(QLatin1Char('.')), 120000);
        QSignalSpy ended(&window_->training(), &app::TrainingController::ended);
        bool grewWhileRunning = false;
        connect(&window_->training(), &app::TrainingController::received, this, [&] {
            grewWhileRunning |= window_->training().phase() == app::TrainingController::Phase::Running &&
                                plots->accuracy()->pointCount(0) >= 2;
        });
        click("trainButton");
        QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 240000);
        QVERIFY(grewWhileRunning);
        QVERIFY(!plots->fano()->isEmpty());
        QCOMPARE(plots->fano()->bars().in.size(), 4);
        QCOMPARE(plots->fano()->bars().out.size(), 4);
        QTRY_COMPARE(find<app::RunsPage>("runsPage")->count(), 1);
        QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
        const auto run = ended.at(0).at(0).value<app::TrainedRun>();
        QVERIFY(!run.record.stopped);
        QVERIFY(run.record.testAccuracy > 0.4);  // four classes: chance is 0.25
        const auto read = experiment::readRunRecord(run.folder);
        QVERIFY(read.has_value());
        QCOMPARE(read->testAccuracy, run.record.testAccuracy);
    }

    void stopEndsTheRunAndKeepsIt() {
        auto options = optionsFor(home_.path(), {.perBatch = 5ms});
        options.runsFolder = (home_.path() + QStringLiteral("/stop-runs")).toStdString();
        options.training.steps = 1'000'000;
        options.examiner.steps = 2;
        start(options);
        QSignalSpy ended(&window_->training(), &app::TrainingController::ended);
        click("trainButton");
        QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<app::PlotsPanel*>()->accuracy()->pointCount(0) >= 1, 90000);
        click("stopButton");
        QCOMPARE(window_->training().phase(), app::TrainingController::Phase::Stopping);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 10000);
        QVERIFY(window_->training().lastStopTime().has_value());
        qInfo("stop to ended job: %lld ms", static_cast<long long>(window_->training().lastStopTime()->count()));
        QVERIFY(*window_->training().lastStopTime() < 2000ms);
        const auto run = ended.at(0).at(0).value<app::TrainedRun>();
        QVERIFY(run.record.stopped);
        QVERIFY(run.record.steps > 0);
        QVERIFY(experiment::readRunRecord(run.folder).has_value());
    }

    void closesWhileTraining() {
        auto options = optionsFor(home_.path(), {.perBatch = 5ms});
        options.runsFolder = (home_.path() + QStringLiteral("/close-runs")).toStdString();
        options.training.steps = 1'000'000;
        options.examiner.steps = 2;
        start(options);
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(window_->training().phase(), app::TrainingController::Phase::Running, 90000);
        QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<app::PlotsPanel*>()->accuracy()->pointCount(0) >= 1, 90000);
        window_->close();
        QTRY_VERIFY_WITH_TIMEOUT(!window_->isVisible(), 3500);
        QTRY_VERIFY_WITH_TIMEOUT(window_->shutDown(), 60000);
        QCOMPARE(QDir(home_.path() + QStringLiteral("/close-runs")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(),
                 1);
    }

    void failedTrainingSaysWhy() {
        auto options = optionsFor(
            home_.path(),
            {.failAtStep = 20,
             .failure = {base::ErrorCode::NonFinite, "The loss became infinite. Lower the learning rate.", {}}});
        options.examiner.steps = 5;
        start(options);
        click("trainButton");
        auto* banner = find<widgets::Banner>("banner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 90000);
        QVERIFY(banner->text().contains(QStringLiteral("learning rate")));
        QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
    }

    void worksWithoutTheEngine() {
        auto options = optionsFor(home_.path());
        options.engine = []() -> base::Result<learn::EnginePtr> {
            return base::fail(base::ErrorCode::EngineMissing, "The learning engine is not installed. Run the set-up.");
        };
        start(options);
        auto* banner = find<widgets::Banner>("banner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("not installed")));
        const QImage before = disguised();
        auto* block = find<QSlider>("recipe.block.slider");
        drag(block, block->minimum(), block->maximum());
        QTRY_VERIFY(disguised() != before);
    }

    void keyIsSavedAndOpened() {
        start(optionsFor(home_.path()));
        auto& keys = window_->keySession();
        auto* banner = find<widgets::Banner>("banner");
        keys.makeNew();
        QVERIFY(!keys.isSaved());
        const auto fingerprint = keys.key()->fingerprint();

        // Training asks to save first.
        click("trainButton");
        QTRY_VERIFY(window_->findChild<QFileDialog*>(QStringLiteral("saveKeyDialog")));
        auto* files = window_->findChild<QFileDialog*>(QStringLiteral("saveKeyDialog"));
        const QString path = home_.path() + QStringLiteral("/mine.gkey");
        Q_EMIT files->fileSelected(path);
        files->close();
        QTRY_VERIFY(window_->findChild<QDialog*>(QStringLiteral("passphraseDialog")));
        auto* ask = window_->findChild<QDialog*>(QStringLiteral("passphraseDialog"));
        QTest::keyClicks(ask->findChild<QLineEdit*>(QStringLiteral("passphrase.first")),
                         QStringLiteral("correct horse"));
        QTest::keyClicks(ask->findChild<QLineEdit*>(QStringLiteral("passphrase.second")),
                         QStringLiteral("correct horse"));
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(keys.isSaved(), 90000);
        QCOMPARE(int(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)), 0);

        keys.useExperiment(2);
        QVERIFY(keys.key()->fingerprint() != fingerprint);
        const auto secret = [](const char* text) { return key::SecretBytes(text, text + qstrlen(text)); };
        keys.open(path.toStdString(), secret("wrong horse"));
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->kind() == widgets::Banner::Kind::Error, 90000);
        keys.open(path.toStdString(), secret("correct horse"));
        QTRY_VERIFY_WITH_TIMEOUT(keys.key() && keys.key()->fingerprint() == fingerprint, 90000);
        QVERIFY(keys.isSaved());
        QVERIFY(!keys.isExperiment());

        // Another recipe: same root, a draft.
        auto* block = find<QSlider>("recipe.block.slider");
        block->setValue(block->minimum());
        QVERIFY(!keys.isSaved());
        QVERIFY(keys.key()->fingerprint() != fingerprint);
    }

    /// Pictures without labels say nothing about classes: a key that counts some is the same key over them.
    void picturesWithoutLabelsLeaveTheKeyAsItIs() {
        const QString folder = home_.path() + QStringLiteral("/unlabelled");
        QVERIFY(QDir().mkpath(folder));
        for (int i = 0; i < 3; ++i) {
            QImage picture(28, 28, QImage::Format_Grayscale8);
            picture.fill(60 * i);
            QVERIFY(picture.save(folder + QStringLiteral("/%1.png").arg(i)));
        }
        start(optionsFor(home_.path()));
        auto& keys = window_->keySession();
        const auto open = [&](const std::string& uri) {
            window_->openUri(uri);
            QTRY_COMPARE_WITH_TIMEOUT(window_->findChild<app::DataSession*>()->data()->trainUri, uri, 30000);
        };
        const std::string labelled = window_->findChild<app::DataSession*>()->data()->trainUri;
        const int classes = keys.key()->classCount();
        QVERIFY(classes > 1);
        keys.makeNew();
        const std::string path = (home_.path() + QStringLiteral("/counted.gkey")).toStdString();
        keys.save(path, std::nullopt, true);
        QTRY_VERIFY(keys.isSaved());
        const auto fingerprint = keys.key()->fingerprint();
        open(folder.toStdString());
        QCOMPARE(window_->findChild<app::DataSession*>()->data()->source->info().classNames.size(), std::size_t{0});
        QCOMPARE(keys.key()->classCount(), classes);
        QCOMPARE(keys.key()->fingerprint(), fingerprint);
        QVERIFY(keys.isSaved());
        QCOMPARE(keys.keyFor(find<app::RecipePanel>("recipePanel")->recipe())->fingerprint(), fingerprint);

        // So it is when the key comes from its file over such pictures.
        keys.useExperiment(3);
        QCOMPARE(keys.key()->classCount(), 0);
        keys.open(path, std::nullopt);
        QTRY_VERIFY(keys.isSaved() && !keys.isExperiment());
        QCOMPARE(keys.key()->fingerprint(), fingerprint);
        open(labelled);
        QCOMPARE(keys.key()->fingerprint(), fingerprint);

        // One that was made over them has no count, and that is said.
        open(folder.toStdString());
        keys.makeNew();
        QCOMPARE(keys.key()->classCount(), 0);
        keys.save((home_.path() + QStringLiteral("/uncounted.gkey")).toStdString(), std::nullopt, true);
        QTRY_VERIFY(keys.isSaved());
        QVERIFY(find<QLabel>("bannerText")->text().contains(QStringLiteral("no labels")));
        open(labelled);
        QCOMPARE(keys.key()->classCount(), classes);
        QVERIFY2(!keys.isSaved(), "it is another key than that of the file");
    }

    void openingAKeyDoesNotBlock() {
        start(optionsFor(home_.path()));
        auto& keys = window_->keySession();
        const auto secret = [](const char* text) { return key::SecretBytes(text, text + qstrlen(text)); };
        const auto passphrase = secret("correct horse");
        const auto recipe = disguise::canonicalRecipe(find<app::RecipePanel>("recipePanel")->recipe());
        std::vector<std::string> paths;
        std::vector<std::string> fingerprints;
        for (int i = 0; i < 2; ++i) {
            const auto key = key::SecretKey::create(recipe, {1, 28, 28}, 4);
            QVERIFY(key.has_value());
            paths.push_back((home_.path() + QStringLiteral("/slow%1.gkey").arg(i)).toStdString());
            fingerprints.push_back(key->fingerprint());
            QVERIFY(key::saveKey(*key, paths.back(), &passphrase, {.scryptN = std::uint64_t{1} << 18}).has_value());
        }
        QTRY_VERIFY_WITH_TIMEOUT(window_->jobs().queue().idle(), 120000);

        // The second opening supersedes the first, whose key never shows.
        std::vector<std::string> seen;
        connect(&keys, &app::KeySession::changed, this, [&] { seen.push_back(keys.key()->fingerprint()); });
        auto longest = 0ms;
        auto last = std::chrono::steady_clock::now();
        const auto begun = last;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] {
            const auto now = std::chrono::steady_clock::now();
            longest = std::max(longest, std::chrono::duration_cast<std::chrono::milliseconds>(now - last));
            last = now;
        });
        beat.start(5ms);
        keys.open(paths[0], passphrase);
        auto* stop = find<QToolButton>("keyStop");
        QVERIFY(stop->isVisible() && keys.isOpening());
        QVERIFY(find<QToolButton>("keyButton")->text().contains(QStringLiteral("slow0.gkey")));
        QTest::qWait(50);
        keys.open(paths[1], passphrase);
        QVERIFY(find<QToolButton>("keyButton")->text().contains(QStringLiteral("slow1.gkey")));
        QTRY_VERIFY_WITH_TIMEOUT(!keys.isOpening(), 90000);
        const auto took = std::chrono::steady_clock::now() - begun;
        beat.stop();
        QCOMPARE(keys.key()->fingerprint(), fingerprints[1]);
        for (const auto& fingerprint : seen)
            QVERIFY(fingerprint != fingerprints[0]);
        qInfo("longest stall %lld ms in %lld ms of opening", static_cast<long long>(longest.count()),
              static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
        QVERIFY2(longest < 500ms, "the window did not answer while a key was opened");
        QVERIFY(!stop->isVisible());

        // Given up: the key in use stays.
        keys.open(paths[0], passphrase);
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!keys.isOpening() && !stop->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window_->jobs().queue().idle(), 90000);
        QTest::qWait(20);
        QCOMPARE(keys.key()->fingerprint(), fingerprints[1]);
    }

    void keyIsRotatedResealedAndBackedUp() {
        start(optionsFor(home_.path()));
        auto& keys = window_->keySession();
        QSignalSpy told(&keys, &app::KeySession::told);
        QSignalSpy failed(&keys, &app::KeySession::failed);
        const auto secret = [](const char* text) { return key::SecretBytes(text, text + qstrlen(text)); };
        keys.rotateWithDialog();  // an experiment key
        QCOMPARE(failed.count(), 1);
        keys.makeNew();
        keys.changePassphraseWithDialog();  // not on disk yet
        QCOMPARE(failed.count(), 2);
        const QString path = home_.path() + QStringLiteral("/life.gkey");
        const auto first = keys.key()->fingerprint();
        keys.save(path.toStdString(), secret("one"), false);
        QTRY_VERIFY_WITH_TIMEOUT(keys.isSaved(), 90000);
        QVERIFY(find<QToolButton>("keyButton")->toolTip().split(QLatin1Char('\n')).last().count(QLatin1Char(' ')) ==
                15);

        keys.changePassphraseWithDialog();
        QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<QDialog*>(QStringLiteral("passphraseDialog")), 90000);
        auto* ask = window_->findChild<QDialog*>(QStringLiteral("passphraseDialog"));
        QVERIFY(!ask->isModal() || ask->windowModality() == Qt::WindowModal);
        auto* fresh = ask->findChild<QLineEdit*>(QStringLiteral("passphrase.first"));
        auto* again = ask->findChild<QLineEdit*>(QStringLiteral("passphrase.second"));
        auto* button = ask->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
        ask->findChild<QLineEdit*>(QStringLiteral("passphrase.old"))->setText(QStringLiteral("one"));
        for (const QString& bad : {QString(), QString(QChar(u'\0')), QString(1025, QLatin1Char('x')),
                                   QString(513, QChar(0x00E4)), QStringLiteral("\n")}) {
            fresh->setMaxLength(5000);
            fresh->setText(bad);
            again->setText(bad);
            QVERIFY2(!button->isEnabled(), qPrintable(bad.left(3)));
        }
        // A decomposed letter and a newline that came with the paste: NFC, one newline less.
        fresh->setText(QStringLiteral("zw\u0065\u0301i\n"));
        again->setText(QStringLiteral("zw\u00E9i"));
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 90000);
        const auto two = secret("zw\xC3\xA9i");
        QCOMPARE(key::openKey(path.toStdString(), &two)->fingerprint(), first);

        const QString text = home_.path() + QStringLiteral("/life.txt");
        keys.backUp(text.toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 2, 90000);
        QVERIFY(QFile::exists(text));

        const QString next = home_.path() + QStringLiteral("/next.gkey");
        keys.rotate(next.toStdString(), secret("three"));
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 3, 90000);
        QVERIFY(keys.isSaved());
        QVERIFY(keys.key()->fingerprint() != first);
        QCOMPARE(QString::fromStdString(keys.path().string()), next);
        keys.rotate(next.toStdString(), secret("three"));  // never over a key
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 3, 90000);

        const QString back = home_.path() + QStringLiteral("/back.gkey");
        keys.restoreBackup(text.toStdString(), back.toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 4, 90000);
        QCOMPARE(key::readKeyInfo(back.toStdString())->fingerprint, first);
    }

    void exportsADisguisedSet() {
        start(optionsFor(home_.path()));
        auto& keys = window_->keySession();
        const auto dialog = [&] { return window_->findChild<QDialog*>(QStringLiteral("exportDialog")); };
        const auto part = [&](const char* name) { return dialog()->findChild<QWidget*>(QString::fromLatin1(name)); };
        const auto said = [&] { return dialog()->findChild<QLabel*>(QStringLiteral("export.said"))->text(); };
        auto* action = find<QAction>("exportAction");

        // Nothing leaves under a key that anybody can guess, or that would be lost with the window.
        action->trigger();
        QVERIFY(dialog() && !part("export.write")->isEnabled());
        QVERIFY(said().contains(QStringLiteral("experiment key")));
        QTest::mouseClick(part("export.key"), Qt::LeftButton);
        QTRY_VERIFY(window_->findChild<QFileDialog*>(QStringLiteral("saveKeyDialog")));
        window_->findChild<QFileDialog*>(QStringLiteral("saveKeyDialog"))->close();
        QTRY_VERIFY(dialog() == nullptr);
        QVERIFY(!keys.isExperiment());
        action->trigger();
        QVERIFY(!part("export.write")->isEnabled());
        dialog()->close();
        QTRY_VERIFY(dialog() == nullptr);
        keys.save(home_.filePath(QStringLiteral("ship.gkey")).toStdString(), std::nullopt, false);
        QTRY_VERIFY_WITH_TIMEOUT(keys.isSaved(), 90000);

        const auto write = [&](const QString& folder) {
            action->trigger();
            auto* split = dialog()->findChild<QComboBox*>(QStringLiteral("export.split"));
            split->setCurrentIndex(1);  // the test images are few
            dialog()->findChild<QLineEdit*>(QStringLiteral("export.folder"))->setText(folder);
            QVERIFY(part("export.write")->isEnabled());
            QTest::mouseClick(part("export.write"), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(part("export.progress")->isHidden(), 90000);
        };
        const QString folder = home_.filePath(QStringLiteral("shipped"));
        write(folder);
        QVERIFY2(said().contains(folder) && said().contains(QStringLiteral("order map")), qPrintable(said()));
        QVERIFY(QFile::exists(folder + QStringLiteral("/images.npy")));
        const auto back = home_.filePath(QStringLiteral("restored")).toStdString();
        const auto manifest = disguise::restoreShipment(folder.toStdString(), *keys.key(), back);
        QVERIFY2(manifest, manifest ? "" : manifest.error().advice.c_str());
        QCOMPARE(manifest->count, std::uint64_t(4000));
        dialog()->close();
        QTRY_VERIFY(dialog() == nullptr);

        // Sent before: refused with the reason, and nothing is written.
        write(home_.filePath(QStringLiteral("again")));
        QVERIFY(!said().isEmpty() && !QFile::exists(home_.filePath(QStringLiteral("again"))));
        QVERIFY(part("export.write")->isEnabled());
    }

    void bringsAModelBack() {
        auto options = optionsFor(home_.path());
        options.runsFolder = (home_.path() + QStringLiteral("/back-runs")).toStdString();
        start(options);
        QSignalSpy ended(&window_->training(), &app::TrainingController::ended);
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 240000);
        const auto run = ended.at(0).at(0).value<app::TrainedRun>();

        find<QAction>("predictAction")->trigger();
        auto* dialog = window_->findChild<app::PredictDialog*>(QStringLiteral("predictDialog"));
        QVERIFY(dialog);
        auto* go = dialog->findChild<QPushButton*>(QStringLiteral("predict.start"));
        auto* said = dialog->findChild<QLabel*>(QStringLiteral("predict.said"));
        auto* keep = dialog->findChild<QPushButton*>(QStringLiteral("predict.save"));
        dialog->setModel(home_.filePath(QStringLiteral("absent")));
        QVERIFY(!go->isEnabled() && !keep->isEnabled());
        // A run folder knows its net; a file that is no weights says so.
        const QString broken = home_.filePath(QStringLiteral("broken.safetensors"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nothing");
        file.close();
        dialog->setModel(broken);
        QVERIFY(go->isEnabled() && dialog->findChild<QComboBox*>(QStringLiteral("predict.network"))->isEnabled());
        QSignalSpy predicted(dialog, &app::PredictDialog::predicted);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), 90000);
        QVERIFY(!said->text().isEmpty() && predicted.isEmpty());
        dialog->setModel(QString::fromStdString(run.folder.string()));
        QVERIFY(!dialog->findChild<QComboBox*>(QStringLiteral("predict.network"))->isEnabled());
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(predicted.count(), 1, 90000);
        QVERIFY(std::abs(predicted.at(0).at(0).toDouble() - run.record.testAccuracy) < 0.05);  // fresh noise
        auto* counts = dialog->findChild<QTableWidget*>(QStringLiteral("predict.counts"));
        QCOMPARE(counts->rowCount(), 4);
        QVERIFY(keep->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QFileDialog*>(QStringLiteral("saveAnswersDialog")));
        auto* files = dialog->findChild<QFileDialog*>(QStringLiteral("saveAnswersDialog"));
        const QString csv = home_.filePath(QStringLiteral("answers.csv"));
        Q_EMIT files->fileSelected(csv);
        files->close();
        QFile answers(csv);
        QVERIFY(answers.open(QIODevice::ReadOnly));
        QCOMPARE(answers.readAll().count('\n'), 4001);
        dialog->close();
    }

    void unlabelledPicturesOpen() {
        auto options = optionsFor(home_.path());
        const QString folder = home_.path() + QStringLiteral("/flat");
        QVERIFY(QDir().mkpath(folder));
        for (int i = 0; i < 3; ++i) {
            QImage picture(32, 24, QImage::Format_RGB32);
            picture.fill(QColor(40 * i, 90, 200 - 40 * i));
            QVERIFY(picture.save(folder + QStringLiteral("/%1.png").arg(i)));
        }
        options.dataUri = folder.toStdString();
        options.outUri.clear();
        start(options);
        QCOMPARE(find<widgets::CompareView>("compareView")->image(0).size(), QSize(32, 24));
        QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
        auto* panel = find<app::RecipePanel>("recipePanel");
        QVERIFY(disguise::checkRecipe(panel->recipe(), {3, 24, 32}).has_value());
    }

    void badDataIsAnErrorAndTheOldStays() {
        start(optionsFor(home_.path()));
        const QImage before = find<widgets::CompareView>("compareView")->image(0);
        const QString file = home_.path() + QStringLiteral("/broken.png");
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("\x89PNG\r\n\x1a\nnothing");
        broken.close();
        auto* banner = find<widgets::Banner>("banner");
        window_->openUri(file.toStdString());
        QTRY_VERIFY(banner->isVisible() && banner->kind() == widgets::Banner::Kind::Error);
        QCOMPARE(find<widgets::CompareView>("compareView")->image(0), before);
    }
};

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "window_test.moc"
