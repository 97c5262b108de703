// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/base/error.h"
#include "core/disguise/ledger.h"
#include "core/disguise/shipment.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"

namespace guise::disguise {

/// The images of one shipment before the ledger: refuses those that it knows, and adds the others. Does nothing where
/// the options name no ledger or a noise seed marks the set "test only". For one thread.
class SentImages {
public:
    /// `count`: images of this shard. Errors: those of Ledger::open().
    [[nodiscard]] static base::Result<SentImages> open(const image::ImageSource& source, const key::SecretKey& key,
                                                       const ShipmentOptions& options, std::size_t count);
    [[nodiscard]] bool active() const noexcept { return ledger_.has_value(); }
    /// Originals of the next chunk. After the first one a set that was sent as a whole is refused at once. Error:
    /// BadData (sent before), those of Ledger::sentBefore().
    [[nodiscard]] base::Result<void> add(std::span<const std::uint8_t> pixels);
    /// Checks all of them and records them, under the ledger's lock until this object is gone. Errors: as add().
    [[nodiscard]] base::Result<void> record(const std::string& runId);
    void forget(const std::string& runId) const noexcept;
    [[nodiscard]] std::size_t known() const noexcept { return known_; }  // images that earlier shipments held

private:
    [[nodiscard]] base::Result<void> check();

    std::optional<Ledger> ledger_;
    Ledger::Entry entry_;
    base::Shape shape_;
    std::size_t count_ = 0;
    std::size_t known_ = 0;
    bool resend_ = false;
};

}  // namespace guise::disguise
