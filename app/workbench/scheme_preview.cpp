// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/scheme_preview.h"

#include "core/disguise/instahide.h"
#include "core/disguise/scheme.h"
#include "core/key/derivation.h"
#include "widgets/picture_image.h"

#include <algorithm>
#include <cmath>

namespace guise::app {

namespace {

constexpr std::size_t kMeasured = 1000;  // pictures that mean and deviation come from

}  // namespace

base::Result<Preview> makeMixedPreview(const key::SecretKey& key, const disguise::Recipe& recipe,
                                       const std::vector<std::uint8_t>& pixels, std::uint64_t index,
                                       const PreviewSets& sets) {
    const auto settings = disguise::instaHideSettings(recipe);
    if (!sets.own || sets.own->shape != key.shape() ||
        (settings.across && (!sets.others || sets.others->shape != key.shape())))
        return base::fail(base::ErrorCode::NoSecondSet,
                          "This recipe mixes images of a second, public set into yours, and there is none beside this "
                          "data. Open a data set that has one, or choose partners of the own set.");
    const image::ImageSet& own = *sets.own;
    image::ImageSet first;
    first.shape = own.shape;
    const std::size_t measured = std::min(kMeasured, own.count()) * own.shape.size();
    first.pixels.assign(own.pixels.begin(), own.pixels.begin() + std::ptrdiff_t(measured));
    const auto mixer = disguise::InstaHide::create(settings, own.shape, disguise::channelFigures(first), own.count(),
                                                   settings.across ? sets.others->count() : 0);
    if (!mixer)
        return tl::make_unexpected(mixer.error());
    const auto stream = disguise::mixKey(key.root(), {key::noiseSaltFromSeed(0), "preview"}, 0);
    key::RandomStream random(stream, index);
    const auto mix = mixer->draw(index, random);
    std::vector<const std::uint8_t*> images = {pixels.data()};
    for (std::size_t j = 1; j < mix.images.size(); ++j)
        images.push_back((j < mix.own ? own : *sets.others).image(std::size_t(mix.images[j])).data());
    Preview preview;
    preview.forwardOnly = true;
    preview.disguisedValues.resize(pixels.size());
    mixer->apply(mix, images, random, preview.disguisedValues);
    const auto [low, high] = std::minmax_element(preview.disguisedValues.begin(), preview.disguisedValues.end());
    preview.low = *low;
    preview.high = *high;
    preview.mapping = image::displayMapping(preview.disguisedValues);
    preview.shape = key.shape();
    preview.disguised = widgets::toImage(preview.disguisedValues, key.shape(), preview.mapping);
    return preview;
}

QImage featurePicture(std::span<const float> values, const base::Shape& shape, const image::DisplayMapping& mapping) {
    const auto side = int(std::ceil(std::sqrt(double(shape.channels))));
    QImage picture(shape.width * side, shape.height * side, QImage::Format_Grayscale8);
    if (picture.isNull() || values.size() != shape.size())
        return {};
    picture.fill(0);
    for (int feature = 0; feature < shape.channels; ++feature)
        for (int row = 0; row < shape.height; ++row) {
            uchar* line = picture.scanLine(row * side + feature / side);
            for (int column = 0; column < shape.width; ++column)
                line[column * side + feature % side] =
                    mapping.grey(values[(std::size_t(feature) * std::size_t(shape.height) + std::size_t(row)) *
                                            std::size_t(shape.width) +
                                        std::size_t(column)]);
        }
    return picture;
}

}  // namespace guise::app
