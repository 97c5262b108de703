// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/attack_scene.h"

#include "core/base/statistics.h"
#include "core/disguise/partial_folder.h"
#include "core/image/npy.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

attack::HeldImages held(const image::ImageSet& set) {
    return {set.pixels, set.labels, static_cast<int>(set.classNames.size())};
}

base::Result<image::ImageSet> loadHeld(const image::SourcePtr& source, const base::Shape& shape,
                                       const std::stop_token& stop) {
    if (source == nullptr)
        return image::ImageSet{};
    if (source->info().shape != shape)
        return base::fail(ErrorCode::ShapeMismatch,
                          "The attacker's own images are " + source->info().shape.text() + ", the originals " +
                              shape.text() + ". Convert them (?size=, ?gray).",
                          {source->info().shape.text(), shape.text()});
    return image::loadSplit(*source, image::Split::Train, std::numeric_limits<std::size_t>::max(), stop);
}

template <class T>
image::NamedArray namedArray(const char* name, image::NpyType type, std::vector<std::size_t> shape,
                             const std::vector<T>& values) {
    const auto bytes = std::as_bytes(std::span(values));
    image::NamedArray array{name, type, std::move(shape), std::vector<std::uint8_t>(bytes.size())};
    std::transform(bytes.begin(), bytes.end(), array.bytes.begin(),
                   [](std::byte byte) { return static_cast<std::uint8_t>(byte); });
    return array;
}

std::vector<image::NamedArray> estimateArrays(const attack::KeyEstimate& key) {
    std::vector<image::NamedArray> arrays;
    if (!key.matrices.empty()) {
        const auto side = static_cast<std::size_t>(key.side);
        const auto each = static_cast<std::size_t>(key.matricesPerPosition);
        std::vector<std::size_t> shape = {key.matrices.size() / (each * side * side), side, side};
        if (each > 1)
            shape.insert(shape.begin() + 1, each);
        arrays.push_back(namedArray("matrices", image::NpyType::F64, std::move(shape), key.matrices));
    }
    if (!key.permutation.empty())
        arrays.push_back(namedArray("permutation", image::NpyType::I64, {key.permutation.size()},
                                    std::vector<std::int64_t>(key.permutation.begin(), key.permutation.end())));
    if (!key.classOf.empty())
        arrays.push_back(namedArray("classes", image::NpyType::I32, {key.classOf.size()}, key.classOf));
    return arrays;
}

}  // namespace

base::Result<AttackScene> AttackScene::create(ExportedSet set, image::SourcePtr truth, const SceneOptions& options,
                                              std::stop_token stop) try {
    const image::SourceInfo& info = truth->info();
    if (auto fits = disguise::checkRecipe(set.recipe, info.shape); !fits)
        return tl::unexpected(fits.error());
    AttackScene scene;
    auto order = sourceOrder(set.manifest);
    if (!order)
        return tl::unexpected(order.error());
    const std::size_t known = truth->count(options.split);
    if (set.manifest.count == 0 ||
        std::any_of(order->begin(), order->end(), [&](std::uint64_t index) { return index >= known; }))
        return base::fail(ErrorCode::ShapeMismatch,
                          "This set has images that its truth lacks. Name the data and the split it was made from.");
    scene.set_ = std::move(set);
    scene.truth_ = std::move(truth);
    scene.split_ = options.split;
    scene.order_ = std::move(*order);
    const std::size_t count = scene.set_.manifest.count;
    scene.learned_ = options.images == 0 ? count : std::min(options.images, count);
    scene.firstPair_ = std::min(options.firstPair, count);
    scene.pairs_ = std::min(options.pairs, count - scene.firstPair_);
    const std::size_t endOfPairs = scene.pairs_ > 0 ? scene.firstPair_ + scene.pairs_ : 0;
    const std::size_t touched = std::max(scene.learned_, endOfPairs);
    scene.unseen_ = touched < count;
    scene.firstJudged_ = scene.unseen_ ? touched : endOfPairs < count ? endOfPairs : 0;
    scene.judged_ = std::min(std::max<std::size_t>(options.judged, 1), count - scene.firstJudged_);
    auto pairs = scene.originals(scene.firstPair_, scene.pairs_);
    auto domain = loadHeld(options.domain, info.shape, stop);
    auto candidates = loadHeld(options.candidates, info.shape, stop);
    for (auto* part : {&pairs, &domain, &candidates})
        if (!*part)
            return tl::unexpected(part->error());
    scene.pairOriginals_ = std::move(*pairs);
    scene.domain_ = std::move(*domain);
    scene.candidates_ = std::move(*candidates);
    return scene;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<image::ImageSet> AttackScene::originals(std::size_t first, std::size_t count) const {
    image::ImageSet set;
    set.shape = truth_->info().shape;
    set.classNames = truth_->info().classNames;
    const auto labels = truth_->labels(split_);
    const std::size_t size = set.shape.size();
    set.pixels.resize(count * size);
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(order_[first + i]);
        if (auto done = truth_->read(split_, at, 1, std::span(set.pixels).subspan(i * size, size)); !done)
            return tl::unexpected(done.error());
        if (!labels.empty())
            set.labels.push_back(labels[at]);
    }
    return set;
}

attack::AttackerView AttackScene::view() const {
    attack::AttackerView view;
    view.recipe = set_.recipe;
    view.shape = truth_->info().shape;
    const attack::DisguisedImages all = set_.disguised();
    view.disguised = all.range(0, learned_);
    if (!set_.labels.empty())
        view.labels = std::span(set_.labels).first(learned_);
    view.classes = set_.classes;
    if (pairs_ > 0)
        view.pairs = attack::KnownPairs{pairOriginals_.pixels, all.range(firstPair_, pairs_)};
    if (!domain_.pixels.empty())
        view.domain = held(domain_);
    if (!candidates_.pixels.empty())
        view.candidates = held(candidates_);
    return view;
}

base::Result<attack::Judgement> AttackScene::judge(const attack::AttackResult& result, learn::Model* examiner,
                                                   const attack::VerdictThresholds& thresholds,
                                                   const attack::AttackContext& context) const try {
    if (!result.inverter)
        return base::fail(ErrorCode::WrongUse, "This attack gives no pictures to judge.");
    const auto truth = originals(firstJudged_, judged_);
    if (!truth)
        return tl::unexpected(truth.error());
    image::FloatImageSet recovered{truth->shape, std::vector<float>(truth->pixels.size()), truth->labels};
    if (auto done = result.inverter->recover(set_.disguised().range(firstJudged_, judged_), recovered.pixels,
                                             context.threads, context.stop);
        !done)
        return tl::unexpected(done.error());
    std::vector<std::int32_t> claimed;
    if (!result.key.classOf.empty() && !set_.labels.empty())
        for (std::size_t i = firstJudged_; i < firstJudged_ + judged_; ++i) {
            const auto exported = static_cast<std::size_t>(set_.labels[i]);
            claimed.push_back(exported < result.key.classOf.size() ? result.key.classOf[exported] : -1);
        }
    return attack::judge({recovered, *truth, examiner, claimed, thresholds}, context.stop);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

std::optional<AttackScene::CandidateJudgement> AttackScene::judgeCandidates(const attack::AttackResult& result) const {
    const std::size_t count = candidates_.count();
    const auto learned = originals(0, learned_);
    if (count == 0 || result.matches.score.size() != count || !learned)
        return {};
    CandidateJudgement judgement;
    std::vector<double> inside;
    std::vector<double> outside;
    for (std::size_t i = 0; i < count; ++i) {
        const auto candidate = candidates_.image(i);
        const auto equals = [&](std::size_t at) {
            const auto image = learned->image(at);
            return std::equal(image.begin(), image.end(), candidate.begin());
        };
        bool member = false;
        for (std::size_t at = 0; at < learned_ && !member; ++at)
            member = equals(at);
        (member ? inside : outside).push_back(result.matches.score[i]);
        if (member && equals(result.matches.index[i]))
            ++judgement.found;
    }
    judgement.members = inside.size();
    judgement.outsiders = outside.size();
    if (const auto test = base::mannWhitney(inside, outside))
        judgement.auc = test->auc;
    std::sort(outside.begin(), outside.end(), std::greater<>());
    for (std::size_t i = 0; i <= outside.size() && !inside.empty() && !outside.empty(); ++i) {
        const double above = static_cast<double>(std::count_if(
                                 inside.begin(), inside.end(),
                                 [&](double score) { return i == outside.size() || score > outside[i]; })) /
                             static_cast<double>(inside.size());
        const double wrong = static_cast<double>(i) / static_cast<double>(outside.size());
        judgement.advantage = std::max(judgement.advantage, above - wrong);
        if (wrong <= 0.01)
            judgement.truePositivesAt1Percent = above;
    }
    return judgement;
}

base::Result<void> AttackScene::writeRecovered(const attack::AttackResult& result, const std::filesystem::path& folder,
                                               bool replace, const attack::AttackContext& context) const try {
    if (!result.inverter)
        return base::fail(ErrorCode::WrongUse, "This attack gives no pictures to write.");
    const base::Shape& shape = truth_->info().shape;
    const std::size_t count = set_.manifest.count;
    auto partial = disguise::PartialFolder::create(folder, {"images.npy", "estimate.npz"}, replace);
    if (!partial)
        return tl::unexpected(partial.error());
    auto writer =
        image::NpyWriter::create(partial->path() / "images.npy", image::NpyType::F32,
                                 {count, static_cast<std::size_t>(shape.channels),
                                  static_cast<std::size_t>(shape.height), static_cast<std::size_t>(shape.width)});
    if (!writer)
        return tl::unexpected(writer.error());
    const std::size_t piece = std::max<std::size_t>(1, (std::size_t{4} << 20) / shape.size());
    std::vector<float> pictures;
    for (std::size_t first = 0; first < count; first += piece) {
        const std::size_t images = std::min(piece, count - first);
        pictures.resize(images * shape.size());
        if (auto done = result.inverter->recover(set_.disguised().range(first, images), pictures, context.threads,
                                                 context.stop);
            !done)
            return done;
        if (auto done = writer->writeValues<float>(pictures); !done)
            return done;
    }
    if (auto done = writer->finish(); !done)
        return done;
    const std::vector<image::NamedArray> estimate = estimateArrays(result.key);
    if (!estimate.empty())
        if (auto done = image::writeNpz(partial->path() / "estimate.npz", estimate, false); !done)
            return done;
    return partial->commit();
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
