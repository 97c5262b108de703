// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/report.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/statistics.h"
#include "core/experiment/run_recorder.h"
#include "core/experiment/training_run.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::experiment {

namespace {

using attack::Verdict;
using base::Json;
namespace fs = std::filesystem;

constexpr std::size_t kJsonLimit = std::size_t{4} << 20;
constexpr std::size_t kMostFiles = 200;

/// A key's path names a person's folders; the fingerprint is what a report needs.
RunSettings withoutPaths(RunSettings settings) {
    settings.keyPath.clear();
    return settings;
}

void describe(ReportSubject& subject, const RunRecord& record) {
    subject.settings = withoutPaths(record.settings);
    subject.guiseVersion = record.guiseVersion;
    subject.engineVersion = record.engineVersion;
    subject.dataHash = record.dataHash;
    subject.shape = record.network.input;
    subject.trainImages = record.trainImages;
    subject.testImages = record.testImages;
    subject.parameters = record.parameters;
    subject.steps = record.steps;
    subject.seconds = record.seconds;
    subject.imagesPerSecond = record.imagesPerSecond;
    subject.trained = true;
}

void addKeySpace(ReportSubject& subject) {
    if (subject.settings.plain || !subject.shape)
        return;
    const auto recipe = disguise::parseRecipe(subject.settings.recipe);
    if (!recipe)
        return;
    if (auto space = disguise::recipeKeySpace(*recipe, *subject.shape))
        subject.keySpace = std::move(*space);
}

/// The JSON files of a run's folder, by name, but for its record.
std::vector<fs::path> findingFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end && files.size() < kMostFiles;
         entry.increment(error))
        if (entry->path().extension() == ".json" && entry->path().filename() != "run.json")
            files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

void addFiles(ReportSubject& subject, const fs::path& folder, const attack::VerdictThresholds& thresholds) {
    for (const fs::path& file : findingFiles(folder)) {
        const auto bytes = base::readFile(file, kJsonLimit);
        if (!bytes)
            continue;
        const auto json = base::parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, kJsonLimit);
        if (json)
            static_cast<void>(addFinding(subject, *json, thresholds));  // another program's file is not ours to judge
    }
}

/// What the store keeps of the record beside the settings.
void takeStored(ReportSubject& subject, const std::string& text) {
    const Json record = Json::parse(text, nullptr, false);
    if (!record.is_object())
        return;
    const auto whole = [&](const char* name, std::int64_t& value) {
        if (const auto found = record.find(name); found != record.end() && found->is_number_integer())
            value = found->get<std::int64_t>();
    };
    const auto real = [&](const char* name, double& value) {
        if (const auto found = record.find(name); found != record.end() && found->is_number())
            value = found->get<double>();
    };
    whole("train_images", subject.trainImages);
    whole("test_images", subject.testImages);
    whole("parameters", subject.parameters);
    real("seconds", subject.seconds);
    real("images_per_second", subject.imagesPerSecond);
    if (const auto network = record.find("network"); network != record.end())
        if (const auto read = learn::networkFromJson(*network))
            subject.shape = read->input;
}

}  // namespace

const ReportFigure* ReportSubject::figure(std::string_view wanted) const noexcept {
    const auto at =
        std::find_if(figures.begin(), figures.end(), [&](const ReportFigure& each) { return each.name == wanted; });
    return at == figures.end() ? nullptr : &*at;
}

base::Result<ReportSubject> reportOnRun(const RunStore& store, RunId id, const attack::VerdictThresholds& thresholds) {
    auto run = store.run(id);
    if (!run)
        return tl::unexpected(run.error());
    if (run->unreadable)
        return tl::unexpected(*run->unreadable);
    auto points = store.points(id);
    if (!points)
        return tl::unexpected(points.error());
    ReportSubject subject;
    subject.title = run->name;
    subject.id = id;
    subject.trained = true;
    subject.settings = withoutPaths(run->settings);
    subject.state = run->state;
    subject.error = run->error;
    subject.guiseVersion = run->guiseVersion;
    subject.engineVersion = run->engineVersion;
    subject.device = run->device;
    subject.dataHash = run->dataHash;
    subject.note = run->note;
    subject.tags = run->tags;
    subject.steps = run->steps;
    subject.time = run->ended.value_or(run->lastSign.value_or(run->started.value_or(run->created)));
    takeStored(subject, run->record);
    subject.curve = std::move(*points);
    for (const RunFinding& finding : run->findings) {
        if (std::isfinite(finding.value))
            subject.figures.push_back({finding.name, finding.value, finding.low, finding.high});
        if (const Json detail = Json::parse(finding.detail, nullptr, false); detail.is_object())
            static_cast<void>(addFinding(subject, detail, thresholds));
    }
    if (!run->folder.empty())
        addFiles(subject, run->folder, thresholds);
    addKeySpace(subject);
    return subject;
}

base::Result<ReportSubject> reportOnFolder(const fs::path& folder, const attack::VerdictThresholds& thresholds) {
    auto record = readRunRecord(folder);
    if (!record)
        return tl::unexpected(record.error());
    ReportSubject subject;
    subject.title = folder.filename().empty() ? folder.parent_path().filename().string() : folder.filename().string();
    describe(subject, *record);
    subject.state = record->stopped ? RunState::Stopped : RunState::Finished;
    subject.device = record->settings.train.device;
    std::vector<RunFinding> accuracies;
    putAccuracies(accuracies, *record);
    for (const RunFinding& finding : accuracies)
        if (std::isfinite(finding.value))
            subject.figures.push_back({finding.name, finding.value, finding.low, finding.high});
    subject.curve = std::move(record->points);
    std::error_code error;
    const auto written = fs::last_write_time(folder / "run.json", error);
    if (!error) {
        using namespace std::chrono;
        subject.time = duration_cast<milliseconds>(file_clock::to_sys(written).time_since_epoch()).count();
    }
    addFiles(subject, folder, thresholds);
    addKeySpace(subject);
    return subject;
}

Report settled(std::vector<ReportSubject> subjects) {
    Report report;
    report.subjects = std::move(subjects);
    for (ReportSubject& subject : report.subjects) {
        report.time = std::max(report.time, subject.time);
        subject.levels = {};
        if (subject.settings.plain)
            continue;
        for (std::size_t i = 0; i < subject.attacks.size(); ++i) {
            const ReportAttack& attack = subject.attacks[i];
            if (!attack.tried)
                continue;
            for (int level = std::clamp(attack.level, 1, 3); level <= 3; ++level) {
                ReportLevel& at = subject.levels[static_cast<std::size_t>(level - 1)];
                at.tried += attack.counts ? 1 : 0;
                if (attack.verdict && *attack.verdict < at.verdict) {  // open < leaks < not opened < not tried
                    at.verdict = *attack.verdict;
                    at.decisive = static_cast<int>(i);
                }
                at.verdict = std::min(at.verdict, Verdict::NotOpened);
            }
        }
        // A level of whose own attacks none ran says no more than the one below: it was not tried.
        for (int level = 3; level >= 2; --level) {
            const bool own = std::any_of(subject.attacks.begin(), subject.attacks.end(),
                                         [&](const ReportAttack& each) { return each.level == level && each.tried; });
            ReportLevel& at = subject.levels[static_cast<std::size_t>(level - 1)];
            if (!own && at.verdict != Verdict::Open && at.verdict != Verdict::Leaks)
                at = {};
        }
    }
    return report;
}

std::vector<std::string> notMeasured(const ReportSubject& subject) {
    std::vector<std::string> missing;
    for (const char* name : {"test/accuracy", "visual-privacy"})
        if (subject.figure(name) == nullptr)
            missing.emplace_back(name);
    if (!subject.membership)
        missing.emplace_back("class-membership");
    if (!subject.settings.plain)
        for (std::size_t level = 0; level < subject.levels.size(); ++level)
            if (subject.levels[level].verdict == Verdict::NotTried)
                missing.push_back("level-" + std::to_string(level + 1));
    return missing;
}

}  // namespace guise::experiment
