// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/disguise/mechanism.h"
#include "core/disguise/prepared_step.h"

namespace guise::disguise {

/// A step that takes bytes and gives bytes, as often in a recipe as wanted, and keeps a table of the key's choices.
class ByteMechanism : public Mechanism {
public:
    [[nodiscard]] ValueType inputType() const noexcept final { return ValueType::Byte; }
    [[nodiscard]] ValueType outputType(ValueType) const noexcept final { return ValueType::Byte; }
    [[nodiscard]] bool repeatable() const noexcept final { return true; }
    [[nodiscard]] base::Result<std::unique_ptr<PreparedStep>> prepare(const StepContext& context) const final;
    /// Error TooLarge where the table would not fit; mechanisms with more to check call this last.
    [[nodiscard]] base::Result<void> check(const base::Json& parameters, const BlockGrid& grid,
                                           const base::Shape& shape) const override;

protected:
    [[nodiscard]] virtual std::unique_ptr<PreparedStep> makeStep(const StepContext& context) const = 0;  // may throw
};

/// The flag "per_block": a table of its own for each block, or one for all.
[[nodiscard]] base::ParameterSpec perBlockFlag(std::string label, std::string help);
/// The choice "per": "block" (the standard) or "pixel".
[[nodiscard]] base::ParameterSpec perChoice(std::string label, std::string help, std::string ofBlock,
                                            std::string ofPixel);

}  // namespace guise::disguise
