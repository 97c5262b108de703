// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/attack/attack.h"
#include "core/attack/chooser.h"
#include "core/attack/judge.h"
#include "core/experiment/exported_set.h"
#include "core/image/image_source.h"

namespace guise::experiment {

struct SceneOptions {
    image::Split split = image::Split::Train;  // of the truth that was disguised
    std::size_t images = 4000;                 // disguised images that attacks learn from; 0: all
    std::size_t pairs = 0;                     // known pairs: so many of them
    std::size_t firstPair = 0;                 // from this exported image on
    std::size_t judged = 1000;                 // at most so many are judged
    image::SourcePtr domain;                   // its training split, whole
    image::SourcePtr candidates;               // its training split, whole
};

/// An exported set with its truth, kept apart: attacks get view(), which holds nothing of the truth but the pairs that
/// level 2 grants; judge() holds the rest. Images after those that attacks learn from are judged where there are any
/// ("unseen"), else those outside the pairs. Immutable.
class AttackScene {
public:
    /// Errors: ShapeMismatch (the truth is not what was disguised), NoSecondSet, BadData, those of sourceOrder() and
    /// loadSplit().
    [[nodiscard]] static base::Result<AttackScene> create(ExportedSet set, image::SourcePtr truth,
                                                          const SceneOptions& options, std::stop_token stop = {});

    [[nodiscard]] attack::AttackerView view() const;  // borrows from the scene
    [[nodiscard]] const ExportedSet& set() const noexcept { return set_; }
    [[nodiscard]] bool unseen() const noexcept { return unseen_; }

    /// Recovers the judged images and compares them. `examiner` may be null. Errors: those of the inverter and of
    /// attack::judge(); WrongUse for a result without pictures.
    [[nodiscard]] base::Result<attack::Judgement> judge(const attack::AttackResult& result, learn::Model* examiner,
                                                        const attack::VerdictThresholds& thresholds,
                                                        const attack::AttackContext& context) const;
    /// Of candidates: how many were found at the right image, and how well the score tells members apart.
    struct CandidateJudgement {
        std::size_t members = 0;
        std::size_t found = 0;
        std::size_t outsiders = 0;
        double auc = 0.5;
        double advantage = 0.0;                // max(TPR - FPR)
        double truePositivesAt1Percent = 0.0;  // TPR at 1 % FPR
    };
    [[nodiscard]] std::optional<CandidateJudgement> judgeCandidates(const attack::AttackResult& result) const;
    /// All images of the set recovered, in its order, into FOLDER/images.npy (f32), and what was learned of the key
    /// into FOLDER/estimate.npz: matrices (by disguised position), permutation, classes (of exported labels), where
    /// known.
    [[nodiscard]] base::Result<void> writeRecovered(const attack::AttackResult& result,
                                                    const std::filesystem::path& folder, bool replace,
                                                    const attack::AttackContext& context) const;

private:
    AttackScene() = default;
    [[nodiscard]] base::Result<image::ImageSet> originals(std::size_t first, std::size_t count) const;

    ExportedSet set_;
    image::SourcePtr truth_;
    image::Split split_ = image::Split::Train;
    std::vector<std::uint64_t> order_;  // exported index -> index in the truth
    std::size_t learned_ = 0;
    std::size_t pairs_ = 0;
    std::size_t firstPair_ = 0;
    std::size_t firstJudged_ = 0;
    std::size_t judged_ = 0;
    bool unseen_ = false;
    image::ImageSet pairOriginals_;
    image::ImageSet domain_;
    image::ImageSet candidates_;
};

}  // namespace guise::experiment
