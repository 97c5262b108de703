// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QListView>

#include <functional>

class QAbstractListModel;

namespace guise::widgets {

/// One row of thumbnails, made only for what is visible: 100,000 images cost nothing. UI thread.
class ThumbnailStrip : public QListView {
    Q_OBJECT

public:
    /// `load`: the picture of an index, called on the UI thread and so from memory; null where there is none.
    using Loader = std::function<QImage(int index)>;
    explicit ThumbnailStrip(QWidget* parent = nullptr);
    void setPictures(int count, Loader load);
    void setCurrent(int index);
    [[nodiscard]] int current() const;  // -1: none

Q_SIGNALS:
    void picked(int index);  // by a person; setCurrent() emits nothing

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitHeight();
    bool setting_ = false;
    QAbstractListModel* pictures_ = nullptr;
};

}  // namespace guise::widgets
