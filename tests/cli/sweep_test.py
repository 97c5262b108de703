# SPDX-License-Identifier: GPL-3.0-or-later
"""guise sweep: plan, workers, stop and go on, summary, tables; skipped without the engine."""
import json
import os
import signal
import subprocess
import time

from common import Guise, quadrants

PLAN = {"recipe": "table1", "train": {"steps": 12, "batch": 16, "learning_rate": 0.001}, "repeats": 2, "seed": 7,
        "examiner": {"steps": 30, "batch": 16}, "measures": ["examiner", "class-membership"],
        "series": [{"name": "noise", "set": {"block": 4}, "vary": {"noise": [0, 60]}}],
        "baselines": ["plain"]}


def check_errors(guise, store):
    guise.error("FileNotFound", 3, "sweep", guise.path("absent.json"), "--store", store)
    guise.error("PlanInvalid", 3, "sweep", guise.write("bad.json", '{"magic":1}'), "--store", store)
    guise.error("BadData", 3, "sweep", guise.write("bad.json", "{"), "--store", store)
    guise.error("WrongUse", 2, "sweep", "mnist-quick", "--store", store)
    guise.error("WrongUse", 2, "sweep", guise.path("plan.json"), "--store", store, "--workers", 0)
    assert not os.path.exists(store)


def check_whole(guise, plan, uri, store):
    words = ["sweep", plan, "--store", store, "--data", uri, "--out-classes", "OTHER"]
    words[-1] = quadrants(guise, "other", 120, 9)
    told = guise.json(*words, "--dry-run")
    assert told["runs"] == {"total": 6, "finished": 0, "failed": 0, "left": 6}, told
    assert len(told["commands"]) == 6 and all(line.startswith("guise train ") for line in told["commands"])
    done = guise.raw(*words, "--workers", 2, "--threads", 1, "--json", "--progress", "json", "--models", "models")
    assert done.returncode == 0, done
    told = json.loads(done.stdout)
    assert told["runs"] == {"total": 6, "finished": 6, "failed": 0, "left": 0} and told["stopped"] is False, told
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    assert lines[-1]["done"] == lines[-1]["total"] == 6 * 12 and lines[-1]["what"] == "6 of 6 runs", lines[-1]
    assert len(os.listdir(guise.path("models"))) == 6
    names = [setting["setting"] for setting in told["settings"]]
    assert names == ["noise 0", "noise 60", "baseline plain"], names
    figure = told["settings"][0]["figures"]["test/accuracy"]
    values = figure["values"]
    assert len(values) == 2 and abs(figure["mean"] - sum(values) / 2) < 1e-12, figure
    assert figure["interval95"][0] <= figure["mean"] <= figure["interval95"][1], figure
    assert told["series"][0]["comparisons"] and told["series"][0]["pareto_front"], told["series"]
    runs = guise.json("runs", "--store", store)["runs"]
    assert {run["state"] for run in runs} == {"finished"} and {run["repeat"] for run in runs} == {0, 1}
    first = [run for run in runs if run["repeat"] == 0 and not run["settings"]["plain"]]
    assert len({run["settings"]["experiment_seed"] for run in first}) == 1, "paired seeds"
    assert first[0]["findings"]["visual-privacy"]["detail"]["images"] > 0
    assert "class-membership" in first[0]["findings"]
    begin = time.perf_counter()
    again = guise.json(*words)
    assert again["settings"] == told["settings"], "nothing is done twice"
    listed = guise.json(*words, "--device", "cuda", "--dry-run")
    assert listed["runs"]["finished"] == 6, "a run is the same one on any device"
    assert all("--device cuda" in line for line in listed["commands"]), listed["commands"]
    print(f"a finished sweep is read in {time.perf_counter() - begin:.2f} s")
    # Any of its runs can be made by hand, with the same result.
    shown = guise.json("runs", "--store", store, "show", first[0]["id"])
    assert shown["record"]["settings"]["train"]["threads"] == 1
    for form, mark in (("csv", "noise,runs,"), ("markdown", "### noise"), ("latex", "\\begin{tabular}"), ("text", "noise")):
        text = guise.raw(*words, "--summary", "--format", form).stdout
        assert mark in text, text
    guise.error("UnknownName", 2, *words, "--format", "excel")
    return told


def check_figures(guise, told):
    summary = guise.write("summary.json", json.dumps(told))
    if not os.access(os.path.join(os.path.dirname(guise.program), "guise-workbench"), os.X_OK):
        guise.error("ModuleMissing", 1, "figure", summary, "--out", guise.path("figures"))
        return
    files = guise.json("figure", summary, "--out", guise.path("figures"))["files"]
    names = {os.path.basename(name) for name in files}
    assert {f"noise-{what}.svg" for what in ("accuracy", "visual-privacy")} <= names, names
    assert all(os.path.getsize(name) > 1000 for name in files)
    guise.error("FileNotFound", 3, "figure", guise.path("none.json"), "--out", guise.path("figures"))
    done = guise.raw("figure", guise.write("other.json", '{"settings":[],"series":[{"name":"x","settings":[3]}]}'),
                     "--out", guise.path("figures"))
    assert done.returncode == 1, done


def check_stop(guise, uri):
    plan = guise.write("long.json", json.dumps({**PLAN, "measures": [], "train": {"steps": 3000, "batch": 16}}))
    store = guise.path("stopped.runs")
    words = [guise.program, "sweep", plan, "--store", store, "--data", uri, "--threads", "1", "--json"]
    process = subprocess.Popen([*words, "--workers", "2", "--progress", "json"], env=guise.env, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        if '"done":' in line and json.loads(line)["done"] > 0:
            break
    process.send_signal(signal.SIGINT)
    stdout, _ = process.communicate(timeout=60)
    assert process.returncode == 130, (process.returncode, stdout)
    told = json.loads(stdout)
    assert told["stopped"] is True and told["runs"]["left"] >= 4, told
    runs = guise.json("runs", "--store", store)["runs"]
    assert sorted({run["state"] for run in runs} - {"finished"}) == ["queued", "stopped"], runs


def main():
    guise = Guise()
    plan = guise.write("plan.json", json.dumps(PLAN))
    store = guise.path("s.runs")
    check_errors(guise, store)
    uri = quadrants(guise, "in", 480, 1)
    if not guise.json("info")["engine"]["available"]:
        guise.error("EngineMissing", 1, "sweep", plan, "--store", store, "--data", uri)
        guise.skip("the learning engine is not installed here")
    check_figures(guise, check_whole(guise, plan, uri, store))
    check_stop(guise, uri)
    guise.close()


main()
