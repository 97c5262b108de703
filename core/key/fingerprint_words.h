// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guise::key {

/// A fingerprint as 16 words to read aloud: one word a byte of the PGP word list, two syllables at even places and
/// three at odd ones, so that a word left out or two words swapped are heard. Small letters, one blank between.
/// `fingerprint`: hex digits in small letters; empty for anything else.
[[nodiscard]] std::string fingerprintWords(std::string_view fingerprint);

}  // namespace guise::key
