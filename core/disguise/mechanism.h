// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_fwd.h"
#include "core/base/parameter_spec.h"
#include "core/base/shape.h"
#include "core/disguise/recipe.h"
#include "core/key/random_stream.h"
#include "core/key/secret_key.h"

namespace guise::disguise {

class MatrixCache;

enum class ValueType { Byte, Float };  // u8, or f32 signed and unclipped

/// Blocks of an image: position i in row-major order, rows x columns of them.
struct BlockGrid {
    int blockHeight = 0;
    int blockWidth = 0;
    int rows = 0;  // H / blockHeight, after padding
    int columns = 0;
    [[nodiscard]] int positions() const noexcept { return rows * columns; }
};

/// What a mechanism may know when it prepares: the recipe's public part and the key.
struct StepContext {
    const base::Json& parameters;  // complete
    BlockGrid grid;                // as the step meets it
    base::Shape shape;             // of the image as the step meets it (after padding)
    base::Shape original;          // before padding; enters key derivation
    int ordinal = 0;               // among equal mechanisms of the recipe
    const key::SecretKey& key;
    int recipeBlockHeight = 0;  // as the recipe writes it, for the derivation's canonical JSON
    int recipeBlockWidth = 0;
    MatrixCache* matrices = nullptr;  // where to look for drawn matrices and to leave them; null: nowhere
    std::stop_token stop = {};        // of drawing what takes long
};

/// Free numbers of a step's key material (METHODS 4). Bits are of discrete keys; parameters are real.
struct KeySpace {
    double permutationBits = 0.0;  // log2(t!)
    double freeParameters = 0.0;   // t * s(s-1)/2 for orthogonal
    double paperBits = 0.0;        // the paper's own count, which overcounts
    double discreteBits = 0.0;     // log2 of the number of keys of bits, orders and turns inside blocks
    double aesBits = 0.0;          // AES keys and IVs
};

class PreparedStep;  // see prepared_step.h: immutable, thread-safe, secret material inside

/// A family of steps. One file per mechanism, one line in mechanisms(); stateless, any thread.
class Mechanism {
public:
    virtual ~Mechanism() = default;
    [[nodiscard]] virtual std::string_view name() const noexcept = 0;  // JSON name: "rmt"
    [[nodiscard]] virtual std::string_view label() const noexcept = 0;
    [[nodiscard]] virtual std::string_view help() const noexcept = 0;
    [[nodiscard]] virtual std::span<const base::ParameterSpec> parameters() const noexcept = 0;
    [[nodiscard]] virtual ValueType inputType() const noexcept = 0;  // Float accepts bytes
    [[nodiscard]] virtual ValueType outputType(ValueType input) const noexcept = 0;
    [[nodiscard]] virtual bool repeatable() const noexcept = 0;  // may stand in a recipe more than once
    [[nodiscard]] virtual base::Result<std::unique_ptr<PreparedStep>> prepare(const StepContext& context) const = 0;
    [[nodiscard]] virtual KeySpace keySpace(const base::Json& parameters, const BlockGrid& grid,
                                            const base::Shape& shape) const = 0;
    /// Warnings about the key space: what repeats, what is small, what does nothing. English sentences.
    [[nodiscard]] virtual std::vector<std::string> notes(const base::Json&, const BlockGrid&,
                                                         const base::Shape&) const {
        return {};
    }
    /// Whether the step can work on these blocks. Errors: RecipeInvalid, TooLarge.
    [[nodiscard]] virtual base::Result<void> check(const base::Json&, const BlockGrid&, const base::Shape&) const {
        return {};
    }
    /// Each pixel becomes this many pixels squared (1, 2 or 4): the step's output is that much larger.
    [[nodiscard]] virtual int enlargement(const base::Json&, const BlockGrid&) const noexcept { return 1; }
};

/// The one table of mechanisms, in the order a menu shows them.
[[nodiscard]] std::span<const Mechanism* const> mechanisms();
[[nodiscard]] const Mechanism* findMechanism(std::string_view name) noexcept;  // null: no such name

}  // namespace guise::disguise
