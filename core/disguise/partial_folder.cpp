// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/partial_folder.h"

#include "core/base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <set>
#include <system_error>
#include <utility>

namespace guise::disguise {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

tl::unexpected<base::Error> notWritable(const fs::path& path, const std::string& reason) {
    return base::fail(ErrorCode::FileNotWritable,
                      path.string() + " cannot be written (" + reason + "). Check the folder and its permissions.",
                      {path.string(), reason});
}

/// A folder, no link, of nothing but files named by eight or more digits and .png or .tif, and unfinished ones.
bool isPictureFolder(const fs::path& folder, std::error_code& error) {
    if (fs::symlink_status(folder, error).type() != fs::file_type::directory)
        return false;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string stem = entry->path().stem().string();
        const fs::path ending = entry->path().extension();
        if (entry->symlink_status(error).type() != fs::file_type::regular)
            return false;
        if (base::isUnfinishedFile(entry->path()))
            continue;
        if (stem.size() < 8 || stem.find_first_not_of("0123456789") != std::string::npos ||
            (ending != ".png" && ending != ".tif"))
            return false;
    }
    return !error;
}

bool isOwn(const fs::path& path, const std::set<std::string>& names, std::error_code& error) {
    const std::string name = path.filename().string();
    return names.count(name) != 0 || (names.count(name + "/") != 0 && isPictureFolder(path, error));
}

/// Nothing there, an empty folder, or (when it may be replaced) a folder of nothing but `names`.
base::Result<void> checkTarget(const fs::path& target, const std::set<std::string>& names, bool replace) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(target, error);
    if (status.type() == fs::file_type::not_found)
        return {};
    if (status.type() != fs::file_type::directory)
        return base::fail(ErrorCode::FileExists,
                          target.string() + " exists already and is no folder. Choose another name.",
                          {target.string()});
    bool empty = true;
    bool foreign = false;
    for (fs::directory_iterator entry(target, error), end; !error && entry != end; entry.increment(error)) {
        empty = false;
        foreign = foreign || !replace || !isOwn(entry->path(), names, error);
    }
    if (error)
        return notWritable(target, error.message());
    if (empty)
        return {};
    if (!replace)
        return base::fail(ErrorCode::FileExists,
                          target.string() + " exists already and was left as it is. Choose another name, or --force.",
                          {target.string()});
    if (foreign)
        return base::fail(ErrorCode::FileExists,
                          target.string() + " holds other files too and was left as it is. Choose another name.",
                          {target.string()});
    return {};
}

/// Removes what a process that was killed left behind, and no other file.
void clear(const fs::path& partial, const std::vector<std::string>& names, std::error_code& error) {
    if (fs::symlink_status(partial, error).type() != fs::file_type::directory)
        return;
    for (const std::string& name : names) {
        const bool pictures = name.back() == '/';
        const fs::path entry = partial / (pictures ? name.substr(0, name.size() - 1) : name);
        if (!pictures)
            fs::remove(entry, error);
        else if (isPictureFolder(entry, error))
            fs::remove_all(entry, error);
    }
    std::vector<fs::path> unfinished;
    for (fs::directory_iterator entry(partial, error), end; !error && entry != end; entry.increment(error))
        if (base::isUnfinishedFile(entry->path()))
            unfinished.push_back(entry->path());
    for (const fs::path& path : unfinished)
        fs::remove(path, error);
    fs::remove(partial, error);
}

void flushFolder(const fs::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

}  // namespace

base::Result<PartialFolder> PartialFolder::create(fs::path target, std::vector<std::string> names, bool replace) {
    if (!target.has_filename())
        target = target.parent_path();  // "name/" is "name"
    if (target.empty() || target.filename() == "." || target.filename() == "..")
        return base::fail(ErrorCode::WrongUse, "Name a new folder to write into.");
    const std::set<std::string> known(names.begin(), names.end());
    if (auto usable = checkTarget(target, known, replace); !usable)
        return tl::unexpected(usable.error());
    if (target.has_parent_path())
        if (auto made = base::makeFolder(target.parent_path()); !made)
            return tl::unexpected(made.error());

    PartialFolder folder;
    folder.target_ = target;
    fs::path partial = target;
    partial += ".partial";
    std::error_code error;
    clear(partial, names, error);
    if (!fs::create_directory(partial, error))
        return notWritable(partial, error ? error.message() : "it exists already; remove it");
    folder.partial_ = std::move(partial);
    return folder;
}

PartialFolder::PartialFolder(PartialFolder&& other) noexcept
    : target_(std::move(other.target_)), partial_(std::exchange(other.partial_, fs::path())) {}

PartialFolder::~PartialFolder() {
    std::error_code error;
    if (!partial_.empty())
        fs::remove_all(partial_, error);
}

base::Result<void> PartialFolder::commit() {
    flushFolder(partial_);
    int failure = rename(partial_.c_str(), target_.c_str()) == 0 ? 0 : errno;
    if (failure == ENOTEMPTY || failure == EEXIST) {
        // The old folder takes the partial one's name in the same step and is removed there.
        failure = renameat2(AT_FDCWD, partial_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0 ? 0 : errno;
        if (failure == 0) {
            std::error_code error;
            fs::remove_all(partial_, error);
        }
    }
    if (failure != 0)
        return notWritable(target_, std::error_code(failure, std::generic_category()).message());
    partial_.clear();
    flushFolder(target_.has_parent_path() ? target_.parent_path() : fs::path("."));
    return {};
}

}  // namespace guise::disguise
