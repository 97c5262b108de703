// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recovery_bar.h"

#include "app/workbench/text.h"
#include "widgets/elided_label.h"
#include "widgets/wrap_layout.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace guise::app {

namespace {

QRadioButton* sideButton(const char* name, const QString& text, QButtonGroup* sides, QWidget* parent) {
    auto* button = new QRadioButton(text, parent);
    button->setObjectName(QLatin1String(name));
    sides->addButton(button);
    return button;
}

}  // namespace

RecoveryBar::RecoveryBar(QWidget* parent) : QWidget(parent) {
    auto* sides = new QButtonGroup(this);
    restored_ = sideButton("recovery.restored", tr("Restored with the key"), sides, this);
    restored_->setToolTip(tr("What the owner gets back"));
    recovered_ = sideButton("recovery.recovered", tr("Recovered by an attacker"), sides, this);
    recovered_->setToolTip(tr("What somebody without the key gets back"));
    restored_->setChecked(true);

    level_ = new QComboBox(this);
    level_->setObjectName(QStringLiteral("recovery.level"));
    level_->setAccessibleName(tr("Threat level"));
    level_->addItem(tr("Level 1: no pairs"), 1);
    level_->addItem(tr("Level 2: known pairs"), 2);
    level_->setToolTip(
        tr("Level 1 sees disguised images, their label indices and the recipe. Level 2 also has known pairs: "
           "originals with their disguised images."));
    pairs_ = new QComboBox(this);
    pairs_->setObjectName(QStringLiteral("recovery.pairs"));
    pairs_->setAccessibleName(tr("Known pairs"));
    for (const int pairs : {1, 5, 20, 100})
        pairs_->addItem(tr("%n pair(s)", nullptr, pairs), pairs);
    pairs_->setCurrentIndex(2);
    pairs_->setToolTip(tr("How many originals the attacker knows with their disguised images"));
    pairs_->setEnabled(false);
    held_ = new QComboBox(this);
    held_->setObjectName(QStringLiteral("recovery.held"));
    held_->setAccessibleName(tr("Disguised images that the attacker holds"));
    for (const int images : {200, 1000, 4000, 20000})
        held_->addItem(tr("%1 images").arg(QLocale().toString(images)), images);
    held_->setCurrentIndex(2);
    held_->setToolTip(tr("How many disguised images the attacker holds; fewer where the set has fewer"));
    domain_ = new QCheckBox(tr("and similar images"), this);
    domain_->setObjectName(QStringLiteral("recovery.domain"));
    domain_->setToolTip(
        tr("The attacker also has images of the same kind with their classes: another part of this set, none of them "
           "disguised"));
    status_ = new widgets::ElidedLabel(this);
    status_->setObjectName(QStringLiteral("recovery.status"));

    auto* row = new widgets::WrapLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QWidget* one : std::initializer_list<QWidget*>{restored_, recovered_, level_, pairs_, held_, domain_})
        row->addWidget(one);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 0);
    layout->setSpacing(3);
    layout->addLayout(row);
    layout->addWidget(status_);

    connect(sides, &QButtonGroup::buttonClicked, this, [this] {
        chosen_ = true;
        Q_EMIT sideChanged();
    });
    connect(level_, &QComboBox::currentIndexChanged, this, &RecoveryBar::emitAttacker);
    connect(pairs_, &QComboBox::currentIndexChanged, this, &RecoveryBar::emitAttacker);
    connect(held_, &QComboBox::currentIndexChanged, this, &RecoveryBar::emitAttacker);
    connect(domain_, &QCheckBox::toggled, this, &RecoveryBar::emitAttacker);
}

AttackerSettings RecoveryBar::attacker() const {
    AttackerSettings settings;
    settings.level = level_->currentData().toInt() == 2 ? attack::Level::Two : attack::Level::One;
    settings.pairs = std::size_t(pairs_->currentData().toInt());
    settings.held = std::size_t(held_->currentData().toInt());
    settings.domain = domain_->isChecked();
    return settings;
}

void RecoveryBar::setAttacker(const AttackerSettings& wanted) {
    if (wanted == attacker())
        return;
    {
        const QSignalBlocker quiet[] = {QSignalBlocker(level_), QSignalBlocker(pairs_), QSignalBlocker(held_),
                                        QSignalBlocker(domain_)};
        level_->setCurrentIndex(level_->findData(wanted.level == attack::Level::Two ? 2 : 1));
        pairs_->setCurrentIndex(std::max(0, pairs_->findData(int(wanted.pairs))));
        held_->setCurrentIndex(std::max(0, held_->findData(int(wanted.held))));
        domain_->setChecked(wanted.domain);
    }
    emitAttacker();
}

void RecoveryBar::emitAttacker() {
    pairs_->setEnabled(attacker().level == attack::Level::Two);
    Q_EMIT attackerChanged(attacker());
}

void RecoveryBar::offerSide(bool recovered) {
    if (chosen_ || recovered == showsRecovered())
        return;
    (recovered ? recovered_ : restored_)->setChecked(true);
    Q_EMIT sideChanged();
}

bool RecoveryBar::showsRecovered() const {
    return recovered_->isChecked();
}

void RecoveryBar::showStatus(const QString& sentence, const QString& details) {
    status_->setText(sentence);
    status_->setToolTip(details);
}

QString verdictWords(attack::Verdict verdict, int tried) {
    if (verdict == attack::Verdict::NotOpened)
        return tried == 1 ? RecoveryBar::tr("not opened by the one attack tried")
                          : RecoveryBar::tr("not opened by the %1 attacks tried").arg(tried);
    return fromCore(attack::verdictText(verdict, tried));
}

QString attackerWords(const Recovery& recovery) {
    QString words;
    if (recovery.attacker.level == attack::Level::One)
        words = RecoveryBar::tr("no pairs");
    else
        words = recovery.pairs == 1 ? RecoveryBar::tr("1 known pair")
                                    : RecoveryBar::tr("%1 known pairs").arg(recovery.pairs);
    return recovery.domain > 0 ? RecoveryBar::tr("%1, similar images").arg(words) : words;
}

QString recoveredTitle(const Recovery& recovery) {
    const auto* finding = recovery.chosen();
    if (!finding || finding->best < 0)
        return RecoveryBar::tr("Recovered: %1").arg(attackerWords(recovery));
    return RecoveryBar::tr("Recovered: %1, %2")
        .arg(attackerWords(recovery), fromCore(recovery.attacks[std::size_t(finding->best)].label));
}

QString findingSentence(const Recovery& recovery, const LevelFinding& finding) {
    const QString verdict = verdictWords(finding.verdict, finding.tried);
    if (finding.best < 0 || !finding.judgement)
        return verdict;
    const auto& best = recovery.attacks[std::size_t(finding.best)];
    const auto& judged = *finding.judgement;
    return RecoveryBar::tr(
               "%1 · %2 with %3 disguised images · on %4 others: energy %5, PSNR %6 dB, SSIM %7 · "
               "confidence %8")
        .arg(verdict, fromCore(best.label), QLocale().toString(qulonglong(recovery.held)))
        .arg(judged.images)
        .arg(numberText(judged.energy, 3), numberText(judged.psnr, 1), numberText(judged.ssim, 2),
             numberText(best.confidence, 2));
}

bool opened(const LevelFinding& finding) {
    return finding.verdict == attack::Verdict::Open || finding.verdict == attack::Verdict::Leaks;
}

QString findingDetails(const Recovery& recovery, const LevelFinding& finding) {
    QStringList lines;
    if (finding.judgement)
        lines << fromCore(finding.judgement->rule).replace(QStringLiteral("; "), QStringLiteral(";\n"));
    for (const auto& attack : recovery.attacks) {
        const QString label = fromCore(attack.label);
        if (!attack.tried)
            lines << RecoveryBar::tr("%1: not tried. %2").arg(label, fromCore(attack.reason));
        else if (!attack.reason.empty())
            lines << RecoveryBar::tr("%1: failed. %2").arg(label, fromCore(attack.reason));
        else
            lines << RecoveryBar::tr("%1: confidence %2, %3 s")
                         .arg(label, numberText(attack.confidence, 2), numberText(attack.seconds, 2));
    }
    return lines.join(QLatin1Char('\n'));
}

QString attemptNames(const Recovery& recovery) {
    QStringList tried;
    QStringList others;
    for (const auto& attack : recovery.attacks)
        (attack.tried ? tried : others) << fromCore(attack.label);
    const QString separator = QStringLiteral(", ");
    QString text;
    if (!tried.isEmpty())
        text = RecoveryBar::tr("Tried: %1.").arg(tried.join(separator)) + QLatin1Char('\n');
    if (!others.isEmpty())
        text +=
            RecoveryBar::tr("Not tried: %1. The line below says why when you point at it.").arg(others.join(separator));
    return text;
}

}  // namespace guise::app
