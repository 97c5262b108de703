// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/privacy_panel.h"

#include "app/workbench/recovery_bar.h"
#include "app/workbench/text.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace guise::app {

namespace {

QLabel* line(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

PrivacyPanel::PrivacyPanel(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    figure_ = line(QStringLiteral("privacy.figure"), this);
    auto large = figure_->font();
    large.setPointSizeF(large.pointSizeF() * 1.1);
    large.setBold(true);
    figure_->setFont(large);
    details_ = line(QStringLiteral("privacy.details"), this);
    examiner_ = line(QStringLiteral("privacy.examiner"), this);
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("privacy.progress"));
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(8);
    progress_->hide();
    layout->addWidget(figure_);
    layout->addWidget(details_);
    layout->addWidget(progress_);
    layout->addWidget(examiner_);
    for (int level = 0; level < 2; ++level) {
        levels_[std::size_t(level)] = line(QStringLiteral("privacy.level%1").arg(level + 1), this);
        levels_[std::size_t(level)]->setText(tr("Level %1: not tried").arg(level + 1));
        layout->addWidget(levels_[std::size_t(level)]);
    }
    figure_->setToolTip(
        tr("1 - accuracy of a net that was trained on originals and reads the disguised test images: the "
           "published measure. A high value does not mean that pictures cannot be recovered."));
    showWaiting(tr("Open a data set with classes to measure visual privacy."));
}

void PrivacyPanel::showWaiting(const QString& text) {
    figure_->setText(tr("Visual privacy –"));
    details_->setText(text);
    examiner_->clear();
    examiner_->hide();
    progress_->hide();
}

void PrivacyPanel::showTraining(double share, double secondsLeft) {
    progress_->show();
    progress_->setValue(int(1000.0 * share));
    examiner_->show();
    examiner_->setText(
        secondsLeft >= 0.0
            ? tr("Examiner learns originals: %1, %2 left").arg(percentText(share, 0), secondsText(secondsLeft))
            : tr("Examiner learns originals: %1").arg(percentText(share, 0)));
}

void PrivacyPanel::showExaminer(double accuracy) {
    progress_->hide();
    examiner_->show();
    examiner_->setText(tr("This examiner reads %1 of originals.").arg(percentText(accuracy)));
}

void PrivacyPanel::showFinding(const attack::ExaminerFinding& finding, bool all) {
    figure_->setText(tr("Visual privacy %1 (at most %2)")
                         .arg(numberText(finding.visualPrivacy, 3), numberText(1.0 - finding.majorityRate, 2)));
    const QString images = QLocale().toString(qlonglong(finding.images));
    details_->setText(tr("95 % interval %1 to %2, %3. The examiner reads %4; guessing reads %5.")
                          .arg(numberText(finding.interval95.low, 3), numberText(finding.interval95.high, 3),
                               all ? tr("all %1 test images").arg(images) : tr("first %1 test images").arg(images),
                               percentText(finding.accuracy), percentText(finding.majorityRate)));
}

void PrivacyPanel::showStale() {
    if (!details_->text().isEmpty() && !details_->text().endsWith(QStringLiteral(" …")) && progress_->isHidden())
        details_->setText(details_->text() + QStringLiteral(" …"));
}

void PrivacyPanel::showAttacking() {
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        levels_[i]->setText(tr("Level %1: …").arg(i + 1));
        levels_[i]->setToolTip({});
    }
}

void PrivacyPanel::showRecovery(const Recovery& recovery) {
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        const auto& finding = recovery.levels[i];
        if (!finding)
            continue;
        QString text = tr("Level %1: %2").arg(i + 1).arg(verdictWords(finding->verdict, finding->tried));
        if (opened(*finding) && finding->best >= 0) {
            const auto& best = recovery.attacks[std::size_t(finding->best)];
            const QString label = fromCore(best.label);
            text = best.level == attack::Level::One ? tr("%1 by %2, no pairs needed").arg(text, label)
                   : recovery.pairs == 1            ? tr("%1 by %2, 1 known pair").arg(text, label)
                                         : tr("%1 by %2, %3 known pairs").arg(text, label).arg(recovery.pairs);
        }
        levels_[i]->setText(text);
        levels_[i]->setToolTip(findingDetails(recovery, *finding));
    }
}

}  // namespace guise::app
