// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/training_memory.h"

#include "core/disguise/recipe.h"
#include "core/disguise/recipe_check.h"
#include "core/disguise/scheme.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

namespace guise::experiment {

namespace {

constexpr std::int64_t kWorthSaying = std::int64_t{1} << 30;

std::optional<base::Shape> shapeFed(const base::Shape& shape, const RunSettings& settings) {
    if (settings.plain)
        return shape;
    const auto recipe = disguise::parseRecipe(settings.recipe);
    if (!recipe || !disguise::checkRecipe(*recipe, shape))
        return std::nullopt;
    if (recipe->scheme == disguise::kNeuraCryptScheme) {
        const auto network = disguise::neuraCryptSettings(*recipe);
        return base::Shape{network.width, shape.height / network.patch, shape.width / network.patch};
    }
    return recipe->scheme == disguise::kBlockScheme
               ? disguise::enlargedShape(*recipe, disguise::paddedShape(*recipe, shape))
               : shape;
}

}  // namespace

TrainingMemory trainingMemory(const image::SourceInfo& source, const RunSettings& settings) {
    TrainingMemory memory;
    const auto shape = shapeFed(source.shape, settings);
    if (!shape)
        return memory;
    const auto all = static_cast<std::int64_t>(source.trainCount);
    const std::int64_t heldOut = std::min(all, settings.validation);
    std::int64_t train = settings.limit > 0 ? std::min(all - heldOut, settings.limit) : all - heldOut;
    if (settings.train.shipped == learn::ShippedKind::Copies)
        train *= settings.train.copies;
    const std::int64_t first = settings.stratified ? all : train + heldOut;  // drawn from all of them
    memory.shape = *shape;
    memory.images = std::max(first, train + heldOut) + static_cast<std::int64_t>(source.testCount);
    memory.bytes = memory.images * static_cast<std::int64_t>(shape->size() * sizeof(float));
    return memory;
}

std::int64_t machineMemory() noexcept {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? std::int64_t{pages} * size : 0;
}

std::string memoryNote(const TrainingMemory& memory, std::int64_t machineBytes) {
    if (memory.bytes < kWorthSaying)
        return {};
    const auto gibibytes = [](std::int64_t bytes) { return static_cast<double>(bytes) / double{1 << 30}; };
    if (machineBytes > 0 && memory.bytes > machineBytes)
        return fmt::format(
            "This training holds {} images of {} at once: about {:.1f} GiB of memory, more than the {:.1f} GiB of this "
            "machine. Take fewer images, or fewer features of each.",
            memory.images, memory.shape.text(), gibibytes(memory.bytes), gibibytes(machineBytes));
    return fmt::format(
        "This training holds {} images of {} at once: about {:.1f} GiB of memory. Fewer images, or fewer features of "
        "each, take less.",
        memory.images, memory.shape.text(), gibibytes(memory.bytes));
}

}  // namespace guise::experiment
