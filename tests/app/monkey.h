// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <random>
#include <thread>

class QWidget;

namespace guise::app {
class MainWindow;
}

/// Does random things in the window, as mouse and keyboard would: the same ones for the same seed, up to what arrives
/// from jobs meanwhile. File dialogs are closed at once, links are not followed, Quit is not chosen. A menu that waits
/// for a person is answered by a timer. What the program does not answer within a minute (ten under a sanitizer) is a
/// hang: the last step is printed and the process aborts.
class Monkey : public QObject {
public:
    Monkey(guise::app::MainWindow& window, std::uint64_t seed);
    ~Monkey() override;
    void act(int times);
    [[nodiscard]] std::chrono::milliseconds slowest() const { return slowest_; }
    [[nodiscard]] QString slowestStep() const { return slowestStep_; }

private:
    void step();
    void answerPopup();
    void closeFileDialogs();
    [[nodiscard]] QWidget* anyControl();
    [[nodiscard]] int draw(int below);
    void say(const QString& step);

    guise::app::MainWindow& window_;
    std::mt19937_64 random_;
    QString step_;
    QString slowestStep_;
    std::chrono::milliseconds slowest_{0};
    std::atomic<std::int64_t> done_{0};
    std::jthread watch_;
};
