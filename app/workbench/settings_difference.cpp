// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/settings_difference.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/scheme_panel.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/scheme.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace guise::app {

namespace {

struct DifferenceWords {
    Q_DECLARE_TR_FUNCTIONS(SettingsDifference)
};

QString onOff(bool on) {
    return on ? DifferenceWords::tr("on") : DifferenceWords::tr("off");
}

QString withUnit(const QString& number, const base::ParameterSpec& spec) {
    return spec.unit.empty() ? number : DifferenceWords::tr("%1 %2").arg(number, fromCore(spec.unit));
}

QString choiceText(const base::ParameterSpec& spec, const std::string& value) {
    for (const auto& choice : spec.choices)
        if (choice.value == value)
            return fromCore(choice.label);
    return QString::fromStdString(value);
}

QString settingText(const base::Json& value, const base::ParameterSpec& spec) {
    if (value.is_boolean())
        return onOff(value.get<bool>());
    if (value.is_number())
        return withUnit(QLocale().toString(value.get<double>(), 'g', 6), spec);
    return value.is_string() ? choiceText(spec, value.get<std::string>()) : QString();
}

QString parameterText(const base::ParameterValue& value, const base::ParameterSpec& spec) {
    return std::visit(
        [&](const auto& held) {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, bool>)
                return onOff(held);
            else if constexpr (std::is_same_v<Held, std::string>)
                return choiceText(spec, held);
            else
                return withUnit(QLocale().toString(double(held), 'g', 6), spec);
        },
        value);
}

void compareParameters(const QString& owner, const std::string& key, std::span<const base::ParameterSpec> specs,
                       const base::Json& before, const base::Json& after, std::vector<Difference>& found) {
    for (const auto& spec : specs) {
        const base::Json one = before.value(spec.name, base::Json());
        const base::Json two = after.value(spec.name, base::Json());
        if (one != two)
            found.push_back({DifferenceWords::tr("%1: %2").arg(owner, fromCore(spec.label)), settingText(one, spec),
                             settingText(two, spec), key + "/" + spec.name});
    }
}

QString stepNames(const disguise::Recipe& recipe) {
    QStringList names;
    for (const auto& step : recipe.steps) {
        const auto* mechanism = disguise::findMechanism(step.mechanism);
        names.push_back(mechanism ? fromCore(mechanism->label()) : QString::fromStdString(step.mechanism));
    }
    return names.isEmpty() ? DifferenceWords::tr("none") : names.join(QStringLiteral(", "));
}

QString schemeName(const disguise::Recipe& recipe) {
    const auto* scheme = disguise::findScheme(recipe.scheme);
    return scheme != nullptr ? fromCore(scheme->label) : QString::fromStdString(recipe.scheme);
}

void compareTraining(const WorkSettings& before, const WorkSettings& after, std::vector<Difference>& found) {
    for (const auto& spec : learn::trainParameters()) {
        const auto one = learn::settingValue(before.train, spec.name);
        const auto two = learn::settingValue(after.train, spec.name);
        if (one != two)
            found.push_back(
                {fromCore(spec.label), parameterText(one, spec), parameterText(two, spec), "train/" + spec.name});
    }
    if (before.train.seed != after.train.seed)
        found.push_back({DifferenceWords::tr("Seed"), QLocale().toString(qulonglong(before.train.seed)),
                         QLocale().toString(qulonglong(after.train.seed)), "train/seed"});
    if (before.network != after.network)
        found.push_back({DifferenceWords::tr("Net"), QString::fromStdString(before.network),
                         QString::fromStdString(after.network), "train/network"});
    if (before.standardise != after.standardise)
        found.push_back({DifferenceWords::tr("Standardise input"), onOff(before.standardise), onOff(after.standardise),
                         "train/standardise"});
    if (before.alsoPlain != after.alsoPlain)
        found.push_back({DifferenceWords::tr("Then train on the originals too"), onOff(before.alsoPlain),
                         onOff(after.alsoPlain), "train/plain"});
}

}  // namespace

std::vector<Difference> recipeDifferences(const disguise::Recipe& before, const disguise::Recipe& after) {
    std::vector<Difference> found;
    if (before.scheme != after.scheme) {
        found.push_back({DifferenceWords::tr("Scheme"), schemeName(before), schemeName(after), {}});
        return found;
    }
    if (!hasBlocks(before)) {
        if (const auto* scheme = disguise::findScheme(before.scheme))
            compareParameters(fromCore(scheme->label), "scheme", scheme->parameters, before.parameters,
                              after.parameters, found);
        return found;
    }
    if (std::pair(before.blockHeight, before.blockWidth) != std::pair(after.blockHeight, after.blockWidth)) {
        const auto size = [](const disguise::Recipe& recipe) {
            return QStringLiteral("%1 × %2").arg(recipe.blockHeight).arg(recipe.blockWidth);
        };
        found.push_back({DifferenceWords::tr("Block"), size(before), size(after), "block"});
    }
    if (before.pad != after.pad)
        found.push_back({DifferenceWords::tr("Grow the picture"), onOff(before.pad), onOff(after.pad), "pad"});
    const bool same = std::equal(before.steps.begin(), before.steps.end(), after.steps.begin(), after.steps.end(),
                                 [](const auto& a, const auto& b) { return a.mechanism == b.mechanism; });
    if (!same) {
        found.push_back({DifferenceWords::tr("Steps"), stepNames(before), stepNames(after), {}});
        return found;
    }
    for (std::size_t i = 0; i < before.steps.size(); ++i)
        if (const auto* mechanism = disguise::findMechanism(before.steps[i].mechanism))
            compareParameters(fromCore(mechanism->label()), "step" + std::to_string(i), mechanism->parameters(),
                              before.steps[i].parameters, after.steps[i].parameters, found);
    return found;
}

std::vector<Difference> settingsDifferences(const WorkSettings& before, const WorkSettings& after) {
    std::vector<Difference> found;
    if (before.dataUri != after.dataUri)
        found.push_back({DifferenceWords::tr("Data"),
                         QString::fromStdString(before.dataUri),
                         QString::fromStdString(after.dataUri),
                         {}});
    if (!before.other && after.other)
        found.push_back({DifferenceWords::tr("Pin as A"), {}, {}, {}});
    else if (before.other && !after.other)
        found.push_back({DifferenceWords::tr("Forget A"), {}, {}, {}});
    else if (before.viewsPinned != after.viewsPinned)
        found.push_back({DifferenceWords::tr("Switch A and B"), {}, {}, {}});
    if (found.empty())
        for (auto& difference : recipeDifferences(before.recipe, after.recipe))
            found.push_back(std::move(difference));
    compareTraining(before, after, found);
    if (before.attacker != after.attacker)
        found.push_back({DifferenceWords::tr("Attacker"), {}, {}, {}});
    return found;
}

QString differencesInWords(const std::vector<Difference>& differences) {
    QStringList parts;
    for (const auto& difference : differences)
        parts.push_back(
            difference.before.isEmpty() && difference.after.isEmpty()
                ? difference.what
                : DifferenceWords::tr("%1 %2 → %3").arg(difference.what, difference.before, difference.after));
    return parts.join(DifferenceWords::tr("; "));
}

}  // namespace guise::app
