// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/window_hands.h"

#include "app/workbench/data_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/settings_history.h"
#include "app/workbench/text.h"
#include "widgets/control_marker.h"
#include "widgets/thumbnail_strip.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QButtonGroup>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::app {

namespace {

using ActionKind = ScriptAction::Kind;

constexpr double kBetween = 450.0;  // ms between two actions, at pace 1
constexpr double kTick = 60.0;      // ms between two places of a drag
const auto kBlock = QStringLiteral("recipe.block.slider");

QTabWidget* tabsOf(QWidget* page) {
    for (QWidget* above = page->parentWidget(); above != nullptr; above = above->parentWidget())
        if (auto* tabs = qobject_cast<QTabWidget*>(above); tabs && tabs->indexOf(page) >= 0)
            return tabs;
    return nullptr;
}

int itemOf(const QComboBox& box, const QVariant& value) {
    const int byData = box.findData(value);
    return byData >= 0 ? byData : box.findText(value.toString());
}

bool same(const QVariant& a, const QVariant& b) {
    bool bothNumbers = false;
    bool second = false;
    const double x = a.toDouble(&bothNumbers);
    const double y = b.toDouble(&second);
    return bothNumbers && second ? std::abs(x - y) < 1e-9 : a.toString() == b.toString();
}

}  // namespace

WindowHands::WindowHands(MainWindow& window)
    : QObject(&window), window_(window), marker_(new widgets::ControlMarker(&window)) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &WindowHands::step);
}

WindowHands::~WindowHands() = default;

void WindowHands::remember() {
    if (before_)
        return;
    // What another lesson has not put back yet is still how a person left the window.
    for (auto* other : window_.findChildren<WindowHands*>())
        if (other->returning_) {
            before_ = *std::exchange(other->returning_, std::nullopt);
            delete other->return_;
            return;
        }
    Before before;
    if (const auto* data = window_.findChild<DataSession*>(); data && data->data())
        before.dataUri = data->data()->source->info().uri;
    before.recipe = window_.findChild<RecipePanel*>()->recipe();
    before.key = window_.keySession().use();
    if (const auto* strip = window_.findChild<widgets::ThumbnailStrip*>())
        before.picture = strip->current();
    if (const auto* tabs = window_.findChild<QTabWidget*>(QStringLiteral("bottomTabs")))
        before.page = tabs->currentWidget();
    before_ = std::move(before);
    if (auto* history = window_.findChild<SettingsHistory*>())
        history->hold();  // what a lesson turns is no step of the person's
}

void WindowHands::perform(const std::vector<ScriptAction>& actions) {
    stop();
    remember();
    actions_ = actions;
    next_ = 0;
    if (actions_.empty()) {
        Q_EMIT finished();
        return;
    }
    timer_.start(0);
}

void WindowHands::stop() {
    timer_.stop();
    actions_.clear();
    next_ = 0;
    dragging_.reset();
}

void WindowHands::point(const QString& control) {
    marker_->mark(control.isEmpty() ? nullptr : window_.findChild<QWidget*>(control));
}

void WindowHands::step() {
    if (next_ >= actions_.size())
        return;
    const ScriptAction action = actions_[next_];
    if (action.kind == ActionKind::Preset)
        point(QStringLiteral("recipe.preset"));
    else if (action.kind == ActionKind::Recipe)
        point(QStringLiteral("recipePanel"));
    else if (!action.target.isEmpty())
        point(action.target);
    const QString problem = carryOut(action);
    if (!problem.isEmpty()) {
        stop();
        Q_EMIT failed(problem);
        return;
    }
    if (dragging_) {
        timer_.start(int(kTick * pace_));
        return;
    }
    ++next_;
    if (next_ >= actions_.size()) {
        stop();
        Q_EMIT finished();
        return;
    }
    timer_.start(int(pace_ * (action.kind == ActionKind::Wait ? 1000.0 * action.seconds : kBetween)));
}

QString WindowHands::carryOut(const ScriptAction& action) {
    switch (action.kind) {
        case ActionKind::Preset:
            return takePreset(action.target);
        case ActionKind::Recipe:
            return takeRecipe(action.target);
        case ActionKind::Set:
            return set(action.target, action.value);
        case ActionKind::Drag:
            return drag(action);
        case ActionKind::Key:
            window_.keySession().useExperiment(action.value.toULongLong());
            return {};
        case ActionKind::Picture:
            if (auto* strip = window_.findChild<widgets::ThumbnailStrip*>())
                Q_EMIT strip->picked(action.value.toInt());
            return {};
        case ActionKind::Wait:
        case ActionKind::Point:
            return {};
        case ActionKind::Click:
        case ActionKind::Page:
            break;
    }
    auto* control = window_.findChild<QWidget*>(action.target);
    if (action.kind == ActionKind::Page && control != nullptr) {
        if (auto* tabs = tabsOf(control)) {
            tabs->setCurrentWidget(control);
            return {};
        }
    }
    auto* button = qobject_cast<QAbstractButton*>(control);
    if (button == nullptr)
        return tr("There is no control “%1” in this window.").arg(action.target);
    if (!button->isEnabled())
        return tr("“%1” cannot be used right now.").arg(button->text().remove(u'&'));
    button->click();
    return {};
}

QString WindowHands::takePreset(const QString& name) {
    auto* choice = window_.findChild<QComboBox*>(QStringLiteral("recipe.preset"));
    const int index = choice != nullptr ? choice->findData(name) : -1;
    if (index < 0)
        return tr("There is no preset “%1”.").arg(name);
    choice->setCurrentIndex(index);
    Q_EMIT choice->activated(index);
    return {};
}

QString WindowHands::takeRecipe(const QString& json) {
    const auto recipe = disguise::parseRecipe(json.toStdString());
    if (!recipe)
        return errorText(recipe.error());
    auto* panel = window_.findChild<RecipePanel*>();
    if (panel->recipe() != *recipe) {
        panel->setRecipe(*recipe);
        Q_EMIT panel->recipeChanged(*recipe);
    }
    return {};
}

QVariant WindowHands::valueOf(const QString& name) const {
    auto* control = window_.findChild<QWidget*>(name);
    if (name == kBlock)
        return window_.findChild<RecipePanel*>()->recipe().blockHeight;
    if (const auto* box = qobject_cast<QComboBox*>(control))
        return box->currentData().isValid() ? box->currentData() : QVariant(box->currentText());
    if (const auto* spin = qobject_cast<QSpinBox*>(control))
        return spin->value();
    if (const auto* real = qobject_cast<QDoubleSpinBox*>(control))
        return real->value();
    if (const auto* slider = qobject_cast<QAbstractSlider*>(control))
        return slider->value();
    if (const auto* button = qobject_cast<QAbstractButton*>(control); button && button->isCheckable())
        return button->isChecked();
    return {};
}

QString WindowHands::set(const QString& name, const QVariant& value) {
    auto* control = window_.findChild<QWidget*>(name);
    if (control == nullptr)
        return tr("There is no control “%1” in this window.").arg(name);
    const bool ofRecipe = name.startsWith(QLatin1String("step")) || name.startsWith(QLatin1String("recipe.")) ||
                          name.startsWith(QLatin1String("scheme."));
    if (before_ && !ofRecipe) {
        const auto* exclusive = qobject_cast<QAbstractButton*>(control);
        const auto* chosen = exclusive && exclusive->group() ? exclusive->group()->checkedButton() : nullptr;
        const QString own = chosen ? chosen->objectName() : name;  // one of a group is put back by choosing it again
        const bool known =
            chosen && std::any_of(before_->controls.keyBegin(), before_->controls.keyEnd(), [&](auto& k) {
                const auto* other = window_.findChild<QAbstractButton*>(k);
                return other && other->group() == exclusive->group();
            });
        if (!known && !before_->controls.contains(own))
            before_->controls[own] = valueOf(own);
    }
    if (auto* box = qobject_cast<QComboBox*>(control)) {
        const int item = itemOf(*box, value);
        if (item < 0)
            return tr("“%1” has no choice “%2”.").arg(name, value.toString());
        if (item != box->currentIndex()) {
            box->setCurrentIndex(item);
            Q_EMIT box->activated(item);
        }
    } else if (auto* spin = qobject_cast<QSpinBox*>(control)) {
        spin->setValue(value.toInt());
    } else if (auto* real = qobject_cast<QDoubleSpinBox*>(control)) {
        real->setValue(value.toDouble());
    } else if (auto* slider = qobject_cast<QAbstractSlider*>(control)) {
        if (name != kBlock) {
            slider->setValue(value.toInt());
            return {};
        }
        const auto* panel = window_.findChild<RecipePanel*>();
        for (int at = slider->minimum(); at <= slider->maximum() && panel->recipe().blockHeight != value.toInt(); ++at)
            slider->setValue(at);
    } else if (auto* button = qobject_cast<QAbstractButton*>(control); button && button->isCheckable()) {
        if (button->isChecked() != value.toBool())
            button->click();
    } else {
        return tr("“%1” holds no value.").arg(name);
    }
    return {};
}

QString WindowHands::drag(const ScriptAction& action) {
    const double to = action.value.toDouble();
    const double from = dragging_.value_or(valueOf(action.target).toDouble());
    const double ticksLeft = pace_ > 0.0 && action.target != kBlock ? action.seconds * 1000.0 / kTick : 0.0;
    if (ticksLeft <= 1.0 || std::abs(to - from) < 1e-9) {
        dragging_.reset();
        return set(action.target, action.value);
    }
    actions_[next_].seconds -= kTick / 1000.0;
    dragging_ = from + (to - from) / ticksLeft;
    return set(action.target, std::round(*dragging_));
}

bool WindowHands::holds(const std::vector<ScriptAction>& actions) const {
    // The last word on each target counts: a step may turn a control twice.
    QMap<QString, QVariant> wanted;
    QString recipe;
    for (const auto& action : actions) {
        if (action.kind == ActionKind::Preset || action.kind == ActionKind::Recipe) {
            recipe = action.kind == ActionKind::Preset ? QStringLiteral("=") + action.target : action.target;
            for (const QString& name : wanted.keys())
                if (name.startsWith(QLatin1String("step")) || name == kBlock)
                    wanted.remove(name);
        } else if (action.kind == ActionKind::Set || action.kind == ActionKind::Drag) {
            wanted[action.target] = action.value;
            if (action.target.startsWith(QLatin1String("step")) || action.target == kBlock)
                recipe.clear();
        } else if (action.kind == ActionKind::Key && window_.keySession().seed() != action.value.toULongLong()) {
            return false;
        }
    }
    const auto& shown = window_.findChild<RecipePanel*>()->recipe();
    if (recipe.startsWith(u'=')) {
        const auto presets = disguise::presets();
        const auto found = std::find_if(presets.begin(), presets.end(), [&](const auto& preset) {
            return QString::fromStdString(preset.name) == recipe.mid(1);
        });
        if (found == presets.end() || found->recipe != shown)
            return false;
    } else if (!recipe.isEmpty()) {
        const auto parsed = disguise::parseRecipe(recipe.toStdString());
        if (!parsed || *parsed != shown)
            return false;
    }
    return std::all_of(wanted.keyValueBegin(), wanted.keyValueEnd(),
                       [this](const auto& pair) { return same(valueOf(pair.first), pair.second); });
}

void WindowHands::putControlsBack(const Before& before) {
    for (auto at = before.controls.begin(); at != before.controls.end(); ++at)
        static_cast<void>(set(at.key(), at.value()));  // a control that went needs nothing
    window_.keySession().takeUse(before.key);
    if (auto* panel = window_.findChild<RecipePanel*>(); panel->recipe() != before.recipe) {
        panel->setRecipe(before.recipe);
        Q_EMIT panel->recipeChanged(before.recipe);
    }
    if (auto* strip = window_.findChild<widgets::ThumbnailStrip*>(); strip && strip->current() != before.picture)
        Q_EMIT strip->picked(before.picture);
    if (before.page)
        if (auto* tabs = tabsOf(before.page))
            tabs->setCurrentWidget(before.page);
    if (auto* history = window_.findChild<SettingsHistory*>())
        history->release(true);
}

void WindowHands::putBack() {
    stop();
    point({});
    if (!before_)
        return;
    const Before before = *std::exchange(before_, std::nullopt);
    auto* data = window_.findChild<DataSession*>();
    const bool otherData = !before.dataUri.empty() && data != nullptr &&
                           (data->busy() || !data->data() || data->data()->source->info().uri != before.dataUri);
    if (!otherData) {
        putControlsBack(before);
        return;
    }
    returning_ = before;
    return_ = new QObject(this);  // whichever comes first; data that are gone must not lose the rest
    const auto then = [this, once = return_.data()] {
        once->deleteLater();
        if (returning_)
            putControlsBack(*std::exchange(returning_, std::nullopt));
    };
    connect(data, &DataSession::opened, return_, then);
    connect(data, &DataSession::failed, return_, then);
    window_.openUri(before.dataUri);
}

}  // namespace guise::app
