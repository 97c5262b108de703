// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/rotation.h"

#include "core/base/file.h"

#include <algorithm>
#include <system_error>

namespace guise::key {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

constexpr std::size_t kDigits = 32;

bool isFingerprint(const std::string& text) {
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

base::Result<SecretKey> rotatedKey(const SecretKey& old, std::optional<std::uint64_t> seed) {
    if (old.kind() == KeyKind::Secret) {
        if (seed)
            return base::fail(ErrorCode::WrongUse,
                              "This key is secret and its successor must be too, so it cannot come from a seed. Leave "
                              "out --experiment-seed.");
        return SecretKey::create(old.recipe(), old.shape(), old.classCount());
    }
    if (!seed)
        return base::fail(ErrorCode::WrongUse,
                          "This is an experiment key, so its successor comes from a seed too: give --experiment-seed. "
                          "For a secret key use guise key new.");
    auto key = SecretKey::experiment(*seed, old.recipe(), old.shape(), old.classCount());
    if (key && key->root() == old.root())
        return base::fail(ErrorCode::WrongUse, "The old key comes from the same seed. Choose another seed.");
    return key;
}

base::Result<void> recordRotation(const fs::path& folder, const std::string& from, const std::string& to) {
    try {
        if (!isFingerprint(from) || !isFingerprint(to))
            return base::fail(ErrorCode::Internal, "A rotation names something that is no fingerprint.");
        if (auto made = base::makeFolder(folder, 0700); !made)
            return made;
        return base::writeFile(folder / (from + "-" + to), std::string(), {true, 0600});
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

void forgetRotation(const fs::path& folder, const std::string& from, const std::string& to) noexcept {
    try {
        std::error_code ignored;
        fs::remove(folder / (from + "-" + to), ignored);
    } catch (...) {
        return;  // a record too many says only that a key was planned
    }
}

Rotations rotationsOf(const fs::path& folder, const std::string& fingerprint) noexcept {
    constexpr int kMost = 100'000;
    Rotations out;
    try {
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        for (int i = 0; !error && i < kMost && entry != fs::directory_iterator(); entry.increment(error), ++i) {
            const std::string name = entry->path().filename().string();
            if (name.size() != 2 * kDigits + 1 || name[kDigits] != '-')
                continue;
            const std::string from = name.substr(0, kDigits);
            const std::string to = name.substr(kDigits + 1);
            if (!isFingerprint(from) || !isFingerprint(to))
                continue;
            if (from == fingerprint)
                out.replacedBy.push_back(to);
            if (to == fingerprint)
                out.replaced.push_back(from);
        }
        std::sort(out.replaced.begin(), out.replaced.end());
        std::sort(out.replacedBy.begin(), out.replacedBy.end());
    } catch (...) {
        return {};
    }
    return out;
}

}  // namespace guise::key
