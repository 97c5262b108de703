// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/key_session.h"

#include "app/workbench/dialog_folder.h"
#include "app/workbench/key_dialog.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/key/key_file.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace guise::app {

QString KeySession::folder() {
    const auto folder = base::dataFolder() / "keys";
    if (!base::makeFolder(folder, 0700))
        return QDir::homePath();
    return QString::fromStdString(folder.string());
}

KeySession::KeySession(JobBridge& jobs, QWidget* dialogParent)
    : QObject(dialogParent), jobs_(jobs), dialogParent_(dialogParent) {}

void KeySession::setUse(const disguise::Recipe& recipe, const base::Shape& shape, int classCount) {
    recipe_ = recipe;
    shape_ = shape;
    dataClasses_ = classCount;
    derive();
}

std::optional<key::SecretKey> KeySession::keyFor(const disguise::Recipe& recipe) const {
    if (shape_.height < 1 || !disguise::checkRecipe(recipe, shape_))
        return std::nullopt;
    const auto canonical = disguise::canonicalRecipe(recipe);
    auto key = seed_ ? key::SecretKey::experiment(*seed_, canonical, shape_, classCount())
                     : key::SecretKey::fromRoot(*root_, kind_, canonical, shape_, classCount());
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

void KeySession::derive() {
    if (!recipe_ || shape_.height < 1)
        return;
    key_.reset();
    if (disguise::checkRecipe(*recipe_, shape_)) {
        const auto canonical = disguise::canonicalRecipe(*recipe_);
        auto key = seed_ ? key::SecretKey::experiment(*seed_, canonical, shape_, classCount())
                         : key::SecretKey::fromRoot(*root_, kind_, canonical, shape_, classCount());
        if (!key)
            Q_EMIT failed(key.error());
        else
            classCount_ = key_.emplace(std::move(*key)).classCount();
    }
    Q_EMIT changed();
}

bool KeySession::isSaved() const {
    return seed_ || (key_ && !path_.empty() && key_->fingerprint() == savedFingerprint_);
}

QString KeySession::text() const {
    if (!key_)
        return tr("no key for this recipe");
    const auto fingerprint = QString::fromStdString(key::fingerprintForPeople(key_->fingerprint())).left(9);
    if (seed_)
        return tr("%1 · experiment key %2").arg(fingerprint).arg(*seed_);
    if (isSaved())
        return tr("%1 · %2").arg(fingerprint, QFileInfo(QString::fromStdString(path_.string())).fileName());
    return path_.empty() ? tr("%1 · new, not saved").arg(fingerprint)
                         : tr("%1 · draft key, not saved").arg(fingerprint);
}

void KeySession::useExperiment(std::uint64_t seed) {
    seed_ = seed;
    kind_ = key::KeyKind::Experiment;
    root_.reset();
    path_.clear();
    savedFingerprint_.clear();
    derive();
}

void KeySession::takeUse(const Use& use) {
    root_ = use.root;
    kind_ = use.kind;
    seed_ = use.seed;
    path_ = use.path;
    savedFingerprint_ = use.savedFingerprint;
    classCount_ = use.classCount;
    derive();
}

void KeySession::makeNew() {
    seed_.reset();
    kind_ = key::KeyKind::Secret;
    root_ = key::randomRoot();
    classCount_ = 0;
    path_.clear();
    savedFingerprint_.clear();
    derive();
}

void KeySession::saveWithDialog() {
    if (isExperiment()) {
        Q_EMIT failed({base::ErrorCode::ExperimentKeyRefused,
                       "This is an experiment key: its seed is all there is to keep. Make a new key to save one.",
                       {}});
        return;
    }
    if (!key_)
        return;
    auto* dialog = new QFileDialog(dialogParent_, tr("Save key"), {}, tr("Guise keys (*.gkey)"));
    dialog->setObjectName(QStringLiteral("saveKeyDialog"));
    beginInLastFolder(*dialog, FileKind::Keys, folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("gkey"));
    dialog->selectFile(QString::fromStdString(key_->fingerprint()).left(8) + QStringLiteral(".gkey"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        auto* ask = new PassphraseDialog(PassphraseDialog::Purpose::Save, file, dialogParent_);
        connect(ask, &QDialog::accepted, this,
                [this, ask, file] { save(file.toStdString(), ask->takePassphrase(), true); });
        ask->open();
    });
    dialog->open();
}

void KeySession::openWithDialog() {
    auto* dialog = new QFileDialog(dialogParent_, tr("Open key"), {}, tr("Guise keys (*.gkey);;All files (*)"));
    dialog->setObjectName(QStringLiteral("openKeyDialog"));
    beginInLastFolder(*dialog, FileKind::Keys, folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { openFile(file.toStdString()); });
    dialog->open();
}

void KeySession::openFile(const std::filesystem::path& path) {
    work<key::KeyFileInfo>(
        "open-key", tr("reading %1 …").arg(QFileInfo(QString::fromStdString(path.string())).fileName()),
        [path](std::stop_token) { return key::readKeyInfo(path); },
        [this, path](const key::KeyFileInfo& info) {
            if (!info.sealed) {
                open(path, std::nullopt);
                return;
            }
            auto* ask = new PassphraseDialog(PassphraseDialog::Purpose::Open, QString::fromStdString(path.string()),
                                             dialogParent_);
            connect(ask, &QDialog::accepted, this, [this, ask, path] { open(path, ask->takePassphrase()); });
            ask->open();
        });
}

void KeySession::open(const std::filesystem::path& path, std::optional<key::SecretBytes> passphrase) {
    work<key::SecretKey>(
        "open-key", tr("opening %1 …").arg(QFileInfo(QString::fromStdString(path.string())).fileName()),
        [path, passphrase = std::move(passphrase)](std::stop_token) {
            return key::openKey(path, passphrase ? &*passphrase : nullptr);
        },
        [this, path](const key::SecretKey& opened) { takeOpened(path, opened); });
}

void KeySession::takeOpened(const std::filesystem::path& path, const key::SecretKey& opened) {
    const auto recipe = disguise::parseRecipe(opened.recipe());
    if (!recipe) {
        Q_EMIT failed(recipe.error());
        return;
    }
    if (shape_.height > 0 && opened.shape() != shape_) {
        if (auto fits = opened.checkFits({}, shape_); !fits)
            Q_EMIT failed(fits.error());
        return;
    }
    seed_.reset();
    kind_ = opened.kind();
    root_ = opened.root();
    path_ = path;
    savedFingerprint_ = opened.fingerprint();
    recipe_ = *recipe;
    classCount_ = opened.classCount();
    derive();
    Q_EMIT recipeOpened(*recipe);
}

void KeySession::save(const std::filesystem::path& path, std::optional<key::SecretBytes> passphrase, bool replace) {
    if (!key_ || isExperiment())
        return;
    work<std::string>(
        "", tr("saving …"),
        [key = *key_, path, passphrase = std::move(passphrase), replace](std::stop_token) -> base::Result<std::string> {
            key::SealOptions options;
            options.replace = replace;
            if (auto done = key::saveKey(key, path, passphrase ? &*passphrase : nullptr, options); !done)
                return tl::make_unexpected(done.error());
            return key.fingerprint();
        },
        [this, path](const std::string& fingerprint) {
            path_ = path;
            savedFingerprint_ = fingerprint;
            Q_EMIT changed();
            Q_EMIT saved(QString::fromStdString(path.string()));
        });
}

QString KeySession::activity() const {
    return activities_.empty() ? QString() : activities_.rbegin()->second;
}

void KeySession::stop() {
    if (opening_ == 0)
        return;
    jobs_.cancel(openingJob_);
    activities_.erase(std::exchange(opening_, 0));
    Q_EMIT activityChanged();
}

}  // namespace guise::app
