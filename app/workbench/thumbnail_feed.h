// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVector>

#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"

#include <cstdint>

namespace guise::widgets {
class ThumbnailStrip;
}

namespace guise::app {

/// Gives a strip the images of the part in view: those in memory at once, the others read from their source, only
/// while they are visible and one at a time, so that previews come between. UI thread.
class ThumbnailFeed : public QObject {
    Q_OBJECT

public:
    ThumbnailFeed(JobBridge& jobs, widgets::ThumbnailStrip& strip, QObject* parent = nullptr);
    void setData(const OpenDataPtr& open);

private:
    void next();
    JobBridge& jobs_;
    widgets::ThumbnailStrip& strip_;
    OpenDataPtr data_;
    QVector<int> wanted_;
    bool reading_ = false;
    std::uint64_t generation_ = 0;  // of data_
};

}  // namespace guise::app
