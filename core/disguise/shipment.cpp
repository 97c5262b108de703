// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/shipment.h"

#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/disguise/instahide_shipment.h"
#include "core/disguise/ledger.h"
#include "core/disguise/partial_folder.h"
#include "core/disguise/scheme.h"
#include "core/disguise/shipment_sink.h"
#include "core/image/npy.h"
#include "core/key/derivation.h"
#include "core/key/material.h"
#include "core/key/random_stream.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace guise::disguise {

namespace {

using base::ErrorCode;

constexpr std::size_t kToleratedShare = 100;  // a hundredth of a set may be known: pictures that occur twice

/// Images [first, first + count) of the split are shipped; position p shows image order[p].
struct Plan {
    std::size_t first = 0;
    std::size_t count = 0;
    std::vector<std::uint64_t> order;
};

base::Result<Plan> planned(const image::ImageSource& source, const ShipmentOptions& options) {
    const std::size_t all = std::min(source.count(options.split), options.limit);
    if (all == 0)
        return base::fail(ErrorCode::NoSecondSet,
                          "This data has no " + std::string(image::splitName(options.split)) +
                              " images. Choose the other split, or ask for a test part with ?test=0.1.",
                          {std::string(image::splitName(options.split))});
    if (options.shards == 0 || options.shard >= options.shards || options.shards > all)
        return base::fail(ErrorCode::WrongUse, "A shard is i/n with i from 0 to n - 1, and n at most the image count.");
    Plan plan;
    // all / shards each, the first all % shards one more: no product that could overflow.
    const std::size_t each = all / options.shards;
    const std::size_t rest = all % options.shards;
    plan.first = each * options.shard + std::min(options.shard, rest);
    plan.count = each + (options.shard < rest ? 1 : 0);
    plan.order.resize(plan.count);
    if (options.keepOrder) {
        for (std::size_t p = 0; p < plan.count; ++p)
            plan.order[p] = plan.first + p;
        return plan;
    }
    key::RandomStream stream(key::randomRoot(), 0);
    const auto permutation = key::drawPermutation(stream, static_cast<std::int64_t>(plan.count));
    for (std::size_t p = 0; p < plan.count; ++p)
        plan.order[p] = plan.first + static_cast<std::uint64_t>(permutation[p]);
    return plan;
}

base::Result<void> checkKey(const image::ImageSource& source, const key::SecretKey& key,
                            const ShipmentOptions& options) {
    if (key.kind() == key::KeyKind::Experiment && !options.noiseSeed)
        return base::fail(
            ErrorCode::ExperimentKeyRefused,
            "This is an experiment key: its seed is recorded, so it is no secret, and nothing made with it "
            "may be outsourced. Make a key with a passphrase; for a test set give --noise-seed.");
    if (auto fits = key.checkFits({}, source.info().shape); !fits)
        return fits;
    const std::size_t classes = source.info().classNames.size();
    if (key.classCount() > 0 && classes > static_cast<std::size_t>(key.classCount()))
        return base::fail(ErrorCode::KeyShapeMismatch,
                          "The key was made for " + std::to_string(key.classCount()) + " classes, this data has " +
                              std::to_string(classes) + ". Make a key for this data.",
                          {std::to_string(key.classCount()), std::to_string(classes)});
    return {};
}

/// Labels as exported, in the order of the plan.
base::Result<ExportedLabels> exportedLabels(const image::ImageSource& source, const key::SecretKey& key,
                                            const ShipmentOptions& options, const Plan& plan) {
    const auto original = source.labels(options.split);
    ExportedLabels labels;
    if (original.empty())
        return labels;
    const auto permutation = options.keepLabels ? key::SecretVector<std::int64_t>() : key.labelPermutation();
    labels.classes = permutation.empty() ? source.info().classNames.size() : permutation.size();
    labels.hard.resize(plan.count);
    for (std::size_t p = 0; p < plan.count; ++p) {
        const std::int32_t label = original[plan.order[p]];
        if (label < 0 || static_cast<std::size_t>(label) >= labels.classes)
            return base::fail(ErrorCode::BadData, "A label of this data lies outside its classes. Check the labels.");
        labels.hard[p] =
            permutation.empty() ? label : static_cast<std::int32_t>(permutation[static_cast<std::size_t>(label)]);
    }
    return labels;
}

/// Refuses images that the ledger knows, and adds the others to it.
class SentImages {
public:
    static base::Result<SentImages> open(const image::ImageSource& source, const key::SecretKey& key,
                                         const ShipmentOptions& options, const Plan& plan) {
        SentImages images;
        if (options.ledger.empty() || options.noiseSeed)  // test-only sets go nowhere
            return images;
        auto ledger = Ledger::open(options.ledger, options.ledgerSecret);
        if (!ledger)
            return tl::unexpected(ledger.error());
        const std::string set = source.info().shape.text() + "\n" + std::string(image::splitName(options.split)) +
                                "\n" + std::to_string(std::min(source.count(options.split), options.limit));
        images.entry_.delivery = ledger->deliveryTag(key.fingerprint(), set, options.shards);
        images.entry_.shard = options.shard;
        images.entry_.images.reserve(plan.count);
        images.shape_ = source.info().shape;
        images.count_ = plan.count;
        images.resend_ = options.resend;
        images.ledger_.emplace(std::move(*ledger));
        return images;
    }

    /// Of the next chunk. After the first one a set that was sent as a whole is refused at once.
    base::Result<void> add(std::span<const std::uint8_t> pixels) {
        if (!ledger_)
            return {};
        const bool first = entry_.images.empty();
        for (std::size_t at = 0; at < pixels.size(); at += shape_.size())
            entry_.images.push_back(ledger_->tagOf(shape_, pixels.subspan(at, shape_.size())));
        return first ? check() : base::Result<void>();
    }
    /// Under the ledger's lock until this object is gone.
    base::Result<void> record(const std::string& runId) {
        if (!ledger_)
            return {};
        if (auto locked = ledger_->lock(); !locked)
            return locked;
        if (auto known = check(); !known)
            return known;
        return ledger_->record(runId, entry_);
    }
    void forget(const std::string& runId) const {
        if (ledger_)
            ledger_->forget(runId);
    }
    [[nodiscard]] std::size_t known() const noexcept { return known_; }

private:
    base::Result<void> check() {
        const auto known = ledger_->sentBefore(entry_);
        if (!known)
            return tl::unexpected(known.error());
        known_ = *known;
        if (resend_ || known_ == 0 || known_ <= count_ / kToleratedShare)
            return {};
        return base::fail(ErrorCode::BadData,
                          "At least " + std::to_string(known_) + " of these " + std::to_string(count_) +
                              " images were sent before. Sent under another key they link the keys; sent again under "
                              "the same key their noise averages out. Send other images, or force it with --resend.",
                          {std::to_string(known_), std::to_string(count_)});
    }
    std::optional<Ledger> ledger_;
    Ledger::Entry entry_;
    base::Shape shape_;
    std::size_t count_ = 0;
    std::size_t known_ = 0;
    bool resend_ = false;
};

class Writer {
public:
    Writer(const image::ImageSource& source, const Disguiser& disguiser, const ShipmentOptions& options,
           std::stop_token stop)
        : source_(source), disguiser_(disguiser), options_(options), stop_(std::move(stop)) {}

    base::Result<void> images(ShipmentSink& sink, SentImages& sent, const Plan& plan, const key::RunId& run) const {
        const std::size_t inSize = source_.info().shape.size();
        const std::size_t outSize = disguiser_.outputShape().size();
        const std::size_t chunk = std::clamp<std::size_t>(kChunkBytes / (outSize * sizeof(float)), 1, plan.count);
        std::vector<std::uint8_t> originals(chunk * inSize);
        std::vector<float> values(chunk * outSize);
        const NoiseSource noise{options_.noiseSeed ? key::noiseSaltFromSeed(*options_.noiseSeed) : key::randomSalt(),
                                std::string(image::splitName(options_.split))};
        for (std::size_t begin = 0; begin < plan.count; begin += chunk) {
            const std::size_t count = std::min(chunk, plan.count - begin);
            const auto indices = std::span(plan.order).subspan(begin, count);
            const auto in = std::span(originals).first(count * inSize);
            if (auto read = readImages(indices, in); !read)
                return read;
            if (auto fresh = sent.add(in); !fresh)
                return fresh;
            const auto out = std::span(values).first(count * outSize);
            const ApplyOptions apply{options_.threads, stop_, FreshRun{run, begin}};
            if (auto done = disguiser_.apply(in, indices, noise, out, apply); !done)
                return done;
            if (stop_.stop_requested())
                return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
            if (auto written = sink.write(out); !written)
                return written;
            if (options_.progress)
                options_.progress({static_cast<std::int64_t>(begin + count), static_cast<std::int64_t>(plan.count),
                                   -1.0, "Disguising images"});
        }
        return {};
    }

private:
    base::Result<void> readImages(std::span<const std::uint64_t> indices, std::span<std::uint8_t> out) const {
        const std::size_t size = source_.info().shape.size();
        if (options_.keepOrder)
            return source_.read(options_.split, indices.front(), indices.size(), out);
        for (std::size_t i = 0; i < indices.size(); ++i) {
            if (stop_.stop_requested())
                return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
            if (auto read = source_.read(options_.split, indices[i], 1, out.subspan(i * size, size)); !read)
                return read;
        }
        return {};
    }

    const image::ImageSource& source_;
    const Disguiser& disguiser_;
    const ShipmentOptions& options_;
    std::stop_token stop_;
};

base::Result<void> writeOrderMap(const std::filesystem::path& path, const std::vector<std::uint64_t>& order) {
    if (auto made = base::makeFolder(path.parent_path(), 0700); !made)
        return made;
    auto writer = image::NpyWriter::create(path, image::NpyType::I64, {order.size()}, {false, 0600});
    if (!writer)
        return tl::unexpected(writer.error());
    const std::vector<std::int64_t> values(order.begin(), order.end());
    if (auto written = writer->writeValues(std::span<const std::int64_t>(values)); !written)
        return written;
    return writer->finish();
}

base::Result<Shipment> written(const image::ImageSource& source, const key::SecretKey& key,
                               const std::filesystem::path& folder, const ShipmentOptions& options,
                               std::stop_token stop) {
    if (auto usable = checkKey(source, key, options); !usable)
        return tl::unexpected(usable.error());
    const auto disguiser = Disguiser::create(key);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    const auto plan = planned(source, options);
    if (!plan)
        return tl::unexpected(plan.error());
    if (auto seed = checkNoiseSeed(*disguiser, options.noiseSeed); !seed)
        return tl::unexpected(seed.error());
    const auto labels = exportedLabels(source, key, options, *plan);
    if (!labels)
        return tl::unexpected(labels.error());
    auto sent = SentImages::open(source, key, options, *plan);
    if (!sent)
        return tl::unexpected(sent.error());
    auto partial = PartialFolder::create(folder, formatEntries(options.format, labels->classes), options.replace);
    if (!partial)
        return tl::unexpected(partial.error());

    Shipment shipment;
    Manifest& manifest = shipment.manifest;
    manifest.recipe = key.recipe();
    manifest.fingerprint = key.fingerprint();
    const key::RunId run = key::randomRunId();
    manifest.runId = base::hex(run);
    manifest.count = plan->count;
    manifest.order = options.keepOrder ? kOrderKept : kOrderShuffled;
    manifest.testOnly = options.noiseSeed.has_value();
    manifest.range = disguiser->valueRange();
    manifest.hasLabels = !labels->empty();
    manifest.labels = !manifest.hasLabels     ? kLabelsNone
                      : options.keepLabels    ? kLabelsKept
                      : key.classCount() == 0 ? kLabelsWithoutCount
                                              : kLabelsPermuted;
    auto sink = makeSink(options.format,
                         {partial->path(), disguiser->outputShape(), plan->count,
                          disguiser->outputType() == ValueType::Byte, manifest.range, &*labels, options.threads});
    if (!sink)
        return tl::unexpected(sink.error());
    if (auto done = Writer(source, *disguiser, options, stop).images(**sink, *sent, *plan, run); !done)
        return tl::unexpected(done.error());
    if (auto done = (*sink)->finish(manifest); !done)
        return tl::unexpected(done.error());
    const std::string text = base::prettyJson(manifestToJson(manifest, key)) + "\n";
    if (auto saved = base::writeFile(partial->path() / "manifest.json", text); !saved)
        return tl::unexpected(saved.error());

    if (auto fresh = sent->record(manifest.runId); !fresh)
        return tl::unexpected(fresh.error());
    shipment.resent = sent->known();
    base::Result<void> done;
    if (!options.keepOrder) {
        shipment.orderMap = orderMapPath(manifest.runId);
        done = writeOrderMap(shipment.orderMap, plan->order);
    }
    if (done)
        done = partial->commit();
    if (!done) {
        std::error_code ignored;
        sent->forget(manifest.runId);
        if (!shipment.orderMap.empty())
            std::filesystem::remove(shipment.orderMap, ignored);
        return tl::unexpected(done.error());
    }
    return shipment;
}

}  // namespace

base::Result<Shipment> writeShipment(const image::ImageSource& source, const key::SecretKey& key,
                                     const std::filesystem::path& folder, const ShipmentOptions& options,
                                     std::stop_token stop) try {
    const auto recipe = parseRecipe(key.recipe());
    if (recipe && recipe->scheme == kInstaHideScheme)
        return writeMixedShipment(source, key, *recipe, folder, options, stop);
    if (options.publicSource != nullptr || options.epochs != 1)
        return base::fail(ErrorCode::WrongUse,
                          "A public set and several epochs belong to recipes of InstaHide. Leave them out.");
    return written(source, key, folder, options, std::move(stop));
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

std::filesystem::path orderMapPath(const std::string& runId) {
    return base::dataFolder() / "shipments" / (runId + ".order.npy");
}

}  // namespace guise::disguise
