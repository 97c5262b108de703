// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/guise_style.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace guise::widgets {

GuiseStyle::GuiseStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void GuiseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRadio = element == PE_IndicatorRadioButton;
    if ((!isRadio && element != PE_IndicatorCheckBox) || !option || !painter)
        return;
    QColor outline = option->palette.color(QPalette::WindowText);
    outline.setAlphaF(option->state.testFlag(State_Enabled) ? 0.6F : 0.4F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, isRadio);
    painter->setPen(QPen(outline, 1));
    painter->setBrush(Qt::NoBrush);
    if (isRadio)
        painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
    else
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

}  // namespace guise::widgets
