// SPDX-License-Identifier: GPL-3.0-or-later
// Calls image: links where image may be entered, and nowhere else.
#include <vector>

#include "core/image/metrics.h"

int main() {
    const std::vector<float> values(4);
    return guise::image::mse(values, values) ? 0 : 1;
}
