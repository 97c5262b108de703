// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include "app/workbench/job_bridge.h"
#include "app/workbench/run_scene.h"
#include "core/experiment/stored_run.h"
#include "core/key/secret_key.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QSpinBox;
class QToolButton;

namespace guise::widgets {
class CompareView;
class ElidedLabel;
}  // namespace guise::widgets

namespace guise::app {

/// One image of a run's data, and what its recipe and key make of it.
struct RunPicture {
    QString missing;  // why there is none: a sentence; empty: there is one
    bool needsKey = false;
    QImage original;
    QImage disguised;  // null: trained on originals
    double low = 0.0;  // smallest and largest disguised value
    double high = 0.0;
    int count = 0;  // images to choose from
    bool test = false;
    std::string dataHash;
};
/// Any thread; seconds where the data are not open yet. Errors: Stopped, those of disguising.
[[nodiscard]] base::Result<RunPicture> pictureOfRun(const experiment::StoredRun& run,
                                                    const std::optional<key::SecretKey>& key, std::size_t index,
                                                    RunDataCache& cache, std::stop_token stop);

/// The same image under the recipes and keys of two runs, in one zoom. A secret key that is not open in the window can
/// be opened here for these pictures alone: it is kept as long as its run is one of the two. Works only while it is
/// seen. UI thread.
class RunPictures : public QWidget {
    Q_OBJECT

public:
    explicit RunPictures(JobBridge& jobs, QWidget* parent = nullptr);
    /// Two are shown; of more or fewer a hint.
    void setRuns(const std::vector<experiment::StoredRun>& runs);
    /// What is open in the window: a secret key serves the runs that were trained under it.
    void setOpen(const OpenDataPtr& open, const std::optional<key::SecretKey>& key);
    [[nodiscard]] const widgets::CompareView* view() const { return view_; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Pair = std::array<RunPicture, 2>;
    void drawIfSeen();
    void showHint(const QString& hint);
    void showPair(const Pair& pair);
    [[nodiscard]] std::optional<key::SecretKey> keyOf(const experiment::StoredRun& run) const;
    void openKey();  // of the first of the two that lacks one
    void askPassphrase(const experiment::StoredRun& run, const std::filesystem::path& file);
    void readKey(const experiment::StoredRun& run, const std::filesystem::path& file,
                 std::optional<key::SecretBytes> passphrase);

    JobBridge& jobs_;
    std::shared_ptr<RunDataCache> cache_ = std::make_shared<RunDataCache>();
    std::vector<experiment::StoredRun> runs_;  // none or two
    std::optional<key::SecretKey> key_;        // open in the window
    std::vector<key::SecretKey> own_;          // opened here
    std::array<bool, 2> lacksKey_{};
    std::uint64_t generation_ = 0;
    bool drawn_ = true;  // what is shown is of runs_, or on its way
    QSpinBox* image_ = nullptr;
    QToolButton* openKey_ = nullptr;
    widgets::ElidedLabel* text_ = nullptr;
    widgets::CompareView* view_ = nullptr;
};

}  // namespace guise::app
