// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/preview_ahead.h"
#include "app/workbench/preview_controller.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace guise;

namespace {

constexpr int kPatience = 60000;  // ms: sanitizers on a busy machine

disguise::Recipe recipeOf(const std::string& text) {
    return disguise::parseRecipe(text).value();
}

key::SecretKey keyOf(const std::string& recipe, const base::Shape& shape, std::uint64_t seed = 1) {
    return key::SecretKey::experiment(seed, disguise::canonicalRecipe(recipeOf(recipe)), shape, 0).value();
}

std::vector<std::uint8_t> ramp(const base::Shape& shape) {
    std::vector<std::uint8_t> pixels(shape.size());
    std::iota(pixels.begin(), pixels.end(), std::uint8_t{0});
    return pixels;
}

constexpr auto kNoisy = R"({"block":[4,4],"steps":[{"mechanism":"noise","level":20},{"mechanism":"rmt"}]})";

}  // namespace

class PreviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restoredFollowsTheDisguised();
    void theNewestRequestWins();
    void aSchemeWithoutWayBackIsReadyAtOnce();
    void blockSizesNearby();
    void preparedAheadIsFound();
};

void PreviewTest::restoredFollowsTheDisguised() {
    const base::Shape shape{3, 32, 32};
    app::JobBridge jobs;
    app::PreviewController controller(jobs);
    app::Preview first;
    app::Preview whole;
    connect(&controller, &app::PreviewController::ready, this, [&](const app::Preview& preview) { first = preview; });
    connect(&controller, &app::PreviewController::restored, this,
            [&](const app::Preview& preview) { whole = preview; });
    QSignalSpy measured(&controller, &app::PreviewController::measured);
    controller.request(keyOf(kNoisy, shape), ramp(shape), 3);
    QTRY_VERIFY_WITH_TIMEOUT(!whole.restored.isNull(), kPatience);
    QVERIFY(!first.disguised.isNull());
    QVERIFY(first.restored.isNull());
    const auto expected = app::makePreview(keyOf(kNoisy, shape), ramp(shape), 3);
    QVERIFY(expected);
    QCOMPARE(first.disguised, expected->disguised);
    QCOMPARE(whole.disguised, expected->disguised);
    QCOMPARE(whole.restored, expected->restored);
    QVERIFY(whole.disguisedValues == expected->disguisedValues);
    QVERIFY(whole.restoredValues == expected->restoredValues);
    QCOMPARE(whole.restoredPsnr, expected->restoredPsnr);
    QTRY_COMPARE_WITH_TIMEOUT(measured.count(), 1, kPatience);
}

void PreviewTest::theNewestRequestWins() {
    const base::Shape shape{1, 32, 32};
    app::JobBridge jobs;
    app::PreviewController controller(jobs);
    std::vector<app::Preview> whole;
    connect(&controller, &app::PreviewController::restored, this,
            [&](const app::Preview& preview) { whole.push_back(preview); });
    std::string last;
    for (int level = 1; level <= 40; ++level) {
        last = R"({"block":[4,4],"steps":[{"mechanism":"noise","level":)" + std::to_string(level) +
               R"(},{"mechanism":"rmt"}]})";
        controller.request(keyOf(last, shape), ramp(shape), 0);
        if (level % 5 == 0)
            QCoreApplication::processEvents();
    }
    const auto expected = app::makePreview(keyOf(last, shape), ramp(shape), 0);
    QVERIFY(expected);
    QTRY_VERIFY_WITH_TIMEOUT(!whole.empty() && whole.back().disguised == expected->disguised, kPatience);
    QCOMPARE(whole.back().restored, expected->restored);
}

void PreviewTest::aSchemeWithoutWayBackIsReadyAtOnce() {
    const base::Shape shape{3, 32, 32};
    app::JobBridge jobs;
    app::PreviewController controller(jobs);
    QSignalSpy ready(&controller, &app::PreviewController::ready);
    QSignalSpy restored(&controller, &app::PreviewController::restored);
    QSignalSpy measured(&controller, &app::PreviewController::measured);
    controller.request(keyOf(R"({"depth":1,"patch":16,"scheme":"neuracrypt","width":16})", shape), ramp(shape), 0);
    QTRY_COMPARE_WITH_TIMEOUT(measured.count(), 1, kPatience);
    QCOMPARE(ready.count(), 1);
    QCOMPARE(restored.count(), 0);
}

void PreviewTest::blockSizesNearby() {
    const base::Shape shape{3, 32, 32};
    std::vector<int> sides;
    for (const auto& recipe : app::recipesNear(recipeOf(kNoisy), shape)) {
        QCOMPARE(recipe.blockHeight, recipe.blockWidth);
        QVERIFY(recipe.steps == recipeOf(kNoisy).steps);
        sides.push_back(recipe.blockWidth);
    }
    QVERIFY((sides == std::vector<int>{2, 8, 16, 32}));
    QVERIFY(app::recipesNear(recipeOf(R"({"block":[4,4],"steps":[{"mechanism":"permute"}]})"), shape).empty());
    QVERIFY(app::recipesNear(recipeOf(R"({"block":[4,8],"steps":[{"mechanism":"rmt"}]})"), shape).empty());
    // Whole blocks of 32 x 32 would take minutes to draw: left to the day they are asked for.
    for (const auto& recipe :
         app::recipesNear(recipeOf(R"({"block":[4,4],"steps":[{"mechanism":"rmt","whole":true}]})"), shape))
        QVERIFY(recipe.blockWidth < 16);
}

void PreviewTest::preparedAheadIsFound() {
    const base::Shape shape{1, 32, 32};
    disguise::MatrixCache matrices;
    const auto prepared = app::prepareAhead(keyOf(kNoisy, shape), matrices, {});
    QVERIFY(prepared);
    QCOMPARE(*prepared, 4);
    const auto before = matrices.bytes();
    QVERIFY(before > 0);
    const auto near = keyOf(R"({"block":[8,8],"steps":[{"mechanism":"noise","level":77},{"mechanism":"rmt"}]})", shape);
    QVERIFY(disguise::Disguiser::create(near, {}, &matrices));
    QCOMPARE(matrices.bytes(), before);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = app::prepareAhead(keyOf(kNoisy, shape, 2), matrices, stop.get_token());
    QVERIFY(!stopped && stopped.error().code == base::ErrorCode::Stopped);
    QCOMPARE(matrices.bytes(), before);
}

QTEST_MAIN(PreviewTest)
#include "preview_test.moc"
