// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/attack/judge.h"
#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/base/metric.h"
#include "core/base/shape.h"
#include "core/disguise/disguiser.h"
#include "core/experiment/run_store.h"

namespace guise::experiment {

/// A figure as it was measured. `low` and `high`: its 95 % interval.
struct ReportFigure {
    std::string name;  // as a finding is named ("test/accuracy"), or as an attack's JSON names it ("energy", "psnr_db")
    double value = 0.0;  // NaN: not measured
    std::optional<double> low = {};
    std::optional<double> high = {};
};

/// An attack or an examiner on one disguise.
struct ReportAttack {
    std::string name;   // "moments", "examiner", "examiner invariant", "strongest examiner of 4"
    int level = 1;      // threat level, 1 to 3 (METHODS 7)
    bool tried = true;  // false: `reason` says why not
    std::string reason = {};
    std::optional<attack::Verdict> verdict = {};  // nothing: figures alone, or less confident than one that was judged
    std::string rule = {};                        // what gave the verdict, an English sentence; may be empty
    std::vector<ReportFigure> figures = {};
    bool counts = true;  // as one of the attacks tried; false: it sums others up
};

/// What a threat level comes to: the worst verdict of what was tried up to it.
struct ReportLevel {
    attack::Verdict verdict = attack::Verdict::NotTried;
    int tried = 0;      // attacks and examiners up to this level
    int decisive = -1;  // in ReportSubject::attacks; -1: none
};

/// Class membership (METHODS 6), of one key.
struct ReportMembership {
    std::vector<std::string> inNames, outNames;
    std::vector<double> fanoIn, fanoOut;
    double meanIn = 0.0;
    double meanOut = 0.0;
    double pValue = 0.0;  // Welch, two-sided; NaN: none
    double auc = 0.5;     // NaN: none
    std::string outName;
    std::int64_t imagesPerClass = 0;
};

/// One thing that is reported on: a run, or a setting without a training. Holds fingerprints, never a key or its path.
struct ReportSubject {
    std::string title;     // a run's name; may be empty
    RunId id = 0;          // in its store; 0: of none
    bool trained = false;  // a training belongs to it
    RunSettings settings;
    std::optional<RunState> state;  // of a run in a store
    std::string error;              // of a failed run
    std::string guiseVersion, engineVersion, device, dataHash;
    std::string note;
    std::vector<std::string> tags;
    std::int64_t time = 0;  // of the last thing that was measured: milliseconds since 1970, UTC; 0: not known
    std::optional<base::Shape> shape;
    std::optional<disguise::RecipeKeySpace> keySpace;
    std::int64_t trainImages = 0, testImages = 0, parameters = 0, steps = 0;
    double seconds = 0.0, imagesPerSecond = 0.0;
    std::vector<base::Metric> curve;
    std::vector<ReportFigure> figures;  // accuracies and visual privacy, as findings
    std::optional<double> examinerOnOriginals;
    std::optional<ReportMembership> membership;
    std::vector<ReportAttack> attacks;
    std::array<ReportLevel, 3> levels;  // by settle(); of originals all "not tried"
    [[nodiscard]] const ReportFigure* figure(std::string_view name) const noexcept;  // null: not measured
};

/// A report as data, without drawing and without words of its own.
struct Report {
    std::vector<ReportSubject> subjects;
    std::int64_t time = 0;  // the latest of its subjects'; never "now", so that a report can be made again
};

/// Of a run in a store, with its curve and findings, and what `guise attack ... --json` printed into files of its
/// folder, where that is still there. Errors: those of the store.
[[nodiscard]] base::Result<ReportSubject> reportOnRun(const RunStore& store, RunId run,
                                                      const attack::VerdictThresholds& thresholds = {});
/// Of a run's folder alone. Errors: those of readRunRecord().
[[nodiscard]] base::Result<ReportSubject> reportOnFolder(const std::filesystem::path& folder,
                                                         const attack::VerdictThresholds& thresholds = {});
/// Takes in one object that `guise attack` printed: an examiner, the panel of examiners, class membership, one attack,
/// or all of them. Hostile input gives false, as does anything else; then nothing is taken.
[[nodiscard]] bool addFinding(ReportSubject& subject, const base::Json& json,
                              const attack::VerdictThresholds& thresholds = {});
/// Takes in one attack. The same one at the same level is there once, however often it was found: with its worst
/// verdict.
void takeAttack(ReportSubject& subject, ReportAttack attack);
/// Settles the levels of every subject and the time of the report.
[[nodiscard]] Report settled(std::vector<ReportSubject> subjects);

/// What METHODS asks for and this subject has no figure of: "test/accuracy", "visual-privacy", "class-membership",
/// "level-1" ...
[[nodiscard]] std::vector<std::string> notMeasured(const ReportSubject& subject);

}  // namespace guise::experiment
