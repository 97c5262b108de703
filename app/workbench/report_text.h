// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/report_document.h"
#include "app/workbench/report_figures.h"
#include "core/experiment/report.h"

#include <set>
#include <vector>

namespace guise::app {

enum class ReportSection { Summary, Setting, Figures, Plots, Attacks, KeySpace, Pictures, Limits, Versions };
/// In the order of a report.
[[nodiscard]] const std::vector<ReportSection>& reportSections();
[[nodiscard]] QString sectionId(ReportSection section);    // "key-space": for --sections; never translated
[[nodiscard]] QString sectionName(ReportSection section);  // its heading
/// "summary,limits". Error: UnknownName, with the names that there are.
[[nodiscard]] base::Result<std::set<ReportSection>> parseSections(const QString& text);

/// Pictures of one subject, or why there are none.
struct ReportPictures {
    ReportPictureSheet sheet;
    QString missing;
};

/// The whole report in words of the user's language. `pictures`: one for each subject, or none at all. What was not
/// measured is listed as such whatever is chosen, and the sentence on personal data stands first. UI thread.
[[nodiscard]] ReportDocument composeReport(const experiment::Report& report, const std::set<ReportSection>& chosen,
                                           const ReportPlots& plots, const std::vector<ReportPictures>& pictures);

}  // namespace guise::app
