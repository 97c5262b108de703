// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/image/image_set.h"

namespace guise::image {

enum class Split { Train, Test };
[[nodiscard]] std::string_view splitName(Split split) noexcept;  // "train", "test"
[[nodiscard]] base::Result<Split> parseSplit(std::string_view text);

struct SourceInfo {
    std::string uri;   // as opened
    std::string name;  // for people: "Fashion-MNIST", "MNIST", or the folder's name
    base::Shape shape;
    std::size_t trainCount = 0;
    std::size_t testCount = 0;            // 0: the source has no test part and none was asked for
    std::vector<std::string> classNames;  // empty: unlabelled
};

/// A set of equally sized images that can be read in ranges. Immutable after opening; any thread may read.
class ImageSource {
public:
    virtual ~ImageSource() = default;
    [[nodiscard]] virtual const SourceInfo& info() const noexcept = 0;
    [[nodiscard]] virtual std::span<const std::int32_t> labels(Split split) const noexcept = 0;  // empty: unlabelled
    /// Images [first, first + count) of a split into `out` (count * shape.size() bytes). Errors: ShapeMismatch (range
    /// or buffer), BadData and file errors for sources that decode as they read.
    [[nodiscard]] virtual base::Result<void> read(Split split, std::size_t first, std::size_t count,
                                                  std::span<std::uint8_t> out) const = 0;
    [[nodiscard]] std::size_t count(Split split) const noexcept {
        return split == Split::Train ? info().trainCount : info().testCount;
    }
};

using SourcePtr = std::shared_ptr<const ImageSource>;

/// Opens a URI of the data scheme: fashion-mnist | mnist:DIR | folder:DIR | picture:FILE | npy:IMAGES.npy[,LABELS.npy],
/// each with ?size=N or HxW, ?gray, ?classes=a,b, ?test=SHARE&seed=S. A bare path: a folder, a picture or an .npy file.
/// Reads headers and labels, and small sets whole; may take seconds: call it from a job. Errors: BadUri, FileNotFound,
/// NotAFile, UnknownFormat, BadData, TooLarge, NotLabelled, UnknownName (a class), Stopped.
[[nodiscard]] base::Result<SourcePtr> openSource(const std::string& uri, std::stop_token stop = {});

/// A source over images already in memory, such as a restored set or a test's own.
[[nodiscard]] base::Result<SourcePtr> sourceFromMemory(std::string name, ImageSet train, ImageSet test = {});

/// The first `limit` images of a split. Errors: NoSecondSet (split is empty), TooLarge (over 8 GiB), those of read().
[[nodiscard]] base::Result<ImageSet> loadSplit(const ImageSource& source, Split split,
                                               std::size_t limit = std::numeric_limits<std::size_t>::max(),
                                               std::stop_token stop = {});

/// SHA-256 over "guise-set/1", shape, counts, class names, pixels and labels of both splits, in order: the same bytes
/// for the same images whatever file format they came from. Reads everything. 64 hex digits.
[[nodiscard]] base::Result<std::string> contentHash(const ImageSource& source, std::stop_token stop = {});

}  // namespace guise::image
