// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/main_window.h"

#include "app/workbench/action_registry.h"
#include "app/workbench/attack_page.h"
#include "app/workbench/compare_panel.h"
#include "app/workbench/comparison_row.h"
#include "app/workbench/dialog_folder.h"
#include "app/workbench/idle_memory.h"
#include "app/workbench/key_session.h"
#include "app/workbench/lessons.h"
#include "app/workbench/owner_window.h"
#include "app/workbench/plot_saver.h"
#include "app/workbench/plots_panel.h"
#include "app/workbench/privacy_controller.h"
#include "app/workbench/privacy_panel.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recovery_controller.h"
#include "app/workbench/run_library.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/scheme_panel.h"
#include "app/workbench/session_file.h"
#include "app/workbench/settings_history.h"
#include "app/workbench/stronger_examiner.h"
#include "app/workbench/text.h"
#include "app/workbench/training_panel.h"
#include "core/base/paths.h"
#include "core/disguise/disguiser.h"
#include "core/key/fingerprint_words.h"
#include "widgets/banner.h"
#include "widgets/compare_view.h"
#include "widgets/content_area.h"
#include "widgets/thumbnail_strip.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace guise::app {

using namespace std::chrono_literals;

namespace {

constexpr auto kClosing = 3s;                  // from the wish to close to the end of all jobs
constexpr int kOpenedHere = Qt::UserRole + 1;  // of a row of the data: no set that comes with Guise
constexpr auto kTestPart = "test=0.1&seed=1";  // a tenth, the same on every machine

/// A folder of pictures as it lies about has no test part, and without one nothing can be measured.
void offerTestPart(widgets::Banner& banner, const image::SourceInfo& info, std::function<void(const std::string&)> open,
                   std::function<bool()> holds) {
    banner.showMessage(widgets::Banner::Kind::Information,
                       MainWindow::tr("%1 has no test part, so neither visual privacy nor accuracy can be measured.")
                           .arg(QString::fromStdString(info.name)));
    banner.offer(
        MainWindow::tr("Split off a tenth"),
        [uri = info.uri, open = std::move(open)] {
            open(uri + (uri.find('?') == std::string::npos ? "?" : "&") + kTestPart);
        },
        std::move(holds));
}

}  // namespace

MainWindow::MainWindow(WindowOptions options, QWidget* parent)
    : QMainWindow(parent), options_(std::move(options)), jobs_(nullptr) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Guise"));
    setAcceptDrops(true);
    data_ = new DataSession(jobs_, options_.pictures, this);
    key_ = new KeySession(jobs_, this);
    preview_ = new PreviewController(jobs_, this);
    privacy_ = new PrivacyController(jobs_, options_.engine, options_.examiner, this);
    record_ = new PrivacyRecord(this);
    stronger_ = new StrongerExaminer(options_.engine, options_.examiner, options_.strongerExaminerAfter, this);
    recovery_ = new RecoveryController(this);
    training_ = new TrainingController(jobs_, options_.engine, this);
    if (options_.store.empty())
        options_.store = options_.runsFolder / "runs.store";
    library_ = new RunLibrary(jobs_, options_.store, this);
    if (options_.preferences.empty())
        options_.preferences = base::configFolder() / "preferences.json";
    actions_ = new ActionRegistry(menuBar(), options_.preferences, this);
    keepRunsIn({}, {});

    auto* top = buildTopBar();
    banner_ = new widgets::Banner(this);
    banner_->setObjectName(QStringLiteral("banner"));
    banner_->hide();
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(QStringLiteral("mainSplit"));
    split->addWidget(buildLeft());
    split->addWidget(buildCentre());
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(banner_);
    layout->addWidget(split, 1);
    auto* area = new widgets::ContentArea(content, this);
    area->setObjectName(QStringLiteral("contentArea"));
    area->setAccessibleName(tr("Workbench"));
    setCentralWidget(area);
    buildMenus();
    connectAll();
    connectPictures();
    connectPrivacy();
    connectRecovery();
    connectRuns();
    connectHabits();
    lessons_ = new Lessons(*this, options_.preferences);
    auto workers = backgroundJobs();
    workers.push_back(&jobs_);
    new IdleMemory(std::move(workers), this);
    connectPlotMenus(this, [this](const QString& file) {
        banner_->showMessage(widgets::Banner::Kind::Error,
                             tr("The plot could not be written to %1. Choose another place.").arg(file));
    });

    showPhase();
    showKey();
    QTimer::singleShot(0, this, [this] { data_->open(options_.dataUri, options_.outUri); });
}

MainWindow::~MainWindow() {
    endJobs();
    // A box takes what was typed into it when it loses the focus, and tells the others, so they must still be there.
    if (QWidget* focused = QApplication::focusWidget())
        focused->clearFocus();
}

bool MainWindow::shutDown() {
    session_->end();
    return endJobs();
}

void MainWindow::beginClosing() {
    closeBy_ = JobBridge::Clock::now() + kClosing;
    stopBackground();
}

void MainWindow::stopBackground() {
    privacy_->requestStop();
    for (JobBridge* each : backgroundJobs())
        each->requestStop();
}

std::vector<JobBridge*> MainWindow::backgroundJobs() const {
    return {&attackPage_->jobs(), &stronger_->jobs(), &privacy_->background(), &recovery_->jobs()};
}

/// All are asked first, then waited for until one and the same moment.
bool MainWindow::endJobs() {
    const auto end = std::exchange(closeBy_, std::nullopt).value_or(JobBridge::Clock::now() + kClosing);
    stopBackground();
    jobs_.requestStop();
    bool ended = jobs_.shutDown(end);
    for (JobBridge* each : backgroundJobs())
        ended = each->shutDown(end) && ended;
    return ended;
}

void MainWindow::connectAll() {
    connect(data_, &DataSession::opening, this,
            [this](const QString& uri) { probeText_->setText(tr("Opening %1 …").arg(uri)); });
    connect(data_, &DataSession::opened, this, &MainWindow::showData);
    connect(data_, &DataSession::failed, this, [this](const base::Error& error) {
        recipeWanted_.clear();  // it was meant for the data that could not be opened
        showError(error);
    });
    connect(dataChoice_, &QComboBox::activated, this, [this](int index) {
        const auto uri = dataChoice_->itemData(index).toString();
        if (uri == QLatin1String(":folder"))
            openFolder();
        else if (uri == QLatin1String(":file"))
            openFile();
        else
            openUri(uri.toStdString());
    });
    connect(recipe_, &RecipePanel::recipeChanged, this, &MainWindow::followRecipe);
    connect(key_, &KeySession::changed, this, [this] {
        showKey();
        requestPreview();
        runs_->setOpen(data_->data(), key_->key());
    });
    connect(key_, &KeySession::recipeOpened, this, [this](const disguise::Recipe& recipe) {
        recipe_->setRecipe(recipe);
        followRecipe();
        history_->note();
    });
    connect(key_, &KeySession::saved, this, [this](const QString& path) {
        QString said = tr("Key saved as %1. Keep a copy elsewhere: a lost key is a lost model.").arg(path);
        if (key_->key() && key_->key()->classCount() == 0)
            said +=
                u' ' + tr("These pictures have no labels, so the key has no count of classes: to train under a key, "
                          "make one with labelled pictures open.");
        banner_->showMessage(widgets::Banner::Kind::Information, said);
        banner_->offer(
            tr("Export disguised set …"), [this] { exportSet(); },
            [this, path] { return QString::fromStdString(key_->path().string()) == path; });
    });
    connect(key_, &KeySession::failed, this, &MainWindow::showError);
    connect(key_, &KeySession::activityChanged, this, &MainWindow::showKey);
    connect(key_, &KeySession::told, this,
            [this](const QString& sentence) { banner_->showMessage(widgets::Banner::Kind::Information, sentence); });
    connect(keyStop_, &QToolButton::clicked, key_, &KeySession::stop);

    connect(train_, &QPushButton::clicked, this, &MainWindow::train);
    connect(stop_, &QPushButton::clicked, training_, &TrainingController::stop);
    connect(training_, &TrainingController::phaseChanged, this, &MainWindow::showPhase);
    connect(training_, &TrainingController::received, this, &MainWindow::takeRunBatch);
    connect(training_, &TrainingController::ended, this, &MainWindow::endRun);
    connect(training_, &TrainingController::failed, this, [this](const base::Error& error) {
        plainNext_ = false;
        if (closing_)
            close();
        else if (error.code == base::ErrorCode::Stopped)
            runState_->setText(tr("Stopped"));
        else
            showError(error);
    });
}

void MainWindow::openUri(const std::string& uri) {
    data_->open(uri);
}

void MainWindow::openFolder() {
    auto* dialog = new QFileDialog(this, tr("Open a folder of pictures"));
    dialog->setObjectName(QStringLiteral("openFolderDialog"));
    beginInLastFolder(*dialog, FileKind::Pictures);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { openUri(path.toStdString()); });
    dialog->open();
}

void MainWindow::openFile() {
    auto* dialog =
        new QFileDialog(this, tr("Open a picture, an .npy set or CIFAR-10's archive"), {},
                        tr("Pictures and sets (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.npy *.tar.gz *.tgz);;"
                           "All files (*)"));
    dialog->setObjectName(QStringLiteral("openFileDialog"));
    beginInLastFolder(*dialog, FileKind::Pictures);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { openUri(path.toStdString()); });
    dialog->open();
}

void MainWindow::showData(const OpenDataPtr& open) {
    const auto& info = open->source->info();
    // With classes held out the choice is still the whole set.
    const auto uri = QString::fromStdString(open->heldOut ? dataAsked_ : info.uri);
    int row = dataChoice_->findData(uri);
    if (row < 0 && open->heldOut)
        row = dataChoice_->findData(uri.section(u'?', 0, 0));
    for (int i = 0; row < 0 && i < dataChoice_->count(); ++i) {
        if (!dataChoice_->itemData(i, kOpenedHere).toBool() ||
            dataChoice_->itemData(i).toString().section(u'?', 0, 0) != uri.section(u'?', 0, 0))
            continue;
        dataChoice_->setItemData(i, uri);  // the same pictures, taken otherwise
        row = i;
    }
    if (row < 0) {
        row = dataChoice_->count() - 2;
        dataChoice_->insertItem(row, QString::fromStdString(info.name), uri);
        dataChoice_->setItemData(row, true, kOpenedHere);
    }
    if (row >= 0)
        dataChoice_->setCurrentIndex(row);
    std::vector<std::string> outNames = open->membership.out.classNames;
    privacyKey_.clear();  // what was measured were other pictures
    record_->clear();
    stronger_->setData(open);
    lastRun_ = 0;
    askNetworks();
    plots_->clearAll();
    plots_->setClassNames(info.classNames, outNames, QString::fromStdString(open->outName));
    if (open->heldOut && open->trainUri != dataAsked_)
        banner_->mention(widgets::Banner::Kind::Information,
                         tr("No second set was found, so half of the classes of %1 are held out of training and serve "
                            "as out-training classes.")
                             .arg(QString::fromStdString(info.name)),
                         tr("Set GUISE_MNIST to a folder with MNIST's four files to compare with MNIST instead."));
    else if (info.testCount == 0 && !info.classNames.empty())
        offerTestPart(
            *banner_, info, [this](const std::string& split) { openUri(split); },
            [this, uri = info.uri] { return shows(uri); });
    else if (!open->membershipNote.empty())
        banner_->mention(widgets::Banner::Kind::Information, fromCore(open->membershipNote));
    showStrip(open);
    picture_ = pictureAsked_ = 0;
    const auto first = open->pictures.image(0);
    pixels_ = std::make_shared<const std::vector<std::uint8_t>>(first.begin(), first.end());
    attacked_.reset();
    recovered_ = {};
    recovery_->setData(open);
    attackPage_->setData(open);
    beginData();
    recipe_->setShape(info.shape);
    followRecipe();
    takeRecipe();
    endData();
    privacy_->setData(open);
    showPicture(0);
    showPhase();
}

void MainWindow::followRecipe() {
    comparison_->setRecipe(recipe_->recipe());
    const auto& open = data_->data();
    if (!open)
        return;
    const auto& recipe = recipe_->recipe();
    pictures_->setBlocks(gridOf(recipe), {});
    const auto& info = open->source->info();
    if (banner_->kind() == widgets::Banner::Kind::Error)
        banner_->dismiss();
    key_->setUse(recipe, info.shape, int(info.classNames.size()));
    if (!key_->key())
        showMisfit();
}

void MainWindow::showKey() {
    const QString text = key_->activity().isEmpty() ? key_->text() : key_->activity();
    keyButton_->setText(text);
    keyButton_->setAccessibleName(tr("Key %1").arg(text));
    keyStop_->setVisible(key_->isOpening());
    if (!key_->key()) {
        keyButton_->setToolTip(tr("The recipe does not fit the pictures, so there is no key."));
        return;
    }
    const auto& fingerprint = key_->key()->fingerprint();
    keyButton_->setToolTip(tr("Fingerprint %1\n%2")
                               .arg(QString::fromStdString(key::fingerprintForPeople(fingerprint)),
                                    QString::fromStdString(key::fingerprintWords(fingerprint))));
}

void MainWindow::showError(const base::Error& error) {
    if (error.code == base::ErrorCode::Stopped)
        return;
    banner_->showMessage(
        widgets::Banner::Kind::Error, errorText(error),
        QString::fromLatin1(base::codeName(error.code).data(), int(base::codeName(error.code).size())));
    if (error.code == base::ErrorCode::EngineMissing)
        banner_->offer(tr("Get the engine"), [this] { ownerWindow().open(OwnerWindow::Page::Engine); });
}

}  // namespace guise::app
