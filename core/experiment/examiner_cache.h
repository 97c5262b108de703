// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/disguise/recipe.h"
#include "core/experiment/training_run.h"
#include "core/image/image_source.h"
#include "core/learn/engine.h"

namespace guise::experiment {

/// The examiner of a data set: a net trained on its originals, input / 255, kept below cacheFolder()/examiners under
/// the data's hash and the settings. Trains when it is not there; `trained` tells which. Processes that need the same
/// one train it once.
struct CachedExaminer {
    std::unique_ptr<learn::Model> model;
    double testAccuracy = 0.0;  // on originals; NaN without a test part, and of simulated examiners
    bool trained = false;
    std::filesystem::path folder;
};
[[nodiscard]] base::Result<CachedExaminer> examinerFor(learn::Engine& engine, image::SourcePtr source,
                                                       const learn::TrainSettings& settings, learn::RunSink& sink,
                                                       std::stop_token stop, std::span<learn::Probe* const> probes = {},
                                                       const std::string& network = learn::NetworkSpec().network);
[[nodiscard]] bool examinerIsCached(const image::ImageSource& source, const learn::TrainSettings& settings,
                                    const std::string& dataHash);

/// What a net learns from that simulates the disguise on the attacker's own images (METHODS 5, ours).
enum class Simulation {
    FreshKeys,  // disguised images, a fresh key for every batch
    Grams,      // attack::GramPicture of them
};
struct SimulatedExaminer {
    Simulation simulation = Simulation::FreshKeys;
    std::string recipe;  // canonical
    std::string network = learn::NetworkSpec().network;
};
/// Trained on the training images of `source` under fresh keys of the recipe; it takes disguised images or Gram
/// pictures. Inputs / 255 as the paper's nets, standardised where keepsPixelScale() is false, and Gram pictures. Cached
/// as examinerFor() does, under the recipe too; the Gram pictures of an orthogonal recipe have one examiner for each
/// block, noise level and permutation. Errors: WrongUse (the recipe has no such examiner), those of freshKeySource()
/// and Engine::train(), Stopped.
[[nodiscard]] base::Result<CachedExaminer> simulatedExaminer(learn::Engine& engine, const image::SourcePtr& source,
                                                             const SimulatedExaminer& which,
                                                             const learn::TrainSettings& settings, learn::RunSink& sink,
                                                             std::stop_token stop);

/// Whether values under this recipe are still on the scale of pixels: not under projection matrices, whose values are
/// large and off-centre, nor features of another scheme.
[[nodiscard]] bool keepsPixelScale(const disguise::Recipe& recipe);

/// An entry of the cache: found, or made by `train` while other processes wait for it.
struct ExaminerEntry {
    std::string kind;  // "examiner/1", ...
    std::string network;
    std::string recipe;  // empty: originals
    std::string dataHash;
    learn::TrainSettings train;
};
[[nodiscard]] base::Result<CachedExaminer> cachedExaminer(learn::Engine& engine, const ExaminerEntry& entry,
                                                          const std::function<base::Result<FinishedRun>()>& train,
                                                          const std::stop_token& stop);

}  // namespace guise::experiment
