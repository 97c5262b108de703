// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_verb.h"

#include "app/workbench/job_bridge.h"
#include "app/workbench/report_maker.h"
#include "app/workbench/text.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

namespace guise::app {

namespace {

const QString kReport = QStringLiteral("report");
const QString kStore = QStringLiteral("store");
const QString kSections = QStringLiteral("sections");
const QString kOriginals = QStringLiteral("originals");
const QString kRecovered = QStringLiteral("recovered");

int sayError(const base::Error& error) {
    QTextStream(stderr) << errorText(error) << '\n';
    return base::exitCode(error.code);
}

}  // namespace

void addReportOptions(QCommandLineParser& parser) {
    const auto hidden = [&](const QString& name, const QString& value = {}) {
        QCommandLineOption option(name, {}, value);
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    };
    hidden(kReport);
    hidden(kStore, QStringLiteral("FILE"));
    hidden(kSections, QStringLiteral("NAMES"));
    hidden(kOriginals);
    hidden(kRecovered);
}

bool wantsReport(const QCommandLineParser& parser) {
    return parser.isSet(kReport);
}

int makeReport(const QCommandLineParser& parser) {
    ReportRequest request;
    request.store = parser.value(kStore).toStdString();
    for (const QString& word : parser.positionalArguments()) {
        bool number = false;
        const qlonglong id = word.toLongLong(&number);
        if (number && !request.store.empty())
            request.runs.push_back(id);
        else
            request.folders.emplace_back(word.toStdString());
    }
    if (parser.isSet(kSections)) {
        auto sections = parseSections(parser.value(kSections));
        if (!sections)
            return sayError(sections.error());
        request.sections = std::move(*sections);
    } else {
        request.sections = {reportSections().begin(), reportSections().end()};
    }
    request.pictures.originals = parser.isSet(kOriginals);
    request.pictures.recovered = parser.isSet(kRecovered);
    request.file = parser.value(QStringLiteral("out"));

    JobBridge jobs;
    ReportMaker maker(jobs);
    int code = 0;
    QObject::connect(&maker, &ReportMaker::finished, &maker, [] { QApplication::exit(0); });
    QObject::connect(&maker, &ReportMaker::failed, &maker, [&code](const base::Error& error) {
        code = sayError(error);
        QApplication::exit(code);
    });
    QMetaObject::invokeMethod(
        &maker, [&] { maker.start(std::move(request)); }, Qt::QueuedConnection);
    QApplication::exec();
    return code;
}

}  // namespace guise::app
