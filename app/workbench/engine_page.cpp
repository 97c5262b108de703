// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/engine_page.h"

#include "app/workbench/dialog_folder.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/preferences.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <system_error>
#include <utility>

namespace guise::app {

namespace {

constexpr auto kRootPointer = "/engine/root";
constexpr auto kVariable = "GUISE_ENGINE_ROOT";

void setRoot(const QByteArray& folder) {
    folder.isEmpty() ? qunsetenv(kVariable) : qputenv(kVariable, folder);
}

QLabel* wrappingLabel(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

EnginePage::EnginePage(JobBridge& jobs, learn::EngineProvider engine, std::filesystem::path preferences,
                       QWidget* parent)
    : QWidget(parent), jobs_(jobs), engine_(std::move(engine)), preferences_(std::move(preferences)) {
    setObjectName(QStringLiteral("enginePage"));
    state_ = wrappingLabel("engine.state", this);
    devices_ = new QListWidget(this);
    devices_->setObjectName(QStringLiteral("engine.devices"));
    devices_->setAccessibleName(tr("Devices found"));
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("engine.progress"));
    progress_->setAccessibleName(tr("Progress of the installation"));
    line_ = wrappingLabel("engine.line", this);
    const auto button = [this](const char* name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(tip);
        return made;
    };
    start_ = button("engine.install", tr("&Install"),
                    tr("Fetch it from the net: about 3 GB, 7 GB of room while it works; goes on where it was stopped"));
    stop_ = button("engine.stop", tr("&Stop"), tr("What is fetched is kept"));
    folder_ = button("engine.folder", tr("From a &folder …"),
                     tr("A folder that holds torch/ and nvidia/, or the files of packaging/libtorch-wheels.sha256"));
    again_ = button("engine.again", tr("Look &again"), tr("Try to load the engine once more"));
    auto* buttons = new QHBoxLayout;
    for (auto* each : {start_, stop_, folder_, again_})
        buttons->addWidget(each);
    buttons->addStretch(1);
    auto* title = new QLabel(tr("&Devices found"), this);
    title->setBuddy(devices_);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(state_);
    layout->addWidget(title);
    layout->addWidget(devices_, 1);
    layout->addWidget(progress_);
    layout->addWidget(line_);
    layout->addLayout(buttons);

    connect(start_, &QPushButton::clicked, this, [this] {
        install_.start();
        showInstalling();
    });
    connect(stop_, &QPushButton::clicked, &install_, &EngineInstall::stop);
    connect(again_, &QPushButton::clicked, this, &EnginePage::refresh);
    connect(folder_, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Folder of the learning engine, or of its files"));
        dialog->setObjectName(QStringLiteral("engineFolderDialog"));
        beginInLastFolder(*dialog, FileKind::Engine, QDir::homePath());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, this,
                [this](const QString& path) { takeFolder(path.toStdString()); });
        dialog->open();
    });
    connect(&install_, &EngineInstall::told, line_, &QLabel::setText);
    connect(&install_, &EngineInstall::progressed, this, [this](int done, int all) {
        progress_->setRange(0, all);
        progress_->setValue(done);
    });
    connect(&install_, &EngineInstall::ended, this, [this](bool done) {
        showInstalling();
        if (!done)
            line_->setText(install_.lastLine().isEmpty()
                               ? tr("Stopped. What was fetched is kept: Install goes on with it.")
                               : tr("Stopped at: %1").arg(install_.lastLine()));
        refresh();
    });
    showInstalling();
}

void EnginePage::showInstalling() {
    const bool running = install_.isRunning();
    start_->setEnabled(!running && install_.isPossible());
    stop_->setEnabled(running);
    folder_->setEnabled(!running);
    again_->setEnabled(!running);
    progress_->setVisible(running);
    if (running)
        progress_->setRange(0, 0);
    if (!install_.isPossible())
        line_->setText(tr("This installation has no script that fetches the engine. Take a folder with it."));
}

void EnginePage::refresh() {
    state_->setText(tr("Loading the learning engine …"));
    again_->setEnabled(false);
    jobs_.run<Found>(
        base::Lane::Io, "engine-page",
        [engine = engine_](std::stop_token) -> base::Result<Found> {
            const auto loaded = engine();
            if (!loaded)
                return tl::unexpected(loaded.error());
            return Found{(*loaded)->devices(), (*loaded)->version()};
        },
        [self = QPointer<EnginePage>(this)](const Ended<Found>& ended) {
            EnginePage* page = self.data();
            if (page == nullptr)
                return;
            page->again_->setEnabled(!page->install_.isRunning());
            if (const auto* error = ended.error()) {
                page->devices_->clear();
                page->state_->setText(errorText(*error));
                if (page->before_)  // that folder was none
                    setRoot(*std::exchange(page->before_, std::nullopt));
            } else if (ended.value) {
                page->show(*ended.value);
            }
        });
}

void EnginePage::show(const Found& found) {
    if (!loadedFrom_)
        loadedFrom_ = base::engineRoot();
    if (std::exchange(before_, std::nullopt))
        keepRoot(*loadedFrom_);
    state_->setText(tr("%1 is ready, from %2.")
                        .arg(QString::fromStdString(found.version), QString::fromStdString(loadedFrom_->string())));
    start_->setEnabled(false);  // there is nothing to fetch
    devices_->clear();
    for (const auto& device : found.devices)
        devices_->addItem(
            device.memory > 0
                ? tr("%1: %2, %3")
                      .arg(QString::fromStdString(device.name), QString::fromStdString(device.description),
                           QLocale().formattedDataSize(device.memory))
                : tr("%1: %2").arg(QString::fromStdString(device.name), QString::fromStdString(device.description)));
    Q_EMIT engineFound();
}

void EnginePage::keepRoot(const std::filesystem::path& folder) {
    auto preferences = base::Preferences::load(preferences_);
    preferences.set(kRootPointer, base::Json(folder.string()));
    if (const auto saved = preferences.save(); !saved)
        line_->setText(errorText(saved.error()));
}

void EnginePage::takeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::is_directory(folder / "torch" / "lib", error)) {
        line_->clear();
        if (loadedFrom_) {  // one engine for the life of the process
            keepRoot(folder);
            if (line_->text().isEmpty())
                line_->setText(tr("%1 is tried when Guise starts next.").arg(QString::fromStdString(folder.string())));
            return;
        }
        before_ = qgetenv(kVariable);
        setRoot(QByteArray::fromStdString(folder.string()));
        refresh();
        return;
    }
    const bool hasWheels = !QDir(QString::fromStdString(folder.string()))
                                .entryList({QStringLiteral("torch-*.whl")}, QDir::Files)
                                .isEmpty();
    if (hasWheels && install_.isPossible()) {
        install_.start(folder);
        showInstalling();
        return;
    }
    line_->setText(tr("%1 holds neither torch/lib nor the files of the engine (torch-….whl). Choose another folder.")
                       .arg(QString::fromStdString(folder.string())));
}

void useKeptEngineFolder(const std::filesystem::path& preferences) {
    if (qEnvironmentVariableIsSet(kVariable))
        return;
    const base::Json kept = base::Preferences::load(preferences).value(kRootPointer, base::Json());
    if (kept.is_string() && !kept.get<std::string>().empty())
        qputenv(kVariable, QByteArray::fromStdString(kept.get<std::string>()));
}

}  // namespace guise::app
