// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_frame.h"

#include "widgets/custom_plot.h"
#include "widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPalette>
#include <QVBoxLayout>

namespace guise::widgets {

ElidedLabel* makePlotTitle(QWidget& owner, const QString& text) {
    auto* title = new ElidedLabel(&owner);
    title->setText(text);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    return title;
}

QLabel* makePlotHint(QWidget& plot) {
    auto* hint = new QLabel(&plot);
    hint->setObjectName(QStringLiteral("hint"));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    hint->setMinimumSize(1, 1);
    return hint;
}

QHBoxLayout* framePlot(QWidget& owner, QCustomPlot& plot, QWidget* title, QWidget* headline, QWidget* menu) {
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(8, 2, 4, 0);
    heading->setSpacing(4);
    heading->addWidget(title, 1);
    heading->addWidget(headline);
    heading->addWidget(menu);
    auto* layout = new QVBoxLayout(&owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(heading);
    layout->addWidget(&plot, 1);
    owner.setMinimumSize(180, 130);
    owner.setBackgroundRole(QPalette::Base);
    owner.setAutoFillBackground(true);
    return heading;
}

}  // namespace guise::widgets
