// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <QTimer>

#include "app/workbench/job_bridge.h"
#include "core/base/error.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/matrix_cache.h"
#include "core/disguise/recipe.h"
#include "core/image/image_set.h"
#include "core/image/metrics.h"
#include "core/key/secret_key.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace guise::app {

/// One picture under the current recipe and key.
struct Preview {
    QImage disguised;  // through the display mapping
    QImage restored;   // with the key; the noise stays; null where there is no way back
    bool forwardOnly = false;
    image::DisplayMapping mapping;
    double low = 0.0;  // smallest and largest disguised value
    double high = 0.0;
    double restoredPsnr = 0.0;                 // dB, original against restored; infinite: exact
    base::Shape shape;                         // of disguisedValues; another size than the original's where it grows
    std::vector<float> disguisedValues;        // C x H x W, for the pixel probe
    std::vector<std::uint8_t> restoredValues;  // C x H x W
};

/// What a scheme that mixes images draws partners from.
struct PreviewSets {
    std::shared_ptr<const image::ImageSet> own;
    std::shared_ptr<const image::ImageSet> others;  // public images; null: none
};

/// Likeness of one preview, measured once nothing moves: it takes longer than a frame on large pictures.
struct PreviewLikeness {
    double restored = 0.0;   // SSIM, original against restored
    double disguised = 0.0;  // SSIM, original against disguised as shown; NaN where the recipe pads
};

/// For recipes that need a run id: one of this process, so that the picture does not flicker. Never leaves it.
[[nodiscard]] disguise::FreshRun previewRun(std::uint64_t first);

/// The disguised picture is on the screen before the restored one is made; figures of likeness, and matrices for the
/// other block sizes, follow once nothing moves. The newest request wins; preview noise has one fixed seed, so it does
/// not flicker. UI thread.
class PreviewController : public QObject {
    Q_OBJECT

public:
    PreviewController(JobBridge& jobs, QObject* parent = nullptr);
    /// `pixels`: one image of `key`'s shape; `index`: its place in the set, for the noise. `mapping`: of disguised
    /// values to greys; nothing: that of the picture.
    void request(const key::SecretKey& key, std::vector<std::uint8_t> pixels, std::uint64_t index,
                 PreviewSets sets = {}, std::optional<image::DisplayMapping> mapping = {});

    /// Nothing is in view: what is on its way is dropped.
    void clear();

Q_SIGNALS:
    void ready(const guise::app::Preview& preview);     // what is of the restored picture is still missing
    void restored(const guise::app::Preview& preview);  // the same, whole; not where there is no way back
    /// Of the last preview, a moment after the last request.
    void measured(const guise::app::PreviewLikeness& likeness);
    void failed(const guise::base::Error& error);

private:
    struct Request {
        key::SecretKey key;
        std::vector<std::uint8_t> pixels;
        std::uint64_t index;
        std::optional<image::DisplayMapping> mapping;
    };
    /// A preview on its way, handed from job to job.
    struct Work {
        std::shared_ptr<const Request> request;
        Preview preview;
        std::shared_ptr<const disguise::Disguiser> disguiser;  // null where there is no way back
    };
    [[nodiscard]] static base::Result<std::shared_ptr<Work>> disguised(std::shared_ptr<const Request> request,
                                                                       const PreviewSets& sets,
                                                                       disguise::MatrixCache& matrices,
                                                                       const std::stop_token& stop);
    void stopDrawing();
    void restore(std::shared_ptr<Work> work);
    void rest();
    void measure();

    JobBridge& jobs_;
    std::shared_ptr<disguise::MatrixCache> matrices_;  // of the key in view alone
    std::stop_source drawing_;  // of matrices; those of a recipe that changes in its noise alone are drawn to the end
    base::JobId restoring_ = 0;
    base::JobId ahead_ = 0;
    QTimer rest_;
    std::shared_ptr<const Request> request_;  // the newest
    std::shared_ptr<const Work> last_;        // whole
};

/// The work of one request. Any thread.
[[nodiscard]] PreviewLikeness likenessOf(const Preview& preview, const std::vector<std::uint8_t>& original,
                                         const base::Shape& shape);
[[nodiscard]] base::Result<Preview> makePreview(const key::SecretKey& key, const std::vector<std::uint8_t>& pixels,
                                                std::uint64_t index, const PreviewSets& sets = {},
                                                const std::stop_token& stop = {});

}  // namespace guise::app
