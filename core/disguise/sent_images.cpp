// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/sent_images.h"

#include <algorithm>
#include <utility>

namespace guise::disguise {

namespace {

constexpr std::size_t kToleratedShare = 100;  // a hundredth of a set may be known: pictures that occur twice

}  // namespace

base::Result<SentImages> SentImages::open(const image::ImageSource& source, const key::SecretKey& key,
                                          const ShipmentOptions& options, std::size_t count) {
    SentImages images;
    if (options.ledger.empty() || options.noiseSeed)  // test-only sets go nowhere
        return images;
    auto ledger = Ledger::open(options.ledger, options.ledgerSecret);
    if (!ledger)
        return tl::unexpected(ledger.error());
    const std::string set = source.info().shape.text() + "\n" + std::string(image::splitName(options.split)) + "\n" +
                            std::to_string(std::min(source.count(options.split), options.limit));
    images.entry_.delivery = ledger->deliveryTag(key.fingerprint(), set, options.shards);
    images.entry_.shard = options.shard;
    images.entry_.images.reserve(count);
    images.shape_ = source.info().shape;
    images.count_ = count;
    images.resend_ = options.resend;
    images.ledger_.emplace(std::move(*ledger));
    return images;
}

base::Result<void> SentImages::add(std::span<const std::uint8_t> pixels) {
    if (!ledger_)
        return {};
    const bool first = entry_.images.empty();
    for (std::size_t at = 0; at < pixels.size(); at += shape_.size())
        entry_.images.push_back(ledger_->tagOf(shape_, pixels.subspan(at, shape_.size())));
    return first ? check() : base::Result<void>();
}

base::Result<void> SentImages::record(const std::string& runId) {
    if (!ledger_)
        return {};
    if (auto locked = ledger_->lock(); !locked)
        return locked;
    if (auto known = check(); !known)
        return known;
    return ledger_->record(runId, entry_);
}

void SentImages::forget(const std::string& runId) const noexcept {
    if (ledger_)
        ledger_->forget(runId);
}

base::Result<void> SentImages::check() {
    const auto known = ledger_->sentBefore(entry_);
    if (!known)
        return tl::unexpected(known.error());
    known_ = *known;
    if (resend_ || known_ == 0 || known_ <= count_ / kToleratedShare)
        return {};
    return base::fail(base::ErrorCode::BadData,
                      "At least " + std::to_string(known_) + " of these " + std::to_string(count_) +
                          " images were sent before. Sent under another key they link the keys; sent again under the "
                          "same key their noise averages out. Send other images, or force it with --resend.",
                      {std::to_string(known_), std::to_string(count_)});
}

}  // namespace guise::disguise
