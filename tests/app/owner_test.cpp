// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/diagnostics.h"
#include "app/workbench/engine_install.h"
#include "app/workbench/engine_page.h"
#include "app/workbench/key_session.h"
#include "app/workbench/known_keys.h"
#include "app/workbench/storage.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/base/preferences.h"
#include "core/disguise/recipe.h"
#include "core/key/key_file.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace guise;
namespace fs = std::filesystem;

/// The pages of a data owner: keys, storage, engine, diagnostics.
class OwnerTest : public QObject {
    Q_OBJECT

private:
    WindowFixture guise_;
    QTemporaryDir folder_;

    fs::path path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)).toStdString(); }
    static key::SecretKey aKey(std::uint64_t seed) {
        return key::SecretKey::experiment(seed, disguise::canonicalRecipe(disguise::presets().front().recipe),
                                          {1, 28, 28}, 4)
            .value();
    }

private Q_SLOTS:
    void cleanup() { QVERIFY(guise_.end()); }

    void keysAreFoundOnceAndLostOnesAreNamed() {
        fs::create_directories(path("keys"));
        QVERIFY(key::saveKey(aKey(1), path("keys/one.gkey"), nullptr).has_value());
        QVERIFY(base::writeFile(path("keys/broken.gkey"), std::string("no key")).has_value());
        QVERIFY(base::writeFile(path("keys/note.txt"), std::string("no key")).has_value());
        const auto keys = app::findKeys(path("keys"), {path("keys/../keys/one.gkey"), path("gone.gkey")}).value();
        QCOMPARE(keys.size(), std::size_t(3));
        QCOMPARE(int(std::count_if(keys.begin(), keys.end(), [](const auto& each) { return each.info.has_value(); })),
                 1);
        for (const auto& each : keys) {
            if (each.path.filename() == "one.gkey")
                QVERIFY(each.info && !each.info->sealed && each.info->fingerprint == aKey(1).fingerprint());
            if (each.path.filename() == "broken.gkey")
                QVERIFY(each.error && each.error->code == base::ErrorCode::NotAKeyFile);
            if (each.path.filename() == "gone.gkey")
                QVERIFY(each.error && each.error->code == base::ErrorCode::FileNotFound);
        }
        QVERIFY(app::findKeys(path("nowhere"), {}).value().empty());
    }

    void onlyWhatIsBelowTheCacheIsCleared() {
        const fs::path examiners = base::cacheFolder() / "examiners";
        fs::create_directories(examiners / "a");
        fs::create_directories(path("outside"));
        QVERIFY(base::writeFile(path("outside/precious"), std::string("12345")).has_value());
        QVERIFY(base::writeFile(examiners / "a" / "weights", std::string(1000, 'x')).has_value());
        fs::create_directory_symlink(path("outside"), examiners / "link");
        const auto size = app::sizeOf(examiners).value();
        QCOMPARE(size.bytes, std::uintmax_t(1000));  // not what the link leads to
        QCOMPARE(size.files, std::uintmax_t(1));
        for (const fs::path& wrong : {path("outside"), base::cacheFolder(), examiners / "..", examiners / "link",
                                      examiners / ".." / ".." / "elsewhere"})
            QVERIFY2(app::clearCache(wrong).error().code == base::ErrorCode::WrongUse, wrong.c_str());
        QVERIFY(app::clearCache(examiners).has_value());
        QVERIFY(!fs::exists(examiners));
        QVERIFY(fs::exists(path("outside/precious")));
        QCOMPARE(app::sizeOf(examiners).value().files, std::uintmax_t(0));
    }

    void theInstallationTellsItsStepsAndStops() {
        const auto script = path("install.sh");
        QVERIFY(base::writeFile(script, std::string("echo 'install_engine: 1/3 first.whl'\n"
                                                    "echo \"install_engine: 2/3 $GUISE_WHEELS\"\n"))
                    .has_value());
        app::EngineInstall install(script);
        QSignalSpy progress(&install, &app::EngineInstall::progressed);
        QSignalSpy ended(&install, &app::EngineInstall::ended);
        install.start("/some/wheels");
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(ended[0][0].toBool());
        QCOMPARE(progress.count(), 2);
        QCOMPARE(progress[1][1].toInt(), 3);
        QCOMPARE(install.lastLine(), QStringLiteral("2/3 /some/wheels"));

        QVERIFY(base::writeFile(script, std::string("echo started\nsleep 600\n")).has_value());
        install.start();
        QTRY_COMPARE(install.lastLine(), QStringLiteral("started"));
        install.stop();
        QTRY_COMPARE(ended.count(), 2);
        QVERIFY(!ended[1][0].toBool());
        QVERIFY(!install.isRunning());

        QVERIFY(base::writeFile(script, std::string("echo 'There is no room on the disk.' >&2\nexit 1\n")).has_value());
        install.start();
        QTRY_COMPARE(ended.count(), 3);
        QCOMPARE(install.lastLine(), QStringLiteral("There is no room on the disk."));
    }

    void diagnosticsNameNoFileOfAPerson() {
        const auto file = path("preferences.json");
        auto preferences = base::Preferences::load(file);
        preferences.set("/recent/keys", base::Json::array({"/secret/place/mine.gkey"}));
        preferences.set("/recent/data", base::Json::array({"folder:/patients"}));
        preferences.set("/window/scheme", base::Json("dark"));
        QVERIFY(preferences.save().has_value());
        app::keepMessages();
        qWarning("a message of %s/folder", qPrintable(QDir::homePath()));
        const QString text = app::diagnosticsText(file, QStringLiteral("an engine"));
        for (const char* part : {GUISE_VERSION, "an engine", "\"dark\"", "a message of ~/folder"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        for (const char* part : {"mine.gkey", "patients"})
            QVERIFY2(!text.contains(QLatin1String(part)), part);
        QVERIFY(!text.contains(QSysInfo::kernelVersion()));  // shown without, copied with
        QVERIFY(app::diagnosticsText(file, QStringLiteral("an engine"), true).contains(QSysInfo::kernelVersion()));
    }

    void aMissingEngineIsOffered() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        auto options = guise_.options();
        options.preferences = path("engine.json");
        auto there = std::make_shared<bool>(false);
        options.engine = [there]() -> base::Result<learn::EnginePtr> {
            if (!*there)
                return base::fail(base::ErrorCode::EngineMissing, "The learning engine was not found. Install it.");
            return support::makeFakeEngine();
        };
        guise_.start(options);
        auto* offer = guise_.find<QToolButton>("bannerAction");
        guise_.find<QPushButton>("trainButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), 60000);
        QTest::mouseClick(offer, Qt::LeftButton);
        auto* tabs = guise_.find<QTabWidget>("ownerTabs");
        QVERIFY(tabs && tabs->isVisible() && !tabs->window()->isModal());
        QVERIFY(qobject_cast<app::EnginePage*>(tabs->currentWidget()) != nullptr);
        auto* state = guise_.find<QLabel>("engine.state");
        QTRY_VERIFY_WITH_TIMEOUT(state->text().contains(QStringLiteral("not found")), 60000);

        // A folder that holds no engine is refused; one that does is kept and tried.
        const auto choose = [&](const fs::path& folder) {
            QTest::mouseClick(guise_.find<QPushButton>("engine.folder"), Qt::LeftButton);
            auto* dialog = guise_.find<QFileDialog>("engineFolderDialog");
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(QString::fromStdString(folder.string()));
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        const QByteArray before = qgetenv("GUISE_ENGINE_ROOT");
        choose(path("keys"));
        QVERIFY(guise_.find<QLabel>("engine.line")->text().contains(QStringLiteral("neither")));
        fs::create_directories(path("libtorch/torch/lib"));
        *there = true;
        choose(path("libtorch"));
        QTRY_VERIFY(guise_.find<QLabel>("engine.state")->text().contains(QStringLiteral("ready")));
        QVERIFY(guise_.find<QListWidget>("engine.devices")->count() > 0);
        qunsetenv("GUISE_ENGINE_ROOT");
        app::useKeptEngineFolder(path("engine.json"));
        QCOMPARE(QString::fromLocal8Bit(qgetenv("GUISE_ENGINE_ROOT")),
                 QString::fromStdString(path("libtorch").string()));
        before.isNull() ? qunsetenv("GUISE_ENGINE_ROOT") : qputenv("GUISE_ENGINE_ROOT", before);
    }

    void pagesShowKeysAndClearExaminers() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        const fs::path keys = base::dataFolder() / "keys";
        fs::create_directories(keys);
        QVERIFY(key::saveKey(aKey(5), keys / "five.gkey", nullptr).has_value());
        guise_.start(guise_.options());
        guise_.find<QAction>("keysPageAction")->trigger();
        auto* list = guise_.find<QTreeWidget>("keys.list");
        QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, 60000);
        list->setCurrentItem(list->topLevelItem(0));
        const QString details = guise_.find<QLabel>("keys.details")->text();
        QVERIFY(details.contains(QString::fromStdString(aKey(5).fingerprint())));
        QVERIFY(details.contains(QStringLiteral("Not sealed")));
        QTest::mouseClick(guise_.find<QPushButton>("keys.use"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(guise_.window()->keySession().path().filename().string(), std::string("five.gkey"),
                                  60000);

        const fs::path examiners = base::cacheFolder() / "examiners";
        fs::create_directories(examiners / "x");
        QVERIFY(base::writeFile(examiners / "x" / "weights", std::string(5000, 'x')).has_value());
        guise_.find<QAction>("storagePageAction")->trigger();
        auto* clear = guise_.find<QPushButton>("storage.clear");
        QTRY_VERIFY_WITH_TIMEOUT(clear->isEnabled(), 60000);
        QTest::mouseClick(clear, Qt::LeftButton);
        QVERIFY(fs::exists(examiners / "x" / "weights"));  // asked first
        auto* banner = guise_.find<QWidget>("storage.banner");
        auto* remove = banner->findChild<QToolButton*>(QStringLiteral("bannerAction"));
        QVERIFY(remove->isVisible());
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!fs::exists(examiners / "x"), 60000);
        auto* places = guise_.find<QTreeWidget>("storage.list");
        places->setCurrentItem(places->topLevelItem(2));
        QVERIFY(!clear->isEnabled());  // runs
        guise_.find<QAction>("diagnosticsPageAction")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            guise_.find<QPlainTextEdit>("diagnostics.text")->toPlainText().contains(QStringLiteral("devices cpu")),
            60000);
    }
};

GUISE_WINDOW_TEST_MAIN(OwnerTest)

#include "owner_test.moc"
