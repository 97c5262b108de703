// SPDX-License-Identifier: GPL-3.0-or-later
// Uses Qt: compiles only against a library that carries Qt.
#include <QString>

int main() {
    return QString().isEmpty() ? 0 : 1;
}
