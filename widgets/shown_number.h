// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDoubleSpinBox;

namespace guise::widgets {

/// The number that a box shows, with as many decimals: steps and slides leave sums such as 10.000499999999999 in it
/// where it shows 10.0005, and what is written down must be what was seen.
[[nodiscard]] double shownNumber(const QDoubleSpinBox& box);

}  // namespace guise::widgets
