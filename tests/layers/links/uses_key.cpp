// SPDX-License-Identifier: GPL-3.0-or-later
// Calls key: links where key may be entered, and nowhere else.
#include "core/key/derivation.h"

int main() {
    return static_cast<int>(guise::key::experimentRoot(1).size() & 1U);
}
