// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/disguise/prepared_step.h"
#include "core/disguise/scheme.h"
#include "core/key/random_stream.h"
#include "core/key/secret_key.h"
#include "core/key/secret_memory.h"

namespace guise::disguise {

/// NeuraCrypt (arXiv 2106.02484) after its published code, forward only. Patches of p x p, value / 255, t of them:
///   convolution with stride p to d features + ReLU; depth times [1x1 convolution, normalisation, ReLU]; + position
///   embedding; ReLU and a last linear layer d -> d; then the patches in an order drawn afresh for every image.
/// Where the code leaves a choice or cannot be had: it normalises over the batch, which would make an image depend on
/// its neighbours; here every feature is normalised over the patches of its own image (biased variance, 1e-5 added, no
/// gain or offset). Weights and biases are normals of the variance of the code's uniform start, 1 / (3 inputs);
/// embeddings are standard normals, as there.
/// Material: use "neuracrypt", canonical JSON with block [p, p], mechanism "neuracrypt", ordinal 0, parameters depth,
/// patch, width, and the shape; item 0 .. depth + 1 the layers (weights row by row, [output][input], inputs in the
/// order channel, row, column; then biases), item depth + 2 the embedding [patch][feature]; rounded once to f32.
/// Arithmetic: f32, a sum starts at +0, inputs ascending, every step fused, then the bias; sums over patches ascending.
/// Order: Fisher-Yates over the image's noise stream from its first byte, indices as key::RandomStream::below().
/// Immutable; any thread.
class NeuraCrypt {
public:
    /// `settings` passed checkRecipe() for the key's shape. May throw std::bad_alloc.
    NeuraCrypt(const key::SecretKey& key, const NeuraCryptSettings& settings);

    [[nodiscard]] const base::Shape& outputShape() const noexcept { return output_; }  // d x H/p x W/p
    /// What no image under any key leaves.
    [[nodiscard]] ValueRange range() const noexcept;

    /// Memory of one thread.
    struct Workspace {
        key::SecretVector<float> rows;
        key::SecretVector<float> next;
        std::vector<float> sums;
        std::vector<std::uint32_t> words;
        std::vector<std::uint32_t> order;
    };
    /// One image of index `index` in its source. May throw.
    void apply(const std::uint8_t* image, std::uint64_t index, const key::NoiseStream& stream, float* out,
               Workspace& work) const;

private:
    struct Layer {
        std::size_t inputs = 0;
        key::SecretVector<float> weights;  // [input][stride]
        key::SecretVector<float> biases;
    };
    void multiply(const Layer& layer, const float* in, float* out) const;
    void normalise(float* rows, std::vector<float>& sums) const;
    void drawOrder(std::uint64_t index, const key::NoiseStream& stream, Workspace& work) const;

    NeuraCryptSettings settings_;
    base::Shape input_;
    base::Shape output_;
    std::size_t patches_;
    std::size_t width_;
    std::size_t rowStride_;     // floats from one patch's row to the next
    std::size_t matrixStride_;  // floats from one row of a matrix to the next
    std::vector<std::uint32_t> rows_;
    std::vector<Layer> layers_;
    key::SecretVector<float> embedding_;  // [patch][feature]
};

}  // namespace guise::disguise
