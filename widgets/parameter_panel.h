// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariant>
#include <QWidget>

#include "core/base/parameter_spec.h"

#include <span>

namespace guise::widgets {

/// Controls built from parameter specs: a slider with a spin box for numbers, a check box for flags, a combo box (or
/// radio buttons up to three) for choices, each with label, unit, tooltip and accessible name. A control whose
/// `dependsOn` flag is off is disabled. Labels and help from specs are translated in the context "core". UI thread.
///
/// objectNames: the row is "<prefix>.<name>" (QWidget), in it
///   Real     ".slider" (QSlider), ".spin" (QDoubleSpinBox)
///   Integer  ".slider" (QSlider), ".spin" (QSpinBox)
///   Flag     ".flag" (QCheckBox)
///   Choice   ".choice" (QComboBox), or one ".<value>" (QRadioButton) per choice up to three
/// each after "<prefix>.<name>". The slider ends at softMaximum; the spin box goes on to maximum. A number typed into a
/// spin box counts when Enter is pressed or the focus leaves.
class ParameterPanel : public QWidget {
    Q_OBJECT

public:
    ParameterPanel(const QString& prefix, std::span<const base::ParameterSpec> specs, QWidget* parent = nullptr);
    ~ParameterPanel() override;
    /// Value by name: bool, qint64, double or QString. Setting emits nothing; a number is brought into its range, a
    /// choice that does not exist or an unknown name is ignored.
    void setValue(const QString& name, const QVariant& value);
    /// An invalid QVariant for an unknown name.
    [[nodiscard]] QVariant value(const QString& name) const;

Q_SIGNALS:
    /// A person changed it; while a slider is dragged, at every move.
    void valueChanged(const QString& name, const QVariant& value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    Private* d_ = nullptr;
};

}  // namespace guise::widgets
