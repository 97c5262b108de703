// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/matrix_cache.h"

#include "core/disguise/rmt_matrices.h"

#include <algorithm>
#include <utility>

namespace guise::disguise {

MatrixCache::MatrixCache(std::size_t mostBytes) : mostBytes_(mostBytes) {}

std::shared_ptr<MatrixCache::Entry> MatrixCache::entryFor(const Wanted& wanted) {
    const std::lock_guard lock(mutex_);
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const auto& entry) { return entry->of == wanted; });
    if (found != entries_.end()) {
        entries_.splice(entries_.begin(), entries_, found);
    } else {
        entries_.push_front(std::make_shared<Entry>());
        entries_.front()->of = wanted;
    }
    return entries_.front();
}

void MatrixCache::keep(const std::shared_ptr<Entry>& entry, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    entry->bytes = bytes;
    std::size_t sum = 0;
    for (auto each = entries_.begin(); each != entries_.end();) {
        sum += (*each)->bytes;
        each = sum > mostBytes_ ? entries_.erase(each) : std::next(each);
    }
}

base::Result<std::shared_ptr<const RmtMatrices>> MatrixCache::matrices(const Wanted& wanted, const Draw& draw) {
    const auto entry = entryFor(wanted);
    const std::lock_guard lock(entry->drawing);
    if (!entry->matrices) {
        auto drawn = draw();
        if (!drawn)
            return drawn;
        entry->matrices = std::move(*drawn);
        keep(entry, entry->matrices->bytes());
    }
    return entry->matrices;
}

void MatrixCache::clear() {
    const std::lock_guard lock(mutex_);
    entries_.clear();
}

std::size_t MatrixCache::bytes() const {
    const std::lock_guard lock(mutex_);
    std::size_t sum = 0;
    for (const auto& entry : entries_)
        sum += entry->bytes;
    return sum;
}

}  // namespace guise::disguise
