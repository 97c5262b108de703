// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/verbs.h"
#include "core/base/json.h"
#include "core/base/numbers.h"
#include "core/disguise/disguiser.h"
#include "core/image/image_source.h"
#include "core/image/npy.h"
#include "core/key/derivation.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <charconv>
#include <cstring>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

namespace guise::app {

namespace {

using base::ErrorCode;

struct ExportOptions {
    std::string path;
    std::string passphraseFile;
    std::string out;
    bool reveal = false;
    bool force = false;
    std::optional<std::uint64_t> noiseSeed;
    std::string split;
    std::string images;
    std::string runId;
};

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

base::Result<Range> parseRange(const std::string& text) {
    const std::size_t colon = text.find(':');
    const auto wrong = [&] {
        return base::fail(
            ErrorCode::WrongUse,
            "--images takes a range a:b of image indices, b not included, such as 0:10. It is " + text + ".", {text});
    };
    if (colon == std::string::npos)
        return wrong();
    const auto begin = base::parseInteger(text.substr(0, colon), "images");
    const auto end = base::parseInteger(text.substr(colon + 1), "images");
    if (!begin || !end || *begin < 0 || *end <= *begin)
        return wrong();
    return Range{static_cast<std::size_t>(*begin), static_cast<std::size_t>(*end)};
}

template <class Values>
image::NamedArray named(std::string name, image::NpyType type, std::vector<std::size_t> shape, const Values& values) {
    image::NamedArray array{std::move(name), type, std::move(shape), {}};
    array.bytes.resize(values.size() * sizeof(values[0]));
    if (!array.bytes.empty())
        std::memcpy(array.bytes.data(), values.data(), array.bytes.size());
    return array;
}

base::Result<std::optional<key::RunId>> parseRunId(const std::string& text) {
    if (text.empty())
        return std::optional<key::RunId>();
    key::RunId run{};
    bool good = text.size() == 2 * run.size();
    for (std::size_t i = 0; good && i < run.size(); ++i) {
        const char* const digits = text.data() + 2 * i;
        const auto [end, error] = std::from_chars(digits, digits + 2, run[i], 16);
        good = error == std::errc() && end == digits + 2;
    }
    if (!good)
        return base::fail(ErrorCode::WrongUse,
                          "--run-id takes the 32 hex digits of run_id in a manifest. It is " + text + ".", {text});
    return std::optional<key::RunId>(run);
}

base::Result<image::NamedArray> noiseArray(const key::SecretKey& key, const ExportOptions& options) {
    constexpr std::size_t kLimitBytes = std::size_t{4} << 30;
    const auto split = image::parseSplit(options.split);
    if (!split)
        return tl::unexpected(split.error());
    const auto range = parseRange(options.images);
    if (!range)
        return tl::unexpected(range.error());
    const auto disguiser = disguise::Disguiser::create(key);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    if (!disguiser->usesNoise())
        return base::fail(ErrorCode::WrongUse, "The recipe of this key adds no noise. Leave out the noise options.");
    const std::size_t count = range->end - range->begin;
    const base::Shape& shape = disguiser->outputShape();  // noise covers what padding added too
    if (count > kLimitBytes / (shape.size() * sizeof(float)))
        return base::fail(ErrorCode::TooLarge, "The noise of that many images takes over 4 GiB. Ask for fewer.");
    std::vector<std::uint64_t> indices(count);
    std::iota(indices.begin(), indices.end(), static_cast<std::uint64_t>(range->begin));
    std::vector<float> noise(count * shape.size());
    const disguise::NoiseSource from{key::noiseSaltFromSeed(*options.noiseSeed), std::string(image::splitName(*split))};
    if (auto drawn = disguiser->noiseOf(indices, from, noise); !drawn)
        return tl::unexpected(drawn.error());
    return named("noise", image::NpyType::F32,
                 {count, static_cast<std::size_t>(shape.channels), static_cast<std::size_t>(shape.height),
                  static_cast<std::size_t>(shape.width)},
                 noise);
}

base::Result<Report> exportKey(const ExportOptions& options, const Context& context) {
    if (!options.reveal)
        return base::fail(ErrorCode::WrongUse,
                          "An export writes the secret of this key in the clear: whoever has it can undo the disguise. "
                          "Say --reveal if that is what you want.");
    const bool wantsNoise = options.noiseSeed || !options.split.empty() || !options.images.empty();
    if (wantsNoise && (!options.noiseSeed || options.split.empty() || options.images.empty()))
        return base::fail(ErrorCode::WrongUse, "Noise needs all of --noise-seed, --split and --images a:b.");
    const auto key = KeyOption{options.path, options.passphraseFile}.open(context);
    if (!key)
        return tl::unexpected(key.error());
    const auto run = parseRunId(options.runId);
    if (!run)
        return tl::unexpected(run.error());
    const auto material = disguise::revealMaterial(*key, *run);
    if (!material)
        return tl::unexpected(material.error());
    if (!options.runId.empty() && !material->needsRun)
        return base::fail(ErrorCode::WrongUse, "The recipe of this key has no key for each run. Leave out --run-id.");
    std::vector<image::NamedArray> arrays;
    if (!material->matrixShape.empty())
        arrays.push_back(named("matrices", image::NpyType::F64, material->matrixShape, material->matrices));
    arrays.push_back(named("permutation", image::NpyType::I64, {material->permutation.size()}, material->permutation));
    if (const std::size_t bytes = material->aesKeyBytes; bytes > 0 && !material->aesKeys.empty())
        arrays.push_back(
            named("aes_keys", image::NpyType::U8, {material->aesKeys.size() / bytes, bytes}, material->aesKeys));
    if (!material->aesIvs.empty()) {
        const auto channels = static_cast<std::size_t>(key->shape().channels);
        const std::size_t positions = material->aesIvs.size() / (channels * key::kCipherBlock);
        arrays.push_back(
            named("aes_ivs", image::NpyType::U8, {positions, channels, key::kCipherBlock}, material->aesIvs));
    }
    const auto labels = key->labelPermutation();
    arrays.push_back(named("labels", image::NpyType::I64, {labels.size()}, labels));
    if (wantsNoise) {
        auto noise = noiseArray(*key, options);
        if (!noise)
            return tl::unexpected(noise.error());
        arrays.push_back(std::move(*noise));
    }
    if (auto written = image::writeNpz(options.out, arrays, true, {options.force, 0600}); !written)
        return tl::unexpected(written.error());

    Report report;
    report.json = {{"path", options.out}, {"fingerprint", key->fingerprint()}, {"arrays", base::Json::object()}};
    report.text = options.out + ": secret key material, readable by you alone\n";
    for (const image::NamedArray& array : arrays) {
        report.json["arrays"][array.name] = array.shape;
        std::string shape;
        for (const std::size_t side : array.shape)
            shape += (shape.empty() ? "" : " x ") + std::to_string(side);
        report.text += fmt::format("  {:<12} {}\n", array.name, shape);
    }
    return report;
}

}  // namespace

void addKeyExport(CLI::App& group, Context& context) {
    const auto options = std::make_shared<ExportOptions>();
    CLI::App* const verb = group.add_subcommand("export", "Write the secret matrices and permutations in the clear");
    verb->add_option("KEY", options->path, "Key file")->required();
    verb->add_option("--passphrase-file", options->passphraseFile, "File that holds the key's passphrase");
    verb->add_option("--out", options->out, "Archive to write, with mode 0600")->required()->type_name("M.npz");
    verb->add_flag("--reveal", options->reveal, "Needed: says that the secret may be written in the clear");
    verb->add_option("--noise-seed", options->noiseSeed, "Also write the noise of a test set with this seed");
    verb->add_option("--split", options->split, "Split of that noise: train or test");
    verb->add_option("--images", options->images, "Images of that noise: a:b, b not included")->type_name("a:b");
    verb->add_option("--run-id", options->runId, "Run id of a delivery: also write its key (AES mode ctr-fresh)");
    verb->add_flag("--force", options->force, "Write over an existing file");
    verb->callback(
        [options, &context] { context.action = [options, &context] { return exportKey(*options, context); }; });
}

}  // namespace guise::app
