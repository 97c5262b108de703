// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/export_dialog.h"

#include "app/workbench/dialog_folder.h"
#include "app/workbench/dialog_room.h"
#include "app/workbench/recipe_words.h"
#include "app/workbench/text.h"
#include "core/disguise/ledger.h"
#include "core/key/fingerprint_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

namespace guise::app {

namespace {

QString countText(std::uint64_t count) {
    return QLocale().toString(qulonglong(count));
}

QLabel* wrapped(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

QString shipmentInWords(const disguise::Shipment& shipment, const QString& folder) {
    const disguise::Manifest& manifest = shipment.manifest;
    QStringList lines = {
        ExportDialog::tr("%1 disguised images are in %2.").arg(countText(manifest.count), folder),
        ExportDialog::tr(
            "Give that folder away; the key stays here, and without it the model is of no use to anybody.")};
    if (manifest.encoding)
        lines.push_back(ExportDialog::tr("Values were rounded to 16 bits: at most %1 off.")
                            .arg(numberText(manifest.encoding->largestError, 4)));
    if (manifest.labels == disguise::kLabelsKept)
        lines.push_back(ExportDialog::tr("The labels name the true classes."));
    else if (manifest.labels == disguise::kLabelsPermuted)
        lines.push_back(ExportDialog::tr("The labels are permuted; class sizes can undo that where they differ."));
    if (manifest.order == disguise::kOrderKept)
        lines.push_back(ExportDialog::tr(
            "The order was kept: of a public set that hands out every pair of original and disguise."));
    if (!shipment.orderMap.empty())
        lines.push_back(
            ExportDialog::tr("The order map stays here: %1.").arg(QString::fromStdString(shipment.orderMap.string())));
    if (shipment.resent > 0)
        lines.push_back(ExportDialog::tr("%1 of these images were sent before. Under another key they link the keys; "
                                         "under the same key their noise averages out.")
                            .arg(countText(shipment.resent)));
    return lines.join(u'\n');
}

ExportDialog::ExportDialog(JobBridge& jobs, ExportSubject subject, QWidget* parent)
    : QDialog(parent), jobs_(&jobs), subject_(std::move(subject)) {
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export disguised set"));
    const image::SourceInfo& info = subject_.source->info();

    auto* head = wrapped("export.head", this);
    head->setText(tr("%1, disguised under the key %2: %3.")
                      .arg(QString::fromStdString(info.name),
                           QString::fromStdString(key::fingerprintForPeople(subject_.key.fingerprint())).left(9),
                           recipeInWords(subject_.key.recipe())));

    split_ = new QComboBox(this);
    split_->setObjectName(QStringLiteral("export.split"));
    split_->addItem(tr("Training images (%1)").arg(countText(info.trainCount)), int(image::Split::Train));
    if (info.testCount > 0)
        split_->addItem(tr("Test images (%1)").arg(countText(info.testCount)), int(image::Split::Test));
    format_ = new QComboBox(this);
    format_->setObjectName(QStringLiteral("export.format"));
    const std::pair<disguise::ShipmentFormat, QString> formats[] = {
        {disguise::ShipmentFormat::Npy, tr("NumPy arrays (.npy)")},
        {disguise::ShipmentFormat::Npz, tr("NumPy archive (.npz)")},
        {disguise::ShipmentFormat::Tiff, tr("TIFF pictures, exact")},
        {disguise::ShipmentFormat::Png, tr("PNG pictures, 16 bits where values are not whole")},
        {disguise::ShipmentFormat::Idx, tr("IDX files, of byte recipes")},
        {disguise::ShipmentFormat::Folder, tr("A folder of pictures per label")}};
    for (const auto& [format, text] : formats)
        format_->addItem(text, int(format));

    folder_ = new QLineEdit(this);
    folder_->setObjectName(QStringLiteral("export.folder"));
    folder_->setText(lastFolder(FileKind::Exports) + QStringLiteral("/disguised-") +
                     QString::fromStdString(subject_.key.fingerprint()).left(8));
    auto* browseButton = new QToolButton(this);
    browseButton->setText(tr("Browse …"));
    browseButton->setFocusPolicy(Qt::StrongFocus);
    connect(browseButton, &QToolButton::clicked, this, &ExportDialog::browse);
    auto* place = new QHBoxLayout;
    place->addWidget(folder_, 1);
    place->addWidget(browseButton);

    const auto flag = [this](const char* name, const QString& text, const QString& tip) {
        auto* box = new QCheckBox(text, this);
        box->setObjectName(QString::fromLatin1(name));
        box->setToolTip(tip);
        return box;
    };
    labels_ = flag("export.labels", tr("Keep the true labels"),
                   tr("Otherwise labels go out as numbers that the key permutes"));
    labels_->setEnabled(!info.classNames.empty());
    order_ = flag("export.order", tr("Keep the order of the images"),
                  tr("Otherwise they are shuffled, and the map of that stays here"));
    resend_ = flag("export.resend", tr("Also images that were sent before"),
                   tr("Two versions of a picture can let keys be computed or noise be averaged out"));

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Images"), split_);
    form->addRow(tr("&Format"), format_);
    form->addRow(tr("Fol&der"), place);
    qobject_cast<QLabel*>(form->labelForField(place))->setBuddy(folder_);
    form->addRow(QString(), labels_);
    form->addRow(QString(), order_);
    form->addRow(QString(), resend_);

    said_ = wrapped("export.said", this);
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("export.progress"));
    progress_->setRange(0, 1000);
    progress_->hide();
    auto* buttons = new QDialogButtonBox(this);
    write_ = buttons->addButton(tr("&Write"), QDialogButtonBox::AcceptRole);
    write_->setObjectName(QStringLiteral("export.write"));
    makeKey_ = buttons->addButton(tr("&Key …"), QDialogButtonBox::ActionRole);
    makeKey_->setObjectName(QStringLiteral("export.key"));
    close_ = buttons->addButton(QDialogButtonBox::Close);
    connect(write_, &QPushButton::clicked, this, &ExportDialog::write);
    connect(makeKey_, &QPushButton::clicked, this, [this] {
        Q_EMIT keyWanted();
        close();
    });
    connect(close_, &QPushButton::clicked, this, [this] {
        if (job_ != 0)
            jobs_->cancel(job_);
        else
            close();
    });
    connect(folder_, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(this, &QDialog::rejected, this, [this] {
        if (job_ != 0)
            jobs_->cancel(job_);
    });

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addLayout(form);
    layout->addWidget(said_);
    layout->addWidget(progress_);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    check();
}

ExportDialog::~ExportDialog() {
    if (job_ != 0 && jobs_)
        jobs_->cancel(job_);
}

void ExportDialog::browse() {
    auto* dialog = new QFileDialog(this, tr("Folder for the disguised set"), QFileInfo(folder_->text()).path());
    dialog->setObjectName(QStringLiteral("exportFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    const QString name = QFileInfo(folder_->text()).fileName();
    connect(dialog, &QFileDialog::fileSelected, this, [this, name](const QString& path) {
        folder_->setText(path + u'/' + name);
        keepFolder(FileKind::Exports, folder_->text());
    });
    dialog->open();
}

void ExportDialog::check() {
    QString missing;
    if (subject_.isExperiment)
        missing =
            tr("An experiment key comes from a number that anybody can guess: nothing may be given away under it. "
               "Make a secret key first.");
    else if (!subject_.isSaved)
        missing = tr("This key is not saved. A set whose key is lost cannot be used again: save it first.");
    else if (folder_->text().trimmed().isEmpty())
        missing = tr("Name a folder.");
    makeKey_->setVisible(subject_.isExperiment || !subject_.isSaved);
    makeKey_->setText(subject_.isExperiment ? tr("New secret &key") : tr("Save &key …"));
    write_->setEnabled(missing.isEmpty() && job_ == 0);
    said_->setText(missing);
}

void ExportDialog::write() {
    if (job_ != 0)
        return;
    disguise::ShipmentOptions options;
    options.split = image::Split(split_->currentData().toInt());
    options.format = disguise::ShipmentFormat(format_->currentData().toInt());
    options.keepLabels = labels_->isChecked();
    options.keepOrder = order_->isChecked();
    options.resend = resend_->isChecked();
    options.ledger = disguise::ledgerFolder();
    options.ledgerSecret = disguise::ledgerSecretPath();
    const std::string folder = folder_->text().trimmed().toStdString();
    auto show = [bar = QPointer<QProgressBar>(progress_)](const base::Progress& now) {
        if (bar && now.total > 0)
            bar->setValue(int(1000 * now.done / now.total));
    };
    for (QWidget* each : std::initializer_list<QWidget*>{split_, format_, folder_, labels_, order_, resend_, write_})
        each->setEnabled(false);
    said_->setText(tr("Disguising and writing …"));
    progress_->setValue(0);
    progress_->show();
    close_->setText(tr("&Stop"));
    job_ = jobs_->run<disguise::Shipment>(
        base::Lane::Io, "export-set",
        [subject = subject_, options, folder, show,
         poster = jobs_->poster()](std::stop_token stop) mutable -> base::Result<disguise::Shipment> {
            options.publicSource = subject.publicSource.get();
            options.progress = [&](const base::Progress& now) { poster([show, now] { show(now); }); };
            return disguise::writeShipment(*subject.source, subject.key, folder, options, stop);
        },
        [self = QPointer<ExportDialog>(this)](const Ended<disguise::Shipment>& ended) {
            if (self)
                self->finish(ended);
        });
}

void ExportDialog::finish(const Ended<disguise::Shipment>& ended) {
    job_ = 0;
    progress_->hide();
    close_->setText(tr("&Close"));
    for (QWidget* each : std::initializer_list<QWidget*>{split_, format_, folder_, order_, resend_})
        each->setEnabled(true);
    labels_->setEnabled(!subject_.source->info().classNames.empty());
    check();
    if (const auto* error = ended.error(); error != nullptr && error->code != base::ErrorCode::Stopped) {
        said_->setText(errorText(*error));
    } else if (ended.value) {
        said_->setText(shipmentInWords(*ended.value, folder_->text().trimmed()));
        write_->setEnabled(false);  // the folder is taken now
        Q_EMIT exported(folder_->text().trimmed());
    } else {
        said_->setText(tr("Stopped; nothing was written."));
    }
    makeRoom(*this);
}

}  // namespace guise::app
