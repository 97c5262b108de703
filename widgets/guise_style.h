// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace guise::widgets {

/// Fusion, with an outline around check boxes and radio buttons that shows on a dark window too. In high contrast every
/// control has one, and the focus a frame in the colour of what is chosen.
class GuiseStyle : public QProxyStyle {
    Q_OBJECT

public:
    GuiseStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

}  // namespace guise::widgets
