// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "app/workbench/data_session.h"
#include "core/attack/attack.h"
#include "core/attack/chooser.h"
#include "core/attack/judge.h"
#include "core/base/error.h"
#include "core/disguise/disguiser.h"
#include "core/key/secret_key.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace guise::app {

/// What the attacker of the window is granted (METHODS 7).
struct AttackerSettings {
    attack::Level level = attack::Level::One;
    std::size_t pairs = 20;   // known pairs, at level 2
    std::size_t held = 4000;  // disguised images
    bool domain = false;      // images of the same set that were not disguised, with their classes
    friend bool operator==(const AttackerSettings&, const AttackerSettings&) = default;
};

/// Instant: a few hundred images, the cheap attacks. Seconds: all images held. Thorough: every attack, both levels.
enum class RecoveryDepth { Instant, Seconds, Thorough };

struct RecoveryRequest {
    OpenDataPtr data;
    key::SecretKey key;
    AttackerSettings attacker;
    RecoveryDepth depth = RecoveryDepth::Instant;
};

/// One attack of the table, as a person reads of it.
struct TriedAttack {
    std::string name;
    std::string label;  // English, marked for translation
    attack::Level level = attack::Level::One;
    bool tried = false;
    std::string reason;  // why it was not tried, or how it failed; empty: it ran
    double confidence = 0.0;
    double seconds = 0.0;
};

/// What the most confident attack of a level makes of the disguise.
struct LevelFinding {
    int tried = 0;
    int best = -1;                                        // in Recovery::attacks; -1: none gives pictures
    std::shared_ptr<const attack::Inverter> inverter;     // of the best
    std::shared_ptr<const attack::KeyEstimate> estimate;  // what it learned of the key
    attack::Verdict verdict = attack::Verdict::NotTried;  // of the best; NotOpened where none gives pictures
    std::optional<attack::Judgement> judgement;           // of images that no attack learned from
};

/// An attacker's result on one disguise. Plain data, shared and never changed once made.
struct Recovery {
    AttackerSettings attacker;
    RecoveryDepth depth = RecoveryDepth::Instant;
    std::string fingerprint;  // of the key
    std::size_t held = 0;     // disguised images that the attacks had
    std::size_t pairs = 0;    // known pairs that they had
    std::size_t domain = 0;   // images of the same set
    std::vector<TriedAttack> attacks;
    std::array<std::optional<LevelFinding>, 2> levels;     // 1 and 2; nothing where this depth left a level out
    std::shared_ptr<const disguise::Disguiser> disguiser;  // the owner's, for the picture in view; null: mixed sets
    double seconds = 0.0;
    [[nodiscard]] const LevelFinding* chosen() const {
        const auto& finding = levels[attacker.level == attack::Level::One ? 0 : 1];
        return finding ? &*finding : nullptr;
    }
};
using RecoveryPtr = std::shared_ptr<const Recovery>;

/// One picture of the set as the attack recovers it.
struct RecoveredPicture {
    QImage picture;                                           // null: no attack gives pictures
    std::shared_ptr<const std::vector<std::uint8_t>> values;  // of the picture, C x H x W
    int index = -1;
    double energy = 0.0;
    double psnr = 0.0;  // dB
    double ssim = 0.0;
};

/// Disguises images of the set, shows an attacker what its level may see, tries the attacks and judges the best on
/// images that it did not learn from. The key stays here: a view holds disguised images alone, and the known pairs.
/// Any thread; polls `stop`. Errors: Stopped, those of Disguiser and of reading the set.
[[nodiscard]] base::Result<RecoveryPtr> attackDisguise(const RecoveryRequest& request, std::stop_token stop);
/// The same figures under other thresholds of the verdicts.
[[nodiscard]] RecoveryPtr redecided(const Recovery& recovery, const attack::VerdictThresholds& thresholds);
/// Picture `index` of the part in view. Any thread. Errors: those of pixelsInView(), Disguiser and Inverter.
[[nodiscard]] base::Result<RecoveredPicture> recoverPicture(const Recovery& recovery, const OpenData& data, int index,
                                                            std::stop_token stop);

}  // namespace guise::app
