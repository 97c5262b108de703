// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace guise::widgets {

/// Fusion, with an outline around check boxes and radio buttons that shows on a dark window too.
class GuiseStyle : public QProxyStyle {
    Q_OBJECT

public:
    GuiseStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

}  // namespace guise::widgets
