// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_maker.h"

#include "core/attack/judge.h"
#include "core/base/paths.h"
#include "core/base/preferences.h"
#include "core/experiment/run_store.h"

#include <QMetaObject>

#include <tuple>
#include <utility>

namespace guise::app {

namespace {

constexpr double kGathered = 0.6;  // share of the way
constexpr double kDrawn = 0.9;

tl::unexpected<base::Error> stopped() {
    return base::fail(base::ErrorCode::Stopped, "The report was stopped; nothing was written.");
}

}  // namespace

/// What was gathered, and what has been drawn of it.
struct ReportMaker::Material {
    experiment::Report report;
    std::vector<ReportPictures> pictures;
    std::vector<ReportPlotStep> steps;
    ReportPlots plots;
};

namespace {

using Gathered = std::pair<experiment::Report, std::vector<ReportPictures>>;

base::Result<Gathered> gather(const ReportRequest& request, const std::function<void(double)>& progress,
                              const std::stop_token& stop) {
    const auto thresholds =
        attack::verdictThresholds(base::Preferences::load(base::configFolder() / "preferences.json"));
    std::vector<experiment::ReportSubject> subjects;
    if (request.setting)
        subjects.push_back(*request.setting);
    if (!request.runs.empty()) {
        const auto store = experiment::RunStore::open(request.store, {.create = false});
        if (!store)
            return tl::make_unexpected(store.error());
        for (const auto run : request.runs) {
            auto subject = experiment::reportOnRun(*store, run, thresholds);
            if (!subject)
                return tl::make_unexpected(subject.error());
            subjects.push_back(std::move(*subject));
        }
    }
    for (const auto& folder : request.folders) {
        auto subject = experiment::reportOnFolder(folder, thresholds);
        if (!subject)
            return tl::make_unexpected(subject.error());
        subjects.push_back(std::move(*subject));
    }
    if (subjects.empty())
        return base::fail(base::ErrorCode::WrongUse, "There is nothing to report on. Name a run.");
    std::vector<ReportPictures> pictures;
    if (request.sections.contains(ReportSection::Pictures))
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            if (stop.stop_requested())
                return stopped();
            const bool setting = request.setting && i == 0;
            auto made = setting ? picturesOf(request.settingPictures, request.pictures, stop)
                                : picturesOfRun(subjects[i], request.key, request.pictures, stop);
            if (!made)
                return tl::make_unexpected(made.error());
            pictures.push_back(std::move(*made));
            progress(double(i + 1) / double(subjects.size()));
        }
    return Gathered{experiment::settled(std::move(subjects)), std::move(pictures)};
}

}  // namespace

ReportMaker::ReportMaker(JobBridge& jobs, QObject* parent) : QObject(parent), jobs_(&jobs) {}

ReportMaker::~ReportMaker() {
    if (jobs_ && job_ != 0)
        jobs_->cancel(job_);
}

void ReportMaker::start(ReportRequest request) {
    if (busy_ || !jobs_)
        return;
    busy_ = true;
    request_ = std::move(request);
    material_.reset();
    const auto serial = ++serial_;
    Q_EMIT progressed(0.0, tr("Reading runs and pictures …"));
    job_ = jobs_->run<Gathered>(
        base::Lane::Io, "report",
        [request = request_, self = QPointer<ReportMaker>(this), poster = jobs_->poster()](std::stop_token stop) {
            return gather(
                request,
                [&](double share) {
                    poster([self, share] {
                        if (self)
                            Q_EMIT self->progressed(kGathered * share, tr("Reading runs and pictures …"));
                    });
                },
                stop);
        },
        [self = QPointer<ReportMaker>(this), serial](const Ended<Gathered>& ended) {
            ReportMaker* const maker = self.data();
            if (maker == nullptr)
                return;
            auto material = std::make_shared<Material>();
            if (ended.value)
                std::tie(material->report, material->pictures) = *ended.value;
            const base::Error* const error = ended.error();
            maker->take(serial, ended.value ? std::move(material) : nullptr, error ? *error : stopped().value());
        });
}

void ReportMaker::take(std::uint64_t serial, std::shared_ptr<Material> material, const base::Error& error) {
    if (serial != serial_)
        return;
    job_ = 0;
    if (!material) {
        end(error);
        return;
    }
    material_ = std::move(material);
    if (request_.sections.contains(ReportSection::Plots))
        material_->steps = reportPlotSteps(material_->report);
    drawNext();
}

void ReportMaker::drawNext() {
    if (!material_)
        return;
    auto& drawn = material_->plots;
    const auto& steps = material_->steps;
    if (drawn.size() == steps.size()) {
        write();
        return;
    }
    Q_EMIT progressed(kGathered + (kDrawn - kGathered) * double(drawn.size()) / double(steps.size()),
                      tr("Drawing figure %1 of %2 …").arg(drawn.size() + 1).arg(steps.size()));
    drawn.push_back(steps[drawn.size()]());
    QMetaObject::invokeMethod(
        this,
        [this, serial = serial_] {
            if (serial == serial_)
                drawNext();
        },
        Qt::QueuedConnection);
}

void ReportMaker::write() {
    writing_ = true;
    Q_EMIT progressed(kDrawn, tr("Writing …"));
    const auto document = composeReport(material_->report, request_.sections, material_->plots, material_->pictures);
    const auto serial = serial_;
    if (!jobs_)
        return;
    job_ = jobs_->run<bool>(
        base::Lane::Io, "report",
        [document, file = request_.file](std::stop_token stop) -> base::Result<bool> {
            if (stop.stop_requested())
                return stopped();
            if (auto written = writeReport(document, file); !written)
                return tl::make_unexpected(written.error());
            return true;
        },
        [self = QPointer<ReportMaker>(this), serial](const Ended<bool>& ended) {
            ReportMaker* const maker = self.data();
            const base::Error* const error = ended.error();
            if (maker != nullptr)
                maker->takeWritten(serial, ended.value.has_value(), error ? *error : stopped().value());
        });
}

void ReportMaker::takeWritten(std::uint64_t serial, bool written, const base::Error& error) {
    if (serial != serial_)
        return;
    job_ = 0;
    if (!written) {
        end(error);
        return;
    }
    busy_ = writing_ = false;
    material_.reset();
    Q_EMIT progressed(1.0, QString());
    Q_EMIT finished(request_.file);
}

void ReportMaker::stop() {
    if (!busy_ || writing_)
        return;
    if (job_ != 0 && jobs_)
        jobs_->cancel(job_);
    job_ = 0;
    ++serial_;  // what still comes is dropped
    end(stopped().value());
}

void ReportMaker::end(const base::Error& error) {
    busy_ = writing_ = false;
    material_.reset();
    Q_EMIT failed(error);
}

}  // namespace guise::app
