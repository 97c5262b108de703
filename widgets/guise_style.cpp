// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/guise_style.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace guise::widgets {

namespace {

bool needsBorders(const QStyleOption* option, const QPainter* painter) {
    return option != nullptr && painter != nullptr && isHighContrast(option->palette);
}

void drawBorder(const QStyleOption* option, const QRect& rect, QPainter* painter) {
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option->palette.color(focused ? QPalette::Highlight : QPalette::WindowText), 1));
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    if (focused)
        painter->drawRect(rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

/// Border of the handle, and of the way that is before it: its ground is as black as the window's.
void drawSlider(const QStyleOptionComplex* option, const QStyle& style, QPainter* painter, const QWidget* widget) {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    const QRect handle = style.subControlRect(QStyle::CC_Slider, option, QStyle::SC_SliderHandle, widget);
    if (slider != nullptr && slider->orientation == Qt::Horizontal) {
        const bool mirrored = slider->upsideDown;
        const int from = mirrored ? option->rect.left() : handle.right() + 1;
        const int to = mirrored ? handle.left() - 1 : option->rect.right();
        if (to > from)
            painter->fillRect(QRect(from, handle.center().y() - 1, to - from + 1, 2),
                              option->palette.color(QPalette::WindowText));
    }
    drawBorder(option, handle, painter);
}

}  // namespace

GuiseStyle::GuiseStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void GuiseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (needsBorders(option, painter) &&
        (element == PE_PanelButtonCommand || element == PE_PanelButtonTool || element == PE_PanelLineEdit ||
         element == PE_FrameGroupBox || element == PE_Frame || element == PE_FrameMenu ||
         element == PE_FrameTabWidget || element == PE_FrameFocusRect))
        drawBorder(option, option->rect, painter);
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

void GuiseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    if (needsBorders(option, painter) && (element == CE_ProgressBarGroove || element == CE_TabBarTabShape ||
                                          element == CE_HeaderSection || element == CE_ScrollBarSlider))
        drawBorder(option, option->rect, painter);
}

void GuiseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (!needsBorders(option, painter))
        return;
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawBorder(option, option->rect, painter);
    else if (control == CC_Slider)
        drawSlider(option, *this, painter, widget);
    else if (control == CC_ScrollBar)
        drawBorder(option, subControlRect(control, option, SC_ScrollBarSlider, widget), painter);
}

}  // namespace guise::widgets
