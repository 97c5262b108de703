// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/diagnostics.h"

#include "app/workbench/job_bridge.h"
#include "app/workbench/text.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/preferences.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QThread>
#include <QVBoxLayout>

#include <deque>
#include <mutex>
#include <utility>

namespace guise::app {

namespace {

constexpr std::size_t kMostMessages = 200;

struct Messages {
    std::mutex mutex;
    std::deque<QString> last;
    QtMessageHandler before = nullptr;
};
Messages& messages() {
    static auto* kept = new Messages;  // outlives whatever writes a message at exit
    return *kept;
}

void keep(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    {
        const std::lock_guard lock(messages().mutex);
        messages().last.push_back(text);
        if (messages().last.size() > kMostMessages)
            messages().last.pop_front();
    }
    if (messages().before != nullptr)
        messages().before(type, context, text);
}

QString withoutHome(QString text) {
    const QString home = QDir::homePath();
    return home.size() > 1 ? text.replace(home, QStringLiteral("~")) : text;
}

QString shownPath(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

/// Preferences that hold choices, none that names a file.
base::Json harmless(const std::filesystem::path& file) {
    const auto preferences = base::Preferences::load(file);
    base::Json chosen = base::Json::object();
    for (const char* name : {"shortcuts", "window", "language", "verdict"})
        if (auto value = preferences.value(std::string("/") + name, base::Json()); !value.is_null())
            chosen[name] = std::move(value);
    return chosen;
}

}  // namespace

void keepMessages() {
    if (messages().before == nullptr)
        messages().before = qInstallMessageHandler(keep);
}

QString diagnosticsText(const std::filesystem::path& preferences, const QString& engine, bool kernel) {
    QStringList lines;
    const auto line = [&](const char* name, const QString& value) {
        lines.push_back(QStringLiteral("%1: %2").arg(QLatin1String(name), value));
    };
    line("Guise", QStringLiteral(GUISE_VERSION));
    line("Qt", QStringLiteral("%1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)));
    line("Compiler", QStringLiteral(__VERSION__));
    line("System", QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()));
    if (kernel)
        line("Kernel", QStringLiteral("%1 %2").arg(QSysInfo::kernelType(), QSysInfo::kernelVersion()));
    line("Threads", QString::number(QThread::idealThreadCount()));
    line("Platform", QGuiApplication::platformName());
    line("Locale", QLocale().name());
    for (const auto* screen : QGuiApplication::screens())
        line("Screen", QStringLiteral("%1 x %2, scale %3, %4 dpi")
                           .arg(screen->size().width())
                           .arg(screen->size().height())
                           .arg(screen->devicePixelRatio())
                           .arg(screen->logicalDotsPerInch()));
    line("Engine", engine);
    line("Engine's folder", shownPath(base::engineRoot()));
    line("Configuration", shownPath(base::configFolder()));
    line("Cache", shownPath(base::cacheFolder()));
    line("Data", shownPath(base::dataFolder()));
    line("Preferences", QString::fromStdString(base::prettyJson(harmless(preferences))));
    lines.push_back(QStringLiteral("Last messages:"));
    {
        const std::lock_guard lock(messages().mutex);
        for (const QString& text : messages().last)
            lines.push_back(QStringLiteral("  ") + text);
    }
    return withoutHome(lines.join(u'\n') + u'\n');
}

DiagnosticsPage::DiagnosticsPage(JobBridge& jobs, learn::EngineProvider engine, std::filesystem::path preferences,
                                 QWidget* parent)
    : QWidget(parent), jobs_(jobs), engine_(std::move(engine)), preferences_(std::move(preferences)) {
    setObjectName(QStringLiteral("diagnosticsPage"));
    auto* about =
        new QLabel(tr("For a report of a fault. Read it first: it holds no key, no passphrase and no name of a "
                      "data set, and goes nowhere unless you send it. Copy and Save add the version of the kernel."),
                   this);
    about->setWordWrap(true);
    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("diagnostics.text"));
    text_->setAccessibleName(tr("Diagnostics"));
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* copy = new QPushButton(tr("&Copy"), this);
    copy->setObjectName(QStringLiteral("diagnostics.copy"));
    copy->setToolTip(tr("Put the text on the clipboard"));
    auto* saving = new QPushButton(tr("&Save …"), this);
    saving->setObjectName(QStringLiteral("diagnostics.save"));
    saving->setToolTip(tr("Write the text to a file"));
    said_ = new QLabel(this);
    said_->setObjectName(QStringLiteral("diagnostics.said"));
    said_->setWordWrap(true);
    said_->setTextFormat(Qt::PlainText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(saving);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(text_, 1);
    layout->addWidget(said_);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(bundle());
        said_->setText(tr("Copied."));
    });
    connect(saving, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Save the diagnostics"), QDir::homePath(), tr("Text (*.txt)"));
        dialog->setObjectName(QStringLiteral("saveDiagnosticsDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("txt"));
        dialog->selectFile(QStringLiteral("guise-diagnostics.txt"));
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { save(path.toStdString()); });
        dialog->open();
    });
}

void DiagnosticsPage::refresh() {
    engineFound_ = tr("looking …");
    text_->setPlainText(diagnosticsText(preferences_, engineFound_));
    jobs_.run<QString>(
        base::Lane::Io, "diagnostics",
        [engine = engine_](std::stop_token) -> base::Result<QString> {
            const auto loaded = engine();
            if (!loaded)
                return QString::fromStdString(loaded.error().advice);
            QStringList devices;
            for (const auto& device : (*loaded)->devices())
                devices.push_back(QStringLiteral("%1 (%2)").arg(QString::fromStdString(device.name),
                                                                QString::fromStdString(device.description)));
            return QStringLiteral("%1; devices %2")
                .arg(QString::fromStdString((*loaded)->version()), devices.join(QStringLiteral(", ")));
        },
        [self = QPointer<DiagnosticsPage>(this)](const Ended<QString>& ended) {
            DiagnosticsPage* page = self.data();
            if (page == nullptr || !ended.value)
                return;
            page->engineFound_ = *ended.value;
            page->text_->setPlainText(diagnosticsText(page->preferences_, page->engineFound_));
        });
}

QString DiagnosticsPage::bundle() const {
    return diagnosticsText(preferences_, engineFound_, true);
}

void DiagnosticsPage::save(const std::filesystem::path& file) {
    const auto written = base::writeFile(file, bundle().toStdString());
    said_->setText(written ? tr("Written to %1.").arg(shownPath(file)) : errorText(written.error()));
}

}  // namespace guise::app
