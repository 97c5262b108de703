// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shown_number.h"

#include <QDoubleSpinBox>
#include <QString>

namespace guise::widgets {

double shownNumber(const QDoubleSpinBox& box) {
    return QString::number(box.value(), 'f', box.decimals()).toDouble();
}

}  // namespace guise::widgets
