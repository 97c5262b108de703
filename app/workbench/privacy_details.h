// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/privacy_figures.h"
#include "core/base/shape.h"
#include "core/disguise/recipe.h"

class QTextBrowser;

namespace guise::app {

/// Everything that was measured of the recipe in view: examiners, threat levels with what was tried and what was not,
/// what would change a verdict, key space. Beside the window, not over it; follows it. UI thread.
class PrivacyDetails : public QWidget {
    Q_OBJECT

public:
    explicit PrivacyDetails(PrivacyRecord& record, QWidget* parent = nullptr);
    void setRecipe(const disguise::Recipe& recipe, const base::Shape& shape);
    void open();

Q_SIGNALS:
    void helpWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    PrivacyRecord& record_;
    disguise::Recipe recipe_;
    base::Shape shape_;
    QTextBrowser* text_ = nullptr;
};

/// The page as HTML; every text that is not Guise's own is escaped.
[[nodiscard]] QString privacyPage(const PrivacyFigures& figures, const attack::VerdictThresholds& thresholds,
                                  const disguise::Recipe& recipe, const base::Shape& shape);

}  // namespace guise::app
