// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/job_bridge.h"
#include "app/workbench/step_stages.h"
#include "core/key/secret_key.h"

#include <optional>

class QLabel;
class QSlider;
class QToolButton;

namespace guise::widgets {
class ElidedLabel;
}

namespace guise::app {

/// The recipe in use, played step by step on the picture in view. Worked out in a job, while it is seen. UI thread.
class StepPanel : public QWidget {
    Q_OBJECT

public:
    explicit StepPanel(JobBridge& jobs, QWidget* parent = nullptr);
    [[nodiscard]] widgets::StepView* view() const { return view_; }
    void setPicture(const key::SecretKey& key, const std::vector<std::uint8_t>& pixels, std::uint64_t index);
    void clear();  // the recipe does not fit, or there is no picture

protected:
    void showEvent(QShowEvent* event) override;

private:
    void workOutIfSeen();
    void showPlace();

    JobBridge& jobs_;
    std::optional<key::SecretKey> key_;
    std::vector<std::uint8_t> pixels_;
    std::uint64_t index_ = 0;
    bool stale_ = true;
    widgets::StepView* view_ = nullptr;
    QToolButton* first_ = nullptr;
    QToolButton* back_ = nullptr;
    QToolButton* play_ = nullptr;
    QToolButton* next_ = nullptr;
    QSlider* slider_ = nullptr;
    QLabel* title_ = nullptr;
    widgets::ElidedLabel* text_ = nullptr;
};

}  // namespace guise::app
