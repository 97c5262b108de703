// SPDX-License-Identifier: GPL-3.0-or-later
// AES modes against EVP in the same mode on one buffer of 16 KiB per thread, in turn, in one run: counter "ratio" is
// the most bytes per second of processor time of the disguise over the most of EVP: what neighbours on a shared machine
// take away differs from one moment to the next.
#include "core/base/parallel.h"
#include "core/disguise/disguiser.h"

#include <openssl/evp.h>

#include <benchmark/benchmark.h>
#include <time.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace guise::disguise {
namespace {

constexpr std::size_t kBuffer = 16384;
constexpr std::size_t kCached = 80;    // images whose bytes stay in a cache of 1 MiB with their disguise
constexpr std::size_t kImages = 8192;  // and those that come from memory

/// Processor time of all threads: a busy machine does not change the ratio.
double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

const EVP_CIPHER* cipherOf(const std::string& mode) {
    if (mode.rfind("ecb", 0) == 0)
        return EVP_aes_128_ecb();
    return mode == "cbc-fixed" ? EVP_aes_128_cbc() : EVP_aes_128_ctr();
}

/// `bytes` through EVP on all threads, 16 KiB a call.
void evp(const std::string& mode, bool inverse, std::size_t bytes, int threads) {
    const std::size_t each = bytes / static_cast<std::size_t>(threads);
    base::parallelFor(static_cast<std::size_t>(threads), 1, threads, [&](std::size_t, std::size_t) {
        const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                      EVP_CIPHER_CTX_free);
        const unsigned char key[16] = {1, 2, 3};
        EVP_CipherInit_ex(context.get(), cipherOf(mode), nullptr, key, key, inverse ? 0 : 1);
        EVP_CIPHER_CTX_set_padding(context.get(), 0);
        std::vector<unsigned char> buffer(kBuffer, 7);
        for (std::size_t done = 0; done < each; done += kBuffer) {
            int written = 0;
            EVP_CipherUpdate(context.get(), buffer.data(), &written, buffer.data(), static_cast<int>(kBuffer));
        }
    });
}

void aesAgainstEvp(benchmark::State& state, std::string mode, int block, bool permute, bool inverse, int threads,
                   std::size_t images) {
    const base::Shape shape{3, 32, 32};
    const std::string side = std::to_string(block);
    const auto recipe = parseRecipe("{\"block\":[" + side + "," + side + R"(],"steps":[{"mechanism":"aes","mode":")" +
                                    mode + "\"}" + (permute ? R"(,{"mechanism":"permute"})" : "") + "]}");
    const auto key = key::SecretKey::experiment(7, canonicalRecipe(recipe.value()), shape, 0);
    const auto disguiser = Disguiser::create(key.value());
    std::vector<std::uint8_t> in(images * shape.size());
    std::vector<std::uint8_t> out(in.size());
    std::mt19937_64 random(1);
    for (auto& value : in)
        value = static_cast<std::uint8_t>(random());
    const std::size_t rounds = kImages / images;
    const ApplyOptions options{threads, {}, FreshRun{}};
    std::vector<double> reference;
    std::vector<double> own;
    for (auto _ : state) {
        double start = processorSeconds();
        evp(mode, inverse, in.size() * rounds, threads);
        reference.push_back(processorSeconds() - start);
        start = processorSeconds();
        base::Result<void> done;
        for (std::size_t round = 0; round < rounds; ++round)
            done = inverse ? disguiser->invertBytes(in, out, options) : disguiser->applyBytes(in, out, options);
        own.push_back(processorSeconds() - start);
        state.SetIterationTime(own.back());
        if (!done)
            state.SkipWithError(done.error().advice.c_str());
    }
    const double theirs = *std::min_element(reference.begin(), reference.end());
    const double ours = *std::min_element(own.begin(), own.end());
    state.counters["evp_GB/s"] = static_cast<double>(in.size() * rounds) / theirs * 1e-9;
    state.counters["disguise_GB/s"] = static_cast<double>(in.size() * rounds) / ours * 1e-9;
    state.counters["ratio"] = theirs / ours;
}

void registerAll() {
    for (const std::string mode : {"ecb", "ecb-per-block", "cbc-fixed", "ctr-fixed", "ctr-fresh"})
        for (const int block : {4, 8, 16})
            for (const bool permute : {false, true})
                for (const bool inverse : {false, true})
                    for (const std::size_t images : {kCached, kImages})
                        for (const int threads : {1, 2}) {
                            if (images == kCached && threads > 1)
                                continue;  // too little work for threads
                            const std::string name = std::string(inverse ? "restore/" : "disguise/") + mode +
                                                     "/block:" + std::to_string(block) + (permute ? "/permute" : "") +
                                                     (images == kCached ? "/cached" : "") +
                                                     "/threads:" + std::to_string(threads);
                            benchmark::RegisterBenchmark(name.c_str(), aesAgainstEvp, mode, block, permute, inverse,
                                                         threads, images)
                                ->UseManualTime()
                                ->Unit(benchmark::kMillisecond);
                        }
}

}  // namespace
}  // namespace guise::disguise

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    guise::disguise::registerAll();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
