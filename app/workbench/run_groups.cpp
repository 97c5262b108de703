// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/run_groups.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/runs_model.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/scheme_panel.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/base/statistics.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"
#include "core/disguise/scheme.h"
#include "core/experiment/setting_groups.h"
#include "core/learn/settings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <variant>

namespace guise::app {

namespace {

using experiment::StoredRun;

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(RunGroups)
};

RunGroup textGroup(const QString& title) {
    return {title, title};
}

RunGroup numberGroup(double value) {
    const QString text = QLocale().toString(value, 'g', 6);
    return {text, text, value};
}

/// Of what has no such value: below all others.
RunGroup noneGroup() {
    return {QString(), GroupWords::tr("none"), -std::numeric_limits<double>::infinity()};
}

std::optional<disguise::Recipe> recipeOf(const StoredRun& run) {
    if (run.settings.plain)
        return std::nullopt;
    if (auto recipe = disguise::parseRecipe(run.settings.recipe))
        return std::move(*recipe);
    return std::nullopt;
}

RunGroup schemeGroup(const StoredRun& run) {
    const auto recipe = recipeOf(run);
    if (!recipe)
        return textGroup(RunsModel::tr("originals"));
    const auto* scheme = disguise::findScheme(recipe->scheme);
    return textGroup(scheme != nullptr ? fromCore(scheme->label) : QString::fromStdString(recipe->scheme));
}

RunGroup stateGroup(const StoredRun& run) {
    using experiment::RunState;
    const auto word = [&] {
        switch (run.state) {
            case RunState::Queued:
                return RunsPage::tr("Waiting");
            case RunState::Running:
                return RunsPage::tr("Running");
            case RunState::Finished:
                return RunsPage::tr("Finished");
            case RunState::Stopped:
                return RunsPage::tr("Stopped");
            case RunState::Interrupted:
                return RunsPage::tr("Interrupted");
            case RunState::Failed:
                return RunsPage::tr("Failed");
            case RunState::Unreadable:
                return RunsPage::tr("Cannot be read");
        }
        return QString();
    };
    return {QString::number(int(run.state)), word(), double(int(run.state))};
}

/// Of runs whose settings nobody knows: below all others, whatever the runs are put together by.
RunGroup unreadableGroup() {
    return {QStringLiteral("\nunreadable"), RunsPage::tr("Cannot be read"), -std::numeric_limits<double>::infinity()};
}

RunGroup blockGroup(const StoredRun& run) {
    const auto recipe = recipeOf(run);
    if (!recipe || !hasBlocks(*recipe))
        return noneGroup();
    const QString text = QStringLiteral("%1 × %2").arg(recipe->blockHeight).arg(recipe->blockWidth);
    return {text, text, double(recipe->blockHeight) * 1e6 + double(recipe->blockWidth)};
}

/// The value of one parameter, wherever a step has it.
const base::Json* parameterOf(const disguise::Recipe& recipe, const char* mechanism, const char* name) {
    for (const auto& step : recipe.steps)
        if (step.mechanism == mechanism)
            if (const base::Json& values = step.parameters; values.contains(name))
                return &values.at(name);
    return nullptr;
}

RunGroup noiseGroup(const StoredRun& run) {
    const auto recipe = recipeOf(run);
    const base::Json* level = recipe ? parameterOf(*recipe, "noise", "level") : nullptr;
    return level != nullptr && level->is_number() ? numberGroup(level->get<double>()) : noneGroup();
}

RunGroup matrixGroup(const StoredRun& run) {
    const auto recipe = recipeOf(run);
    const base::Json* matrix = recipe ? parameterOf(*recipe, "rmt", "matrix") : nullptr;
    if (matrix == nullptr || !matrix->is_string())
        return noneGroup();
    const QString value = QString::fromStdString(matrix->get<std::string>());
    QString title = value;
    if (const auto* mechanism = disguise::findMechanism("rmt"))
        for (const auto& spec : mechanism->parameters())
            for (const auto& choice : spec.choices)
                if (spec.name == "matrix" && QString::fromStdString(choice.value) == value)
                    title = fromCore(choice.label);
    return {value, title};
}

RunGroup stepsGroup(const StoredRun& run) {
    const auto recipe = recipeOf(run);
    if (!recipe || !hasBlocks(*recipe))
        return schemeGroup(run);
    QStringList names;
    for (const auto& step : recipe->steps) {
        const auto* mechanism = disguise::findMechanism(step.mechanism);
        names.push_back(mechanism != nullptr ? fromCore(mechanism->label()) : QString::fromStdString(step.mechanism));
    }
    return names.isEmpty() ? noneGroup() : textGroup(names.join(QStringLiteral(", ")));
}

RunGroup keyGroup(const StoredRun& run) {
    if (run.settings.plain)
        return noneGroup();
    return run.settings.experimentSeed ? textGroup(GroupWords::tr("experiment key"))
                                       : textGroup(GroupWords::tr("secret key"));
}

RunGroup trainGroup(const StoredRun& run, const char* name) {
    const auto value = learn::settingValue(run.settings.train, name);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return numberGroup(double(*whole));
    if (const auto* real = std::get_if<double>(&value))
        return numberGroup(*real);
    const auto* word = std::get_if<std::string>(&value);
    if (word == nullptr)
        return noneGroup();
    for (const auto& spec : learn::trainParameters())
        for (const auto& choice : spec.choices)
            if (spec.name == name && choice.value == *word)
                return {QString::fromStdString(*word), fromCore(choice.label)};
    return textGroup(QString::fromStdString(*word));
}

/// Repeats of one setting: all that differs is drawn by seeds.
RunGroup settingGroup(const StoredRun& run) {
    const QString recipe = run.settings.plain ? RunsModel::tr("originals") : recipeInWords(run.settings.recipe);
    const QString words = run.setting.empty() ? recipe : QString::fromStdString(run.setting);
    return {QString::fromStdString(experiment::settingKey(run.settings)),
            QStringLiteral("%1 · %2 · %3")
                .arg(words, QString::fromStdString(run.settings.network), dataInWords(run.settings.dataUri))};
}

QString trainLabel(const char* name) {
    for (const auto& spec : learn::trainParameters())
        if (spec.name == name)
            return fromCore(spec.label);
    return QString::fromLatin1(name);
}

}  // namespace

std::vector<RunGrouping> runGroupings() {
    const auto id = [](const char* text) { return QString::fromLatin1(text); };
    return {{{}, GroupWords::tr("No groups")},
            {id("setting"), GroupWords::tr("Repeats of a setting")},
            {id("data"), GroupWords::tr("Data")},
            {id("scheme"), GroupWords::tr("Scheme")},
            {id("recipe"), GroupWords::tr("Recipe")},
            {id("steps"), GroupWords::tr("Steps of the recipe")},
            {id("block"), GroupWords::tr("Block")},
            {id("noise"), GroupWords::tr("Noise level")},
            {id("matrix"), GroupWords::tr("Matrix")},
            {id("key"), GroupWords::tr("Kind of key")},
            {id("network"), GroupWords::tr("Net")},
            {id("optimizer"), trainLabel("optimizer")},
            {id("learning_rate"), trainLabel("learning_rate")},
            {id("batch"), trainLabel("batch")},
            {id("steps_trained"), GroupWords::tr("Length of training")},
            {id("device"), GroupWords::tr("Device")},
            {id("sweep"), GroupWords::tr("Sweep")},
            {id("state"), GroupWords::tr("State"), true}};
}

RunGroup groupOf(const StoredRun& run, const QString& grouping) {
    const auto& settings = run.settings;
    const auto is = [&](const char* id) { return grouping == QLatin1String(id); };
    if (run.unreadable && !is("sweep"))
        return unreadableGroup();
    if (is("setting"))
        return settingGroup(run);
    if (is("data"))
        return {QString::fromStdString(settings.dataUri), dataInWords(settings.dataUri)};
    if (is("scheme"))
        return schemeGroup(run);
    if (is("recipe"))
        return {QString::fromStdString(settings.plain ? std::string() : settings.recipe),
                settings.plain ? RunsModel::tr("originals") : recipeInWords(settings.recipe)};
    if (is("steps"))
        return stepsGroup(run);
    if (is("block"))
        return blockGroup(run);
    if (is("noise"))
        return noiseGroup(run);
    if (is("matrix"))
        return matrixGroup(run);
    if (is("key"))
        return keyGroup(run);
    if (is("network"))
        return textGroup(QString::fromStdString(settings.network));
    if (is("steps_trained")) {
        RunGroup length = trainGroup(run, settings.train.epochs > 0 ? "epochs" : "steps");
        length.title = settings.train.epochs > 0 ? GroupWords::tr("%1 epochs").arg(length.title)
                                                 : GroupWords::tr("%1 batches").arg(length.title);
        length.key = length.title;
        return length;
    }
    if (is("device"))
        return textGroup(QString::fromStdString(settings.train.device));
    if (is("sweep"))
        return run.sweep.empty() ? noneGroup() : textGroup(QString::fromStdString(run.sweep));
    if (is("state"))
        return stateGroup(run);
    return trainGroup(run, is("optimizer") ? "optimizer" : is("batch") ? "batch" : "learning_rate");
}

GroupFigure figureOver(const std::vector<double>& values) {
    GroupFigure figure;
    figure.count = int(values.size());
    if (values.empty())
        return figure;
    figure.mean = base::mean(values);
    figure.deviation = base::deviation(values);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    figure.low = *low;
    figure.high = *high;
    return figure;
}

}  // namespace guise::app
