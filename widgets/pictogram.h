// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace guise::widgets {

/// Small drawings for tool buttons, in the palette's colours at the time of painting, sharp at every scaling.
enum class Pictogram {
    SideBySide,
    Wipe,
    Flip,
    Difference,
    Steps,
    Grid,
    Arrows,
    Colours,
    Play,
    Pause,
    Next,
    Previous,
    First
};
[[nodiscard]] QIcon pictogram(Pictogram which);

}  // namespace guise::widgets
