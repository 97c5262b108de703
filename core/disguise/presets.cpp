// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/recipe.h"

namespace guise::disguise {
namespace {

using base::Json;
using base::StoredJson;
using base::translatable;

Step noise(double level) {
    return {"noise", StoredJson(Json{{"level", static_cast<std::int64_t>(level)}})};
}
Step rmt(const char* matrix) {
    return {"rmt", StoredJson(Json{{"matrix", matrix}, {"per_channel", false}, {"whole", false}})};
}
Step permute() {
    return {"permute", {}};
}

Step aes(const char* mode) {
    return {"aes", StoredJson(Json{{"bits", 128}, {"mode", mode}})};
}
Step perEach(const char* mechanism, const char* each) {
    return {mechanism, StoredJson(Json{{"per", each}})};
}
Step perBlock(const char* mechanism, bool perBlock) {
    return {mechanism, StoredJson(Json{{"per_block", perBlock}})};
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
    out.parameters = StoredJson(std::move(parameters));
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
        {"noise-only", translatable("Noise only"),
         translatable("Noise 100 and nothing else: a weak lesson, since noise without mixing leaves the picture for "
                      "every eye and every net."),
         recipe(7, {noise(100)})},
        {"matrices-only", translatable("Matrices only"),
         translatable("Orthogonal matrices on blocks of 4x4 without noise and permutation: a weak lesson, since whole "
                      "numbers as pixels let lattice reduction read the matrices off, without any pair."),
         recipe(4, {rmt("orthogonal")})},
        {"one-big-matrix", translatable("One big matrix"),
         translatable("A single matrix of 28x28 for the whole picture: a weak lesson on sparse pictures, whose empty "
                      "rows stay empty and draw the outline."),
         recipe(28, {rmt("orthogonal")})},
        {"aes-ecb", translatable("AES-ECB, one key"),
         translatable("AES in ECB with one key for all blocks of 4x4: a weak lesson on flat areas, since equal blocks "
                      "stay equal wherever they lie."),
         recipe(4, {aes("ecb")})},
        {"aes-ctr-fixed", translatable("AES, fixed counter"),
         translatable("AES with the same counter for every image: a weak lesson, since one mask for all images falls "
                      "to counting bytes."),
         recipe(4, {aes("ctr-fixed")})},
        {"aes", translatable("AES, a key per block"),
         translatable("AES in ECB with a key for each block of 4x4 and a permutation: the AES method of DisguisedNets "
                      "(2023). Equal cipher blocks look equal, and known pairs fill a dictionary."),
         recipe(4, {aes("ecb-per-block"), permute()})},
        {"aes-ctr-fresh", translatable("AES, fresh counter (control)"),
         translatable("AES with a counter that never repeats: no pixel can be learned, so no network can either. The "
                      "control beside the others, not a way to train."),
         recipe(4, {aes("ctr-fresh")})},
        {"le", translatable("LE: learnable encryption"),
         translatable("Nibbles of blocks of 4x4 reversed and shuffled under one key for all blocks (Tanaka, 2018). "
                      "Published break: Chang and Case, arXiv 2004.13263."),
         recipe(4, {perBlock("nibble-shuffle", false)})},
        {"ele", translatable("ELE: extended learnable encryption"),
         translatable(
             "Blocks of 4x4 permuted, then LE with a key for each block (Madono and others, 2020). It uses the "
             "blocks of LE, which is broken, and one key for each place in all images."),
         recipe(4, {permute(), perBlock("nibble-shuffle", true)})},
        {"pe", translatable("PE: pixel-based encryption"),
         translatable("Pixels negated and their channels shuffled by a key, here the same for all images "
                      "(Sirichotedumrong, Kinoshita and Kiya, 2019). Published breaks: Chang and Case, arXiv "
                      "2004.13263; generative networks, Sirichotedumrong and Kiya, arXiv 2010.06198."),
         recipe(4, {perEach("negative", "pixel"), perEach("channel-shuffle", "pixel")})},
        {"etc", translatable("EtC: encryption then compression"),
         translatable("Blocks permuted, turned and mirrored, negated, and their channels shuffled (Kiya and others). "
                      "Published break: extended jigsaw puzzle solvers, Chuman, Kurihara and Kiya, IEICE Transactions "
                      "E101-D, 2018."),
         recipe(4,
                {permute(), {"rotate-flip", {}}, perEach("negative", "block"), perEach("channel-shuffle", "block")})},
        {"negative-positive", translatable("Negative-positive"),
         translatable(
             "Pixels negated by a key, the same for all images: the first half of PE. Published break: that of "
             "PE, Sirichotedumrong and Kiya, arXiv 2010.06198."),
         recipe(4, {perEach("negative", "pixel")})},
        {"pixel-shuffle", translatable("Pixel shuffling"),
         translatable("The values of each block of 4x4 shuffled, all blocks alike (AprilPyone and Kiya). Published "
                      "break, of block and pixel shuffling together: a jigsaw puzzle solver, Chuman and Kiya, arXiv "
                      "2211.02369."),
         recipe(4, {perBlock("pixel-shuffle", false)})},
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
