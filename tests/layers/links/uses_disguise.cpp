// SPDX-License-Identifier: GPL-3.0-or-later
// Calls disguise: links where disguise may be entered, and nowhere else.
#include "core/disguise/recipe.h"

int main() {
    return guise::disguise::dividingSides(28).empty() ? 1 : 0;
}
