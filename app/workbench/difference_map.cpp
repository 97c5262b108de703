// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/difference_map.h"

#include "app/workbench/compare_panel.h"
#include "app/workbench/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::app {

namespace {

QString endText(double value) {
    return numberText(value, std::abs(value) < 10.0 && value != std::round(value) ? 2 : 0);
}

}  // namespace

std::vector<float> PictureValues::values() const {
    return bytes.empty() ? std::vector<float>(floats.begin(), floats.end())
                         : std::vector<float>(bytes.begin(), bytes.end());
}

std::vector<float> PictureValues::asShown() const {
    if (!bytes.empty())
        return values();
    std::vector<float> shown(floats.size());
    std::transform(floats.begin(), floats.end(), shown.begin(),
                   [this](float value) { return float(mapping.grey(value)); });
    return shown;
}

base::Result<DrawnDifference> drawDifference(const PictureValues& a, const PictureValues& b,
                                             const DifferenceSettings& settings, std::stop_token stop) {
    DrawnDifference drawn;
    const bool ssim = settings.metric == DifferenceMetric::Ssim;
    const std::vector<float> first = ssim ? a.asShown() : a.values();
    const std::vector<float> second = ssim ? b.asShown() : b.values();
    auto map = settings.metric == DifferenceMetric::Absolute  ? image::absoluteDifference(first, second, a.shape, stop)
               : settings.metric == DifferenceMetric::Squared ? image::squaredDifference(first, second, a.shape, stop)
                                                              : image::ssimMap(first, second, a.shape, stop);
    if (!map)
        return tl::make_unexpected(map.error());
    drawn.map = std::move(*map);
    if (ssim) {
        drawn.low = 1.0;
        drawn.high = settings.fixedScale ? 0.0 : std::min(0.0, drawn.map.low);
    } else {
        const double fixed = settings.metric == DifferenceMetric::Absolute ? 255.0 : 255.0 * 255.0;
        drawn.high = settings.fixedScale ? fixed : std::max(1.0, drawn.map.high);
    }
    drawn.image = widgets::colourMap(drawn.map.values, drawn.map.width, drawn.map.height, drawn.low, drawn.high,
                                     settings.colours);
    return drawn;
}

QString differenceTitle(const DrawnDifference& drawn, const DifferenceSettings& settings) {
    switch (settings.metric) {
        case DifferenceMetric::Absolute:
            return ComparePanel::tr("Absolute difference, mean %1").arg(numberText(drawn.map.mean, 1));
        case DifferenceMetric::Squared:
            return ComparePanel::tr("Squared difference, mean %1").arg(numberText(drawn.map.mean, 0));
        case DifferenceMetric::Ssim:
            break;
    }
    return ComparePanel::tr("SSIM as shown, mean %1").arg(numberText(drawn.map.mean, 2));
}

QString cutText(const DrawnDifference& drawn, DifferenceMetric metric) {
    return metric == DifferenceMetric::Ssim ? ComparePanel::tr("%1 and below").arg(endText(drawn.high))
                                            : ComparePanel::tr("%1 and above").arg(endText(drawn.high));
}

QString rangeText(const QString& low, const QString& high) {
    return ComparePanel::tr("%1 to %2").arg(low, high);
}

widgets::CompareView::Pane differencePane(const DrawnDifference& drawn, const DifferenceSettings& settings) {
    widgets::CompareView::Pane pane;
    pane.title = differenceTitle(drawn, settings);
    pane.image = drawn.image;
    pane.legend = {settings.colours, endText(drawn.low), endText(drawn.high)};
    const double beyond = settings.metric == DifferenceMetric::Ssim ? drawn.map.low : drawn.map.high;
    const bool cut = settings.metric == DifferenceMetric::Ssim ? beyond < drawn.high : beyond > drawn.high;
    if (cut)
        pane.legend.high = cutText(drawn, settings.metric);
    pane.caption = rangeText(endText(drawn.low), pane.legend.high);
    return pane;
}

}  // namespace guise::app
