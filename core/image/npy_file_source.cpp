// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy_images.h"
#include "core/image/regular_file.h"
#include "core/image/source_views.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <utility>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

class NpyFileSource final : public ImageSource {
public:
    NpyFileSource(RegularFile file, std::uint64_t offset, SourceInfo info, std::vector<std::int32_t> labels)
        : file_(std::move(file)), offset_(offset), info_(std::move(info)), labels_(std::move(labels)) {}
    const SourceInfo& info() const noexcept override { return info_; }
    std::span<const std::int32_t> labels(Split split) const noexcept override {
        return split == Split::Train ? std::span<const std::int32_t>(labels_) : std::span<const std::int32_t>();
    }
    Result<void> read(Split split, std::size_t first, std::size_t count, std::span<std::uint8_t> out) const override {
        if (Result<void> fits = checkRange(*this, split, first, count, out.size()); !fits)
            return fits;
        const Result<std::size_t> got = file_.readAt(offset_ + std::uint64_t{first} * info_.shape.size(), out);
        if (!got)
            return tl::unexpected(got.error());
        if (*got < out.size())
            return fail(ErrorCode::BadData,
                        fmt::format("{} became shorter while it was read. Open it again.", printable(file_.path())),
                        {printable(file_.path())});
        return {};
    }

private:
    RegularFile file_;
    std::uint64_t offset_;
    SourceInfo info_;
    std::vector<std::int32_t> labels_;
};

}  // namespace

Result<SourcePtr> npyFileSource(const std::filesystem::path& path, const NpyHeader& header, const base::Shape& shape,
                                std::vector<std::int32_t> labels, std::vector<std::string> classNames) try {
    Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    if (file->size() != header.dataOffset + std::uint64_t{header.values()})
        return fail(ErrorCode::BadData,
                    fmt::format("{} has {} bytes where its header announces {}. Fetch the file again.", printable(path),
                                file->size(), header.dataOffset + header.values()),
                    {printable(path)});
    SourceInfo info;
    info.name = printable(path.stem());
    info.uri = info.name;
    info.shape = shape;
    info.trainCount = header.shape[0];
    info.classNames = std::move(classNames);
    return std::make_shared<const NpyFileSource>(std::move(*file), header.dataOffset, std::move(info),
                                                 std::move(labels));
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
