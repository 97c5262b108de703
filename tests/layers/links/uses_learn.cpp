// SPDX-License-Identifier: GPL-3.0-or-later
// Calls learn: links where learn may be entered, and nowhere else.
#include "core/learn/settings.h"

int main() {
    return guise::learn::checkSettings({}) ? 0 : 1;
}
