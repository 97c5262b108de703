// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/idx.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <system_error>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

enum Role { TrainImages, TrainLabels, TestImages, TestLabels, RoleCount };
constexpr std::array<std::string_view, RoleCount> kStandardNames = {
    "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"};

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::optional<Role> roleOf(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!contains(name, "idx") && !contains(name, "ubyte"))
        return std::nullopt;
    const bool test = contains(name, "t10k") || contains(name, "test");
    if (!test && !contains(name, "train"))
        return std::nullopt;
    if (contains(name, "images"))
        return test ? TestImages : TrainImages;
    if (contains(name, "labels"))
        return test ? TestLabels : TrainLabels;
    return std::nullopt;
}

using Files = std::array<std::optional<fs::path>, RoleCount>;

// The standard name wins over others, a plain file over its packed twin; two other candidates are a question for
// people.
Result<Files> findFiles(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error))
        return fail(ErrorCode::FileNotFound, fmt::format("There is no folder {}. Check the path.", printable(folder)),
                    {printable(folder)});
    fs::directory_iterator entries(folder, error);
    if (error)
        return fail(
            error == std::errc::permission_denied ? ErrorCode::FileUnreadable : ErrorCode::NotAFile,
            fmt::format("{} cannot be listed: {}. Give a folder with IDX files.", printable(folder), error.message()),
            {printable(folder)});
    std::array<std::vector<std::string>, RoleCount> candidates;
    for (const fs::directory_iterator end; entries != end; entries.increment(error)) {
        const std::string name = entries->path().filename().native();
        if (const auto role = roleOf(name))
            candidates[*role].push_back(name);
        if (error)
            break;
    }
    Files files;
    for (int role = 0; role < RoleCount; ++role) {
        auto& names = candidates[role];
        std::sort(names.begin(), names.end());
        const auto has = [&](const std::string& name) { return std::binary_search(names.begin(), names.end(), name); };
        const std::string standard(kStandardNames[role]);
        if (has(standard))
            names = {standard};
        else if (has(standard + ".gz"))
            names = {standard + ".gz"};
        else if (names.size() == 2 && names[1] == names[0] + ".gz")
            names.pop_back();
        if (names.size() > 1)
            return fail(ErrorCode::BadData,
                        fmt::format("{} holds {} and {}, and both could be meant. Put each set in a folder of its own.",
                                    printable(folder), printable(names[0]), printable(names[1])),
                        {printable(folder), printable(names[0]), printable(names[1])});
        if (!names.empty())
            files[role] = folder / names.front();
    }
    return files;
}

Result<IdxArray> readArray(const fs::path& path, std::stop_token stop) {
    Result<ByteStream> stream = ByteStream::open(path);
    if (!stream)
        return tl::unexpected(stream.error());
    return readIdx(*stream, stop);
}

Result<ImageSet> readPart(const fs::path& imagesPath, const fs::path& labelsPath, std::stop_token stop) {
    Result<IdxArray> images = readArray(imagesPath, stop);
    if (!images)
        return tl::unexpected(images.error());
    const auto& sides = images->shape;
    if (sides.size() < 3)
        return fail(ErrorCode::BadData,
                    fmt::format("{} has {} dimensions where images need 3 or 4 (count, height, width). Fetch it again.",
                                printable(imagesPath), sides.size()),
                    {printable(imagesPath)});
    const Result<base::Shape> shape =
        base::checkShape(sides.size() == 4 ? static_cast<std::int64_t>(sides[1]) : 1,
                         static_cast<std::int64_t>(sides[sides.size() - 2]), static_cast<std::int64_t>(sides.back()));
    if (!shape)
        return tl::unexpected(shape.error());
    Result<IdxArray> labels = readArray(labelsPath, stop);
    if (!labels)
        return tl::unexpected(labels.error());
    if (labels->shape.size() != 1 || labels->shape[0] != sides[0])
        return fail(ErrorCode::BadData,
                    fmt::format("{} holds {} labels for the {} images of {}. Fetch both files again.",
                                printable(labelsPath), labels->shape[0], sides[0], printable(imagesPath)),
                    {printable(labelsPath), printable(imagesPath)});
    ImageSet set;
    set.shape = *shape;
    set.pixels = std::move(images->bytes);
    set.labels.assign(labels->bytes.begin(), labels->bytes.end());
    return set;
}

}  // namespace

Result<SourcePtr> openIdxFolder(const fs::path& folder, std::string name, std::vector<std::string> classNames,
                                std::stop_token stop) {
    const Result<Files> files = findFiles(folder);
    if (!files)
        return tl::unexpected(files.error());
    const bool anyTest = (*files)[TestImages] || (*files)[TestLabels];
    for (int role = 0; role < RoleCount; ++role) {
        if (!(*files)[role] && (role <= TrainLabels || anyTest))
            return fail(ErrorCode::FileNotFound,
                        fmt::format("{} has no {} (plain or .gz). Put the four IDX files into one folder.",
                                    printable(folder), kStandardNames[role]),
                        {printable(folder), std::string(kStandardNames[role])});
    }
    Result<ImageSet> train = readPart(*(*files)[TrainImages], *(*files)[TrainLabels], stop);
    if (!train)
        return tl::unexpected(train.error());
    Result<ImageSet> test = ImageSet{};
    if (anyTest) {
        test = readPart(*(*files)[TestImages], *(*files)[TestLabels], stop);
        if (!test)
            return tl::unexpected(test.error());
    }
    if (classNames.empty()) {
        std::int32_t largest = *std::max_element(train->labels.begin(), train->labels.end());
        for (const std::int32_t label : test->labels)
            largest = std::max(largest, label);
        for (std::int32_t label = 0; label <= largest; ++label)
            classNames.push_back(std::to_string(label));
    }
    train->classNames = std::move(classNames);
    return sourceFromMemory(std::move(name), std::move(*train), std::move(*test));
}

Result<SourcePtr> openFashionMnist(const std::vector<fs::path>& dataFolders, std::stop_token stop) {
    for (const fs::path& data : dataFolders) {
        const fs::path folder = data / "datasets" / "fashion-mnist";
        std::error_code error;
        if (fs::is_directory(folder, error))
            return openIdxFolder(folder, "Fashion-MNIST",
                                 {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker",
                                  "Bag", "Ankle boot"},
                                 stop);
    }
    return fail(ErrorCode::FileNotFound,
                "Fashion-MNIST is not on this machine. Install it with: apt-get install dataset-fashion-mnist");
}

std::vector<fs::path> systemDataFolders() {
    std::vector<fs::path> folders;
    if (const char* list = std::getenv("XDG_DATA_DIRS")) {
        std::string_view rest = list;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(':'), rest.size());
            const fs::path folder(rest.substr(0, end));
            if (folder.is_absolute())  // the XDG rules ignore relative ones
                folders.push_back(folder);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    folders.emplace_back("/usr/local/share");
    folders.emplace_back("/usr/share");
    return folders;
}

}  // namespace guise::image
