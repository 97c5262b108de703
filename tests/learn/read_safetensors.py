#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a safetensors file from its published description alone and prints {"name": [shape, [values]]} as JSON."""
import json
import struct
import sys

with open(sys.argv[1], "rb") as file:
    content = file.read()
(length,) = struct.unpack("<Q", content[:8])
header = json.loads(content[8 : 8 + length])
data = content[8 + length :]
result = {}
for name, entry in header.items():
    if name == "__metadata__":
        continue
    assert entry["dtype"] == "F32", entry
    begin, end = entry["data_offsets"]
    values = struct.unpack("<%df" % ((end - begin) // 4), data[begin:end])
    result[name] = [entry["shape"], list(values)]
json.dump({"metadata": header.get("__metadata__", {}), "tensors": result, "aligned": (8 + length) % 8 == 0}, sys.stdout)
