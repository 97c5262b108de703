// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"
#include "core/image/image_set.h"
#include "core/key/aes.h"
#include "core/key/random_stream.h"
#include "core/key/secret_key.h"

namespace guise::disguise {

/// Where noise comes from. Every image has its own stream by its index in its source, so that any split into threads,
/// shards or machines gives the same bytes for one salt.
struct NoiseSource {
    base::Digest salt;            // 32 fresh bytes, or key::noiseSaltFromSeed() for a set marked "test only"
    std::string split = "train";  // two splits never share noise
};

/// One run of a recipe that needs a run id (AES mode ctr-fresh). Image i of a call is number numbers[i] of the run, or
/// `first` + i; a number must not stand for two images, so every delivery and every set in memory has an id of its own.
struct FreshRun {
    key::RunId id{};  // public
    std::uint64_t first = 0;
    std::span<const std::uint64_t> numbers = {};  // empty, or one for each image of the call
};

struct ApplyOptions {
    int threads = 0;  // 0: all of the machine's
    std::stop_token stop;
    std::optional<FreshRun> run = std::nullopt;
};

/// A recipe under a key, ready to use (METHODS 1, 2): Y = steps(X), block positions row-major. Immutable; any number of
/// threads may share one object. Same bytes for any number of threads and every SIMD target.
class Disguiser {
public:
    /// Errors: those of parseRecipe and checkRecipe for the key's recipe and shape; Stopped. Matrices above 64 x 64
    /// take a while, many large ones minutes: prepare them in a job. `matrices`: where those of earlier calls are found
    /// again; used in this call alone.
    [[nodiscard]] static base::Result<Disguiser> create(const key::SecretKey& key, std::stop_token stop = {},
                                                        MatrixCache* matrices = nullptr);
    Disguiser(Disguiser&&) noexcept;
    Disguiser& operator=(Disguiser&&) noexcept;
    ~Disguiser();

    [[nodiscard]] const Recipe& recipe() const noexcept;
    [[nodiscard]] const base::Shape& inputShape() const noexcept;
    [[nodiscard]] const base::Shape& outputShape() const noexcept;  // larger where it pads or duplicates pixels
    [[nodiscard]] ValueType outputType() const noexcept;
    [[nodiscard]] bool usesNoise() const noexcept;
    [[nodiscard]] double noiseLevel() const noexcept;  // N; 0 without noise
    [[nodiscard]] bool usesRunId() const noexcept;     // apply() and invert() need ApplyOptions::run

    /// `images`: count x inputShape, 0..255. `indices`: index of each image in its source, for noise (count of them).
    /// `out`: count x outputShape; values of a byte recipe are whole numbers 0..255. Errors: ShapeMismatch, Stopped,
    /// WrongUse (no run id where the recipe needs one).
    [[nodiscard]] base::Result<void> apply(std::span<const std::uint8_t> images, std::span<const std::uint64_t> indices,
                                           const NoiseSource& noise, std::span<float> out,
                                           const ApplyOptions& options = {}) const;
    /// The same for images [first, first + count) of a source.
    [[nodiscard]] base::Result<void> applyRange(std::span<const std::uint8_t> images, std::uint64_t first,
                                                const NoiseSource& noise, std::span<float> out,
                                                const ApplyOptions& options = {}) const;
    /// Byte recipes alone (outputType() Byte): the same values as bytes. Error: WrongUse.
    [[nodiscard]] base::Result<void> applyBytes(std::span<const std::uint8_t> images, std::span<std::uint8_t> out,
                                                const ApplyOptions& options = {}) const;
    [[nodiscard]] base::Result<void> invertBytes(std::span<const std::uint8_t> disguised, std::span<std::uint8_t> out,
                                                 const ApplyOptions& options = {}) const;
    /// The inverse: noise-free and orthogonal gives the original values within float rounding; the mean of the noise,
    /// N/2, is subtracted, the rest of it stays. `out`: count x inputShape, unrounded. Errors: as apply().
    [[nodiscard]] base::Result<void> invert(std::span<const float> disguised, std::span<float> out,
                                            const ApplyOptions& options = {}) const;

    /// Only the noise of each image, D of METHODS 2 in f32, where the recipe adds it: count x outputShape. Zeros
    /// without.
    [[nodiscard]] base::Result<void> noiseOf(std::span<const std::uint64_t> indices, const NoiseSource& noise,
                                             std::span<float> out) const;

    /// Smallest and largest value that any image can take, from recipe and kind of matrix alone (never from the key);
    /// rounded outwards.
    struct Range {
        double low = 0.0;
        double high = 255.0;
    };
    [[nodiscard]] Range valueRange() const noexcept;

private:
    Disguiser();
    struct State;
    std::unique_ptr<const State> state_;
};

/// Rounds to the nearest whole number (ties to even) and clips to 0..255: how a restored picture is stored.
void toBytes(std::span<const float> values, std::span<std::uint8_t> out) noexcept;

/// Key material by name, for the inspector and `guise key export --reveal`.
struct RevealedMaterial {
    std::vector<std::size_t> matrixShape;  // [t, s, s] or [t, C, s, s]; empty without rmt
    key::SecretVector<double> matrices;
    key::SecretVector<std::int64_t>
        permutation;              // output position j shows source block permutation[j]; identity if none
    std::size_t aesKeyBytes = 0;  // 16 or 32; 0 without aes
    key::SecretBytes aesKeys;     // [n, aesKeyBytes], n = 1 or t * C, channels first; empty for ctr-fresh without `run`
    key::SecretBytes aesIvs;      // [t, C, 16]; empty for modes without
    bool needsRun = false;        // the AES key is one for each run
};
/// `run`: the key of mode ctr-fresh is that of this run. Errors: as Disguiser::create().
[[nodiscard]] base::Result<RevealedMaterial> revealMaterial(const key::SecretKey& key,
                                                            std::optional<key::RunId> run = std::nullopt,
                                                            std::stop_token stop = {});

/// Whether a fixed noise seed may be used: not where the recipe needs a run id, which is always fresh. Error: WrongUse.
[[nodiscard]] base::Result<void> checkNoiseSeed(const Disguiser& disguiser,
                                                const std::optional<std::uint64_t>& noiseSeed);

/// Key space of a whole recipe: sums over steps, and the root's 256 bits beside (METHODS 4).
struct RecipeKeySpace {
    double paperBits = 0.0;
    double freeParameters = 0.0;
    double permutationBits = 0.0;
    double discreteBits = 0.0;  // bits, orders and turns of the other steps
    double aesBits = 0.0;
    double rootBits = 256.0;
    std::vector<std::string> notes;  // English sentences: what overcounts, what does nothing (one block), what is small
};
[[nodiscard]] base::Result<RecipeKeySpace> recipeKeySpace(const Recipe& recipe, const base::Shape& shape);

}  // namespace guise::disguise
