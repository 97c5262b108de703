// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/grey_range.h"

#include "app/workbench/preview_controller.h"
#include "app/workbench/text.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"

#include <QLocale>

#include <algorithm>

namespace guise::app {

namespace {

constexpr std::size_t kMostImages = 200;
constexpr std::size_t kMostValues = std::size_t{8} << 20;

}  // namespace

base::Result<SampledRange> sampledRange(const OpenData& data, const key::SecretKey& key, std::stop_token stop) {
    const auto recipe = disguise::parseRecipe(key.recipe());
    if (!recipe)
        return tl::make_unexpected(recipe.error());
    if (recipe->scheme == disguise::kInstaHideScheme)
        return base::fail(base::ErrorCode::RecipeInvalid,
                          "This scheme mixes images, so no sample stands for the set. Use the range of each picture.");
    const auto disguiser = disguise::Disguiser::create(key, stop);
    if (!disguiser)
        return tl::make_unexpected(disguiser.error());
    const std::size_t size = disguiser->outputShape().size();
    SampledRange range;
    range.images = std::min({data.pictures.count(), kMostImages, std::max<std::size_t>(1, kMostValues / size)});
    std::vector<float> values(size);
    for (std::size_t i = 0; i < range.images; ++i) {
        const std::uint64_t index = i * data.pictures.count() / range.images;
        const std::uint64_t indices[] = {index};
        if (auto done = disguiser->apply(data.pictures.image(index), indices, {key::noiseSaltFromSeed(0), "preview"},
                                         values, {1, stop, previewRun(index)});
            !done)
            return tl::make_unexpected(done.error());
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        range.low = i == 0 ? double(*low) : std::min(range.low, double(*low));
        range.high = i == 0 ? double(*high) : std::max(range.high, double(*high));
    }
    return range;
}

GreyRange::GreyRange(JobBridge& jobs, QWidget* parent) : QComboBox(parent), jobs_(jobs) {
    setObjectName(QStringLiteral("greyRange"));
    setAccessibleName(tr("Values shown as black and white"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const Choice choice : {Choice::Picture, Choice::Set, Choice::Bytes})
        addItem(QString(), int(choice));
    setToolTip(
        tr("Disguised values may be negative or above 255. For the screen alone they are mapped to greys: this "
           "says which value is black and which is white."));
    connect(this, &QComboBox::activated, this, [this] {
        measureIfChosen();
        Q_EMIT changed();
    });
    showNames();
}

void GreyRange::setDisguise(const OpenDataPtr& open, const key::SecretKey& key) {
    if (data_ == open && key_ && key_->fingerprint() == key.fingerprint())
        return;
    data_ = open;
    key_ = key;
    set_.reset();
    measureIfChosen();
}

std::optional<image::DisplayMapping> GreyRange::mapping() const {
    if (choice() == Choice::Bytes)
        return image::DisplayMapping();
    return choice() == Choice::Set ? set_ : std::nullopt;
}

void GreyRange::measureIfChosen() {
    if (choice() != Choice::Set || set_ || !data_ || !key_)
        return;
    jobs_.run<SampledRange>(
        base::Lane::Io, "grey-range",
        [sampled = data_, key = *key_](std::stop_token stop) { return sampledRange(*sampled, key, stop); },
        [this, print = key_->fingerprint()](const Ended<SampledRange>& ended) {
            if (ended.cancelled() || !ended.value || !key_ || key_->fingerprint() != print)
                return;
            const SampledRange& range = *ended.value;
            set_ = image::DisplayMapping{(range.low + range.high) / 2.0, std::max(0.5, (range.high - range.low) / 2.0)};
            sampled_ = range.images;
            Q_EMIT changed();
        });
}

void GreyRange::showMapping(const image::DisplayMapping& mapping) {
    shown_ = mapping;
    showNames();
}

void GreyRange::showNames() {
    const QString low = numberText(shown_.centre - shown_.halfRange, 0);
    const QString high = numberText(shown_.centre + shown_.halfRange, 0);
    for (int i = 0; i < count(); ++i) {
        const bool chosen = i == currentIndex();
        QString text;
        switch (Choice(itemData(i).toInt())) {
            case Choice::Picture:
                text = chosen ? tr("Greys %1 to %2: this picture").arg(low, high) : tr("Greys: range of this picture");
                break;
            case Choice::Set:
                text = chosen && set_
                           ? tr("Greys %1 to %2: %3 images").arg(low, high, QLocale().toString(qulonglong(sampled_)))
                           : tr("Greys: range of the set");
                break;
            case Choice::Bytes:
                text = tr("Greys 0 to 255, the rest cut off");
                break;
        }
        setItemText(i, text);
    }
}

}  // namespace guise::app
