// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any JSON is a manifest or a typed error. It is tried as it is and, so that the checks behind recipe,
// fingerprint and HMAC are reached, with these three made right.
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/manifest.h"
#include "core/key/derivation.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace guise;

constexpr const char* kRecipe =
    R"({"block":[4,4],"scheme":"block","steps":[{"mechanism":"rmt"},{"mechanism":"permute"}]})";

const key::SecretKey& secretKey() {
    static const auto key =
        key::SecretKey::experiment(7, disguise::canonicalRecipe(disguise::parseRecipe(kRecipe).value()), {1, 8, 8}, 4);
    return key.value();
}

const disguise::Disguiser& disguiser() {
    static const auto made = disguise::Disguiser::create(secretKey());
    return made.value();
}

void tryManifest(const base::Json& json) {
    const auto manifest = disguise::manifestFromJson(json, secretKey(), disguiser());
    if (!manifest) {
        if (manifest.error().advice.empty())
            std::abort();
        return;
    }
    const auto again =
        disguise::manifestFromJson(disguise::manifestToJson(*manifest, secretKey()), secretKey(), disguiser());
    if (!again || again->count != manifest->count || !(again->images == manifest->images) ||
        !(again->labelFile == manifest->labelFile) || again->labels != manifest->labels)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto json = base::parseJson({reinterpret_cast<const char*>(data), size});
    if (!json)
        return 0;
    tryManifest(*json);
    if (!json->is_object())
        return 0;
    base::Json repaired = *json;
    repaired.erase("hmac");
    repaired["recipe"] = base::Json::parse(secretKey().recipe());
    repaired["fingerprint"] = secretKey().fingerprint();
    const key::SecretBytes macKey = key::hkdfExpand(secretKey().prk(), "guise/1/manifest", 32);
    const std::string text = base::canonicalJson(repaired);
    const std::string_view salt(reinterpret_cast<const char*>(macKey.data()), macKey.size());
    const key::SecretBytes mac = key::hkdfExtract(salt, key::SecretBytes(text.begin(), text.end()));
    repaired["hmac"] = base::hex({mac.data(), mac.size()});
    tryManifest(repaired);
    return 0;
}
