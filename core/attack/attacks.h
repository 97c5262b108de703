// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/attack.h"

namespace guise::attack {

/// Level 1, nothing else.
[[nodiscard]] const Attack& momentsAttack();
[[nodiscard]] const Attack& jigsawAttack();
[[nodiscard]] const Attack& latticeAttack();
[[nodiscard]] const Attack& unmixingAttack();
[[nodiscard]] const Attack& supportAttack();
[[nodiscard]] const Attack& frequencyAttack();
/// Level 1, and images of the same domain.
[[nodiscard]] const Attack& classMeansAttack();
/// Level 1, and candidate originals.
[[nodiscard]] const Attack& candidatesAttack();
/// Level 2: known pairs.
[[nodiscard]] const Attack& regressionAttack();
[[nodiscard]] const Attack& valueMapAttack();
[[nodiscard]] const Attack& codebookAttack();
[[nodiscard]] const Attack& codebookBlocksAttack();
[[nodiscard]] const Attack& linearAttack();
[[nodiscard]] const Attack& semiBlindAttack();

}  // namespace guise::attack
