// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recipe_fixes.h"

#include "app/workbench/scheme_panel.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/scheme.h"

#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace guise::app {

namespace {

constexpr std::size_t kMostFixes = 3;
constexpr int kFarthest = 64;  // how far from a whole number another one is looked for

QString labelOf(const disguise::Step& step) {
    const auto* mechanism = disguise::findMechanism(step.mechanism);
    return mechanism != nullptr ? fromCore(mechanism->label()) : QString::fromStdString(step.mechanism);
}

/// Collects the changes that fit, each recipe once.
class Fixes {
    Q_DECLARE_TR_FUNCTIONS(RecipeFixes)

public:
    Fixes(const disguise::Recipe& recipe, const base::Shape& shape) : recipe_(recipe), shape_(shape) {}

    [[nodiscard]] bool offer(const QString& text, disguise::Recipe changed) {
        if (found_.size() >= kMostFixes || !disguise::checkRecipe(changed, shape_))
            return false;
        const bool known =
            std::any_of(found_.begin(), found_.end(), [&](const RecipeFix& fix) { return fix.recipe == changed; });
        if (!known)
            found_.push_back({text, std::move(changed)});
        return !known;
    }
    /// The nearest fitting block below and above.
    void sides() {
        const int wanted = recipe_.blockHeight;
        const auto offerSide = [&](int side) {
            auto changed = recipe_;
            changed.blockHeight = changed.blockWidth = side;
            return offer(tr("Use %1 × %1").arg(side), std::move(changed));
        };
        const auto all = commonSides(shape_);
        for (auto side = all.rbegin(); side != all.rend(); ++side)
            if (*side < wanted && offerSide(*side))
                break;
        for (const int side : all)
            if (side > wanted && offerSide(side))
                break;
        if (wanted != recipe_.blockWidth && std::find(all.begin(), all.end(), wanted) != all.end())
            (void)offerSide(wanted);
    }
    void growth() {
        auto changed = recipe_;
        changed.pad = true;
        (void)offer(tr("Grow the picture"), std::move(changed));
    }
    /// One step at another place, near places first.
    void places() {
        const int count = int(recipe_.steps.size());
        for (int distance = 1; distance < count; ++distance)
            for (int from = 0; from < count; ++from)
                for (const int to : {from - distance, from + distance}) {
                    if (to < 0 || to >= count)
                        continue;
                    auto changed = recipe_;
                    const auto step = changed.steps[std::size_t(from)];
                    changed.steps.erase(changed.steps.begin() + from);
                    changed.steps.insert(changed.steps.begin() + to, step);
                    const QString other = labelOf(recipe_.steps[std::size_t(to)]);
                    const QString text = to < from ? tr("Put %1 before %2") : tr("Put %1 after %2");
                    (void)offer(text.arg(labelOf(step), other), std::move(changed));
                }
    }
    void flags() {
        for (std::size_t i = 0; i < recipe_.steps.size(); ++i) {
            const auto* mechanism = disguise::findMechanism(recipe_.steps[i].mechanism);
            for (const auto& spec : mechanism ? mechanism->parameters() : std::span<const base::ParameterSpec>()) {
                if (spec.kind != base::ParameterSpec::Kind::Flag)
                    continue;
                auto changed = recipe_;
                auto& value = changed.steps[i].parameters[spec.name];
                const bool on = value.is_boolean() && value.get<bool>();
                value = !on;
                (void)offer((on ? tr("Switch off “%1”") : tr("Switch on “%1”")).arg(fromCore(spec.label)),
                            std::move(changed));
            }
        }
    }
    void removals() {
        for (std::size_t i = 0; i < recipe_.steps.size(); ++i) {
            auto changed = recipe_;
            changed.steps.erase(changed.steps.begin() + std::ptrdiff_t(i));
            (void)offer(tr("Remove %1").arg(labelOf(recipe_.steps[i])), std::move(changed));
        }
    }
    /// Of a scheme without steps: the nearest whole numbers below and above, and other choices.
    void schemeParameters() {
        const auto* scheme = disguise::findScheme(recipe_.scheme);
        for (const auto& spec : scheme ? scheme->parameters : std::span<const base::ParameterSpec>()) {
            const auto offerValue = [&](const base::Json& value, const QString& shown) {
                auto changed = recipe_;
                changed.parameters[spec.name] = value;
                return offer(tr("%1: %2").arg(fromCore(spec.label), shown), std::move(changed));
            };
            if (spec.kind == base::ParameterSpec::Kind::Integer) {
                const int now = recipe_.parameters->value(spec.name, 0);
                for (const int sign : {-1, 1})
                    for (int distance = 1; distance <= kFarthest; ++distance) {
                        const int value = now + sign * distance;
                        if (value < int(spec.minimum) || value > int(spec.maximum) ||
                            offerValue(value, QString::number(value)))
                            break;
                    }
            } else if (spec.kind == base::ParameterSpec::Kind::Choice) {
                for (const auto& choice : spec.choices)
                    (void)offerValue(choice.value, fromCore(choice.label));
            }
        }
    }
    /// When no single change helps.
    void presets() {
        for (const auto& preset : disguise::presets())
            if (found_.empty())
                (void)offer(tr("Take the preset “%1”").arg(fromCore(preset.label)),
                            nearestFitting(preset.recipe, shape_));
    }
    [[nodiscard]] std::vector<RecipeFix> take() { return std::move(found_); }

private:
    const disguise::Recipe& recipe_;
    base::Shape shape_;
    std::vector<RecipeFix> found_;
};

std::vector<RecipeFix> fixesOf(const disguise::Recipe& recipe, const base::Shape& shape, base::ErrorCode code) {
    Fixes fixes(recipe, shape);
    if (!hasBlocks(recipe)) {
        fixes.schemeParameters();
    } else if (code == base::ErrorCode::NotDivisible) {
        fixes.sides();
        fixes.growth();
    } else {
        fixes.places();
        fixes.flags();
        fixes.sides();
        fixes.removals();
        fixes.growth();
    }
    fixes.presets();
    return fixes.take();
}

/// "28 is not divisible by 5: use 4 or 7."
QString divisorSentence(const disguise::Recipe& recipe, const base::Shape& shape) {
    const bool high = shape.height % std::max(1, recipe.blockHeight) != 0;
    const int side = high ? shape.height : shape.width;
    const int block = high ? recipe.blockHeight : recipe.blockWidth;
    const auto all = commonSides(shape);
    const auto above = std::upper_bound(all.begin(), all.end(), block);
    QStringList near;
    if (above != all.begin())
        near.push_back(QString::number(*std::prev(above)));
    if (above != all.end())
        near.push_back(QString::number(*above));
    if (near.isEmpty())
        return Fixes::tr("%1 is not divisible by %2, and no block divides pictures of %3 × %4. Grow the picture.")
            .arg(side)
            .arg(block)
            .arg(shape.height)
            .arg(shape.width);
    if (near.size() == 1)
        return Fixes::tr("%1 is not divisible by %2: use %3.").arg(side).arg(block).arg(near[0]);
    return Fixes::tr("%1 is not divisible by %2: use %3 or %4.").arg(side).arg(block).arg(near[0], near[1]);
}

}  // namespace

std::vector<int> commonSides(const base::Shape& shape) {
    std::vector<int> sides;
    for (const int side : disguise::dividingSides(shape.height))
        if (shape.width % side == 0)
            sides.push_back(side);
    return sides;
}

std::optional<RecipeMisfit> explainMisfit(const disguise::Recipe& recipe, const base::Shape& shape) {
    const auto fits = disguise::checkRecipe(recipe, shape);
    if (fits)
        return std::nullopt;
    const auto code = fits.error().code;
    const bool divisor = code == base::ErrorCode::NotDivisible && hasBlocks(recipe);
    return RecipeMisfit{divisor ? divisorSentence(recipe, shape) : errorText(fits.error()),
                        fixesOf(recipe, shape, code)};
}

disguise::Recipe nearestFitting(const disguise::Recipe& recipe, const base::Shape& shape) {
    if (!hasBlocks(recipe))
        return fittedTo(recipe, shape);
    if (disguise::checkRecipe(recipe, shape))
        return recipe;
    auto sides = commonSides(shape);
    const int wanted = recipe.blockHeight;
    std::stable_sort(sides.begin(), sides.end(),
                     [&](int a, int b) { return std::abs(a - wanted) < std::abs(b - wanted); });
    for (const int side : sides) {
        auto changed = recipe;
        changed.blockHeight = changed.blockWidth = side;
        if (disguise::checkRecipe(changed, shape))
            return changed;
    }
    auto grown = recipe;
    grown.pad = true;
    return disguise::checkRecipe(grown, shape) ? grown : recipe;
}

RecipeMisfit explainFitting(const disguise::Recipe& wanted, const disguise::Recipe& taken, const base::Shape& shape) {
    RecipeMisfit note;
    const QString size = QStringLiteral("%1 × %2").arg(shape.height).arg(shape.width);
    if (!hasBlocks(taken))
        note.sentence = Fixes::tr("Patches of %1 do not divide pictures of %2, so patches of %3 are used.")
                            .arg(gridOf(wanted).height())
                            .arg(size)
                            .arg(gridOf(taken).height());
    else if (taken.blockHeight == wanted.blockHeight)
        note.sentence = Fixes::tr("Blocks of %1 × %2 do not divide pictures of %3, so the pictures are grown.")
                            .arg(wanted.blockHeight)
                            .arg(wanted.blockWidth)
                            .arg(size);
    else
        note.sentence = Fixes::tr("Blocks of %1 × %2 do not fit pictures of %3, so blocks of %4 × %4 are used.")
                            .arg(wanted.blockHeight)
                            .arg(wanted.blockWidth)
                            .arg(size)
                            .arg(taken.blockHeight);
    for (auto& fix : fixesOf(wanted, shape, base::ErrorCode::NotDivisible))
        if (fix.recipe != taken)
            note.fixes.push_back(std::move(fix));
    return note;
}

}  // namespace guise::app
