// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/parallel.h"
#include "core/base/translatable.h"
#include "core/disguise/matrix_cache.h"
#include "core/disguise/prepared_step.h"
#include "core/disguise/recipe_check.h"
#include "core/disguise/rmt_step.h"
#include "core/key/derivation.h"
#include "core/key/material.h"

#include <fmt/format.h>

#include <cmath>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace guise::disguise {
namespace {

using base::ErrorCode;
using base::translatable;

/// No mixing, for comparison; draws no key material.
class IdentityStep final : public PreparedStep {
public:
    void apply(Tile&) const override {}
    void invert(Tile&) const override {}
    [[nodiscard]] ValueRange range(ValueRange input) const override { return input; }
};

std::string matrixName(const base::Json& parameters) {
    return parameters.at("matrix").get<std::string>();
}

key::MatrixKind matrixKind(const std::string& name) {
    if (name == "projection")
        return key::MatrixKind::Projection;
    return name == "orthogonal" ? key::MatrixKind::Orthogonal : key::MatrixKind::ProjectionUniform;
}

int matrixSide(const base::Json& parameters, const BlockGrid& grid) {
    return parameters.at("whole").get<bool>() ? grid.blockHeight * grid.blockWidth : grid.blockWidth;
}

int matricesPerPosition(const base::Json& parameters, const base::Shape& shape) {
    return parameters.at("per_channel").get<bool>() ? shape.channels : 1;
}

key::SecretBytes matrixStream(const StepContext& context) {
    return key::streamKey(context.key.prk(), "matrix", derivationJson(context, rmtMechanism()));
}

std::vector<base::ParameterSpec> makeParameters() {
    using Spec = base::ParameterSpec;
    Spec matrix;
    matrix.name = "matrix";
    matrix.label = translatable("Matrix");
    matrix.help = translatable("Kind of secret matrix that mixes the pixels of each block's rows.");
    matrix.kind = Spec::Kind::Choice;
    matrix.standard = std::string("orthogonal");
    matrix.choices = {
        {"orthogonal", translatable("Orthogonal"), translatable("Rotations and reflections, uniformly distributed.")},
        {"projection", translatable("Projection"), translatable("Normal entries; lengths and angles change.")},
        {"projection-uniform", translatable("Projection, uniform"),
         translatable("Entries between 0 and 1, as in the published code.")},
        {"identity", translatable("None"), translatable("No mixing, for comparison.")},
    };
    Spec perChannel;
    perChannel.name = "per_channel";
    perChannel.label = translatable("Own matrix per channel");
    perChannel.help = translatable("Each colour channel gets its own matrices; else they share one per block.");
    Spec whole;
    whole.name = "whole";
    whole.label = translatable("Whole block");
    whole.help = translatable("One large matrix mixes all pixels of a block, not each row by itself.");
    return {matrix, perChannel, whole};
}

class Rmt final : public Mechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "rmt"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("Mix pixels"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable(
            "Randomized multidimensional transformation: each block is multiplied by the secret matrix "
            "of its position.");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override {
        static const std::vector<base::ParameterSpec> specs = makeParameters();
        return specs;
    }
    [[nodiscard]] ValueType inputType() const noexcept override { return ValueType::Float; }
    [[nodiscard]] ValueType outputType(ValueType) const noexcept override { return ValueType::Float; }
    [[nodiscard]] bool repeatable() const noexcept override { return false; }  // two products are one product

    [[nodiscard]] base::Result<std::unique_ptr<PreparedStep>> prepare(const StepContext& context) const override try {
        const std::string name = matrixName(context.parameters);
        if (name == "identity")
            return std::make_unique<IdentityStep>();
        RmtStep::Options options;
        options.whole = context.parameters.at("whole").get<bool>();
        options.orthogonal = name == "orthogonal";
        options.nonNegative = name == "projection-uniform";
        // Marsaglia's q is at least 2^-104, so no normal number exceeds sqrt(208 ln 2) = 12.007.
        if (name == "projection")
            options.entryBound = 12.01 / std::sqrt(static_cast<double>(matrixSide(context.parameters, context.grid)));
        const MatrixCache::Draw draw = [&]() -> base::Result<std::shared_ptr<const RmtMatrices>> {
            auto drawn = drawStepMatrices(context);
            if (!drawn)
                return tl::unexpected<base::Error>(std::move(drawn.error()));
            return std::make_shared<const RmtMatrices>(std::move(*drawn), options.orthogonal);
        };
        const auto cached = [&] {
            const int perPosition = matricesPerPosition(context.parameters, context.shape);
            return context.matrices->matrices({matrixStream(context), matrixSide(context.parameters, context.grid),
                                               context.grid.positions() * perPosition},
                                              draw);
        };
        auto matrices = context.matrices ? cached() : draw();
        if (!matrices)
            return tl::unexpected<base::Error>(std::move(matrices.error()));
        return std::make_unique<RmtStep>(context.grid, context.shape, std::move(*matrices), options);
    } catch (...) {
        return tl::unexpected<base::Error>(base::errorFromCurrentException());
    }

    [[nodiscard]] base::Result<void> check(const base::Json& parameters, const BlockGrid& grid,
                                           const base::Shape& shape) const override;

    [[nodiscard]] KeySpace keySpace(const base::Json& parameters, const BlockGrid& grid,
                                    const base::Shape& shape) const override {
        const std::string name = matrixName(parameters);
        if (name == "identity")
            return {};
        const double side = matrixSide(parameters, grid);
        const double matrices = static_cast<double>(grid.positions()) * matricesPerPosition(parameters, shape);
        KeySpace space;
        space.freeParameters = matrices * (name == "orthogonal" ? side * (side - 1.0) / 2.0 : side * side);
        space.paperBits = 32.0 * side * matrices;  // h * m * r: for square images m * r is s * t
        return space;
    }
};

base::Result<void> Rmt::check(const base::Json& parameters, const BlockGrid& grid, const base::Shape& shape) const {
    const std::int64_t pixels = std::int64_t{grid.blockHeight} * grid.blockWidth;
    const bool isWhole = parameters.at("whole").get<bool>();
    if (isWhole && pixels > kMaxWholePixels)
        return base::fail(
            ErrorCode::RecipeInvalid,
            fmt::format("\"whole\" takes blocks of up to {} pixels; {}x{} has {}. Choose a smaller block.",
                        kMaxWholePixels, grid.blockHeight, grid.blockWidth, pixels),
            {std::to_string(kMaxWholePixels), std::to_string(pixels)});
    if (matrixName(parameters) == "identity")
        return {};
    const std::int64_t side = isWhole ? pixels : grid.blockWidth;
    const std::int64_t matrices = std::int64_t{grid.positions()} * matricesPerPosition(parameters, shape);
    if (side > kMaxMatrixSide || matrices > static_cast<std::int64_t>(kMaxMatrixNumbers) / (side * side))
        return base::fail(ErrorCode::TooLarge,
                          fmt::format("This recipe needs {} matrices of {}x{} for images of {}. Choose a smaller block "
                                      "or smaller images.",
                                      matrices, side, side, shape.text()),
                          {std::to_string(matrices), std::to_string(side), shape.text()});
    return {};
}

}  // namespace

base::Result<StepMatrices> drawStepMatrices(const StepContext& context) try {
    const std::string name = matrixName(context.parameters);
    StepMatrices out;
    if (name == "identity")
        return out;
    out.side = matrixSide(context.parameters, context.grid);
    out.perPosition = matricesPerPosition(context.parameters, context.shape);
    const auto side = static_cast<std::size_t>(out.side);
    const std::size_t items =
        static_cast<std::size_t>(context.grid.positions()) * static_cast<std::size_t>(out.perPosition);
    out.values.resize(items * side * side);

    const key::SecretBytes streamKey = matrixStream(context);
    std::mutex mutex;
    std::exception_ptr failure;
    const auto draw = [&](std::size_t begin, std::size_t end) {
        try {
            for (std::size_t item = begin; item < end; ++item) {
                key::RandomStream stream(streamKey, item);
                const key::SecretVector<double> matrix =
                    key::drawMatrix(stream, matrixKind(name), out.side, context.stop);
                if (matrix.empty())
                    return;  // stopped
                std::copy(matrix.begin(), matrix.end(),
                          out.values.begin() + static_cast<std::ptrdiff_t>(item * side * side));
            }
        } catch (...) {
            const std::lock_guard lock(mutex);
            failure = std::current_exception();
        }
    };
    constexpr std::size_t kWorthThreads = 2'000'000;  // multiplications, about: a few milliseconds
    const bool isLarge = items * side * side * side > kWorthThreads;
    base::parallelFor(items, isLarge ? (items + 31) / 32 : items, isLarge ? 0 : 1, draw, context.stop);
    if (failure)
        std::rethrow_exception(failure);
    if (context.stop.stop_requested())
        return base::fail(ErrorCode::Stopped, "Drawing the matrices of a key was stopped.");
    return out;
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

const Mechanism& rmtMechanism() {
    static const Rmt only;
    return only;
}

}  // namespace guise::disguise
