// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/disguise/shipment.h"
#include "core/image/deep_picture.h"
#include "core/image/npy.h"
#include "core/image/npz_stream.h"
#include "core/image/picture.h"
#include "tests/experiment/experiment_fixture.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

namespace guise::experiment {
namespace {

using base::ErrorCode;
using disguise::RestoreOptions;
using disguise::restoreShipment;
using disguise::ShipmentFormat;
using disguise::ShipmentOptions;
using disguise::writeShipment;

constexpr ShipmentFormat kAll[] = {ShipmentFormat::Npy, ShipmentFormat::Npz, ShipmentFormat::Tiff,
                                   ShipmentFormat::Png, ShipmentFormat::Idx, ShipmentFormat::Folder};

key::SecretKey byteKey(int channels = 1) {
    const auto recipe = disguise::parseRecipe(R"({"scheme":"block","block":[4,4],"steps":[{"mechanism":"permute"}]})");
    return key::SecretKey::create(disguise::canonicalRecipe(recipe.value()), {channels, 8, 8}, 4).value();
}

image::SourcePtr colourSource() {
    image::ImageSet set = quadrants(40, 3);
    std::vector<std::uint8_t> pixels;
    for (std::size_t n = 0; n < 40; ++n) {
        for (const unsigned shift : {0U, 40U, 90U}) {
            for (const std::uint8_t value : set.image(n))
                pixels.push_back(static_cast<std::uint8_t>(value + shift));
        }
    }
    set.shape.channels = 3;
    set.pixels = pixels;
    return image::sourceFromMemory("colour", set).value();
}

std::vector<std::uint8_t> pixelsOf(const image::SourcePtr& source) {
    return image::loadSplit(*source, image::Split::Train).value().pixels;
}

void expectRestored(const TestFolder& folder, const key::SecretKey& key, const image::SourcePtr& source,
                    const std::string& name) {
    RestoreOptions options;
    options.originalOrder = true;
    options.replace = true;
    const auto back = restoreShipment(folder / name, key, folder / "back", options);
    ASSERT_TRUE(back) << name << ": " << back.error().advice;
    EXPECT_EQ(image::readNpy(folder / "back/images.npy").value().bytes, pixelsOf(source)) << name;
    const auto labels = image::readNpy(folder / "back/labels.npy").value();
    const auto original = source->labels(image::Split::Train);
    EXPECT_TRUE(std::equal(original.begin(), original.end(), labels.as<std::int32_t>().begin())) << name;
}

TEST(ShipmentFormats, EveryFormatRestoresExactly) {
    const TestFolder folder;
    for (const auto& source : {quadrantSource(), colourSource()}) {
        const int channels = source->info().shape.channels;
        for (const ShipmentFormat format : kAll) {
            for (const bool bytes : {false, true}) {
                if (format == ShipmentFormat::Idx && !bytes)
                    continue;
                const auto key =
                    bytes ? byteKey(channels) : key::SecretKey::create(recipeText(), {channels, 8, 8}, 4).value();
                const std::string name =
                    std::string(formatName(format)) + (bytes ? "_u8" : "") + std::to_string(channels);
                ShipmentOptions options;
                options.format = format;
                const auto shipment = writeShipment(*source, key, folder / name, options);
                ASSERT_TRUE(shipment) << name << ": " << shipment.error().advice;
                EXPECT_EQ(shipment->manifest.layout, formatName(format));
                expectRestored(folder, key, source, name);
            }
        }
    }
}

TEST(ShipmentFormats, SixteenBitsStayWithinTheStatedError) {
    const TestFolder folder;
    const auto source = quadrantSource();
    const auto key = secretKey(100.0);
    ShipmentOptions options;
    options.noiseSeed = 3;
    options.keepOrder = true;
    ASSERT_TRUE(writeShipment(*source, key, folder / "exact", options));
    options.format = ShipmentFormat::Png;
    const auto shipment = writeShipment(*source, key, folder / "png", options);
    ASSERT_TRUE(shipment) << shipment.error().advice;
    const auto encoding = shipment->manifest.encoding.value();
    EXPECT_EQ(shipment->manifest.images.type, "u16");
    EXPECT_LT(encoding.largestError, 0.05);
    const auto array = image::readNpy(folder / "exact/images.npy").value();
    const auto exact = array.as<float>();
    double worst = 0.0;
    for (std::size_t n = 0; n < 96; ++n) {
        const auto file = base::readFile(folder / ("png/images/" + disguise::pictureName(n, "png")), 1 << 20).value();
        const auto words = image::decodePng16(file, {1, 8, 8}).value();
        for (std::size_t i = 0; i < 64; ++i)
            worst = std::max(worst, std::fabs(double{fromWord(encoding, words[i])} - double{exact[n * 64 + i]}));
    }
    EXPECT_LE(worst, encoding.largestError);
    EXPECT_GT(worst, encoding.largestError / 4);  // 6,144 values come close to the bound
}

TEST(ShipmentFormats, NothingOfTheOriginalsInNames) {
    const TestFolder folder;
    ShipmentOptions options;
    options.format = ShipmentFormat::Folder;
    const auto key = secretKey();
    const auto source = quadrantSource();
    const auto shipment = writeShipment(*source, key, folder / "out", options);
    ASSERT_TRUE(shipment) << shipment.error().advice;
    const auto order = image::readNpy(shipment->orderMap).value();
    const auto permutation = key.labelPermutation();
    const auto labels = source->labels(image::Split::Train);
    for (std::size_t p = 0; p < 96; ++p) {
        const auto original = static_cast<std::size_t>(labels[static_cast<std::size_t>(order.as<std::int64_t>()[p])]);
        EXPECT_TRUE(std::filesystem::exists(
            folder / ("out/" + std::to_string(permutation[original]) + "/" + disguise::pictureName(p, "tif"))));
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "out")) {
        for (const char* leak : {"top", "left", "quadrants"})
            EXPECT_EQ(entry.path().filename().string().find(leak), std::string::npos);
    }
    // A second one takes its place; a folder with anything else in it does not give way.
    options.replace = true;
    EXPECT_TRUE(writeShipment(*source, key, folder / "out", options));
    ASSERT_TRUE(base::writeFile(folder / "out/0/holiday.jpg", std::string("mine")));
    EXPECT_EQ(codeOf(writeShipment(*source, key, folder / "out", options)), ErrorCode::FileExists);
}

TEST(ShipmentFormats, WhatAFormatCannotHoldIsRefused) {
    const TestFolder folder;
    EXPECT_EQ(codeOf(disguise::parseShipmentFormat("jpeg")), ErrorCode::UnknownFormat);
    EXPECT_EQ(codeOf(disguise::parseShipmentFormat("hdf5")), ErrorCode::UnknownName);
    ShipmentOptions options;
    options.format = ShipmentFormat::Idx;
    EXPECT_EQ(codeOf(writeShipment(*quadrantSource(), secretKey(), folder / "out", options)), ErrorCode::UnknownFormat);
    image::ImageSet bare = quadrants(16, 1);
    bare.labels.clear();
    bare.classNames.clear();
    const auto source = image::sourceFromMemory("bare", bare).value();
    options.format = ShipmentFormat::Folder;
    EXPECT_EQ(codeOf(writeShipment(*source, secretKey(), folder / "out", options)), ErrorCode::NotLabelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
    const auto key = secretKey();
    options.format = ShipmentFormat::Npz;
    ASSERT_TRUE(writeShipment(*source, key, folder / "out", options));
    EXPECT_TRUE(restoreShipment(folder / "out", key, folder / "back"));
}

TEST(ShipmentFormats, ReturnedFilesAreNotTrusted) {
    const TestFolder folder;
    const auto key = secretKey();
    for (const ShipmentFormat format :
         {ShipmentFormat::Npz, ShipmentFormat::Png, ShipmentFormat::Tiff, ShipmentFormat::Folder}) {
        ShipmentOptions options;
        options.format = format;
        const std::string name(formatName(format));
        ASSERT_TRUE(writeShipment(*quadrantSource(), key, folder / name, options));
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / name)) {
            if (entry.is_regular_file() && entry.path().filename() != "manifest.json")
                files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        for (const auto& path : {files.front(), files[files.size() / 2], files.back()}) {
            const auto content = base::readFile(path, 1 << 24).value();
            auto damaged = content;
            damaged[damaged.size() / 2] ^= 1U;
            ASSERT_TRUE(base::writeFile(path, damaged));
            EXPECT_EQ(codeOf(restoreShipment(folder / name, key, folder / "back")), ErrorCode::ManifestInvalid) << path;
            damaged = content;
            damaged.pop_back();
            ASSERT_TRUE(base::writeFile(path, damaged));
            EXPECT_EQ(codeOf(restoreShipment(folder / name, key, folder / "back")), ErrorCode::ManifestInvalid) << path;
            ASSERT_TRUE(base::writeFile(path, content));
            std::filesystem::rename(path, folder / "elsewhere");
            EXPECT_EQ(codeOf(restoreShipment(folder / name, key, folder / "back")), ErrorCode::FileNotFound) << path;
            std::filesystem::create_symlink(folder / "elsewhere", path);
            EXPECT_EQ(codeOf(restoreShipment(folder / name, key, folder / "back")), ErrorCode::NotAFile) << path;
            std::filesystem::remove(path);
            std::filesystem::rename(folder / "elsewhere", path);
        }
        EXPECT_FALSE(std::filesystem::exists(folder / "back")) << name;
        EXPECT_TRUE(restoreShipment(folder / name, key, folder / ("good_" + name)));
    }
}

TEST(ShipmentFormats, SoftLabelsComeBackWithTheirColumns) {
    const TestFolder folder;
    const auto key = secretKey();
    const auto disguiser = disguise::Disguiser::create(key).value();
    const auto permutation = key.labelPermutation();
    disguise::ExportedLabels labels;
    labels.classes = 4;
    std::mt19937 random(5);
    std::vector<float> originals(24);
    for (float& value : originals)
        value = static_cast<float>(random() % 1000) / 1000;
    labels.soft.resize(24);
    for (std::size_t n = 0; n < 6; ++n) {
        for (std::size_t k = 0; k < 4; ++k)
            labels.soft[n * 4 + static_cast<std::size_t>(permutation[k])] = originals[n * 4 + k];
    }
    for (const ShipmentFormat format : {ShipmentFormat::Npy, ShipmentFormat::Npz, ShipmentFormat::Tiff}) {
        const std::string name(formatName(format));
        std::filesystem::create_directories(folder / name);
        const disguise::SinkPlan plan{folder / name, {1, 8, 8}, 6, false, {-720, 720}, &labels, 1};
        auto sink = disguise::makeSink(format, plan);
        ASSERT_TRUE(sink) << sink.error().advice;
        ASSERT_TRUE((*sink)->write(std::vector<float>(6 * 64, 1.0F)));
        disguise::Manifest manifest;
        manifest.recipe = key.recipe();
        manifest.fingerprint = key.fingerprint();
        manifest.runId = std::string(32, 'a');
        manifest.count = 6;
        manifest.labels = disguise::kLabelsPermuted;
        manifest.order = disguise::kOrderKept;
        ASSERT_TRUE((*sink)->finish(manifest));
        EXPECT_EQ(manifest.labelFile.type, "f32");
        EXPECT_EQ(manifest.labelFile.shape, (std::vector<std::size_t>{6, 4}));
        ASSERT_TRUE(base::writeFile(folder / (name + "/manifest.json"), manifestToJson(manifest, key).dump()));
        const auto back = restoreShipment(folder / name, key, folder / ("back_" + name));
        ASSERT_TRUE(back) << back.error().advice;
        const auto array = image::readNpy(folder / ("back_" + name + "/labels.npy")).value();
        EXPECT_EQ(array.header.shape, (std::vector<std::size_t>{6, 4}));
        EXPECT_TRUE(std::equal(originals.begin(), originals.end(), array.as<float>().begin()));
    }
}

}  // namespace
}  // namespace guise::experiment
