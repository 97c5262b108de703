#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seconds of training until a net reads 99 % of MNIST's test images: Guise's net `quick` against PyTorch eager's
`simple-cnn`, in turn, on the same threads. time_to_accuracy.py GUISE MNIST_FOLDER [--goal 0.99] [--threads 2] [--rounds 3].

Run by a Python with PyTorch (packaging/bootstrap.sh --with-pytorch). Guise gets a fixed number of batches, enough for all
seeds tried; eager is looked at every 50 batches and stops at the goal. Neither side's evaluation counts.
"""
import argparse
import gzip
import json
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time
import warnings

warnings.filterwarnings("ignore")

import torch
import torch.nn.functional as F

from training_vs_eager import SimpleCnn

QUICK = ["--network", "quick", "--optimizer", "sgd", "--lr", 0.8, "--momentum", 0.9, "--weight-decay", 0.0005, "--schedule",
         "one-cycle", "--label-smoothing", 0.1, "--standardise", "--batch", 128, "--bf16", "--steps", 300]


def idx(folder, name):
    plain = folder / name
    data = plain.read_bytes() if plain.exists() else gzip.open(folder / (name + ".gz")).read()
    sides = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(data[3])]
    return torch.frombuffer(bytearray(data[4 + 4 * data[3] :]), dtype=torch.uint8).reshape(sides)


def eager(folder, goal, threads, seed):
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    images = idx(folder, "train-images-idx3-ubyte").unsqueeze(1).float().div_(255)
    labels = idx(folder, "train-labels-idx1-ubyte").long()
    tested = idx(folder, "t10k-images-idx3-ubyte").unsqueeze(1).float().div_(255)
    answers = idx(folder, "t10k-labels-idx1-ubyte").long()
    net = SimpleCnn(1, 28, 28, 10).to(memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(net.parameters(), 1e-3)
    seconds, step, order = 0.0, 0, torch.randperm(len(images))
    while step < 5000:
        net.train()
        begin = time.perf_counter()
        for _ in range(50):
            at = step * 128 % (len(images) - 128)
            if at < 128:
                order = torch.randperm(len(images))
            pick = order[at : at + 128]
            optimizer.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = F.cross_entropy(net(images[pick]), labels[pick])
            loss.backward()
            optimizer.step()
            step += 1
        seconds += time.perf_counter() - begin
        net.eval()
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            right = sum((net(part).argmax(1) == answer).sum().item() for part, answer in
                        zip(tested.split(1000), answers.split(1000)))
        if right >= goal * len(tested):
            break
    return {"who": "PyTorch eager, simple-cnn", "seed": seed, "steps": step, "seconds": seconds, "accuracy": right / len(tested)}


def guise(program, folder, threads, seed):
    work = tempfile.mkdtemp()
    words = [program, "train", f"mnist:{folder}", "--plain", *QUICK, "--threads", threads, "--seed", seed, "--out",
             work + "/run", "--json"]
    told = json.loads(subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True).stdout)
    shutil.rmtree(work)
    return {"who": "Guise, quick", "seed": seed, "steps": told["steps"], "seconds": told["seconds"],
            "accuracy": told["test_accuracy"]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guise")
    parser.add_argument("mnist", type=pathlib.Path)
    parser.add_argument("--goal", type=float, default=0.99)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    a = parser.parse_args()
    sides = {"guise": [], "eager": []}
    for seed in range(1, a.rounds + 1):
        sides["guise"].append(guise(a.guise, a.mnist, a.threads, seed))
        sides["eager"].append(eager(a.mnist, a.goal, a.threads, seed))
        print(json.dumps(sides["guise"][-1]), json.dumps(sides["eager"][-1]), sep="\n", flush=True)
    medians = {name: statistics.median(run["seconds"] for run in runs) for name, runs in sides.items()}
    reached = all(run["accuracy"] >= a.goal for runs in sides.values() for run in runs)
    print(json.dumps({"seconds": medians, "ratio": medians["eager"] / medians["guise"], "all_reached": reached}))


main()
