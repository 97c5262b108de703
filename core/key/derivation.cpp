// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/derivation.h"

#include "core/base/json.h"
#include "core/key/crypto.h"

#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <stdexcept>

namespace guise::key {
namespace {

constexpr std::string_view kDomain = "guise/1";

OSSL_PARAM octets(const char* name, const void* bytes, std::size_t size) {
    return OSSL_PARAM_construct_octet_string(name, const_cast<void*>(bytes), size);
}

// RFC 5869 in one of OpenSSL's modes; `extra` is the salt or the info.
SecretBytes hkdf(int mode, const SecretBytes& input, OSSL_PARAM extra, std::size_t bytes) {
    static EVP_KDF* const kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    const KdfContext context(kdf == nullptr ? nullptr : EVP_KDF_CTX_new(kdf));
    if (!context)
        cryptoFailed("HKDF is not available");
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &mode),
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        octets(OSSL_KDF_PARAM_KEY, input.data(), input.size()),
        extra,
        OSSL_PARAM_construct_end(),
    };
    SecretBytes out(bytes);
    if (EVP_KDF_derive(context.get(), out.data(), out.size(), parameters) != 1)
        cryptoFailed("HKDF failed");
    return out;
}

std::string_view view(const base::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

void fillRandom(std::uint8_t* bytes, std::size_t size) {
    if (RAND_priv_bytes(bytes, static_cast<int>(size)) != 1)
        cryptoFailed("the system gave no random bytes");
}

}  // namespace

void cryptoFailed(const char* what) {
    throw std::runtime_error(std::string("The cryptographic library failed: ") + what + ".");
}

Root randomRoot() {
    Root root(kRootBytes);
    fillRandom(root.data(), root.size());
    return root;
}

Root experimentRoot(std::uint64_t seed) {
    const base::Digest digest = base::sha256(std::string(kDomain) + "/experiment/" + std::to_string(seed));
    return {digest.begin(), digest.end()};
}

SecretBytes hkdfExtract(std::string_view salt, const SecretBytes& input) {
    return hkdf(EVP_KDF_HKDF_MODE_EXTRACT_ONLY, input, octets(OSSL_KDF_PARAM_SALT, salt.data(), salt.size()), 32);
}

SecretBytes hkdfExpand(const SecretBytes& prk, std::string_view info, std::size_t bytes) {
    return hkdf(EVP_KDF_HKDF_MODE_EXPAND_ONLY, prk, octets(OSSL_KDF_PARAM_INFO, info.data(), info.size()), bytes);
}

SecretBytes pseudoRandomKey(const Root& root) {
    return hkdfExtract(kDomain, root);
}

SecretBytes streamKey(const SecretBytes& prk, std::string_view use, std::string_view canonicalJson) {
    const base::Digest digest = base::sha256(canonicalJson);
    std::string info(kDomain);
    info += '/';
    info += use;
    info += '\0';
    info += view(digest);
    return hkdfExpand(prk, info, 32);
}

SecretBytes noiseKey(const Root& root, const base::Digest& salt, std::string_view split) {
    return hkdfExpand(hkdfExtract(view(salt), root), std::string(kDomain) + "/noise/" + std::string(split), 32);
}

base::Digest noiseSaltFromSeed(std::uint64_t seed) {
    return base::sha256("seed" + std::to_string(seed));
}

base::Digest randomSalt() {
    base::Digest salt{};
    fillRandom(salt.data(), salt.size());
    return salt;
}

std::string fingerprintOf(const SecretBytes& prk, std::string_view canonicalRecipe, const base::Shape& shape,
                          int classCount) {
    // Canonical JSON of the three: names in order, the recipe already canonical.
    std::string text = "{\"classes\":" + std::to_string(classCount) + ",\"recipe\":";
    text += canonicalRecipe;
    text += ",\"shape\":[" + std::to_string(shape.channels) + ',' + std::to_string(shape.height) + ',' +
            std::to_string(shape.width) + "]}";
    const base::Digest digest = base::sha256(text);
    const SecretBytes bytes = hkdfExpand(prk, std::string(kDomain) + "/fingerprint/" + std::string(view(digest)), 16);
    return base::hex(bytes);
}

}  // namespace guise::key
