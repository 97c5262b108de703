// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/learn/settings.h"

#include <cstdint>
#include <string>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace guise::app {

/// Settings of a training as controls. UI thread.
class TrainingPanel : public QWidget {
    Q_OBJECT

public:
    explicit TrainingPanel(const learn::TrainSettings& standard, QWidget* parent = nullptr);
    [[nodiscard]] learn::TrainSettings settings() const;  // device left as it was given
    [[nodiscard]] bool standardise() const;
    [[nodiscard]] bool alsoPlain() const;  // train a second net on the originals, to compare with

private:
    learn::TrainSettings standard_;
    QSpinBox* steps_ = nullptr;
    QSpinBox* batch_ = nullptr;
    QComboBox* optimizer_ = nullptr;
    QDoubleSpinBox* rate_ = nullptr;
    QSpinBox* seed_ = nullptr;
    QCheckBox* bf16_ = nullptr;
    QCheckBox* standardise_ = nullptr;
    QCheckBox* plain_ = nullptr;
};

}  // namespace guise::app
