// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/error.h"

namespace guise::base {

/// Opens one of Guise's own shared modules ("guise_engine", "guise_pictures") by full path, RTLD_NOW | RTLD_LOCAL, and
/// returns the address of its C function `symbol`. Looked for in $GUISE_MODULE_DIR, <program>/../lib/guise, <program>.
/// Never closed again. May take half a second: call it from a job. Thread-safe. Error: ModuleMissing.
[[nodiscard]] Result<void*> moduleSymbol(const std::string& module, const std::string& symbol);

}  // namespace guise::base
