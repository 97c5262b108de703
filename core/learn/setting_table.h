// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/parameter_spec.h"
#include "core/learn/settings.h"

namespace guise::learn {

/// One line of the table of settings: what it is, and how it is read and written.
struct Setting {
    base::ParameterSpec spec;
    bool aboveMinimum = false;  // the ends of the range that are no values themselves
    bool belowMaximum = false;
    bool always = false;  // stands in the JSON even at its default
    base::ParameterValue (*get)(const TrainSettings&, const base::ParameterSpec&) = nullptr;
    void (*set)(TrainSettings&, const base::ParameterSpec&, const base::ParameterValue&) = nullptr;
};
[[nodiscard]] const std::vector<Setting>& settingTable();

}  // namespace guise::learn
