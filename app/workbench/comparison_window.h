// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/job_bridge.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/privacy_figures.h"
#include "core/disguise/recipe.h"
#include "core/key/secret_key.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

class QLabel;
class QTableWidget;

namespace guise::widgets {
class CompareView;
}

namespace guise::app {

/// Two recipes next to each other: one picture under both, in linked zoom, what differs, and what was measured of each.
/// Beside the window, not over it. UI thread.
class ComparisonWindow : public QWidget {
    Q_OBJECT

public:
    struct Side {
        disguise::Recipe recipe;
        std::optional<key::SecretKey> key;  // nothing: the recipe does not fit the pictures
    };
    struct Picture {
        QImage shown;
        std::vector<std::uint8_t> pixels;
        std::uint64_t index = 0;  // in its set
        PreviewSets sets;
    };
    ComparisonWindow(JobBridge& jobs, PrivacyRecord& record, QWidget* parent = nullptr);
    void setSides(const Side& a, const Side& b, bool viewsPinned);
    void setPicture(Picture picture);

Q_SIGNALS:
    void switchWanted();

private:
    void draw();
    void drawSide(int side);
    void tell();

    JobBridge& jobs_;
    PrivacyRecord& record_;
    std::array<Side, 2> sides_;
    Picture picture_;
    bool viewsPinned_ = false;
    std::uint64_t generation_ = 0;
    widgets::CompareView* view_ = nullptr;
    QLabel* differences_ = nullptr;
    QTableWidget* table_ = nullptr;
};

}  // namespace guise::app
