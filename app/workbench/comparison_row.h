// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/disguise/recipe.h"

#include <optional>

class QAction;
class QLabel;
class QToolButton;

namespace guise::widgets {
class ElidedLabel;
}

namespace guise::app {

/// Two recipes side by side: A was pinned, B goes on beside it. Holds the one that is not in view; shows which one is,
/// and what differs. UI thread.
class ComparisonRow : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonRow(QWidget* parent = nullptr);
    [[nodiscard]] const std::optional<disguise::Recipe>& other() const { return other_; }
    [[nodiscard]] bool viewsPinned() const { return viewsPinned_; }
    /// The recipe in view changed.
    void setRecipe(const disguise::Recipe& recipe);
    /// Emits nothing; nothing pinned: `other` is empty.
    void setPair(const std::optional<disguise::Recipe>& other, bool viewsPinned);
    /// Pin, switch, compare, forget; for a menu.
    [[nodiscard]] QAction* pinAction() const { return pin_; }
    [[nodiscard]] QAction* switchAction() const { return switch_; }
    [[nodiscard]] QAction* compareAction() const { return compare_; }
    [[nodiscard]] QAction* forgetAction() const { return forget_; }
    /// A and B; A alone where nothing is pinned.
    [[nodiscard]] const disguise::Recipe& pinned() const { return viewsPinned_ || !other_ ? recipe_ : *other_; }
    [[nodiscard]] const disguise::Recipe& beside() const { return viewsPinned_ && other_ ? *other_ : recipe_; }

Q_SIGNALS:
    void changed();  // by a person, but for a switch
    /// A person switched: `recipe` should be in view. The row has switched already.
    void switched(const guise::disguise::Recipe& recipe);

private:
    void refresh();
    disguise::Recipe recipe_;
    std::optional<disguise::Recipe> other_;
    bool viewsPinned_ = false;
    QAction* pin_ = nullptr;
    QAction* switch_ = nullptr;
    QAction* compare_ = nullptr;
    QAction* forget_ = nullptr;
    QToolButton* pinButton_ = nullptr;
    QWidget* pair_ = nullptr;
    QLabel* inView_ = nullptr;
    widgets::ElidedLabel* differences_ = nullptr;
};

}  // namespace guise::app
