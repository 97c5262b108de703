// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/passphrase.h"

#include "core/base/file.h"
#include "core/key/key_file.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <utility>

namespace guise::key {
namespace {

using base::ErrorCode;

constexpr std::size_t kLongest = 1024;

tl::unexpected<base::Error> invalid(const char* advice) {
    return base::fail(ErrorCode::PassphraseInvalid, advice);
}

// Well-formed after Unicode table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isUtf8(const SecretBytes& text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const std::uint8_t lead = text[i];
        const std::size_t more = lead < 0x80                    ? 0
                                 : lead >= 0xC2 && lead <= 0xDF ? 1
                                 : (lead >> 4) == 0xE           ? 2
                                 : lead >= 0xF0 && lead <= 0xF4 ? 3
                                                                : text.size();
        if (more >= text.size() - i)
            return false;
        for (std::size_t k = 1; k <= more; ++k)
            if ((text[i + k] & 0xC0) != 0x80)
                return false;
        if ((lead == 0xE0 && text[i + 1] < 0xA0) || (lead == 0xED && text[i + 1] > 0x9F) ||
            (lead == 0xF0 && text[i + 1] < 0x90) || (lead == 0xF4 && text[i + 1] > 0x8F))
            return false;
        i += more + 1;
    }
    return true;
}

}  // namespace

base::Result<void> passphraseIsGood(const SecretBytes& passphrase) {
    if (passphrase.empty())
        return invalid("The passphrase is empty. Give one of at least one character.");
    if (passphrase.size() > kLongest)
        return invalid("The passphrase is longer than 1024 bytes. Choose a shorter one.");
    if (std::find(passphrase.begin(), passphrase.end(), std::uint8_t{0}) != passphrase.end())
        return invalid("The passphrase holds a NUL character. Choose one without it.");
    if (!isUtf8(passphrase))
        return invalid("The passphrase is not UTF-8 text. Save it as UTF-8, then try again.");
    return {};
}

base::Result<SecretBytes> checkPassphrase(SecretBytes text) {
    try {
        if (!text.empty() && text.back() == '\n') {
            text.pop_back();
            if (!text.empty() && text.back() == '\r')
                text.pop_back();
        }
        if (auto good = passphraseIsGood(text); !good)
            return tl::unexpected(good.error());
        return text;
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<SecretBytes> readPassphraseFile(const std::filesystem::path& path) {
    try {
        auto bytes = base::readFile(path, kLongest + 2);
        if (!bytes) {
            if (bytes.error().code == ErrorCode::TooLarge)
                return invalid(
                    "The passphrase file holds more than 1024 bytes. Name a file with the passphrase alone.");
            return tl::unexpected(bytes.error());
        }
        SecretBytes text(bytes->begin(), bytes->end());
        OPENSSL_cleanse(bytes->data(), bytes->size());
        return checkPassphrase(std::move(text));
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::key
