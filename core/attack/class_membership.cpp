// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/class_membership.h"

#include "core/learn/shuffle.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace guise::attack {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::int64_t kFewest = 50;  // images a class; below: not tried
constexpr std::size_t kPiece = 500;   // images fed at once

struct Members {
    std::string name;
    std::vector<std::size_t> images;
};

// The images of each class, in order. Classes without images are left out of a live figure.
base::Result<std::vector<Members>> membersOf(const image::ImageSet& set, const ClassMembershipOptions& options) {
    if (set.labels.empty() || set.labels.size() != set.count())
        return fail(ErrorCode::NotLabelled,
                    "Class membership is measured class by class, and these images have no labels. Choose a set with "
                    "classes.");
    std::vector<Members> classes(set.classNames.size());
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i].name = set.classNames[i];
    for (std::size_t i = 0; i < set.labels.size(); ++i) {
        const auto label = static_cast<std::size_t>(set.labels[i]);
        if (set.labels[i] < 0 || label >= classes.size())
            return fail(ErrorCode::BadData,
                        fmt::format("Label {} has no class. Check the labels of the set.", set.labels[i]),
                        {std::to_string(set.labels[i])});
        classes[label].images.push_back(i);
    }
    if (options.live)
        classes.erase(
            std::remove_if(classes.begin(), classes.end(), [](const Members& one) { return one.images.empty(); }),
            classes.end());
    for (const Members& one : classes)
        if (!options.live && static_cast<std::int64_t>(one.images.size()) < kFewest)
            return fail(ErrorCode::BadData,
                        fmt::format("Class membership was not tried: class \"{}\" has {} images, and {} are needed. "
                                    "Choose a larger set or leave the class out (?classes=).",
                                    one.name, one.images.size(), kFewest),
                        {one.name, std::to_string(one.images.size()), std::to_string(kFewest)});
    return classes;
}

void countAnswers(std::span<const float> logits, std::size_t labels, ClassResponse& response) {
    for (std::size_t row = 0; row < logits.size(); row += labels) {
        const auto one = logits.subspan(row, labels);
        const auto top = std::max_element(one.begin(), one.end());
        ++response.histogram[static_cast<std::size_t>(top - one.begin())];
        double sum = 0.0;
        for (const float logit : one)
            sum += std::exp(static_cast<double>(logit) - static_cast<double>(*top));
        double entropy = 0.0;
        for (const float logit : one) {
            const double share = std::exp(static_cast<double>(logit) - static_cast<double>(*top)) / sum;
            if (share > 0.0)
                entropy -= share * std::log2(share);
        }
        response.meanLargestSoftmax += 1.0 / sum;
        response.meanSoftmaxEntropy += entropy;
    }
}

base::Result<ClassResponse> respond(learn::Model& model, const image::ImageSet& set, const Members& members,
                                    std::span<const std::uint32_t> drawn, const std::stop_token& stop) {
    const std::size_t size = set.shape.size();
    const auto labels = static_cast<std::size_t>(model.network().classes);
    ClassResponse response;
    response.name = members.name;
    response.histogram.resize(labels);
    std::vector<float> pixels;
    std::vector<float> logits;
    for (std::size_t first = 0; first < drawn.size(); first += kPiece) {
        const auto piece = drawn.subspan(first, std::min(kPiece, drawn.size() - first));
        pixels.resize(piece.size() * size);
        logits.resize(piece.size() * labels);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const auto image = set.image(members.images[piece[i]]);
            std::copy(image.begin(), image.end(), pixels.begin() + static_cast<std::ptrdiff_t>(i * size));
        }
        if (auto done = model.logits(pixels, piece.size(), logits, stop); !done)
            return tl::unexpected(done.error());
        if (std::any_of(logits.begin(), logits.end(), [](float value) { return !std::isfinite(value); }))
            return fail(ErrorCode::NonFinite,
                        "The net's answers are not numbers. Its weights are damaged: train again.");
        countAnswers(logits, labels, response);
    }
    const auto images = static_cast<std::int64_t>(drawn.size());
    response.meanLargestSoftmax /= static_cast<double>(images);
    response.meanSoftmaxEntropy /= static_cast<double>(images);
    response.fano = fanoFactor(response.histogram);
    response.normalisedFano = normalisedFanoFactor(response.fano, images, static_cast<std::int64_t>(labels));
    response.entropy = entropyBits(response.histogram);
    return response;
}

double meanOf(const std::vector<ClassResponse>& classes, double ClassResponse::*figure) {
    double sum = 0.0;
    for (const ClassResponse& one : classes)
        sum += one.*figure;
    return classes.empty() ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(classes.size());
}

std::vector<double> fanoFactors(const std::vector<ClassResponse>& classes) {
    std::vector<double> factors;
    factors.reserve(classes.size());
    for (const ClassResponse& one : classes)
        factors.push_back(one.fano);
    return factors;
}

base::Result<ClassMembershipFinding> attack(learn::Model& model, const image::ImageSet& in, const image::ImageSet& out,
                                            const ClassMembershipOptions& options, const std::stop_token& stop) {
    const base::Shape& input = model.network().input;
    for (const image::ImageSet* set : {&in, &out})
        if (set->shape != input)
            return fail(ErrorCode::ShapeMismatch,
                        fmt::format("The model takes {} images, not {}. Convert the set (?size=, ?gray).", input.text(),
                                    set->shape.text()),
                        {input.text(), set->shape.text()});
    const auto inside = membersOf(in, options);
    if (!inside)
        return tl::unexpected(inside.error());
    const auto outside = membersOf(out, options);
    if (!outside)
        return tl::unexpected(outside.error());

    std::size_t images = options.imagesPerClass > 0 ? static_cast<std::size_t>(options.imagesPerClass)
                                                    : std::numeric_limits<std::size_t>::max();
    for (const auto* classes : {&*inside, &*outside})
        for (const Members& one : *classes)
            images = std::min(images, one.images.size());
    if (inside->empty() || outside->empty() || (!options.live && static_cast<std::int64_t>(images) < kFewest))
        return fail(ErrorCode::BadData,
                    fmt::format("Class membership was not tried: fewer than {} images a class were allowed or found. "
                                "Allow more.",
                                kFewest),
                    {std::to_string(kFewest)});

    ClassMembershipFinding finding;
    finding.imagesPerClass = static_cast<std::int64_t>(images);
    const auto feed = [&](const image::ImageSet& set, const std::vector<Members>& classes, std::uint64_t side,
                          std::vector<ClassResponse>& responses) -> base::Result<void> {
        const ClassMembershipFinding* earlier = options.earlier;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (earlier != nullptr && i % kLiveTurns != options.turn % kLiveTurns) {
                responses.push_back((side == 0 ? earlier->in : earlier->out).at(i));
                continue;
            }
            auto order = learn::shuffledOrder(classes[i].images.size(), options.seed, 2 * i + side);
            order.resize(images);
            auto response = respond(model, set, classes[i], order, stop);
            if (!response)
                return tl::unexpected(response.error());
            responses.push_back(std::move(*response));
        }
        return {};
    };
    if (auto fed = feed(in, *inside, 0, finding.in); !fed)
        return tl::unexpected(fed.error());
    if (auto fed = feed(out, *outside, 1, finding.out); !fed)
        return tl::unexpected(fed.error());

    finding.meanFanoIn = meanOf(finding.in, &ClassResponse::fano);
    finding.meanFanoOut = meanOf(finding.out, &ClassResponse::fano);
    finding.meanEntropyIn = meanOf(finding.in, &ClassResponse::entropy);
    finding.meanEntropyOut = meanOf(finding.out, &ClassResponse::entropy);
    const auto first = fanoFactors(finding.in);
    const auto second = fanoFactors(finding.out);
    finding.welch = base::welch(first, second);
    finding.mannWhitney = base::mannWhitney(first, second);
    return finding;
}

}  // namespace

double fanoFactor(const std::vector<std::int64_t>& histogram) {
    const auto k = static_cast<double>(histogram.size());
    double sum = 0.0;
    for (const std::int64_t count : histogram)
        sum += static_cast<double>(count);
    if (sum == 0.0)
        return 0.0;
    const double mu = sum / k;
    double squares = 0.0;
    for (const std::int64_t count : histogram)
        squares += (static_cast<double>(count) - mu) * (static_cast<double>(count) - mu);
    return squares / k / mu;
}

double normalisedFanoFactor(double fano, std::int64_t images, std::int64_t labels) {
    const double share = static_cast<double>(labels - 1) / static_cast<double>(labels);
    return (fano - share) / (static_cast<double>(images - 1) * share);
}

double entropyBits(const std::vector<std::int64_t>& histogram) {
    double sum = 0.0;
    for (const std::int64_t count : histogram)
        sum += static_cast<double>(count);
    double entropy = 0.0;
    for (const std::int64_t count : histogram)
        if (count > 0) {
            const double share = static_cast<double>(count) / sum;
            entropy -= share * std::log2(share);
        }
    return entropy;
}

base::Result<ClassMembershipFinding> classMembership(learn::Model& model, const image::ImageSet& in,
                                                     const image::ImageSet& out, const ClassMembershipOptions& options,
                                                     std::stop_token stop) {
    try {
        return attack(model, in, out, options, stop);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::attack
