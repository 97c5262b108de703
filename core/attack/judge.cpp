// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/judge.h"

#include "core/attack/json_number.h"
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/image/metrics.h"
#include "core/learn/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace guise::attack {

namespace {

/// Sums of the pictures of each class (of all, without labels), for the floor: the mean picture of the other images of
/// the class, of all other images where there is none, the image's own mean value where it is alone.
class Floor {
public:
    explicit Floor(const image::ImageSet& set)
        : set_(set),
          size_(set.shape.size()),
          sums_(std::max<std::size_t>(set.classNames.size(), 1), std::vector<double>(size_, 0.0)),
          counts_(sums_.size(), 0.0),
          all_(size_, 0.0) {
        for (std::size_t i = 0; i < set.count(); ++i) {
            const auto image = set.image(i);
            for (std::size_t k = 0; k < size_; ++k) {
                sums_[kind(i)][k] += image[k];
                all_[k] += image[k];
            }
            counts_[kind(i)] += 1.0;
        }
    }
    void of(std::size_t index, std::vector<double>& picture) const {
        const auto own = set_.image(index);
        const bool ownClass = counts_[kind(index)] > 1.0;
        const double others = ownClass ? counts_[kind(index)] - 1.0 : static_cast<double>(set_.count()) - 1.0;
        const std::vector<double>& sums = ownClass ? sums_[kind(index)] : all_;
        picture.resize(size_);
        if (others < 1.0) {
            const double sum = std::accumulate(own.begin(), own.end(), 0.0);
            std::fill(picture.begin(), picture.end(), sum / static_cast<double>(size_));
            return;
        }
        for (std::size_t k = 0; k < size_; ++k)
            picture[k] = (sums[k] - own[k]) / others;
    }

private:
    [[nodiscard]] std::size_t kind(std::size_t index) const {
        return set_.labels.empty() ? 0 : static_cast<std::size_t>(set_.labels[index]);
    }
    const image::ImageSet& set_;
    std::size_t size_;
    std::vector<std::vector<double>> sums_;
    std::vector<double> counts_;
    std::vector<double> all_;
};

void decide(Judgement& judgement, const VerdictThresholds& thresholds) {
    const auto read = [&](const std::optional<double>& accuracy, const base::Interval& interval, const char* openRule,
                          const char* leakRule) {
        if (!accuracy)
            return false;
        const Verdict worth = readingVerdict(interval, judgement.majorityRate, thresholds);
        if (worth == Verdict::Open) {
            judgement.verdict = Verdict::Open;
            judgement.rule = fmt::format(fmt::runtime(openRule), *accuracy, interval.low, thresholds.openReading,
                                         judgement.majorityRate);
            return true;
        }
        if (worth == Verdict::Leaks && judgement.verdict == Verdict::NotOpened) {
            judgement.verdict = Verdict::Leaks;
            judgement.rule = fmt::format(fmt::runtime(leakRule), *accuracy, interval.low, judgement.majorityRate);
        }
        return false;
    };
    if (judgement.share >= thresholds.openShare) {
        judgement.verdict = Verdict::Open;
        judgement.rule = fmt::format(
            "The pictures are closer than the floor (mean picture): {:.3f} of its squared error "
            "is gone, {:.2f} or more counts as open.",
            judgement.share, thresholds.openShare);
        return;
    }
    judgement.verdict = judgement.shareInterval.low > 0.0 ? Verdict::Leaks : Verdict::NotOpened;
    judgement.rule =
        judgement.share >= 0.0
            ? fmt::format(
                  "The pictures take away {:.3f} of the floor's squared error (95 % interval "
                  "{:.3f} to {:.3f}); the floor is the mean picture.",
                  judgement.share, judgement.shareInterval.low, judgement.shareInterval.high)
            : fmt::format(
                  "The pictures are farther from the originals than the floor (mean picture): "
                  "{:.2f} times its squared error (95 % interval {:.2f} to {:.2f}).",
                  1.0 - judgement.share, 1.0 - judgement.shareInterval.high, 1.0 - judgement.shareInterval.low);
    if (!read(
            judgement.examinerAccuracy, judgement.examinerInterval,
            base::translatable("A plain net reads {:.3f} of the images (at least {:.3f}), more than {:.2f} of the way "
                               "from the majority rate {:.3f} to all."),
            base::translatable("A plain net reads {:.3f} of the images (at least {:.3f}), more than the majority rate "
                               "{:.3f}.")))
        (void)read(judgement.labelAccuracy, judgement.labelInterval,
                   base::translatable("The recovered labels name {:.3f} of the images (at least {:.3f}), more than "
                                      "{:.2f} of the way from the majority rate {:.3f} to all."),
                   base::translatable("The recovered labels name {:.3f} of the images (at least {:.3f}), more than the "
                                      "majority rate {:.3f}."));
}

base::Result<void> comparePictures(const JudgeInputs& inputs, Judgement& judgement, const std::stop_token& stop) {
    const image::ImageSet& originals = inputs.originals;
    const std::size_t size = originals.shape.size();
    const Floor floors(originals);
    std::vector<double> floor;
    std::vector<double> energies(judgement.images);
    std::vector<double> gains(judgement.images);
    std::vector<float> plain(size);
    double error = 0.0;
    double floorError = 0.0;
    double power = 0.0;
    for (std::size_t i = 0; i < judgement.images; ++i) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        const auto truth = originals.image(i);
        const auto picture = inputs.recovered.image(i);
        floors.of(i, floor);
        double mine = 0.0;
        double flat = 0.0;
        double own = 0.0;
        for (std::size_t k = 0; k < size; ++k) {
            const double value = truth[k];
            mine += (picture[k] - value) * (picture[k] - value);
            flat += (floor[k] - value) * (floor[k] - value);
            own += value * value;
            plain[k] = static_cast<float>(value);
        }
        if (!std::isfinite(mine))
            return base::fail(base::ErrorCode::BadData, "Some recovered values are not numbers.");
        error += mine;
        floorError += flat;
        power += own;
        energies[i] = own > 0.0 ? 1.0 - mine / own : 0.0;
        gains[i] = (flat - mine) / static_cast<double>(size);
        const auto similar = image::ssim(picture, plain, originals.shape);
        if (!similar)
            return tl::unexpected(similar.error());
        judgement.ssim += similar->value / static_cast<double>(judgement.images);
        judgement.ssimWindow = similar->window;
    }
    const double values = static_cast<double>(judgement.images * size);
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    judgement.mse = error / values;
    judgement.psnr = image::psnrFromMse(judgement.mse);
    judgement.energy = power > 0.0 ? 1.0 - error / power : kNone;
    judgement.floorMse = floorError / values;
    judgement.floorEnergy = power > 0.0 ? 1.0 - floorError / power : kNone;
    judgement.share = floorError > 0.0 ? 1.0 - error / floorError : 0.0;
    if (const auto interval = base::tInterval(gains); interval && judgement.floorMse > 0.0)
        judgement.shareInterval = {interval->low / judgement.floorMse,
                                   std::min(interval->high / judgement.floorMse, 1.0)};
    std::vector<std::size_t> order(judgement.images);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return energies[a] < energies[b]; });
    for (std::size_t i = 0; i < 3; ++i)
        judgement.shown[i] = order[(order.size() - 1) * (i == 0 ? 10 : i == 1 ? 50 : 90) / 100];
    return {};
}

double agreement(std::span<const std::int32_t> said, std::span<const std::int32_t> truth, base::Interval& interval) {
    std::int64_t right = 0;
    for (std::size_t i = 0; i < truth.size(); ++i)
        right += said[i] == truth[i] ? 1 : 0;
    const auto all = static_cast<std::int64_t>(truth.size());
    interval = base::wilson(right, all);
    return static_cast<double>(right) / static_cast<double>(all);
}

}  // namespace

Verdict readingVerdict(const base::Interval& read, double majorityRate, const VerdictThresholds& thresholds) noexcept {
    const double way = majorityRate < 1.0 ? (read.low - majorityRate) / (1.0 - majorityRate) : 0.0;
    if (way >= thresholds.openReading)
        return Verdict::Open;
    return read.low > majorityRate ? Verdict::Leaks : Verdict::NotOpened;
}

std::string verdictText(Verdict verdict, int attacksTried) {
    switch (verdict) {
        case Verdict::Open:
            return base::translatable("open");
        case Verdict::Leaks:
            return base::translatable("leaks");
        case Verdict::NotOpened:
            return attacksTried == 1
                       ? std::string(base::translatable("not opened by the 1 attack tried"))
                       : fmt::format(base::translatable("not opened by the {} attacks tried"), attacksTried);
        case Verdict::NotTried:
            break;
    }
    return base::translatable("not tried");
}

void redecide(Judgement& judgement, const VerdictThresholds& thresholds) {
    decide(judgement, thresholds);
}

VerdictThresholds verdictThresholds(const base::Preferences& preferences) {
    VerdictThresholds thresholds;
    const auto read = [&](const char* pointer, double& value) {
        const base::Json found = preferences.value(pointer, value);
        if (found.is_number() && found.get<double>() > 0.0 && found.get<double>() <= 1.0)
            value = found.get<double>();
    };
    read("/verdict/open_share", thresholds.openShare);
    read("/verdict/open_reading", thresholds.openReading);
    return thresholds;
}

base::Result<Judgement> judge(const JudgeInputs& inputs, std::stop_token stop) try {
    Judgement judgement;
    const image::ImageSet& originals = inputs.originals;
    judgement.images = originals.count();
    if (inputs.recovered.shape != originals.shape || inputs.recovered.count() != judgement.images)
        return base::fail(base::ErrorCode::ShapeMismatch, "Recovered and original images have different shapes.");
    if (judgement.images == 0)
        return base::fail(base::ErrorCode::BadData, "There are no images to judge.");
    if (auto compared = comparePictures(inputs, judgement, stop); !compared)
        return tl::unexpected(compared.error());
    if (!originals.labels.empty()) {
        std::vector<std::int64_t> counts(originals.classNames.size(), 0);
        for (const std::int32_t label : originals.labels)
            ++counts[static_cast<std::size_t>(label)];
        judgement.majorityRate = static_cast<double>(*std::max_element(counts.begin(), counts.end())) /
                                 static_cast<double>(judgement.images);
        if (inputs.examiner != nullptr) {
            const auto predicted = learn::predict(*inputs.examiner, inputs.recovered, stop);
            if (!predicted)
                return tl::unexpected(predicted.error());
            judgement.examinerAccuracy = agreement(*predicted, originals.labels, judgement.examinerInterval);
        }
        if (inputs.claimedLabels.size() == judgement.images)
            judgement.labelAccuracy = agreement(inputs.claimedLabels, originals.labels, judgement.labelInterval);
    }
    decide(judgement, inputs.thresholds);
    return judgement;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Json judgementToJson(const Judgement& judgement, int attacksTried) {
    base::Json json = {{"images_judged", judgement.images}};
    putNumber(json, "energy", judgement.energy, "the originals are black");
    json["mse"] = judgement.mse;
    putNumber(json, "psnr_db", judgement.psnr, "the pictures are equal");
    json["ssim"] = judgement.ssim;
    json["ssim_window"] = judgement.ssimWindow;
    putNumber(json, "floor_energy", judgement.floorEnergy, "the originals are black");
    json["floor_mse"] = judgement.floorMse;
    json["share_of_floor"] = judgement.share;
    json["share_interval95"] = {judgement.shareInterval.low, judgement.shareInterval.high};
    json["percentile_images"] = {{"10", judgement.shown[0]}, {"50", judgement.shown[1]}, {"90", judgement.shown[2]}};
    json["majority_rate"] = judgement.majorityRate;
    const auto accuracy = [&](const char* name, const std::optional<double>& value, const base::Interval& interval,
                              const char* reason) {
        putNumber(json, std::string(name) + "_accuracy", value.value_or(std::numeric_limits<double>::quiet_NaN()),
                  reason);
        if (value)
            json[std::string(name) + "_interval95"] = {interval.low, interval.high};
    };
    accuracy("examiner", judgement.examinerAccuracy, judgement.examinerInterval, "no examiner was given, or no labels");
    accuracy("label", judgement.labelAccuracy, judgement.labelInterval, "this attack gives no labels");
    json["verdict"] = verdictText(judgement.verdict, attacksTried);
    json["rule"] = judgement.rule;
    return json;
}

}  // namespace guise::attack
