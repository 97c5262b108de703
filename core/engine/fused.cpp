// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fused.h"

#include "core/engine/kernels.h"
#include "core/engine/layers.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorIterator.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <mutex>

namespace guise::engine {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr double kMomentum = 0.1;
constexpr double kEpsilon = 1e-5;
constexpr std::int64_t kRows = 512;  // values per channel that are summed in f32 before the sum goes on in double

bool fits(const at::Tensor& tensor) {
    return tensor.device().is_cpu() && tensor.dim() == 4 && tensor.is_contiguous(at::MemoryFormat::ChannelsLast) &&
           (tensor.scalar_type() == at::kFloat || tensor.scalar_type() == at::kBFloat16);
}

at::Tensor likeImages(const at::Tensor& tensor, at::IntArrayRef sizes) {
    return at::empty(sizes, tensor.options().requires_grad(false), at::MemoryFormat::ChannelsLast);
}

// Calls work(first, last) for pieces of [0, count) on LibTorch's own threads, which its iterator over `count` bytes
// hands out.
void inPieces(std::int64_t count, const std::function<void(std::int64_t, std::int64_t)>& work) {
    const at::Tensor places = at::empty({count}, at::kByte);
    const auto* base = places.const_data_ptr<std::uint8_t>();
    auto iterator = at::TensorIterator::borrowing_nullary_op(places);
    iterator.for_each(
        [&](char** data, const std::int64_t*, std::int64_t size, std::int64_t) {
            const std::int64_t first = reinterpret_cast<const std::uint8_t*>(data[0]) - base;
            work(first, first + size);
        },
        /*grain_size=*/1);
}

template <class T>
const T* read(const at::Tensor& tensor) {
    return tensor.defined() ? static_cast<const T*>(tensor.const_data_ptr()) : nullptr;
}
template <class T>
T* write(const at::Tensor& tensor) {
    return tensor.defined() ? static_cast<T*>(tensor.mutable_data_ptr()) : nullptr;
}

// `work` with the C type of the values.
template <class Work>
void typed(const at::Tensor& tensor, const Work& work) {
    if (tensor.scalar_type() == at::kFloat)
        work(float{});
    else
        work(std::uint16_t{});
}

kernels::Dropout drawDropout(double rate, at::Generator* generator) {
    if (generator == nullptr)
        return {};
    const std::lock_guard lock(generator->mutex());
    const auto word = at::check_generator<at::CPUGeneratorImpl>(*generator)->random();
    return {word, static_cast<std::uint32_t>((1.0 - rate) * 4294967295.0), static_cast<float>(1.0 / (1.0 - rate))};
}

struct PoolReluDropout : torch::autograd::Function<PoolReluDropout> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& input, const kernels::Dropout& dropout) {
        const std::int64_t images = input.size(0);
        const std::int64_t channels = input.size(1);
        const std::int64_t height = input.size(2) / 2;
        const std::int64_t width = input.size(3) / 2;
        const std::int64_t line = input.size(3) * channels;
        at::Tensor output = likeImages(input, {images, channels, height, width});
        at::Tensor codes = at::empty({images, channels, height, width}, output.options().dtype(at::kByte),
                                     at::MemoryFormat::ChannelsLast);
        typed(input, [&](auto type) {
            using T = decltype(type);
            inPieces(images, [&](std::int64_t first, std::int64_t last) {
                for (std::int64_t row = first * height; row < last * height; ++row) {
                    const T* top = read<T>(input) + (row / height * input.size(2) + row % height * 2) * line;
                    const std::int64_t at = row * width * channels;
                    kernels::poolForward(top, top + line, write<T>(output) + at, write<std::uint8_t>(codes) + at, row,
                                         width, channels, dropout);
                }
            });
        });
        at::Tensor figures = at::empty({3}, at::kFloat);
        auto* figure = figures.data_ptr<float>();
        figure[0] = static_cast<float>(input.size(2));
        figure[1] = static_cast<float>(input.size(3));
        figure[2] = dropout.scale;
        context->save_for_backward({codes, figures});
        return output;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const variable_list saved = context->get_saved_variables();
        const at::Tensor& codes = saved[0];
        const auto* figure = saved[1].const_data_ptr<float>();
        const std::array<std::int64_t, 4> sizes{codes.size(0), codes.size(1), static_cast<std::int64_t>(figure[0]),
                                                static_cast<std::int64_t>(figure[1])};
        const float scale = figure[2];
        const at::Tensor gradient = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        const std::int64_t channels = sizes[1];
        const std::int64_t height = sizes[2] / 2;
        const std::int64_t width = sizes[3] / 2;
        const std::int64_t line = sizes[3] * channels;
        at::Tensor result = likeImages(gradient, sizes);
        if (sizes[2] % 2 != 0 || sizes[3] % 2 != 0)
            result.zero_();
        typed(gradient, [&](auto type) {
            using T = decltype(type);
            inPieces(sizes[0], [&](std::int64_t first, std::int64_t last) {
                for (std::int64_t row = first * height; row < last * height; ++row) {
                    T* top = write<T>(result) + (row / height * sizes[2] + row % height * 2) * line;
                    const std::int64_t at = row * width * channels;
                    kernels::poolBackward(read<T>(gradient) + at, read<std::uint8_t>(codes) + at, top, top + line,
                                          width, channels, scale);
                }
            });
        });
        return {result, at::Tensor()};
    }
};

// Sums over pieces of rows, each in its own place, added up in double in order: the same on any number of threads.
template <class Sum>
std::vector<double> summed(std::int64_t rows, std::int64_t channels, const Sum& sum) {
    const std::int64_t pieces = (rows + kRows - 1) / kRows;
    std::vector<float> partial(static_cast<std::size_t>(pieces * 2 * channels));
    inPieces(pieces, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t piece = first; piece < last; ++piece)
            sum(piece * kRows, std::min(kRows, rows - piece * kRows), partial.data() + piece * 2 * channels);
    });
    std::vector<double> sums(static_cast<std::size_t>(2 * channels), 0.0);
    for (std::size_t i = 0; i < partial.size(); ++i)
        sums[i % sums.size()] += static_cast<double>(partial[i]);
    return sums;
}

template <class Work>
void overRows(std::int64_t rows, const Work& work) {
    const std::int64_t pieces = (rows + kRows - 1) / kRows;
    inPieces(pieces, [&](std::int64_t first, std::int64_t last) {
        work(first * kRows, std::min(last * kRows, rows) - first * kRows);
    });
}

struct NormAddRelu : torch::autograd::Function<NormAddRelu> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& input, const at::Tensor& added,
                              const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& runningMean,
                              const at::Tensor& runningVariance) {
        const std::int64_t channels = input.size(1);
        const std::int64_t rows = input.numel() / channels;
        at::Tensor output = likeImages(input, input.sizes());
        at::Tensor figures = at::empty({5, channels}, at::kFloat);  // mean, 1 / deviation, scale, shift, adds
        auto* mean = figures.data_ptr<float>();
        float* inverse = mean + channels;
        float* scale = mean + 2 * channels;
        float* shift = mean + 3 * channels;
        figures.select(0, 4).fill_(added.numel() > 0 ? 1.0F : 0.0F);
        typed(input, [&](auto type) {
            using T = decltype(type);
            const auto sums = summed(rows, channels, [&](std::int64_t first, std::int64_t count, float* to) {
                kernels::normSums(read<T>(input) + first * channels, to, count, channels);
            });
            const at::NoGradGuard noGradients;
            auto* meanHere = runningMean.data_ptr<float>();
            auto* varianceHere = runningVariance.data_ptr<float>();
            const auto count = static_cast<double>(rows);
            for (std::int64_t c = 0; c < channels; ++c) {
                const auto at = static_cast<std::size_t>(c);
                const double middle = sums[at] / count;
                const double variance =
                    std::max(0.0, sums[at + static_cast<std::size_t>(channels)] / count - middle * middle);
                const double unbiased = variance * count / std::max(count - 1.0, 1.0);
                mean[c] = static_cast<float>(middle);
                inverse[c] = static_cast<float>(1.0 / std::sqrt(variance + kEpsilon));
                scale[c] = weight.const_data_ptr<float>()[c] * inverse[c];
                shift[c] = bias.const_data_ptr<float>()[c] - mean[c] * scale[c];
                meanHere[c] += static_cast<float>(kMomentum * (middle - static_cast<double>(meanHere[c])));
                varianceHere[c] += static_cast<float>(kMomentum * (unbiased - static_cast<double>(varianceHere[c])));
            }
            overRows(rows, [&](std::int64_t first, std::int64_t size) {
                const std::int64_t at = first * channels;
                const T* more = added.numel() > 0 ? read<T>(added) : nullptr;
                kernels::normForward(read<T>(input) + at, more != nullptr ? more + at : nullptr, write<T>(output) + at,
                                     scale, shift, size, channels);
            });
        });
        context->save_for_backward({input, output, weight, figures});
        return output;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto saved = context->get_saved_variables();
        const at::Tensor& input = saved[0];
        const at::Tensor& output = saved[1];
        const at::Tensor gradient = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        const auto* weight = saved[2].const_data_ptr<float>();
        const auto* mean = saved[3].const_data_ptr<float>();
        const std::int64_t channels = input.size(1);
        const std::int64_t rows = input.numel() / channels;
        const float* inverse = mean + channels;
        at::Tensor inner = likeImages(input, input.sizes());
        at::Tensor added = mean[4 * channels] > 0.0F ? likeImages(input, input.sizes()) : at::Tensor();
        at::Tensor ofWeight = at::empty({channels}, at::kFloat);
        at::Tensor ofBias = at::empty({channels}, at::kFloat);
        typed(input, [&](auto type) {
            using T = decltype(type);
            const auto sums = summed(rows, channels, [&](std::int64_t first, std::int64_t count, float* to) {
                const std::int64_t at = first * channels;
                kernels::normGradientSums(read<T>(gradient) + at, read<T>(output) + at, read<T>(input) + at, to, count,
                                          channels);
            });
            // With x' = (x - mean) * inverse: inner = weight * inverse * (g - mean(g) - x' * mean(g * x')).
            std::vector<float> factors(static_cast<std::size_t>(3 * channels));
            float* a = factors.data();
            float* b = a + channels;
            float* k = b + channels;
            const auto count = static_cast<double>(rows);
            for (std::int64_t c = 0; c < channels; ++c) {
                const double sum = sums[static_cast<std::size_t>(c)];
                const double products =
                    (sums[static_cast<std::size_t>(channels + c)] - sum * static_cast<double>(mean[c])) *
                    static_cast<double>(inverse[c]);
                ofBias.data_ptr<float>()[c] = static_cast<float>(sum);
                ofWeight.data_ptr<float>()[c] = static_cast<float>(products);
                const double factor = static_cast<double>(weight[c]) * static_cast<double>(inverse[c]);
                const double slope = factor * products / count * static_cast<double>(inverse[c]);
                a[c] = static_cast<float>(factor);
                b[c] = static_cast<float>(-slope);
                k[c] = static_cast<float>(slope * static_cast<double>(mean[c]) - factor * sum / count);
            }
            overRows(rows, [&](std::int64_t first, std::int64_t size) {
                const std::int64_t at = first * channels;
                T* more = write<T>(added);
                kernels::normBackward(read<T>(gradient) + at, read<T>(output) + at, read<T>(input) + at,
                                      write<T>(inner) + at, more != nullptr ? more + at : nullptr, a, b, k, size,
                                      channels);
            });
        });
        return {inner, added, ofWeight, ofBias, at::Tensor(), at::Tensor()};
    }
};

}  // namespace

at::Tensor poolReluDropout(const at::Tensor& input, double rate, at::Generator* generator) {
    if (!fits(input) || !input.requires_grad()) {
        const at::Tensor pooled = at::relu(at::max_pool2d(input, 2));  // the values of ReLU before it, on a quarter
        return generator != nullptr ? dropout(pooled, rate, *generator) : pooled;
    }
    return PoolReluDropout::apply(input, drawDropout(rate, generator));
}

at::Tensor normAddRelu(const at::Tensor& input, const at::Tensor& added, const at::Tensor& weight,
                       const at::Tensor& bias, const at::Tensor& runningMean, const at::Tensor& runningVariance,
                       bool training) {
    const bool alike = !added.defined() || (fits(added) && added.scalar_type() == input.scalar_type());
    if (training && fits(input) && alike)
        return NormAddRelu::apply(input, added.defined() ? added : at::empty({0}, input.options()), weight, bias,
                                  runningMean, runningVariance);
    at::Tensor x = at::batch_norm(input, weight, bias, runningMean, runningVariance, training, kMomentum, kEpsilon,
                                  at::globalContext().userEnabledCuDNN());
    return added.defined() ? x.add_(added).relu_() : x.relu_();
}

}  // namespace guise::engine
