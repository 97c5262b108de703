// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/window_figures.h"

#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/privacy_controller.h"
#include "app/workbench/privacy_figures.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/recovery_controller.h"
#include "app/workbench/script.h"
#include "app/workbench/text.h"
#include "app/workbench/training_controller.h"

#include <QLocale>

#include <iterator>

namespace guise::app {

namespace {

const auto kPicture = QStringLiteral("picture");
const auto kRestored = QStringLiteral("restored");
const auto kAttack = QStringLiteral("attack");
const auto kTried = QStringLiteral("tried");
const auto kPrivacy = QStringLiteral("privacy");
const auto kStrongest = QStringLiteral("strongest");
const auto kRun = QStringLiteral("run");

}  // namespace

WindowFigures::WindowFigures(MainWindow& window) : QObject(&window), window_(window), key_(window.keySession()) {
    connect(&key_, &KeySession::changed, this, [this] {
        for (const QString& topic : {kPicture, kRestored, kAttack, kTried, kPrivacy, kStrongest})
            forget(topic);
        figures_.remove(QStringLiteral("run.disguised"));
        Q_EMIT changed();
    });
    connect(window.findChild<DataSession*>(), &DataSession::opened, this, [this] {
        figures_.clear();
        obstacles_.clear();
        Q_EMIT changed();
    });
    followPictures();
    followAttacks();
    followPrivacy();
    followTraining();
}

QString WindowFigures::obstacle(const QString& name) const {
    if (has(name))
        return {};
    const QString own = obstacles_.value(name);
    return own.isEmpty() ? obstacles_.value(name.section(u'.', 0, 0)) : own;
}

QString WindowFigures::filled(const QString& text, const QMap<QString, QString>& figures) {
    QString out = text;
    for (const QString& name : figureNames(text))
        out.replace(u'{' + name + u'}', figures.value(name, QStringLiteral("–")));
    return out;
}

void WindowFigures::forget(const QString& topic) {
    const auto belongs = [&](const QString& name) { return name.section(u'.', 0, 0) == topic; };
    for (auto* map : {&figures_, &obstacles_})
        for (auto at = map->begin(); at != map->end();)
            at = belongs(at.key()) ? map->erase(at) : std::next(at);
}

void WindowFigures::followPictures() {
    auto* preview = window_.findChild<PreviewController*>();
    connect(preview, &PreviewController::ready, this, [this](const Preview& shown) {
        figures_[QStringLiteral("picture.low")] = numberText(shown.low, 0);
        figures_[QStringLiteral("picture.high")] = numberText(shown.high, 0);
        forget(QStringLiteral("restored"));
        Q_EMIT changed();
    });
    connect(preview, &PreviewController::restored, this, [this](const Preview& shown) {
        figures_[QStringLiteral("restored.psnr")] = numberText(shown.restoredPsnr, 1);
        Q_EMIT changed();
    });
    connect(preview, &PreviewController::measured, this, [this](const PreviewLikeness& likeness) {
        figures_[QStringLiteral("picture.ssim")] = numberText(likeness.disguised, 2);
        figures_[QStringLiteral("restored.ssim")] = numberText(likeness.restored, 2);
        Q_EMIT changed();
    });
}

void WindowFigures::followAttacks() {
    auto& recovery = window_.recovery();
    connect(&recovery, &RecoveryController::started, this, [this] {
        forget(kAttack);
        forget(kTried);
        Q_EMIT changed();
    });
    connect(&recovery, &RecoveryController::recovered, this, [this](const RecoveryPtr& found, const RecoveredPicture&) {
        forget(kAttack);
        forget(kTried);
        for (const auto& attack : found->attacks) {
            const QString name = QStringLiteral("tried.") + QString::fromStdString(attack.name);
            if (attack.tried && attack.reason.empty())
                figures_[name] = numberText(attack.confidence, 2);
            else if (found->depth == RecoveryDepth::Thorough)  // before, dear ones are still to come
                obstacles_[name] = fromCore(attack.reason);
        }
        if (const auto* finding = found->chosen()) {
            figures_[QStringLiteral("attack.verdict")] = verdictWords(finding->verdict, finding->tried);
            figures_[QStringLiteral("attack.attacker")] = attackerWords(*found);
            figures_[QStringLiteral("attack.held")] = QLocale().toString(qulonglong(found->held));
            if (finding->best >= 0)
                figures_[QStringLiteral("attack.name")] = fromCore(found->attacks[std::size_t(finding->best)].label);
            if (finding->judgement) {
                figures_[QStringLiteral("attack.judged")] = QLocale().toString(qulonglong(finding->judgement->images));
                figures_[QStringLiteral("attack.energy")] = numberText(finding->judgement->energy, 2);
                figures_[QStringLiteral("attack.psnr")] = numberText(finding->judgement->psnr, 1);
                figures_[QStringLiteral("attack.ssim")] = numberText(finding->judgement->ssim, 2);
            }
        }
        Q_EMIT changed();
    });
    connect(&recovery, &RecoveryController::finished, this, [this] {
        if (!has(QStringLiteral("attack.verdict")))
            obstacles_[kAttack] = tr("No attack applies to this recipe.");
        Q_EMIT changed();
    });
    connect(&recovery, &RecoveryController::failed, this, [this](const base::Error& error) {
        obstacles_[kAttack] = obstacles_[kTried] = errorText(error);
        Q_EMIT changed();
    });
}

void WindowFigures::followPrivacy() {
    auto* privacy = window_.findChild<PrivacyController*>();
    const auto state = [this, privacy] {  // whatever the recipe: no examiner, no figure
        if (privacy->state() == PrivacyController::State::Ready ||
            privacy->state() == PrivacyController::State::Training)
            obstacles_.remove(kPrivacy);
        else if (privacy->state() == PrivacyController::State::Unavailable)
            obstacles_[kPrivacy] = tr("The examiner could not be trained; the message above the pictures says why.");
        else
            obstacles_[kPrivacy] = tr("Visual privacy needs pictures with classes and a test part.");
        Q_EMIT changed();
    };
    connect(privacy, &PrivacyController::stateChanged, this, state);
    connect(&key_, &KeySession::changed, this, state);
    connect(window_.findChild<DataSession*>(), &DataSession::opened, this, state);
    connect(privacy, &PrivacyController::examinerReady, this, [this](double accuracy, bool) {
        figures_[QStringLiteral("examiner.originals")] = percentText(accuracy);
        Q_EMIT changed();
    });
    connect(privacy, &PrivacyController::measured, this,
            [this](const attack::ExaminerFinding& finding, bool, const QString& key) {
                if (!key_.key() || key_.key()->fingerprint() != key.toStdString())
                    return;  // of the key before
                figures_[QStringLiteral("privacy.visual")] = numberText(finding.visualPrivacy, 3);
                figures_[QStringLiteral("privacy.low")] = numberText(finding.interval95.low, 3);
                figures_[QStringLiteral("privacy.high")] = numberText(finding.interval95.high, 3);
                figures_[QStringLiteral("privacy.ceiling")] = numberText(1.0 - finding.majorityRate, 2);
                figures_[QStringLiteral("privacy.reads")] = percentText(finding.accuracy);
                figures_[QStringLiteral("privacy.guess")] = percentText(finding.majorityRate);
                figures_[QStringLiteral("privacy.images")] = QLocale().toString(qlonglong(finding.images));
                Q_EMIT changed();
            });
    const auto* record = window_.findChild<PrivacyRecord*>();
    connect(record, &PrivacyRecord::changed, this, [this, record] {
        followStrongest(record->inView());
        Q_EMIT changed();
    });
    connect(privacy, &PrivacyController::unreadable, this, [this] {
        obstacles_[kPrivacy] =
            tr("This disguise changes the size of the pictures, and the examiner reads the "
               "original size.");
        Q_EMIT changed();
    });
    connect(privacy, &PrivacyController::failed, this, [this](const base::Error& error) {
        obstacles_[kPrivacy] = errorText(error);
        Q_EMIT changed();
    });
    state();
}

/// The paper's examiner is the strongest as long as it is the only one.
void WindowFigures::followStrongest(const PrivacyFigures& measured) {
    forget(kStrongest);
    const auto* reading = strongestReading(measured);
    if (reading == nullptr && !measured.paper)
        return;
    const auto& finding = reading != nullptr ? reading->finding : *measured.paper;
    figures_[QStringLiteral("strongest.name")] =
        reading != nullptr ? examinerName(measured.panel->rows[reading->strongest]) : tr("the paper's");
    figures_[QStringLiteral("strongest.tried")] = QString::number(reading != nullptr ? reading->examiners : 1);
    figures_[QStringLiteral("strongest.reads")] = percentText(finding.accuracy);
    figures_[QStringLiteral("strongest.visual")] = numberText(finding.visualPrivacy, 3);
    figures_[QStringLiteral("strongest.low")] = numberText(finding.interval95.low, 3);
    figures_[QStringLiteral("strongest.high")] = numberText(finding.interval95.high, 3);
}

void WindowFigures::followTraining() {
    auto& training = window_.training();
    connect(&training, &TrainingController::phaseChanged, this, [this, &training] {
        if (training.phase() == TrainingController::Phase::Waiting) {
            obstacles_.remove(kRun);
            Q_EMIT changed();
        }
    });
    connect(&training, &TrainingController::ended, this, [this](const TrainedRun& run) {
        const bool plain = run.record.settings.plain;
        const bool current = key_.key() && key_.key()->fingerprint() == run.record.settings.keyFingerprint;
        if (run.record.stopped) {
            obstacles_[kRun] = tr("The training was stopped before its end.");
        } else if (plain || current) {
            figures_[plain ? QStringLiteral("run.originals") : QStringLiteral("run.disguised")] =
                percentText(run.record.testAccuracy);
            figures_[QStringLiteral("run.steps")] = QLocale().toString(qlonglong(run.record.steps));
            figures_[QStringLiteral("run.images")] = QLocale().toString(qlonglong(run.record.testImages));
            figures_[QStringLiteral("run.seconds")] = secondsText(run.record.seconds);
            if (run.membership && !plain) {
                figures_[QStringLiteral("run.fanoIn")] = numberText(run.membership->meanFanoIn, 0);
                figures_[QStringLiteral("run.fanoOut")] = numberText(run.membership->meanFanoOut, 0);
                if (run.membership->welch)
                    figures_[QStringLiteral("run.p")] = numberText(run.membership->welch->twoSided, 3);
            }
        }
        Q_EMIT changed();
    });
    connect(&training, &TrainingController::failed, this, [this](const base::Error& error) {
        obstacles_[kRun] = errorText(error);
        Q_EMIT changed();
    });
}

}  // namespace guise::app
