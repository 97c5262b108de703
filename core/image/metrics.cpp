// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace guise::image {

namespace {

// Pearson correlation from running sums; values are shifted by about the mean so that little is lost to cancellation.
class Correlation {
public:
    explicit Correlation(double shift) : shift_(shift) {}
    void add(double x, double y) noexcept {
        x -= shift_;
        y -= shift_;
        ++count_;
        x_ += x;
        y_ += y;
        xx_ += x * x;
        yy_ += y * y;
        xy_ += x * y;
    }
    [[nodiscard]] double value() const noexcept {
        const double n = static_cast<double>(count_);
        const double varX = xx_ - x_ * x_ / n;
        const double varY = yy_ - y_ * y_ / n;
        // Below this, only rounding is left of a constant side.
        if (count_ < 2 || varX <= 1e-12 * xx_ || varY <= 1e-12 * yy_)
            return std::numeric_limits<double>::quiet_NaN();
        return (xy_ - x_ * y_ / n) / std::sqrt(varX * varY);
    }

private:
    double shift_;
    std::size_t count_ = 0;
    double x_ = 0.0;
    double y_ = 0.0;
    double xx_ = 0.0;
    double yy_ = 0.0;
    double xy_ = 0.0;
};

double meanOf(std::span<const float> values) noexcept {
    double sum = 0.0;
    for (const float value : values)
        sum += static_cast<double>(value);
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

}  // namespace

base::Result<double> mse(std::span<const float> a, std::span<const float> b) {
    if (a.size() != b.size() || a.empty())
        return base::fail(
            base::ErrorCode::ShapeMismatch,
            fmt::format("Images of {} and {} values cannot be compared. Give two of one shape.", a.size(), b.size()),
            {std::to_string(a.size()), std::to_string(b.size())});
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
        sum += difference * difference;
    }
    return sum / static_cast<double>(a.size());
}

double psnrFromMse(double mse) noexcept {
    return mse == 0.0 ? std::numeric_limits<double>::infinity() : 10.0 * std::log10(255.0 * 255.0 / mse);
}

NeighbourCorrelation neighbourCorrelation(std::span<const float> values, const base::Shape& shape) {
    const double shift = meanOf(values);
    Correlation horizontal(shift);
    Correlation vertical(shift);
    Correlation diagonal(shift);
    const auto height = static_cast<std::size_t>(shape.height);
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t planes = width * height == 0 ? 0 : values.size() / (width * height);
    for (std::size_t plane = 0; plane < planes; ++plane) {
        for (std::size_t y = 0; y < height; ++y) {
            const auto row = values.subspan((plane * height + y) * width);
            for (std::size_t x = 0; x < width; ++x) {
                const double here = static_cast<double>(row[x]);
                if (x + 1 < width)
                    horizontal.add(here, static_cast<double>(row[x + 1]));
                if (y + 1 < height)
                    vertical.add(here, static_cast<double>(row[x + width]));
                if (x + 1 < width && y + 1 < height)
                    diagonal.add(here, static_cast<double>(row[x + width + 1]));
            }
        }
    }
    return {horizontal.value(), vertical.value(), diagonal.value()};
}

double byteEntropy(std::span<const std::uint8_t> bytes) {
    std::array<std::size_t, 256> counts{};
    for (const std::uint8_t byte : bytes)
        ++counts[byte];
    double bits = 0.0;
    for (const std::size_t count : counts) {
        if (count == 0)
            continue;
        const double share = static_cast<double>(count) / static_cast<double>(bytes.size());
        bits -= share * std::log2(share);
    }
    return std::max(bits, 0.0);
}

float DisplayMapping::mapped(float value) const noexcept {
    return static_cast<float>(127.5 + (static_cast<double>(value) - centre) * 127.5 / halfRange);
}

std::uint8_t DisplayMapping::grey(float value) const noexcept {
    const float shown = mapped(value);
    return shown >= 0.0F ? static_cast<std::uint8_t>(std::min(shown + 0.5F, 255.0F)) : std::uint8_t{0};
}

DisplayMapping displayMapping(std::span<const float> values) noexcept {
    double sum = 0.0;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    std::size_t count = 0;
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        const double wide = static_cast<double>(value);
        sum += wide;
        lowest = std::min(lowest, wide);
        highest = std::max(highest, wide);
        ++count;
    }
    if (count == 0)
        return {};
    DisplayMapping mapping;
    mapping.centre = sum / static_cast<double>(count);
    const double reach = std::max(highest - mapping.centre, mapping.centre - lowest);
    mapping.halfRange = reach > 0.0 ? reach : 127.5;
    return mapping;
}

AffineFit bestAffineFit(std::span<const float> values, std::span<const float> target) noexcept {
    const std::size_t count = std::min(values.size(), target.size());
    const double meanValue = meanOf(values.first(count));
    const double meanTarget = meanOf(target.first(count));
    double product = 0.0;
    double square = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double value = static_cast<double>(values[i]) - meanValue;
        product += value * (static_cast<double>(target[i]) - meanTarget);
        square += value * value;
    }
    const double scale = square > 0.0 ? product / square : 0.0;
    return {scale, meanTarget - scale * meanValue};
}

}  // namespace guise::image
