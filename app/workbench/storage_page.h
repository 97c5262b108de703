// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include "app/workbench/storage.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

class QPushButton;
class QTreeWidget;

namespace guise::widgets {
class Banner;
}

namespace guise::app {

class JobBridge;

/// A place on the disk that Guise fills.
struct Place {
    QString title;
    QString help;  // what is there, and how it goes away
    std::filesystem::path path;
    bool isCache = false;  // may be cleared here: it is made again when needed
};

/// Where Guise keeps what, how much room it takes, and a way to clear what can be made again: asked for once more in a
/// banner, never anything that cannot. Measured and cleared on the io lane. UI thread.
class StoragePage : public QWidget {
    Q_OBJECT

public:
    /// `look`: the places as they are now, always as many and in the same order.
    StoragePage(JobBridge& jobs, std::function<std::vector<Place>()> look, QWidget* parent = nullptr);
    void refresh();

private:
    void showChosen();
    void askToClear();
    void clear(const Place& place);

    JobBridge& jobs_;
    std::function<std::vector<Place>()> look_;
    std::vector<Place> places_;
    std::vector<std::optional<Size>> sizes_;
    widgets::Banner* banner_ = nullptr;
    QTreeWidget* list_ = nullptr;
    QPushButton* clear_ = nullptr;
    QPushButton* folder_ = nullptr;
};

}  // namespace guise::app
