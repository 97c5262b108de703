// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recipe_words.h"

#include "app/workbench/scheme_panel.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"

#include <QStringList>

namespace guise::app {

QString recipeInWords(const std::string& canonicalRecipe) {
    const auto recipe = disguise::parseRecipe(canonicalRecipe);
    if (!recipe)
        return {};
    if (!hasBlocks(*recipe))
        return schemeInWords(*recipe);
    QStringList steps;
    for (const auto& step : recipe->steps) {
        QString text = QString::fromStdString(step.mechanism);
        if (step.parameters.contains("level"))
            text += QStringLiteral(" %1").arg(step.parameters["level"].get<double>());
        if (step.parameters.contains("matrix"))
            text += QStringLiteral(" ") + QString::fromStdString(step.parameters["matrix"].get<std::string>());
        steps.push_back(text);
    }
    return QStringLiteral("%1×%2: %3")
        .arg(recipe->blockHeight)
        .arg(recipe->blockWidth)
        .arg(steps.isEmpty() ? QStringLiteral("–") : steps.join(QStringLiteral(", ")));
}

}  // namespace guise::app
