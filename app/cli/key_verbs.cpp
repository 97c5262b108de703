// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_option.h"
#include "app/cli/key_report.h"
#include "app/cli/recipe_option.h"
#include "app/cli/verbs.h"
#include "core/disguise/disguiser.h"
#include "core/key/key_file.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace guise::app {

namespace {

struct NewOptions {
    std::string recipe;
    std::string shape;
    int classes = 0;
    std::string out;
    std::string passphraseFile;
    bool noPassphrase = false;
    std::optional<std::uint64_t> experimentSeed;
    bool force = false;
};

base::Result<void> saveNew(const NewOptions& options, const key::SecretKey& key, const Context& context) {
    key::SealOptions seal;
    seal.replace = options.force;
    if (options.noPassphrase || options.experimentSeed)
        return key::saveKey(key, options.out, nullptr, seal);
    const auto passphrase = newPassphrase(options.passphraseFile, context);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    return key::saveKey(key, options.out, &*passphrase, seal);
}

base::Result<Report> makeKey(const NewOptions& options, const Context& context) {
    const auto recipe = recipeFrom(options.recipe);
    if (!recipe)
        return tl::unexpected(recipe.error());
    const auto shape = base::parseShape(options.shape);
    if (!shape)
        return tl::unexpected(shape.error());
    if (auto fits = disguise::checkRecipe(*recipe, *shape); !fits)
        return tl::unexpected(fits.error());
    const std::string canonical = disguise::canonicalRecipe(*recipe);
    const auto key = options.experimentSeed
                         ? key::SecretKey::experiment(*options.experimentSeed, canonical, *shape, options.classes)
                         : key::SecretKey::create(canonical, *shape, options.classes);
    if (!key)
        return tl::unexpected(key.error());
    if (auto saved = saveNew(options, *key, context); !saved)
        return tl::unexpected(saved.error());
    if (options.noPassphrase)
        printNote("Note: this key is not sealed. Whoever can read the file can undo the disguise.");
    if (options.experimentSeed)
        printNote("Note: an experiment key is no secret; it is refused for outsourcing.");
    auto report = describeKey(options.out);
    if (report)
        report->json["path"] = options.out;
    return report;
}

void addNew(CLI::App& group, Context& context) {
    const auto options = std::make_shared<NewOptions>();
    CLI::App* const verb = group.add_subcommand("new", "Make a key for a recipe and an image shape");
    verb->add_option("--recipe", options->recipe, "Recipe: a JSON file, JSON itself, or a preset such as table1")
        ->required();
    verb->add_option("--shape", options->shape, "Channels, height, width of an image")->required()->type_name("C,H,W");
    verb->add_option("--classes", options->classes, "Number of classes; without it labels are not permuted")
        ->check(CLI::Range(1, 65536));
    verb->add_option("--out", options->out, "Key file to write, with mode 0600")->required()->type_name("K.gkey");
    CLI::Option* const file = verb->add_option("--passphrase-file", options->passphraseFile,
                                               "File that holds the passphrase; else it is asked for");
    CLI::Option* const none = verb->add_flag("--no-passphrase", options->noPassphrase, "Leave the key unsealed");
    CLI::Option* const seed =
        verb->add_option("--experiment-seed", options->experimentSeed, "An experiment key from this seed: no secret");
    file->excludes(none)->excludes(seed);
    none->excludes(seed);
    verb->add_flag("--force", options->force, "Write over an existing key. A lost key is a lost model");
    verb->callback(
        [options, &context] { context.action = [options, &context] { return makeKey(*options, context); }; });
}

void addInfoOfKey(CLI::App& group, Context& context) {
    const auto path = std::make_shared<std::string>();
    CLI::App* const verb = group.add_subcommand("info", "What a key is for; needs no passphrase");
    verb->add_option("KEY", *path, "Key file")->required();
    verb->callback([path, &context] { context.action = [path] { return describeKey(*path); }; });
}

}  // namespace

void addKey(CLI::App& app, Context& context) {
    CLI::App* const group = app.add_subcommand("key", "Make, describe, replace, back up or reveal a key");
    group->require_subcommand(1);
    addNew(*group, context);
    addInfoOfKey(*group, context);
    addKeyRotate(*group, context);
    addKeyPassphrase(*group, context);
    addKeyBackup(*group, context);
    addKeyExport(*group, context);
}

}  // namespace guise::app
