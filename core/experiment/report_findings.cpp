// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/experiment/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace guise::experiment {

namespace {

using attack::Verdict;
using base::Json;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostRows = 1000;  // attempts, examiners or classes of one file
constexpr std::size_t kMostText = 2000;  // bytes of a name or sentence

double number(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_number() ? found->get<double>() : kNone;
}

std::string text(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>().substr(0, kMostText) : std::string();
}

const Json* list(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_array() && found->size() <= kMostRows ? &*found : nullptr;
}

std::optional<base::Interval> interval(const Json& json, const std::string& name) {
    const Json* const both = list(json, name.c_str());
    if (both == nullptr || both->size() != 2 || !(*both)[0].is_number() || !(*both)[1].is_number())
        return std::nullopt;
    return base::Interval{(*both)[0].get<double>(), (*both)[1].get<double>()};
}

int levelOf(const Json& json) {
    const auto found = json.find("level");
    if (found == json.end() || !found->is_number_integer())
        return 0;
    const auto level = found->get<std::int64_t>();
    return level >= 1 && level <= 3 ? static_cast<int>(level) : 0;
}

/// "open", "leaks", "not opened by the 3 attacks tried", "not tried" and no other word.
std::optional<Verdict> verdictOf(const Json& json) {
    const std::string words = text(json, "verdict");
    for (const Verdict verdict : {Verdict::Open, Verdict::Leaks, Verdict::NotTried})
        if (words == attack::verdictText(verdict, 0))
            return verdict;
    return words.rfind("not opened by the ", 0) == 0 ? std::optional(Verdict::NotOpened) : std::nullopt;
}

void put(std::vector<ReportFigure>& figures, const Json& json, const char* name,
         std::optional<base::Interval> range = {}) {
    const double value = number(json, name);
    if (!std::isfinite(value))
        return;
    ReportFigure figure{name, value};
    if (range) {
        figure.low = range->low;
        figure.high = range->high;
    }
    figures.push_back(std::move(figure));
}

std::vector<ReportFigure> examinerFigures(const Json& json) {
    std::vector<ReportFigure> figures;
    put(figures, json, "visual_privacy", interval(json, "interval95"));
    for (const char* name :
         {"accuracy", "balanced_accuracy", "relabelled_accuracy", "chance", "majority_rate", "images"})
        put(figures, json, name);
    return figures;
}

/// The reading of one examiner, judged by itself.
std::optional<Verdict> readingOf(const Json& json, const attack::VerdictThresholds& thresholds) {
    const auto range = interval(json, "interval95");
    const double majority = number(json, "majority_rate");
    if (!range || !std::isfinite(majority))
        return std::nullopt;
    return attack::readingVerdict({1.0 - range->high, 1.0 - range->low}, majority, thresholds);
}

bool addExaminer(ReportSubject& subject, const Json& json, const attack::VerdictThresholds& thresholds) {
    const double value = number(json, "visual_privacy");
    if (!std::isfinite(value))
        return false;
    const auto range = interval(json, "interval95");
    if (subject.figure("visual-privacy") == nullptr)
        subject.figures.push_back({"visual-privacy", value, range ? std::optional(range->low) : std::nullopt,
                                   range ? std::optional(range->high) : std::nullopt});
    if (const double plain = number(json, "examiner_accuracy_on_originals"); std::isfinite(plain))
        subject.examinerOnOriginals = plain;
    takeAttack(subject, {"examiner", 1, true, {}, readingOf(json, thresholds), {}, examinerFigures(json)});
    return true;
}

bool addPanel(ReportSubject& subject, const Json& json) {
    const Json* const rows = list(json, "examiners");
    const Json* const levels = list(json, "levels");
    if (rows == nullptr || levels == nullptr)
        return false;
    std::vector<ReportAttack> attacks;
    for (const Json& row : *rows) {
        const int level = row.is_object() ? levelOf(row) : 0;
        if (level == 0)
            return false;
        const bool tried = std::isfinite(number(row, "visual_privacy"));
        attacks.push_back({"examiner " + text(row, "variant"),
                           level,
                           tried,
                           tried ? "" : text(row, "reason"),
                           std::nullopt,
                           {},
                           examinerFigures(row)});
    }
    for (const Json& row : *levels) {
        const int level = row.is_object() ? levelOf(row) : 0;
        const auto verdict = level > 0 ? verdictOf(row) : std::nullopt;
        if (!verdict)
            return false;
        attacks.push_back({"strongest examiner: " + text(row, "strongest"),
                           level,
                           true,
                           {},
                           verdict,
                           {},
                           examinerFigures(row),
                           false});
    }
    for (ReportAttack& attack : attacks)
        takeAttack(subject, std::move(attack));
    return true;
}

std::vector<double> numbers(const Json& json, const char* name) {
    std::vector<double> values;
    if (const Json* const found = list(json, name))
        for (const Json& value : *found)
            values.push_back(value.is_number() ? value.get<double>() : kNone);
    return values;
}

std::vector<std::string> names(const Json& json, const char* name, std::size_t count) {
    std::vector<std::string> values;
    if (const Json* const found = list(json, name))
        for (const Json& value : *found)
            values.push_back(value.is_string() ? value.get<std::string>().substr(0, kMostText) : std::string());
    while (values.size() < count)
        values.push_back(std::to_string(values.size()));
    values.resize(count);
    return values;
}

bool addMembership(ReportSubject& subject, const Json& json) {
    ReportMembership membership;
    membership.fanoIn = numbers(json, "fano_in");
    membership.fanoOut = numbers(json, "fano_out");
    if (membership.fanoIn.empty() || membership.fanoOut.empty())
        return false;
    membership.inNames = names(json, "classes_in", membership.fanoIn.size());
    membership.outNames = names(json, "classes_out", membership.fanoOut.size());
    membership.meanIn = number(json, "fano_mean_in");
    membership.meanOut = number(json, "fano_mean_out");
    membership.pValue = number(json, "p_value");
    membership.auc = number(json, "auc");
    membership.outName = text(json, "out_name");
    const double images = number(json, "images_per_class");
    membership.imagesPerClass = images >= 0.0 && images < 1e12 ? static_cast<std::int64_t>(images) : 0;
    subject.membership = std::move(membership);
    return true;
}

std::optional<ReportAttack> attackOf(const Json& json) {
    const int level = json.is_object() ? levelOf(json) : 0;
    const auto verdict = level > 0 ? verdictOf(json) : std::nullopt;
    const std::string name = level > 0 ? text(json, "attack") : std::string();
    if (!verdict || name.empty())
        return std::nullopt;
    ReportAttack attack{name, level, *verdict != Verdict::NotTried, text(json, "reason"), verdict, text(json, "rule")};
    put(attack.figures, json, "energy");
    put(attack.figures, json, "psnr_db");
    put(attack.figures, json, "ssim");
    put(attack.figures, json, "share_of_floor", interval(json, "share_interval95"));
    put(attack.figures, json, "examiner_accuracy", interval(json, "examiner_interval95"));
    put(attack.figures, json, "label_accuracy", interval(json, "label_interval95"));
    for (const char* figure : {"majority_rate", "member_auc", "images_judged", "confidence"})
        put(attack.figures, json, figure);
    return attack;
}

bool addAll(ReportSubject& subject, const Json& json) {
    const Json* const attempts = list(json, "attempts");
    if (attempts == nullptr)
        return false;
    std::vector<ReportAttack> attacks;
    for (const Json& attempt : *attempts) {
        auto attack = attackOf(attempt);
        if (!attack)
            return false;
        attacks.push_back(std::move(*attack));
    }
    for (ReportAttack& attack : attacks)
        takeAttack(subject, std::move(attack));
    return true;
}

}  // namespace

bool addFinding(ReportSubject& subject, const Json& json, const attack::VerdictThresholds& thresholds) {
    if (!json.is_object())
        return false;
    const std::string kind = text(json, "attack");
    if (kind == "examiner")
        return json.contains("examiners") ? addPanel(subject, json) : addExaminer(subject, json, thresholds);
    if (kind == "class-membership")
        return addMembership(subject, json);
    if (kind == "all")
        return addAll(subject, json);
    auto attack = attackOf(json);
    if (!attack)
        return false;
    takeAttack(subject, std::move(*attack));
    return true;
}

void takeAttack(ReportSubject& subject, ReportAttack attack) {
    const auto known = std::find_if(subject.attacks.begin(), subject.attacks.end(), [&](const ReportAttack& each) {
        return each.name == attack.name && each.level == attack.level;
    });
    if (known == subject.attacks.end()) {
        subject.attacks.push_back(std::move(attack));
        return;
    }
    const auto badness = [](const ReportAttack& each) {  // open is the smallest verdict
        return each.verdict ? static_cast<int>(*each.verdict) : static_cast<int>(Verdict::NotTried) + 1;
    };
    if (attack.tried > known->tried || (attack.tried == known->tried && badness(attack) < badness(*known)))
        *known = std::move(attack);
}

}  // namespace guise::experiment
