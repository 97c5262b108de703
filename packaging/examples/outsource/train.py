#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains on a set that "guise disguise" wrote (format npy). Needs PyTorch and NumPy; no Guise, no key.
Usage: train.py TRAIN_DIR [--test DIR] [--epochs N] [--out weights.safetensors]"""
import argparse, json, pathlib, struct
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

class SimpleCnn(nn.Module):  # "simple-cnn": the names of its layers are what Guise looks for
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

def load(folder):
    folder = pathlib.Path(folder)
    return np.load(folder / "images.npy", mmap_mode="r"), np.load(folder / "labels.npy").astype(np.int64)

def pixels(images, index):  # disguised values are signed and unclipped; dividing by 255 is all the scaling
    return torch.from_numpy(np.array(images[index], dtype=np.float32)) / 255

@torch.no_grad()
def predict(net, images):
    net.eval()
    return np.concatenate([net(pixels(images, slice(i, i + 500))).argmax(1).numpy() for i in range(0, len(images), 500)])

def save(net, path):  # safetensors: length of the header, header as JSON, values
    header, data = {"__metadata__": {"network": "simple-cnn"}}, b""
    for name, value in net.state_dict().items():
        raw = value.numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    pathlib.Path(path).write_bytes(struct.pack("<Q", len(text)) + text + data)

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("train")
options.add_argument("--test")
options.add_argument("--epochs", type=int, default=5)
options.add_argument("--out", default="weights.safetensors")
options = options.parse_args()
images, labels = load(options.train)
net = SimpleCnn(*images.shape[1:], int(labels.max()) + 1)
optimizer = torch.optim.Adam(net.parameters(), lr=0.001)
for epoch in range(options.epochs):
    net.train()
    for index in torch.randperm(len(images))[: len(images) // 128 * 128].view(-1, 128).numpy():
        loss = F.cross_entropy(net(pixels(images, np.sort(index))), torch.from_numpy(labels[np.sort(index)]))
        optimizer.zero_grad(); loss.backward(); optimizer.step()
    print(f"epoch {epoch + 1} of {options.epochs}, loss of the last batch {loss.item():.3f}", flush=True)
save(net, options.out)
if options.test:
    images, labels = load(options.test)
    predicted = predict(net, images)
    np.save(pathlib.Path(options.out).with_suffix(".predicted.npy"), predicted.astype(np.int32))
    print(f"test accuracy {(predicted == labels).mean():.4f}")
