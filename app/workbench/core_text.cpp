// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

namespace guise::app {

namespace {

constexpr const char* kTexts[] = {
#include "app/workbench/core_texts.inc"
};

/// A sentence of core with values in it: "%1 cannot be read. Check its permissions."
struct Pattern {
    const char* source;
    QString start;  // the words before the first value
    QString end;    // those after the last
    QRegularExpression expression;
    qsizetype words;  // letters of its own
};

Pattern patternOf(const char* source) {
    static const QRegularExpression value(QStringLiteral("%[0-9]+"));
    const QStringList parts = QString::fromUtf8(source).split(value);
    QStringList escaped;
    qsizetype words = 0;
    for (const QString& part : parts) {
        escaped << QRegularExpression::escape(part);
        words += part.size();
    }
    const QString body = escaped.join(QStringLiteral("(.*?)"));
    return {
        source, parts.first(), parts.last(),
        QRegularExpression(QRegularExpression::anchoredPattern(body), QRegularExpression::DotMatchesEverythingOption),
        words};
}

/// Those with the most words of their own first, so that the closest one is found.
const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> found;
        for (const char* text : kTexts) {
            if (QLatin1String(text).contains(QLatin1String("%1")))
                found.push_back(patternOf(text));
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Pattern& a, const Pattern& b) { return a.words > b.words; });
        return found;
    }();
    return all;
}

/// A value as the window shows it: numbers with the user's decimal sign, and what is a sentence of core itself.
QString valueText(const QString& value, int depth);

QString translated(const QString& text, int depth) {
    const QByteArray english = text.toUtf8();
    QString found = QCoreApplication::translate("core", english.constData());
    if (found != text || depth > 3)
        return found;
    for (const Pattern& pattern : patterns()) {
        if (!text.startsWith(pattern.start) || !text.endsWith(pattern.end))
            continue;
        const QRegularExpressionMatch match = pattern.expression.match(text);
        if (!match.hasMatch())
            continue;
        const QString sentence = QCoreApplication::translate("core", pattern.source);
        if (sentence == QLatin1String(pattern.source))
            return text;  // not translated: as core wrote it
        QString out;
        // Filled in by hand: a value may itself hold "%1".
        for (qsizetype i = 0; i < sentence.size(); ++i) {
            qsizetype digits = 0;
            while (sentence[i] == QLatin1Char('%') && digits < 2 && i + 1 + digits < sentence.size() &&
                   sentence[i + 1 + digits].isDigit())
                ++digits;
            const int number = digits > 0 ? sentence.mid(i + 1, digits).toInt() : 0;
            if (number >= 1 && number <= match.lastCapturedIndex()) {
                out += valueText(match.captured(number), depth + 1);
                i += digits;
            } else {
                out += sentence[i];
            }
        }
        return out;
    }
    return text;
}

QString valueText(const QString& value, int depth) {
    static const QRegularExpression decimal(QStringLiteral("^-?[0-9]+\\.([0-9]+)$"));
    if (const auto match = decimal.match(value); match.hasMatch())
        return QLocale().toString(value.toDouble(), 'f', static_cast<int>(match.capturedLength(1)));
    return value.contains(QLatin1Char(' ')) ? translated(value, depth) : value;
}

}  // namespace

QString fromCore(std::string_view text) {
    return translated(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), 0);
}

}  // namespace guise::app
