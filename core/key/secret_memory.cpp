// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/secret_memory.h"

#include <openssl/crypto.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <limits>
#include <mutex>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define GUISE_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GUISE_ASAN 1
#endif
#endif
#ifdef GUISE_ASAN
#include <sanitizer/asan_interface.h>
#endif

namespace guise::key {
namespace {

constexpr std::size_t kSmallest = 16;
constexpr std::size_t kLargest = 2048;  // above: pages of its own
constexpr std::size_t kSlab = std::size_t{64} << 10;
constexpr std::size_t kClasses = 8;  // 16, 32 .. 2048
static_assert(kSmallest << (kClasses - 1) == kLargest);

void poison([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef GUISE_ASAN
    __asan_poison_memory_region(memory, bytes);
#endif
}

void unpoison([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef GUISE_ASAN
    __asan_unpoison_memory_region(memory, bytes);
#endif
}

void* mapPages(std::size_t bytes) {
    void* pages = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc();
    // A kernel without it still has core dumps switched off by the programs.
    (void)madvise(pages, bytes, MADV_DONTDUMP);
    return pages;
}

std::size_t roundToPages(std::size_t bytes) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    if (bytes > std::numeric_limits<std::size_t>::max() - page)
        throw std::bad_alloc();
    return (bytes + page - 1) / page * page;
}

/// Small blocks by power-of-two class, carved from slabs that are never given back. So a block may return to the pool
/// of another copy of this library in the process: that pool then simply owns it.
class Pool {
public:
    void* take(std::size_t cls) {
        const std::lock_guard lock(mutex_);
        if (free_[cls] == nullptr)
            carve(cls);
        Block* block = free_[cls];
        unpoison(block, kSmallest << cls);
        free_[cls] = block->next;
        block->next = nullptr;
        return block;
    }

    void give(void* memory, std::size_t cls) noexcept {
        const std::lock_guard lock(mutex_);
        push(memory, cls);
    }

private:
    struct Block {
        Block* next;
    };

    void push(void* memory, std::size_t cls) noexcept {
        free_[cls] = new (memory) Block{free_[cls]};
        poison(memory, kSmallest << cls);
    }

    void carve(std::size_t cls) {
        auto* slab = static_cast<std::uint8_t*>(mapPages(kSlab));
        const std::size_t size = kSmallest << cls;
        for (std::size_t end = kSlab; end >= size; end -= size)
            push(slab + end - size, cls);
    }

    std::mutex mutex_;
    std::array<Block*, kClasses> free_{};
};

Pool& pool() {
    static Pool* const only = new Pool;  // outlives every static that holds a secret
    return *only;
}

std::size_t classOf(std::size_t bytes) {
    const std::size_t size = std::bit_ceil(bytes < kSmallest ? kSmallest : bytes);
    return static_cast<std::size_t>(std::countr_zero(size) - std::countr_zero(kSmallest));
}

}  // namespace

void* allocateSecret(std::size_t bytes) {
    return bytes > kLargest ? mapPages(roundToPages(bytes)) : pool().take(classOf(bytes));
}

void releaseSecret(void* memory, std::size_t bytes) noexcept {
    if (memory == nullptr)
        return;
    OPENSSL_cleanse(memory, bytes);
    if (bytes > kLargest)
        munmap(memory, roundToPages(bytes));
    else
        pool().give(memory, classOf(bytes));
}

}  // namespace guise::key
