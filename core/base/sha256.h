// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace guise::base {

using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) by OpenSSL, fed piece by piece. An OpenSSL that cannot do it throws std::runtime_error: a wrong
/// digest would be worse. Use an object from one thread.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void update(std::span<const std::uint8_t> bytes);
    void update(std::string_view text);
    [[nodiscard]] Digest finish();  // once

private:
    struct State;
    std::unique_ptr<State> state_;
};

[[nodiscard]] Digest sha256(std::span<const std::uint8_t> bytes);
[[nodiscard]] Digest sha256(std::string_view text);
[[nodiscard]] std::string hex(std::span<const std::uint8_t> bytes);  // lower case

}  // namespace guise::base
