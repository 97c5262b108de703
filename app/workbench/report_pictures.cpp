// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_pictures.h"

#include "app/workbench/preview_controller.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/run_scene.h"
#include "app/workbench/text.h"
#include "widgets/picture_image.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::app {

namespace {

using experiment::ReportAttack;
using experiment::ReportSubject;

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(report)
};

QString sheetCaption(const OpenData& data, const ReportPictureWish& wish) {
    QStringList sentences = {data.picturesAreTest ? PictureWords::tr("The same test images in every row.")
                                                  : PictureWords::tr("The same images in every row.")};
    if (wish.disguised)
        sentences.push_back(
            PictureWords::tr("Disguised values are mapped to grey levels or colours for display only."));
    if (wish.recovered)
        sentences.push_back(PictureWords::tr(
            "Recovered pictures are what an attacker makes of the disguise, never fitted to the originals."));
    return sentences.join(u' ');
}

std::optional<std::vector<experiment::ReportFigure>> judgedFigures(const LevelFinding& finding) {
    if (!finding.judgement)
        return std::nullopt;
    const attack::Judgement& judged = *finding.judgement;
    std::vector<experiment::ReportFigure> figures;
    for (const auto& [name, value] :
         {std::pair{"energy", judged.energy}, std::pair{"psnr_db", judged.psnr}, std::pair{"ssim", judged.ssim}})
        if (std::isfinite(value))
            figures.push_back({name, value});
    figures.push_back({"share_of_floor", judged.share, judged.shareInterval.low, judged.shareInterval.high});
    if (judged.labelAccuracy)
        figures.push_back(
            {"label_accuracy", *judged.labelAccuracy, judged.labelInterval.low, judged.labelInterval.high});
    figures.push_back({"images_judged", double(judged.images)});
    return figures;
}

bool isStopped(const base::Error& error) {
    return error.code == base::ErrorCode::Stopped;
}

}  // namespace

void addRecovery(ReportSubject& subject, const Recovery& recovery) {
    for (std::size_t i = 0; i < recovery.attacks.size(); ++i) {
        const TriedAttack& tried = recovery.attacks[i];
        ReportAttack attack{tried.name, int(tried.level), tried.tried, tried.reason};
        for (const auto& level : recovery.levels) {
            if (!level || level->best != int(i))
                continue;
            attack.verdict = level->verdict;
            if (auto figures = judgedFigures(*level))
                attack.figures = std::move(*figures);
            if (level->judgement)
                attack.rule = level->judgement->rule;
            break;
        }
        experiment::takeAttack(subject, std::move(attack));
    }
}

base::Result<ReportPictures> picturesOf(const ReportPictureSource& source, const ReportPictureWish& wish,
                                        std::stop_token stop) {
    ReportPictures made;
    if (!source.data || !wish.any())
        return made;
    const OpenData& data = *source.data;
    ReportPictureSheet::Row originals{PictureWords::tr("Original"), {}};
    ReportPictureSheet::Row disguised{PictureWords::tr("Disguised"), {}};
    ReportPictureSheet::Row recovered{PictureWords::tr("Recovered"), {}};
    if (source.recovery)
        recovered.name = recoveredTitle(*source.recovery);
    const PreviewSets sets = partnersOf({source.data, source.others, {}, {}});
    for (const int index : source.indices) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        if (index < 0 || std::size_t(index) >= countInView(data))
            continue;
        const auto read = pixelsInView(data, std::size_t(index));
        if (!read)
            return tl::make_unexpected(read.error());
        const std::vector<std::uint8_t>& pixels = *read;
        if (wish.originals)
            originals.pictures.push_back(widgets::toImage(std::span<const std::uint8_t>(pixels), data.pictures.shape));
        if (wish.disguised && source.key) {
            auto preview = makePreview(*source.key, pixels, std::uint64_t(index), sets, stop);
            if (!preview)
                return tl::make_unexpected(preview.error());
            disguised.pictures.push_back(std::move(preview->disguised));
        }
        if (wish.recovered && source.recovery) {
            const auto picture = recoverPicture(*source.recovery, data, index, stop);
            if (!picture)
                return tl::make_unexpected(picture.error());
            if (!picture->picture.isNull())
                recovered.pictures.push_back(picture->picture);
        }
    }
    if (wish.recovered && source.key && recovered.pictures.isEmpty())
        made.missing = source.recovery ? PictureWords::tr("None of the attacks tried gave pictures.")
                                       : PictureWords::tr("Recovered pictures: no attack was tried.");
    for (auto* row : {&originals, &disguised, &recovered})
        if (!row->pictures.isEmpty())
            made.sheet.rows.push_back(std::move(*row));
    made.sheet.caption = sheetCaption(data, wish);
    return made;
}

base::Result<ReportPictures> picturesOfRun(ReportSubject& subject, const std::optional<key::SecretKey>& key,
                                           const ReportPictureWish& wish, std::stop_token stop) {
    ReportPictures none;
    const experiment::RunSettings& settings = subject.settings;
    if (!wish.any() || (settings.plain && !wish.originals))
        return none;
    RunDataCache cache;
    auto scene = openRunScene(settings, subject.dataHash, key, cache, stop);
    if (!scene)
        return tl::make_unexpected(scene.error());
    if (!scene->data) {
        none.missing = scene->missing;
        return none;
    }
    ReportPictureSource source;
    source.data = scene->data;
    source.others = scene->others;
    source.key = std::move(scene->key);
    for (int i = 0; i < kReportPictures; ++i)
        source.indices.push_back(i);
    if (wish.recovered && source.key) {
        RecoveryRequest request{source.data, *source.key, {}, RecoveryDepth::Thorough};
        request.attacker.level = attack::Level::Two;
        auto recovery = attackDisguise(request, stop);
        if (!recovery && isStopped(recovery.error()))
            return tl::make_unexpected(recovery.error());
        if (recovery) {
            source.recovery = std::move(*recovery);
            addRecovery(subject, *source.recovery);
        }
    }
    auto made = picturesOf(source, wish, stop);
    if (!made && !isStopped(made.error())) {
        none.missing = PictureWords::tr("No pictures: %1").arg(errorText(made.error()));
        return none;
    }
    return made;
}

}  // namespace guise::app
