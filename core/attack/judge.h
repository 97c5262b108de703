// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/base/preferences.h"
#include "core/base/statistics.h"
#include "core/image/image_set.h"
#include "core/learn/engine.h"

namespace guise::attack {

enum class Verdict { Open, Leaks, NotOpened, NotTried };
/// "open", "leaks", "not opened by the 3 attacks tried", "not tried" (METHODS 7). Never another word.
[[nodiscard]] std::string verdictText(Verdict verdict, int attacksTried);

/// When a verdict holds.
struct VerdictThresholds {
    /// open: at least this share of the squared error that the floor picture leaves is gone.
    double openShare = 0.5;
    /// open: the plain examiner (or the recovered labels) is right by at least this share of the way from the majority
    /// rate to 1, with the lower end of its Wilson interval.
    double openReading = 0.5;
};

/// The preferences "/verdict/open_share" and "/verdict/open_reading", where they are numbers above 0 and at
/// most 1, over the defaults.
[[nodiscard]] VerdictThresholds verdictThresholds(const base::Preferences& preferences);

/// What a reading is worth by itself: `read` is the interval of the share of images read rightly. Open: its lower end
/// lies openReading or more of the way from the majority rate to 1. Leaks: above the majority rate. Else not opened.
[[nodiscard]] Verdict readingVerdict(const base::Interval& read, double majorityRate,
                                     const VerdictThresholds& thresholds) noexcept;

struct Judgement {
    std::size_t images = 0;
    double energy = 0.0;  // 1 - |x^ - x|^2 / |x|^2
    double mse = 0.0;
    double psnr = 0.0;  // dB, of that mse
    double ssim = 0.0;  // mean over the images
    int ssimWindow = 11;
    double floorEnergy = 0.0;  // of the mean picture of the other images of the class (of all, unlabelled)
    double floorMse = 0.0;
    double share = 0.0;                  // 1 - mse / floorMse: how much of the floor's error is gone
    base::Interval shareInterval;        // 95 %, t over the images
    std::array<std::size_t, 3> shown{};  // images at the 10th, 50th, 90th percentile of their energy
    std::optional<double> examinerAccuracy;
    base::Interval examinerInterval;  // Wilson 95 %
    double majorityRate = 0.0;
    std::optional<double> labelAccuracy;  // of label indices taken back to classes
    base::Interval labelInterval;
    Verdict verdict = Verdict::NotTried;
    std::string rule;  // the rule that gave the verdict, with its figure, as a sentence
};

/// The verdict and its rule anew, by other thresholds, from the figures that were measured.
void redecide(Judgement& judgement, const VerdictThresholds& thresholds);

struct JudgeInputs {
    const image::FloatImageSet& recovered;        // in the order of `originals`; never fitted to them
    const image::ImageSet& originals;             // with labels, where they are known
    learn::Model* examiner = nullptr;             // trained on originals
    std::span<const std::int32_t> claimedLabels;  // classes that the attack gives these images; empty: none
    VerdictThresholds thresholds;
};

/// Compares with the truth. Kept apart from attacks and chooser, which cannot call it: it needs originals. Errors:
/// ShapeMismatch, BadData (no images; values that are not finite), those of the examiner, Stopped.
[[nodiscard]] base::Result<Judgement> judge(const JudgeInputs& inputs, std::stop_token stop = {});

/// {"energy","mse","psnr_db","ssim",...,"examiner_accuracy","verdict","rule"}; what is not there is null, with
/// "<name>_reason" beside it.
[[nodiscard]] base::Json judgementToJson(const Judgement& judgement, int attacksTried);

}  // namespace guise::attack
