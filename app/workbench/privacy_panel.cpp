// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/privacy_panel.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/text.h"
#include "app/workbench/verdict_badge.h"
#include "core/disguise/disguiser.h"
#include "widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
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

QToolButton* textButton(const char* name, const QString& text, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

PrivacyPanel::PrivacyPanel(PrivacyRecord& record, QWidget* parent) : QWidget(parent), record_(record) {
    setObjectName(QStringLiteral("privacyPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    figure_ = line(QStringLiteral("privacy.figure"), this);
    auto large = figure_->font();
    large.setPointSizeF(large.pointSizeF() * 1.1);
    large.setBold(true);
    figure_->setFont(large);
    figure_->setToolTip(
        tr("1 - accuracy of a net that was trained on originals and reads the disguised test images: the "
           "published measure. A high value does not mean that pictures cannot be recovered."));
    details_ = line(QStringLiteral("privacy.details"), this);
    strongest_ = line(QStringLiteral("privacy.strongest"), this);
    strongest_->setToolTip(tr(
        "The examiner that reads most, chosen on one half of the test images and judged on the other. It learns from "
        "images that are not the owner's."));
    examiner_ = line(QStringLiteral("privacy.examiner"), this);
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("privacy.progress"));
    progress_->setAccessibleName(tr("Training of the examiner"));
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(8);
    progress_->hide();
    pause_ = textButton("privacy.pause", tr("Pause"), tr("Hold the training of the stronger examiner, or go on"), this);
    pause_->setCheckable(true);
    pause_->hide();
    layout->addWidget(figure_);
    layout->addWidget(details_);
    auto* strongestRow = new QHBoxLayout;
    strongestRow->setSpacing(4);
    strongestRow->addWidget(strongest_, 1);
    strongestRow->addWidget(pause_, 0, Qt::AlignTop);
    layout->addLayout(strongestRow);
    layout->addWidget(progress_);
    layout->addWidget(examiner_);
    for (std::size_t level = 0; level < 2; ++level) {
        auto* row = new QHBoxLayout;
        row->setSpacing(4);
        badges_[level] = new VerdictBadge(this);
        badges_[level]->setObjectName(QStringLiteral("privacy.badge%1").arg(level + 1));
        levels_[level] = line(QStringLiteral("privacy.level%1").arg(level + 1), this);
        row->addWidget(badges_[level], 0, Qt::AlignTop);
        row->addWidget(levels_[level], 1);
        layout->addLayout(row);
    }
    keySpace_ = new widgets::ElidedLabel(this);
    keySpace_->setObjectName(QStringLiteral("privacy.keySpace"));
    keySpace_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(keySpace_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    auto* details = textButton("privacy.detailsButton", tr("Details …"),
                               tr("Every figure, what was tried and what was not, and what would change it"), this);
    auto* thresholds = textButton("privacy.thresholdsButton", tr("Thresholds …"),
                                  tr("From which figure on a level counts as open"), this);
    buttons->addWidget(details);
    buttons->addWidget(thresholds);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(details, &QToolButton::clicked, this, &PrivacyPanel::detailsWanted);
    connect(thresholds, &QToolButton::clicked, this, &PrivacyPanel::thresholdsWanted);
    connect(pause_, &QToolButton::clicked, this, &PrivacyPanel::pauseWanted);
    connect(&record_, &PrivacyRecord::changed, this, &PrivacyPanel::refresh);
    showWaiting(tr("Open a data set with classes to measure visual privacy."));
}

void PrivacyPanel::showWaiting(const QString& text) {
    waiting_ = text;
    if (!text.isEmpty()) {
        examiner_->hide();
        progress_->hide();
    }
    refresh();
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
    examiner_->hide();
    waiting_.clear();
    figure_->setStatusTip(tr("This examiner reads %1 of originals.").arg(percentText(accuracy)));
    refresh();
}

void PrivacyPanel::showAttacking(bool attacking) {
    attacking_ = attacking;
    showLevels();
}

void PrivacyPanel::showStronger(const QString& what, double share, bool paused) {
    stronger_ = what;
    pause_->setVisible(share >= 0.0);
    pause_->setChecked(paused);
    pause_->setText(paused ? tr("Go on") : tr("Pause"));
    showStrongest();
}

void PrivacyPanel::setRecipe(const disguise::Recipe& recipe, const base::Shape& shape) {
    const auto space = disguise::recipeKeySpace(recipe, shape);
    keySpace_->setVisible(space.has_value());
    if (!space)
        return;
    QStringList parts;
    if (space->permutationBits > 0.0)
        parts.push_back(tr("permutation %1 bits").arg(numberText(space->permutationBits, 1)));
    if (space->discreteBits > 0.0)
        parts.push_back(tr("other choices %1 bits").arg(numberText(space->discreteBits, 1)));
    if (space->aesBits > 0.0)
        parts.push_back(tr("AES %1 bits").arg(numberText(space->aesBits, 0)));
    if (space->freeParameters > 0.0)
        parts.push_back(tr("%1 free parameters").arg(numberText(space->freeParameters, 0)));
    if (parts.isEmpty())
        parts.push_back(tr("nothing but the root secret"));
    keySpace_->setText(tr("Key space, at most: %1").arg(parts.join(tr(" · "))));
}

void PrivacyPanel::refresh() {
    showPaper();
    showStrongest();
    showLevels();
}

void PrivacyPanel::showPaper() {
    const auto& now = record_.inView();
    const auto* before = record_.before();
    if (!record_.hasKey()) {
        figure_->setText(tr("Visual privacy –"));
        details_->setText(waiting_.isEmpty() ? tr("The recipe does not fit these pictures.") : waiting_);
        return;
    }
    if (now.paper && waiting_.isEmpty()) {
        const auto& finding = *now.paper;
        const QString images = QLocale().toString(qlonglong(finding.images));
        const QString guessing = numberText(1.0 - finding.majorityRate, 2);
        const QString reached = numberText(finding.visualPrivacy, 3);
        figure_->setText(finding.visualPrivacy > 1.0 - finding.majorityRate
                             ? tr("Visual privacy %1 (guessing: %2)").arg(reached, guessing)
                             : tr("Visual privacy %1 (at most %2)").arg(reached, guessing));
        details_->setText(
            tr("The paper's examiner: 95 % interval %1 to %2, %3.")
                .arg(numberText(finding.interval95.low, 3), numberText(finding.interval95.high, 3),
                     now.paperOnAll ? tr("all %1 test images").arg(images) : tr("first %1 test images").arg(images)));
        return;
    }
    figure_->setText(tr("Visual privacy –"));
    if (!waiting_.isEmpty())
        details_->setText(waiting_);
    else if (before != nullptr && before->paper)
        details_->setText(tr("Being measured. It was %1 for the recipe before: %2.")
                              .arg(numberText(before->paper->visualPrivacy, 3), recipeInWords(before->recipe)));
    else
        details_->setText(tr("Being measured."));
}

void PrivacyPanel::showStrongest() {
    const auto& now = record_.inView();
    QString text;
    if (const auto* strongest = strongestReading(now)) {
        const auto& finding = strongest->finding;
        text = tr("Strongest of %1 examiners (%2): %3, interval %4 to %5.")
                   .arg(strongest->examiners)
                   .arg(examinerName(now.panel->rows[strongest->strongest]), numberText(finding.visualPrivacy, 3),
                        numberText(finding.interval95.low, 3), numberText(finding.interval95.high, 3));
    }
    if (!stronger_.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + stronger_;
    strongest_->setText(text);
    strongest_->setVisible(!text.isEmpty());
}

void PrivacyPanel::showLevels() {
    const auto& now = record_.inView();
    const auto* before = record_.before();
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        const int level = int(i) + 1;
        const auto found = verdictOf(now, level, record_.thresholds());
        badges_[i]->setVerdict(found.verdict);
        const bool waits = attacking_ && !now.recovery;
        QString text;
        if (waits && before != nullptr && before->recovery && found.figure.isEmpty())
            text = tr("Level %1: being tried. Before: %2")
                       .arg(level)
                       .arg(verdictWords(verdictOf(*before, level, record_.thresholds()).verdict,
                                         verdictOf(*before, level, record_.thresholds()).tried));
        else if (waits && found.figure.isEmpty())
            text = tr("Level %1: being tried").arg(level);
        else if (found.figure.isEmpty())
            text = tr("Level %1: %2").arg(level).arg(verdictWords(found.verdict, found.tried));
        else
            text = tr("Level %1: %2 by %3").arg(level).arg(verdictWords(found.verdict, found.tried), found.figure);
        if (attacking_ && now.recovery)
            text += tr(" …");
        levels_[i]->setText(text.replace(QLatin1String(" %"), QString(QChar::Nbsp) + u'%'));  // no line ends there
        QString tip = found.rule;
        if (now.recovery && now.recovery->levels[i])
            tip += (tip.isEmpty() ? QString() : QStringLiteral("\n")) +
                   findingDetails(*now.recovery, *now.recovery->levels[i]);
        levels_[i]->setToolTip(tip);
    }
}

}  // namespace guise::app
