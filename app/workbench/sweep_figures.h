// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/error.h"

namespace guise::app {

/// Draws a sweep as files in `folder`, which exists: per series and figure the means of its settings with their
/// intervals and every repeat, as SVG and PNG, named after both. `file`: what `guise sweep --json` printed. Fano
/// factors of both sides share one drawing. Returns the files written. Needs a QApplication, off-screen too. Errors:
/// BadData (not such a file), file errors.
[[nodiscard]] base::Result<QStringList> drawSweep(const QString& file, const QString& folder);

}  // namespace guise::app
