// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QScrollArea;
class QToolButton;

namespace guise::widgets {

/// A line above the content, as wide as its parent, that says what happened and what to do, and blocks nothing. Text is
/// plain text. UI thread.
class Banner : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };
    explicit Banner(QWidget* parent = nullptr);
    /// `details`: for a "Details" button; empty: none. Shows the banner; a later message replaces the earlier one.
    void showMessage(Kind kind, const QString& text, const QString& details = {});
    /// A button on the message that is shown, gone with it: "Undo".
    void offer(const QString& text, std::function<void()> action);
    void dismiss();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return kind_; }
    // The height that the text takes at the width it has: a layout that asks by width would reserve, in the least size
    // of the window, what it takes in the narrowest one.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;  // Escape closes

private:
    void retheme();
    Kind kind_ = Kind::Information;
    QLabel* icon_ = nullptr;
    QLabel* text_ = nullptr;
    QLabel* details_ = nullptr;
    QScrollArea* detailsArea_ = nullptr;
    QToolButton* actionButton_ = nullptr;
    std::function<void()> action_;
    QToolButton* detailsButton_ = nullptr;
    QToolButton* closeButton_ = nullptr;
};

}  // namespace guise::widgets
