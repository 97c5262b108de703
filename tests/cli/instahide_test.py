# SPDX-License-Identifier: GPL-3.0-or-later
"""guise disguise with the scheme InstaHide: what is written, what it says of itself, and what it refuses."""
import json
import os

import common

CLASSES = 3
MANIFEST = {"count", "files", "fingerprint", "format", "hmac", "labels", "order", "range", "recipe", "run_id", "test_only"}


def key(guise, name, partners, images, seed=7, classes=CLASSES):
    recipe = json.dumps({"scheme": "instahide", "images": images, "partners": partners})
    guise.json("key", "new", "--recipe", recipe, "--shape", "1,6,5", "--classes", classes,
               "--experiment-seed", seed, "--out", name)


def rows(array):
    size = len(array.values) // array.shape[0]
    return [list(array.values[i * size:(i + 1) * size]) for i in range(array.shape[0])]


def ship(guise, uri, out, *more, key_file="own.gkey"):
    result = guise.json("disguise", uri, "--key", key_file, "--noise-seed", 3, "--out", out, *more)
    return result, common.read_npy(guise.path(out + "/images.npy")), common.read_npy(guise.path(out + "/labels.npy"))


def own_set(guise):
    uri, _, labels = guise.images("own", 30, (1, 6, 5), CLASSES)
    result, images, shares = ship(guise, uri, "kept", "--keep-order", "--keep-labels")
    assert images.descr == "<f4" and images.shape == (30, 1, 6, 5), images.shape
    assert shares.descr == "<f4" and shares.shape == (30, CLASSES), shares.shape
    for index, row in enumerate(rows(shares)):
        assert abs(sum(row) - 1.0) < 1e-5, row
        assert row[labels[index]] > 0, "an image carries its own class"
        assert min(row) >= 0
    with open(guise.path("kept/manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    assert set(manifest) == MANIFEST, manifest
    assert manifest["range"] == [-255, 255] and manifest["test_only"] and manifest["count"] == 30
    assert manifest["recipe"] == {"images": 4, "partners": "inside", "scheme": "instahide"}
    assert set(os.listdir(guise.path("kept"))) == {"images.npy", "labels.npy", "manifest.json"}
    assert result["order_map"] is None and result["labels"] == "kept"

    again = ship(guise, uri, "again", "--keep-order", "--keep-labels", "--threads", 1)
    assert list(again[1].values) == list(images.values) and list(again[2].values) == list(shares.values)
    parts = [ship(guise, uri, f"part{i}", "--keep-order", "--keep-labels", "--shard", f"{i}/4") for i in range(4)]
    assert [v for part in parts for v in part[1].values] == list(images.values), "shards differ from the whole"
    assert [v for part in parts for v in part[2].values] == list(shares.values)

    # The key's permutation moves whole columns.
    guise.json("key", "export", "own.gkey", "--out", "own.npz", "--reveal")
    permutation = list(common.read_npz(guise.path("own.npz"))["labels"].values)
    permuted = rows(ship(guise, uri, "permuted", "--keep-order")[2])
    for before, after in zip(rows(shares), permuted):
        assert [after[permutation[c]] for c in range(CLASSES)] == before

    # Several epochs: other partners, shares and signs; shuffled, the map names the source.
    _, many, _ = ship(guise, uri, "epochs", "--keep-order", "--epochs", 3)
    assert many.shape[0] == 90
    epochs = rows(many)
    assert epochs[:30] == rows(images)
    assert epochs[30] != epochs[0] and epochs[60] != epochs[30]
    shuffled, mixed, _ = ship(guise, uri, "shuffled", "--epochs", 3)
    order = list(common.read_npy(shuffled["order_map"]).values)
    assert sorted(order) == sorted(list(range(30)) * 3)
    assert sorted(map(tuple, rows(mixed))) == sorted(map(tuple, epochs))
    for place, row in zip(order, rows(mixed)):
        assert row in (epochs[place], epochs[30 + place], epochs[60 + place])
    return uri


def public_set(guise, uri):
    key(guise, "across.gkey", "across", 6)
    other, _, _ = guise.images("public", 20, (1, 6, 5), 2, seed=9)
    small, _, _ = guise.images("small", 20, (1, 6, 6), 2, seed=9)
    _, images, shares = ship(guise, uri, "across", "--keep-order", "--keep-labels", "--public", other,
                             key_file="across.gkey")
    assert images.shape == (30, 1, 6, 5)
    for row in rows(shares):
        assert 0.3 - 1e-5 <= sum(row) < 1, row
    text = open(guise.path("across/manifest.json"), encoding="utf-8").read()
    assert "public.npy" not in text and guise.folder not in text
    options = ("--noise-seed", 3, "--out", "none")
    guise.error("WrongUse", 2, "disguise", uri, "--key", "across.gkey", *options)
    guise.error("WrongUse", 2, "disguise", uri, "--key", "own.gkey", "--public", other, *options)
    guise.error("ShapeMismatch", 3, "disguise", uri, "--key", "across.gkey", "--public", small, *options)


def refusals(guise, uri):
    guise.error("ExperimentKeyRefused", 4, "disguise", uri, "--key", "own.gkey", "--out", "none")
    guise.error("WrongUse", 2, "disguise", uri, "--key", "own.gkey", "--noise-seed", 1, "--limit", 3, "--out", "none")
    message = guise.error("WrongUse", 2, "restore", "kept", "--key", "own.gkey", "--out", "none")
    assert "no way back" in message, message
    guise.json("key", "new", "--recipe", common.recipe([2, 5], [{"mechanism": "permute"}]), "--shape", "1,6,5",
               "--experiment-seed", 1, "--out", "block.gkey")
    guise.error("WrongUse", 2, "disguise", uri, "--key", "block.gkey", "--noise-seed", 1, "--epochs", 2, "--out", "none")
    assert not os.path.exists(guise.path("none"))

    # A secret key draws afresh: two deliveries of one set share no value.
    recipe = json.dumps({"scheme": "instahide"})
    guise.json("key", "new", "--recipe", recipe, "--shape", "1,6,5", "--classes", CLASSES, "--no-passphrase",
               "--out", "secret.gkey")
    send = ("disguise", uri, "--key", "secret.gkey", "--keep-order", "--out")
    guise.json(*send, "one")
    guise.error("BadData", 3, *send, "two")  # the ledger knows these images
    guise.json(*send, "two", "--resend")
    one, two = (rows(common.read_npy(guise.path(name + "/images.npy"))) for name in ("one", "two"))
    assert all(a != b for a, b in zip(one, two))


def main():
    guise = common.Guise()
    try:
        key(guise, "own.gkey", "inside", 4)
        uri = own_set(guise)
        public_set(guise, uri)
        refusals(guise, uri)
    finally:
        guise.close()


main()
