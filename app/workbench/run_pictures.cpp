// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/run_pictures.h"

#include "app/workbench/dialog_folder.h"
#include "app/workbench/key_dialog.h"
#include "app/workbench/runs_model.h"
#include "app/workbench/text.h"
#include "core/base/paths.h"
#include "core/key/key_file.h"
#include "widgets/compare_view.h"
#include "widgets/elided_label.h"
#include "widgets/picture_image.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
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
    picture.needsKey = scene->needsKey;
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
    const auto preview = makePreview(*scene->key, *pixels, index, partnersOf(*scene), stop);
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
    openKey_ = new QToolButton(this);
    openKey_->setObjectName(QStringLiteral("runPictures.openKey"));
    openKey_->setText(tr("Open key …"));
    openKey_->setFocusPolicy(Qt::StrongFocus);
    openKey_->hide();
    auto* top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(image_);
    top->addWidget(openKey_);
    top->addWidget(text_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(view_, 1);
    connect(openKey_, &QToolButton::clicked, this, &RunPictures::openKey);
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
    own_.erase(std::remove_if(own_.begin(), own_.end(),
                              [this](const key::SecretKey& key) {
                                  return std::none_of(runs_.begin(), runs_.end(), [&](const StoredRun& run) {
                                      return run.settings.keyFingerprint == key.fingerprint();
                                  });
                              }),
               own_.end());
    lacksKey_ = {};
    openKey_->hide();
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
        [runs = runs_, keys = std::array{keyOf(runs_[0]), keyOf(runs_[1])}, index = std::size_t(image_->value()),
         cache = cache_](std::stop_token stop) -> base::Result<Pair> {
            Pair pair;
            for (std::size_t side = 0; side < 2; ++side) {
                auto picture = pictureOfRun(runs[side], keys[side], index, *cache, stop);
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

std::optional<key::SecretKey> RunPictures::keyOf(const StoredRun& run) const {
    const auto own = std::find_if(own_.begin(), own_.end(), [&](const key::SecretKey& key) {
        return key.fingerprint() == run.settings.keyFingerprint;
    });
    return own == own_.end() ? key_ : std::optional(*own);
}

void RunPictures::openKey() {
    const auto place = std::find(lacksKey_.begin(), lacksKey_.end(), true);
    if (place == lacksKey_.end() || runs_.size() != 2)
        return;
    const StoredRun run = runs_[std::size_t(place - lacksKey_.begin())];
    std::error_code error;
    if (!run.settings.keyPath.empty() && std::filesystem::exists(run.settings.keyPath, error)) {
        askPassphrase(run, run.settings.keyPath);
        return;
    }
    auto* dialog =
        new QFileDialog(this, tr("Open the key of run %1").arg(run.id), {}, tr("Guise keys (*.gkey);;All files (*)"));
    dialog->setObjectName(QStringLiteral("openRunKeyDialog"));
    beginInLastFolder(*dialog, FileKind::Keys, QString::fromStdString((base::dataFolder() / "keys").string()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, run](const QString& file) { askPassphrase(run, file.toStdString()); });
    dialog->open();
}

void RunPictures::askPassphrase(const StoredRun& run, const std::filesystem::path& file) {
    jobs_.run<key::KeyFileInfo>(
        base::Lane::Io, "run-key", [file](std::stop_token) { return key::readKeyInfo(file); },
        [this, run, file](const Ended<key::KeyFileInfo>& ended) {
            if (const auto* error = ended.error())
                text_->setText(errorText(*error));
            if (!ended.value)
                return;
            if (!ended.value->sealed) {
                readKey(run, file, std::nullopt);
                return;
            }
            auto* ask =
                new PassphraseDialog(PassphraseDialog::Purpose::Open, QString::fromStdString(file.string()), this);
            connect(ask, &QDialog::accepted, this,
                    [this, ask, run, file] { readKey(run, file, ask->takePassphrase()); });
            ask->open();
        });
}

/// A key opens the runs of its root: the run's own recipe stands beside it.
void RunPictures::readKey(const StoredRun& run, const std::filesystem::path& file,
                          std::optional<key::SecretBytes> passphrase) {
    text_->setText(tr("Opening the key …"));
    jobs_.run<key::SecretKey>(
        base::Lane::Io, "run-key",
        [run, file, passphrase = std::move(passphrase)](std::stop_token) -> base::Result<key::SecretKey> {
            auto opened = key::openKey(file, passphrase ? &*passphrase : nullptr);
            if (!opened)
                return opened;
            auto under = opened->withRecipe(run.settings.recipe);
            if (under && under->fingerprint() == run.settings.keyFingerprint)
                return under;
            return base::fail(base::ErrorCode::KeyFingerprintMismatch,
                              "This is not the key of that run. Pick the file of the key " +
                                  run.settings.keyFingerprint.substr(0, 8) + ".",
                              {run.settings.keyFingerprint.substr(0, 8)});
        },
        [this](const Ended<key::SecretKey>& ended) {
            if (const auto* error = ended.error())
                text_->setText(errorText(*error));
            if (!ended.value)
                return;
            own_.push_back(*ended.value);
            drawn_ = false;
            drawIfSeen();
        });
}

void RunPictures::showPair(const Pair& pair) {
    for (std::size_t side = 0; side < 2; ++side)
        lacksKey_[side] = pair[side].needsKey;
    openKey_->setVisible(lacksKey_[0] || lacksKey_[1]);
    if (openKey_->isVisible())
        openKey_->setToolTip(tr("Open the key of run %1 for these pictures; it is put away again with them")
                                 .arg(runs_[lacksKey_[0] ? 0 : 1].id));
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
