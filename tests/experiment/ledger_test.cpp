// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/ledger.h"

#include "core/base/file.h"
#include "core/disguise/shipment.h"
#include "tests/experiment/experiment_fixture.h"

namespace guise::experiment {
namespace {

using base::ErrorCode;
using disguise::Ledger;
using disguise::ShipmentOptions;
using disguise::writeShipment;

ShipmentOptions withLedger() {
    ShipmentOptions options;
    options.ledger = disguise::ledgerFolder();
    options.ledgerSecret = disguise::ledgerSecretPath();
    return options;
}

TEST(Ledger, RefusesImagesThatWereSent) {
    const TestFolder folder;
    const auto source = quadrantSource();
    const auto key = secretKey();
    ShipmentOptions options = withLedger();
    ASSERT_TRUE(writeShipment(*source, key, folder / "one", options));
    EXPECT_EQ(codeOf(writeShipment(*source, key, folder / "two", options)), ErrorCode::BadData);          // same key
    EXPECT_EQ(codeOf(writeShipment(*source, secretKey(), folder / "two", options)), ErrorCode::BadData);  // another
    EXPECT_FALSE(std::filesystem::exists(folder / "two"));
    // A part of it, and another set that shares a few of its images.
    const auto part = image::sourceFromMemory("part", quadrants(50, 1)).value();
    EXPECT_EQ(codeOf(writeShipment(*part, key, folder / "two", options)), ErrorCode::BadData);
    image::ImageSet mixed = quadrants(90, 9);
    const image::ImageSet sent = quadrants(96, 1);
    std::copy_n(sent.pixels.begin(), 64, mixed.pixels.begin() + 64);
    EXPECT_EQ(codeOf(writeShipment(*image::sourceFromMemory("mixed", mixed).value(), key, folder / "two", options)),
              ErrorCode::BadData);
    options.resend = true;
    const auto forced = writeShipment(*source, secretKey(), folder / "two", options);
    ASSERT_TRUE(forced);
    EXPECT_EQ(forced->resent, 96U);
    options.resend = false;
    options.split = image::Split::Test;
    const auto other = writeShipment(*source, key, folder / "three", options);
    ASSERT_TRUE(other) << other.error().advice;
    EXPECT_EQ(other->resent, 0U);
}

TEST(Ledger, KnowsWhatMixedShipmentsHeld) {
    const TestFolder folder;
    const auto source = quadrantSource();
    const auto mixed = key::SecretKey::create(
        disguise::canonicalRecipe(disguise::parseRecipe(R"({"scheme":"instahide"})").value()), {1, 8, 8}, 4);
    ASSERT_TRUE(mixed);
    const ShipmentOptions options = withLedger();
    ASSERT_TRUE(writeShipment(*source, *mixed, folder / "one", options));
    EXPECT_EQ(codeOf(writeShipment(*source, *mixed, folder / "two", options)), ErrorCode::BadData);
    EXPECT_EQ(codeOf(writeShipment(*source, secretKey(), folder / "two", options)), ErrorCode::BadData);
    EXPECT_FALSE(std::filesystem::exists(folder / "two"));
}

TEST(Ledger, ShardsOfOneDeliveryAreNotCompared) {
    const TestFolder folder;
    image::ImageSet set = quadrants(120, 1);
    for (std::size_t n = 0; n < 120; n += 3)  // pictures that occur in every shard
        std::fill_n(set.pixels.begin() + static_cast<std::ptrdiff_t>(n * 64), 64, std::uint8_t{7});
    const auto source = image::sourceFromMemory("repeated", set).value();
    const auto key = secretKey();
    ShipmentOptions options = withLedger();
    options.shards = 3;
    for (options.shard = 0; options.shard < 3; ++options.shard)
        ASSERT_TRUE(writeShipment(*source, key, folder / ("part" + std::to_string(options.shard)), options));
    options.shard = 1;
    EXPECT_EQ(codeOf(writeShipment(*source, key, folder / "again", options)), ErrorCode::BadData);
    EXPECT_EQ(codeOf(writeShipment(*source, secretKey(), folder / "again", options)), ErrorCode::BadData);
}

TEST(Ledger, TestOnlyAndUnfinishedShipmentsLeaveNoTrace) {
    const TestFolder folder;
    const auto source = quadrantSource();
    ShipmentOptions options = withLedger();
    options.noiseSeed = 1;
    ASSERT_TRUE(writeShipment(*source, secretKey(), folder / "test", options));
    EXPECT_FALSE(std::filesystem::exists(disguise::ledgerFolder()));
    options.noiseSeed.reset();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(codeOf(writeShipment(*source, secretKey(), folder / "stopped", options, stop.get_token())),
              ErrorCode::Stopped);
    EXPECT_TRUE(writeShipment(*source, secretKey(), folder / "first", options));
}

TEST(Ledger, EntriesAreKeyedAndClosedToOthers) {
    const TestFolder folder;
    const auto source = quadrantSource();
    const auto shipment = writeShipment(*source, secretKey(), folder / "out", withLedger());
    ASSERT_TRUE(shipment);
    const auto entry = disguise::ledgerFolder() / (shipment->manifest.runId + ".sent");
    for (const auto& path : {entry, disguise::ledgerSecretPath()}) {
        EXPECT_EQ(std::filesystem::status(path).permissions() & std::filesystem::perms::all,
                  std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    EXPECT_EQ(std::filesystem::status(disguise::ledgerFolder()).permissions() & std::filesystem::perms::all,
              std::filesystem::perms::owner_all);
    EXPECT_EQ(std::filesystem::file_size(entry), 32U + 96 * 8 + 32);
    // Without the secret the same images have other tags.
    const auto ledger = Ledger::open(disguise::ledgerFolder(), disguise::ledgerSecretPath()).value();
    const auto other = Ledger::open(folder / "ledger", folder / "secret").value();
    const std::vector<std::uint8_t> pixels(64, 5);
    EXPECT_NE(ledger.tagOf({1, 8, 8}, pixels), other.tagOf({1, 8, 8}, pixels));
    EXPECT_EQ(ledger.tagOf({1, 8, 8}, pixels), ledger.tagOf({1, 8, 8}, pixels));
    EXPECT_NE(ledger.tagOf({1, 8, 8}, pixels), ledger.tagOf({1, 4, 16}, pixels));

    auto bytes = base::readFile(entry, 1 << 20).value();
    for (const std::size_t at : {std::size_t{0}, std::size_t{24}, std::size_t{40}, bytes.size() - 1}) {
        auto damaged = bytes;
        damaged[at] ^= 1U;
        ASSERT_TRUE(base::writeFile(entry, damaged));
        EXPECT_EQ(codeOf(ledger.sentBefore({})), ErrorCode::BadData) << at;
    }
    ASSERT_TRUE(base::writeFile(entry, std::span(bytes).first(40)));
    EXPECT_EQ(codeOf(ledger.sentBefore({})), ErrorCode::BadData);
    ASSERT_TRUE(base::writeFile(disguise::ledgerSecretPath(), std::string("short")));
    EXPECT_EQ(codeOf(Ledger::open(disguise::ledgerFolder(), disguise::ledgerSecretPath())), ErrorCode::BadData);
}

}  // namespace
}  // namespace guise::experiment
