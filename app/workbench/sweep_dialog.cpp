// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/sweep_dialog.h"

#include "app/workbench/text.h"
#include "core/base/file.h"
#include "core/image/image_source.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

using experiment::SweepPlan;

constexpr std::size_t kPlanLimit = std::size_t{1} << 20;
constexpr auto kAnyHash = "0000000000000000000000000000000000000000000000000000000000000000";

struct Estimate {
    std::int64_t runs = 0;
    std::int64_t batches = 0;
    std::optional<experiment::BatchTime> batch;
};

/// Reads the data once, counts, and asks the store or the clock.
base::Result<Estimate> estimated(SweepPlan plan, const SweepSubject& subject, bool timing, int threads,
                                 const std::stop_token& stop) {
    const auto source = image::openSource(plan.data, stop);
    if (!source)
        return tl::make_unexpected(source.error());
    for (experiment::SweepSetting& setting : plan.settings)
        setting.run.train.device = subject.device;
    const auto cells = experiment::cellsOf(plan, (*source)->info(), kAnyHash);
    if (!cells)
        return tl::make_unexpected(cells.error());
    Estimate estimate;
    estimate.runs = std::int64_t(cells->size());
    estimate.batches = experiment::batchesOf(plan, *cells, (*source)->info());
    if (cells->empty())
        return estimate;
    const auto disguised =
        std::find_if(cells->begin(), cells->end(), [](const experiment::SweepCell& cell) { return !cell.run.plain; });
    experiment::RunSettings like = (disguised == cells->end() ? cells->front() : *disguised).run;
    if (!timing) {
        if (const auto store = experiment::RunStore::open(subject.store, {.create = false}))
            estimate.batch = experiment::batchTimeInStore(*store, like);
        return estimate;
    }
    const auto engine = subject.engine();
    if (!engine)
        return tl::make_unexpected(engine.error());
    like.train.threads = threads;
    auto own = image::openSource(like.dataUri, stop);  // with the split of its repeat
    if (!own)
        return tl::make_unexpected(own.error());
    const auto batch = experiment::timeBatches(**engine, *own, like, stop);
    if (!batch)
        return tl::make_unexpected(batch.error());
    estimate.batch = *batch;
    return estimate;
}

/// The first of "plan.json", "plan-2.json" ... that is not there or holds just this text: another plan is not replaced.
QString freePlanFile(const QString& stem, const std::string& text) {
    for (int number = 1;; ++number) {
        const QString file = stem + (number > 1 ? u'-' + QString::number(number) : QString()) + QLatin1String(".json");
        const auto there = base::readFile(file.toStdString(), kPlanLimit);
        if (!QFileInfo::exists(file) || (there && std::equal(there->begin(), there->end(), text.begin(), text.end(),
                                                             [](auto a, char b) { return static_cast<char>(a) == b; })))
            return file;
    }
}

QString planFileName(const QString& name) {
    QString plain;
    for (const QChar letter : name)
        plain += letter.isLetterOrNumber() || letter == u'-' || letter == u'_' ? letter : QChar(u'-');
    return plain.isEmpty() ? QStringLiteral("sweep") : plain;
}

}  // namespace

void SweepDialog::writeFromForm() {
    const QSignalBlocker quiet(text_);
    text_->setPlainText(QString::fromStdString(planText(draft())));
    planFile_.clear();
    soon_.start();
}

void SweepDialog::takeShipped(int index) {
    if (index <= 0) {
        tabs_->setCurrentIndex(0);
        writeFromForm();
        return;
    }
    const auto& plan = experiment::shippedPlans()[std::size_t(index - 1)];
    planFile_.clear();
    text_->setPlainText(QString::fromUtf8(plan.text.data(), qsizetype(plan.text.size())));
    tabs_->setCurrentIndex(1);
}

void SweepDialog::takeText() {
    plan_.reset();
    batch_.reset();
    runs_ = batches_ = 0;
    ++serial_;
    auto plan = experiment::parsePlan(text_->toPlainText().toStdString());
    if (!plan) {
        count_->setText(errorText(plan.error()));
        time_->clear();
        showState();
        return;
    }
    if (plan->data.empty())
        plan->data = data_->text().trimmed().toStdString();
    if (plan->name.empty())
        plan->name = name_->text().trimmed().toStdString();
    int runs = 0;
    for (const experiment::SweepSetting& setting : plan->settings)
        runs += setting.repeats;
    count_->setText(tr("%n training(s)", nullptr, runs) + QStringLiteral(" · ") +
                    tr("%n setting(s)", nullptr, int(plan->settings.size())));
    plan_ = std::move(*plan);
    showState();
    estimate(false);
}

void SweepDialog::estimate(bool timing) {
    if (!plan_ || !jobs_)
        return;
    if (plan_->data.empty()) {
        time_->setText(tr("Name the data, or open some in the window."));
        return;
    }
    const auto serial = ++serial_;
    if (job_ != 0)
        jobs_->cancel(job_);
    timing_ = timing;
    time_->setText(timing ? tr("Timing a few batches of one training …") : tr("Looking for runs to estimate from …"));
    const int threads = threads_->value();
    job_ = jobs_->run<Estimate>(
        timing ? base::Lane::Device : base::Lane::Io, "sweep-estimate",
        [plan = *plan_, subject = subject_, timing, threads](std::stop_token stop) {
            return estimated(plan, subject, timing, threads, stop);
        },
        [self = QPointer<SweepDialog>(this), serial](const Ended<Estimate>& ended) {
            SweepDialog* const dialog = self.data();
            if (dialog == nullptr || serial != dialog->serial_)
                return;
            dialog->job_ = 0;
            dialog->timing_ = false;
            if (const auto* error = ended.error()) {
                dialog->time_->setText(errorText(*error));
            } else if (ended.value) {
                dialog->runs_ = ended.value->runs;
                dialog->batches_ = ended.value->batches;
                dialog->batch_ = ended.value->batch;
                dialog->showEstimate();
            }
            dialog->showState();
        });
    showState();
}

void SweepDialog::showEstimate() {
    const QString batches = QLocale().toString(qlonglong(batches_));
    if (!batch_) {
        time_->setText(
            tr("%1 batches. The store has no such run to tell the time from: press Time one training.").arg(batches));
        return;
    }
    const double seconds = batch_->seconds * double(batches_) / std::max(1, workers_->value());
    const QString left = secondsText(seconds);
    time_->setText(batch_->runs > 0 ? tr("About %1: %2 batches, timed by %n finished run(s) in the store.", nullptr,
                                         int(batch_->runs))
                                          .arg(left, batches)
                                    : tr("About %1: %2 batches, timed on this machine just now.").arg(left, batches));
    time_->setToolTip(workers_->value() > 1
                          ? tr("If the workers do not hinder each other. Measuring and disguising come on top.")
                          : tr("Trainings and examiners. Measuring and disguising come on top."));
}

SweepStart SweepDialog::startOf(const QString& plan) const {
    SweepStart start;
    start.plan = plan;
    start.store = QString::fromStdString(subject_.store.string());
    start.device = subject_.device == "cpu" ? QString() : QString::fromStdString(subject_.device);
    start.workers = workers_->value();
    start.threads = threads_->value();
    const auto stated = experiment::parsePlan(text_->toPlainText().toStdString());
    if (stated && stated->data.empty())
        start.data = data_->text().trimmed();
    return start;
}

void SweepDialog::start() {
    if (process_->running()) {
        said_->setText(tr("Stopping: the runs at work keep their state …"));
        process_->stop();
        start_->setEnabled(false);
        return;
    }
    if (!plan_)
        return;
    const QString folder = QString::fromStdString((subject_.folder / "plans").string());
    const std::string text = text_->toPlainText().toStdString();
    const QString file = freePlanFile(folder + u'/' + planFileName(QString::fromStdString(plan_->name)), text);
    if (auto made = base::makeFolder(folder.toStdString()); !made) {
        said_->setText(errorText(made.error()));
        return;
    }
    if (auto written = base::writeFile(file.toStdString(), text); !written) {
        said_->setText(errorText(written.error()));
        return;
    }
    planFile_ = file;
    figures_.clear();
    progress_->setRange(0, 0);
    progress_->show();
    said_->setText(tr("Starting …"));
    process_->start(startOf(file));
    showState();
}

void SweepDialog::finish(bool stopped, const QString& error, const QString& figures) {
    progress_->hide();
    figures_ = figures;
    if (stopped)
        said_->setText(tr("Stopped. What was done is in the store; Start goes on from there."));
    else if (!error.isEmpty())
        said_->setText(error);
    else if (figures.isEmpty())
        said_->setText(tr("Done. The runs are in the Runs tab; the figures could not be drawn."));
    else
        said_->setText(tr("Done. The runs are in the Runs tab, the figures with error bars in %1.").arg(figures));
    if (!stopped && error.isEmpty() && process_->failedRuns() > 0)
        said_->setText(said_->text() + u' ' +
                       tr("%n training(s) failed; the Runs tab says why.", nullptr, process_->failedRuns()));
    if (!stopped && error.isEmpty() && process_->unreadableRuns() > 0)
        said_->setText(said_->text() + u' ' +
                       tr("%n run(s) of it cannot be read by this version; the Runs tab says why. Delete them there to "
                          "train them anew.",
                          nullptr, process_->unreadableRuns()));
    showState();
    Q_EMIT moved();
}

void SweepDialog::showState() {
    const bool running = process_->running();
    start_->setText(running ? tr("&Stop") : tr("&Start"));
    start_->setEnabled(running || (plan_.has_value() && !plan_->data.empty() && !timing_));
    timeIt_->setEnabled(!running && plan_.has_value() && !plan_->data.empty());
    timeIt_->setText(timing_ ? tr("Stop &timing") : tr("&Time one training"));
    open_->setEnabled(!figures_.isEmpty());
    tabs_->setEnabled(!running);
    shipped_->setEnabled(!running);
    workers_->setEnabled(!running);
    threads_->setEnabled(!running);
}

void SweepDialog::openPlan() {
    auto* dialog = new QFileDialog(this, tr("Open a plan"), QString::fromStdString(subject_.folder.string()),
                                   tr("Plans of sweeps (*.json)"));
    dialog->setObjectName(QStringLiteral("openPlanDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto bytes = base::readFile(path.toStdString(), kPlanLimit);
        if (!bytes) {
            said_->setText(errorText(bytes.error()));
            return;
        }
        tabs_->setCurrentIndex(1);
        text_->setPlainText(QString::fromUtf8(reinterpret_cast<const char*>(bytes->data()), qsizetype(bytes->size())));
        planFile_ = path;
    });
    dialog->open();
}

void SweepDialog::savePlan() {
    auto* dialog = new QFileDialog(
        this, tr("Save the plan"),
        QString::fromStdString(subject_.folder.string()) + u'/' + planFileName(name_->text()) + QLatin1String(".json"),
        tr("Plans of sweeps (*.json)"));
    dialog->setObjectName(QStringLiteral("savePlanDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto written = base::writeFile(path.toStdString(), text_->toPlainText().toStdString());
        said_->setText(written ? tr("Saved as %1.").arg(path) : errorText(written.error()));
        if (written)
            planFile_ = path;
    });
    dialog->open();
}

void SweepDialog::copyCommand() {
    const QString file = planFile_.isEmpty() ? QStringLiteral("PLAN.json") : planFile_;
    QGuiApplication::clipboard()->setText(SweepProcess::command(startOf(file)));
    said_->setText(planFile_.isEmpty() ? tr("Copied. Save the plan first, and put its name in place of PLAN.json.")
                                       : tr("Copied."));
}

}  // namespace guise::app
