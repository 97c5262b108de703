// SPDX-License-Identifier: GPL-3.0-or-later
// Calls attack: links where attack may be entered, and nowhere else.
#include <vector>

#include "core/attack/examiner.h"

int main() {
    const std::vector<double> score(4);
    return guise::attack::bestAssignment(score, 2).size() == 2 ? 0 : 1;
}
