// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screenshots.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QItemSelectionModel>
#include <QMouseEvent>
#include <QPixmap>
#include <QScreen>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVariant>

#include <utility>

namespace guise::app {

namespace {

constexpr double kStandardLimit = 20.0;  // seconds

/// Brings every page that holds the widget to the front.
void showPagesOf(QWidget* widget) {
    for (QWidget* inner = widget; inner->parentWidget() != nullptr; inner = inner->parentWidget()) {
        for (QWidget* outer = inner->parentWidget(); outer != nullptr; outer = outer->parentWidget()) {
            if (auto* tabs = qobject_cast<QTabWidget*>(outer); tabs != nullptr && tabs->indexOf(inner) >= 0)
                tabs->setCurrentWidget(inner);
            else if (auto* stack = qobject_cast<QStackedWidget*>(outer); stack != nullptr && stack->indexOf(inner) >= 0)
                stack->setCurrentWidget(inner);
        }
    }
}

void press(QWidget* widget, QPointF share) {
    const QPointF at(share.x() * widget->width(), share.y() * widget->height());
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, at, widget->mapToGlobal(at), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
    }
}

void selectRows(QAbstractItemView* view, const QStringList& rows) {
    view->clearSelection();
    for (const QString& row : rows) {
        const QModelIndex index = view->model()->index(row.toInt(), 0);
        view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        view->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

bool reached(const QVariant& value, const QString& wanted) {
    bool number = false;
    const double least = wanted.toDouble(&number);
    return number ? value.toDouble() >= least : value.toString().contains(wanted);
}

}  // namespace

base::Result<QStringList> Screenshots::readScript(const QString& file) {
    QFile script(file);
    if (!script.open(QIODevice::ReadOnly | QIODevice::Text))
        return base::fail(base::ErrorCode::FileUnreadable,
                          "The script " + file.toStdString() + " cannot be read. Check its path.",
                          {file.toStdString()});
    QStringList steps;
    for (const QString& line : QString::fromUtf8(script.readAll()).split(QLatin1Char('\n'))) {
        const QString step = line.section(QLatin1Char('#'), 0, 0).simplified();
        if (!step.isEmpty())
            steps << step;
    }
    return steps;
}

Screenshots::Screenshots(QMainWindow* window, QStringList script, QString folder)
    : QObject(window), window_(window), script_(std::move(script)), folder_(std::move(folder)) {}

void Screenshots::start() {
    at_ = 0;
    since_.start();
    QTimer::singleShot(0, this, &Screenshots::go);
}

void Screenshots::go() {
    if (at_ >= script_.size()) {
        Q_EMIT finished({});
        return;
    }
    limit_ = kStandardLimit;
    const Step result = step(script_[at_].split(QLatin1Char(' ')));
    if (result == Step::Failed || (result == Step::Wait && since_.elapsed() > limit_ * 1000.0)) {
        Q_EMIT finished(script_[at_]);
        return;
    }
    if (result == Step::Done) {
        ++at_;
        since_.restart();
    }
    QTimer::singleShot(result == Step::Done ? 100 : 50, this, &Screenshots::go);
}

Screenshots::Step Screenshots::step(const QStringList& words) {
    const QString verb = words.first();
    const QString name = words.value(1);
    if (verb == QLatin1String("pause")) {
        limit_ = name.toDouble() + 1.0;
        return since_.elapsed() >= name.toDouble() * 1000.0 ? Step::Done : Step::Wait;
    }
    if (verb == QLatin1String("maximize")) {
        window_->showMaximized();
        return Step::Done;
    }
    if (verb == QLatin1String("shot"))
        return shoot(name);
    if (verb == QLatin1String("action")) {
        auto* action = window_->findChild<QAction*>(name);
        if (action == nullptr || !action->isEnabled())
            return Step::Wait;
        action->trigger();
        return Step::Done;
    }
    QWidget* found = widget(name);
    if (verb == QLatin1String("wait")) {
        if (words.size() > 2)
            limit_ = words[2].toDouble();
        return found != nullptr && found->isVisible() ? Step::Done : Step::Wait;
    }
    if (found == nullptr)
        return Step::Wait;
    if (verb == QLatin1String("until")) {
        if (words.size() > 4)
            limit_ = words[4].toDouble();
        return reached(found->property(words.value(2).toLatin1().constData()), words.value(3)) ? Step::Done
                                                                                               : Step::Wait;
    }
    if (verb == QLatin1String("page"))
        showPagesOf(found);
    else if (verb == QLatin1String("press"))
        press(found, {words.value(2).toDouble(), words.value(3).toDouble()});
    else if (verb == QLatin1String("close"))
        found->window()->close();
    else if (verb == QLatin1String("set"))
        return found->setProperty(words.value(2).toLatin1().constData(), words.mid(3).join(QLatin1Char(' ')))
                   ? Step::Done
                   : Step::Failed;
    else if (auto* view = qobject_cast<QAbstractItemView*>(found); view != nullptr && verb == QLatin1String("select"))
        selectRows(view, words.mid(2));
    else if (auto* button = qobject_cast<QAbstractButton*>(found); button != nullptr && verb == QLatin1String("click"))
        button->click();
    else
        return Step::Failed;
    return Step::Done;
}

QWidget* Screenshots::widget(const QString& name) const {
    QWidget* hidden = nullptr;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        QList<QWidget*> all = top->findChildren<QWidget*>(name);
        if (top->objectName() == name)
            all.prepend(top);
        for (QWidget* each : all) {
            if (each->isVisible())
                return each;
            hidden = each;
        }
    }
    return hidden;
}

Screenshots::Step Screenshots::shoot(const QString& name) const {
    const QPixmap picture = window_->screen()->grabWindow(0);
    return !picture.isNull() && QDir().mkpath(folder_) &&
                   picture.save(QDir(folder_).filePath(name + QStringLiteral(".png")))
               ? Step::Done
               : Step::Failed;
}

}  // namespace guise::app
