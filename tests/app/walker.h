// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

/// The hands of a person in the fixture's window: what is clicked, dragged and typed goes to widgets that are in view,
/// as mouse and key events. A widget that never appears ends the test. UI thread.
class Walker {
public:
    static constexpr int kPatience = 240000;  // ms: a sanitizer is many times slower

    explicit Walker(WindowFixture& fixture) : fixture_(fixture) {}

    /// The widget of this name, once it is in view.
    template <class T>
    T& see(const char* name) {
        T* found = nullptr;
        const auto there = [&] {
            for (T* each : fixture_.window()->findChildren<T*>(QString::fromLatin1(name)))
                if (each->isVisible())
                    found = each;
            return found != nullptr;
        };
        if (!QTest::qWaitFor(there, kPatience))
            qFatal("there is no %s in view", name);
        return *found;
    }
    /// Of the screen, to look at: into the folder that GUISE_WALK_SHOTS names, else beside the test.
    void keep(const char* stage) {
        QString folder = qEnvironmentVariable("GUISE_WALK_SHOTS");
        if (folder.isEmpty())
            folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../walk");
        QVERIFY(QDir().mkpath(folder));
        QTest::qWait(150);  // for what was just shown to be painted
        const QString file = QStringLiteral("%1/%2.png").arg(folder, QLatin1String(stage));
        QVERIFY(fixture_.window()->screen()->grabWindow(0).save(file) || fixture_.window()->grab().save(file));
    }
    void click(QAbstractButton& button) {
        QVERIFY2(button.isVisible() && button.isEnabled(), qPrintable(button.objectName()));
        QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(10, button.height() / 2));
    }
    void click(const char* name) {
        auto& button = see<QAbstractButton>(name);
        QTRY_VERIFY2_WITH_TIMEOUT(button.isEnabled(), name, kPatience);
        click(button);
    }
    void drag(QSlider& slider, double to) {
        QVERIFY(slider.isVisible());
        const QPoint from(8, slider.height() / 2);
        slider.setValue(slider.minimum());
        QTest::mousePress(&slider, Qt::LeftButton, {}, from);
        const int way = int(to * (slider.width() - 16));
        for (int i = 1; i <= 12; ++i) {
            QTest::mouseMove(&slider, from + QPoint(way * i / 12, 0));
            QCoreApplication::processEvents();
        }
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, from + QPoint(way, 0));
    }
    void tab(const char* tabs, const char* page) {
        auto& all = see<QTabWidget>(tabs);
        auto* one = all.findChild<QWidget*>(QString::fromLatin1(page));
        QVERIFY2(one != nullptr && all.indexOf(one) >= 0, page);
        QTest::mouseClick(all.tabBar(), Qt::LeftButton, {}, all.tabBar()->tabRect(all.indexOf(one)).center());
        QVERIFY(one->isVisible());
    }
    /// Opens a menu of the menu bar and clicks an entry of it. `shot`: a picture of the open menu.
    void menu(const char* menuName, const char* actionName, const char* shot = nullptr) {
        auto* menu = fixture_.find<QMenu>(menuName);
        auto* action = fixture_.find<QAction>(actionName);
        QVERIFY2(menu != nullptr && action != nullptr, actionName);
        auto* bar = fixture_.window()->menuBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(menu->menuAction()).center());
        QTRY_VERIFY2(menu->isVisible(), menuName);
        QVERIFY2(action->isEnabled(), actionName);
        QTest::mouseMove(menu, menu->actionGeometry(action).center());
        if (shot != nullptr)
            keep(shot);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    /// Opens the list of a box and clicks the entry with this data, or this text.
    void choose(const char* name, const QVariant& entry, const char* shot = nullptr) {
        auto& box = see<QComboBox>(name);
        QVERIFY2(box.isEnabled(), name);
        const int row = std::max(box.findData(entry), box.findText(entry.toString()));
        QVERIFY2(row >= 0, name);
        QTest::mouseClick(&box, Qt::LeftButton, {}, box.rect().center());
        QTRY_VERIFY2(box.view()->isVisible(), name);
        QTest::qWait(QApplication::doubleClickInterval() + 50);  // a release before that is the first click's
        const QModelIndex index = box.model()->index(row, box.modelColumn(), box.rootModelIndex());
        box.view()->scrollTo(index);
        const QPoint at = box.view()->visualRect(index).center();
        QTest::mouseMove(box.view()->viewport(), at);
        if (shot != nullptr)
            keep(shot);
        QTest::mouseClick(box.view()->viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(box.currentIndex(), row);
    }
    /// In place of what the field holds.
    void type(const char* name, const QString& text) {
        auto& field = see<QLineEdit>(name);
        QTest::mouseClick(&field, Qt::LeftButton);
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, text);
        QCOMPARE(field.text(), text);
    }
    /// Answers a file dialog as a person does who knows the path: clicks into the name's line, types, presses Return.
    /// Two things go wrong otherwise: without the focus in its line Qt selects every file that the path runs through
    /// and writes them all there; and the list of completions below, a window of its own, takes the Return unless it is
    /// closed before.
    void answer(const char* dialogName, const QString& path, const char* shot = nullptr) {
        auto& dialog = see<QFileDialog>(dialogName);
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto* line = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY2(line != nullptr, "no line for the name: is this Qt's own dialog?");
        QSignalSpy left(&dialog, &QDialog::finished);
        QTest::mouseClick(line, Qt::LeftButton);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, path);
        QCOMPARE(line->text(), path);
        if (shot != nullptr)
            keep(shot);
        if (auto* list = QApplication::activePopupWidget())
            QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(left.count() == 1, dialogName, 20000);
    }
    /// Drops a file or folder on the window.
    void drop(const QString& path) {
        QMimeData carried;
        carried.setUrls({QUrl::fromLocalFile(path)});
        const QPoint at = fixture_.window()->rect().center();
        QDragEnterEvent enters(at, Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fixture_.window(), &enters);
        QVERIFY(enters.isAccepted());
        QDropEvent falls(at, Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fixture_.window(), &falls);
        QVERIFY(falls.isAccepted());
    }

private:
    WindowFixture& fixture_;
};
