// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/thumbnail_strip.h"

#include "widgets/pixel_scale.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPainter>
#include <QPixmap>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace guise::widgets {

namespace {

constexpr int kSide = 52;    // of a thumbnail, screen pixels
constexpr int kBorder = 4;   // around it
constexpr int kUnit = 1024;  // bytes that the memory for thumbnails is counted in
static_assert(ThumbnailStrip::kMostPixels == 2 * kSide);

class Pictures : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(int count, ThumbnailStrip::Loader load) {
        beginResetModel();
        count_ = count;
        load_ = std::move(load);
        kept_.clear();
        endResetModel();
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count_; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (role == Qt::DecorationRole)
            return thumbnail(index.row());
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return ThumbnailStrip::tr("Image %1").arg(QLocale().toString(index.row()));
        return {};
    }

    void take(int row, const QImage& picture) const {
        const auto pixmap = QPixmap::fromImage(fitting(picture));
        kept_.insert(row, new QPixmap(pixmap), costOf(pixmap));
    }

    void deliver(int row, const QImage& picture) {
        if (row < 0 || row >= count_)
            return;
        take(row, picture);
        Q_EMIT dataChanged(index(row), index(row));
    }

    [[nodiscard]] bool isKept(int row) const { return kept_.contains(row); }
    [[nodiscard]] std::size_t keptBytes() const { return std::size_t(kept_.totalCost()) * kUnit; }

private:
    static int costOf(const QPixmap& pixmap) {
        return 1 + pixmap.width() * pixmap.height() * pixmap.depth() / 8 / kUnit;
    }

    /// At least the thumbnail's size in source pixels where there are that many: the painter scales the rest.
    static QImage fitting(const QImage& picture) {
        constexpr int kMost = ThumbnailStrip::kMostPixels;
        return std::max(picture.width(), picture.height()) > kMost
                   ? picture.scaled(kMost, kMost, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                   : picture;
    }

    [[nodiscard]] QPixmap thumbnail(int row) const {
        if (!kept_.contains(row)) {
            const QImage picture = load_ ? load_(row) : QImage();
            if (picture.isNull())
                return {};
            take(row, picture);
        }
        const QPixmap* kept = kept_.object(row);
        return kept != nullptr ? *kept : QPixmap();
    }

    int count_ = 0;
    ThumbnailStrip::Loader load_;
    mutable QCache<int, QPixmap> kept_{int(ThumbnailStrip::kMostBytes / kUnit)};
};

class PictureDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {kSide + 2 * kBorder, kSide + 2 * kBorder};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QRect cell = option.rect.adjusted(kBorder, kBorder, -kBorder, -kBorder);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            painter->fillRect(option.rect.adjusted(1, 1, -1, -1), option.palette.color(QPalette::Highlight));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect.adjusted(1, 1, -1, -1), option.palette.color(QPalette::Midlight));
        const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>();
        if (pixmap.isNull()) {
            painter->setPen(QPen(option.palette.color(QPalette::Mid), 1, Qt::DashLine));
            painter->drawRect(cell.adjusted(0, 0, -1, -1));
            return;
        }
        QRect target(QPoint(), pixmap.size().scaled(cell.size(), Qt::KeepAspectRatio));
        target.moveCenter(cell.center());
        painter->setRenderHint(QPainter::SmoothPixmapTransform, pixmap.width() > target.width());
        painter->drawPixmap(target, pixmap);
    }
};

}  // namespace

ThumbnailStrip::ThumbnailStrip(QWidget* parent) : QListView(parent), pictures_(new Pictures(this)) {
    setModel(pictures_);
    setItemDelegate(new PictureDelegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Images"));
    fitHeight();
}

void ThumbnailStrip::setPictures(int count, Loader load) {
    const QScopedValueRollback<bool> quiet(setting_, true);
    asked_.clear();
    static_cast<Pictures*>(pictures_)->set(std::max(0, count), std::move(load));
}

void ThumbnailStrip::deliver(int index, const QImage& picture) {
    asked_.removeOne(index);
    static_cast<Pictures*>(pictures_)->deliver(index, picture);
}

std::size_t ThumbnailStrip::keptBytes() const {
    return static_cast<const Pictures*>(pictures_)->keptBytes();
}

void ThumbnailStrip::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    const auto* pictures = static_cast<const Pictures*>(pictures_);
    QVector<int> missing;
    const int middle = viewport()->height() / 2;
    const QModelIndex first = indexAt({0, middle});
    for (int row = first.isValid() ? first.row() : pictures->rowCount(); row < pictures->rowCount(); ++row) {
        if (visualRect(pictures->index(row)).left() >= viewport()->width())
            break;
        if (!pictures->isKept(row))
            missing.push_back(row);
    }
    if (!missing.isEmpty() && missing != asked_)
        Q_EMIT wanted(missing);
    asked_ = missing;
}

void ThumbnailStrip::setCurrent(int index) {
    const QScopedValueRollback<bool> quiet(setting_, true);
    const QModelIndex target = pictures_->index(index, 0);
    setCurrentIndex(target);
    if (target.isValid())
        scrollTo(target);
}

int ThumbnailStrip::current() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void ThumbnailStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!setting_ && current.isValid())
        Q_EMIT picked(current.row());
}

void ThumbnailStrip::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    const int delta = std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : turn.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta * (kSide + 2 * kBorder) / 60);
    event->accept();
}

void ThumbnailStrip::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitHeight();
}

void ThumbnailStrip::fitHeight() {
    setFixedHeight(kSide + 2 * kBorder + horizontalScrollBar()->sizeHint().height() + 2 * frameWidth());
}

}  // namespace guise::widgets
