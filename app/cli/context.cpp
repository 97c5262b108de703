// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "core/base/json.h"

#include <cmath>
#include <cstdio>

namespace guise::app {

namespace {

bool printOut(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace

int printReport(const Context& context, const Report& report) {
    std::string text = context.json ? base::prettyJson(report.json) : report.text;
    if (!text.empty() && text.back() != '\n')
        text += '\n';
    if (printOut(text))
        return report.exitCode;
    printNote("The result cannot be written to standard output.");
    return 1;
}

int printError(bool json, const base::Error& error) {
    std::fflush(stdout);
    printNote("guise: " + error.advice);
    if (json) {
        const base::Json object = {
            {"error", {{"code", std::string(base::codeName(error.code))}, {"message", error.advice}}}};
        if (!printOut(base::prettyJson(object) + "\n"))
            return 1;
    }
    return base::exitCode(error.code);
}

void printNote(const std::string& sentence) {
    const std::string line = sentence + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
}

void putReal(base::Json& json, const std::string& name, double value, const std::string& reason) {
    json[name] = std::isfinite(value) ? base::Json(value) : base::Json();
    if (!std::isfinite(value))
        json[name + "_reason"] = reason;
}

}  // namespace guise::app
