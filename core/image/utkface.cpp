// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/utkface.h"

#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr int kOldest = 150;
constexpr std::array<int, 8> kGroupEnds = {3, 10, 20, 30, 40, 50, 60, 70};  // first year of the next group

// A number of one to three digits and the '_' behind it; nothing else is taken.
std::optional<int> takeNumber(std::string_view& text, int largest) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const auto length = static_cast<std::size_t>(end - text.data());
    if (error != std::errc() || text.front() == '-' || length > 3 || value > largest || length >= text.size() ||
        text[length] != '_')
        return std::nullopt;
    text.remove_prefix(length + 1);
    return value;
}

std::int32_t groupOf(int age) {
    return static_cast<std::int32_t>(std::upper_bound(kGroupEnds.begin(), kGroupEnds.end(), age) - kGroupEnds.begin());
}

std::vector<std::string> classNames(FaceLabel label, const std::set<int>& ages) {
    switch (label) {
        case FaceLabel::Gender:
            return {"male", "female"};
        case FaceLabel::Race:
            return {"White", "Black", "Asian", "Indian", "Others"};
        case FaceLabel::Age:
            return {"0-2", "3-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"};
        case FaceLabel::AgeYears:
            break;
    }
    std::vector<std::string> names;
    for (const int age : ages)
        names.push_back(std::to_string(age));
    return names;
}

}  // namespace

std::optional<FaceName> parseFaceName(const std::string& fileName) {
    std::string_view rest = fileName;
    const auto age = takeNumber(rest, kOldest);
    const auto gender = age ? takeNumber(rest, 1) : std::nullopt;
    const auto race = gender ? takeNumber(rest, 4) : std::nullopt;
    if (!race || rest.empty())
        return std::nullopt;
    return FaceName{*age, *gender, *race};
}

Result<FaceListing> listFaces(const fs::path& folder, FaceLabel label, std::stop_token stop) {
    Result<std::vector<fs::path>> pictures = listPictures(folder, stop);
    if (!pictures)
        return tl::unexpected(pictures.error());
    FaceListing result;
    FolderListing& listing = result.listing;
    std::vector<FaceName> faces;
    std::set<int> ages;
    for (fs::path& path : *pictures) {
        const auto face = parseFaceName(path.filename().native());
        if (!face) {
            ++result.skipped;
            continue;
        }
        faces.push_back(*face);
        ages.insert(face->age);
        listing.train.files.push_back(std::move(path));
    }
    if (faces.empty())
        return fail(ErrorCode::BadData,
                    fmt::format("{} holds no picture named AGE_GENDER_RACE_DATE.jpg, as UTKFace names them. Give the "
                                "folder of its pictures.",
                                printable(folder)),
                    {printable(folder)});
    listing.classNames = classNames(label, ages);
    for (const FaceName& face : faces) {
        const auto years = static_cast<std::int32_t>(std::distance(ages.begin(), ages.find(face.age)));
        listing.train.labels.push_back(label == FaceLabel::Gender ? face.gender
                                       : label == FaceLabel::Race ? face.race
                                       : label == FaceLabel::Age  ? groupOf(face.age)
                                                                  : years);
    }
    return result;
}

Result<std::size_t> skippedFaces(const std::string& uri, std::stop_token stop) {
    const Result<SourceUri> parsed = parseUri(uri);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (parsed->scheme != Scheme::UtkFace)
        return 0;
    const Result<FaceListing> listed = listFaces(parsed->paths.front(), parsed->options.label, stop);
    if (!listed)
        return tl::unexpected(listed.error());
    return listed->skipped;
}

}  // namespace guise::image
