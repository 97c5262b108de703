// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/privacy_figures.h"

#include "app/workbench/recovery_bar.h"
#include "app/workbench/text.h"

#include <QDateTime>

#include <algorithm>

namespace guise::app {

namespace {

constexpr std::size_t kKept = 40;  // recipes

struct PrivacyWords {
    Q_DECLARE_TR_FUNCTIONS(PrivacyFigures)
};

int severity(attack::Verdict verdict) {
    switch (verdict) {
        case attack::Verdict::Open:
            return 3;
        case attack::Verdict::Leaks:
            return 2;
        case attack::Verdict::NotOpened:
            return 1;
        case attack::Verdict::NotTried:
            break;
    }
    return 0;
}

/// The attack, and what of its result decided the verdict, as judge() decides it: the pictures, then a net that reads
/// them, then the labels.
QString figureBehind(const attack::Judgement& judgement, const TriedAttack& best, std::size_t pairs,
                     const attack::VerdictThresholds& thresholds) {
    const QString label = fromCore(best.label);
    const bool open = judgement.verdict == attack::Verdict::Open;
    const bool byPictures = open ? judgement.share >= thresholds.openShare : judgement.shareInterval.low > 0.0;
    if (!byPictures) {
        const QString guess = percentText(judgement.majorityRate);
        const bool byNet =
            judgement.examinerAccuracy &&
            attack::readingVerdict(judgement.examinerInterval, judgement.majorityRate, thresholds) == judgement.verdict;
        if (byNet)
            return PrivacyWords::tr("%1: a net reads %2 of its pictures, guessing %3")
                .arg(label, percentText(*judgement.examinerAccuracy), guess);
        return PrivacyWords::tr("%1, which names the classes of %2, guessing %3")
            .arg(label, percentText(judgement.labelAccuracy.value_or(judgement.majorityRate)), guess);
    }
    const QString share = percentText(judgement.energy, 0);
    QString figure = best.level == attack::Level::One
                         ? PrivacyWords::tr("%1, which brings back %2 of a picture without any pair").arg(label, share)
                     : pairs == 1
                         ? PrivacyWords::tr("%1, which brings back %2 of a picture from 1 known pair").arg(label, share)
                         : PrivacyWords::tr("%1, which brings back %2 of a picture from %3 known pairs")
                               .arg(label, share, QString::number(pairs));
    if (!open)
        figure = PrivacyWords::tr("%1; the mean picture has %2").arg(figure, percentText(judgement.floorEnergy, 0));
    return figure;
}

LevelVerdict ofPictures(const Recovery& recovery, std::size_t level, const attack::VerdictThresholds& thresholds) {
    LevelVerdict found;
    const auto& finding = recovery.levels[level];
    if (!finding)
        return found;
    found.tried = finding->tried;
    found.verdict = finding->verdict;
    if (finding->best < 0 || !finding->judgement)
        return found;
    auto judgement = *finding->judgement;
    attack::redecide(judgement, thresholds);
    found.verdict = judgement.verdict;
    found.rule = fromCore(judgement.rule) + u' ' +
                 PrivacyWords::tr("Of a picture's squared values %1 came back; the mean picture has %2.")
                     .arg(percentText(judgement.energy), percentText(judgement.floorEnergy));
    if (found.verdict != attack::Verdict::Open && found.verdict != attack::Verdict::Leaks)
        return found;
    found.figure = figureBehind(judgement, recovery.attacks[std::size_t(finding->best)], recovery.pairs, thresholds);
    return found;
}

LevelVerdict ofReading(const QString& name, const attack::ExaminerFinding& finding, int examiners,
                       const attack::VerdictThresholds& thresholds) {
    LevelVerdict found;
    found.tried = examiners;
    const base::Interval read{1.0 - finding.interval95.high, 1.0 - finding.interval95.low};
    found.verdict = attack::readingVerdict(read, finding.majorityRate, thresholds);
    found.guessing = finding.majorityRate;
    const QString share = percentText(finding.accuracy);
    const QString guess = percentText(finding.majorityRate);
    found.rule =
        PrivacyWords::tr(
            "An examiner (%1) reads %2 of the images, at least %3; a constant guess reads %4, and %5 of the way "
            "from there to all counts as open.")
            .arg(name, share, percentText(read.low), guess, percentText(thresholds.openReading, 0));
    if (found.verdict == attack::Verdict::Open || found.verdict == attack::Verdict::Leaks)
        found.figure = PrivacyWords::tr("an examiner (%1) that reads %2, guessing %3").arg(name, share, guess);
    return found;
}

}  // namespace

QString examinerName(const experiment::PanelRow& row) {
    switch (row.variant) {
        case experiment::ExaminerVariant::Paper:
            return PrivacyWords::tr("the paper's");
        case experiment::ExaminerVariant::Standardised:
            return PrivacyWords::tr("standardised");
        case experiment::ExaminerVariant::Magnitude:
            return PrivacyWords::tr("magnitudes");
        case experiment::ExaminerVariant::Invariant:
            return PrivacyWords::tr("invariant");
        case experiment::ExaminerVariant::KeyAgnostic:
            return PrivacyWords::tr("trained under other keys");
        case experiment::ExaminerVariant::Recovered:
            return PrivacyWords::tr("on recovered pictures");
        case experiment::ExaminerVariant::Adapted:
            return PrivacyWords::tr("adapted");
    }
    return {};
}

const attack::LevelReading* strongestReading(const PrivacyFigures& figures) {
    if (figures.panel)
        for (const auto& level : figures.panel->levels)
            if (level.level == attack::Level::One)
                return &level;
    return nullptr;
}

LevelVerdict verdictOf(const PrivacyFigures& figures, int level, const attack::VerdictThresholds& thresholds) {
    LevelVerdict worst;
    int tried = 0;
    const auto take = [&](LevelVerdict found) {
        tried += found.tried;
        if (found.tried > 0 && severity(found.verdict) > severity(worst.verdict))
            worst = std::move(found);
    };
    if (level <= 2 && figures.recovery)
        take(ofPictures(*figures.recovery, std::size_t(level - 1), thresholds));
    const attack::LevelReading* reading = nullptr;  // of this level, or the highest below it
    if (figures.panel && level <= 2)
        for (const auto& each : figures.panel->levels)
            if (int(each.level) <= int(attack::Level::One) + level - 1)
                reading = &each;
    if (reading != nullptr)
        take(ofReading(examinerName(figures.panel->rows[reading->strongest]), reading->finding, reading->examiners,
                       thresholds));
    else if (figures.paper && level == 1)
        take(ofReading(PrivacyWords::tr("the paper's"), *figures.paper, 1, thresholds));
    worst.tried = tried;
    return worst;
}

PrivacyRecord::PrivacyRecord(QObject* parent) : QObject(parent) {}

PrivacyFigures* PrivacyRecord::find(const std::string& fingerprint) {
    const auto found = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const PrivacyFigures& each) { return each.fingerprint == fingerprint; });
    return found == kept_.end() ? nullptr : &*found;
}

const PrivacyFigures* PrivacyRecord::of(const std::string& fingerprint) const {
    return const_cast<PrivacyRecord*>(this)->find(fingerprint);
}

void PrivacyRecord::clear() {
    kept_.clear();
    inView_.clear();
    before_.clear();
    Q_EMIT changed();
}

void PrivacyRecord::setKey(const std::string& fingerprint, const std::string& recipe) {
    if (fingerprint == inView_)
        return;
    if (const auto* last = find(inView_); last != nullptr && (last->paper || last->recovery))
        before_ = inView_;
    inView_ = fingerprint;
    if (find(fingerprint) == nullptr) {
        PrivacyFigures fresh;
        fresh.fingerprint = fingerprint;
        fresh.recipe = recipe;
        kept_.push_front(std::move(fresh));
        for (auto last = std::prev(kept_.end()); kept_.size() > kKept && last != kept_.begin();) {
            const auto drop = last--;
            if (drop->fingerprint != before_)
                kept_.erase(drop);
        }
    }
    Q_EMIT changed();
}

void PrivacyRecord::clearKey() {
    if (const auto* last = find(inView_); last != nullptr && (last->paper || last->recovery))
        before_ = inView_;
    inView_.clear();
    Q_EMIT changed();
}

void PrivacyRecord::takePaper(const std::string& fingerprint, const attack::ExaminerFinding& finding, bool onAll) {
    auto* figures = find(fingerprint);
    if (figures == nullptr || (figures->paperOnAll && !onAll))
        return;  // what is there is of more images
    figures->paper = finding;
    figures->paperOnAll = onAll;
    figures->time = QDateTime::currentMSecsSinceEpoch();
    Q_EMIT changed();
}

void PrivacyRecord::takePanel(const PanelPtr& panel) {
    if (auto* figures = find(panel->fingerprint)) {
        figures->panel = panel;
        figures->time = QDateTime::currentMSecsSinceEpoch();
        Q_EMIT changed();
    }
}

void PrivacyRecord::takeRecovery(const RecoveryPtr& recovery) {
    auto* figures = find(recovery->fingerprint);
    if (figures == nullptr)
        return;
    const auto& known = figures->recovery;
    if (known && known->attacker == recovery->attacker && known->depth > recovery->depth)
        return;  // of a deeper search by the same attacker
    figures->recovery = recovery;
    figures->time = QDateTime::currentMSecsSinceEpoch();
    Q_EMIT changed();
}

void PrivacyRecord::setThresholds(const attack::VerdictThresholds& thresholds) {
    thresholds_ = thresholds;
    Q_EMIT changed();
}

const PrivacyFigures& PrivacyRecord::inView() const {
    static const PrivacyFigures none;
    const auto* found = inView_.empty() ? nullptr : of(inView_);
    return found != nullptr ? *found : none;
}

const PrivacyFigures* PrivacyRecord::before() const {
    return before_.empty() || before_ == inView_ ? nullptr : of(before_);
}

}  // namespace guise::app
