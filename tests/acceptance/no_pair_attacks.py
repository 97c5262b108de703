#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attacks that need no known pair, through the command line, three keys each, on real images.

Usage: no_pair_attacks.py GUISE DATA_FOLDER [--only WORD] [--json FILE]
Without GUISE_LONG_TESTS=1 it leaves with 77 (skipped). Bounds are on means over the keys; none asks an attack to fail.
"""
import argparse
import array
import gzip
import json
import os
import pathlib
import sys
import tarfile
import tempfile
import time

from common import PERMUTE, RMT, Figures, noise, read_npz, run_guise, write_npy

KEYS = (1, 2, 3)


class Bench(Figures):
    def __init__(self, guise, data):
        super().__init__()
        self.guise_program, self.data = guise, pathlib.Path(data)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="guise-no-pairs-"))

    def guise(self, *words):
        return run_guise(self.guise_program, *words)

    def store(self, name, shape, pixels, labels=None):
        count = len(pixels) // (shape[0] * shape[1] * shape[2])
        path = self.folder / f"{name}.npy"
        write_npy(path, "|u1", (count, *shape), pixels)
        if labels is None:
            return f"npy:{path}"
        write_npy(self.folder / f"{name}_labels.npy", "<i4", (count,), array.array("i", labels).tobytes())
        return f"npy:{path},{self.folder}/{name}_labels.npy"

    def cifar(self, count):
        with tarfile.open(self.data / "cifar10" / "cifar-10-binary.tar.gz") as archive:
            member = next(m for m in archive if m.name.endswith("data_batch_1.bin"))
            raw = archive.extractfile(member).read()
        records = [raw[i * 3073:(i + 1) * 3073] for i in range(count)]
        return self.store("cifar", (3, 32, 32), b"".join(r[1:] for r in records), [r[0] for r in records])

    def mnist(self, name, first, count):
        images = gzip.decompress((self.data / "mnist" / "train-images-idx3-ubyte.gz").read_bytes())[16:]
        labels = gzip.decompress((self.data / "mnist" / "train-labels-idx1-ubyte.gz").read_bytes())[8:]
        parts = [(first, count)] if isinstance(first, int) else list(zip(first, count))
        return self.store(name, (1, 28, 28), b"".join(images[784 * f:784 * (f + n)] for f, n in parts),
                          [label for f, n in parts for label in labels[f:f + n]])

    def attack(self, name, uri, shape, block, steps, seed, *more, classes=10, limit=None):
        """The attack's report, the key's material and the attacker's estimate of it."""
        place = self.folder / f"{name}-{block}-{seed}-{time.time_ns()}"
        place.mkdir()
        rules = place / "recipe.json"
        rules.write_text(json.dumps({"scheme": "block", "block": [block, block], "steps": steps}), encoding="utf-8")
        key = place / "k.gkey"
        self.guise("key", "new", "--recipe", rules, "--shape", ",".join(map(str, shape)), "--classes", classes,
                   "--experiment-seed", seed, "--out", key)
        self.guise("disguise", uri, "--key", key, "--noise-seed", seed, "--keep-order", "--resend", "--out", place / "set",
                   *(["--limit", limit] if limit else []))
        told = self.guise("attack", name, place / "set", "--truth", uri, "--out", place / "out", *more)
        self.guise("key", "export", key, "--out", place / "key.npz", "--reveal")
        truth, estimate = read_npz(place / "key.npz"), {}
        if (place / "out" / "estimate.npz").exists():
            estimate = read_npz(place / "out" / "estimate.npz")
        for name_ in ("set/images.npy", "out/images.npy"):
            (place / name_).unlink(missing_ok=True)
        return told, truth, estimate


def right_neighbours(truth, estimate, columns):
    """Share of source blocks whose right neighbour was put at its right."""
    shows, said = truth["permutation"][0], estimate["permutation"][0]
    cell_of = {said[j]: j for j in range(len(said))}
    good = total = 0
    for cell in range(len(said)):
        if cell % columns == columns - 1:
            continue
        left, right = shows[cell_of[cell]], shows[cell_of[cell + 1]]
        good += left % columns != columns - 1 and right == left + 1
        total += 1
    return good / total


def rows_found(truth, estimate, permuted, least):
    """Per disguised position: how many rows of the key's matrix are there up to sign and order."""
    key, (_, side, _) = truth["matrices"]
    said = estimate["matrices"][0]
    shows = truth["permutation"][0] if permuted else range(len(said) // side**2)
    found = []
    for position, source in enumerate(shows):
        rows = [key[(source * side + k) * side:(source * side + k + 1) * side] for k in range(side)]
        mine = [said[(position * side + k) * side:(position * side + k + 1) * side] for k in range(side)]
        found.append([max(abs(sum(a * b for a, b in zip(row, other))) for other in mine) >= least for row in rows])
    return found


def run_moments(bench):
    uri = bench.cifar(5000)
    for block, level, images, bound in ((2, 25, 4000, 30), (2, 50, 4000, 24), (4, 25, 4000, 28), (8, 25, 4000, 26),
                                        (2, 25, 200, 29)):
        rows = [bench.attack("moments", uri, (3, 32, 32), block, [noise(level), RMT], seed, "--images", images)[0]
                for seed in KEYS]
        what = f"moments, CIFAR-10 block {block} noise {level}, {images} images"
        bench.check(what + ", PSNR", [row["psnr_db"] for row in rows], bound)
        bench.check(what + ", seconds", [row["seconds"] for row in rows], None)
    faces = f"folder:{bench.data / 'lfw12'}?size=32"
    rows = [bench.attack("moments", faces, (3, 32, 32), 2, [noise(50), RMT], seed, "--images", 1200, classes=12)[0]
            for seed in KEYS]
    bench.check("moments, LFW-12 block 2 noise 50, PSNR", [row["psnr_db"] for row in rows], None)
    for block in (4, 8):
        results = [bench.attack("jigsaw", uri, (3, 32, 32), block, [noise(25), RMT, PERMUTE], seed) for seed in KEYS]
        bench.check(f"jigsaw then moments, CIFAR-10 block {block} noise 25, PSNR", [r[0]["psnr_db"] for r in results], None)
        bench.check(f"jigsaw then moments, CIFAR-10 block {block} noise 25, right neighbours",
                    [right_neighbours(r[1], r[2], 32 // block) for r in results], None)


def run_jigsaw(bench):
    uri = bench.cifar(5000)
    for block, images, bound in ((8, 50, 0.99), (8, 10, None), (4, 50, None), (2, 500, None)):
        results = [bench.attack("jigsaw", uri, (3, 32, 32), block, [PERMUTE], seed, "--images", images) for seed in KEYS]
        bench.check(f"jigsaw, CIFAR-10 block {block}, {images} images, right neighbours",
                    [right_neighbours(r[1], r[2], 32 // block) for r in results], bound)
    shares = []
    for file in sorted((bench.data / "photos").iterdir()):
        if file.suffix.lower() not in (".png", ".jpg", ".jpeg"):
            continue
        told = bench.guise("data", f"picture:{file}")
        if told["channels"] != 3:
            continue
        height, width = told["height"] // 32 * 32, told["width"] // 32 * 32
        for seed in KEYS:
            result = bench.attack("jigsaw", f"picture:{file}?size={height}x{width}", (3, height, width), 32, [PERMUTE], seed)
            shares.append(right_neighbours(result[1], result[2], width // 32))
    bench.check("jigsaw, colour photographs block 32, one image each, right neighbours", shares, 0.8)


def run_class_means(bench):
    uri, domain = bench.mnist("digits", 0, 22000), bench.mnist("others", 40000, 20000)
    results = [bench.attack("class-means", uri, (1, 28, 28), 7, [noise(100), RMT, PERMUTE], seed, "--images", 20000,
                            "--domain", domain) for seed in KEYS]
    bench.check("class-means, MNIST block 7 noise 100 permuted, positions of 16",
                [sum(a == b for a, b in zip(r[1]["permutation"][0], r[2]["permutation"][0])) for r in results], 15)
    bench.check("class-means, labels of 10", [sum(r[2]["classes"][0][r[1]["labels"][0][k]] == k for k in range(10))
                                              for r in results], 10)
    bench.check("class-means, energy", [r[0]["energy"] for r in results], 0.84)


def run_unmixing(bench):
    uri = bench.mnist("digits", 0, 22000)
    results = [bench.attack("unmixing", uri, (1, 28, 28), 7, [noise(100), RMT, PERMUTE], seed, "--images", 20000)
               for seed in KEYS]
    bench.check("unmixing, MNIST block 7 noise 100 permuted, positions of 16 with every row at |cos| >= 0.99",
                [sum(all(rows) for rows in rows_found(r[1], r[2], True, 0.99)) for r in results], 15)
    bench.check("unmixing, energy", [r[0]["energy"] for r in results], None)
    bench.check("unmixing, seconds", [r[0]["seconds"] for r in results], None)


def run_lattice(bench):
    uri = bench.mnist("digits", 0, 22000)
    pixels = (bench.folder / "digits.npy").read_bytes()[-22000 * 784:]
    for block in (4, 7):
        across = 28 // block
        varies = [[False] * block for _ in range(across**2)]
        for i in range(20000):
            image = pixels[784 * i:784 * (i + 1)]
            for y in range(28):
                line = image[28 * y:28 * (y + 1)]
                if any(line):
                    for x in range(28):
                        if line[x]:
                            varies[y // block * across + x // block][x % block] = True
        full = [position for position in range(across**2) if all(varies[position])]
        results = [bench.attack("lattice", uri, (1, 28, 28), block, [RMT], seed, "--images", 20000) for seed in KEYS]
        shares = []
        for r in results:
            found = rows_found(r[1], r[2], False, 0.98)
            shares.append(sum(sum(found[position]) for position in full) / (len(full) * block))
        bench.check(f"lattice, MNIST block {block}, share of rows at the {len(full)} positions whose columns all vary",
                    shares, 1.0)
        bench.check(f"lattice, MNIST block {block}, energy", [r[0]["energy"] for r in results], None)


def run_candidates(bench):
    uri = bench.mnist("digits", 0, 22000)
    candidates = bench.mnist("candidates", (0, 30000), (200, 200))
    for level, bound in ((0, 200), (100, 190)):
        for permuted in (False, True):
            steps = ([noise(level)] if level else []) + [RMT] + ([PERMUTE] if permuted else [])
            rows = [bench.attack("candidates", uri, (1, 28, 28), 7, steps, seed, "--images", 10000, "--candidates",
                                 candidates)[0] for seed in KEYS]
            what = f"candidates, MNIST noise {level}" + (", permuted" if permuted else "")
            bench.check(what + ", found of 200", [row["candidates_found"] for row in rows], None if permuted else bound)
            bench.check(what + ", member AUC", [row["member_auc"] for row in rows], None if permuted else 0.99)
            bench.check(what + ", energy", [row["energy"] for row in rows], None)


def run_support(bench):
    uri = bench.mnist("digits", 0, 3000)
    rows = [bench.attack("support", uri, (1, 28, 28), 14, [RMT], seed)[0] for seed in KEYS]
    bench.check("support, MNIST block 14, energy", [row["energy"] for row in rows], None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guise")
    parser.add_argument("data")
    parser.add_argument("--only", default="")
    parser.add_argument("--json")
    options = parser.parse_args()
    if os.environ.get("GUISE_LONG_TESTS") != "1":
        print("skipped: set GUISE_LONG_TESTS=1 (packaging/test.sh --long)")
        sys.exit(77)
    if not pathlib.Path(options.data).is_dir():
        print(f"skipped: no data at {options.data}")
        sys.exit(77)
    bench = Bench(options.guise, options.data)
    for run in (run_moments, run_jigsaw, run_class_means, run_lattice, run_candidates, run_support, run_unmixing):
        if options.only in run.__name__:
            run(bench)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(bench.figures, indent=1), encoding="utf-8")
    print(f"{len(bench.failed)} failed" + "".join(f"\n  {what}" for what in bench.failed))
    sys.exit(1 if bench.failed else 0)


main()
