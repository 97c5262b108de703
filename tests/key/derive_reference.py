#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives key material (format 1) a second time, with nothing but plain floats, integers, hashlib and hmac.

AES comes from the openssl command: AES-256-CTR is AES-256-ECB of the counter blocks. Shares no code with Guise.

  derive_reference.py                prints the known answers as JSON
  derive_reference.py --check FILE   exit 1 unless FILE holds exactly these answers
"""
import hashlib
import hmac
import json
import math
import struct
import subprocess
import sys


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def spaced(values):
    return " ".join(str(value) for value in values)


def sha256(data):
    return hashlib.sha256(data).digest()


def extract(salt, secret):
    return hmac.new(salt, secret, hashlib.sha256).digest()


def expand(prk, info, length):
    out, block, count = b"", b"", 1
    while len(out) < length:
        block = hmac.new(prk, block + info + bytes([count]), hashlib.sha256).digest()
        out += block
        count += 1
    return out[:length]


def root_of(seed):
    return sha256(b"guise/1/experiment/" + str(seed).encode())


def prk_of(root):
    return extract(b"guise/1", root)


def stream_key(prk, use, text):
    return expand(prk, b"guise/1/" + use.encode() + b"\0" + sha256(text.encode()), 32)


def key_stream(key, items, first, count):
    """{item: bytes} of `count` cipher blocks from block `first` of each item's stream, by one run of openssl."""
    blocks = b"".join(struct.pack(">QQ", item, first + n) for item in items for n in range(count))
    command = ["openssl", "enc", "-aes-256-ecb", "-nopad", "-nosalt", "-K", key.hex()]
    text = subprocess.run(command, input=blocks, stdout=subprocess.PIPE, check=True).stdout
    size = 16 * count
    return {item: text[n * size:(n + 1) * size] for n, item in enumerate(items)}


class Stream:
    def __init__(self, key, item, known):
        self.key, self.item, self.known, self.at, self.spare = key, item, known, 0, None

    def take(self, count):
        while len(self.known) < self.at + count:
            more = key_stream(self.key, [self.item], len(self.known) // 16, 256)
            self.known += more[self.item]
        self.at += count
        return self.known[self.at - count:self.at]

    def word(self):
        return struct.unpack("<Q", self.take(8))[0]

    def uniform(self):
        return (self.word() >> 11) * 2.0**-53

    def below(self, bound):
        limit = 2**64 // bound * bound
        while True:
            word = self.word()
            if word < limit:
                return word % bound

    def normal(self):
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        while True:
            a = 2.0 * self.uniform() - 1.0
            b = 2.0 * self.uniform() - 1.0
            q = a * a + b * b
            if 0.0 < q < 1.0:
                break
        f = math.sqrt((-2.0 * stated_log(q)) / q)
        self.spare = b * f
        return a * f


def stated_log(q):
    m, e = math.frexp(q)  # m in [1/2, 1)
    if m < math.sqrt(0.5):
        m, e = m * 2.0, e - 1
    t = (m - 1.0) / (m + 1.0)
    u = t * t
    p = 1.0 / 23.0
    for k in range(21, 0, -2):
        p = p * u + 1.0 / k
    return e * float.fromhex("0x1.62e42fefa39efp-1") + (2.0 * t) * p


def orthonormal(columns):
    """Modified Gram-Schmidt, each column twice. Returns the columns and the norms r_kk."""
    done, norms = [], []
    for v in columns:
        for _ in range(2):
            for w in done:
                d = 0.0
                for x, y in zip(w, v):
                    d = d + x * y
                v = [y - d * x for x, y in zip(w, v)]
        squares = 0.0
        for x in v:
            squares = squares + x * x
        norm = math.sqrt(squares)
        done.append([x / norm for x in v])
        norms.append(norm)
    return done, norms


def matrix(stream, kind, side):
    root = math.sqrt(side)
    while True:
        if kind == "projection-uniform":
            rows = [[stream.uniform() for _ in range(side)] for _ in range(side)]
        elif kind == "projection":
            rows = [[stream.normal() / root for _ in range(side)] for _ in range(side)]
        else:
            rows = [[stream.normal() for _ in range(side)] for _ in range(side)]
        columns, norms = orthonormal([list(column) for column in zip(*rows)])
        if kind == "orthogonal":
            return [list(row) for row in zip(*columns)]
        if max(norms) / min(norms) <= 1e3:
            return rows


def permutation(stream, count):
    out = list(range(count))
    for i in range(count - 1, 0, -1):
        j = stream.below(i + 1)
        out[i], out[j] = out[j], out[i]
    return out


def streams(key, items, blocks=64):
    known = key_stream(key, items, 0, blocks)
    return [Stream(key, item, known[item]) for item in items]


def material_json(block, shape, mechanism, parameters, ordinal=0):
    return canonical({"block": block, "mechanism": mechanism, "ordinal": ordinal, "parameters": parameters,
                      "shape": shape})


def matrices(prk, block, shape, kind, per_channel=False, whole=False):
    parameters = {"matrix": kind, "per_channel": per_channel, "whole": whole}
    text = material_json(block, shape, "rmt", parameters)
    key = stream_key(prk, "matrix", text)
    count = (shape[1] // block[0]) * (shape[2] // block[1]) * (shape[0] if per_channel and not whole else 1)
    side = block[0] * block[1] if whole else block[1]
    packed, first = hashlib.sha256(), None
    for stream in streams(key, list(range(count)), max(8, side * side)):
        rows = matrix(stream, kind, side)
        first = first or rows[0]
        for row in rows:
            packed.update(struct.pack("<%dd" % side, *row))
    return {"use": "matrix", "json": text, "matrix": kind, "side": side, "items": count,
            "first_row": spaced(x.hex() for x in first), "sha256_f64le": packed.hexdigest()}


def permute(prk, block, shape, ordinal=0):
    text = material_json(block, shape, "permute", {}, ordinal)
    count = (shape[1] // block[0]) * (shape[2] // block[1])
    stream = streams(stream_key(prk, "permutation", text), [0])[0]
    return {"use": "permutation", "json": text, "values": spaced(permutation(stream, count))}


def aes(prk, use, block, shape, bits, mode):
    text = material_json(block, shape, "aes", {"bits": bits, "mode": mode})
    count = 1 if mode == "ecb" else (shape[1] // block[0]) * (shape[2] // block[1]) * shape[0]
    size = 16 if use == "aes-iv" else bits // 8
    key = stream_key(prk, use, text)
    values = [stream.take(size) for stream in streams(key, list(range(count)), 2)]
    return {"use": use, "json": text, "size": size, "items": count, "first": values[0].hex(),
            "sha256": hashlib.sha256(b"".join(values)).hexdigest()}


def bits(stream, count):
    raw = stream.take((count + 7) // 8)
    return [raw[n // 8] >> (n % 8) & 1 for n in range(count)]


def draws(prk, mechanism, block, shape, parameters, items, plan):
    """Material of a byte mechanism: for each item of its stream, the plan's draws in turn."""
    text = material_json(block, shape, mechanism, parameters)
    key = stream_key(prk, mechanism, text)
    kinds = {"bits": bits, "permutation": permutation, "below": lambda stream, bound: [stream.below(bound)]}
    values = [[value for kind, count in plan for value in kinds[kind](stream, count)]
              for stream in streams(key, list(range(items)))]
    packed = b"".join(struct.pack("<%dq" % len(item), *item) for item in values)
    return {"use": mechanism, "json": text, "plan": spaced("%s:%d" % step for step in plan), "items": items,
            "first": spaced(values[0]), "sha256_i64le": hashlib.sha256(packed).hexdigest()}


def labels(prk, block, shape, classes):
    if classes == 0:
        return []
    text = material_json(block, shape, "labels", {"classes": classes})
    return permutation(streams(stream_key(prk, "labels", text), [0])[0], classes)


def noise(root, seed, split, index, shape, level):
    key = expand(extract(sha256(b"seed" + str(seed).encode()), root), b"guise/1/noise/" + split.encode(), 32)
    count = shape[0] * shape[1] * shape[2]
    raw = key_stream(key, [index], 0, (count + 3) // 4)[index]
    units = [(word >> 8) * 2.0**-24 for word in struct.unpack("<%dI" % count, raw[:4 * count])]
    return {"seed": seed, "split": split, "index": index, "level": level, "count": count,
            "first": spaced((level * unit).hex() for unit in units[:3]),
            "sha256_units_f32le": hashlib.sha256(struct.pack("<%df" % count, *units)).hexdigest()}


def case(seed, shape, block, steps, classes, make, noises=()):
    root = root_of(seed)
    prk = prk_of(root)
    recipe = canonical({"block": block, "scheme": "blocks", "steps": steps})
    digest = sha256(canonical({"classes": classes, "recipe": json.loads(recipe), "shape": shape}).encode())
    return {"seed": str(seed), "shape": shape, "classes": classes, "recipe": recipe, "root": root.hex(),
            "prk": prk.hex(), "fingerprint": expand(prk, b"guise/1/fingerprint/" + digest, 16).hex(),
            "labels": spaced(labels(prk, block, shape, classes)), "material": [one(prk) for one in make],
            "noise": [noise(root, *one) for one in noises]}


def rmt(kind, **options):
    return dict({"matrix": kind, "mechanism": "rmt"}, **options)


def answers():
    grey, colour = [1, 28, 28], [3, 32, 32]
    mix = {"mechanism": "permute"}
    out = [
        case(7, grey, [7, 7], [{"level": 100, "mechanism": "noise"}, rmt("orthogonal"), mix], 10,
             [lambda p: matrices(p, [7, 7], grey, "orthogonal"), lambda p: permute(p, [7, 7], grey)],
             [(5, "test", 3, grey, 100.0), (5, "train", 3, grey, 100.0), (0, "train", 59999, colour, 25.0)]),
    ]
    plain = ((0, 2, "projection", 0), (1, 4, "projection-uniform", 2), (2, 14, "orthogonal", 12),
             (3, 28, "orthogonal", 1), (4, 28, "projection", 10), (5, 28, "projection-uniform", 100),
             (6, 2, "orthogonal", 10), (20, 2, "projection-uniform", 0))
    for seed, side, kind, classes in plain:
        block = [side, side]
        out.append(case(seed, grey, block, [rmt(kind), mix], classes,
                        [lambda p, b=block, k=kind: matrices(p, b, grey, k),
                         lambda p, b=block: permute(p, b, grey), lambda p, b=block: permute(p, b, grey, 1)]))
    out += [
        case(2**64 - 1, colour, [2, 2], [rmt("orthogonal", per_channel=True), mix], 10,
             [lambda p: matrices(p, [2, 2], colour, "orthogonal", per_channel=True),
              lambda p: permute(p, [2, 2], colour)], [(2**64 - 1, "validation", 2**40, colour, 50.0)]),
        case(11, colour, [4, 8], [rmt("projection", per_channel=True)], 10,
             [lambda p: matrices(p, [4, 8], colour, "projection", per_channel=True),
              lambda p: matrices(p, [4, 8], colour, "projection-uniform", per_channel=True)]),
        case(12, grey, [7, 7], [rmt("orthogonal", whole=True)], 10,
             [lambda p: matrices(p, [7, 7], grey, "orthogonal", whole=True),
              lambda p: matrices(p, [7, 7], grey, "projection", whole=True),
              lambda p: matrices(p, [7, 7], grey, "projection-uniform", whole=True)]),
        case(13, colour, [8, 8], [{"bits": 128, "mechanism": "aes", "mode": "ecb-per-block"}, mix], 10,
             [lambda p: aes(p, "aes-key", [8, 8], colour, 128, "ecb-per-block"),
              lambda p: aes(p, "aes-key", [8, 8], colour, 256, "ecb"),
              lambda p: aes(p, "aes-key", [8, 8], colour, 256, "cbc-fixed"),
              lambda p: aes(p, "aes-iv", [8, 8], colour, 256, "cbc-fixed"),
              lambda p: aes(p, "aes-iv", [8, 8], colour, 128, "ctr-fixed")]),
        case(14, colour, [4, 4], [{"mechanism": "nibble-shuffle", "per_block": True}], 10,
             [lambda p: draws(p, "negative", [4, 4], colour, {"per": "block"}, 64, [("bits", 1)]),
              lambda p: draws(p, "negative", [4, 4], colour, {"per": "pixel"}, 192, [("bits", 16)]),
              lambda p: draws(p, "rotate-flip", [4, 4], colour, {}, 64, [("below", 8)]),
              lambda p: draws(p, "channel-shuffle", [4, 4], colour, {"per": "block"}, 64, [("permutation", 3)]),
              lambda p: draws(p, "channel-shuffle", [4, 4], colour, {"per": "pixel"}, 64, [("permutation", 3)] * 16),
              lambda p: draws(p, "pixel-shuffle", [4, 4], colour, {"per_block": False}, 1, [("permutation", 48)]),
              lambda p: draws(p, "pixel-shuffle", [4, 4], colour, {"per_block": True}, 64, [("permutation", 48)]),
              lambda p: draws(p, "nibble-shuffle", [4, 4], colour, {"per_block": False}, 1,
                              [("bits", 96), ("permutation", 96)]),
              lambda p: draws(p, "nibble-shuffle", [4, 4], colour, {"per_block": True}, 64,
                              [("bits", 96), ("permutation", 96)])]),
    ]
    return {"format": 1, "cases": out}


def main():
    text = json.dumps(answers(), indent=1) + "\n"
    if len(sys.argv) == 3 and sys.argv[1] == "--check":
        with open(sys.argv[2], encoding="utf-8") as file:
            if file.read() != text:
                sys.exit("The known answers in %s are not what this script derives." % sys.argv[2])
        print("The known answers are what this script derives.")
    else:
        sys.stdout.write(text)


main()
