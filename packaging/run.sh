#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up, builds and starts the workbench. Without a display the same experiment runs on the command line.
# Usage: packaging/run.sh [--no-window] [ARGUMENTS for guise-workbench]
# Environment, for the run without a window: GUISE_STEPS (300), GUISE_MNIST (folder of a second set, in IDX files).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/.."

window=yes
if [ "${1:-}" = --no-window ]; then
    window=no
    shift
elif [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    window=no
    echo "run: no display here (DISPLAY and WAYLAND_DISPLAY are empty), so the experiment runs on the command line."
fi

packaging/bootstrap.sh
mkdir -p build/logs
log=build/logs/run-build.log
echo "run: building (a first build takes some minutes; log in $log)"
{ cmake --preset dev &&
    cmake --build --preset dev --target bin/guise bin/guise-workbench lib/guise/guise_engine.so lib/guise/guise_pictures.so
} >"$log" 2>&1 || { tail -n 40 "$log" >&2; echo "run: the build failed; its log is $log" >&2; exit 1; }

[ "$window" = no ] || exec build/dev/bin/guise-workbench "$@"

guise=build/dev/bin/guise
out=build/demo
steps="${GUISE_STEPS:-300}"
rm -rf "$out"
mkdir -p "$out"
training=(--network simple-cnn --steps "$steps" --batch 128 --lr 0.001 --seed 0 --json)

recipe='{"block": [7, 7], "scheme": "block", "steps": [{"mechanism": "noise", "level": 100},
 {"mechanism": "rmt", "matrix": "orthogonal"}, {"mechanism": "permute"}]}' # the paper's Table 1
shuffle='{"block": [7, 7], "scheme": "block", "steps": [{"mechanism": "permute"}]}' # its restored pictures are the originals

new_key() { # NAME CLASSES RECIPE: a key from a recorded seed, for experiments only
    printf '%s\n' "$3" >"$out/$1-recipe.json"
    "$guise" key new --recipe "$out/$1-recipe.json" --shape 1,28,28 --classes "$2" --experiment-seed 1 \
        --out "$out/$1.gkey" --json >"$out/$1-key.json"
}

train() { # NAME URI KEY...: trains into $out/NAME, result in NAME.json
    local name=$1 uri=$2
    shift 2
    echo "run: training $name ($steps steps of 128)"
    "$guise" train "$uri" "$@" "${training[@]}" --out "$out/$name" >"$out/$name.json"
}

ship() { # KEY: twelve test pictures disguised with it and restored again, into KEY-disguised and KEY-restored
    "$guise" disguise fashion-mnist --split test --limit 12 --keep-order --noise-seed 1 --key "$out/$1.gkey" \
        --out "$out/$1-disguised" --json >"$out/$1-shipment.json" 2>"$out/$1-notes.txt"
    "$guise" restore "$out/$1-disguised" --key "$out/$1.gkey" --out "$out/$1-restored" --json >"$out/$1-restore.json"
}

draw() { QT_QPA_PLATFORM=offscreen build/dev/bin/guise-workbench --figures "$@" >>"$out/figures.txt"; }

new_key demo 10 "$recipe"
train plain fashion-mnist --plain
train disguised fashion-mnist --key "$out/demo.gkey"
echo "run: examiner"
"$guise" attack examiner --examiner "$out/plain" --data fashion-mnist --key "$out/demo.gkey" --json \
    >"$out/disguised/examiner.json"

echo "run: class membership"
declare -A member=([plain]=plain [disguised]=disguised)
if [ -n "${GUISE_MNIST:-}" ]; then
    second="MNIST"
    in=fashion-mnist outside="mnist:$GUISE_MNIST"
else
    second="held-out classes of Fashion-MNIST: two more models see the first five classes alone"
    in='fashion-mnist?classes=0,1,2,3,4' outside='fashion-mnist?classes=5,6,7,8,9'
    member=([plain]=half-plain [disguised]=half-disguised)
    new_key half 5 "$recipe"
    train half-plain "$in" --plain
    train half-disguised "$in" --key "$out/half.gkey"
fi
for kind in plain disguised; do
    "$guise" attack class-membership --model "$out/${member[$kind]}" --in "$in" --out-classes "$outside" --json \
        >"$out/${member[$kind]}/class-membership.json"
done

echo "run: pictures and plots"
new_key shuffle 10 "$shuffle"
ship demo
ship shuffle
draw "$out/plain" "$out/disguised" --images "Original=$out/shuffle-restored/images.npy" \
    --images "Disguised=$out/demo-disguised/images.npy" --images "Restored=$out/demo-restored/images.npy" \
    --out "$out/figures"
[ "${member[plain]}" = plain ] || draw "$out/half-plain" "$out/half-disguised" --out "$out/figures-held-out"

python3 - "$out" "$second" "${member[plain]}" "${member[disguised]}" <<'PYTHON'
import json, sys
folder, second, *attacked = sys.argv[1:]
def load(name):
    with open(f"{folder}/{name}.json", encoding="utf-8") as file:
        return json.load(file)
def number(value, digits=3):
    return "-" if value is None else f"{value:.{digits}f}"
def mean(values):
    values = [v for v in values or [] if v is not None]
    return sum(values) / len(values) if values else None
print(f"\n{'':26}{'plain':>12}{'disguised':>12}")
runs = [load("plain"), load("disguised")]
members = [load(f"{run}/class-membership") for run in attacked]
examiner = load("disguised/examiner")
rows = [("test accuracy", [number(r["test_accuracy"], 4) for r in runs]),
        ("images a second", [number(r["images_per_second"], 0) for r in runs]),
        (f"visual privacy (<= {number(examiner.get('ceiling'), 2)})", ["", number(examiner["visual_privacy"])]),
        ("Fano factor, in (mean)", [number(mean(m["fano_in"]), 0) for m in members]),
        ("Fano factor, out (mean)", [number(mean(m["fano_out"]), 0) for m in members]),
        ("Welch p, in against out", [number(m["p_value"], 4) for m in members])]
for name, cells in rows:
    print(f"{name:26}{cells[0]:>12}{cells[1]:>12}")
low, high = examiner["interval95"]
print(f"\nVisual privacy: 95 % interval {number(low)} .. {number(high)}, for this key and this examiner.")
print(f"Class membership: out-training classes are {second}.")
PYTHON

printf '\nFiles:\n'
find "$out" -type f \( -name '*.png' -o -name '*.svg' -o -name '*.pdf' \) | sort | sed 's/^/  /'
echo "  $out (runs, key, figures as JSON)"
