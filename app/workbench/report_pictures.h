// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/data_session.h"
#include "app/workbench/recovery.h"
#include "app/workbench/report_text.h"
#include "core/experiment/report.h"
#include "core/key/secret_key.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace guise::app {

/// What a report may show. Originals, and what an attacker recovers of them, only where a person ticked them.
struct ReportPictureWish {
    bool disguised = true;
    bool originals = false;
    bool recovered = false;
    [[nodiscard]] bool any() const { return disguised || originals || recovered; }
};

/// Images of a disguise in view.
struct ReportPictureSource {
    OpenDataPtr data;
    std::optional<key::SecretKey> key;                   // nothing: there is no disguise
    RecoveryPtr recovery;                                // of that key; null: no attack was tried
    std::vector<int> indices;                            // of the part in view
    std::shared_ptr<const image::ImageSet> others = {};  // public partners; null: those of the data, if any
};

/// As many as a page holds side by side.
inline constexpr int kReportPictures = 8;

/// Any thread; polls `stop`. Errors: Stopped, those of disguising and of the attack.
[[nodiscard]] base::Result<ReportPictures> picturesOf(const ReportPictureSource& source, const ReportPictureWish& wish,
                                                      std::stop_token stop);
/// Of a run: its data are opened again and disguised under its experiment key, or under `key` where that is its own.
/// With wish.recovered the disguise is attacked, with and without pairs, and what came of it goes into `subject`. A key
/// or data that are not here are said in `missing` and are no error. Any thread; seconds. Errors: Stopped.
[[nodiscard]] base::Result<ReportPictures> picturesOfRun(experiment::ReportSubject& subject,
                                                         const std::optional<key::SecretKey>& key,
                                                         const ReportPictureWish& wish, std::stop_token stop);

/// The attacks of the window as the report lists them.
void addRecovery(experiment::ReportSubject& subject, const Recovery& recovery);

}  // namespace guise::app
