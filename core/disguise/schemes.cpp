// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translatable.h"
#include "core/disguise/scheme.h"

#include <array>
#include <vector>

namespace guise::disguise {
namespace {

using base::ParameterSpec;
using base::translatable;

ParameterSpec whole(const char* name, const char* label, const char* help, std::int64_t standard, double minimum,
                    double maximum, double softMaximum) {
    return {.name = name,
            .label = label,
            .help = help,
            .kind = ParameterSpec::Kind::Integer,
            .standard = standard,
            .minimum = minimum,
            .maximum = maximum,
            .softMaximum = softMaximum,
            .step = 1.0,
            .unit = {},
            .choices = {},
            .dependsOn = {},
            .shapesKey = true};
}

const std::vector<ParameterSpec>& instaHideParameters() {
    static const std::vector<ParameterSpec> specs = [] {
        std::vector<ParameterSpec> list = {
            whole("images", translatable("Images per mix"),
                  translatable("How many images are added up, each with its own random share."), 4, 2.0, 8.0, 0.0),
            {.name = "partners",
             .label = translatable("Partners"),
             .help = translatable("Where the other images of a mix come from."),
             .kind = ParameterSpec::Kind::Choice,
             .standard = std::string("inside"),
             .step = 1.0,
             .unit = {},
             .choices = {{"inside", translatable("Own set"), translatable("All images of a mix are your own.")},
                         {"across", translatable("Own and public set"),
                          translatable("Two images of a mix are your own, the others come from a public set.")}},
             .dependsOn = {},
             .shapesKey = true}};
        return list;
    }();
    return specs;
}

const std::vector<ParameterSpec>& neuraCryptParameters() {
    static const std::vector<ParameterSpec> specs = [] {
        std::vector<ParameterSpec> list = {
            whole("depth", translatable("Depth"),
                  translatable("How many secret layers follow the first one; the published code takes 4."), 4, 0.0,
                  16.0, 8.0),
            whole("patch", translatable("Patch"),
                  translatable("Side of a patch; it divides the height and the width of the images."), 16, 1.0, 256.0,
                  32.0),
            whole("width", translatable("Width"),
                  translatable("Features of a patch: each patch becomes so many numbers."), 64, 1.0, 2048.0, 256.0),
        };
        list[1].unit = translatable("pixels");
        return list;
    }();
    return specs;
}

}  // namespace

std::span<const Scheme> schemes() {
    static const std::array<Scheme, 3> table = {
        Scheme{.name = kBlockScheme,
               .label = translatable("Blocks"),
               .help = translatable("Steps that mix, move or mask the blocks of one image under a key."),
               .publishedBreak = {},
               .parameters = {}},
        Scheme{.name = kInstaHideScheme,
               .label = translatable("InstaHide"),
               .help = translatable("Adds several images up and flips the sign of every pixel at random."),
               .publishedBreak = translatable("Opened by Carlini et al., arXiv 2011.05315."),
               .parameters = instaHideParameters(),
               .mixesImages = true,
               .canInvert = false},
        Scheme{.name = kNeuraCryptScheme,
               .label = translatable("NeuraCrypt"),
               .help = translatable("Sends every patch through a secret random network and shuffles the patches."),
               .publishedBreak = translatable("Opened by Carlini et al., arXiv 2108.07256."),
               .parameters = neuraCryptParameters(),
               .canInvert = false},
    };
    return table;
}

const Scheme* findScheme(std::string_view name) noexcept {
    for (const Scheme& scheme : schemes())
        if (scheme.name == name)
            return &scheme;
    return nullptr;
}

}  // namespace guise::disguise
