// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/lattice_reduction.h"
#include "tests/attack/attack_case.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace guise::attack {
namespace {

using cases::attackCase;
using cases::AttackCase;

constexpr const char* kRmtAlone = R"([{"mechanism":"rmt"}])";
constexpr const char* kNoisy = R"([{"mechanism":"noise","level":60},{"mechanism":"rmt"}])";
constexpr const char* kTable1 = R"([{"mechanism":"noise","level":60},{"mechanism":"rmt"},{"mechanism":"permute"}])";

// Positions at which every row of the key's matrix is there up to sign and order.
int positionsFound(const AttackCase& one, const KeyEstimate& key, double least) {
    const auto side = static_cast<std::size_t>(key.side);
    int found = 0;
    for (std::size_t j = 0; j < one.permutation.size(); ++j) {
        const double* truth = one.matrices.data() + static_cast<std::size_t>(one.permutation[j]) * side * side;
        const double* said = key.matrices.data() + j * side * side;
        bool all = true;
        for (std::size_t a = 0; a < side; ++a) {
            double best = 0.0;
            for (std::size_t b = 0; b < side; ++b) {
                double cosine = 0.0;
                for (std::size_t k = 0; k < side; ++k)
                    cosine += truth[a * side + k] * said[b * side + k];
                best = std::max(best, std::abs(cosine));
            }
            all = all && best >= least;
        }
        found += all ? 1 : 0;
    }
    return found;
}

TEST(LatticeReduction, FindsTheUnitVectorsOfATurnedIntegerLattice) {
    std::mt19937_64 random(1);
    const double c = std::cos(0.7);
    const double s = std::sin(0.7);
    std::vector<std::vector<double>> vectors;
    for (int i = 0; i < 12; ++i) {
        const double x = static_cast<double>(random() % 255);
        const double y = static_cast<double>(random() % 255);
        vectors.push_back({x * c - y * s, x * s + y * c});
    }
    vectors.push_back({c, s});
    vectors.push_back({0.0, 0.0});
    reduceLattice(vectors);
    ASSERT_EQ(vectors.size(), 2U);
    for (const auto& one : vectors)
        EXPECT_NEAR(std::hypot(one[0], one[1]), 1.0, 1e-6);
    std::vector<std::vector<double>> none;
    reduceLattice(none);
    EXPECT_TRUE(none.empty());
}

TEST(Lattice, FindsEveryRowOfTheKeyWithoutNoise) {
    const auto images = cases::smoothImages(60, {1, 16, 16}, 2);
    for (const char* steps : {kRmtAlone, R"([{"mechanism":"rmt"},{"mechanism":"permute"}])"}) {
        const auto one = attackCase(images, 4, 4, steps);
        const auto result = runAttack(latticeAttack(), one.view());
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_EQ(positionsFound(one, result->key, 0.999), 16) << steps;
    }
    const auto still = attackCase(images, 4, 4, kRmtAlone);
    const auto result = runAttack(latticeAttack(), still.view());
    EXPECT_GT(still.energy(*result), 0.99);
    EXPECT_GT(result->confidence, 0.6);
}

TEST(Lattice, HoldsWhereColumnsNeverVary) {
    const auto one = attackCase(cases::strokeImages(100, {1, 14, 14}, 2), 7, 7, kRmtAlone);
    const auto result = runAttack(latticeAttack(), one.view());
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_GT(one.energy(*result), 0.8);
}

TEST(Unmixing, FindsRowsThroughTheNoise) {
    const auto one = attackCase(cases::strokeImages(1500, {1, 16, 16}, 4), 8, 4, kTable1);
    const auto result = runAttack(unmixingAttack(), one.view());
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_GE(positionsFound(one, result->key, 0.98), 7);
}

TEST(ClassMeans, FindsPositionsLabelsAndPictures) {
    const auto one = attackCase(cases::strokeImages(1500, {1, 16, 16}, 5), 4, 4, kTable1);
    const auto others = cases::strokeImages(1500, {1, 16, 16}, 6);
    AttackerView view = one.view();
    EXPECT_NE(notApplicable(classMeansAttack(), view), "");
    view.domain = HeldImages{others.pixels, others.labels, 10};
    const auto result = runAttack(classMeansAttack(), view);
    ASSERT_TRUE(result) << result.error().advice;
    int right = 0;
    for (std::size_t i = 0; i < one.labels.size(); ++i)
        right += result->key.classOf[static_cast<std::size_t>(one.labels[i])] == one.originals.labels[i] ? 1 : 0;
    EXPECT_EQ(right, 1500);
    EXPECT_GT(one.energy(*result), 0.85);
    view.classes = 12;  // labels and classes that do not pair up must not end it
    view.domain->classes = 4;
    EXPECT_TRUE(runAttack(classMeansAttack(), view));
}

TEST(Candidates, FindsMembersAndTellsThemFromOthers) {
    for (const char* steps : {kRmtAlone, kNoisy, kTable1}) {
        const auto one = attackCase(cases::strokeImages(400, {1, 16, 16}, 7), 4, 4, steps);
        const auto others = cases::strokeImages(40, {1, 16, 16}, 8);
        std::vector<std::uint8_t> candidates(one.originals.pixels.begin(), one.originals.pixels.begin() + 40 * 256);
        candidates.insert(candidates.end(), others.pixels.begin(), others.pixels.end());
        AttackerView view = one.view();
        view.candidates = HeldImages{candidates, {}, 0};
        const auto result = runAttack(candidatesAttack(), view);
        ASSERT_TRUE(result) << result.error().advice;
        int found = 0;
        double worst = 0.0;
        double best = -1e9;
        for (std::size_t i = 0; i < 80; ++i) {
            found += i < 40 && result->matches.index[i] == i ? 1 : 0;
            (i < 40 ? worst : best) =
                i < 40 ? std::min(worst, result->matches.score[i]) : std::max(best, result->matches.score[i]);
        }
        EXPECT_GE(found, 39) << steps;
        EXPECT_GT(one.energy(*result), 0.85) << steps;
        if (steps == kRmtAlone) {
            EXPECT_GT(worst, best);
        }
    }
}

TEST(Support, ShowsWhereSparsePicturesAreBlack) {
    const auto one =
        attackCase(cases::strokeImages(30, {1, 16, 16}, 9), 4, 4, R"([{"mechanism":"rmt","matrix":"projection"}])");
    const auto result = runAttack(supportAttack(), one.view());
    ASSERT_TRUE(result) << result.error().advice;
    const std::vector<float> pictures = one.recovered(*result);
    for (std::size_t at = 0; at < pictures.size(); at += 4) {
        const auto* truth = one.originals.pixels.data() + at;
        const bool black = truth[0] == 0 && truth[1] == 0 && truth[2] == 0 && truth[3] == 0;
        EXPECT_EQ(pictures[at] == 0.0F, black);
    }
}

TEST(NoPairAttacks, NeverCrashOnRandomPixelsAndDoubtThem) {
    const auto domain = cases::strokeImages(100, {1, 16, 16}, 10);
    for (const char* steps : {kRmtAlone, kNoisy, kTable1, R"([{"mechanism":"permute"}])"}) {
        auto images = cases::randomImages(250, {1, 16, 16}, 11);
        for (std::size_t i = 0; i < 250; ++i)
            images.labels.push_back(static_cast<std::int32_t>(i % 10));
        images.classNames.assign(10, "class");
        const auto one = attackCase(images, 4, 4, steps);
        AttackerView view = one.view();
        view.domain = HeldImages{domain.pixels, domain.labels, 10};
        view.candidates = view.domain;
        for (const Attack* attack : attacks()) {
            if (attack->info().level != Level::One || !notApplicable(*attack, view).empty())
                continue;
            const auto result = runAttack(*attack, view);
            ASSERT_TRUE(result) << attack->info().name << ": " << result.error().advice;
            EXPECT_LT(result->confidence, 0.3) << attack->info().name << " " << steps;
        }
    }
}

TEST(NoPairAttacks, StopAtOnce) {
    const auto one = attackCase(cases::strokeImages(200, {1, 16, 16}, 12), 4, 4, kTable1);
    const auto others = cases::strokeImages(100, {1, 16, 16}, 13);
    AttackerView view = one.view();
    view.domain = view.candidates = HeldImages{others.pixels, others.labels, 10};
    std::stop_source stop;
    stop.request_stop();
    AttackContext context;
    context.stop = stop.get_token();
    for (const Attack* attack : attacks()) {
        if (!notApplicable(*attack, view).empty())
            continue;
        const auto result = runAttack(*attack, view, context);
        ASSERT_FALSE(result) << attack->info().name;
        EXPECT_EQ(result.error().code, base::ErrorCode::Stopped) << attack->info().name;
    }
}

}  // namespace
}  // namespace guise::attack
