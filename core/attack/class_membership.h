// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/base/statistics.h"
#include "core/image/image_set.h"
#include "core/learn/engine.h"

namespace guise::attack {

/// One class of originals fed to the model (METHODS 6).
struct ClassResponse {
    std::string name;
    std::vector<std::int64_t> histogram;  // n_j: how often label j came out
    double fano = 0.0;                    // F = sigma^2 / mu over the n_j
    double normalisedFano = 0.0;          // F': 0 expected for uniform, 1 for one label
    double entropy = 0.0;                 // bits, of n_j / n
    double meanLargestSoftmax = 0.0;
    double meanSoftmaxEntropy = 0.0;  // bits
};

/// Class-membership attack (Disguised-Nets 2019, 2.1, 5.3). Level 1: the model and original images of candidate
/// classes.
struct ClassMembershipFinding {
    std::vector<ClassResponse> in;
    std::vector<ClassResponse> out;
    std::int64_t imagesPerClass = 0;  // the same for every class
    double meanFanoIn = 0.0;
    double meanFanoOut = 0.0;
    double meanEntropyIn = 0.0;
    double meanEntropyOut = 0.0;
    std::optional<base::WelchTest> welch;          // in against out, over F
    std::optional<base::MannWhitney> mannWhitney;  // auc: P(F in > F out)
};

struct ClassMembershipOptions {
    std::int64_t imagesPerClass = 0;  // 0: as many as the smallest class has
    std::uint64_t seed = 0;           // which images of a larger class
    bool live = false;                // true: allow fewer than 50 images a class (a live figure, not a finding)
    /// Live: of the classes, number i, i + kLiveTurns, .. alone is fed anew, with i = turn; the others keep what they
    /// answered then. The sets must be the same.
    const ClassMembershipFinding* earlier = nullptr;
    std::size_t turn = 0;
};
inline constexpr std::size_t kLiveTurns = 5;

/// `in`: test images of the training data's own classes; `out`: of other classes, already in the model's shape.
/// Errors: NotLabelled, ShapeMismatch, BadData (under 50 images in a class: "not tried"), those of logits().
[[nodiscard]] base::Result<ClassMembershipFinding> classMembership(learn::Model& model, const image::ImageSet& in,
                                                                   const image::ImageSet& out,
                                                                   const ClassMembershipOptions& options = {},
                                                                   std::stop_token stop = {});

/// F = sum (n_j - mu)^2 / k / mu. 0 for no images.
[[nodiscard]] double fanoFactor(const std::vector<std::int64_t>& histogram);
/// F' = (F - (k-1)/k) / ((n-1)(k-1)/k).
[[nodiscard]] double normalisedFanoFactor(double fano, std::int64_t images, std::int64_t labels);
[[nodiscard]] double entropyBits(const std::vector<std::int64_t>& histogram);

/// Live during training, every `every` batches and after the last: metrics "fano/in/mean", "fano/out/mean", "fano/p",
/// "fano/auc", and "fano/in/0", "fano/out/0" .. per class. All classes are fed the first time, from then
/// on one in kLiveTurns at a time, in turn. Borrows the sets.
[[nodiscard]] std::unique_ptr<learn::Probe> classMembershipProbe(const image::ImageSet& in, const image::ImageSet& out,
                                                                 std::int64_t imagesPerClass, std::int64_t every);

/// The finding as the command line prints it: {"fano_in":[..],"fano_out":[..],"entropy_in":..,"p_value",..}.
[[nodiscard]] base::Json findingToJson(const ClassMembershipFinding& finding);

}  // namespace guise::attack
