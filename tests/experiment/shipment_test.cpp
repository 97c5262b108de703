// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/shipment.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/experiment/disguised_data.h"
#include "core/image/npy.h"
#include "tests/experiment/experiment_fixture.h"

#include <algorithm>
#include <set>

namespace guise::experiment {
namespace {

using base::ErrorCode;
using base::Json;
using disguise::RestoreOptions;
using disguise::restoreShipment;
using disguise::ShipmentOptions;
using disguise::writeShipment;

image::NpyArray arrayOf(const std::filesystem::path& path) {
    return image::readNpy(path).value();
}

std::string textOf(const std::filesystem::path& path) {
    const auto bytes = base::readFile(path, std::size_t{1} << 24).value();
    return {bytes.begin(), bytes.end()};
}

TEST(Shipment, RestoresExactlyInTheOriginalOrder) {
    const TestFolder folder;
    const auto key = secretKey();
    const auto source = quadrantSource();
    const auto shipment = writeShipment(*source, key, folder / "out");
    ASSERT_TRUE(shipment) << shipment.error().advice;
    EXPECT_EQ(shipment->manifest.order, "shuffled");
    EXPECT_EQ(shipment->manifest.labels, "permuted");
    EXPECT_FALSE(shipment->manifest.testOnly);
    RestoreOptions options;
    options.originalOrder = true;
    ASSERT_TRUE(restoreShipment(folder / "out", key, folder / "back", options));
    const image::ImageSet originals = quadrants(96, 1);
    const auto images = arrayOf(folder / "back" / "images.npy");
    EXPECT_EQ(images.header.shape, (std::vector<std::size_t>{96, 1, 8, 8}));
    EXPECT_EQ(images.bytes, originals.pixels);
    const auto labels = arrayOf(folder / "back" / "labels.npy");
    EXPECT_TRUE(std::equal(originals.labels.begin(), originals.labels.end(), labels.as<std::int32_t>().begin()));
}

TEST(Shipment, LabelsArePermutedAndTheOrderIsFresh) {
    const TestFolder folder;
    const auto key = secretKey();
    const auto source = quadrantSource();
    const auto first = writeShipment(*source, key, folder / "one");
    const auto second = writeShipment(*source, key, folder / "two");
    ASSERT_TRUE(first && second);
    EXPECT_NE(first->manifest.runId, second->manifest.runId);
    const auto orderOne = arrayOf(first->orderMap);
    const auto orderTwo = arrayOf(second->orderMap);
    EXPECT_NE(orderOne.bytes, orderTwo.bytes);  // equal once in 96! times
    const auto order = orderOne.as<std::int64_t>();
    EXPECT_EQ(std::set<std::int64_t>(order.begin(), order.end()).size(), 96U);
    const auto permutation = key.labelPermutation();
    const auto labels = arrayOf(folder / "one" / "labels.npy");
    const auto original = source->labels(image::Split::Train);
    for (std::size_t p = 0; p < 96; ++p)
        EXPECT_EQ(labels.as<std::int32_t>()[p],
                  permutation[static_cast<std::size_t>(original[static_cast<std::size_t>(order[p])])]);
    const auto mode = std::filesystem::status(first->orderMap).permissions();
    EXPECT_EQ(mode & std::filesystem::perms::all,
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    const auto above = std::filesystem::status(first->orderMap.parent_path()).permissions();
    EXPECT_EQ(above & std::filesystem::perms::all, std::filesystem::perms::owner_all);
    EXPECT_NE(first->orderMap.parent_path(), folder / "one");
}

TEST(Shipment, ManifestIsAnAllowList) {
    const TestFolder folder;
    ShipmentOptions options;
    options.noiseSeed = 987654321;
    options.keepOrder = true;
    const auto shipment = writeShipment(*quadrantSource(), secretKey(30.0), folder / "out", options);
    ASSERT_TRUE(shipment) << shipment.error().advice;
    EXPECT_TRUE(shipment->orderMap.empty());
    const std::string text = textOf(folder / "out" / "manifest.json");
    const Json json = base::parseJson(text).value();
    std::set<std::string> names;
    for (const auto& item : json.items())
        names.insert(item.key());
    EXPECT_EQ(names, (std::set<std::string>{"count", "files", "fingerprint", "format", "hmac", "labels", "order",
                                            "range", "recipe", "run_id", "test_only"}));
    EXPECT_EQ(json["test_only"], true);
    EXPECT_EQ(json["order"], "kept");
    EXPECT_EQ(text.find("987654321"), std::string::npos);
    EXPECT_EQ(text.find("quadrants"), std::string::npos);
    EXPECT_EQ(text.find("top left"), std::string::npos);
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "out"))
        files.insert(entry.path().filename());
    EXPECT_EQ(files, (std::set<std::string>{"images.npy", "labels.npy", "manifest.json"}));
}

TEST(Shipment, ShardsWithOneSeedEqualTheWhole) {
    const TestFolder folder;
    const auto key = secretKey(30.0);
    const auto source = quadrantSource(97);
    ShipmentOptions options;
    options.noiseSeed = 5;
    options.keepOrder = true;
    ASSERT_TRUE(writeShipment(*source, key, folder / "whole", options));
    std::vector<std::uint8_t> parts;
    options.shards = 3;
    for (options.shard = 0; options.shard < 3; ++options.shard) {
        const auto name = "part" + std::to_string(options.shard);
        ASSERT_TRUE(writeShipment(*source, key, folder / name, options));
        const auto array = arrayOf(folder / name / "images.npy");
        parts.insert(parts.end(), array.bytes.begin(), array.bytes.end());
    }
    EXPECT_EQ(parts, arrayOf(folder / "whole" / "images.npy").bytes);
    options.shard = 3;
    EXPECT_EQ(codeOf(writeShipment(*source, key, folder / "part3", options)), ErrorCode::WrongUse);
}

TEST(Shipment, ExperimentKeysNeedANoiseSeed) {
    const TestFolder folder;
    const auto key = key::SecretKey::experiment(7, recipeText(), {1, 8, 8}, 4).value();
    EXPECT_EQ(codeOf(writeShipment(*quadrantSource(), key, folder / "out")), ErrorCode::ExperimentKeyRefused);
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
    ShipmentOptions options;
    options.noiseSeed = 1;
    const auto shipment = writeShipment(*quadrantSource(), key, folder / "out", options);
    ASSERT_TRUE(shipment);
    EXPECT_TRUE(shipment->manifest.testOnly);
}

TEST(Shipment, KeysThatDoNotFitTheData) {
    const TestFolder folder;
    const auto source = quadrantSource();
    const auto shape = key::SecretKey::create(recipeText(), {1, 12, 12}, 4).value();
    EXPECT_EQ(codeOf(writeShipment(*source, shape, folder / "out")), ErrorCode::KeyShapeMismatch);
    EXPECT_EQ(codeOf(writeShipment(*source, secretKey(0.0, 3), folder / "out")), ErrorCode::KeyShapeMismatch);
    const auto shipment = writeShipment(*source, secretKey(0.0, 0), folder / "out");
    ASSERT_TRUE(shipment);
    EXPECT_EQ(shipment->manifest.labels, "not permuted: the key has no class count");
    EXPECT_EQ(codeOf(writeShipment(*source, secretKey(), folder / "out")), ErrorCode::FileExists);
    ShipmentOptions options;
    options.split = image::Split::Test;
    const auto trainOnly = image::sourceFromMemory("train only", quadrants(8, 1)).value();
    EXPECT_EQ(codeOf(writeShipment(*trainOnly, secretKey(), folder / "none", options)), ErrorCode::NoSecondSet);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(codeOf(writeShipment(*source, secretKey(), folder / "stopped", {}, stop.get_token())),
              ErrorCode::Stopped);
    EXPECT_FALSE(std::filesystem::exists(folder / "stopped"));
    EXPECT_FALSE(std::filesystem::exists(folder / "stopped.partial"));
}

TEST(Shipment, UnlabelledImagesShipWithoutLabels) {
    const TestFolder folder;
    image::ImageSet bare = quadrants(16, 1);
    bare.labels.clear();
    bare.classNames.clear();
    const auto source = image::sourceFromMemory("bare", bare).value();
    const auto key = secretKey();
    const auto shipment = writeShipment(*source, key, folder / "out");
    ASSERT_TRUE(shipment) << shipment.error().advice;
    EXPECT_EQ(shipment->manifest.labels, "none");
    EXPECT_FALSE(std::filesystem::exists(folder / "out" / "labels.npy"));
    const auto back = restoreShipment(folder / "out", key, folder / "back");
    ASSERT_TRUE(back) << back.error().advice;
    EXPECT_FALSE(std::filesystem::exists(folder / "back" / "labels.npy"));
}

TEST(Shipment, ReturnedFoldersAreNotTrusted) {
    const TestFolder folder;
    const auto key = secretKey();
    ASSERT_TRUE(writeShipment(*quadrantSource(), key, folder / "out"));
    const std::string manifest = textOf(folder / "out" / "manifest.json");
    int attempt = 0;
    const auto refused = [&](const std::string& text) {
        EXPECT_TRUE(base::writeFile(folder / "out" / "manifest.json", text));
        const auto code = codeOf(restoreShipment(folder / "out", key, folder / ("back" + std::to_string(attempt++))));
        EXPECT_TRUE(base::writeFile(folder / "out" / "manifest.json", manifest));
        return code;
    };
    const auto changed = [&](const std::string& pointer, const Json& value) {
        Json json = base::parseJson(manifest).value();
        json[Json::json_pointer(pointer)] = value;
        return refused(json.dump());
    };
    EXPECT_EQ(refused("{}"), ErrorCode::ManifestInvalid);
    EXPECT_EQ(refused(manifest.substr(0, 40)), ErrorCode::ManifestInvalid);
    EXPECT_EQ(changed("/format", 2), ErrorCode::ManifestInvalid);
    EXPECT_EQ(changed("/labels", "kept"), ErrorCode::ManifestInvalid);       // the HMAC
    EXPECT_EQ(changed("/count", 95), ErrorCode::ManifestInvalid);            // the HMAC
    EXPECT_EQ(changed("/run_id", "../../etc"), ErrorCode::ManifestInvalid);  // its form
    EXPECT_EQ(changed("/hmac", std::string(64, '0')), ErrorCode::ManifestInvalid);
    EXPECT_EQ(changed("/surprise", 1), ErrorCode::ManifestInvalid);
    EXPECT_EQ(changed("/files/..~1x", 1), ErrorCode::ManifestInvalid);
    EXPECT_EQ(changed("/recipe/block", Json::array({8, 8})), ErrorCode::KeyRecipeMismatch);
    EXPECT_EQ(changed("/files/images.npy/shape", Json::array({96, 3, 8, 8})), ErrorCode::KeyShapeMismatch);
    EXPECT_EQ(changed("/fingerprint", std::string(32, 'a')), ErrorCode::KeyFingerprintMismatch);
    EXPECT_EQ(codeOf(restoreShipment(folder / "out", secretKey(), folder / "other")),
              ErrorCode::KeyFingerprintMismatch);
    EXPECT_FALSE(std::filesystem::exists(folder / "other"));
    EXPECT_TRUE(restoreShipment(folder / "out", key, folder / "good"));

    auto images = base::readFile(folder / "out" / "images.npy", std::size_t{1} << 24).value();
    images.back() ^= 1U;
    ASSERT_TRUE(base::writeFile(folder / "out" / "images.npy", images));
    EXPECT_EQ(codeOf(restoreShipment(folder / "out", key, folder / "flipped")), ErrorCode::ManifestInvalid);
    std::filesystem::rename(folder / "out" / "images.npy", folder / "elsewhere.npy");
    std::filesystem::create_symlink(folder / "elsewhere.npy", folder / "out" / "images.npy");
    EXPECT_EQ(codeOf(restoreShipment(folder / "out", key, folder / "linked")), ErrorCode::NotAFile);
    std::filesystem::remove(folder / "out" / "images.npy");
    EXPECT_EQ(codeOf(restoreShipment(folder / "out", key, folder / "absent")), ErrorCode::FileNotFound);
}

TEST(Shipment, OriginalOrderNeedsTheMap) {
    const TestFolder folder;
    const auto key = secretKey();
    const auto shipment = writeShipment(*quadrantSource(), key, folder / "out");
    ASSERT_TRUE(shipment);
    std::filesystem::remove(shipment->orderMap);
    RestoreOptions options;
    options.originalOrder = true;
    EXPECT_EQ(codeOf(restoreShipment(folder / "out", key, folder / "back", options)), ErrorCode::FileNotFound);
    options.originalOrder = false;
    options.asFloat = true;
    ASSERT_TRUE(restoreShipment(folder / "out", key, folder / "back", options));
    EXPECT_EQ(arrayOf(folder / "back" / "images.npy").header.type, image::NpyType::F32);
}

}  // namespace
}  // namespace guise::experiment
