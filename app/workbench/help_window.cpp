// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/help_window.h"

#include "app/workbench/job_bridge.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/text.h"
#include "core/attack/attack.h"
#include "core/disguise/recipe.h"
#include "core/key/secret_key.h"

#include <QBuffer>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QShortcut>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTransform>
#include <QUrl>

#include <cstdint>
#include <memory>
#include <utility>

static void loadHelpPages() {
    Q_INIT_RESOURCE(help);  // outside any namespace, as Qt asks
}

namespace guise::app {

namespace {

constexpr int kContentsWidth = 250;
constexpr int kPageRole = Qt::UserRole;
constexpr int kTablePictureSide = 168;  // of the table, pixels

std::vector<std::uint8_t> planes(const QImage& image) {
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    const auto width = static_cast<std::size_t>(rgb.width());
    const auto height = static_cast<std::size_t>(rgb.height());
    std::vector<std::uint8_t> out(3 * width * height);
    for (std::size_t y = 0; y < height; ++y) {
        const uchar* line = rgb.constScanLine(static_cast<int>(y));
        for (std::size_t x = 0; x < width; ++x)
            for (std::size_t c = 0; c < 3; ++c)
                out[(c * height + y) * width + x] = line[3 * x + c];
    }
    return out;
}

// Schemes that mix pictures get the sample itself, turned and mirrored, as their sets.
PreviewSets partners(const QImage& sample) {
    image::ImageSet set;
    set.shape = {3, sample.height(), sample.width()};
    for (int turn = 0; turn < 4; ++turn)
        for (const bool mirrored : {false, true}) {
            const QImage turned = sample.transformed(QTransform().rotate(90.0 * turn)).mirrored(mirrored, false);
            const std::vector<std::uint8_t> pixels = planes(turned);
            set.pixels.insert(set.pixels.end(), pixels.begin(), pixels.end());
        }
    const auto shared = std::make_shared<const image::ImageSet>(std::move(set));
    return {shared, shared};
}

QString pictureTag(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.scaled(kTablePictureSide, kTablePictureSide, Qt::KeepAspectRatio, Qt::FastTransformation)
        .save(&buffer, "PNG");
    return QStringLiteral("<img src=\"data:image/png;base64,%1\"/>").arg(QString::fromLatin1(bytes.toBase64()));
}

QString row(const QString& name, const QString& picture, const QString& text) {
    return QStringLiteral("<tr><td><b>%1</b></td><td>%2</td><td>%3</td></tr>").arg(name.toHtmlEscaped(), picture, text);
}

}  // namespace

base::Result<std::vector<SchemeSample>> schemeSamples(const QImage& sample, std::stop_token stop) {
    const std::vector<std::uint8_t> pixels = planes(sample);
    const PreviewSets sets = partners(sample);
    const base::Shape shape{3, sample.height(), sample.width()};
    std::vector<SchemeSample> samples;
    for (const disguise::Preset& preset : disguise::presets()) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "The table of schemes was stopped.");
        SchemeSample row{preset.label, preset.help, {}, {}};
        const auto key = key::SecretKey::experiment(1, disguise::canonicalRecipe(preset.recipe), shape, 0);
        if (!key) {
            row.reason = key.error().advice;
        } else if (const auto preview = makePreview(*key, pixels, 0, sets, stop); preview) {
            row.picture = preview->disguised;
        } else {
            row.reason = preview.error().advice;
        }
        samples.push_back(std::move(row));
    }
    return samples;
}

QString helpPageFile(const QString& page, const QLocale& locale) {
    const QString name = locale.name();
    for (const QString& folder : {name, name.section(u'_', 0, 0)})
        if (const QString file = QStringLiteral(":/help/%1/%2.md").arg(folder, page); QFile::exists(file))
            return file;
    return QStringLiteral(":/help/%1.md").arg(page);
}

HelpWindow::HelpWindow(JobBridge& jobs, QWidget* parent) : QWidget(parent, Qt::Window), jobs_(jobs) {
    loadHelpPages();
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    new QShortcut(Qt::Key_Escape, this, this, &QWidget::close);
    resize(900, 640);
    pages_ = new QListWidget(this);
    pages_->setObjectName(QStringLiteral("helpPages"));
    pages_->setFixedWidth(kContentsWidth);
    pages_->setAccessibleName(tr("Pages of help"));
    const auto add = [this](const QString& page, const QString& title) {
        auto* item = new QListWidgetItem(title, pages_);
        item->setData(kPageRole, page);
    };
    add(QStringLiteral("start"), tr("First steps"));
    add(QStringLiteral("compare"), tr("Comparing pictures"));
    add(QStringLiteral("schemes"), tr("The schemes"));
    add(QStringLiteral("privacy"), tr("Privacy: words and figures"));
    add(QStringLiteral("runs"), tr("Runs"));
    add(QStringLiteral("report"), tr("Reports"));
    add(QStringLiteral("lessons"), tr("Lessons, demo, class"));
    add(QStringLiteral("paper-figures"), tr("The paper's figures"));
    for (const attack::Attack* attack : attack::attacks())
        add(QStringLiteral("attack-") + fromCore(std::string(attack->info().name)),
            tr("Attack: %1").arg(fromCore(std::string(attack->info().label))));
    text_ = new QTextBrowser(this);
    text_->setObjectName(QStringLiteral("helpText"));
    text_->setAccessibleName(tr("Page of help"));
    text_->setOpenExternalLinks(true);
    text_->document()->setBaseUrl(QUrl(QStringLiteral("qrc:/help/")));
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(pages_);
    layout->addWidget(text_, 1);
    connect(pages_, &QListWidget::currentRowChanged, this, &HelpWindow::show);
}

void HelpWindow::open(const QString& page) {
    for (int i = 0; i < pages_->count(); ++i)
        if (pages_->item(i)->data(kPageRole).toString() == page)
            pages_->setCurrentRow(i);
    QWidget::show();
    raise();
    activateWindow();
}

void HelpWindow::show(int row) {
    if (row < 0)
        return;
    const QString page = pages_->item(row)->data(kPageRole).toString();
    if (page == QLatin1String("schemes")) {
        drawSchemes();
        return;
    }
    QFile file(helpPageFile(page, QLocale()));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QString text = QString::fromUtf8(file.readAll());
    const QString note = tr("This page is in English.");
    const bool ownPage = file.fileName().count(u'/') > 2;
    if (!ownPage && note != QLatin1String("This page is in English."))
        text.prepend(u'*' + note + QStringLiteral("*\n\n"));
    text_->setMarkdown(text);
}

void HelpWindow::drawSchemes() {
    if (!schemes_.isEmpty()) {
        text_->setHtml(schemes_);
        return;
    }
    text_->setPlainText(tr("Disguising the sample picture …"));
    const QImage sample(QStringLiteral(":/help/sample.png"));
    using Samples = std::vector<SchemeSample>;
    jobs_.run<Samples>(
        base::Lane::Io, "help/schemes", [sample](std::stop_token stop) { return schemeSamples(sample, stop); },
        [self = QPointer<HelpWindow>(this), sample](const Ended<Samples>& ended) {
            if (self && ended.value)
                self->takeSchemes(sample, *ended.value);
        });
}

void HelpWindow::takeSchemes(const QImage& sample, const std::vector<SchemeSample>& samples) {
    QString table = row(tr("Original"), pictureTag(sample), tr("The sample picture, 112 x 112."));
    for (const SchemeSample& each : samples)
        table +=
            row(fromCore(each.label),
                each.picture.isNull() ? QString::fromStdString(each.reason).toHtmlEscaped() : pictureTag(each.picture),
                fromCore(each.help).toHtmlEscaped());
    schemes_ =
        tr("<h2>The schemes</h2><p>One picture under every preset, with an experiment key, drawn by this program "
           "just now. Disguised numbers may be negative or above 255; they are mapped to grey levels for the "
           "screen only. Schemes that mix pictures get the sample, turned and mirrored, as partners. A picture that a "
           "person cannot read may still be open to an attack.</p>") +
        QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\">") + table + QStringLiteral("</table>");
    const auto* item = pages_->currentItem();
    if (item != nullptr && item->data(kPageRole).toString() == QLatin1String("schemes"))
        text_->setHtml(schemes_);
}

}  // namespace guise::app
