// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace guise::app {

class LessonPlayer;

/// The step of a lesson as text beside what to look at and what was measured, with the buttons to do it and to go on.
/// Lies flat under the pictures, or upright at a side. UI thread.
class LessonPanel : public QWidget {
    Q_OBJECT

public:
    explicit LessonPanel(LessonPlayer& player, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show();
    void buildSteps();
    void arrange();

    LessonPlayer& player_;
    QBoxLayout* columns_ = nullptr;
    QHBoxLayout* steps_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* text_ = nullptr;
    QLabel* look_ = nullptr;
    QLabel* found_ = nullptr;
    QProgressBar* busy_ = nullptr;
    QPushButton* do_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
    QPushButton* restart_ = nullptr;
    QPushButton* leave_ = nullptr;
};

}  // namespace guise::app
