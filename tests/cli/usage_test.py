# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrong use ends with 2 and says so; help is quick; results that cannot be written are an error."""
import json
import os
import subprocess
import time

from common import Guise

VERBS = (("info",), ("data",), ("key",), ("key", "new"), ("key", "info"), ("key", "rotate"),
         ("key", "change-passphrase"), ("key", "backup"), ("key", "restore-backup"), ("key", "export"), ("disguise",),
         ("restore",), ("measure",), ("train",), ("predict",), ("attack",), ("attack", "examiner"),
         ("attack", "class-membership"), ("sweep",), ("runs",), ("runs", "show"), ("runs", "tag"), ("figure",))


def wrong_use(guise):
    uri, _, _ = guise.images("x", 4, (1, 8, 8), 2)
    for words in ((), ("sing",), ("attack",), ("attack", "magic"), ("data",), ("data", uri, "more"),
                  ("data", uri, "--colour"), ("key", "new"), ("disguise", uri), ("info", "--progress", "loud"),
                  ("train", uri, "--plain", "--lr", "0,001", "--out", "r"),
                  ("train", uri, "--plain", "--steps", "ten", "--out", "r"),
                  ("train", uri, "--plain", "--lr", "-1", "--out", "r"),
                  ("train", uri, "--plain", "--optimizer", "magic", "--out", "r"),
                  ("train", uri, "--out", "r"), ("predict", "r", uri, "--out", "l.npy"),
                  ("disguise", uri, "--key", "k", "--out", "d", "--limit", "0"),
                  ("key", "new", "--recipe", "table1", "--shape", "1,28,28", "--out", "k", "--no-passphrase",
                   "--experiment-seed", "3")):
        guise.error("WrongUse", 2, *words)
    guise.error("UnknownName", 2, "disguise", uri, "--key", "k", "--out", "d", "--format", "hdf5")
    assert not os.path.exists(guise.path("r"))


def help_is_quick(guise):
    for verb in VERBS:
        done = guise.raw(*verb, "--help")
        assert done.returncode == 0 and done.stdout and not done.stderr, done
    times = []
    for _ in range(15):
        start = time.perf_counter()
        subprocess.run([guise.program, "disguise", "--help"], env=guise.env, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    print(f"guise disguise --help: best of {len(times)}: {min(times) * 1000:.1f} ms (goal: below 50 ms)")
    assert min(times) < 0.5
    assert guise.raw("--version").stdout.startswith("guise ")


def output_errors(guise):
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run([guise.program, "info", "--json"], env=guise.env, stdout=full, stderr=subprocess.PIPE,
                              text=True, check=False)
    assert done.returncode == 1 and "cannot be written" in done.stderr, done
    uri, _, _ = guise.images("y", 30, (1, 28, 28), 2)
    guise.json("key", "new", "--recipe", "table1", "--shape", "1,28,28", "--out", guise.path("k"), "--no-passphrase")
    guise.error("FileNotWritable", 1, "disguise", uri, "--key", guise.path("k"), "--out", "/proc/guise/out")


def progress_lines(guise):
    uri, _, _ = guise.images("z", 30, (1, 28, 28), 2)
    guise.json("key", "new", "--recipe", "table1", "--shape", "1,28,28", "--out", guise.path("p"), "--no-passphrase")
    done = guise.raw("disguise", uri, "--key", guise.path("p"), "--out", guise.path("pd"), "--progress", "json",
                     "--json")
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    assert lines and lines[-1]["done"] == lines[-1]["total"] == 30, done.stderr
    json.loads(done.stdout)


def figures_need_runs(guise):
    guise.error("RunInvalid", 3, "figure", guise.path("no-run"), "--out", guise.path("figures"))
    assert not os.path.exists(guise.path("figures"))


def main():
    guise = Guise()
    wrong_use(guise)
    help_is_quick(guise)
    output_errors(guise)
    progress_lines(guise)
    figures_need_runs(guise)
    guise.close()


main()
