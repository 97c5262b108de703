#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The learning engine (LibTorch) in a per-user cache. Called by bootstrap.sh; installed as guise-install-engine.
# What is there already is left alone. See --help.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
[ -f "$here/versions.env" ] || here=$(cd "$here/../share/guise" && pwd) # installed
. "$here/versions.env"
pins="$here/libtorch-wheels.sha256"
me=$(basename "$0") # as it was called

usage() {
    cat <<TEXT
Usage: $me [--check]
Fetches the learning engine of Guise, LibTorch $LIBTORCH_VERSION: 2.5 GB, once, for this user. Needs no root.
Each file is checked against its SHA-256. A broken download goes on where it was.
  --check  fetch nothing; end with 1 if the engine is missing
Environment:
  GUISE_ENGINE_ROOT  folder of the engine (default: guise/engine/libtorch-$LIBTORCH_VERSION in the user's cache)
  GUISE_WHEELS       folder that holds the files of $pins: nothing is downloaded
TEXT
}

say() { printf '%s: %s\n' "${me%.sh}" "$*"; }
die() { printf '%s: %s\n' "${me%.sh}" "$*" >&2; exit 1; }

check=no
while [ $# -gt 0 ]; do
    case "$1" in
        --check) check=yes ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

cache="${XDG_CACHE_HOME:-$HOME/.cache}/guise/engine"
root="${GUISE_ENGINE_ROOT:-$cache/libtorch-$LIBTORCH_VERSION}"
root="${root%/}"
parts="$root.parts" # finished wheels and the half-made tree live here until all is well
stamp="$root/.guise-complete"

wheels() { sed -n 's/^[0-9a-f]\{64\}  //p' "$pins"; }
is_whole() { [ -f "$1" ] && grep -F "  $(basename "$1")" "$pins" | sed "s|  .*|  $1|" | sha256sum --check --status -; }

# Complete by this script's own stamp, or a folder of the right version that the user unpacked.
engine_present() {
    if [ -f "$stamp" ]; then
        cmp -s "$stamp" "$pins"
    else
        [ -f "$root/torch/lib/libtorch.so" ] && grep -qs "'${LIBTORCH_VERSION}[+']" "$root/torch/version.py"
    fi
}

find_pip() {
    local python
    for python in python3 /usr/bin/python3; do
        "$python" -m pip --version >/dev/null 2>&1 && { pip=("$python" -m pip); return; }
    done
    die "Python's pip is missing. Install the Debian package python3-pip, then run this again."
}

# One wheel by its exact file name: name-version-python-abi-platform.whl tells pip all it needs.
download_wheel() {
    local file=$1 name version platform quiet=(-qq) hash
    IFS=- read -r name version _ _ platform <<<"${file%.whl}"
    hash=$(grep -F "  $file" "$pins")
    [ ! -t 1 ] || quiet=()
    printf '%s==%s --hash=sha256:%s\n' "$name" "$version" "${hash%% *}" >"$parts/wanted.txt"
    "${pip[@]}" download "${quiet[@]}" --no-cache-dir --no-deps --only-binary=:all: --retries 3 --timeout 30 \
        --python-version 3.11 --implementation cp --abi cp311 --abi none --platform "${platform%%.*}" \
        --require-hashes --requirement "$parts/wanted.txt" --dest "$parts/wheels"
}

offline_advice="Go on-line and run $me again (finished files are kept), or give a folder with the \
files of $pins as GUISE_WHEELS=DIR."

fetch_wheels() {
    local file count=0 total
    total=$(wheels | wc -l)
    mkdir -p "$parts/wheels" 2>/dev/null || die "The folder $parts cannot be made. Set GUISE_ENGINE_ROOT to one you may write to."
    found=()
    while read -r file; do
        count=$((count + 1))
        if [ -n "${GUISE_WHEELS:-}" ]; then
            [ -f "$GUISE_WHEELS/$file" ] || die "$file is not in $GUISE_WHEELS. Copy it there, or unset GUISE_WHEELS to download it."
            is_whole "$GUISE_WHEELS/$file" || die "$GUISE_WHEELS/$file is damaged (its SHA-256 differs). Copy it again."
            found+=("$GUISE_WHEELS/$file")
            continue
        fi
        if is_whole "$parts/wheels/$file"; then
            say "$count/$total $file is there"
        else
            say "$count/$total $file"
            rm -f "$parts/wheels/$file"
            [ ${#pip[@]} -gt 0 ] || find_pip
            download_wheel "$file" </dev/null || die "$file could not be downloaded. $offline_advice"
            is_whole "$parts/wheels/$file" || die "$file arrived damaged (its SHA-256 differs). Run this again to fetch it anew."
        fi
        found+=("$parts/wheels/$file")
    done < <(wheels)
}

# Libraries, headers and licences of every wheel, and torch's Python files (the benchmarks' reference uses them).
unpack_wheels() {
    rm -rf "$parts/tree"
    mkdir -p "$parts/tree"
    python3 - "$parts/tree" "$@" <<'PYTHON'
import concurrent.futures, fnmatch, os, sys, zipfile
tree, wheels = sys.argv[1], sys.argv[2:]
keep = ["torch/*", "torchgen/*", "functorch/*", "nvidia/*/lib/*", "nvidia/cu13/include/*", "*.dist-info/*"]
drop = ["*.a", "torch/bin/[!t]*", "torch/test/*", "*/libcusolverMg.so*", "*/libnvblas.so*", "*/libcufftw.so*", "*.alt.so.*"]
def unpack(wheel):
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            name = entry.filename
            if any(fnmatch.fnmatch(name, p) for p in keep) and not any(fnmatch.fnmatch(name, p) for p in drop):
                path = archive.extract(entry, tree)
                if entry.external_attr >> 16 & 0o100:
                    os.chmod(path, 0o755)
    return os.path.basename(wheel)
try:
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for count, name in enumerate(pool.map(unpack, sorted(wheels, key=os.path.getsize, reverse=True)), 1):
            print(f"unpacked {count}/{len(wheels)} {name}", flush=True)
except OSError as error:
    sys.exit(f"unpacking failed: {error}")
PYTHON
}

install_engine() {
    local free
    [ "$(uname -m)" = x86_64 ] || die "The learning engine comes for x86-64 only; all but training works without it."
    grep -q "  torch-$LIBTORCH_VERSION-" "$pins" ||
        die "versions.env asks for LibTorch $LIBTORCH_VERSION, but $pins does not list it."
    mkdir -p "$(dirname "$root")" 2>/dev/null || die "The folder $(dirname "$root") cannot be made. Set GUISE_ENGINE_ROOT to one you may write to."
    exec 9>"$root.lock"
    flock -n 9 || { say "another set-up is at work; waiting for it"; flock 9; }
    ! engine_present || return 0
    [ ! -e "$root" ] || [ -f "$stamp" ] || [ -z "$(ls -A "$root")" ] ||
        die "$root is there but holds no LibTorch $LIBTORCH_VERSION. Move it away, or set GUISE_ENGINE_ROOT to another folder."
    free=$(($(df --output=avail -k "$(dirname "$root")" | tail -n 1) / 1048576))
    [ "$free" -ge 7 ] || die "Only $free GB are free for $root; 7 are needed. Make room, or set GUISE_ENGINE_ROOT to another disk."
    say "learning engine: LibTorch $LIBTORCH_VERSION into $root"
    pip=()
    fetch_wheels
    unpack_wheels "${found[@]}" || die "The wheels could not be unpacked. Make room on the disk, then run this again."
    cp "$pins" "$parts/tree/.guise-complete"
    rm -rf "$root"
    mv "$parts/tree" "$root"
    rm -rf "$parts"
}

if engine_present; then
    exit 0
elif [ "$check" = yes ]; then
    say "missing: the learning engine in $root"
    exit 1
fi
install_engine
exec 9>&-
say "learning engine ready in $root"
