// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/neuracrypt.h"

#include "core/base/json.h"
#include "core/disguise/kernels.h"
#include "core/key/derivation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guise::disguise {
namespace {

constexpr float kEpsilon = 1e-5F;
constexpr double kLargestNormal = 12.2;  // the polar method's square of radius is 2^-106 or more: sqrt(2 * 106 * ln 2)

float sumTo(float total, float value) {
    return total + value;
}

}  // namespace

NeuraCrypt::NeuraCrypt(const key::SecretKey& key, const NeuraCryptSettings& settings)
    : settings_(settings), input_(key.shape()) {
    const int patch = settings.patch;
    output_ = {settings.width, input_.height / patch, input_.width / patch};
    patches_ = static_cast<std::size_t>(output_.height) * static_cast<std::size_t>(output_.width);
    width_ = static_cast<std::size_t>(settings.width);
    const std::size_t pixels =
        static_cast<std::size_t>(input_.channels) * static_cast<std::size_t>(patch) * static_cast<std::size_t>(patch);
    rowStride_ = std::max(pixels, width_);
    matrixStride_ = matrixStride(width_);
    rows_.resize(patches_);
    for (std::size_t t = 0; t < patches_; ++t)
        rows_[t] = static_cast<std::uint32_t>(t * rowStride_);

    const std::string text =
        base::canonicalJson({{"block", {patch, patch}},
                             {"mechanism", kNeuraCryptScheme},
                             {"ordinal", 0},
                             {"parameters", {{"depth", settings.depth}, {"patch", patch}, {"width", settings.width}}},
                             {"shape", {input_.channels, input_.height, input_.width}}});
    const key::SecretBytes material = key::streamKey(key.prk(), kNeuraCryptScheme, text);
    const auto count = static_cast<std::size_t>(settings.depth) + 2;
    for (std::size_t item = 0; item < count; ++item) {
        key::RandomStream stream(material, item);
        Layer layer;
        layer.inputs = item == 0 ? pixels : width_;
        layer.weights.assign(layer.inputs * matrixStride_ + kMatrixTail, 0.0F);
        layer.biases.resize(width_);
        const double scale = std::sqrt(3.0 * static_cast<double>(layer.inputs));
        for (std::size_t j = 0; j < width_; ++j)
            for (std::size_t k = 0; k < layer.inputs; ++k)
                layer.weights[k * matrixStride_ + j] = static_cast<float>(stream.normal() / scale);
        for (float& bias : layer.biases)
            bias = static_cast<float>(stream.normal() / scale);
        layers_.push_back(std::move(layer));
    }
    key::RandomStream stream(material, count);
    embedding_.resize(patches_ * width_);
    for (float& value : embedding_)
        value = static_cast<float>(stream.normal());
}

ValueRange NeuraCrypt::range() const noexcept {
    const auto largest = [&](double inputs, double input) {
        return (inputs * input + 1.0) * kLargestNormal / std::sqrt(3.0 * inputs);
    };
    const double first = largest(static_cast<double>(layers_.front().inputs), 1.0);
    const double normalised = std::sqrt(static_cast<double>(patches_));
    const double hidden = (settings_.depth > 0 ? normalised : first) + kLargestNormal;
    const double last = std::ceil(largest(static_cast<double>(width_), hidden) * 1.001);  // of f32 rounding
    return {-last, last};
}

void NeuraCrypt::multiply(const Layer& layer, const float* in, float* out) const {
    const BlockMove move{0, 0, 0, true};
    BlockProduct product;
    product.side = width_;
    product.inputs = layer.inputs;
    product.stride = matrixStride_;
    product.matrices = layer.weights.data();
    product.moves = {&move, 1};
    product.rows = rows_;
    product.in = in;
    product.out = out;
    multiplyBlocks(product);
    for (std::size_t t = 0; t < patches_; ++t) {
        float* row = out + t * rowStride_;
        for (std::size_t j = 0; j < width_; ++j)
            row[j] = row[j] + layer.biases[j];
    }
}

void NeuraCrypt::normalise(float* rows, std::vector<float>& sums) const {
    const auto count = static_cast<float>(patches_);
    sums.assign(2 * width_, 0.0F);
    float* const mean = sums.data();
    float* const scale = mean + width_;
    for (std::size_t t = 0; t < patches_; ++t)
        std::transform(mean, mean + width_, rows + t * rowStride_, mean, sumTo);
    for (std::size_t j = 0; j < width_; ++j)
        mean[j] = mean[j] / count;
    for (std::size_t t = 0; t < patches_; ++t) {
        float* row = rows + t * rowStride_;
        for (std::size_t j = 0; j < width_; ++j) {
            row[j] = row[j] - mean[j];
            scale[j] = scale[j] + row[j] * row[j];
        }
    }
    for (std::size_t j = 0; j < width_; ++j)
        scale[j] = std::sqrt(scale[j] / count + kEpsilon);
    for (std::size_t t = 0; t < patches_; ++t) {
        float* row = rows + t * rowStride_;
        for (std::size_t j = 0; j < width_; ++j)
            row[j] = row[j] / scale[j];
    }
}

void NeuraCrypt::drawOrder(std::uint64_t index, const key::NoiseStream& stream, Workspace& work) const {
    work.order.resize(patches_);
    std::iota(work.order.begin(), work.order.end(), 0U);
    work.words.resize((2 * patches_ + 3) / 4 * 4);
    std::uint64_t first = 0;
    std::size_t next = work.words.size();  // of the words at hand
    const auto word = [&] {
        if (next + 2 > work.words.size()) {
            stream.words(index, work.words, first);
            first += work.words.size();
            next = 0;
        }
        const std::uint64_t low = work.words[next];
        const std::uint64_t high = work.words[next + 1];
        next += 2;
        return high << 32 | low;
    };
    for (std::size_t i = patches_; i-- > 1;) {
        const std::uint64_t bound = i + 1;
        const std::uint64_t excess = (0 - bound) % bound;  // 2^64 mod bound
        std::uint64_t drawn = word();
        while (excess != 0 && drawn >= 0 - excess)
            drawn = word();
        std::swap(work.order[i], work.order[drawn % bound]);
    }
}

void NeuraCrypt::apply(const std::uint8_t* image, std::uint64_t index, const key::NoiseStream& stream, float* out,
                       Workspace& work) const {
    const auto patch = static_cast<std::size_t>(settings_.patch);
    const auto width = static_cast<std::size_t>(input_.width);
    const std::size_t plane = static_cast<std::size_t>(input_.height) * width;
    work.rows.resize(patches_ * rowStride_);
    work.next.resize(patches_ * rowStride_);
    float* rows = work.rows.data();
    float* next = work.next.data();
    for (std::size_t t = 0; t < patches_; ++t) {
        const auto columns = static_cast<std::size_t>(output_.width);
        const std::uint8_t* corner = image + t / columns * patch * width + t % columns * patch;
        float* value = rows + t * rowStride_;
        for (std::size_t c = 0; c < static_cast<std::size_t>(input_.channels); ++c)
            for (std::size_t y = 0; y < patch; ++y)
                for (std::size_t x = 0; x < patch; ++x)
                    *value++ = static_cast<float>(corner[c * plane + y * width + x]) / 255.0F;
    }
    const auto rectify = [&](float* values) {
        for (std::size_t t = 0; t < patches_; ++t)
            for (std::size_t j = 0; j < width_; ++j)
                values[t * rowStride_ + j] = std::max(values[t * rowStride_ + j], 0.0F);
    };
    multiply(layers_.front(), rows, next);
    rectify(next);
    for (std::size_t layer = 1; layer + 1 < layers_.size(); ++layer) {
        std::swap(rows, next);
        multiply(layers_[layer], rows, next);
        normalise(next, work.sums);
        rectify(next);
    }
    std::swap(rows, next);
    for (std::size_t t = 0; t < patches_; ++t) {
        float* row = rows + t * rowStride_;
        std::transform(row, row + width_, embedding_.begin() + static_cast<std::ptrdiff_t>(t * width_), row, sumTo);
    }
    rectify(rows);
    multiply(layers_.back(), rows, next);
    drawOrder(index, stream, work);
    for (std::size_t j = 0; j < patches_; ++j) {
        const float* row = next + work.order[j] * rowStride_;
        for (std::size_t f = 0; f < width_; ++f)
            out[f * patches_ + j] = row[f];
    }
}

}  // namespace guise::disguise
