// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/byte_inverter.h"

#include "core/base/parallel.h"

#include <utility>
#include <vector>

namespace guise::attack {

namespace {

class Bytes final : public Inverter {
public:
    Bytes(ByteRecipe recipe, OpenImage open) : recipe_(std::move(recipe)), open_(std::move(open)) {}

    [[nodiscard]] base::Result<void> recover(const DisguisedImages& images, std::span<float> out, int threads,
                                             std::stop_token stop) const override {
        const std::size_t size = recipe_.original.size();
        if (images.shape != recipe_.shape || out.size() != images.count() * size)
            return base::fail(base::ErrorCode::ShapeMismatch,
                              "These images have another shape than those the attack learned from.");
        base::parallelFor(
            images.count(), 16, threads,
            [&](std::size_t begin, std::size_t end) {
                const std::vector<std::uint8_t> bytes = disguisedBytes(images.range(begin, end - begin));
                std::vector<float> large(recipe_.shape.size());
                for (std::size_t i = begin; i < end; ++i) {
                    open_(std::span(bytes).subspan((i - begin) * large.size(), large.size()), large);
                    reduce(recipe_, large, out.subspan(i * size, size));
                }
            },
            stop);
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        return {};
    }

private:
    ByteRecipe recipe_;
    OpenImage open_;
};

}  // namespace

std::unique_ptr<Inverter> byteInverter(ByteRecipe recipe, OpenImage open) {
    return std::make_unique<Bytes>(std::move(recipe), std::move(open));
}

}  // namespace guise::attack
