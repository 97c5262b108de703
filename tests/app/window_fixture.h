// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/main_window.h"
#include "tests/support/fake_engine.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>
#include <memory>

/// The real window over the fake engine and four classes of Fashion-MNIST, in a home of its own.
class WindowFixture {
public:
    WindowFixture() {
        for (const char* name : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, home_.filePath(QString::fromLatin1(name)).toLocal8Bit());
    }
    [[nodiscard]] static bool hasData() {
        return QFile::exists(QStringLiteral("/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz"));
    }
    [[nodiscard]] guise::app::WindowOptions options(guise::support::FakeEngineOptions engine = {}) const {
        guise::app::WindowOptions made;
        made.engine = [engine]() -> guise::base::Result<guise::learn::EnginePtr> {
            return guise::support::makeFakeEngine(engine);
        };
        made.dataUri = "fashion-mnist?classes=0,1,2,3";
        made.outUri = "fashion-mnist?classes=4,5,6,7";
        made.runsFolder = home_.filePath(QStringLiteral("runs")).toStdString();
        made.training.steps = 200;
        made.examiner.steps = 20;
        return made;
    }
    void start(guise::app::WindowOptions options, QSize size = {1280, 760}) {
        window_ = std::make_unique<guise::app::MainWindow>(std::move(options));
        QSignalSpy ready(window_.get(), &guise::app::MainWindow::ready);
        window_->resize(size);
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 90000);
    }
    /// As the program ends: a training is stopped and kept first. False: a job is left. Under a sanitizer an attack
    /// gets more than the three seconds of closing, and so it may be given on a machine that is busy with other things.
    bool end(int more = 0) {
        if (!window_)
            return true;
        window_->close();
        static_cast<void>(QTest::qWaitFor([this] { return !window_->isVisible(); }, 3000));
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        more = 9;
#endif
        bool ended = window_->shutDown();
        for (int i = 0; i < more && !ended; ++i)
            ended = window_->shutDown();
        window_.reset();
        return ended;
    }
    /// As a crash would, as far as files go: nothing is told that the program ends.
    void crash() {
        window_.reset();
    }
    template <class T>
    T* find(const char* name) const {
        return window_->findChild<T*>(QString::fromLatin1(name));
    }
    /// Into the folder $GUISE_TEST_PICTURES, for looking at; without it nothing happens.
    static void keepPicture(QWidget* widget, const QString& name) {
        if (const QString folder = qEnvironmentVariable("GUISE_TEST_PICTURES"); !folder.isEmpty())
            widget->grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
    }
    [[nodiscard]] const QTemporaryDir& home() const {
        return home_;
    }
    [[nodiscard]] guise::app::MainWindow* window() const {
        return window_.get();
    }

private:
    QTemporaryDir home_;
    std::unique_ptr<guise::app::MainWindow> window_;
};

/// main() of a test of the window: off-screen where there is no display, no native dialogs.
#define GUISE_WINDOW_TEST_MAIN(Test)                                                                  \
    int main(int argc, char** argv) {                                                                 \
        if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) \
            qputenv("QT_QPA_PLATFORM", "offscreen");                                                  \
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);                                  \
        QApplication application(argc, argv);                                                         \
        std::setlocale(LC_NUMERIC, "C");                                                              \
        guise::widgets::applyScheme(application, guise::widgets::Scheme::Light);                      \
        Test test;                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                       \
    }
