// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QVector>

#include <cstdint>

#include "core/base/error.h"

namespace guise::app {

struct ReportTable {
    QStringList header;  // empty: rows of name and value
    QVector<QStringList> rows;
};

/// A figure as SVG, `size` in pixels of 1/96 inch.
struct ReportDrawing {
    QByteArray svg;
    QSize size;
    QString caption;
};

/// Pictures side by side; each row has a name.
struct ReportPictureSheet {
    struct Row {
        QString name;
        QVector<QImage> pictures;
    };
    QVector<Row> rows;
    QString caption;
};

struct ReportBlock {
    enum class Kind { Heading, Subheading, Paragraph, Notice, List, Table, Drawing, Pictures };
    Kind kind = Kind::Paragraph;
    QString text;       // of headings, paragraphs and notices: plain text
    QStringList items;  // of a list
    ReportTable table;
    ReportDrawing drawing;
    ReportPictureSheet sheet;
};

/// A report in words and figures, before it takes a file format. All text is plain: the writers escape it.
struct ReportDocument {
    QString title;
    QString subtitle;
    QString program;        // "Guise 1.0.0"
    std::int64_t time = 0;  // milliseconds since 1970, UTC: the file's own date too
    QVector<ReportBlock> blocks;
};

/// One file that needs no other: styles, figures (SVG) and pictures (PNG) inside; no script, and nothing is fetched.
/// The same bytes for the same document. Any thread.
[[nodiscard]] QByteArray reportAsHtml(const ReportDocument& document);
/// A4 pages with numbers, text that can be selected, figures as vectors. The same bytes for the same document on one
/// machine. Any thread; needs a QGuiApplication.
[[nodiscard]] QByteArray reportAsPdf(const ReportDocument& document);
/// By the file's ending, .html, .htm or .pdf; whole or not at all. Errors: WrongUse (another ending), file errors.
[[nodiscard]] base::Result<void> writeReport(const ReportDocument& document, const QString& file);

}  // namespace guise::app
