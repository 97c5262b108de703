// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

class QWidget;

/// Stands in for a language with long words: every text of the program and of Qt, 40 % longer, between brackets.
class LongTexts : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// "QPushButton trainButton" and the way to it from its window, for a message.
[[nodiscard]] QString nameOf(const QWidget* widget);
/// The visible labels, buttons, choices, fields of numbers, group titles and tabs of a window whose text has too little
/// room, and scroll areas without a bar that are too narrow; what shortens its text by design is left out.
[[nodiscard]] QStringList clippedTexts(const QWidget* window);
