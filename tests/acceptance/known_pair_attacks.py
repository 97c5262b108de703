#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attacks that need known pairs, and the frequency attacks, through the command line, on real images.

Usage: known_pair_attacks.py GUISE DATA_FOLDER [--only WORD] [--json FILE] [--keys 3] [--choices 20]
Without GUISE_LONG_TESTS=1 it leaves with 77 (skipped). Bounds are on means over the keys; none asks an attack to fail.
"Permutation known" is a recipe without one: the positions are then public.
"""
import argparse
import array
import gzip
import json
import os
import pathlib
import sys
import tempfile

from common import PERMUTE, RMT, Figures, noise, read_npz, run_guise, write_npy

HELD = 500  # disguised images that the attacker holds, the pairs among them


def aes(mode):
    return {"mechanism": "aes", "mode": mode}


class Bench(Figures):
    def __init__(self, options):
        super().__init__()
        self.guise_program, self.data = options.guise, pathlib.Path(options.data)
        self.keys, self.choices = range(1, options.keys + 1), options.choices
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="guise-pairs-"))
        self.sets, self.plain = 0, None
        images = gzip.decompress((self.data / "mnist" / "t10k-images-idx3-ubyte.gz").read_bytes())[16:]
        labels = gzip.decompress((self.data / "mnist" / "t10k-labels-idx1-ubyte.gz").read_bytes())[8:]
        self.count = 10000
        self.pixels, self.labels = images[:784 * self.count], list(labels[:self.count])
        write_npy(self.folder / "digits.npy", "|u1", (self.count, 1, 28, 28), self.pixels)
        write_npy(self.folder / "digits_labels.npy", "<i4", (self.count,), array.array("i", self.labels).tobytes())
        self.uri = f"npy:{self.folder}/digits.npy,{self.folder}/digits_labels.npy"

    def guise(self, *words):
        return run_guise(self.guise_program, *words)

    def examiner(self):
        """A run trained on plain digits."""
        if self.plain is None:
            self.plain = self.folder / "examiner"
            self.guise("train", f"mnist:{self.data / 'mnist'}", "--plain", "--network", "simple-cnn", "--steps", 1000,
                       "--batch", 128, "--lr", 0.001, "--bf16", "--out", self.plain)
        return self.plain

    def export(self, block, steps, seed, limit):
        self.sets += 1
        place = self.folder / f"set{self.sets}"
        place.mkdir()
        rules = place / "recipe.json"
        rules.write_text(json.dumps({"scheme": "block", "block": [block, block], "steps": steps}), encoding="utf-8")
        fresh = any(step.get("mode") == "ctr-fresh" for step in steps)  # takes no seed, and so no experiment key
        word = self.folder / "passphrase"
        word.write_text("of this test alone", encoding="utf-8")
        kind = ["--passphrase-file", word] if fresh else ["--experiment-seed", seed]
        self.guise("key", "new", "--recipe", rules, "--shape", "1,28,28", "--classes", 10, *kind, "--out", place / "k.gkey")
        self.guise("disguise", self.uri, "--key", place / "k.gkey", *(kind if fresh else ["--noise-seed", seed]),
                   "--keep-order", "--resend", "--limit", limit, "--out", place / "set")
        return place

    def attack(self, name, place, pairs, *more):
        return self.guise("attack", name, place / "set", "--truth", self.uri, *(["--pairs", pairs] if pairs else []),
                          *more)


def run_regression_energy(bench):
    for block, one, five in ((4, 0.6, 0.94), (7, 0.6, 0.94), (14, 0.8, 0.94), (28, 0.85, 0.94)):
        ones, fives = [], []
        for seed in bench.keys:
            place = bench.export(block, [RMT], seed, 1000 + HELD)
            learn = ("--images", HELD)
            ones += [bench.attack("regression", place, 1, "--first-pair", at, *learn)["energy"]
                     for at in range(bench.choices)]
            fives.append(bench.attack("regression", place, 5, *learn)["energy"])
        bench.check(f"regression, block {block}, one pair, energy", ones, one)
        bench.check(f"regression, block {block}, five pairs, energy", fives, five)


def run_regression_noise(bench):
    run = bench.examiner()
    for pairs, bound in ((1, None), (5, None), (100, 0.98)):  # what one pair opens: semi-blind, below
        places = [bench.export(7, [noise(100), RMT], seed, 1000 + HELD) for seed in bench.keys]
        rows = [bench.attack("regression", place, pairs, "--first-pair", at, "--images", HELD, "--examiner", run)
                for place in places for at in range(bench.choices if pairs == 1 else 1)]
        bench.check(f"regression, block 7 noise 100, {pairs} pairs, examiner", [r["examiner_accuracy"] for r in rows],
                    bound)
        bench.check(f"regression, block 7 noise 100, {pairs} pairs, energy", [r["energy"] for r in rows], None)


def run_semi_blind(bench):
    """The attacker holds 9,000 noisy disguised digits beside the pairs."""
    run, bounds = bench.examiner(), {1: 0.94, 5: None, 100: 0.98}
    read, energy = {pairs: [] for pairs in bounds}, {pairs: [] for pairs in bounds}
    for seed in bench.keys:
        place = bench.export(7, [noise(100), RMT], seed, 10000)
        for pairs in bounds:
            for at in range(min(bench.choices, 5) if pairs == 1 else 1):
                told = bench.attack("semi-blind", place, pairs, "--first-pair", at, "--images", 9000, "--examiner", run)
                read[pairs].append(told["examiner_accuracy"])
                energy[pairs].append(told["energy"])
    for pairs, bound in bounds.items():
        bench.check(f"semi-blind, block 7 noise 100, {pairs} pairs, examiner", read[pairs], bound)
        bench.check(f"semi-blind, block 7 noise 100, {pairs} pairs, energy", energy[pairs], None)


def run_regression_permuted(bench):
    for block in (4, 7):
        for level in (0, 100):
            shares, energies = [], []
            for seed in bench.keys:
                place = bench.export(block, ([noise(level)] if level else []) + [RMT, PERMUTE], seed, 10000)
                told = bench.attack("regression", place, 20, "--images", 9000, "--out", place / "out")
                bench.guise("key", "export", place / "k.gkey", "--out", place / "key.npz", "--reveal")
                truth, said = (list(read_npz(place / file)["permutation"][0]) for file in ("key.npz", "out/estimate.npz"))
                right = [a == b for a, b in zip(truth, said)]
                shares.append(sum(right) / len(right))
                energies.append(told["energy"])
            what = f"regression, block {block} noise {level}, permutation unknown, 20 pairs"
            bench.check(what + ", positions right", shares, 0.95)
            bench.check(what + ", energy", energies, None)


def run_aes(bench):
    run = bench.examiner()
    for mode in ("ecb", "ecb-per-block", "cbc-fixed", "ctr-fresh"):
        aligned, whole, linear = [], [], []
        for seed in bench.keys:
            place = bench.export(7, [aes(mode)], seed, 1500)
            more = ("--images", 500, "--examiner", run)
            aligned.append(bench.attack("codebook", place, 100, *more))
            whole.append(bench.attack("codebook-blocks", place, 100, *more))
            linear.append(bench.attack("linear", place, 100, *more))
        for name, rows in (("codebook", aligned), ("codebook-blocks", whole)):
            bench.check(f"{name}, {mode}, block 7, 100 pairs, hit rate", [r["hit_rate"] for r in rows], None)
        for name, rows in (("codebook", aligned), ("codebook-blocks", whole), ("linear", linear)):
            for figure in ("energy", "examiner_accuracy"):
                bench.check(f"{name}, {mode}, block 7, 100 pairs, {figure}", [r[figure] for r in rows], None)
        if mode == "ecb-per-block":
            for figure in ("hit_rate", "examiner_accuracy"):
                bench.check(f"codebook above the whole-block variant, {mode}, {figure}",
                            [float(a[figure] > b[figure]) for a, b in zip(aligned, whole)], 1.0)
        if mode == "ctr-fresh":
            judged = bench.labels[500:1500]
            share = max(judged.count(k) for k in range(10)) / len(judged)
            spread = 3 * (share * (1 - share) / len(judged))**0.5
            for name, rows in (("codebook", aligned), ("linear", linear)):
                bench.check(f"{name}, {mode}, examiner at most the largest class's share and 3 sigma",
                            [float(r["examiner_accuracy"] <= share + spread) for r in rows], 1.0)


def run_ctr_fixed(bench):
    run = bench.examiner()
    rows, blind, ecb = [], [], []
    for seed in bench.keys:
        place = bench.export(4, [aes("ctr-fixed")], seed, 5000)
        rows.append(bench.attack("value-map", place, 1, "--images", 4000, "--examiner", run))
        blind.append(bench.attack("frequency", place, 0, "--images", 4000, "--examiner", run))
        ecb.append(bench.attack("frequency", bench.export(4, [aes("ecb-per-block")], seed, 5000), 0, "--images", 4000,
                                "--examiner", run))
    bench.check("value-map, ctr-fixed, one pair, energy", [r["energy"] for r in rows], 1.0)
    bench.check("value-map, ctr-fixed, one pair, examiner", [r["examiner_accuracy"] for r in rows], None)
    bench.check("frequency, ctr-fixed, no pair, energy", [r["energy"] for r in blind], 0.9)
    bench.check("frequency, ctr-fixed, no pair, examiner", [r["examiner_accuracy"] for r in blind], None)
    bench.check("frequency, ecb-per-block, no pair, energy", [r["energy"] for r in ecb], None)
    bench.check("frequency, ecb-per-block, no pair, examiner", [r["examiner_accuracy"] for r in ecb], None)


def run_bytes(bench):
    recipes = {"LE": [{"mechanism": "nibble-shuffle", "per_block": False}],
               "ELE": [PERMUTE, {"mechanism": "nibble-shuffle", "per_block": True}],
               "PE": [{"mechanism": "negative", "per": "pixel"}, {"mechanism": "channel-shuffle", "per": "pixel"}],
               "EtC": [PERMUTE, {"mechanism": "rotate-flip"}, {"mechanism": "negative", "per": "block"}],
               "pixel shuffle": [{"mechanism": "pixel-shuffle", "per_block": False}]}
    for name, steps in recipes.items():
        places = [bench.export(4, steps, seed, 1100) for seed in bench.keys]
        for pairs in (1, 5, 20, 100):
            bench.check(f"value-map, {name}, block 4, {pairs} pairs, energy",
                        [bench.attack("value-map", place, pairs, "--images", 100)["energy"] for place in places], None)


def run_linear(bench):
    for pairs in (100, 1000):
        rows = [bench.attack("linear", bench.export(7, [noise(100), RMT, PERMUTE], seed, 2000), pairs, "--images", 1000)
                for seed in bench.keys]
        bench.check(f"linear, MNIST Table 1, {pairs} pairs, energy", [r["energy"] for r in rows], None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guise")
    parser.add_argument("data")
    parser.add_argument("--only", default="")
    parser.add_argument("--json")
    parser.add_argument("--keys", type=int, default=3)
    parser.add_argument("--choices", type=int, default=20)
    options = parser.parse_args()
    if os.environ.get("GUISE_LONG_TESTS") != "1":
        print("skipped: set GUISE_LONG_TESTS=1 (packaging/test.sh --long)")
        sys.exit(77)
    if not pathlib.Path(options.data).is_dir():
        print(f"skipped: no data at {options.data}")
        sys.exit(77)
    bench = Bench(options)
    for run in (run_regression_energy, run_regression_noise, run_semi_blind, run_regression_permuted, run_aes, run_ctr_fixed, run_bytes,
                run_linear):
        if options.only in run.__name__:
            run(bench)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(bench.figures, indent=1), encoding="utf-8")
    print(f"{len(bench.failed)} failed" + "".join(f"\n  {what}" for what in bench.failed))
    sys.exit(1 if bench.failed else 0)


main()
