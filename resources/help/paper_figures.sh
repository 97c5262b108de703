#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the pictures of the help page on the paper's figures: paper_figures.sh GUISE MNIST-FOLDER STORE
# STORE keeps the runs (80 trainings, about half an hour on two cores); what is there is not done again.
set -euo pipefail
[ $# -eq 3 ] || { echo "Usage: $0 GUISE MNIST-FOLDER STORE" >&2; exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" sweep mnist-quick --data "mnist:$2" --store "$3" --workers 2 --threads 1
"$1" sweep mnist-quick --data "mnist:$2" --store "$3" --summary --json >"$work/summary.json"
"$1" figure "$work/summary.json" --out "$work/figures" >/dev/null
take() { cp "$work/figures/$1-$2.png" "$here/paper-$3-$2.png"; }
for figure in accuracy visual-privacy; do
    take figures-6-and-8-left-matrices "$figure" matrices
    take figures-6-and-8-right-permutation "$figure" permutation
    take figures-7-and-9-left-blocks "$figure" blocks
    take figures-7-and-9-right-noise "$figure" noise
done
for figure in accuracy visual-privacy fano; do
    take table-2-figures-10-and-11-plain-and-disguised "$figure" table2
done
