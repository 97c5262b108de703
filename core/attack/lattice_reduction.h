// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace guise::attack {

/// LLL reduction (delta 0.99) of a generating set that may be linearly dependent (Pohst 1987), in double: for lattices
/// whose shortest vectors have length about 1, given with errors far below. Vectors shorter than 1/2 are zero and fall
/// out; what stays is a basis.
void reduceLattice(std::vector<std::vector<double>>& vectors);

}  // namespace guise::attack
