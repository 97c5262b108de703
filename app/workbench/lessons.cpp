// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/lessons.h"

#include "app/workbench/demo_mode.h"
#include "app/workbench/lesson_panel.h"
#include "app/workbench/lesson_player.h"
#include "app/workbench/main_window.h"
#include "app/workbench/script.h"
#include "app/workbench/text.h"
#include "app/workbench/window_figures.h"
#include "widgets/banner.h"

#include <QDockWidget>
#include <QTimer>

#include <optional>
#include <utility>

static void loadLessonScripts() {
    Q_INIT_RESOURCE(lessons);  // outside any namespace, as Qt asks
}

namespace guise::app {

namespace {

std::optional<Script> scriptOrBanner(MainWindow& window, const QString& nameOrPath) {
    auto script = loadScript(nameOrPath);
    if (script)
        return std::move(*script);
    if (auto* banner = window.findChild<widgets::Banner*>(QStringLiteral("banner")))
        banner->showMessage(widgets::Banner::Kind::Error, errorText(script.error()));
    return std::nullopt;
}

}  // namespace

Lessons::Lessons(MainWindow& window, std::filesystem::path preferences) : QObject(&window), window_(window) {
    loadLessonScripts();
    figures_ = new WindowFigures(window);
    player_ = new LessonPlayer(window, *figures_, std::move(preferences));
    demo_ = new DemoMode(window, *figures_);
    connect(player_, &LessonPlayer::left, this, [this] {
        if (dock_ != nullptr)
            dock_->hide();
    });
}

void Lessons::openLesson(const QString& nameOrPath) {
    const auto script = scriptOrBanner(window_, nameOrPath);
    if (!script)
        return;
    demo_->leave();
    if (dock_ == nullptr) {
        dock_ = new QDockWidget(tr("Lesson"), &window_);
        dock_->setObjectName(QStringLiteral("lessonDock"));
        dock_->setWidget(new LessonPanel(*player_, dock_));
        window_.addDockWidget(Qt::BottomDockWidgetArea, dock_);
        connect(dock_, &QDockWidget::visibilityChanged, this, [this](bool) {
            if (dock_->isHidden())
                player_->leave();  // closed by its own button
        });
    }
    dock_->setWindowTitle(tr("Lesson: %1").arg(script->title));
    player_->begin(*script);
    dock_->show();
    dock_->raise();
}

void Lessons::startDemo(const QString& nameOrPath) {
    const auto script = scriptOrBanner(window_, nameOrPath);
    if (!script)
        return;
    player_->leave();
    demo_->start(*script);
}

void Lessons::openLessonSoon(const QString& nameOrPath) {
    connect(
        &window_, &MainWindow::ready, this, [this, nameOrPath] { openLesson(nameOrPath); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Lessons::startDemoSoon() {
    QTimer::singleShot(0, this, [this] { startDemo(); });
}

void Lessons::beginClass(const base::Result<ClassSettings>& settings) {
    QString problem;
    if (!settings) {
        problem = errorText(settings.error());
    } else if (!settings->hide.isEmpty() || !settings->lock.isEmpty()) {
        const auto* rules = new ClassRules(*settings, window_);
        if (const QStringList strange = rules->unknown(); !strange.isEmpty())
            problem = tr("The class file names what this window does not have: %1. `guise-workbench --list-controls` "
                         "prints the names.")
                          .arg(strange.join(QStringLiteral(", ")));
    }
    if (!problem.isEmpty())  // with the first picture, so that what opening the data says does not cover it
        connect(
            &window_, &MainWindow::ready, this,
            [this, problem] {
                if (auto* banner = window_.findChild<widgets::Banner*>(QStringLiteral("banner")))
                    banner->showMessage(widgets::Banner::Kind::Warning, problem);
            },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (settings && settings->demo)
        startDemoSoon();
    else if (settings && !settings->lesson.isEmpty())
        openLessonSoon(settings->lesson);
}

void Lessons::leave() {
    player_->leave();
    demo_->leave();
}

}  // namespace guise::app
