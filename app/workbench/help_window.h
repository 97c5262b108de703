// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include "core/base/error.h"

#include <stop_token>
#include <string>
#include <vector>

class QListWidget;
class QLocale;
class QTextBrowser;

namespace guise::app {

class JobBridge;

/// One row of the help's table of schemes: a preset, and the sample picture under it with an experiment key.
struct SchemeSample {
    std::string label;
    std::string help;
    QImage picture;  // null where the sample cannot be disguised; `reason` says why
    std::string reason;
};
/// All presets on the sample picture. A second or so: call it from a job. Error: Stopped.
[[nodiscard]] base::Result<std::vector<SchemeSample>> schemeSamples(const QImage& sample, std::stop_token stop = {});

/// Where a page is in the language of a locale; in English where that language has none of its own.
[[nodiscard]] QString helpPageFile(const QString& page, const QLocale& locale);

/// Pages of help beside the window, not over it. The table of schemes is drawn when it is first looked at, so that it
/// never differs from what the program does. UI thread.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(JobBridge& jobs, QWidget* parent = nullptr);
    /// Name of a page: "start", "schemes", "attack-NAME".
    void open(const QString& page);

private:
    void show(int row);
    void drawSchemes();
    void takeSchemes(const QImage& sample, const std::vector<SchemeSample>& samples);

    JobBridge& jobs_;
    QListWidget* pages_ = nullptr;
    QTextBrowser* text_ = nullptr;
    QString schemes_;  // HTML, once drawn
};

}  // namespace guise::app
