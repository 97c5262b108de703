// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/attack_page.h"
#include "app/workbench/block_inspector.h"
#include "app/workbench/compare_panel.h"
#include "app/workbench/grey_range.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/pixel_probe.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/recovery_controller.h"
#include "app/workbench/scheme_panel.h"
#include "app/workbench/step_panel.h"
#include "app/workbench/text.h"
#include "app/workbench/thumbnail_feed.h"
#include "core/disguise/block_places.h"
#include "widgets/picture_image.h"
#include "widgets/thumbnail_strip.h"

#include <QLabel>
#include <QTabWidget>

#include <utility>

namespace guise::app {

namespace {

constexpr int kOriginal = 0;
constexpr int kDisguised = 1;

base::Result<widgets::BlockMoves> movesOf(const key::SecretKey& key) {
    const auto places = disguise::blockPlaces(key);
    if (!places)
        return tl::make_unexpected(places.error());
    widgets::BlockMoves moves{places->grid.rows, places->grid.columns, {}, kOriginal, kDisguised};
    moves.source.reserve(qsizetype(places->source.size()));
    for (const std::int64_t source : places->source)
        moves.source.push_back(int(source));
    return moves;
}

}  // namespace

void MainWindow::connectPictures() {
    compare_->setPanes({{tr("Original"), {}, tr("Opening the pictures …"), {}},
                        {tr("Disguised"), {}, {}, {}},
                        {tr("Restored with the key"), {}, {}, {}}});
    connect(preview_, &PreviewController::ready, this, &MainWindow::showPreview);
    connect(preview_, &PreviewController::restored, this, &MainWindow::showRestored);
    connect(preview_, &PreviewController::measured, this, &MainWindow::showLikeness);
    connect(preview_, &PreviewController::failed, this, &MainWindow::showError);
    connect(compare_, &widgets::CompareView::probed, this, &MainWindow::probe);
    connect(compare_, &widgets::CompareView::clicked, this, &MainWindow::inspectBlock);
    connect(strip_, &widgets::ThumbnailStrip::picked, this, &MainWindow::showPicture);
    connect(key_, &KeySession::changed, this, &MainWindow::followBlocks);
    connect(pictures_->greys(), &GreyRange::changed, this, &MainWindow::requestPreview);
    connect(attackPage_->inspector(), &BlockInspector::blockChanged, this,
            [this](int position) { compare_->selectBlock(moves_.blockAt(position, kDisguised)); });
}

void MainWindow::followBlocks() {
    moves_ = {};
    pictures_->setBlocks(gridOf(recipe_->recipe()), moves_);
    if (!key_->key() || !hasBlocks(recipe_->recipe()))
        return;
    jobs_.run<widgets::BlockMoves>(
        base::Lane::Interactive, "block-places", [key = *key_->key()](std::stop_token) { return movesOf(key); },
        [this, fingerprint = key_->key()->fingerprint()](const Ended<widgets::BlockMoves>& ended) {
            if (ended.cancelled() || !ended.value || !key_->key() || key_->key()->fingerprint() != fingerprint ||
                !hasBlocks(recipe_->recipe()))
                return;
            moves_ = *ended.value;
            pictures_->setBlocks(gridOf(recipe_->recipe()), moves_);
        });
}

void MainWindow::showStrip(const OpenDataPtr& open) {
    thumbnails_->setData(open);
    probeText_->clear();
}

void MainWindow::showPicture(int index) {
    const auto& open = data_->data();
    if (!open || index < 0 || std::size_t(index) >= countInView(*open))
        return;
    pictureAsked_ = index;
    strip_->setCurrent(index);
    if (std::size_t(index) < open->pictures.count()) {
        const auto pixels = open->pictures.image(std::size_t(index));
        return takePicture(index, {pixels.begin(), pixels.end()});
    }
    using Pixels = std::vector<std::uint8_t>;
    jobs_.run<Pixels>(
        base::Lane::Interactive, "picture",
        [open, index](std::stop_token) { return pixelsInView(*open, std::size_t(index)); },
        [this, open, index](Ended<Pixels> ended) {
            if (ended.cancelled() || data_->data() != open || pictureAsked_ != index)
                return;
            if (const auto* error = ended.error()) {  // the picture before stays in view
                pictureAsked_ = picture_;
                strip_->setCurrent(picture_);
                showError(*error);
            } else if (ended.value) {
                takePicture(index, std::move(*ended.value));
            }
        });
}

void MainWindow::takePicture(int index, std::vector<std::uint8_t> pixels) {
    const auto& open = data_->data();
    const auto& info = open->source->info();
    picture_ = index;
    pixels_ = std::make_shared<const std::vector<std::uint8_t>>(std::move(pixels));
    QString caption = shapeText(info.shape);
    const auto labels = open->source->labels(splitInView(*open));
    if (std::size_t(index) < labels.size())
        caption = QString::fromStdString(info.classNames[std::size_t(labels[std::size_t(index)])]) +
                  QStringLiteral(" · ") + caption;
    compare_->setImage(kOriginal, widgets::toImage(std::span<const std::uint8_t>(*pixels_), info.shape), caption);
    pictures_->setValues(kOriginal, {pixels_, info.shape, *pixels_, {}, {}});
    requestPreview();
    followPicture();
    recovery_->setPicture(index);
}

void MainWindow::requestPreview() {
    const auto& open = data_->data();
    if (!open || picture_ < 0 || !key_->key() || key_->key()->shape() != open->pictures.shape)
        return;
    PreviewSets sets{{open, &open->pictures}, nullptr};
    if (open->membership.out.count() > 0)
        sets.others = {open, &open->membership.out};
    pictures_->greys()->setDisguise(open, *key_->key());
    pictures_->steps()->setPicture(*key_->key(), *pixels_, std::uint64_t(picture_));
    preview_->request(*key_->key(), *pixels_, std::uint64_t(picture_), std::move(sets), pictures_->greys()->mapping());
}

void MainWindow::showPreview(const Preview& preview) {
    if (!key_->key())
        return;  // of the recipe before this one, which does not fit
    auto shown = std::make_shared<Preview>(preview);
    const QImage before = shown_->restored;  // stays for the moment until the new one is there
    if (!preview.forwardOnly && compare_->image(kOriginal).size() == before.size())
        shown->restored = before;
    shown_ = std::move(shown);
    compare_->setImage(kDisguised, preview.disguised,
                       tr("values %1 to %2").arg(numberText(preview.low, 0), numberText(preview.high, 0)));
    giveDisguisedValues();
    if (preview.forwardOnly) {
        restoredCaption_ = tr("no way back: this scheme runs forward only");
        showThird();
    }
    if (!std::exchange(announced_, true))
        Q_EMIT ready();
}

/// A picture of features is laid out in another way than its values, so it has none for probe and map.
void MainWindow::giveDisguisedValues() {
    const auto& values = shown_->disguisedValues;
    if (!values.empty())
        pictures_->greys()->showMapping(shown_->mapping);
    const bool laidOut =
        !values.empty() && QSize(shown_->shape.width, shown_->shape.height) == shown_->disguised.size();
    pictures_->setValues(kDisguised,
                         laidOut ? PictureValues{shown_, shown_->shape, {}, values, shown_->mapping} : PictureValues());
}

void MainWindow::showMisfit() {
    preview_->clear();
    pictures_->steps()->clear();
    shown_ = std::make_shared<const Preview>();
    restoredCaption_.clear();
    giveDisguisedValues();
    compare_->setPane(kDisguised, {tr("Disguised"),
                                   {},
                                   tr("The recipe does not fit these pictures. Under Recipe it says why, and offers "
                                      "what would fit."),
                                   {}});
    showThird();
}

void MainWindow::showRestored(const Preview& preview) {
    shown_ = std::make_shared<const Preview>(preview);
    giveDisguisedValues();
    restoredCaption_ = tr("PSNR %1 dB").arg(numberText(preview.restoredPsnr, 1));
    showThird();
}

void MainWindow::showLikeness(const PreviewLikeness& likeness) {
    if (shown_->forwardOnly)
        return;
    compare_->setImage(
        kDisguised, shown_->disguised,
        tr("values %1 to %2 · SSIM %3 as shown")
            .arg(numberText(shown_->low, 0), numberText(shown_->high, 0), numberText(likeness.disguised, 2)));
    restoredCaption_ =
        tr("PSNR %1 dB · SSIM %2").arg(numberText(shown_->restoredPsnr, 1), numberText(likeness.restored, 2));
    showThird();
}

void MainWindow::probe(QPoint pixel, int picture) {
    if (!data_->data() || pixel.x() < 0 || picture < 0) {
        probeText_->clear();
        return;
    }
    const ProbedPixel probed{pixel, picture, gridOf(recipe_->recipe()), moves_};
    probeText_->setText(
        probeSentence(probed, pictures_->allValues(), pictures_->difference(), recoveryBar_->showsRecovered()));
}

void MainWindow::inspectBlock(QPoint pixel, int picture) {
    const auto& recipe = recipe_->recipe();
    if (!hasBlocks(recipe))
        return;
    const int block = moves_.isEmpty() ? -1 : compare_->blockUnder(pixel, picture);
    if (block >= 0) {
        compare_->selectBlock(block);
        attackPage_->inspector()->showBlock(moves_.placeOf(block, kDisguised));
    } else {
        attackPage_->inspector()->showBlockAt(pixel);
    }
    bottom_->setCurrentWidget(attackPage_);
}

}  // namespace guise::app
