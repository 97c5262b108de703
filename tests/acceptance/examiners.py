#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every examiner on the disguised test images of real data sets, three keys, through the command line.

Usage: examiners.py GUISE DATA_FOLDER [--only WORD] [--variant NAME]... [--json FILE] [--keys 3]
Without GUISE_LONG_TESTS=1 it leaves with 77 (skipped): about half an hour on two cores for MNIST. Bounds are on means over
the keys and hold for 1,000 steps of the small net; none asks an attack to fail. Nets are kept in a cache of this run alone,
so what several keys share is trained once.
"""
import argparse
import json
import os
import pathlib
import shutil
import sys
import tempfile

from common import PERMUTE, RMT, Figures, noise, run_guise

# The last batches had keys of their own: averaged weights lean towards none of them and spread less between seeds.
SMALL_NET = ["--network", "simple-cnn", "--steps", 1000, "--batch", 128, "--lr", 0.001, "--average", 0.99, "--bf16"]
RESNET = ["--network", "resnet20", "--batch", 128, "--optimizer", "sgd", "--schedule", "one-cycle", "--lr", 0.1,
          "--weight-decay", 0.0005, "--bf16"]


class Bench(Figures):
    def __init__(self, options):
        super().__init__()
        self.program, self.data, self.keys = options.guise, pathlib.Path(options.data), range(1, options.keys + 1)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="guise-examiners-"))
        engine = run_guise(self.program, "info")["engine"]
        if not engine["available"]:
            print("skipped: the learning engine is not installed")
            sys.exit(77)
        os.environ["GUISE_ENGINE_ROOT"] = engine["root"]
        os.environ["XDG_CACHE_HOME"] = str(self.folder / "cache")
        self.variants = [word for name in options.variant or ["all"] for word in ("--variant", name)]

    def key(self, name, recipe, shape, classes, seed):
        rules = self.folder / f"{name}.json"
        rules.write_text(json.dumps(recipe), encoding="utf-8")
        path = self.folder / f"{name}-{seed}.gkey"
        run_guise(self.program, "key", "new", "--recipe", rules, "--shape", shape, "--classes", classes,
                  "--experiment-seed", seed, "--out", path)
        return path

    def examine(self, title, uri, shape, classes, block, steps, training, bounds):
        recipe = {"scheme": "block", "block": [block, block], "steps": steps}
        told = [run_guise(self.program, "attack", "examiner", *self.variants, "--data", uri, "--key",
                          self.key(title.replace(" ", "-"), recipe, shape, classes, seed), "--noise-seed", seed, *training)
                for seed in self.keys]
        for number, row in enumerate(told[0]["examiners"]):
            rows = [one["examiners"][number] for one in told]
            if not all(one["tried"] for one in rows):
                print(f"reported: {title}, {row['variant']}: not tried: {[one.get('reason') for one in rows]}")
                continue
            self.check(f"{title}, {row['variant']}", [one["accuracy"] for one in rows], bounds.get(row["variant"]))
            if row["variant"] == "recovered":
                print(f"reported: {title}, recovered by {[one['recovered_by'] for one in rows]}, "
                      f"confidence {[round(one['confidence'], 2) for one in rows]}")
        for number, level in enumerate(told[0]["levels"]):
            levels = [one["levels"][number] for one in told]
            self.check(f"{title}, level {level['level']}, visual privacy by the strongest examiner",
                       [one["visual_privacy"] for one in levels], None)
            print(f"reported: {title}, level {level['level']}: {[(one['strongest'], one['verdict']) for one in levels]}",
                  flush=True)


def run_mnist_still(bench):
    bench.examine("MNIST block 7 noise 100", f"mnist:{bench.data / 'mnist'}", "1,28,28", 10, 7, [noise(100), RMT],
                  SMALL_NET, {"magnitude": 0.55, "key-agnostic": 0.93})


def run_mnist_permuted(bench):
    bench.examine("MNIST block 7 noise 100 permuted", f"mnist:{bench.data / 'mnist'}", "1,28,28", 10, 7,
                  [noise(100), RMT, PERMUTE], SMALL_NET, {"key-agnostic": 0.35})


def run_cifar(bench):
    source = bench.data / "cifar10" / "cifar-10-binary.tar.gz"
    if source.exists():
        bench.examine("CIFAR-10 block 2 noise 25", f"cifar10:{source}", "3,32,32", 10, 2, [noise(25), RMT],
                      [*RESNET, "--epochs", 6], {})


def run_lfw(bench):
    source = bench.data / "lfw12"
    if source.is_dir():
        bench.examine("LFW-12 block 2 noise 50", f"folder:{source}?size=32&test=0.1&seed=1", "3,32,32", 12, 2,
                      [noise(50), RMT], [*RESNET, "--epochs", 30], {})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guise")
    parser.add_argument("data")
    parser.add_argument("--only", default="mnist")
    parser.add_argument("--variant", action="append")
    parser.add_argument("--json")
    parser.add_argument("--keys", type=int, default=3)
    options = parser.parse_args()
    if os.environ.get("GUISE_LONG_TESTS") != "1":
        print("skipped: set GUISE_LONG_TESTS=1 (packaging/test.sh --long)")
        sys.exit(77)
    if not (pathlib.Path(options.data) / "mnist").is_dir():
        print(f"skipped: no data at {options.data}")
        sys.exit(77)
    bench = Bench(options)
    for run in (run_mnist_still, run_mnist_permuted, run_cifar, run_lfw):
        if options.only in run.__name__:
            run(bench)
    shutil.rmtree(bench.folder, ignore_errors=True)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(bench.figures, indent=1), encoding="utf-8")
    print(f"{len(bench.failed)} failed" + "".join(f"\n  {what}" for what in bench.failed))
    sys.exit(1 if bench.failed else 0)


main()
