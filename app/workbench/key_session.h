// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "app/workbench/job_bridge.h"
#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/disguise/recipe.h"
#include "core/key/secret_key.h"

#include <filesystem>
#include <optional>

class QWidget;

namespace guise::app {

/// The key in use: starts as an experiment key of a recorded seed, becomes a secret one by "new" or "open". Editing the
/// recipe keeps the root and makes the key a draft until it is saved. UI thread; scrypt runs on the io lane.
class KeySession : public QObject {
    Q_OBJECT

public:
    KeySession(JobBridge& jobs, QWidget* dialogParent);
    /// Follows data and recipe. Where the recipe does not fit the shape there is no key: see fits().
    void setUse(const disguise::Recipe& recipe, const base::Shape& shape, int classCount);
    [[nodiscard]] const std::optional<key::SecretKey>& key() const { return key_; }
    /// A secret key that is not on disk as it is now must be saved before a run may use it.
    [[nodiscard]] bool isSaved() const;
    [[nodiscard]] bool isExperiment() const { return kind_ == key::KeyKind::Experiment; }
    [[nodiscard]] std::optional<std::uint64_t> seed() const { return seed_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] QString text() const;  // for the key button: "a3f9 c210 .." and its state

    void useExperiment(std::uint64_t seed);
    void makeNew();
    void openWithDialog();
    void saveWithDialog();
    /// The steps behind the dialogs. No passphrase: unsealed.
    void open(const std::filesystem::path& path, std::optional<key::SecretBytes> passphrase);
    void save(const std::filesystem::path& path, std::optional<key::SecretBytes> passphrase, bool replace);

Q_SIGNALS:
    void changed();
    /// A key file was opened: its recipe should be shown.
    void recipeOpened(const guise::disguise::Recipe& recipe);
    void saved(const QString& path);
    void failed(const guise::base::Error& error);

private:
    void derive();
    void askPassphraseAndOpen(const std::filesystem::path& path);

    JobBridge& jobs_;
    QWidget* dialogParent_;
    std::optional<key::SecretKey> key_;
    std::optional<key::Root> root_;  // of a key that is new or from a file
    key::KeyKind kind_ = key::KeyKind::Experiment;
    std::optional<std::uint64_t> seed_ = 1;  // of an experiment key that is not from a file
    std::filesystem::path path_;
    std::string savedFingerprint_;
    std::optional<disguise::Recipe> recipe_;
    base::Shape shape_;
    int classCount_ = 0;
};

}  // namespace guise::app
