// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/data_session.h"

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;  // of pictures kept for viewing and measuring
constexpr std::size_t kFewest = 10'000;                     // whatever their size

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

DataSession::DataSession(JobBridge& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

void DataSession::open(const std::string& uri, const std::string& outUri) {
    busy_ = true;
    const auto generation = ++generation_;
    Q_EMIT opening(QString::fromStdString(uri));
    jobs_.run<OpenDataPtr>(
        base::Lane::Io, "open-data", [uri, outUri](std::stop_token stop) { return openData(uri, outUri, stop); },
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

base::Result<OpenDataPtr> openData(const std::string& uri, const std::string& outUri, std::stop_token stop) {
    auto source = image::openSource(uri, stop);
    if (!source)
        return tl::make_unexpected(source.error());
    auto data = std::make_shared<OpenData>();
    data->source = *source;
    data->trainUri = uri;
    if (auto added = addMembership(*data, uri, outUri, stop); !added)
        return tl::make_unexpected(added.error());

    data->picturesAreTest = data->source->info().testCount > 0;
    const auto split = data->picturesAreTest ? image::Split::Test : image::Split::Train;
    const std::size_t most = std::max(kFewest, kMostBytes / data->source->info().shape.size());
    auto pictures = image::loadSplit(*data->source, split, most, stop);
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
