#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attacks against the same formulas in NumPy, in turn, on the same number of threads.

Usage: attack_vs_numpy.py BENCH_ATTACK [--threads 2] [--rounds 3]
Prints one JSON line: seconds of both, and how many times faster Guise is.
"""
import argparse
import json
import os
import statistics
import subprocess
import time

parser = argparse.ArgumentParser()
parser.add_argument("bench")
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--rounds", type=int, default=3)
options = parser.parse_args()
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = str(options.threads)
import numpy as np  # noqa: E402  (after the number of threads is set)

BLOCK, ACROSS = 4, 8
random = np.random.default_rng(1)
images = np.clip(np.cumsum(random.integers(-15, 16, (4000, 3, 32, 32)), 3) + 128, 0, 255).astype(np.uint8)
turns = [np.linalg.qr(random.normal(size=(BLOCK, BLOCK)))[0] for _ in range(ACROSS**2)]


def rows(all_images, position):
    top, left = position // ACROSS * BLOCK, position % ACROSS * BLOCK
    return all_images[:, :, top:top + BLOCK, left:left + BLOCK].reshape(-1, BLOCK).astype(np.float64)


disguised = images.astype(np.float32)
for at in range(ACROSS**2):
    y, x = at // ACROSS * BLOCK, at % ACROSS * BLOCK
    disguised[:, :, y:y + BLOCK, x:x + BLOCK] = images[:, :, y:y + BLOCK, x:x + BLOCK] @ turns[at]


def moments():
    """Eigenvectors of each position's covariance, signs by continuity with the neighbours in the row."""
    every = [rows(disguised, at) for at in range(ACROSS**2)]
    means = [part.mean(0) for part in every]
    bases = []
    for part, mean in zip(every, means):
        vectors = np.linalg.eigh(part.T @ part / len(part) - np.outer(mean, mean))[1][:, ::-1].T.copy()
        vectors[0] *= np.sign(vectors[0] @ mean) or 1
        bases.append(vectors)
    dct = np.cos(np.pi * (np.arange(BLOCK) + 0.5)[None, :] * np.arange(BLOCK)[:, None] / BLOCK)
    dct /= np.linalg.norm(dct, axis=1, keepdims=True)
    found = []
    for at in range(ACROSS**2):
        around = {side: at + side for side in (-1, 1) if 0 <= at % ACROSS + side < ACROSS}
        across = {side: every[at].T @ every[other] / len(every[at]) - np.outer(means[at], means[other])
                  for side, other in around.items()}
        vectors = bases[at].copy()
        for k in range(1, BLOCK):
            terms = {side: vectors[k] @ product @ bases[around[side]][0] for side, product in across.items()}
            vectors[k] *= 1 if (terms.get(-1, 0) - terms.get(1, 0) if k % 2 else sum(terms.values())) >= 0 else -1
        found.append(dct.T @ vectors)
    return found


def regression():
    """Procrustes on the pairs of each position."""
    found = []
    for at in range(ACROSS**2):
        left, _, right = np.linalg.svd(rows(images[:100], at).T @ rows(disguised[:100], at))
        found.append(left @ right)
    return found


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


ours, theirs = {"moments": [], "regression": []}, {"moments": [], "regression": []}
for _ in range(options.rounds):
    told = subprocess.run([options.bench, str(options.threads)], capture_output=True, text=True, check=True).stdout
    for line in told.splitlines():
        one = json.loads(line)
        ours[one["attack"]].append(one["seconds"])
    for name, work in (("moments", moments), ("regression", regression)):
        theirs[name].append(statistics.median(seconds(work) for _ in range(3)))
print(json.dumps({name: {"guise_seconds": round(statistics.median(ours[name]), 5),
                         "numpy_seconds": round(statistics.median(theirs[name]), 5),
                         "ratio": round(statistics.median(theirs[name]) / statistics.median(ours[name]), 2)}
                  for name in ours}))
