// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recipe_note.h"

#include "widgets/theme.h"
#include "widgets/wrap_layout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace guise::app {

RecipeNote::RecipeNote(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("recipe.note"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    icon_ = new QLabel(this);
    text_ = new QLabel(this);
    text_->setObjectName(QStringLiteral("recipe.note.text"));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(icon_, 0, Qt::AlignTop);
    head->addWidget(text_, 1);
    layout_ = new QVBoxLayout(this);
    layout_->setContentsMargins(6, 4, 6, 6);
    layout_->setSpacing(4);
    layout_->addLayout(head);
    QFrame::hide();
    retheme();
}

void RecipeNote::showFault(const RecipeMisfit& misfit) {
    present(misfit, true);
}
void RecipeNote::showRemark(const RecipeMisfit& remark) {
    present(remark, false);
}

void RecipeNote::clear() {
    hide();
}

void RecipeNote::present(const RecipeMisfit& misfit, bool fault) {
    fault_ = fault;
    text_->setText(misfit.sentence);
    setAccessibleName(misfit.sentence);
    if (buttons_ != nullptr) {
        buttons_->hide();
        buttons_->deleteLater();
    }
    buttons_ = new QWidget(this);
    auto* row = new widgets::WrapLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (std::size_t i = 0; i < misfit.fixes.size(); ++i) {
        const RecipeFix& fix = misfit.fixes[i];
        auto* button = new QPushButton(QString(fix.text).replace(QLatin1Char('&'), QLatin1String("&&")), buttons_);
        button->setObjectName(QStringLiteral("recipe.fix%1").arg(i));
        button->setAutoDefault(false);
        button->setToolTip(tr("Changes the recipe so that it fits"));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, recipe = fix.recipe] { Q_EMIT fixChosen(recipe); });
    }
    buttons_->setVisible(!misfit.fixes.empty());
    layout_->addWidget(buttons_);
    retheme();
    QFrame::show();
}

void RecipeNote::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        retheme();
    QFrame::changeEvent(event);
}

/// The sign beside the text says what kind of note it is; the tint only helps.
void RecipeNote::retheme() {
    const auto sign = fault_ ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    const int side = fontMetrics().height() + 2;
    icon_->setPixmap(style()->standardIcon(sign).pixmap(side, side));
    const auto& surroundings = parentWidget() != nullptr ? parentWidget()->palette() : palette();
    const auto colours = widgets::plotColours(surroundings);
    const QColor base = surroundings.color(QPalette::Window);
    QPalette tinted = surroundings;
    tinted.setColor(QPalette::Window, widgets::blend(base, fault_ ? colours.examiner : colours.plain, 0.12));
    if (tinted.color(QPalette::Window) != palette().color(QPalette::Window) ||
        tinted.color(QPalette::WindowText) != palette().color(QPalette::WindowText))
        setPalette(tinted);
}

}  // namespace guise::app
