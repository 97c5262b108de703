#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does disguising a set much larger than memory allows stay small? Makes an .npy set of 32x32 colour images in a
temporary folder, streaming, disguises it in fresh random order and reports the peak of the program's resident memory.

  tests/benchmarks/bounded_memory.py build/release/bin/guise [--gib 4] [--format npy] [--limit-mib 600] [--folder DIR]

Needs five times the set's size on disk for floating-point recipes; removes everything it wrote. Ends with 1 above the
limit.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

IMAGE = 3 * 32 * 32
RECIPE = {"block": [4, 4], "scheme": "block",
          "steps": [{"level": 50, "mechanism": "noise"}, {"mechanism": "rmt"}, {"mechanism": "permute"}]}
BYTE_RECIPE = {"block": [4, 4], "scheme": "block", "steps": [{"mechanism": "permute"}]}


def npy_header(descr, shape):
    text = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }" % (descr, "".join(f"{n}, " for n in shape))
    text += " " * (63 - (10 + len(text)) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode()


def make_set(folder, count):
    with open(os.path.join(folder, "images.npy"), "wb") as file:
        file.write(npy_header("|u1", (count, 3, 32, 32)))
        block = os.urandom(IMAGE * 1024)
        for first in range(0, count, 1024):
            # Every image differs: its first eight bytes are its number.
            piece = bytearray(block[:IMAGE * min(1024, count - first)])
            for i in range(len(piece) // IMAGE):
                piece[i * IMAGE:i * IMAGE + 8] = (first + i).to_bytes(8, "little")
            file.write(piece)
    with open(os.path.join(folder, "labels.npy"), "wb") as file:
        file.write(npy_header("|u1", (count,)))
        file.write(bytes(n % 10 for n in range(count)))


def run(command, env):
    """Seconds and peak resident memory in MiB of a program, from wait4."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("guise")
    parser.add_argument("--gib", type=float, default=4)
    parser.add_argument("--format", default="npy")
    parser.add_argument("--bytes", action="store_true", help="a byte recipe (permute alone)")
    parser.add_argument("--limit-mib", type=float, default=600)
    parser.add_argument("--folder", help="where the temporary folder goes")
    options = parser.parse_args()
    count = int(options.gib * 2**30) // IMAGE
    folder = tempfile.mkdtemp(prefix="guise-memory-", dir=options.folder)
    env = {**os.environ, **{f"XDG_{name}_HOME": os.path.join(folder, name) for name in ("DATA", "CONFIG", "CACHE")}}
    try:
        make_set(folder, count)
        recipe, key = os.path.join(folder, "recipe.json"), os.path.join(folder, "k.gkey")
        with open(recipe, "w", encoding="utf-8") as file:
            json.dump(BYTE_RECIPE if options.bytes else RECIPE, file)
        run([options.guise, "key", "new", "--recipe", recipe, "--shape", "3,32,32", "--classes", "10", "--out", key,
             "--no-passphrase"], env)
        uri = f"npy:{folder}/images.npy,{folder}/labels.npy"
        seconds, peak = run([options.guise, "disguise", uri, "--key", key, "--out", os.path.join(folder, "out"),
                             "--format", options.format, "--progress", "none"], env)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps({"images": count, "gib": options.gib, "format": options.format, "seconds": round(seconds, 1),
                      "peak_mib": round(peak, 1), "limit_mib": options.limit_mib}))
    return 0 if peak < options.limit_mib else 1


sys.exit(main())
