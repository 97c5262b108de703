// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/base/error.h"
#include "core/base/shape.h"

#include <string>
#include <string_view>

namespace guise::app {

/// English text of core in the window's language, context "core" (app/workbench/core_texts.inc). A sentence that core
/// formatted values into is found by its pattern, and its numbers get the user's decimal sign. As it is where there is
/// no translation.
[[nodiscard]] QString fromCore(std::string_view text);
/// An error as a person reads it: the translated sentence of its code where there is one, else the English one.
[[nodiscard]] QString errorText(const base::Error& error);
[[nodiscard]] QString percentText(double share, int decimals = 1);  // "96.9 %" in the user's locale
[[nodiscard]] QString numberText(double value, int decimals);       // in the user's locale
[[nodiscard]] QString secondsText(double seconds);                  // "0:21", "1:02:03"
[[nodiscard]] QString shapeText(const base::Shape& shape);          // "28 x 28 grey"

}  // namespace guise::app
