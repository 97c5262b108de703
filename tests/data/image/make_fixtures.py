#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the small pictures and the broken IDX, NPY and picture files beside this script. Standard library only.

good/    pictures whose pixels the tests know        broken/  pictures that must be refused
idx/     seeds for the IDX reader, good and broken   npy/     seeds for the NPY reader, good and broken
"""
import base64
import gzip
import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).resolve().parent


def put(name, data):
    path = HERE / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


# --- PNG -------------------------------------------------------------------------------------------------------------
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, bits, kind, rows, extra=b""):
    raw = b"".join(b"\0" + row for row in rows)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)) + extra
            + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def exif(orientation):
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 274, 3, 1, orientation, 0, 0)


# --- JPEG, baseline, every 8 x 8 block of one value --------------------------------------------------------------------
def jpeg(blocks, components, orientation=None, adobe=None):
    """`blocks`: rows of tuples with one value a component."""
    segment = lambda marker, data: struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data
    out = b"\xff\xd8"
    if orientation:
        out += segment(0xE1, b"Exif\0\0" + exif(orientation))
    if adobe is not None:
        out += segment(0xEE, b"Adobe" + struct.pack(">HHHB", 100, 0, 0, adobe))
    out += segment(0xDB, b"\0" + bytes([8] * 64))
    height, width = 8 * len(blocks), 8 * len(blocks[0])
    frame = struct.pack(">BHHB", 8, height, width, components)
    out += segment(0xC0, frame + b"".join(bytes([i + 1, 0x11, 0]) for i in range(components)))
    out += segment(0xC4, b"\x00" + bytes([0, 0, 0, 9] + [0] * 12) + bytes(range(9)))  # nine DC codes of four bits
    out += segment(0xC4, b"\x10" + bytes([1] + [0] * 15) + b"\0")  # AC: "0" ends the block
    out += segment(0xDA, bytes([components]) + b"".join(bytes([i + 1, 0]) for i in range(components)) + b"\0\x3f\0")
    bits, last = "", [0] * components
    for row in blocks:
        for values in row:
            for i, value in enumerate(values):
                step = (value - 128) - last[i]
                last[i] = value - 128
                size = abs(step).bit_length()
                bits += format(size, "04b")
                if size:
                    bits += format(step if step > 0 else step + (1 << size) - 1, f"0{size}b")
                bits += "0"
    bits += "1" * (-len(bits) % 8)
    data = bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))
    return out + data.replace(b"\xff", b"\xff\0") + b"\xff\xd9"


# --- BMP and TIFF ------------------------------------------------------------------------------------------------------
def bmp(width, height, bits, palette, data):
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, 0, 0, 0, 0, len(palette) // 4, 0)
    offset = 14 + len(head) + len(palette)
    return b"BM" + struct.pack("<IHHI", offset + len(data), 0, 0, offset) + head + palette + data


def tiff(width, height, bits, photometric, samples, data, extra=()):
    tags = [(256, 4, width), (257, 4, height), (258, 3, bits), (259, 3, 1), (262, 3, photometric), (273, 4, 8),
            (277, 3, samples), (278, 4, height), (279, 4, len(data))] + list(extra)
    tags.sort()
    data += b"\0" * (len(data) % 2)
    body = b"".join(struct.pack("<HHI", t, k, 1) + (struct.pack("<HH", v, 0) if k == 3 else struct.pack("<I", v))
                    for t, k, v in tags)
    return b"II*\0" + struct.pack("<I", 8 + len(data)) + data + struct.pack("<H", len(tags)) + body + struct.pack("<I", 0)


WEBP_ALPHA = base64.b64decode("UklGRjIAAABXRUJQVlA4TCYAAAAvCUABEC8gEEjhOTzIozD/ET4AABSykQTtC7Is5w92BhH9j12BBw==")
WEBP_LOSSY = base64.b64decode("UklGRjoAAABXRUJQVlA4IC4AAADQAQCdASoKAAYAAUAmJaACdLoB+AADsAD+9IiH/kFywuuRr/37S96Ae9AP9FgA")


def pictures():
    grey_rows = [bytes([0, 50, 100]), bytes([150, 200, 255])]
    put("good/grey.png", png(3, 2, 8, 0, grey_rows))
    put("good/grey16.png", png(2, 1, 16, 0, [struct.pack(">HH", 0x12FF, 0xFE01)]))
    put("good/rgb.png", png(2, 1, 8, 2, [bytes([10, 20, 30, 40, 50, 60])]))
    put("good/rgba.png", png(2, 1, 8, 6, [bytes([10, 20, 30, 255, 200, 100, 50, 128])]))
    put("good/grey_alpha.png", png(2, 1, 8, 4, [bytes([80, 255, 80, 0])]))
    palette = chunk(b"PLTE", bytes([255, 0, 0, 0, 0, 255]))
    put("good/palette.png", png(2, 1, 8, 3, [bytes([0, 1])], palette))
    put("good/palette_alpha.png", png(2, 1, 8, 3, [bytes([0, 1])], palette + chunk(b"tRNS", bytes([255, 0]))))
    put("good/turned.png", png(3, 2, 8, 0, grey_rows, chunk(b"eXIf", exif(6))))
    put("good/grey.jpg", jpeg([[(40,), (200,)]], 1))
    put("good/colour.jpg", jpeg([[(100, 128, 128), (180, 128, 128)]], 3))
    for orientation in range(1, 9):
        put(f"good/orientation{orientation}.jpg", jpeg([[(20,), (90,)], [(160,), (230,)]], 1, orientation))
    put("good/cmyk.jpg", jpeg([[(255, 255, 0, 255), (255, 255, 255, 100)]], 4, adobe=0))
    put("good/grey.bmp", bmp(2, 1, 8, bytes([0, 0, 0, 0, 90, 90, 90, 0]), bytes([1, 0, 0, 0])))
    put("good/colour.bmp", bmp(1, -1, 24, b"", bytes([30, 20, 10, 0])))
    put("good/grey.tiff", tiff(3, 2, 8, 1, 1, b"".join(grey_rows)))
    put("good/grey16.tiff", tiff(2, 1, 16, 1, 1, struct.pack("<HH", 0x12FF, 0xFE01)))
    put("good/alpha.webp", WEBP_ALPHA)
    put("good/lossy.webp", WEBP_LOSSY)

    whole = png(3, 2, 8, 0, grey_rows)
    put("broken/truncated.png", whole[:-20])
    put("broken/header_only.png", whole[:20])
    put("broken/crc.png", whole[:45] + bytes([whole[45] ^ 1]) + whole[46:])
    put("broken/zero_side.png", png(0, 2, 8, 0, [b"", b""]))
    put("broken/huge.png", png(60000, 60000, 8, 2, [b"\0"]))
    put("broken/bomb.png", png(8000, 8000, 8, 2, [b"\0"]))  # small enough to be allowed, far too short to be true
    photo = jpeg([[(40,), (200,)]], 1)
    put("broken/truncated.jpg", photo[:-4])
    put("broken/header_only.jpg", photo[:30])
    put("broken/huge.jpg", photo.replace(struct.pack(">BHHB", 8, 8, 16, 1), struct.pack(">BHHB", 8, 65535, 65535, 1)))
    put("broken/truncated.bmp", bmp(2, 1, 8, bytes(8), bytes([1, 0, 0, 0]))[:-3])
    put("broken/huge.bmp", bmp(2000000000, -2147483648, 24, b"", b""))
    put("broken/bomb.bmp", bmp(8000, 8000, 24, b"", b"1234"))
    put("broken/float.tiff", tiff(1, 1, 32, 1, 1, struct.pack("<f", 0.5), [(339, 3, 3)]))
    put("broken/huge_tile.tiff", tiff(8, 8, 8, 1, 1, bytes(64), [(322, 4, 1 << 20), (323, 4, 1 << 20)]))
    put("broken/truncated.webp", WEBP_LOSSY[:-20])
    put("broken/text.png", b"This is no picture.\n")
    put("broken/empty.png", b"")


# --- IDX ---------------------------------------------------------------------------------------------------------------
def idx(kind, shape, data):
    return bytes([0, 0, kind, len(shape)]) + b"".join(struct.pack(">I", side) for side in shape) + data


def idx_files():
    good = idx(8, (2, 2, 3), bytes(range(12)))
    put("idx/good", good)
    put("idx/good.gz", gzip.compress(good, 9, mtime=0))
    put("idx/labels", idx(8, (2,), bytes([0, 1])))
    put("idx/truncated", good[:-1])
    put("idx/longer", good + b"x")
    put("idx/header", good[:9])
    put("idx/empty", b"")
    put("idx/magic", b"\1" + good[1:])
    put("idx/ints", idx(0x0C, (1,), bytes(4)))
    put("idx/no_dimensions", idx(8, (), b""))
    put("idx/zero", idx(8, (0, 28, 28), b""))
    put("idx/huge", idx(8, (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF), b""))
    put("idx/declared_1g", idx(8, (1 << 20, 32, 32), b""))
    put("idx/declared_1g.gz", gzip.compress(idx(8, (1 << 20, 32, 32), b"12"), 9, mtime=0))
    put("idx/truncated.gz", gzip.compress(good, 9, mtime=0)[:-12])
    damaged = bytearray(gzip.compress(good, 9, mtime=0))
    damaged[-10] ^= 0x55
    put("idx/damaged.gz", bytes(damaged))
    put("idx/bomb.gz", gzip.compress(gzip.compress(idx(8, (2, 2, 3), bytes(64 << 20)), 9, mtime=0), 9, mtime=0))


# --- NPY ---------------------------------------------------------------------------------------------------------------
def npy(text, data, version=1, length=None):
    text += " " * (-(len(text) + 11) % 64) + "\n"
    size = len(text) if length is None else length
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack("<H" if version == 1 else "<I", size) + text.encode() + data


def header(descr, shape, fortran="False"):
    return f"{{'descr': {descr}, 'fortran_order': {fortran}, 'shape': {shape}, }}"


def npy_files():
    u8 = header("'|u1'", "(2, 2, 3)")
    put("npy/good.npy", npy(u8, bytes(range(12))))
    put("npy/good_v2.npy", npy(u8, bytes(range(12)), 2))
    put("npy/labels.npy", npy(header("'<i8'", "(2,)"), struct.pack("<qq", 1, 0)))
    put("npy/float.npy", npy(header("'<f4'", "(1, 1, 2)"), struct.pack("<ff", 1.5, -2.0)))
    put("npy/nan.npy", npy(header("'<f4'", "(1, 1, 2)"), struct.pack("<ff", 1.5, float("nan"))))
    put("npy/objects.npy", npy(header("'|O'", "(1,)"), b"cos\nsystem\n(S'true'\ntR."))
    put("npy/big_endian.npy", npy(header("'>f4'", "(1, 1, 2)"), bytes(8)))
    put("npy/fortran.npy", npy(header("'|u1'", "(2, 2, 3)", "True"), bytes(12)))
    put("npy/fields.npy", npy(header("[('a', '<f4'), ('b', '<i4')]", "(2,)"), bytes(16)))
    put("npy/truncated.npy", npy(u8, bytes(11)))
    put("npy/longer.npy", npy(u8, bytes(13)))
    put("npy/no_data.npy", npy(u8, b""))
    put("npy/overflow.npy", npy(header("'<f8'", "(4294967296, 4294967296, 4294967296)"), b""))
    put("npy/huge.npy", npy(header("'|u1'", "(1000000000, 1000)"), b""))
    put("npy/huge_number.npy", npy(header("'|u1'", "(99999999999999999999999,)"), b""))
    put("npy/negative.npy", npy(header("'|u1'", "(-2, 2, 3)"), bytes(12)))
    put("npy/zero.npy", npy(header("'|u1'", "(0, 2, 3)"), b""))
    put("npy/zero_side.npy", npy(header("'|u1'", "(2, 0, 3)"), b""))
    put("npy/endless_header.npy", npy(u8, bytes(12), 2, 0xFFFFFFFF))
    put("npy/header_beyond_end.npy", npy(u8, b"", 1, 0xFFFF))
    put("npy/magic.npy", b"\x93NUMPX" + npy(u8, bytes(12))[6:])
    put("npy/version.npy", b"\x93NUMPY\x09" + npy(u8, bytes(12))[7:])
    put("npy/code.npy", npy("__import__('os').system('true')", bytes(12)))
    put("npy/twice.npy", npy("{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (1,), }", b"1"))
    put("npy/unclosed.npy", npy("{'descr': '|u1', 'fortran_order': False, 'shape': (1,", b"1"))
    put("npy/mark_only.npy", b"\x93NUMPY")
    put("npy/empty.npy", b"")


if __name__ == "__main__":
    pictures()
    idx_files()
    npy_files()
