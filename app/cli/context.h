// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/base/json.h"

namespace guise::app {

enum class ProgressMode { Auto, Bar, Lines, None };

/// What a verb has to say: `json` for --json, `text` for people. `exitCode` is 130 for a result that was stopped half
/// way.
struct Report {
    base::Json json;
    std::string text;
    int exitCode = 0;
};

using Action = std::function<base::Result<Report>()>;

/// The global options, and what the chosen verb will do. The action runs after the whole command line was read.
struct Context {
    bool json = false;
    ProgressMode progress = ProgressMode::Auto;
    std::stop_token stop;
    Action action;
};

/// Prints to stdout: one JSON object, or text. Returns the exit code; 1 when stdout cannot be written.
[[nodiscard]] int printReport(const Context& context, const Report& report);
/// The sentence to stderr and, with --json, {"error":{"code","message"}} to stdout. Returns the exit code.
[[nodiscard]] int printError(bool json, const base::Error& error);
/// A sentence for people on stderr that is no error.
void printNote(const std::string& sentence);

/// `value`, or null with "NAME_reason" beside it when it is not finite.
void putReal(base::Json& json, const std::string& name, double value, const std::string& reason);

}  // namespace guise::app
