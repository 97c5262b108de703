// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs_table.h"

#include "app/workbench/scheme_panel.h"

#include "app/workbench/text.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStandardItemModel>

#include <algorithm>
#include <system_error>
#include <vector>

namespace guise::app {

namespace {

enum Column { Name, Data, RecipeColumn, Network, Accuracy, FanoIn, FanoOut, PValue, StateColumn, Time, ColumnCount };
constexpr int kCommandRole = Qt::UserRole + 1;
constexpr int kSortRole = Qt::UserRole + 2;

QStandardItem* item(const QString& text, const QVariant& sort, bool number) {
    auto* made = new QStandardItem(text);
    made->setEditable(false);
    made->setData(sort, kSortRole);
    if (number)
        made->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return made;
}

QStandardItem* textItem(const QString& text) {
    return item(text, text, false);
}
QStandardItem* numberItem(const QString& text, double value) {
    return item(text, value, true);
}

base::Result<std::vector<TrainedRun>> readRuns(const std::filesystem::path& folder, std::stop_token stop) {
    std::vector<TrainedRun> runs;
    std::error_code error;
    std::vector<std::filesystem::path> folders;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_directory(error))
            folders.push_back(entry->path());
    std::sort(folders.begin(), folders.end());
    for (const auto& path : folders) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        if (auto record = experiment::readRunRecord(path))
            runs.push_back({std::move(*record), std::nullopt, path});
    }
    return runs;
}

}  // namespace

QString recipeInWords(const std::string& canonicalRecipe) {
    const auto recipe = disguise::parseRecipe(canonicalRecipe);
    if (!recipe)
        return {};
    if (!hasBlocks(*recipe))
        return schemeInWords(*recipe);
    QStringList steps;
    for (const auto& step : recipe->steps) {
        QString text = QString::fromStdString(step.mechanism);
        if (step.parameters.contains("level"))
            text += QStringLiteral(" %1").arg(step.parameters["level"].get<double>());
        if (step.parameters.contains("matrix"))
            text += QStringLiteral(" ") + QString::fromStdString(step.parameters["matrix"].get<std::string>());
        steps.push_back(text);
    }
    return QStringLiteral("%1×%2: %3")
        .arg(recipe->blockHeight)
        .arg(recipe->blockWidth)
        .arg(steps.isEmpty() ? QStringLiteral("–") : steps.join(QStringLiteral(", ")));
}

RunsTable::RunsTable(JobBridge& jobs, std::filesystem::path folder, QWidget* parent)
    : QTableView(parent),
      jobs_(jobs),
      folder_(std::move(folder)),
      model_(new QStandardItemModel(0, ColumnCount, this)) {
    setObjectName(QStringLiteral("runsTable"));
    setAccessibleName(tr("Runs"));
    model_->setHorizontalHeaderLabels({tr("Name"), tr("Data"), tr("Recipe"), tr("Network"), tr("Accuracy"),
                                       tr("Fano in"), tr("Fano out"), tr("p"), tr("State"), tr("Time")});
    model_->setSortRole(kSortRole);
    setModel(model_);
    setSortingEnabled(true);
    sortByColumn(Name, Qt::DescendingOrder);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->resizeSection(Name, 150);
    horizontalHeader()->resizeSection(RecipeColumn, 240);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("Copy as &command"), this);
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(copy);
    connect(copy, &QAction::triggered, this, [this] {
        if (currentIndex().isValid())
            QGuiApplication::clipboard()->setText(currentIndex().siblingAtColumn(Name).data(kCommandRole).toString());
    });
    reload();
}

void RunsTable::reload() {
    jobs_.run<std::vector<TrainedRun>>(
        base::Lane::Io, "read-runs", [folder = folder_](std::stop_token stop) { return readRuns(folder, stop); },
        [this](const Ended<std::vector<TrainedRun>>& ended) {
            if (!ended.value)
                return;
            model_->removeRows(0, model_->rowCount());
            for (const auto& run : *ended.value)
                addRow(run);
        });
}

int RunsTable::count() const {
    return model_->rowCount();
}

void RunsTable::add(const TrainedRun& run) {
    addRow(run);
}

void RunsTable::addRow(const TrainedRun& run) {
    const auto& record = run.record;
    const auto& settings = record.settings;
    auto* name = textItem(QString::fromStdString(run.folder.filename().string()));
    name->setData(QString::fromStdString(experiment::asCommand(settings)), kCommandRole);
    name->setToolTip(QString::fromStdString(experiment::asCommand(settings)));
    const bool found = run.membership.has_value();
    const auto fano = [&](double value) {
        return numberItem(found ? numberText(value, 0) : QStringLiteral("–"), found ? value : -1);
    };
    const bool tested = found && run.membership->welch.has_value();
    const double p = tested ? run.membership->welch->twoSided : -1.0;
    model_->appendRow({name, textItem(QString::fromStdString(settings.dataUri)),
                       textItem(settings.plain ? tr("originals") : recipeInWords(settings.recipe)),
                       textItem(QString::fromStdString(settings.network)),
                       numberItem(percentText(record.testAccuracy, 2), record.testAccuracy),
                       fano(found ? run.membership->meanFanoIn : 0.0), fano(found ? run.membership->meanFanoOut : 0.0),
                       numberItem(tested ? QLocale().toString(p, 'g', 2) : QStringLiteral("–"), p),
                       textItem(record.stopped ? tr("stopped after %1").arg(record.steps) : tr("done")),
                       numberItem(secondsText(record.seconds), record.seconds)});
    model_->sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

}  // namespace guise::app
