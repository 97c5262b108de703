// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/key_file.h"

#include "core/base/file.h"
#include "core/key/crypto.h"
#include "core/key/key_bytes.h"
#include "core/key/key_layout.h"
#include "core/key/passphrase.h"
#include "core/key/root_seal.h"

#include <openssl/rand.h>

#include <algorithm>
#include <ctime>
#include <utility>

namespace guise::key {
namespace {

using base::ErrorCode;

tl::unexpected<base::Error> inFlight() {
    return tl::unexpected(base::errorFromCurrentException());
}

KeyFileInfo infoOf(const KeyHeader& header) {
    return {.format = kKeyVersion,
            .kind = header.kind,
            .sealed = header.sealed,
            .fingerprint = header.fingerprint,
            .recipe = header.recipe,
            .shape = header.shape,
            .classCount = header.classCount,
            .created = header.created,
            .scryptN = header.scryptN};
}

tl::unexpected<base::Error> mismatch(const base::Error& cause) {
    switch (cause.code) {
        case ErrorCode::RecipeInvalid:
            return base::fail(ErrorCode::KeyRecipeMismatch,
                              "This key holds a recipe that Guise cannot use. Restore the key from your backup, or "
                              "open it with the Guise that made it.");
        case ErrorCode::NoMemory:
        case ErrorCode::Internal:
            return tl::unexpected(cause);
        default:
            return base::fail(ErrorCode::KeyShapeMismatch,
                              "This key holds an image shape or a class count that Guise cannot use. Restore the key "
                              "from your backup, or open it with the Guise that made it.");
    }
}

}  // namespace

base::Result<std::vector<std::uint8_t>> readKeyBytes(const std::filesystem::path& path) {
    auto bytes = base::readFile(path, kKeyFileLimit);
    if (!bytes && bytes.error().code == ErrorCode::TooLarge)
        return notAKey();
    return bytes;
}

base::Result<std::vector<std::uint8_t>> encodeKey(const SecretKey& key, const SecretBytes* passphrase,
                                                  const SealOptions& options, std::int64_t created) {
    try {
        KeyHeader header;
        header.kind = key.kind();
        header.sealed = passphrase != nullptr;
        header.created = created;
        header.shape = key.shape();
        header.classCount = key.classCount();
        header.fingerprint = key.fingerprint();
        header.recipe = key.recipe();
        if (passphrase == nullptr)
            return assembleKey(header, key.root(), {});

        if (auto good = passphraseIsGood(*passphrase); !good)
            return tl::unexpected(good.error());
        if (!acceptedCost(options.scryptN, kScryptR, kScryptP))
            return base::fail(ErrorCode::WrongUse, "The cost of sealing must be a power of two from 2^15 to 2^20.");
        header.scryptN = options.scryptN;
        if (RAND_bytes(header.salt.data(), static_cast<int>(header.salt.size())) != 1 ||
            RAND_bytes(header.nonce.data(), static_cast<int>(header.nonce.size())) != 1)
            cryptoFailed("the system gave no random bytes");
        const auto sealing = sealingKey(*passphrase, header.salt, header.scryptN);
        if (!sealing)
            return tl::unexpected(sealing.error());
        return assembleKey(header, key.root(), *sealing);
    } catch (...) {
        return inFlight();
    }
}

base::Result<KeyFileInfo> decodeKeyInfo(std::span<const std::uint8_t> file) {
    try {
        const auto parsed = parseKey(file);
        if (!parsed)
            return tl::unexpected(parsed.error());
        const KeyHeader& header = parsed->header;
        // The same checks of recipe and shape as on opening, on a root that is nobody's.
        const auto usable =
            SecretKey::fromRoot(Root(kRootBytes), header.kind, header.recipe, header.shape, header.classCount);
        if (!usable)
            return mismatch(usable.error());
        return infoOf(header);
    } catch (...) {
        return inFlight();
    }
}

base::Result<SecretKey> decodeKey(std::span<const std::uint8_t> file, const SecretBytes* passphrase) {
    try {
        const auto parsed = parseKey(file);
        if (!parsed)
            return tl::unexpected(parsed.error());
        const KeyHeader& header = parsed->header;
        Root root;
        if (header.sealed) {
            if (passphrase == nullptr)
                return base::fail(ErrorCode::PassphraseNeeded, "This key is sealed. Give its passphrase to open it.");
            if (auto good = passphraseIsGood(*passphrase); !good)
                return tl::unexpected(good.error());
            const auto sealing = sealingKey(*passphrase, header.salt, header.scryptN);
            if (!sealing)
                return tl::unexpected(sealing.error());
            auto opened = openRoot(*sealing, header.nonce, parsed->authenticated, parsed->payload);
            if (!opened)
                return tl::unexpected(opened.error());
            root = std::move(*opened);
        } else {
            root.assign(parsed->payload.begin(), parsed->payload.end());
        }
        auto key = SecretKey::fromRoot(std::move(root), header.kind, header.recipe, header.shape, header.classCount);
        if (!key)
            return mismatch(key.error());
        if (key->fingerprint() != header.fingerprint)
            return base::fail(ErrorCode::KeyFingerprintMismatch,
                              "This key's secret does not belong to the fingerprint it states. Restore the key from "
                              "your backup.");
        return key;
    } catch (...) {
        return inFlight();
    }
}

base::Result<void> saveKey(const SecretKey& key, const std::filesystem::path& path, const SecretBytes* passphrase,
                           const SealOptions& options) {
    try {
        auto bytes = encodeKey(key, passphrase, options, static_cast<std::int64_t>(std::time(nullptr)));
        if (!bytes)
            return tl::unexpected(bytes.error());
        const Wiped wiped(*bytes);
        return base::writeFile(path, std::span<const std::uint8_t>(*bytes), {.replace = options.replace, .mode = 0600});
    } catch (...) {
        return inFlight();
    }
}

base::Result<KeyFileInfo> readKeyInfo(const std::filesystem::path& path) {
    try {
        auto bytes = readKeyBytes(path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const Wiped wiped(*bytes);
        return decodeKeyInfo(*bytes);
    } catch (...) {
        return inFlight();
    }
}

base::Result<SecretKey> openKey(const std::filesystem::path& path, const SecretBytes* passphrase) {
    try {
        auto bytes = readKeyBytes(path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const Wiped wiped(*bytes);
        return decodeKey(*bytes, passphrase);
    } catch (...) {
        return inFlight();
    }
}

}  // namespace guise::key
