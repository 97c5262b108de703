// SPDX-License-Identifier: GPL-3.0-or-later
// Deliberate fault: loses the only pointer to a heap block.
#include <cstdlib>

namespace {

void* volatile lost = nullptr;

[[gnu::noinline]] void leakOnPurpose() {
    lost = std::malloc(64);
    lost = nullptr;
}

}  // namespace

int main() {
    for (int i = 0; i < 16; ++i) {
        leakOnPurpose();
    }
    return 0;
}
