# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the guise program in a folder of its own. Plain Python: no NumPy."""
import array
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
import ast
import struct

SKIPPED = 77
CODES = {"|u1": "B", "<i4": "i", "<i8": "q", "<f4": "f", "<f8": "d"}


class Array:
    """values in C order, and their shape."""

    def __init__(self, values, shape, descr):
        self.values, self.shape, self.descr = values, shape, descr


def parse_npy(data):
    assert data[:6] == b"\x93NUMPY", data[:6]
    long = data[6] >= 2
    (length,) = struct.unpack("<I" if long else "<H", data[8:12] if long else data[8:10])
    start = 12 if long else 10
    header = ast.literal_eval(data[start:start + length].decode("latin1"))
    assert not header["fortran_order"]
    assert (start + length) % 16 == 0, "data is not aligned"
    values = array.array(CODES[header["descr"]])
    values.frombytes(data[start + length:])
    size = 1
    for side in header["shape"]:
        size *= side
    assert len(values) == size, (len(values), header)
    return Array(values, header["shape"], header["descr"])


def read_npy(path):
    with open(path, "rb") as file:
        return parse_npy(file.read())


def read_npz(path):
    with zipfile.ZipFile(path) as archive:
        return {name[:-4]: parse_npy(archive.read(name)) for name in archive.namelist()}


def npy_bytes(descr, shape, values):
    header = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }" % (
        descr, "".join(f"{side}, " for side in shape))
    header += " " * (63 - (10 + len(header)) % 64) + "\n"
    return (b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() +
            array.array(CODES[descr], values).tobytes())


def write_npy(path, descr, shape, values):
    with open(path, "wb") as file:
        file.write(npy_bytes(descr, shape, values))


def idx(shape, data):
    """An IDX file of bytes, as MNIST's."""
    return bytes((0, 0, 8, len(shape))) + b"".join(struct.pack(">I", side) for side in shape) + bytes(list(data))


class Random:
    """A small generator whose numbers are the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def byte(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return self.state >> 56


class Guise:
    def __init__(self):
        self.program = os.path.abspath(sys.argv[1])
        self.folder = tempfile.mkdtemp(prefix="guise-cli-")
        self.env = {name: value for name, value in os.environ.items()
                    if not name.startswith(("XDG_", "GUISE_MNIST")) or name == "XDG_DATA_DIRS"}
        engine = os.environ.get("GUISE_ENGINE_ROOT") or self.engine_in_home()
        for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            self.env[name] = os.path.join(self.folder, "home", name)
        if engine:
            self.env["GUISE_ENGINE_ROOT"] = engine
        locale = os.environ.get("GUISE_TEST_LOCALE")
        if locale:
            self.provide(locale)
            self.env["LC_ALL"] = locale

    def engine_in_home(self):
        """The engine that was installed for the user who runs the tests."""
        told = subprocess.run([self.program, "info", "--json"], capture_output=True, text=True, check=False)
        try:
            engine = json.loads(told.stdout)["engine"]
        except (ValueError, KeyError):
            return None
        return engine["root"] if engine["available"] else None

    def provide(self, locale):
        """Uses the locale that is installed, else one made in this folder; skips where neither goes."""
        known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.lower()
        if locale.lower().replace("-", "") in known.replace("-", ""):
            return
        name, charset = locale.split(".")
        os.mkdir(self.path("locales"))
        made = shutil.which("localedef") and subprocess.run(
            ["localedef", "-i", name, "-f", charset, self.path("locales/" + locale)], capture_output=True, check=False)
        if not made or not os.path.isdir(self.path("locales/" + locale)):
            self.skip(f"the locale {locale} is not installed here and cannot be made")
        self.env["LOCPATH"] = self.path("locales")

    def skip(self, reason):
        print("skipped:", reason)
        self.close()
        sys.exit(SKIPPED)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return self.path(name)

    def raw(self, *words, env=None, **more):
        """The finished process, as text."""
        more.setdefault("stdin", subprocess.DEVNULL)
        more.setdefault("timeout", 500)
        return subprocess.run([self.program, *map(str, words)], cwd=self.folder, env={**self.env, **(env or {})},
                              capture_output=True, text=True, check=False, **more)

    def json(self, *words, code=0, **more):
        """With --json: stdout is exactly one object, whatever happens. Returns it."""
        done = self.raw(*words, "--json", **more)
        where = f"guise {' '.join(map(str, words))}\n{done.stdout}\n{done.stderr}"
        assert done.returncode == code, f"exit code {done.returncode}, not {code}: {where}"
        result = json.loads(done.stdout, parse_constant=lambda name: self.refuse(name))
        assert isinstance(result, dict), where
        assert ("error" in result) == (code not in (0, 130)) or code == 130, where
        return result

    @staticmethod
    def refuse(name):
        raise AssertionError(f"{name} in JSON")

    def error(self, name, code, *words, **more):
        """The verb fails with this error, exit code and a sentence on stderr. Returns the sentence."""
        done = self.raw(*words, "--json", **more)
        where = f"guise {' '.join(map(str, words))}\n{done.stdout}\n{done.stderr}"
        assert done.returncode == code, f"exit code {done.returncode}, not {code}: {where}"
        result = json.loads(done.stdout)
        assert set(result) == {"error"} and set(result["error"]) == {"code", "message"}, where
        assert result["error"]["code"] == name, where
        assert result["error"]["message"] in done.stderr, where
        plain = self.raw(*words, **more)
        assert plain.returncode == code and plain.stdout == "", where
        return result["error"]["message"]

    def images(self, name, count, shape, classes, seed=1):
        """An npy: URI of made-up images. Returns it with pixels and labels."""
        random = Random(seed)
        size = shape[0] * shape[1] * shape[2]
        pixels = array.array("B", (random.byte() for _ in range(count * size)))
        labels = array.array("i", (n % classes for n in range(count)))
        write_npy(self.path(name + ".npy"), "|u1", (count, *shape), pixels)
        write_npy(self.path(name + "_labels.npy"), "<i4", (count,), labels)
        return f"npy:{self.path(name)}.npy,{self.path(name)}_labels.npy", pixels, labels


def recipe(block, steps):
    return json.dumps({"scheme": "block", "block": block, "steps": steps})


def quadrants(guise, name, count, seed):
    """Four classes: which quadrant is bright."""
    random = Random(seed)
    pixels, labels = [], []
    for n in range(count):
        label = n % 4
        labels.append(label)
        for y in range(16):
            for x in range(16):
                bright = (y // 8) * 2 + x // 8 == label
                pixels.append(random.byte() // 4 + (150 if bright else 0))
    write_npy(guise.path(name + ".npy"), "|u1", (count, 1, 16, 16), pixels)
    write_npy(guise.path(name + "_labels.npy"), "<i4", (count,), labels)
    return f"npy:{guise.path(name)}.npy,{guise.path(name)}_labels.npy?test=0.5&seed=1"
