// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace guise::app {

/// The words of a scene under the pictures, to be read from two metres: letters grow with the window. UI thread.
class DemoCaption : public QWidget {
    Q_OBJECT

public:
    explicit DemoCaption(QWidget* parent = nullptr);
    void showWords(const QString& title, const QString& text, const QString& found);
    void showHint(const QString& hint);
    /// For a window of this height in pixels.
    void fitTo(int windowHeight);

private:
    QLabel* title_ = nullptr;
    QLabel* text_ = nullptr;
    QLabel* found_ = nullptr;
    QLabel* hint_ = nullptr;
};

}  // namespace guise::app
