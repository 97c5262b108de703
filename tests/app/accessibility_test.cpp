// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"
#include "tests/app/text_fit.h"
#include "tests/app/window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace guise;

namespace {

template <class T>
bool is(const QWidget* widget) {
    return qobject_cast<const T*>(widget) != nullptr;
}

/// What a person uses, as against what a control is built from.
bool isControl(const QWidget* widget) {
    for (const QWidget* above = widget->parentWidget(); above != nullptr; above = above->parentWidget())
        if (is<QAbstractSpinBox>(above) || is<QComboBox>(above) || is<QLineEdit>(above) ||
            is<QKeySequenceEdit>(above) || is<QTabBar>(above) || is<QAbstractItemView>(above) || is<QFileDialog>(above))
            return false;
    if (is<QScrollBar>(widget) || widget->focusProxy() != nullptr ||
        widget->objectName().startsWith(QLatin1String("qt_")))
        return false;
    return is<QAbstractButton>(widget) || is<QAbstractItemView>(widget) || is<QAbstractSlider>(widget) ||
           is<QAbstractSpinBox>(widget) || is<QComboBox>(widget) || is<QKeySequenceEdit>(widget) ||
           is<QLineEdit>(widget) || is<QTabBar>(widget) || is<QTextEdit>(widget) ||
           (widget->focusPolicy() & Qt::TabFocus) != 0;
}

QString accessibleName(QWidget* widget) {
    auto* interface = QAccessible::queryAccessibleInterface(widget);
    return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

bool saysSomething(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// The underlined letter; null: none.
QChar mnemonic(const QString& text) {
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(char16_t(keys[0].key()));
}

/// Results arrive while the test looks, and a text that came just now is laid out a moment later.
QStringList clippedWhenSettled(const QWidget* window) {
    static_cast<void>(QTest::qWaitFor([window] { return clippedTexts(window).isEmpty(); }, 2000));
    return clippedTexts(window);
}

QString list(const QStringList& faults) {
    return QStringLiteral("\n  ") + faults.join(QStringLiteral("\n  "));
}

}  // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private:
    WindowFixture guise_;
    LongTexts longTexts_;

    /// Shows each page of each set of tabs in turn.
    void onEveryPage(const std::function<void()>& look) {
        look();
        for (auto* tabs : guise_.window()->findChildren<QTabWidget*>())
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QCoreApplication::processEvents();
                if (tabs->isVisible())
                    look();
            }
    }
    /// Every action that opens a window of its own, file dialogs aside, which are Qt's.
    void onEveryDialog(const std::function<void(QWidget*)>& look) {
        for (const auto& entry : guise_.window()->actions().entries()) {
            const QString name = entry.action->objectName();
            if (!entry.action->isEnabled() || name == QLatin1String("quitAction") ||
                name == QLatin1String("trainAction") || entry.action->isCheckable())
                continue;
            const auto before = QApplication::topLevelWidgets();
            entry.action->trigger();
            QCoreApplication::processEvents();
            for (auto* window : QApplication::topLevelWidgets()) {
                if (!window->isVisible() || window == guise_.window() ||
                    (window->windowFlags() & Qt::Popup) == Qt::Popup)
                    continue;
                if (!is<QFileDialog>(window)) {
                    QVERIFY2(!window->isModal() || before.contains(window) || window->isWindow(), qPrintable(name));
                    static_cast<void>(QTest::qWaitForWindowExposed(window));
                    look(window);
                }
                window->close();
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

private Q_SLOTS:
    void initTestCase() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
    }
    void cleanup() {
        QVERIFY(guise_.end());
        QCoreApplication::removeTranslator(&longTexts_);
        widgets::applyScheme(*qApp, widgets::Scheme::Light);
    }

    void everyActionIsNamedAndHasAPlace() {
        guise_.start(guise_.options());
        QStringList faults;
        std::set<QString> names;
        std::map<QKeySequence, QString> keys;
        for (const auto& entry : guise_.window()->actions().entries()) {
            const auto* action = entry.action;
            const QString text = app::plainText(action->text());
            if (action->objectName().isEmpty() || !names.insert(action->objectName()).second)
                faults.push_back(text + QStringLiteral(": no name of its own"));
            if (text.isEmpty())
                faults.push_back(action->objectName() + QStringLiteral(": no text"));
            if (action->toolTip().isEmpty() || action->toolTip() == text || app::plainText(action->toolTip()) == text)
                faults.push_back(text + QStringLiteral(": its tip says no more than its text"));
            if (entry.menu == nullptr || !entry.menu->actions().contains(entry.action))
                faults.push_back(text + QStringLiteral(": in no menu"));
            if (!action->shortcut().isEmpty() && !keys.try_emplace(action->shortcut(), text).second)
                faults.push_back(text + QStringLiteral(": shares keys with ") + keys[action->shortcut()]);
        }
        const auto letters = [&](const QList<QAction*>& actions, const QString& where) {
            std::map<QChar, QString> taken;
            for (const auto* action : actions)
                if (const QChar letter = mnemonic(action->text()).toLower(); !letter.isNull())
                    if (!taken.try_emplace(letter, action->text()).second)
                        faults.push_back(QStringLiteral("%1: %2 and %3 underline the same letter")
                                             .arg(where, taken[letter], action->text()));
        };
        letters(guise_.window()->menuBar()->actions(), QStringLiteral("menu bar"));
        for (const auto* menu : guise_.window()->menuBar()->findChildren<QMenu*>())
            letters(menu->actions(), menu->objectName());
        // A menu shows no action that the registry does not know.
        for (const auto* menu : guise_.window()->menuBar()->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
            for (const auto* action : menu->actions())
                if (!action->isSeparator() && action->menu() == nullptr &&
                    guise_.window()->actions().entry(action) == nullptr)
                    faults.push_back(menu->objectName() + QStringLiteral(": unknown to the registry: ") +
                                     action->text());
        QVERIFY2(faults.isEmpty(), qPrintable(list(faults)));
    }

    void everyControlHasAName() {
        guise_.start(guise_.options());
        std::set<QString> faults;
        const auto look = [&](QWidget* window) {
            for (auto* widget : window->findChildren<QWidget*>())
                if (isControl(widget) && !saysSomething(accessibleName(widget)))
                    faults.insert(nameOf(widget));
        };
        look(guise_.window());
        onEveryDialog(look);
        QVERIFY2(faults.empty(), qPrintable(list(QStringList(faults.begin(), faults.end()))));
    }

    void tabReachesEveryControl() {
        guise_.start(guise_.options());
        QStringList faults;
        onEveryPage([&] {
            std::set<QWidget*> reached;
            guise_.window()->activateWindow();
            for (int i = 0; i < 300; ++i) {
                auto* focus = QApplication::focusWidget();
                if (focus == nullptr)
                    guise_.find<QWidget>("dataChoice")->setFocus(Qt::TabFocusReason);
                else if (!reached.insert(focus).second && reached.size() > 5 && i > 0 &&
                         focus == guise_.find<QWidget>("dataChoice"))
                    break;
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            }
            for (auto* widget : guise_.window()->findChildren<QWidget*>()) {
                if (!widget->isVisible() || !widget->isEnabled() || widget->window() != guise_.window() ||
                    !isControl(widget) || reached.count(widget) > 0 || reached.count(widget->focusProxy()) > 0)
                    continue;
                const auto* radio = qobject_cast<const QRadioButton*>(widget);
                if (radio != nullptr && !radio->isChecked())
                    continue;  // by the arrow keys, from the checked one
                faults.push_back(nameOf(widget));
            }
        });
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(list(faults)));
    }

    void textStandsOutInEveryTheme() {
        guise_.start(guise_.options());
        QStringList faults;
        using Role = QPalette::ColorRole;
        const std::pair<Role, Role> pairs[] = {{Role::WindowText, Role::Window},
                                               {Role::Text, Role::Base},
                                               {Role::Text, Role::AlternateBase},
                                               {Role::ButtonText, Role::Button},
                                               {Role::Link, Role::Base},
                                               {Role::LinkVisited, Role::Base},
                                               {Role::PlaceholderText, Role::Base},
                                               {Role::ToolTipText, Role::ToolTipBase},
                                               {Role::HighlightedText, Role::Highlight},
                                               {Role::Link, Role::Window}};
        for (const auto scheme : {widgets::Scheme::Light, widgets::Scheme::Dark, widgets::Scheme::HighContrast}) {
            widgets::applyScheme(*qApp, scheme);
            QCoreApplication::processEvents();
            const QPalette palette = QApplication::palette();
            for (const auto group : {QPalette::Active, QPalette::Inactive})
                for (const auto& [text, ground] : pairs)
                    if (const double found =
                            widgets::contrast(palette.color(group, text), palette.color(group, ground));
                        found < 4.5)
                        faults.push_back(QStringLiteral("scheme %1: role %2 on %3: %4")
                                             .arg(int(scheme))
                                             .arg(int(text))
                                             .arg(int(ground))
                                             .arg(found));
            const auto plots = widgets::plotColours(palette);
            if (widgets::contrast(plots.text, plots.background) < 4.5)
                faults.push_back(QStringLiteral("scheme %1: text of plots").arg(int(scheme)));
            onEveryPage([&] {
                for (const auto* label : guise_.window()->findChildren<QLabel*>()) {
                    if (!label->isVisible() || !label->isEnabled() || label->text().isEmpty())
                        continue;
                    const QColor text = label->palette().color(label->foregroundRole());
                    const double found = widgets::contrast(text, label->palette().color(label->backgroundRole()));
                    if (found < 4.5 || text.alpha() < 255)
                        faults.push_back(
                            QStringLiteral("scheme %1: %2: %3").arg(int(scheme)).arg(nameOf(label)).arg(found));
                }
            });
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(list(faults)));
    }

    void longerTextsAreNotClipped() {
        QCoreApplication::installTranslator(&longTexts_);
        guise_.start(guise_.options(), {1280, 760});
        QVERIFY(guise_.find<QAbstractButton>("trainButton")->text().startsWith(QLatin1Char('[')));
        QStringList faults;
        if (const QSize least = guise_.window()->minimumSizeHint(); least.width() > 1280 || least.height() > 760)
            faults.push_back(QStringLiteral("the window wants %1 x %2").arg(least.width()).arg(least.height()));
        int pictures = 0;
        onEveryPage([&] {
            faults += clippedWhenSettled(guise_.window());
            WindowFixture::keepPicture(guise_.window(), QStringLiteral("long-page-%1").arg(++pictures));
        });
        int dialogs = 0;
        onEveryDialog([&](QWidget* dialog) {
            WindowFixture::keepPicture(dialog, QStringLiteral("long-%1").arg(dialog->objectName()));
            ++dialogs;
            if (dialog->minimumSizeHint().width() > 1280 || dialog->minimumSizeHint().height() > 760)
                faults.push_back(nameOf(dialog) + QStringLiteral(" does not fit the screen"));
            faults += clippedWhenSettled(dialog);
        });
        QVERIFY(dialogs >= 4);
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(list(faults)));
    }

    // The finder itself: a label, a button and a choice with too little room are found, with enough they are not.
    void tooLittleRoomIsFound() {
        QWidget window;
        QLabel label(QStringLiteral("eleven words are far too many for a label that wraps"), &window);
        label.setWordWrap(true);
        QPushButton button(QStringLiteral("A long text"), &window);
        QComboBox choice(&window);
        choice.addItem(QStringLiteral("A choice of many letters"));
        const std::initializer_list<QWidget*> all = {&label, &button, &choice};
        for (QWidget* each : all)
            each->resize(60, 24);
        window.show();
        QCOMPARE(clippedTexts(&window).size(), 3);
        for (QWidget* each : all)
            each->resize(400, 80);
        QCOMPARE(clippedTexts(&window), QStringList());
    }
};

GUISE_WINDOW_TEST_MAIN(AccessibilityTest)

#include "accessibility_test.moc"
