# SPDX-License-Identifier: GPL-3.0-or-later
"""guise disguise with the scheme NeuraCrypt against a second, independent computation in plain doubles."""
import json
import math
import os
import sys

import common

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "key"))
import derive_reference as derive  # noqa: E402

SEED, NOISE_SEED = 7, 5


class Network:
    """Weights of METHODS 13's kind of derivation: use "neuracrypt", one item per layer, the embedding last."""

    def __init__(self, shape, patch, width, depth):
        prk = derive.prk_of(derive.root_of(SEED))
        text = derive.material_json([patch, patch], shape, "neuracrypt",
                                    {"depth": depth, "patch": patch, "width": width})
        streams = derive.streams(derive.stream_key(prk, "neuracrypt", text), list(range(depth + 3)))
        self.shape, self.patch, self.width = shape, patch, width
        self.count = shape[1] // patch * (shape[2] // patch)
        self.layers = []
        for item in range(depth + 2):
            inputs = shape[0] * patch * patch if item == 0 else width
            scale = math.sqrt(3 * inputs)
            weights = [[streams[item].normal() / scale for _ in range(inputs)] for _ in range(width)]
            self.layers.append((weights, [streams[item].normal() / scale for _ in range(width)]))
        self.embedding = [[streams[depth + 2].normal() for _ in range(width)] for _ in range(self.count)]

    def patches(self, image):
        channels, height, width = self.shape
        p, found = self.patch, []
        for top in range(0, height, p):
            for left in range(0, width, p):
                found.append([image[(c * height + top + y) * width + left + x] / 255.0
                              for c in range(channels) for y in range(p) for x in range(p)])
        return found

    @staticmethod
    def linear(rows, layer):
        weights, biases = layer
        return [[math.fsum(w * x for w, x in zip(line, row)) + bias for line, bias in zip(weights, biases)]
                for row in rows]

    @staticmethod
    def relu(rows):
        return [[max(value, 0.0) for value in row] for row in rows]

    def normalised(self, rows):
        columns = []
        for column in zip(*rows):
            mean = math.fsum(column) / self.count
            variance = math.fsum((value - mean) ** 2 for value in column) / self.count
            columns.append([(value - mean) / math.sqrt(variance + 1e-5) for value in column])
        return [list(row) for row in zip(*columns)]

    def __call__(self, image, order):
        rows = self.relu(self.linear(self.patches(image), self.layers[0]))
        for layer in self.layers[1:-1]:
            rows = self.relu(self.normalised(self.linear(rows, layer)))
        rows = [[a + b for a, b in zip(row, place)] for row, place in zip(rows, self.embedding)]
        rows = self.linear(self.relu(rows), self.layers[-1])
        return [rows[order[j]][f] for f in range(self.width) for j in range(self.count)]


def order_of(index, split, count):
    """Fisher-Yates on the noise stream of image `index`."""
    prk = derive.extract(derive.sha256(b"seed" + str(NOISE_SEED).encode()), derive.root_of(SEED))
    key = derive.expand(prk, b"guise/1/noise/" + split.encode(), 32)
    return derive.permutation(derive.streams(key, [index], 8)[0], count)


def compare(guise, name, shape, patch, width, depth, count=6):
    uri, pixels, _ = guise.images(name, count, shape, 2, seed=patch + width)
    recipe = json.dumps({"scheme": "neuracrypt", "patch": patch, "width": width, "depth": depth})
    guise.json("key", "new", "--recipe", recipe, "--shape", ",".join(map(str, shape)), "--classes", 2,
               "--experiment-seed", SEED, "--out", name + ".gkey")
    common_options = ("disguise", uri, "--key", name + ".gkey", "--noise-seed", NOISE_SEED, "--keep-order")
    guise.json(*common_options, "--out", name)
    shipped = common.read_npy(guise.path(name + "/images.npy"))
    assert shipped.shape == (count, width, shape[1] // patch, shape[2] // patch), shipped.shape
    network = Network(list(shape), patch, width, depth)
    size, out, worst = shape[0] * shape[1] * shape[2], width * network.count, 0.0
    for index in range(count):
        expected = network(pixels[index * size:(index + 1) * size], order_of(index, "train", network.count))
        worst = max(worst, max(abs(a - b) for a, b in zip(expected, shipped.values[index * out:(index + 1) * out])))
    assert worst < 1e-4, (name, worst)
    parts = []
    for shard in range(3):
        guise.json(*common_options, "--shard", f"{shard}/3", "--out", f"{name}-{shard}")
        parts += common.read_npy(guise.path(f"{name}-{shard}/images.npy")).values
    assert parts == list(shipped.values), "shards differ from the whole"
    message = guise.error("WrongUse", 2, "restore", name, "--key", name + ".gkey", "--out", name + "-back")
    assert "forward only" in message, message
    assert not os.path.exists(guise.path(name + "-back"))
    return worst


def main():
    guise = common.Guise()
    try:
        for case in (("grey", (1, 8, 8), 4, 6, 2), ("colour", (3, 6, 9), 3, 16, 4), ("shallow", (1, 4, 4), 2, 9, 0)):
            print(case[0], "largest difference", compare(guise, *case))
    finally:
        guise.close()


main()
