// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/lesson_player.h"

#include "app/workbench/data_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/window_figures.h"
#include "app/workbench/window_hands.h"
#include "core/base/json.h"
#include "core/base/preferences.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

std::string pointerOf(const QString& lesson) {
    std::string name = lesson.toStdString();
    std::replace(name.begin(), name.end(), '/', '-');  // a JSON pointer has a meaning for these two
    std::replace(name.begin(), name.end(), '~', '-');
    return "/lessons/" + name;
}

}  // namespace

LessonPlayer::LessonPlayer(MainWindow& window, WindowFigures& figures, std::filesystem::path preferences)
    : QObject(&window),
      window_(window),
      figures_(figures),
      hands_(new WindowHands(window)),
      preferences_(std::move(preferences)) {
    connect(&figures_, &WindowFigures::changed, this, &LessonPlayer::follow);
    connect(hands_, &WindowHands::finished, this, &LessonPlayer::follow);
    connect(hands_, &WindowHands::failed, this, [this](const QString& reason) {
        problem_ = reason;
        follow();
    });
}

void LessonPlayer::begin(const Script& script) {
    if (active_)
        leave();
    script_ = script;
    records_.assign(script_.steps.size(), {});
    current_ = 0;
    active_ = true;
    load();
    hands_->perform({});  // from here on everything touched is put back
    const auto* data = window_.findChild<DataSession*>();
    if (!script_.data.isEmpty() && data != nullptr &&
        (!data->data() || data->data()->source->info().uri != script_.data.toStdString()))
        window_.openUri(script_.data.toStdString());
    go(current_);
}

void LessonPlayer::leave() {
    if (!std::exchange(active_, false))
        return;
    save();
    hands_->putBack();
    Q_EMIT left();
}

void LessonPlayer::restart() {
    records_.assign(script_.steps.size(), {});
    go(0);
}

void LessonPlayer::doIt() {
    if (!active_)
        return;
    problem_.clear();
    asked_ = true;
    fresh_ = true;
    hands_->perform(step().actions);
    follow();
}

void LessonPlayer::go(int step) {
    if (!active_ || step < 0 || step >= int(script_.steps.size()))
        return;
    hands_->stop();
    hands_->point({});
    current_ = step;
    asked_ = false;
    turned_ = false;
    fresh_ = true;
    problem_.clear();
    save();
    follow();
    Q_EMIT changed();
}

bool LessonPlayer::done(int step) const {
    return step >= 0 && step < int(records_.size()) && records_[std::size_t(step)].done;
}

int LessonPlayer::doneCount() const {
    return int(std::count_if(records_.begin(), records_.end(), [](const Record& record) { return record.done; }));
}

QString LessonPlayer::hindrance() const {
    if (!problem_.isEmpty())
        return problem_;
    for (const QString& need : step().needs)
        if (const QString why = figures_.obstacle(need); !why.isEmpty())
            return why;
    return {};
}

/// A step is done when the window is as the step leaves it and what it needs was measured there, whoever did it.
void LessonPlayer::follow() {
    if (!active_)
        return;
    auto& record = records_[std::size_t(current_)];
    const auto& needs = step().needs;
    const bool holds = problem_.isEmpty() && !hands_->busy() && hands_->holds(step().actions);
    const bool measured = std::all_of(needs.begin(), needs.end(), [this](const QString& n) { return figures_.has(n); });
    turned_ = turned_ || (!hands_->busy() && !hands_->holds(step().actions));
    const bool byHand = turned_ && !needs.isEmpty();
    const State before = state_;
    if (hands_->busy()) {
        state_ = State::Doing;
    } else if (holds && measured && (asked_ || byHand)) {
        const bool first = std::exchange(fresh_, false);
        if (first)
            record.figures.clear();
        record.done = true;
        record.day = QDate::currentDate().toString(Qt::ISODate);
        for (const QString& name : figureNames(step().found))
            if (figures_.has(name))  // a figure that comes later is taken in then
                record.figures[name] = figures_.text(name);
        state_ = State::Done;
        if (first)
            save();
    } else if (record.done && !asked_) {
        state_ = State::Done;
    } else if ((asked_ || !problem_.isEmpty()) && !hindrance().isEmpty()) {
        state_ = State::Hindered;
    } else {
        state_ = asked_ && holds ? State::Measuring : State::Waiting;
    }
    if (state_ != before || state_ == State::Done)
        Q_EMIT changed();
}

QString LessonPlayer::finding() const {
    if (!active_)
        return {};
    const auto& record = records_[std::size_t(current_)];
    if (state_ == State::Hindered)
        return tr("Not measured: %1 You can go on with the next step.").arg(hindrance());
    if (state_ != State::Done)
        return {};
    const QString found = WindowFigures::filled(step().found, record.figures);
    const QDate day = QDate::fromString(record.day, Qt::ISODate);
    if (day == QDate::currentDate() || !day.isValid())
        return found;
    return tr("%1 (measured on %2)").arg(found, QLocale().toString(day, QLocale::ShortFormat));
}

void LessonPlayer::load() {
    const auto kept = base::Preferences::load(preferences_).value(pointerOf(script_.id), base::Json::object());
    if (!kept.is_object())
        return;
    const auto part = [](const base::Json& of, const std::string& name, base::Json standard) {
        auto found = of.value(name, standard);
        return found.type() == standard.type() ? found : standard;
    };
    const auto steps = part(kept, "steps", base::Json::object());
    const auto at = part(kept, "at", std::string());
    for (std::size_t i = 0; i < script_.steps.size(); ++i) {
        const std::string id = script_.steps[i].id.toStdString();
        if (at == id)
            current_ = int(i);
        const auto own = part(steps, id, base::Json::object());
        if (own.empty())
            continue;
        records_[i].done = true;
        records_[i].day = QString::fromStdString(part(own, "day", std::string()).get<std::string>());
        const auto figures = part(own, "figures", base::Json::object());
        for (const auto& [name, value] : figures.items())
            if (value.is_string())
                records_[i].figures[QString::fromStdString(name)] = QString::fromStdString(value.get<std::string>());
    }
}

/// In a job: another process may hold the file for a moment. What cannot be kept is only progress.
void LessonPlayer::save() {
    base::Json steps = base::Json::object();
    for (std::size_t i = 0; i < records_.size(); ++i) {
        if (!records_[i].done)
            continue;
        base::Json figures = base::Json::object();
        for (auto at = records_[i].figures.begin(); at != records_[i].figures.end(); ++at)
            figures[at.key().toStdString()] = at.value().toStdString();
        steps[script_.steps[i].id.toStdString()] = {{"day", records_[i].day.toStdString()}, {"figures", figures}};
    }
    const base::Json kept = {{"at", step().id.toStdString()}, {"steps", steps}};
    window_.jobs().run<int>(
        base::Lane::Io, {},
        [file = preferences_, pointer = pointerOf(script_.id), kept](std::stop_token) -> base::Result<int> {
            auto preferences = base::Preferences::load(file);
            preferences.set(pointer, kept);
            if (auto saved = preferences.save(); !saved)
                return tl::make_unexpected(saved.error());
            return 0;
        },
        [](const Ended<int>&) {});
}

}  // namespace guise::app
