#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_cuda_module.sh MODULE LIBTORCH_ROOT: every library and symbol that MODULE names is there.
set -euo pipefail
module=$1 root=$2 folders=$2/torch/lib
for folder in "$root"/nvidia/*/lib; do folders+=:$folder; done
told=$(LD_LIBRARY_PATH=$folders ldd -r "$module" 2>&1)
case $told in
    *libtorch_cuda.so*) ;;
    *) printf '%s\n' "$told" "cuda module: it does not name libtorch_cuda.so"; exit 1 ;;
esac
# A sanitizer's own symbols come with the program.
missing=$(grep -E 'not found|undefined symbol' <<<"$told" | grep -vE '__(asan|ubsan|tsan|lsan|sanitizer)' || true)
[ -z "$missing" ] || { printf '%s\n' "$missing"; exit 1; }
echo "cuda module: all of $(grep -c '=>' <<<"$told") libraries and every symbol found"
