// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/report_document.h"
#include "core/experiment/report.h"

#include <functional>
#include <vector>

namespace guise::app {

/// Which of a report's figures a drawing is.
enum class ReportFigureKind { Accuracy, Loss, VisualPrivacy, TradeOff, Repeats, Membership };
struct ReportPlot {
    ReportFigureKind kind = ReportFigureKind::Accuracy;
    ReportDrawing drawing;
};
using ReportPlots = std::vector<ReportPlot>;

/// Draws one figure; an empty drawing: it could not be drawn. UI thread, about a frame each, so that a window can draw
/// one at a time and stay smooth. Borrows the report.
using ReportPlotStep = std::function<ReportPlot()>;
/// The figures that this report has data for, in the order they appear.
[[nodiscard]] std::vector<ReportPlotStep> reportPlotSteps(const experiment::Report& report);

/// "faces, disguised", "run 12", "the setting in view": how the report names a subject.
[[nodiscard]] QString subjectName(const experiment::ReportSubject& subject);

}  // namespace guise::app
