// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QListView>
#include <QVector>

#include <cstddef>
#include <functional>

class QAbstractListModel;

namespace guise::widgets {

/// One row of thumbnails, made only for what is visible: 100,000 images cost no more than 100. UI thread.
class ThumbnailStrip : public QListView {
    Q_OBJECT

public:
    /// Thumbnails in memory, at most; more than any screen shows.
    static constexpr std::size_t kMostBytes = std::size_t{32} << 20;
    /// A thumbnail needs no more pixels than that on a side.
    static constexpr int kMostPixels = 104;
    /// `load`: the picture of an index, called on the UI thread and so from memory; null where it is not in memory.
    using Loader = std::function<QImage(int index)>;
    explicit ThumbnailStrip(QWidget* parent = nullptr);
    void setPictures(int count, Loader load);
    void setCurrent(int index);
    [[nodiscard]] int current() const;  // -1: none
    /// A picture that wanted() named; null: there is none, and it is not asked for again while it is remembered.
    void deliver(int index, const QImage& picture);
    [[nodiscard]] std::size_t keptBytes() const;

Q_SIGNALS:
    void picked(int index);  // by a person; setCurrent() emits nothing
    /// All that are visible and not there, in their order; what was wanted before and is not named is wanted no more.
    void wanted(const QVector<int>& indices);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitHeight();
    bool setting_ = false;
    QVector<int> asked_;  // by the last wanted()
    QAbstractListModel* pictures_ = nullptr;
};

}  // namespace guise::widgets
