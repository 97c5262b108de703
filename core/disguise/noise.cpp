// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/kernels.h"
#include "core/disguise/prepared_step.h"

#include <algorithm>

namespace guise::disguise {
namespace {

using base::translatable;

constexpr std::size_t kPiece = 8192;  // values whose key stream stays in the cache; a multiple of 4

class NoiseStep final : public PreparedStep {
public:
    explicit NoiseStep(double level) : level_(level) {}

    void apply(Tile& tile) const override {
        if (tile.noise() == nullptr || level_ == 0.0)
            return;
        const std::size_t size = tile.shape().size();
        const auto level = static_cast<float>(level_);
        std::uint32_t* const words = tile.words(std::min(size, kPiece));
        const bool isByte = tile.type() == ValueType::Byte;
        const std::uint8_t* const bytes = isByte ? tile.bytes() : nullptr;
        const float* const floats = isByte ? nullptr : tile.floats();
        float* const out = tile.nextFloats();
        for (std::size_t image = 0; image < tile.count(); ++image) {
            for (std::size_t begin = 0; begin < size; begin += kPiece) {
                const std::size_t count = std::min(kPiece, size - begin);
                const std::size_t at = image * size + begin;
                tile.noise()->words(tile.index(image), {words, count}, begin);
                if (isByte)
                    addNoise(bytes + at, words, level, out + at, count);
                else
                    addNoise(floats + at, words, level, out + at, count);
            }
        }
        tile.wroteFloats();
    }

    void invert(Tile& tile) const override {
        if (level_ == 0.0)
            return;
        const float* const in = tile.floats();
        subtract(in, static_cast<float>(level_ / 2.0), tile.nextFloats(), tile.values());
        tile.wroteFloats();
    }

    [[nodiscard]] ValueRange range(ValueRange input) const override { return {input.low, input.high + level_}; }
    [[nodiscard]] double noiseLevel() const noexcept override { return level_; }

private:
    double level_;
};

class Noise final : public Mechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "noise"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("Noise"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable(
            "Adds fresh uniform noise to every pixel. It stays in the picture; restoring takes only its "
            "mean away.");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override {
        static const std::vector<base::ParameterSpec> specs = {{
            .name = "level",
            .label = translatable("Level"),
            .help = translatable("Noise lies between 0 and this many grey levels."),
            .kind = base::ParameterSpec::Kind::Real,
            .standard = 100.0,
            .minimum = 0.0,
            .maximum = 1000.0,
            .softMaximum = 255.0,
            .step = 1.0,
            .unit = translatable("grey levels"),
            .choices = {},
            .dependsOn = {},
            .shapesKey = false,
        }};
        return specs;
    }
    [[nodiscard]] ValueType inputType() const noexcept override { return ValueType::Float; }
    [[nodiscard]] ValueType outputType(ValueType) const noexcept override { return ValueType::Float; }
    [[nodiscard]] bool repeatable() const noexcept override { return false; }  // both would draw from one stream
    [[nodiscard]] base::Result<std::unique_ptr<PreparedStep>> prepare(const StepContext& context) const override {
        return std::make_unique<NoiseStep>(context.parameters.at("level").get<double>());
    }
    [[nodiscard]] KeySpace keySpace(const base::Json&, const BlockGrid&, const base::Shape&) const override {
        return {};
    }
};

}  // namespace

const Mechanism& noiseMechanism() {
    static const Noise only;
    return only;
}

}  // namespace guise::disguise
