// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/attack/attacker_view.h"
#include "core/base/error.h"
#include "core/base/metric.h"

namespace guise::attack {

/// Seconds on two cores for a few thousand small images. The chooser runs the cheap ones first.
enum class Cost { Instant, Seconds, Minutes };

/// What an attack takes from the view besides recipe, shape and disguised images.
struct Needs {
    bool pairs = false;
    bool domain = false;        // images of the same domain ...
    bool domainLabels = false;  // ... with their classes
    bool labels = false;        // exported label indices
    bool candidates = false;
    bool classNames = false;
    std::size_t fewestImages = 1;  // disguised images (pairs, where it needs pairs)
    std::size_t fewestHeld = 1;    // disguised images beside the pairs
};

struct AttackInfo {
    std::string_view name;   // JSON and command line: "moments"
    std::string_view label;  // English, marked for translation
    std::string_view help;   // one sentence
    Level level = Level::One;
    Needs needs;
    Cost cost = Cost::Seconds;
};

/// A fitted attack: takes any image disguised under the same key back. Immutable; any thread.
class Inverter {
public:
    virtual ~Inverter() = default;
    /// `out`: images.count() x the original shape, on the pixel scale, unclipped. Errors: ShapeMismatch, Stopped.
    [[nodiscard]] virtual base::Result<void> recover(const DisguisedImages& images, std::span<float> out, int threads,
                                                     std::stop_token stop) const = 0;
};

/// What was learned of the key. Empty members: not estimated. Positions are those of the disguised image.
struct KeyEstimate {
    int side = 0;                  // of each matrix
    int matricesPerPosition = 1;   // channels, where each has its own
    std::vector<double> matrices;  // position x matricesPerPosition x side x side, row-major: y = x R
    bool rowsUpToSignAndOrder = false;
    std::vector<std::uint32_t> permutation;  // position j shows source position permutation[j]
    std::vector<std::int32_t> classOf;       // exported label index -> class
};

/// Where each candidate was looked for. Higher score: more likely among the disguised images.
struct CandidateMatches {
    std::vector<std::size_t> index;  // nearest disguised image of each candidate
    std::vector<double> score;
};

struct Figure {
    std::string name;  // JSON name
    double value = 0.0;
};

struct AttackResult {
    std::unique_ptr<Inverter> inverter;  // null: this attack gives no pictures
    KeyEstimate key;
    CandidateMatches matches;
    std::vector<Figure> figures;  // of the attack's own, none of them compared with the truth
    /// The attacker's own doubt, [0, 1]: 1 for a map that loses nothing (an orthogonal matrix), a leave-one-out R^2 for
    /// a regression, a hit rate for a codebook. runAttack() multiplies it by the plausibility of the pictures.
    double explained = 1.0;
    // Filled in by runAttack(), comparable between attacks. The second does not look at the pairs: level 1's.
    double confidence = 0.0;
    double confidenceWithoutPairs = 0.0;
};

struct AttackContext {
    int threads = 0;         // 0: all of the machine's
    std::uint64_t seed = 1;  // of the attacker's own random numbers
    std::function<void(const base::Progress&)> progress;
    std::stop_token stop;
};

/// One attack. Stateless; any thread. Adding one: a file with a class and an accessor in attacks.h, one line in the
/// table of attacks.cpp, one test file. Its file includes neither core/key nor, of core/disguise, more than recipe.h.
class Attack {
public:
    virtual ~Attack() = default;
    [[nodiscard]] virtual const AttackInfo& info() const noexcept = 0;
    /// Why it cannot work on this recipe, as a sentence; empty: it can. Looks at recipe and shape alone.
    [[nodiscard]] virtual std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const = 0;
    /// Cost on this view, where few images or blocks make it less than that of info().
    [[nodiscard]] virtual Cost cost(const AttackerView&) const { return info().cost; }
    /// Only for views that notApplicable() let pass; call runAttack() instead. Polls context.stop at least every
    /// 100 ms. Errors: Stopped, BadData (nothing to learn from: says what).
    [[nodiscard]] virtual base::Result<AttackResult> fit(const AttackerView& view,
                                                         const AttackContext& context) const = 0;
};

/// The one table of attacks, the cheapest first. findAttack: null for no such name.
[[nodiscard]] std::span<const Attack* const> attacks();
[[nodiscard]] const Attack* findAttack(std::string_view name) noexcept;

/// Why `attack` cannot run on this view (recipe, or an input that is missing), as a sentence; empty: it can.
[[nodiscard]] std::string notApplicable(const Attack& attack, const AttackerView& view);
/// fit(), then `confidence` from pictures recovered of up to 64 of the view's images. Lets no exception out. Errors:
/// WrongUse (notApplicable() says why), those of fit().
[[nodiscard]] base::Result<AttackResult> runAttack(const Attack& attack, const AttackerView& view,
                                                   const AttackContext& context = {});

}  // namespace guise::attack
