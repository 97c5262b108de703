// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/error.h"

namespace guise::app {

/// Draws what runs and sets hold as files in `folder`: accuracy.png (curves of all runs), privacy.png and fano.png
/// where a run folder has examiner.json or class-membership.json, pictures.png with a row per "NAME=FILE.npy". Returns
/// the files written. A run that ends in .json is a sweep: see drawSweep(). Needs a QApplication, off-screen too.
/// Errors: RunInvalid, WrongUse, file errors.
[[nodiscard]] base::Result<QStringList> drawFigures(const QStringList& runs, const QStringList& images,
                                                    const QString& folder);

}  // namespace guise::app
