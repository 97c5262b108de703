// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/sweep_draft.h"

#include "core/base/json.h"

#include <QLocale>

namespace guise::app {

namespace {

using base::Json;

/// "7" is a number, "true" a truth value, anything else a word.
Json valueOf(const QString& word) {
    if (word == QLatin1String("true") || word == QLatin1String("false"))
        return word == QLatin1String("true");
    bool whole = false;
    if (const qlonglong number = word.toLongLong(&whole); whole)
        return number < 0 ? Json(number) : Json(std::uint64_t(number));
    bool real = false;
    if (const double number = QLocale::c().toDouble(word, &real); real)
        return number;
    return word.toStdString();
}

Json listOf(const QString& text) {
    Json values = Json::array();
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts))
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            values.push_back(valueOf(trimmed));
    return values;
}

}  // namespace

const QStringList& sweptParameters() {
    static const QStringList names = {
        QStringLiteral("block"),   QStringLiteral("noise"),         QStringLiteral("matrix"), QStringLiteral("permute"),
        QStringLiteral("network"), QStringLiteral("learning_rate"), QStringLiteral("steps"),  QStringLiteral("limit")};
    return names;
}

std::string planText(const SweepDraft& draft) {
    Json plan = {{"name", draft.name.toStdString()},
                 {"data", draft.data},
                 {"recipe", "table1"},
                 {"network", draft.network},
                 {"train",
                  {{"steps", std::uint64_t(draft.steps)},
                   {"batch", std::uint64_t(draft.batch)},
                   {"learning_rate", draft.learningRate}}},
                 {"repeats", std::uint64_t(draft.repeats)},
                 {"seed", std::uint64_t{1}},
                 {"measures", Json::array()}};
    if (const Json recipe = Json::parse(draft.recipe, nullptr, false); recipe.is_object())
        plan["recipe"] = recipe;
    if (draft.examiner) {
        plan["measures"].push_back("examiner");
        plan["examiner"] = {{"steps", std::uint64_t{300}}, {"batch", std::uint64_t{128}}};
    }
    if (draft.membership)
        plan["measures"].push_back("class-membership");
    Json series = Json::array();
    Json all = Json::object();
    for (const QString& name : sweptParameters()) {
        Json values = listOf(draft.lists.value(name));
        if (values.empty())
            continue;
        if (!draft.grid)
            series.push_back({{"name", name.toStdString()}, {"vary", {{name.toStdString(), values}}}});
        all[name.toStdString()] = std::move(values);
    }
    if (all.empty())
        series.push_back({{"name", "the recipe"}, {"settings", Json::array({{{"plain", false}}})}});
    else if (draft.grid)
        series.push_back({{"name", "grid"}, {"vary", std::move(all)}});
    plan["series"] = std::move(series);
    if (draft.plain)
        plan["baselines"] = {"plain"};
    return base::prettyJson(plan);
}

}  // namespace guise::app
