// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "app/workbench/job_bridge.h"
#include "app/workbench/report_pictures.h"
#include "app/workbench/report_text.h"
#include "core/experiment/report.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace guise::app {

/// What a report is to hold. Plain data; a key in it stays in memory.
struct ReportRequest {
    std::vector<std::filesystem::path> folders;  // of runs
    std::filesystem::path store;                 // of `runs`
    std::vector<experiment::RunId> runs;
    std::optional<experiment::ReportSubject> setting;  // without a training, with what was measured of it
    ReportPictureSource settingPictures;
    std::optional<key::SecretKey> key;  // that is open: for runs under it
    std::set<ReportSection> sections;
    ReportPictureWish pictures;
    QString file;  // .html or .pdf
};

/// Makes one report at a time: reads and disguises on the io lane, draws figure by figure on the UI thread with the
/// event loop between them, writes on the io lane. The one way to a report, of window and command line. UI thread.
class ReportMaker : public QObject {
    Q_OBJECT

public:
    explicit ReportMaker(JobBridge& jobs, QObject* parent = nullptr);
    ~ReportMaker() override;
    /// Ignored while one is being made.
    void start(ReportRequest request);
    void stop();  // nothing is written; ignored once the file is, which takes a moment
    [[nodiscard]] bool busy() const { return busy_; }

Q_SIGNALS:
    void progressed(double share, const QString& what);
    void finished(const QString& file);
    void failed(const guise::base::Error& error);  // Stopped too; no file was written

private:
    struct Material;
    void take(std::uint64_t serial, std::shared_ptr<Material> material, const base::Error& error);
    void drawNext();
    void write();
    void takeWritten(std::uint64_t serial, bool written, const base::Error& error);
    void end(const base::Error& error);

    QPointer<JobBridge> jobs_;
    ReportRequest request_;
    std::shared_ptr<Material> material_;
    base::JobId job_ = 0;
    std::uint64_t serial_ = 0;
    bool busy_ = false;
    bool writing_ = false;
};

}  // namespace guise::app
