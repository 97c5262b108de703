// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"
#include "app/workbench/shortcuts_dialog.h"
#include "tests/app/window_fixture.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace guise;

namespace {

QKeySequence keys(const char* text) {
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

/// Two menus with three actions, as a window would have.
struct SmallWindow {
    explicit SmallWindow(const std::filesystem::path& preferences) : actions(window.menuBar(), preferences, &window) {
        auto* file = actions.addMenu("fileMenu", QStringLiteral("&File"));
        auto* view = actions.addMenu("viewMenu", QStringLiteral("&View"));
        open = actions.add(file, {"openAction", QStringLiteral("&Open …"), QStringLiteral("Open"), keys("Ctrl+O")},
                           &window, [this] { ++opened; });
        save = actions.add(file, {"saveAction", QStringLiteral("&Save"), QStringLiteral("Save"), keys("Ctrl+S")});
        grid = actions.add(view, {"gridAction", QStringLiteral("&Grid"), QStringLiteral("Grid")});
    }
    QMainWindow window;
    app::ActionRegistry actions;
    QAction* open = nullptr;
    QAction* save = nullptr;
    QAction* grid = nullptr;
    int opened = 0;
};

}  // namespace

class HabitsTest : public QObject {
    Q_OBJECT

private:
    WindowFixture guise_;
    QTemporaryDir folder_;
    int number_ = 0;
    std::filesystem::path preferences() {
        return folder_.filePath(QStringLiteral("p%1.json").arg(number_)).toStdString();
    }

private Q_SLOTS:
    void init() { ++number_; }
    void cleanup() { QVERIFY(guise_.end()); }

    void ownShortcutsAreKeptAndStandardOnesComeBack() {
        {
            SmallWindow small(preferences());
            QSignalSpy changes(&small.actions, &app::ActionRegistry::shortcutsChanged);
            QCOMPARE(small.actions.setShortcut(small.grid, keys("F7")), QString());
            QCOMPARE(small.actions.setShortcut(small.open, {}), QString());
            QCOMPARE(changes.count(), 2);
        }
        SmallWindow small(preferences());
        QCOMPARE(small.grid->shortcut(), keys("F7"));
        QVERIFY(small.open->shortcut().isEmpty());
        QCOMPARE(small.save->shortcut(), keys("Ctrl+S"));
        QCOMPARE(small.actions.setShortcut(small.open, keys("Ctrl+O")), QString());
        QCOMPARE(small.actions.resetAll(), QString());
        QVERIFY(small.grid->shortcut().isEmpty());
        const SmallWindow again(preferences());
        QCOMPARE(again.open->shortcut(), keys("Ctrl+O"));
        QVERIFY(again.grid->shortcut().isEmpty());
    }

    void takenShortcutsAreRefusedByName() {
        SmallWindow small(preferences());
        const QString against = small.actions.setShortcut(small.grid, keys("Ctrl+S"));
        QVERIFY2(against.contains(QStringLiteral("“Save”")) && against.contains(QStringLiteral("File")),
                 qPrintable(against));
        QVERIFY(small.grid->shortcut().isEmpty());
        QVERIFY(!small.actions.setShortcut(small.grid, keys("Ctrl+S, Ctrl+K")).isEmpty());  // Ctrl+S would swallow it
        for (const char* needed : {"A", "Shift+A", "Alt+A", "Tab", "Return", "Space", "Up", "Esc"})
            QVERIFY2(!small.actions.setShortcut(small.grid, keys(needed)).isEmpty(), needed);
        for (const char* free : {"Ctrl+A", "F9", "Shift+F9", "Ctrl+Alt+A", "Alt+F3", "Del"})
            QVERIFY2(small.actions.setShortcut(small.grid, keys(free)).isEmpty(), free);
    }

    void aStandardShortcutGivesWayToAPersonsOwn() {
        QFile file(QString::fromStdString(preferences().string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"shortcuts": {"gridAction": "Ctrl+O", "saveAction": 7, "goneAction": "F2"}})");
        file.close();
        SmallWindow small(preferences());
        QCOMPARE(small.grid->shortcut(), keys("Ctrl+O"));
        QVERIFY(small.open->shortcut().isEmpty());
        QCOMPARE(small.save->shortcut(), keys("Ctrl+S"));
    }

    void shortcutsAreChangedByHand() {
        SmallWindow small(preferences());
        small.window.show();
        app::ShortcutsDialog::showFor(small.actions, &small.window);
        app::ShortcutsDialog::showFor(small.actions, &small.window);
        QCOMPARE(small.window.findChildren<app::ShortcutsDialog*>().size(), 1);
        auto* dialog = small.window.findChild<app::ShortcutsDialog*>();
        QVERIFY(!dialog->isModal());
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("shortcuts.list"));
        auto* edit = dialog->findChild<QKeySequenceEdit*>(QStringLiteral("shortcuts.keys"));
        auto* said = dialog->findChild<QLabel*>(QStringLiteral("shortcuts.said"));
        auto* standard = dialog->findChild<QPushButton*>(QStringLiteral("shortcuts.standard"));
        QVERIFY(!edit->isEnabled());
        list->setCurrentItem(list->topLevelItem(0)->child(0));
        QCOMPARE(edit->keySequence(), keys("Ctrl+O"));
        QTest::keyClick(edit, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(said->text().contains(QStringLiteral("“Save”")));
        QCOMPARE(small.open->shortcut(), keys("Ctrl+O"));
        QTest::keyClick(edit, Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(small.open->shortcut(), keys("Ctrl+J"));
        QCOMPARE(list->currentItem()->text(1), keys("Ctrl+J").toString(QKeySequence::NativeText));
        QTest::mouseClick(standard, Qt::LeftButton);
        QCOMPARE(small.open->shortcut(), keys("Ctrl+O"));
        QVERIFY(!standard->isEnabled());

        auto* search = dialog->findChild<QLineEdit*>(QStringLiteral("shortcuts.search"));
        QTest::keyClicks(search, QStringLiteral("grid"));
        QVERIFY(list->topLevelItem(0)->isHidden() && !list->topLevelItem(1)->isHidden());
    }

    void theWindowListsItsShortcutsAsTheyAre() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        guise_.start(guise_.options());
        QTest::keyClick(guise_.window(), Qt::Key_Question, Qt::ControlModifier);
        auto* text = guise_.find<QTextBrowser>("shortcutListText");
        QVERIFY(text && text->isVisible());
        for (const auto& entry : guise_.window()->actions().entries())
            if (!entry.action->shortcut().isEmpty())
                QVERIFY2(text->toPlainText().contains(app::plainText(entry.action->text())),
                         qPrintable(entry.action->objectName()));
        auto* train = guise_.find<QAction>("trainAction");
        auto* button = guise_.find<QPushButton>("trainButton");
        QVERIFY(button->toolTip().contains(train->shortcut().toString(QKeySequence::NativeText)));
        QCOMPARE(guise_.window()->actions().setShortcut(train, keys("F5")), QString());
        QVERIFY(text->toPlainText().contains(QStringLiteral("F5")));
        QVERIFY(button->toolTip().contains(QStringLiteral("F5")));
    }
};

GUISE_WINDOW_TEST_MAIN(HabitsTest)

#include "habits_test.moc"
