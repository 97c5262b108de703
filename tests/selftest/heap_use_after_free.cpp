// SPDX-License-Identifier: GPL-3.0-or-later
// Deliberate fault: reads a heap block after it was freed. `volatile` keeps the optimiser from removing it.
int main() {
    auto* volatile number = new int(1);
    delete number;
    return *number;
}
