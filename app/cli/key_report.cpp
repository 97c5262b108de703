// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_report.h"

#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/disguise/disguiser.h"
#include "core/key/fingerprint_words.h"
#include "core/key/key_file.h"
#include "core/key/rotation.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace guise::app {

namespace {

std::string utcText(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    gmtime_r(&time, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

// Breaks before the ninth word.
std::string inTwoLines(std::string words) {
    std::size_t at = 0;
    for (int i = 0; i < 8 && at != std::string::npos; ++i)
        at = words.find(' ', at + 1);
    return at == std::string::npos ? words : words.replace(at, 1, "\n             ");
}

}  // namespace

std::filesystem::path rotationFolder() {
    return base::dataFolder() / "rotations";
}

base::Result<Report> describeKey(const std::string& path) {
    const auto info = key::readKeyInfo(path);
    if (!info)
        return tl::unexpected(info.error());
    const auto recipe = disguise::parseRecipe(info->recipe);
    if (!recipe)
        return tl::unexpected(recipe.error());
    const auto space = disguise::recipeKeySpace(*recipe, info->shape);
    if (!space)
        return tl::unexpected(space.error());
    const bool experiment = info->kind == key::KeyKind::Experiment;
    const std::string words = key::fingerprintWords(info->fingerprint);
    const auto rotations = key::rotationsOf(rotationFolder(), info->fingerprint);
    Report report;
    report.json = {{"path", path},
                   {"fingerprint", info->fingerprint},
                   {"fingerprint_words", words},
                   {"format", info->format},
                   {"created", utcText(info->created)},
                   {"kind", experiment ? "experiment" : "secret"},
                   {"recipe", disguise::recipeToJson(*recipe)},
                   {"shape", {info->shape.channels, info->shape.height, info->shape.width}},
                   {"classes", info->classCount},
                   {"labels_permuted", info->classCount > 0},
                   {"sealed", info->sealed},
                   {"key_space_bits",
                    {{"root", space->rootBits},
                     {"permutation", space->permutationBits},
                     {"discrete", space->discreteBits},
                     {"aes", space->aesBits},
                     {"free_parameters", space->freeParameters},
                     {"paper", space->paperBits},
                     {"notes", space->notes}}},
                   {"replaces", rotations.replaced},
                   {"replaced_by", rotations.replacedBy}};
    report.text = fmt::format(
        "{}\nfingerprint  {}\n             {}\nkind         {}{}\ncreated      {}\nrecipe       {}\nshape        {}\n"
        "classes      {}\n",
        path, key::fingerprintForPeople(info->fingerprint), inTwoLines(words), experiment ? "experiment" : "secret",
        info->sealed ? ", sealed" : ", not sealed", utcText(info->created), info->recipe, info->shape.text(),
        info->classCount > 0 ? fmt::format("{}, labels permuted", info->classCount)
                             : "unknown: labels are not permuted");
    report.text += fmt::format(
        "key space    the root secret: {:g} bits\n"
        "             the permutation: {:.1f} bits\n"
        "             bits, orders and turns of other steps: {:.1f} bits\n"
        "             AES keys and starts: {:.0f} bits\n"
        "             free real parameters of the matrices: {:g}\n"
        "             the paper's count: {:.0f} bits\n",
        space->rootBits, space->permutationBits, space->discreteBits, space->aesBits, space->freeParameters,
        space->paperBits);
    for (const std::string& note : space->notes)
        report.text += "             " + note + "\n";
    for (const std::string& from : rotations.replaced)
        report.text +=
            "replaces     " + key::fingerprintForPeople(from) + ": send no image again that went out under it\n";
    for (const std::string& to : rotations.replacedBy)
        report.text += "replaced by  " + key::fingerprintForPeople(to) + "\n";
    return report;
}

}  // namespace guise::app
