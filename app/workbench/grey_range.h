// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"
#include "core/image/metrics.h"
#include "core/key/secret_key.h"

#include <optional>
#include <stop_token>

namespace guise::app {

/// Which disguised values are shown as black and white, always said: those of the picture in view, those of a sample of
/// the set, or 0 and 255. The sample is disguised in a job, once it is asked for. UI thread.
class GreyRange : public QComboBox {
    Q_OBJECT

public:
    enum class Choice { Picture, Set, Bytes };
    explicit GreyRange(JobBridge& jobs, QWidget* parent = nullptr);
    void setDisguise(const OpenDataPtr& open, const key::SecretKey& key);
    [[nodiscard]] Choice choice() const { return Choice(currentData().toInt()); }
    /// The mapping to use; nothing: that of each picture.
    [[nodiscard]] std::optional<image::DisplayMapping> mapping() const;
    /// The mapping that is in use says itself.
    void showMapping(const image::DisplayMapping& mapping);

Q_SIGNALS:
    void changed();  // a person chose, or the sample was measured

private:
    void measureIfChosen();
    void showNames();

    JobBridge& jobs_;
    OpenDataPtr data_;
    std::optional<key::SecretKey> key_;
    std::optional<image::DisplayMapping> set_;  // of the sample, under key_
    image::DisplayMapping shown_;
    std::size_t sampled_ = 0;
};

struct SampledRange {
    double low = 0.0;
    double high = 0.0;
    std::size_t images = 0;
};
/// Smallest and largest disguised value of up to 200 images, spread over the set. Any thread. Errors: those of
/// Disguiser; RecipeInvalid where images are mixed with each other.
[[nodiscard]] base::Result<SampledRange> sampledRange(const OpenData& data, const key::SecretKey& key,
                                                      std::stop_token stop);

}  // namespace guise::app
