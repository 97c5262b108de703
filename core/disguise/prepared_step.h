// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/tile.h"
#include "core/key/secret_memory.h"

namespace guise::disguise {

struct ValueRange {
    double low = 0.0;
    double high = 255.0;
};

/// A step under a key. Once a Disguiser is made nothing changes it but prepareInverse(), which may run from several
/// threads at a time; apply() and invert() may as well, each on its own tile. They may throw (no memory, cipher
/// failed); the Disguiser turns that into an Error.
class PreparedStep {
public:
    PreparedStep() = default;
    PreparedStep(const PreparedStep&) = delete;
    PreparedStep& operator=(const PreparedStep&) = delete;
    virtual ~PreparedStep() = default;

    virtual void apply(Tile& tile) const = 0;
    /// Takes away what apply() did, from the tile's floats. After prepareInverse().
    virtual void invert(Tile& tile) const = 0;
    /// Work that only the inverse needs. Errors: Internal, NoMemory, Stopped.
    [[nodiscard]] virtual base::Result<void> prepareInverse(const std::stop_token&) const { return {}; }
    /// Smallest and largest value after this step when `input` is the range before it, whatever the key.
    [[nodiscard]] virtual ValueRange range(ValueRange input) const = 0;

    /// The permutation of blocks that this step is (output position j shows block p(j)); empty for any other step.
    [[nodiscard]] virtual std::span<const std::int64_t> permutation() const noexcept { return {}; }
    /// Takes a permutation that follows into this step, so that one pass does both. False: this step cannot.
    [[nodiscard]] virtual bool absorb(std::span<const std::int64_t>) { return false; }
    /// The noise level N of a noise step; 0 for any other.
    [[nodiscard]] virtual double noiseLevel() const noexcept { return 0.0; }
    /// Bytes of the AES key of a step that needs a fresh run id (Tile::fresh()); 0 for any other.
    [[nodiscard]] virtual std::size_t freshKeyBytes() const noexcept { return 0; }
};

/// Canonical JSON that key material of a step derives from (METHODS 13): block, mechanism, ordinal, the parameters that
/// shape the material, and the original shape.
[[nodiscard]] std::string derivationJson(const StepContext& context, const Mechanism& mechanism);

/// One object per mechanism; mechanisms() lists them.
[[nodiscard]] const Mechanism& noiseMechanism();
[[nodiscard]] const Mechanism& rmtMechanism();
[[nodiscard]] const Mechanism& permuteMechanism();
[[nodiscard]] const Mechanism& aesMechanism();
[[nodiscard]] const Mechanism& negativeMechanism();
[[nodiscard]] const Mechanism& rotateFlipMechanism();
[[nodiscard]] const Mechanism& channelShuffleMechanism();
[[nodiscard]] const Mechanism& pixelShuffleMechanism();
[[nodiscard]] const Mechanism& nibbleShuffleMechanism();

/// Matrices of an rmt step in double as derived: positions x channels (or x 1 where they share) of side x side.
struct StepMatrices {
    int side = 0;
    int perPosition = 1;  // channels where per_channel, else 1
    key::SecretVector<double> values;
};
/// Large sets are drawn on all threads; the values do not depend on it. Side 0 where there are none. Errors: Stopped
/// (context.stop), NoMemory.
[[nodiscard]] base::Result<StepMatrices> drawStepMatrices(const StepContext& context);
[[nodiscard]] key::SecretVector<std::int64_t> drawStepPermutation(const StepContext& context);

/// Keys of an aes step, keyBytes each, one after another, and, in modes that have them, 16-byte IVs: one for each
/// (position, channel), channels first; one key alone in mode `ecb`; none of either in mode `ctr-fresh`.
struct StepAesKeys {
    std::size_t keyBytes = 16;
    key::SecretBytes keys;
    key::SecretBytes ivs;
};
[[nodiscard]] StepAesKeys drawStepAesKeys(const StepContext& context);

}  // namespace guise::disguise
