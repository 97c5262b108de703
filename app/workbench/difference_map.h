// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/picture_values.h"
#include "core/base/error.h"
#include "core/image/difference.h"
#include "widgets/colour_scale.h"
#include "widgets/compare_view.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace guise::app {

/// Absolute and Squared compare values as they are; Ssim compares them as shown, since it is defined on 0..255.
enum class DifferenceMetric { Absolute, Squared, Ssim };

struct DifferenceSettings {
    DifferenceMetric metric = DifferenceMetric::Absolute;
    widgets::ColourMap colours = widgets::ColourMap::Cividis;
    bool fixedScale = false;  // 0..255, its square, or 1..0, for comparing pictures; else what this picture has
    friend bool operator==(const DifferenceSettings&, const DifferenceSettings&) = default;
};

struct DrawnDifference {
    QImage image;  // light: different
    image::DifferenceMap map;
    double low = 0.0;  // the value at the dark end, and at the light end
    double high = 0.0;
};
/// Any thread; polls `stop`. Errors: ShapeMismatch, Stopped.
[[nodiscard]] base::Result<DrawnDifference> drawDifference(const PictureValues& a, const PictureValues& b,
                                                           const DifferenceSettings& settings, std::stop_token stop);
/// "Absolute difference, mean 34.2"
[[nodiscard]] QString differenceTitle(const DrawnDifference& drawn, const DifferenceSettings& settings);
[[nodiscard]] widgets::CompareView::Pane differencePane(const DrawnDifference& drawn,
                                                        const DifferenceSettings& settings);

}  // namespace guise::app
