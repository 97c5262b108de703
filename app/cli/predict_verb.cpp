// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/progress.h"
#include "app/cli/verbs.h"
#include "core/experiment/prediction.h"
#include "core/image/npy.h"
#include "core/image/text.h"
#include "core/learn/weights_metadata.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace guise::app {

namespace {

using base::ErrorCode;

struct PredictOptions {
    std::string run;
    std::string uri;
    std::string split = "test";
    KeyOption key;
    bool plain = false;
    bool force = false;
    bool labelsKept = false;
    std::string network;
    std::string out;
    std::string device = "cpu";
    int threads = 0;
    std::optional<std::uint64_t> limit;
    std::optional<std::uint64_t> noiseSeed;
};

base::Result<void> writeLabels(const PredictOptions& options, const std::vector<std::int32_t>& labels) {
    auto writer = image::NpyWriter::create(options.out, image::NpyType::I32, {labels.size()}, {options.force, 0644});
    if (!writer)
        return tl::unexpected(writer.error());
    if (auto written = writer->writeValues(std::span<const std::int32_t>(labels)); !written)
        return written;
    return writer->finish();
}

/// The net that is asked for, else the one that the file says, else the default.
std::string networkOf(const PredictOptions& options) {
    const auto said = learn::readWeightsMetadata(options.run);  // a file that cannot be read fails where it is used
    const auto found = said ? said->find(learn::kNetworkEntry) : std::map<std::string, std::string>::const_iterator();
    const std::string name =
        said && found != said->end() ? image::printable(std::string_view(found->second).substr(0, 60)) : "";
    if (options.network.empty())
        return name.empty() ? "simple-cnn" : name;
    if (!name.empty() && name != options.network)
        printNote("The file says that its net is " + name + ", and --network says " + options.network +
                  ". It is read as " + options.network + ".");
    return options.network;
}

base::Result<Report> predict(const PredictOptions& options, const Context& context) {
    if (options.plain == !options.key.path.empty())
        return base::fail(ErrorCode::WrongUse, "Give one of --key K.gkey and --plain.");
    const auto split = image::parseSplit(options.split);
    if (!split)
        return tl::unexpected(split.error());
    std::optional<key::SecretKey> key;
    if (!options.plain) {
        auto opened = options.key.open(context);
        if (!opened)
            return tl::unexpected(opened.error());
        key = std::move(*opened);
    }
    const auto source = image::openSource(options.uri, context.stop);
    if (!source)
        return tl::unexpected(source.error());
    const auto engine = learn::loadEngine();
    if (!engine)
        return tl::unexpected(engine.error());
    experiment::PredictionOptions how;
    how.split = *split;
    how.limit = options.limit;
    how.noiseSeed = options.noiseSeed;
    how.device = options.device;
    how.threads = options.threads;
    std::error_code ignored;
    const bool isRun = !std::filesystem::is_regular_file(options.run, ignored);
    if (!isRun && !key)
        return base::fail(ErrorCode::WrongUse, "Weights that came back need the key of their shipment. Give --key.");
    const auto prediction =
        isRun ? experiment::predictWithRun(**engine, options.run, **source, key ? &*key : nullptr, how, context.stop)
              : experiment::predictWithWeights(**engine, {options.run, networkOf(options), options.labelsKept},
                                               **source, *key, how, context.stop);
    if (!prediction)
        return tl::unexpected(prediction.error());
    if (auto written = writeLabels(options, prediction->labels); !written)
        return tl::unexpected(written.error());
    Report report;
    report.json = {{"out", options.out}, {"images", prediction->labels.size()}, {"classes", prediction->classNames}};
    putReal(report.json, "accuracy", prediction->accuracy, prediction->accuracyReason);
    report.text = fmt::format("{} predicted labels in {}\n", prediction->labels.size(), options.out);
    if (prediction->accuracyReason.empty())
        report.text += fmt::format("accuracy {:.4f}\n", prediction->accuracy);
    return report;
}

}  // namespace

void addPredict(CLI::App& app, Context& context) {
    const auto options = std::make_shared<PredictOptions>();
    CLI::App* const verb = app.add_subcommand("predict", "Predict classes with a trained run");
    verb->add_option("RUN", options->run, "Folder of a run, or weights.safetensors of a net trained on a shipment")
        ->required();
    verb->add_option("URI", options->uri, "Data set, folder or file")->required();
    options->key.add(*verb, false);
    verb->add_flag("--plain", options->plain, "Feed originals, not disguised images");
    verb->add_option("--network", options->network,
                     "Net of a weights file; left out: what the file says, else simple-cnn");
    verb->add_flag("--labels-kept", options->labelsKept, "A weights file was trained on true class indices");
    verb->add_option("--split", options->split, "train or test")->capture_default_str();
    verb->add_option("--out", options->out, "Labels to write: i32, original class indices")
        ->required()
        ->type_name("labels.npy");
    verb->add_option("--limit", options->limit, "Only the first so many images")->check(CLI::PositiveNumber);
    verb->add_option("--noise-seed", options->noiseSeed, "Fixed noise, for tests");
    verb->add_option("--device", options->device, "cpu, cuda or cuda:1")->capture_default_str();
    verb->add_option("--threads", options->threads, "Threads of the engine; 0: all")->capture_default_str();
    verb->add_flag("--force", options->force, "Write over an existing file");
    verb->callback(
        [options, &context] { context.action = [options, &context] { return predict(*options, context); }; });
}

}  // namespace guise::app
