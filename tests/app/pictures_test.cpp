// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/attack_page.h"
#include "app/workbench/block_inspector.h"
#include "app/workbench/compare_panel.h"
#include "app/workbench/grey_range.h"
#include "app/workbench/key_session.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/step_panel.h"
#include "app/workbench/step_stages.h"
#include "core/disguise/block_places.h"
#include "core/disguise/disguiser.h"
#include "tests/app/window_fixture.h"
#include "widgets/matrix_view.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace guise;
using widgets::CompareView;

class PicturesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> fixture_;

    CompareView* view() { return fixture_->find<CompareView>("compareView"); }
    app::ComparePanel* panel() { return fixture_->find<app::ComparePanel>("comparePanel"); }
    QString probed() { return fixture_->find<QLabel>("probeText")->text(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key(key), modifiers);
    }

private Q_SLOTS:
    void initTestCase() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        fixture_ = std::make_unique<WindowFixture>();
        fixture_->start(fixture_->options());
    }
    void init() {
        fixture_->find<QComboBox>("comparePair")->setCurrentIndex(0);
        fixture_->find<QAction>("arrowsAction")->setChecked(false);
        fixture_->find<QAction>("sideBySideAction")->trigger();
        QCOMPARE(view()->mode(), CompareView::Mode::SideBySide);
    }
    void cleanupTestCase() { QVERIFY(!fixture_ || fixture_->end()); }

    void keysAndButtonsChooseTheMode() {
        auto* pair = fixture_->find<QComboBox>("comparePair");
        QVERIFY(!pair->isVisible());
        press(Qt::Key_W);
        QCOMPARE(view()->mode(), CompareView::Mode::Wipe);
        QVERIFY(pair->isVisible());
        QVERIFY(fixture_->find<QAction>("wipeAction")->isChecked());
        press(Qt::Key_F);
        QCOMPARE(view()->mode(), CompareView::Mode::Flip);
        QCOMPARE(view()->flippedTo(), 0);
        press(Qt::Key_F);
        QCOMPARE(view()->flippedTo(), 1);
        pair->setCurrentIndex(1);
        QCOMPARE(view()->secondOfPair(), 2);
        QTest::mouseClick(fixture_->find<QToolButton>("sideBySideActionButton"), Qt::LeftButton);
        QCOMPARE(view()->mode(), CompareView::Mode::SideBySide);
        QVERIFY(!pair->isVisible());
    }

    void differenceMapsSayWhatTheyMeasure() {
        auto* metric = fixture_->find<QComboBox>("differenceMetric");
        press(Qt::Key_D);
        QTRY_VERIFY(panel()->difference().has_value());
        QCOMPARE(view()->difference().image.size(), QSize(28, 28));
        QVERIFY(view()->difference().title.startsWith(QStringLiteral("Absolute difference")));
        QVERIFY(!view()->difference().legend.isEmpty());
        const double mean = panel()->difference()->map.mean;
        QVERIFY(mean > 10.0);
        fixture_->find<QAction>("fixedScaleAction")->setChecked(true);
        QTRY_COMPARE(view()->difference().legend.high, QStringLiteral("255 and above"));
        metric->setCurrentIndex(2);
        QTRY_VERIFY(view()->difference().title.startsWith(QStringLiteral("SSIM")));
        QVERIFY(panel()->difference()->map.high <= 1.0);
        // The same as the caption's figure, which is of the whole picture.
        QTRY_VERIFY(view()->pane(1).caption.contains(QStringLiteral("SSIM")));
        QVERIFY2(view()->pane(1).caption.contains(view()->difference().title.section(QLatin1Char(' '), -1)),
                 qPrintable(view()->pane(1).caption + view()->difference().title));
        fixture_->find<QComboBox>("comparePair")->setCurrentIndex(1);
        metric->setCurrentIndex(0);
        QTRY_VERIFY(panel()->difference() && panel()->difference()->map.mean < mean);  // the key brings it back
    }

    void probeNamesValuesAndWhereTheBlockWent() {
        const auto places = disguise::blockPlaces(*fixture_->window()->keySession().key());
        QVERIFY(places.has_value());
        std::size_t place = 0;  // of block 6, which pixel (15, 8) of the original is in
        while (places->source[place] != 6)
            ++place;
        QTRY_VERIFY(view()->blockUnder({15, 8}, 0) == 6);
        Q_EMIT view()->probed({15, 8}, 0);
        const QString there = place == 6 ? QStringLiteral("block 6 stays in its place")
                                         : QStringLiteral("block 6 goes to place %1").arg(place);
        for (const QString& part : {QStringLiteral("row 8, column 15"), QStringLiteral("original "),
                                    QStringLiteral("disguised "), QStringLiteral("restored "), there})
            QVERIFY2(probed().contains(part), qPrintable(probed()));
        const auto column = int(place % 4) * 7 + 3;
        const auto row = int(place / 4) * 7 + 3;
        Q_EMIT view()->probed({column, row}, 1);
        QVERIFY2(place == 6 || probed().contains(QStringLiteral("place %1 shows block 6").arg(place)),
                 qPrintable(probed()));
        Q_EMIT view()->probed({-1, -1}, -1);
        QVERIFY(probed().isEmpty());
    }

    void clickSelectsTheBlockInEveryPicture() {
        QTRY_VERIFY(view()->blockUnder({15, 8}, 0) == 6);
        Q_EMIT view()->clicked({15, 8}, 0);
        QCOMPARE(view()->selectedBlock(), 6);
        auto* inspector = fixture_->find<app::AttackPage>("attackPage")->inspector();
        const int place = inspector->block();
        const QPoint there(place % 4 * 7 + 3, place / 4 * 7 + 3);
        QCOMPARE(view()->blockUnder(there, 1), 6);
        inspector->showBlock((place + 1) % 16);
        QVERIFY(view()->selectedBlock() != 6 && view()->selectedBlock() >= 0);
    }

    void bitsOfAnAesKeyOnlyWhenAsked() {
        auto* recipe = fixture_->find<app::RecipePanel>("recipePanel");
        const disguise::Recipe before = recipe->recipe();
        const auto take = [&](const disguise::Recipe& taken) {
            recipe->setRecipe(taken);
            Q_EMIT recipe->recipeChanged(taken);
        };
        fixture_->find<QTabWidget>("bottomTabs")->setCurrentWidget(fixture_->find<app::AttackPage>("attackPage"));
        auto* inspector = fixture_->find<app::AttackPage>("attackPage")->inspector();
        auto* show = fixture_->find<QToolButton>("inspector.showKey");
        QTRY_VERIFY(!inspector->truth()->isEmpty());
        QVERIFY(!show->isVisible() && inspector->bits()->isEmpty());
        const auto aes = [](const char* mode, int bits) {
            return disguise::parseRecipe(R"({"block":[4,4],"scheme":"block","steps":[{"mechanism":"permute"},)"
                                         R"({"mechanism":"aes","mode":")" +
                                         std::string(mode) + R"(","bits":)" + std::to_string(bits) + "}]}")
                .value();
        };
        // One key for all blocks: hidden, until the button is pressed.
        take(aes("ecb", 128));
        QTRY_VERIFY(show->isVisible());
        QVERIFY(inspector->bits()->isEmpty() && !inspector->truth()->isVisible());
        QVERIFY2(inspector->sentence().contains(QStringLiteral("one key for all blocks")),
                 qPrintable(inspector->sentence()));
        const auto bitsOf = [](const key::SecretBytes& keys, std::size_t first, std::size_t bytes) {
            QVector<double> bits;
            for (std::size_t i = 0; i < bytes * 8; ++i)
                bits.push_back(keys[first + i / 8] >> (7 - i % 8) & 1 ? 1.0 : 0.0);
            return bits;
        };
        QTest::mouseClick(show, Qt::LeftButton);
        auto material = disguise::revealMaterial(*fixture_->window()->keySession().key()).value();
        QCOMPARE(inspector->bits()->values(), bitsOf(material.aesKeys, 0, 16));
        WindowFixture::keepPicture(fixture_->window(), QStringLiteral("aes-key"));
        inspector->showBlock(5);  // stays on the screen while blocks are looked at
        QCOMPARE(inspector->bits()->values(), bitsOf(material.aesKeys, 0, 16));

        // Another recipe has another key: hidden again. A key of its own for every block.
        take(aes("ecb-per-block", 256));
        QTRY_VERIFY(inspector->sentence().contains(QStringLiteral("AES-256")));
        QVERIFY(!show->isChecked() && inspector->bits()->isEmpty());
        QVERIFY(inspector->sentence().contains(QStringLiteral("a key of its own")));
        show->click();
        material = disguise::revealMaterial(*fixture_->window()->keySession().key()).value();
        for (const int place : {0, 5, 48}) {
            inspector->showBlock(place);
            QCOMPARE(inspector->bits()->values(), bitsOf(material.aesKeys, std::size_t(place) * 32, 32));
        }
        // Leaving the page hides it.
        auto* tabs = fixture_->find<QTabWidget>("bottomTabs");
        tabs->setCurrentIndex(0);
        QVERIFY(!show->isChecked() && inspector->bits()->isEmpty());
        tabs->setCurrentWidget(fixture_->find<app::AttackPage>("attackPage"));
        // A fresh key for every delivery: there is none to show.
        take(aes("ctr-fresh", 128));
        QTRY_VERIFY(inspector->sentence().contains(QStringLiteral("fresh key")));
        QVERIFY(!show->isVisible() && inspector->bits()->isEmpty());
        take(before);
        QTRY_VERIFY(!inspector->truth()->isEmpty() && inspector->truth()->isVisible());
        tabs->setCurrentIndex(0);
    }

    void stepsEndInThePicturesDisguise() {
        const auto* key = &*fixture_->window()->keySession().key();
        const std::vector<std::uint8_t> pixels(28 * 28, 77);
        const auto stages = app::stepStages(*key, pixels, 5, {});
        const auto preview = app::makePreview(*key, pixels, 5);
        QVERIFY(stages && preview);
        QCOMPARE(stages->stages.size(), 4U);  // the picture, noise, rmt, permute
        QVERIFY(stages->stages.back().values == preview->disguisedValues);
        QCOMPARE(stages->stages.back().source.size(), 16U);
        QVERIFY(stages->stages[1].source.empty());
        QCOMPARE(stages->stages.front().values.front(), 77.0F);

        press(Qt::Key_T);
        auto* steps = panel()->steps()->view();
        QTRY_COMPARE(steps->stageCount(), 6);
        QVERIFY(!view()->isVisible());
        QCOMPARE(steps->stage(5).image, view()->image(1));
        steps->setAnimated(false);
        auto* title = fixture_->find<QLabel>("steps.title");
        QTest::keyClick(steps, Qt::Key_Right);
        QTest::keyClick(steps, Qt::Key_Right);
        QCOMPARE(steps->position(), 2.0);
        QVERIFY2(title->text().startsWith(QStringLiteral("3 of 6")), qPrintable(title->text()));
        QTest::keyClick(steps, Qt::Key_Left);
        QCOMPARE(steps->position(), 1.0);
        QTest::mouseClick(fixture_->find<QToolButton>("steps.play"), Qt::LeftButton);
        QVERIFY(steps->isPlaying());
        QTest::keyClick(steps, Qt::Key_Space);
        QVERIFY(!steps->isPlaying());
        QTest::keyClick(steps, Qt::Key_End);
        QCOMPARE(steps->position(), 5.0);
        steps->setAnimated(true);
        QTest::keyClick(steps, Qt::Key_Home);
        steps->step(1);
        QTRY_VERIFY(steps->position() > 0.0 && steps->position() < 1.0);  // on its way
        QVERIFY(!steps->grab().isNull());
        QTRY_COMPARE(steps->position(), 1.0);
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_S);
        QVERIFY(view()->isVisible());
    }

    void greysSayTheirRange() {
        auto* greys = panel()->greys();
        const auto choose = [&](app::GreyRange::Choice choice) {
            greys->setCurrentIndex(greys->findData(int(choice)));
            Q_EMIT greys->activated(greys->currentIndex());
        };
        const QImage before = view()->image(1);
        QVERIFY2(greys->currentText().contains(QStringLiteral("this picture")), qPrintable(greys->currentText()));
        choose(app::GreyRange::Choice::Bytes);
        QTRY_VERIFY(view()->image(1) != before);
        const auto& values = panel()->values(1);
        for (std::size_t i = 0; i < values.floats.size(); i += 37)
            QCOMPARE(qGray(view()->image(1).pixel(int(i % 28), int(i / 28))),
                     int(std::lround(std::clamp(double(values.floats[i]), 0.0, 255.0))));
        choose(app::GreyRange::Choice::Set);
        QTRY_VERIFY(greys->mapping().has_value());
        QTRY_VERIFY2(greys->currentText().contains(QStringLiteral("200 images")), qPrintable(greys->currentText()));
        QVERIFY(greys->mapping()->halfRange > 255.0);
        choose(app::GreyRange::Choice::Picture);
        QTRY_COMPARE(view()->image(1), before);
    }

    void arrowsOfAllBlocksNeedFew() {
        auto* all = fixture_->find<QAction>("allArrowsAction");
        QTRY_VERIFY(all->isEnabled());
        press(Qt::Key_A);
        QCOMPARE(view()->arrows(), CompareView::Arrows::Pointed);
        all->setChecked(true);
        QCOMPARE(view()->arrows(), CompareView::Arrows::All);
        press(Qt::Key_A);
        QCOMPARE(view()->arrows(), CompareView::Arrows::None);
    }
};

GUISE_WINDOW_TEST_MAIN(PicturesTest)
#include "pictures_test.moc"
