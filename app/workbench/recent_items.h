// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QStringList>

#include <filesystem>

namespace guise::app {

/// "Open recent": data, keys and stores of runs that were opened last, newest first, at most eight of each, and a way
/// to forget them. Kept in the preferences file, in /recent. UI thread.
class RecentItems : public QMenu {
    Q_OBJECT

public:
    enum class Kind { Data, Key, Store };
    explicit RecentItems(std::filesystem::path preferences, QWidget* parent = nullptr);
    /// Moves it to the front; kept at once.
    void add(Kind kind, const QString& item);
    [[nodiscard]] QStringList items(Kind kind) const;
    void forget();  // all of them

Q_SIGNALS:
    void chosen(guise::app::RecentItems::Kind kind, const QString& item);

private:
    void fill();

    std::filesystem::path preferences_;
};

}  // namespace guise::app
