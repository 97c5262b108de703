// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"
#include "app/workbench/dialog_folder.h"
#include "app/workbench/dropped.h"
#include "app/workbench/lessons.h"
#include "app/workbench/main_window.h"
#include "app/workbench/recent_items.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recovery_controller.h"
#include "app/workbench/scheme_choice.h"
#include "app/workbench/session_file.h"
#include "app/workbench/shortcuts_dialog.h"
#include "app/workbench/window_state.h"
#include "core/disguise/recipe.h"
#include "tests/app/window_fixture.h"
#include "widgets/content_area.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <memory>
#include <stop_token>
#include <thread>

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

    void recentItemsAreKeptNewestFirst() {
        using Kind = app::RecentItems::Kind;
        {
            app::RecentItems recent(preferences());
            QVERIFY(recent.items(Kind::Data).isEmpty());
            for (int i = 1; i <= 10; ++i)
                recent.add(Kind::Data, QStringLiteral("/data/%1").arg(i));
            recent.add(Kind::Data, QStringLiteral("/data/5 & more"));
            recent.add(Kind::Data, QStringLiteral("/data/9"));
            recent.add(Kind::Key, QStringLiteral("/keys/a.gkey"));
        }
        app::RecentItems recent(preferences());
        QCOMPARE(recent.items(Kind::Data).size(), 8);
        QCOMPARE(recent.items(Kind::Data).front(), QStringLiteral("/data/9"));
        QCOMPARE(recent.items(Kind::Data).count(QStringLiteral("/data/9")), 1);
        QCOMPARE(recent.items(Kind::Key), QStringList(QStringLiteral("/keys/a.gkey")));
        QSignalSpy chosen(&recent, &app::RecentItems::chosen);
        Q_EMIT recent.aboutToShow();
        const auto tips = recent.actions();
        const auto second = std::find_if(tips.begin(), tips.end(), [](const QAction* action) {
            return action->toolTip() == QLatin1String("/data/5 & more");
        });
        QVERIFY(second != tips.end() && (*second)->text().contains(QStringLiteral("&&")));
        (*second)->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][1].toString(), QStringLiteral("/data/5 & more"));
        recent.findChild<QAction*>(QStringLiteral("forgetRecentAction"))->trigger();
        QVERIFY(app::RecentItems(preferences()).items(Kind::Data).isEmpty());
        QVERIFY(app::RecentItems(preferences()).items(Kind::Key).isEmpty());
    }

    /// Pictures are not looked for among the keys: each kind of file has its own folder, at the next start too.
    void everyKindOfFileHasItsFolder() {
        guise_.start(guise_.options());
        auto* window = guise_.window();
        const QDir home(folder_.path());
        for (const char* name : {"stock/shoes", "secrets", "models"})
            QVERIFY(home.mkpath(QLatin1String(name)));
        const auto asked = [&](const char* action, const char* name, const QString& answer) {
            window->findChild<QAction*>(QLatin1String(action))->trigger();
            auto* dialog = window->findChild<QFileDialog*>(QLatin1String(name));
            const QString begun = dialog != nullptr ? dialog->directory().absolutePath() : QString();
            if (dialog != nullptr && !answer.isEmpty())
                app::keepFolder(
                    std::strcmp(action, "openFolderAction") == 0 ? app::FileKind::Pictures : app::FileKind::Keys,
                    answer);
            delete dialog;
            return begun;
        };
        const QString keys = asked("openKeyAction", "openKeyDialog", home.filePath(QStringLiteral("secrets/a.gkey")));
        QVERIFY2(keys.endsWith(QStringLiteral("/keys")), qPrintable(keys));
        const QString pictures =
            asked("openFolderAction", "openFolderDialog", home.filePath(QStringLiteral("stock/shoes")));
        QVERIFY2(pictures != keys && !pictures.endsWith(QStringLiteral("secrets")), qPrintable(pictures));
        QCOMPARE(asked("openKeyAction", "openKeyDialog", {}), home.filePath(QStringLiteral("secrets")));
        QCOMPARE(asked("openFolderAction", "openFolderDialog", {}), home.filePath(QStringLiteral("stock")));
        QVERIFY(app::lastFolder(app::FileKind::Models) != home.filePath(QStringLiteral("secrets")));

        // A dialog keeps what is chosen in it, and the window's state what it kept.
        {
            QFileDialog dialog;
            app::beginInLastFolder(dialog, app::FileKind::Models);
            Q_EMIT dialog.fileSelected(home.filePath(QStringLiteral("models/weights.safetensors")));
        }
        const QString file = home.filePath(QStringLiteral("state.ini"));
        app::keepWindowState(*window, file);
        for (const auto kind : {app::FileKind::Models, app::FileKind::Keys, app::FileKind::Pictures})
            app::keepFolder(kind, QDir::tempPath() + QStringLiteral("/x"));
        QVERIFY(app::restoreWindowState(*window, file));
        QCOMPARE(app::lastFolder(app::FileKind::Models), home.filePath(QStringLiteral("models")));
        QCOMPARE(app::lastFolder(app::FileKind::Keys), home.filePath(QStringLiteral("secrets")));
        QVERIFY(QDir(home.filePath(QStringLiteral("models"))).removeRecursively());
        QVERIFY2(app::lastFolder(app::FileKind::Models) != home.filePath(QStringLiteral("models")), "it is gone");
    }

    void aDroppedFileIsTakenForWhatItIs() {
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder_.filePath(QString::fromLatin1(name)));
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
            return std::filesystem::path(file.fileName().toStdString());
        };
        using Kind = app::Dropped;
        const auto recipe = QByteArray::fromStdString(disguise::canonicalRecipe(disguise::presets().front().recipe));
        QCOMPARE(app::kindOfDropped(folder_.path().toStdString()).value(), Kind::Data);
        QCOMPARE(app::kindOfDropped(write("a.gkey", "damaged")).value(), Kind::Key);
        QCOMPARE(app::kindOfDropped(write("b.json", recipe)).value(), Kind::Recipe);
        QCOMPARE(app::kindOfDropped(write("c.runs", QByteArray("SQLite format 3\0 and more", 25))).value(),
                 Kind::Store);
        QCOMPARE(app::kindOfDropped(write("d.png", "picture")).value(), Kind::Data);
        QCOMPARE(app::kindOfDropped(write("e", "")).value(), Kind::Data);
        QVERIFY(app::kindOfDropped(write("f.json", "[1]")).error().code == base::ErrorCode::UnknownFormat);
        QVERIFY(app::kindOfDropped("/nowhere/at/all").error().code == base::ErrorCode::FileNotFound);
    }

    void theWindowComesBackAsItWas() {
        const QString file = folder_.filePath(QStringLiteral("window.ini"));
        struct Parts {
            QWidget window;
            QSplitter* split = new QSplitter(&window);
            QTabWidget* tabs = new QTabWidget(split);
            QTableWidget* table = new QTableWidget(2, 3, split);
            QComboBox* list = new QComboBox(&window);
            Parts() {
                list->setObjectName(QStringLiteral("list"));
                list->addItem(QStringLiteral("None"), QString());
                list->addItem(QStringLiteral("Noise"), QStringLiteral("noise"));
                app::keepChoice(*list);
                split->setObjectName(QStringLiteral("split"));
                tabs->setObjectName(QStringLiteral("tabs"));
                table->setObjectName(QStringLiteral("table"));
                tabs->addTab(new QWidget, QStringLiteral("a"));
                tabs->addTab(new QWidget, QStringLiteral("b"));
                split->resize(600, 300);
            }
        };
        {
            Parts parts;
            QVERIFY(!app::restoreWindowState(parts.window, file));
            parts.window.setGeometry(40, 50, 640, 400);
            parts.window.show();
            parts.split->setSizes({100, 500});
            parts.table->setColumnWidth(1, 77);
            parts.tabs->setCurrentIndex(1);
            parts.list->setCurrentIndex(1);
            app::keepWindowState(parts.window, file);
        }
        Parts parts;
        QVERIFY(app::restoreWindowState(parts.window, file));
        parts.window.show();
        QCOMPARE(parts.window.size(), QSize(640, 400));
        QVERIFY(parts.split->sizes()[0] < parts.split->sizes()[1] / 2);
        QCOMPARE(parts.table->columnWidth(1), 77);
        QCOMPARE(parts.tabs->currentIndex(), 1);
        QCOMPARE(parts.list->currentIndex(), 1);

        // What was kept of other columns and pages is left alone, and so is a file that is none.
        Parts other;
        other.table->setColumnCount(5);
        other.tabs->addTab(new QWidget, QStringLiteral("c"));
        other.list->removeItem(1);
        QVERIFY(app::restoreWindowState(other.window, file));
        QVERIFY(other.table->columnWidth(1) != 77);
        QCOMPARE(other.tabs->currentIndex(), 0);
        QCOMPARE(other.list->currentIndex(), 0);
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("[window]\ngeometry=@ByteArray(nonsense)\n");
        broken.close();
        QVERIFY(!app::restoreWindowState(other.window, file));
    }

    void aCrashLeavesTheSettingsAndAnEndDoesNot() {
        const std::filesystem::path folder = folder_.filePath(QStringLiteral("sessions")).toStdString();
        app::JobBridge jobs;
        experiment::RunSettings settings;
        settings.dataUri = "folder:/pictures";
        settings.recipe = disguise::canonicalRecipe(disguise::presets().front().recipe);
        settings.experimentSeed = 2;
        settings.keyPath = "/keys/secret.gkey";
        settings.train.steps = 321;
        const auto look = [&]() -> std::optional<experiment::RunSettings> { return settings; };
        std::filesystem::path file;
        {
            app::SessionFile first(jobs, folder, look);
            app::SessionFile second(jobs, folder, look);  // another window has a file of its own
            QVERIFY(first.file() != second.file());
            QVERIFY(!first.takeLeft() && !second.takeLeft());
            file = first.file();
            first.keep();
            second.keep();
            QTRY_VERIFY(jobs.queue().idle());
            QVERIFY(std::filesystem::exists(file) && std::filesystem::exists(second.file()));
            second.end();
        }
        QFile kept(QString::fromStdString(file.string()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("secret.gkey"));
        {
            app::SessionFile next(jobs, folder, look);
            const auto left = next.takeLeft();
            QVERIFY(left.has_value());
            QCOMPARE(left->settings.train.steps, 321);
            QCOMPARE(QString::fromStdString(left->settings.recipe), QString::fromStdString(settings.recipe));
            QVERIFY(!next.takeLeft());
            next.keep();
            next.end();  // what still waits on the lane is not written
            next.keep();
            QTRY_VERIFY(jobs.queue().idle());
            QVERIFY(!std::filesystem::exists(file));
        }
        QVERIFY(kept.open(QIODevice::WriteOnly) || (kept.close(), kept.open(QIODevice::WriteOnly)));
        kept.write("{ not JSON");
        kept.close();
        app::SessionFile last(jobs, folder, look);
        QVERIFY(!last.takeLeft());
    }

    /// The box takes it as it goes, and by then what listens may be gone.
    void aWindowMayGoWhileANumberIsTyped() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        guise_.start(guise_.options());
        guise_.window()->activateWindow();
        auto* level = guise_.find<QDoubleSpinBox>("step0.noise.level.spin");
        level->setFocus();
        level->selectAll();
        QTest::keyClicks(level, QStringLiteral("37"));
        guise_.crash();
    }

    void theWindowOffersWhatACrashLeft() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        auto options = guise_.options();
        options.recovery = folder_.filePath(QStringLiteral("recovery")).toStdString();
        guise_.start(options);
        guise_.find<QSpinBox>("train.steps")->setValue(77);
        auto* block = guise_.find<QSlider>("recipe.block.slider");
        block->setValue(block->minimum());
        const auto before = guise_.window()->sessionNow();
        guise_.window()->findChild<app::SessionFile*>()->keep();
        QTRY_VERIFY_WITH_TIMEOUT(guise_.window()->jobs().queue().idle(), 60000);
        guise_.crash();

        guise_.start(options);
        QVERIFY(guise_.window()->sessionNow()->recipe != before->recipe);
        auto* bring = guise_.find<QToolButton>("bannerAction");
        QTRY_VERIFY(bring->isVisible());
        QTest::mouseClick(bring, Qt::LeftButton);
        QTRY_COMPARE(QString::fromStdString(guise_.window()->sessionNow()->recipe),
                     QString::fromStdString(before->recipe));
        QCOMPARE(guise_.window()->sessionNow()->train.steps, 77);
        QVERIFY(guise_.end());
        guise_.start(options);
        QTest::qWait(50);
        QVERIFY(!guise_.find<QToolButton>("bannerAction")->isVisible());
    }

    void aCrashLeavesARecipeWithoutSteps() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        auto options = guise_.options();
        options.recovery = folder_.filePath(QStringLiteral("no-steps")).toStdString();
        guise_.start(options);
        auto* recipe = guise_.find<app::RecipePanel>("recipePanel");
        auto none = recipe->recipe();
        none.steps.clear();
        recipe->setRecipe(none);
        guise_.window()->findChild<app::SessionFile*>()->keep();
        QTRY_VERIFY_WITH_TIMEOUT(guise_.window()->jobs().queue().idle(), 60000);
        guise_.crash();
        guise_.start(options);
        auto* bring = guise_.find<QToolButton>("bannerAction");
        QTRY_VERIFY(bring->isVisible());
        bring->click();
        QTRY_VERIFY(guise_.find<app::RecipePanel>("recipePanel")->recipe() == none);
    }

    void aWindowThatIsClosedAsItTrainsLeavesARunAndNothingElse() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        auto options = guise_.options();
        options.recovery = folder_.filePath(QStringLiteral("closed")).toStdString();
        options.training.steps = 1'000'000;
        guise_.start(options);
        guise_.find<QSpinBox>("train.steps")->setValue(1'000'000);
        guise_.window()->findChild<app::SessionFile*>()->keep();
        QTRY_VERIFY_WITH_TIMEOUT(guise_.window()->jobs().queue().idle(), 60000);
        QVERIFY(!QDir(QString::fromStdString(options.recovery.string())).isEmpty());
        QSignalSpy batches(&guise_.window()->training(), &app::TrainingController::received);
        guise_.window()->train();
        QTRY_VERIFY_WITH_TIMEOUT(!batches.isEmpty(), 60000);
        QVERIFY(guise_.end());
        QVERIFY(QDir(QString::fromStdString(options.recovery.string())).entryList(QDir::Files).isEmpty());
    }

    void allJobsHaveThreeSecondsTogetherToEnd() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        guise_.start(guise_.options());
        const auto release = std::make_shared<std::atomic<bool>>(false);
        const auto asked = std::make_shared<std::atomic<int>>(0);
        const auto stubborn = [release, asked](const std::stop_token& stop) -> base::Result<bool> {
            const std::stop_callback told(stop, [asked] { ++*asked; });
            while (!*release)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            return true;
        };
        const auto ended = [](const app::Ended<bool>&) {};
        auto* window = guise_.window();
        window->jobs().run<bool>(base::Lane::Io, {}, stubborn, ended);
        window->jobs().run<bool>(base::Lane::Device, {}, stubborn, ended);
        window->recovery().jobs().run<bool>(base::Lane::Io, {}, stubborn, ended);
        QTest::qWait(500);
        QElapsedTimer clock;
        clock.start();
        window->close();
        QVERIFY(!window->shutDown());
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(asked->load(), 3);
        *release = true;
    }

    /// At 200 % a screen of 1920 x 1080 has 960 x 540 pixels: everything is reached by scrolling, with a lesson too.
    void theWindowFitsASmallScreen() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        guise_.start(guise_.options());
        auto* area = guise_.find<widgets::ContentArea>("contentArea");
        auto* window = guise_.window();
        QVERIFY(!area->horizontalScrollBar()->isVisible() && !area->verticalScrollBar()->isVisible());
        QCOMPARE(area->minimumSizeHint(), area->widget()->minimumSizeHint());  // there is room: nothing scrolls
        area->setRoom({950, 470});
        QTRY_VERIFY(window->minimumSize().width() < 960);
        window->resize(960, 500);
        QTRY_VERIFY(window->width() <= 960 && window->height() <= 500);
        QTRY_VERIFY(area->horizontalScrollBar()->isVisible() && area->verticalScrollBar()->isVisible());
        QVERIFY(area->widget()->width() >= area->widget()->minimumSizeHint().width());
        auto* last = guise_.find<QToolButton>("privacy.thresholdsButton");
        last->setFocus();
        area->ensureWidgetVisible(last);
        QTRY_VERIFY(area->viewport()->rect().contains(last->mapTo(area->viewport(), last->rect().center())));
        guise_.window()->lessons().openLesson();
        auto* next = guise_.find<QAbstractButton>("lesson.next");
        QTRY_VERIFY(next->isVisible() && next->mapTo(window, next->rect().bottomRight()).y() <= window->height());
        QTRY_VERIFY(window->height() <= 500);
    }

    void droppedRecipesAndColoursAreTaken() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        auto options = guise_.options();
        options.preferences = preferences();
        guise_.start(options);
        auto recipe = disguise::presets().front().recipe;
        recipe.steps.pop_back();
        QFile file(folder_.filePath(QStringLiteral("mine.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(disguise::canonicalRecipe(recipe)));
        file.close();
        guise_.window()->openDropped(file.fileName().toStdString());
        QCOMPARE(QString::fromStdString(guise_.window()->sessionNow()->recipe),
                 QString::fromStdString(disguise::canonicalRecipe(recipe)));
        guise_.find<QAction>("contrastSchemeAction")->trigger();
        QVERIFY(widgets::isHighContrast(QApplication::palette()));
        QCOMPARE(app::keptScheme(preferences()), widgets::Scheme::HighContrast);
        guise_.find<QAction>("lightSchemeAction")->trigger();
        QCOMPARE(app::keptScheme(preferences()), widgets::Scheme::Light);
    }
};

GUISE_WINDOW_TEST_MAIN(HabitsTest)

#include "habits_test.moc"
