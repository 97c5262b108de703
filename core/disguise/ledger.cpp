// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/ledger.h"

#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"

#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include <system_error>
#include <utility>

namespace guise::disguise {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

// Entry: magic (8) | delivery u64 | shard u64 | count u64 | tags u64, ascending | SHA-256 of all before.
constexpr std::string_view kMagic("GLEDGER\x01", 8);
constexpr std::size_t kHeaderBytes = 32;
constexpr std::size_t kEntryLimit = std::size_t{1} << 31;
constexpr std::string_view kEnding = ".sent";

void putNumber(std::vector<std::uint8_t>& out, std::uint64_t value) {
    for (int i = 0; i < 8; ++i)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint64_t number(std::span<const std::uint8_t> bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value |= std::uint64_t{bytes[at + i]} << (8 * i);
    return value;
}

tl::unexpected<base::Error> damaged(const fs::path& path) {
    return base::fail(ErrorCode::BadData,
                      path.string() +
                          " of the ledger of shipments is damaged, so what was sent cannot be told. Restore it from a "
                          "backup, or remove it and take care not to send its images again.",
                      {path.string()});
}

base::Result<key::SecretBytes> readSecret(const fs::path& path) {
    const auto bytes = base::readFile(path, 64);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->size() != key::kRootBytes)
        return damaged(path);
    return key::SecretBytes(bytes->begin(), bytes->end());
}

base::Result<key::SecretBytes> openSecret(const fs::path& path) {
    std::error_code error;
    if (fs::exists(path, error))
        return readSecret(path);
    if (auto made = base::makeFolder(path.parent_path(), 0700); !made)
        return tl::unexpected(made.error());
    const key::Root fresh = key::randomRoot();
    const auto written =
        base::writeFile(path, std::span<const std::uint8_t>(fresh.data(), fresh.size()), {false, 0600});
    if (!written && written.error().code != ErrorCode::FileExists)
        return tl::unexpected(written.error());
    return readSecret(path);  // another process may have been quicker
}

}  // namespace

struct Ledger::State {
    fs::path folder;
    int lock = -1;
    std::array<std::uint8_t, 64> inner{};  // HMAC's padded keys
    std::array<std::uint8_t, 64> outer{};
    ~State() {
        if (lock >= 0)
            close(lock);
        ::explicit_bzero(inner.data(), inner.size());
        ::explicit_bzero(outer.data(), outer.size());
    }
    [[nodiscard]] Tag finish(base::Sha256& hash) const {
        const base::Digest first = hash.finish();
        base::Sha256 second;
        second.update(std::span<const std::uint8_t>(outer));
        second.update(std::span<const std::uint8_t>(first));
        return number(second.finish(), 0);
    }
};

Ledger::Ledger() = default;
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

base::Result<Ledger> Ledger::open(const fs::path& folder, const fs::path& secret) try {
    if (auto made = base::makeFolder(folder, 0700); !made)
        return tl::unexpected(made.error());
    Ledger ledger;
    ledger.state_ = std::make_unique<State>();
    State& state = *ledger.state_;
    state.folder = folder;
    const auto bytes = openSecret(secret);
    if (!bytes)
        return tl::unexpected(bytes.error());
    for (std::size_t i = 0; i < state.inner.size(); ++i) {
        const std::uint8_t value = i < bytes->size() ? (*bytes)[i] : 0;
        state.inner[i] = value ^ 0x36;
        state.outer[i] = value ^ 0x5C;
    }
    return ledger;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<void> Ledger::lock() const {
    State& state = *state_;
    const fs::path path = state.folder / "lock";
    state.lock = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    int locked = -1;
    while (state.lock >= 0 && (locked = flock(state.lock, LOCK_EX)) != 0 && errno == EINTR) {
    }
    if (locked != 0)
        return base::fail(ErrorCode::FileNotWritable,
                          path.string() + " cannot be locked. Check the folder and its permissions.", {path.string()});
    return {};
}

Ledger::Tag Ledger::tagOf(const base::Shape& shape, std::span<const std::uint8_t> pixels) const {
    base::Sha256 hash;
    hash.update(std::span<const std::uint8_t>(state_->inner));
    hash.update("image\n" + shape.text() + "\n");
    hash.update(pixels);
    return state_->finish(hash);
}

Ledger::Tag Ledger::deliveryTag(const std::string& fingerprint, const std::string& set, std::size_t shards) const {
    base::Sha256 hash;
    hash.update(std::span<const std::uint8_t>(state_->inner));
    hash.update("delivery\n" + fingerprint + "\n" + std::to_string(shards) + "\n" + set);
    return state_->finish(hash);
}

base::Result<std::size_t> Ledger::sentBefore(const Entry& entry) const try {
    std::vector<Tag> wanted = entry.images;
    std::sort(wanted.begin(), wanted.end());
    std::vector<bool> found(wanted.size());
    std::error_code error;
    fs::directory_iterator file(state_->folder, error);
    for (const fs::directory_iterator end; !error && file != end; file.increment(error)) {
        if (file->path().extension() != kEnding)
            continue;
        const auto bytes = base::readFile(file->path(), kEntryLimit);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const std::span<const std::uint8_t> all(*bytes);
        if (all.size() < kHeaderBytes + 32 || !std::equal(kMagic.begin(), kMagic.end(), all.begin()) ||
            number(all, 24) != (all.size() - kHeaderBytes - 32) / 8 || all.size() % 8 != 0)
            return damaged(file->path());
        const base::Digest sum = base::sha256(all.first(all.size() - 32));
        if (!std::equal(sum.begin(), sum.end(), all.end() - 32))
            return damaged(file->path());
        if (number(all, 8) == entry.delivery && number(all, 16) != entry.shard)
            continue;
        std::size_t at = 0;  // both are sorted
        for (std::size_t i = 0; i < number(all, 24) && at < wanted.size(); ++i) {
            const Tag tag = number(all, kHeaderBytes + 8 * i);
            while (at < wanted.size() && wanted[at] < tag)
                ++at;
            for (; at < wanted.size() && wanted[at] == tag; ++at)
                found[at] = true;
        }
    }
    if (error)
        return base::fail(ErrorCode::FileUnreadable,
                          state_->folder.string() + " cannot be listed. Check its permissions.",
                          {state_->folder.string()});
    return static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<void> Ledger::record(const std::string& runId, Entry entry) const try {
    std::sort(entry.images.begin(), entry.images.end());
    std::vector<std::uint8_t> bytes(kMagic.begin(), kMagic.end());
    bytes.reserve(kHeaderBytes + 8 * entry.images.size() + 32);
    putNumber(bytes, entry.delivery);
    putNumber(bytes, entry.shard);
    putNumber(bytes, entry.images.size());
    for (const Tag tag : entry.images)
        putNumber(bytes, tag);
    const base::Digest sum = base::sha256(std::span<const std::uint8_t>(bytes));
    bytes.insert(bytes.end(), sum.begin(), sum.end());
    return base::writeFile(state_->folder / (runId + std::string(kEnding)), std::span<const std::uint8_t>(bytes),
                           {false, 0600});
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

void Ledger::forget(const std::string& runId) const noexcept {
    std::error_code ignored;
    fs::remove(state_->folder / (runId + std::string(kEnding)), ignored);
}

fs::path ledgerFolder() {
    return base::dataFolder() / "ledger";
}

fs::path ledgerSecretPath() {
    return base::configFolder() / "ledger.secret";
}

}  // namespace guise::disguise
