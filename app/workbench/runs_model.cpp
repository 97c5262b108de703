// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs_model.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace guise::app {

namespace {

using experiment::RunState;
using experiment::StoredRun;

QString text(const std::string& from) {
    return QString::fromStdString(from);
}

QString dash() {
    return QStringLiteral("–");
}

/// NaN: there is none.
double figure(const StoredRun& run, const char* name) {
    const auto* found = run.finding(name);
    return found == nullptr ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

QString figureText(double value, const QString& shown) {
    return std::isnan(value) ? dash() : shown;
}

std::optional<double> seconds(const StoredRun& run) {
    if (!run.started)
        return std::nullopt;
    const auto until = run.state == RunState::Running ? run.lastSign : run.ended;
    return until ? std::optional(double(*until - *run.started) / 1000.0) : std::nullopt;
}

QStringList tagsOf(const StoredRun& run) {
    QStringList tags;
    for (const auto& tag : run.tags)
        tags.push_back(text(tag));
    return tags;
}

QString cellText(const StoredRun& run, int column) {
    const double accuracy = figure(run, "test/accuracy");
    const double privacy = figure(run, "visual-privacy");
    const double p = figure(run, "fano-p");
    switch (column) {
        case RunsModel::Number:
            return QString::number(run.id);
        case RunsModel::Name:
            return run.name.empty() && !run.sweep.empty()
                       ? QStringLiteral("%1 · %2 (%3)")
                             .arg(text(run.setting), QString::number(run.repeat + 1), text(run.sweep))
                       : text(run.name);
        case RunsModel::State:
            return stateInWords(run);
        case RunsModel::Data:
            return run.unreadable ? dash() : dataInWords(run.settings.dataUri);
        case RunsModel::Recipe:
            return run.unreadable       ? dash()
                   : run.settings.plain ? RunsModel::tr("originals")
                                        : recipeInWords(run.settings.recipe);
        case RunsModel::Network:
            return run.unreadable ? dash() : text(run.settings.network);
        case RunsModel::Accuracy:
            return figureText(accuracy, percentText(accuracy, 2));
        case RunsModel::Privacy:
            return figureText(privacy, numberText(privacy, 3));
        case RunsModel::FanoP:
            return figureText(p, QLocale().toString(p, 'g', 2));
        case RunsModel::Tags:
            return tagsOf(run).join(QStringLiteral(", "));
        case RunsModel::Note:
            return text(run.note);
        case RunsModel::Time:
            return seconds(run) ? secondsText(*seconds(run)) : dash();
        case RunsModel::Started:
            return run.started ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(*run.started), QLocale::ShortFormat)
                               : dash();
        default:
            return {};
    }
}

/// Runs without a figure sort below all others.
double below(double value) {
    return std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
}

QVariant sortValue(const StoredRun& run, int column) {
    switch (column) {
        case RunsModel::Number:
            return qlonglong(run.id);
        case RunsModel::Accuracy:
            return below(figure(run, "test/accuracy"));
        case RunsModel::Privacy:
            return below(figure(run, "visual-privacy"));
        case RunsModel::FanoP:
            return below(figure(run, "fano-p"));
        case RunsModel::Time:
            return seconds(run).value_or(-1.0);
        case RunsModel::Started:
            return qlonglong(run.started.value_or(0));
        default:
            return cellText(run, column);
    }
}

bool isNumber(int column) {
    return column == RunsModel::Number || column == RunsModel::Accuracy || column == RunsModel::Privacy ||
           column == RunsModel::FanoP || column == RunsModel::Time;
}

QString tip(const StoredRun& run, int column) {
    const bool editable = column == RunsModel::Tags || column == RunsModel::Note;
    if (run.unreadable && !editable)
        return errorText(*run.unreadable);
    if (column == RunsModel::State && !run.error.empty())
        return text(run.error);
    if (column == RunsModel::Data)
        return text(run.settings.dataUri);
    if (column == RunsModel::Tags)
        return RunsModel::tr("Double-click to edit; commas between tags");
    if (column == RunsModel::Note)
        return run.note.empty() ? RunsModel::tr("Double-click to write a note") : text(run.note);
    return cellText(run, column);
}

}  // namespace

QString stateInWords(const StoredRun& run) {
    const auto total = run.settings.train.epochs > 0 ? 0 : run.settings.train.steps;  // epochs depend on the data
    const QLocale locale;
    const QString done = locale.toString(qlonglong(run.steps));
    const QString of = locale.toString(qlonglong(total));
    switch (run.state) {
        case RunState::Queued:
            return RunsModel::tr("waiting");
        case RunState::Running:
            return total > 0 ? RunsModel::tr("running, %1").arg(percentText(double(run.steps) / double(total), 0))
                             : RunsModel::tr("running, %1 batches").arg(done);
        case RunState::Finished:
            return RunsModel::tr("finished");
        case RunState::Stopped:
            return total > 0 ? RunsModel::tr("stopped after %1 of %2").arg(done, of)
                             : RunsModel::tr("stopped after %1 batches").arg(done);
        case RunState::Failed:
            return RunsModel::tr("failed");
        case RunState::Interrupted:
            return total > 0 ? RunsModel::tr("interrupted after %1 of %2").arg(done, of)
                             : RunsModel::tr("interrupted after %1 batches").arg(done);
        case RunState::Unreadable:
            return RunsModel::tr("cannot be read");
    }
    return {};
}

QString dataInWords(const std::string& uri) {
    QString name = text(uri);
    const auto options = name.indexOf(u'?');
    const QString ending = options < 0 ? QString() : name.mid(options);
    QString path = options < 0 ? name : name.left(options);
    const auto colon = path.indexOf(u':');
    const auto slash = path.lastIndexOf(u'/');
    if (colon >= 0 && slash > colon)
        path = path.left(colon + 1) + QStringLiteral("…") + path.mid(slash);
    return path + ending;
}

QString shortName(const StoredRun& run) {
    if (run.unreadable)
        return QStringLiteral("#%1 %2").arg(QString::number(run.id), stateInWords(run));
    return QStringLiteral("#%1 %2").arg(
        QString::number(run.id), run.settings.plain ? RunsModel::tr("originals") : recipeInWords(run.settings.recipe));
}

RunsModel::RunsModel(RunLibrary& library, QObject* parent)
    : QAbstractTableModel(parent), library_(library), runs_(library.runs()) {
    connect(&library, &RunLibrary::changed, this, [this] { take(library_.runs()); });
    connect(&library, &RunLibrary::storeChanged, this, [this] {  // the numbers mean other runs now
        beginResetModel();
        runs_ = std::make_shared<std::vector<StoredRun>>();
        endResetModel();
    });
}

void RunsModel::take(const StoredRuns& runs) {
    // Numbers rise and never come back, so that rows only go or come; a deleted one that was brought back comes again.
    auto kept = std::make_shared<std::vector<StoredRun>>(*runs_);
    runs_ = kept;
    const auto has = [](const std::vector<StoredRun>& list, experiment::RunId id) {
        const auto at =
            std::lower_bound(list.begin(), list.end(), id,
                             [](const StoredRun& run, experiment::RunId number) { return run.id < number; });
        return at != list.end() && at->id == id;
    };
    for (int row = int(kept->size()) - 1; row >= 0; --row)
        if (!has(*runs, (*kept)[std::size_t(row)].id)) {
            beginRemoveRows({}, row, row);
            kept->erase(kept->begin() + row);
            endRemoveRows();
        }
    for (std::size_t row = 0; row < runs->size();) {
        if (row < kept->size() && (*kept)[row].id == (*runs)[row].id) {
            ++row;
            continue;
        }
        std::size_t end = row;  // all that come here at once
        while (end < runs->size() && (row >= kept->size() || (*runs)[end].id < (*kept)[row].id))
            ++end;
        beginInsertRows({}, int(row), int(end) - 1);
        kept->insert(kept->begin() + std::ptrdiff_t(row), runs->begin() + std::ptrdiff_t(row),
                     runs->begin() + std::ptrdiff_t(end));
        endInsertRows();
        row = end;
    }
    runs_ = runs;
    if (runs_->empty())
        return;
    // What can be edited is told where it changed alone: an open editor would lose what is typed in it.
    const int last = int(runs_->size()) - 1;
    Q_EMIT dataChanged(index(0, 0), index(last, Tags - 1));
    Q_EMIT dataChanged(index(0, Note + 1), index(last, ColumnCount - 1));
    for (int row = 0; row <= last; ++row)
        for (const int column : {Tags, Note})
            if (cellText((*kept)[std::size_t(row)], column) != cellText(at(row), column))
                Q_EMIT dataChanged(index(row, column), index(row, column));
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(runs_->size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const StoredRun& run = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return cellText(run, index.column());
        case Qt::ToolTipRole:
            return tip(run, index.column());
        case Qt::TextAlignmentRole:
            return isNumber(index.column()) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                            : int(Qt::AlignLeft | Qt::AlignVCenter);
        case kSortRole:
            return sortValue(run, index.column());
        case kStateRole:
            return int(run.state);
        case kIdRole:
            return qlonglong(run.id);
        case kSearchRole: {
            QStringList words;
            for (const int column : {Name, State, Data, Recipe, Network, Tags, Note})
                words.push_back(cellText(run, column));
            words.push_back(text(run.settings.dataUri));
            words.push_back(text(run.settings.keyFingerprint));
            return words.join(u'\n');
        }
        default:
            return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    struct Head {
        QString name;
        QString tip;
    };
    const auto head = [section]() -> Head {
        switch (section) {
            case Number:
                return {tr("#"), tr("Number of the run in this store")};
            case Name:
                return {tr("Name"), tr("Name of the run, or its place in a sweep")};
            case State:
                return {tr("State"), tr("How far it came")};
            case Data:
                return {tr("Data"), tr("What it was trained on")};
            case Recipe:
                return {tr("Recipe"), tr("How the pictures were disguised")};
            case Network:
                return {tr("Net"), tr("The network that was trained")};
            case Accuracy:
                return {tr("Accuracy"), tr("Share of test images that the net reads right")};
            case Privacy:
                return {tr("Visual privacy"), tr("1 minus the accuracy of a net that learned originals")};
            case FanoP:
                return {tr("Fano p"), tr("Chance of such Fano factors where in and out classes do not differ")};
            case Tags:
                return {tr("Tags"), tr("Double-click to edit; commas between tags")};
            case Note:
                return {tr("Note"), tr("Double-click to write a note")};
            case Time:
                return {tr("Time"), tr("From its last start to its end")};
            case Started:
                return {tr("Started"), tr("When it was last started")};
            default:
                return {};
        }
    }();
    if (role == Qt::DisplayRole)
        return head.name;
    return role == Qt::ToolTipRole ? QVariant(head.tip) : QVariant();
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const {
    const auto always = QAbstractTableModel::flags(index);
    return index.column() == Tags || index.column() == Note ? always | Qt::ItemIsEditable : always;
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || value.toString() == cellText(at(index.row()), index.column()))
        return false;
    const auto id = at(index.row()).id;
    if (index.column() == Note) {
        library_.setNote(id, value.toString().trimmed().toStdString());
        return true;
    }
    if (index.column() != Tags)
        return false;
    std::vector<std::string> tags;
    for (const QString& word : value.toString().split(u',', Qt::SkipEmptyParts))
        if (const auto tag = word.trimmed().toStdString();
            !tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end())
            tags.push_back(tag);
    library_.setTags(id, tags);
    return true;
}

}  // namespace guise::app
