// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every mechanism of the table, whatever it is.
#include "core/base/json.h"
#include "core/disguise/mechanism.h"
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace guise::disguise::test {
namespace {

base::Json randomValue(const base::ParameterSpec& spec, std::mt19937_64& random) {
    switch (spec.kind) {
        case base::ParameterSpec::Kind::Flag:
            return random() % 2 == 0;
        case base::ParameterSpec::Kind::Choice:
            return spec.choices[random() % spec.choices.size()].value;
        case base::ParameterSpec::Kind::Integer:
        case base::ParameterSpec::Kind::Real:
            break;
    }
    const auto steps = static_cast<std::uint64_t>((spec.maximum - spec.minimum) / spec.step);
    return spec.minimum + spec.step * static_cast<double>(random() % (steps + 1));
}

/// One step of the mechanism, sometimes a permutation after it, on a shape that fits.
Setting settingOf(const Mechanism& mechanism, std::mt19937_64& random) {
    base::Json step = {{"mechanism", std::string(mechanism.name())}};
    for (const base::ParameterSpec& spec : mechanism.parameters())
        step[spec.name] = randomValue(spec, random);
    if (step.value("matrix", std::string()).rfind("projection", 0) == 0)
        step["matrix"] = "orthogonal";  // restoring a projection is exact only as far as its condition allows
    const int side = 1 + static_cast<int>(random() % 9);
    const int other =
        random() % 2 == 0 && mechanism.name() != "rotate-flip" ? 1 + static_cast<int>(random() % 9) : side;
    base::Json steps = base::Json::array({step});
    if (random() % 2 == 0 && mechanism.name() != "permute")
        steps.push_back({{"mechanism", "permute"}});
    Setting setting;
    setting.shape = {1 + static_cast<int>(random() % 4), side * (1 + static_cast<int>(random() % 5)),
                     other * (1 + static_cast<int>(random() % 5))};
    const bool pad = random() % 3 == 0;
    if (pad)
        setting.shape.height = std::max(1, setting.shape.height - static_cast<int>(random() % std::uint64_t(side)));
    setting.recipe = base::Json({{"block", {side, other}}, {"pad", pad}, {"steps", steps}}).dump();
    return setting;
}

class EveryMechanism : public testing::TestWithParam<const Mechanism*> {};

TEST_P(EveryMechanism, RestoresStaysInRangeAndIsTheSameOnThreads) {
    std::mt19937_64 random(21);
    const FreshRun run{{1, 2, 3}, 1000, {}};
    for (std::uint64_t round = 0; round < 40; ++round) {
        const Setting setting = settingOf(*GetParam(), random);
        SCOPED_TRACE(setting.recipe + " on " + setting.shape.text());
        const auto disguiser = Disguiser::create(makeKey(setting, round));
        ASSERT_TRUE(disguiser) << disguiser.error().advice;
        const std::size_t count = round == 0 ? 700 : 1 + random() % 20;
        const auto images = randomImages(random, count, setting.shape);
        std::vector<float> out(count * disguiser->outputShape().size());
        std::vector<float> two(out.size());
        ASSERT_TRUE(disguiser->applyRange(images, 5, seededNoise(1), out, {1, {}, run}));
        ASSERT_TRUE(disguiser->applyRange(images, 5, seededNoise(1), two, {2, {}, run}));
        ASSERT_EQ(out, two);
        const auto range = disguiser->valueRange();
        const auto [low, high] = std::minmax_element(out.begin(), out.end());
        EXPECT_GE(double(*low), range.low);
        EXPECT_LE(double(*high), range.high);

        std::vector<float> back(images.size());
        ASSERT_TRUE(disguiser->invert(out, back, {2, {}, run}));
        double worst = 0.0;
        for (std::size_t i = 0; i < back.size(); ++i)
            worst = std::max(worst, std::fabs(double(back[i]) - double(images[i])));
        const double tolerance = disguiser->outputType() == ValueType::Byte ? 0.0 : disguiser->noiseLevel() / 2 + 1e-2;
        EXPECT_LE(worst, tolerance);

        // One by one, from the middle: the same as all at once.
        const std::size_t at = count / 2;
        const std::size_t size = setting.shape.size();
        std::vector<float> one(disguiser->outputShape().size());
        const FreshRun part{run.id, run.first + at, {}};
        ASSERT_TRUE(disguiser->applyRange(std::span(images).subspan(at * size, size), 5 + at, seededNoise(1), one,
                                          {1, {}, part}));
        EXPECT_TRUE(std::equal(one.begin(), one.end(), out.begin() + std::ptrdiff_t(at * one.size())));
        if (disguiser->outputType() != ValueType::Byte)
            continue;
        std::vector<std::uint8_t> bytes(out.size());
        ASSERT_TRUE(disguiser->applyBytes(images, bytes, {2, {}, run}));
        EXPECT_TRUE(std::equal(bytes.begin(), bytes.end(), out.begin()));
        std::vector<std::uint8_t> restored(images.size());
        ASSERT_TRUE(disguiser->invertBytes(bytes, restored, {2, {}, run}));
        EXPECT_EQ(restored, images);
    }
}

TEST_P(EveryMechanism, StatesItsKeySpaceAndChangesWithTheKey) {
    const std::set<std::string_view> withoutKey = {"noise"};  // fresh noise: nothing of it is derived from the key
    const base::Shape shape{3, 16, 16};
    const std::string recipe =
        base::Json({{"block", {4, 4}}, {"steps", base::Json::array({{{"mechanism", GetParam()->name()}}})}}).dump();
    const auto space = recipeKeySpace(parseRecipe(recipe).value(), shape);
    ASSERT_TRUE(space);
    const double figure = space->permutationBits + space->discreteBits + space->aesBits + space->freeParameters;
    if (withoutKey.count(GetParam()->name()) > 0) {
        EXPECT_EQ(figure, 0.0);
        return;
    }
    EXPECT_GT(figure, 0.0) << "give it a key-space figure";
    std::mt19937_64 random(5);
    const auto images = randomImages(random, 1, shape);
    EXPECT_NE(disguised(makeDisguiser({recipe, shape}, 1), images),
              disguised(makeDisguiser({recipe, shape}, 2), images));
}

INSTANTIATE_TEST_SUITE_P(Table, EveryMechanism, testing::ValuesIn(mechanisms().begin(), mechanisms().end()),
                         [](const auto& instance) {
                             std::string name(instance.param->name());
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace guise::disguise::test
