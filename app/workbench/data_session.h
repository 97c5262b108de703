// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "app/workbench/job_bridge.h"
#include "core/base/error.h"
#include "core/experiment/second_set.h"
#include "core/image/image_set.h"
#include "core/image/image_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace guise::app {

/// The data that is open: training source, its test images in memory, and the sets for class membership. Plain data,
/// shared and never changed once made.
struct OpenData {
    image::SourcePtr source;       // what a training uses (without held-out classes)
    image::ImageSet pictures;      // for measuring: the first images of the part in view
    bool picturesAreTest = false;  // the part in view: the test part, or without one the training images
    std::string dataHash;          // image::contentHash of `source`
    std::string outName;           // of the out-training classes; empty: none (unlabelled data)
    bool heldOut = false;          // out-training classes are held out of the same set
    std::string membershipNote;    // why there is no second set; empty: there is one
    experiment::MembershipSets membership;
    std::string trainUri;  // URI of `source`
};
using OpenDataPtr = std::shared_ptr<const OpenData>;

/// How many images of the part in view are held in memory: what fits into `bytes`, but at least `fewest`, as long as
/// those fit into `most`. The others are read when they are looked at.
struct PictureLimits {
    std::size_t bytes = std::size_t{256} << 20;
    std::size_t fewest = 10'000;
    std::size_t most = std::size_t{2} << 30;
};

/// All images of the part in view, in memory or not.
[[nodiscard]] image::Split splitInView(const OpenData& data);
[[nodiscard]] std::size_t countInView(const OpenData& data);
/// One of them, from memory or else from the source. Any thread. Errors: ShapeMismatch, those of ImageSource::read().
[[nodiscard]] base::Result<std::vector<std::uint8_t>> pixelsInView(const OpenData& data, std::size_t index);

/// Opens data sets on the io lane. The newest request wins. UI thread.
class DataSession : public QObject {
    Q_OBJECT

public:
    DataSession(JobBridge& jobs, const PictureLimits& limits, QObject* parent = nullptr);
    /// `outUri`: out-training classes; empty: looked for (Fashion-MNIST and MNIST serve each other), else held-out
    /// classes of Fashion-MNIST and MNIST; of own pictures none.
    void open(const std::string& uri, const std::string& outUri = {});
    [[nodiscard]] const OpenDataPtr& data() const { return data_; }
    [[nodiscard]] bool busy() const { return busy_; }

Q_SIGNALS:
    void opening(const QString& uri);
    void opened(guise::app::OpenDataPtr data);
    void failed(const guise::base::Error& error);

private:
    JobBridge& jobs_;
    PictureLimits limits_;
    OpenDataPtr data_;
    bool busy_ = false;
    std::uint64_t generation_ = 0;
};

/// Whether classes of these data may be held out where there is no second set: of sets that come with Guise, never of a
/// person's own, which are exported and trained as they were opened.
[[nodiscard]] bool mayHoldOut(const std::string& uri);

/// The work of open(), any thread.
[[nodiscard]] base::Result<OpenDataPtr> openData(const std::string& uri, const std::string& outUri,
                                                 std::stop_token stop, const PictureLimits& limits = {});

}  // namespace guise::app
