#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws attack-NAME.png beside itself for every attack: four pictures, each original, disguised, and as the attack
recovered it, all made by the program from Fashion-MNIST. Whatever comes out is shown.

Usage: attack_pictures.py GUISE [--data FOLDER] [--only NAME]
"""
import argparse
import array
import ast
import gzip
import json
import pathlib
import struct
import sys
import tempfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "tests" / "acceptance"))
from common import PERMUTE, RMT, noise, run_guise, write_npy  # noqa: E402

SHOWN = (0, 1, 4, 23)  # a boot, a shirt, a dress, a sandal or whatever lies there
ZOOM, GAP = 3, 6


def aes(mode):
    return {"mechanism": "aes", "mode": mode}


# Attack: block, steps, images held, further options.
SCENES = {
    "moments": (2, [noise(25), RMT], 4000, []),
    "frequency": (4, [aes("ctr-fixed")], 4000, []),
    "jigsaw": (4, [PERMUTE], 4000, []),
    "lattice": (7, [RMT], 20000, []),
    "unmixing": (7, [noise(100), RMT], 20000, []),
    "support": (14, [RMT], 4000, []),
    "class-means": (7, [noise(100), RMT, PERMUTE], 20000, ["--domain", "DOMAIN"]),
    "candidates": (7, [noise(100), RMT], 4000, ["--candidates", "CANDIDATES"]),
    "regression": (7, [noise(100), RMT, PERMUTE], 4000, ["--pairs", 10, "--first-pair", 100]),
    "value-map": (4, [{"mechanism": "nibble-shuffle", "per_block": True}, PERMUTE], 4000,
                  ["--pairs", 100, "--first-pair", 100]),
    "codebook": (14, [aes("ecb-per-block")], 4000, ["--pairs", 1000, "--first-pair", 100]),
    "codebook-blocks": (14, [aes("ecb-per-block")], 4000, ["--pairs", 1000, "--first-pair", 100]),
    "linear": (7, [noise(100), RMT, PERMUTE], 4000, ["--pairs", 2000, "--first-pair", 100]),
    "semi-blind": (7, [noise(100), RMT], 20000, ["--pairs", 1, "--first-pair", 100]),
}


def read_npy(path, first, count):
    with open(path, "rb") as file:
        start = file.read(10)
        header = ast.literal_eval(file.read(struct.unpack("<H", start[8:10])[0]).decode("latin1"))
        kind, size = {"|u1": ("B", 1), "<f4": ("f", 4)}[header["descr"]]
        shape = header["shape"]
        values = shape[1] * shape[2] * shape[3]
        file.seek(first * values * size, 1)
        data = array.array(kind)
        data.frombytes(file.read(count * values * size))
    return data, shape[2], shape[3]


def png(path, rows):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    raw = b"".join(b"\0" + bytes(row) for row in rows)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def tile(values, height, width, low, high):
    """One picture, grey levels from low to high, each pixel ZOOM x ZOOM; all scaled to 28 x 28 pixels' room."""
    scale = 255.0 / max(high - low, 1e-9)
    levels = [min(255, max(0, round((v - low) * scale))) for v in values]
    rows = []
    for y in range(28 * ZOOM):
        line = y * height // (28 * ZOOM)
        rows.append([levels[line * width + x * width // (28 * ZOOM)] for x in range(28 * ZOOM)])
    return rows


def draw(path, original, disguised, recovered):
    bands = []
    for source, fixed in ((original, True), (disguised, False), (recovered, True)):
        pictures = [read_npy(source, i, 1) for i in SHOWN]
        low = 0 if fixed else min(min(p[0]) for p in pictures)
        high = 255 if fixed else max(max(p[0]) for p in pictures)
        tiles = [tile(*p, low, high) for p in pictures]
        gap = [255] * GAP
        bands.append([sum((t[y] + gap for t in tiles), [])[:-GAP] for y in range(28 * ZOOM)])
    white = [[255] * len(bands[0][0])] * GAP
    png(path, bands[0] + white + bands[1] + white + bands[2])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guise")
    parser.add_argument("--data", default="/usr/share/datasets/fashion-mnist")
    parser.add_argument("--only")
    options = parser.parse_args()
    data = pathlib.Path(options.data)
    pixels = gzip.decompress((data / "train-images-idx3-ubyte.gz").read_bytes())[16:]
    labels = gzip.decompress((data / "train-labels-idx1-ubyte.gz").read_bytes())[8:]
    for name, (block, steps, held, more) in SCENES.items():
        if options.only not in (None, name):
            continue
        with tempfile.TemporaryDirectory(prefix="guise-help-") as temporary:
            folder = pathlib.Path(temporary)

            def store(what, first, count):
                write_npy(folder / f"{what}.npy", "|u1", (count, 1, 28, 28), pixels[784 * first:784 * (first + count)])
                write_npy(folder / f"{what}_labels.npy", "<i4", (count,),
                          array.array("i", list(labels[first:first + count])).tobytes())
                return f"npy:{folder}/{what}.npy,{folder}/{what}_labels.npy"

            truth = store("truth", 0, held + 1000)
            uris = {"DOMAIN": lambda: store("domain", 30000, 20000), "CANDIDATES": lambda: store("candidates", 0, 200)}
            words = [uris[word]() if word in uris else word for word in more]
            rules = folder / "recipe.json"
            rules.write_text(json.dumps({"scheme": "block", "block": [block, block], "steps": steps}), encoding="utf-8")
            run_guise(options.guise, "key", "new", "--recipe", rules, "--shape", "1,28,28", "--classes", 10,
                      "--experiment-seed", 1, "--out", folder / "k.gkey")
            run_guise(options.guise, "disguise", truth, "--key", folder / "k.gkey", "--noise-seed", 1, "--keep-order",
                      "--resend", "--out", folder / "set")
            told = run_guise(options.guise, "attack", name, folder / "set", "--truth", truth, "--images", held, "--out",
                             folder / "out", *words)
            draw(HERE / f"attack-{name}.png", folder / "truth.npy", folder / "set" / "images.npy",
                 folder / "out" / "images.npy")
            print(f"{name}: energy {told['energy']}, {told['verdict']}")


main()
