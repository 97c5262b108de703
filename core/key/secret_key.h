// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/key/derivation.h"
#include "core/key/secret_memory.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guise::key {

/// Secret: from the CSPRNG, for data that leaves the house. Experiment: from a recorded seed, no secret, refused for
/// outsourcing; a run that used one resumes by itself.
enum class KeyKind { Secret, Experiment };

inline constexpr std::size_t kRecipeLimit = std::size_t{16} << 10;  // bytes of canonical JSON

/// The root secret and what it is for. All material derives (METHODS 13). Immutable value; copies wipe themselves.
class SecretKey {
public:
    /// `recipe`: canonical JSON of a valid recipe, at most 16 KiB. classCount 0: labels are not permuted.
    [[nodiscard]] static base::Result<SecretKey> create(std::string recipe, base::Shape shape, int classCount);
    [[nodiscard]] static base::Result<SecretKey> experiment(std::uint64_t seed, std::string recipe, base::Shape shape,
                                                            int classCount);
    /// From a key file or, in tests, given bytes.
    [[nodiscard]] static base::Result<SecretKey> fromRoot(Root root, KeyKind kind, std::string recipe,
                                                          base::Shape shape, int classCount);
    /// The same root under another recipe: a draft while a person edits.
    [[nodiscard]] base::Result<SecretKey> withRecipe(std::string recipe) const;

    [[nodiscard]] KeyKind kind() const noexcept { return kind_; }
    [[nodiscard]] const std::string& recipe() const noexcept { return recipe_; }
    [[nodiscard]] const base::Shape& shape() const noexcept { return shape_; }
    [[nodiscard]] int classCount() const noexcept { return classCount_; }
    [[nodiscard]] const Root& root() const noexcept { return root_; }
    [[nodiscard]] const SecretBytes& prk() const noexcept { return prk_; }

    /// 128 bits as 32 hex digits (METHODS 13). Public; it links deliveries under one key.
    [[nodiscard]] const std::string& fingerprint() const noexcept { return fingerprint_; }
    /// permutation over classes: exported label = labels[original]. Empty when classCount is 0.
    [[nodiscard]] SecretVector<std::int64_t> labelPermutation() const;

    /// Errors: KeyRecipeMismatch, KeyShapeMismatch. An empty recipe or no shape is not compared.
    [[nodiscard]] base::Result<void> checkFits(std::string_view canonicalRecipe,
                                               std::optional<base::Shape> shape) const;

private:
    SecretKey() = default;
    Root root_;
    SecretBytes prk_;
    KeyKind kind_ = KeyKind::Secret;
    std::string recipe_;
    base::Shape shape_;
    int classCount_ = 0;
    std::string fingerprint_;
};

/// "a3f9 c210 ..." in groups of four for people.
[[nodiscard]] std::string fingerprintForPeople(const std::string& fingerprint);

}  // namespace guise::key
