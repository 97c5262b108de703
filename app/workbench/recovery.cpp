// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recovery.h"

#include "core/base/parallel.h"
#include "core/base/paths.h"
#include "core/base/preferences.h"
#include "core/disguise/scheme.h"
#include "core/image/metrics.h"
#include "widgets/picture_image.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace guise::app {

namespace {

constexpr std::size_t kFirstHeld = 300;                 // images of the first answer
constexpr std::size_t kFirstJudged = 40;                // and those it is judged on
constexpr std::size_t kJudged = 200;                    // of the refined answers
constexpr std::size_t kDomain = 5000;                   // images of the same set
constexpr std::size_t kValues = std::size_t{64} << 20;  // disguised values in memory, at most

/// Images under the owner's key: floats, or bytes of a byte recipe.
struct Disguised {
    base::Shape shape;
    std::vector<float> floats;
    std::vector<std::uint8_t> bytes;
    [[nodiscard]] attack::DisguisedImages view() const { return {shape, floats, bytes}; }
};

base::Result<Disguised> disguised(const disguise::Disguiser& disguiser, std::span<const std::uint8_t> pixels,
                                  std::size_t first, const char* split, int threads, std::stop_token stop) {
    Disguised images;
    images.shape = disguiser.outputShape();
    images.floats.resize(pixels.size() / disguiser.inputShape().size() * images.shape.size());
    const disguise::NoiseSource noise{key::noiseSaltFromSeed(0), split};
    if (auto done = disguiser.applyRange(pixels, first, noise, images.floats, {threads, stop}); !done)
        return tl::make_unexpected(done.error());
    if (disguiser.outputType() == disguise::ValueType::Byte) {
        images.bytes.resize(images.floats.size());
        disguise::toBytes(images.floats, images.bytes);
        images.floats = {};
    }
    return images;
}

/// Training images [first, first + count): those the attacker gets in disguise, then those it has of the same set.
base::Result<image::ImageSet> trainingImages(const OpenData& data, std::size_t first, std::size_t count) {
    image::ImageSet set;
    set.shape = data.pictures.shape;
    set.classNames = data.source->info().classNames;
    set.pixels.resize(count * set.shape.size());
    if (auto done = data.source->read(image::Split::Train, first, count, set.pixels); !done)
        return tl::make_unexpected(done.error());
    const auto labels = data.source->labels(image::Split::Train);
    if (labels.size() >= first + count)
        set.labels.assign(labels.begin() + std::ptrdiff_t(first), labels.begin() + std::ptrdiff_t(first + count));
    return set;
}

/// How the set is shared out. Judged images are never learned from: test images, else the last of the pictures.
struct Shares {
    std::size_t held = 0;
    std::size_t domain = 0;
    std::size_t firstJudged = 0;
    std::size_t judged = 0;
};

Shares sharesOf(const RecoveryRequest& request, const base::Shape& disguisedShape) {
    const OpenData& data = *request.data;
    const bool first = request.depth == RecoveryDepth::Instant;
    const std::size_t pictures = data.pictures.count();
    Shares shares;
    shares.judged = std::min(first ? kFirstJudged : kJudged, data.picturesAreTest ? pictures : (pictures + 4) / 5);
    shares.firstJudged = data.picturesAreTest ? 0 : pictures - shares.judged;
    std::size_t pool = data.picturesAreTest ? data.source->info().trainCount : pictures - (pictures + 4) / 5;
    if (request.attacker.domain) {
        shares.domain = std::min(kDomain, pool / 2);
        pool -= shares.domain;
    }
    const std::size_t limit = std::max<std::size_t>(1, kValues / std::max<std::size_t>(1, disguisedShape.size()));
    shares.held = std::min({pool, limit, first ? std::min(kFirstHeld, request.attacker.held) : request.attacker.held});
    return shares;
}

struct Scene {
    Shares shares;
    image::ImageSet held;
    image::ImageSet domain;
    Disguised heldDisguised;
    std::vector<std::int32_t> exportedLabels;
    image::ImageSet judged;
    Disguised judgedDisguised;
};

std::vector<std::int32_t> exportedLabelsOf(const std::vector<std::int32_t>& labels, const key::SecretKey& key) {
    const auto permutation = key.labelPermutation();
    std::vector<std::int32_t> exported = labels;
    for (auto& label : exported)
        if (std::size_t(label) < permutation.size())
            label = std::int32_t(permutation[std::size_t(label)]);
    return exported;
}

base::Result<Scene> makeScene(const RecoveryRequest& request, const disguise::Disguiser& disguiser, int threads,
                              std::stop_token stop) {
    const OpenData& data = *request.data;
    Scene scene;
    scene.shares = sharesOf(request, disguiser.outputShape());
    auto held = trainingImages(data, 0, scene.shares.held);
    if (!held)
        return tl::make_unexpected(held.error());
    scene.held = std::move(*held);
    auto domain = trainingImages(data, scene.shares.held, scene.shares.domain);
    if (!domain)
        return tl::make_unexpected(domain.error());
    scene.domain = std::move(*domain);
    auto hidden = disguised(disguiser, scene.held.pixels, 0, "train", threads, stop);
    if (!hidden)
        return tl::make_unexpected(hidden.error());
    scene.heldDisguised = std::move(*hidden);
    scene.exportedLabels = exportedLabelsOf(scene.held.labels, request.key);

    const auto [first, count] = std::pair(scene.shares.firstJudged, scene.shares.judged);
    const auto& pictures = data.pictures;
    const std::size_t size = pictures.shape.size();
    scene.judged.shape = pictures.shape;
    scene.judged.classNames = pictures.classNames;
    scene.judged.pixels.assign(pictures.pixels.begin() + std::ptrdiff_t(first * size),
                               pictures.pixels.begin() + std::ptrdiff_t((first + count) * size));
    if (!pictures.labels.empty())
        scene.judged.labels.assign(pictures.labels.begin() + std::ptrdiff_t(first),
                                   pictures.labels.begin() + std::ptrdiff_t(first + count));
    hidden = disguised(disguiser, scene.judged.pixels, first, "preview", threads, stop);
    if (!hidden)
        return tl::make_unexpected(hidden.error());
    scene.judgedDisguised = std::move(*hidden);
    return scene;
}

attack::AttackerView viewOf(const Scene& scene, const disguise::Recipe& recipe, const base::Shape& shape,
                            std::size_t pairs) {
    attack::AttackerView view;
    view.recipe = recipe;
    view.shape = shape;
    view.disguised = scene.heldDisguised.view();
    view.labels = scene.exportedLabels;
    view.classes = int(scene.held.classNames.size());
    if (pairs > 0)
        view.pairs = attack::KnownPairs{std::span(scene.held.pixels).first(pairs * shape.size()),
                                        view.disguised.range(0, pairs)};
    if (scene.domain.count() > 0)
        view.domain = attack::HeldImages{scene.domain.pixels, scene.domain.labels, view.classes};
    return view;
}

base::Result<attack::Judgement> judged(const attack::AttackResult& result, const Scene& scene,
                                       const key::SecretKey& key, int threads, std::stop_token stop) {
    image::FloatImageSet recovered{scene.judged.shape, std::vector<float>(scene.judged.pixels.size()),
                                   scene.judged.labels};
    if (auto done = result.inverter->recover(scene.judgedDisguised.view(), recovered.pixels, threads, stop); !done)
        return tl::make_unexpected(done.error());
    std::vector<std::int32_t> claimed;
    if (!result.key.classOf.empty() && !scene.judged.labels.empty())
        for (const auto exported : exportedLabelsOf(scene.judged.labels, key))
            claimed.push_back(
                std::size_t(exported) < result.key.classOf.size() ? result.key.classOf[std::size_t(exported)] : -1);
    const auto thresholds =
        attack::verdictThresholds(base::Preferences::load(base::configFolder() / "preferences.json"));
    return attack::judge({recovered, scene.judged, nullptr, claimed, thresholds}, stop);
}

LevelFinding bestOf(const attack::Choice& choice, attack::Level level) {
    LevelFinding finding;
    finding.tried = choice.tried(level);
    finding.best = choice.best(level);
    finding.verdict = finding.tried > 0 ? attack::Verdict::NotOpened : attack::Verdict::NotTried;
    return finding;
}

}  // namespace

base::Result<RecoveryPtr> attackDisguise(const RecoveryRequest& request, std::stop_token stop) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    const auto recipe = disguise::parseRecipe(request.key.recipe());
    if (!recipe)
        return tl::make_unexpected(recipe.error());
    auto recovery = std::make_shared<Recovery>();
    recovery->attacker = request.attacker;
    recovery->depth = request.depth;
    recovery->fingerprint = request.key.fingerprint();
    const bool thorough = request.depth == RecoveryDepth::Thorough;
    const int threads = thorough ? std::max(1, base::hardwareThreads() / 2) : 0;

    Scene scene;
    if (recipe->scheme != disguise::kInstaHideScheme) {
        auto disguiser = disguise::Disguiser::create(request.key, stop);
        if (!disguiser)
            return tl::make_unexpected(disguiser.error());
        recovery->disguiser = std::make_shared<const disguise::Disguiser>(std::move(*disguiser));
        auto made = makeScene(request, *recovery->disguiser, threads, stop);
        if (!made)
            return tl::make_unexpected(made.error());
        scene = std::move(*made);
    }
    recovery->held = scene.shares.held;
    recovery->domain = scene.shares.domain;
    const bool both = thorough || request.attacker.level == attack::Level::Two;
    recovery->pairs = both ? std::min(request.attacker.pairs, scene.shares.held) : 0;

    attack::ChooserOptions options;
    options.level = both ? attack::Level::Two : attack::Level::One;
    options.dearest = thorough                                  ? attack::Cost::Minutes
                      : request.depth == RecoveryDepth::Seconds ? attack::Cost::Seconds
                                                                : attack::Cost::Instant;
    options.budget = std::chrono::seconds(thorough ? 30 : 5);
    options.context.threads = threads;
    options.context.stop = stop;
    auto choice = attack::chooseAttack(viewOf(scene, *recipe, request.data->pictures.shape, recovery->pairs), options);
    if (!choice)
        return tl::make_unexpected(choice.error());
    auto& attempts = choice->attempts;
    for (const auto level : {attack::Level::One, attack::Level::Two}) {
        if (level > options.level)
            continue;
        auto& slot = recovery->levels[level == attack::Level::One ? 0 : 1];
        slot = bestOf(*choice, level);
        const auto& one = recovery->levels[0];
        if (slot->best >= 0 && one->best == slot->best && one->judgement) {
            slot->judgement = one->judgement;
            slot->verdict = one->verdict;
        } else if (slot->best >= 0) {
            auto judgement = judged(attempts[std::size_t(slot->best)].result, scene, request.key, threads, stop);
            if (!judgement)
                return tl::make_unexpected(judgement.error());
            slot->verdict = judgement->verdict;
            slot->judgement = std::move(*judgement);
        }
    }
    for (auto& level : recovery->levels)
        if (level && level->best >= 0)
            level->estimate =
                std::make_shared<const attack::KeyEstimate>(attempts[std::size_t(level->best)].result.key);
    std::vector<std::shared_ptr<const attack::Inverter>> inverters;
    for (auto& attempt : attempts) {
        const auto& info = attempt.attack->info();
        recovery->attacks.push_back({std::string(info.name), std::string(info.label), info.level, attempt.tried,
                                     attempt.reason, attempt.result.confidence, attempt.seconds});
        inverters.emplace_back(std::move(attempt.result.inverter));
    }
    for (auto& level : recovery->levels)
        if (level && level->best >= 0)
            level->inverter = inverters[std::size_t(level->best)];
    recovery->seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return RecoveryPtr(std::move(recovery));
}

RecoveryPtr redecided(const Recovery& recovery, const attack::VerdictThresholds& thresholds) {
    auto changed = std::make_shared<Recovery>(recovery);
    for (auto& level : changed->levels) {
        if (!level || !level->judgement)
            continue;
        attack::redecide(*level->judgement, thresholds);
        level->verdict = level->judgement->verdict;
    }
    return changed;
}

base::Result<RecoveredPicture> recoverPicture(const Recovery& recovery, const OpenData& data, int index,
                                              std::stop_token stop) {
    RecoveredPicture recovered;
    recovered.index = index;
    const auto* finding = recovery.chosen();
    if (!finding || !finding->inverter || !recovery.disguiser)
        return recovered;
    const auto read = pixelsInView(data, std::size_t(index));
    if (!read)
        return tl::make_unexpected(read.error());
    const std::vector<std::uint8_t>& pixels = *read;
    const auto hidden = disguised(*recovery.disguiser, pixels, std::size_t(index), "preview", 1, stop);
    if (!hidden)
        return tl::make_unexpected(hidden.error());
    std::vector<float> values(pixels.size());
    if (auto done = finding->inverter->recover(hidden->view(), values, 1, stop); !done)
        return tl::make_unexpected(done.error());
    const std::vector<float> original(pixels.begin(), pixels.end());
    double power = 0.0;
    for (const float value : original)
        power += double(value) * double(value);
    if (const auto error = image::mse(original, values)) {
        recovered.psnr = image::psnrFromMse(*error);
        recovered.energy = 1.0 - *error * double(original.size()) / power;
    }
    if (const auto likeness = image::ssim(original, values, data.pictures.shape))
        recovered.ssim = likeness->value;
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(values.size());
    disguise::toBytes(values, *bytes);
    recovered.picture = widgets::toImage(std::span<const std::uint8_t>(*bytes), data.pictures.shape);
    recovered.values = std::move(bytes);
    return recovered;
}

}  // namespace guise::app
