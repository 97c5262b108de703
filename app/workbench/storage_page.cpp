// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/storage_page.h"

#include "app/workbench/job_bridge.h"
#include "app/workbench/text.h"
#include "widgets/banner.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace guise::app {

namespace {

enum StorageColumn { kWhat, kSize, kPath };

QString sizeText(const Size& size) {
    return size.bytes == 0 ? StoragePage::tr("empty") : QLocale().formattedDataSize(qint64(size.bytes));
}

}  // namespace

StoragePage::StoragePage(JobBridge& jobs, std::function<std::vector<Place>()> look, QWidget* parent)
    : QWidget(parent), jobs_(jobs), look_(std::move(look)), places_(look_()), sizes_(places_.size()) {
    setObjectName(QStringLiteral("storagePage"));
    banner_ = new widgets::Banner(this);
    banner_->setObjectName(QStringLiteral("storage.banner"));
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("storage.list"));
    list_->setAccessibleName(tr("Places on the disk"));
    list_->setRootIsDecorated(false);
    list_->setAlternatingRowColors(true);
    list_->setHeaderLabels({tr("What"), tr("Size"), tr("Where")});
    for (const auto& place : places_) {
        const QString path = QString::fromStdString(place.path.string());
        auto* item = new QTreeWidgetItem(list_, {place.title, tr("measuring …"), path});
        item->setTextAlignment(kSize, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(kWhat, place.help);
        item->setToolTip(kPath, path);
    }
    auto* help = new QLabel(this);
    help->setObjectName(QStringLiteral("storage.help"));
    help->setWordWrap(true);
    help->setTextFormat(Qt::PlainText);
    clear_ = new QPushButton(tr("&Clear …"), this);
    clear_->setObjectName(QStringLiteral("storage.clear"));
    folder_ = new QPushButton(tr("Show &folder"), this);
    folder_->setObjectName(QStringLiteral("storage.folder"));
    folder_->setToolTip(tr("Open it in the file manager"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(clear_);
    buttons->addWidget(folder_);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(banner_);
    layout->addWidget(list_, 1);
    layout->addWidget(help);
    layout->addLayout(buttons);

    connect(list_, &QTreeWidget::currentItemChanged, this, [this, help] {
        const int row = list_->indexOfTopLevelItem(list_->currentItem());
        help->setText(row < 0 ? QString() : places_[std::size_t(row)].help);
        showChosen();
    });
    connect(clear_, &QPushButton::clicked, this, &StoragePage::askToClear);
    connect(folder_, &QPushButton::clicked, this, [this] {
        if (const int row = list_->indexOfTopLevelItem(list_->currentItem()); row >= 0) {
            const auto& path = places_[std::size_t(row)].path;
            std::error_code error;
            const auto folder = std::filesystem::is_directory(path, error) ? path : path.parent_path();
            QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(folder.string())));
        }
    });
    list_->setCurrentItem(list_->topLevelItem(0));
    showChosen();
}

void StoragePage::refresh() {
    places_ = look_();
    std::vector<std::filesystem::path> paths;
    for (const auto& place : places_) {
        auto* item = list_->topLevelItem(int(paths.size()));
        const QString path = QString::fromStdString(place.path.string());
        if (item->text(kPath) != path) {
            sizes_[paths.size()].reset();
            item->setText(kSize, tr("measuring …"));
            item->setText(kPath, path);
            item->setToolTip(kPath, path);
        }
        paths.push_back(place.path);
    }
    using Sizes = std::vector<Size>;
    jobs_.run<Sizes>(
        base::Lane::Io, "storage-sizes",
        [paths](std::stop_token stop) -> base::Result<Sizes> {
            Sizes sizes;
            for (const auto& path : paths) {
                const auto size = sizeOf(path, stop);
                if (!size)
                    return tl::unexpected(size.error());
                sizes.push_back(*size);
            }
            return sizes;
        },
        [self = QPointer<StoragePage>(this)](const Ended<Sizes>& ended) {
            StoragePage* page = self.data();
            if (page == nullptr || !ended.value)
                return;
            for (std::size_t row = 0; row < ended.value->size(); ++row) {
                page->sizes_[row] = (*ended.value)[row];
                page->list_->topLevelItem(int(row))->setText(kSize, sizeText((*ended.value)[row]));
            }
            for (const int column : {kWhat, kSize})
                page->list_->resizeColumnToContents(column);
            page->showChosen();
        });
}

void StoragePage::showChosen() {
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    const bool clearable = row >= 0 && places_[std::size_t(row)].isCache && sizes_[std::size_t(row)] &&
                           sizes_[std::size_t(row)]->bytes > 0;
    clear_->setEnabled(clearable);
    clear_->setToolTip(clearable ? tr("Remove what is there; it is made again when needed")
                                 : tr("Only what can be made again is cleared here"));
    folder_->setEnabled(row >= 0);
}

void StoragePage::askToClear() {
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    if (row < 0 || !sizes_[std::size_t(row)])
        return;
    const Place& place = places_[std::size_t(row)];
    banner_->showMessage(
        widgets::Banner::Kind::Warning,
        tr("%1: %2 are removed for good. %3").arg(place.title, sizeText(*sizes_[std::size_t(row)]), place.help));
    banner_->offer(
        tr("Remove"), [this, place] { clear(place); }, [] { return false; });
}

void StoragePage::clear(const Place& place) {
    jobs_.run<bool>(
        base::Lane::Io, {},
        [path = place.path](std::stop_token) -> base::Result<bool> {
            if (auto cleared = clearCache(path); !cleared)
                return tl::unexpected(cleared.error());
            return true;
        },
        [self = QPointer<StoragePage>(this), title = place.title](const Ended<bool>& ended) {
            StoragePage* page = self.data();
            if (page == nullptr)
                return;
            if (const auto* error = ended.error())
                page->banner_->showMessage(widgets::Banner::Kind::Error, errorText(*error));
            else
                page->banner_->showMessage(widgets::Banner::Kind::Information, tr("%1: removed.").arg(title));
            page->refresh();
        });
}

}  // namespace guise::app
