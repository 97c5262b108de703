// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs_page.h"

#include "app/workbench/grouped_runs.h"
#include "app/workbench/run_details.h"
#include "app/workbench/runs_model.h"
#include "app/workbench/runs_table.h"
#include "app/workbench/text.h"
#include "app/workbench/window_state.h"
#include "widgets/elided_label.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace guise::app {

namespace {

using experiment::RunId;
using experiment::RunState;
using experiment::StoredRun;

constexpr int kAnyState = -1;

/// Rows that have all words of the search, in one state or any.
class RowFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& text) {
        words_ = text.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }
    void setState(int state) {
        state_ = state;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (state_ != kAnyState && index.data(RunsModel::kStateRole).toInt() != state_)
            return false;
        const QString text = index.data(RunsModel::kSearchRole).toString();
        return std::all_of(words_.begin(), words_.end(),
                           [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList words_;
    int state_ = kAnyState;
};

bool canContinue(const StoredRun& run) {
    const bool cut =
        run.state == RunState::Stopped || run.state == RunState::Interrupted || run.state == RunState::Failed;
    return cut && !run.checkpoints.empty() && run.cell.empty();
}

}  // namespace

RunsPage::RunsPage(RunLibrary& library, JobBridge& jobs, QWidget* parent)
    : QWidget(parent), library_(library), model_(new RunsModel(library, this)) {
    setObjectName(QStringLiteral("runsPage"));
    auto* filter = new RowFilter(this);
    filter->setSourceModel(model_);
    filter->setSortRole(RunsModel::kSortRole);
    filter->setSortCaseSensitivity(Qt::CaseInsensitive);
    rows_ = filter;
    groups_ = new GroupedRuns(filter, model_, this);

    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("runsSearch"));
    search_->setPlaceholderText(tr("Search names, data, recipes, tags, notes"));
    search_->setClearButtonEnabled(true);
    search_->setAccessibleName(tr("Search runs"));
    state_ = new QComboBox(this);
    state_->setObjectName(QStringLiteral("runsState"));
    state_->setAccessibleName(tr("State"));
    state_->setToolTip(tr("Show runs in this state only"));
    state_->addItem(tr("All states"), kAnyState);
    state_->addItem(tr("Waiting"), int(RunState::Queued));
    state_->addItem(tr("Running"), int(RunState::Running));
    state_->addItem(tr("Finished"), int(RunState::Finished));
    state_->addItem(tr("Stopped"), int(RunState::Stopped));
    state_->addItem(tr("Interrupted"), int(RunState::Interrupted));
    state_->addItem(tr("Failed"), int(RunState::Failed));
    state_->addItem(tr("Cannot be read"), int(RunState::Unreadable));
    grouping_ = new QComboBox(this);
    grouping_->setObjectName(QStringLiteral("runsGrouping"));
    grouping_->setAccessibleName(tr("Group by"));
    grouping_->setToolTip(tr(
        "Put runs with the same value of a setting together, under a heading with mean and spread of their figures"));
    for (const RunGrouping& grouping : runGroupings())
        grouping_->addItem(grouping.id.isEmpty() ? grouping.name : tr("By: %1").arg(grouping.name), grouping.id);
    grouping_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);  // the window has little room
    grouping_->setMinimumContentsLength(12);
    keepChoice(*grouping_);
    count_ = new widgets::ElidedLabel(this);
    count_->setObjectName(QStringLiteral("runsCount"));

    const auto action = [this](const char* name, const QString& text, const QString& tip) {
        auto* made = new QAction(text, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setToolTip(tip);
        return made;
    };
    use_ = action("useSettings", tr("&Use settings"), tr("Take over data, recipe and training settings of this run"));
    continue_ = action("continueRun", tr("&Continue"), tr("Go on with this run where it was cut"));
    copy_ = action("copyCommand", tr("Copy as co&mmand"), tr("The line for a shell that repeats this run"));
    report_ = action("reportRuns", tr("Save re&port …"), tr("Write a report of the selected runs as HTML or PDF"));
    delete_ = action("deleteRuns", tr("&Delete"), tr("Hide the selected runs; can be undone"));
    closeGroups_ = action("closeGroups", tr("Close a&ll groups"), tr("Leave the headings of the groups alone in view"));
    openGroups_ = action("openGroups", tr("Open all &groups"), tr("Show the runs below every heading"));

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 0);
    bar->addWidget(search_, 2);
    bar->addWidget(state_);
    bar->addWidget(grouping_, 1);
    bar->addWidget(count_, 2);
    for (QAction* each : {use_, continue_, delete_}) {
        auto* button = new QToolButton(this);
        button->setObjectName(each->objectName() + QStringLiteral("Button"));
        button->setDefaultAction(each);
        button->setFocusPolicy(Qt::StrongFocus);
        bar->addWidget(button);
    }
    auto* store = new QToolButton(this);
    store->setObjectName(QStringLiteral("openStoreButton"));
    store->setText(tr("Open store …"));
    store->setToolTip(tr("Show the runs of another store, such as that of a sweep on the command line"));
    store->setFocusPolicy(Qt::StrongFocus);
    connect(store, &QToolButton::clicked, this, &RunsPage::storeWanted);
    bar->addWidget(store);

    table_ = new RunsTable(groups_, this);
    table_->setObjectName(QStringLiteral("runsTable"));
    table_->setAccessibleName(tr("Runs"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(RunsModel::Number, Qt::DescendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto* head = table_->horizontalHeader();
    head->setStretchLastSection(true);
    head->setSectionsMovable(true);
    head->setHighlightSections(false);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[] = {{RunsModel::Number, 6},   {RunsModel::Name, 20},     {RunsModel::Recipe, 23},
                                          {RunsModel::Network, 12}, {RunsModel::Accuracy, 17}, {RunsModel::Privacy, 16},
                                          {RunsModel::FanoP, 10},   {RunsModel::State, 16},    {RunsModel::Data, 18},
                                          {RunsModel::Tags, 14},    {RunsModel::Note, 18},     {RunsModel::Time, 9}};
    for (const auto& [column, letters] : widths)
        head->resizeSection(column, letter * letters);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    table_->addActions(runActions());
    table_->addActions(groupActions());
    copy_->setShortcut(QKeySequence::Copy);
    delete_->setShortcut(QKeySequence::Delete);
    closeGroups_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    openGroups_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    for (QAction* each : runActions() + groupActions())
        each->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    details_ = new RunDetails(jobs, this);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(QStringLiteral("runsSplit"));
    split->addWidget(table_);
    split->addWidget(details_);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(split, 1);

    connect(search_, &QLineEdit::textChanged, this, [this, filter](const QString& text) {
        filter->setWords(text);
        showCount();
    });
    connect(state_, &QComboBox::activated, this, [this, filter] {
        filter->setState(state_->currentData().toInt());
        showCount();
    });
    connect(grouping_, &QComboBox::currentIndexChanged, this, &RunsPage::followGrouping);
    connect(closeGroups_, &QAction::triggered, this, [this] { groups_->setAllExpanded(false); });
    connect(openGroups_, &QAction::triggered, this, [this] { groups_->setAllExpanded(true); });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::followSelection);
    connect(&library_, &RunLibrary::changed, this, &RunsPage::followLibrary);
    connect(use_, &QAction::triggered, this, [this] {
        if (const StoredRun* run = only())
            Q_EMIT settingsWanted(StoredRun(*run));
    });
    connect(continue_, &QAction::triggered, this, [this] {
        if (const StoredRun* run = only())
            Q_EMIT continueWanted(StoredRun(*run));
    });
    connect(copy_, &QAction::triggered, this, [this] {
        QStringList commands;
        for (const RunId id : selected())
            if (const StoredRun* run = library_.run(id); run != nullptr && !run->unreadable)
                commands.push_back(QString::fromStdString(experiment::asCommand(run->settings)));
        QGuiApplication::clipboard()->setText(commands.join(u'\n'));
    });
    connect(report_, &QAction::triggered, this, &RunsPage::reportWanted);
    connect(delete_, &QAction::triggered, this, [this] { library_.setDeleted(selected(), true); });
    followGrouping();
    followLibrary();
}

void RunsPage::followGrouping() {
    groups_->setGrouping(grouping_->currentData().toString());
    for (QAction* each : groupActions())
        each->setEnabled(!groups_->grouping().isEmpty());
}

QList<QAction*> RunsPage::groupActions() const {
    return {closeGroups_, openGroups_};
}

QList<QAction*> RunsPage::runActions() const {
    return {use_, continue_, copy_, report_, delete_};
}

int RunsPage::count() const {
    return rows_->rowCount();
}

std::vector<RunId> RunsPage::selected() const {
    QModelIndexList rows = table_->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<RunId> ids;
    std::set<RunId> seen;  // a heading and runs of its group may both be selected
    for (const QModelIndex& index : std::as_const(rows))
        for (const RunId id : groups_->runsOf(index.row()))
            if (seen.insert(id).second)
                ids.push_back(id);
    return ids;
}

void RunsPage::select(const std::vector<RunId>& ids) {
    groups_->reveal(ids);
    QItemSelection selection;
    for (int row = 0; row < groups_->rowCount(); ++row) {
        if (groups_->isHeading(row))
            continue;
        const QModelIndex index = groups_->index(row, 0);
        if (std::find(ids.begin(), ids.end(), groups_->runsOf(row).front()) != ids.end())
            selection.select(index, index);
    }
    table_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

const StoredRun* RunsPage::only() const {
    const auto ids = selected();
    return ids.size() == 1 ? library_.run(ids.front()) : nullptr;
}

void RunsPage::setOpen(const OpenDataPtr& open, const std::optional<key::SecretKey>& key) {
    details_->setOpen(open, key);
}

void RunsPage::setTraining(bool on) {
    training_ = on;
    const StoredRun* run = only();
    continue_->setEnabled(!training_ && run != nullptr && canContinue(*run));
}

void RunsPage::followSelection() {
    const auto ids = selected();
    std::vector<StoredRun> runs;
    std::vector<RunId> drawn;
    for (const RunId id : ids)
        if (const StoredRun* run = library_.run(id); run != nullptr && runs.size() < RunDetails::kMostCurves) {
            runs.push_back(*run);
            drawn.push_back(id);
        }
    const bool removable = std::none_of(ids.begin(), ids.end(), [this](RunId id) {
        const StoredRun* run = library_.run(id);
        return run != nullptr && run->state == RunState::Running;
    });
    const bool readable =
        std::any_of(runs.begin(), runs.end(), [](const StoredRun& run) { return !run.unreadable.has_value(); });
    use_->setEnabled(readable && runs.size() == 1 && ids.size() == 1);
    copy_->setEnabled(readable);
    report_->setEnabled(readable);
    delete_->setEnabled(!runs.empty() && removable);
    setTraining(training_);
    details_->setRuns(runs);
    details_->setTradeOff(*library_.runs(), ids);
    if (!drawn.empty())
        library_.readCurves(drawn, [this](const RunCurves& curves) { details_->setCurves(curves); });
    else
        details_->setCurves({});
}

void RunsPage::followLibrary() {
    followSelection();
    showCount();
}

void RunsPage::showCount() {
    int finished = 0;
    int running = 0;
    int waiting = 0;
    for (const StoredRun& run : *library_.runs()) {
        finished += run.state == RunState::Finished ? 1 : 0;
        running += run.state == RunState::Running ? 1 : 0;
        waiting += run.state == RunState::Queued ? 1 : 0;
    }
    const auto all = int(library_.runs()->size());
    QString text =
        rows_->rowCount() == all ? tr("Runs: %1").arg(all) : tr("Runs: %1 of %2").arg(rows_->rowCount()).arg(all);
    table_->setHint(all == 0 ? tr("No runs yet. Press Train: every training stays here with its settings, curves and "
                                  "figures. Or open the store of a sweep.")
                    : rows_->rowCount() == 0 ? tr("No run has these words and this state.")
                                             : QString());
    if (running + waiting > 0)
        text += tr(" · %1 finished, %2 running, %3 waiting").arg(finished).arg(running).arg(waiting);
    count_->setText(text);
    count_->setToolTip(QString::fromStdString(library_.store().string()));
}

void RunsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    library_.follow(true);
}

void RunsPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    library_.follow(false);
}

}  // namespace guise::app
