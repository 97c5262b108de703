// SPDX-License-Identifier: GPL-3.0-or-later
// Key material against the vectors that derive_reference.py, which shares no code with Guise, derived.
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/key/aes.h"
#include "core/key/material.h"
#include "core/key/random_stream.h"
#include "core/key/secret_key.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

namespace guise::key {
namespace {

template <class Range>
std::span<const std::uint8_t> rawOf(const Range& values) {
    return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(values[0])};
}

template <class Range>
std::string spaced(const Range& values) {
    std::ostringstream out;
    for (const auto value : values)
        out << (out.tellp() > 0 ? " " : "") << value;
    return out.str();
}

std::vector<double> realsOf(const base::Json& text) {
    std::istringstream in(text.get<std::string>());
    std::vector<double> out;
    for (std::string word; in >> word;)
        out.push_back(std::strtod(word.c_str(), nullptr));
    return out;
}

MatrixKind kindOf(const std::string& name) {
    if (name == "orthogonal")
        return MatrixKind::Orthogonal;
    return name == "projection" ? MatrixKind::Projection : MatrixKind::ProjectionUniform;
}

void checkMatrices(const SecretBytes& streamKeyBytes, const base::Json& answer) {
    base::Sha256 digest;
    const int side = answer["side"];
    const int items = answer["items"];
    for (int item = 0; item < items; ++item) {
        RandomStream stream(streamKeyBytes, static_cast<std::uint64_t>(item));
        const auto matrix = drawMatrix(stream, kindOf(answer["matrix"]), side);
        ASSERT_EQ(matrix.size(), static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
        if (item == 0) {
            EXPECT_EQ(std::vector<double>(matrix.begin(), matrix.begin() + side), realsOf(answer["first_row"]));
        }
        digest.update(rawOf(matrix));
    }
    EXPECT_EQ(base::hex(digest.finish()), answer["sha256_f64le"]);
}

void checkBytes(const SecretBytes& streamKeyBytes, const base::Json& answer) {
    base::Sha256 digest;
    const int items = answer["items"];
    for (int item = 0; item < items; ++item) {
        SecretBytes bytes(answer["size"].get<std::size_t>());
        RandomStream(streamKeyBytes, static_cast<std::uint64_t>(item)).bytes(bytes);
        if (item == 0) {
            EXPECT_EQ(base::hex(bytes), answer["first"]);
        }
        digest.update(bytes);
    }
    EXPECT_EQ(base::hex(digest.finish()), answer["sha256"]);
}

void checkDraws(const SecretBytes& streamKeyBytes, const base::Json& answer) {
    base::Sha256 digest;
    const int items = answer["items"];
    for (int item = 0; item < items; ++item) {
        RandomStream stream(streamKeyBytes, static_cast<std::uint64_t>(item));
        std::vector<std::int64_t> values;
        std::istringstream plan(answer["plan"].get<std::string>());
        for (std::string step; plan >> step;) {
            const auto colon = step.find(':');
            const auto count = std::strtoull(step.c_str() + colon + 1, nullptr, 10);
            if (step.rfind("bits", 0) == 0) {
                const SecretBytes bits = drawBits(stream, count);
                values.insert(values.end(), bits.begin(), bits.end());
            } else if (step.rfind("below", 0) == 0) {
                values.push_back(static_cast<std::int64_t>(stream.below(count)));
            } else {
                const auto order = drawPermutation(stream, static_cast<std::int64_t>(count));
                values.insert(values.end(), order.begin(), order.end());
            }
        }
        if (item == 0) {
            EXPECT_EQ(spaced(values), answer["first"]);
        }
        digest.update(rawOf(values));
    }
    EXPECT_EQ(base::hex(digest.finish()), answer["sha256_i64le"]);
}

void checkMaterial(const SecretKey& key, const base::Json& answer) {
    const std::string use = answer["use"];
    SCOPED_TRACE(use + " " + answer["json"].get<std::string>());
    const SecretBytes streamKeyBytes = streamKey(key.prk(), use, answer["json"].get<std::string>());
    if (use == "matrix") {
        checkMatrices(streamKeyBytes, answer);
    } else if (use == "permutation") {
        const std::string expected = answer["values"];
        RandomStream stream(streamKeyBytes, 0);
        const auto count = 1 + std::count(expected.begin(), expected.end(), ' ');
        EXPECT_EQ(spaced(drawPermutation(stream, count)), expected);
    } else if (answer.contains("plan")) {
        checkDraws(streamKeyBytes, answer);
    } else {
        checkBytes(streamKeyBytes, answer);
        const SecretBytes all = firstBytesOfItems(streamKeyBytes, answer["items"], answer["size"]);
        EXPECT_EQ(base::hex(base::sha256(all)), answer["sha256"]);
    }
}

void checkNoise(const SecretKey& key, const base::Json& answer) {
    const std::string split = answer["split"];
    SCOPED_TRACE("noise of split " + split);
    const NoiseStream noise(noiseKey(key.root(), noiseSaltFromSeed(answer["seed"]), split));
    std::vector<float> units(answer["count"].get<std::size_t>());
    noise.units(answer["index"], units);
    EXPECT_EQ(base::hex(base::sha256(rawOf(units))), answer["sha256_units_f32le"]);
    const std::vector<double> first = realsOf(answer["first"]);
    for (std::size_t i = 0; i < first.size(); ++i)
        EXPECT_EQ(answer["level"].get<double>() * static_cast<double>(units[i]), first[i]);
}

void checkCase(const base::Json& answer) {
    const std::string seed = answer["seed"];
    SCOPED_TRACE("seed " + seed + ", recipe " + answer["recipe"].get<std::string>());
    const base::Shape shape{answer["shape"][0], answer["shape"][1], answer["shape"][2]};
    const auto key =
        SecretKey::experiment(std::strtoull(seed.c_str(), nullptr, 10), answer["recipe"], shape, answer["classes"]);
    ASSERT_TRUE(key.has_value()) << key.error().advice;
    EXPECT_EQ(base::hex(key->root()), answer["root"]);
    EXPECT_EQ(base::hex(key->prk()), answer["prk"]);
    EXPECT_EQ(key->fingerprint(), answer["fingerprint"]);
    EXPECT_EQ(spaced(key->labelPermutation()), answer["labels"]);
    for (const auto& material : answer["material"])
        checkMaterial(*key, material);
    for (const auto& noise : answer["noise"])
        checkNoise(*key, noise);
}

TEST(KnownAnswers, matchTheIndependentScript) {
    const auto file = base::readFile(std::string(GUISE_TEST_DATA) + "/key/known_answers.json", 1 << 20);
    ASSERT_TRUE(file.has_value()) << file.error().advice;
    const auto answers = base::parseJson(std::string(file->begin(), file->end()));
    ASSERT_TRUE(answers.has_value()) << answers.error().advice;
    ASSERT_GE((*answers)["cases"].size(), 12U);
    for (const auto& answer : (*answers)["cases"])
        checkCase(answer);
}

// The figures printed in the definition of format 1 itself.
TEST(KnownAnswers, matchTheDefinition) {
    const auto key = SecretKey::experiment(7, R"({"block":[7,7]})", {1, 28, 28}, 10);
    ASSERT_TRUE(key.has_value());
    EXPECT_EQ(base::hex(key->root()), "51a6b71fc9da7927d7f9137cb8c8926c7bb0ac2373e0407c9515f7cf040c6e1e");
    EXPECT_EQ(spaced(key->labelPermutation()), "0 6 2 8 4 3 1 9 7 5");
    RandomStream stream(streamKey(key->prk(), "matrix",
                                  R"({"block":[7,7],"mechanism":"rmt","ordinal":0,"parameters":{"matrix":"orthogonal",)"
                                  R"("per_channel":false,"whole":false},"shape":[1,28,28]})"),
                        0);
    const auto matrix = drawMatrix(stream, MatrixKind::Orthogonal, 7);
    const std::vector<double> row = {-0x1.42023ddec3864p-2, -0x1.3d5685b110ea3p-4, -0x1.ff1179d3f80ecp-3,
                                     0x1.eca3c9dbcdde1p-2,  0x1.9db6fcac3a644p-4,  -0x1.2a75ae8a12837p-1,
                                     0x1.00b48fbd337e0p-1};
    EXPECT_EQ(std::vector<double>(matrix.begin(), matrix.begin() + 7), row);
    const NoiseStream noise(noiseKey(key->root(), noiseSaltFromSeed(5), "test"));
    std::vector<float> units(3);
    noise.units(3, units);
    EXPECT_EQ(100.0 * static_cast<double>(units[0]), 0x1.86adc69000000p+6);
    EXPECT_EQ(100.0 * static_cast<double>(units[1]), 0x1.736edbf000000p+6);
    EXPECT_EQ(100.0 * static_cast<double>(units[2]), 0x1.60aeb80000000p-1);
}

}  // namespace
}  // namespace guise::key
