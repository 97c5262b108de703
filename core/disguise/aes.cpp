// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/aes_step.h"
#include "core/disguise/step_streams.h"
#include "core/key/derivation.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace guise::disguise {
namespace {

using base::translatable;

constexpr std::array<std::pair<std::string_view, AesMode>, 5> kModes = {{{"ecb", AesMode::Ecb},
                                                                         {"ecb-per-block", AesMode::EcbPerBlock},
                                                                         {"cbc-fixed", AesMode::CbcFixed},
                                                                         {"ctr-fixed", AesMode::CtrFixed},
                                                                         {"ctr-fresh", AesMode::CtrFresh}}};

AesMode modeOf(const base::Json& parameters) {
    const auto name = parameters.at("mode").get<std::string>();
    for (const auto& [known, mode] : kModes)
        if (known == name)
            return mode;
    throw std::logic_error("unknown AES mode");
}

bool hasIv(AesMode mode) {
    return mode == AesMode::CbcFixed || mode == AesMode::CtrFixed;
}

std::vector<base::ParameterSpec> makeSpecs() {
    base::ParameterSpec mode;
    mode.name = "mode";
    mode.label = translatable("Mode");
    mode.help = translatable("How cipher blocks of 16 bytes are chained, and what has a key of its own.");
    mode.kind = base::ParameterSpec::Kind::Choice;
    mode.standard = std::string("ecb-per-block");
    mode.choices = {
        {"ecb-per-block", translatable("ECB, a key per block"),
         translatable("Each position and channel has its key; equal bytes there look equal in all images.")},
        {"ecb", translatable("ECB, one key"), translatable("Equal cipher blocks look equal wherever they are.")},
        {"cbc-fixed", translatable("CBC, fixed start"),
         translatable("Chained within a block from a secret fixed start: equal beginnings look equal.")},
        {"ctr-fixed", translatable("CTR, fixed counter"),
         translatable("One XOR mask for all images, kept to teach that it falls.")},
        {"ctr-fresh", translatable("CTR, fresh (control)"),
         translatable("A counter that never repeats: nothing about pixels can be learned. Labels, count, size and "
                      "order stay visible.")}};
    base::ParameterSpec bits;
    bits.name = "bits";
    bits.label = translatable("Key length");
    bits.help = translatable("AES-128 or AES-256.");
    bits.kind = base::ParameterSpec::Kind::Integer;
    bits.standard = std::int64_t{128};
    bits.minimum = 128;
    bits.maximum = 256;
    bits.step = 128;
    bits.unit = translatable("bits");
    return {mode, bits};
}

class Aes final : public Mechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "aes"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("AES"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable(
            "Enciphers the bytes of each block with AES. Blocks whose pixels are no multiple of 16 are enlarged by "
            "duplicating pixels first, which lowers the entropy of each cipher block.");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override {
        static const std::vector<base::ParameterSpec> specs = makeSpecs();
        return specs;
    }
    [[nodiscard]] ValueType inputType() const noexcept override { return ValueType::Byte; }
    [[nodiscard]] ValueType outputType(ValueType) const noexcept override { return ValueType::Byte; }
    [[nodiscard]] bool repeatable() const noexcept override { return false; }  // ctr-fresh twice would cancel out
    [[nodiscard]] base::Result<std::unique_ptr<PreparedStep>> prepare(const StepContext& context) const override try {
        const auto factor = static_cast<std::size_t>(enlargement(context.parameters, context.grid));
        return std::make_unique<AesStep>(context.grid, context.shape, factor, modeOf(context.parameters),
                                         drawStepAesKeys(context));
    } catch (...) {
        return tl::unexpected<base::Error>(base::errorFromCurrentException());
    }
    [[nodiscard]] int enlargement(const base::Json&, const BlockGrid& grid) const noexcept override {
        const std::int64_t pixels = std::int64_t{grid.blockHeight} * grid.blockWidth;
        return pixels % 16 == 0 ? 1 : pixels % 4 == 0 ? 2 : 4;
    }
    [[nodiscard]] base::Result<void> check(const base::Json&, const BlockGrid&,
                                           const base::Shape& shape) const override {
        return checkTable(shape);
    }
    [[nodiscard]] KeySpace keySpace(const base::Json& parameters, const BlockGrid& grid,
                                    const base::Shape& shape) const override {
        const AesMode mode = modeOf(parameters);
        const double bits = parameters.at("bits").get<double>();
        const double items = static_cast<double>(grid.positions()) * shape.channels;
        KeySpace space;
        space.aesBits =
            mode == AesMode::Ecb || mode == AesMode::CtrFresh ? bits : items * (bits + (hasIv(mode) ? 128 : 0));
        return space;
    }
    [[nodiscard]] std::vector<std::string> notes(const base::Json& parameters, const BlockGrid& grid,
                                                 const base::Shape&) const override;
};

std::vector<std::string> Aes::notes(const base::Json& parameters, const BlockGrid& grid, const base::Shape&) const {
    std::vector<std::string> notes = {
        translatable("AES keys and their starts are all derived from the root secret: its 256 bits bound them.")};
    switch (modeOf(parameters)) {
        case AesMode::Ecb:
            notes.emplace_back(translatable("ECB repeats: equal cipher blocks look equal in all places and images."));
            break;
        case AesMode::EcbPerBlock:
            notes.emplace_back(translatable(
                "ECB repeats: at one place, equal cipher blocks look equal in all images, so a network can learn "
                "them and known pairs fill a dictionary."));
            break;
        case AesMode::CbcFixed:
            notes.emplace_back(translatable(
                "The start of the chain is fixed: at one place, blocks that begin alike look alike up to where they "
                "differ."));
            break;
        case AesMode::CtrFixed:
            notes.emplace_back(translatable(
                "A fixed counter is one XOR mask for all images: two disguised images show the XOR of their "
                "originals, the commonest value of a pixel shows its mask, and one known pair opens every image."));
            break;
        case AesMode::CtrFresh:
            notes.emplace_back(translatable(
                "Nothing about pixels can be learned from a fresh counter; labels, count, size and order stay "
                "visible. This is the control, not a way to train."));
            break;
    }
    if (const int factor = enlargement(parameters, grid); factor > 1)
        notes.push_back(fmt::format(
            "Pixels are duplicated {0}x{0}, so images grow {1} times, and a cipher block of 16 bytes holds fewer "
            "different pixels: its entropy is lower and it repeats more often.",
            factor, factor * factor));
    return notes;
}

}  // namespace

StepAesKeys drawStepAesKeys(const StepContext& context) {
    const AesMode mode = modeOf(context.parameters);
    StepAesKeys drawn;
    drawn.keyBytes = context.parameters.at("bits").get<std::size_t>() / 8;
    if (mode == AesMode::CtrFresh)
        return drawn;
    const std::string json = derivationJson(context, aesMechanism());
    const auto draw = [&](std::string_view use, std::size_t items, std::size_t bytes) {
        return key::firstBytesOfItems(key::streamKey(context.key.prk(), use, json), items, bytes);
    };
    const std::size_t items =
        static_cast<std::size_t>(context.grid.positions()) * static_cast<std::size_t>(context.shape.channels);
    drawn.keys = draw("aes-key", mode == AesMode::Ecb ? 1 : items, drawn.keyBytes);
    if (hasIv(mode))
        drawn.ivs = draw("aes-iv", items, key::kCipherBlock);
    return drawn;
}

const Mechanism& aesMechanism() {
    static const Aes only;
    return only;
}

}  // namespace guise::disguise
