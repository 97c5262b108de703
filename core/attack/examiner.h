// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/base/statistics.h"
#include "core/image/image_set.h"
#include "core/learn/engine.h"

namespace guise::attack {

/// What the DNN examiner reads in disguised images (Disguised-Nets 2019, 2.1; METHODS 5). Level 1: disguised images,
/// and a net trained on originals of the same domain.
struct ExaminerFinding {
    double accuracy = 0.0;
    double visualPrivacy = 0.0;  // 1 - accuracy, the paper's measure
    base::Interval interval95;   // Wilson, of visualPrivacy: for this key and this net
    double balancedAccuracy = 0.0;
    double relabelledAccuracy = 0.0;  // after the best one-to-one relabelling, fitted on one half, judged on the other
    double chance = 0.0;              // 1 / classes
    double majorityRate = 0.0;        // what a constant guess reads
    std::int64_t images = 0;
    std::vector<std::int64_t> confusion;  // images, classes x classes: the true class by row, the answer by column
};

/// Answers against the true classes. Errors: NotLabelled, BadData (an answer or a label outside 0 .. classes - 1).
[[nodiscard]] base::Result<ExaminerFinding> judgeAnswers(std::span<const std::int32_t> answers,
                                                         std::span<const std::int32_t> labels, int classes);

/// `examiner`: a net trained on original images. `disguised`: labelled with the true classes (not the key's permuted
/// ones). Errors: NotLabelled, ShapeMismatch, those of logits().
[[nodiscard]] base::Result<ExaminerFinding> examine(learn::Model& examiner, const image::FloatImageSet& disguised,
                                                    std::stop_token stop = {});

/// During a training: metric "visual-privacy" of `disguised` before the first batch and after the last. Borrows the
/// set.
[[nodiscard]] std::unique_ptr<learn::Probe> examinerProbe(std::shared_ptr<learn::Model> examiner,
                                                          const image::FloatImageSet& disguised);

/// The finding as the command line prints it.
[[nodiscard]] base::Json findingToJson(const ExaminerFinding& finding);

/// {"per_class":[{"class","images","accuracy"}],"confusion":[[..]]}. `classNames` may be empty.
[[nodiscard]] base::Json breakdownToJson(const ExaminerFinding& finding, std::span<const std::string> classNames);

/// Largest total of a one-to-one assignment of columns to rows: score is rows x columns, row-major, rows = columns.
/// Returns the column of each row. Hungarian method, O(n^3).
[[nodiscard]] std::vector<int> bestAssignment(std::span<const double> score, int size);

}  // namespace guise::attack
