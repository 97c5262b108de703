// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace guise::base {

using Json = nlohmann::json;  // whole in json.h, which takes seconds to compile: headers name it only

}  // namespace guise::base
