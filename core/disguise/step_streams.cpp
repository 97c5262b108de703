// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/step_streams.h"

#include "core/disguise/recipe_check.h"
#include "core/key/derivation.h"

#include <fmt/format.h>

namespace guise::disguise {

StepStreams::StepStreams(const StepContext& context, const Mechanism& mechanism, std::string_view use)
    : key_(key::streamKey(context.key.prk(), use, derivationJson(context, mechanism))) {}

StepStreams::StepStreams(const StepContext& context, const Mechanism& mechanism)
    : StepStreams(context, mechanism, mechanism.name()) {}

base::Result<void> checkTable(const base::Shape& shape) {
    if (shape.size() > kMaxMatrixNumbers)
        return base::fail(
            base::ErrorCode::TooLarge,
            fmt::format("The key of this step has a number for each of the values of an image, and {} has "
                        "more than {}. Scale the images down.",
                        shape.text(), kMaxMatrixNumbers),
            {shape.text(), std::to_string(kMaxMatrixNumbers)});
    return {};
}

}  // namespace guise::disguise
