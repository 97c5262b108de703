// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/block_inspector.h"

#include "app/workbench/scheme_panel.h"
#include "app/workbench/text.h"
#include "widgets/matrix_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::app {

namespace {

constexpr double kClose = 0.99;

/// Whether blocks are moved before they are mixed or enciphered: their matrix or key is then that of the place they
/// moved to.
bool permutesFirst(const disguise::Recipe& recipe) {
    for (const auto& step : recipe.steps) {
        if (step.mechanism == "permute")
            return true;
        if (step.mechanism == "rmt" || step.mechanism == "aes")
            return false;
    }
    return false;
}

int sideOf(const disguise::RevealedMaterial& material) {
    return material.matrixShape.empty() ? 0 : int(material.matrixShape.back());
}

std::size_t channelsOf(const disguise::RevealedMaterial& material) {
    return material.matrixShape.size() == 4 ? material.matrixShape[1] : 1;
}

/// AES keys of one position, one for each channel; 1: one key for all positions and channels.
std::size_t keysPerPosition(const disguise::RevealedMaterial& material, std::size_t positions) {
    if (material.aesKeyBytes == 0 || positions == 0)
        return 1;
    return std::max<std::size_t>(1, material.aesKeys.size() / material.aesKeyBytes / positions);
}

}  // namespace

MatrixAgreement agreementOf(const QVector<double>& truth, const QVector<double>& estimate, int side) {
    MatrixAgreement agreement;
    if (side < 1 || truth.size() != qsizetype{side} * side || estimate.size() != truth.size())
        return agreement;
    agreement.least = 1.0;
    for (int row = 0; row < side; ++row) {
        double product = 0.0;
        double a = 0.0;
        double b = 0.0;
        for (int k = 0; k < side; ++k) {
            const double x = truth[row * side + k];
            const double y = estimate[row * side + k];
            product += x * y;
            a += x * x;
            b += y * y;
        }
        const double cosine = a > 0.0 && b > 0.0 ? std::abs(product) / std::sqrt(a * b) : 0.0;
        agreement.least = std::min(agreement.least, cosine);
        agreement.mean += cosine / side;
        agreement.close += cosine >= kClose ? 1 : 0;
    }
    return agreement;
}

BlockInspector::BlockInspector(JobBridge& jobs, QWidget* parent) : QWidget(parent), jobs_(jobs) {
    setObjectName(QStringLiteral("blockInspector"));
    block_ = new QSpinBox(this);
    block_->setObjectName(QStringLiteral("inspector.block"));
    block_->setToolTip(
        tr("Number of the block in the disguised picture, row by row, from 0. A click on a picture picks it."));
    auto* blockLabel = new QLabel(tr("&Block"), this);
    blockLabel->setBuddy(block_);
    channel_ = new QSpinBox(this);
    channel_->setObjectName(QStringLiteral("inspector.channel"));
    channel_->setAccessibleName(tr("Channel"));
    channel_->setPrefix(tr("channel "));
    channel_->setMinimum(1);
    channel_->hide();
    text_ = new QLabel(this);
    text_->setObjectName(QStringLiteral("inspector.text"));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    truth_ = new widgets::MatrixView(tr("Matrix of the key"), this);
    truth_->setObjectName(QStringLiteral("inspector.truth"));
    bits_ = new widgets::MatrixView(tr("Bits of the AES key"), this);
    bits_->setObjectName(QStringLiteral("inspector.bits"));
    bits_->hide();
    showKey_ = new QToolButton(this);
    showKey_->setObjectName(QStringLiteral("inspector.showKey"));
    showKey_->setText(tr("Show key bits"));
    showKey_->setCheckable(true);
    showKey_->setFocusPolicy(Qt::StrongFocus);
    showKey_->setToolTip(
        tr("Draw the bits of the AES key that this block is enciphered with. Whoever sees them can undo this step."));
    showKey_->hide();
    estimate_ = new widgets::MatrixView(tr("The attacker's estimate"), this);
    estimate_->setObjectName(QStringLiteral("inspector.estimate"));

    auto* top = new QHBoxLayout;
    top->addWidget(blockLabel);
    top->addWidget(block_);
    top->addWidget(channel_);
    top->addWidget(showKey_);
    top->addStretch(1);
    auto* matrices = new QHBoxLayout;
    matrices->addWidget(truth_, 1);
    matrices->addWidget(bits_, 1);
    matrices->addWidget(estimate_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addLayout(top);
    layout->addWidget(text_);
    layout->addLayout(matrices, 1);
    connect(block_, &QSpinBox::valueChanged, this, &BlockInspector::refresh);
    connect(block_, &QSpinBox::valueChanged, this, &BlockInspector::blockChanged);
    connect(channel_, &QSpinBox::valueChanged, this, &BlockInspector::refresh);
    connect(showKey_, &QToolButton::toggled, this, &BlockInspector::refresh);
    refresh();
}

void BlockInspector::clearKey() {
    ++generation_;
    key_.reset();
    material_.reset();
    blockHeight_ = blockWidth_ = 0;
    showKey_->setChecked(false);
    refresh();
}

void BlockInspector::setKey(const key::SecretKey& key) {
    ++generation_;
    key_.reset();
    material_.reset();
    showKey_->setChecked(false);
    const auto recipe = disguise::parseRecipe(key.recipe());
    const bool blocks = recipe && hasBlocks(*recipe);
    blockHeight_ = blocks ? recipe->blockHeight : 0;
    blockWidth_ = blocks ? recipe->blockWidth : 0;
    permutesFirst_ = blocks && permutesFirst(*recipe);
    rows_ = blocks ? (key.shape().height + blockHeight_ - 1) / blockHeight_ : 0;
    columns_ = blocks ? (key.shape().width + blockWidth_ - 1) / blockWidth_ : 0;
    const QSignalBlocker quiet(block_);
    block_->setRange(0, std::max(0, rows_ * columns_ - 1));
    refresh();
    if (blocks)
        key_ = key;
    readIfSeen();
}

void BlockInspector::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    readIfSeen();
}

void BlockInspector::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    showKey_->setChecked(false);
}

void BlockInspector::readIfSeen() {
    if (!isVisible() || material_ || !key_)
        return;
    jobs_.run<Material>(
        base::Lane::Interactive, "block-inspector",
        [key = *key_](std::stop_token stop) -> base::Result<Material> {
            auto material = disguise::revealMaterial(key, std::nullopt, std::move(stop));
            if (!material)
                return tl::make_unexpected(material.error());
            return std::make_shared<const disguise::RevealedMaterial>(std::move(*material));
        },
        [this, generation = generation_](const Ended<Material>& ended) {
            if (generation != generation_ || ended.cancelled() || !ended.value)
                return;
            material_ = *ended.value;
            const auto positions = std::size_t(rows_) * std::size_t(columns_);
            const auto channels = int(std::max(channelsOf(*material_), keysPerPosition(*material_, positions)));
            const QSignalBlocker still(channel_);
            channel_->setMaximum(channels);
            channel_->setVisible(channels > 1);
            refresh();
        });
}

void BlockInspector::setRecovery(const RecoveryPtr& recovery) {
    recovery_ = recovery;
    refresh();
}

void BlockInspector::showBlockAt(QPoint pixel) {
    if (blockHeight_ < 1 || blockWidth_ < 1 || pixel.x() < 0 || pixel.y() < 0)
        return;
    block_->setValue(pixel.y() / blockHeight_ * columns_ + pixel.x() / blockWidth_);
}

void BlockInspector::showBlock(int position) {
    block_->setValue(position);
}

int BlockInspector::block() const {
    return block_->value();
}

QString BlockInspector::sentence() const {
    return text_->text();
}

QString BlockInspector::blockName(std::int64_t position) const {
    return tr("block %1 (row %2, column %3)").arg(position).arg(position / columns_).arg(position % columns_);
}

QVector<double> BlockInspector::matrixOf(std::size_t position) const {
    const auto side = std::size_t(sideOf(*material_));
    const std::size_t at = (position * channelsOf(*material_) + std::size_t(channel_->value() - 1)) * side * side;
    if (side == 0 || at + side * side > material_->matrices.size())
        return {};
    const auto begin = material_->matrices.begin() + std::ptrdiff_t(at);
    return {begin, begin + std::ptrdiff_t(side * side)};
}

QVector<double> BlockInspector::estimateOf(std::size_t position) const {
    const auto* finding = recovery_ ? recovery_->chosen() : nullptr;
    if (!finding || !finding->estimate || finding->estimate->side != sideOf(*material_))
        return {};
    const attack::KeyEstimate& key = *finding->estimate;
    const auto side = std::size_t(key.side);
    const auto groups = std::size_t(key.matricesPerPosition);
    const std::size_t group = std::min(std::size_t(channel_->value() - 1), groups - 1);
    const std::size_t at = (position * groups + group) * side * side;
    if (at + side * side > key.matrices.size())
        return {};
    const auto begin = key.matrices.begin() + std::ptrdiff_t(at);
    return {begin, begin + std::ptrdiff_t(side * side)};
}

void BlockInspector::showBits(std::size_t position) {
    if (material_->needsRun)
        return bits_->clear(tr("Every delivery has an AES key of its own: there is none to show before it."));
    if (!showKey_->isChecked())
        return bits_->clear(tr("AES-%1: the key is there and not shown.").arg(material_->aesKeyBytes * 8));
    const std::size_t perPosition = keysPerPosition(*material_, std::size_t(rows_) * std::size_t(columns_));
    const bool one = material_->aesKeys.size() == material_->aesKeyBytes;
    const std::size_t number = one ? 0 : position * perPosition + std::size_t(channel_->value() - 1) % perPosition;
    const std::size_t first = number * material_->aesKeyBytes;
    if (first + material_->aesKeyBytes > material_->aesKeys.size())
        return bits_->clear({});
    constexpr int kBitsInRow = 16;  // two bytes, the highest bit first
    QVector<double> bits;
    for (std::size_t byte = first; byte < first + material_->aesKeyBytes; ++byte)
        for (int bit = 7; bit >= 0; --bit)
            bits.push_back((material_->aesKeys[byte] >> bit & 1) != 0 ? 1.0 : 0.0);
    bits_->setMatrix(int(bits.size()) / kBitsInRow, kBitsInRow, bits);
}

void BlockInspector::refresh() {
    const bool aes = material_ && material_->aesKeyBytes > 0;
    truth_->setVisible(!aes);
    bits_->setVisible(aes);
    showKey_->setVisible(aes && !material_->needsRun);
    if (!aes)
        bits_->clear({});
    if (blockHeight_ < 1) {
        text_->setText(tr("This recipe has no blocks."));
        truth_->clear({});
        estimate_->clear({});
        return;
    }
    if (!material_) {
        text_->setText({});
        truth_->clear(tr("Reading the key …"));
        estimate_->clear({});
        return;
    }
    const auto position = std::size_t(block());
    const std::int64_t source =
        position < material_->permutation.size() ? material_->permutation[position] : std::int64_t(position);
    QString text = source == std::int64_t(position) ? tr("Stayed in its place.")
                                                    : tr("Shows the original's %1.").arg(blockName(source));
    const auto* finding = recovery_ ? recovery_->chosen() : nullptr;
    const attack::KeyEstimate* key = finding ? finding->estimate.get() : nullptr;
    if (key != nullptr && position < key->permutation.size())
        text +=
            QLatin1Char('\n') + (std::int64_t(key->permutation[position]) == source
                                     ? tr("The attacker found its place.")
                                     : tr("The attacker takes it for %1.").arg(blockName(key->permutation[position])));
    if (aes) {
        const bool one = !material_->needsRun && material_->aesKeys.size() == material_->aesKeyBytes;
        text += QLatin1Char('\n') + (material_->needsRun ? tr("Enciphered with AES-%1, with a fresh key each time.")
                                     : one               ? tr("Enciphered with AES-%1, with one key for all blocks.")
                                                         : tr("Enciphered with AES-%1, with a key of its own."))
                                        .arg(material_->aesKeyBytes * 8);
        showBits(permutesFirst_ ? position : std::size_t(source));
    }
    const int side = sideOf(*material_);
    const QVector<double> truth = matrixOf(permutesFirst_ ? position : std::size_t(source));
    const QVector<double> estimate = estimateOf(position);
    if (truth.isEmpty())
        truth_->clear(tr("No matrix mixes rows in this recipe."));
    else
        truth_->setMatrix(side, side, truth);
    if (!estimate.isEmpty()) {
        estimate_->setMatrix(side, side, estimate);
        const MatrixAgreement agreement = agreementOf(truth, estimate, side);
        text += QLatin1Char('\n') + tr("%1 of %2 rows found (|cosine| at least %3); mean %4")
                                        .arg(agreement.close)
                                        .arg(side)
                                        .arg(numberText(kClose, 2), numberText(agreement.mean, 3));
    } else {
        estimate_->clear(truth.isEmpty()  ? QString()
                         : !recovery_     ? tr("Attacking …")
                         : key == nullptr ? tr("No attack gave pictures.")
                                          : tr("This attack estimates no matrix."));
    }
    text_->setText(text);
}

}  // namespace guise::app
