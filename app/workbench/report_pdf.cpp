// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_document.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>
#include <map>

namespace guise::app {

namespace {

using Kind = ReportBlock::Kind;

constexpr int kDotsPerInch = 300;
constexpr double kScale = kDotsPerInch / 96.0;  // device units in a pixel of 1/96 inch
constexpr double kMargin = 18.0;                // millimetres
constexpr double kFooter = 10.0;                // millimetres below the text
constexpr double kBodyPoints = 10.0;
constexpr double kPdfPictureSide = 54.0;  // pixels of 1/96 inch
constexpr int kObject = QTextFormat::UserObject + 1;
constexpr int kIndexProperty = QTextFormat::UserProperty + 1;
const QColor kInk(0x1b, 0x1f, 0x24);
const QColor kFaint(0x4a, 0x52, 0x5c);
const QColor kRule(0xd5, 0xda, 0xe0);
const QColor kAccent(0x0b, 0x5c, 0x96);
const QColor kNotice(0xfb, 0xf3, 0xec);

/// Draws figures and pictures where the text holds their places.
class Objects final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    struct Object {
        QSizeF size;  // device units
        QByteArray svg;
        QImage picture;
    };
    QVector<Object> all;

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument* /*document*/, int /*at*/, const QTextFormat& format) override {
        return all.value(format.property(kIndexProperty).toInt()).size;
    }
    void drawObject(QPainter* painter, const QRectF& place, QTextDocument* /*document*/, int /*at*/,
                    const QTextFormat& format) override {
        const Object object = all.value(format.property(kIndexProperty).toInt());
        if (!object.svg.isEmpty()) {
            QSvgRenderer(object.svg).render(painter, place);
            return;
        }
        // Pixels are enlarged here: a reader's own smoothing would hide the blocks that a disguise leaves.
        const int times = std::max(1, int(place.width()) / std::max(1, object.picture.width()));
        painter->drawImage(
            place, object.picture.scaled(object.picture.size() * times, Qt::IgnoreAspectRatio, Qt::FastTransformation));
    }
};

class Writer {
public:
    Writer(QTextDocument& document, Objects& objects, double width)
        : cursor_(&document), objects_(objects), width_(width) {}

    void head(const ReportDocument& report) {
        paragraph(report.title, kBodyPoints * 2.0, true, kInk, 4.0);
        if (!report.subtitle.isEmpty())
            paragraph(report.subtitle, kBodyPoints, false, kFaint, 14.0);
    }

    void write(const ReportBlock& block) {
        switch (block.kind) {
            case Kind::Heading:
                paragraph(block.text, kBodyPoints * 1.45, true, kAccent, 6.0, 20.0);
                headings.push_back(cursor_.block().blockNumber());
                break;
            case Kind::Subheading:
                paragraph(block.text, kBodyPoints * 1.1, true, kInk, 4.0, 10.0);
                headings.push_back(cursor_.block().blockNumber());
                break;
            case Kind::Paragraph:
                paragraph(block.text, kBodyPoints, false, kInk, 8.0);
                break;
            case Kind::Notice:
                notice(block.text);
                break;
            case Kind::List:
                for (const QString& item : block.items)
                    paragraph(QStringLiteral("•  ") + item, kBodyPoints, false, kInk, 4.0, 0.0, 14.0);
                break;
            case Kind::Table:
                table(block.table);
                break;
            case Kind::Drawing:
                drawing(block.drawing);
                break;
            case Kind::Pictures:
                sheet(block.sheet);
                break;
        }
    }
    QVector<int> headings;  // block numbers

private:
    static QTextCharFormat letters(double points, bool bold, const QColor& colour) {
        QTextCharFormat format;
        format.setFontPointSize(points);
        format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
        format.setForeground(colour);
        return format;
    }
    void place(const QTextBlockFormat& format) {
        if (fresh_)
            cursor_.setBlockFormat(format);
        else
            cursor_.insertBlock(format);
        fresh_ = false;
    }
    void paragraph(const QString& text, double points, bool bold, const QColor& colour, double below,
                   double above = 0.0, double left = 0.0) {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(below);
        format.setLeftMargin(left);
        format.setTextIndent(left > 0.0 ? -left : 0.0);
        format.setLineHeight(118.0, QTextBlockFormat::ProportionalHeight);
        place(format);
        cursor_.insertText(text, letters(points, bold, colour));
    }
    void cell(QTextTable& table, int row, int column, const QString& text, bool bold) {
        QTextCursor inside = table.cellAt(row, column).firstCursorPosition();
        inside.insertText(text, letters(kBodyPoints * 0.92, bold, kInk));
    }
    QTextTableFormat tableFormat(int columns) const {
        QTextTableFormat format;
        format.setBorder(0.0);
        format.setCellPadding(3.0);
        format.setCellSpacing(0.0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setBottomMargin(10.0);
        static const std::map<int, QVector<int>> kShares = {
            {2, {34, 66}}, {3, {34, 24, 42}}, {4, {24, 14, 22, 40}}, {6, {22, 18, 9, 17, 17, 17}}};
        if (const auto shares = kShares.find(columns); shares != kShares.end()) {
            QVector<QTextLength> widths;
            for (const int share : shares->second)
                widths.push_back(QTextLength(QTextLength::PercentageLength, share));
            format.setColumnWidthConstraints(widths);
        }
        return format;
    }
    void leave(QTextTable& table) {
        cursor_ = table.lastCursorPosition();
        cursor_.movePosition(QTextCursor::NextBlock);
        QTextBlockFormat thin;
        thin.setLineHeight(1.0, QTextBlockFormat::FixedHeight);
        cursor_.setBlockFormat(thin);
    }
    void table(const ReportTable& content) {
        const int heads = content.header.isEmpty() ? 0 : 1;
        int columns = int(content.header.size());
        for (const QStringList& row : content.rows)
            columns = std::max(columns, int(row.size()));
        const int rows = heads + int(content.rows.size());
        if (rows == 0 || columns == 0)
            return;
        auto format = tableFormat(columns);
        format.setHeaderRowCount(heads);
        QTextTable& made = *cursor_.insertTable(rows, columns, format);
        for (int column = 0; column < content.header.size(); ++column)
            cell(made, 0, column, content.header[column], true);
        for (int row = 0; row < content.rows.size(); ++row)
            for (int column = 0; column < content.rows[row].size(); ++column)
                cell(made, row + heads, column, content.rows[row][column], column == 0);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                QTextTableCellFormat look;
                look.setBottomBorder(row < heads ? 1.2 : 0.6);
                look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                look.setBottomBorderBrush(row < heads ? kFaint : kRule);
                look.setPadding(3.0);
                made.cellAt(row, column).setFormat(look);
            }
        leave(made);
    }
    void notice(const QString& text) {
        auto format = tableFormat(1);
        QTextTable& made = *cursor_.insertTable(1, 1, format);
        QTextTableCellFormat look;
        look.setBackground(kNotice);
        look.setPadding(8.0);
        made.cellAt(0, 0).setFormat(look);
        cell(made, 0, 0, text, false);
        leave(made);
    }
    void insert(QTextCursor& at, Objects::Object object) {
        QTextCharFormat format;
        format.setObjectType(kObject);
        format.setProperty(kIndexProperty, int(objects_.all.size()));
        objects_.all.push_back(std::move(object));
        at.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    void drawing(const ReportDrawing& content) {
        if (content.size.isEmpty())
            return;
        QTextBlockFormat format;
        format.setTopMargin(8.0);
        place(format);
        const double height = width_ * content.size.height() / content.size.width();
        insert(cursor_, {QSizeF(width_, height), content.svg, {}});
        paragraph(content.caption, kBodyPoints * 0.9, false, kFaint, 10.0);
    }
    void sheet(const ReportPictureSheet& content) {
        int most = 0;
        for (const auto& row : content.rows)
            most = std::max(most, int(row.pictures.size()));
        if (most == 0)
            return;
        auto format = tableFormat(most + 1);
        format.setWidth(QTextLength());
        format.setCellPadding(2.0);
        QVector<QTextLength> widths(most + 1, QTextLength(QTextLength::VariableLength, 0));
        format.setColumnWidthConstraints(widths);
        QTextTable& made = *cursor_.insertTable(int(content.rows.size()), most + 1, format);
        const double side = std::min(kPdfPictureSide * kScale, width_ * 0.78 / most);
        for (int row = 0; row < content.rows.size(); ++row) {
            cell(made, row, 0, content.rows[row].name, true);
            for (int column = 0; column < content.rows[row].pictures.size(); ++column) {
                const QImage& picture = content.rows[row].pictures[column];
                if (picture.isNull())
                    continue;
                QTextCursor at = made.cellAt(row, column + 1).firstCursorPosition();
                insert(at, {QSizeF(side, side * picture.height() / picture.width()), {}, picture});
            }
        }
        leave(made);
        paragraph(content.caption, kBodyPoints * 0.9, false, kFaint, 10.0);
    }

    QTextCursor cursor_;
    Objects& objects_;
    double width_;
    bool fresh_ = true;
};

/// A heading at the foot of a page goes to the next one, with what it heads.
void keepHeadings(QTextDocument& document, const QVector<int>& headings, double pageHeight) {
    auto* layout = document.documentLayout();
    for (const int number : headings) {
        const QTextBlock heading = document.findBlockByNumber(number);
        const QRectF own = layout->blockBoundingRect(heading);
        QTextBlock next = heading.next();
        while (next.isValid() && layout->blockBoundingRect(next).height() < 4.0 * kScale)
            next = next.next();
        if (!next.isValid())
            continue;
        const QRectF after = layout->blockBoundingRect(next);
        const double firstLine = std::min(after.height(), 40.0 * kScale);
        const int page = int(own.top() / pageHeight);
        if (page == int((after.top() + firstLine) / pageHeight) || own.top() < page * pageHeight + 1.0)
            continue;
        QTextCursor cursor(heading);
        QTextBlockFormat format = heading.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
    }
}

/// The report's own date in place of the moment of writing, so that the same report is the same file.
void setDate(QByteArray& pdf, std::int64_t time) {
    constexpr int kDigits = 14;
    const QByteArray mark = "/CreationDate (D:";
    const auto at = pdf.indexOf(mark);
    if (at >= 0)
        pdf.replace(at + mark.size(), kDigits,
                    QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1());
}

}  // namespace

QByteArray reportAsPdf(const ReportDocument& report) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin + kFooter), QPageLayout::Millimeter);
    writer.setTitle(report.title);
    writer.setCreator(report.program);
    const QSizeF page(writer.width(), writer.height());

    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0.0);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(kBodyPoints);
    document.setDefaultFont(font);
    Objects objects;
    document.documentLayout()->registerHandler(kObject, &objects);
    document.setPageSize(page);
    Writer content(document, objects, page.width());
    content.head(report);
    for (const ReportBlock& block : report.blocks)
        content.write(block);
    keepHeadings(document, content.headings, page.height());

    QPainter painter(&writer);
    QFont small = font;
    small.setPointSizeF(kBodyPoints * 0.8);
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.translate(0.0, -number * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0.0, number * page.height(), page.width(), page.height());
        context.palette.setColor(QPalette::Text, kInk);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(small);
        painter.setPen(kFaint);
        const QRectF foot(0.0, page.height() + 3.0 * kScale, page.width(), kFooter * kDotsPerInch / 25.4);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                         QStringLiteral("%1 · %2").arg(report.program, report.title));
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                         QCoreApplication::translate("report", "Page %1 of %2").arg(number + 1).arg(pages));
    }
    painter.end();
    setDate(bytes, report.time);
    return bytes;
}

}  // namespace guise::app

#include "report_pdf.moc"
