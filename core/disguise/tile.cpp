// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/tile.h"

#include "core/disguise/kernels.h"

#include <new>

namespace guise::disguise {
namespace {

constexpr std::align_val_t kAlignment{64};

template <class T>
T* allocateAligned(std::size_t values) {
    return static_cast<T*>(::operator new(values * sizeof(T), kAlignment));
}

}  // namespace

void Tile::Release::operator()(void* memory) const noexcept {
    ::operator delete(memory, kAlignment);
}

template <class T>
T* Tile::need(Buffer<T>& buffer, std::size_t values) {
    if (!buffer)
        buffer.reset(allocateAligned<T>(values));
    return buffer.get();
}

Tile::Tile(const base::Shape& largest, std::size_t capacity) : shape_(largest), capacity_(capacity * largest.size()) {}

void Tile::startBytes(const std::uint8_t* images, std::size_t count) noexcept {
    bytes_ = images;
    floats_ = nullptr;
    count_ = count;
    destination_ = nullptr;
    byteDestination_ = nullptr;
}

void Tile::startFloats(const float* images, std::size_t count) noexcept {
    bytes_ = nullptr;
    floats_ = images;
    count_ = count;
    destination_ = nullptr;
    byteDestination_ = nullptr;
}

void Tile::setNoise(const key::NoiseStream* stream, const std::uint64_t* indices, std::uint64_t first) noexcept {
    noise_ = stream;
    indices_ = indices;
    first_ = first;
}

std::size_t Tile::planeSize() const noexcept {
    return static_cast<std::size_t>(shape_.height) * static_cast<std::size_t>(shape_.width);
}

const std::uint8_t* Tile::bytes() {
    if (bytes_ == nullptr) {
        std::uint8_t* const to = nextBytes();
        floatsToBytes(floats_, to, values());
        wroteBytes();
    }
    return bytes_;
}

const float* Tile::floats() {
    if (floats_ == nullptr) {
        // Not into the destination: the step that asks will write there.
        float* const to = need(floatBuffers_[0], capacity_);
        bytesToFloats(bytes_, to, values());
        floats_ = to;
        bytes_ = nullptr;
    }
    return floats_;
}

std::uint8_t* Tile::nextBytes() {
    if (byteDestination_ != nullptr) {
        byteTarget_ = byteDestination_;
        return byteTarget_;
    }
    const bool second = bytes_ != nullptr && bytes_ == byteBuffers_[0].get();
    byteTarget_ = need(byteBuffers_[second ? 1 : 0], capacity_);
    return byteTarget_;
}

float* Tile::nextFloats() {
    if (destination_ != nullptr) {
        target_ = destination_;
    } else {
        const bool second = floats_ != nullptr && floats_ == floatBuffers_[0].get();
        target_ = need(floatBuffers_[second ? 1 : 0], capacity_);
    }
    return target_;
}

void Tile::wroteBytes() noexcept {
    bytes_ = byteTarget_;
    floats_ = nullptr;
}

void Tile::wroteFloats() noexcept {
    floats_ = target_;
    bytes_ = nullptr;
}

float* Tile::scratch(std::size_t floats) {
    if (floats > scratchSize_) {
        scratch_.reset(allocateAligned<float>(floats));
        scratchSize_ = floats;
    }
    return scratch_.get();
}

std::uint32_t* Tile::words(std::size_t count) {
    if (count > wordsSize_) {
        words_.reset(allocateAligned<std::uint32_t>(count));
        wordsSize_ = count;
    }
    return words_.get();
}

}  // namespace guise::disguise
