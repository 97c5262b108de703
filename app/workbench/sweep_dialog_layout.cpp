// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/sweep_dialog.h"
#include "app/workbench/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

using namespace std::chrono_literals;

constexpr int kMostWorkers = 64;
constexpr int kMostSteps = 10'000'000;
constexpr int kMostRepeats = 100;

QLabel* sentence(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QSpinBox* counter(const char* name, int least, int most, int value, const QString& tip, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    box->setToolTip(tip);
    return box;
}

/// How the form calls a parameter of a plan, and what may stand in its line.
std::pair<QString, QString> parameterWords(const QString& name) {
    if (name == QLatin1String("block"))
        return {SweepDialog::tr("Block"), SweepDialog::tr("2, 4, 7, 14")};
    if (name == QLatin1String("noise"))
        return {SweepDialog::tr("Noise level"), SweepDialog::tr("0, 25, 50, 100")};
    if (name == QLatin1String("matrix"))
        return {SweepDialog::tr("Matrix"), SweepDialog::tr("orthogonal, projection")};
    if (name == QLatin1String("permute"))
        return {SweepDialog::tr("Permutation"), SweepDialog::tr("true, false")};
    if (name == QLatin1String("network"))
        return {SweepDialog::tr("Networks"), SweepDialog::tr("simple-cnn, resnet20")};
    if (name == QLatin1String("learning_rate"))
        return {SweepDialog::tr("Learning rate"), SweepDialog::tr("0.001, 0.01")};
    if (name == QLatin1String("steps"))
        return {SweepDialog::tr("Batches"), SweepDialog::tr("300, 1000")};
    return {SweepDialog::tr("Training images"), SweepDialog::tr("1000, 10000")};
}

}  // namespace

SweepDialog::SweepDialog(JobBridge& jobs, SweepSubject subject, QWidget* parent)
    : QDialog(parent), jobs_(&jobs), subject_(std::move(subject)), process_(new SweepProcess(subject_.program, this)) {
    setObjectName(QStringLiteral("sweepDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Plan a sweep"));
    soon_.setSingleShot(true);
    soon_.setInterval(300ms);

    shipped_ = new QComboBox(this);
    shipped_->setObjectName(QStringLiteral("sweep.shipped"));
    shipped_->setToolTip(tr("Start from the setting in view, or from a plan that Guise has"));
    shipped_->addItem(tr("The setting in view"));
    for (const auto& plan : experiment::shippedPlans())
        shipped_->addItem(tr("Plan %1").arg(QString::fromStdString(plan.name)));
    auto* fromLabel = new QLabel(tr("Fro&m"), this);
    fromLabel->setBuddy(shipped_);
    const auto tool = [this](const char* name, const QString& text, const QString& tip) {
        auto* button = new QToolButton(this);
        button->setObjectName(QString::fromLatin1(name));
        button->setText(text);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::StrongFocus);
        return button;
    };
    auto* openButton = tool("sweep.openPlan", tr("Open plan …"), tr("Read a plan from a file"));
    auto* saveButton = tool("sweep.savePlan", tr("Save plan …"), tr("Write the plan to a file"));
    auto* copyButton = tool("sweep.copy", tr("Copy as command"), tr("The line for a shell that runs this sweep"));
    auto* from = new QHBoxLayout;
    from->addWidget(fromLabel);
    from->addWidget(shipped_, 1);
    from->addWidget(openButton);
    from->addWidget(saveButton);
    from->addWidget(copyButton);

    data_ = new QLineEdit(QString::fromStdString(subject_.draft.data), this);
    data_->setObjectName(QStringLiteral("sweep.data"));
    data_->setToolTip(tr("What a plan uses that names no data of its own"));
    auto* dataLabel = new QLabel(tr("&Data"), this);
    dataLabel->setBuddy(data_);
    workers_ =
        counter("sweep.workers", 1, kMostWorkers, 1, tr("Trainings side by side, each a process of its own"), this);
    auto* workersLabel = new QLabel(tr("&Workers"), this);
    workersLabel->setBuddy(workers_);
    threads_ = counter("sweep.threads", 0, kMostWorkers, 0, tr("Processor threads of each worker"), this);
    threads_->setSpecialValueText(tr("fair share"));
    auto* threadsLabel = new QLabel(tr("T&hreads each"), this);
    threadsLabel->setBuddy(threads_);
    auto* machine = new QHBoxLayout;
    machine->addWidget(dataLabel);
    machine->addWidget(data_, 1);
    machine->addWidget(workersLabel);
    machine->addWidget(workers_);
    machine->addWidget(threadsLabel);
    machine->addWidget(threads_);

    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("sweep.tabs"));
    tabs_->addTab(buildForm(), tr("What varies"));
    tabs_->addTab(buildText(), tr("Plan as text"));

    count_ = sentence("sweep.count", this);
    time_ = sentence("sweep.time", this);
    said_ = sentence("sweep.said", this);
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("sweep.progress"));
    progress_->setAccessibleName(tr("Progress of the sweep"));
    progress_->hide();
    auto* buttons = new QDialogButtonBox(this);
    timeIt_ = buttons->addButton(tr("&Time one training"), QDialogButtonBox::ActionRole);
    timeIt_->setObjectName(QStringLiteral("sweep.time_it"));
    timeIt_->setToolTip(tr("Train a few batches and throw the net away"));
    start_ = buttons->addButton(tr("&Start"), QDialogButtonBox::ActionRole);
    start_->setObjectName(QStringLiteral("sweep.start"));
    start_->setDefault(true);
    open_ = buttons->addButton(tr("Open &figures"), QDialogButtonBox::ActionRole);
    open_->setObjectName(QStringLiteral("sweep.figures"));
    close_ = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close_->setObjectName(QStringLiteral("sweep.close"));
    close_->setToolTip(tr("A sweep that runs is stopped and goes on when it is started again"));

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(from);
    layout->addLayout(machine);
    layout->addWidget(tabs_, 1);
    layout->addWidget(count_);
    layout->addWidget(time_);
    layout->addWidget(progress_);
    layout->addWidget(said_);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 34);

    connect(&soon_, &QTimer::timeout, this, &SweepDialog::takeText);
    connect(shipped_, &QComboBox::activated, this, &SweepDialog::takeShipped);
    connect(openButton, &QToolButton::clicked, this, &SweepDialog::openPlan);
    connect(saveButton, &QToolButton::clicked, this, &SweepDialog::savePlan);
    connect(copyButton, &QToolButton::clicked, this, &SweepDialog::copyCommand);
    connect(data_, &QLineEdit::textChanged, this, [this] {
        if (shipped_->currentIndex() == 0 && tabs_->currentIndex() == 0)
            writeFromForm();
        else
            soon_.start();
    });
    connect(workers_, &QSpinBox::valueChanged, this, [this] {
        if (batches_ > 0)
            showEstimate();
    });
    connect(timeIt_, &QPushButton::clicked, this, [this] {
        if (!timing_) {
            estimate(true);
        } else if (job_ != 0 && jobs_) {
            jobs_->cancel(job_);
        }
    });
    connect(start_, &QPushButton::clicked, this, &SweepDialog::start);
    connect(open_, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(figures_)); });
    connect(close_, &QPushButton::clicked, this, &QDialog::close);
    connect(this, &QDialog::finished, this, [this] {
        if (job_ != 0 && jobs_)
            jobs_->cancel(job_);
    });
    connect(process_, &SweepProcess::progressed, this,
            [this](qint64 done, qint64 total, double left, const QString& what) {
                progress_->setRange(0, 1000);
                progress_->setValue(total > 0 ? int(1000 * done / total) : 0);
                said_->setText(left >= 0.0 ? tr("%1, %2 left").arg(what, secondsText(left)) : what);
                Q_EMIT moved();
            });
    connect(process_, &SweepProcess::ended, this, &SweepDialog::finish);
    writeFromForm();
    takeText();
}

QWidget* SweepDialog::buildForm() {
    auto* form = new QWidget(this);
    auto* layout = new QFormLayout(form);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const SweepDraft& draft = subject_.draft;
    name_ = new QLineEdit(draft.name, form);
    name_->setObjectName(QStringLiteral("sweep.name"));
    network_ = new QComboBox(form);
    network_->setObjectName(QStringLiteral("sweep.network"));
    network_->setEditable(true);
    for (const auto& each : subject_.networks)
        network_->addItem(QString::fromStdString(each));
    network_->setCurrentText(QString::fromStdString(draft.network));
    steps_ = counter("sweep.steps", 1, kMostSteps, int(std::min<std::int64_t>(draft.steps, kMostSteps)),
                     tr("Batches of each training"), form);
    layout->addRow(tr("N&ame"), name_);
    layout->addRow(tr("Net"), network_);
    layout->addRow(tr("Batches of each"), steps_);
    for (const QString& parameter : sweptParameters()) {
        const auto [label, example] = parameterWords(parameter);
        auto* line = new QLineEdit(draft.lists.value(parameter), form);
        line->setObjectName(QStringLiteral("sweep.vary.") + parameter);
        line->setPlaceholderText(tr("not varied; for example %1").arg(example));
        line->setToolTip(tr("Values to try, parted by commas"));
        layout->addRow(label, line);
        connect(line, &QLineEdit::textChanged, this, &SweepDialog::writeFromForm);
        lists_[parameter] = line;
    }
    way_ = new QComboBox(form);
    way_->setObjectName(QStringLiteral("sweep.way"));
    way_->addItem(tr("One at a time, the rest as in view"));
    way_->addItem(tr("Every combination (grid)"));
    repeats_ = counter("sweep.repeats", 1, kMostRepeats, draft.repeats,
                       tr("Each with a new key, new noise and new weights"), form);
    layout->addRow(tr("&Vary"), way_);
    layout->addRow(tr("&Repeats"), repeats_);
    plain_ = new QCheckBox(tr("Train on &originals too, to compare with"), form);
    plain_->setObjectName(QStringLiteral("sweep.plain"));
    plain_->setChecked(draft.plain);
    examiner_ = new QCheckBox(tr("Measure visual privac&y"), form);
    examiner_->setObjectName(QStringLiteral("sweep.examiner"));
    examiner_->setChecked(draft.examiner);
    membership_ = new QCheckBox(tr("Measure class membership (needs a second data set)"), form);
    membership_->setObjectName(QStringLiteral("sweep.membership"));
    membership_->setChecked(draft.membership);
    for (QCheckBox* each : {plain_, examiner_, membership_}) {
        layout->addRow(QString(), each);
        connect(each, &QCheckBox::toggled, this, &SweepDialog::writeFromForm);
    }
    connect(name_, &QLineEdit::textChanged, this, &SweepDialog::writeFromForm);
    connect(network_, &QComboBox::currentTextChanged, this, &SweepDialog::writeFromForm);
    connect(steps_, &QSpinBox::valueChanged, this, &SweepDialog::writeFromForm);
    connect(repeats_, &QSpinBox::valueChanged, this, &SweepDialog::writeFromForm);
    connect(way_, &QComboBox::currentIndexChanged, this, &SweepDialog::writeFromForm);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("sweep.form"));
    scroll->setAccessibleName(tr("What varies"));
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

QWidget* SweepDialog::buildText() {
    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("sweep.text"));
    text_->setAccessibleName(tr("Plan as text"));
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setTabChangesFocus(true);
    connect(text_, &QPlainTextEdit::textChanged, this, [this] { soon_.start(); });
    return text_;
}

SweepDraft SweepDialog::draft() const {
    SweepDraft draft = subject_.draft;
    draft.name = name_->text().trimmed();
    draft.data = data_->text().trimmed().toStdString();
    draft.network = network_->currentText().trimmed().toStdString();
    draft.steps = steps_->value();
    for (const auto& [parameter, line] : lists_)
        draft.lists[parameter] = line->text();
    draft.grid = way_->currentIndex() == 1;
    draft.repeats = repeats_->value();
    draft.plain = plain_->isChecked();
    draft.examiner = examiner_->isChecked();
    draft.membership = membership_->isChecked();
    return draft;
}

}  // namespace guise::app
