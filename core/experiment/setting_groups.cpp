// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/setting_groups.h"

#include "core/base/json.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace guise::experiment {

namespace {

/// The URI without the seed of its split.
std::string withoutSplitSeed(const std::string& uri) {
    const auto query = uri.find('?');
    if (query == std::string::npos)
        return uri;
    std::string kept = uri.substr(0, query);
    char separator = '?';
    for (std::size_t at = query + 1; at <= uri.size();) {
        const std::size_t end = std::min(uri.find('&', at), uri.size());
        const std::string part = uri.substr(at, end - at);
        if (!part.starts_with("seed=")) {
            kept += separator + part;
            separator = '&';
        }
        at = end + 1;
    }
    return kept;
}

}  // namespace

std::string settingKey(const RunSettings& settings) {
    RunSettings shared = settings;
    shared.dataUri = withoutSplitSeed(settings.dataUri);
    shared.keyFingerprint.clear();
    shared.keyPath.clear();
    shared.experimentSeed.reset();
    shared.noiseSeed.reset();
    shared.train.seed = 0;
    shared.train.threads = 0;
    shared.train.device = "cpu";
    return base::canonicalJson(runSettingsToJson(shared));
}

std::vector<std::vector<std::size_t>> groupBySetting(std::span<const RunSettings* const> runs) {
    std::vector<std::vector<std::size_t>> groups;
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto [place, fresh] = places.emplace(settingKey(*runs[i]), groups.size());
        if (fresh)
            groups.emplace_back();
        groups[place->second].push_back(i);
    }
    return groups;
}

std::optional<MembershipVerdict> membershipVerdict(std::span<const double> aucs) {
    constexpr double kLow = 0.35;
    constexpr double kHigh = 0.65;
    if (aucs.size() < kMembershipKeys ||
        std::any_of(aucs.begin(), aucs.end(), [](double auc) { return !std::isfinite(auc); }))
        return std::nullopt;
    const auto interval = base::tInterval(aucs);
    if (!interval)
        return std::nullopt;
    MembershipVerdict verdict{"undecided", base::mean(aucs), *interval};
    if (interval->low >= kLow && interval->high <= kHigh)
        verdict.word = "resists";
    else if (interval->low > 0.5 || interval->high < 0.5)
        verdict.word = "leaks";
    return verdict;
}

}  // namespace guise::experiment
