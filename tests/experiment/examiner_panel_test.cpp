// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/examiner_panel.h"

#include "core/base/json.h"
#include "core/experiment/examiner_cache.h"
#include "core/experiment/panel_images.h"
#include "tests/experiment/experiment_fixture.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace guise::experiment {
namespace {

std::string blockRecipe(const std::string& steps) {
    const auto recipe = disguise::parseRecipe(R"({"scheme":"block","block":[4,4],"steps":)" + steps + "}");
    return disguise::canonicalRecipe(recipe.value());
}

const std::string kTurned = R"([{"mechanism":"noise","level":20},{"mechanism":"rmt"}])";

key::SecretKey keyFor(const std::string& recipe) {
    return key::SecretKey::create(recipe, {1, 8, 8}, 4).value();
}

PanelOptions panelOptions(std::vector<ExaminerVariant> variants) {
    PanelOptions options;
    options.variants = std::move(variants);
    options.network = "linear";
    options.train = shortRun().train;
    options.train.threads = 1;
    options.labelled = 12;
    return options;
}

std::vector<ExaminerVariant> allVariants() {
    const std::string all = "all";
    return parseExaminerVariants(std::span(&all, 1)).value();
}

TEST(ExaminerVariants, NamesAreThoseOfTheMethods) {
    EXPECT_EQ(allVariants().size(), 7U);
    for (const ExaminerVariantInfo& info : examinerVariants()) {
        const std::string name(info.name);
        const auto one = parseExaminerVariants(std::span(&name, 1));
        ASSERT_TRUE(one);
        EXPECT_EQ(*one, std::vector{info.variant});
        EXPECT_EQ(&infoOf(info.variant), &info);
        EXPECT_EQ(info.level == attack::Level::Two, info.variant == ExaminerVariant::Adapted);
    }
    const std::vector<std::string> twice = {"adapted", "paper", "adapted"};
    EXPECT_EQ(parseExaminerVariants(twice).value(), (std::vector{ExaminerVariant::Paper, ExaminerVariant::Adapted}));
    const std::vector<std::string> unknown = {"paper", "magic"};
    EXPECT_EQ(codeOf(parseExaminerVariants(unknown)), base::ErrorCode::UnknownName);
}

TEST(PanelImages, TheAttackersAndTheOwnersAreApart) {
    const auto source = quadrantSource();
    const auto images = panelImages(source, nullptr, 1000, {});
    ASSERT_TRUE(images) << images.error().advice;
    const auto attackers = image::loadSplit(*images->attackers, image::Split::Train).value();
    EXPECT_EQ(attackers.count(), 48U);
    EXPECT_EQ(images->owners.count(), 48U);
    EXPECT_EQ(images->attackers->info().testCount, 0U);
    const auto original = image::loadSplit(*source, image::Split::Train).value();
    std::set<std::vector<std::uint8_t>> held;
    for (std::size_t i = 0; i < 48; ++i) {
        held.emplace(attackers.image(i).begin(), attackers.image(i).end());
        const auto owned = images->owners.image(i);
        const auto index = static_cast<std::size_t>(images->indices[i]);
        EXPECT_TRUE(std::equal(owned.begin(), owned.end(), original.image(index).begin()));
        EXPECT_EQ(images->owners.labels[i], original.labels[index]);
    }
    for (std::size_t i = 0; i < 48; ++i)
        EXPECT_EQ(held.count({images->owners.image(i).begin(), images->owners.image(i).end()}), 0U);

    const auto own = quadrantSource(20);
    const auto given = panelImages(source, own, 10, {});
    ASSERT_TRUE(given);
    EXPECT_EQ(given->attackers, own);
    EXPECT_EQ(given->owners.count(), 10U);
    auto others = quadrants(8, 3);
    others.classNames[0] = "another";
    const auto foreign = image::sourceFromMemory("others", others).value();
    EXPECT_EQ(codeOf(panelImages(source, foreign, 10, {})), base::ErrorCode::BadData);
}

TEST(SimulatedExaminer, IsCachedUnderItsRecipe) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    const auto source = quadrantSource();
    SilentSink sink;
    const auto train = shortRun().train;
    const auto examiner = [&](Simulation simulation, const std::string& steps) {
        auto made = simulatedExaminer(*engine, source, {simulation, blockRecipe(steps), "linear"}, train, sink, {});
        EXPECT_TRUE(made) << made.error().advice;
        return made->trained;
    };
    EXPECT_TRUE(examiner(Simulation::FreshKeys, kTurned));
    EXPECT_FALSE(examiner(Simulation::FreshKeys, kTurned));
    EXPECT_TRUE(examiner(Simulation::FreshKeys, R"([{"mechanism":"rmt"}])")) << "another noise level";
    EXPECT_TRUE(examiner(Simulation::Grams, kTurned)) << "another kind of examiner";
    EXPECT_FALSE(examiner(Simulation::Grams, kTurned));
    const auto projected = simulatedExaminer(
        *engine, source, {Simulation::Grams, blockRecipe(R"([{"mechanism":"rmt","matrix":"projection"}])"), "linear"},
        train, sink, {});
    EXPECT_EQ(codeOf(projected), base::ErrorCode::WrongUse);

    const auto cached =
        simulatedExaminer(*engine, source, {Simulation::Grams, blockRecipe(kTurned), "linear"}, train, sink, {});
    ASSERT_TRUE(cached);
    const auto record = readRunRecord(cached->folder);
    ASSERT_TRUE(record) << record.error().advice;
    EXPECT_EQ(record->settings.examiner, "invariant");
    EXPECT_FALSE(record->settings.plain);
    EXPECT_EQ(record->trainImages, 96);
    std::stop_source stopped;
    stopped.request_stop();
    auto seven = train;
    seven.seed = 7;
    EXPECT_EQ(codeOf(simulatedExaminer(*engine, source, {Simulation::FreshKeys, blockRecipe(kTurned), "linear"}, seven,
                                       sink, stopped.get_token())),
              base::ErrorCode::Stopped);
}

TEST(ExaminerPanel, EveryExaminerIsARow) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    SilentSink sink;
    const auto key = keyFor(blockRecipe(kTurned));
    const auto panel = examinePanel(*engine, quadrantSource(), key, panelOptions(allVariants()), sink);
    ASSERT_TRUE(panel) << panel.error().advice;
    ASSERT_EQ(panel->rows.size(), 7U);
    for (const PanelRow& row : panel->rows) {
        if (!row.tried()) {
            EXPECT_EQ(row.variant, ExaminerVariant::Recovered) << row.reason;
            continue;
        }
        EXPECT_EQ(row.finding.images, 40);
        EXPECT_EQ(row.finding.confusion.size(), 16U);
        EXPECT_FALSE(row.trainedOn.empty());
    }
    // The lengths of rows tell bright blocks from dark ones under every key.
    const PanelRow& invariant = panel->rows[3];
    EXPECT_GT(invariant.finding.accuracy, 0.9);
    EXPECT_FALSE(invariant.fromCache);
    EXPECT_EQ(panel->rows[6].labelled, 12);
    ASSERT_EQ(panel->levels.size(), 2U);
    EXPECT_EQ(panel->levels[0].finding.images, 20);
    EXPECT_GT(panel->levels[0].finding.accuracy, 0.8);
    EXPECT_LT(panel->levels[0].strongest, 6U) << "level 1 has no labelled images under the key";

    const auto again = examinePanel(*engine, quadrantSource(), keyFor(blockRecipe(kTurned)),
                                    panelOptions({ExaminerVariant::Magnitude, ExaminerVariant::KeyAgnostic}), sink);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->rows[0].fromCache && again->rows[1].fromCache) << "one training serves every key";
}

TEST(ExaminerPanel, JsonHasEveryRowAndTheVerdicts) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    SilentSink sink;
    const auto key = keyFor(blockRecipe(R"([{"mechanism":"rmt","matrix":"projection"}])"));
    const auto panel = examinePanel(*engine, quadrantSource(), key,
                                    panelOptions({ExaminerVariant::Paper, ExaminerVariant::Invariant}), sink);
    ASSERT_TRUE(panel) << panel.error().advice;
    const auto json = panelToJson(*panel);
    EXPECT_EQ(json["fingerprint"], key.fingerprint());
    const auto& paper = json["examiners"][0];
    EXPECT_EQ(paper["variant"], "paper");
    EXPECT_EQ(paper["trained_on"], "the owner's own training images");
    EXPECT_EQ(paper["per_class"][1]["class"], "top, right");
    EXPECT_EQ(paper["confusion"].size(), 4U);
    EXPECT_NEAR(paper["accuracy"].get<double>() + paper["visual_privacy"].get<double>(), 1.0, 1e-9);
    const auto& invariant = json["examiners"][1];
    EXPECT_EQ(invariant["verdict"], "not tried");
    EXPECT_FALSE(invariant["tried"].get<bool>());
    EXPECT_TRUE(invariant["accuracy"].is_null() && invariant["accuracy_reason"].is_string());
    ASSERT_EQ(json["levels"].size(), 1U);
    EXPECT_EQ(json["levels"][0]["strongest"], "paper");
    EXPECT_EQ(json["levels"][0]["images"], 20);
    EXPECT_EQ(json["levels"][0]["chosen_on"], 20);
}

TEST(ExaminerPanel, ADisguiseOfAnotherSizeLeavesOutPlainNets) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    SilentSink sink;
    const auto recipe = disguise::parseRecipe(R"({"scheme":"block","block":[2,2],"steps":[{"mechanism":"aes"}]})");
    const auto key = keyFor(disguise::canonicalRecipe(recipe.value()));
    const auto panel = examinePanel(*engine, quadrantSource(), key,
                                    panelOptions({ExaminerVariant::Paper, ExaminerVariant::Magnitude,
                                                  ExaminerVariant::KeyAgnostic, ExaminerVariant::Adapted}),
                                    sink);
    ASSERT_TRUE(panel) << panel.error().advice;
    EXPECT_FALSE(panel->rows[0].tried() || panel->rows[1].tried());
    EXPECT_TRUE(panel->rows[2].tried() && panel->rows[3].tried()) << panel->rows[2].reason;
}

TEST(ExaminerPanel, SaysWhatIsWrong) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    SilentSink sink;
    const auto code = [&](const key::SecretKey& key, const PanelOptions& options) {
        return codeOf(examinePanel(*engine, quadrantSource(), key, options, sink));
    };
    const auto mixing = disguise::parseRecipe(R"({"scheme":"instahide"})");
    EXPECT_EQ(code(keyFor(disguise::canonicalRecipe(mixing.value())), panelOptions({ExaminerVariant::Paper})),
              base::ErrorCode::WrongUse);
    const auto key = keyFor(blockRecipe(kTurned));
    auto options = panelOptions({ExaminerVariant::Paper});
    options.network = "magic";
    EXPECT_EQ(code(key, options), base::ErrorCode::UnknownName);
    options = panelOptions({ExaminerVariant::Paper});
    options.plainRun = folder / "nothing";
    EXPECT_EQ(code(key, options), base::ErrorCode::RunInvalid);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(codeOf(examinePanel(*engine, quadrantSource(), key, panelOptions(allVariants()), sink, stop.get_token())),
              base::ErrorCode::Stopped);
}

}  // namespace
}  // namespace guise::experiment
