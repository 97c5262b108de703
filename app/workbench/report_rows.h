// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/report_document.h"
#include "core/experiment/report.h"

#include <QStringList>

namespace guise::app {

/// The tables and lists of a report, in words of the user's language and numbers of its locale. UI thread.

/// Verdict and the figure behind it, per threat level.
[[nodiscard]] ReportTable levelTable(const experiment::ReportSubject& subject);
/// Accuracy and visual privacy as sentences.
[[nodiscard]] QStringList headlineFigures(const experiment::ReportSubject& subject);
[[nodiscard]] QStringList missingFigures(const experiment::ReportSubject& subject);
/// Data, recipe, kind of key, net and training; a secret key as its fingerprint.
[[nodiscard]] ReportTable settingTable(const experiment::ReportSubject& subject);
[[nodiscard]] ReportTable figureTable(const experiment::Report& report);
/// Mean, deviation and interval of settings that were trained more than once; no rows without.
[[nodiscard]] ReportTable repeatTable(const experiment::Report& report);
/// METHODS 6's words for settings with ten keys, and how many are missing elsewhere.
[[nodiscard]] QStringList membershipVerdicts(const experiment::Report& report);
[[nodiscard]] ReportTable attackTable(const experiment::ReportSubject& subject);
/// The rule behind each verdict that has one.
[[nodiscard]] QStringList attackRules(const experiment::ReportSubject& subject);
[[nodiscard]] ReportTable keySpaceTable(const disguise::RecipeKeySpace& space);
[[nodiscard]] QStringList keySpaceNotes(const disguise::RecipeKeySpace& space);
[[nodiscard]] ReportTable versionTable(const experiment::Report& report);

}  // namespace guise::app
