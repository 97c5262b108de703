// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/predict_dialog.h"

#include "app/workbench/dialog_folder.h"
#include "app/workbench/dialog_room.h"
#include "app/workbench/text.h"
#include "core/base/file.h"
#include "core/base/table.h"
#include "core/key/fingerprint_words.h"
#include "core/learn/weights_metadata.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace guise::app {

namespace {

constexpr int kRowsInView = 10;  // of the answers by class; more are scrolled

}  // namespace

std::string predictionAsCsv(const experiment::Prediction& prediction) {
    base::Table table{{"picture", "class"}, {}};
    for (std::size_t i = 0; i < prediction.labels.size(); ++i) {
        const auto label = std::size_t(prediction.labels[i]);
        table.rows.push_back({std::to_string(i), label < prediction.classNames.size() ? prediction.classNames[label]
                                                                                      : std::to_string(label)});
    }
    return base::formatted(table, base::TableFormat::Csv);
}

PredictDialog::PredictDialog(JobBridge& jobs, PredictSubject subject, QWidget* parent)
    : QDialog(parent), jobs_(&jobs), subject_(std::move(subject)) {
    setObjectName(QStringLiteral("predictDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Bring a model back"));
    const image::SourceInfo& info = subject_.source->info();

    auto* head = new QLabel(this);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    head->setText(subject_.key
                      ? tr("The pictures of %1 are disguised under the key %2 and read by the model.")
                            .arg(QString::fromStdString(info.name),
                                 QString::fromStdString(key::fingerprintForPeople(subject_.key->fingerprint())).left(9))
                      : tr("The recipe does not fit these pictures, so there is no key to disguise them with."));

    model_ = new QLineEdit(this);
    model_->setObjectName(QStringLiteral("predict.model"));
    model_->setPlaceholderText(tr("Weights that came back, or a run"));
    model_->setToolTip(tr("weights.safetensors that came back, or the folder of a run"));
    auto* file = new QToolButton(this);
    file->setObjectName(QStringLiteral("predict.file"));
    file->setText(tr("File …"));
    file->setFocusPolicy(Qt::StrongFocus);
    connect(file, &QToolButton::clicked, this, [this] { browse(false); });
    auto* folder = new QToolButton(this);
    folder->setObjectName(QStringLiteral("predict.run"));
    folder->setText(tr("Run …"));
    folder->setFocusPolicy(Qt::StrongFocus);
    connect(folder, &QToolButton::clicked, this, [this] { browse(true); });
    auto* place = new QHBoxLayout;
    place->addWidget(model_, 1);
    place->addWidget(file);
    place->addWidget(folder);

    network_ = new QComboBox(this);
    network_->setObjectName(QStringLiteral("predict.network"));
    network_->setToolTip(tr("What was trained there; a run knows its own"));
    for (const auto& name : subject_.networks)
        network_->addItem(QString::fromStdString(name));
    networkNote_ = new QLabel(this);
    networkNote_->setObjectName(QStringLiteral("predict.networkNote"));
    networkNote_->setTextFormat(Qt::PlainText);
    networkNote_->setWordWrap(true);
    networkNote_->hide();
    split_ = new QComboBox(this);
    split_->setObjectName(QStringLiteral("predict.split"));
    if (info.testCount > 0)
        split_->addItem(tr("Test images (%1)").arg(QLocale().toString(qulonglong(info.testCount))),
                        int(image::Split::Test));
    split_->addItem(tr("Training images (%1)").arg(QLocale().toString(qulonglong(info.trainCount))),
                    int(image::Split::Train));
    labelsKept_ = new QCheckBox(tr("It was trained on true labels"), this);
    labelsKept_->setObjectName(QStringLiteral("predict.labelsKept"));
    labelsKept_->setToolTip(tr("The set was exported with \"Keep the true labels\""));

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Model"), place);
    qobject_cast<QLabel*>(form->labelForField(place))->setBuddy(model_);
    form->addRow(tr("&Net"), network_);
    form->addRow(QString(), networkNote_);
    form->addRow(QString(), labelsKept_);
    form->addRow(tr("&Pictures"), split_);

    said_ = new QLabel(this);
    said_->setObjectName(QStringLiteral("predict.said"));
    said_->setTextFormat(Qt::PlainText);
    said_->setWordWrap(true);
    said_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    counts_ = new QTableWidget(0, 2, this);
    counts_->setObjectName(QStringLiteral("predict.counts"));
    counts_->setAccessibleName(tr("Answers by class"));
    counts_->setHorizontalHeaderLabels({tr("Class"), tr("Pictures")});
    counts_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    counts_->verticalHeader()->hide();
    counts_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    counts_->horizontalHeader()->setStretchLastSection(true);
    counts_->hide();

    auto* buttons = new QDialogButtonBox(this);
    predict_ = buttons->addButton(tr("&Read the pictures"), QDialogButtonBox::AcceptRole);
    predict_->setObjectName(QStringLiteral("predict.start"));
    save_ = buttons->addButton(tr("&Save answers …"), QDialogButtonBox::ActionRole);
    save_->setObjectName(QStringLiteral("predict.save"));
    save_->setEnabled(false);
    close_ = buttons->addButton(QDialogButtonBox::Close);
    connect(predict_, &QPushButton::clicked, this, &PredictDialog::predict);
    connect(save_, &QPushButton::clicked, this, &PredictDialog::save);
    connect(close_, &QPushButton::clicked, this, [this] {
        if (job_ != 0)
            jobs_->cancel(job_);
        else
            close();
    });
    connect(this, &QDialog::rejected, this, [this] {
        if (job_ != 0)
            jobs_->cancel(job_);
    });
    connect(model_, &QLineEdit::textChanged, this, &PredictDialog::check);
    connect(model_, &QLineEdit::textChanged, this, &PredictDialog::askFile);
    connect(network_, &QComboBox::currentIndexChanged, this, &PredictDialog::noteNetwork);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addLayout(form);
    layout->addWidget(said_);
    layout->addWidget(counts_, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    check();
}

PredictDialog::~PredictDialog() {
    if (job_ != 0 && jobs_)
        jobs_->cancel(job_);
}

void PredictDialog::setModel(const QString& path) {
    model_->setText(path);
}

void PredictDialog::browse(bool folder) {
    auto* dialog = new QFileDialog(this, folder ? tr("Folder of a run") : tr("Weights that came back"), {},
                                   folder ? QString() : tr("Weights (*.safetensors);;All files (*)"));
    dialog->setObjectName(QStringLiteral("predictModelDialog"));
    beginInLastFolder(*dialog, FileKind::Models);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PredictDialog::setModel);
    dialog->open();
}

void PredictDialog::askFile() {
    networkOfFile_.clear();
    noteNetwork();
    const QString path = model_->text().trimmed();
    if (!QFileInfo(path).isFile() || !jobs_)
        return;
    jobs_->run<std::string>(
        base::Lane::Io, "weights-network",
        [path = path.toStdString()](std::stop_token) -> base::Result<std::string> {
            auto said = learn::readWeightsMetadata(path);
            if (!said)
                return tl::make_unexpected(said.error());  // is said where the weights themselves are read
            return (*said)[learn::kNetworkEntry];
        },
        [self = QPointer<PredictDialog>(this), path](const Ended<std::string>& ended) {
            PredictDialog* dialog = self.data();
            if (dialog != nullptr && ended.value && dialog->model_->text().trimmed() == path)
                dialog->takeNetwork(QString::fromStdString(*ended.value));
        });
}

void PredictDialog::takeNetwork(const QString& name) {
    networkOfFile_ = name;
    if (const int at = network_->findText(name); at >= 0 && job_ == 0)
        network_->setCurrentIndex(at);
    noteNetwork();
}

void PredictDialog::noteNetwork() {
    const QString name = networkOfFile_.left(40);
    if (networkOfFile_.isEmpty())
        networkNote_->clear();
    else if (networkOfFile_ == network_->currentText())
        networkNote_->setText(tr("The file names this net."));
    else if (network_->findText(networkOfFile_) < 0)
        networkNote_->setText(tr("The file says %1, a net that Guise does not have.").arg(name));
    else
        networkNote_->setText(tr("The file says %1: with another net it may not be read, or read wrongly.").arg(name));
    networkNote_->setVisible(!networkNote_->text().isEmpty());
    makeRoom(*this);
}

/// A run knows its net and its labels; weights know them where their file says so.
void PredictDialog::check() {
    const QFileInfo info(model_->text().trimmed());
    const bool idle = job_ == 0;
    network_->setEnabled(idle && !info.isDir());
    labelsKept_->setEnabled(idle && !info.isDir());
    model_->setEnabled(idle);
    split_->setEnabled(idle);
    predict_->setEnabled(idle && subject_.key.has_value() && info.exists());
}

void PredictDialog::predict() {
    if (job_ != 0 || !subject_.key)
        return;
    experiment::PredictionOptions how;
    how.split = image::Split(split_->currentData().toInt());
    how.device = subject_.device;
    const std::filesystem::path path = model_->text().trimmed().toStdString();
    const bool isRun = QFileInfo(model_->text().trimmed()).isDir();
    const experiment::ReturnedWeights weights{path, network_->currentText().toStdString(), labelsKept_->isChecked()};
    found_.reset();
    save_->setEnabled(false);
    counts_->hide();
    said_->setText(tr("Disguising and reading …"));
    close_->setText(tr("&Stop"));
    job_ = jobs_->run<experiment::Prediction>(
        base::Lane::Device, "predict",
        [subject = subject_, how, path, weights, isRun](std::stop_token stop) -> base::Result<experiment::Prediction> {
            auto engine = subject.engine();
            if (!engine)
                return tl::make_unexpected(engine.error());
            return isRun ? experiment::predictWithRun(**engine, path, *subject.source, &*subject.key, how, stop)
                         : experiment::predictWithWeights(**engine, weights, *subject.source, *subject.key, how, stop);
        },
        [self = QPointer<PredictDialog>(this)](const Ended<experiment::Prediction>& ended) {
            if (self)
                self->finish(ended);
        });
    check();
}

void PredictDialog::finish(const Ended<experiment::Prediction>& ended) {
    job_ = 0;
    close_->setText(tr("&Close"));
    check();
    if (const auto* error = ended.error(); error != nullptr && error->code != base::ErrorCode::Stopped) {
        said_->setText(errorText(*error));
        makeRoom(*this);
        return;
    }
    if (!ended.value) {
        said_->setText(tr("Stopped."));
        return;
    }
    found_ = *ended.value;
    const QString count = QLocale().toString(qulonglong(found_->labels.size()));
    said_->setText(found_->accuracyReason.empty()
                       ? tr("%1 pictures were read, %2 of them right.").arg(count, percentText(found_->accuracy, 2))
                       : tr("%1 pictures were read. No accuracy: %2").arg(count, fromCore(found_->accuracyReason)));
    std::vector<std::int64_t> counts(found_->classNames.size());
    for (const std::int32_t label : found_->labels) {
        if (label < 0)
            continue;
        counts.resize(std::max(counts.size(), std::size_t(label) + 1));  // pictures without classes give no names
        ++counts[std::size_t(label)];
    }
    counts_->setRowCount(int(counts.size()));
    for (int row = 0; row < int(counts.size()); ++row) {
        const bool named = std::size_t(row) < found_->classNames.size();
        counts_->setItem(row, 0,
                         new QTableWidgetItem(named ? QString::fromStdString(found_->classNames[std::size_t(row)])
                                                    : QLocale().toString(row)));
        auto* number = new QTableWidgetItem(QLocale().toString(qlonglong(counts[std::size_t(row)])));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        counts_->setItem(row, 1, number);
    }
    counts_->show();
    const int rows = std::min(counts_->rowCount(), kRowsInView);
    counts_->setMinimumHeight(counts_->horizontalHeader()->sizeHint().height() + 2 * counts_->frameWidth() +
                              rows * counts_->verticalHeader()->defaultSectionSize());
    makeRoom(*this);
    save_->setEnabled(true);
    Q_EMIT predicted(found_->accuracy);
}

void PredictDialog::save() {
    if (!found_)
        return;
    auto* dialog = new QFileDialog(this, tr("Save answers"), {}, tr("Tables (*.csv)"));
    dialog->setObjectName(QStringLiteral("saveAnswersDialog"));
    beginInLastFolder(*dialog, FileKind::Answers);
    dialog->selectFile(QStringLiteral("answers.csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto written = base::writeFile(path.toStdString(), predictionAsCsv(*found_));
        said_->setText(written ? tr("The answers are in %1.").arg(path) : errorText(written.error()));
    });
    dialog->open();
}

}  // namespace guise::app
