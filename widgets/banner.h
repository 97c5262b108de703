// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QScrollArea;
class QToolButton;

namespace guise::widgets {

/// A line above the content that says what happened and what to do, and blocks nothing: in the outer layout of its
/// parent, so as wide as that. A message without an offer gives way to the next one; one with an offer that nobody
/// answered waits below the next and is shown again when that is closed. Text is plain text. UI thread.
class Banner : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };
    explicit Banner(QWidget* parent = nullptr);
    /// `details`: for a "Details" button; empty: none. Shows the banner, above whatever is there.
    void showMessage(Kind kind, const QString& text, const QString& details = {});
    /// The same, but below an offer that is shown.
    void mention(Kind kind, const QString& text, const QString& details = {});
    /// A button on the message that is shown, gone with it: "Undo". `holds`: asked before the message is shown again;
    /// none: it holds.
    void offer(const QString& text, std::function<void()> action, std::function<bool()> holds = {});
    /// Closes the message that is shown; what waits below it is shown again.
    void dismiss();
    [[nodiscard]] int waiting() const { return int(waiting_.size()); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return shown_.kind; }
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
    struct Message {
        Kind kind = Kind::Information;
        QString text;
        QString details;
        QString offer;  // empty: none
        std::function<void()> action;
        std::function<bool()> holds;
    };
    void retheme();
    void put(Message message);
    void showWaiting();
    Message shown_;
    std::vector<Message> waiting_;  // the last one is next
    QLabel* icon_ = nullptr;
    QLabel* text_ = nullptr;
    QLabel* details_ = nullptr;
    QScrollArea* detailsArea_ = nullptr;
    QToolButton* actionButton_ = nullptr;
    QToolButton* waitingButton_ = nullptr;
    QToolButton* detailsButton_ = nullptr;
    QToolButton* closeButton_ = nullptr;
};

}  // namespace guise::widgets
