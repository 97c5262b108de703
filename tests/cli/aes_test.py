# SPDX-License-Identifier: GPL-3.0-or-later
"""AES of guise disguise against the openssl command, block by block, with the exported key of each mode."""
import json
import shutil
import struct
import subprocess

from common import Guise, read_npy, read_npz, recipe

COUNT = 3


def enciphered(name, key, start, data):
    """The output of openssl enc."""
    command = ["openssl", "enc", "-" + name, "-nopad", "-nosalt", "-K", key.hex()]
    if start:
        command += ["-iv", start.hex()]
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def block_at(pixels, image, shape, block, position, channel):
    """Bytes of one block, row by row."""
    channels, height, width = shape
    columns = width // block[1]
    corner = (image * channels + channel) * height * width
    corner += position // columns * block[0] * width + position % columns * block[1]
    return b"".join(bytes(pixels[corner + y * width:corner + y * width + block[1]]) for y in range(block[0]))


def check_mode(guise, uri, pixels, shape, block, mode, bits):
    name = f"{mode}{bits}"
    positions = (shape[1] // block[0]) * (shape[2] // block[1])
    text = recipe(list(block), [{"mechanism": "aes", "mode": mode, "bits": bits}, {"mechanism": "permute"}])
    key = guise.path(name + ".gkey")
    guise.json("key", "new", "--recipe", text, "--shape", ",".join(map(str, shape)), "--out", key, "--no-passphrase")
    told = guise.json("disguise", uri, "--key", key, "--out", guise.path(name), "--keep-order", "--resend")
    assert told["type"] == "u8"
    run = ("--run-id", told["run_id"]) if mode == "ctr-fresh" else ()
    guise.json("key", "export", key, "--out", guise.path(name + ".npz"), "--reveal", *run)
    arrays = read_npz(guise.path(name + ".npz"))
    items = 1 if mode in ("ecb", "ctr-fresh") else positions * shape[0]
    assert arrays["aes_keys"].shape == (items, bits // 8) and arrays["aes_keys"].descr == "|u1"
    assert ("aes_ivs" in arrays) == (mode in ("cbc-fixed", "ctr-fixed"))
    keys = bytes(arrays["aes_keys"].values)
    if "aes_ivs" in arrays:
        assert arrays["aes_ivs"].shape == (positions, shape[0], 16)
        starts = bytes(arrays["aes_ivs"].values)
    result = read_npy(guise.path(name + "/images.npy"))
    assert result.shape == (COUNT, *shape)
    for image in range(COUNT):
        for target, source in enumerate(arrays["permutation"].values):
            for channel in range(shape[0]):
                item = source * shape[0] + channel
                place = 0 if items == 1 else item
                start = b""
                if mode == "ctr-fresh":
                    start = struct.pack(">QQ", image, item * block[0] * block[1] // 16)
                elif mode in ("cbc-fixed", "ctr-fixed"):
                    start = starts[16 * item:16 * item + 16]
                wanted = enciphered(f"aes-{bits}-{mode[:3]}", keys[place * bits // 8:(place + 1) * bits // 8], start,
                                    block_at(pixels, image, shape, block, source, channel))
                found = block_at(result.values, image, shape, block, target, channel)
                assert found == wanted, (mode, bits, image, target, channel)
    guise.json("restore", guise.path(name), "--key", key, "--out", guise.path(name + "_r"))
    assert read_npy(guise.path(name + "_r/images.npy")).values == pixels


def check_fresh(guise, uri, pixels, shape):
    """A shuffled delivery comes back without its order map; a noise seed is refused; two deliveries differ."""
    text = recipe([4, 4], [{"mechanism": "aes", "mode": "ctr-fresh"}])
    key = guise.path("fresh.gkey")
    guise.json("key", "new", "--recipe", text, "--shape", ",".join(map(str, shape)), "--out", key, "--no-passphrase")
    guise.error("WrongUse", 2, "disguise", uri, "--key", key, "--out", guise.path("seeded"), "--noise-seed", 1)
    first = guise.json("disguise", uri, "--key", key, "--out", guise.path("fresh1"), "--resend")
    guise.json("restore", guise.path("fresh1"), "--key", key, "--out", guise.path("fresh1_r"))
    size = shape[0] * shape[1] * shape[2]

    def images(values):
        return sorted(bytes(values[i * size:(i + 1) * size]) for i in range(COUNT))

    assert images(read_npy(guise.path("fresh1_r/images.npy")).values) == images(pixels)
    guise.json("restore", guise.path("fresh1"), "--key", key, "--out", guise.path("fresh1_o"), "--original-order")
    assert read_npy(guise.path("fresh1_o/images.npy")).values == pixels
    guise.json("disguise", uri, "--key", key, "--out", guise.path("fresh2"), "--resend")
    assert images(read_npy(guise.path("fresh2/images.npy")).values) != images(
        read_npy(guise.path("fresh1/images.npy")).values)
    guise.json("key", "export", key, "--out", guise.path("fresh.npz"), "--reveal")
    assert "aes_keys" not in read_npz(guise.path("fresh.npz"))
    guise.error("WrongUse", 2, "key", "export", key, "--out", guise.path("no.npz"), "--reveal", "--run-id", "12")
    info = guise.json("key", "info", key)
    assert info["key_space_bits"]["aes"] == 128
    assert any("control" in note for note in info["key_space_bits"]["notes"])
    manifest = json.load(open(guise.path("fresh1/manifest.json"), encoding="utf-8"))
    assert manifest["run_id"] == first["run_id"] and len(first["run_id"]) == 32


def check_others(guise):
    """Every preset of byte mechanisms ships bytes and comes back exactly; enlarged ones too."""
    uri, pixels, _ = guise.images("others", COUNT, (3, 16, 16), 2, seed=6)
    recipes = ["le", "ele", "pe", "etc", "negative-positive", "pixel-shuffle",
               recipe([2, 2], [{"mechanism": "aes"}, {"mechanism": "permute"}])]
    for n, text in enumerate(recipes):
        key = guise.path(f"other{n}.gkey")
        guise.json("key", "new", "--recipe", text, "--shape", "3,16,16", "--out", key, "--no-passphrase")
        told = guise.json("disguise", uri, "--key", key, "--out", guise.path(f"other{n}"), "--keep-order", "--resend")
        assert told["type"] == "u8" and told["range"] == [0, 255], told
        result = read_npy(guise.path(f"other{n}/images.npy"))
        assert result.shape == ((COUNT, 3, 32, 32) if n == 6 else (COUNT, 3, 16, 16))
        assert result.values != pixels
        guise.json("restore", guise.path(f"other{n}"), "--key", key, "--out", guise.path(f"other{n}_r"))
        assert read_npy(guise.path(f"other{n}_r/images.npy")).values == pixels, text
        bits = guise.json("key", "info", key)["key_space_bits"]
        assert bits["discrete"] + bits["aes"] > 0, text


def main():
    guise = Guise()
    if not shutil.which("openssl"):
        guise.skip("the openssl command is not installed")
    shape = (2, 8, 8)
    uri, pixels, _ = guise.images("aes", COUNT, shape, 2, seed=5)
    for mode in ("ecb", "ecb-per-block", "cbc-fixed", "ctr-fixed", "ctr-fresh"):
        for bits, block in ((128, (4, 4)), (256, (8, 4))):
            check_mode(guise, uri, pixels, shape, block, mode, bits)
    check_fresh(guise, uri, pixels, shape)
    check_others(guise)
    guise.close()


main()
