// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include "core/base/error.h"

#include <cstdint>
#include <string>

namespace guise::app {

/// A plan as the form of the sweep editor holds it.
struct SweepDraft {
    QString name;
    std::string data;    // URI
    std::string recipe;  // canonical JSON; empty: table1
    std::string network = "simple-cnn";
    std::int64_t steps = 300;
    int batch = 128;
    double learningRate = 0.001;
    QMap<QString, QString> lists;  // parameter -> values parted by commas; empty ones are not varied
    bool grid = false;             // every combination; else one parameter at a time
    int repeats = 5;
    bool plain = true;  // originals beside the disguised, as a baseline
    bool examiner = true;
    bool membership = false;
};

/// Parameters that the form offers, as a plan names them.
[[nodiscard]] const QStringList& sweptParameters();
/// The plan as JSON, to be read by experiment::parsePlan().
[[nodiscard]] std::string planText(const SweepDraft& draft);

}  // namespace guise::app
