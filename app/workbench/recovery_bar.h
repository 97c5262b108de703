// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/recovery.h"

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace guise::widgets {
class ElidedLabel;
}

namespace guise::app {

/// What the third picture shows, and what its attacker is granted; one row, and one line on what came of it. UI thread.
class RecoveryBar : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryBar(QWidget* parent = nullptr);
    [[nodiscard]] AttackerSettings attacker() const;
    /// The nearest that the choices offer; tells of it as if a person had chosen it.
    void setAttacker(const AttackerSettings& attacker);
    /// Takes the side, as if nobody had chosen one. Does nothing once a person chose; emits sideChanged() otherwise.
    void offerSide(bool recovered);
    [[nodiscard]] bool showsRecovered() const;
    void showStatus(const QString& sentence, const QString& details);

Q_SIGNALS:
    void sideChanged();
    void attackerChanged(const guise::app::AttackerSettings& attacker);

private:
    void emitAttacker();
    QRadioButton* restored_ = nullptr;
    QRadioButton* recovered_ = nullptr;
    QComboBox* level_ = nullptr;
    QComboBox* pairs_ = nullptr;
    QComboBox* held_ = nullptr;
    QCheckBox* domain_ = nullptr;
    widgets::ElidedLabel* status_ = nullptr;
    bool chosen_ = false;  // by a person
};

/// "not opened by the 3 attacks tried", in the window's language.
[[nodiscard]] QString verdictWords(attack::Verdict verdict, int tried);
/// "no pairs", "20 known pairs".
[[nodiscard]] QString attackerWords(const Recovery& recovery);
/// "Recovered: no pairs, Moments"
[[nodiscard]] QString recoveredTitle(const Recovery& recovery);
/// Whether the verdict says that pictures or labels came out, wholly or in part.
[[nodiscard]] bool opened(const LevelFinding& finding);
/// Verdict, attack, figures of the images judged, confidence.
[[nodiscard]] QString findingSentence(const Recovery& recovery, const LevelFinding& finding);
/// Which attacks were tried and which not, and where the reasons stand.
[[nodiscard]] QString attemptNames(const Recovery& recovery);
/// The rule behind the verdict, then a line for every attack: what it took, or why it was not tried.
[[nodiscard]] QString findingDetails(const Recovery& recovery, const LevelFinding& finding);

}  // namespace guise::app
