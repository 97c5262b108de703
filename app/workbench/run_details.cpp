// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/run_details.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/run_pictures.h"
#include "app/workbench/runs_model.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "widgets/live_plot.h"
#include "widgets/trade_off_plot.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace guise::app {

namespace {

using base::Json;
using experiment::StoredRun;
using widgets::LivePlot;

constexpr LivePlot::Role kRoles[] = {LivePlot::Role::Disguised, LivePlot::Role::Plain, LivePlot::Role::In,
                                     LivePlot::Role::Out, LivePlot::Role::Examiner};
static_assert(std::size(kRoles) * 2 == RunDetails::kMostCurves);

/// A setting or finding by name, and what each run has.
using Facts = std::vector<std::pair<QString, QString>>;

QString jsonText(const Json& value) {
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (value.is_boolean())
        return value.get<bool>() ? RunDetails::tr("yes") : RunDetails::tr("no");
    if (value.is_number_float())
        return QLocale().toString(value.get<double>(), 'g', 6);
    return QString::fromStdString(value.dump());
}

QString findingText(const experiment::RunFinding& finding) {
    if (std::isnan(finding.value))
        return RunDetails::tr("none");
    QString text = QLocale().toString(finding.value, 'g', 4);
    if (finding.low && finding.high)
        text += RunDetails::tr(" (%1 to %2)")
                    .arg(QLocale().toString(*finding.low, 'g', 4), QLocale().toString(*finding.high, 'g', 4));
    return text;
}

Facts factsOf(const StoredRun& run) {
    Facts facts;
    const auto put = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.emplace_back(name, value);
    };
    put(RunDetails::tr("State"), stateInWords(run));
    if (run.unreadable)
        put(RunDetails::tr("Reason"), errorText(*run.unreadable));
    put(RunDetails::tr("Error"), fromCore(run.error));
    for (const auto& finding : run.findings)
        put(QString::fromStdString(finding.name), findingText(finding));
    if (!run.unreadable)
        put(RunDetails::tr("Recipe"),
            run.settings.plain ? RunDetails::tr("originals") : recipeInWords(run.settings.recipe));
    const Json settings = run.unreadable ? Json::object() : experiment::runSettingsToJson(run.settings);
    for (const auto& [name, value] : settings.items()) {
        if (name == "recipe" || name == "plain" || value.is_null() || (value.is_string() && value.empty()))
            continue;
        if (!value.is_object()) {
            put(QString::fromStdString(name), jsonText(value));
            continue;
        }
        for (const auto& [part, inner] : value.items())
            put(QString::fromStdString(part), jsonText(inner));
    }
    put(RunDetails::tr("Device"), QString::fromStdString(run.device));
    put(RunDetails::tr("Data hash"), QString::fromStdString(run.dataHash));
    put(RunDetails::tr("Guise"), QString::fromStdString(run.guiseVersion));
    put(RunDetails::tr("Engine"), QString::fromStdString(run.engineVersion));
    put(RunDetails::tr("Folder"), QString::fromStdString(run.folder));
    return facts;
}

/// Figures that people compare before those of single classes.
QString metricName(const QString& metric) {
    if (metric == QLatin1String("test/accuracy"))
        return RunDetails::tr("Test accuracy");
    if (metric == QLatin1String("train/accuracy"))
        return RunDetails::tr("Training accuracy");
    if (metric == QLatin1String("train/loss"))
        return RunDetails::tr("Training loss");
    if (metric == QLatin1String("validation/accuracy"))
        return RunDetails::tr("Validation accuracy");
    if (metric == QLatin1String("validation/loss"))
        return RunDetails::tr("Validation loss");
    if (metric == QLatin1String("fano/in/mean"))
        return RunDetails::tr("Fano factor, own classes");
    if (metric == QLatin1String("fano/out/mean"))
        return RunDetails::tr("Fano factor, other classes");
    return metric;
}

}  // namespace

RunDetails::RunDetails(JobBridge& jobs, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("runDetails"));
    metric_ = new QComboBox(this);
    metric_->setObjectName(QStringLiteral("runMetric"));
    metric_->setAccessibleName(tr("Curve"));
    metric_->setToolTip(tr("Which curve of the selected runs is drawn"));
    plot_ = new LivePlot({}, tr("batches"), {}, this);
    plot_->setObjectName(QStringLiteral("runCurves"));
    plot_->setAccessibleName(tr("Curves of the selected runs"));
    auto* curves = new QWidget(this);
    auto* curvesLayout = new QVBoxLayout(curves);
    curvesLayout->setContentsMargins(0, 4, 0, 0);
    curvesLayout->setSpacing(2);
    curvesLayout->addWidget(metric_);
    curvesLayout->addWidget(plot_, 1);

    table_ = new QTableWidget(this);
    table_->setObjectName(QStringLiteral("runSettings"));
    table_->setAccessibleName(tr("Settings and findings of the selected runs"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 24);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    tradeOff_ = new widgets::TradeOffPlot(tr("Accuracy"), tr("Visual privacy"), this);
    tradeOff_->setObjectName(QStringLiteral("tradeOff"));
    tradeOff_->setHint(tr("Runs with an accuracy and a visual privacy appear here."));

    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("runDetailTabs"));
    tabs_->setDocumentMode(true);
    tabs_->addTab(curves, tr("Curves"));
    tabs_->addTab(table_, tr("Settings"));
    tabs_->addTab(tradeOff_, tr("Trade-off"));
    pictures_ = new RunPictures(jobs, this);
    tabs_->addTab(pictures_, tr("Pictures"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tabs_);
    connect(metric_, &QComboBox::activated, this, &RunDetails::showCurves);
    setRuns({});
}

void RunDetails::setRuns(const std::vector<StoredRun>& runs) {
    runs_ = runs;
    for (auto curve = curves_.begin();
         curve != curves_.end();) {  // those of runs that stay are shown until new ones come
        const bool stays =
            std::any_of(runs.begin(), runs.end(), [&](const StoredRun& run) { return run.id == curve->first; });
        curve = stays ? std::next(curve) : curves_.erase(curve);
    }
    plot_->setHint(runs.empty() ? tr("Select a run to see its curves; several to compare them.")
                                : tr("No curve was kept."));
    showSettings();
    showCurves();
    pictures_->setRuns(runs);
}

void RunDetails::setOpen(const OpenDataPtr& open, const std::optional<key::SecretKey>& key) {
    pictures_->setOpen(open, key);
}

void RunDetails::setCurves(const RunCurves& curves) {
    curves_ = curves;
    const QString before = metric_->currentData().toString();
    std::set<std::string> names;
    for (const auto& [id, points] : curves)
        for (const auto& point : points)
            names.insert(point.name);
    QStringList ordered;
    for (const char* first : {"test/accuracy", "train/accuracy", "train/loss", "validation/accuracy", "validation/loss",
                              "fano/in/mean", "fano/out/mean"})
        if (names.erase(first) > 0)
            ordered.push_back(QString::fromLatin1(first));
    for (const auto& name : names)
        ordered.push_back(QString::fromStdString(name));
    metric_->clear();
    for (const QString& name : std::as_const(ordered))
        metric_->addItem(metricName(name), name);
    metric_->setCurrentIndex(std::max(0, metric_->findData(before)));
    metric_->setEnabled(metric_->count() > 0);
    showCurves();
}

void RunDetails::showCurves() {
    plot_->removeCurves();
    const std::string metric = metric_->currentData().toString().toStdString();
    std::size_t shown = 0;
    for (const StoredRun& run : runs_) {
        const auto curve = curves_.find(run.id);
        if (curve == curves_.end() || shown >= std::size_t(kMostCurves))
            continue;
        QVector<double> x;
        QVector<double> y;
        for (const auto& point : curve->second)
            if (point.name == metric) {
                x.push_back(double(point.step));
                y.push_back(point.value);
            }
        if (x.isEmpty())
            continue;
        const int number =
            plot_->addCurve(shortName(run), kRoles[shown % std::size(kRoles)], shown >= std::size(kRoles));
        plot_->setCurve(number, x, y);
        ++shown;
    }
}

void RunDetails::showSettings() {
    std::vector<QString> names;  // in the order of the first run that has them
    std::vector<std::map<QString, QString>> values;
    for (const StoredRun& run : runs_) {
        values.emplace_back();
        std::size_t at = 0;
        for (auto& [name, value] : factsOf(run)) {
            const auto known = std::find(names.begin(), names.end(), name);
            at = known == names.end() ? at : std::size_t(known - names.begin()) + 1;
            if (known == names.end())
                names.insert(names.begin() + std::ptrdiff_t(at++), name);
            values.back()[name] = value;
        }
    }
    const auto differs = [&](const QString& name) {
        return std::any_of(values.begin(), values.end(), [&](const std::map<QString, QString>& of) {
            const auto a = of.find(name);
            const auto b = values.front().find(name);
            return (a == of.end() ? QString() : a->second) != (b == values.front().end() ? QString() : b->second);
        });
    };
    if (runs_.size() > 1)
        names.erase(std::remove_if(names.begin(), names.end(), [&](const QString& name) { return !differs(name); }),
                    names.end());
    table_->clear();
    table_->setRowCount(int(names.size()));
    table_->setColumnCount(int(runs_.size()));
    QStringList heads;
    for (std::size_t column = 0; column < runs_.size(); ++column) {
        heads.push_back(shortName(runs_[column]));
        for (std::size_t row = 0; row < names.size(); ++row) {
            const auto value = values[column].find(names[row]);
            auto* item = new QTableWidgetItem(value == values[column].end() ? QStringLiteral("–") : value->second);
            item->setToolTip(item->text());
            table_->setItem(int(row), int(column), item);
        }
    }
    table_->setHorizontalHeaderLabels(heads);
    table_->setVerticalHeaderLabels(QStringList(names.begin(), names.end()));
    tabs_->setTabText(1, runs_.size() > 1 ? tr("Differences") : tr("Settings"));
}

void RunDetails::setTradeOff(const std::vector<StoredRun>& all, const std::vector<experiment::RunId>& selected) {
    QVector<widgets::TradeOffPlot::Point> points;
    for (const StoredRun& run : all) {
        const auto* accuracy = run.finding("test/accuracy");
        const auto* privacy = run.finding("visual-privacy");
        if (run.unreadable || accuracy == nullptr || privacy == nullptr || std::isnan(accuracy->value) ||
            std::isnan(privacy->value))
            continue;
        widgets::TradeOffPlot::Point point;
        point.x = accuracy->value;
        point.y = privacy->value;
        point.name = shortName(run);
        point.plain = run.settings.plain;
        point.marked = std::find(selected.begin(), selected.end(), run.id) != selected.end();
        points.push_back(point);
    }
    tradeOff_->setPoints(points);
}

}  // namespace guise::app
