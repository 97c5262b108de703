#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Training speed of the engine against PyTorch eager on the same LibTorch, in turn, so that both see the same machine.
# Usage: training_ratio.sh BENCH_TRAINING [options of both, such as --bf16 --batch 128 --threads 2 --steps 200]
# PYTHON: a Python with PyTorch (packaging/bootstrap.sh --with-pytorch makes one). ROUNDS: how many of each (3).
# PEER_FP32=1: eager without --bf16, as a script computes that does not ask for it.
# Prints one JSON line a run, then the ratio of the medians, by images per second and by processor seconds an image: the
# second stays meaningful on a machine that others use too.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../../packaging/versions.env"
[ $# -ge 1 ] || { sed -n '3,8s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
bench=$1
shift
python=${PYTHON:-${XDG_CACHE_HOME:-$HOME/.cache}/guise/engine/pytorch-$LIBTORCH_VERSION/bin/python}
[ -x "$python" ] || { echo "training_ratio: no PyTorch in $python. Run packaging/bootstrap.sh --with-pytorch, or set PYTHON." >&2; exit 1; }
peer=("$@")
if [ "${PEER_FP32:-}" = 1 ]; then
    peer=()
    for option in "$@"; do [ "$option" = --bf16 ] || peer+=("$option"); done
fi
runs=$(mktemp)
trap 'rm -f "$runs"' EXIT
for ((round = 0; round < ${ROUNDS:-3}; ++round)); do
    "$bench" "$@" | tee -a "$runs"
    "$python" "$here/training_vs_eager.py" "${peer[@]}" | tee -a "$runs"
done
python3 - "$runs" <<'PYTHON'
import json, statistics, sys
runs = [json.loads(line) for line in open(sys.argv[1])]
def median(engine, figure):
    return statistics.median(r[figure] for r in runs if r["engine"].startswith(engine))
print(json.dumps({
    "ratio": round(median("LibTorch", "images_per_second") / median("PyTorch", "images_per_second"), 3),
    "ratio_by_cpu_time": round(median("PyTorch", "cpu_seconds") / median("LibTorch", "cpu_seconds"), 3),
    "memory_ratio": round(median("LibTorch", "peak_memory_mb") / median("PyTorch", "peak_memory_mb"), 3)}))
PYTHON
