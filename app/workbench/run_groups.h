// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/experiment/stored_run.h"

#include <limits>
#include <vector>

namespace guise::app {

/// A setting by which runs can be put together.
struct RunGrouping {
    QString id;            // as it is kept: "noise"; empty: no groups
    QString name;          // in the window's language
    bool changes = false;  // whether a run's value may change while it runs
};
/// The first one is that of no groups.
[[nodiscard]] std::vector<RunGrouping> runGroupings();

/// Where a run belongs. Equal keys: the same group.
struct RunGroup {
    QString key;
    QString title;                                            // the value as a person reads it
    double order = std::numeric_limits<double>::quiet_NaN();  // NaN: by the title
};
/// `grouping`: an id of runGroupings() but the first.
[[nodiscard]] RunGroup groupOf(const experiment::StoredRun& run, const QString& grouping);

/// Mean and spread of one figure over the finished runs that have it.
struct GroupFigure {
    int count = 0;
    double mean = std::numeric_limits<double>::quiet_NaN();
    double deviation = std::numeric_limits<double>::quiet_NaN();  // n - 1 below; NaN below two runs
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};
[[nodiscard]] GroupFigure figureOver(const std::vector<double>& values);

}  // namespace guise::app
