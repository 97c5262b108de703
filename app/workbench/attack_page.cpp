// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/attack_page.h"

#include "app/workbench/block_inspector.h"
#include "app/workbench/text.h"
#include "widgets/live_plot.h"

#include <QHBoxLayout>

#include <cmath>
#include <utility>

namespace guise::app {

AttackPage::AttackPage(JobBridge& jobs, QWidget* parent) : QWidget(parent) {
    using widgets::LivePlot;
    held_ = new LivePlot(tr("Recovered, by images held"), tr("disguised images held"), tr("recovered"), this);
    held_->setObjectName(QStringLiteral("heldPlot"));
    pairs_ = new LivePlot(tr("Recovered, by pairs known"), tr("known pairs"), tr("recovered"), this);
    pairs_->setObjectName(QStringLiteral("pairsPlot"));
    for (LivePlot* plot : {held_, pairs_}) {
        plot->setLogarithmicX();
        plot->setYRange(0.0, 1.0);
        plot->setHint(tr("Measured as soon as the attacks on the recipe in view are through."));
        plot->setToolTip(
            tr("Energy of pictures that no attack learned from, the share of their squared values that came back: "
               "1 is the original, 0 a black picture, below 0 worse than black. Attacks that take minutes are left "
               "out."));
    }
    withoutPairs_ = held_->addCurve(tr("no pairs"), LivePlot::Role::Disguised);
    withPairs_ = held_->addCurve(tr("known pairs"), LivePlot::Role::Plain);
    byPairs_ = pairs_->addCurve(tr("known pairs"), LivePlot::Role::Plain);
    inspector_ = new BlockInspector(jobs, this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(held_, 3);
    layout->addWidget(pairs_, 3);
    layout->addWidget(inspector_, 4);

    connect(&curves_, &RecoveryCurves::measured, this, [this](RecoveryCurve curve, double x, double energy) {
        if (curve == RecoveryCurve::Pairs)
            pairs_->addPoint(byPairs_, x, energy);
        else
            held_->addPoint(curve == RecoveryCurve::HeldWithPairs ? withPairs_ : withoutPairs_, x, energy);
        if (std::isnan(energy))
            return;
        if (curve == RecoveryCurve::HeldWithoutPairs)
            held_->setHeadline(numberText(energy, 2));
        else if (curve == RecoveryCurve::Pairs)
            pairs_->setHeadline(numberText(energy, 2));
    });
    connect(&curves_, &RecoveryCurves::failed, this, [this](const base::Error& error) {
        for (LivePlot* plot : {held_, pairs_})
            plot->setHint(errorText(error));
    });
}

void AttackPage::forget() {
    curves_.cancel();
    measured_ = false;
    for (widgets::LivePlot* plot : {held_, pairs_}) {
        plot->clearCurves();
        plot->setHeadline({});
    }
}

void AttackPage::setData(const OpenDataPtr& open) {
    forget();
    data_ = open;
    key_.reset();
    attacked_ = false;
    inspector_->clearKey();
}

void AttackPage::setKey(const key::SecretKey& key) {
    forget();
    key_ = key;
    attacked_ = false;
    inspector_->setKey(key);
}

void AttackPage::clearKey() {
    forget();
    key_.reset();
    inspector_->clearKey();
}

void AttackPage::setAttacker(const AttackerSettings& attacker) {
    if (std::exchange(attacker_, attacker) != attacker)
        forget();
}

void AttackPage::setAttacking() {
    attacked_ = false;
    curves_.cancel();
    measured_ = false;
    inspector_->setRecovery(nullptr);
}

void AttackPage::setRecovery(const RecoveryPtr& recovery) {
    inspector_->setRecovery(recovery);
}

void AttackPage::setAttacked() {
    attacked_ = true;
    measureIfSeen();
}

void AttackPage::measureIfSeen() {
    if (!isVisible() || measured_ || !attacked_ || !data_ || !key_)
        return;
    forget();
    measured_ = true;
    curves_.start(data_, *key_, attacker_);
}

void AttackPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    measureIfSeen();
}

/// What was begun is not gone on with unseen; it starts anew when the page is seen again.
void AttackPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (curves_.isRunning()) {
        curves_.cancel();
        measured_ = false;
    }
}

}  // namespace guise::app
