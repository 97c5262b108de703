// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/byte_mechanism.h"

#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/step_streams.h"

#include <utility>

namespace guise::disguise {

base::Result<std::unique_ptr<PreparedStep>> ByteMechanism::prepare(const StepContext& context) const try {
    return makeStep(context);
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

base::Result<void> ByteMechanism::check(const base::Json&, const BlockGrid&, const base::Shape& shape) const {
    return checkTable(shape);
}

base::ParameterSpec perBlockFlag(std::string label, std::string help) {
    return {
        .name = "per_block",
        .label = std::move(label),
        .help = std::move(help),
        .kind = base::ParameterSpec::Kind::Flag,
        .standard = false,
        .unit = {},
        .choices = {},
        .dependsOn = {},
    };
}

base::ParameterSpec perChoice(std::string label, std::string help, std::string ofBlock, std::string ofPixel) {
    return {
        .name = "per",
        .label = std::move(label),
        .help = std::move(help),
        .kind = base::ParameterSpec::Kind::Choice,
        .standard = std::string("block"),
        .unit = {},
        .choices = {{"block", base::translatable("Block"), std::move(ofBlock)},
                    {"pixel", base::translatable("Pixel"), std::move(ofPixel)}},
        .dependsOn = {},
    };
}

}  // namespace guise::disguise
