// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/root_seal.h"

#include "core/base/json.h"
#include "core/key/crypto.h"
#include "core/key/key_layout.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>

namespace guise::key {
namespace {

using base::ErrorCode;

CipherContext newContext() {
    CipherContext context(EVP_CIPHER_CTX_new());
    if (!context)
        cryptoFailed("AES-256-GCM did not start");
    return context;
}

}  // namespace

base::Result<SecretBytes> sealingKey(const SecretBytes& passphrase, const std::array<std::uint8_t, 16>& salt,
                                     std::uint64_t n) {
    static EVP_KDF* const kdf = EVP_KDF_fetch(nullptr, "SCRYPT", nullptr);
    const KdfContext context(kdf == nullptr ? nullptr : EVP_KDF_CTX_new(kdf));
    if (!context)
        cryptoFailed("scrypt is not available");
    std::uint32_t r = kScryptR;
    std::uint32_t p = kScryptP;
    std::uint64_t memory = 128 * std::uint64_t{kScryptR} * (n + kScryptP + 2) + (std::uint64_t{1} << 20);
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, const_cast<std::uint8_t*>(passphrase.data()),
                                          passphrase.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<std::uint8_t*>(salt.data()), salt.size()),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    SecretBytes out(32);
    if (EVP_KDF_derive(context.get(), out.data(), out.size(), parameters) != 1) {
        const std::string megabytes = std::to_string(memory >> 20);
        return base::fail(ErrorCode::NoMemory,
                          "There is not enough memory for the passphrase of this key, which takes " + megabytes +
                              " MiB for a moment. Close other programs, then try again.",
                          {megabytes});
    }
    return out;
}

std::vector<std::uint8_t> sealRoot(const SecretBytes& sealing, const SealNonce& nonce,
                                   std::span<const std::uint8_t> authenticated, const Root& root) {
    const CipherContext context = newContext();
    std::vector<std::uint8_t> out(root.size() + kTagBytes);
    int written = 0;
    const bool done =
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, sealing.data(), nonce.data()) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &written, authenticated.data(),
                          static_cast<int>(authenticated.size())) == 1 &&
        EVP_EncryptUpdate(context.get(), out.data(), &written, root.data(), static_cast<int>(root.size())) == 1 &&
        EVP_EncryptFinal_ex(context.get(), out.data() + root.size(), &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(kTagBytes),
                            out.data() + root.size()) == 1;
    if (!done)
        cryptoFailed("AES-256-GCM failed");
    return out;
}

base::Result<Root> openRoot(const SecretBytes& sealing, const SealNonce& nonce,
                            std::span<const std::uint8_t> authenticated, std::span<const std::uint8_t> payload) {
    const CipherContext context = newContext();
    const auto enciphered = payload.first(payload.size() - kTagBytes);
    std::array<std::uint8_t, kTagBytes> tag{};
    std::copy(payload.end() - kTagBytes, payload.end(), tag.begin());
    Root root(enciphered.size());
    int written = 0;
    const bool ready =
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, sealing.data(), nonce.data()) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &written, authenticated.data(),
                          static_cast<int>(authenticated.size())) == 1 &&
        EVP_DecryptUpdate(context.get(), root.data(), &written, enciphered.data(),
                          static_cast<int>(enciphered.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(kTagBytes), tag.data()) == 1;
    if (!ready)
        cryptoFailed("AES-256-GCM failed");
    std::uint8_t end = 0;
    if (EVP_DecryptFinal_ex(context.get(), &end, &written) != 1) {
        ERR_clear_error();
        return base::fail(ErrorCode::WrongPassphrase,
                          "The passphrase is wrong, or the key file was altered on purpose. Try the passphrase again.");
    }
    return root;
}

}  // namespace guise::key
