// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCommandLineParser;

namespace guise::app {

/// `guise-workbench --report RUN... --out FILE`: what `guise report` starts off-screen. Options that it reads are added
/// by addReportOptions(). Runs an event loop of its own; returns the exit code and says on stderr what went wrong.
void addReportOptions(QCommandLineParser& parser);
[[nodiscard]] bool wantsReport(const QCommandLineParser& parser);
[[nodiscard]] int makeReport(const QCommandLineParser& parser);

}  // namespace guise::app
