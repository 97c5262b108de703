// SPDX-License-Identifier: GPL-3.0-or-later
// Deliberate fault: two threads write one number without any order between them.
#include <thread>

namespace {

int counter = 0;

void countOnPurpose() {
    for (int i = 0; i < 10000; ++i) {
        ++counter;
    }
}

}  // namespace

int main() {
    std::thread other(countOnPurpose);
    countOnPurpose();
    other.join();
    return counter == 0 ? 1 : 0;
}
