// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/folder_listing.h"

#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <system_error>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

bool isPictureName(const std::string& name) {
    constexpr std::array<std::string_view, 10> kEndings = {"png", "jpg", "jpeg", "jpe",  "jfif",
                                                           "bmp", "dib", "tif",  "tiff", "webp"};
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0)
        return false;
    std::string ending = name.substr(dot + 1);
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

struct Entries {
    std::vector<std::string> folders;
    std::vector<std::string> pictures;
};

Result<Entries> readEntries(const fs::path& folder, std::stop_token stop) {
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    Entries entries;
    while (!error && entry != fs::directory_iterator()) {
        if (stop.stop_requested())
            return fail(ErrorCode::Stopped, "Listing the folder was stopped.");
        const std::string name = entry->path().filename().native();
        std::error_code typeError;  // a broken link is found when it is opened
        if (name.front() != '.') {
            if (entry->is_directory(typeError))
                entries.folders.push_back(name);
            else if (isPictureName(name))
                entries.pictures.push_back(name);
        }
        entry.increment(error);
    }
    if (error) {
        const std::string name = printable(folder);
        if (error == std::errc::no_such_file_or_directory)
            return fail(ErrorCode::FileNotFound, fmt::format("There is no folder {}. Check the path.", name), {name});
        if (error == std::errc::not_a_directory)
            return fail(ErrorCode::NotAFile,
                        fmt::format("{} is no folder. For a single picture write picture:FILE.", name), {name});
        if (error == std::errc::too_many_symbolic_link_levels)
            return fail(ErrorCode::NotAFile,
                        fmt::format("{} is a link that leads back to itself. Give the folder itself.", name), {name});
        return fail(ErrorCode::FileUnreadable,
                    fmt::format("{} cannot be listed: {}. Check its permissions.", name, error.message()),
                    {name, error.message()});
    }
    std::sort(entries.folders.begin(), entries.folders.end());
    std::sort(entries.pictures.begin(), entries.pictures.end());
    return entries;
}

// One part: its pictures by class name, or all under "" when flat.
using Part = std::map<std::string, std::vector<fs::path>>;

Result<Part> listPart(const fs::path& folder, const Entries& entries, std::stop_token stop) {
    Part part;
    for (const std::string& name : entries.folders) {
        const Result<Entries> inside = readEntries(folder / name, stop);
        if (!inside)
            return tl::unexpected(inside.error());
        if (inside->pictures.empty())
            continue;
        if (!validUtf8(name))
            return fail(
                ErrorCode::BadData,
                fmt::format("The class folder {} has a name that is no UTF-8. Rename it.", printable(folder / name)),
                {printable(folder / name)});
        for (const std::string& picture : inside->pictures)
            part[name].push_back(folder / name / picture);
    }
    if (!part.empty() && !entries.pictures.empty())
        return fail(
            ErrorCode::BadData,
            fmt::format("{} holds pictures ({}) beside sub-folders with pictures ({}), so their class is unclear. "
                        "Move them into a sub-folder, or open a sub-folder alone.",
                        printable(folder), printable(std::string_view(entries.pictures.front())),
                        printable(std::string_view(part.begin()->first))),
            {printable(folder)});
    for (const std::string& picture : entries.pictures)
        part[""].push_back(folder / picture);
    return part;
}

bool isPartName(const std::string& name) {
    return name == "train" || name == "test" || name == "val" || name == "valid" || name == "validation";
}

PictureList flatten(Part& part, const std::vector<std::string>& classNames) {
    PictureList list;
    if (classNames.empty()) {
        list.files = std::move(part[""]);
        return list;
    }
    for (std::size_t label = 0; label < classNames.size(); ++label) {
        const auto found = part.find(classNames[label]);
        if (found == part.end())
            continue;
        list.files.insert(list.files.end(), found->second.begin(), found->second.end());
        list.labels.resize(list.files.size(), static_cast<std::int32_t>(label));
    }
    return list;
}

}  // namespace

Result<std::vector<fs::path>> listPictures(const fs::path& folder, std::stop_token stop) {
    const Result<Entries> entries = readEntries(folder, stop);
    if (!entries)
        return tl::unexpected(entries.error());
    std::vector<fs::path> paths;
    paths.reserve(entries->pictures.size());
    for (const std::string& name : entries->pictures)
        paths.push_back(folder / name);
    return paths;
}

Result<FolderListing> listFolder(const fs::path& folder, std::stop_token stop) {
    const Result<Entries> top = readEntries(folder, stop);
    if (!top)
        return tl::unexpected(top.error());
    const auto has = [&](const char* name) {
        return std::find(top->folders.begin(), top->folders.end(), name) != top->folders.end();
    };
    const bool parts =
        has("train") && top->pictures.empty() && std::all_of(top->folders.begin(), top->folders.end(), isPartName);
    std::array<Part, 2> found;
    for (const std::size_t which : {0U, 1U}) {
        if (!parts && which == 1)
            continue;
        const fs::path place = parts ? folder / (which == 0 ? "train" : "test") : folder;
        if (which == 1 && !has("test"))
            continue;
        const Result<Entries> entries = parts ? readEntries(place, stop) : top;
        if (!entries)
            return tl::unexpected(entries.error());
        Result<Part> part = listPart(place, *entries, stop);
        if (!part)
            return tl::unexpected(part.error());
        found[which] = std::move(*part);
    }
    if (found[0].empty())
        return fail(ErrorCode::BadData,
                    fmt::format("{} holds no picture (PNG, JPEG, BMP, TIFF or WebP){}. Put pictures there, or a "
                                "sub-folder of pictures for each class.",
                                printable(folder), parts ? " in train/" : ""),
                    {printable(folder)});
    const bool flat = found[0].count("") != 0;
    if (!found[1].empty() && (found[1].count("") != 0) != flat)
        return fail(ErrorCode::BadData,
                    fmt::format("Only one of train/ and test/ in {} has class folders. Give both the same layout.",
                                printable(folder)),
                    {printable(folder)});
    FolderListing listing;
    if (!flat) {
        std::map<std::string, bool> names;
        for (const Part& part : found) {
            for (const auto& entry : part)
                names[entry.first] = true;
        }
        for (const auto& entry : names)
            listing.classNames.push_back(entry.first);
    }
    listing.train = flatten(found[0], listing.classNames);
    listing.test = flatten(found[1], listing.classNames);
    return listing;
}

}  // namespace guise::image
