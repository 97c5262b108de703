// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/comparison_row.h"

#include "app/workbench/settings_difference.h"
#include "widgets/elided_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace guise::app {

ComparisonRow::ComparisonRow(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("comparisonRow"));
    const auto action = [this](const char* name, const QString& text, const QString& tip, const QKeySequence& keys) {
        auto* made = new QAction(text, this);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(tip);
        made->setShortcut(keys);
        return made;
    };
    pin_ = action("pinAction", tr("&Pin recipe as A"), tr("Keep this recipe as A and go on with B beside it"),
                  QKeySequence(Qt::Key_F7));
    switch_ = action("switchAction", tr("S&witch A and B"), tr("Bring the other of the two recipes into view"),
                     QKeySequence(Qt::Key_F8));
    compare_ = action("compareAction", tr("&Compare A and B"),
                      tr("Show the pictures and figures of both recipes next to each other"),
                      QKeySequence(Qt::SHIFT | Qt::Key_F8));
    forget_ = action("forgetAction", tr("&Forget A"), tr("End the comparison; the recipe in view stays"), {});

    const auto button = [this](QAction* of, const QString& text, QWidget* owner) {
        auto* made = new QToolButton(owner);
        made->setObjectName(QStringLiteral("comparison.") + of->objectName());
        made->setText(text);
        made->setToolTip(of->toolTip());
        made->setAccessibleName(of->toolTip());
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QToolButton::clicked, of, &QAction::trigger);
        return made;
    };
    pinButton_ = button(pin_, tr("Pin as A"), this);
    pair_ = new QWidget(this);
    inView_ = new QLabel(pair_);
    inView_->setObjectName(QStringLiteral("comparison.inView"));
    auto bold = inView_->font();
    bold.setBold(true);
    inView_->setFont(bold);
    differences_ = new widgets::ElidedLabel(pair_);
    differences_->setObjectName(QStringLiteral("comparison.differences"));
    differences_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(inView_, 1);
    row->addWidget(button(switch_, tr("Switch"), pair_));
    row->addWidget(button(compare_, tr("Compare"), pair_));
    row->addWidget(button(forget_, QStringLiteral("✕"), pair_));
    auto* pairLayout = new QVBoxLayout(pair_);
    pairLayout->setContentsMargins(0, 0, 0, 0);
    pairLayout->setSpacing(2);
    pairLayout->addLayout(row);
    pairLayout->addWidget(differences_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pinButton_, 0, Qt::AlignLeft);
    layout->addWidget(pair_);

    connect(pin_, &QAction::triggered, this, [this] {
        setPair(recipe_, false);
        Q_EMIT changed();
    });
    connect(forget_, &QAction::triggered, this, [this] {
        setPair(std::nullopt, false);
        Q_EMIT changed();
    });
    connect(switch_, &QAction::triggered, this, [this] {
        if (!other_)
            return;
        std::swap(recipe_, *other_);
        viewsPinned_ = !viewsPinned_;
        refresh();
        Q_EMIT switched(recipe_);
    });
    refresh();
}

void ComparisonRow::setRecipe(const disguise::Recipe& recipe) {
    recipe_ = recipe;
    refresh();
}

void ComparisonRow::setPair(const std::optional<disguise::Recipe>& other, bool viewsPinned) {
    other_ = other;
    viewsPinned_ = viewsPinned && other_.has_value();
    refresh();
}

void ComparisonRow::refresh() {
    const bool pair = other_.has_value();
    pinButton_->setVisible(!pair);
    pair_->setVisible(pair);
    for (QAction* needsPair : {switch_, compare_, forget_})
        needsPair->setEnabled(pair);
    if (!pair)
        return;
    inView_->setText(viewsPinned_ ? tr("In view: A") : tr("In view: B"));
    const auto differences = recipeDifferences(pinned(), beside());
    differences_->setText(differences.empty() ? tr("A and B are the same")
                                              : tr("A to B: %1").arg(differencesInWords(differences)));
}

}  // namespace guise::app
