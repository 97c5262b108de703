// SPDX-License-Identifier: GPL-3.0-or-later
// Deliberate fault: adds past the largest int.
#include <limits>

int main() {
    volatile int number = std::numeric_limits<int>::max();
    const int sum = number + 1;
    return sum == 0 ? 1 : 0;
}
