# SPDX-License-Identifier: GPL-3.0-or-later
"""What the acceptance runs share: arrays as files, recipe steps, the program."""
import array
import ast
import json
import statistics
import struct
import subprocess
import sys
import zipfile

RMT = {"mechanism": "rmt", "matrix": "orthogonal"}
PERMUTE = {"mechanism": "permute"}


def noise(level):
    return {"mechanism": "noise", "level": level}


def write_npy(path, descr, shape, data):
    header = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }" % (descr, "".join(f"{side}, " for side in shape))
    header += " " * (63 - (10 + len(header)) % 64) + "\n"
    path.write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + data)


def read_npz(path):
    arrays = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            length, = struct.unpack("<H", data[8:10])
            header = ast.literal_eval(data[10:10 + length].decode("latin1"))
            values = array.array({"<f8": "d", "<i8": "q", "<i4": "i"}.get(header["descr"], "B"))
            values.frombytes(data[10 + length:])
            arrays[name[:-4]] = (values, header["shape"])
    return arrays


class Figures:
    """What a run measured, each figure with the bound that its mean must keep (None: only reported)."""

    def __init__(self):
        self.figures, self.failed = {}, []

    def check(self, what, values, bound):
        mean = statistics.mean(values)
        self.figures[what] = {"values": values, "bound": bound}
        good = bound is None or mean >= bound
        state = "reported" if bound is None else "holds" if good else "FAILS"
        print(f"{state}: {what}: {mean:.4f}" + ("" if bound is None else f" (at least {bound})") +
              f" of {[round(value, 4) for value in values]}", flush=True)
        if not good:
            self.failed.append(what)


def run_guise(program, *words):
    done = subprocess.run([program, *map(str, words), "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        print(" ".join(map(str, words)), done.stdout, done.stderr)
        sys.exit(1)
    return json.loads(done.stdout)
