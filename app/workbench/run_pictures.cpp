// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/run_pictures.h"

#include "app/workbench/runs_model.h"
#include "app/workbench/text.h"
#include "widgets/compare_view.h"
#include "widgets/elided_label.h"
#include "widgets/picture_image.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

namespace guise::app {

namespace {

using experiment::StoredRun;

/// Whether the pictures of two readings of one run are the same.
bool samePictures(const StoredRun& a, const StoredRun& b) {
    return a.uid == b.uid && a.id == b.id && a.dataHash == b.dataHash &&
           a.settings.keyFingerprint == b.settings.keyFingerprint;
}

}  // namespace

base::Result<RunPicture> pictureOfRun(const StoredRun& run, const std::optional<key::SecretKey>& key, std::size_t index,
                                      RunDataCache& cache, std::stop_token stop) {
    if (run.unreadable)
        return tl::make_unexpected(*run.unreadable);
    const auto scene = openRunScene(run.settings, run.dataHash, key, cache, stop);
    if (!scene)
        return tl::make_unexpected(scene.error());
    RunPicture picture;
    picture.missing = scene->missing;
    if (!scene->data)
        return picture;
    const OpenData& data = *scene->data;
    picture.count = int(std::min<std::size_t>(countInView(data), std::numeric_limits<int>::max()));
    picture.test = data.picturesAreTest;
    picture.dataHash = data.dataHash;
    const auto pixels = pixelsInView(data, std::min(index, countInView(data) - 1));
    if (!pixels)
        return tl::make_unexpected(pixels.error());
    picture.original = widgets::toImage(std::span<const std::uint8_t>(*pixels), data.source->info().shape);
    if (!scene->key)
        return picture;
    const auto preview = makePreview(*scene->key, *pixels, index, partnersOf(*scene));
    if (!preview)
        return tl::make_unexpected(preview.error());
    picture.disguised = preview->disguised;
    picture.low = preview->low;
    picture.high = preview->high;
    return picture;
}

RunPictures::RunPictures(JobBridge& jobs, QWidget* parent) : QWidget(parent), jobs_(jobs) {
    setObjectName(QStringLiteral("runPictures"));
    image_ = new QSpinBox(this);
    image_->setObjectName(QStringLiteral("runPictures.image"));
    image_->setToolTip(tr("Which image of the runs' data is shown, from 0"));
    auto* label = new QLabel(tr("&Image"), this);
    label->setBuddy(image_);
    text_ = new widgets::ElidedLabel(this);
    text_->setObjectName(QStringLiteral("runPictures.text"));
    view_ = new widgets::CompareView(this);
    view_->setObjectName(QStringLiteral("runPictures.view"));
    auto* top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(image_);
    top->addWidget(text_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(view_, 1);
    connect(image_, &QSpinBox::valueChanged, this, [this] {
        drawn_ = false;
        drawIfSeen();
    });
    setRuns({});
}

void RunPictures::setRuns(const std::vector<StoredRun>& runs) {
    const bool pair = runs.size() == 2;
    if (pair && runs_.size() == 2 && samePictures(runs_[0], runs[0]) && samePictures(runs_[1], runs[1]))
        return;  // only how far they are changed
    ++generation_;
    runs_ = pair ? runs : std::vector<StoredRun>();
    drawn_ = !pair;
    image_->setEnabled(pair);
    if (pair)
        drawIfSeen();
    else
        showHint(tr("Select two runs to see one picture under both."));
}

void RunPictures::setOpen(const OpenDataPtr& open, const std::optional<key::SecretKey>& key) {
    cache_->offer(open);
    const std::string before = key_ ? key_->fingerprint() : std::string();
    key_ = key;
    const std::string now = key_ ? key_->fingerprint() : std::string();
    const bool matters = std::any_of(runs_.begin(), runs_.end(), [&](const StoredRun& run) {
        return before != now && (run.settings.keyFingerprint == before || run.settings.keyFingerprint == now);
    });
    if (!matters)
        return;
    drawn_ = false;
    drawIfSeen();
}

void RunPictures::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    drawIfSeen();
}

void RunPictures::showHint(const QString& hint) {
    text_->clear();
    view_->setPanes({{tr("Original"), {}, hint, {}}});
}

void RunPictures::drawIfSeen() {
    if (drawn_ || runs_.size() != 2 || !isVisible())
        return;
    drawn_ = true;
    if (view_->image(0).isNull())
        showHint(tr("Opening the data of the runs …"));
    jobs_.run<Pair>(
        base::Lane::Io, "run-pictures",
        [runs = runs_, key = key_, index = std::size_t(image_->value()),
         cache = cache_](std::stop_token stop) -> base::Result<Pair> {
            Pair pair;
            for (std::size_t side = 0; side < 2; ++side) {
                auto picture = pictureOfRun(runs[side], key, index, *cache, stop);
                if (!picture && picture.error().code == base::ErrorCode::Stopped)
                    return tl::make_unexpected(picture.error());
                if (picture)
                    pair[side] = std::move(*picture);
                else
                    pair[side].missing = errorText(picture.error());
            }
            return pair;
        },
        [this, generation = generation_](const Ended<Pair>& ended) {
            if (generation != generation_ || ended.cancelled())
                return;
            if (const auto* error = ended.error())
                showHint(errorText(*error));
            else if (ended.value)
                showPair(*ended.value);
        });
}

void RunPictures::showPair(const Pair& pair) {
    int most = std::numeric_limits<int>::max();
    for (const RunPicture& side : pair)
        if (side.count > 0)
            most = std::min(most, side.count - 1);
    if (most < std::numeric_limits<int>::max()) {
        const int wanted = image_->value();
        const QSignalBlocker quiet(image_);
        image_->setMaximum(most);
        if (wanted > most) {
            drawn_ = false;
            return drawIfSeen();
        }
    }
    const auto disguise = [&](std::size_t side) {
        const RunPicture& picture = pair[side];
        widgets::CompareView::Pane pane{shortName(runs_[side]), {}, picture.missing, picture.disguised};
        if (!picture.disguised.isNull())
            pane.caption = tr("values %1 to %2").arg(numberText(picture.low, 0), numberText(picture.high, 0));
        else if (picture.missing.isEmpty())
            pane.hint = tr("Trained on the originals: there is no disguise.");
        return pane;
    };
    const bool both = pair[0].missing.isEmpty() && pair[1].missing.isEmpty();
    QStringList sentences;
    if (both && pair[0].dataHash != pair[1].dataHash) {
        view_->setPanes({{tr("Original of %1").arg(shortName(runs_[0])), {}, {}, pair[0].original},
                         disguise(0),
                         {tr("Original of %1").arg(shortName(runs_[1])), {}, {}, pair[1].original},
                         disguise(1)});
        sentences.push_back(tr("The two runs have different data, so each has its own original."));
    } else {
        const QImage& original = pair[0].original.isNull() ? pair[1].original : pair[0].original;
        view_->setPanes({{tr("Original"), {}, original.isNull() ? tr("No picture") : QString(), original},
                         disguise(0),
                         disguise(1)});
    }
    const RunPicture& known = pair[0].count > 0 ? pair[0] : pair[1];
    if (known.count > 0)
        sentences.push_front(
            (known.test ? tr("of %1 test images.") : tr("of %1 images.")).arg(QLocale().toString(most + 1)));
    if (!pair[0].disguised.isNull() || !pair[1].disguised.isNull())
        sentences.push_back(tr("Noise and mixtures are drawn as for the preview, not as in the training."));
    text_->setText(sentences.join(u' '));
}

}  // namespace guise::app
