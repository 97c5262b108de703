// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace guise::widgets {

/// A frame drawn around a control of the same window, to point at it: follows its place and size, takes no input and
/// goes when the control goes. UI thread.
class ControlMarker : public QWidget {
    Q_OBJECT

public:
    explicit ControlMarker(QWidget* window);
    /// Null: marks nothing. A control in a scroll area is brought into view.
    void mark(QWidget* control);
    [[nodiscard]] QWidget* marked() const { return control_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QRect frame() const;  // empty: there is nothing to mark
    void follow();
    QPointer<QWidget> control_;
};

}  // namespace guise::widgets
