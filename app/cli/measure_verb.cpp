// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "core/base/json.h"
#include "core/experiment/set_measures.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cmath>
#include <memory>
#include <string>

namespace guise::app {

namespace {

struct MeasureOptions {
    std::string first;
    std::string second;
};

std::string line(const char* name, const experiment::SetMeasures& measures) {
    return fmt::format("{:<16} MSE {:.6g}   PSNR {} dB   SSIM {:.4f} (window {})   MS-SSIM {}\n", name, measures.mse,
                       std::isfinite(measures.psnr) ? fmt::format("{:.2f}", measures.psnr) : "infinite", measures.ssim,
                       measures.ssimWindow, measures.msSsim ? fmt::format("{:.4f}", *measures.msSsim) : "-");
}

base::Result<Report> measure(const MeasureOptions& options, const Context& context) {
    const auto first = experiment::loadNpySet(options.first);
    if (!first)
        return tl::unexpected(first.error());
    const auto second = experiment::loadNpySet(options.second);
    if (!second)
        return tl::unexpected(second.error());
    const auto comparison =
        experiment::compareSets(first->set, first->floats, second->set, second->floats, context.stop);
    if (!comparison)
        return tl::unexpected(comparison.error());
    Report report;
    report.json = experiment::comparisonToJson(*comparison);
    report.text = fmt::format("{} images of {}, values {:g} to {:g}, peak 255\n", comparison->images,
                              comparison->shape.text(), comparison->low, comparison->high) +
                  line(comparison->floats ? "raw values" : "bytes", comparison->raw);
    if (comparison->displayMapped)
        report.text += line("display-mapped", *comparison->displayMapped);
    if (comparison->affineFit)
        report.text += line("best affine fit", *comparison->affineFit);
    return report;
}

}  // namespace

void addMeasure(CLI::App& app, Context& context) {
    const auto options = std::make_shared<MeasureOptions>();
    CLI::App* const verb = app.add_subcommand("measure", "Compare two image sets: MSE, PSNR, SSIM, MS-SSIM");
    verb->add_option("A", options->first, "Images, .npy of bytes or 32-bit floats")->required();
    verb->add_option("B", options->second, "Images of the same shape")->required();
    verb->callback(
        [options, &context] { context.action = [options, &context] { return measure(*options, context); }; });
}

}  // namespace guise::app
