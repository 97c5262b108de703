// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QWidget>

#include "core/base/shape.h"
#include "core/disguise/recipe.h"

class QLabel;
class QVBoxLayout;

namespace guise::widgets {
class ParameterPanel;
}

namespace guise::app {

/// The controls of a scheme without blocks and steps: what it is, who opened it, and its parameters. UI thread.
class SchemePanel : public QWidget {
    Q_OBJECT

public:
    explicit SchemePanel(QWidget* parent = nullptr);
    void setRecipe(const disguise::Recipe& recipe);  // emits nothing; hides itself for the block scheme

Q_SIGNALS:
    void recipeChanged(const guise::disguise::Recipe& recipe);

private:
    void build();

    disguise::Recipe recipe_;
    QString shown_;  // the scheme whose controls are there
    QLabel* title_ = nullptr;
    QLabel* about_ = nullptr;
    QVBoxLayout* layout_ = nullptr;
    widgets::ParameterPanel* parameters_ = nullptr;
};

[[nodiscard]] bool hasBlocks(const disguise::Recipe& recipe);
/// Side of a block or patch in pixels, width and height; empty where the scheme has neither.
[[nodiscard]] QSize gridOf(const disguise::Recipe& recipe);
/// The recipe with the nearest patch that fits images of `shape`; unchanged where it has no patch or none fits.
[[nodiscard]] disguise::Recipe fittedTo(const disguise::Recipe& recipe, const base::Shape& shape);
/// "InstaHide: images 4, partners inside".
[[nodiscard]] QString schemeInWords(const disguise::Recipe& recipe);

}  // namespace guise::app
