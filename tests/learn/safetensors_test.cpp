// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/learn/weights.h"
#include "core/learn/weights_metadata.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>

namespace guise::learn {
namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

class Safetensors : public testing::Test {
protected:
    Safetensors() { fs::create_directories(folder_); }
    ~Safetensors() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    fs::path folder_ = fs::temp_directory_path() / ("guise-safetensors-" + std::to_string(getpid()));
};

std::vector<std::uint8_t> file(const std::string& header, std::size_t dataBytes) {
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<char>((header.size() >> (8 * i)) & 0xffU);
    bytes += header + std::string(dataBytes, '\0');
    return {bytes.begin(), bytes.end()};
}

WeightSet sample() {
    return {{"conv.weight", {{2, 1, 2}, {1.0F, -2.5F, 3e-40F, std::numeric_limits<float>::infinity()}}},
            {"conv.bias", {{2}, {0.1F, -0.0F}}},
            {"empty", {{0, 3}, {}}},
            {"scalar", {{}, {42.0F}}}};
}

TEST_F(Safetensors, RoundTrip) {
    const auto path = folder_ / "w.safetensors";
    ASSERT_TRUE(writeSafetensors(path, sample(), {{"network", "simple-cnn"}}));
    const auto back = readSafetensors(path);
    ASSERT_TRUE(back) << back.error().advice;
    EXPECT_EQ(*back, sample());
}

TEST_F(Safetensors, MetadataAreReadWithoutTheTensors) {
    const auto path = folder_ / "w.safetensors";
    ASSERT_TRUE(writeSafetensors(path, sample(), {{kNetworkEntry, "linear"}, {"format", "guise"}}));
    const auto said = readWeightsMetadata(path);
    ASSERT_TRUE(said) << said.error().advice;
    EXPECT_EQ(*said, (std::map<std::string, std::string>{{"network", "linear"}, {"format", "guise"}}));
    ASSERT_TRUE(writeSafetensors(path, sample()));
    EXPECT_TRUE(readWeightsMetadata(path)->empty());
    const auto write = [&](const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; };
    const auto file = [](const std::string& header) {
        std::string length(8, '\0');
        length[0] = static_cast<char>(header.size());
        return length + header;
    };
    write(file(R"({"__metadata__":{"network":3,"other":"x"}})"));
    EXPECT_EQ(*readWeightsMetadata(path), (std::map<std::string, std::string>{{"other", "x"}}));
    write(file(R"({"__metadata__":"linear"})"));
    EXPECT_TRUE(readWeightsMetadata(path)->empty());
    for (const char* wrong : {"", "nothing", "a file of another kind"}) {
        write(wrong);
        EXPECT_EQ(readWeightsMetadata(path).error().code, ErrorCode::UnknownFormat) << wrong;
    }
    write(std::string(8, '\x7f') + "{}");
    EXPECT_EQ(readWeightsMetadata(path).error().code, ErrorCode::TooLarge);
    write(file("{\"a\":1}").substr(0, 12));
    EXPECT_EQ(readWeightsMetadata(path).error().code, ErrorCode::BadData);
    EXPECT_EQ(readWeightsMetadata(folder_ / "none").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readWeightsMetadata(folder_).error().code, ErrorCode::NotAFile);
}

TEST_F(Safetensors, AnIndependentReaderAgrees) {
    const auto path = folder_ / "w.safetensors";
    WeightSet weights = sample();
    weights["conv.weight"].values[3] = 7.0F;  // JSON has no infinity
    ASSERT_TRUE(writeSafetensors(path, weights, {{"network", "simple-cnn"}}));
    const std::string command = "python3 '" GUISE_TEST_SCRIPTS "/read_safetensors.py' '" + path.string() + "'";
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::array<char, 4096> piece{};
    while (std::fgets(piece.data(), static_cast<int>(piece.size()), pipe) != nullptr)
        text += piece.data();
    const int ended = pclose(pipe);
    if (WIFEXITED(ended) && WEXITSTATUS(ended) == 127)
        GTEST_SKIP() << "python3 is not installed";
    ASSERT_EQ(ended, 0);
    const auto json = base::parseJson(text);
    ASSERT_TRUE(json) << text;
    EXPECT_EQ((*json)["metadata"]["network"], "simple-cnn");
    EXPECT_TRUE((*json)["aligned"].get<bool>());
    ASSERT_EQ((*json)["tensors"].size(), weights.size());
    for (const auto& item : weights) {
        const auto& read = (*json)["tensors"][item.first];
        EXPECT_EQ(read[0].get<std::vector<std::int64_t>>(), item.second.shape);
        EXPECT_EQ(read[1].get<std::vector<float>>(), item.second.values) << item.first;
    }
}

TEST_F(Safetensors, WidensAndNarrowsOtherTypes) {
    auto bytes = file(R"({"b":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]},)"
                      R"("d":{"dtype":"F64","shape":[1],"data_offsets":[4,12]},)"
                      R"("h":{"dtype":"F16","shape":[5],"data_offsets":[12,22]}})",
                      22);
    auto* data = bytes.data() + bytes.size() - 22;
    const std::array<std::uint16_t, 2> brain{0x3fc0, 0xc000};  // 1.5, -2
    const double big = 0.1;
    const std::array<std::uint16_t, 5> half{0x3c00, 0xc500, 0x0001, 0x7c00, 0x7e00};  // 1, -5, 2^-24, inf, NaN
    std::memcpy(data, brain.data(), 4);
    std::memcpy(data + 4, &big, 8);
    std::memcpy(data + 12, half.data(), 10);
    const auto weights = decodeSafetensors(bytes);
    ASSERT_TRUE(weights) << weights.error().advice;
    EXPECT_EQ(weights->at("b").values, (std::vector<float>{1.5F, -2.0F}));
    EXPECT_EQ(weights->at("d").values, (std::vector<float>{0.1F}));
    const auto& halves = weights->at("h").values;
    EXPECT_EQ(halves[0], 1.0F);
    EXPECT_EQ(halves[1], -5.0F);
    EXPECT_EQ(halves[2], 0x1p-24F);
    EXPECT_TRUE(std::isinf(halves[3]));
    EXPECT_TRUE(std::isnan(halves[4]));
}

TEST_F(Safetensors, HostileFilesAreTypedErrors) {
    const auto code = [](const std::string& header, std::size_t dataBytes) {
        const auto weights = decodeSafetensors(file(header, dataBytes));
        return weights ? ErrorCode::Internal : weights.error().code;
    };
    const std::string good = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
    EXPECT_EQ(code(good, 8), ErrorCode::Internal);
    EXPECT_EQ(code(good, 7), ErrorCode::BadData);  // ends within the data
    EXPECT_EQ(code(good, 9), ErrorCode::BadData);  // bytes left over
    EXPECT_EQ(code("[]", 0), ErrorCode::UnknownFormat);
    EXPECT_EQ(code("{", 8), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":3})", 0), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})", 8), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", 8), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}})", 8), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}})", 8), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}})", 8), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,2],"data_offsets":[0,8]}})", 8), ErrorCode::BadData);
    // 2^31 * 2^31 * 4 wraps to 0 in 64 bits.
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[2147483648,2147483648],"data_offsets":[0,0]}})", 0),
              ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,0]}})", 0),
              ErrorCode::BadData);
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                   R"("b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
                   4),
              ErrorCode::BadData);  // overlap
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                   R"("b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})",
                   12),
              ErrorCode::BadData);  // hole
    EXPECT_EQ(code(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                   R"("a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
                   8),
              ErrorCode::BadData);  // the same name twice
}

TEST_F(Safetensors, DeclaredHeaderIsBounded) {
    std::vector<std::uint8_t> bytes(64, ' ');
    bytes[8] = '{';
    for (const std::uint64_t length : {std::uint64_t{57}, std::uint64_t{1} << 20, (std::uint64_t{1} << 20) + 1,
                                       std::numeric_limits<std::uint64_t>::max()}) {
        std::memcpy(bytes.data(), &length, 8);
        const auto weights = decodeSafetensors(bytes);
        ASSERT_FALSE(weights);
        EXPECT_EQ(weights.error().code, length > (1U << 20) ? ErrorCode::TooLarge : ErrorCode::BadData) << length;
    }
    EXPECT_EQ(decodeSafetensors({}).error().code, ErrorCode::UnknownFormat);
    EXPECT_EQ(decodeSafetensors(std::span(bytes).first(9)).error().code, ErrorCode::UnknownFormat);
}

TEST_F(Safetensors, EveryTruncationAndEveryFlippedHeaderByteEndsWell) {
    const auto path = folder_ / "w.safetensors";
    ASSERT_TRUE(writeSafetensors(path, sample()));
    const auto whole = base::readFile(path, 1 << 20);
    ASSERT_TRUE(whole);
    for (std::size_t length = 0; length < whole->size(); ++length)
        EXPECT_FALSE(decodeSafetensors(std::span(*whole).first(length))) << length;
    for (std::size_t i = 0; i < whole->size() - 28; ++i) {
        auto changed = *whole;
        changed[i] ^= 0x11U;
        const auto weights = decodeSafetensors(changed);  // a letter of a name may change and still be read
        EXPECT_EQ(weights ? weights->size() : sample().size(), sample().size()) << i;
    }
}

TEST_F(Safetensors, FileErrorsAreTyped) {
    EXPECT_EQ(readSafetensors(folder_ / "none").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readSafetensors(folder_).error().code, ErrorCode::NotAFile);
    EXPECT_FALSE(writeSafetensors(folder_ / "no" / "such" / "folder", sample()));
    EXPECT_FALSE(writeSafetensors(folder_ / "bad", {{"a", {{3}, {1.0F}}}}));
    EXPECT_FALSE(fs::exists(folder_ / "bad"));
}

}  // namespace
}  // namespace guise::learn
