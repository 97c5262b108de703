// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_dialog.h"

#include "app/workbench/dialog_folder.h"
#include "app/workbench/dialog_room.h"
#include "app/workbench/recipe_words.h"
#include "app/workbench/text.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace guise::app {

namespace {

QLabel* wrapped(const char* name, const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

ReportDialog::ReportDialog(JobBridge& jobs, std::function<ReportRequest()> subjects, bool onRuns, QWidget* parent)
    : QDialog(parent), subjects_(std::move(subjects)), maker_(new ReportMaker(jobs, this)) {
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save report"));
    const ReportRequest now = subjects_();

    setting_ =
        new QRadioButton(now.setting ? tr("The &setting in view: %1").arg(recipeInWords(now.setting->settings.recipe))
                                     : tr("The &setting in view"),
                         this);
    setting_->setObjectName(QStringLiteral("report.setting"));
    setting_->setToolTip(
        tr("Recipe, key space, pictures, and what the window measured of them; no training is needed"));
    setting_->setEnabled(now.setting.has_value());
    runs_ = new QRadioButton(tr("The selected &runs (%1)").arg(now.runs.size()), this);
    runs_->setObjectName(QStringLiteral("report.runs"));
    runs_->setToolTip(tr("Those that are selected in the Runs tab"));
    runs_->setEnabled(!now.runs.empty());
    (runs_->isEnabled() && (onRuns || !now.setting) ? runs_ : setting_)->setChecked(true);

    auto* sections = new QGroupBox(tr("Sections"), this);
    auto* grid = new QGridLayout(sections);
    int place = 0;
    for (const ReportSection section : reportSections()) {
        auto* box = new QCheckBox(sectionName(section), sections);
        box->setObjectName(QStringLiteral("report.section.") + sectionId(section));
        box->setChecked(true);
        sections_[section] = box;
        grid->addWidget(box, place % 5, place / 5);
        connect(box, &QCheckBox::toggled, this, &ReportDialog::check);
        ++place;
    }

    auto* pictures = new QGroupBox(tr("Pictures that show what the disguise hides"), this);
    auto* pictureLayout = new QVBoxLayout(pictures);
    originals_ = new QCheckBox(tr("Show &originals"), pictures);
    originals_->setObjectName(QStringLiteral("report.originals"));
    recovered_ = new QCheckBox(tr("Show what an attacker re&covers"), pictures);
    recovered_->setObjectName(QStringLiteral("report.recovered"));
    recovered_->setToolTip(tr("Of runs with an experiment key the disguise is attacked first, which takes a while"));
    pictureLayout->addWidget(originals_);
    pictureLayout->addWidget(recovered_);
    pictureLayout->addWidget(
        wrapped("report.why",
                tr("Both are left out unless you tick them: whoever gets the report sees what they "
                   "show. Disguised pictures belong to the section Pictures."),
                pictures));

    file_ = new QLineEdit(this);
    file_->setObjectName(QStringLiteral("report.file"));
    file_->setText(lastFolder(FileKind::Reports) + QStringLiteral("/guise-report.html"));
    file_->setToolTip(tr("The ending decides: .html for a browser, .pdf for paper"));
    auto* fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(file_);
    auto* browse = new QToolButton(this);
    browse->setObjectName(QStringLiteral("report.browse"));
    browse->setText(tr("Browse …"));
    browse->setFocusPolicy(Qt::StrongFocus);
    auto* where = new QHBoxLayout;
    where->addWidget(fileLabel);
    where->addWidget(file_, 1);
    where->addWidget(browse);

    said_ = wrapped("report.said", {}, this);
    said_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("report.progress"));
    progress_->setAccessibleName(tr("Progress of the report"));
    progress_->setRange(0, 1000);
    progress_->hide();
    auto* buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(tr("Sa&ve"), QDialogButtonBox::ActionRole);
    save_->setObjectName(QStringLiteral("report.save"));
    save_->setDefault(true);
    open_ = buttons->addButton(tr("O&pen report"), QDialogButtonBox::ActionRole);
    open_->setObjectName(QStringLiteral("report.open"));
    open_->setEnabled(false);
    close_ = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close_->setObjectName(QStringLiteral("report.close"));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(setting_);
    layout->addWidget(runs_);
    layout->addWidget(sections);
    layout->addWidget(pictures);
    layout->addLayout(where);
    layout->addWidget(said_);
    layout->addWidget(progress_);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());

    connect(browse, &QToolButton::clicked, this, &ReportDialog::browse);
    connect(file_, &QLineEdit::textChanged, this, &ReportDialog::check);
    connect(sections_[ReportSection::Pictures], &QCheckBox::toggled, this, &ReportDialog::followKind);
    connect(save_, &QPushButton::clicked, this, &ReportDialog::save);
    connect(open_, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(written_)); });
    connect(close_, &QPushButton::clicked, this, [this] {
        if (maker_->busy())
            maker_->stop();
        else
            close();
    });
    connect(this, &QDialog::finished, maker_, &ReportMaker::stop);
    connect(maker_, &ReportMaker::progressed, this, [this](double share, const QString& what) {
        progress_->setValue(int(1000.0 * share));
        if (!what.isEmpty())
            said_->setText(what);
    });
    connect(maker_, &ReportMaker::finished, this, [this](const QString& file) {
        written_ = file;
        finish(tr("Saved as %1.").arg(file));
        open_->setEnabled(true);
        Q_EMIT saved(file);
    });
    connect(maker_, &ReportMaker::failed, this, [this](const base::Error& error) {
        finish(error.code == base::ErrorCode::Stopped ? tr("Stopped; nothing was written.") : errorText(error));
    });
    check();
    followKind();
}

void ReportDialog::followKind() {
    const bool pictures = sections_[ReportSection::Pictures]->isChecked();
    originals_->setEnabled(pictures);
    recovered_->setEnabled(pictures);
}

void ReportDialog::browse() {
    auto* dialog =
        new QFileDialog(this, tr("Save report"), file_->text(), tr("Web page (*.html);;PDF document (*.pdf)"));
    dialog->setObjectName(QStringLiteral("reportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(file_->text()).suffix());
    connect(dialog, &QFileDialog::fileSelected, file_, &QLineEdit::setText);
    connect(dialog, &QFileDialog::fileSelected, this, [](const QString& file) { keepFolder(FileKind::Reports, file); });
    dialog->open();
}

void ReportDialog::check() {
    const QString ending = QFileInfo(file_->text().trimmed()).suffix().toLower();
    const bool known =
        ending == QLatin1String("html") || ending == QLatin1String("htm") || ending == QLatin1String("pdf");
    bool any = false;
    for (const auto& [section, box] : sections_)
        any = any || box->isChecked();
    const bool subject = setting_->isEnabled() || runs_->isEnabled();
    save_->setEnabled(known && any && subject && !maker_->busy());
    if (!subject)
        said_->setText(tr("There is nothing to report on yet. Open pictures that the recipe fits, or select runs."));
    else if (!known)
        said_->setText(tr("Give the file the ending .html or .pdf."));
    else if (!any)
        said_->setText(tr("Tick at least one section."));
    else if (!maker_->busy())
        said_->clear();
}

void ReportDialog::save() {
    ReportRequest request = subjects_();
    if (runs_->isChecked()) {
        request.setting.reset();
    } else {
        request.runs.clear();
        if (!request.setting) {
            said_->setText(tr("The recipe does not fit these pictures, so there is no setting to report on."));
            return;
        }
    }
    request.sections.clear();
    for (const auto& [section, box] : sections_)
        if (box->isChecked())
            request.sections.insert(section);
    request.pictures.originals = originals_->isChecked();
    request.pictures.recovered = recovered_->isChecked();
    request.file = file_->text().trimmed();
    if (QFileInfo::exists(request.file) && mayReplace_ != request.file) {
        mayReplace_ = request.file;
        said_->setText(tr("%1 is there already. Press Save again to replace it.").arg(request.file));
        return;
    }
    mayReplace_ = request.file;  // its own from now on
    open_->setEnabled(false);
    save_->setEnabled(false);
    close_->setText(tr("Stop"));
    progress_->setValue(0);
    progress_->show();
    maker_->start(std::move(request));
}

void ReportDialog::finish(const QString& sentence) {
    progress_->hide();
    close_->setText(tr("Close"));
    check();
    said_->setText(sentence);
    makeRoom(*this);
}

}  // namespace guise::app
