// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/difference_map.h"
#include "app/workbench/picture_values.h"
#include "widgets/block_overlay.h"

#include <QPoint>
#include <QSize>
#include <QString>

#include <array>
#include <optional>

namespace guise::app {

/// What is known of the pixel under the pointer.
struct ProbedPixel {
    QPoint pixel;               // of the original
    int picture = 0;            // that the pointer is in; the difference comes after the last
    QSize block;                // pixels; empty: no blocks
    widgets::BlockMoves moves;  // empty: not known
};
/// The pixel of another picture in the same place: itself where the sides agree.
[[nodiscard]] QPoint pixelIn(const base::Shape& shape, const base::Shape& original, QPoint pixel);
/// Where the pixel is, its values in every picture there is, and where its block went or came from; one line.
[[nodiscard]] QString probeSentence(const ProbedPixel& probed, const std::array<PictureValues, 3>& pictures,
                                    const std::optional<DrawnDifference>& difference, bool recovered);

}  // namespace guise::app
