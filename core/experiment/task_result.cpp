// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/task_result.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/experiment/run_recorder.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;
using base::Json;
namespace fs = std::filesystem;

constexpr int kResultFormat = 1;
constexpr std::size_t kLongestResult = std::size_t{64} << 20;

fs::path fileOf(const fs::path& folder, const SweepCell& cell) {
    return folder / (cell.key + ".json");
}

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

std::optional<double> numberOf(const Json& json) {
    return json.is_number() ? std::optional(json.get<double>()) : std::nullopt;
}

struct TaskResult {
    RunState state = RunState::Finished;
    RunFacts facts;
    std::vector<base::Metric> points;
    std::vector<RunFinding> findings;
    std::string errorCode;
    std::string error;
};

Json toJson(const SweepCell& cell, const TaskResult& result) {
    Json points = Json::array();
    for (const base::Metric& point : result.points)
        points.push_back({point.name, point.step, point.value, optional(point.low), optional(point.high)});
    Json findings = Json::array();
    for (const RunFinding& finding : result.findings)
        findings.push_back(
            {finding.name, finding.value, optional(finding.low), optional(finding.high), finding.detail});
    const RunFacts& facts = result.facts;
    return {{"format", kResultFormat},
            {"cell", cell.key},
            {"state", std::string(stateName(result.state))},
            {"record", facts.record},
            {"guise", facts.guiseVersion},
            {"engine", facts.engineVersion},
            {"device", facts.device},
            {"data_sha256", facts.dataHash},
            {"steps", facts.steps},
            {"error", {{"code", result.errorCode}, {"message", result.error}}},
            {"points", std::move(points)},
            {"findings", std::move(findings)}};
}

/// Throws what Json throws on members of another kind.
TaskResult fromJson(const Json& json) {
    TaskResult result;
    result.state = json.at("state").get<std::string>() == "finished" ? RunState::Finished : RunState::Failed;
    result.facts = {.record = json.at("record").get<std::string>(),
                    .guiseVersion = json.at("guise").get<std::string>(),
                    .engineVersion = json.at("engine").get<std::string>(),
                    .device = json.at("device").get<std::string>(),
                    .dataHash = json.at("data_sha256").get<std::string>(),
                    .folder = {},
                    .steps = json.at("steps").get<std::int64_t>()};
    result.errorCode = json.at("error").at("code").get<std::string>();
    result.error = json.at("error").at("message").get<std::string>();
    constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
    for (const Json& point : json.at("points"))
        result.points.push_back({point.at(0).get<std::string>(), point.at(1).get<std::int64_t>(),
                                 numberOf(point.at(2)).value_or(kNoNumber), numberOf(point.at(3)),
                                 numberOf(point.at(4))});
    for (const Json& finding : json.at("findings"))
        result.findings.push_back({finding.at(0).get<std::string>(), numberOf(finding.at(1)).value_or(kNoNumber),
                                   numberOf(finding.at(2)), numberOf(finding.at(3)), finding.at(4).get<std::string>()});
    return result;
}

ErrorCode codeOf(const std::string& name) {
    for (int i = 0; i <= static_cast<int>(ErrorCode::Stopped); ++i)
        if (base::codeName(static_cast<ErrorCode>(i)) == name)
            return static_cast<ErrorCode>(i);
    return ErrorCode::Internal;
}

std::optional<TaskResult> readResult(const fs::path& file, const SweepCell& cell) {
    const auto bytes = base::readFile(file, kLongestResult);
    if (!bytes)
        return std::nullopt;
    const auto json = base::parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, kLongestResult);
    try {
        if (!json || json->at("format") != kResultFormat || json->at("cell") != cell.key)
            return std::nullopt;
        return fromJson(*json);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

/// Keeps the curve of a run that may fail.
class KeepingSink final : public learn::RunSink {
public:
    explicit KeepingSink(learn::RunSink& next) : next_(next) {}
    void point(const base::Metric& metric) override { points.push_back(metric); }
    void progress(const base::Progress& progress) override { next_.progress(progress); }
    std::vector<base::Metric> points;

private:
    learn::RunSink& next_;
};

}  // namespace

base::Result<void> runTask(CellRunner& runner, const SweepCell& cell, const fs::path& folder, learn::RunSink& sink,
                           std::stop_token stop) try {
    KeepingSink keeping(sink);
    auto run = runner.run(cell, keeping, stop);
    if ((!run && run.error().code == ErrorCode::Stopped) || (run && run->run.record.stopped))
        return base::fail(ErrorCode::Stopped, "Stopped. Start the sweep again and this run is made anew.");
    TaskResult result;
    result.points = std::move(keeping.points);
    if (run) {
        result.facts = factsOf(run->run.record, {});
        result.findings = std::move(run->findings);
        putAccuracies(result.findings, run->run.record);
    } else {
        result.state = RunState::Failed;
        result.facts.guiseVersion = GUISE_VERSION;
        result.errorCode = base::codeName(run.error().code);
        result.error = run.error().advice;
    }
    if (auto made = base::makeFolder(folder); !made)
        return made;
    return base::writeFile(fileOf(folder, cell), base::canonicalJson(toJson(cell, result)) + "\n");
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<std::int64_t> mergeResults(RunStore& store, std::span<const SweepCell> cells, const fs::path& folder) {
    const auto states = store.cellStates();
    if (!states)
        return tl::unexpected(states.error());
    std::map<std::string_view, const CellState*> byCell;
    for (const CellState& state : *states)
        byCell[state.cell] = &state;
    std::int64_t taken = 0;
    for (const SweepCell& cell : cells) {
        const auto known = byCell.find(cell.key);
        if (known == byCell.end() || known->second->state == RunState::Finished ||
            known->second->state == RunState::Unreadable)
            continue;
        const auto result = readResult(fileOf(folder, cell), cell);
        if (!result)
            continue;
        const RunId id = known->second->id;
        const auto started = store.start(id);
        if (!started)
            return tl::unexpected(started.error());
        if (!*started)
            continue;
        if (auto written = store.append(id, result->points); !written)
            return tl::unexpected(written.error());
        const base::Error error{codeOf(result->errorCode), result->error, {}};
        if (auto ended = store.end(id, result->state, result->facts, result->findings,
                                   result->state == RunState::Failed ? &error : nullptr);
            !ended)
            return tl::unexpected(ended.error());
        std::error_code ignored;  // the store has it now
        fs::remove(fileOf(folder, cell), ignored);
        ++taken;
    }
    return taken;
}

}  // namespace guise::experiment
