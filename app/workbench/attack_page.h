// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/recovery.h"
#include "app/workbench/recovery_curves.h"

#include <optional>

namespace guise::widgets {
class LivePlot;
}

namespace guise::app {

class BlockInspector;

/// What more images and more pairs give an attacker, drawn while it is measured, and one block from the inside. The
/// curves are measured only while the page is seen, once the third picture's attacks are through. UI thread.
class AttackPage : public QWidget {
    Q_OBJECT

public:
    explicit AttackPage(JobBridge& jobs, QWidget* parent = nullptr);
    void setData(const OpenDataPtr& open);
    void setKey(const key::SecretKey& key);
    void clearKey();
    void setAttacker(const AttackerSettings& attacker);
    /// The third picture is being attacked, or was: curves wait for the end of it.
    void setAttacking();
    void setRecovery(const RecoveryPtr& recovery);
    void setAttacked();
    [[nodiscard]] BlockInspector* inspector() const { return inspector_; }
    [[nodiscard]] widgets::LivePlot* heldPlot() const { return held_; }
    [[nodiscard]] widgets::LivePlot* pairsPlot() const { return pairs_; }
    [[nodiscard]] JobBridge& jobs() { return curves_.jobs(); }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void forget();  // what was measured is of something else
    void measureIfSeen();

    RecoveryCurves curves_;
    OpenDataPtr data_;
    std::optional<key::SecretKey> key_;
    AttackerSettings attacker_;
    bool attacked_ = false;  // the third picture's attacks are through
    bool measured_ = false;  // the curves are whole, or under way
    widgets::LivePlot* held_ = nullptr;
    widgets::LivePlot* pairs_ = nullptr;
    BlockInspector* inspector_ = nullptr;
    int withoutPairs_ = 0;
    int withPairs_ = 0;
    int byPairs_ = 0;
};

}  // namespace guise::app
