// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/second_set.h"

#include "core/experiment/disguised_data.h"
#include "core/image/idx.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

namespace guise::experiment {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

/// The URI without its options.
std::string body(const std::string& uri) {
    return uri.substr(0, uri.find('?'));
}

/// Reserved characters of a class name in a URI.
std::string percentEncoded(const std::string& text) {
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.')
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned>(byte));
    }
    return encoded;
}

constexpr const char* kClassesKey = "classes=";

std::vector<std::string> optionsOf(const std::string& uri) {
    std::vector<std::string> options;
    for (std::size_t at = uri.find('?'); at != std::string::npos && at < uri.size();) {
        const std::size_t next = uri.find('&', at + 1);
        const std::string item = uri.substr(at + 1, next == std::string::npos ? next : next - at - 1);
        if (!item.empty())
            options.push_back(item);
        at = next;
    }
    return options;
}

bool namesClasses(const std::string& option) {
    return option.rfind(kClassesKey, 0) == 0;
}

/// All classes of the set, its other options kept.
std::string withoutClasses(const std::string& uri) {
    std::string rest;
    for (const std::string& option : optionsOf(uri))
        if (!namesClasses(option))
            rest += (rest.empty() ? "?" : "&") + option;
    return body(uri) + rest;
}

std::string withClasses(const std::string& uri, const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ",") + percentEncoded(name);
    const std::string rest = withoutClasses(uri);
    return rest + (rest == body(uri) ? "?" : "&") + kClassesKey + list;
}

bool holdsIdx(const fs::path& folder) {
    std::error_code error;
    for (const char* name : {"t10k-images-idx3-ubyte", "t10k-images-idx3-ubyte.gz"})
        if (fs::is_regular_file(folder / name, error))
            return true;
    return false;
}

bool hasFashionMnist() {
    const auto folders = image::systemDataFolders();
    return std::any_of(folders.begin(), folders.end(),
                       [](const fs::path& folder) { return holdsIdx(folder / "datasets" / "fashion-mnist"); });
}

base::Result<void> needLabels(const image::ImageSource& source) {
    if (source.info().classNames.empty())
        return base::fail(ErrorCode::NotLabelled,
                          source.info().name +
                              " has no classes, and class membership compares classes. Choose a set "
                              "with a folder or a label per class.",
                          {source.info().name});
    return {};
}

}  // namespace

base::Result<MembershipSets> membershipSets(const image::ImageSource& in, const image::ImageSource& out,
                                            std::stop_token stop) try {
    for (const image::ImageSource* source : {&in, &out})
        if (auto labelled = needLabels(*source); !labelled)
            return tl::unexpected(labelled.error());
    auto inSet = image::loadSplit(in, image::Split::Test, static_cast<std::size_t>(-1), stop);
    if (!inSet)
        return tl::unexpected(inSet.error());
    // Nothing was trained on the other set, so either of its parts serves.
    const image::Split outSplit = out.info().testCount > 0 ? image::Split::Test : image::Split::Train;
    const auto outSet = image::loadSplit(out, outSplit, static_cast<std::size_t>(-1), stop);
    if (!outSet)
        return tl::unexpected(outSet.error());
    auto shaped = conformed(*outSet, inSet->shape);
    if (!shaped)
        return tl::unexpected(shaped.error());
    MembershipSets sets{std::move(*inSet), std::move(*shaped), out.info().name, false};
    sets.heldOut = body(in.info().uri) == body(out.info().uri);
    if (sets.heldOut)
        sets.outName = "held-out classes of " + in.info().name;
    return sets;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

std::string findSecondSet(const std::string& dataUri, const std::string& mnistFolder) {
    const char* const variable = std::getenv("GUISE_MNIST");
    std::string mnist;
    for (const std::string& folder : {mnistFolder, std::string(variable != nullptr ? variable : "")})
        if (mnist.empty() && !folder.empty() && holdsIdx(folder))
            mnist = "mnist:" + folder;
    const std::string data = body(dataUri);
    const bool isMnist = data.rfind("mnist:", 0) == 0;
    if (!isMnist && !mnist.empty())
        return mnist;
    return data != "fashion-mnist" && hasFashionMnist() ? "fashion-mnist" : "";
}

std::vector<FoundSet> foundSets() {
    std::vector<FoundSet> found;
    if (hasFashionMnist())
        found.push_back({"fashion-mnist", "Fashion-MNIST"});
    if (const char* const folder = std::getenv("GUISE_MNIST"); folder != nullptr && holdsIdx(folder))
        found.push_back({std::string("mnist:") + folder, "MNIST"});
    return found;
}

base::Result<std::string> classesLeftOut(const image::ImageSource& source, std::stop_token stop) try {
    const std::string& uri = source.info().uri;
    const auto options = optionsOf(uri);
    if (std::none_of(options.begin(), options.end(), namesClasses))
        return std::string();
    const auto whole = image::openSource(withoutClasses(uri), std::move(stop));
    if (!whole)
        return tl::unexpected(whole.error());
    const std::vector<std::string>& chosen = source.info().classNames;
    std::vector<std::string> others;
    const auto labels = (*whole)->labels(image::Split::Train);
    const std::vector<std::string>& all = (*whole)->info().classNames;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (std::find(chosen.begin(), chosen.end(), all[i]) == chosen.end() &&
            std::find(labels.begin(), labels.end(), static_cast<std::int32_t>(i)) != labels.end())
            others.push_back(all[i]);
    return others.empty() ? std::string() : withClasses(uri, others);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<HeldOutUris> heldOutClasses(const image::ImageSource& source) try {
    if (auto labelled = needLabels(source); !labelled)
        return tl::unexpected(labelled.error());
    const std::vector<std::string>& names = source.info().classNames;
    if (names.size() < 4)
        return base::fail(ErrorCode::NoSecondSet,
                          source.info().name +
                              " has too few classes to hold some out: four are needed. Name a second "
                              "set instead.",
                          {source.info().name});
    const auto middle = names.begin() + static_cast<std::ptrdiff_t>((names.size() + 1) / 2);
    return HeldOutUris{withClasses(source.info().uri, {names.begin(), middle}),
                       withClasses(source.info().uri, {middle, names.end()})};
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
