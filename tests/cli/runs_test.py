# SPDX-License-Identifier: GPL-3.0-or-later
"""guise train --store and guise runs: list, show, tag, note, delete, undelete, clone, purge; a killed training."""
import json
import os
import shlex
import signal
import sqlite3
import subprocess

from common import Guise, quadrants, recipe

RECIPE = recipe([4, 4], [{"mechanism": "noise", "level": 20}, {"mechanism": "rmt"}, {"mechanism": "permute"}])


def check_errors(guise):
    guise.error("FileNotFound", 3, "runs", "--store", guise.path("absent.runs"))
    assert not os.path.exists(guise.path("absent.runs")), "asking makes no store"
    guise.error("NotAStore", 3, "runs", "--store", guise.write("text", "hello" * 100))
    guise.error("NotAFile", 3, "runs", "--store", guise.folder)
    guise.error("WrongUse", 2, "runs")


def check_store(guise, uri, store):
    def runs(*words, **more):
        return guise.json("runs", "--store", store, *words, **more)

    words = ["--steps", 20, "--batch", 16, "--threads", 1, "--store", store]
    plain = guise.json("train", uri, "--plain", *words, "--out", guise.path("plain"), "--name", "first", "--tag", "a",
                       "--tag", "b")
    assert plain["stored_run"] == 1, plain
    keyed = guise.json("train", uri, "--recipe", RECIPE, "--experiment-seed", 3, "--noise-seed", 4, *words, "--out",
                       guise.path("keyed"))
    assert keyed["stored_run"] == 2, keyed
    guise.error("UnknownName", 2, "train", uri, "--plain", "--network", "magic", *words, "--out", guise.path("no"))
    told = runs()["runs"]
    assert [run["state"] for run in told] == ["finished", "finished", "failed", "failed"], told
    assert told[0]["name"] == "first" and told[0]["tags"] == ["a", "b"] and told[0]["steps"] == 20
    assert told[0]["findings"]["test/accuracy"]["value"] == plain["test_accuracy"]
    assert told[2]["failure"]["code"] == "UnknownName", told[2]
    assert told[1]["key_fingerprint"] == keyed["key_fingerprint"] and told[1]["settings"]["experiment_seed"] == 3
    assert told[0]["data_sha256"] == told[1]["data_sha256"] and len(told[0]["data_sha256"]) == 64
    assert "cpu" in told[0]["device"] and told[0]["engine"] and told[0]["guise"], told[0]
    shown = runs("show", 1)
    loss = [value for name, _, value, *_ in shown["points"] if name == "train/loss"]
    assert loss == plain["loss"] and shown["record"]["steps"] == 20, shown
    text = guise.raw("runs", "--store", store).stdout
    assert text.splitlines()[0].split()[:3] == ["id", "state", "name"] and "finished" in text, text
    assert "4x4 noise 20, rmt, permute" in text, text

    runs("tag", 2, 3, "--add", "c", "--add", "d")
    assert [run["id"] for run in runs("--tag", "c")["runs"]] == [2, 3]
    runs("untag", 3, "--remove", "c")
    assert [run["id"] for run in runs("--tag", "c")["runs"]] == [2]
    assert [run["id"] for run in runs("--state", "failed")["runs"]] == [3, 4]
    guise.error("UnknownName", 2, "runs", "--store", store, "--state", "odd")
    runs("note", 1, "--text", "kept as a reference")
    assert runs("show", 1)["note"] == "kept as a reference"
    runs("delete", 3, 4)
    assert len(runs()["runs"]) == 2 and len(runs("--deleted")["runs"]) == 2
    runs("undelete", 3)
    assert len(runs()["runs"]) == 3
    assert runs("purge")["purged"] == 1
    guise.error("UnknownName", 2, "runs", "--store", store, "show", 4)
    guise.error("UnknownName", 2, "runs", "--store", store, "delete", 77)

    command = runs("clone", 2)["command"]
    assert command.startswith("guise train "), command
    again = guise.json(*shlex.split(command)[1:-1], guise.path("again"))
    assert again["loss"] == keyed["loss"], "the same settings, the same curve"


def check_unreadable(guise, store):
    """One run of a newer version: the others stay usable, and it says why it is not."""
    def runs(*words):
        return guise.json("runs", "--store", store, *words)

    before = runs()["runs"]
    odd = before[0]["id"]
    with sqlite3.connect(store) as database:
        settings = database.execute("SELECT settings FROM runs WHERE id = ?", (odd,)).fetchone()[0]
        newer = json.loads(settings)
        newer["train"]["optimizer"] = "newer"
        database.execute("UPDATE runs SET settings = ? WHERE id = ?", (json.dumps(newer), odd))
    told = runs()["runs"]
    assert [run["id"] for run in told] == [run["id"] for run in before], told
    assert told[0]["state"] == "unreadable" and told[0]["settings"] is None, told[0]
    assert told[0]["unreadable"]["code"] == "RunInvalid" and "optimizer" in told[0]["unreadable"]["message"], told[0]
    assert told[0]["findings"] == before[0]["findings"] and told[0]["ended"] == before[0]["ended"], told[0]
    assert told[1:] == before[1:], "the others are as they were"
    assert [run["id"] for run in runs("--state", "unreadable")["runs"]] == [odd]
    shown = runs("show", odd)
    assert shown["command"] is None and shown["points"], shown
    text = guise.raw("runs", "--store", store).stdout
    assert "cannot be read by this version" in text and "first" in text, text
    assert "cannot be read by this version" in guise.raw("runs", "--store", store, "show", odd).stdout
    guise.error("RunInvalid", 3, "runs", "--store", store, "clone", odd)
    guise.error("RunInvalid", 3, "report", odd, "--store", store, "--out", guise.path("odd.html"))
    runs("delete", odd)
    assert [run["id"] for run in runs()["runs"]] == [run["id"] for run in before[1:]]
    runs("undelete", odd)
    with sqlite3.connect(store) as database:
        database.execute("UPDATE runs SET settings = ? WHERE id = ?", (settings, odd))
    assert runs()["runs"] == before, "and the version that wrote it reads it again"


def check_kill(guise, uri, store):
    process = subprocess.Popen([guise.program, "train", uri, "--plain", "--steps", "1000000", "--batch", "16",
                                "--out", guise.path("killed"), "--store", store, "--progress", "json"],
                               env=guise.env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        if '"done":' in line and json.loads(line)["what"] != "Preparing images" and json.loads(line)["done"] > 50:
            break
    running = guise.json("runs", "--store", store, "--state", "running")["runs"]
    assert len(running) == 1, running
    guise.error("WrongUse", 2, "runs", "--store", store, "delete", running[0]["id"])
    process.send_signal(signal.SIGKILL)
    process.communicate()
    run, = guise.json("runs", "--store", store, "--state", "interrupted")["runs"]
    assert run["id"] == running[0]["id"] and run["ended"], run


def main():
    guise = Guise()
    check_errors(guise)
    if not guise.json("info")["engine"]["available"]:
        guise.skip("the learning engine is not installed here")
    uri = quadrants(guise, "in", 160, 1)
    store = guise.path("s.runs")
    check_store(guise, uri, store)
    check_unreadable(guise, store)
    check_kill(guise, uri, store)
    guise.close()


main()
