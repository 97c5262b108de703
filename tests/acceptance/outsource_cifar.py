#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The outsourcing kit end to end: CIFAR-10 is exported, trained by the kit's script in plain PyTorch, and the weights
that come back answer in Guise as they did there.

Usage: outsource_cifar.py GUISE KIT_FOLDER CIFAR
Without GUISE_LONG_TESTS=1 it leaves with 77 (skipped): several minutes. PyTorch is the one that
"packaging/bootstrap.sh --with-pytorch" installs, or GUISE_PYTHON names a Python that has it.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def main():
    guise_path, kit, cifar = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    if os.environ.get("GUISE_LONG_TESTS") != "1":
        skip("set GUISE_LONG_TESTS=1 (packaging/test.sh --long)")
    if not cifar.exists():
        skip(f"no CIFAR-10 at {cifar}")
    caches = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
    found = sorted(caches.glob("guise/engine/pytorch-*/bin/python"))
    python = os.environ.get("GUISE_PYTHON") or (str(found[-1]) if found else None)
    if python is None:
        skip("no PyTorch; packaging/bootstrap.sh --with-pytorch installs it")

    import numpy as np  # only where it is needed: a skipped run asks for nothing

    with tempfile.TemporaryDirectory(prefix="guise-outsource-") as name:
        folder = pathlib.Path(name)
        # A ledger of its own: these images were sent by every run of this before.
        os.environ["XDG_DATA_HOME"] = str(folder / "data")

        def guise(*arguments):
            done = subprocess.run([guise_path, *map(str, arguments), "--json"], capture_output=True, text=True)
            assert done.returncode == 0, (arguments, done.stdout, done.stderr)
            return json.loads(done.stdout)

        recipe = {"block": [2, 2], "steps": [{"mechanism": "noise", "level": 25}, {"mechanism": "rmt"}]}
        (folder / "recipe.json").write_text(json.dumps(recipe))
        key = folder / "owner.gkey"
        guise("key", "new", "--recipe", folder / "recipe.json", "--shape", "3,32,32", "--classes", 10, "--out", key,
              "--no-passphrase")
        # A fixed noise seed: the same disguised test images there and here, or labels could not be compared.
        for split in ("train", "test"):
            extra = ["--noise-seed", 7, "--keep-order"] if split == "test" else []
            guise("disguise", f"cifar10:{cifar}", "--split", split, "--key", key, "--out", folder / split, *extra)
        weights = folder / "weights.safetensors"
        subprocess.run([python, kit / "train.py", folder / "train", "--test", folder / "test", "--epochs",
                        os.environ.get("GUISE_EPOCHS", "2"), "--out", weights], check=True)
        answer = guise("predict", weights, f"cifar10:{cifar}", "--split", "test", "--key", key, "--noise-seed", 7,
                       "--out", folder / "labels.npy")
        guise("key", "export", key, "--out", folder / "key.npz", "--reveal")
        labels = np.load(folder / "key.npz")["labels"]  # exported = labels[original]
        there = np.load(folder / "weights.predicted.npy")
        here = labels[np.load(folder / "labels.npy")]
        share = float((there == here).mean())
        print(json.dumps({"images": len(here), "same": share, "accuracy": answer["accuracy"]}))
        assert len(here) == 10000 and share >= 0.999, share
        assert answer["accuracy"] > 0.3, answer


main()
