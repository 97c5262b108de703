// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/settings.h"

namespace CLI {
class App;
}

namespace guise::app {

/// One option for each line of the table of settings (learn::trainParameters()). `settings` must outlive the parsing.
void addSettingOptions(CLI::App& verb, learn::TrainSettings& settings);

}  // namespace guise::app
