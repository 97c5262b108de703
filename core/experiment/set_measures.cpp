// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/set_measures.h"

#include "core/base/json.h"
#include "core/image/metrics.h"
#include "core/image/npy.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace guise::experiment {

namespace {

using base::ErrorCode;
using base::Json;
using Values = std::vector<float>;

/// Sums the figures of image pairs.
class Sum {
public:
    base::Result<void> add(std::span<const float> a, std::span<const float> b, const base::Shape& shape) {
        const auto mse = image::mse(a, b);
        if (!mse)
            return tl::unexpected(mse.error());
        const auto ssim = image::ssim(a, b, shape);
        if (!ssim)
            return tl::unexpected(ssim.error());
        mse_ += *mse;
        ssim_ += ssim->value;
        window_ = ssim->window;
        if (shape.height >= kMsSsimSide && shape.width >= kMsSsimSide) {
            const auto msSsim = image::msSsim(a, b, shape);
            if (!msSsim)
                return tl::unexpected(msSsim.error());
            msSsim_ = msSsim_.value_or(0.0) + *msSsim;
        }
        ++images_;
        return {};
    }
    [[nodiscard]] SetMeasures mean() const {
        SetMeasures measures;
        measures.mse = mse_ / images_;
        measures.psnr = image::psnrFromMse(measures.mse);
        measures.ssim = ssim_ / images_;
        measures.ssimWindow = window_;
        if (msSsim_)
            measures.msSsim = *msSsim_ / images_;
        return measures;
    }

private:
    static constexpr int kMsSsimSide = 176;
    double mse_ = 0.0;
    double ssim_ = 0.0;
    std::optional<double> msSsim_;
    int window_ = 11;
    double images_ = 0.0;
};

Values displayed(std::span<const float> values, bool floats) {
    Values result(values.begin(), values.end());
    if (!floats)
        return result;
    const image::DisplayMapping mapping = image::displayMapping(values);
    std::transform(values.begin(), values.end(), result.begin(), [&](float value) { return mapping.mapped(value); });
    return result;
}

Values fitted(std::span<const float> values, std::span<const float> target) {
    const image::AffineFit fit = image::bestAffineFit(values, target);
    Values result(values.size());
    std::transform(values.begin(), values.end(), result.begin(),
                   [&](float value) { return static_cast<float>(fit.scale * value + fit.offset); });
    return result;
}

Json measuresToJson(const SetMeasures& measures) {
    Json json = {{"mse", measures.mse}, {"ssim", measures.ssim}, {"ssim_window", measures.ssimWindow}};
    json["psnr_db"] = std::isfinite(measures.psnr) ? Json(measures.psnr) : Json();
    if (!std::isfinite(measures.psnr))
        json["psnr_db_reason"] = "the images are equal, so it is infinite";
    json["ms_ssim"] = measures.msSsim ? Json(*measures.msSsim) : Json();
    if (!measures.msSsim)
        json["ms_ssim_reason"] = "it needs images of at least 176 x 176 pixels";
    return json;
}

}  // namespace

base::Result<SetComparison> compareSets(const image::FloatImageSet& a, bool aFloats, const image::FloatImageSet& b,
                                        bool bFloats, std::stop_token stop) try {
    if (a.shape != b.shape || a.count() != b.count() || a.count() == 0)
        return base::fail(ErrorCode::ShapeMismatch,
                          "The sets differ in shape: " + std::to_string(a.count()) + " images of " + a.shape.text() +
                              " against " + std::to_string(b.count()) + " of " + b.shape.text() +
                              ". Compare sets of the same images.",
                          {a.shape.text(), b.shape.text()});
    SetComparison result;
    result.shape = a.shape;
    result.images = a.count();
    result.floats = aFloats || bFloats;
    result.low = result.high = a.pixels.front();
    for (const Values* values : {&a.pixels, &b.pixels})
        for (const float value : *values) {
            if (!std::isfinite(value))
                return base::fail(ErrorCode::BadData, "A set holds values that are no finite numbers. Make it again.");
            result.low = std::min(result.low, static_cast<double>(value));
            result.high = std::max(result.high, static_cast<double>(value));
        }
    Sum raw;
    Sum mapped;
    Sum fit;
    for (std::size_t i = 0; i < a.count(); ++i) {
        if (stop.stop_requested())
            return base::fail(ErrorCode::Stopped, "Stopped while the images were compared.");
        const auto x = a.image(i);
        const auto y = b.image(i);
        if (auto added = raw.add(x, y, a.shape); !added)
            return tl::unexpected(added.error());
        if (!result.floats)
            continue;
        if (auto added = mapped.add(displayed(x, aFloats), displayed(y, bFloats), a.shape); !added)
            return tl::unexpected(added.error());
        // The float side is fitted to the other; of two float sides the first.
        const auto added = aFloats ? fit.add(fitted(x, y), y, a.shape) : fit.add(x, fitted(y, x), a.shape);
        if (!added)
            return tl::unexpected(added.error());
    }
    result.raw = raw.mean();
    if (result.floats) {
        result.displayMapped = mapped.mean();
        result.affineFit = fit.mean();
    }
    return result;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<LoadedSet> loadNpySet(const std::filesystem::path& path) try {
    const auto array = image::readNpy(path);
    if (!array)
        return tl::unexpected(array.error());
    const auto& sides = array->header.shape;
    const bool floats = array->header.type == image::NpyType::F32;
    if (!floats && array->header.type != image::NpyType::U8)
        return base::fail(ErrorCode::BadData,
                          path.string() + " holds neither bytes nor 32-bit floats. Save it as uint8 or float32.",
                          {path.string()});
    if (sides.size() < 2 || sides.size() > 4)
        return base::fail(ErrorCode::BadData,
                          path.string() + " holds no images: they are N x C x H x W, N x H x W or H x W.",
                          {path.string()});
    const auto side = [&](std::size_t fromEnd) { return static_cast<std::int64_t>(sides[sides.size() - fromEnd]); };
    auto shape = base::checkShape(sides.size() == 4 ? side(3) : 1, side(2), side(1));
    if (!shape)
        return tl::unexpected(shape.error());
    LoadedSet loaded;
    loaded.floats = floats;
    loaded.set.shape = *shape;
    if (floats) {
        const auto values = array->as<float>();
        loaded.set.pixels.assign(values.begin(), values.end());
    } else {
        loaded.set.pixels.assign(array->bytes.begin(), array->bytes.end());
    }
    if (loaded.set.pixels.empty())
        return base::fail(ErrorCode::BadData, path.string() + " holds no image.", {path.string()});
    return loaded;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Json comparisonToJson(const SetComparison& comparison) {
    Json json = measuresToJson(comparison.raw);
    json["images"] = comparison.images;
    json["shape"] = {comparison.shape.channels, comparison.shape.height, comparison.shape.width};
    json["peak"] = 255;
    json["range"] = {comparison.low, comparison.high};
    json["compared"] = comparison.floats ? "raw values" : "bytes";
    if (comparison.displayMapped)
        json["display_mapped"] = measuresToJson(*comparison.displayMapped);
    if (comparison.affineFit)
        json["affine_fit"] = measuresToJson(*comparison.affineFit);
    return json;
}

}  // namespace guise::experiment
