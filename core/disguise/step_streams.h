// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/disguise/prepared_step.h"
#include "core/key/random_stream.h"

namespace guise::disguise {

/// The streams that a step's key material is drawn from (METHODS 13), one per item. The use is the mechanism's name
/// where METHODS names no other. Members may throw.
class StepStreams {
public:
    StepStreams(const StepContext& context, const Mechanism& mechanism, std::string_view use);
    StepStreams(const StepContext& context, const Mechanism& mechanism);
    [[nodiscard]] key::RandomStream item(std::uint64_t item) const { return {key_, item}; }

private:
    key::SecretBytes key_;
};

/// Error TooLarge where a table of one number for each value of an image would not fit.
[[nodiscard]] base::Result<void> checkTable(const base::Shape& shape);

}  // namespace guise::disguise
