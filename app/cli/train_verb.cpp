// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/progress.h"
#include "app/cli/recipe_option.h"
#include "app/cli/verbs.h"
#include "core/base/json.h"
#include "core/disguise/partial_folder.h"
#include "core/experiment/training_run.h"
#include "core/learn/engine.h"
#include "core/learn/mixing.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cmath>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace guise::app {

namespace {

using base::ErrorCode;
using experiment::RunRecord;

constexpr int kStoppedCode = 130;

struct TrainOptions {
    KeyOption key;
    std::string recipe;
    std::string out;
    bool force = false;
    experiment::RunSettings settings;
};

/// From the key file, or an experiment key made on the spot. Nothing for a plain training.
base::Result<std::optional<key::SecretKey>> keyFor(TrainOptions& options, const image::SourceInfo& info,
                                                   const Context& context) {
    experiment::RunSettings& settings = options.settings;
    const int ways = (settings.plain ? 1 : 0) + (options.key.path.empty() ? 0 : 1) + (settings.experimentSeed ? 1 : 0);
    if (ways != 1 || settings.experimentSeed.has_value() != !options.recipe.empty())
        return base::fail(ErrorCode::WrongUse,
                          "Give one of --key K.gkey, --plain, or --recipe R with --experiment-seed S.");
    if (settings.plain)
        return std::optional<key::SecretKey>();
    if (!options.key.path.empty()) {
        auto key = options.key.open(context);
        if (!key)
            return tl::unexpected(key.error());
        std::error_code ignored;
        settings.keyPath = std::filesystem::absolute(options.key.path, ignored).string();
        return std::optional(std::move(*key));
    }
    const auto recipe = recipeFrom(options.recipe);
    if (!recipe)
        return tl::unexpected(recipe.error());
    if (auto fits = disguise::checkRecipe(*recipe, info.shape); !fits)
        return tl::unexpected(fits.error());
    auto key = key::SecretKey::experiment(*settings.experimentSeed, disguise::canonicalRecipe(*recipe), info.shape,
                                          static_cast<int>(info.classNames.size()));
    if (!key)
        return tl::unexpected(key.error());
    return std::optional(std::move(*key));
}

Report reportOf(const RunRecord& record, const std::string& out) {
    Report report;
    base::Json& json = report.json;
    json = {{"run", out},
            {"steps", record.steps},
            {"seconds", record.seconds},
            {"images_per_second", record.imagesPerSecond},
            {"stopped", record.stopped},
            {"network", record.network.network},
            {"parameters", record.parameters},
            {"device", record.settings.train.device},
            {"engine", record.engineVersion},
            {"plain", record.settings.plain},
            {"train_images", record.trainImages},
            {"test_images", record.testImages},
            {"classes", record.network.classes},
            {"command", experiment::asCommand(record.settings)}};
    json["key_fingerprint"] =
        record.settings.keyFingerprint.empty() ? base::Json() : base::Json(record.settings.keyFingerprint);
    const std::string stopped = "the training was stopped before the last evaluation";
    putReal(json, "test_accuracy", record.testAccuracy,
            record.stopped ? stopped : "this data has no test part; add ?test=0.1 to hold one out");
    putReal(json, "validation_accuracy", record.validationAccuracy.value_or(std::nan("")),
            record.stopped ? stopped : "no images were held out; add --validation N");
    if (record.mixedTestAccuracy) {
        json["test_accuracy_mixed"] = *record.mixedTestAccuracy;
        json["test_draws"] = learn::kTestDraws;
    }
    json["loss"] = base::Json::array();
    json["loss_steps"] = base::Json::array();
    for (const base::Metric& metric : record.points)
        if (metric.name == "train/loss") {
            json["loss"].push_back(metric.value);
            json["loss_steps"].push_back(metric.step);
        }
    report.text =
        fmt::format("{} after {} steps in {:.1f} s ({:.0f} images/s)\n", record.stopped ? "Stopped" : "Trained",
                    record.steps, record.seconds, record.imagesPerSecond);
    if (record.mixedTestAccuracy)
        report.text += fmt::format(
            "test accuracy {:.4f} on {} plain images, {:.4f} on the same images mixed ({} draws averaged)\n",
            record.testAccuracy, record.testImages, *record.mixedTestAccuracy, learn::kTestDraws);
    else if (std::isfinite(record.testAccuracy))
        report.text += fmt::format("test accuracy {:.4f} on {} images{}\n", record.testAccuracy, record.testImages,
                                   record.settings.plain ? "" : ", disguised with the same key");
    else
        report.text += "test accuracy: none, " + json["test_accuracy_reason"].get<std::string>() + "\n";
    if (record.validationAccuracy)
        report.text += fmt::format("validation accuracy {:.4f}\n", *record.validationAccuracy);
    report.text += "run saved in " + out + "\n";
    report.exitCode = record.stopped ? kStoppedCode : 0;
    return report;
}

base::Result<Report> train(TrainOptions& options, const Context& context) {
    // Before anything long: the place to write is free and the settings hold.
    if (auto free = disguise::PartialFolder::create(options.out, {"run.json", "weights.safetensors"}, options.force);
        !free)
        return tl::unexpected(free.error());
    if (auto fits = learn::checkSettings(options.settings.train); !fits)
        return tl::unexpected(fits.error());
    const auto source = image::openSource(options.settings.dataUri, context.stop);
    if (!source)
        return tl::unexpected(source.error());
    auto key = keyFor(options, (*source)->info(), context);
    if (!key)
        return tl::unexpected(key.error());
    const auto engine = learn::loadEngine();
    if (!engine)
        return tl::unexpected(engine.error());

    experiment::RunInputs inputs;
    inputs.source = *source;
    if (!options.settings.publicUri.empty()) {
        auto others = image::openSource(options.settings.publicUri, context.stop);
        if (!others)
            return tl::unexpected(others.error());
        inputs.publicSource = std::move(*others);
    }
    inputs.key = std::move(*key);
    base::Result<experiment::FinishedRun> run;
    {
        ProgressPrinter printer(context.progress);
        run = experiment::runTraining(**engine, inputs, options.settings, printer, context.stop);
    }
    if (!run)
        return tl::unexpected(run.error());
    if (auto saved = experiment::saveRun(options.out, *run, options.force); !saved)
        return tl::unexpected(saved.error());
    return reportOf(run->record, options.out);
}

}  // namespace

void addTrain(CLI::App& app, Context& context) {
    static const std::map<std::string, learn::OptimizerKind> kOptimizers = {{"adam", learn::OptimizerKind::Adam},
                                                                            {"sgd", learn::OptimizerKind::Sgd}};
    const auto options = std::make_shared<TrainOptions>();
    experiment::RunSettings& settings = options->settings;
    learn::TrainSettings& training = settings.train;
    CLI::App* const verb = app.add_subcommand("train", "Train a net on disguised or plain images");
    verb->add_option("URI", settings.dataUri, "Data set, folder or file with classes")->required();
    options->key.add(*verb, false);
    verb->add_flag("--plain", settings.plain, "Train on the originals");
    verb->add_option("--recipe", options->recipe, "With --experiment-seed: recipe file, JSON or preset");
    verb->add_option("--experiment-seed", settings.experimentSeed, "Use an experiment key with this seed: no secret");
    verb->add_option("--public", settings.publicUri, "Public set of a recipe with public partners")->type_name("URI");
    verb->add_option("--network", settings.network, "Net")->capture_default_str();
    verb->add_option("--steps", training.steps, "Batches to train")->capture_default_str();
    verb->add_option("--batch", training.batch, "Images a batch")->capture_default_str();
    verb->add_option("--lr", training.learningRate, "Learning rate")->capture_default_str();
    verb->add_option("--seed", training.seed, "Seed of weights, order and dropout")->capture_default_str();
    verb->add_option("--optimizer", training.optimizer, "adam or sgd (Nesterov)")
        ->transform(CLI::CheckedTransformer(kOptimizers).description(""))
        ->type_name("NAME");
    verb->add_option("--momentum", training.momentum, "Of sgd")->capture_default_str();
    verb->add_option("--weight-decay", training.weightDecay, "L2, added to the gradient")->capture_default_str();
    verb->add_option("--device", training.device, "cpu, cuda or cuda:1")->capture_default_str();
    verb->add_flag("--bf16", training.bf16, "Compute in bfloat16 where that is precise enough");
    verb->add_option("--threads", training.threads, "Threads of the engine; 0: all")->capture_default_str();
    verb->add_option("--validation", settings.validation, "Hold out the last so many training images");
    verb->add_option("--limit", settings.limit, "Train on the first so many images");
    verb->add_option("--noise-seed", settings.noiseSeed, "Fixed noise, for tests");
    verb->add_flag("--standardise", settings.standardise, "Inputs minus mean over deviation; else value / 255");
    verb->add_option("--out", options->out, "Folder of the run to write")->required()->type_name("RUN");
    verb->add_flag("--force", options->force, "Write over an earlier run");
    verb->callback([options, &context] { context.action = [options, &context] { return train(*options, context); }; });
}

}  // namespace guise::app
