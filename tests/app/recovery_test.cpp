// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recovery.h"
#include "app/workbench/attack_page.h"
#include "app/workbench/block_inspector.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/privacy_figures.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recovery_controller.h"
#include "core/disguise/recipe.h"
#include "tests/support/fake_engine.h"
#include "widgets/compare_view.h"
#include "widgets/live_plot.h"
#include "widgets/matrix_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <clocale>
#include <memory>
#include <string>

using namespace guise;
using namespace std::chrono_literals;

namespace {

constexpr auto kData = "fashion-mnist?classes=0,1,2,3";
constexpr auto kOut = "fashion-mnist?classes=4,5,6,7";
constexpr auto kPatience = 120000;  // ms: sanitizers on a busy machine

disguise::Recipe recipeOf(const std::string& text) {
    return disguise::parseRecipe(text).value();
}

/// Known to fall to the second moments of its rows.
disguise::Recipe openRecipe(int block = 2) {
    const auto side = std::to_string(block);
    return recipeOf(R"({"block":[)" + side + "," + side + R"(],"steps":[{"mechanism":"rmt"}]})");
}

key::SecretKey keyFor(const disguise::Recipe& recipe, const app::OpenData& data, std::uint64_t seed = 1) {
    const auto& info = data.source->info();
    return key::SecretKey::experiment(seed, disguise::canonicalRecipe(recipe), info.shape, int(info.classNames.size()))
        .value();
}

}  // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir home_;
    app::OpenDataPtr data_;

    std::unique_ptr<app::MainWindow> openWindow() {
        app::WindowOptions options;
        options.engine = []() -> base::Result<learn::EnginePtr> { return support::makeFakeEngine({}); };
        options.dataUri = kData;
        options.outUri = kOut;
        options.runsFolder = (home_.path() + QStringLiteral("/runs")).toStdString();
        options.examiner.steps = 5;
        auto window = std::make_unique<app::MainWindow>(std::move(options));
        QSignalSpy ready(window.get(), &app::MainWindow::ready);
        window->resize(1280, 760);
        window->show();
        if (!QTest::qWaitFor([&] { return ready.count() == 1; }, kPatience))
            return nullptr;
        return window;
    }
    static void takeRecipe(app::MainWindow& window, const disguise::Recipe& recipe) {
        auto* panel = window.findChild<app::RecipePanel*>(QStringLiteral("recipePanel"));
        panel->setRecipe(recipe);
        Q_EMIT panel->recipeChanged(panel->recipe());
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(home_.isValid());
        for (const char* name : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, QString(home_.path() + QLatin1Char('/') + QLatin1String(name)).toLocal8Bit());
        if (!QFile::exists(QStringLiteral("/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz")))
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        auto opened = app::openData(kData, kOut, {});
        QVERIFY(opened.has_value());
        data_ = *opened;
    }

    /// In words, and of that which decided: pictures, a net that reads them, or labels.
    void theFigureIsTheOneBehindTheVerdict() {
        const attack::VerdictThresholds thresholds;
        const auto figure = [&](attack::Judgement judgement) {
            attack::redecide(judgement, thresholds);
            app::Recovery recovery;
            recovery.pairs = 20;
            recovery.attacks = {{"regression", "Regression", attack::Level::Two, true, {}, 0.9, 1.0}};
            recovery.levels[1] = app::LevelFinding{1, 0, {}, {}, judgement.verdict, judgement};
            app::PrivacyFigures figures;
            figures.recovery = std::make_shared<const app::Recovery>(recovery);
            return app::verdictOf(figures, 2, thresholds).figure;
        };
        attack::Judgement pictures;
        pictures.images = 200;
        pictures.energy = 0.954;
        pictures.floorEnergy = 0.79;
        pictures.majorityRate = 0.25;
        pictures.share = 0.74;
        pictures.shareInterval = {0.7, 0.8};
        QCOMPARE(figure(pictures),
                 QStringLiteral("Regression, which brings back 95 % of a picture from 20 known pairs"));
        attack::Judgement some = pictures;
        some.energy = 0.83;
        some.share = 0.2;
        some.shareInterval = {0.1, 0.3};
        QCOMPARE(figure(some), QStringLiteral("Regression, which brings back 83 % of a picture from 20 known pairs; "
                                              "the mean picture has 79 %"));
        attack::Judgement read = pictures;
        read.energy = -2.0;
        read.share = -13.0;
        read.shareInterval = {-14.0, -12.0};
        read.examinerAccuracy = 0.9;
        read.examinerInterval = {0.85, 0.94};
        QCOMPARE(figure(read), QStringLiteral("Regression: a net reads 90.0 % of its pictures, guessing 25.0 %"));
        attack::Judgement labels = read;
        labels.examinerAccuracy = 0.26;
        labels.examinerInterval = {0.2, 0.32};
        labels.labelAccuracy = 0.5;
        labels.labelInterval = {0.43, 0.57};
        QCOMPARE(figure(labels), QStringLiteral("Regression, which names the classes of 50.0 %, guessing 25.0 %"));
    }

    void aNamedAttackRecoversThePicture() {
        app::RecoveryController controller;
        QSignalSpy answers(&controller, &app::RecoveryController::recovered);
        controller.setData(data_);
        controller.setPicture(7);
        controller.setKey(keyFor(openRecipe(), *data_));
        QTRY_VERIFY_WITH_TIMEOUT(answers.count() >= 1, kPatience);
        const auto recovery = answers[0][0].value<app::RecoveryPtr>();
        const auto picture = answers[0][1].value<app::RecoveredPicture>();
        const auto* finding = recovery->chosen();
        QVERIFY(finding && finding->best >= 0 && finding->judgement);
        QVERIFY(!recovery->attacks[std::size_t(finding->best)].name.empty());
        QVERIFY(finding->verdict == attack::Verdict::Open);
        QVERIFY(!finding->judgement->rule.empty());
        QCOMPARE(recovery->pairs, std::size_t(0));  // level 1 is granted none
        QCOMPARE(picture.index, 7);
        QCOMPARE(picture.picture.size(), QSize(28, 28));
        QVERIFY(picture.energy > 0.5);

        // Another picture by the same attack.
        QSignalSpy pictures(&controller, &app::RecoveryController::pictureRecovered);
        controller.setPicture(8);
        QTRY_VERIFY_WITH_TIMEOUT(pictures.count() >= 1, kPatience);
        QCOMPARE(pictures.last()[0].value<app::RecoveredPicture>().index, 8);
        QTRY_VERIFY_WITH_TIMEOUT(controller.jobs().shutDown(), 60000);
    }

    void onlyTheLastOfManyRecipesIsAnswered() {
        app::RecoveryController controller;
        QSignalSpy answers(&controller, &app::RecoveryController::recovered);
        controller.setData(data_);
        const auto last = openRecipe(4);
        for (int i = 0; i < 12; ++i) {
            controller.setKey(keyFor(i == 11 ? last : openRecipe(2), *data_, std::uint64_t(i + 1)));
            QTest::qWait(i % 3 == 0 ? 80 : 5);  // some attacks begin, none may answer late
            if (i < 11)
                answers.clear();
        }
        QTRY_VERIFY_WITH_TIMEOUT(answers.count() >= 1, kPatience);
        for (const auto& answer : answers)
            QVERIFY(answer[0].value<app::RecoveryPtr>()->disguiser->recipe() == last);
        QTRY_VERIFY_WITH_TIMEOUT(controller.jobs().shutDown(), 60000);
    }

    void pairsAreGrantedAtLevelTwoAlone() {
        app::RecoveryRequest request{data_, keyFor(openRecipe(7), *data_), {}, app::RecoveryDepth::Seconds};
        request.attacker.held = 500;
        request.attacker.level = attack::Level::Two;
        const auto two = app::attackDisguise(request, {});
        QVERIFY(two.has_value());
        QCOMPARE((*two)->pairs, std::size_t(20));
        QVERIFY((*two)->levels[0] && (*two)->levels[1]);
        for (const auto& attack : (*two)->attacks)
            QVERIFY(attack.reason.find("known pair") == std::string::npos);
        request.attacker.level = attack::Level::One;
        const auto one = app::attackDisguise(request, {});
        QVERIFY(one.has_value());
        QCOMPARE((*one)->pairs, std::size_t(0));
        QVERIFY(!(*one)->levels[1]);
        for (const auto& attack : (*one)->attacks)
            QVERIFY(attack.level == attack::Level::One);
        const bool hasPairAttack = attack::findAttack("regression") != nullptr;
        std::string tried;
        for (const auto& attack : (*two)->attacks)
            tried += attack.name + " " + std::to_string(attack.confidence) + " " + attack.reason + "; ";
        const auto* best = (*two)->chosen();
        QVERIFY(best != nullptr);
        if (hasPairAttack)
            QVERIFY2(best->verdict == attack::Verdict::Open, tried.c_str());
    }

    void domainImagesAreNotAmongTheDisguised() {
        app::RecoveryRequest request{data_, keyFor(openRecipe(), *data_), {}, app::RecoveryDepth::Instant};
        request.attacker.held = 20000;
        request.attacker.domain = true;
        const auto recovery = app::attackDisguise(request, {});
        QVERIFY(recovery.has_value());
        QVERIFY((*recovery)->domain > 0);
        QVERIFY((*recovery)->domain + (*recovery)->held <= data_->source->info().trainCount);
    }

    void whatNothingAppliesToIsNotTried() {
        for (const auto& preset : disguise::presets()) {
            if (preset.recipe.scheme != "instahide")
                continue;
            const app::RecoveryRequest request{data_, keyFor(preset.recipe, *data_), {}, app::RecoveryDepth::Thorough};
            const auto recovery = app::attackDisguise(request, {});
            QVERIFY(recovery.has_value());
            QVERIFY((*recovery)->chosen()->verdict == attack::Verdict::NotTried);
            for (const auto& attack : (*recovery)->attacks)
                QVERIFY(!attack.tried && !attack.reason.empty());
            return;
        }
    }

    void stopsWhenAsked() {
        std::stop_source source;
        source.request_stop();
        const auto stopped = app::attackDisguise(
            {data_, keyFor(openRecipe(), *data_), {}, app::RecoveryDepth::Thorough}, source.get_token());
        QVERIFY(!stopped.has_value());
        QVERIFY(stopped.error().code == base::ErrorCode::Stopped);
    }

    void theWindowShowsBothSides() {
        auto window = openWindow();
        QVERIFY(window);
        auto* view = window->findChild<widgets::CompareView*>(QStringLiteral("compareView"));
        auto* restored = window->findChild<QAbstractButton*>(QStringLiteral("recovery.restored"));
        auto* recovered = window->findChild<QAbstractButton*>(QStringLiteral("recovery.recovered"));
        QElapsedTimer since;
        qint64 longest = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        since.start();
        beat.start(10);
        QSignalSpy answers(&window->recovery(), &app::RecoveryController::recovered);
        takeRecipe(*window, openRecipe());
        QTRY_VERIFY_WITH_TIMEOUT(answers.count() >= 1, kPatience);
        QTRY_VERIFY(recovered->isChecked());
        QVERIFY(view->pane(2).title.contains(QStringLiteral("no pairs")));
        QVERIFY(!view->image(2).isNull());
        QVERIFY(
            window->findChild<QLabel*>(QStringLiteral("recovery.status"))->text().startsWith(QStringLiteral("open ")));
        QTRY_VERIFY(window->findChild<QLabel*>(QStringLiteral("privacy.level1"))
                        ->text()
                        .contains(QStringLiteral("Level 1: open by")));
        const QImage attacked = view->image(2);
        QTest::mouseClick(restored, Qt::LeftButton);
        QCOMPARE(view->pane(2).title, QStringLiteral("Restored with the key"));
        QVERIFY(view->image(2) == view->image(0));  // noise-free and orthogonal
        QTest::mouseClick(recovered, Qt::LeftButton);
        QVERIFY(!view->image(2).isNull());

        // A stronger attacker: asked anew, and the panel says so.
        answers.clear();
        auto* level = window->findChild<QComboBox*>(QStringLiteral("recovery.level"));
        level->setCurrentIndex(1);
        QVERIFY(window->findChild<QComboBox*>(QStringLiteral("recovery.pairs"))->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(answers.count() >= 1, kPatience);
        QVERIFY(view->pane(2).title.contains(QStringLiteral("20 known pairs")));
        beat.stop();
        qInfo("longest pause of the window: %lld ms", static_cast<long long>(longest));
        QVERIFY(longest < 5000);
        window->close();
        QTRY_VERIFY_WITH_TIMEOUT(window->shutDown(), 60000);
    }

    void aClickOpensTheBlockWithWhatTheAttackerMadeOfIt() {
        auto window = openWindow();
        QVERIFY(window);
        window->findChild<QComboBox*>(QStringLiteral("recovery.held"))->setCurrentIndex(0);  // few: sanitizers are slow
        takeRecipe(*window, recipeOf(R"({"block":[7,7],"steps":[{"mechanism":"rmt"},{"mechanism":"permute"}]})"));
        auto* level = window->findChild<QComboBox*>(QStringLiteral("recovery.level"));
        level->setCurrentIndex(1);
        auto* page = window->findChild<app::AttackPage*>(QStringLiteral("attackPage"));
        auto* tabs = window->findChild<QTabWidget*>(QStringLiteral("bottomTabs"));
        auto* view = window->findChild<widgets::CompareView*>(QStringLiteral("compareView"));
        QVERIFY(page && !page->isVisible());
        QCOMPARE(page->heldPlot()->pointCount(0), 0);  // nothing is measured unseen
        Q_EMIT view->clicked({15, 8}, 1);
        QCOMPARE(tabs->currentWidget(), page);
        auto* inspector = page->inspector();
        QCOMPARE(inspector->block(), 6);  // the second row of four, the third column
        QTRY_VERIFY_WITH_TIMEOUT(!inspector->truth()->isEmpty(), kPatience);
        QCOMPARE(inspector->truth()->values().size(), 49);
        QTRY_VERIFY_WITH_TIMEOUT(!inspector->estimate()->isEmpty(), kPatience);
        QVERIFY2(inspector->sentence().contains(QStringLiteral("7 of 7 rows found")),
                 qPrintable(inspector->sentence()));
        QVERIFY2(inspector->sentence().contains(QStringLiteral("found its place")), qPrintable(inspector->sentence()));

        // The curves follow once the attacks are through, and what hides them ends them.
        QTRY_VERIFY_WITH_TIMEOUT(page->pairsPlot()->pointCount(0) >= 3, kPatience);
        QVERIFY(page->pairsPlot()->lastValue(0) > 0.5);
        QTRY_VERIFY_WITH_TIMEOUT(page->heldPlot()->pointCount(1) >= 1, kPatience);
        tabs->setCurrentIndex(0);
        takeRecipe(*window, recipeOf(R"({"block":[7,7],"steps":[{"mechanism":"permute"}]})"));
        QTRY_COMPARE(page->pairsPlot()->pointCount(0), 0);
        QTRY_VERIFY_WITH_TIMEOUT(inspector->truth()->isEmpty(), kPatience);
        window->close();
        QTRY_VERIFY_WITH_TIMEOUT(window->shutDown(), 60000);
    }

    void agreementIsOfRowsWhateverTheirSign() {
        const auto same = app::agreementOf({1, 0, 0, 1}, {-1, 0, 0, 1}, 2);
        QCOMPARE(same.close, 2);
        QCOMPARE(same.least, 1.0);
        const auto turned = app::agreementOf({1, 0, 0, 1}, {0, 1, 1, 0}, 2);
        QCOMPARE(turned.close, 0);
        QCOMPARE(turned.mean, 0.0);
        QCOMPARE(app::agreementOf({1, 0, 0, 1}, {}, 2).close, 0);
    }

    void closingDuringAnAttackIsHarmless() {
        auto window = openWindow();
        QVERIFY(window);
        window->findChild<QComboBox*>(QStringLiteral("recovery.held"))->setCurrentIndex(3);
        takeRecipe(*window, openRecipe(4));
        QTest::qWait(150);
        window->close();
        QTRY_VERIFY_WITH_TIMEOUT(window->shutDown(), 60000);
        window.reset();
    }
};

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "recovery_test.moc"
