// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_document.h"
#include "core/base/file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QLocale>

namespace guise::app {

namespace {

constexpr int kPictureSide = 72;  // pixels of a picture on the page, at least

constexpr auto kStyle = R"(
:root { color-scheme: light; }
body { font: 15px/1.5 "Noto Sans", "DejaVu Sans", system-ui, sans-serif; color: #1b1f24; background: #ffffff;
       max-width: 60rem; margin: 2.5rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.3rem; margin: 2.4rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid #0b5c96; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
.subtitle { color: #4a525c; margin: 0 0 1.4rem; }
.notice { border-left: 4px solid #b3541e; background: #fbf3ec; padding: .7rem 1rem; margin: 1rem 0; }
table { border-collapse: collapse; margin: .8rem 0 1.2rem; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid #d5dae0;
         overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th { border-bottom: 2px solid #8a939e; }
figure { margin: 1.2rem 0; break-inside: avoid; }
figcaption { color: #4a525c; font-size: .9rem; }
figure svg { width: 100%; height: auto; }
.pictures td { border: 0; padding: .15rem .3rem .15rem 0; }
.pictures img { display: block; image-rendering: pixelated; border: 1px solid #d5dae0; }
footer { margin-top: 3rem; color: #4a525c; font-size: .85rem; border-top: 1px solid #d5dae0; padding-top: .6rem; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } h2, h3 { break-after: avoid; } }
)";

QByteArray escaped(const QString& text) {
    return text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")).toUtf8();
}

QByteArray element(const char* name, const QString& text) {
    return QByteArray("<") + name + '>' + escaped(text) + "</" + name + ">\n";
}

QByteArray tableHtml(const ReportTable& table) {
    QByteArray html = "<table>\n";
    if (!table.header.isEmpty()) {
        html += "<thead><tr>";
        for (const QString& cell : table.header)
            html += "<th scope=\"col\">" + escaped(cell) + "</th>";
        html += "</tr></thead>\n";
    }
    html += "<tbody>\n";
    for (const QStringList& row : table.rows) {
        html += "<tr>";
        for (int column = 0; column < row.size(); ++column)
            html += column == 0 ? "<th scope=\"row\">" + escaped(row[column]) + "</th>"
                                : "<td>" + escaped(row[column]) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n";
}

/// The drawing itself, without XML's prolog, so that its text can be selected and searched.
QByteArray drawingHtml(const ReportDrawing& drawing) {
    const auto begin = drawing.svg.indexOf("<svg");
    if (begin < 0)
        return {};
    return "<figure role=\"group\" aria-label=\"" + escaped(drawing.caption) + "\">\n" +
           drawing.svg.mid(begin).trimmed() + "\n<figcaption>" + escaped(drawing.caption) +
           "</figcaption>\n</figure>\n";
}

QByteArray pictureHtml(const QImage& picture, const QString& name) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (picture.isNull() || !picture.save(&buffer, "PNG"))
        return {};
    const int side = std::max(kPictureSide, picture.width());
    return "<img alt=\"" + escaped(name) + "\" width=\"" + QByteArray::number(side) + "\" height=\"" +
           QByteArray::number(side * picture.height() / std::max(1, picture.width())) +
           "\" src=\"data:image/png;base64," + bytes.toBase64() + "\">";
}

QByteArray sheetHtml(const ReportPictureSheet& sheet) {
    QByteArray html = "<figure>\n<table class=\"pictures\"><tbody>\n";
    for (const auto& row : sheet.rows) {
        html += "<tr><th scope=\"row\">" + escaped(row.name) + "</th>";
        for (const QImage& picture : row.pictures)
            html += "<td>" + pictureHtml(picture, row.name) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n<figcaption>" + escaped(sheet.caption) + "</figcaption>\n</figure>\n";
}

QByteArray blockHtml(const ReportBlock& block) {
    using Kind = ReportBlock::Kind;
    switch (block.kind) {
        case Kind::Heading:
            return element("h2", block.text);
        case Kind::Subheading:
            return element("h3", block.text);
        case Kind::Paragraph:
            return element("p", block.text);
        case Kind::Notice:
            return "<p class=\"notice\">" + escaped(block.text) + "</p>\n";
        case Kind::List: {
            QByteArray html = "<ul>\n";
            for (const QString& item : block.items)
                html += element("li", item);
            return html + "</ul>\n";
        }
        case Kind::Table:
            return tableHtml(block.table);
        case Kind::Drawing:
            return drawingHtml(block.drawing);
        case Kind::Pictures:
            return sheetHtml(block.sheet);
    }
    return {};
}

}  // namespace

QByteArray reportAsHtml(const ReportDocument& document) {
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + QLocale().bcp47Name().toUtf8() +
                      "\">\n<head>\n"
                      "<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" "
                      "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
                      "<meta name=\"generator\" content=\"" +
                      escaped(document.program) + "\">\n<title>" + escaped(document.title) + "</title>\n<style>" +
                      kStyle + "</style>\n</head>\n<body>\n";
    html += element("h1", document.title);
    if (!document.subtitle.isEmpty())
        html += "<p class=\"subtitle\">" + escaped(document.subtitle) + "</p>\n";
    for (const ReportBlock& block : document.blocks)
        html += blockHtml(block);
    return html + "<footer>" + escaped(document.program) + "</footer>\n</body>\n</html>\n";
}

base::Result<void> writeReport(const ReportDocument& document, const QString& file) {
    const QString ending = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1String("html") || ending == QLatin1String("htm"))
        bytes = reportAsHtml(document);
    else if (ending == QLatin1String("pdf"))
        bytes = reportAsPdf(document);
    else
        return base::fail(base::ErrorCode::WrongUse,
                          "A report is written as .html or .pdf. Give the file one of these endings.");
    if (bytes.isEmpty())
        return base::fail(base::ErrorCode::Internal, "The report could not be drawn. Try the other format.");
    return base::writeFile(file.toStdString(), std::span(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                                         std::size_t(bytes.size())));
}

}  // namespace guise::app
