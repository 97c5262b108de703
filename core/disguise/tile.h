// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/base/shape.h"
#include "core/disguise/mechanism.h"
#include "core/key/aes.h"
#include "core/key/random_stream.h"

namespace guise::disguise {

/// A few images on their way through the steps, count x C x H x W, small enough to stay in the cache. A step reads
/// bytes() or floats(), writes nextBytes() or nextFloats() (never the same memory) and says so with wroteBytes() or
/// wroteFloats(). For one thread. Members may throw std::bad_alloc.
class Tile {
public:
    /// `capacity`: images at most, of at most `largest`, which is their shape until setShape().
    Tile(const base::Shape& largest, std::size_t capacity);
    /// For a step that changes the shape, after wroteBytes() or wroteFloats(), and before a start.
    void setShape(const base::Shape& shape) noexcept { shape_ = shape; }

    /// The next images. The memory stays the caller's and must hold until the tile is done with.
    void startBytes(const std::uint8_t* images, std::size_t count) noexcept;
    void startFloats(const float* images, std::size_t count) noexcept;
    /// Index of image i in its source and the noise of its split; without it, noise steps add nothing.
    void setNoise(const key::NoiseStream* stream, const std::uint64_t* indices, std::uint64_t first) noexcept;
    /// The run's key stream and the numbers of the images in the run, or that of the first; without it, no step of mode
    /// ctr-fresh runs.
    void setFresh(const key::FreshStream* stream, const std::uint64_t* numbers, std::uint64_t first) noexcept {
        fresh_ = stream;
        numbersInRun_ = numbers;
        firstOfRun_ = first;
    }
    /// Where the last step writes (count x shape); null: memory of the tile. Floats or bytes, whichever it writes.
    void setDestination(float* destination) noexcept { destination_ = destination; }
    void setByteDestination(std::uint8_t* destination) noexcept { byteDestination_ = destination; }

    [[nodiscard]] const base::Shape& shape() const noexcept { return shape_; }
    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    [[nodiscard]] std::size_t values() const noexcept { return count_ * shape_.size(); }
    [[nodiscard]] std::size_t planeSize() const noexcept;
    [[nodiscard]] ValueType type() const noexcept { return bytes_ != nullptr ? ValueType::Byte : ValueType::Float; }
    [[nodiscard]] const key::NoiseStream* noise() const noexcept { return noise_; }
    [[nodiscard]] std::uint64_t index(std::size_t image) const noexcept {
        return indices_ != nullptr ? indices_[image] : first_ + image;
    }
    [[nodiscard]] const key::FreshStream* fresh() const noexcept { return fresh_; }
    [[nodiscard]] std::uint64_t numberInRun(std::size_t image) const noexcept {
        return numbersInRun_ != nullptr ? numbersInRun_[image] : firstOfRun_ + image;
    }

    [[nodiscard]] const std::uint8_t* bytes();  // floats, if that is what the tile holds, are rounded and clipped
    [[nodiscard]] const float* floats();        // bytes are converted
    [[nodiscard]] std::uint8_t* nextBytes();
    [[nodiscard]] float* nextFloats();
    void wroteBytes() noexcept;
    void wroteFloats() noexcept;
    /// Memory of the tile for a step's own use, at least `floats` long; holds until the next call.
    [[nodiscard]] float* scratch(std::size_t floats);
    [[nodiscard]] std::uint32_t* words(std::size_t count);

private:
    struct Release {
        void operator()(void* memory) const noexcept;
    };
    template <class T>
    using Buffer = std::unique_ptr<T[], Release>;
    template <class T>
    T* need(Buffer<T>& buffer, std::size_t values);

    base::Shape shape_;
    std::size_t capacity_;  // values
    std::size_t count_ = 0;
    const std::uint8_t* bytes_ = nullptr;  // current values: one of these two
    const float* floats_ = nullptr;
    float* destination_ = nullptr;
    std::uint8_t* byteDestination_ = nullptr;
    float* target_ = nullptr;  // what nextFloats() gave
    std::uint8_t* byteTarget_ = nullptr;
    const key::NoiseStream* noise_ = nullptr;
    const std::uint64_t* indices_ = nullptr;
    std::uint64_t first_ = 0;
    const key::FreshStream* fresh_ = nullptr;
    const std::uint64_t* numbersInRun_ = nullptr;
    std::uint64_t firstOfRun_ = 0;
    Buffer<float> floatBuffers_[2];
    Buffer<std::uint8_t> byteBuffers_[2];
    Buffer<float> scratch_;
    std::size_t scratchSize_ = 0;
    Buffer<std::uint32_t> words_;
    std::size_t wordsSize_ = 0;
};

}  // namespace guise::disguise
