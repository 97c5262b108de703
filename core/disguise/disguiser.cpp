// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/disguiser.h"

#include "core/base/parallel.h"
#include "core/disguise/kernels.h"
#include "core/disguise/neuracrypt.h"
#include "core/disguise/planes.h"
#include "core/disguise/preparation.h"
#include "core/disguise/prepared_step.h"
#include "core/disguise/scheme.h"
#include "core/key/derivation.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <mutex>
#include <type_traits>
#include <vector>

namespace guise::disguise {
namespace {

using base::ErrorCode;
using base::fail;

// Floats of a tile. Results stream out best an image at a time; the key stream of noise and short rows want more.
constexpr std::size_t kTileValues = 1024;
constexpr std::size_t kLongTileValues = 8192;
constexpr std::size_t kPieceTiles = 64;                    // tiles of one piece of parallel work
constexpr std::size_t kByteTile = std::size_t{384} << 10;  // bytes of a tile of a byte recipe: AES takes all at once
constexpr std::size_t kBytePieceTiles = 4;
constexpr std::size_t kNetworkPiece = 16;                   // images of one piece where a network disguises
constexpr std::size_t kStreamBytes = std::size_t{8} << 20;  // results above this leave the cache anyway

using Steps = std::vector<std::unique_ptr<PreparedStep>>;

tl::unexpected<base::Error> wrongSize(const char* what, std::size_t have, std::size_t want) {
    return fail(ErrorCode::ShapeMismatch,
                fmt::format("{} hold {} values where {} are needed. Use images of the shape that the key is for.", what,
                            have, want),
                {what, std::to_string(have), std::to_string(want)});
}

tl::unexpected<base::Error> notBytes() {
    return fail(ErrorCode::WrongUse, "This recipe gives fractions, which bytes cannot hold. Ask for floats.");
}

// Runs `work(begin, end)` over pieces of [0, count); the first exception ends as an Error.
base::Result<void> overPieces(std::size_t count, std::size_t grain, const ApplyOptions& options,
                              const std::function<void(std::size_t, std::size_t)>& work) {
    std::mutex mutex;
    std::optional<base::Error> failure;
    base::parallelFor(
        count, grain, options.threads,
        [&](std::size_t begin, std::size_t end) {
            try {
                work(begin, end);
            } catch (...) {
                const std::lock_guard lock(mutex);
                failure = base::errorFromCurrentException();
            }
        },
        options.stop);
    if (failure)
        return tl::unexpected<base::Error>(std::move(*failure));
    if (options.stop.stop_requested())
        return fail(ErrorCode::Stopped, "Stopped before the last image. Start again when you want the rest.");
    return {};
}

void copyFloats(const float* in, float* out, std::size_t count) {
    std::copy_n(in, count, out);
}

/// What a call brings along beside its images.
struct Call {
    const std::uint64_t* indices = nullptr;  // of the images in their source; null: from `first` on
    std::uint64_t first = 0;
    const key::NoiseStream* noise = nullptr;
    const key::FreshStream* fresh = nullptr;
    FreshRun run;
    bool stream = false;  // results larger than the cache go past it

    void tell(Tile& tile, std::size_t at) const noexcept {
        tile.setNoise(noise, indices != nullptr ? indices + at : nullptr, first + at);
        tile.setFresh(fresh, run.numbers.empty() ? nullptr : run.numbers.data() + at, run.first + at);
    }
};

}  // namespace

struct Disguiser::State {
    State(const key::SecretKey& secret, CheckedRecipe recipe)
        : key(secret), checked(std::move(recipe)), output(checked.output) {}

    key::SecretKey key;
    CheckedRecipe checked;
    base::Shape output;
    std::unique_ptr<const NeuraCrypt> network;  // in place of steps
    Steps steps;  // some take in the permutation after them, so this can be shorter than the recipe
    ValueType type = ValueType::Byte;
    double level = 0.0;
    std::size_t freshKeyBytes = 0;
    ValueRange range;

    [[nodiscard]] bool pads() const { return checked.padded != checked.original; }
    [[nodiscard]] std::size_t tileImages() const {
        const std::size_t size = checked.output.size();
        if (type == ValueType::Byte)
            return std::clamp<std::size_t>(kByteTile / size, 1, 256);
        const bool isLong = level > 0.0 || checked.grid.blockWidth <= 2;
        return std::clamp<std::size_t>((isLong ? kLongTileValues : kTileValues) / size, 1, 64);
    }
    [[nodiscard]] std::size_t pieceImages() const {
        return tileImages() * (type == ValueType::Byte ? kBytePieceTiles : kPieceTiles);
    }

    [[nodiscard]] base::Result<std::optional<key::FreshStream>> freshStream(const ApplyOptions& options,
                                                                            std::size_t count) const;
    template <class T>
    base::Result<void> apply(std::span<const std::uint8_t> images, Call call, const NoiseSource* noise,
                             std::span<T> out, const ApplyOptions& options) const;
    template <class From, class To>
    base::Result<void> invert(std::span<const From> disguised, std::span<To> out, const ApplyOptions& options) const;
    void applyTiles(Tile& tile, const std::uint8_t* images, std::size_t count, float* out, bool stream) const;
    void applyTiles(Tile& tile, const std::uint8_t* images, std::size_t count, std::uint8_t* out, bool stream) const;
    void runSteps(Tile& tile, const std::uint8_t* images, std::size_t count, float* out, std::uint8_t* bytesOut) const;
    void invertTiles(Tile& tile, const float* disguised, std::size_t count, float* out) const;
    void invertTiles(Tile& tile, const std::uint8_t* disguised, std::size_t count, std::uint8_t* out) const;
};

base::Result<std::optional<key::FreshStream>> Disguiser::State::freshStream(const ApplyOptions& options,
                                                                            std::size_t count) const {
    std::optional<key::FreshStream> stream;
    if (freshKeyBytes == 0)
        return stream;
    if (!options.run)
        return fail(ErrorCode::WrongUse,
                    "AES mode ctr-fresh needs the run id of the delivery. Give the folder with its manifest.");
    if (!options.run->numbers.empty() && options.run->numbers.size() != count)
        return wrongSize("The numbers in the run", options.run->numbers.size(), count);
    stream.emplace(key.prk(), options.run->id, freshKeyBytes);
    return stream;
}

template <class T>
base::Result<void> Disguiser::State::apply(std::span<const std::uint8_t> images, Call call, const NoiseSource* noise,
                                           std::span<T> out, const ApplyOptions& options) const try {
    const std::size_t inSize = checked.original.size();
    const std::size_t outSize = output.size();
    const std::size_t count = images.size() / inSize;
    if (images.size() % inSize != 0)
        return wrongSize("The images", images.size(), count * inSize);
    if (out.size() != count * outSize)
        return wrongSize("The results", out.size(), count * outSize);
    std::optional<key::NoiseStream> noiseStream;
    if ((level > 0.0 || network) && noise != nullptr)
        noiseStream.emplace(key::noiseKey(key.root(), noise->salt, noise->split));
    if constexpr (std::is_same_v<T, float>) {
        if (network)
            return overPieces(count, kNetworkPiece, options, [&](std::size_t begin, std::size_t end) {
                NeuraCrypt::Workspace work;
                for (std::size_t i = begin; i < end; ++i)
                    network->apply(images.data() + i * inSize,
                                   call.indices != nullptr ? call.indices[i] : call.first + i, *noiseStream,
                                   out.data() + i * outSize, work);
            });
    }
    auto fresh = freshStream(options, count);
    if (!fresh)
        return tl::unexpected<base::Error>(std::move(fresh.error()));
    call.noise = noiseStream ? &*noiseStream : nullptr;
    call.fresh = *fresh ? &**fresh : nullptr;
    call.run = options.run.value_or(FreshRun{});
    call.stream = out.size_bytes() >= kStreamBytes;

    const std::size_t step = tileImages();
    return overPieces(count, pieceImages(), options, [&](std::size_t begin, std::size_t end) {
        Tile tile(checked.output, std::min(step, end - begin));
        for (std::size_t at = begin; at < end; at += step) {
            call.tell(tile, at);
            applyTiles(tile, images.data() + at * inSize, std::min(step, end - at), out.data() + at * outSize,
                       call.stream);
        }
        if (call.stream)
            streamingDone();
    });
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

/// One of the destinations, or none.
void Disguiser::State::runSteps(Tile& tile, const std::uint8_t* images, std::size_t count, float* out,
                                std::uint8_t* bytesOut) const {
    tile.setShape(checked.padded);
    tile.startBytes(images, count);
    if (pads()) {
        padPlanes(images, checked.original, tile.nextBytes(), checked.padded, count);
        tile.wroteBytes();
    }
    for (const auto& step : steps) {
        if (step == steps.back()) {
            tile.setDestination(out);
            tile.setByteDestination(bytesOut);
        }
        step->apply(tile);
    }
}

void Disguiser::State::applyTiles(Tile& tile, const std::uint8_t* images, std::size_t count, float* out,
                                  bool stream) const {
    runSteps(tile, images, count, stream ? nullptr : out, nullptr);
    if (tile.type() == ValueType::Byte)
        bytesToFloats(tile.bytes(), out, tile.values());
    else if (const float* values = tile.floats(); values != out)
        stream ? streamFloats(values, out, tile.values()) : copyFloats(values, out, tile.values());
}

void Disguiser::State::applyTiles(Tile& tile, const std::uint8_t* images, std::size_t count, std::uint8_t* out,
                                  bool) const {
    runSteps(tile, images, count, nullptr, out);
    if (const std::uint8_t* values = tile.bytes(); values != out)
        std::copy_n(values, tile.values(), out);
}

template <class From, class To>
base::Result<void> Disguiser::State::invert(std::span<const From> disguised, std::span<To> out,
                                            const ApplyOptions& options) const try {
    const std::size_t inSize = checked.output.size();
    const std::size_t outSize = checked.original.size();
    const std::size_t count = disguised.size() / inSize;
    if (disguised.size() % inSize != 0)
        return wrongSize("The disguised images", disguised.size(), count * inSize);
    if (out.size() != count * outSize)
        return wrongSize("The results", out.size(), count * outSize);
    auto fresh = freshStream(options, count);
    if (!fresh)
        return tl::unexpected<base::Error>(std::move(fresh.error()));
    for (const auto& step : steps)
        if (auto ready = step->prepareInverse(options.stop); !ready)
            return ready;
    Call call;
    call.fresh = *fresh ? &**fresh : nullptr;
    call.run = options.run.value_or(FreshRun{});
    const std::size_t step = tileImages();
    return overPieces(count, pieceImages(), options, [&](std::size_t begin, std::size_t end) {
        Tile tile(checked.output, std::min(step, end - begin));
        for (std::size_t at = begin; at < end; at += step) {
            call.tell(tile, at);
            invertTiles(tile, disguised.data() + at * inSize, std::min(step, end - at), out.data() + at * outSize);
        }
    });
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

void Disguiser::State::invertTiles(Tile& tile, const float* disguised, std::size_t count, float* out) const {
    tile.setShape(checked.output);
    tile.startFloats(disguised, count);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step + 1 == steps.rend() && !pads())
            tile.setDestination(out);
        (*step)->invert(tile);
    }
    if (pads())
        cropPlanes(tile.floats(), checked.padded, out, checked.original, count);
    else if (tile.type() == ValueType::Byte)
        bytesToFloats(tile.bytes(), out, tile.values());
    else if (const float* values = tile.floats(); values != out)
        copyFloats(values, out, tile.values());
}

void Disguiser::State::invertTiles(Tile& tile, const std::uint8_t* disguised, std::size_t count,
                                   std::uint8_t* out) const {
    tile.setShape(checked.output);
    tile.startBytes(disguised, count);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step + 1 == steps.rend() && !pads())
            tile.setByteDestination(out);
        (*step)->invert(tile);
    }
    if (pads())
        cropPlanes(tile.bytes(), checked.padded, out, checked.original, count);
    else if (const std::uint8_t* values = tile.bytes(); values != out)
        std::copy_n(values, tile.values(), out);
}

Disguiser::Disguiser() = default;
Disguiser::Disguiser(Disguiser&&) noexcept = default;
Disguiser& Disguiser::operator=(Disguiser&&) noexcept = default;
Disguiser::~Disguiser() = default;

base::Result<Disguiser> Disguiser::create(const key::SecretKey& key, std::stop_token stop, MatrixCache* matrices) try {
    auto checked = checkedRecipe(key);
    if (!checked)
        return tl::unexpected<base::Error>(std::move(checked.error()));
    if (checked->recipe.scheme == kInstaHideScheme)
        return fail(ErrorCode::RecipeInvalid,
                    "InstaHide mixes the images of a set, so it is not applied to images one by one. Disguise or train "
                    "on a whole set.");
    auto state = std::make_unique<State>(key, std::move(*checked));
    if (state->checked.recipe.scheme == kNeuraCryptScheme) {
        state->network = std::make_unique<NeuraCrypt>(key, neuraCryptSettings(state->checked.recipe));
        state->output = state->network->outputShape();
        state->type = ValueType::Float;
        state->range = state->network->range();
    }
    const auto prepared = forEachStep(
        state->checked, key, [&](const Mechanism& mechanism, const StepContext& given) -> base::Result<void> {
            StepContext context = given;
            context.matrices = matrices;
            context.stop = stop;
            auto step = mechanism.prepare(context);
            if (!step)
                return tl::unexpected<base::Error>(std::move(step.error()));
            state->type = mechanism.outputType(state->type);
            state->level = std::max(state->level, (*step)->noiseLevel());
            state->freshKeyBytes = std::max(state->freshKeyBytes, (*step)->freshKeyBytes());
            state->range = (*step)->range(state->range);
            const auto permutation = (*step)->permutation();
            if (permutation.empty() || state->steps.empty() || !state->steps.back()->absorb(permutation))
                state->steps.push_back(std::move(*step));
            return {};
        });
    if (!prepared)
        return tl::unexpected<base::Error>(prepared.error());
    Disguiser disguiser;
    disguiser.state_ = std::move(state);
    return disguiser;
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

const Recipe& Disguiser::recipe() const noexcept {
    return state_->checked.recipe;
}
const base::Shape& Disguiser::inputShape() const noexcept {
    return state_->checked.original;
}
const base::Shape& Disguiser::outputShape() const noexcept {
    return state_->output;
}
ValueType Disguiser::outputType() const noexcept {
    return state_->type;
}
bool Disguiser::usesNoise() const noexcept {
    return state_->level > 0.0;
}
double Disguiser::noiseLevel() const noexcept {
    return state_->level;
}
bool Disguiser::usesRunId() const noexcept {
    return state_->freshKeyBytes > 0;
}
Disguiser::Range Disguiser::valueRange() const noexcept {
    return {state_->range.low, state_->range.high};
}

base::Result<void> Disguiser::apply(std::span<const std::uint8_t> images, std::span<const std::uint64_t> indices,
                                    const NoiseSource& noise, std::span<float> out, const ApplyOptions& options) const {
    const std::size_t count = images.size() / inputShape().size();
    if (indices.size() != count)
        return wrongSize("The indices", indices.size(), count);
    Call call;
    call.indices = indices.data();
    return state_->apply(images, call, &noise, out, options);
}

base::Result<void> Disguiser::applyRange(std::span<const std::uint8_t> images, std::uint64_t first,
                                         const NoiseSource& noise, std::span<float> out,
                                         const ApplyOptions& options) const {
    Call call;
    call.first = first;
    return state_->apply(images, call, &noise, out, options);
}

base::Result<void> Disguiser::applyBytes(std::span<const std::uint8_t> images, std::span<std::uint8_t> out,
                                         const ApplyOptions& options) const {
    if (outputType() != ValueType::Byte)
        return notBytes();
    return state_->apply(images, Call{}, nullptr, out, options);
}

base::Result<void> Disguiser::invert(std::span<const float> disguised, std::span<float> out,
                                     const ApplyOptions& options) const {
    if (state_->network)
        return fail(ErrorCode::WrongUse,
                    "NeuraCrypt runs forward only: its network has no inverse, with the key or without. Keep the "
                    "originals.");
    return state_->invert(disguised, out, options);
}

base::Result<void> Disguiser::invertBytes(std::span<const std::uint8_t> disguised, std::span<std::uint8_t> out,
                                          const ApplyOptions& options) const {
    if (outputType() != ValueType::Byte)
        return notBytes();
    return state_->invert(disguised, out, options);
}

base::Result<void> Disguiser::noiseOf(std::span<const std::uint64_t> indices, const NoiseSource& noise,
                                      std::span<float> out) const try {
    const std::size_t size = outputShape().size();
    if (out.size() != indices.size() * size)
        return wrongSize("The results", out.size(), indices.size() * size);
    if (!usesNoise()) {
        std::fill(out.begin(), out.end(), 0.0F);
        return {};
    }
    const key::NoiseStream stream(key::noiseKey(state_->key.root(), noise.salt, noise.split));
    std::vector<std::uint32_t> words(size);
    for (std::size_t i = 0; i < indices.size(); ++i) {
        stream.words(indices[i], words);
        noiseValues(words.data(), static_cast<float>(noiseLevel()), out.data() + i * size, size);
    }
    return {};
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

void toBytes(std::span<const float> values, std::span<std::uint8_t> out) noexcept {
    floatsToBytes(values.data(), out.data(), std::min(values.size(), out.size()));
}

base::Result<void> checkNoiseSeed(const Disguiser& disguiser, const std::optional<std::uint64_t>& noiseSeed) {
    if (disguiser.usesRunId() && noiseSeed)
        return fail(ErrorCode::WrongUse,
                    "A fixed noise seed makes a set that repeats, and AES mode ctr-fresh must never repeat. Leave the "
                    "seed out, or choose another mode.");
    return {};
}

}  // namespace guise::disguise
