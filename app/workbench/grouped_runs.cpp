// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/grouped_runs.h"

#include "app/workbench/runs_model.h"
#include "app/workbench/text.h"

#include <QCollator>
#include <QLocale>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <unordered_set>
#include <utility>

namespace guise::app {

namespace {

using experiment::RunId;
using experiment::RunState;
using experiment::StoredRun;

/// "91.20 % ± 0.41", "0.880 ± 0.012", or the mean alone.
QString spreadText(const QString& mean, double deviation, const QString& shown) {
    return std::isnan(deviation) ? mean : GroupedRuns::tr("%1 ± %2").arg(mean, shown);
}

}  // namespace

GroupedRuns::GroupedRuns(QSortFilterProxyModel* rows, RunsModel* runs, QObject* parent)
    : QAbstractProxyModel(parent), rows_(rows), runs_(runs) {
    setSourceModel(rows);
    connect(rows, &QAbstractItemModel::rowsInserted, this, &GroupedRuns::update);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &GroupedRuns::update);
    connect(rows, &QAbstractItemModel::rowsMoved, this, &GroupedRuns::update);
    connect(rows, &QAbstractItemModel::layoutChanged, this, &GroupedRuns::update);
    connect(rows, &QAbstractItemModel::modelReset, this, &GroupedRuns::reset);
    connect(rows, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { tellData(first, last); });
    reset();
}

const StoredRun& GroupedRuns::at(int sourceRow) const {
    return runs_->at(rows_->mapToSource(rows_->index(sourceRow, 0)).row());
}

void GroupedRuns::reset() {
    beginResetModel();
    known_.clear();  // a number may mean another run now
    shown_ = collect();
    endResetModel();
}

void GroupedRuns::setGrouping(const QString& grouping) {
    if (grouping == grouping_)
        return;
    grouping_ = grouping;
    known_.clear();
    closed_.clear();
    update();
}

std::vector<GroupedRuns::Row> GroupedRuns::collect() {
    struct Figures {
        std::vector<double> accuracy;
        std::vector<double> privacy;
        std::vector<double> seconds;
    };
    sourceRow_.clear();
    groups_.clear();
    std::vector<Row> all;
    std::vector<QString> order;
    std::map<QString, Figures> figures;
    const auto groupings = runGroupings();
    const auto chosen = std::find_if(groupings.begin(), groupings.end(),
                                     [&](const RunGrouping& grouping) { return grouping.id == grouping_; });
    const bool changes = chosen != groupings.end() && chosen->changes;
    for (int row = 0; row < rows_->rowCount(); ++row) {
        const StoredRun& run = at(row);
        sourceRow_.emplace(run.id, row);
        if (grouping_.isEmpty()) {
            all.push_back({run.id, {}});
            continue;
        }
        if (changes || !known_.contains(run.id))
            known_.insert_or_assign(run.id, groupOf(run, grouping_));
        const RunGroup& value = known_.at(run.id);
        if (!groups_.contains(value.key)) {
            groups_.emplace(value.key, Group{value, {}, 0, {}, {}, {}});
            order.push_back(value.key);
        }
        Group& group = groups_[value.key];
        group.runs.push_back(run.id);
        if (run.state != RunState::Finished)
            continue;
        ++group.finished;
        const auto take = [](std::vector<double>& into, const experiment::RunFinding* finding) {
            if (finding != nullptr && !std::isnan(finding->value))
                into.push_back(finding->value);
        };
        take(figures[value.key].accuracy, run.finding("test/accuracy"));
        take(figures[value.key].privacy, run.finding("visual-privacy"));
        if (run.started && run.ended)
            figures[value.key].seconds.push_back(double(*run.ended - *run.started) / 1000.0);
    }
    for (const QString& key : order) {
        groups_[key].accuracy = figureOver(figures[key].accuracy);
        groups_[key].privacy = figureOver(figures[key].privacy);
        groups_[key].seconds = figureOver(figures[key].seconds);
    }
    sortGroups(order);
    for (const QString& key : order) {
        all.push_back({0, key});
        if (!closed_.contains(key))
            for (const RunId id : groupAt(key).runs)
                all.push_back({id, key});
    }
    return all;
}

void GroupedRuns::sortGroups(std::vector<QString>& order) const {
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto byValue = [&](const QString& a, const QString& b) {
        const RunGroup& one = groupAt(a).value;
        const RunGroup& two = groupAt(b).value;
        if (one.order != two.order && !std::isnan(one.order) && !std::isnan(two.order))
            return one.order < two.order;
        const int titles = collator.compare(one.title, two.title);
        return titles != 0 ? titles < 0 : a < b;
    };
    std::sort(order.begin(), order.end(), byValue);
    const int column = rows_->sortColumn();
    if (column != RunsModel::Accuracy && column != RunsModel::Privacy && column != RunsModel::Time)
        return;
    const auto meanOf = [&](const QString& key) {  // groups without the figure sort below all others
        const Group& group = groupAt(key);
        const double mean = column == RunsModel::Accuracy  ? group.accuracy.mean
                            : column == RunsModel::Privacy ? group.privacy.mean
                                                           : group.seconds.mean;
        return std::isnan(mean) ? -std::numeric_limits<double>::infinity() : mean;
    };
    const bool rising = rows_->sortOrder() == Qt::AscendingOrder;
    std::stable_sort(order.begin(), order.end(), [&](const QString& a, const QString& b) {
        return rising ? meanOf(a) < meanOf(b) : meanOf(b) < meanOf(a);
    });
}

/// From what is shown to what should be: rows that go, then the order of those that stay, then rows that come.
void GroupedRuns::update() {
    const std::vector<Row> next = collect();
    std::unordered_set<RunId> runs;
    std::set<QString> headings;
    const auto fill = [&](const std::vector<Row>& rows) {
        runs.clear();
        headings.clear();
        for (const Row& row : rows) {
            if (row.run != 0)
                runs.insert(row.run);
            else
                headings.insert(row.group);
        }
    };
    const auto has = [&](const Row& row) {
        return row.run != 0 ? runs.contains(row.run) : headings.contains(row.group);
    };
    const auto same = [](const Row& a, const Row& b) { return a.run == b.run && (a.run != 0 || a.group == b.group); };

    fill(next);
    for (int last = int(shown_.size()) - 1; last >= 0; --last) {
        if (has(shown_[std::size_t(last)]))
            continue;
        int first = last;
        while (first > 0 && !has(shown_[std::size_t(first - 1)]))
            --first;
        beginRemoveRows({}, first, last);
        shown_.erase(shown_.begin() + first, shown_.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    fill(shown_);
    std::vector<Row> kept;
    std::copy_if(next.begin(), next.end(), std::back_inserter(kept), has);
    if (!std::equal(kept.begin(), kept.end(), shown_.begin(), shown_.end(), same)) {
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        std::unordered_map<RunId, int> runAt;
        std::map<QString, int> headingAt;
        for (int row = 0; row < int(kept.size()); ++row) {
            if (const Row& each = kept[std::size_t(row)]; each.run != 0)
                runAt.emplace(each.run, row);
            else
                headingAt.emplace(each.group, row);
        }
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex& index : before) {
            const Row& row = shown_[std::size_t(index.row())];
            after.push_back(createIndex(row.run != 0 ? runAt[row.run] : headingAt[row.group], index.column()));
        }
        shown_ = kept;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    } else {
        shown_ = kept;  // a run may have come into another group
    }
    for (std::size_t row = 0; row < next.size();) {
        if (row < shown_.size() && same(shown_[row], next[row])) {
            ++row;
            continue;
        }
        std::size_t end = row;
        while (end < next.size() && !(row < shown_.size() && same(shown_[row], next[end])))
            ++end;
        beginInsertRows({}, int(row), int(end) - 1);
        shown_.insert(shown_.begin() + std::ptrdiff_t(row), next.begin() + std::ptrdiff_t(row),
                      next.begin() + std::ptrdiff_t(end));
        endInsertRows();
        row = end;
    }
    if (grouping_.isEmpty())
        return;
    for (int row = 0; row < int(shown_.size()); ++row)
        if (isHeading(row))
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

/// With the columns that changed alone: an editor in another one stays open.
void GroupedRuns::tellData(const QModelIndex& first, const QModelIndex& last) {
    if (!grouping_.isEmpty())
        update();  // groups, figures and their order follow
    std::unordered_set<RunId> changed;
    for (int row = first.row(); row <= last.row() && row < rows_->rowCount(); ++row)
        changed.insert(at(row).id);
    const auto touched = [&](int row) { return isHeading(row) || changed.contains(shown_[std::size_t(row)].run); };
    for (int row = 0; row < int(shown_.size()); ++row) {
        if (!touched(row))
            continue;
        int end = row;
        while (end + 1 < int(shown_.size()) && touched(end + 1))
            ++end;
        Q_EMIT dataChanged(index(row, first.column()), index(end, last.column()));
        row = end;
    }
}

bool GroupedRuns::isHeading(int row) const {
    return row >= 0 && row < int(shown_.size()) && shown_[std::size_t(row)].run == 0;
}

bool GroupedRuns::isExpanded(int row) const {
    return isHeading(row) && !closed_.contains(shown_[std::size_t(row)].group);
}

void GroupedRuns::setExpanded(int row, bool expanded) {
    if (!isHeading(row) || isExpanded(row) == expanded)
        return;
    const QString key = shown_[std::size_t(row)].group;
    if (expanded)
        closed_.erase(key);
    else
        closed_.insert(key);
    update();
}

void GroupedRuns::setAllExpanded(bool expanded) {
    closed_.clear();
    if (!expanded)
        for (const auto& [key, group] : groups_)
            closed_.insert(key);
    update();
}

std::vector<RunId> GroupedRuns::runsOf(int row) const {
    if (row < 0 || row >= int(shown_.size()))
        return {};
    if (isHeading(row))
        return groupAt(shown_[std::size_t(row)].group).runs;
    return {shown_[std::size_t(row)].run};
}

void GroupedRuns::reveal(const std::vector<RunId>& ids) {
    const auto before = closed_.size();
    for (const RunId id : ids)
        if (const auto value = known_.find(id); value != known_.end())
            closed_.erase(value->second.key);
    if (closed_.size() != before)
        update();
}

bool GroupedRuns::hasFigure(int column) {
    return column == RunsModel::Accuracy || column == RunsModel::Privacy || column == RunsModel::State ||
           column == RunsModel::Time;
}

QModelIndex GroupedRuns::index(int row, int column, const QModelIndex& parent) const {
    if (parent.isValid() || row < 0 || row >= int(shown_.size()) || column < 0 || column >= columnCount())
        return {};
    return createIndex(row, column);
}

QModelIndex GroupedRuns::parent(const QModelIndex&) const {
    return {};
}

int GroupedRuns::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int GroupedRuns::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows_->columnCount();
}

QModelIndex GroupedRuns::mapToSource(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= int(shown_.size()) || isHeading(index.row()))
        return {};
    const auto row = sourceRow_.find(shown_[std::size_t(index.row())].run);
    return row == sourceRow_.end() ? QModelIndex() : rows_->index(row->second, index.column());
}

QModelIndex GroupedRuns::mapFromSource(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rows_->rowCount())
        return {};
    const RunId id = at(index.row()).id;
    const auto found = std::find_if(shown_.begin(), shown_.end(), [&](const Row& row) { return row.run == id; });
    return found == shown_.end() ? QModelIndex() : createIndex(int(found - shown_.begin()), index.column());
}

QVariant GroupedRuns::headingData(const Group& group, bool expanded, int column, int role) const {
    const auto count = int(group.runs.size());
    const QString title = tr("%1 · runs: %2").arg(group.value.title, QString::number(count));
    const auto spread = [&](const GroupFigure& figure, const QString& mean, const QString& deviation) {
        return figure.count == 0 ? QStringLiteral("–") : spreadText(mean, figure.deviation, deviation);
    };
    const auto tip = [&](const GroupFigure& figure, const QString& low, const QString& high) {
        return figure.count == 0 ? tr("No finished run of this group has this figure")
                                 : tr("Mean and standard deviation over finished runs: %1 of %2. Lowest %3, highest %4")
                                       .arg(QString::number(figure.count), QString::number(count), low, high);
    };
    switch (role) {
        case kHeadingRole:
            return true;
        case kTitleRole:
            return title;
        case kExpandedRole:
            return expanded;
        case Qt::AccessibleTextRole:
            if (column == RunsModel::Name)
                return expanded ? tr("Group %1, open").arg(title) : tr("Group %1, closed").arg(title);
            return headingData(group, expanded, column, Qt::DisplayRole);
        case Qt::TextAlignmentRole:
            return column == RunsModel::Accuracy || column == RunsModel::Privacy || column == RunsModel::Time
                       ? int(Qt::AlignRight | Qt::AlignVCenter)
                       : int(Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::DisplayRole:
            switch (column) {
                case RunsModel::Name:
                    return title;
                case RunsModel::Accuracy:
                    return spread(group.accuracy, percentText(group.accuracy.mean, 2),
                                  numberText(100.0 * group.accuracy.deviation, 2));
                case RunsModel::Privacy:
                    return spread(group.privacy, numberText(group.privacy.mean, 3),
                                  numberText(group.privacy.deviation, 3));
                case RunsModel::State:
                    return tr("%1 of %2 finished").arg(group.finished).arg(count);
                case RunsModel::Time:
                    return group.seconds.count == 0 ? QStringLiteral("–") : secondsText(group.seconds.mean);
                default:
                    return {};
            }
        case Qt::ToolTipRole:
            if (column == RunsModel::Accuracy)
                return tip(group.accuracy, percentText(group.accuracy.low, 2), percentText(group.accuracy.high, 2));
            if (column == RunsModel::Privacy)
                return tip(group.privacy, numberText(group.privacy.low, 3), numberText(group.privacy.high, 3));
            if (column == RunsModel::Time)
                return tip(group.seconds, secondsText(group.seconds.low), secondsText(group.seconds.high));
            return title;
        default:
            return {};
    }
}

QVariant GroupedRuns::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(shown_.size()))
        return {};
    if (isHeading(index.row())) {
        const QString& key = shown_[std::size_t(index.row())].group;
        const auto group = groups_.find(key);
        return group == groups_.end() ? QVariant()
                                      : headingData(group->second, !closed_.contains(key), index.column(), role);
    }
    if (role == kHeadingRole)
        return false;
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? rows_->data(source, role) : QVariant();
}

bool GroupedRuns::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QModelIndex source = mapToSource(index);
    return source.isValid() && rows_->setData(source, value, role);
}

QVariant GroupedRuns::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal ? rows_->headerData(section, orientation, role) : QVariant();
}

Qt::ItemFlags GroupedRuns::flags(const QModelIndex& index) const {
    if (index.isValid() && isHeading(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? rows_->flags(source) : Qt::ItemFlags();
}

}  // namespace guise::app
