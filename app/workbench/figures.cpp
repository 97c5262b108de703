// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figures.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/sweep_figures.h"
#include "app/workbench/text.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/experiment/training_run.h"
#include "core/image/metrics.h"
#include "core/image/npy.h"
#include "widgets/fano_plot.h"
#include "widgets/live_plot.h"
#include "widgets/picture_image.h"

#include <QDir>
#include <QPainter>

#include <algorithm>
#include <limits>
#include <optional>

namespace guise::app {

namespace {

constexpr int kWidth = 800;
constexpr int kHeight = 480;
constexpr int kPicturesARow = 10;
constexpr int kCell = 84;
constexpr std::size_t kJsonLimit = std::size_t{1} << 20;

struct LoadedRun {
    experiment::RunRecord record;
    std::optional<base::Json> examiner;
    std::optional<base::Json> membership;
};

std::optional<base::Json> optionalJson(const std::filesystem::path& file) {
    const auto bytes = base::readFile(file, kJsonLimit);
    if (!bytes)
        return std::nullopt;
    auto json = base::parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!json || !json->is_object())
        return std::nullopt;
    return std::move(*json);
}

double numberOf(const base::Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_number() ? found->get<double>() : std::numeric_limits<double>::quiet_NaN();
}

QVector<double> numbersOf(const base::Json& json, const char* name) {
    QVector<double> values;
    if (const auto found = json.find(name); found != json.end() && found->is_array())
        for (const auto& value : *found)
            values.push_back(value.is_number() ? value.get<double>() : 0.0);
    return values;
}

QVector<QString> classNames(int count) {
    QVector<QString> names;
    for (int i = 0; i < count; ++i)
        names.push_back(QString::number(i));
    return names;
}

QString runTitle(const experiment::RunRecord& record) {
    return record.settings.plain ? QCoreApplication::translate("figures", "originals")
                                 : recipeInWords(record.settings.recipe);
}

bool drawAccuracy(const std::vector<LoadedRun>& runs, const QString& file) {
    widgets::LivePlot plot(QCoreApplication::translate("figures", "Accuracy on test images"),
                           QCoreApplication::translate("figures", "batches"),
                           QCoreApplication::translate("figures", "share right"));
    plot.setYRange(0.0, 1.0);
    for (const auto& run : runs) {
        const auto role =
            run.record.settings.plain ? widgets::LivePlot::Role::Plain : widgets::LivePlot::Role::Disguised;
        const int curve = plot.addCurve(
            QStringLiteral("%1: %2").arg(runTitle(run.record), percentText(run.record.testAccuracy, 2)), role);
        for (const auto& point : run.record.points)
            if (point.name == "test/accuracy")
                plot.addPoint(curve, double(point.step), point.value);
    }
    return plot.exportTo(file, kWidth, kHeight);
}

bool drawPrivacy(const base::Json& examiner, const QString& file) {
    const double value = numberOf(examiner, "visual_privacy");
    const auto interval = numbersOf(examiner, "interval95");
    const double low = interval.value(0, value);
    const double high = interval.value(1, value);
    widgets::LivePlot plot(QCoreApplication::translate("figures", "Visual privacy %1 (95 % interval %2 to %3)")
                               .arg(numberText(value, 3), numberText(low, 3), numberText(high, 3)),
                           {}, QCoreApplication::translate("figures", "1 - accuracy of the examiner"));
    plot.setYRange(0.0, 1.0);
    plot.setLevel(widgets::LivePlot::Role::Examiner, value, low, high, {});
    return plot.exportTo(file, kWidth, kHeight);
}

bool drawFano(const base::Json& json, const QString& file) {
    widgets::FanoPlot plot;
    widgets::FanoPlot::Bars bars;
    bars.in = numbersOf(json, "fano_in");
    bars.out = numbersOf(json, "fano_out");
    bars.inNames = classNames(int(bars.in.size()));
    bars.outNames = classNames(int(bars.out.size()));
    const auto meanOf = [](const QVector<double>& values) {
        double sum = 0.0;
        for (const double value : values)
            sum += value;
        return values.isEmpty() ? 0.0 : sum / double(values.size());
    };
    bars.meanIn = meanOf(bars.in);
    bars.meanOut = meanOf(bars.out);
    bars.pValue = numberOf(json, "p_value");
    plot.setBars(bars);
    return plot.exportTo(file, kWidth, kHeight);
}

struct PictureRow {
    QString name;
    std::vector<QImage> pictures;
};

base::Result<PictureRow> pictureRow(const QString& argument) {
    const auto equals = argument.indexOf(QLatin1Char('='));
    if (equals < 1)
        return base::fail(base::ErrorCode::WrongUse, "--images takes NAME=FILE.npy.");
    PictureRow row;
    row.name = argument.left(equals);
    const auto array = image::readNpy(argument.mid(equals + 1).toStdString());
    if (!array)
        return tl::make_unexpected(array.error());
    const auto& shape = array->header.shape;
    const bool floats = array->header.type == image::NpyType::F32;
    if ((shape.size() != 3 && shape.size() != 4) || (!floats && array->header.type != image::NpyType::U8))
        return base::fail(base::ErrorCode::BadData,
                          "A set of pictures is N x H x W or N x C x H x W, of bytes or 32-bit floats.");
    const bool grey = shape.size() == 3;
    const auto one = base::checkShape(grey ? 1 : std::int64_t(shape[1]), std::int64_t(shape[grey ? 1 : 2]),
                                      std::int64_t(shape[grey ? 2 : 3]));
    if (!one)
        return tl::make_unexpected(one.error());
    const std::size_t count = std::min<std::size_t>(shape[0], kPicturesARow);
    for (std::size_t i = 0; i < count; ++i) {
        if (floats) {
            const auto values = array->as<float>().subspan(i * one->size(), one->size());
            row.pictures.push_back(widgets::toImage(values, *one, image::displayMapping(values)));
        } else {
            row.pictures.push_back(
                widgets::toImage(array->as<std::uint8_t>().subspan(i * one->size(), one->size()), *one));
        }
    }
    return row;
}

bool drawPictures(const std::vector<PictureRow>& rows, const QString& file) {
    constexpr int kNameWidth = 130;
    QImage sheet(kNameWidth + kPicturesARow * kCell + 8, int(rows.size()) * kCell + 8, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.setPen(Qt::black);
    int y = 4;
    for (const auto& row : rows) {
        painter.drawText(QRect(8, y, kNameWidth - 12, kCell - 4), Qt::AlignVCenter | Qt::TextWordWrap, row.name);
        for (std::size_t i = 0; i < row.pictures.size(); ++i)
            painter.drawImage(QRect(kNameWidth + int(i) * kCell, y, kCell - 4, kCell - 4), row.pictures[i]);
        y += kCell;
    }
    painter.end();
    return sheet.save(file);
}

}  // namespace

base::Result<QStringList> drawFigures(const QStringList& runs, const QStringList& images, const QString& folder) {
    if (folder.isEmpty() || (runs.isEmpty() && images.isEmpty()))
        return base::fail(base::ErrorCode::WrongUse, "Name at least one run folder or set of images, and --out DIR.");
    if (auto made = base::makeFolder(folder.toStdString()); !made)
        return tl::make_unexpected(made.error());
    std::vector<LoadedRun> loaded;
    QStringList written;
    for (const auto& run : runs) {
        if (run.endsWith(QLatin1String(".json"))) {
            auto drawn = drawSweep(run, folder);
            if (!drawn)
                return tl::make_unexpected(drawn.error());
            written += *drawn;
            continue;
        }
        const std::filesystem::path path = run.toStdString();
        auto record = experiment::readRunRecord(path);
        if (!record)
            return tl::make_unexpected(record.error());
        loaded.push_back(
            {std::move(*record), optionalJson(path / "examiner.json"), optionalJson(path / "class-membership.json")});
    }
    std::vector<PictureRow> rows;
    for (const auto& argument : images) {
        auto row = pictureRow(argument);
        if (!row)
            return tl::make_unexpected(row.error());
        rows.push_back(std::move(*row));
    }

    const QDir target(folder);
    bool whole = true;
    const auto keep = [&](const QString& name, const auto& draw) {
        const auto file = target.filePath(name);
        if (draw(file))
            written.push_back(file);
        else
            whole = false;
    };
    if (!loaded.empty())
        keep(QStringLiteral("accuracy.png"), [&](const QString& file) { return drawAccuracy(loaded, file); });
    for (std::size_t i = 0; i < loaded.size(); ++i) {
        const auto& run = loaded[i];
        const QString mark = run.record.settings.plain ? QStringLiteral("originals") : QStringLiteral("disguised");
        const QString number = loaded.size() > 2 ? QStringLiteral("-%1").arg(i + 1) : QString();
        if (run.examiner)
            keep(QStringLiteral("privacy-%1%2.png").arg(mark, number),
                 [&](const QString& file) { return drawPrivacy(*run.examiner, file); });
        if (run.membership)
            keep(QStringLiteral("fano-%1%2.png").arg(mark, number),
                 [&](const QString& file) { return drawFano(*run.membership, file); });
    }
    if (!rows.empty())
        keep(QStringLiteral("pictures.png"), [&](const QString& file) { return drawPictures(rows, file); });
    if (!whole)
        return base::fail(base::ErrorCode::FileNotWritable,
                          "Some figures could not be written. Check the folder and free space.");
    return written;
}

}  // namespace guise::app
