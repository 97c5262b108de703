// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/monkey.h"

#include "app/workbench/action_registry.h"
#include "app/workbench/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QFileDialog>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr auto kPatience = 600s;
#else
constexpr auto kPatience = 60s;
#endif
constexpr auto kAnswerEvery = 20ms;

constexpr std::array kKeys{Qt::Key_Tab,    Qt::Key_Backtab,  Qt::Key_Up,        Qt::Key_Down, Qt::Key_Left,
                           Qt::Key_Right,  Qt::Key_Space,    Qt::Key_Return,    Qt::Key_Home, Qt::Key_End,
                           Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_1,         Qt::Key_7,    Qt::Key_A,
                           Qt::Key_F,      Qt::Key_Delete,   Qt::Key_Backspace, Qt::Key_F2,   Qt::Key_Plus,
                           Qt::Key_Minus,  Qt::Key_Escape};

bool isUsed(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QTabBar*>(widget) || qobject_cast<const QTextEdit*>(widget) ||
           widget->focusPolicy() != Qt::NoFocus;
}

QWidget* target(QWidget* widget) {
    auto* area = qobject_cast<QAbstractScrollArea*>(widget);
    return area != nullptr ? area->viewport() : widget;
}

bool isSteady(const QAction* action) {
    const QString name = action->objectName();
    return action->isEnabled() && !action->isSeparator() && action->menu() == nullptr &&
           name != QLatin1String("quitAction");
}

}  // namespace

Monkey::Monkey(guise::app::MainWindow& window, std::uint64_t seed)
    : window_(window), random_(seed), watch_([this](std::stop_token stop) {
          std::int64_t seen = -1;
          auto since = Clock::now();
          while (!stop.stop_requested()) {
              std::this_thread::sleep_for(100ms);
              const std::int64_t now = done_.load();
              if (now != seen) {
                  seen = now;
                  since = Clock::now();
              } else if (now > 0 && Clock::now() - since > kPatience) {
                  std::fprintf(stderr, "hang in step %lld\n", static_cast<long long>(now));
                  std::abort();
              }
          }
      }) {
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "objectName");
    QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "objectName");
}

Monkey::~Monkey() {
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
}

int Monkey::draw(int below) {
    return int(random_() % std::uint64_t(below));
}

void Monkey::say(const QString& step) {
    step_ = step;
    if (qEnvironmentVariableIsSet("GUISE_MONKEY_LOG"))
        std::fprintf(stderr, "%lld %s\n", static_cast<long long>(done_.load()), qPrintable(step));
}

void Monkey::act(int times) {
    QTimer answers;
    QObject::connect(&answers, &QTimer::timeout, this, [this] { answerPopup(); });
    answers.start(kAnswerEvery);
    for (int i = 0; i < times; ++i) {
        ++done_;
        const auto begin = Clock::now();
        step();
        closeFileDialogs();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
        if (took > slowest_) {
            slowest_ = took;
            slowestStep_ = step_;
        }
    }
    while (auto* popup = QApplication::activePopupWidget())
        popup->close();
    done_ = 0;
}

/// A menu that was opened by a click runs a loop of its own until it is answered.
void Monkey::answerPopup() {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr)
        return;
    QList<QAction*> offered;
    for (auto* action : menu->actions())
        if (isSteady(action))
            offered.push_back(action);
    auto* chosen = offered.isEmpty() || draw(3) == 0 ? nullptr : offered[draw(int(offered.size()))];
    menu->close();
    if (chosen != nullptr)
        chosen->trigger();
}

void Monkey::closeFileDialogs() {
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* files = qobject_cast<QFileDialog*>(widget); files != nullptr && files->isVisible())
            files->reject();
}

QWidget* Monkey::anyControl() {
    QWidget* top = QApplication::activeModalWidget();
    if (top == nullptr) {
        QList<QWidget*> windows{&window_, &window_, &window_};  // mostly the window itself
        for (auto* widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget->isWindow() && widget != &window_ && !qobject_cast<QMenu*>(widget))
                windows.push_back(widget);
        top = windows[draw(int(windows.size()))];
    }
    QList<QWidget*> used;
    for (auto* widget : top->findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && widget->window() == top && isUsed(widget) &&
            !widget->visibleRegion().isEmpty())
            used.push_back(widget);
    return used.isEmpty() ? top : used[draw(int(used.size()))];
}

void Monkey::step() {
    if (auto* popup = QApplication::activePopupWidget()) {
        say(QStringLiteral("popup"));
        QTest::keyClick(popup, draw(2) == 0 ? Qt::Key_Down : draw(2) == 0 ? Qt::Key_Return : Qt::Key_Escape);
        return;
    }
    const int what = draw(100);
    if (what < 12 && QApplication::activeModalWidget() == nullptr) {
        QList<QAction*> offered;
        for (const auto& entry : window_.actions().entries())
            if (isSteady(entry.action))
                offered.push_back(entry.action);
        auto* action = offered[draw(int(offered.size()))];
        say(QStringLiteral("action ") + action->objectName());
        action->trigger();
        return;
    }
    if (what < 16) {
        for (auto* widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget != &window_ && draw(2) == 0) {
                say(QStringLiteral("close ") + widget->objectName());
                widget->close();
                return;
            }
    }
    if (what < 18) {
        say(QStringLiteral("resize"));
        window_.resize(900 + draw(700), 600 + draw(400));
        return;
    }
    auto* control = anyControl();
    auto* place = target(control);
    const QPoint at(draw(std::max(1, place->width())), draw(std::max(1, place->height())));
    const QString name = QString::fromLatin1(control->metaObject()->className()) + u' ' + control->objectName();
    if (what < 65) {
        say(QStringLiteral("click ") + name);
        const auto button = draw(8) == 0 ? Qt::RightButton : Qt::LeftButton;
        QTest::mouseClick(place, button, {}, at);
    } else if (what < 70) {
        say(QStringLiteral("double click ") + name);
        QTest::mouseDClick(place, Qt::LeftButton, {}, at);
    } else if (what < 80) {
        say(QStringLiteral("wheel ") + name);
        const QPoint turn(0, draw(2) == 0 ? 120 : -120);
        QWheelEvent wheel(at, place->mapToGlobal(at), {}, turn, Qt::NoButton,
                          draw(4) == 0 ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(place, &wheel);
    } else {
        const Qt::Key key = kKeys[std::size_t(draw(int(kKeys.size())))];
        say(QStringLiteral("key %1 to ").arg(int(key), 0, 16) + name);
        if (draw(2) == 0)
            control->setFocus();
        QTest::keyClick(control, key);
    }
}
