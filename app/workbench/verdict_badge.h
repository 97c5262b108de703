// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/attack/judge.h"

namespace guise::app {

/// The sign of a verdict: a shape of its own for each word, coloured besides. open: an open ring; leaks: a drop; not
/// opened: a square; not tried: a dash. UI thread.
class VerdictBadge : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBadge(QWidget* parent = nullptr);
    void setVerdict(attack::Verdict verdict);
    [[nodiscard]] attack::Verdict verdict() const { return verdict_; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    attack::Verdict verdict_ = attack::Verdict::NotTried;
};

}  // namespace guise::app
