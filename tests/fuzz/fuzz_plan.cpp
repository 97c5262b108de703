// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any text is a plan of a sweep or a typed error; its runs have keys and complete settings.
#include "core/base/json.h"
#include "core/experiment/sweep_plan.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace guise;
    auto plan = experiment::parsePlan({reinterpret_cast<const char*>(data), size});
    if (!plan) {
        if (plan.error().advice.empty())
            std::abort();
        return 0;
    }
    constexpr std::size_t kMost = 20;
    if (plan->settings.size() > kMost)
        return 0;
    plan->repeats = 1;
    const image::SourceInfo source{"mnist:x", "MNIST", {1, 28, 28}, 100, 0, {"a", "b"}};
    const auto cells = experiment::cellsOf(*plan, source, "aa");
    if (!cells)
        return 0;
    for (const experiment::SweepCell& cell : *cells) {
        constexpr std::size_t kKey = 32;
        const auto again = experiment::runSettingsFromJson(experiment::runSettingsToJson(cell.run));
        if (cell.key.size() != kKey || !again)
            std::abort();
    }
    return 0;
}
