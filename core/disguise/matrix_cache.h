// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>

#include "core/base/error.h"
#include "core/key/secret_memory.h"

namespace guise::disguise {

class RmtMatrices;

/// Matrices of the keys in use, so that a recipe that changes elsewhere (noise, order) need not draw them again; those
/// not asked for longest go first. Holds secrets: clear() it when the key is put away. Thread-safe.
class MatrixCache {
public:
    using Draw = std::function<base::Result<std::shared_ptr<const RmtMatrices>>()>;
    /// Which matrices. The stream alone does not say it: a step before may have made the blocks larger.
    struct Wanted {
        key::SecretBytes streamKey;
        int side = 0;
        std::int64_t count = 0;
        friend bool operator==(const Wanted&, const Wanted&) = default;
    };

    explicit MatrixCache(std::size_t mostBytes = std::size_t{32} << 20);
    /// What `draw` gave for these before, or gives now; who asks for the same meanwhile waits. An error of `draw` is
    /// passed on and not kept, and so is what it throws.
    [[nodiscard]] base::Result<std::shared_ptr<const RmtMatrices>> matrices(const Wanted& wanted, const Draw& draw);
    void clear();
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Entry {
        Wanted of;
        std::mutex drawing;
        std::shared_ptr<const RmtMatrices> matrices;  // null: not drawn yet
        std::size_t bytes = 0;
    };
    [[nodiscard]] std::shared_ptr<Entry> entryFor(const Wanted& wanted);
    void keep(const std::shared_ptr<Entry>& entry, std::size_t bytes);

    const std::size_t mostBytes_;
    mutable std::mutex mutex_;
    std::list<std::shared_ptr<Entry>> entries_;  // asked for last: first
};

}  // namespace guise::disguise
