// SPDX-License-Identifier: GPL-3.0-or-later
// Latency of the real window on a real display: slider to new picture, stalls of the UI thread while a net trains on
// all cores, process start to first painted window, recipe at rest to recovered picture. Usage: bench_window SECONDS,
// or bench_window recovery URI... for the last alone. Prints one line per figure; never asserts a time.
#include "app/workbench/main_window.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/recovery_controller.h"
#include "core/disguise/recipe.h"
#include "core/experiment/training_run.h"
#include "core/image/npy.h"
#include "core/learn/engine.h"
#include "widgets/compare_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QSlider>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

using namespace guise;

namespace {

struct Quantiles {
    double median = 0.0;
    double p99 = 0.0;
    double largest = 0.0;
};

Quantiles quantiles(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values[std::size_t(share * double(values.size() - 1))]; };
    return {at(0.5), at(0.99), values.back()};
}

void print(const char* what, const std::vector<double>& milliseconds) {
    if (milliseconds.empty()) {
        std::printf("%-52s no value\n", what);
        return;
    }
    const auto q = quantiles(milliseconds);
    std::printf("%-52s median %6.1f ms   p99 %6.1f ms   max %6.1f ms   (n %zu)\n", what, q.median, q.p99, q.largest,
                milliseconds.size());
    std::fflush(stdout);
}

app::WindowOptions optionsFor(const QTemporaryDir& folder, const std::string& uri) {
    app::WindowOptions options;
    options.engine = learn::loadEngine;
    options.dataUri = uri;
    options.runsFolder = (folder.path() + QStringLiteral("/runs")).toStdString();
    options.training.steps = 1'000'000;
    options.examiner.steps = 1;
    return options;
}

bool waitReady(app::MainWindow& window) {
    QEventLoop loop;
    QObject::connect(&window, &app::MainWindow::ready, &loop, [&loop] { loop.exit(0); });
    QTimer::singleShot(60'000, &loop, [&loop] { loop.exit(1); });
    window.show();
    return loop.exec() == 0;
}

/// From the slider's new value to the end of the paint that shows its picture.
std::vector<double> sliderToPicture(app::MainWindow& window, const char* sliderName, int moves) {
    auto* slider = window.findChild<QSlider*>(QString::fromLatin1(sliderName));
    auto* view = window.findChild<widgets::CompareView*>();
    auto* preview = window.findChild<app::PreviewController*>();
    std::vector<double> times;
    if (!slider || !view || !preview)
        return times;
    const int span = std::max(1, slider->maximum() - slider->minimum());
    for (int move = 0; move < moves; ++move) {
        QEventLoop loop;
        bool fresh = false;
        const auto one = QObject::connect(preview, &app::PreviewController::ready, &loop, [&] { fresh = true; });
        const auto two = QObject::connect(view, &widgets::CompareView::painted, &loop, [&] {
            if (fresh)
                loop.quit();
        });
        QTimer::singleShot(2000, &loop, [&loop] { loop.quit(); });
        QElapsedTimer clock;
        clock.start();
        slider->setValue(slider->minimum() + (move * 7 + 1) % (span + 1));
        loop.exec();
        times.push_back(double(clock.nsecsElapsed()) * 1e-6);
        QObject::disconnect(one);
        QObject::disconnect(two);
        QEventLoop pause;
        QTimer::singleShot(4, &pause, &QEventLoop::quit);
        pause.exec();
    }
    return times;
}

/// Gaps between beats of a 1 ms timer on the UI thread, less the millisecond itself.
std::vector<double> stalls(int milliseconds) {
    std::vector<double> gaps;
    QElapsedTimer clock;
    clock.start();
    qint64 last = clock.nsecsElapsed();
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    beat.setInterval(1);
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        const qint64 now = clock.nsecsElapsed();
        gaps.push_back(std::max(0.0, double(now - last) * 1e-6 - 1.0));
        last = now;
    });
    beat.start();
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    return gaps;
}

std::string syntheticSet(const QTemporaryDir& folder, int side, int channels) {
    const std::string path = (folder.path() + QStringLiteral("/set.npy")).toStdString();
    const std::vector<std::size_t> shape{4, std::size_t(channels), std::size_t(side), std::size_t(side)};
    auto writer = image::NpyWriter::create(path, image::NpyType::U8, shape);
    std::vector<std::uint8_t> pixels(4 * std::size_t(channels) * std::size_t(side) * std::size_t(side));
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = std::uint8_t((i / std::size_t(side)) * 3 + i % std::size_t(side));
    if (!writer || !writer->writeValues(std::span<const std::uint8_t>(pixels)) || !writer->finish())
        return {};
    return "npy:" + path;
}

void measureSlider(const char* what, const std::string& uri, const QTemporaryDir& folder) {
    auto options = optionsFor(folder, uri);
    options.engine = []() -> base::Result<learn::EnginePtr> {
        return base::fail(base::ErrorCode::EngineMissing, "Not needed for this measurement.");
    };
    app::MainWindow window(std::move(options));
    window.resize(1280, 760);
    if (!waitReady(window)) {
        std::printf("%-52s the window did not get ready\n", what);
        return;
    }
    for (const char* slider : {"recipe.block.slider", "step0.noise.level.slider"}) {
        const auto name = QByteArray(what) + (slider[0] == 'r' ? ", block slider" : ", noise slider");
        print(name.constData(), sliderToPicture(window, slider, 300));
    }
    window.close();
    window.shutDown();
}

void measureTraining(const QTemporaryDir& folder, int seconds) {
    app::MainWindow window(optionsFor(folder, "fashion-mnist"));
    window.resize(1280, 760);
    if (!waitReady(window))
        return;
    print("UI stall at rest, 5 s", stalls(5000));
    QEventLoop examiner;
    QTimer::singleShot(3000, &examiner, &QEventLoop::quit);
    examiner.exec();
    QMetaObject::invokeMethod(&window, [&window] { window.train(); });
    QEventLoop starting;
    QObject::connect(&window.training(), &app::TrainingController::received, &starting, &QEventLoop::quit);
    QObject::connect(&window.training(), &app::TrainingController::failed, &starting,
                     [&starting](const base::Error& error) {
                         std::printf("training: %s\n", error.advice.c_str());
                         starting.quit();
                     });
    QTimer::singleShot(120'000, &starting, &QEventLoop::quit);
    starting.exec();
    if (window.training().phase() != app::TrainingController::Phase::Running)
        return;
    print("UI stall while simple-cnn trains on all cores", stalls(seconds * 1000));
    print("slider to picture while it trains, noise slider", sliderToPicture(window, "step0.noise.level.slider", 200));

    QEventLoop stopping;
    QObject::connect(&window.training(), &app::TrainingController::ended, &stopping, &QEventLoop::quit);
    QTimer::singleShot(30'000, &stopping, &QEventLoop::quit);
    window.training().stop();
    stopping.exec();
    if (const auto time = window.training().lastStopTime())
        std::printf("%-52s %lld ms\n", "Stop to ended job", static_cast<long long>(time->count()));
    window.close();
    window.shutDown();
}

/// From the last change of the recipe to the first recovered picture, the attack's wait for rest included.
void measureRecovery(const std::string& uri) {
    const auto opened = app::openData(uri, {}, {});
    if (!opened) {
        std::printf("%s: %s\n", uri.c_str(), opened.error().advice.c_str());
        return;
    }
    const auto& info = (*opened)->source->info();
    for (const char* text : {R"({"block":[2,2],"steps":[{"mechanism":"noise","level":25},{"mechanism":"rmt"}]})",
                             R"({"block":[4,4],"steps":[{"mechanism":"noise","level":25},{"mechanism":"rmt"}]})",
                             R"({"block":[4,4],"steps":[{"mechanism":"rmt"},{"mechanism":"permute"}]})"}) {
        const auto recipe = disguise::parseRecipe(text);
        std::vector<double> times;
        std::string attack;
        app::RecoveryController controller;
        controller.setData(*opened);
        for (std::uint64_t seed = 1; recipe && seed <= 15; ++seed) {
            const auto key = key::SecretKey::experiment(seed, disguise::canonicalRecipe(*recipe), info.shape,
                                                        int(info.classNames.size()));
            QEventLoop loop;
            QObject::connect(&controller, &app::RecoveryController::recovered, &loop,
                             [&](const app::RecoveryPtr& recovery, const app::RecoveredPicture& picture) {
                                 const auto* finding = recovery->chosen();
                                 if (finding && !picture.picture.isNull())
                                     attack = recovery->attacks[std::size_t(finding->best)].name;
                                 loop.quit();
                             });
            QTimer::singleShot(20'000, &loop, [&loop] { loop.quit(); });
            QElapsedTimer clock;
            clock.start();
            if (key)
                controller.setKey(*key);
            loop.exec();
            times.push_back(double(clock.nsecsElapsed()) * 1e-6);
        }
        const auto what =
            QByteArray::fromStdString(info.name + ", " + attack + ", block " +
                                      std::to_string(recipe ? recipe->blockWidth : 0) + ", at rest to picture");
        print(what.constData(), times);
    }
}

void measureStart(const QString& program) {
    std::vector<double> times;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer clock;
        clock.start();
        QProcess process;
        process.start(program, {QStringLiteral("--measure-start")});
        if (!process.waitForReadyRead(20'000))
            break;
        times.push_back(double(clock.nsecsElapsed()) * 1e-6);
        process.waitForFinished(20'000);
    }
    print("process start to first painted window", times);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc > 2 && QByteArray(argv[1]) == "recovery") {
        for (int i = 2; i < argc; ++i)
            measureRecovery(argv[i]);
        return 0;
    }
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 60;
    QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", (folder.path() + QStringLiteral("/cache")).toLocal8Bit());
    qputenv("XDG_DATA_HOME", (folder.path() + QStringLiteral("/data")).toLocal8Bit());
    measureStart(QCoreApplication::applicationDirPath() + QStringLiteral("/guise-workbench"));
    measureSlider("28x28", "fashion-mnist", folder);
    measureSlider("64x64x3", syntheticSet(folder, 64, 3), folder);
    measureSlider("256x256x3", syntheticSet(folder, 256, 3), folder);
    measureTraining(folder, seconds);
    measureRecovery("fashion-mnist");
    return 0;
}
