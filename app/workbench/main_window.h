// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/recovery.h"
#include "app/workbench/training_controller.h"
#include "core/attack/examiner.h"
#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/disguise/recipe.h"
#include "core/experiment/run_settings.h"
#include "core/experiment/stored_run.h"
#include "core/learn/engine.h"
#include "widgets/block_overlay.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace guise::widgets {
class Banner;
class CompareView;
class ThumbnailStrip;
}  // namespace guise::widgets

namespace guise::app {

class ActionRegistry;
class AttackPage;
class ComparePanel;
class ComparisonRow;
class ComparisonWindow;
class HelpWindow;
class KeySession;
class Lessons;
class OwnerWindow;
class PlotsPanel;
class PrivacyController;
class PrivacyDetails;
class PrivacyPanel;
class PrivacyRecord;
class RecentItems;
class RecipePanel;
class RecoveryBar;
class RecoveryController;
struct ReportRequest;
class RunLibrary;
class RunsPage;
class SessionFile;
class SettingsHistory;
class StrongerExaminer;
class ThumbnailFeed;
class TrainingPanel;
struct WorkSettings;

/// What a window starts with; tests give their own engine and folders.
struct WindowOptions {
    learn::EngineProvider engine;
    std::string dataUri = "fashion-mnist";
    std::string outUri;  // empty: looked for
    std::filesystem::path runsFolder;
    std::filesystem::path store;        // of runs; empty: "runs.store" in runsFolder
    std::filesystem::path preferences;  // empty: preferences.json in the configuration folder
    std::filesystem::path program;      // guise, which runs sweeps; empty: none
    std::filesystem::path windowState;  // INI file; empty: geometry is not kept
    std::filesystem::path recovery;     // folder of session files; empty: none
    learn::TrainSettings training;
    learn::TrainSettings examiner;
    PictureLimits pictures;
    std::chrono::milliseconds strongerExaminerAfter{-1};  // a recipe left alone so long gets one; below 0: none does
};

/// The workbench: data and recipe on the left, the pictures above, plots and runs below. Wiring only: every step of
/// work is a job of a controller. UI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(WindowOptions options, QWidget* parent = nullptr);
    ~MainWindow() override;
    /// The program ends by itself: nothing is left to bring back, and all jobs end, at most 3 s after the window was
    /// asked to close. False: something still runs, so the process must leave by _Exit.
    bool shutDown();
    [[nodiscard]] JobBridge& jobs() { return jobs_; }
    [[nodiscard]] TrainingController& training() { return *training_; }
    [[nodiscard]] KeySession& keySession() { return *key_; }
    [[nodiscard]] RecoveryController& recovery() { return *recovery_; }
    [[nodiscard]] RunLibrary& library() { return *library_; }
    [[nodiscard]] ActionRegistry& actions() { return *actions_; }
    /// A data set, folder or picture, as a person opens it.
    void openUri(const std::string& uri);
    /// A file or folder that was dropped: data, a key, a recipe or a store of runs.
    void openDropped(const std::filesystem::path& path);
    /// Data, recipe and settings as they are; nothing before the first data are open.
    [[nodiscard]] std::optional<experiment::RunSettings> sessionNow() const;
    /// A project's folder, written or taken over (core/experiment/project.h).
    void saveProjectIn(const std::filesystem::path& folder);
    void openProjectIn(const std::filesystem::path& folder);
    /// The Train button.
    void train();
    /// Where trainings that begin from now on are kept and recorded; empty paths: where the window began.
    void keepRunsIn(const std::filesystem::path& folder, const std::filesystem::path& store);
    [[nodiscard]] Lessons& lessons() { return *lessons_; }

Q_SIGNALS:
    /// First picture on the screen; for start-up measurement.
    void ready();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildTopBar();
    QWidget* buildLeft();
    QWidget* buildCentre();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildKeyMenu();
    void buildRunMenu();
    void buildPicturesMenu();
    void buildViewMenu();
    void buildToolsMenu();
    void buildHelpMenu();
    void addSchemes(QMenu& view);
    void addLanguages(QMenu& view);
    void connectAll();
    void connectEdit();
    void showComparison();
    void followComparison();
    void followPicture();
    [[nodiscard]] WorkSettings readSettings() const;
    void showSettings(const WorkSettings& settings);
    void beginData();
    void endData();
    void connectPictures();
    void connectPrivacy();
    void connectStronger();
    void followPrivacy();
    [[nodiscard]] QString privacyWaits() const;
    void showPrivacyDetails();
    void editThresholds();
    void setThresholds(const attack::VerdictThresholds& thresholds);
    void savePreference(const std::string& pointer, const base::Json& value);
    void connectRecovery();
    void connectRuns();
    void connectHabits();
    void openStore();
    void showStore(const std::filesystem::path& store);
    void offerSession();
    void takeSession(const experiment::RunSettings& settings);
    void keepHabits();
    void beginClosing();  // the three seconds begin
    void stopBackground();
    [[nodiscard]] std::vector<JobBridge*> backgroundJobs() const;
    bool endJobs();
    OwnerWindow& ownerWindow();
    void exportSet();
    [[nodiscard]] ReportRequest reportSubjects() const;
    void saveReport(bool onRuns);
    void planSweep();
    void openProject();
    void saveProject();
    void bringModelBack();
    void useSettings(const experiment::StoredRun& run);
    void askNetworks();  // once, when the first picture is there: opening LibTorch takes half a second
    void takeRecipe();   // recipeWanted_, now that its data are open
    [[nodiscard]] bool shows(const std::string& dataUri) const;  // as it was asked for, or as it is trained on
    void continueRun(const experiment::StoredRun& run);
    void takePrivacy();  // into the run that was trained on the key in view
    void inspectBlock(QPoint pixel, int picture);
    void showThird();  // restored with the key, or recovered by an attacker
    void openFolder();
    void openFile();
    void showData(const OpenDataPtr& open);
    void showPicture(int index);  // from memory at once, else as soon as it is read
    void takePicture(int index, std::vector<std::uint8_t> pixels);
    void showPreview(const Preview& preview);
    void showRestored(const Preview& preview);
    void giveDisguisedValues();
    void showMisfit();  // in place of the disguised picture
    void showLikeness(const PreviewLikeness& likeness);
    void requestPreview();
    void followRecipe();
    void showKey();
    void showHelp(const QString& page);
    void probe(QPoint pixel, int picture);
    void followBlocks();  // where the key in use moves them
    void showStrip(const OpenDataPtr& open);
    void startRun(bool plain);
    void showPhase();
    void takeRunBatch(const LiveSink::Batch& batch);
    void endRun(const TrainedRun& run);
    void showError(const base::Error& error);

    WindowOptions options_;
    std::filesystem::path runsFolder_;  // of trainings that begin now
    std::filesystem::path runsStore_;
    JobBridge jobs_;
    ActionRegistry* actions_ = nullptr;
    DataSession* data_ = nullptr;
    KeySession* key_ = nullptr;
    PreviewController* preview_ = nullptr;
    PrivacyController* privacy_ = nullptr;
    PrivacyRecord* record_ = nullptr;
    StrongerExaminer* stronger_ = nullptr;
    RecoveryController* recovery_ = nullptr;
    TrainingController* training_ = nullptr;
    RunLibrary* library_ = nullptr;
    SettingsHistory* history_ = nullptr;
    RecentItems* recent_ = nullptr;
    SessionFile* session_ = nullptr;
    Lessons* lessons_ = nullptr;

    widgets::Banner* banner_ = nullptr;
    QComboBox* dataChoice_ = nullptr;
    QToolButton* keyButton_ = nullptr;
    QToolButton* keyStop_ = nullptr;
    QComboBox* device_ = nullptr;
    QPushButton* train_ = nullptr;
    QPushButton* stop_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* runState_ = nullptr;
    RecipePanel* recipe_ = nullptr;
    ComparisonRow* comparison_ = nullptr;           // part of the recipe panel
    ComparisonWindow* comparisonWindow_ = nullptr;  // made when first asked for
    TrainingPanel* settings_ = nullptr;
    PrivacyPanel* privacyPanel_ = nullptr;
    ComparePanel* pictures_ = nullptr;
    widgets::CompareView* compare_ = nullptr;   // of pictures_
    PrivacyDetails* privacyDetails_ = nullptr;  // made when first asked for
    RecoveryBar* recoveryBar_ = nullptr;
    widgets::ThumbnailStrip* strip_ = nullptr;
    ThumbnailFeed* thumbnails_ = nullptr;  // of strip_
    QLabel* probeText_ = nullptr;
    QTabWidget* bottom_ = nullptr;
    PlotsPanel* plots_ = nullptr;
    AttackPage* attackPage_ = nullptr;
    RunsPage* runs_ = nullptr;
    OwnerWindow* owner_ = nullptr;  // made when first asked for
    HelpWindow* help_ = nullptr;    // made when first asked for
    QAction* trainAction_ = nullptr;
    QAction* stopAction_ = nullptr;

    int picture_ = -1;
    int pictureAsked_ = -1;                                    // is being read; picture_ where it is there
    std::shared_ptr<const std::vector<std::uint8_t>> pixels_;  // of picture_
    std::shared_ptr<const Preview> shown_ = std::make_shared<Preview>();
    widgets::BlockMoves moves_;  // of the key in use; empty: not known, or no blocks
    QString restoredCaption_;
    RecoveryPtr attacked_;  // by the last attack that answered
    RecoveredPicture recovered_;
    bool attacking_ = false;                // what attacked_ says is of a recipe or attacker before
    std::string recipeWanted_;              // of a run whose settings are taken over, until its data are open
    std::string recipeData_;                // those data
    bool asksNetworks_ = true;              // until the engine was asked for them
    attack::ExaminerFinding privacyFound_;  // of all test images, under the key privacyKey_
    std::string privacyKey_;                // fingerprint; empty: none
    experiment::RunId lastRun_ = 0;         // in the store; 0: none that waits for its visual privacy
    std::string lastKey_;                   // fingerprint of its key
    std::filesystem::path lastStore_;
    std::string dataAsked_;  // URI that is being opened, or was opened last
    std::string dataShown_;  // URI of the data in view; empty: none yet
    /// Data on their way that an undo or redo opens. They count as there already.
    struct Undone {
        std::string dataUri;
        disguise::Recipe recipe;  // that comes with them
        disguise::Recipe seen;    // in view when they were asked for: one that is set since then stays
    };
    std::optional<Undone> undone_;
    bool plainRun_ = false;
    bool plainNext_ = false;
    bool closing_ = false;
    std::optional<JobBridge::Clock::time_point> closeBy_;  // when all jobs must have ended
    bool announced_ = false;
};

}  // namespace guise::app
