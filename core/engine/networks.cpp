// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/nets.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace guise::engine {

namespace {

struct Entry {
    const char* name;
    int smallestSide;  // pixels
    std::unique_ptr<Network> (*make)(const learn::NetworkSpec& spec, at::Generator& generator);
};

constexpr std::array<Entry, 7> kNetworks{{{"simple-cnn", 4, makeSimpleCnn},
                                          {"resnet20", 1, makeResNet20},
                                          {"resnet18", 1, makeResNet18},
                                          {"vgg11", 1, makeVgg11},
                                          {"mlp", 1, makeMlp},
                                          {"linear", 1, makeLinear},
                                          {"quick", 4, makeQuick}}};

}  // namespace

std::vector<std::string> networkNames() {
    std::vector<std::string> names;
    for (const Entry& entry : kNetworks)
        names.emplace_back(entry.name);
    return names;
}

base::Result<std::unique_ptr<Network>> makeNetwork(const learn::NetworkSpec& spec, at::Generator& generator) {
    for (const Entry& entry : kNetworks) {
        if (spec.network != entry.name)
            continue;
        if (spec.classes < 2 || spec.input.channels < 1 || spec.input.height < entry.smallestSide ||
            spec.input.width < entry.smallestSide)
            return base::fail(
                base::ErrorCode::WrongUse,
                fmt::format("The net {} needs images of {} x {} pixels or more and two classes or more, "
                            "not {} and {}.",
                            entry.name, entry.smallestSide, entry.smallestSide, spec.input.text(), spec.classes),
                {entry.name, spec.input.text(), std::to_string(spec.classes)});
        return entry.make(spec, generator);
    }
    return base::fail(
        base::ErrorCode::UnknownName,
        fmt::format("There is no network \"{}\". Choose one of: {}.", spec.network, fmt::join(networkNames(), ", ")),
        {spec.network});
}

}  // namespace guise::engine
