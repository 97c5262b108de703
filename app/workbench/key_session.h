// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "app/workbench/job_bridge.h"
#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/disguise/recipe.h"
#include "core/key/secret_key.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

class QWidget;

namespace guise::app {

/// The key in use: starts as an experiment key of a recorded seed, becomes a secret one by "new" or "open". Editing the
/// recipe keeps the root and makes the key a draft until it is saved. UI thread; scrypt runs on the io lane.
class KeySession : public QObject {
    Q_OBJECT

public:
    KeySession(JobBridge& jobs, QWidget* dialogParent);
    /// Follows data and recipe. Where the recipe does not fit the shape there is no key: see fits(). `classCount` 0:
    /// the pictures have no labels and say nothing about classes, so a secret key keeps the count that it has; an
    /// experiment key, which is drawn anew from its seed for whatever is open, has none then.
    void setUse(const disguise::Recipe& recipe, const base::Shape& shape, int classCount);
    [[nodiscard]] const std::optional<key::SecretKey>& key() const { return key_; }
    /// The key with the same root for another recipe; nothing where that does not fit.
    [[nodiscard]] std::optional<key::SecretKey> keyFor(const disguise::Recipe& recipe) const;
    /// A secret key that is not on disk as it is now must be saved before a run may use it.
    [[nodiscard]] bool isSaved() const;
    [[nodiscard]] bool isExperiment() const { return kind_ == key::KeyKind::Experiment; }
    [[nodiscard]] std::optional<std::uint64_t> seed() const { return seed_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] QString text() const;  // for the key button: "a3f9 c210 .." and its state

    void useExperiment(std::uint64_t seed);
    void makeNew();
    /// Which key is in use, to come back to after another was: also one that is nowhere on disk. Holds the secret.
    struct Use {
        std::optional<key::Root> root;
        key::KeyKind kind = key::KeyKind::Experiment;
        std::optional<std::uint64_t> seed = 1;
        std::filesystem::path path;
        std::string savedFingerprint;
        int classCount = 0;
    };
    [[nodiscard]] Use use() const { return {root_, kind_, seed_, path_, savedFingerprint_, classCount_}; }
    void takeUse(const Use& use);
    void openWithDialog();
    /// Asks for the passphrase when the key is sealed.
    void openFile(const std::filesystem::path& path);
    void saveWithDialog();
    void rotateWithDialog();
    void changePassphraseWithDialog();
    void backUpWithDialog();
    void restoreBackupWithDialog();
    /// The steps behind the dialogs. No passphrase: unsealed.
    void open(const std::filesystem::path& path, std::optional<key::SecretBytes> passphrase);
    void save(const std::filesystem::path& path, std::optional<key::SecretBytes> passphrase, bool replace);
    /// A new root for the recipe in use, saved at `path` and recorded as the successor; becomes the key in use.
    void rotate(const std::filesystem::path& path, std::optional<key::SecretBytes> passphrase);
    void changePassphrase(std::optional<key::SecretBytes> before, std::optional<key::SecretBytes> after);
    void backUp(const std::filesystem::path& text);
    void restoreBackup(const std::filesystem::path& text, const std::filesystem::path& path);

    /// What is being done with a key file now, for the key button; empty: nothing.
    [[nodiscard]] QString activity() const;
    /// A key is being opened: stop() gives that up, and a second open() supersedes the first. scrypt itself runs to its
    /// end on the io lane (about half a second); its result is dropped.
    [[nodiscard]] bool isOpening() const { return opening_ != 0; }
    void stop();

Q_SIGNALS:
    void changed();
    /// A key file was opened: its recipe should be shown.
    void recipeOpened(const guise::disguise::Recipe& recipe);
    void saved(const QString& path);
    void activityChanged();
    void told(const QString& sentence);  // something was done
    void failed(const guise::base::Error& error);

private:
    static QString folder();  // where keys are kept unless a person chooses otherwise
    void derive();
    [[nodiscard]] int classCount() const { return dataClasses_ > 0 || seed_ ? dataClasses_ : classCount_; }
    void takeOpened(const std::filesystem::path& path, const key::SecretKey& opened);
    [[nodiscard]] bool isOnDisk();  // a secret key as its file has it; else says what to do
    /// Runs `work` on the io lane under a visible name; `done` gets its value. An opening that was given up is dropped.
    template <class T>
    void work(const char* purpose, const QString& activity, std::function<base::Result<T>(std::stop_token)> job,
              std::function<void(const T&)> done) {
        const bool opens = std::string(purpose) == "open-key";
        const std::uint64_t serial = ++serial_;
        if (opens)
            stop();
        activities_[serial] = activity;
        const auto id = jobs_.run<T>(base::Lane::Io, purpose, std::move(job), [this, serial, opens, done](auto ended) {
            if (activities_.erase(serial) == 0)
                return;  // given up, or a newer one took its place
            if (opens)
                opening_ = 0;
            Q_EMIT activityChanged();
            if (const auto* error = ended.error())
                Q_EMIT failed(*error);
            else if (!ended.cancelled() && ended.value)
                done(*ended.value);
        });
        if (opens) {
            opening_ = serial;
            openingJob_ = id;
        }
        Q_EMIT activityChanged();
    }

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
    int dataClasses_ = 0;  // of the open data; 0: no labels
    int classCount_ = 0;   // of a secret key: as its file has it, or as the data had that it was used for last
    std::map<std::uint64_t, QString> activities_;  // by serial
    std::uint64_t serial_ = 0;
    std::uint64_t opening_ = 0;  // serial; 0: none
    base::JobId openingJob_ = 0;
};

}  // namespace guise::app
