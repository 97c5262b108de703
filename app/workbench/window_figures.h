// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

namespace guise::app {

class KeySession;
class MainWindow;
struct PrivacyFigures;

/// What the window has measured of the setting in view, as text in the user's locale, by name: "picture.ssim",
/// "attack.verdict", "tried.jigsaw", "privacy.visual", "run.disguised" (all are listed on the help page "Lessons and
/// demo"). A figure is there only while it holds: a change of data, recipe, key or attacker takes those away that
/// depend on it. UI thread.
class WindowFigures : public QObject {
    Q_OBJECT

public:
    explicit WindowFigures(MainWindow& window);
    [[nodiscard]] QString text(const QString& name) const { return figures_.value(name); }  // empty: not measured
    [[nodiscard]] bool has(const QString& name) const { return figures_.contains(name); }
    /// Why a figure will not come with the setting in view; empty: it may. By name, or by the part before its dot.
    [[nodiscard]] QString obstacle(const QString& name) const;
    /// The figures put in; "–" for one that is not there.
    [[nodiscard]] static QString filled(const QString& text, const QMap<QString, QString>& figures);
    [[nodiscard]] const QMap<QString, QString>& all() const { return figures_; }

Q_SIGNALS:
    void changed();

private:
    void forget(const QString& topic);
    void followPictures();
    void followAttacks();
    void followPrivacy();
    void followStrongest(const PrivacyFigures& measured);
    void followTraining();

    MainWindow& window_;
    KeySession& key_;
    QMap<QString, QString> figures_;
    QMap<QString, QString> obstacles_;  // by topic or by name
};

}  // namespace guise::app
