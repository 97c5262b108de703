// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"
#include "core/base/json.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace guise::app {

namespace {

constexpr auto kInterval = std::chrono::milliseconds(60);
constexpr int kBar = 30;

void printLine(const base::Json& json) {
    const std::string line = base::canonicalJson(json) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
}

}  // namespace

ProgressPrinter::ProgressPrinter(ProgressMode mode) : mode_(mode) {
    if (mode_ == ProgressMode::Auto)
        mode_ = isatty(STDERR_FILENO) == 1 ? ProgressMode::Bar : ProgressMode::None;
}

ProgressPrinter::~ProgressPrinter() {
    if (drawn_)
        std::fputs("\r\x1b[K", stderr);
}

void ProgressPrinter::point(const base::Metric& metric) {
    if (mode_ == ProgressMode::Lines)
        printLine({{"metric", metric.name}, {"step", metric.step}, {"value", metric.value}});
}

void ProgressPrinter::progress(const base::Progress& progress) {
    if (mode_ == ProgressMode::None)
        return;
    const auto now = Clock::now();
    if (progress.what != what_) {
        what_ = progress.what;
        start_ = now;
        last_ = {};
    }
    const bool ends = progress.total > 0 && progress.done >= progress.total;
    if (now - last_ < kInterval && !ends)
        return;
    last_ = now;
    double secondsLeft = progress.secondsLeft;
    if (secondsLeft < 0.0 && progress.done > 0 && progress.total > 0)
        secondsLeft = std::chrono::duration<double>(now - start_).count() *
                      static_cast<double>(progress.total - progress.done) / static_cast<double>(progress.done);
    if (mode_ == ProgressMode::Lines) {
        base::Json json = {{"what", progress.what}, {"done", progress.done}, {"total", progress.total}};
        json["seconds_left"] = secondsLeft >= 0.0 ? base::Json(secondsLeft) : base::Json();
        printLine(json);
        return;
    }
    draw(progress, secondsLeft);
    drawn_ = true;
}

void ProgressPrinter::draw(const base::Progress& progress, double secondsLeft) const {
    std::string line = "\r" + progress.what;
    if (progress.total > 0) {
        const double share =
            std::clamp(static_cast<double>(progress.done) / static_cast<double>(progress.total), 0.0, 1.0);
        const auto full = static_cast<std::size_t>(share * kBar);
        line += fmt::format("  {:#<{}}{: <{}} {:3.0f} %", "", full, "", kBar - full, share * 100.0);
    }
    if (secondsLeft >= 0.0)
        line += fmt::format("  {}:{:02} left", static_cast<int>(secondsLeft) / 60, static_cast<int>(secondsLeft) % 60);
    std::fputs((line + "\x1b[K").c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace guise::app
