# SPDX-License-Identifier: GPL-3.0-or-later
"""A data owner's five minutes, by the program's own words: a key, a folder of pictures disguised without loss and
shipped; a net that somebody else trains in plain Python, who has neither Guise nor the key; predictions at home. The
last step needs the learning engine; without it the test says so after all that comes before."""
import json
import math
import os
import re
import shutil
import struct
import zlib

from common import Guise, Random, read_npy, recipe

SIDE, CLASSES = 16, ("bag", "boot", "coat", "dress")
PASSPHRASE = "correct horse battery staple"


def png(width, height, pixels):
    """A grey picture of 8 bits."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = b"".join(b"\0" + bytes(pixels[y * width:(y + 1) * width]) for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def write_pictures(guise):
    """pictures/train and pictures/test, a folder per class; of each class another quarter is bright."""
    random = Random(3)
    for part, count in (("train", 60), ("test", 20)):
        for label, name in enumerate(CLASSES):
            os.makedirs(guise.path(f"pictures/{part}/{name}"))
            for n in range(count):
                pixels = [random.byte() // 4 + (150 if (y // 8) * 2 + x // 8 == label else 0)
                          for y in range(SIDE) for x in range(SIDE)]
                guise.write(f"pictures/{part}/{name}/{n:03}.png", png(SIDE, SIDE, pixels))


def train_elsewhere(folder, weights):
    """Softmax regression, the net "linear". Sees nothing but the shipped folder; values go in divided by 255."""
    images, labels = read_npy(os.path.join(folder, "images.npy")), read_npy(os.path.join(folder, "labels.npy")).values
    size, classes = SIDE * SIDE, max(labels) + 1
    inputs = [[value / 255 for value in images.values[n * size:(n + 1) * size]] for n in range(len(labels))]
    weight, bias = [[0.0] * size for _ in range(classes)], [0.0] * classes
    rate = 0.1
    for _ in range(12):
        for x, label in zip(inputs, labels):
            scores = [bias[k] + sum(map(float.__mul__, weight[k], x)) for k in range(classes)]
            powers = [math.exp(score - max(scores)) for score in scores]
            for k in range(classes):
                step = rate * (powers[k] / sum(powers) - (k == label))
                bias[k] -= step
                weight[k] = [w - step * v for w, v in zip(weight[k], x)]
    header, data = {"__metadata__": {"network": "linear"}}, b""
    for name, shape, values in (("fc.weight", [classes, size], sum(weight, [])), ("fc.bias", [classes], bias)):
        raw = struct.pack(f"<{len(values)}f", *values)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(weights, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def main():
    guise = Guise()

    def say(*words, code=0):
        """As a person runs it. Returns all that was printed, which is printed here too."""
        done = guise.raw(*words)
        said = done.stdout + done.stderr
        print("$ guise", " ".join(words), "\n" + said, flush=True)
        assert done.returncode == code, done.returncode
        assert PASSPHRASE not in said, said
        return said

    write_pictures(guise)
    guise.write("passphrase", PASSPHRASE + "\n")
    guise.write("recipe.json", recipe([4, 4], [{"mechanism": "rmt"}, {"mechanism": "permute"}]))
    seal = ("--passphrase-file", "passphrase")

    say("data", "folder:pictures")
    data = guise.json("data", "folder:pictures")
    assert data["classes"] == list(CLASSES) and data["count"] == {"train": 240, "test": 80}, data
    made = say("key", "new", "--recipe", "recipe.json", "--shape", "1,16,16", "--classes", "4", "--out", "owner.gkey", *seal)
    assert re.search(r"owner\.gkey", made), made
    assert os.stat(guise.path("owner.gkey")).st_mode & 0o777 == 0o600
    info = guise.json("key", "info", "owner.gkey")
    assert info["sealed"] is True, info

    sent = say("disguise", "folder:pictures", "--key", "owner.gkey", *seal, "--out", "shipped")
    assert "240" in sent and "shipped" in sent, sent
    assert sorted(os.listdir(guise.path("shipped"))) == ["images.npy", "labels.npy", "manifest.json"]
    with open(guise.path("shipped/manifest.json"), encoding="utf-8") as file:
        manifest = file.read()
    assert not any(word in manifest for word in (*CLASSES, "pictures", guise.folder)), manifest

    # Lossless: what the key takes back is the folder, picture by picture.
    say("restore", "shipped", "--key", "owner.gkey", *seal, "--out", "back", "--original-order")
    guise.json("key", "new", "--recipe", "recipe.json", "--shape", "1,16,16", "--classes", 4, "--out", "other.gkey",
               "--experiment-seed", 1)
    restored = read_npy(guise.path("back/images.npy"))
    assert restored.descr == "|u1" and restored.shape == (240, 1, SIDE, SIDE)
    assert list(read_npy(guise.path("back/labels.npy")).values) == [n // 60 for n in range(240)]
    random = Random(3)
    originals = bytes(random.byte() // 4 + (150 if (y // 8) * 2 + x // 8 == label else 0) for label in range(4)
                      for _ in range(60) for y in range(SIDE) for x in range(SIDE))
    assert restored.values.tobytes() == originals
    wrong = say("restore", "shipped", "--key", "other.gkey", "--out", "stolen", code=4)
    assert "key" in wrong and not os.path.exists(guise.path("stolen")), wrong

    # Elsewhere: the shipped folder and nothing else.
    os.mkdir(guise.path("elsewhere"))
    shutil.move(guise.path("shipped"), guise.path("elsewhere/shipped"))
    train_elsewhere(guise.path("elsewhere/shipped"), guise.path("elsewhere/weights.safetensors"))
    shutil.move(guise.path("elsewhere/weights.safetensors"), guise.path("weights.safetensors"))

    home = ("weights.safetensors", "folder:pictures", "--key", "owner.gkey", *seal)  # the file names its net
    if not guise.json("info")["engine"]["available"]:
        assert "engine" in say("predict", *home, "--out", "answers.npy", code=1)
        guise.skip("all but the last step passed; predicting needs the learning engine, which is not installed here")
    answer = guise.json("predict", *home, "--out", "answers.npy")
    say("predict", *home, "--out", "answers-again.npy")
    assert answer["images"] == 80 and answer["classes"] == list(CLASSES) and answer["accuracy"] > 0.9, answer
    labels = list(read_npy(guise.path("answers.npy")).values)
    right = sum(label == n // 20 for n, label in enumerate(labels))  # classes of the owner, not the permuted ones
    assert abs(right / 80 - answer["accuracy"]) < 1e-9, (right, answer)
    other = say("predict", *home, "--network", "mlp", "--out", "answers-mlp.npy", code=3)
    assert "says that its net is linear" in other, other
    guise.close()


main()
