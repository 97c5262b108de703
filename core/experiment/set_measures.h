// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>

#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/image/image_set.h"

namespace guise::experiment {

/// Two sets of images compared one by one (METHODS 10). mse: mean over all values; psnr: of that mse, +infinity for
/// equal sets; SSIM and MS-SSIM: means over the images.
struct SetMeasures {
    double mse = 0.0;
    double psnr = 0.0;  // dB, peak 255
    double ssim = 0.0;
    int ssimWindow = 11;           // side in pixels; below 11 for images that are smaller
    std::optional<double> msSsim;  // where both sides are 176 or more
};

struct SetComparison {
    base::Shape shape;
    std::size_t images = 0;
    bool floats = false;  // a side held floats; then the two comparisons below are there
    double low = 0.0;     // smallest and largest value of both sets
    double high = 0.0;
    SetMeasures raw;
    std::optional<SetMeasures> displayMapped;  // each float image through its own display mapping, bytes as they are
    std::optional<SetMeasures> affineFit;      // each image of the float side after its best fit to the other's
};

/// Errors: ShapeMismatch (shapes or counts), BadData (values that are not finite), Stopped.
[[nodiscard]] base::Result<SetComparison> compareSets(const image::FloatImageSet& a, bool aFloats,
                                                      const image::FloatImageSet& b, bool bFloats,
                                                      std::stop_token stop = {});

/// Images of an .npy file of u8 or f32: N x C x H x W, N x H x W or H x W. `floats`: it held f32.
struct LoadedSet {
    image::FloatImageSet set;
    bool floats = false;
};
[[nodiscard]] base::Result<LoadedSet> loadNpySet(const std::filesystem::path& path);

/// {"mse","psnr_db","ssim","ms_ssim","range",...}; for floats also "display_mapped" and "affine_fit" with the same
/// members. A figure that is not there is null, with "NAME_reason" beside it.
[[nodiscard]] base::Json comparisonToJson(const SetComparison& comparison);

}  // namespace guise::experiment
