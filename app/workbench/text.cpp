// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace guise::app {

QString errorText(const base::Error& error) {
    return fromCore(error.advice);
}

QString numberText(double value, int decimals) {
    if (!std::isfinite(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("–");
    return QLocale().toString(value, 'f', decimals);
}

QString percentText(double share, int decimals) {
    if (!std::isfinite(share))
        return QStringLiteral("–");
    return QCoreApplication::translate("text", "%1 %").arg(numberText(100.0 * share, decimals));
}

QString secondsText(double seconds) {
    const auto whole = static_cast<qint64>(std::max(0.0, std::ceil(seconds)));
    const auto twoDigits = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (whole >= 3600)
        return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(twoDigits(whole / 60 % 60), twoDigits(whole % 60));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(twoDigits(whole % 60));
}

QString shapeText(const base::Shape& shape) {
    const QString colours = shape.channels == 1 ? QCoreApplication::translate("text", "grey")
                            : shape.channels == 3
                                ? QCoreApplication::translate("text", "colour")
                                : QCoreApplication::translate("text", "%n channels", nullptr, shape.channels);
    return QStringLiteral("%1 × %2 %3").arg(shape.height).arg(shape.width).arg(colours);
}

}  // namespace guise::app
