// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/keys_page.h"

#include "app/workbench/job_bridge.h"
#include "app/workbench/key_session.h"
#include "app/workbench/run_library.h"
#include "app/workbench/text.h"
#include "core/base/paths.h"
#include "core/key/fingerprint_words.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace guise::app {

namespace {

enum KeyColumn { kFile, kSealed, kFingerprint, kRuns, kMade };
constexpr int kMostNames = 12;

QString shownFile(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

}  // namespace

KeysPage::KeysPage(JobBridge& jobs, KeySession& keys, RunLibrary& library, QWidget* parent)
    : QWidget(parent), jobs_(jobs), keys_(keys), library_(library) {
    setObjectName(QStringLiteral("keysPage"));
    auto* reminder = new QLabel(tr("A lost key is a lost model, and nobody can bring it back. Keep a copy of each file "
                                   "elsewhere, or its text on paper: Key, Back up as text."),
                                this);
    reminder->setWordWrap(true);
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("keys.list"));
    list_->setAccessibleName(tr("Known keys"));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAlternatingRowColors(true);
    list_->setHeaderLabels({tr("File"), tr("Sealed"), tr("Fingerprint"), tr("Runs"), tr("Made")});
    details_ = new QLabel(this);
    details_->setObjectName(QStringLiteral("keys.details"));
    details_->setWordWrap(true);
    details_->setTextFormat(Qt::PlainText);
    details_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details_->setAccessibleName(tr("The chosen key"));
    use_ = new QPushButton(tr("&Use this key"), this);
    use_->setObjectName(QStringLiteral("keys.use"));
    use_->setToolTip(tr("Open it with its recipe; asks for the passphrase of a sealed one"));
    folder_ = new QPushButton(tr("Show &folder"), this);
    folder_->setObjectName(QStringLiteral("keys.folder"));
    folder_->setToolTip(tr("Open the folder of this file, to copy it elsewhere"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(use_);
    buttons->addWidget(folder_);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(reminder);
    layout->addWidget(list_, 1);
    layout->addWidget(details_);
    layout->addLayout(buttons);

    connect(list_, &QTreeWidget::currentItemChanged, this, &KeysPage::showChosen);
    connect(use_, &QPushButton::clicked, this, [this] {
        if (const int row = list_->indexOfTopLevelItem(list_->currentItem()); row >= 0)
            keys_.openFile(known_[std::size_t(row)].path);
    });
    connect(folder_, &QPushButton::clicked, this, [this] {
        if (const int row = list_->indexOfTopLevelItem(list_->currentItem()); row >= 0)
            QDesktopServices::openUrl(QUrl::fromLocalFile(shownFile(known_[std::size_t(row)].path.parent_path())));
    });
    connect(&library_, &RunLibrary::changed, this, [this] { show(known_); });
    show({});
}

void KeysPage::refresh(const std::vector<std::filesystem::path>& recent) {
    auto more = recent;
    for (const auto& run : *library_.runs())
        if (!run.settings.keyPath.empty())
            more.emplace_back(run.settings.keyPath);
    using Keys = std::vector<KnownKey>;
    jobs_.run<Keys>(
        base::Lane::Io, "known-keys",
        [folder = base::dataFolder() / "keys", more](std::stop_token stop) { return findKeys(folder, more, stop); },
        [self = QPointer<KeysPage>(this)](const Ended<Keys>& ended) {
            if (KeysPage* page = self.data(); page != nullptr && ended.value)
                page->show(*ended.value);
        });
}

QStringList KeysPage::runsOf(const std::string& fingerprint) const {
    QStringList names;
    for (const auto& run : *library_.runs())
        if (run.settings.keyFingerprint == fingerprint)
            names.push_back(run.name.empty() ? QString::number(run.id) : QString::fromStdString(run.name));
    return names;
}

void KeysPage::show(const std::vector<KnownKey>& keys) {
    const int before = list_->indexOfTopLevelItem(list_->currentItem());
    known_ = std::vector<KnownKey>(keys);
    list_->clear();
    for (const auto& known : known_) {
        const QString file = QFileInfo(shownFile(known.path)).fileName();
        if (!known.info) {
            new QTreeWidgetItem(list_, {file, tr("not readable")});
            continue;
        }
        const auto& info = *known.info;
        auto* item = new QTreeWidgetItem(
            list_, {file, info.sealed ? tr("yes") : tr("NO"), QString::fromStdString(info.fingerprint).left(8),
                    QLocale().toString(runsOf(info.fingerprint).size()),
                    QLocale().toString(QDateTime::fromSecsSinceEpoch(info.created).date(), QLocale::ShortFormat)});
        item->setToolTip(kFile, shownFile(known.path));
        if (info.kind == key::KeyKind::Experiment)
            item->setText(kSealed, tr("experiment key"));
    }
    for (int column = kFile; column <= kMade; ++column)
        list_->resizeColumnToContents(column);
    if (before >= 0 && before < list_->topLevelItemCount())
        list_->setCurrentItem(list_->topLevelItem(before));
    showChosen();
}

void KeysPage::showChosen() {
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    use_->setEnabled(row >= 0 && known_[std::size_t(row)].info);
    folder_->setEnabled(row >= 0);
    if (row < 0) {
        details_->setText(known_.empty() ? tr("No key is known yet: Key, New secret key makes one; Key, Save key "
                                              "writes it to a file.")
                                         : tr("Choose a key to see its fingerprint, its words and its runs."));
        return;
    }
    const auto& known = known_[std::size_t(row)];
    if (!known.info) {
        details_->setText(tr("%1\n%2").arg(shownFile(known.path), errorText(*known.error)));
        return;
    }
    QStringList runs = runsOf(known.info->fingerprint);
    const auto all = runs.size();
    runs = runs.mid(0, kMostNames);
    const QString used = all == 0 ? tr("No run of the store in view used it.")
                                  : tr("Runs in view that used it (%1): %2").arg(all).arg(runs.join(tr(", ")));
    const QString seal = known.info->sealed
                             ? QString()
                             : tr("\nNot sealed: whoever reads the file has the key. Key, Change passphrase seals it.");
    details_->setText(tr("%1\nFingerprint %2\n%3\n%4%5")
                          .arg(shownFile(known.path), QString::fromStdString(known.info->fingerprint),
                               QString::fromStdString(key::fingerprintWords(known.info->fingerprint)), used, seal));
}

}  // namespace guise::app
