// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/parameter_spec.h"
#include "core/disguise/recipe.h"

namespace guise::disguise {

inline constexpr std::string_view kBlockScheme = "block";
inline constexpr std::string_view kInstaHideScheme = "instahide";
inline constexpr std::string_view kNeuraCryptScheme = "neuracrypt";

/// A way to disguise images. "block" has a block and steps of its own; the others are described by parameters alone.
struct Scheme {
    std::string_view name;            // JSON name
    std::string_view label;           // English, marked for translation, as the two below
    std::string_view help;            // one sentence
    std::string_view publishedBreak;  // who opened it and where it is written; empty: see the attacks of Guise
    std::span<const base::ParameterSpec> parameters;
    bool mixesImages = false;  // an image of the result holds several of the set; labels become shares
    bool canInvert = true;
};

/// The one table of schemes, in the order a menu shows them.
[[nodiscard]] std::span<const Scheme> schemes();
[[nodiscard]] const Scheme* findScheme(std::string_view name) noexcept;  // null: no such name

struct InstaHideSettings {
    int images = 4;       // k: images of a mix
    bool across = false;  // two own images and k - 2 public ones; else all own
};
struct NeuraCryptSettings {
    int depth = 4;   // layers after the first
    int patch = 16;  // pixels; divides height and width
    int width = 64;  // features of a patch
};
/// Parameters of a valid recipe of that scheme; may throw std::bad_alloc.
[[nodiscard]] InstaHideSettings instaHideSettings(const Recipe& recipe);
[[nodiscard]] NeuraCryptSettings neuraCryptSettings(const Recipe& recipe);

}  // namespace guise::disguise
