// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_recorder.h"

#include "core/base/json.h"
#include "core/base/statistics.h"

#include <cmath>
#include <fstream>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace guise::experiment {

namespace {

using namespace std::chrono_literals;

/// The processor's name as the system tells it; empty where it does not.
std::string processorName() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.rfind("model name", 0) == 0)
            if (const auto at = line.find(": "); at != std::string::npos)
                return line.substr(at + 2);
    return {};
}

std::string deviceText(const learn::TrainSettings& settings) {
    const std::string name = settings.device == "cpu" ? processorName() : "";
    return settings.device + (name.empty() ? "" : ": " + name);
}

void putAccuracy(std::vector<RunFinding>& findings, const char* name, double accuracy, std::int64_t images) {
    if (std::isnan(accuracy))
        return;
    const auto right = std::llround(accuracy * static_cast<double>(images));
    const base::Interval interval = base::wilson(right, images);
    findings.push_back({name, accuracy, interval.low, interval.high, {}});
}

}  // namespace

RunFacts factsOf(const RunRecord& record, const std::string& folder) {
    base::Json json = recordToJson(record);
    json.erase("points");
    return {.record = base::canonicalJson(json),
            .guiseVersion = record.guiseVersion,
            .engineVersion = record.engineVersion,
            .device = deviceText(record.settings.train),
            .dataHash = record.dataHash,
            .folder = folder,
            .steps = record.steps};
}

void putAccuracies(std::vector<RunFinding>& findings, const RunRecord& record) {
    putAccuracy(findings, "test/accuracy", record.testAccuracy, record.testImages);
    if (record.balancedTestAccuracy && !std::isnan(*record.balancedTestAccuracy))
        findings.push_back({"test/balanced-accuracy", *record.balancedTestAccuracy, std::nullopt, std::nullopt, {}});
    if (record.validationAccuracy)
        putAccuracy(findings, "validation/accuracy", *record.validationAccuracy, record.settings.validation);
    if (record.mixedTestAccuracy)
        putAccuracy(findings, "test/accuracy-mixed", *record.mixedTestAccuracy, record.testImages);
}

void putMembership(std::vector<RunFinding>& findings, const attack::ClassMembershipFinding& finding,
                   const std::string& outName) {
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    base::Json detail = attack::findingToJson(finding);
    detail["out_name"] = outName;
    const auto put = [&](const char* name, double value, std::string text = {}) {
        findings.push_back({name, value, std::nullopt, std::nullopt, std::move(text)});
    };
    put("class-membership", finding.mannWhitney ? finding.mannWhitney->auc : kNaN, base::canonicalJson(detail));
    put("fano-in", finding.meanFanoIn);
    put("fano-out", finding.meanFanoOut);
    put("fano-p", finding.welch ? finding.welch->twoSided : kNaN);
}

void RunRecorder::point(const base::Metric& metric) {
    waiting_.push_back(metric);
    next_.point(metric);
}

void RunRecorder::progress(const base::Progress& progress) {
    next_.progress(progress);
    if (Clock::now() - last_ < 1s)
        return;
    static_cast<void>(flush());  // what could not be written waits
    last_ = Clock::now();
}

base::Result<void> RunRecorder::flush() {
    auto written = store_.append(run_, waiting_);
    if (written)
        waiting_.clear();
    return written;
}

base::Result<void> RunRecorder::finish(const RunRecord& record, const std::string& folder,
                                       std::vector<RunFinding> findings) {
    if (auto written = flush(); !written)
        return written;
    putAccuracies(findings, record);
    return store_.end(run_, record.stopped ? RunState::Stopped : RunState::Finished, factsOf(record, folder), findings);
}

base::Result<void> RunRecorder::fail(const base::Error& error) {
    if (auto written = flush(); !written)
        return written;
    const bool stopped = error.code == base::ErrorCode::Stopped;
    return store_.end(run_, stopped ? RunState::Stopped : RunState::Failed, {.guiseVersion = GUISE_VERSION}, {},
                      stopped ? nullptr : &error);
}

}  // namespace guise::experiment
