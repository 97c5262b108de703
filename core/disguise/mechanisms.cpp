// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/mechanism.h"

#include "core/base/json.h"
#include "core/disguise/prepared_step.h"

#include <array>

namespace guise::disguise {

std::span<const Mechanism* const> mechanisms() {
    static const std::array<const Mechanism*, 9> table = {
        &noiseMechanism(),        &rmtMechanism(),        &permuteMechanism(),        &aesMechanism(),
        &negativeMechanism(),     &rotateFlipMechanism(), &channelShuffleMechanism(), &pixelShuffleMechanism(),
        &nibbleShuffleMechanism()};
    return table;
}

const Mechanism* findMechanism(std::string_view name) noexcept {
    for (const Mechanism* mechanism : mechanisms())
        if (mechanism->name() == name)
            return mechanism;
    return nullptr;
}

std::string derivationJson(const StepContext& context, const Mechanism& mechanism) {
    base::Json parameters = base::Json::object();
    for (const base::ParameterSpec& spec : mechanism.parameters())
        if (spec.shapesKey)
            parameters[spec.name] = context.parameters.at(spec.name);
    const base::Shape& shape = context.original;
    return base::canonicalJson({
        {"block", base::Json::array({context.recipeBlockHeight, context.recipeBlockWidth})},
        {"mechanism", mechanism.name()},
        {"ordinal", context.ordinal},
        {"parameters", std::move(parameters)},
        {"shape", base::Json::array({shape.channels, shape.height, shape.width})},
    });
}

}  // namespace guise::disguise
