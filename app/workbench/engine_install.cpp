// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/engine_install.h"

#include "core/base/paths.h"

#include <QProcessEnvironment>
#include <QRegularExpression>

#include <unistd.h>
#include <csignal>
#include <system_error>
#include <utility>

namespace guise::app {

namespace {

namespace fs = std::filesystem;
constexpr int kPatience = 3000;  // ms from Stop to a stop that is not asked

fs::path findScript() {
    std::error_code error;
    const fs::path program = base::programFolder();
    for (const char* place : {"guise-install-engine", "../../../packaging/install_engine.sh"})
        if (const fs::path script = program / place; fs::is_regular_file(script, error))
            return fs::canonical(script, error);
    return {};
}

}  // namespace

EngineInstall::EngineInstall(fs::path script, QObject* parent)
    : QObject(parent), script_(script.empty() ? findScript() : std::move(script)) {
    process_.setProcessChannelMode(QProcess::MergedChannels);
    process_.setStandardInputFile(QProcess::nullDevice());
    // A group of its own, so that Stop reaches what the script started.
    process_.setChildProcessModifier([] { setpgid(0, 0); });
    connect(&process_, &QProcess::readyRead, this, &EngineInstall::read);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            line_ = process_.errorString();
            Q_EMIT told(line_);
            Q_EMIT ended(false);
        }
    });
    connect(&process_, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        read();
        Q_EMIT ended(status == QProcess::NormalExit && code == 0);
    });
}

EngineInstall::~EngineInstall() {
    process_.disconnect(this);
    if (!isRunning())
        return;
    stop();
    if (!process_.waitForFinished(kPatience / 2))
        ::kill(-pid_t(process_.processId()), SIGKILL);
}

void EngineInstall::start(const fs::path& wheels) {
    if (!isPossible() || isRunning())
        return;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GUISE_ENGINE_ROOT"), QString::fromStdString(base::engineRoot().string()));
    if (!wheels.empty())
        environment.insert(QStringLiteral("GUISE_WHEELS"), QString::fromStdString(wheels.string()));
    process_.setProcessEnvironment(environment);
    line_.clear();
    process_.start(QStringLiteral("bash"), {QString::fromStdString(script_.string())});
}

void EngineInstall::stop() {
    if (isRunning() && process_.processId() > 0)
        ::kill(-pid_t(process_.processId()), SIGTERM);
}

void EngineInstall::read() {
    static const QRegularExpression counted(QStringLiteral("\\b(\\d+)/(\\d+)\\b"));
    static const QRegularExpression name(QStringLiteral("^(guise-install-engine|install_engine): "));
    while (process_.canReadLine()) {
        const QString line = QString::fromUtf8(process_.readLine()).trimmed();
        if (line.isEmpty())
            continue;
        line_ = QString(line).remove(name);
        if (const auto match = counted.match(line_); match.hasMatch())
            Q_EMIT progressed(match.captured(1).toInt(), match.captured(2).toInt());
        Q_EMIT told(line_);
    }
}

}  // namespace guise::app
