// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace guise::app {

/// A dialog keeps its size when a text in it grows, and squeezes its fields instead: this gives it the height that its
/// content needs now, up to that of the screen. Never makes it smaller. UI thread.
void makeRoom(QDialog& dialog);

}  // namespace guise::app
