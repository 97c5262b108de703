// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_export.h"

#include "widgets/custom_plot.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace guise::widgets {

namespace {

constexpr int kPageMargin = 10;
constexpr int kDotsPerInch = 96;

void draw(QPaintDevice& device, QCustomPlot& plot, const Heading& heading, const PlotColours& colours, QSize size,
          bool vector) {
    QCPPainter painter;
    if (!painter.begin(&device))
        return;
    painter.setMode(QCPPainter::pmVectorized, vector);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic, vector);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), size), colours.background);
    QFont font = plot.font();
    painter.setPen(colours.text);
    painter.setFont(font);
    const int line = QFontMetrics(font).height();
    const QRect top(kPageMargin, kPageMargin, size.width() - 2 * kPageMargin, line);
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, heading.headline);
    int used = kPageMargin + line + 4;
    if (!heading.sentence.isEmpty()) {
        painter.drawText(top.translated(0, line + 2), Qt::AlignLeft | Qt::AlignVCenter, heading.sentence);
        used += line + 2;
    }
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, heading.title);
    painter.translate(0, used);
    plot.toPainter(&painter, size.width(), size.height() - used);
    painter.end();
}

}  // namespace

bool writePlot(QCustomPlot& plot, const Heading& heading, const PlotColours& colours, const QString& file, int width,
               int height) {
    const QSize size(width, height);
    if (width < 100 || height < 80)
        return false;
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("png")) {
        QImage picture(size, QImage::Format_RGB32);
        draw(picture, plot, heading, colours, size, false);
        if (!picture.save(&bytes, "PNG"))
            return false;
    } else if (ending == QLatin1String("svg")) {
        QSvgGenerator svg;
        svg.setOutputDevice(&bytes);
        svg.setResolution(kDotsPerInch);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(heading.title);
        draw(svg, plot, heading, colours, size, true);
    } else if (ending == QLatin1String("pdf")) {
        QPdfWriter pdf(&bytes);
        pdf.setResolution(kDotsPerInch);
        pdf.setPageSize(QPageSize(QSizeF(size) / kDotsPerInch, QPageSize::Inch, QString(), QPageSize::ExactMatch));
        pdf.setPageMargins(QMarginsF());
        pdf.setTitle(heading.title);
        draw(pdf, plot, heading, colours, size, true);
    } else {
        return false;
    }
    QSaveFile out(file);
    return !bytes.data().isEmpty() && out.open(QIODevice::WriteOnly) &&
           out.write(bytes.data()) == bytes.data().size() && out.commit();
}

}  // namespace guise::widgets
