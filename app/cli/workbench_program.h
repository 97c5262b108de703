// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace guise::app {

/// Whether guise-workbench lies beside this program. Error: ModuleMissing, with what to do.
[[nodiscard]] base::Result<void> findWorkbench();
/// Runs guise-workbench off-screen with these words and waits: it needs no display. Its standard output and error go to
/// ours for errors. Ends it when `stop` asks. Returns its exit code. Errors: ModuleMissing, Stopped, Internal.
[[nodiscard]] base::Result<int> runWorkbench(const std::vector<std::string>& words, const std::stop_token& stop);

}  // namespace guise::app
