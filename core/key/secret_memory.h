// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace guise::key {

/// Memory that is kept out of core dumps (MADV_DONTDUMP) and overwritten (OPENSSL_cleanse) before it is given back.
[[nodiscard]] void* allocateSecret(std::size_t bytes);  // throws std::bad_alloc
void releaseSecret(void* memory, std::size_t bytes) noexcept;

template <class T>
struct SecretAllocator {
    using value_type = T;
    SecretAllocator() noexcept = default;
    template <class U>
    SecretAllocator(const SecretAllocator<U>&) noexcept {}
    [[nodiscard]] T* allocate(std::size_t count) { return static_cast<T*>(allocateSecret(count * sizeof(T))); }
    void deallocate(T* memory, std::size_t count) noexcept { releaseSecret(memory, count * sizeof(T)); }
    friend bool operator==(const SecretAllocator&, const SecretAllocator&) noexcept { return true; }
};

/// Root, matrices, inverses, permutations, AES keys and passphrases live in these.
template <class T>
using SecretVector = std::vector<T, SecretAllocator<T>>;
using SecretBytes = SecretVector<std::uint8_t>;

}  // namespace guise::key
