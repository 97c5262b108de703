// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/shipment.h"
#include "core/image/npy.h"
#include "tests/experiment/experiment_fixture.h"

namespace guise::experiment {
namespace {

class FashionMnist : public testing::Test {
protected:
    void SetUp() override {
        const auto opened = image::openSource("fashion-mnist");
        if (!opened)
            GTEST_SKIP() << "Fashion-MNIST is not installed here: " << opened.error().advice;
        source_ = *opened;
    }
    static std::string table1() {
        for (const disguise::Preset& preset : disguise::presets())
            if (preset.name == "table1")
                return disguise::canonicalRecipe(preset.recipe);
        ADD_FAILURE() << "no preset table1";
        return {};
    }
    image::SourcePtr source_;
};

TEST_F(FashionMnist, TableOneTrainsUnderAKey) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = source_;
    inputs.key = key::SecretKey::experiment(7, table1(), {1, 28, 28}, 10).value();
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.limit = 2000;
    settings.train.steps = 100;
    SilentSink sink;
    const auto run = runTraining(*engine, inputs, settings, sink, {});
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_EQ(run->record.testImages, 10000);
    EXPECT_GT(run->record.testAccuracy, 0.2);  // the fake engine is linear; chance is 0.1
}

TEST_F(FashionMnist, ShipmentIsExactAndReadOnTheOtherSide) {
    const TestFolder folder;
    const std::string text =
        R"({"scheme":"block","block":[7,7],"steps":[{"mechanism":"rmt"},{"mechanism":"permute"}]})";
    const auto key =
        key::SecretKey::create(disguise::canonicalRecipe(disguise::parseRecipe(text).value()), {1, 28, 28}, 10).value();
    disguise::ShipmentOptions options;
    options.limit = 5000;
    ASSERT_TRUE(disguise::writeShipment(*source_, key, folder / "out", options));
    disguise::RestoreOptions restore;
    restore.originalOrder = true;
    ASSERT_TRUE(disguise::restoreShipment(folder / "out", key, folder / "back", restore));
    const auto restored = image::readNpy(folder / "back" / "images.npy").value();
    const auto originals = image::loadSplit(*source_, image::Split::Train, 5000).value();
    EXPECT_EQ(restored.bytes, originals.pixels);
}

}  // namespace
}  // namespace guise::experiment
