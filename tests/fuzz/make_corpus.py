#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the seeds of the fuzzers into corpus/NAME beside this script. Standard library only; the same bytes each time.

Pictures, IDX, NPY and key files are those of tests/data, copied; the rest is made here.
"""
import gzip
import hashlib
import io
import json
import pathlib
import shutil
import struct
import tarfile

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"
LARGEST = 4096


def put(name, data):
    path = HERE / "corpus" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def copy(target, *folders):
    for folder in folders:
        for file in sorted((DATA / folder).iterdir()):
            if file.is_file() and file.suffix != ".json" and file.stat().st_size <= LARGEST:
                put(f"{target}/{file.name}", file.read_bytes())


def cifar():
    files = {f"data_batch_{n}.bin": n for n in range(1, 6)} | {"test_batch.bin": 6}
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        names = ("\n".join("zero one two three four five six seven eight nine".split()) + "\n").encode()
        for name, content in [("batches.meta.txt", names)] + [
                (name, b"".join(bytes([n + record]) + bytes([16 * n]) * 3072 for record in range(2)))
                for name, n in files.items()]:
            member = tarfile.TarInfo("cifar-10-batches-bin/" + name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    packed = gzip.compress(plain.getvalue(), 9, mtime=0)
    put("cifar/whole.tar.gz", packed)
    put("cifar/truncated.tar.gz", packed[:len(packed) // 2])
    links = io.BytesIO()
    with tarfile.open(fileobj=links, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        member = tarfile.TarInfo("../test_batch.bin")
        member.type, member.linkname = tarfile.SYMTYPE, "data_batch_1.bin"
        archive.addfile(member)
    put("cifar/link.tar", links.getvalue()[:1024])
    put("cifar/pax.tar", links.getvalue()[:156] + b"x" + links.getvalue()[157:1024])


def recipes():
    for name, steps in (("table1", [{"mechanism": "rmt"}, {"mechanism": "permute"}]),
                        ("noise", [{"level": 30, "mechanism": "noise"}, {"matrix": "projection", "mechanism": "rmt"}]),
                        ("empty", []), ("unknown", [{"mechanism": "rot13"}])):
        put(f"recipe/{name}.json", json.dumps({"block": [4, 4], "scheme": "block", "steps": steps}))
    for file in sorted((HERE.parent.parent / "resources" / "presets").glob("*.json")):
        put("recipe/" + file.name, file.read_bytes())


def manifests():
    def file(kind, shape):
        return {"sha256": hashlib.sha256(kind.encode()).hexdigest(), "shape": shape, "type": kind}

    base = {"count": 6, "fingerprint": "0" * 32, "format": 1, "hmac": "0" * 64, "labels": "permuted",
            "order": "shuffled", "range": [-720, 720], "recipe": {}, "run_id": "0123456789abcdef" * 2,
            "test_only": False}
    images, labels = file("f32", [6, 1, 8, 8]), file("i32", [6])
    step = 1440 / 65535
    layouts = {
        "npy": {"files": {"images.npy": images, "labels.npy": labels}},
        "npz": {"files": {"images.npz": {**images, "labels": {"shape": [6], "type": "i32"}}}, "layout": "npz"},
        "soft": {"files": {"images.npy": images, "labels.npy": file("f32", [6, 4])}},
        "tiff": {"files": {"SHA256SUMS": images, "labels.npy": labels}, "layout": "tiff"},
        "png": {"files": {"SHA256SUMS": file("u16", [6, 1, 8, 8]), "labels.npy": labels}, "layout": "png",
                "encoding": {"low": -720, "high": 720, "largest_error": step / 2 * (1 + 1e-6) + 720 * 2**-24}},
        "folder": {"files": {"SHA256SUMS": images}, "layout": "folder"},
        "idx": {"files": {"images-idx3-ubyte": file("u8", [6, 1, 8, 8]), "labels-idx1-ubyte": file("u8", [6])},
                "layout": "idx"},
    }
    for name, more in layouts.items():
        put(f"manifest/{name}.json", json.dumps({**base, **more}, sort_keys=True, separators=(",", ":")))


def tensors():
    def pack(header, data):
        text = json.dumps(header, separators=(",", ":")).encode()
        return struct.pack("<Q", len(text)) + text + data

    put("safetensors/two.safetensors",
        pack({"__metadata__": {"format": "pt"}, "a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
              "b": {"dtype": "F32", "shape": [1, 1], "data_offsets": [8, 12]}}, struct.pack("<3f", 1, 2, 3)))
    put("safetensors/empty.safetensors", pack({}, b""))
    put("safetensors/overlap.safetensors",
        pack({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
              "b": {"dtype": "F32", "shape": [2], "data_offsets": [4, 12]}}, bytes(12)))
    put("safetensors/huge.safetensors", struct.pack("<Q", 2**62) + b"{}")


def plans():
    for file in sorted((HERE.parents[1] / "resources" / "plans").glob("*.json")):
        put(f"plan/{file.name}", file.read_bytes())


def main():
    shutil.rmtree(HERE / "corpus", ignore_errors=True)
    copy("picture_header", "image/good", "image/broken")
    copy("idx", "image/idx")
    copy("npy", "image/npy")
    copy("key", "key")
    cifar()
    recipes()
    manifests()
    tensors()
    plans()


main()
