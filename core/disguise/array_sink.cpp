// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/disguise/shipment_sink.h"
#include "core/image/npy.h"
#include "core/image/npz_stream.h"

#include <algorithm>
#include <utility>

// Shipments of one array: .npy, .npz, IDX.
namespace guise::disguise {

namespace {

std::vector<std::size_t> arrayShape(const SinkPlan& plan) {
    return {plan.count, static_cast<std::size_t>(plan.shape.channels), static_cast<std::size_t>(plan.shape.height),
            static_cast<std::size_t>(plan.shape.width)};
}

template <class T>
std::span<const std::uint8_t> rawBytes(std::span<const T> values) {
    return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}

class ArraySink : public ShipmentSink {
public:
    explicit ArraySink(const SinkPlan& plan) : plan_(plan) {}
    base::Result<void> write(std::span<const float> values) final {
        if (!plan_.bytes)
            return writeRaw(rawBytes(values));
        rounded_.resize(values.size());
        std::transform(values.begin(), values.end(), rounded_.begin(),
                       [](float value) { return static_cast<std::uint8_t>(value); });
        return writeRaw(rounded_);
    }

protected:
    virtual base::Result<void> writeRaw(std::span<const std::uint8_t> bytes) = 0;
    [[nodiscard]] ShippedFile describe(std::string sha256) const {
        return {plan_.bytes ? "u8" : "f32", arrayShape(plan_), std::move(sha256)};
    }
    SinkPlan plan_;

private:
    std::vector<std::uint8_t> rounded_;
};

class NpySink final : public ArraySink {
public:
    NpySink(const SinkPlan& plan, image::NpyWriter writer) : ArraySink(plan), writer_(std::move(writer)) {}
    static base::Result<std::unique_ptr<ShipmentSink>> create(const SinkPlan& plan) {
        auto writer = image::NpyWriter::create(plan.folder / "images.npy",
                                               plan.bytes ? image::NpyType::U8 : image::NpyType::F32, arrayShape(plan));
        if (!writer)
            return tl::unexpected(writer.error());
        return std::make_unique<NpySink>(plan, std::move(*writer));
    }
    base::Result<void> writeRaw(std::span<const std::uint8_t> bytes) override { return writer_.write(bytes); }
    base::Result<void> finish(Manifest& manifest) override {
        if (auto done = writer_.finish(); !done)
            return done;
        manifest.images = describe(writer_.sha256());
        if (plan_.labels->empty())
            return {};
        auto labels = writeLabels(plan_.folder / "labels.npy", *plan_.labels);
        if (!labels)
            return tl::unexpected(labels.error());
        manifest.labelFile = std::move(*labels);
        return {};
    }

private:
    image::NpyWriter writer_;
};

class NpzSink final : public ArraySink {
public:
    NpzSink(const SinkPlan& plan, image::NpzStream writer) : ArraySink(plan), writer_(std::move(writer)) {}
    static base::Result<std::unique_ptr<ShipmentSink>> create(const SinkPlan& plan) {
        const ExportedLabels& labels = *plan.labels;
        std::vector<image::NpzMember> members{
            {"images", plan.bytes ? image::NpyType::U8 : image::NpyType::F32, arrayShape(plan)}};
        if (!labels.hard.empty())
            members.push_back({"labels", image::NpyType::I32, {plan.count}});
        if (!labels.soft.empty())
            members.push_back({"labels", image::NpyType::F32, {plan.count, labels.classes}});
        auto writer = image::NpzStream::create(plan.folder / "images.npz", std::move(members));
        if (!writer)
            return tl::unexpected(writer.error());
        return std::make_unique<NpzSink>(plan, std::move(*writer));
    }
    base::Result<void> writeRaw(std::span<const std::uint8_t> bytes) override { return writer_.write(bytes); }
    base::Result<void> finish(Manifest& manifest) override {
        const ExportedLabels& labels = *plan_.labels;
        if (!labels.hard.empty()) {
            if (auto done = writer_.write(rawBytes(std::span<const std::int32_t>(labels.hard))); !done)
                return done;
            manifest.labelFile = {"i32", {plan_.count}, {}};
        }
        if (!labels.soft.empty()) {
            if (auto done = writer_.write(rawBytes(std::span<const float>(labels.soft))); !done)
                return done;
            manifest.labelFile = {"f32", {plan_.count, labels.classes}, {}};
        }
        if (auto done = writer_.finish(); !done)
            return done;
        manifest.layout = "npz";
        manifest.images = describe(writer_.sha256());
        manifest.labelFile.sha256 = manifest.images.sha256;  // they share the file
        return {};
    }

private:
    image::NpzStream writer_;
};

base::Result<std::string> writeIdx(const std::filesystem::path& path, const std::vector<std::uint8_t>& front,
                                   std::span<const std::uint8_t> values) {
    std::vector<std::uint8_t> whole = front;
    whole.insert(whole.end(), values.begin(), values.end());
    if (auto done = base::writeFile(path, std::span<const std::uint8_t>(whole)); !done)
        return tl::unexpected(done.error());
    return base::hex(base::sha256(whole));
}

class IdxSink final : public ArraySink {
public:
    IdxSink(const SinkPlan& plan, base::AtomicFile file) : ArraySink(plan), file_(std::move(file)) {}
    static base::Result<std::unique_ptr<ShipmentSink>> create(const SinkPlan& plan) {
        if (plan.count > UINT32_MAX)
            return base::fail(base::ErrorCode::TooLarge, "An IDX file holds 4294967295 images. Ship it in shards.");
        auto file = base::AtomicFile::create(plan.folder / idxImagesName(plan.shape));
        if (!file)
            return tl::unexpected(file.error());
        auto sink = std::make_unique<IdxSink>(plan, std::move(*file));
        if (auto done = sink->writeRaw(idxFront(idxShape(plan.count, plan.shape))); !done)
            return tl::unexpected(done.error());
        return sink;
    }
    base::Result<void> writeRaw(std::span<const std::uint8_t> bytes) override {
        hash_.update(bytes);
        return file_.write(bytes);
    }
    base::Result<void> finish(Manifest& manifest) override {
        if (auto done = file_.commit(); !done)
            return done;
        manifest.layout = "idx";
        manifest.images = describe(base::hex(hash_.finish()));
        if (plan_.labels->empty())
            return {};
        const std::vector<std::uint8_t> values(plan_.labels->hard.begin(), plan_.labels->hard.end());
        auto sum = writeIdx(plan_.folder / kIdxLabelsName, idxFront({values.size()}), values);
        if (!sum)
            return tl::unexpected(sum.error());
        manifest.labelFile = {"u8", {values.size()}, std::move(*sum)};
        return {};
    }

private:
    base::AtomicFile file_;
    base::Sha256 hash_;
};

}  // namespace

std::string idxImagesName(const base::Shape& shape) {
    return shape.channels == 1 ? "images-idx3-ubyte" : "images-idx4-ubyte";
}

std::vector<std::size_t> idxShape(std::size_t count, const base::Shape& shape) {
    std::vector<std::size_t> sides{count};
    if (shape.channels != 1)
        sides.push_back(static_cast<std::size_t>(shape.channels));
    sides.push_back(static_cast<std::size_t>(shape.height));
    sides.push_back(static_cast<std::size_t>(shape.width));
    return sides;
}

std::vector<std::uint8_t> idxFront(const std::vector<std::size_t>& shape) {
    std::vector<std::uint8_t> front{0, 0, 8, static_cast<std::uint8_t>(shape.size())};
    for (const std::size_t side : shape) {
        for (int shift = 24; shift >= 0; shift -= 8)
            front.push_back(static_cast<std::uint8_t>(side >> shift));
    }
    return front;
}

base::Result<std::unique_ptr<ShipmentSink>> makeArraySink(ShipmentFormat format, const SinkPlan& plan) {
    if (format == ShipmentFormat::Npz)
        return NpzSink::create(plan);
    return format == ShipmentFormat::Idx ? IdxSink::create(plan) : NpySink::create(plan);
}

}  // namespace guise::disguise
