// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/learn/settings.h"

#include <cstdint>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
class QToolButton;

namespace guise::widgets {
class ParameterPanel;
}

namespace guise::app {

/// Net and settings of a training as controls: those that people turn most, and all others, built from the table of
/// settings, when asked for. UI thread.
class TrainingPanel : public QWidget {
    Q_OBJECT

public:
    explicit TrainingPanel(const learn::TrainSettings& standard, QWidget* parent = nullptr);
    [[nodiscard]] learn::TrainSettings settings() const;  // device left as it was given
    [[nodiscard]] std::string network() const;
    [[nodiscard]] std::vector<std::string> networks() const;
    [[nodiscard]] bool standardise() const;
    [[nodiscard]] bool alsoPlain() const;  // train a second net on the originals, to compare with
    /// Those that the engine has; the choice stays where it can.
    void setNetworks(const std::vector<std::string>& names);
    /// Shows these in place of what was there.
    void setSettings(const learn::TrainSettings& settings, const std::string& network, bool standardise);
    void setAlsoPlain(bool on);

Q_SIGNALS:
    void changed();  // by a person

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;  // the wheel scrolls what has no focus

private:
    void showMore();
    void tell();
    learn::TrainSettings standard_;  // what the controls above do not hold, the others included
    QComboBox* network_ = nullptr;
    QToolButton* more_ = nullptr;
    widgets::ParameterPanel* others_ = nullptr;
    QSpinBox* steps_ = nullptr;
    QSpinBox* batch_ = nullptr;
    QComboBox* optimizer_ = nullptr;
    QDoubleSpinBox* rate_ = nullptr;
    QDoubleSpinBox* seed_ = nullptr;  // whole numbers up to 2^53
    QCheckBox* bf16_ = nullptr;
    QCheckBox* standardise_ = nullptr;
    QCheckBox* plain_ = nullptr;
    bool showing_ = false;  // controls are being set from settings
};

}  // namespace guise::app
