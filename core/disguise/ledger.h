// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/key/derivation.h"

namespace guise::disguise {

/// Which images were sent. Sending an image again under a new key links the keys, and again under the same key averages
/// its noise out. One entry file per shipment holds, sorted, 64 bits of HMAC-SHA256(local secret, shape || pixels) for
/// every image, and of the delivery and its shard; no pixels, names, times, keys or labels. Without the secret, which
/// lies in another folder, the entries tell nothing of images; with it, whoever holds a picture can test whether that
/// picture was sent. Pictures are known as they were disguised: after ?size and ?gray.
class Ledger {
public:
    /// FOLDER with mode 0700, the secret made at the first use with mode 0600. Errors: file errors, BadData (a damaged
    /// secret).
    [[nodiscard]] static base::Result<Ledger> open(const std::filesystem::path& folder,
                                                   const std::filesystem::path& secret);
    Ledger(Ledger&&) noexcept;
    Ledger& operator=(Ledger&&) = delete;
    ~Ledger();

    using Tag = std::uint64_t;
    [[nodiscard]] Tag tagOf(const base::Shape& shape, std::span<const std::uint8_t> pixels) const;
    /// Shards of one delivery are parts of one set under one key: they share a delivery tag, differ in their index, and
    /// are not compared with each other.
    [[nodiscard]] Tag deliveryTag(const std::string& fingerprint, const std::string& set, std::size_t shards) const;

    struct Entry {
        Tag delivery = 0;
        std::size_t shard = 0;
        std::vector<Tag> images;  // sorted by record()
    };
    /// Until destroyed no other shipment of this machine gets the lock; waits for it. Between lock() and record() what
    /// sentBefore() said stays true.
    [[nodiscard]] base::Result<void> lock() const;
    /// How many of `images` (any order) earlier shipments held, except the other shards of the same delivery. Errors:
    /// BadData (a damaged entry, named), file errors.
    [[nodiscard]] base::Result<std::size_t> sentBefore(const Entry& entry) const;
    [[nodiscard]] base::Result<void> record(const std::string& runId, Entry entry) const;
    void forget(const std::string& runId) const noexcept;  // of a shipment that was never finished

private:
    Ledger();
    struct State;
    std::unique_ptr<State> state_;
};

/// base::dataFolder()/ledger and base::configFolder()/ledger.secret.
[[nodiscard]] std::filesystem::path ledgerFolder();
[[nodiscard]] std::filesystem::path ledgerSecretPath();

}  // namespace guise::disguise
