// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/data_session.h"

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

base::Result<void> addMembership(OpenData& data, const std::string& uri, std::string outUri, std::stop_token stop) {
    if (data.source->info().classNames.empty()) {
        data.membershipNote = "These pictures have no classes, so there is nothing to train on or to tell apart.";
        return {};
    }
    if (data.source->info().testCount == 0) {
        data.membershipNote = "This set has no test part. Add ?test=0.1 to its address to split one off.";
        return {};
    }
    if (outUri.empty())
        outUri = experiment::findSecondSet(uri);
    if (outUri.empty() && !mayHoldOut(uri)) {
        data.membershipNote =
            "This machine has no second set, so the Fano factor is not measured. Install Debian's "
            "dataset-fashion-mnist to have one.";
        return {};
    }
    if (outUri.empty()) {
        // A set that was shared out before, opened again by the address of what it trains on, is shared out the same.
        auto others = experiment::classesLeftOut(*data.source, stop);
        if (!others)
            return tl::make_unexpected(others.error());
        outUri = std::move(*others);
        data.heldOut = !outUri.empty();
    }
    if (outUri.empty()) {
        auto held = experiment::heldOutClasses(*data.source);
        if (!held) {
            data.membershipNote = held.error().advice;
            return {};
        }
        auto in = image::openSource(held->in, stop);
        if (!in)
            return tl::make_unexpected(in.error());
        data.source = *in;
        data.trainUri = held->in;
        data.heldOut = true;
        outUri = held->out;
    }
    auto out = image::openSource(outUri, stop);
    if (!out)
        return tl::make_unexpected(out.error());
    auto sets = experiment::membershipSets(*data.source, **out, stop);
    if (!sets)
        return tl::make_unexpected(sets.error());
    data.membership = std::move(*sets);
    data.membership.heldOut = data.heldOut;
    data.outName = data.heldOut ? "held-out classes of " + data.source->info().name : (*out)->info().name;
    return {};
}

}  // namespace

image::Split splitInView(const OpenData& data) {
    return data.picturesAreTest ? image::Split::Test : image::Split::Train;
}

std::size_t countInView(const OpenData& data) {
    return data.source->count(splitInView(data));
}

base::Result<std::vector<std::uint8_t>> pixelsInView(const OpenData& data, std::size_t index) {
    if (index < data.pictures.count()) {
        const auto held = data.pictures.image(index);
        return std::vector<std::uint8_t>(held.begin(), held.end());
    }
    std::vector<std::uint8_t> pixels(data.source->info().shape.size());
    if (auto read = data.source->read(splitInView(data), index, 1, pixels); !read)
        return tl::make_unexpected(read.error());
    return pixels;
}

DataSession::DataSession(JobBridge& jobs, const PictureLimits& limits, QObject* parent)
    : QObject(parent), jobs_(jobs), limits_(limits) {}

void DataSession::open(const std::string& uri, const std::string& outUri) {
    busy_ = true;
    const auto generation = ++generation_;
    Q_EMIT opening(QString::fromStdString(uri));
    jobs_.run<OpenDataPtr>(
        base::Lane::Io, "open-data",
        [uri, outUri, limits = limits_](std::stop_token stop) { return openData(uri, outUri, stop, limits); },
        [this, generation](const Ended<OpenDataPtr>& ended) {
            if (generation != generation_)
                return;
            busy_ = false;
            if (const auto* error = ended.error()) {
                Q_EMIT failed(*error);
            } else if (ended.value) {
                data_ = *ended.value;
                Q_EMIT opened(data_);
            }
        });
}

bool mayHoldOut(const std::string& uri) {
    return uri.rfind("fashion-mnist", 0) == 0 || uri.rfind("mnist:", 0) == 0;
}

base::Result<OpenDataPtr> openData(const std::string& uri, const std::string& outUri, std::stop_token stop,
                                   const PictureLimits& limits) {
    auto source = image::openSource(uri, stop);
    if (!source)
        return tl::make_unexpected(source.error());
    auto data = std::make_shared<OpenData>();
    data->source = *source;
    data->trainUri = uri;
    if (auto added = addMembership(*data, uri, outUri, stop); !added)
        return tl::make_unexpected(added.error());

    data->picturesAreTest = data->source->info().testCount > 0;
    const std::size_t size = data->source->info().shape.size();
    const std::size_t fewest = std::min(limits.fewest, limits.most / size);
    const std::size_t held = std::max({std::size_t{1}, fewest, limits.bytes / size});
    auto pictures = image::loadSplit(*data->source, splitInView(*data), held, stop);
    if (!pictures)
        return tl::make_unexpected(pictures.error());
    data->pictures = std::move(*pictures);
    auto hash = image::contentHash(*data->source, stop);
    if (!hash)
        return tl::make_unexpected(hash.error());
    data->dataHash = *hash;
    return data;
}

}  // namespace guise::app
