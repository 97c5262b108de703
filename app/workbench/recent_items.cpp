// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recent_items.h"

#include "core/base/json.h"
#include "core/base/preferences.h"

#include <QFontMetrics>

#include <utility>

namespace guise::app {

namespace {

constexpr int kMost = 8;
constexpr int kLetters = 60;

const char* pointerOf(RecentItems::Kind kind) {
    switch (kind) {
        case RecentItems::Kind::Key:
            return "/recent/keys";
        case RecentItems::Kind::Store:
            return "/recent/stores";
        case RecentItems::Kind::Data:
            break;
    }
    return "/recent/data";
}

}  // namespace

RecentItems::RecentItems(std::filesystem::path preferences, QWidget* parent)
    : QMenu(parent), preferences_(std::move(preferences)) {
    setObjectName(QStringLiteral("recentMenu"));
    setTitle(tr("Open &recent"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentItems::fill);
    fill();
}

QStringList RecentItems::items(Kind kind) const {
    const base::Json stored = base::Preferences::load(preferences_).value(pointerOf(kind), base::Json::array());
    QStringList items;
    if (stored.is_array())
        for (const auto& item : stored)
            if (item.is_string() && items.size() < kMost)
                items.push_back(QString::fromStdString(item.get<std::string>()));
    return items;
}

void RecentItems::add(Kind kind, const QString& item) {
    QStringList kept = items(kind);
    kept.removeAll(item);
    kept.prepend(item);
    base::Json stored = base::Json::array();
    for (int i = 0; i < kept.size() && i < kMost; ++i)
        stored.push_back(kept[i].toStdString());
    auto preferences = base::Preferences::load(preferences_);
    preferences.set(pointerOf(kind), std::move(stored));
    static_cast<void>(preferences.save());  // a list for convenience: nobody is told when the disk is full
}

void RecentItems::forget() {
    auto preferences = base::Preferences::load(preferences_);
    for (const Kind kind : {Kind::Data, Kind::Key, Kind::Store})
        preferences.set(pointerOf(kind), base::Json::array());
    static_cast<void>(preferences.save());
}

void RecentItems::fill() {
    clear();
    int number = 0;
    const auto group = [&](Kind kind, const QString& title) {
        const auto kept = items(kind);
        if (!kept.isEmpty())
            addSection(title);
        for (const QString& item : kept) {
            ++number;
            QString text = fontMetrics().elidedText(item, Qt::ElideMiddle, fontMetrics().averageCharWidth() * kLetters);
            text.replace(u'&', QStringLiteral("&&"));
            if (number < 10)
                text = QStringLiteral("&%1  %2").arg(number).arg(text);
            auto* action = addAction(text, this, [this, kind, item] { Q_EMIT chosen(kind, item); });
            action->setToolTip(item);
        }
    };
    group(Kind::Data, tr("Data"));
    group(Kind::Key, tr("Keys"));
    group(Kind::Store, tr("Stores of runs"));
    if (number == 0)
        addAction(tr("Nothing was opened yet"))->setEnabled(false);
    addSeparator();
    auto* forgetting = addAction(tr("&Forget these"), this, &RecentItems::forget);
    forgetting->setObjectName(QStringLiteral("forgetRecentAction"));
    forgetting->setToolTip(tr("Empty this list; the files stay"));
    forgetting->setEnabled(number > 0);
}

}  // namespace guise::app
