// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/progress.h"
#include "app/cli/recipe_option.h"
#include "app/cli/setting_options.h"
#include "app/cli/verbs.h"
#include "core/base/json.h"
#include "core/disguise/partial_folder.h"
#include "core/experiment/experiment_key.h"
#include "core/experiment/run_recorder.h"
#include "core/experiment/run_store.h"
#include "core/experiment/training_memory.h"
#include "core/experiment/training_run.h"
#include "core/learn/engine.h"
#include "core/learn/mixing.h"
#include "core/learn/train_state.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace guise::app {

namespace {

using base::ErrorCode;
using experiment::RunRecord;

constexpr int kStoppedCode = 130;
constexpr std::int64_t kPublishedValidation = 7000;
const std::vector<std::string> kFiles = {"run.json", "weights.safetensors", "state.safetensors"};

struct TrainOptions {
    KeyOption key;
    std::string recipe;
    std::string out;
    std::string resume;
    double keepEvery = 0.0;  // seconds; 0: only when stopped
    bool force = false;
    std::string store;
    std::string name;
    std::vector<std::string> tags;
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
    settings.recipe = disguise::canonicalRecipe(*recipe);
    return experiment::experimentKeyOf(settings, info);
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
    const learn::ShippedKind shipped = record.settings.train.shipped;
    json["shipped"] = std::get<std::string>(learn::settingValue(record.settings.train, "shipped"));
    json["upper_bound"] = !record.settings.plain && shipped == learn::ShippedKind::Stream;
    json["upload_bytes"] = record.uploadBytes > 0 ? base::Json(record.uploadBytes) : base::Json();
    if (record.balancedTestAccuracy)
        json["test_balanced_accuracy"] = *record.balancedTestAccuracy;
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
        report.text += fmt::format("test accuracy {:.4f} on {} images{}, balanced {:.4f}\n", record.testAccuracy,
                                   record.testImages, record.settings.plain ? "" : ", disguised with the same key",
                                   record.balancedTestAccuracy.value_or(std::nan("")));
    else
        report.text += "test accuracy: none, " + json["test_accuracy_reason"].get<std::string>() + "\n";
    if (json["upper_bound"].get<bool>())
        report.text += "Fresh augmentation and noise in every epoch: an upper bound that no outsourcing allows.\n";
    else if (record.uploadBytes > 0)
        report.text += fmt::format("{} images under the key make an upload of {:.1f} MiB\n", record.trainImages,
                                   static_cast<double>(record.uploadBytes) / (1 << 20));
    if (record.validationAccuracy)
        report.text += fmt::format("validation accuracy {:.4f}\n", *record.validationAccuracy);
    report.text += "run saved in " + out + "\n";
    if (record.stopped)
        report.text += "go on with: guise train --resume " + out + "\n";
    report.exitCode = record.stopped ? kStoppedCode : 0;
    return report;
}

/// Takes over the settings of a run that was stopped; the folder is written anew, or another one where --out names it.
base::Result<experiment::HalfRun> halfRun(TrainOptions& options) {
    auto half = experiment::readHalfRun(options.resume);
    if (!half)
        return half;
    options.settings = half->record.settings;
    if (options.out.empty()) {
        options.out = options.resume;
        options.force = true;
    }
    if (options.settings.experimentSeed)
        options.recipe = options.settings.recipe;
    else if (options.key.path.empty())
        options.key.path = options.settings.keyPath;
    return half;
}

/// A run that goes on keeps its settings: what would change them is refused, not ignored.
void refuseSettings(const CLI::App& verb) {
    static const std::array kept = {"--resume", "--out",      "--force", "--keep-every", "--key", "--passphrase-file",
                                    "--json",   "--progress", "--store", "--name",       "--tag"};
    for (const CLI::Option* option : verb.get_options())
        if (option->count() > 0 &&
            std::none_of(kept.begin(), kept.end(), [&](const char* name) { return option->check_name(name); }))
            throw CLI::ValidationError(option->get_name(), "A run that goes on keeps its settings. Leave this out.");
}

struct Trained {
    RunRecord record;
    std::optional<experiment::RunId> stored;
};

base::Result<Trained> trained(const TrainOptions& options, learn::Engine& engine, const experiment::RunInputs& inputs,
                              const Context& context) {
    base::Result<experiment::FinishedRun> run;
    {
        ProgressPrinter printer(context.progress);
        run = experiment::runTraining(engine, inputs, options.settings, printer, context.stop);
    }
    if (!run)
        return tl::unexpected(run.error());
    if (auto saved = experiment::saveRun(options.out, *run, options.force || options.keepEvery > 0.0); !saved)
        return tl::unexpected(saved.error());
    return Trained{std::move(run->record), std::nullopt};
}

/// The same, with the run in a store from its first moment to its end, whatever that is.
base::Result<Trained> recorded(const TrainOptions& options, learn::Engine& engine, const experiment::RunInputs& inputs,
                               const Context& context) {
    auto store = experiment::RunStore::open(options.store);
    if (!store)
        return tl::unexpected(store.error());
    const auto id = store->add(options.settings, options.name, options.tags);
    if (!id)
        return tl::unexpected(id.error());
    if (const auto started = store->start(*id); !started)
        return tl::unexpected(started.error());
    ProgressPrinter printer(context.progress);
    experiment::RunRecorder recorder(*store, *id, printer);
    const auto failed = [&](const base::Error& error) -> base::Result<Trained> {
        if (const auto told = recorder.fail(error); !told)
            printNote("guise: " + told.error().advice);
        return tl::unexpected(error);
    };
    if (inputs.resume != nullptr) {  // the curve so far
        std::vector<base::Metric> points = inputs.resume->record.points;
        learn::dropRepeated(points, inputs.resume->state);
        if (auto written = store->append(*id, points); !written)
            return failed(written.error());
    }
    auto run = experiment::runTraining(engine, inputs, options.settings, recorder, context.stop);
    if (!run)
        return failed(run.error());
    if (auto saved = experiment::saveRun(options.out, *run, options.force || options.keepEvery > 0.0); !saved)
        return failed(saved.error());
    std::error_code ignored;
    const std::string folder = std::filesystem::absolute(options.out, ignored).string();
    if (auto finished = recorder.finish(run->record, folder); !finished)
        return tl::unexpected(finished.error());
    return Trained{std::move(run->record), *id};
}

base::Result<Report> train(TrainOptions& options, const Context& context) {
    std::optional<experiment::HalfRun> half;
    if (!options.resume.empty()) {
        auto read = halfRun(options);
        if (!read)
            return tl::unexpected(read.error());
        half.emplace(std::move(*read));
    } else if (options.settings.dataUri.empty() || options.out.empty()) {
        return base::fail(ErrorCode::WrongUse, "Name the data and --out RUN, or go on with --resume RUN.");
    }
    // Before anything long: the place to write is free and the settings hold.
    if (auto free = disguise::PartialFolder::create(options.out, kFiles, options.force); !free)
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

    experiment::RunSettings whole = options.settings;
    if (*key)
        whole.recipe = (*key)->recipe();
    if (const auto note =
            experiment::memoryNote(experiment::trainingMemory((*source)->info(), whole), experiment::machineMemory());
        !note.empty())
        printNote(note);
    experiment::RunInputs inputs;
    inputs.source = *source;
    if (!options.settings.publicUri.empty()) {
        auto others = image::openSource(options.settings.publicUri, context.stop);
        if (!others)
            return tl::unexpected(others.error());
        inputs.publicSource = std::move(*others);
    }
    inputs.key = std::move(*key);
    if (half) {
        inputs.resume = &*half;
        if (!half->record.settings.plain && !half->record.settings.noiseSeed)
            printNote("Noise is drawn afresh: the rest of this training differs from that of an unbroken one.");
    }
    if (options.keepEvery > 0.0) {
        inputs.keepEvery = options.keepEvery;
        inputs.keep = [&, first = true](const experiment::HalfRun& now) mutable {
            return experiment::saveHalfRun(options.out, now, options.force || !std::exchange(first, false));
        };
    }
    if (inputs.key) {  // recorded from the beginning, for a run that never ends
        options.settings.recipe = inputs.key->recipe();
        options.settings.keyFingerprint = inputs.key->fingerprint();
    }
    const auto run = options.store.empty() ? trained(options, **engine, inputs, context)
                                           : recorded(options, **engine, inputs, context);
    if (!run)
        return tl::unexpected(run.error());
    Report report = reportOf(run->record, options.out);
    if (run->stored)
        report.json["stored_run"] = *run->stored;
    return report;
}

}  // namespace

void addTrain(CLI::App& app, Context& context) {
    const auto options = std::make_shared<TrainOptions>();
    experiment::RunSettings& settings = options->settings;
    learn::TrainSettings& training = settings.train;
    CLI::App* const verb = app.add_subcommand("train", "Train a net on disguised or plain images");
    verb->add_option("URI", settings.dataUri, "Data set, folder or file with classes");
    options->key.add(*verb, false);
    verb->add_flag("--plain", settings.plain, "Train on the originals");
    verb->add_option("--recipe", options->recipe, "With --experiment-seed: recipe file, JSON or preset");
    verb->add_option("--experiment-seed", settings.experimentSeed, "Use an experiment key with this seed: no secret");
    verb->add_option("--public", settings.publicUri, "Public set of a recipe with public partners")->type_name("URI");
    verb->add_option("--network", settings.network, "Net")->capture_default_str();
    verb->add_option("--seed", training.seed, "Seed of weights, order and dropout")->capture_default_str();
    verb->add_option("--device", training.device, "cpu, cuda or cuda:1")->capture_default_str();
    verb->add_option_function<std::string>(
            "--preset",
            [&settings](const std::string& name) {
                if (const auto done = learn::applyPreset(settings.train, name); !done)
                    throw CLI::ValidationError("--preset", done.error().advice);
                settings.validation = kPublishedValidation;
            },
            "published: RMSProp 0.001, L2 5e-4 on fully connected layers, 7000 held out; options beside it go before")
        ->type_name("NAME");
    addSettingOptions(*verb, training);
    verb->add_option("--validation", settings.validation, "Hold out so many training images, the last ones");
    verb->add_flag("--stratified", settings.stratified, "Draw them by the seed instead, each class by its share");
    verb->add_option("--limit", settings.limit, "Train on the first so many images");
    verb->add_option("--noise-seed", settings.noiseSeed, "Fixed noise, for tests");
    verb->add_flag("--standardise", settings.standardise, "Inputs minus mean over deviation; else value / 255");
    verb->add_option("--out", options->out, "Folder of the run to write")->type_name("RUN");
    verb->add_option("--resume", options->resume, "Go on with a run that was stopped, with its settings")
        ->type_name("RUN");
    verb->add_option("--keep-every", options->keepEvery, "Save the run half way every so many seconds")
        ->type_name("SECONDS");
    verb->add_flag("--force", options->force, "Write over an earlier run");
    verb->add_option("--store", options->store, "Record the run in this store too; see guise runs")->type_name("FILE");
    verb->add_option("--name", options->name, "Name of the run in the store");
    verb->add_option("--tag", options->tags, "Tag of the run in the store; may be repeated")->type_name("TAG");
    verb->callback([verb, options, &context] {
        if (!options->resume.empty())
            refuseSettings(*verb);
        context.action = [options, &context] { return train(*options, context); };
    });
}

}  // namespace guise::app
