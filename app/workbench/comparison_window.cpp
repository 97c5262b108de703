// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/comparison_window.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/settings_difference.h"
#include "app/workbench/text.h"
#include "widgets/compare_view.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace guise::app {

namespace {

QString sideName(int side) {
    return side == 0 ? ComparisonWindow::tr("A") : ComparisonWindow::tr("B");
}

QString readingText(const attack::ExaminerFinding& finding) {
    return ComparisonWindow::tr("%1 (%2 to %3)")
        .arg(numberText(finding.visualPrivacy, 3), numberText(finding.interval95.low, 3),
             numberText(finding.interval95.high, 3));
}

QString levelText(const PrivacyFigures& figures, int level, const attack::VerdictThresholds& thresholds) {
    const auto found = verdictOf(figures, level, thresholds);
    const QString words = verdictWords(found.verdict, found.tried);
    return found.figure.isEmpty() ? words : ComparisonWindow::tr("%1 by %2").arg(words, found.figure);
}

}  // namespace

ComparisonWindow::ComparisonWindow(JobBridge& jobs, PrivacyRecord& record, QWidget* parent)
    : QWidget(parent, Qt::Window), jobs_(jobs), record_(record) {
    setObjectName(QStringLiteral("comparisonWindow"));
    setWindowTitle(tr("Recipes A and B"));
    resize(760, 600);
    view_ = new widgets::CompareView(this);
    view_->setObjectName(QStringLiteral("comparison.view"));
    view_->setPanes({{tr("Original"), {}, {}, {}}, {sideName(0), {}, {}, {}}, {sideName(1), {}, {}, {}}});
    differences_ = new QLabel(this);
    differences_->setObjectName(QStringLiteral("comparison.what"));
    differences_->setTextFormat(Qt::PlainText);
    differences_->setWordWrap(true);
    table_ = new QTableWidget(0, 2, this);
    table_->setObjectName(QStringLiteral("comparison.table"));
    table_->setAccessibleName(tr("Figures of A and B"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setWordWrap(true);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* other = buttons->addButton(tr("&Switch"), QDialogButtonBox::ActionRole);
    other->setObjectName(QStringLiteral("comparison.switch"));
    other->setToolTip(tr("Bring the other of the two recipes into the main window"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(differences_);
    layout->addWidget(view_, 3);
    layout->addWidget(table_, 2);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QWidget::close);
    new QShortcut(Qt::Key_Escape, this, this, &QWidget::close);
    connect(other, &QPushButton::clicked, this, &ComparisonWindow::switchWanted);
    connect(&record_, &PrivacyRecord::changed, this, &ComparisonWindow::tell);
}

void ComparisonWindow::setSides(const Side& a, const Side& b, bool viewsPinned) {
    sides_ = {a, b};
    viewsPinned_ = viewsPinned;
    const auto differences = recipeDifferences(a.recipe, b.recipe);
    differences_->setText(differences.empty() ? tr("A and B are the same recipe.")
                                              : tr("From A to B: %1").arg(differencesInWords(differences)));
    draw();
    tell();
}

void ComparisonWindow::setPicture(Picture picture) {
    picture_ = std::move(picture);
    draw();
}

void ComparisonWindow::draw() {
    ++generation_;
    view_->setPane(0, {tr("Original"), {}, {}, picture_.shown});
    for (int side = 0; side < 2; ++side)
        drawSide(side);
}

void ComparisonWindow::drawSide(int side) {
    const auto& one = sides_[std::size_t(side)];
    const bool inView = (side == 0) == viewsPinned_;
    const QString title = inView ? tr("%1, in view").arg(sideName(side)) : sideName(side);
    const QString words = recipeInWords(disguise::canonicalRecipe(one.recipe));
    if (!one.key || picture_.pixels.empty() || one.key->shape().size() != picture_.pixels.size()) {
        view_->setPane(side + 1, {title, words, tr("This recipe does not fit these pictures."), {}});
        return;
    }
    jobs_.run<Preview>(
        base::Lane::Io, side == 0 ? "comparison-a" : "comparison-b",
        [key = *one.key, pixels = picture_.pixels, index = picture_.index, sets = picture_.sets](std::stop_token stop) {
            return makePreview(key, pixels, index, sets, stop);
        },
        [this, side, title, words, generation = generation_](const Ended<Preview>& ended) {
            if (generation != generation_ || ended.cancelled())
                return;
            if (const auto* error = ended.error())
                view_->setPane(side + 1, {title, words, errorText(*error), {}});
            else if (ended.value)
                view_->setPane(side + 1, {title, words, {}, ended.value->disguised});
        });
}

/// What was measured of a recipe stays while the other changes.
void ComparisonWindow::tell() {
    const QStringList rows{tr("Visual privacy, the paper's"), tr("Visual privacy, strongest"), tr("Level 1"),
                           tr("Level 2")};
    table_->setRowCount(int(rows.size()));
    table_->setVerticalHeaderLabels(rows);
    table_->setHorizontalHeaderLabels({sideName(0), sideName(1)});
    for (int side = 0; side < 2; ++side) {
        const auto& key = sides_[std::size_t(side)].key;
        const auto* figures = key ? record_.of(key->fingerprint()) : nullptr;
        const bool inView = (side == 0) == viewsPinned_;
        const QString none = inView ? tr("not measured yet") : tr("not measured: switch to it");
        QStringList cells{none, none, none, none};
        if (figures != nullptr) {
            if (figures->paper)
                cells[0] = readingText(*figures->paper);
            if (const auto* strongest = strongestReading(*figures))
                cells[1] = tr("%1, %2").arg(readingText(strongest->finding),
                                            examinerName(figures->panel->rows[strongest->strongest]));
            if (figures->recovery || figures->paper)
                for (int level = 1; level <= 2; ++level)
                    cells[level + 1] = levelText(*figures, level, record_.thresholds());
        }
        for (int i = 0; i < cells.size(); ++i) {
            auto* cell = new QTableWidgetItem(cells[i]);
            cell->setToolTip(cells[i]);
            table_->setItem(i, side, cell);
        }
    }
}

}  // namespace guise::app
