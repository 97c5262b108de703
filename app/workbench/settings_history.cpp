// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/settings_history.h"

#include "app/workbench/text.h"

#include <QEvent>
#include <QGuiApplication>
#include <QUndoCommand>

#include <utility>

namespace guise::app {

namespace {

constexpr int kStepsKept = 300;     // kept
constexpr qint64 kTogether = 1000;  // ms between changes of one setting that are one step
constexpr int kStepId = 1;

QString nameOf(const std::vector<Difference>& differences, const WorkSettings& after, bool recipeChanged) {
    if (recipeChanged && differences.size() != 1)
        for (const auto& preset : disguise::presets())
            if (preset.recipe == after.recipe)
                return SettingsHistory::tr("preset “%1”").arg(fromCore(preset.label));
    if (differences.size() == 1)
        return differences.front().what;
    return differences.empty() ? SettingsHistory::tr("settings")
                               : SettingsHistory::tr("%1 and more").arg(differences.front().what);
}

}  // namespace

/// From one state to the next; the next is there already when the step is made.
class SettingsHistory::Step : public QUndoCommand {
public:
    Step(SettingsHistory* history, WorkSettings before, WorkSettings after, bool merges)
        : history_(history), before_(std::move(before)), after_(std::move(after)), merges_(merges) {
        describe();
    }
    void undo() override { history_->show(before_); }
    void redo() override {
        if (std::exchange(done_, true))
            history_->show(after_);
    }
    [[nodiscard]] int id() const override { return kStepId; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Step*>(other);
        if (!next->merges_ || next->key_.empty() || next->key_ != key_)
            return false;
        after_ = next->after_;
        describe();
        setObsolete(before_ == after_);
        return true;
    }

private:
    void describe() {
        const auto differences = settingsDifferences(before_, after_);
        if (differences.size() == 1)
            key_ = differences.front().key;
        setText(nameOf(differences, after_, before_.recipe != after_.recipe));
    }
    SettingsHistory* history_;
    WorkSettings before_;
    WorkSettings after_;
    std::string key_;  // of the one setting that differs; empty: several
    bool merges_;      // follows the step before in the same gesture
    bool done_ = false;
};

SettingsHistory::SettingsHistory(Read read, Show show, QObject* parent)
    : QObject(parent), read_(std::move(read)), show_(std::move(show)), stack_(this) {
    stack_.setUndoLimit(kStepsKept);
    now_ = read_();
}

SettingsHistory::~SettingsHistory() = default;

void SettingsHistory::note() {
    if (showing_ || held_ > 0)
        return;
    WorkSettings after = read_();
    if (after == now_)
        return;
    const bool down = QGuiApplication::mouseButtons() != Qt::NoButton;
    const bool merges = (down && gesture_) || (last_.isValid() && last_.elapsed() < kTogether);
    if (down && !std::exchange(gesture_, true))
        qApp->installEventFilter(this);
    last_.start();
    auto before = std::exchange(now_, after);
    stack_.push(new Step(this, std::move(before), std::move(after), merges));
}

void SettingsHistory::settle() {
    if (held_ == 0)
        now_ = read_();
}

void SettingsHistory::hold() {
    ++held_;
}

void SettingsHistory::release(bool quietly) {
    if (--held_ > 0)
        return;
    if (quietly)
        now_ = read_();
    else
        note();
}

void SettingsHistory::show(const WorkSettings& settings) {
    showing_ = true;
    last_.invalidate();
    show_(settings);
    showing_ = false;
    now_ = read_();
}

/// Installed while a mouse button is down, to see it go up.
bool SettingsHistory::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonRelease) {
        gesture_ = false;
        last_.invalidate();
        qApp->removeEventFilter(this);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace guise::app
