// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/attack/judge.h"

class QDoubleSpinBox;

namespace guise::app {

/// From which figure on a level counts as open. Not modal; every change counts at once. UI thread.
class ThresholdsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ThresholdsDialog(const attack::VerdictThresholds& thresholds, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed(const guise::attack::VerdictThresholds& thresholds);

private:
    void tell();
    QDoubleSpinBox* share_ = nullptr;
    QDoubleSpinBox* reading_ = nullptr;
};

}  // namespace guise::app
