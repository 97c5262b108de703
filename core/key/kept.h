// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <thread>

namespace guise::key {

/// Objects that are dear to make and serve one thread at a time, kept for the next call. A call takes one out of its
/// thread's slot and puts it back, so threads share nothing while they work; what does not fit is freed. Thread-safe.
template <class T>
class Kept {
public:
    Kept() = default;
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;
    ~Kept() {
        for (auto& slot : slots_)
            std::unique_ptr<T>(slot.load());
    }

    /// One that was put back, or null.
    [[nodiscard]] std::unique_ptr<T> take() noexcept {
        return std::unique_ptr<T>(slots_[slot()].exchange(nullptr, std::memory_order_acquire));
    }
    void give(std::unique_ptr<T> object) noexcept {
        std::unique_ptr<T>(slots_[slot()].exchange(object.release(), std::memory_order_release));
    }

private:
    static constexpr std::size_t kSlots = 64;
    static std::size_t slot() noexcept { return std::hash<std::thread::id>{}(std::this_thread::get_id()) % kSlots; }
    std::array<std::atomic<T*>, kSlots> slots_{};
};

}  // namespace guise::key
