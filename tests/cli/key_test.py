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


def rotation(guise):
    guise.write("pass2", "another passphrase\n")
    old = guise.json("key", "info", guise.path("k.gkey"))
    words = ("key", "rotate", guise.path("k.gkey"), "--passphrase-file", guise.path("pass"), "--out")
    made = guise.json(*words, guise.path("next.gkey"), "--new-passphrase-file", guise.path("pass2"))
    for name in ("recipe", "shape", "classes", "kind"):
        assert made[name] == old[name], name
    assert made["fingerprint"] != old["fingerprint"] and made["sealed"] is True
    assert "never sent" in made["warning"] and made["replaces"] == [old["fingerprint"]]
    assert guise.json("key", "info", guise.path("k.gkey"))["replaced_by"] == [made["fingerprint"]]
    guise.error("FileExists", 1, *words, guise.path("next.gkey"), "--new-passphrase-file", guise.path("pass2"))
    assert guise.json("key", "info", guise.path("k.gkey"))["replaced_by"] == [made["fingerprint"]]
    guise.error("WrongUse", 2, *words, guise.path("k.gkey"), "--no-passphrase", "--force")
    guise.error("WrongUse", 2, *words, guise.path("no.gkey"), "--experiment-seed", 5)
    guise.error("WrongPassphrase", 4, "key", "rotate", guise.path("k.gkey"), "--passphrase-file", guise.path("pass2"),
                "--out", guise.path("no.gkey"), "--no-passphrase")
    guise.error("PassphraseNeeded", 4, *words, guise.path("no.gkey"))
    guise.error("WrongUse", 2, "key", "rotate", guise.path("e.gkey"), "--out", guise.path("no.gkey"), "--no-passphrase")
    guise.error("WrongUse", 2, "key", "rotate", guise.path("e.gkey"), "--out", guise.path("no.gkey"),
                "--experiment-seed", 7)
    assert not os.path.exists(guise.path("no.gkey"))
    experiment = guise.json("key", "rotate", guise.path("e.gkey"), "--out", guise.path("e8.gkey"),
                            "--experiment-seed", 8)
    assert experiment["kind"] == "experiment" and experiment["sealed"] is False
    said = guise.raw("key", "rotate", "--help").stdout
    assert "never sent" in " ".join(said.split()), said


def change_passphrase(guise):
    path = guise.path("k.gkey")
    before = guise.json("key", "info", path)
    content = open(path, "rb").read()
    words = ("key", "change-passphrase", path)
    guise.error("WrongPassphrase", 4, *words, "--passphrase-file", guise.path("pass2"), "--no-passphrase")
    guise.error("PassphraseNeeded", 4, *words, "--new-passphrase-file", guise.path("pass2"))
    guise.error("PassphraseNeeded", 4, *words, "--passphrase-file", guise.path("pass"))
    guise.error("PassphraseInvalid", 4, *words, "--passphrase-file", guise.path("pass"), "--new-passphrase-file",
                guise.path("empty"))
    guise.error("ExperimentKeyRefused", 4, "key", "change-passphrase", guise.path("e.gkey"), "--new-passphrase-file",
                guise.path("pass2"))
    assert open(path, "rb").read() == content
    after = guise.json(*words, "--passphrase-file", guise.path("pass"), "--new-passphrase-file", guise.path("pass2"))
    assert after == before
    reveal = ("key", "export", path, "--reveal", "--out", guise.path("changed.npz"), "--passphrase-file")
    guise.error("WrongPassphrase", 4, *reveal, guise.path("pass"))
    guise.json(*reveal, guise.path("pass2"))
    assert guise.json(*words, "--passphrase-file", guise.path("pass2"), "--no-passphrase")["sealed"] is False
    assert guise.json(*words, "--new-passphrase-file", guise.path("pass"))["sealed"] is True


def backup(guise):
    path, text = guise.path("k.gkey"), guise.path("k.txt")
    info = guise.json("key", "info", path)
    assert len(info["fingerprint_words"].split()) == 16
    made = guise.json("key", "backup", path, "--out", text)
    assert made["fingerprint_words"] == info["fingerprint_words"] and made["sealed"] is True
    assert stat.S_IMODE(os.stat(text).st_mode) == 0o600
    guise.error("FileExists", 1, "key", "backup", path, "--out", text)
    restored = guise.json("key", "restore-backup", text, "--out", guise.path("back.gkey"))
    assert restored["fingerprint"] == info["fingerprint"]
    assert open(path, "rb").read() == open(guise.path("back.gkey"), "rb").read()
    guise.error("FileExists", 1, "key", "restore-backup", text, "--out", path)
    lines = open(text, encoding="ascii").read().splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("gk"))

    def restore(changed, name):
        guise.write("typed.txt", "\r\n".join(changed))
        return guise.error(name, 4, "key", "restore-backup", guise.path("typed.txt"), "--out", guise.path("no.gkey"))

    typo = lines[:first + 4] + [lines[first + 4][:-1] + "b"] + lines[first + 5:]
    assert "Line 5 " in restore(typo, "KeyDamaged")
    assert "Line 2 " in restore(lines[:first + 1] + lines[first + 2:], "KeyTruncated")
    assert "Line 1 " in restore(lines[:first] + [lines[first + 1], lines[first]] + lines[first + 2:], "KeyTruncated")
    restore(["hello"], "NotAKeyFile")
    assert not os.path.exists(guise.path("no.gkey"))
    # An unsealed key in clear text only on demand.
    guise.error("WrongUse", 2, "key", "backup", guise.path("preset.gkey"), "--out", guise.path("clear.txt"))
    guise.json("key", "backup", guise.path("preset.gkey"), "--out", guise.path("clear.txt"), "--reveal")
    assert "NOT SEALED" in open(guise.path("clear.txt"), encoding="ascii").read()
    guise.json("key", "backup", guise.path("e.gkey"), "--out", guise.path("e.txt"))
    said = guise.raw("key", "--help").stdout
    for verb in ("new", "info", "rotate", "change-passphrase", "backup", "restore-backup", "export"):
        assert verb in said, said


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
    rotation(guise)
    change_passphrase(guise)
    backup(guise)
    terminal(guise)
    guise.close()


main()
