# SPDX-License-Identifier: GPL-3.0-or-later
"""train, predict and both attacks with the real engine on small made-up sets; skipped without it."""
import json
import os
import shutil
import signal
import subprocess
import time

from common import Guise, quadrants, read_npy, recipe

def train(guise, uri, out, *more, code=0):
    return guise.json("train", uri, "--network", "simple-cnn", "--steps", 60, "--batch", 32, "--lr", 0.001, "--seed", 0,
                      "--threads", 2, "--out", guise.path(out), *more, code=code)


def check_runs(guise, uri, key):
    plain = train(guise, uri, "plain", "--plain", "--validation", 20)
    for name in ("run", "test_accuracy", "validation_accuracy", "steps", "seconds", "images_per_second", "loss"):
        assert name in plain, name
    assert plain["steps"] == 60 and plain["test_accuracy"] > 0.8 and plain["validation_accuracy"] > 0.8, plain
    assert len(plain["loss"]) == len(plain["loss_steps"]) > 5 and plain["loss"][-1] < plain["loss"][0]
    assert sorted(os.listdir(guise.path("plain"))) == ["run.json", "weights.safetensors"]
    keyed = train(guise, uri, "keyed", "--key", key)
    assert keyed["validation_accuracy"] is None and keyed["validation_accuracy_reason"]
    assert keyed["test_accuracy"] > 0.5 and len(keyed["key_fingerprint"]) == 32, keyed
    guise.error("FileExists", 1, "train", uri, "--plain", "--out", guise.path("plain"))
    bare = uri.split("?")[0]
    alone = guise.json("train", bare, "--plain", "--steps", 5, "--batch", 8, "--out", guise.path("alone"))
    assert alone["test_accuracy"] is None and "?test=" in alone["test_accuracy_reason"], alone
    same = [guise.json("train", uri, "--recipe", RECIPE, "--experiment-seed", 3, "--noise-seed", 4,
                       "--steps", 10, "--batch", 16, "--threads", 1, "--out", guise.path(f"same{n}"))["loss"]
            for n in range(2)]
    assert same[0] == same[1], same
    guise.error("UnknownName", 2, "train", uri, "--plain", "--network", "magic", "--out", guise.path("no"))
    guise.error("DeviceMissing", 1, "train", uri, "--plain", "--device", "cuda:7", "--out", guise.path("no"))
    assert not os.path.exists(guise.path("no"))


def check_settings(guise, uri):
    told = guise.json("train", uri, "--plain", "--network", "linear", "--epochs", 3, "--batch", 32, "--optimizer", "sgd",
                      "--schedule", "one-cycle", "--lr", 0.05, "--label-smoothing", 0.1, "--average", 0.9,
                      "--balance-classes", "--clip", 1, "--validation", 40, "--stratified", "--threads", 1, "--out",
                      guise.path("settings"))
    assert told["steps"] == 3 * (200 // 32), told  # 240 training images, 40 of them held out
    for words in ("--epochs 3", "--schedule one-cycle", "--label-smoothing 0.1", "--average 0.9", "--balance-classes",
                  "--clip 1", "--stratified", "--lr 0.05", "--network linear"):
        assert words in told["command"], (words, told["command"])
    assert "--steps" not in told["command"], told["command"]
    with open(guise.path("settings/run.json")) as file:
        settings = json.load(file)["settings"]
    assert settings["train"]["schedule"] == "one-cycle" and settings["stratified"] is True, settings
    early = guise.json("train", uri, "--plain", "--network", "linear", "--steps", 5000, "--batch", 32, "--validation", 40,
                       "--target-accuracy", 0.9, "--threads", 1, "--out", guise.path("early"))
    assert early["steps"] < 5000 and not early["stopped"] and early["test_accuracy"] > 0.8, early
    for words in (["--optimizer", "lion"], ["--lr", "0"], ["--momentum", "1"], ["--schedule", "magic"],
                  ["--label-smoothing", "x"], ["--preset", "magic"]):
        done = guise.raw("train", uri, "--plain", "--out", guise.path("no"), *words)
        assert done.returncode == 2 and words[0] in done.stderr, (words, done)
    guise.error("WrongUse", 2, "train", uri, "--plain", "--target-accuracy", 0.5, "--out", guise.path("no"))
    guise.error("WrongUse", 2, "train", "--plain", "--out", guise.path("no"))
    layers = guise.json("info", "--network", "resnet20", "--shape", "3,32,32", "--classes", 10)
    assert layers["parameters"] == 272474 == sum(layer["parameters"] for layer in layers["layers"]), layers


def check_shipped(guise, uri):
    """Augmentation before the disguise: what is shipped, and the stream that nobody could ship."""
    words = ["train", uri, "--recipe", RECIPE, "--experiment-seed", 3, "--noise-seed", 4, "--network", "linear", "--steps", 20,
             "--batch", 16, "--threads", 1]
    once = guise.json(*words, "--out", guise.path("once"))
    assert once["shipped"] == "once" and once["upload_bytes"] == 240 * 256 * 4 and once["upper_bound"] is False, once
    copies = guise.json(*words, "--shipped", "copies", "--copies", 3, "--shift", 2, "--flip", "--out", guise.path("copies"))
    assert copies["train_images"] == 720 and copies["upload_bytes"] == 3 * once["upload_bytes"], copies
    assert "--shipped copies" in copies["command"] and "--flip" in copies["command"], copies
    stream = guise.json(*words, "--shipped", "stream", "--shift", 2, "--out", guise.path("stream"))
    assert stream["upper_bound"] is True and stream["upload_bytes"] is None and stream["train_images"] == 240, stream
    assert len({json.dumps(told["loss"]) for told in (once, copies, stream)}) == 3
    with open(guise.path("stream/run.json")) as file:
        train = json.load(file)["settings"]["train"]
    assert train["shipped"] == "stream" and train["shift"] == 2 and "copies" not in train, train
    text = guise.raw(*words, "--shipped", "stream", "--shift", 2, "--out", guise.path("said")).stdout
    assert "upper bound" in text, text
    guise.error("WrongUse", 2, *words, "--flip", "--out", guise.path("no"))


def points(guise, run):
    with open(guise.path(run) + "/run.json") as file:
        return json.load(file)["points"]


def check_resume(guise, uri):
    """Killed after some saving half way, and gone on with: the curve of an unbroken run, bit for bit."""
    words = ["train", uri, "--recipe", RECIPE, "--experiment-seed", "3", "--noise-seed", "4", "--batch", "16",
             "--threads", "1", "--steps", "150"]
    whole = guise.json(*words, "--out", guise.path("whole"))
    out = guise.path("killed")
    process = subprocess.Popen([guise.program, *words, "--keep-every", "0.01", "--out", out], env=guise.env,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not os.path.exists(out + "/state.safetensors") and process.poll() is None:
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert process.returncode == -signal.SIGKILL, "it ended before it could be killed"
    half = points(guise, "killed")
    guise.error("WrongUse", 2, "train", "--resume", out, "--steps", "300")  # refused, not ignored
    told = guise.json("train", "--resume", out)
    assert told["steps"] == 150 and not told["stopped"] and told["run"] == out, told
    assert told["test_accuracy"] == whole["test_accuracy"] and told["loss"] == whole["loss"]
    assert len(half) < len(points(guise, "killed")) and points(guise, "killed") == points(guise, "whole")
    with open(guise.path("whole/weights.safetensors"), "rb") as one, open(out + "/weights.safetensors", "rb") as two:
        assert one.read() == two.read()
    assert not os.path.exists(out + "/state.safetensors")
    guise.error("RunInvalid", 3, "train", "--resume", out)


def check_predictions(guise, uri, key):
    told = guise.json("predict", guise.path("keyed"), uri, "--split", "test", "--key", key, "--out",
                      guise.path("labels.npy"))
    labels = read_npy(guise.path("labels.npy"))
    assert labels.descr == "<i4" and labels.shape == (told["images"],) and set(labels.values) <= {0, 1, 2, 3}
    assert told["accuracy"] > 0.5, told
    other = guise.path("other.gkey")
    guise.json("key", "new", "--recipe", RECIPE, "--shape", "1,16,16", "--out", other, "--no-passphrase")
    guise.error("KeyFingerprintMismatch", 4, "predict", guise.path("keyed"), uri, "--key", other, "--out",
                guise.path("no.npy"))
    guise.error("RunInvalid", 3, "predict", guise.folder, uri, "--plain", "--out", guise.path("no.npy"))
    os.mkdir(guise.path("broken"))
    shutil.copy(guise.path("plain/run.json"), guise.path("broken"))
    guise.write("broken/weights.safetensors", b"\xff" * 40)
    done = guise.raw("predict", guise.path("broken"), uri, "--plain", "--out", guise.path("no.npy"), "--json")
    assert done.returncode == 3, done


def check_attacks(guise, uri, key):
    seen = guise.json("attack", "examiner", "--examiner", guise.path("plain"), "--data", uri, "--key", key)
    assert abs(seen["visual_privacy"] + seen["accuracy"] - 1) < 1e-9 and seen["chance"] == 0.25, seen
    low, high = seen["interval95"]
    assert low <= seen["visual_privacy"] <= high
    assert [row["class"] for row in seen["per_class"]] == ["0", "1", "2", "3"], seen
    assert sum(map(sum, seen["confusion"])) == seen["images"] == sum(row["images"] for row in seen["per_class"]), seen
    guise.error("WrongUse", 2, "attack", "examiner", "--examiner", guise.path("keyed"), "--data", uri, "--key", key)
    out = quadrants(guise, "out", 400, 9)
    found = guise.json("attack", "class-membership", "--model", guise.path("plain"), "--in", uri, "--out-classes", out)
    for name in ("fano_in", "fano_out", "entropy_in", "entropy_out", "p_value", "auc"):
        assert name in found, name
    assert len(found["fano_in"]) == len(found["fano_out"]) == 4
    small = quadrants(guise, "small", 80, 9)
    guise.error("BadData", 3, "attack", "class-membership", "--model", guise.path("plain"), "--in", uri,
                "--out-classes", small)


def check_examiners(guise, uri, key):
    """Every examiner in one call; the nets are kept, so another key of the recipe finds them there."""
    short = ["--steps", 30, "--batch", 32, "--network", "quick", "--threads", 2]
    names = ["paper", "standardised", "magnitude", "invariant", "key-agnostic", "recovered", "adapted"]
    told = guise.json("attack", "examiner", "--variant", "all", "--data", uri, "--key", key, "--labelled", 20, *short)
    assert [row["variant"] for row in told["examiners"]] == names, told
    for row in told["examiners"]:
        assert row["tried"] or row["reason"] == row["accuracy_reason"] and row["accuracy"] is None, row
        if row["tried"]:
            low, high = row["interval95"]
            assert low <= row["visual_privacy"] <= high and len(row["confusion"]) == 4 and row["trained_on"], row
    assert told["examiners"][6]["labelled"] == 20 and told["examiners"][6]["level"] == 2, told
    assert [level["level"] for level in told["levels"]] == [1, 2], told
    for level in told["levels"]:
        assert level["strongest"] in names and level["verdict"] and level["chosen_on"] == level["images"] == 120, level
    other = guise.path("second.gkey")
    guise.json("key", "new", "--recipe", RECIPE, "--shape", "1,16,16", "--classes", 4, "--out", other, "--no-passphrase")
    again = guise.json("attack", "examiner", "--variant", "key-agnostic", "--variant", "invariant", "--data", uri, "--key",
                       other, *short)
    assert [(row["variant"], row["from_cache"]) for row in again["examiners"]] == [
        ("invariant", True), ("key-agnostic", True)], again
    given = guise.json("attack", "examiner", "--variant", "magnitude", "--examiner", guise.path("plain"), "--data", uri,
                       "--domain", uri, "--key", key)
    assert given["examiners"][0]["from_cache"] and given["fingerprint"] == told["fingerprint"], given
    text = guise.raw("attack", "examiner", "--variant", "magnitude", "--examiner", guise.path("plain"), "--data", uri, "--key",
                     key).stdout
    assert "magnitude" in text and "true class" in text and "level 1:" in text, text
    ask = ["attack", "examiner", "--data", uri, "--key", key]
    guise.error("UnknownName", 2, *ask, "--variant", "magic")
    for words in ([], ["--examiner", guise.path("plain"), "--steps", 5], ["--examiner", guise.path("plain"), "--domain", uri],
                  ["--variant", "paper", "--split", "train"], ["--variant", "paper", "--labelled", 0]):
        done = guise.raw(*ask, *words)
        assert done.returncode == 2 and not done.stdout, (words, done)
    guise.error("WrongUse", 2, *ask, "--variant", "paper", "--examiner", guise.path("keyed"))


def check_stop(guise, uri):
    out = guise.path("stopped")
    process = subprocess.Popen([guise.program, "train", uri, "--plain", "--steps", "1000000", "--batch", "32", "--out",
                                out, "--json", "--progress", "json"], env=guise.env, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        if '"done":' in line and json.loads(line)["what"] != "Preparing images" and json.loads(line)["done"] > 3:
            break
    begin = time.perf_counter()
    process.send_signal(signal.SIGINT)
    stdout, _ = process.communicate(timeout=120)
    print(f"stopped after {(time.perf_counter() - begin) * 1000:.0f} ms, saving and exit included")
    assert process.returncode == 130, process.returncode
    told = json.loads(stdout)
    assert told["stopped"] is True and told["test_accuracy"] is None and told["test_accuracy_reason"], told
    assert 0 < told["steps"] < 1000000
    guise.json("predict", out, uri, "--plain", "--out", guise.path("after.npy"))
    assert sorted(os.listdir(out)) == ["run.json", "state.safetensors", "weights.safetensors"]


RECIPE = recipe([4, 4], [{"mechanism": "noise", "level": 20}, {"mechanism": "rmt"}, {"mechanism": "permute"}])


def main():
    guise = Guise()
    engine = guise.json("info")["engine"]
    missing = {"GUISE_ENGINE_ROOT": guise.path("no-engine")}
    uri = quadrants(guise, "in", 480, 1)
    guise.error("EngineMissing", 1, "train", uri, "--plain", "--out", guise.path("no"), env=missing)
    if not engine["available"]:
        guise.skip("the learning engine is not installed here")
    key = guise.path("k.gkey")
    guise.json("key", "new", "--recipe", RECIPE, "--shape", "1,16,16", "--classes", 4, "--out", key, "--no-passphrase")
    check_runs(guise, uri, key)
    check_settings(guise, uri)
    check_shipped(guise, uri)
    check_resume(guise, uri)
    check_predictions(guise, uri, key)
    check_attacks(guise, uri, key)
    check_examiners(guise, uri, key)
    check_stop(guise, uri)
    guise.close()


main()
