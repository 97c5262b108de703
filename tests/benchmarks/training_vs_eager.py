#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of bench_training: the same nets in PyTorch eager, written as people write them, on random images in memory.

training_vs_eager.py [--net simple-cnn] [--batch 128] [--threads 2] [--steps 200] [--size 1,28,28] [--classes 10] [--bf16]
[--device cpu] [--fused]. Prints one JSON line with images per second. --fused: Adam's fused step, which is not PyTorch's
default on a CPU.
"""
import argparse
import json
import resource
import time
import warnings

warnings.filterwarnings("ignore")

import torch
import torch.nn.functional as F
from torch import nn


class SimpleCnn(nn.Module):
    def __init__(self, channels, height, width, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 32, 5, padding=2)
        self.conv2 = nn.Conv2d(32, 64, 5, padding=2)
        self.fc1 = nn.Linear(64 * (height // 4) * (width // 4), 1024)
        self.fc2 = nn.Linear(1024, classes)

    def forward(self, x):
        x = F.dropout(F.max_pool2d(F.relu(self.conv1(x)), 2), 0.2, self.training)
        x = F.dropout(F.max_pool2d(F.relu(self.conv2(x)), 2), 0.2, self.training)
        return self.fc2(F.dropout(F.relu(self.fc1(x.flatten(1))), 0.4, self.training))


class Block(nn.Module):
    def __init__(self, width, maps, stride):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(width, maps, 3, stride, 1, bias=False), nn.BatchNorm2d(maps)
        self.conv2, self.bn2 = nn.Conv2d(maps, maps, 3, 1, 1, bias=False), nn.BatchNorm2d(maps)
        self.downsample = None
        if stride != 1 or width != maps:
            self.downsample = nn.Sequential(nn.Conv2d(width, maps, 1, stride, bias=False), nn.BatchNorm2d(maps))

    def forward(self, x):
        shortcut = x if self.downsample is None else self.downsample(x)
        x = F.relu(self.bn1(self.conv1(x)), inplace=True)
        return F.relu(self.bn2(self.conv2(x)) + shortcut, inplace=True)


class ResNet20(nn.Module):
    def __init__(self, channels, height, width, classes):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(channels, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16)
        blocks, before = [], 16
        for stage, maps in enumerate((16, 32, 64)):
            for i in range(3):
                blocks.append(Block(before, maps, 2 if stage > 0 and i == 0 else 1))
                before = maps
        self.blocks = nn.Sequential(*blocks)
        self.fc = nn.Linear(before, classes)

    def forward(self, x):
        x = self.blocks(F.relu(self.bn1(self.conv1(x)), inplace=True))
        return self.fc(x.mean((2, 3)))


NETS = {"simple-cnn": SimpleCnn, "resnet20": ResNet20}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--net", default="simple-cnn", choices=sorted(NETS))
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--size", default="1,28,28")
    parser.add_argument("--classes", type=int, default=10)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--fused", action="store_true")
    parser.add_argument("--contiguous", action="store_true", help="leave PyTorch's default memory layout")
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(0)
    channels, height, width = (int(s) for s in a.size.split(","))
    layout = torch.contiguous_format if a.contiguous else torch.channels_last
    net = NETS[a.net](channels, height, width, a.classes).to(a.device).to(memory_format=layout)
    optimizer = torch.optim.Adam(net.parameters(), 1e-3, fused=True if a.fused else None)
    count = max(16 * a.batch, 2048)
    images = torch.randint(0, 256, (count, channels, height, width)).float().div_(255)
    labels = torch.randint(0, a.classes, (count,))

    def train(steps):
        order = torch.randperm(count)
        at = 0
        for _ in range(steps):
            if at + a.batch > count:
                order, at = torch.randperm(count), 0
            pick = order[at : at + a.batch]
            at += a.batch
            x, y = images[pick].to(a.device), labels[pick].to(a.device)
            optimizer.zero_grad()
            with torch.autocast(a.device.split(":")[0], dtype=torch.bfloat16, enabled=a.bf16):
                loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
        return loss.item()

    train(20)
    begin, cpu = time.perf_counter(), time.process_time()
    train(a.steps)
    seconds, cpu = time.perf_counter() - begin, time.process_time() - cpu
    print(json.dumps({"engine": "PyTorch " + torch.__version__, "net": a.net, "batch": a.batch, "threads": a.threads,
                      "bf16": a.bf16, "fused": a.fused, "steps": a.steps, "seconds": seconds, "cpu_seconds": cpu,
                      "images_per_second": a.steps * a.batch / seconds,
                      "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


if __name__ == "__main__":
    main()
