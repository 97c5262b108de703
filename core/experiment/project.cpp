// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/project.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;
using base::Json;
namespace fs = std::filesystem;

constexpr int kProjectFormat = 1;
constexpr std::size_t kLimit = std::size_t{1} << 20;
constexpr std::size_t kLongestField = 4096;  // bytes of a URI or path
constexpr std::uint64_t kLargestSeed = std::uint64_t{1} << 53U;
constexpr std::size_t kFingerprintDigits = 32;

tl::unexpected<base::Error> invalid(const std::string& what) {
    return base::fail(ErrorCode::BadData, "This project cannot be read: " + what + ". Open another, or save it anew.",
                      {what});
}

/// Relative where it lies in the folder.
std::string written(const fs::path& file, const fs::path& folder) {
    if (file.empty())
        return {};
    std::error_code error;
    const fs::path base = fs::weakly_canonical(folder, error);
    const fs::path whole = error ? file : fs::weakly_canonical(file, error);
    if (error)
        return file.string();
    const fs::path relative = whole.lexically_relative(base);
    return relative.empty() || *relative.begin() == ".." ? whole.string() : relative.string();
}

/// The text of a member; false: there is one of another kind, or one that no path or URI is.
bool readText(const Json& json, const char* name, std::string& out) {
    const auto found = json.find(name);
    if (found == json.end())
        return true;
    if (!found->is_string())
        return false;
    out = found->get<std::string>();
    return out.size() <= kLongestField && out.find('\0') == std::string::npos;
}

bool isFingerprint(std::string_view text) {
    return text.size() == kFingerprintDigits && std::all_of(text.begin(), text.end(), [](unsigned char letter) {
               return std::isdigit(letter) != 0 || (letter >= 'a' && letter <= 'f');
           });
}

base::Result<void> readKey(const Json& json, const fs::path& folder, Project& project) {
    const auto key = json.find("key");
    if (key == json.end())
        return {};
    if (!key->is_object())
        return invalid("\"key\" is no object");
    if (const auto seed = key->find("experiment_seed"); seed != key->end()) {
        if (!seed->is_number_unsigned() || seed->get<std::uint64_t>() > kLargestSeed)
            return invalid("\"experiment_seed\" is no seed");
        project.experimentSeed = seed->get<std::uint64_t>();
        return {};
    }
    std::string file;
    if (!readText(*key, "file", file) || !readText(*key, "fingerprint", project.keyFingerprint) ||
        (!project.keyFingerprint.empty() && !isFingerprint(project.keyFingerprint)))
        return invalid("\"key\" names no file or no fingerprint");
    if (!file.empty())
        project.keyFile = folder / file;
    return {};
}

base::Result<Project> projectFrom(const Json& json, const fs::path& folder) {
    if (!json.is_object() || json.value("format", Json()) != kProjectFormat)
        return invalid("it states no format that this version reads");
    Project project;
    std::string store;
    if (!readText(json, "data", project.dataUri) || project.dataUri.empty())
        return invalid("it names no data");
    if (!readText(json, "network", project.network) || !readText(json, "store", store))
        return invalid("\"network\" or \"store\" is no text");
    if (const auto found = json.find("recipe"); found != json.end()) {
        const auto recipe = disguise::recipeFromJson(*found);
        if (!recipe)
            return invalid(recipe.error().advice);
        project.recipe = disguise::canonicalRecipe(*recipe);
    }
    if (const auto found = json.find("standardise"); found != json.end()) {
        if (!found->is_boolean())
            return invalid("\"standardise\" is neither true nor false");
        project.standardise = found->get<bool>();
    }
    if (const auto found = json.find("train"); found != json.end()) {
        auto train = learn::settingsFromJson(*found);
        if (!train)
            return invalid(train.error().advice);
        if (auto fits = learn::checkSettings(*train); !fits)
            return invalid(fits.error().advice);
        project.train = std::move(*train);
    }
    if (auto read = readKey(json, folder, project); !read)
        return tl::unexpected(read.error());
    if (!store.empty())
        project.store = folder / store;
    return project;
}

}  // namespace

base::Result<void> writeProject(const fs::path& folder, const Project& project) try {
    if (auto made = base::makeFolder(folder); !made)
        return made;
    Json key = Json::object();
    if (project.experimentSeed) {
        key["experiment_seed"] = *project.experimentSeed;
    } else {
        key["fingerprint"] = project.keyFingerprint;
        key["file"] = written(project.keyFile, folder);
    }
    Json json = {{"format", kProjectFormat},
                 {"guise", GUISE_VERSION},
                 {"data", project.dataUri},
                 {"key", std::move(key)},
                 {"network", project.network},
                 {"standardise", project.standardise},
                 {"train", learn::settingsToJson(project.train)},
                 {"store", written(project.store, folder)}};
    if (const Json recipe = Json::parse(project.recipe, nullptr, false); recipe.is_object())
        json["recipe"] = recipe;
    return base::writeFile(folder / kProjectFile, base::prettyJson(json) + "\n");
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<Project> readProject(const fs::path& place) try {
    std::error_code error;
    const fs::path folder = fs::is_directory(place, error) ? place : place.parent_path();
    const auto bytes = base::readFile(folder / kProjectFile, kLimit);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return base::fail(ErrorCode::FileNotFound,
                          folder.string() + " holds no project. Choose a folder that Guise saved one in.",
                          {folder.string()});
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto json = base::parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, kLimit);
    if (!json)
        return invalid("project.json is damaged");
    return projectFrom(*json, folder);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
