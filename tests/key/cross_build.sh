#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the derivation with each compiler and option set at hand and compares what print_material says: every build,
# and every run with processor features switched off, must give the same bytes. Usage: cross_build.sh SOURCE_DIR
set -eu
source=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
files="core/base/sha256.cpp core/key/secret_memory.cpp core/key/derivation.cpp core/key/random_stream.cpp
       core/key/material.cpp tests/key/print_material.cpp"
jobs=$(nproc 2>/dev/null || echo 1)

# build NAME COMPILER OPTIONS...
build() {
    name=$1
    shift
    mkdir "$work/$name"
    for file in $files; do
        printf '%s\n' "$file"
    done | xargs -P "$jobs" -I{} sh -c '
        file=$1; out=$2; shift 2
        "$@" -c "$file" -o "$out/$(basename "$file" .cpp).o"' sh {} "$work/$name" \
        "$@" -std=c++20 -I"$source" -ffp-contract=off -fno-fast-math
    "$@" "$work/$name"/*.o -o "$work/$name/print" -lcrypto
    run "$name" "$name"
}

# run RESULT BUILD [VARIABLE=VALUE]: the first result is what all others must equal.
run() {
    result=$1
    program=$work/$2/print
    shift 2
    env "$@" "$program" >"$work/$result.txt"
    test -s "$work/$result.txt"
    [ -n "${first:-}" ] || first=$result
    if ! cmp -s "$work/$first.txt" "$work/$result.txt"; then
        echo "FAILED: $result differs from $first" >&2
        diff "$work/$first.txt" "$work/$result.txt" | head -n 10 >&2
        exit 1
    fi
    echo "equal: $result"
}

cd "$source"
gcc=${GUISE_GXX:-g++}
clang=${GUISE_CLANGXX:-clang++-14}
command -v ccache >/dev/null && launcher=ccache || launcher=
build gcc-O0 $launcher "$gcc" -O0
build gcc-O3 $launcher "$gcc" -O3
build gcc-O3-native $launcher "$gcc" -O3 -march=native
build gcc-asan $launcher "$gcc" -O1 -fsanitize=address,undefined
if command -v "$clang" >/dev/null; then
    build clang-O0 $launcher "$clang" -O0
    build clang-O3 $launcher "$clang" -O3
    build clang-O3-native $launcher "$clang" -O3 -march=native
else
    echo "no $clang here: its builds are not compared"
fi

# glibc chooses its mathematics by processor feature; OpenSSL its AES and SHA.
loader=/lib64/ld-linux-x86-64.so.2
tunables=GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX512F
if [ -x $loader ] && grep -qw avx2 /proc/cpuinfo; then
    features() { env "$@" $loader --list-diagnostics | grep 'cpu_features.*active' || true; }
    if [ -n "$(features A=1)" ] && [ "$(features A=1)" = "$(features $tunables)" ]; then
        echo "FAILED: this C library does not know $tunables" >&2
        exit 1
    fi
    for name in gcc-O0 gcc-O3 gcc-O3-native; do
        run "$name-without-avx2-fma" $name $tunables
    done
    run gcc-O3-without-aesni gcc-O3 OPENSSL_ia32cap=~0x200000200000000:~0x20000020
fi
echo "all builds give the same material"
