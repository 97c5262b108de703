// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/cifar10.h"

#include "core/image/text.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <system_error>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kImageBytes = std::size_t{3} * 32 * 32;
constexpr std::size_t kRecordBytes = 1 + kImageBytes;
constexpr std::size_t kClasses = 10;
constexpr std::size_t kTestFile = 5;  // place in kFiles
constexpr std::array<std::string_view, 6> kFiles = {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin",
                                                    "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"};
constexpr std::string_view kNamesFile = "batches.meta.txt";
constexpr std::size_t kNamesLimit = 4096;
constexpr std::uint64_t kUnpackedLimit = std::uint64_t{1} << 30;
constexpr int kEntryLimit = 10000;

using ReadCall = std::function<Result<std::size_t>(std::span<std::uint8_t>)>;  // fewer bytes only at the end

tl::unexpected<base::Error> bad(const std::string& name, const std::string& what) {
    return fail(ErrorCode::BadData, fmt::format("{} {}. Fetch CIFAR-10 (binary version) again.", name, what),
                {name, what});
}

// The set as its files come, in any order.
class Collector {
public:
    explicit Collector(std::size_t records) : records_(records) {}

    [[nodiscard]] std::uint64_t fileBytes() const noexcept { return records_ * kRecordBytes; }
    [[nodiscard]] static std::optional<std::size_t> placeOf(std::string_view name) {
        const auto* const found = std::find(kFiles.begin(), kFiles.end(), name);
        return found == kFiles.end() ? std::nullopt : std::optional<std::size_t>(found - kFiles.begin());
    }

    Result<void> take(std::size_t place, const std::string& name, const ReadCall& read, const std::stop_token& stop) {
        if (have_[place])
            return bad(name, "comes twice");
        ImageSet& set = place == kTestFile ? test_ : train_;
        const std::size_t first = place == kTestFile ? 0 : place * records_;
        const std::size_t count = place == kTestFile ? records_ : kTestFile * records_;
        set.shape = {3, 32, 32};
        set.pixels.resize(count * kImageBytes);
        set.labels.resize(count);
        std::vector<std::uint8_t> record(kRecordBytes);
        for (std::size_t i = 0; i < records_; ++i) {
            if (stop.stop_requested())
                return fail(ErrorCode::Stopped, "Reading was stopped.");
            const Result<std::size_t> got = read(record);
            if (!got)
                return tl::unexpected(got.error());
            if (*got < record.size())
                return bad(name, fmt::format("ends inside record {} of {}", i, records_));
            if (record[0] >= kClasses)
                return bad(name, fmt::format("gives label {} in record {}; labels go from 0 to 9", record[0], i));
            set.labels[first + i] = record[0];
            std::copy(record.begin() + 1, record.end(),
                      set.pixels.begin() + static_cast<std::ptrdiff_t>((first + i) * kImageBytes));
        }
        have_[place] = true;
        return {};
    }

    Result<void> takeNames(const std::string& name, const ReadCall& read) {
        std::vector<std::uint8_t> bytes(kNamesLimit + 1);
        const Result<std::size_t> got = read(bytes);
        if (!got)
            return tl::unexpected(got.error());
        if (*got > kNamesLimit || !names_.empty())
            return bad(name, *got > kNamesLimit ? "is too long" : "comes twice");
        std::string line;
        bytes[*got] = '\n';
        for (std::size_t i = 0; i <= *got; ++i) {
            if (bytes[i] != '\n' && bytes[i] != '\r') {
                line += static_cast<char>(bytes[i]);
                continue;
            }
            if (!line.empty())
                names_.push_back(line);
            line.clear();
        }
        const bool fine = std::all_of(names_.begin(), names_.end(), [](const std::string& text) {
            return validUtf8(text) && printable(std::string_view(text)) == text;
        });
        if (names_.size() != kClasses || !fine)
            return bad(name, fmt::format("does not hold the names of {} classes", kClasses));
        return {};
    }

    Result<SourcePtr> finish(const std::string& from) {
        for (std::size_t place = 0; place < kFiles.size(); ++place) {
            if (!have_[place])
                return fail(ErrorCode::FileNotFound,
                            fmt::format("{} has no {}. Give the folder or the .tar.gz of CIFAR-10's binary version.",
                                        from, kFiles[place]),
                            {from, std::string(kFiles[place])});
        }
        if (names_.empty())
            names_ = {"airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"};
        train_.classNames = std::move(names_);
        return sourceFromMemory("CIFAR-10", std::move(train_), std::move(test_));
    }

private:
    std::size_t records_;
    std::array<bool, kFiles.size()> have_{};
    std::vector<std::string> names_;
    ImageSet train_;
    ImageSet test_;
};

Result<SourcePtr> openFolder(fs::path folder, std::stop_token stop, std::size_t records) {
    std::error_code error;
    if (!fs::exists(folder / kFiles[0], error) && fs::is_directory(folder / "cifar-10-batches-bin", error))
        folder /= "cifar-10-batches-bin";
    Collector collector(records);
    for (std::size_t place = 0; place <= kFiles.size(); ++place) {
        const fs::path path = folder / (place < kFiles.size() ? kFiles[place] : kNamesFile);
        if (!fs::exists(path, error))
            continue;
        Result<ByteStream> stream = ByteStream::open(path);
        if (!stream)
            return tl::unexpected(stream.error());
        const ReadCall read = [&](std::span<std::uint8_t> out) { return stream->read(out); };
        if (place < kFiles.size() && stream->totalSize() != collector.fileBytes())
            return bad(stream->name(),
                       fmt::format("has not the {} bytes of {} records", collector.fileBytes(), records));
        const Result<void> taken = place < kFiles.size() ? collector.take(place, stream->name(), read, stop)
                                                         : collector.takeNames(stream->name(), read);
        if (!taken)
            return tl::unexpected(taken.error());
    }
    return collector.finish(printable(folder));
}

// A tar read from a ByteStream, which unpacks and checks gzip itself.
class TarReader {
public:
    explicit TarReader(ByteStream& stream) : stream_(stream), buffer_(std::size_t{1} << 16) {}

    bool begin() {
        archive_.reset(archive_read_new());
        return archive_ && archive_read_support_format_tar(archive_.get()) == ARCHIVE_OK &&
               archive_read_open(archive_.get(), this, nullptr, &TarReader::feed, nullptr) == ARCHIVE_OK;
    }
    /// Null at the end and, with problem() set, on damage.
    archive_entry* next() {
        archive_entry* entry = nullptr;
        const int code = archive_read_next_header(archive_.get(), &entry);
        if (code == ARCHIVE_OK || code == ARCHIVE_WARN)
            return entry;
        damaged_ = code != ARCHIVE_EOF;
        return nullptr;
    }
    Result<std::size_t> read(std::span<std::uint8_t> out) {
        std::size_t done = 0;
        while (done < out.size()) {
            const la_ssize_t got = archive_read_data(archive_.get(), out.data() + done, out.size() - done);
            if (got == 0)
                break;
            if (got < 0) {
                damaged_ = true;
                return tl::unexpected(*problem());
            }
            done += static_cast<std::size_t>(got);
        }
        return done;
    }
    /// What follows the archive's end is read too, so that gzip's checksum is compared.
    void drain() {
        const void* bytes = nullptr;
        while (!problem() && feed(archive_.get(), this, &bytes) > 0) {
        }
    }
    [[nodiscard]] std::optional<base::Error> problem() const {
        if (error_)
            return error_;
        if (damaged_)
            return bad(stream_.name(), "is a damaged or truncated tar archive").value();
        return std::nullopt;
    }

private:
    struct FreeArchive {
        void operator()(archive* reader) const noexcept { archive_read_free(reader); }
    };
    static la_ssize_t feed(archive*, void* context, const void** bytes) {
        auto* self = static_cast<TarReader*>(context);
        Result<std::size_t> got = self->stream_.read(self->buffer_);
        if (got && (self->unpacked_ += *got) > kUnpackedLimit)
            got = fail(ErrorCode::TooLarge,
                       fmt::format("{} unpacks to more than {} MiB, which CIFAR-10 does not. Fetch it again.",
                                   self->stream_.name(), kUnpackedLimit >> 20),
                       {self->stream_.name()});
        if (!got) {
            self->error_ = got.error();
            return -1;
        }
        *bytes = self->buffer_.data();
        return static_cast<la_ssize_t>(*got);
    }

    ByteStream& stream_;
    std::vector<std::uint8_t> buffer_;
    std::unique_ptr<archive, FreeArchive> archive_;
    std::uint64_t unpacked_ = 0;
    bool damaged_ = false;
    std::optional<base::Error> error_;
};

// Why a wanted entry is not read; nothing for a plain file of `size` bytes (any up to it when `atMost`).
std::optional<std::string> refusal(archive_entry* entry, const fs::path& path, std::uint64_t size, bool atMost) {
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr ||
        archive_entry_symlink(entry) != nullptr)
        return "is a link or no regular file";
    if (path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end())
        return "has a path that leads out of the archive";
    const auto declared = static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
    if (atMost ? declared > size : declared != size)
        return fmt::format("declares {} bytes where {} are expected", declared, size);
    return std::nullopt;
}

}  // namespace

Result<SourcePtr> readCifarArchive(ByteStream& stream, std::stop_token stop, std::size_t records) try {
    Collector collector(records);
    TarReader tar(stream);
    if (!tar.begin())
        return tl::unexpected(tar.problem().value_or(bad(stream.name(), "is no tar archive").value()));
    const ReadCall read = [&](std::span<std::uint8_t> out) { return tar.read(out); };
    int entries = 0;
    while (archive_entry* entry = tar.next()) {
        if (stop.stop_requested())
            return fail(ErrorCode::Stopped, "Reading was stopped.");
        if (++entries > kEntryLimit)
            return bad(stream.name(), fmt::format("holds more than {} files", kEntryLimit));
        const char* const text = archive_entry_pathname(entry);
        const fs::path path(text == nullptr ? "" : text);
        const std::string last = path.filename().native();
        const auto place = Collector::placeOf(last);
        if (!place && last != kNamesFile)
            continue;
        const std::string name = fmt::format("{} in {}", last, stream.name());
        if (const auto why = refusal(entry, path, place ? collector.fileBytes() : kNamesLimit, !place))
            return bad(name, *why);
        const Result<void> taken = place ? collector.take(*place, name, read, stop) : collector.takeNames(name, read);
        if (!taken)
            return tl::unexpected(taken.error());
    }
    tar.drain();
    if (auto problem = tar.problem())
        return tl::unexpected(std::move(*problem));
    return collector.finish(stream.name());
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<SourcePtr> openCifar10(const fs::path& path, std::stop_token stop, std::size_t records) try {
    std::error_code error;
    if (fs::is_directory(path, error))
        return openFolder(path, stop, records);
    Result<ByteStream> stream = ByteStream::open(path);
    if (!stream)
        return tl::unexpected(stream.error());
    return readCifarArchive(*stream, stop, records);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
