// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/class_settings.h"
#include "app/workbench/diagnostics.h"
#include "app/workbench/dropped.h"
#include "app/workbench/engine_page.h"
#include "app/workbench/figures.h"
#include "app/workbench/language.h"
#include "app/workbench/lessons.h"
#include "app/workbench/main_window.h"
#include "app/workbench/report_verb.h"
#include "app/workbench/scheme_choice.h"
#include "app/workbench/screenshots.h"
#include "core/base/paths.h"
#include "core/base/process.h"
#include "widgets/compare_view.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QHashFunctions>
#include <QIcon>
#include <QTextStream>

#include <chrono>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>

int main(int argc, char** argv) {
    guise::base::hardenProcess();
    // Files made off-screen are the same files each time; Qt's tables are in an order of their own in every process
    // else.
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--report") == 0 || std::strcmp(argv[i], "--figures") == 0)
            QHashSeed::setDeterministicGlobalSeed();
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    guise::app::keepMessages();
    QApplication::setApplicationName(QStringLiteral("guise"));
    QApplication::setApplicationDisplayName(QStringLiteral("Guise"));
    QApplication::setApplicationVersion(QStringLiteral(GUISE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("guise"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/guise.svg")));
    const auto language =
        guise::app::chosenLanguage(QApplication::arguments(), guise::base::configFolder() / "preferences.json");
    if (!language) {
        QTextStream(stderr) << QString::fromStdString(language.error().advice) << '\n';
        return guise::base::exitCode(language.error().code);
    }
    guise::app::useLanguage(application, *language);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "A workbench for image disguising."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("data"),
        QCoreApplication::translate(
            "main", "What to open: a folder, a picture or an address of data; a key, a recipe or a store of runs."),
        QStringLiteral("[data]"));
    const QCommandLineOption figures(
        QStringLiteral("figures"),
        QCoreApplication::translate("main", "Draw the figures of the given run folders and leave."));
    const QCommandLineOption images(
        QStringLiteral("images"), QCoreApplication::translate("main", "With --figures: a set to draw, NAME=FILE.npy."),
        QStringLiteral("NAME=FILE"));
    const QCommandLineOption out(QStringLiteral("out"),
                                 QCoreApplication::translate("main", "With --figures: folder for them."),
                                 QStringLiteral("DIR"));
    const QCommandLineOption scheme(
        QStringLiteral("scheme"),
        QCoreApplication::translate("main", "Colours, this time: system, light, dark or high-contrast."),
        QStringLiteral("NAME"), QStringLiteral("system"));
    const QCommandLineOption languageOption(QStringLiteral("language"),
                                            QCoreApplication::translate("main", "Language, this time: system, %1.")
                                                .arg(guise::app::languages().join(QStringLiteral(", "))),
                                            QStringLiteral("NAME"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("main", "Show disguises and attacks by itself, full screen; Escape ends it."));
    const QCommandLineOption lesson(
        QStringLiteral("lesson"),
        QCoreApplication::translate("main", "Start with a lesson: a built-in one (disguises) or a file."),
        QStringLiteral("NAME"));
    const QCommandLineOption classFile(
        QStringLiteral("class"),
        QCoreApplication::translate("main", "A class file: controls to hide or lock, data and lesson to start with."),
        QStringLiteral("FILE"));
    const QCommandLineOption listControls(
        QStringLiteral("list-controls"),
        QCoreApplication::translate("main", "Print the names of controls for lessons and class files, and leave."));
    QCommandLineOption measure(QStringLiteral("measure-start"));
    QCommandLineOption screenshots(QStringLiteral("screenshots"), QString(), QStringLiteral("SCRIPT"));
    measure.setFlags(QCommandLineOption::HiddenFromHelp);
    screenshots.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({demo, lesson, classFile, listControls});
    parser.addOptions({figures, images, out, scheme, languageOption, measure, screenshots});
    guise::app::addReportOptions(parser);
    parser.process(application);

    if (parser.isSet(figures)) {
        guise::widgets::applyScheme(application, guise::widgets::Scheme::Light);
        const auto written =
            guise::app::drawFigures(parser.positionalArguments(), parser.values(images), parser.value(out));
        QTextStream(written ? stdout : stderr)
            << (written ? written->join(QLatin1Char('\n')) : QString::fromStdString(written.error().advice)) << '\n';
        return written ? 0 : guise::base::exitCode(written.error().code);
    }

    if (guise::app::wantsReport(parser)) {
        guise::widgets::applyScheme(application, guise::widgets::Scheme::Light);
        return guise::app::makeReport(parser);
    }

    const auto preferences = guise::base::configFolder() / "preferences.json";
    const auto asked = guise::app::schemeOf(parser.value(scheme));
    if (!asked) {
        QTextStream(stderr) << QCoreApplication::translate("main", "There is no scheme %1. Take one of --help.\n")
                                   .arg(parser.value(scheme));
        return guise::base::exitCode(guise::base::ErrorCode::UnknownName);
    }
    guise::widgets::applyScheme(application, parser.isSet(scheme) ? *asked : guise::app::keptScheme(preferences));
    guise::app::useKeptEngineFolder(preferences);
    guise::app::WindowOptions options;
    options.engine = guise::learn::loadEngine;
    options.program = guise::base::programFolder() / "guise";
    options.runsFolder = guise::base::dataFolder() / "runs";
    options.preferences = preferences;
    if (!parser.isSet(measure) && !parser.isSet(screenshots)) {
        options.windowState = guise::base::configFolder() / "window.ini";
        options.recovery = guise::base::dataFolder() / "recovery";
    }
    options.examiner.bf16 = true;
    options.strongerExaminerAfter = std::chrono::seconds(6);
    options.training.bf16 = true;
    const QString wanted = parser.positionalArguments().value(0);
    // A key, a recipe and a store open over the data that the window begins with, as when they are dropped on it.
    const auto kind =
        QFileInfo(wanted).isFile() ? guise::app::kindOfDropped(wanted.toStdString()) : guise::app::Dropped::Data;
    const bool isData = !kind || *kind == guise::app::Dropped::Data;
    if (!wanted.isEmpty() && isData)
        options.dataUri = wanted.toStdString();
    const auto rules = guise::app::classSettings(parser.value(classFile));
    if (rules && wanted.isEmpty() && !rules->data.isEmpty())
        options.dataUri = rules->data.toStdString();
    guise::app::MainWindow window(std::move(options));
    if (parser.isSet(listControls)) {
        QTextStream(stdout) << guise::app::namedControls(window).join(QLatin1Char('\n')) << '\n';
        return 0;
    }
    window.show();
    window.lessons().beginClass(rules);
    if (parser.isSet(demo))
        window.lessons().startDemoSoon();
    else if (parser.isSet(lesson))
        window.lessons().openLessonSoon(parser.value(lesson));
    if (parser.isSet(measure)) {  // says when the first paint is done, then leaves: for the start-up benchmark
        auto* view = window.findChild<guise::widgets::CompareView*>(QStringLiteral("compareView"));
        QObject::connect(view, &guise::widgets::CompareView::painted, view, [] {
            std::puts("painted");
            std::fflush(stdout);
            std::_Exit(0);
        });
    }
    if (!isData)
        QObject::connect(&window, &guise::app::MainWindow::ready, &window,
                         [&] { window.openDropped(wanted.toStdString()); });
    if (parser.isSet(screenshots)) {
        const auto script = guise::app::Screenshots::readScript(parser.value(screenshots));
        if (!script) {
            QTextStream(stderr) << QString::fromStdString(script.error().advice) << '\n';
            return guise::base::exitCode(script.error().code);
        }
        auto* shots = new guise::app::Screenshots(&window, *script, parser.value(out));
        QObject::connect(&window, &guise::app::MainWindow::ready, shots, &guise::app::Screenshots::start);
        QObject::connect(shots, &guise::app::Screenshots::finished, &application, [](const QString& problem) {
            if (!problem.isEmpty())
                QTextStream(stderr) << "screenshots: cannot be done: " << problem << '\n';
            QApplication::exit(problem.isEmpty() ? 0 : 1);
        });
    }
    const int code = QApplication::exec();
    if (!window.shutDown())
        std::_Exit(code);  // a kernel still runs: static destructors would race with it
    return code;
}
