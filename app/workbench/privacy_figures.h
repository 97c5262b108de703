// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "app/workbench/recovery.h"
#include "core/attack/examiner.h"
#include "core/attack/judge.h"
#include "core/experiment/examiner_panel.h"

#include <array>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>

namespace guise::app {

using PanelPtr = std::shared_ptr<const experiment::Panel>;

/// What was measured of one recipe under one key. Nothing: not measured.
struct PrivacyFigures {
    std::string fingerprint;  // of the key
    std::string recipe;       // canonical
    std::optional<attack::ExaminerFinding> paper;
    bool paperOnAll = false;  // of all test images, not of the first 1,000
    PanelPtr panel;           // stronger examiners, with the strongest of each level
    RecoveryPtr recovery;
    std::int64_t time = 0;  // when the last of these was measured: milliseconds since 1970, UTC; 0: nothing was
};

/// The verdict of one threat level, of all that was measured for it: the worst of what attacks recovered and what
/// examiners read, each by core's own rules. Never another word, never without its figure.
struct LevelVerdict {
    attack::Verdict verdict = attack::Verdict::NotTried;
    int tried = 0;   // attacks and examiners
    QString figure;  // "Moments, which brings back 88 % of a picture without any pair"; empty: nothing opened or leaked
    QString rule;    // why this word, with figure and threshold
    std::optional<double> guessing;  // an examiner's reading decided: what a constant guess reads, [0, 1]
};
/// `level`: 1 to 3.
[[nodiscard]] LevelVerdict verdictOf(const PrivacyFigures& figures, int level,
                                     const attack::VerdictThresholds& thresholds);
/// The strongest examiner of level 1 (index in panel->levels); null: no panel, or none was tried.
[[nodiscard]] const attack::LevelReading* strongestReading(const PrivacyFigures& figures);
/// "key-agnostic" in the words of a person.
[[nodiscard]] QString examinerName(const experiment::PanelRow& row);

/// The figures of the recipes that were in view lately, so that going back shows them at once. UI thread.
class PrivacyRecord : public QObject {
    Q_OBJECT

public:
    explicit PrivacyRecord(QObject* parent = nullptr);
    /// Other pictures: nothing measured holds any more.
    void clear();
    /// The key in view. What was measured of it before is there again.
    void setKey(const std::string& fingerprint, const std::string& recipe);
    void clearKey();
    void takePaper(const std::string& fingerprint, const attack::ExaminerFinding& finding, bool onAll);
    void takePanel(const PanelPtr& panel);
    void takeRecovery(const RecoveryPtr& recovery);
    void setThresholds(const attack::VerdictThresholds& thresholds);
    [[nodiscard]] const attack::VerdictThresholds& thresholds() const { return thresholds_; }
    [[nodiscard]] bool hasKey() const { return !inView_.empty(); }
    [[nodiscard]] const PrivacyFigures& inView() const;  // empty ones without a key
    [[nodiscard]] const PrivacyFigures* before() const;  // of the last other recipe that was measured
    [[nodiscard]] const PrivacyFigures* of(const std::string& fingerprint) const;

Q_SIGNALS:
    void changed();

private:
    PrivacyFigures* find(const std::string& fingerprint);
    std::list<PrivacyFigures> kept_;  // the newest first
    std::string inView_;              // fingerprint
    std::string before_;
    attack::VerdictThresholds thresholds_;
};

}  // namespace guise::app
