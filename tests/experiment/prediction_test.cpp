// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/prediction.h"

#include "core/experiment/disguised_data.h"
#include "core/learn/weights.h"
#include "tests/experiment/experiment_fixture.h"

#include <cmath>

namespace guise::experiment {
namespace {

FinishedRun trained(learn::Engine& engine, std::optional<key::SecretKey> key) {
    RunInputs inputs;
    inputs.source = quadrantSource();
    RunSettings settings = shortRun();
    settings.train.steps = 200;
    settings.plain = !key.has_value();
    inputs.key = std::move(key);
    SilentSink sink;
    return std::move(runTraining(engine, inputs, settings, sink, {}).value());
}

TEST(Prediction, InHouseRunsAnswerWithOriginalClasses) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    const auto key = secretKey();
    ASSERT_TRUE(saveRun(folder / "run", trained(*engine, key)));
    const auto source = quadrantSource();
    const auto prediction = predictWithRun(*engine, folder / "run", *source, &key);
    ASSERT_TRUE(prediction) << prediction.error().advice;
    EXPECT_EQ(prediction->labels.size(), 40U);
    EXPECT_GT(prediction->accuracy, 0.9);
    const auto other = secretKey();
    EXPECT_EQ(codeOf(predictWithRun(*engine, folder / "run", *source, &other)),
              base::ErrorCode::KeyFingerprintMismatch);
}

TEST(Prediction, AReturnedModelIsTranslatedBack) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    const auto key = secretKey();
    const auto permutation = key.labelPermutation();
    FinishedRun run = trained(*engine, key);
    auto weights = run.model->weights().value();
    // Permuting the outputs of a trained net is the same as training it on permuted labels.
    for (auto& entry : weights) {
        learn::WeightTensor& tensor = entry.second;
        ASSERT_EQ(tensor.shape.at(0), 4) << entry.first;
        const std::size_t row = tensor.values.size() / 4;
        std::vector<float> moved(tensor.values.size());
        for (std::size_t c = 0; c < 4; ++c)
            std::copy_n(tensor.values.begin() + static_cast<std::ptrdiff_t>(c * row), row,
                        moved.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(permutation[c]) * row));
        tensor.values = moved;
    }
    run.model = engine->load(run.record.network, run.record.scaling, weights, "cpu").value();
    run.record.labelsPermuted = true;
    ASSERT_TRUE(saveRun(folder / "run", run));
    const auto prediction = predictWithRun(*engine, folder / "run", *quadrantSource(), &key);
    ASSERT_TRUE(prediction) << prediction.error().advice;
    EXPECT_GT(prediction->accuracy, 0.9);
    EXPECT_EQ(codeOf(predictWithRun(*engine, folder / "run", *quadrantSource(), nullptr)), base::ErrorCode::WrongUse);

    // The same net as a bare file: everything else comes from the key.
    ReturnedWeights returned{folder / "returned.safetensors", run.record.network.network};
    ASSERT_TRUE(learn::writeSafetensors(returned.file, weights));
    const auto bare = predictWithWeights(*engine, returned, *quadrantSource(), key);
    ASSERT_TRUE(bare) << bare.error().advice;
    EXPECT_EQ(bare->labels, prediction->labels);
    EXPECT_EQ(bare->classNames, quadrantSource()->info().classNames) << "weights name no class: those of the data";
    returned.labelsKept = true;
    auto untranslated = prediction->labels;
    for (std::int32_t& label : untranslated)
        label = static_cast<std::int32_t>(permutation[static_cast<std::size_t>(label)]);
    EXPECT_EQ(predictWithWeights(*engine, returned, *quadrantSource(), key)->labels, untranslated);
    returned.network = "no-such-net";
    EXPECT_EQ(codeOf(predictWithWeights(*engine, returned, *quadrantSource(), key)), base::ErrorCode::UnknownName);
    returned.file = folder / "nothing.safetensors";
    EXPECT_EQ(codeOf(predictWithWeights(*engine, returned, *quadrantSource(), key)), base::ErrorCode::FileNotFound);
    returned.file = folder / "run" / "run.json";
    EXPECT_FALSE(predictWithWeights(*engine, returned, *quadrantSource(), key));
}

TEST(Prediction, OtherClassesHaveNoAccuracy) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    ASSERT_TRUE(saveRun(folder / "run", trained(*engine, {})));
    image::ImageSet other = quadrants(8, 5);
    other.classNames = {"n", "e", "s", "w"};
    PredictionOptions options;
    options.split = image::Split::Train;
    options.limit = 5;
    const auto source = image::sourceFromMemory("other", other).value();
    const auto prediction = predictWithRun(*engine, folder / "run", *source, nullptr, options);
    ASSERT_TRUE(prediction) << prediction.error().advice;
    EXPECT_EQ(prediction->labels.size(), 5U);
    EXPECT_TRUE(std::isnan(prediction->accuracy));
    EXPECT_FALSE(prediction->accuracyReason.empty());
}

TEST(Prediction, ExaminerMustBePlain) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    const auto key = secretKey();
    ASSERT_TRUE(saveRun(folder / "keyed", trained(*engine, key)));
    ASSERT_TRUE(saveRun(folder / "plain", trained(*engine, {})));
    const auto source = quadrantSource();
    EXPECT_EQ(codeOf(examineWithRun(*engine, folder / "keyed", *source, key)), base::ErrorCode::WrongUse);
    const auto finding = examineWithRun(*engine, folder / "plain", *source, key);
    ASSERT_TRUE(finding) << finding.error().advice;
    EXPECT_EQ(finding->images, 40);
    EXPECT_NEAR(finding->visualPrivacy + finding->accuracy, 1.0, 1e-12);
}

TEST(Prediction, MembershipOnASavedRun) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    ASSERT_TRUE(saveRun(folder / "run", trained(*engine, {})));
    const auto in = image::sourceFromMemory("in", quadrants(96, 1), quadrants(400, 2)).value();
    const auto out = image::sourceFromMemory("out", quadrants(96, 1), quadrants(240, 3)).value();
    MembershipOptions options;
    options.attack.imagesPerClass = 50;
    const auto result = membershipWithRun(*engine, folder / "run", *in, *out, options);
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_EQ(result->finding.in.size(), 4U);
    EXPECT_EQ(result->finding.imagesPerClass, 50);
    EXPECT_FALSE(result->converted);
    EXPECT_EQ(codeOf(membershipWithRun(*engine, folder / "run", *quadrantSource(), *out, {})),
              base::ErrorCode::BadData);  // ten images a class: not tried
    EXPECT_EQ(codeOf(membershipWithRun(*engine, folder / "run", *in, *in, options)),
              base::ErrorCode::WrongUse);  // classes the model has seen are no out-training classes
}

}  // namespace
}  // namespace guise::experiment
