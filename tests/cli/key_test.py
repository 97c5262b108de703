# SPDX-License-Identifier: GPL-3.0-or-later
"""Verbs of the key: new, info, export; seven errors, each with its own name; passphrases."""
import array
import hashlib
import os
import pty
import select
import stat
import struct
import subprocess
import time

from common import Guise, read_npz, recipe

RECIPE = recipe([7, 7], [{"mechanism": "noise", "level": 100}, {"mechanism": "rmt"}, {"mechanism": "permute"}])


def new(guise, name, *more, code=0, shape="1,28,28"):
    return guise.json("key", "new", "--recipe", RECIPE, "--shape", shape, "--classes", 10, "--out", guise.path(name),
                      *more, code=code)


def info_and_modes(guise):
    made = new(guise, "k.gkey", "--passphrase-file", guise.path("pass"))
    info = guise.json("key", "info", guise.path("k.gkey"))
    for name in ("fingerprint", "format", "created", "recipe", "shape", "sealed", "key_space_bits"):
        assert info[name] == made[name], name
    assert info["shape"] == [1, 28, 28] and info["sealed"] is True and info["format"] == 1
    assert info["recipe"]["block"] == [7, 7] and info["kind"] == "secret" and info["classes"] == 10
    assert info["key_space_bits"]["root"] == 256
    assert 44.2 < info["key_space_bits"]["permutation"] < 44.3  # log2(16!)
    assert len(info["fingerprint"]) == 32
    assert stat.S_IMODE(os.stat(guise.path("k.gkey")).st_mode) == 0o600
    again = new(guise, "other.gkey", "--passphrase-file", guise.path("pass"))
    assert again["fingerprint"] != made["fingerprint"]
    before = open(guise.path("k.gkey"), "rb").read()
    new(guise, "k.gkey", "--passphrase-file", guise.path("pass"), code=1)
    assert open(guise.path("k.gkey"), "rb").read() == before, "a key was written over"
    guise.json("key", "new", "--recipe", "table1", "--shape", "1,28,28", "--out", guise.path("preset.gkey"),
               "--no-passphrase")
    preset = guise.json("key", "info", guise.path("preset.gkey"))
    assert preset["sealed"] is False and preset["classes"] == 0 and preset["labels_permuted"] is False
    recipe_file = guise.write("recipe.json", RECIPE)
    guise.json("key", "new", "--recipe", recipe_file, "--shape", "1,28,28", "--out", guise.path("file.gkey"),
               "--no-passphrase")


def rewritten(data, change):
    """The bytes after a change, with a fresh checksum at the end."""
    body = bytearray(data[:-32])
    change(body)
    return bytes(body) + hashlib.sha256(bytes(body)).digest()


def seven_errors(guise):
    guise.write("wrong", "not the passphrase")
    good = open(guise.path("k.gkey"), "rb").read()

    def opened(name, code, content, passphrase="pass"):
        guise.write("bad.gkey", content)
        guise.error(name, code, "key", "export", guise.path("bad.gkey"), "--out", guise.path("x.npz"), "--reveal",
                    "--passphrase-file", guise.path(passphrase))
        assert not os.path.exists(guise.path("x.npz"))

    opened("NotAKeyFile", 4, b"PK\x03\x04" + good[4:])
    opened("KeyTruncated", 4, good[:-5])
    opened("KeyDamaged", 4, good[:60] + bytes([good[60] ^ 1]) + good[61:])
    opened("KeyTooNew", 4, rewritten(good, lambda body: body.__setitem__(slice(16, 18), struct.pack("<H", 9))))
    opened("WrongPassphrase", 4, good, "wrong")
    guise.error("PassphraseNeeded", 4, "key", "export", guise.path("k.gkey"), "--out", guise.path("x.npz"), "--reveal")
    guise.write("empty", "\n")
    guise.error("PassphraseInvalid", 4, "key", "export", guise.path("k.gkey"), "--out", guise.path("x.npz"),
                "--reveal", "--passphrase-file", guise.path("empty"))
    # Another recipe and another image shape than the data or the shipment.
    uri, _, _ = guise.images("colour", 4, (3, 28, 28), 2)
    guise.error("KeyShapeMismatch", 4, "disguise", uri, "--key", guise.path("k.gkey"), "--passphrase-file",
                guise.path("pass"), "--out", guise.path("d"))
    uri, _, _ = guise.images("grey", 4, (1, 28, 28), 2)
    guise.json("disguise", uri, "--key", guise.path("k.gkey"), "--passphrase-file", guise.path("pass"), "--out",
               guise.path("d"))
    guise.json("key", "new", "--recipe", recipe([4, 4], [{"mechanism": "rmt"}]), "--shape", "1,28,28", "--out",
               guise.path("file2.gkey"), "--no-passphrase")
    guise.error("KeyRecipeMismatch", 4, "restore", guise.path("d"), "--key", guise.path("file2.gkey"), "--out",
                guise.path("r"))
    guise.error("KeyFingerprintMismatch", 4, "restore", guise.path("d"), "--key", guise.path("other.gkey"),
                "--passphrase-file", guise.path("pass"), "--out", guise.path("r"))
    guise.error("FileNotFound", 3, "key", "info", guise.path("absent.gkey"))
    guise.error("NotAFile", 3, "key", "info", guise.folder)


def known_answers(guise):
    """METHODS 13: experiment seed 7, block 7x7."""
    guise.json("key", "new", "--recipe", "table1", "--shape", "1,28,28", "--classes", 10, "--out", guise.path("e.gkey"),
               "--experiment-seed", 7)
    info = guise.json("key", "info", guise.path("e.gkey"))
    assert info["kind"] == "experiment" and info["sealed"] is False
    guise.error("WrongUse", 2, "key", "export", guise.path("e.gkey"), "--out", guise.path("m.npz"))
    told = guise.json("key", "export", guise.path("e.gkey"), "--out", guise.path("m.npz"), "--reveal", "--noise-seed",
                      5, "--split", "test", "--images", "3:5")
    assert told["arrays"] == {"matrices": [16, 7, 7], "permutation": [16], "labels": [10], "noise": [2, 1, 28, 28]}
    assert stat.S_IMODE(os.stat(guise.path("m.npz")).st_mode) == 0o600
    arrays = read_npz(guise.path("m.npz"))
    assert [arrays[name].descr for name in ("matrices", "permutation", "labels", "noise")] == [
        "<f8", "<i8", "<i8", "<f4"]
    digest = hashlib.sha256(arrays["matrices"].values.tobytes()).hexdigest()
    assert digest == "5d47f7906aaa407259fd028c65a060b4a79890aa2933b5911916d858ade49b95", digest
    assert list(arrays["permutation"].values) == [2, 13, 3, 14, 10, 1, 15, 11, 0, 8, 12, 4, 5, 7, 6, 9]
    assert list(arrays["labels"].values) == [0, 6, 2, 8, 4, 3, 1, 9, 7, 5]
    wanted = array.array("f", map(float.fromhex, ("0x1.86adc69p+6", "0x1.736edbfp+6", "0x1.60aeb8p-1")))
    assert arrays["noise"].values[:3] == wanted, arrays["noise"].values[:3]
    guise.error("FileExists", 1, "key", "export", guise.path("e.gkey"), "--out", guise.path("m.npz"), "--reveal")
    for wrong in (("--noise-seed", 5), ("--noise-seed", 5, "--split", "test", "--images", "5:3"),
                  ("--noise-seed", 5, "--split", "test", "--images", "3")):
        guise.error("WrongUse", 2, "key", "export", guise.path("e.gkey"), "--out", guise.path("n.npz"), "--reveal", *wrong)


def bad_recipes(guise):
    def refused(name, code, text, shape="1,28,28"):
        guise.error(name, code, "key", "new", "--recipe", text, "--shape", shape, "--out", guise.path("no.gkey"),
                    "--no-passphrase")
        assert not os.path.exists(guise.path("no.gkey"))

    message = guise.error("NotDivisible", 3, "key", "new", "--recipe", recipe([5, 5], [{"mechanism": "rmt"}]),
                          "--shape", "1,28,28", "--out", guise.path("no.gkey"), "--no-passphrase")
    assert "7" in message and "14" in message, message
    refused("RecipeInvalid", 3, recipe([7, 7], [{"mechanism": "rmt", "surprise": 1}]))
    refused("RecipeInvalid", 3, recipe([7, 7], [{"mechanism": "noise", "level": -1}]))
    refused("FileNotFound", 3, "no-such-recipe.json")
    refused("WrongUse", 2, RECIPE, "28x28")
    refused("BadData", 3, RECIPE, "0,28,28")


def talk(guise, words, answers):
    """The program on a terminal of its own; answers are typed when it asks. Returns exit code and screen."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.clear()
        os.environ.update(guise.env)
        os.execv(guise.program, [guise.program, *map(str, words)])
    screen = b""
    typed = 0
    end = time.time() + 120
    while time.time() < end:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            if not part:
                break
            screen += part
        if typed < len(answers) and screen.count(b": ") > typed:
            os.write(terminal, answers[typed])
            typed += 1
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), screen.decode()


def terminal(guise):
    words = ("key", "new", "--recipe", "table1", "--shape", "1,28,28", "--out", guise.path("typed.gkey"))
    code, screen = talk(guise, words, [b"correct horse\n", b"correct horse\n"])
    assert code == 0, screen
    assert "correct horse" not in screen, "the passphrase was echoed"
    guise.write("typed", "correct horse")
    guise.json("key", "export", guise.path("typed.gkey"), "--passphrase-file", guise.path("typed"), "--reveal", "--out",
               guise.path("typed.npz"))
    code, screen = talk(guise, (*words[:-1], guise.path("typo.gkey")), [b"one\n", b"two\n"])
    assert code == 4 and not os.path.exists(guise.path("typo.gkey")), screen
    code, screen = talk(guise, (*words[:-1], guise.path("cut.gkey")), [b"\x03"])
    assert code == 130, (code, screen)
    done = subprocess.run([guise.program, *words[:-1], guise.path("none.gkey")], stdin=subprocess.DEVNULL,
                          env=guise.env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 4, done


def main():
    guise = Guise()
    guise.write("pass", "a passphrase\n")
    info_and_modes(guise)
    seven_errors(guise)
    known_answers(guise)
    bad_recipes(guise)
    terminal(guise)
    guise.close()


main()
