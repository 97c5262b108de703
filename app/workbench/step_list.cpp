// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/step_list.h"

#include "app/workbench/action_registry.h"
#include "app/workbench/step_card.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace guise::app {

StepList::StepList(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("stepList"));
    layout_ = new QVBoxLayout(this);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(4);
    empty_ = new QLabel(tr("No steps: the pictures stay as they are. Add one, or pick a preset."), this);
    empty_->setObjectName(QStringLiteral("recipe.empty"));
    empty_->setWordWrap(true);
    layout_->addWidget(empty_);
    gap_ = new QFrame(this);
    gap_->setObjectName(QStringLiteral("recipe.gap"));
    gap_->setFixedHeight(3);
    gap_->setAutoFillBackground(true);
    gap_->setBackgroundRole(QPalette::Highlight);
    gap_->hide();

    const auto add = [this](const char* name, const QString& text, const QString& tip, const QKeySequence& key) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setToolTip(tip);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(false);
        addAction(action);
        actions_.push_back(action);
        return action;
    };
    auto* up = add("stepUpAction", tr("Move s&tep up"), tr("Moves the step with the focus one place up"),
                   QKeySequence(Qt::ALT | Qt::Key_Up));
    auto* down = add("stepDownAction", tr("Move step &down"), tr("Moves the step with the focus one place down"),
                     QKeySequence(Qt::ALT | Qt::Key_Down));
    auto* remove = add("stepRemoveAction", tr("Remove &step"), tr("Removes the step with the focus"),
                       QKeySequence(Qt::ALT | Qt::Key_Delete));
    connect(up, &QAction::triggered, this, [this] { move(current(), current() - 1); });
    connect(down, &QAction::triggered, this, [this] {
        if (auto* combo = qobject_cast<QComboBox*>(QApplication::focusWidget()))
            combo->showPopup();  // what the key does in every list box
        else
            move(current(), current() + 1);
    });
    connect(remove, &QAction::triggered, this, [this] {
        if (const int index = current(); index >= 0) {
            focusNext_ = index;
            Q_EMIT removeWanted(index);
        }
    });
    connect(qApp, &QApplication::focusChanged, this, &StepList::followFocus);
}

int StepList::current() const {
    const auto* focus = QApplication::focusWidget();
    for (std::size_t i = 0; i < cards_.size(); ++i)
        if (focus == cards_[i] || cards_[i]->isAncestorOf(focus))
            return int(i);
    return -1;
}

void StepList::followFocus() {
    const int index = current();
    for (std::size_t i = 0; i < cards_.size(); ++i)
        cards_[i]->setChosen(int(i) == index);
    actions_[0]->setEnabled(index > 0);
    actions_[1]->setEnabled(index >= 0 && index + 1 < int(cards_.size()));
    actions_[2]->setEnabled(index >= 0);
}

void StepList::setSteps(const std::vector<disguise::Step>& steps) {
    const bool same =
        !cards_.empty() && std::equal(steps.begin(), steps.end(), steps_.begin(), steps_.end(),
                                      [](const auto& a, const auto& b) { return a.mechanism == b.mechanism; });
    steps_ = steps;
    if (same && focusNext_ < 0) {
        for (std::size_t i = 0; i < cards_.size(); ++i)
            cards_[i]->setStep(steps_[i]);
        return;
    }
    rebuild();
}

void StepList::rebuild() {
    gap_->hide();
    const auto* focus = QApplication::focusWidget();
    QString part;  // of the control that had the focus, behind the step's name
    for (const auto* card : cards_)
        if (focus != nullptr && card->isAncestorOf(focus))
            part = focus->objectName().mid(card->objectName().size());
    for (auto* card : std::exchange(cards_, {})) {
        layout_->removeWidget(card);
        card->setObjectName({});  // the new one has the name
        card->hide();
        card->deleteLater();
    }
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const auto* mechanism = disguise::findMechanism(steps_[i].mechanism);
        if (mechanism == nullptr)
            continue;
        const int index = int(i);
        auto* card = new StepCard(index, int(steps_.size()), steps_[i], *mechanism, this);
        connect(card, &StepCard::upWanted, this, [this, index] { move(index, index - 1); });
        connect(card, &StepCard::downWanted, this, [this, index] { move(index, index + 1); });
        connect(card, &StepCard::removeWanted, this, [this, index] {
            focusNext_ = index;
            Q_EMIT removeWanted(index);
        });
        connect(card, &StepCard::parameterChanged, this, [this, index](const QString& name, const QVariant& value) {
            Q_EMIT parameterChanged(index, name, value);
        });
        connect(card, &StepCard::dragMoved, this, &StepList::showGap);
        connect(card, &StepCard::dropped, this, [this, index](QPoint global) { drop(index, global); });
        connect(card, &StepCard::dragCancelled, gap_, &QFrame::hide);
        const char* const names[] = {".up", ".down", ".remove"};  // in the order of the actions
        for (std::size_t k = 0; k < actions_.size(); ++k)
            if (auto* button = card->findChild<QToolButton*>(card->objectName() + QLatin1String(names[k])))
                button->setToolTip(withShortcut(button->toolTip(), actions_[k]));
        layout_->addWidget(card);
        card->show();
        cards_.push_back(card);
    }
    empty_->setVisible(cards_.empty());
    if (const int wanted = std::exchange(focusNext_, -1); wanted >= 0 && !cards_.empty()) {
        auto* card = cards_[std::size_t(std::min(wanted, int(cards_.size()) - 1))];
        auto* control = part.isEmpty() ? nullptr : card->findChild<QWidget*>(card->objectName() + part);
        (control != nullptr && control->isEnabled() ? control : card)->setFocus(Qt::OtherFocusReason);
    }
    followFocus();
}

void StepList::move(int from, int to) {
    const int count = int(cards_.size());
    if (from < 0 || to < 0 || from >= count || to >= count || from == to)
        return;
    focusNext_ = to;
    Q_EMIT moveWanted(from, to);
    focusNext_ = -1;
}

int StepList::gapAt(QPoint global) const {
    const int y = mapFromGlobal(global).y();
    int gap = 0;
    for (const auto* card : cards_)
        gap += y > card->geometry().center().y() ? 1 : 0;
    return gap;
}

void StepList::showGap(QPoint global) {
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(above)) {
            const QPoint at = scroll->widget()->mapFromGlobal(global);
            scroll->ensureVisible(scroll->widget()->width() / 2, at.y(), 0, 24);
            break;
        }
    const int gap = gapAt(global);
    const int half = layout_->spacing() / 2 + 2;
    const int y = gap < int(cards_.size()) ? cards_[std::size_t(gap)]->geometry().top() - half
                                           : cards_.back()->geometry().bottom() - 1;
    gap_->setGeometry(0, std::clamp(y, 0, std::max(0, height() - gap_->height())), width(), gap_->height());
    gap_->raise();
    gap_->show();
}

void StepList::drop(int from, QPoint global) {
    gap_->hide();
    const int gap = gapAt(global);
    move(from, gap > from ? gap - 1 : gap);
}

}  // namespace guise::app
