// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/strongest_examiner.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace guise::attack {
namespace {

using Answers = std::vector<std::int32_t>;

Answers classesOf(std::size_t count) {
    Answers labels;
    for (std::size_t i = 0; i < count; ++i)
        labels.push_back(static_cast<std::int32_t>(i % 10));
    return labels;
}

// Right about `share` of the images, wrong by one class elsewhere.
Answers partlyRight(const Answers& labels, double share, unsigned seed) {
    std::mt19937 random(seed);
    std::bernoulli_distribution right(share);
    Answers answers = labels;
    for (std::int32_t& answer : answers)
        answer = right(random) ? answer : (answer + 1) % 10;
    return answers;
}

TEST(StrongestExaminer, ALevelHasTheExaminersBelowItToo) {
    const Answers labels = classesOf(2000);
    const Answers weak = partlyRight(labels, 0.2, 1);
    const Answers strong = partlyRight(labels, 0.9, 2);
    const Answers middle = partlyRight(labels, 0.6, 3);
    const std::vector<ExaminerAnswers> all = {{Level::One, weak}, {Level::One, strong}, {Level::Two, middle}};
    const auto levels = strongestExaminers(all, labels, 10, {});
    ASSERT_TRUE(levels) << levels.error().advice;
    ASSERT_EQ(levels->size(), 2U);
    EXPECT_EQ(levels->at(0).level, Level::One);
    EXPECT_EQ(levels->at(0).examiners, 2);
    EXPECT_EQ(levels->at(0).strongest, 1U);
    EXPECT_EQ(levels->at(1).level, Level::Two);
    EXPECT_EQ(levels->at(1).examiners, 3);
    EXPECT_EQ(levels->at(1).strongest, 1U) << "whoever has pairs has what level 1 has";
    EXPECT_EQ(levels->at(0).verdict, Verdict::Open);
    EXPECT_NEAR(levels->at(0).finding.accuracy, 0.9, 0.05);

    const std::vector<ExaminerAnswers> second = {{Level::Two, middle}};
    const auto alone = strongestExaminers(second, labels, 10, {});
    ASSERT_TRUE(alone);
    ASSERT_EQ(alone->size(), 1U) << "no word on a level that none was tried at";
    EXPECT_EQ(alone->at(0).level, Level::Two);
    EXPECT_TRUE(strongestExaminers({}, labels, 10, {}).value().empty());
}

TEST(StrongestExaminer, TheHalvesAreApartAndCoverAll) {
    for (const std::size_t count : {4U, 5U, 101U, 1000U}) {
        const Answers labels = classesOf(count);
        const Answers answers = partlyRight(labels, 0.5, static_cast<unsigned>(count));
        std::int64_t right = 0;
        for (std::size_t i = 0; i < count; ++i)
            right += answers[i] == labels[i] ? 1 : 0;
        const std::vector<ExaminerAnswers> one = {{Level::One, answers}};
        const auto levels = strongestExaminers(one, labels, 10, {});
        ASSERT_TRUE(levels);
        const LevelReading& level = levels->front();
        EXPECT_EQ(level.chosenOn + level.finding.images, static_cast<std::int64_t>(count));
        EXPECT_LE(std::abs(level.chosenOn - level.finding.images), 1);
        const double seen = level.chosenAccuracy * static_cast<double>(level.chosenOn) +
                            level.finding.accuracy * static_cast<double>(level.finding.images);
        EXPECT_NEAR(seen, static_cast<double>(right), 1e-6);
    }
}

// The best of many guessers looks good on the images it was chosen by, and nowhere else.
TEST(StrongestExaminer, ChoosingDoesNotFlatter) {
    const Answers labels = classesOf(400);
    std::vector<Answers> guesses;
    std::mt19937 random(11);
    for (int i = 0; i < 500; ++i) {
        Answers guess;
        for (std::size_t n = 0; n < labels.size(); ++n)
            guess.push_back(static_cast<std::int32_t>(random() % 10));
        guesses.push_back(guess);
    }
    std::vector<ExaminerAnswers> all;
    for (const Answers& guess : guesses)
        all.push_back({Level::One, guess});
    const auto levels = strongestExaminers(all, labels, 10, {});
    ASSERT_TRUE(levels);
    EXPECT_GT(levels->front().chosenAccuracy, 0.13);
    EXPECT_LT(levels->front().finding.interval95.low, 0.9);
    EXPECT_EQ(levels->front().verdict, Verdict::NotOpened);
}

TEST(StrongestExaminer, SaysWhatIsWrong) {
    const Answers labels = classesOf(3);
    const std::vector<ExaminerAnswers> few = {{Level::One, labels}};
    EXPECT_EQ(strongestExaminers(few, labels, 10, {}).error().code, base::ErrorCode::BadData);
    const Answers more = classesOf(8);
    EXPECT_EQ(strongestExaminers(few, more, 10, {}).error().code, base::ErrorCode::BadData);
    const std::vector<ExaminerAnswers> foreign = {{Level::One, more}};
    EXPECT_EQ(strongestExaminers(foreign, more, 4, {}).error().code, base::ErrorCode::BadData);
}

}  // namespace
}  // namespace guise::attack
