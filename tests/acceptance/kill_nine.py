#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sweeps and trainings are killed (SIGKILL) at random moments: the store opens, no finished run is lost or changed, the
sweep goes on, and in the end says to the last digit what an undisturbed one says.

Usage: kill_nine.py GUISE [--kills N] [--seed S]
Four kills; 100 with GUISE_LONG_TESTS=1 (packaging/test.sh --long). Leaves with 77 (skipped) without the learning engine.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

from common import write_npy

PLAN = {"name": "killed", "recipe": "table1", "repeats": 1, "seed": 3, "measures": ["examiner"],
        "examiner": {"steps": 20, "batch": 32},
        "train": {"steps": 30, "batch": 32}, "series": [{"name": "noise", "set": {"block": 4}, "vary": {"noise": []}}],
        "baselines": ["plain"]}


def write_data(folder):
    """Four classes of 16x16 pictures: which quadrant is bright."""
    dice = random.Random(1)
    pixels, labels = bytearray(), bytearray()
    for n in range(400):
        label = n % 4
        labels += struct.pack("<i", label)
        for y in range(16):
            for x in range(16):
                pixels.append(dice.randrange(64) + (120 if (y // 8) * 2 + x // 8 == label else 0))
    write_npy(folder / "x.npy", "|u1", (400, 1, 16, 16), bytes(pixels))
    write_npy(folder / "y.npy", "<i4", (400,), bytes(labels))
    return f"npy:{folder}/x.npy,{folder}/y.npy?test=0.5&seed=1"


class Bench:
    def __init__(self, program, folder, runs):
        self.program, self.folder, self.store = program, folder, str(folder / "killed.runs")
        self.data = write_data(folder)
        plan = json.loads(json.dumps(PLAN))
        plan["series"][0]["vary"]["noise"] = list(range(1, runs + 1))
        self.plan = str(folder / "plan.json")
        pathlib.Path(self.plan).write_text(json.dumps(plan), encoding="utf-8")

    def sweep_words(self, store, workers):
        return [self.program, "sweep", self.plan, "--store", store, "--data", self.data, "--threads", "1", "--workers",
                str(workers), "--keep-every", "0.05", "--json"]

    def told(self, words):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(" ".join(words), done.stdout[-2000:], done.stderr[-2000:])
            sys.exit(1)
        return json.loads(done.stdout)

    def runs(self):
        return self.told([self.program, "runs", "--store", self.store, "--json"])["runs"]


def children_of(pid):
    found = []
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8") as file:
                if int(file.read().rsplit(")", 1)[1].split()[1]) == pid:
                    found.append(int(entry))
        except OSError:
            pass
    return found


def at_work(store):
    """Processes that were started for this store."""
    found = []
    for entry in os.listdir("/proc"):
        try:
            with open(f"/proc/{int(entry)}/cmdline", "rb") as file:
                if store.encode() in file.read().split(b"\0"):
                    found.append(entry)
        except (OSError, ValueError):
            pass
    return found


def wait_for_workers(store):
    """Those that lost their parent end by themselves."""
    end = time.time() + 60
    while at_work(store):
        assert time.time() < end, "a worker outlives its parent"
        time.sleep(0.01)


def kill_once(bench, dice, number):
    workers = dice.choice((1, 2))
    kind = dice.choice(("parent", "worker", "training"))
    if kind == "training":
        out = bench.folder / f"run-{number}"
        words = [bench.program, "train", bench.data, "--plain", "--steps", "60", "--batch", "32", "--threads", "1",
                 "--out", str(out), "--store", bench.store]
    else:
        words = bench.sweep_words(bench.store, workers)
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(dice.uniform(0.0, 5.0))
    children = children_of(process.pid)
    if kind == "worker" and children:
        os.kill(dice.choice(children), signal.SIGKILL)
        time.sleep(dice.uniform(0.0, 1.0))
    process.kill()
    process.wait()
    wait_for_workers(bench.store)
    return kind


def settled(bench):
    """The runs, once the kernel has taken the killed processes apart."""
    end = time.time() + 30
    while True:
        runs = bench.runs()
        if all(run["state"] != "running" for run in runs):
            return runs
        assert time.time() < end, "a run is still running, and nobody runs it"


def check(bench, finished):
    """`finished`: uid -> run, as they were before the kill."""
    now = {run["uid"]: run for run in settled(bench)} if os.path.exists(bench.store) else {}
    for uid, run in finished.items():
        assert uid in now, f"run {run['id']} is lost"
        assert now[uid] == run, f"run {run['id']} has changed"
    failures = [run["failure"] for run in now.values() if run["state"] == "failed"]
    assert not failures, failures
    places = [(run["setting"], run["repeat"]) for run in now.values() if "setting" in run]
    assert len(places) == len(set(places)), "a run is there twice"
    return {uid: run for uid, run in now.items() if run["state"] == "finished"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guise")
    parser.add_argument("--kills", type=int, default=100 if os.environ.get("GUISE_LONG_TESTS") == "1" else 4)
    parser.add_argument("--seed", type=int, default=20260301)
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="guise-kills-"))
    bench = Bench(options.guise, folder, max(4, options.kills * 3 // 5))
    info = bench.told([options.guise, "info", "--json"])
    if not info["engine"]["available"]:
        print("skipped: the learning engine is not installed")
        sys.exit(77)
    os.environ["GUISE_ENGINE_ROOT"] = info["engine"]["root"]
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")  # its own examiners
    dice = random.Random(options.seed)
    finished, kinds = {}, {}
    for number in range(options.kills):
        kind = kill_once(bench, dice, number)
        kinds[kind] = kinds.get(kind, 0) + 1
        finished = check(bench, finished)
    interrupted = sum(run["state"] == "interrupted" for run in bench.runs()) if os.path.exists(bench.store) else 0
    print(f"{options.kills} kills {kinds}: {len(finished)} runs finished between them, {interrupted} left interrupted")
    end = bench.told(bench.sweep_words(bench.store, 2))
    assert end["runs"]["left"] == 0 and end["runs"]["failed"] == 0, end["runs"]
    check(bench, finished)
    whole = bench.told(bench.sweep_words(str(folder / "undisturbed.runs"), 2))
    assert whole["settings"] == end["settings"], "the figures differ from those of an undisturbed sweep"
    print(f"the sweep went on to its end: {end['runs']['finished']} runs, figures equal those of an undisturbed sweep")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
