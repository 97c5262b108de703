// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/block_recipe.h"
#include "core/base/json.h"

#include <algorithm>

namespace guise::attack {

BlockRecipe readBlockRecipe(const disguise::Recipe& recipe, const base::Shape& shape) {
    BlockRecipe block;
    block.blockHeight = std::max(recipe.blockHeight, 1);
    block.blockWidth = std::max(recipe.blockWidth, 1);
    block.rows = (shape.height + block.blockHeight - 1) / block.blockHeight;
    block.columns = (shape.width + block.blockWidth - 1) / block.blockWidth;
    block.shape = {shape.channels, block.rows * block.blockHeight, block.columns * block.blockWidth};
    if (recipe.scheme != "block")
        block.others.push_back(recipe.scheme);
    bool mixed = false;
    for (const disguise::Step& step : recipe.steps) {
        const base::Json& parameters = step.parameters;
        if (step.mechanism == "noise") {
            block.noise = parameters.value("level", 0.0);
            block.noiseAfter = mixed;
        } else if (step.mechanism == "rmt") {
            block.matrix = parameters.value("matrix", std::string("orthogonal"));
            block.mixes = mixed = block.matrix != "identity";
            block.perChannel = parameters.value("per_channel", false);
            block.whole = parameters.value("whole", false);
        } else if (step.mechanism == "permute") {
            block.permutes = block.positions() > 1;
        } else {
            block.others.push_back(step.mechanism);
        }
    }
    return block;
}

}  // namespace guise::attack
