// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariant>

#include "app/workbench/key_session.h"
#include "app/workbench/script.h"
#include "core/disguise/recipe.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

class QAbstractSlider;

namespace guise::widgets {
class ControlMarker;
}

namespace guise::app {

class MainWindow;

/// Does what a script says with the controls of the window, one after the other and marked, so that a person sees what
/// is done; and puts everything it touched back as it was. UI thread.
class WindowHands : public QObject {
    Q_OBJECT

public:
    explicit WindowHands(MainWindow& window);
    ~WindowHands() override;
    /// Replaces what is under way. Remembers what it touches, from the first call on.
    void perform(const std::vector<ScriptAction>& actions);
    void stop();
    [[nodiscard]] bool busy() const { return next_ < actions_.size(); }
    /// Whether the window is as these actions leave it; those that leave no trace (a click, a page) count as done.
    [[nodiscard]] bool holds(const std::vector<ScriptAction>& actions) const;
    /// 1: as a person likes to see it; 0: at once.
    void setPace(double pace) { pace_ = pace; }
    void point(const QString& control);  // marks it; empty: nothing
    /// Data, recipe, key, controls, page and picture as they were before perform() first touched the window.
    void putBack();

Q_SIGNALS:
    void finished();
    void failed(const QString& reason);  // a control that is not there, or cannot be used now

private:
    struct Before {
        std::string dataUri;
        disguise::Recipe recipe;
        KeySession::Use key;
        QPointer<QWidget> page;
        int picture = -1;
        QMap<QString, QVariant> controls;
    };
    void step();
    void remember();
    [[nodiscard]] QString carryOut(const ScriptAction& action);  // why not; empty: done
    [[nodiscard]] QString set(const QString& control, const QVariant& value);
    [[nodiscard]] QString drag(const ScriptAction& action);
    [[nodiscard]] QString takePreset(const QString& name);
    [[nodiscard]] QString takeRecipe(const QString& json);
    [[nodiscard]] QVariant valueOf(const QString& control) const;
    void putControlsBack(const Before& before);

    MainWindow& window_;
    widgets::ControlMarker* marker_ = nullptr;
    std::vector<ScriptAction> actions_;
    std::size_t next_ = 0;
    std::optional<double> dragging_;  // where the hand is on its way
    QTimer timer_;
    double pace_ = 1.0;
    std::optional<Before> before_;
    std::optional<Before> returning_;  // once the data asked for are open
    QPointer<QObject> return_;         // waits for them
};

}  // namespace guise::app
