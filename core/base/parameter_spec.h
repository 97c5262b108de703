// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace guise::base {

using ParameterValue = std::variant<bool, std::int64_t, double, std::string>;

/// One public parameter of a mechanism, as data: the window builds its control from it, the reader its checks, the help
/// its table. `name` is the JSON name; `label` and `help` are English and marked for translation where defined.
struct ParameterSpec {
    enum class Kind { Flag, Integer, Real, Choice };
    struct Choice {
        std::string value;  // JSON value
        std::string label;
        std::string help;
    };

    std::string name;
    std::string label;
    std::string help;  // one sentence
    Kind kind = Kind::Flag;
    ParameterValue standard = false;  // the default
    double minimum = 0.0;             // Integer and Real: inclusive
    double maximum = 0.0;
    double softMaximum = 0.0;  // right end of a slider; 0: maximum
    double step = 1.0;
    std::string unit;             // "pixels", "grey levels"; empty: none
    std::vector<Choice> choices;  // Choice only
    std::string dependsOn;        // name of a Flag that must be true for this one to matter; empty: none
    bool shapesKey = true;        // part of what key material is derived from (METHODS 13); noise level: false
};

}  // namespace guise::base
