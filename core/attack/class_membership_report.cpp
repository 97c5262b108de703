// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/class_membership.h"
#include "core/attack/json_number.h"
#include "core/base/json.h"

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <utility>

namespace guise::attack {

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

class ClassMembershipProbe final : public learn::Probe {
public:
    ClassMembershipProbe(const image::ImageSet& in, const image::ImageSet& out, std::int64_t imagesPerClass,
                         std::int64_t every)
        : in_(in), out_(out), every_(every) {
        options_.imagesPerClass = imagesPerClass;
        options_.live = true;
    }

    [[nodiscard]] bool due(std::int64_t step, std::int64_t steps) const override {
        return step == steps || (every_ > 0 && step > 0 && step % every_ == 0);
    }

    [[nodiscard]] base::Result<void> measure(learn::Model& model, std::int64_t step, learn::RunSink& sink,
                                             std::stop_token stop) override {
        const bool all = !latest_;
        options_.earlier = all ? nullptr : &*latest_;
        auto finding = classMembership(model, in_, out_, options_, std::move(stop));
        if (!finding)
            return tl::unexpected(finding.error());
        const auto each = [&](const char* side, const std::vector<ClassResponse>& classes) {
            for (std::size_t i = 0; i < classes.size(); ++i)
                if (all || i % kLiveTurns == options_.turn)
                    sink.point({fmt::format("fano/{}/{}", side, i), step, classes[i].fano, {}, {}});
        };
        each("in", finding->in);
        each("out", finding->out);
        sink.point({"fano/in/mean", step, finding->meanFanoIn, {}, {}});
        sink.point({"fano/out/mean", step, finding->meanFanoOut, {}, {}});
        if (finding->welch)
            sink.point({"fano/p", step, finding->welch->twoSided, {}, {}});
        if (finding->mannWhitney)
            sink.point({"fano/auc", step, finding->mannWhitney->auc, {}, {}});
        if (!all)
            options_.turn = (options_.turn + 1) % kLiveTurns;
        latest_ = std::move(*finding);
        return {};
    }

private:
    const image::ImageSet& in_;
    const image::ImageSet& out_;
    std::int64_t every_;
    ClassMembershipOptions options_;
    std::optional<ClassMembershipFinding> latest_;
};

template <class Figure>
base::Json listOf(const std::vector<ClassResponse>& classes, Figure figure) {
    base::Json list = base::Json::array();
    for (const ClassResponse& one : classes)
        list.push_back(figure(one));
    return list;
}

void putSide(base::Json& json, const std::string& side, const std::vector<ClassResponse>& classes) {
    json["classes_" + side] = listOf(classes, [](const ClassResponse& one) { return one.name; });
    json["fano_" + side] = listOf(classes, [](const ClassResponse& one) { return one.fano; });
    json["fano_normalised_" + side] = listOf(classes, [](const ClassResponse& one) { return one.normalisedFano; });
    json["histogram_" + side] = listOf(classes, [](const ClassResponse& one) { return one.histogram; });
    json["largest_softmax_" + side] = listOf(classes, [](const ClassResponse& one) { return one.meanLargestSoftmax; });
    json["softmax_entropy_" + side] = listOf(classes, [](const ClassResponse& one) { return one.meanSoftmaxEntropy; });
}

}  // namespace

std::unique_ptr<learn::Probe> classMembershipProbe(const image::ImageSet& in, const image::ImageSet& out,
                                                   std::int64_t imagesPerClass, std::int64_t every) {
    return std::make_unique<ClassMembershipProbe>(in, out, imagesPerClass, every);
}

base::Json findingToJson(const ClassMembershipFinding& finding) {
    base::Json json = {{"attack", "class-membership"}, {"level", 1}, {"images_per_class", finding.imagesPerClass}};
    putSide(json, "in", finding.in);
    putSide(json, "out", finding.out);
    putNumber(json, "fano_mean_in", finding.meanFanoIn, "no classes");
    putNumber(json, "fano_mean_out", finding.meanFanoOut, "no classes");
    putNumber(json, "entropy_in", finding.meanEntropyIn, "no classes");
    putNumber(json, "entropy_out", finding.meanEntropyOut, "no classes");
    const std::string tooFew = "fewer than two classes on a side";
    const auto& welch = finding.welch;
    putNumber(json, "t", welch ? welch->t : kNoNumber, welch ? "the factors of each side are all equal" : tooFew);
    putNumber(json, "degrees", welch ? welch->degrees : kNoNumber,
              welch ? "the factors of each side are all equal" : tooFew);
    putNumber(json, "p_value", welch ? welch->twoSided : kNoNumber, tooFew);
    putNumber(json, "p_in_greater", welch ? welch->firstGreater : kNoNumber, tooFew);
    putNumber(json, "auc", finding.mannWhitney ? finding.mannWhitney->auc : kNoNumber, "a side has no classes");
    putNumber(json, "p_mann_whitney", finding.mannWhitney ? finding.mannWhitney->twoSided : kNoNumber,
              "a side has no classes");
    json["condition"] = "conditional on this key: classes under one model are not independent";
    return json;
}

}  // namespace guise::attack
