// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/thumbnail_feed.h"

#include "widgets/picture_image.h"
#include "widgets/thumbnail_strip.h"

#include <algorithm>
#include <span>

namespace guise::app {

namespace {

base::Result<QImage> readThumbnail(const OpenData& data, int index) {
    const auto pixels = pixelsInView(data, std::size_t(index));
    if (!pixels)
        return tl::make_unexpected(pixels.error());
    constexpr int kMost = widgets::ThumbnailStrip::kMostPixels;
    const QImage picture = widgets::toImage(std::span<const std::uint8_t>(*pixels), data.source->info().shape);
    return std::max(picture.width(), picture.height()) > kMost
               ? picture.scaled(kMost, kMost, Qt::KeepAspectRatio, Qt::SmoothTransformation)
               : picture;
}

}  // namespace

ThumbnailFeed::ThumbnailFeed(JobBridge& jobs, widgets::ThumbnailStrip& strip, QObject* parent)
    : QObject(parent), jobs_(jobs), strip_(strip) {
    connect(&strip_, &widgets::ThumbnailStrip::wanted, this, [this](const QVector<int>& indices) {
        wanted_ = indices;
        next();
    });
}

void ThumbnailFeed::setData(const OpenDataPtr& open) {
    ++generation_;
    data_ = open;
    wanted_.clear();
    strip_.setPictures(int(countInView(*open)), [open](int index) {
        return std::size_t(index) < open->pictures.count()
                   ? widgets::toImage(open->pictures.image(std::size_t(index)), open->pictures.shape)
                   : QImage();
    });
}

void ThumbnailFeed::next() {
    if (reading_ || wanted_.isEmpty() || !data_)
        return;
    const int index = wanted_.takeFirst();
    reading_ = true;
    jobs_.run<QImage>(
        base::Lane::Interactive, {}, [data = data_, index](std::stop_token) { return readThumbnail(*data, index); },
        [this, index, generation = generation_](const Ended<QImage>& ended) {
            reading_ = false;
            if (ended.cancelled())
                return;  // all of the program's work ends
            if (generation == generation_)
                strip_.deliver(index, ended.value.value_or(QImage()));  // one that cannot be read stays empty
            next();
        });
}

}  // namespace guise::app
