// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/progress.h"
#include "app/cli/verbs.h"
#include "core/base/json.h"
#include "core/base/numbers.h"
#include "core/disguise/ledger.h"
#include "core/disguise/shipment.h"
#include "core/image/image_source.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace guise::app {

namespace {

using base::ErrorCode;

struct DisguiseOptions {
    std::string uri;
    std::string split = "train";
    KeyOption key;
    std::string out;
    std::string format = "npy";
    std::string shard;
    std::string publicUri;
    std::optional<std::uint64_t> limit;
    int threads = 0;
    disguise::ShipmentOptions shipment;
};

struct RestoreVerbOptions {
    std::string folder;
    KeyOption key;
    std::string out;
    disguise::RestoreOptions restore;
};

base::Result<void> parseShard(const std::string& text, disguise::ShipmentOptions& options) {
    if (text.empty())
        return {};
    const std::size_t slash = text.find('/');
    const auto index = base::parseInteger(text.substr(0, slash), "shard");
    const auto count = base::parseInteger(slash == std::string::npos ? "" : text.substr(slash + 1), "shard");
    if (!index || !count || *index < 0 || *count < 1 || *index >= *count)
        return base::fail(ErrorCode::WrongUse, "--shard takes i/n, i from 0 to n - 1, such as 0/4. It is " + text + ".",
                          {text});
    options.shard = static_cast<std::size_t>(*index);
    options.shards = static_cast<std::size_t>(*count);
    return {};
}

base::Json shapeOf(const disguise::ShippedFile& file) {
    return file.shape;
}

void warnAbout(const disguise::Manifest& manifest) {
    if (manifest.testOnly)
        printNote("Note: a fixed noise seed marks this set \"test only\". Do not outsource it.");
    if (manifest.order == disguise::kOrderKept)
        printNote("Note: the order was kept. Of a public set that hands out every pair of original and disguise.");
    if (manifest.labels == disguise::kLabelsKept)
        printNote("Note: the labels were kept: they name the true classes.");
    if (manifest.labels == disguise::kLabelsWithoutCount)
        printNote("Note: the key has no class count, so the labels are not permuted.");
    if (manifest.labels == disguise::kLabelsPermuted)
        printNote("Note: the labels are permuted; class sizes can undo that where they differ.");
}

base::Result<Report> disguiseSet(DisguiseOptions& options, const Context& context) {
    const auto split = image::parseSplit(options.split);
    if (!split)
        return tl::unexpected(split.error());
    if (auto shard = parseShard(options.shard, options.shipment); !shard)
        return tl::unexpected(shard.error());
    const auto format = disguise::parseShipmentFormat(options.format);
    if (!format)
        return tl::unexpected(format.error());
    options.shipment.format = *format;
    options.shipment.ledger = disguise::ledgerFolder();
    options.shipment.ledgerSecret = disguise::ledgerSecretPath();
    const auto key = options.key.open(context);
    if (!key)
        return tl::unexpected(key.error());
    const auto source = image::openSource(options.uri, context.stop);
    if (!source)
        return tl::unexpected(source.error());
    image::SourcePtr others;
    if (!options.publicUri.empty()) {
        auto opened = image::openSource(options.publicUri, context.stop);
        if (!opened)
            return tl::unexpected(opened.error());
        others = std::move(*opened);
        options.shipment.publicSource = others.get();
    }
    ProgressPrinter printer(context.progress);
    options.shipment.split = *split;
    options.shipment.threads = options.threads;
    if (options.limit)
        options.shipment.limit = *options.limit;
    options.shipment.progress = [&](const base::Progress& progress) { printer.progress(progress); };
    const auto shipment = disguise::writeShipment(**source, *key, options.out, options.shipment, context.stop);
    if (!shipment)
        return tl::unexpected(shipment.error());
    const disguise::Manifest& manifest = shipment->manifest;
    warnAbout(manifest);
    if (shipment->resent > 0)
        printNote(fmt::format("Note: {} of these images were sent before.{}", shipment->resent,
                              options.shipment.resend ? " Under another key they link the keys; under the same key "
                                                        "their noise averages out."
                                                      : " That few may be pictures that occur twice."));
    Report report;
    report.json = {{"out", options.out},
                   {"count", manifest.count},
                   {"run_id", manifest.runId},
                   {"fingerprint", manifest.fingerprint},
                   {"format", manifest.layout},
                   {"type", manifest.images.type},
                   {"resent", shipment->resent},
                   {"shape", shapeOf(manifest.images)},
                   {"range", {manifest.range.low, manifest.range.high}},
                   {"labels", manifest.labels},
                   {"order", manifest.order},
                   {"test_only", manifest.testOnly}};
    if (manifest.encoding)
        report.json["encoding"] = {{"low", manifest.encoding->low},
                                   {"high", manifest.encoding->high},
                                   {"largest_error", manifest.encoding->largestError}};
    report.json["order_map"] = shipment->orderMap.empty() ? base::Json() : base::Json(shipment->orderMap.string());
    report.text = fmt::format("{} disguised images in {} ({}, labels {}, order {})\n", manifest.count, options.out,
                              manifest.images.type, manifest.labels, manifest.order);
    if (!shipment->orderMap.empty())
        report.text += "The order map stays here: " + shipment->orderMap.string() + "\n";
    return report;
}

base::Result<Report> restoreSet(RestoreVerbOptions& options, const Context& context) {
    const auto key = options.key.open(context);
    if (!key)
        return tl::unexpected(key.error());
    ProgressPrinter printer(context.progress);
    options.restore.progress = [&](const base::Progress& progress) { printer.progress(progress); };
    const auto manifest = disguise::restoreShipment(options.folder, *key, options.out, options.restore, context.stop);
    if (!manifest)
        return tl::unexpected(manifest.error());
    const bool original = options.restore.originalOrder || manifest->order == disguise::kOrderKept;
    const base::Shape& shape = key->shape();
    Report report;
    report.json = {{"out", options.out},
                   {"count", manifest->count},
                   {"type", options.restore.asFloat ? "f32" : "u8"},
                   {"shape", {manifest->count, shape.channels, shape.height, shape.width}},
                   {"labels", manifest->hasLabels ? base::Json("original") : base::Json()},
                   {"order", original ? "original" : "shuffled"},
                   {"run_id", manifest->runId}};
    report.text = fmt::format("{} restored images in {} (order {})\n", manifest->count, options.out,
                              original ? "original" : "as shipped");
    return report;
}

}  // namespace

void addDisguise(CLI::App& app, Context& context) {
    const auto options = std::make_shared<DisguiseOptions>();
    disguise::ShipmentOptions& shipment = options->shipment;
    CLI::App* const verb = app.add_subcommand("disguise", "Disguise images with a key, for training elsewhere");
    verb->add_option("URI", options->uri, "Data set, folder or file")->required();
    options->key.add(*verb, true);
    verb->add_option("--split", options->split, "train or test")->capture_default_str();
    verb->add_option("--out", options->out, "Folder to write: images, labels, manifest.json")
        ->required()
        ->type_name("DIR");
    verb->add_option("--format", options->format, "npy, npz, tiff, png, idx (byte recipes), folder (one per label)")
        ->capture_default_str();
    verb->add_option("--limit", options->limit, "Only the first so many images")->check(CLI::PositiveNumber);
    verb->add_option("--noise-seed", shipment.noiseSeed, "Fixed noise: marks the set \"test only\"");
    verb->add_flag("--keep-labels", shipment.keepLabels, "Ship true class indices, not permuted ones");
    verb->add_flag("--keep-order", shipment.keepOrder, "Keep the order of the source; else it is freshly shuffled");
    verb->add_option("--shard", options->shard, "Only part i of n: a contiguous range of the images")->type_name("i/n");
    verb->add_option("--public", options->publicUri, "InstaHide: the public set of a recipe with public partners")
        ->type_name("URI");
    verb->add_option("--epochs", shipment.epochs, "InstaHide: mixes of every image")->check(CLI::Range(1, 100000));
    verb->add_option("--threads", options->threads, "Threads; 0: all")->check(CLI::Range(0, 1024));
    verb->add_flag("--resend", shipment.resend, "Send images again that the ledger knows");
    verb->add_flag("--force", shipment.replace, "Write over an earlier shipment");
    verb->callback(
        [options, &context] { context.action = [options, &context] { return disguiseSet(*options, context); }; });
}

void addRestore(CLI::App& app, Context& context) {
    const auto options = std::make_shared<RestoreVerbOptions>();
    CLI::App* const verb = app.add_subcommand("restore", "Undo a disguise with its key; noise stays");
    verb->add_option("DIR", options->folder, "Folder that guise disguise wrote")->required();
    options->key.add(*verb, true);
    verb->add_option("--out", options->out, "Folder to write: images.npy, labels.npy")->required()->type_name("DIR2");
    verb->add_flag("--float", options->restore.asFloat, "Write 32-bit floats instead of bytes");
    verb->add_flag("--original-order", options->restore.originalOrder,
                   "Undo the shuffle, with the order map kept here");
    verb->add_option("--threads", options->restore.threads, "Threads; 0: all")->check(CLI::Range(0, 1024));
    verb->add_flag("--force", options->restore.replace, "Write over an earlier restored folder");
    verb->callback(
        [options, &context] { context.action = [options, &context] { return restoreSet(*options, context); }; });
}

}  // namespace guise::app
