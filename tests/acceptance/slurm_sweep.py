#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""guise sweep --slurm against a real slurmctld and slurmd on this machine: one job array, figures equal to a local
sweep's, a killed task submitted again, a killed submitter that goes on, a stop that cancels.

Usage: slurm_sweep.py GUISE
Leaves with 77 (skipped) where Slurm (Debian: slurm-wlm, munge) or the learning engine is not installed, or without root.
"""
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from kill_nine import at_work, write_data

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo")
PLAN = {"name": "array", "recipe": "table1", "repeats": 2, "seed": 3, "measures": ["examiner"],
        "examiner": {"steps": 20, "batch": 32}, "train": {"steps": 30, "batch": 32},
        "series": [{"name": "noise", "set": {"block": 4}, "vary": {"noise": [0, 60]}}], "baselines": ["plain"]}


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Cluster:
    """One node on 127.0.0.1, everything below a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.daemons = []
        os.environ["SLURM_CONF"] = str(folder / "slurm.conf")
        host = socket.gethostname().split(".")[0]
        for name in ("state", "spool"):
            (folder / name).mkdir()
        (folder / "munge.key").write_bytes(os.urandom(128))
        (folder / "munge.key").chmod(0o600)
        (folder / "slurm.conf").write_text(f"""ClusterName=guise
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=2,batch_sched_delay=0
ReturnToService=2
MpiDefault=none
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
JobCompType=jobcomp/none
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
""", encoding="utf-8")

    def start(self):
        f = self.folder
        self.run("munged", "--foreground", "--force", f"--socket={f}/munge.socket", f"--key-file={f}/munge.key",
                 f"--log-file={f}/munged.log", f"--pid-file={f}/munged.pid", f"--seed-file={f}/munge.seed")
        self.until(lambda: (f / "munge.socket").exists(), "munged does not start")
        self.run("slurmctld", "-D", "-f", f / "slurm.conf")
        self.run("slurmd", "-D", "-f", f / "slurm.conf")
        self.until(lambda: "idle" in subprocess.run(["sinfo", "-h", "-o", "%t"], capture_output=True, text=True,
                                                    check=False).stdout, "the node does not come up")

    def run(self, name, *words):
        with open(self.folder / f"{name}.out", "wb") as out:
            self.daemons.append(subprocess.Popen([shutil.which(name), *map(str, words)], stdin=subprocess.DEVNULL,
                                                 stdout=out, stderr=out))

    def until(self, true, what):
        end = time.time() + 60
        while not true():
            if time.time() > end:
                for name in ("munged", "slurmctld", "slurmd"):
                    print(name, (self.folder / f"{name}.out").read_text(errors="replace")[-1500:])
                self.stop()
                sys.exit(what)
            time.sleep(0.1)

    def stop(self):
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(20)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()


def queue():
    return subprocess.run(["squeue", "-h"], capture_output=True, text=True, check=True).stdout


class Bench:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.data = write_data(folder)
        self.plan = str(folder / "plan.json")
        self.write(30)

    def write(self, steps):
        plan = {**PLAN, "train": {**PLAN["train"], "steps": steps}}
        pathlib.Path(self.plan).write_text(json.dumps(plan), encoding="utf-8")

    def words(self, store, *more):
        return [self.program, "sweep", self.plan, "--store", str(self.folder / store), "--data", self.data, "--threads",
                "1", *map(str, more), "--json"]

    def slurm(self, store, shared):
        return self.words(store, "--slurm", "--folder", self.folder / shared, "--poll", "0.3")

    def told(self, words):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(" ".join(words), done.stdout[-2000:], done.stderr[-2000:])
            for log in sorted(self.folder.glob("*/log/*"))[:3]:
                print(log, log.read_text(errors="replace")[-500:])
            raise SystemExit(1)
        return json.loads(done.stdout)


def check_whole(bench):
    begin = time.time()
    far = bench.told(bench.slurm("far.runs", "shared"))
    assert far["runs"] == {"total": 6, "finished": 6, "failed": 0, "left": 0}, far["runs"]
    near = bench.told(bench.words("near.runs"))
    assert far["settings"] == near["settings"], "the figures differ from those of a local sweep"
    assert not os.listdir(bench.folder / "shared" / "results"), "every result is in the store"
    runs = bench.told([bench.program, "runs", "--store", str(bench.folder / "far.runs"), "--json"])["runs"]
    assert all(run["attempts"] == 1 and run["state"] == "finished" for run in runs), runs
    shown = bench.told([bench.program, "runs", "--store", str(bench.folder / "far.runs"), "show", "1", "--json"])
    assert any(name == "train/loss" for name, *_ in shown["points"]) and shown["record"]["steps"] == 30, shown
    print(f"6 runs as one job array: {time.time() - begin:.1f} s with the local sweep beside it")


def check_killed_task(bench):
    bench.write(400)
    process = subprocess.Popen(bench.slurm("killed.runs", "killed"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               text=True)
    # The submitter names the shared folder too: wait for the job first.
    while not (bench.folder / "killed" / "job.txt").exists():
        time.sleep(0.05)
    first = (bench.folder / "killed" / "job.txt").read_text()
    while True:
        tasks = [pid for pid in at_work(str(bench.folder / "killed")) if int(pid) != process.pid]
        if tasks:
            break
        time.sleep(0.02)
    os.kill(int(tasks[0]), signal.SIGKILL)
    stdout, _ = process.communicate(timeout=500)
    assert process.returncode == 0, stdout
    assert json.loads(stdout)["runs"]["finished"] == 6, stdout
    assert (bench.folder / "killed" / "job.txt").read_text() != first, "the missing run was not submitted again"
    print("a killed task is submitted again")


def check_killed_submitter(bench):
    bench.write(300)
    process = subprocess.Popen(bench.slurm("lost.runs", "lost"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not (bench.folder / "lost" / "job.txt").exists():
        time.sleep(0.05)
    process.kill()
    process.wait()
    first = (bench.folder / "lost" / "job.txt").read_text()
    told = bench.told(bench.slurm("lost.runs", "lost"))
    assert told["runs"]["finished"] == 6, told["runs"]
    assert (bench.folder / "lost" / "job.txt").read_text() == first, "the job under way was submitted twice"
    print("a killed submitter goes on with the job under way")


def check_stop(bench):
    bench.write(100000)
    process = subprocess.Popen(bench.slurm("stopped.runs", "stopped"), stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
    while not (bench.folder / "stopped" / "job.txt").exists():
        time.sleep(0.05)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    stdout, _ = process.communicate(timeout=60)
    assert process.returncode == 130 and json.loads(stdout)["stopped"] is True, (process.returncode, stdout)
    end = time.time() + 60
    while queue():
        assert time.time() < end, queue()
        time.sleep(0.2)
    print("a stop cancels the job")


def main():
    program = os.path.abspath(sys.argv[1])
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing:
        skip("not installed: " + ", ".join(missing) + " (Debian: apt-get install slurm-wlm munge)")
    if os.geteuid() != 0:
        skip("slurmd needs root")
    info = json.loads(subprocess.run([program, "info", "--json"], capture_output=True, text=True, check=True).stdout)
    if not info["engine"]["available"]:
        skip("the learning engine is not installed")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="guise-slurm-"))
    os.environ["GUISE_ENGINE_ROOT"] = info["engine"]["root"]
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    cluster = Cluster(folder)
    try:
        cluster.start()
        bench = Bench(program, folder)
        check_whole(bench)
        check_killed_task(bench)
        check_killed_submitter(bench)
        check_stop(bench)
    finally:
        cluster.stop()
    shutil.rmtree(folder)


main()
