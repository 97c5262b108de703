// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a real display: process start to first painted window, slider to new picture, stalls of the UI
// thread and the sliders while a net trains on all cores, curves, memory, recipe at rest to recovered picture.
// Usage: bench_window [PART [ARGUMENT]]: start, slider [SIDE], training [SECONDS], curves [SECONDS], memory [RUNS],
// recovery [URI...]; without a part, all. Prints one line per figure; never asserts a time.
#include "app/workbench/main_window.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/recovery_controller.h"
#include "core/base/paths.h"
#include "core/disguise/recipe.h"
#include "core/experiment/training_run.h"
#include "core/image/npy.h"
#include "core/learn/engine.h"
#include "widgets/compare_view.h"
#include "widgets/custom_plot.h"
#include "widgets/live_plot.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QSlider>
#include <QTemporaryDir>
#include <QTimer>

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
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

void pause(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// From the slider's new value to the end of the paint that shows its picture.
std::vector<double> sliderToPicture(app::MainWindow& window, const char* sliderName, int moves) {
    auto* slider = window.findChild<QSlider*>(QString::fromLatin1(sliderName));
    auto* view = window.findChild<widgets::CompareView*>(QStringLiteral("compareView"));
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
        pause(4);
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
    pause(milliseconds);
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

/// No engine: only what needs no learning is measured with it.
base::Result<learn::EnginePtr> noEngine() {
    return base::fail(base::ErrorCode::EngineMissing, "Not needed for this measurement.");
}

void measureSlider(const QByteArray& what, const std::string& uri, const QTemporaryDir& folder) {
    auto options = optionsFor(folder, uri);
    options.engine = noEngine;
    app::MainWindow window(std::move(options));
    window.resize(1280, 760);
    if (!waitReady(window)) {
        std::printf("%-52s the window did not get ready\n", what.constData());
        return;
    }
    pause(1000);  // a person looks before taking the slider: block sizes nearby are prepared in this time
    print((what + ", block slider").constData(), sliderToPicture(window, "recipe.block.slider", 300));
    print((what + ", noise slider").constData(), sliderToPicture(window, "step0.noise.level.slider", 300));
    window.close();
    window.shutDown();
}

/// Runs `during` while a window trains simple-cnn on all cores, then stops the training.
void whileTraining(const QTemporaryDir& folder, const std::function<void(app::MainWindow&)>& during) {
    app::MainWindow window(optionsFor(folder, "fashion-mnist"));
    window.resize(1280, 760);
    if (!waitReady(window))
        return;
    pause(3000);  // the examiner's one step, and its accuracy
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
    during(window);
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

void measureTraining(const QTemporaryDir& folder, int seconds) {
    whileTraining(folder, [&](app::MainWindow& window) {
        print("UI stall while simple-cnn trains on all cores", stalls(seconds * 1000));
        print("the same, 28x28, block slider", sliderToPicture(window, "recipe.block.slider", 200));
        print("the same, 28x28, noise slider", sliderToPicture(window, "step0.noise.level.slider", 200));
        measureSlider("the same, 256x256x3", syntheticSet(folder, 256, 3), folder);
    });
}

/// Twenty curves of 10,000 points on the window's accuracy plot, each growing as fast as a run reports.
void measureCurves(const QTemporaryDir& folder, int seconds) {
    constexpr int kCurves = 20;
    constexpr int kPoints = 10'000;
    whileTraining(folder, [&](app::MainWindow& window) {
        auto* plot = window.findChild<widgets::LivePlot*>(QStringLiteral("accuracyPlot"));
        if (!plot)
            return;
        QVector<int> curves;
        QVector<double> x;
        for (int i = 0; i < kPoints; ++i)
            x.push_back(i);
        for (int curve = 0; curve < kCurves; ++curve) {
            curves.push_back(plot->addCurve(QStringLiteral("run %1").arg(curve), widgets::LivePlot::Role::Disguised));
            QVector<double> y;
            for (int i = 0; i < kPoints; ++i)
                y.push_back(0.9 - 0.02 * curve - 0.8 * std::exp(-i / 1500.0) + 0.03 * std::sin(i * (0.7 + curve)));
            plot->setCurve(curves.back(), x, y);
        }
        std::vector<double> drawn;
        QElapsedTimer clock;
        const QObject measuring;  // the plot outlives what these measure into
        QObject::connect(plot->plot(), &QCustomPlot::beforeReplot, &measuring, [&clock] { clock.start(); });
        QObject::connect(plot->plot(), &QCustomPlot::afterReplot, &measuring,
                         [&] { drawn.push_back(double(clock.nsecsElapsed()) * 1e-6); });
        QTimer feed;
        int at = kPoints;
        QObject::connect(&feed, &QTimer::timeout, plot, [&] {
            for (const int curve : curves)
                plot->addPoint(curve, at, 0.9 - 0.02 * curve);
            ++at;
        });
        feed.start(60);
        print("UI stall, 20 live curves of 10,000 points as well", stalls(seconds * 1000));
        print("one drawing of the 20 curves", drawn);
    });
}

double residentMiB() {
    std::ifstream status("/proc/self/statm");
    std::size_t all = 0;
    std::size_t resident = 0;
    status >> all >> resident;
    return double(resident) * double(sysconf(_SC_PAGESIZE)) / double(1 << 20);
}

/// What the allocator has handed out and not got back, and what of it all lies in memory once it gave back what it
/// keeps for later: a leak grows both, slack only the resident size before.
struct Memory {
    double resident = residentMiB();
    double used = 0.0;
    double trimmed = 0.0;
    Memory() {
        const auto heap = mallinfo2();
        used = double(heap.uordblks + heap.hblkhd) / double(1 << 20);
        malloc_trim(0);
        trimmed = residentMiB();
    }
};

void printMemory(const std::string& what, const Memory& now, const Memory& before) {
    std::printf("%-52s resident %7.1f MiB (%+.1f)   trimmed %7.1f (%+.1f)   in use %7.1f (%+.1f)\n", what.c_str(),
                now.resident, now.resident - before.resident, now.trimmed, now.trimmed - before.trimmed, now.used,
                now.used - before.used);
    std::fflush(stdout);
}

/// Nothing works any more: every attack on the last recipe is through.
void settle(app::MainWindow& window) {
    constexpr int kQuiet = 3000;  // ms; between an answer and a deeper attack there is a pause of its own
    constexpr int kStep = 100;
    constexpr int kMost = 180'000;
    for (int quiet = 0, waited = 0; quiet < kQuiet && waited < kMost; quiet += kStep, waited += kStep) {
        pause(kStep);
        if (!window.jobs().queue().idle() || !window.recovery().jobs().queue().idle())
            quiet = 0;
    }
}

/// Growth of memory over 500 changes of the recipe and `runs` short runs, after a few of both.
void measureMemory(const QTemporaryDir& folder, int runs) {
    auto options = optionsFor(folder, "fashion-mnist?classes=0,1,2");
    options.training.steps = 20;
    app::MainWindow window(std::move(options));
    window.resize(1280, 760);
    if (!waitReady(window))
        return;
    const auto change = [&window](int times) {
        (void)sliderToPicture(window, "recipe.block.slider", times / 2);
        (void)sliderToPicture(window, "step0.noise.level.slider", times - times / 2);
    };
    int trained = 0;
    QObject::connect(&window.training(), &app::TrainingController::ended, &window, [&trained] { ++trained; });
    QObject::connect(&window.training(), &app::TrainingController::failed, &window,
                     [](const base::Error& error) { std::printf("training: %s\n", error.advice.c_str()); });
    const auto train = [&window](int times) {
        for (int i = 0; i < times; ++i) {
            QEventLoop running;
            QObject::connect(&window.training(), &app::TrainingController::ended, &running, &QEventLoop::quit);
            QObject::connect(&window.training(), &app::TrainingController::failed, &running, &QEventLoop::quit);
            QTimer::singleShot(60'000, &running, &QEventLoop::quit);
            window.train();
            running.exec();
        }
    };
    change(100);
    train(5);
    settle(window);
    const Memory before;
    printMemory("memory after 100 recipe changes and 5 runs", before, before);
    change(500);
    settle(window);
    printMemory("after 500 recipe changes more", Memory(), before);
    const int first = std::exchange(trained, 0);
    train(runs);
    settle(window);
    printMemory("and " + std::to_string(trained) + " runs more", Memory(), before);
    if (first == 0 || trained < runs)
        std::printf("%d of %d runs did not end\n", runs - trained, runs);
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
    QTemporaryDir folder;
    if (qEnvironmentVariableIsEmpty("GUISE_ENGINE_ROOT"))  // the one installed here, though the cache moves
        qputenv("GUISE_ENGINE_ROOT", QByteArray::fromStdString(base::engineRoot().string()));
    qputenv("XDG_CACHE_HOME", (folder.path() + QStringLiteral("/cache")).toLocal8Bit());
    qputenv("XDG_DATA_HOME", (folder.path() + QStringLiteral("/data")).toLocal8Bit());
    const QString part = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("all");
    const auto wanted = [&part](const char* name) {
        return part == QLatin1String(name) || part == QLatin1String("all");
    };
    if (wanted("start"))
        measureStart(QCoreApplication::applicationDirPath() + QStringLiteral("/guise-workbench"));
    if (wanted("slider")) {
        const int only = argc > 2 ? std::atoi(argv[2]) : 0;
        if (only == 0 || only == 28)
            measureSlider("28x28", "fashion-mnist", folder);
        for (const int side : {64, 256})
            if (only == 0 || only == side)
                measureSlider(QByteArray::number(side) + "x" + QByteArray::number(side) + "x3",
                              syntheticSet(folder, side, 3), folder);
    }
    if (wanted("training"))
        measureTraining(folder, argc > 2 ? std::atoi(argv[2]) : 60);
    if (wanted("curves"))
        measureCurves(folder, argc > 2 ? std::atoi(argv[2]) : 20);
    if (wanted("memory"))
        measureMemory(folder, argc > 2 ? std::atoi(argv[2]) : 50);
    if (wanted("recovery")) {
        if (argc <= 2)
            measureRecovery("fashion-mnist");
        for (int i = 2; i < argc; ++i)
            measureRecovery(argv[i]);
    }
    return 0;
}
