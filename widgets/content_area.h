// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QSize>

namespace guise::widgets {

/// Holds the content of a window. On a screen with room for it the content never gets smaller than it asks, and there
/// is nothing to scroll; on a smaller one, or with much enlarged text, the window fits the screen and scrolls. UI
/// thread.
class ContentArea : public QScrollArea {
public:
    explicit ContentArea(QWidget* content, QWidget* parent = nullptr);
    /// What the screen leaves for the content, in pixels; nothing: that of the screen the window is on.
    void setRoom(const QSize& room);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QSize room_;
};

}  // namespace guise::widgets
