// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractSpinBox;

namespace guise::widgets {

/// Lets the window's Undo and Redo have their keys while the spin box has the focus, unless its text was typed and is
/// not taken yet: then the keys undo the typing. UI thread.
void leaveUndoKeys(QAbstractSpinBox* spin);

}  // namespace guise::widgets
