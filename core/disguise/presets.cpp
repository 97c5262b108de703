// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translatable.h"
#include "core/disguise/recipe.h"

namespace guise::disguise {
namespace {

using base::Json;
using base::translatable;

Step noise(double level) {
    return {"noise", {{"level", static_cast<std::int64_t>(level)}}};
}
Step rmt(const char* matrix) {
    return {"rmt", {{"matrix", matrix}, {"per_channel", false}, {"whole", false}}};
}
Step permute() {
    return {"permute", Json::object()};
}

Recipe recipe(int block, std::vector<Step> steps) {
    Recipe out;
    out.blockHeight = block;
    out.blockWidth = block;
    out.steps = std::move(steps);
    return out;
}

Recipe scheme(const char* name, Json parameters) {
    Recipe out;
    out.scheme = name;
    out.parameters = std::move(parameters);
    return out;
}

std::vector<Preset> makePresets() {
    return {
        {"table1", translatable("Paper, Table 1"),
         translatable(
             "Noise 100, orthogonal matrices on blocks of 7x7, permutation: the MNIST setting of Disguised-Nets, "
             "Table 1."),
         recipe(7, {noise(100), rmt("orthogonal"), permute()})},
        {"published-order", translatable("Published code's order"),
         translatable("The same steps with the noise added last, as the code published with DisguisedNets does."),
         recipe(7, {rmt("orthogonal"), permute(), noise(100)})},
        {"cifar10", translatable("Paper, CIFAR-10"),
         translatable("Noise 25 and orthogonal matrices on blocks of 2x2, no permutation: the CIFAR-10 setting of "
                      "Disguised-Nets, Table 1."),
         recipe(2, {noise(25), rmt("orthogonal")})},
        {"lfw", translatable("Paper, LFW faces"),
         translatable("Noise 50 and orthogonal matrices on blocks of 2x2, no permutation: the LFW setting of "
                      "Disguised-Nets, Table 1."),
         recipe(2, {noise(50), rmt("orthogonal")})},
        {"permutation-only", translatable("Permutation only"),
         translatable("Moves blocks of 7x7 and leaves every pixel as it is, to show what the permutation alone does."),
         recipe(7, {permute()})},
        {"no-mixing", translatable("No mixing"),
         translatable("Table 1 with identity matrices: noise and permutation without mixing, for comparison."),
         recipe(7, {noise(100), rmt("identity"), permute()})},
        {"instahide-inside", translatable("InstaHide, own set"),
         translatable("Mixes four images of the own set under random signs. Published break: Carlini et al., arXiv "
                      "2011.05315."),
         scheme("instahide", {{"images", 4}, {"partners", "inside"}})},
        {"instahide-across", translatable("InstaHide, public partners"),
         translatable("Mixes two own images with four of a public set under random signs. Published break: Carlini et "
                      "al., arXiv 2011.05315."),
         scheme("instahide", {{"images", 6}, {"partners", "across"}})},
        {"neuracrypt", translatable("NeuraCrypt"),
         translatable("Sends patches of 16x16 through a secret random network and shuffles them. Published break: "
                      "Carlini et al., arXiv 2108.07256."),
         scheme("neuracrypt", {{"depth", 4}, {"patch", 16}, {"width", 64}})},
    };
}

}  // namespace

const std::vector<Preset>& presets() {
    static const std::vector<Preset> all = makePresets();
    return all;
}

}  // namespace guise::disguise
