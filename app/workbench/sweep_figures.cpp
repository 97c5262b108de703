// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/sweep_figures.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "widgets/repeat_plot.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace guise::app {

namespace {

using base::Json;
using widgets::LivePlot;
using widgets::RepeatPlot;

constexpr std::size_t kSummaryLimit = std::size_t{64} << 20;
constexpr int kSweepWidth = 640;
constexpr int kSweepHeight = 400;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// A figure of a run, or two that belong together, and how a drawing names it.
struct Drawing {
    QString file;
    QString axis;
    std::vector<std::pair<std::string, LivePlot::Role>> figures;
    QStringList names;  // of the lines; empty: one line without a name
};

std::vector<Drawing> drawings() {
    const auto words = [](const char* text) { return QCoreApplication::translate("figures", text); };
    return {{QStringLiteral("accuracy"),
             words("accuracy on test images"),
             {{"test/accuracy", LivePlot::Role::Disguised}},
             {}},
            {QStringLiteral("visual-privacy"),
             words("visual privacy: 1 - accuracy of the examiner"),
             {{"visual-privacy", LivePlot::Role::Examiner}},
             {}},
            {QStringLiteral("class-membership"),
             words("class membership: AUC of the Fano factor"),
             {{"class-membership", LivePlot::Role::Plain}},
             {}},
            {QStringLiteral("fano"),
             words("mean Fano factor of a class"),
             {{"fano-in", LivePlot::Role::In}, {"fano-out", LivePlot::Role::Out}},
             {words("in-training classes"), words("out-training classes")}}};
}

base::Error notASweep(const QString& file, const char* reason) {
    return {
        base::ErrorCode::BadData,
        QStringLiteral("%1 is no summary of a sweep (%2). Give it what \"guise sweep PLAN --summary --json\" prints.")
            .arg(file, QLatin1String(reason))
            .toStdString(),
        {file.toStdString(), reason}};
}

double realOf(const Json& json) {
    return json.is_number() ? json.get<double>() : kNone;
}

RepeatPlot::Point pointOf(const Json& setting, const std::string& figure) {
    RepeatPlot::Point point{kNone, kNone, kNone, {}};
    const Json figures = setting.value("figures", Json::object());
    const Json found = figures.is_object() ? figures.value(figure, Json()) : Json();
    if (!found.is_object())
        return point;
    point.mean = realOf(found.value("mean", Json()));
    const Json interval = found.value("interval95", Json());
    if (interval.is_array() && interval.size() == 2) {
        point.low = realOf(interval[0]);
        point.high = realOf(interval[1]);
    }
    const Json values = found.value("values", Json());
    if (values.is_array())
        for (const Json& value : values)
            point.values.push_back(realOf(value));
    return point;
}

/// Letters and digits with single dashes between.
QString fileName(const QString& text) {
    QString name;
    for (const QChar letter : text.toLower())
        if (letter.isLetterOrNumber())
            name += letter;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name.left(80);
}

struct Series {
    QString name;
    std::vector<const Json*> settings;
    QVector<QString> labels;
    QString parameter;  // the one that they all differ in; empty: the labels say enough
    int repeats = 0;
};

QString sweptValueText(const QString& parameter, const QString& value) {
    if (parameter != QLatin1String("plain"))
        return value;
    return value == QLatin1String("yes") ? QCoreApplication::translate("figures", "originals")
                                         : QCoreApplication::translate("figures", "disguised");
}

/// Where one parameter alone varies its values are the labels, else all names and values. False: not as it should be.
bool label(Series& series, const Json& parameters) {
    if (!parameters.is_array() || parameters.size() != series.settings.size())
        return false;
    std::set<std::string> names;
    bool one = true;
    for (const Json& each : parameters) {
        if (!each.is_object())
            return false;
        one = one && each.size() == 1;
        for (const auto& item : each.items()) {
            if (!item.value().is_string())
                return false;
            names.insert(item.key());
        }
    }
    one = one && names.size() == 1;
    for (const Json& each : parameters) {
        QStringList words;
        for (const auto& item : each.items()) {
            const QString name = QString::fromStdString(item.key());
            const QString value = sweptValueText(name, QString::fromStdString(item.value().get<std::string>()));
            words << (one ? value : name + QLatin1Char(' ') + value);
        }
        series.labels.push_back(words.join(QStringLiteral(", ")));
    }
    if (one && *names.begin() != "plain" && *names.begin() != "baseline")
        series.parameter = QString::fromStdString(*names.begin());
    for (const Json* setting : series.settings) {
        const Json finished = setting->value("finished", Json());
        if (finished.is_number_integer())
            series.repeats = std::max(series.repeats, finished.get<int>());
    }
    return true;
}

base::Result<Series> seriesOf(const Json& json, const Json& settings, const QString& file) {
    const Json name = json.is_object() ? json.value("name", Json()) : Json();
    const Json indices = json.is_object() ? json.value("settings", Json()) : Json();
    if (!name.is_string() || !indices.is_array())
        return tl::unexpected(notASweep(file, "a series is not complete"));
    Series series;
    series.name = QString::fromStdString(name.get<std::string>());
    for (const Json& index : indices) {
        if (!index.is_number_unsigned() && !(index.is_number_integer() && index.get<std::int64_t>() >= 0))
            return tl::unexpected(notASweep(file, "a series names no setting"));
        const auto at = index.get<std::size_t>();
        if (at >= settings.size() || !settings[at].is_object())
            return tl::unexpected(notASweep(file, "a series names a setting that is not there"));
        series.settings.push_back(&settings[at]);
    }
    if (!label(series, json.value("parameters", Json())))
        return tl::unexpected(notASweep(file, "a series does not say what varies"));
    return series;
}

}  // namespace

base::Result<QStringList> drawSweep(const QString& file, const QString& folder) try {
    const auto bytes = base::readFile(file.toStdString(), kSummaryLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto json = base::parseJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, kSummaryLimit);
    if (!json || !json->is_object())
        return tl::unexpected(notASweep(file, "it is no JSON object"));
    const Json settings = json->value("settings", Json());
    const Json all = json->value("series", Json());
    if (!settings.is_array() || !all.is_array())
        return tl::unexpected(notASweep(file, "settings and series are missing"));
    QStringList written;
    for (const Json& one : all) {
        const auto series = seriesOf(one, settings, file);
        if (!series)
            return tl::unexpected(series.error());
        for (const Drawing& drawing : drawings()) {
            RepeatPlot plot(series->name, series->parameter, drawing.axis);
            plot.setSettings(series->labels);
            plot.setSentence(QCoreApplication::translate(
                "figures", "Mean of up to %n repeats, its 95 % t-interval, and each repeat.", nullptr,
                series->repeats));
            bool any = false;
            for (std::size_t i = 0; i < drawing.figures.size(); ++i) {
                QVector<RepeatPlot::Point> points;
                for (const Json* setting : series->settings) {
                    points.push_back(pointOf(*setting, drawing.figures[i].first));
                    any = any || std::isfinite(points.back().mean);
                }
                plot.addLine(drawing.names.value(static_cast<qsizetype>(i)), drawing.figures[i].second, points);
            }
            if (!any)
                continue;
            for (const char* ending : {".svg", ".png"}) {
                const QString target = QDir(folder).filePath(fileName(series->name) + QLatin1Char('-') + drawing.file +
                                                             QLatin1String(ending));
                if (!plot.exportTo(target, kSweepWidth, kSweepHeight))
                    return base::fail(base::ErrorCode::FileNotWritable,
                                      "Some figures could not be written. Check the folder and free space.");
                written.push_back(target);
            }
        }
    }
    if (written.isEmpty())
        return tl::unexpected(notASweep(file, "no setting has a finished run"));
    return written;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::app
