# SPDX-License-Identifier: GPL-3.0-or-later
"""guise data and guise info: what they tell, and the exit codes of data that cannot be used."""
import base64
import gzip
import io
import os
import tarfile

from common import Guise, idx, npy_bytes


def good(guise):
    uri, _, _ = guise.images("set", 12, (1, 6, 5), 3)
    told = guise.json("data", uri)
    assert told["count"] == {"train": 12, "test": 0}, told
    assert (told["channels"], told["height"], told["width"]) == (1, 6, 5), told
    assert len(told["classes"]) == 3 and len(told["sha256"]) == 64, told
    assert guise.json("data", uri)["sha256"] == told["sha256"]
    split = guise.json("data", uri + "?test=0.25&seed=7")
    assert split["count"]["train"] + split["count"]["test"] == 12 and split["count"]["test"] > 0
    text = guise.raw("data", uri)
    assert text.returncode == 0 and "12 training" in text.stdout, text
    assert guise.json("--json", "data", uri) == told, "--json before the verb"

    # The same images as IDX, packed and not, have the same hash.
    pixels = bytes(range(2 * 12))
    os.mkdir(guise.path("idx"))
    for name, content in (("train-images-idx3-ubyte", idx((2, 4, 3), pixels)),
                          ("train-labels-idx1-ubyte", idx((2,), b"\x00\x01"))):
        guise.write("idx/" + name, content)
    plain = guise.json("data", "mnist:" + guise.path("idx"))
    for name in ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"):
        content = open(guise.path("idx/" + name), "rb").read()
        os.remove(guise.path("idx/" + name))
        guise.write("idx/" + name + ".gz", gzip.compress(content))
    assert guise.json("data", "mnist:" + guise.path("idx"))["sha256"] == plain["sha256"]


def bad(guise):
    guise.error("FileNotFound", 3, "data", "mnist:" + guise.path("nothing"))
    guise.error("BadUri", 3, "data", "fashion-mnist?colour=blue")
    guise.error("BadUri", 3, "data", "ftp:images")
    guise.write("short.npy", npy_bytes("|u1", (2, 1, 4, 4), [0] * 32)[:-3])
    guise.error("BadData", 3, "data", "npy:" + guise.path("short.npy"))
    guise.write("not.npy", b"hello")
    guise.error("UnknownFormat", 3, "data", "npy:" + guise.path("not.npy"))
    os.mkfifo(guise.path("pipe.npy"))
    guise.error("NotAFile", 3, "data", "npy:" + guise.path("pipe.npy"), timeout=60)


def more(guise):
    """CIFAR-10 from its archive and its folder, and the files that UTKFace's names leave out."""
    os.mkdir(guise.path("cifar"))
    files = {f"data_batch_{n}.bin": n for n in range(1, 6)} | {"test_batch.bin": 6}
    with tarfile.open(guise.path("cifar.tar.gz"), "w:gz", compresslevel=1) as archive:
        for name, first in files.items():
            content = b"".join(bytes([(first + n) % 10]) + bytes([first]) * 3072 for n in range(10000))
            guise.write("cifar/" + name, content)
            member = tarfile.TarInfo("cifar-10-batches-bin/" + name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    packed = guise.json("data", "cifar10:" + guise.path("cifar.tar.gz"))
    assert packed["count"] == {"train": 50000, "test": 10000} and packed["classes"][3] == "cat", packed
    assert (packed["channels"], packed["height"], packed["width"]) == (3, 32, 32), packed
    assert guise.json("data", "cifar10:" + guise.path("cifar"))["sha256"] == packed["sha256"]
    assert guise.json("data", guise.path("cifar"))["sha256"] == packed["sha256"], "a bare path"
    with open(guise.path("cifar/test_batch.bin"), "ab") as file:
        file.write(b"x")
    guise.error("BadData", 3, "data", "cifar10:" + guise.path("cifar"))

    picture = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
    os.mkdir(guise.path("faces"))
    for name in ("7_0_1_a.png", "30_1_0_b.png", "holiday.png"):
        guise.write("faces/" + name, picture)
    faces = guise.json("data", "utkface:" + guise.path("faces") + "?label=age")
    assert faces["count"]["train"] == 2 and faces["skipped"] == 1 and faces["classes"][1] == "3-9", faces


def info(guise):
    told = guise.json("info")
    for name in ("guise", "engine", "devices", "data", "presets", "mechanisms", "folders"):
        assert name in told, name
    assert "table1" in told["presets"] and told["engine"]["available"] in (True, False)
    without = guise.json("info", env={"GUISE_ENGINE_ROOT": guise.path("no-engine")})
    assert without["engine"]["available"] is False and without["engine"]["reason"], without
    assert without["devices"] == []


def main():
    guise = Guise()
    good(guise)
    bad(guise)
    more(guise)
    info(guise)
    guise.close()


main()
