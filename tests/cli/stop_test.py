# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGINT and SIGTERM end a long verb with 130, one JSON object, and nothing half written."""
import json
import os
import signal
import subprocess
import time

from common import Guise, npy_bytes


def started(guise, out):
    """A disguise that takes long enough, seen at work."""
    words = ["disguise", "npy:" + guise.path("big.npy"), "--key", guise.path("k.gkey"), "--out", out, "--json",
             "--threads", "1"]
    process = subprocess.Popen([guise.program, *words], env=guise.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True)
    partial = out + ".partial"
    end = time.time() + 60
    while not os.path.exists(partial) and process.poll() is None and time.time() < end:
        time.sleep(0.001)
    return process


def main():
    guise = Guise()
    count = 3000
    guise.write("big.npy", npy_bytes("|u1", (count, 3, 128, 128), []) + bytes(count * 3 * 128 * 128))
    guise.json("key", "new", "--recipe", '{"scheme":"block","block":[8,8],"steps":[{"mechanism":"noise","level":10},'
               '{"mechanism":"rmt"}]}', "--shape", "3,128,128", "--out", guise.path("k.gkey"), "--no-passphrase")
    for number, kind in enumerate((signal.SIGINT, signal.SIGTERM)):
        out = guise.path(f"out{number}")
        process = started(guise, out)
        begin = time.perf_counter()
        process.send_signal(kind)
        stdout, stderr = process.communicate(timeout=120)
        print(f"{kind.name}: ended after {(time.perf_counter() - begin) * 1000:.0f} ms")
        assert process.returncode == 130, (process.returncode, stdout, stderr)
        assert json.loads(stdout)["error"]["code"] == "Stopped", stdout
        assert not os.path.exists(out) and not os.path.exists(out + ".partial")
    process = started(guise, guise.path("twice"))
    process.send_signal(signal.SIGINT)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130, process.returncode
    guise.close()


main()
