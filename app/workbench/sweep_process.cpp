// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/sweep_process.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <QDir>
#include <QFileInfo>

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace guise::app {

namespace {

constexpr qsizetype kLongestLine = 1 << 16;       // bytes of a line of progress
constexpr std::size_t kAnswerLimit = 64U << 20U;  // bytes
constexpr int kStopped = 130;

QStringList words(const SweepStart& start) {
    QStringList list = {QStringLiteral("sweep"),     start.plan,
                        QStringLiteral("--store"),   start.store,
                        QStringLiteral("--workers"), QString::number(start.workers)};
    if (!start.data.isEmpty())
        list << QStringLiteral("--data") << start.data;
    if (start.threads > 0)
        list << QStringLiteral("--threads") << QString::number(start.threads);
    if (!start.device.isEmpty())
        list << QStringLiteral("--device") << start.device;
    return list;
}

QString quoted(const QString& word) {
    static const QString kPlain = QStringLiteral("/._-:=,+@%");
    for (const QChar letter : word)
        if (!letter.isLetterOrNumber() && !kPlain.contains(letter))
            return u'\'' + QString(word).replace(u'\'', QLatin1String("'\\''")) + u'\'';
    return word;
}

base::Json parsed(const QByteArray& bytes, std::size_t limit) {
    auto json = base::parseJson({bytes.constData(), std::size_t(bytes.size())}, limit);
    return json ? std::move(*json) : base::Json();
}

}  // namespace

SweepProcess::Child::Child() {
    setChildProcessModifier([window = getpid()] {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != window)
            raise(SIGTERM);
    });
}

SweepProcess::SweepProcess(std::filesystem::path program, QObject* parent)
    : QObject(parent), program_(std::move(program)) {
    connect(&process_, &QProcess::readyReadStandardError, this, &SweepProcess::readProgress);
    connect(&process_, &QProcess::finished, this, &SweepProcess::takeEnd);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT ended(
                false,
                tr("A sweep is run by the program guise beside this one, which could not be started. Install it "
                   "again."),
                {});
    });
    connect(&drawing_, &QProcess::finished, this, [this](int code) {
        const QFileInfo plan(start_.plan);
        Q_EMIT ended(stopping_, {},
                     code == 0 ? plan.path() + u'/' + plan.completeBaseName() + QLatin1String("-figures") : QString());
    });
    connect(&drawing_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT ended(false, {}, {});
    });
}

SweepProcess::~SweepProcess() {
    for (Child* each : {&process_, &drawing_}) {
        each->disconnect(this);
        if (each->state() == QProcess::NotRunning)
            continue;
        if (!stopping_)  // a second time would end it at once
            each->terminate();
        each->leave();
    }
}

QString SweepProcess::command(const SweepStart& start) {
    QStringList line = {QStringLiteral("guise")};
    for (const QString& word : words(start))
        line.push_back(quoted(word));
    return line.join(u' ');
}

void SweepProcess::start(const SweepStart& start) {
    if (running())
        return;
    start_ = start;
    stopping_ = false;
    failed_ = 0;
    unreadable_ = 0;
    line_.clear();
    words_.clear();
    process_.start(QString::fromStdString(program_.string()),
                   words(start) << QStringLiteral("--json") << QStringLiteral("--progress") << QStringLiteral("json"));
}

void SweepProcess::stop() {
    if (!running())
        return;
    stopping_ = true;
    for (QProcess* each : {&process_, &drawing_})
        if (each->state() != QProcess::NotRunning)
            each->terminate();
}

void SweepProcess::readProgress() {
    line_ += process_.readAllStandardError();
    for (auto end = line_.indexOf('\n'); end >= 0; end = line_.indexOf('\n')) {
        const QByteArray line = line_.left(end);
        line_.remove(0, end + 1);
        const base::Json json = parsed(line, std::size_t(kLongestLine));
        if (!json.is_object()) {
            words_ = QString::fromUtf8(line).trimmed();
            continue;
        }
        const auto whole = [&](const char* name) {
            const auto found = json.find(name);
            return found != json.end() && found->is_number_integer() ? found->get<qint64>() : qint64{0};
        };
        const auto left = json.find("seconds_left");
        const auto what = json.find("what");
        if (what != json.end() && what->is_string())
            Q_EMIT progressed(whole("done"), whole("total"),
                              left != json.end() && left->is_number() ? left->get<double>() : -1.0,
                              QString::fromStdString(what->get<std::string>()));
    }
    if (line_.size() > kLongestLine)
        line_.clear();
}

void SweepProcess::takeEnd(int code, QProcess::ExitStatus status) {
    readProgress();
    const QByteArray out = process_.readAllStandardOutput();
    if (stopping_ || (status == QProcess::NormalExit && code == kStopped)) {
        Q_EMIT ended(true, {}, {});
        return;
    }
    const base::Json json = parsed(out, kAnswerLimit);
    if (json.is_object() && json.contains("settings")) {  // with failed runs too: what is there is drawn
        if (json.contains("runs") && json["runs"].is_object())
            for (const auto& [name, count] : {std::pair("failed", &failed_), std::pair("unreadable", &unreadable_)})
                if (const auto found = json["runs"].find(name);
                    found != json["runs"].end() && found->is_number_integer())
                    *count = found->get<int>();
        drawFigures(out);
        return;
    }
    QString error = words_;
    if (json.is_object() && json.contains("error") && json["error"].is_object())
        if (const auto message = json["error"].find("message"); message != json["error"].end() && message->is_string())
            error = QString::fromStdString(message->get<std::string>());
    Q_EMIT ended(false, error.isEmpty() ? tr("The sweep ended with code %1 and said nothing.").arg(code) : error, {});
}

void SweepProcess::drawFigures(const QByteArray& summary) {
    const QFileInfo plan(start_.plan);
    const QString base = plan.path() + u'/' + plan.completeBaseName();
    const QString file = base + QLatin1String("-summary.json");
    const auto written = base::writeFile(file.toStdString(), summary.toStdString());
    if (!written) {
        Q_EMIT ended(false, {}, {});
        return;
    }
    drawing_.start(QString::fromStdString(program_.string()),
                   {QStringLiteral("figure"), file, QStringLiteral("--out"), base + QLatin1String("-figures")});
}

}  // namespace guise::app
