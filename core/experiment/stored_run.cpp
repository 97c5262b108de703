// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/stored_run.h"

#include "core/base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace guise::experiment {

namespace {

using base::Json;

constexpr std::array<std::pair<RunState, std::string_view>, 7> kStates = {{
    {RunState::Queued, "queued"},
    {RunState::Running, "running"},
    {RunState::Finished, "finished"},
    {RunState::Stopped, "stopped"},
    {RunState::Failed, "failed"},
    {RunState::Interrupted, "interrupted"},
    {RunState::Unreadable, "unreadable"},
}};

Json real(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

Json time(const std::optional<std::int64_t>& milliseconds) {
    return milliseconds ? Json(timeText(*milliseconds)) : Json();
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json findingJson(const RunFinding& finding) {
    Json json = {{"value", real(finding.value)}};
    if (finding.low && finding.high)
        json["interval95"] = {real(*finding.low), real(*finding.high)};
    if (!finding.detail.empty())
        if (Json detail = Json::parse(finding.detail, nullptr, false); !detail.is_discarded())
            json["detail"] = std::move(detail);
    return json;
}

}  // namespace

std::string_view stateName(RunState state) noexcept {
    for (const auto& [value, name] : kStates)
        if (value == state)
            return name;
    return "queued";
}

base::Result<RunState> parseState(std::string_view text) {
    for (const auto& [value, name] : kStates)
        if (name == text)
            return value;
    return base::fail(base::ErrorCode::UnknownName,
                      fmt::format("A run is never \"{}\". It is queued, running, finished, stopped, failed, "
                                  "interrupted or unreadable.",
                                  text),
                      {std::string(text)});
}

const RunFinding* StoredRun::finding(std::string_view wanted) const noexcept {
    const auto at =
        std::find_if(findings.begin(), findings.end(), [&](const RunFinding& item) { return item.name == wanted; });
    return at == findings.end() ? nullptr : &*at;
}

std::string timeText(std::int64_t milliseconds) {
    // Years 0 .. 9999 alone: a file may hold any number.
    constexpr std::int64_t kLowest = -62'167'219'200'000;
    constexpr std::int64_t kHighest = 253'402'300'799'000;
    using namespace std::chrono;
    const auto at = sys_time<seconds>(seconds(std::clamp(milliseconds, kLowest, kHighest) / 1000));
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss<seconds> clock(at - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

Json storedRunToJson(const StoredRun& run) {
    Json findings = Json::object();
    for (const RunFinding& finding : run.findings)
        findings[finding.name] = findingJson(finding);
    Json checkpoints = Json::array();
    for (const RunCheckpoint& checkpoint : run.checkpoints)
        checkpoints.push_back({{"step", checkpoint.step}, {"path", checkpoint.path}});
    Json json = {{"id", run.id},
                 {"uid", run.uid},
                 {"name", run.name},
                 {"state", std::string(stateName(run.state))},
                 {"settings", run.unreadable ? Json() : runSettingsToJson(run.settings)},
                 {"guise", textOrNull(run.guiseVersion)},
                 {"engine", textOrNull(run.engineVersion)},
                 {"device", textOrNull(run.device)},
                 {"data_sha256", textOrNull(run.dataHash)},
                 {"key_fingerprint", textOrNull(run.settings.keyFingerprint)},
                 {"folder", textOrNull(run.folder)},
                 {"note", run.note},
                 {"failure", run.errorCode.empty() ? Json() : Json({{"code", run.errorCode}, {"message", run.error}})},
                 {"steps", run.steps},
                 {"attempts", run.attempts},
                 {"created", timeText(run.created)},
                 {"started", time(run.started)},
                 {"last_sign", time(run.lastSign)},
                 {"ended", time(run.ended)},
                 {"deleted", run.deleted},
                 {"tags", run.tags},
                 {"findings", std::move(findings)},
                 {"checkpoints", std::move(checkpoints)}};
    if (run.unreadable)
        json["unreadable"] = {{"code", std::string(base::codeName(run.unreadable->code))},
                              {"message", run.unreadable->advice}};
    if (!run.cell.empty()) {
        json["sweep"] = run.sweep;
        json["setting"] = run.setting;
        json["repeat"] = run.repeat;
    }
    return json;
}

}  // namespace guise::experiment
