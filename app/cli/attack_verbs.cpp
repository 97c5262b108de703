// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "core/attack/class_membership.h"
#include "core/base/json.h"
#include "core/experiment/prediction.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace guise::app {

namespace {

struct DeviceOptions {
    std::string device = "cpu";
    int threads = 0;
    void add(CLI::App& verb) {
        verb.add_option("--device", device, "cpu, cuda or cuda:1")->capture_default_str();
        verb.add_option("--threads", threads, "Threads of the engine; 0: all")->capture_default_str();
    }
};

struct MembershipOptions {
    std::string model;
    std::string in;
    std::string out;
    std::int64_t images = 0;
    std::uint64_t seed = 0;
    DeviceOptions device;
};

base::Result<Report> classMembership(const MembershipOptions& options, const Context& context) {
    const auto in = image::openSource(options.in, context.stop);
    if (!in)
        return tl::unexpected(in.error());
    const auto out = image::openSource(options.out, context.stop);
    if (!out)
        return tl::unexpected(out.error());
    const auto engine = learn::loadEngine();
    if (!engine)
        return tl::unexpected(engine.error());
    experiment::MembershipOptions how;
    how.attack.imagesPerClass = options.images;
    how.attack.seed = options.seed;
    how.device = options.device.device;
    how.threads = options.device.threads;
    const auto result = experiment::membershipWithRun(**engine, options.model, **in, **out, how, context.stop);
    if (!result)
        return tl::unexpected(result.error());
    const attack::ClassMembershipFinding& finding = result->finding;
    Report report;
    report.json = attack::findingToJson(finding);
    report.json["attack"] = "class-membership";
    report.json["level"] = 1;
    report.json["out_name"] = result->outName;
    report.json["converted"] = result->converted;
    report.text = fmt::format("mean Fano factor in {:.1f}, out {:.1f} ({}), {} images a class\n", finding.meanFanoIn,
                              finding.meanFanoOut, result->outName, finding.imagesPerClass);
    if (finding.welch)
        report.text += fmt::format("Welch two-sided p {:.3g}, one-sided p (in > out) {:.3g}\n", finding.welch->twoSided,
                                   finding.welch->firstGreater);
    if (finding.mannWhitney)
        report.text +=
            fmt::format("AUC {:.3f}, Mann-Whitney p {:.3g}\n", finding.mannWhitney->auc, finding.mannWhitney->twoSided);
    report.text += "Conditional on this key and this net.\n";
    if (result->converted)
        report.text += "Images were converted to the shape of the net.\n";
    return report;
}

void addClassMembership(CLI::App& group, Context& context) {
    const auto options = std::make_shared<MembershipOptions>();
    CLI::App* const verb =
        group.add_subcommand("class-membership", "Whether a model gives away the classes it was trained on");
    verb->add_option("--model", options->model, "Run to attack")->required()->type_name("RUN");
    verb->add_option("--in", options->in, "The training data: its test images are fed")->required()->type_name("URI");
    verb->add_option("--out-classes", options->out, "Data of other classes")->required()->type_name("URI");
    verb->add_option("--images", options->images, "Images a class; 0: as many as the smallest class has")
        ->check(CLI::NonNegativeNumber);
    verb->add_option("--seed", options->seed, "Which images of a larger class")->capture_default_str();
    options->device.add(*verb);
    verb->callback(
        [options, &context] { context.action = [options, &context] { return classMembership(*options, context); }; });
}

}  // namespace

void addAttack(CLI::App& app, Context& context) {
    CLI::App* const group = app.add_subcommand("attack", "Measure what an attacker gets");
    group->require_subcommand(1);
    addExaminer(*group, context);
    addClassMembership(*group, context);
    addPictureAttacks(*group, context);
}

}  // namespace guise::app
