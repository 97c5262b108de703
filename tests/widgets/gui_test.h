// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QApplication>
#include <QTest>

/// main() of a widget test: Guise's light palette, the "C" locale, off-screen where there is no display.
#define GUISE_GUI_TEST_MAIN(Test)                                                                     \
    int main(int argc, char** argv) {                                                                 \
        if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) \
            qputenv("QT_QPA_PLATFORM", "offscreen");                                                  \
        QLocale::setDefault(QLocale::c());                                                            \
        QApplication application(argc, argv);                                                         \
        guise::widgets::applyScheme(application, guise::widgets::Scheme::Light);                      \
        Test test;                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                       \
    }
