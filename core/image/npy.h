// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"

namespace guise::image {

enum class NpyType { U8, I32, I64, F32, F64 };

/// NumPy's .npy (format 1.0 to 3.0), little-endian, C order, the types above. Anything else is refused by name.
struct NpyHeader {
    NpyType type = NpyType::U8;
    std::vector<std::size_t> shape;
    std::size_t dataOffset = 0;
    [[nodiscard]] std::size_t values() const noexcept;
};

struct NpyArray {
    NpyHeader header;
    std::vector<std::uint8_t> bytes;  // header.values() * size of the type
    template <class T>
    [[nodiscard]] std::span<const T> as() const {  // T must fit header.type
        return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
    }
};

[[nodiscard]] std::size_t npyTypeSize(NpyType type) noexcept;

/// Errors: file errors, UnknownFormat (no NPY magic), BadData (objects, big-endian, Fortran order, header too long,
/// length that does not fit), TooLarge (over `limit` bytes).
[[nodiscard]] base::Result<NpyHeader> readNpyHeader(const std::filesystem::path& path);
[[nodiscard]] base::Result<NpyArray> readNpy(const std::filesystem::path& path,
                                             std::size_t limit = std::size_t{8} << 30);

/// Streams an array to disk; the file appears whole at finish() or not at all.
class NpyWriter {
public:
    [[nodiscard]] static base::Result<NpyWriter> create(const std::filesystem::path& path, NpyType type,
                                                        const std::vector<std::size_t>& shape,
                                                        base::WriteOptions options = {});
    NpyWriter(NpyWriter&&) noexcept;
    NpyWriter& operator=(NpyWriter&&) noexcept;
    ~NpyWriter();
    [[nodiscard]] base::Result<void> write(std::span<const std::uint8_t> bytes);
    template <class T>
    [[nodiscard]] base::Result<void> writeValues(std::span<const T> values) {
        return write({reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()});
    }
    /// Error: Internal when fewer or more bytes than the shape says were written.
    [[nodiscard]] base::Result<void> finish();
    /// SHA-256 of the whole file as written; after finish().
    [[nodiscard]] std::string sha256() const;

private:
    NpyWriter();
    struct State;
    std::unique_ptr<State> state_;
};

/// One array as it goes into an .npz (uncompressed zip) beside others.
struct NamedArray {
    std::string name;  // without ".npy"
    NpyType type = NpyType::F64;
    std::vector<std::size_t> shape;
    std::vector<std::uint8_t> bytes;
};
/// Written atomically, with mode 0600 when `secret`.
[[nodiscard]] base::Result<void> writeNpz(const std::filesystem::path& path, std::span<const NamedArray> arrays,
                                          bool secret, base::WriteOptions options = {});

}  // namespace guise::image
