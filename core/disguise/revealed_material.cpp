// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/preparation.h"
#include "core/disguise/prepared_step.h"
#include "core/key/derivation.h"

#include <numeric>
#include <utility>

namespace guise::disguise {

base::Result<RevealedMaterial> revealMaterial(const key::SecretKey& key, std::optional<key::RunId> run,
                                              std::stop_token stop) try {
    auto checked = checkedRecipe(key);
    if (!checked)
        return tl::unexpected<base::Error>(std::move(checked.error()));
    RevealedMaterial material;
    const auto positions = static_cast<std::size_t>(checked->grid.positions());
    material.permutation.resize(positions);
    std::iota(material.permutation.begin(), material.permutation.end(), std::int64_t{0});
    const auto done =
        forEachStep(*checked, key, [&](const Mechanism& mechanism, const StepContext& given) -> base::Result<void> {
            StepContext context = given;
            context.stop = stop;
            if (&mechanism == &rmtMechanism()) {
                auto drawn = drawStepMatrices(context);
                if (!drawn)
                    return tl::unexpected<base::Error>(std::move(drawn.error()));
                const auto side = static_cast<std::size_t>(drawn->side);
                if (context.parameters.at("per_channel").get<bool>() && side > 0)
                    material.matrixShape = {positions, static_cast<std::size_t>(drawn->perPosition), side, side};
                else if (side > 0)
                    material.matrixShape = {positions, side, side};
                material.matrices = std::move(drawn->values);
            } else if (&mechanism == &permuteMechanism()) {
                const auto drawn = drawStepPermutation(context);
                key::SecretVector<std::int64_t> composed(positions);
                for (std::size_t j = 0; j < positions; ++j)
                    composed[j] = material.permutation[static_cast<std::size_t>(drawn[j])];
                material.permutation = std::move(composed);
            } else if (&mechanism == &aesMechanism()) {
                StepAesKeys drawn = drawStepAesKeys(context);
                material.aesKeyBytes = drawn.keyBytes;
                material.needsRun = drawn.keys.empty();
                if (drawn.keys.empty() && run)
                    drawn.keys = key::FreshStream(key.prk(), *run, drawn.keyBytes).key();
                material.aesKeys = std::move(drawn.keys);
                material.aesIvs = std::move(drawn.ivs);
            }
            return {};
        });
    if (!done)
        return tl::unexpected<base::Error>(done.error());
    return material;
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

}  // namespace guise::disguise
