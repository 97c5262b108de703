// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/preset_groups.h"

#include "core/base/translatable.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace guise::disguise {
namespace {

using base::translatable;

bool isOneOf(const Preset& preset, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), preset.name) != names.end();
}

std::vector<PresetGroup> makeGroups() {
    std::vector<PresetGroup> groups{
        {translatable("The paper"), translatable("Settings of Disguised-Nets, its tables and its published code"), {}},
        {translatable("Other schemes"), translatable("What DisguisedNets is compared with, and a control"), {}},
        {translatable("Weak on purpose"),
         translatable("Lessons: each leaves one thing out and shows what that gives away"),
         {}},
    };
    for (const Preset& preset : presets()) {
        const bool paper = isOneOf(preset, {"table1", "published-order", "cifar10", "lfw"});
        const bool weak = isOneOf(preset, {"permutation-only", "no-mixing", "noise-only", "matrices-only",
                                           "one-big-matrix", "aes-ecb", "aes-ctr-fixed"});
        groups[paper ? 0 : weak ? 2 : 1].presets.push_back(&preset);
    }
    return groups;
}

}  // namespace

std::span<const PresetGroup> presetGroups() {
    static const std::vector<PresetGroup> groups = makeGroups();
    return groups;
}

}  // namespace guise::disguise
