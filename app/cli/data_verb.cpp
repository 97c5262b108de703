// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "core/image/image_source.h"
#include "core/image/utkface.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <memory>

namespace guise::app {

namespace {

base::Result<Report> describe(const std::string& uri, const Context& context) {
    const auto source = image::openSource(uri, context.stop);
    if (!source)
        return tl::unexpected(source.error());
    const auto hash = image::contentHash(**source, context.stop);
    if (!hash)
        return tl::unexpected(hash.error());
    const auto skipped = image::skippedFaces(uri, context.stop);
    if (!skipped)
        return tl::unexpected(skipped.error());
    const image::SourceInfo& info = (*source)->info();
    Report report;
    report.json = {{"name", info.name},
                   {"uri", info.uri},
                   {"count", {{"train", info.trainCount}, {"test", info.testCount}}},
                   {"channels", info.shape.channels},
                   {"height", info.shape.height},
                   {"width", info.shape.width},
                   {"classes", info.classNames},
                   {"sha256", *hash}};
    if (*skipped > 0)
        report.json["skipped"] = *skipped;
    report.text =
        fmt::format("{}: {} training and {} test images of {}, {}\nSHA-256 {}\n", info.name, info.trainCount,
                    info.testCount, info.shape.text(),
                    info.classNames.empty()
                        ? "without classes: pictures, metrics and pair attacks work; training does not"
                        : fmt::format("{} classes: {}", info.classNames.size(), fmt::join(info.classNames, ", ")),
                    *hash);
    if (*skipped > 0)
        report.text += fmt::format("{} pictures were left out: their names say no label\n", *skipped);
    return report;
}

}  // namespace

void addData(CLI::App& app, Context& context) {
    const auto uri = std::make_shared<std::string>();
    CLI::App* const verb = app.add_subcommand("data", "What a data set holds, and its content hash");
    verb->add_option("URI", *uri, "Data set, folder or file")->required();
    verb->callback([uri, &context] { context.action = [uri, &context] { return describe(*uri, context); }; });
}

}  // namespace guise::app
