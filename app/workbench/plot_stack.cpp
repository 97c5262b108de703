// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/plot_stack.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace guise::app {

PlotStack::PlotStack(QWidget* parent) : QStackedWidget(parent), menu_(new QMenu(this)) {
    menu_->setToolTipsVisible(true);
    auto* group = new QActionGroup(menu_);
    connect(group, &QActionGroup::triggered, this, [this](QAction* action) {
        setCurrentIndex(action->data().toInt());
        if (auto* arrow = currentWidget()->findChild<QToolButton*>(QStringLiteral("plotChoice")))
            arrow->setFocus(Qt::OtherFocusReason);
    });
}

void PlotStack::add(QWidget* plot, QHBoxLayout* heading, const char* name, const QString& text, const QString& tip) {
    const int index = addWidget(plot);
    auto* group = menu_->findChild<QActionGroup*>();
    auto* action = menu_->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(tip);
    action->setData(index);
    action->setCheckable(true);
    group->addAction(action);
    action->setChecked(index == 0);
    connect(this, &QStackedWidget::currentChanged, action, [action, index](int current) {
        if (current == index)
            action->setChecked(true);
    });
    auto* arrow = new QToolButton(plot);
    arrow->setObjectName(QStringLiteral("plotChoice"));
    arrow->setArrowType(Qt::DownArrow);
    arrow->setAutoRaise(true);
    arrow->setFocusPolicy(Qt::TabFocus);
    arrow->setAccessibleName(tr("Other plots for this place"));
    arrow->setToolTip(tr("Show another plot in this place"));
    connect(arrow, &QToolButton::clicked, menu_,
            [this, arrow] { menu_->popup(arrow->mapToGlobal(arrow->rect().bottomLeft())); });
    heading->insertWidget(0, arrow);
}

}  // namespace guise::app
