// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recipe_words.h"

#include "app/workbench/scheme_panel.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"

#include <QStringList>

namespace guise::app {

namespace {

/// As the recipe panel calls it: "Projection"; empty for what stands there at first.
QString choiceLabel(const disguise::Mechanism& mechanism, const char* parameter, const base::Json& value) {
    const auto name = value.get<std::string>();
    for (const auto& spec : mechanism.parameters())
        for (const auto& choice : spec.choices)
            if (spec.name == parameter && choice.value == name)
                return spec.standard == base::ParameterValue(name) ? QString() : fromCore(choice.label);
    return QString::fromStdString(name);
}

}  // namespace

QString recipeInWords(const std::string& canonicalRecipe) {
    const auto recipe = disguise::parseRecipe(canonicalRecipe);
    if (!recipe)
        return {};
    if (!hasBlocks(*recipe))
        return schemeInWords(*recipe);
    QStringList steps;
    for (const auto& step : recipe->steps) {
        const auto* mechanism = disguise::findMechanism(step.mechanism);
        QString text = mechanism != nullptr ? fromCore(mechanism->label()) : QString::fromStdString(step.mechanism);
        if (step.parameters.contains("level"))
            text += QStringLiteral(" %1").arg(step.parameters["level"].get<double>());
        if (mechanism != nullptr && step.parameters.contains("matrix"))
            if (const QString matrix = choiceLabel(*mechanism, "matrix", step.parameters["matrix"]); !matrix.isEmpty())
                text += QStringLiteral(" (%1)").arg(matrix);
        steps.push_back(text);
    }
    return QStringLiteral("%1×%2: %3")
        .arg(recipe->blockHeight)
        .arg(recipe->blockWidth)
        .arg(steps.isEmpty() ? QStringLiteral("–") : steps.join(QStringLiteral(", ")));
}

}  // namespace guise::app
