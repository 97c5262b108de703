# SPDX-License-Identifier: GPL-3.0-or-later
"""guise disguise and guise restore against the definitions, computed here from the exported key alone."""
import array
import hashlib
import hmac
import json
import os
import re
import stat

from common import Guise, idx, read_npy, read_npz, recipe

TOLERANCE = 1e-5  # of the largest |Y|


def key_for(guise, name, text, shape, *more):
    guise.json("key", "new", "--recipe", text, "--shape", ",".join(map(str, shape)), "--classes", 10, "--out",
               guise.path(name), *(more or ("--no-passphrase",)))
    return guise.path(name)


def expected(x, shape, block, matrices, permutation, noise, per_channel):
    """One image: (X + D) R per source block, then the permutation: output block j shows source block p(j)."""
    channels, height, width = shape
    r, s = block
    columns = width // s
    out = [0.0] * len(x)
    for j, source in enumerate(permutation):
        for c in range(channels):
            matrix = (source * channels + c if per_channel else source) * s * s
            for row in range(r):
                line = c * height * width + ((source // columns) * r + row) * width + (source % columns) * s
                target = c * height * width + ((j // columns) * r + row) * width + (j % columns) * s
                values = [x[line + k] + (noise[line + k] if noise else 0.0) for k in range(s)]
                for q in range(s):
                    out[target + q] = sum(values[k] * matrices[matrix + k * s + q] for k in range(s))
    return out


def check_definition(guise, name, shape, block, steps, split):
    per_channel = any(step.get("per_channel") for step in steps)
    noisy = any(step["mechanism"] == "noise" for step in steps)
    uri, pixels, labels = guise.images(name, 12, shape, 10, seed=len(name))
    if split == "test":  # a set whose test part is its own: other images than those of the train part
        _, other, _ = guise.images(name + "_train", 12, shape, 10, seed=99)
        os.mkdir(guise.path(name))
        for part, content in (("train", other), ("t10k", pixels)):
            guise.write(f"{name}/{part}-images-idx3-ubyte", idx((12, *shape[1:]), content))
            guise.write(f"{name}/{part}-labels-idx1-ubyte", idx((12,), labels))
        uri = "mnist:" + guise.path(name)
    key = key_for(guise, name + ".gkey", recipe(list(block), steps), shape, "--experiment-seed", 11)
    count = 5
    guise.json("disguise", uri, "--split", split, "--key", key, "--out", guise.path(name + "_d"), "--limit", count,
               "--noise-seed", 21, "--keep-order")
    noise_options = ("--noise-seed", 21, "--split", split, "--images", f"0:{count}") if noisy else ()
    guise.json("key", "export", key, "--out", guise.path(name + ".npz"), "--reveal", *noise_options)
    arrays = read_npz(guise.path(name + ".npz"))
    positions = (shape[1] // block[0]) * (shape[2] // block[1])
    assert arrays["matrices"].shape == ((positions, shape[0], block[1], block[1]) if per_channel else
                                        (positions, block[1], block[1])), arrays["matrices"].shape
    result = read_npy(guise.path(name + "_d/images.npy"))
    assert result.shape == (count, *shape) and result.descr == "<f4"
    exported = read_npy(guise.path(name + "_d/labels.npy"))
    size = shape[0] * shape[1] * shape[2]
    largest = max(abs(v) for v in result.values)
    for n in range(count):
        noise = arrays["noise"].values[n * size:(n + 1) * size] if noisy else None
        wanted = expected(pixels[n * size:(n + 1) * size], shape, block, arrays["matrices"].values,
                          arrays["permutation"].values, noise, per_channel)
        worst = max(abs(a - b) for a, b in zip(wanted, result.values[n * size:(n + 1) * size]))
        assert worst <= TOLERANCE * largest, f"{name}, image {n}: {worst} of {largest}"
        assert exported.values[n] == arrays["labels"].values[labels[n]]


def check_restore(guise):
    uri, pixels, labels = guise.images("exact", 40, (1, 28, 28), 10, seed=5)
    text = recipe([7, 7], [{"mechanism": "rmt"}, {"mechanism": "permute"}])
    key = key_for(guise, "exact.gkey", text, (1, 28, 28))
    told = guise.json("disguise", uri, "--key", key, "--out", guise.path("exact_d"))
    assert told["labels"] == "permuted" and told["order"] == "shuffled" and told["test_only"] is False, told
    order = read_npy(told["order_map"])
    assert os.path.commonpath([told["order_map"], guise.path("exact_d")]) != guise.path("exact_d")
    assert stat.S_IMODE(os.stat(told["order_map"]).st_mode) == 0o600
    assert sorted(order.values) == list(range(40)) and list(order.values) != list(range(40))
    guise.json("restore", guise.path("exact_d"), "--key", key, "--out", guise.path("exact_r"))
    restored = read_npy(guise.path("exact_r/images.npy"))
    back = read_npy(guise.path("exact_r/labels.npy"))
    assert restored.descr == "|u1" and restored.shape == (40, 1, 28, 28)
    for p, source in enumerate(order.values):
        assert restored.values[p * 784:(p + 1) * 784] == pixels[source * 784:(source + 1) * 784], p
        assert back.values[p] == labels[source]
    guise.json("restore", guise.path("exact_d"), "--key", key, "--out", guise.path("exact_o"), "--original-order")
    assert read_npy(guise.path("exact_o/images.npy")).values == pixels
    assert read_npy(guise.path("exact_o/labels.npy")).values == array.array("i", labels)
    floats = guise.json("restore", guise.path("exact_d"), "--key", key, "--out", guise.path("exact_f"), "--float")
    assert floats["type"] == "f32" and read_npy(guise.path("exact_f/images.npy")).descr == "<f4"
    guise.error("FileExists", 1, "restore", guise.path("exact_d"), "--key", key, "--out", guise.path("exact_f"))
    told = guise.error("BadData", 3, "disguise", uri, "--key", key, "--out", guise.path("kept"))
    assert "40" in told and "--resend" in told, told
    kept = guise.json("disguise", uri, "--key", key, "--out", guise.path("kept"), "--keep-labels", "--keep-order",
                      "--resend")
    assert kept["resent"] == 40, kept
    assert kept["order_map"] is None and list(read_npy(guise.path("kept/labels.npy")).values) == list(labels)
    guise.error("FileExists", 1, "disguise", uri, "--key", key, "--out", guise.path("kept"))
    guise.json("disguise", uri, "--key", key, "--out", guise.path("kept"), "--force", "--resend")


def check_manifest(guise):
    """Independent of the program: the HMAC under a key derived here, and the sums of both files."""
    uri, _, _ = guise.images("told", 6, (1, 28, 28), 10, seed=8)
    key = key_for(guise, "told.gkey", "table1", (1, 28, 28), "--experiment-seed", 7)
    guise.error("ExperimentKeyRefused", 4, "disguise", uri, "--key", key, "--out", guise.path("told_d"))
    guise.json("disguise", uri, "--key", key, "--out", guise.path("told_d"), "--noise-seed", 987654321)
    assert sorted(os.listdir(guise.path("told_d"))) == ["images.npy", "labels.npy", "manifest.json"]
    text = open(guise.path("told_d/manifest.json"), encoding="utf-8").read()
    manifest = json.loads(text)
    assert set(manifest) == {"count", "files", "fingerprint", "format", "hmac", "labels", "order", "range", "recipe",
                             "run_id", "test_only"}, manifest
    assert manifest["test_only"] is True and "987654321" not in text and "told" not in text.replace("manifest", "")
    for name, file in manifest["files"].items():
        digest = hashlib.sha256(open(guise.path("told_d/" + name), "rb").read()).hexdigest()
        assert digest == file["sha256"], name

    root = hashlib.sha256(b"guise/1/experiment/7").digest()
    prk = hmac.digest(b"guise/1", root, "sha256")
    mac_key = hmac.digest(prk, b"guise/1/manifest\x01", "sha256")
    body = {name: value for name, value in manifest.items() if name != "hmac"}
    canonical = re.sub(r"(\d)\.0(?=[,\]}])", r"\1", json.dumps(body, sort_keys=True, separators=(",", ":")))
    assert hmac.digest(mac_key, canonical.encode(), "sha256").hex() == manifest["hmac"], canonical

    manifest["count"] = 5
    guise.write("told_d/manifest.json", json.dumps(manifest))
    guise.error("ManifestInvalid", 3, "restore", guise.path("told_d"), "--key", key, "--out", guise.path("told_r"))
    guise.write("told_d/manifest.json", text)
    os.rename(guise.path("told_d/images.npy"), guise.path("moved.npy"))
    os.symlink(guise.path("moved.npy"), guise.path("told_d/images.npy"))
    guise.error("NotAFile", 3, "restore", guise.path("told_d"), "--key", key, "--out", guise.path("told_r"))


def check_no_secrets(guise):
    """Neither root, key matrices nor passphrase appear in anything that is printed or shipped."""
    guise.write("secret_pass", "an unusual passphrase")
    uri, _, _ = guise.images("quiet", 6, (1, 28, 28), 10, seed=9)
    key = key_for(guise, "quiet.gkey", "table1", (1, 28, 28), "--passphrase-file", guise.path("secret_pass"))
    option = ("--passphrase-file", guise.path("secret_pass"))
    said = ""
    for words in (("disguise", uri, "--key", key, *option, "--out", guise.path("quiet_d")),
                  ("restore", guise.path("quiet_d"), "--key", key, *option, "--out", guise.path("quiet_r")),
                  ("key", "info", key), ("key", "export", key, *option, "--out", guise.path("quiet.npz"), "--reveal")):
        done = guise.raw(*words, "--json", "--progress", "json")
        assert done.returncode == 0, done.stderr
        said += done.stdout + done.stderr
    said += open(guise.path("quiet_d/manifest.json"), encoding="utf-8").read()
    arrays = read_npz(guise.path("quiet.npz"))
    assert "unusual" not in said
    for value in list(arrays["matrices"].values)[:200]:
        assert f"{value:.6f}"[:9] not in said
    assert json.dumps(list(arrays["permutation"].values)) not in re.sub(r"\s+", " ", said)


def check_bytes_and_shards(guise):
    uri, pixels, _ = guise.images("bytes", 11, (1, 8, 8), 2, seed=4)
    key = key_for(guise, "bytes.gkey", recipe([4, 4], [{"mechanism": "permute"}]), (1, 8, 8))
    told = guise.json("disguise", uri, "--key", key, "--out", guise.path("bytes_d"), "--keep-order")
    result = read_npy(guise.path("bytes_d/images.npy"))
    assert told["type"] == "u8" and result.descr == "|u1" and sorted(result.values) == sorted(pixels)
    parts = array.array("B")
    for shard in range(3):
        name = f"bytes_{shard}"
        guise.json("disguise", uri, "--key", key, "--out", guise.path(name), "--keep-order", "--shard", f"{shard}/3",
                   "--resend")
        parts += read_npy(guise.path(name + "/images.npy")).values
    assert parts == result.values
    guise.error("WrongUse", 2, "disguise", uri, "--key", key, "--out", guise.path("no"), "--shard", "3/3")


def check_formats(guise):
    """Each format as other programs see it: the arrays of npz and IDX, the sums of the pictures."""
    uri, _, labels = guise.images("forms", 12, (1, 8, 8), 10, seed=6)
    plain = recipe([4, 4], [{"mechanism": "rmt"}, {"mechanism": "permute"}])
    key = key_for(guise, "forms.gkey", plain, (1, 8, 8), "--experiment-seed", 3)
    byte_key = key_for(guise, "byte.gkey", recipe([4, 4], [{"mechanism": "permute"}]), (1, 8, 8), "--experiment-seed", 3)
    same = ("--noise-seed", 1, "--keep-order")
    for form in ("npy", "npz", "tiff", "png", "folder"):
        told = guise.json("disguise", uri, "--key", key, "--out", guise.path("f_" + form), "--format", form, *same)
        assert told["format"] == form, told
        guise.json("restore", guise.path("f_" + form), "--key", key, "--out", guise.path("r_" + form))
        assert read_npy(guise.path(f"r_{form}/images.npy")).values == read_npy(guise.path("forms.npy")).values, form
        assert list(read_npy(guise.path(f"r_{form}/labels.npy")).values) == list(labels), form
    images = read_npy(guise.path("f_npy/images.npy"))
    exported = read_npy(guise.path("f_npy/labels.npy"))
    packed = read_npz(guise.path("f_npz/images.npz"))
    assert packed["images"].values == images.values and packed["images"].shape == images.shape
    assert packed["labels"].values == exported.values
    for form, width in (("tiff", 4), ("png", 0), ("folder", 4)):
        lines = open(guise.path(f"f_{form}/SHA256SUMS"), encoding="ascii").read().splitlines()
        assert len(lines) == 12
        for n, line in enumerate(lines):
            digest, name = line.split("  ")
            content = open(guise.path(f"f_{form}/{name}"), "rb").read()
            assert hashlib.sha256(content).hexdigest() == digest
            if form == "folder":
                assert name == f"{exported.values[n]}/{n:08}.tif", name
            if width:  # one channel: the values follow the header as they are
                assert content[160:] == images.values[n * 64:(n + 1) * 64].tobytes()
    guise.json("disguise", uri, "--key", byte_key, "--out", guise.path("f_idx"), "--format", "idx", *same)
    raw = open(guise.path("f_idx/images-idx3-ubyte"), "rb").read()
    assert raw[:16] == idx((12, 8, 8), b"")[:16] and len(raw) == 16 + 12 * 64
    assert list(open(guise.path("f_idx/labels-idx1-ubyte"), "rb").read()[8:]) == [
        exported.values[n] for n in range(12)], "the same root permutes labels alike"
    guise.json("restore", guise.path("f_idx"), "--key", byte_key, "--out", guise.path("r_idx"))
    for form in ("jpeg", "idx"):
        told = guise.error("UnknownFormat", 3, "disguise", uri, "--key", key, "--out", guise.path("no"), "--format", form,
                           *same)
        assert "round" in told, told
    # A returned folder whose files lead elsewhere.
    os.rename(guise.path("f_tiff/images"), guise.path("elsewhere"))
    os.symlink("../elsewhere", guise.path("f_tiff/images"))
    guise.error("NotAFile", 3, "restore", guise.path("f_tiff"), "--key", key, "--out", guise.path("no"))


def main():
    guise = Guise()
    noise = {"mechanism": "noise", "level": 100}
    rmt = {"mechanism": "rmt", "matrix": "orthogonal"}
    permute = {"mechanism": "permute"}
    check_definition(guise, "seven", (1, 28, 28), (7, 7), [noise, rmt, permute], "train")
    check_definition(guise, "colour", (3, 16, 16), (4, 4), [noise, rmt, permute], "train")
    check_definition(guise, "channels", (3, 16, 16), (4, 2), [noise, dict(rmt, per_channel=True), permute], "train")
    check_definition(guise, "projection", (1, 12, 18), (3, 6), [dict(rmt, matrix="projection")], "train")
    check_definition(guise, "testpart", (1, 28, 28), (7, 7), [noise, rmt, permute], "test")
    check_restore(guise)
    check_manifest(guise)
    check_no_secrets(guise)
    check_bytes_and_shards(guise)
    check_formats(guise)
    guise.close()


main()
