// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <string>

#include "core/base/json.h"

namespace guise::attack {

/// A figure under `name`; where it is no finite number: null, and "<name>_reason" beside it.
inline void putNumber(base::Json& json, const std::string& name, double value, const std::string& reason) {
    if (std::isfinite(value)) {
        json[name] = value;
        return;
    }
    json[name] = nullptr;
    json[name + "_reason"] = reason;
}

}  // namespace guise::attack
