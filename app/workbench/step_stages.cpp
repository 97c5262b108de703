// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/step_stages.h"

#include "app/workbench/preview_controller.h"
#include "app/workbench/step_panel.h"
#include "app/workbench/text.h"
#include "core/disguise/block_places.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/mechanism.h"
#include "widgets/picture_image.h"

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

using widgets::StepView;

/// Grown to the right and below by its last pixels, as a recipe that pads does.
std::vector<float> grown(const std::vector<std::uint8_t>& pixels, const base::Shape& from, const base::Shape& to) {
    std::vector<float> values;
    values.reserve(to.size());
    for (int channel = 0; channel < to.channels; ++channel)
        for (int row = 0; row < to.height; ++row)
            for (int column = 0; column < to.width; ++column)
                values.push_back(float(pixels[(std::size_t(channel) * std::size_t(from.height) +
                                               std::size_t(std::min(row, from.height - 1))) *
                                                  std::size_t(from.width) +
                                              std::size_t(std::min(column, from.width - 1))]));
    return values;
}

/// Values within 0..255 as they are, others through the display mapping.
image::DisplayMapping mappingOf(const std::vector<float>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return *low >= 0.0F && *high <= 255.0F ? image::DisplayMapping() : image::displayMapping(values);
}

QString withValues(const QString& sentence, const std::vector<float>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return StepPanel::tr("%1 Values %2 to %3.")
        .arg(sentence, numberText(double(*low), 0), numberText(double(*high), 0));
}

}  // namespace

base::Result<StepStages> stepStages(const key::SecretKey& key, const std::vector<std::uint8_t>& pixels,
                                    std::uint64_t index, std::stop_token stop) {
    const auto places = disguise::blockPlaces(key);
    if (!places)
        return tl::make_unexpected(places.error());
    auto recipe = disguise::parseRecipe(key.recipe());
    if (!recipe)
        return tl::make_unexpected(recipe.error());
    StepStages stages{places->grid.rows, places->grid.columns, {}};
    stages.stages.push_back({{}, {}, {}, places->input, grown(pixels, key.shape(), places->input), {}});
    const auto steps = std::exchange(recipe->steps, {});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "The steps of the recipe were stopped.");
        recipe->steps.push_back(steps[i]);
        const auto part = key.withRecipe(disguise::canonicalRecipe(*recipe));
        if (!part)
            return tl::make_unexpected(part.error());
        const auto disguiser = disguise::Disguiser::create(*part, stop);
        if (!disguiser)
            return tl::make_unexpected(disguiser.error());
        const auto* mechanism = disguise::findMechanism(steps[i].mechanism);
        StepStage stage{steps[i].mechanism,
                        std::string(mechanism->label()),
                        std::string(mechanism->help()),
                        disguiser->outputShape(),
                        std::vector<float>(disguiser->outputShape().size()),
                        {}};
        const std::uint64_t indices[] = {index};
        if (auto done = disguiser->apply(pixels, indices, {key::noiseSaltFromSeed(0), "preview"}, stage.values,
                                         {1, stop, previewRun(index)});
            !done)
            return tl::make_unexpected(done.error());
        stage.source.assign(places->steps[i].begin(), places->steps[i].end());
        stages.stages.push_back(std::move(stage));
    }
    return stages;
}

QVector<StepView::Stage> shownStages(const StepStages& stages) {
    QVector<StepView::Stage> shown;
    const auto picture = [](const StepStage& stage) {
        return widgets::toImage(std::span<const float>(stage.values), stage.shape, mappingOf(stage.values));
    };
    const QImage first = picture(stages.stages.front());
    shown.push_back({StepView::Kind::Start, StepPanel::tr("Original"), StepPanel::tr("The picture as it is."), first});
    shown.push_back({StepView::Kind::Part, StepPanel::tr("Cut into blocks"),
                     StepPanel::tr("%1 rows of %2 blocks; each place has a secret of its own.")
                         .arg(stages.rows)
                         .arg(stages.columns),
                     first});
    for (std::size_t i = 1; i < stages.stages.size(); ++i) {
        const StepStage& stage = stages.stages[i];
        shown.push_back({stage.source.empty() ? StepView::Kind::Change : StepView::Kind::Move,
                         fromCore(stage.label),
                         withValues(fromCore(stage.help), stage.values),
                         picture(stage),
                         {stage.source.begin(), stage.source.end()}});
    }
    shown.push_back({StepView::Kind::Join, StepPanel::tr("Disguised"),
                     StepPanel::tr("What leaves the house. Values outside 0 to 255 are mapped to greys for the screen "
                                   "alone."),
                     shown.constLast().image});
    return shown;
}

}  // namespace guise::app
