// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/attack_page.h"
#include "app/workbench/block_inspector.h"
#include "app/workbench/compare_panel.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/privacy_panel.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/recovery_controller.h"
#include "app/workbench/scheme_panel.h"
#include "app/workbench/text.h"
#include "widgets/compare_view.h"

#include <QTabWidget>

namespace guise::app {

namespace {

constexpr int kThird = 2;

}  // namespace

void MainWindow::connectRecovery() {
    connect(key_, &KeySession::changed, this, [this] {
        if (key_->key()) {
            attackPage_->setKey(*key_->key());
            recovery_->setKey(*key_->key());
        } else {
            attackPage_->clearKey();
            recovery_->clearKey();
            // Nothing in view was attacked.
            attacking_ = false;
            attacked_.reset();
            recovered_ = {};
            privacyPanel_->showAttacking(false);
            recoveryBar_->showStatus({}, {});
            showThird();
        }
    });
    connect(recoveryBar_, &RecoveryBar::sideChanged, this, &MainWindow::showThird);
    connect(recoveryBar_, &RecoveryBar::attackerChanged, recovery_, &RecoveryController::setAttacker);
    connect(recoveryBar_, &RecoveryBar::attackerChanged, attackPage_, &AttackPage::setAttacker);
    recovery_->setAttacker(recoveryBar_->attacker());
    attackPage_->setAttacker(recoveryBar_->attacker());
    connect(recovery_, &RecoveryController::finished, attackPage_, &AttackPage::setAttacked);
    connect(recovery_, &RecoveryController::started, this, [this] {
        attacking_ = true;
        attackPage_->setAttacking();
        recoveryBar_->showStatus(tr("Attacking …"), {});
        privacyPanel_->showAttacking(true);
        showThird();
    });
    connect(recovery_, &RecoveryController::recovered, this,
            [this](const RecoveryPtr& recovery, const RecoveredPicture& picture) {
                attacking_ = false;
                attacked_ = recovery;
                recovered_ = picture;
                attackPage_->setRecovery(recovery);
                if (const auto* finding = recovery->chosen())
                    recoveryBar_->showStatus(findingSentence(*recovery, *finding), findingDetails(*recovery, *finding));
                privacyPanel_->showAttacking(false);
                record_->takeRecovery(recovery);
                recoveryBar_->offerSide(recovery->chosen() && opened(*recovery->chosen()) && !picture.picture.isNull());
                showThird();
            });
    connect(recovery_, &RecoveryController::pictureRecovered, this, [this](const RecoveredPicture& picture) {
        recovered_ = picture;
        showThird();
    });
    connect(recovery_, &RecoveryController::failed, this, [this](const base::Error& error) {
        attacking_ = false;
        attacked_.reset();
        recovered_ = {};
        privacyPanel_->showAttacking(false);
        recoveryBar_->showStatus(tr("The attacks failed: %1").arg(errorText(error)), {});
        showThird();
    });
}

void MainWindow::showThird() {
    if (!recoveryBar_->showsRecovered()) {
        compare_->setPane(kThird, {tr("Restored with the key"), restoredCaption_, {}, shown_->restored});
        const bool whole = data_->data() && shown_->restoredValues.size() == data_->data()->pictures.shape.size();
        pictures_->setValues(
            kThird, whole ? PictureValues{shown_, data_->data()->pictures.shape, shown_->restoredValues, {}, {}}
                          : PictureValues());
        return;
    }
    pictures_->setValues(kThird, {});
    const auto* finding = attacked_ ? attacked_->chosen() : nullptr;
    if (!finding) {
        compare_->setPane(kThird, {tr("Recovered"), {}, attacking_ ? tr("Attacking …") : tr("not tried"), {}});
    } else if (!opened(*finding) || recovered_.picture.isNull()) {
        const QString words = verdictWords(finding->verdict, finding->tried);
        const QString hint = attacking_ ? tr("Attacking …") : words + QStringLiteral("\n\n") + attemptNames(*attacked_);
        compare_->setPane(kThird, {tr("Recovered: %1").arg(attackerWords(*attacked_)), {}, hint, {}});
    } else {
        const QString caption = attacking_ ? tr("of the recipe before …")
                                           : tr("%1 · PSNR %2 dB · SSIM %3")
                                                 .arg(verdictWords(finding->verdict, finding->tried),
                                                      numberText(recovered_.psnr, 1), numberText(recovered_.ssim, 2));
        compare_->setPane(kThird, {recoveredTitle(*attacked_), caption, {}, recovered_.picture});
        pictures_->setValues(kThird, {recovered_.values, data_->data()->pictures.shape, *recovered_.values, {}, {}});
    }
}

}  // namespace guise::app
