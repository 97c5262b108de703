// SPDX-License-Identifier: GPL-3.0-or-later
// Prints digests of key material for several keys: equal lines from every compiler, option and processor.
#include "core/key/derivation.h"
#include "core/key/material.h"
#include "core/key/random_stream.h"

#include <cstdio>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace guise;
using namespace guise::key;

template <class Range>
std::string digestOf(const Range& values) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(values.data());
    return base::hex(base::sha256(std::span(bytes, values.size() * sizeof(values[0]))));
}

const char* nameOf(MatrixKind kind) {
    switch (kind) {
        case MatrixKind::Orthogonal:
            return "orthogonal";
        case MatrixKind::Projection:
            return "projection";
        default:
            return "projection-uniform";
    }
}

void printMatrices(std::uint64_t seed, const SecretBytes& prk, MatrixKind kind, int side, int items) {
    const std::string json = std::string("{\"matrix\":\"") + nameOf(kind) + "\",\"side\":" + std::to_string(side) + "}";
    const SecretBytes key = streamKey(prk, "matrix", json);
    SecretVector<double> all;
    for (int item = 0; item < items; ++item) {
        RandomStream stream(key, static_cast<std::uint64_t>(item));
        const auto matrix = drawMatrix(stream, kind, side);
        all.insert(all.end(), matrix.begin(), matrix.end());
    }
    std::printf("seed %llu %s %d x %d: %s\n", static_cast<unsigned long long>(seed), nameOf(kind), side, items,
                digestOf(all).c_str());
}

void printKey(std::uint64_t seed) {
    const Root root = experimentRoot(seed);
    const SecretBytes prk = pseudoRandomKey(root);
    const auto number = static_cast<unsigned long long>(seed);
    for (const MatrixKind kind : {MatrixKind::Orthogonal, MatrixKind::Projection, MatrixKind::ProjectionUniform})
        for (const int side : {2, 4, 7, 14, 28, 49})
            printMatrices(seed, prk, kind, side, 784 / side);

    RandomStream permutationStream(streamKey(prk, "permutation", "{}"), 0);
    std::printf("seed %llu permutation: %s\n", number, digestOf(drawPermutation(permutationStream, 4096)).c_str());
    RandomStream normalStream(streamKey(prk, "matrix", "normals"), 1);
    SecretVector<double> normals(20001);
    for (double& value : normals)
        value = normalStream.normal();
    std::printf("seed %llu normals: %s\n", number, digestOf(normals).c_str());
    SecretBytes raw(100000);
    RandomStream(streamKey(prk, "aes-key", "{}"), 2).bytes(raw);
    std::printf("seed %llu bytes: %s\n", number, digestOf(raw).c_str());
    std::vector<float> units(3 * 224 * 224 + 3);
    NoiseStream(noiseKey(root, noiseSaltFromSeed(seed), "train")).units(seed % 1000, units);
    std::printf("seed %llu noise: %s\n", number, digestOf(units).c_str());
    std::printf("seed %llu fingerprint: %s\n", number,
                fingerprintOf(prk, R"({"block":[7,7]})", {.channels = 1, .height = 28, .width = 28}, 10).c_str());
}

}  // namespace

int main() {
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{7}, ~std::uint64_t{0}})
        printKey(seed);
    for (double q = 0x1p-1074; q < 1e300; q = q * 1.75 + q)
        std::printf("log %a = %a\n", q, statedLog(q));
    return 0;
}
