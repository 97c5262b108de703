#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# All set-up on Debian 12: the packages, then the learning engine (LibTorch) in a per-user cache.
# What is there already is left alone, so a second run takes a second. See --help.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/versions.env"
pins="$here/libtorch-wheels.sha256"

usage() {
    cat <<'TEXT'
Usage: packaging/bootstrap.sh [--no-gui] [--no-engine] [--with-pytorch] [--check]
  --gui           also what the window needs (the default)
  --no-gui        only what core, command line and their tests need
  --no-engine     leave the learning engine out; everything but training works without it
  --with-pytorch  also a Python environment on the same LibTorch, for the benchmarks against PyTorch
  --check         install nothing; say what is missing and end with 1 if anything is
Environment:
  GUISE_ENGINE_ROOT  folder of the engine (default: guise/engine/libtorch-VERSION in the user's cache)
  GUISE_WHEELS       folder that holds the wheels of packaging/libtorch-wheels.sha256: nothing is downloaded
TEXT
}

say() { printf 'bootstrap: %s\n' "$*"; }
die() { printf 'bootstrap: %s\n' "$*" >&2; exit 1; }

gui=yes engine=yes pytorch=no check=no
while [ $# -gt 0 ]; do
    case "$1" in
        --gui) gui=yes ;;
        --no-gui) gui=no ;;
        --no-engine) engine=no ;;
        --with-pytorch) pytorch=yes ;;
        --check) check=yes ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
[ "$pytorch" = no ] || engine=yes

build_packages=(ca-certificates ccache cmake g++ git mold ninja-build python3 python3-pip)
library_packages=(libarchive-dev libboost-math-dev libcli11-dev libeigen3-dev libexpected-dev libfmt-dev libhwy-dev
    libopencv-core-dev libopencv-imgcodecs-dev libsqlitecpp-dev libssl-dev
    nlohmann-json3-dev dataset-fashion-mnist)
test_packages=(clang-14 clang-format-14 clang-tidy-14 libbenchmark-dev libclang-rt-14-dev libgmock-dev libgtest-dev
    openssl python3-cryptography python3-numpy)
gui_packages=(fontconfig fonts-dejavu-core fonts-wqy-microhei imagemagick libgl-dev libqcustomplot-dev libvulkan-dev
    libxkbcommon-dev openbox qt6-base-dev qt6-base-dev-tools qt6-l10n-tools qt6-qpa-plugins qt6-svg-dev qt6-tools-dev
    qt6-tools-dev-tools qt6-translations-l10n x11-utils xauth xdotool xvfb)
packages=("${build_packages[@]}" "${library_packages[@]}" "${test_packages[@]}")
[ "$gui" = no ] || packages+=("${gui_packages[@]}")
[ "$pytorch" = no ] || packages+=(python3-venv)

# --- Debian packages -------------------------------------------------------------------------------------------------
missing_packages() {
    { dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "${packages[@]}" 2>/dev/null || true; } |
        sed -n 's/^ii *//p' | sort -u | comm -13 - <(printf '%s\n' "${packages[@]}" | sort -u)
}

apt_knows_all() {
    local known
    known=$(apt-cache policy "$@" 2>/dev/null | grep -c '^  Candidate: [^(]' || true)
    [ "$known" -eq $# ]
}

apt_install() { apt-get -o DPkg::Lock::Timeout=600 install -y -q --no-install-recommends "$@" >"$log" 2>&1; }

install_packages() {
    export DEBIAN_FRONTEND=noninteractive
    log=$(mktemp)
    say "installing Debian packages ($#): $*"
    apt_knows_all "$@" && apt_install "$@" && { rm -f "$log"; return; }
    say "refreshing the package lists"
    apt-get -o DPkg::Lock::Timeout=600 update -q >>"$log" 2>&1 ||
        { tail -n 20 "$log" >&2; die "The package lists could not be fetched. Go on-line, or repair the apt sources, then run this again."; }
    apt_install "$@" || { tail -n 20 "$log" >&2; die "The Debian packages could not be installed. See the lines above, then run this again."; }
    rm -f "$log"
}

command -v dpkg-query >/dev/null ||
    die "This script knows Debian 12. Elsewhere, install the parts that CMakeLists.txt looks for by hand."
mapfile -t missing < <(missing_packages)
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$check" = yes ]; then
        say "missing packages: ${missing[*]}"
    elif [ "$(id -u)" -eq 0 ]; then
        install_packages "${missing[@]}"
    else
        say "Debian packages are missing. Run this line, then packaging/bootstrap.sh again:" >&2
        printf 'sudo apt-get install --no-install-recommends %s\n' "${missing[*]}" >&2
        exit 1
    fi
fi

# --- Learning engine -------------------------------------------------------------------------------------------------
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

offline_advice="Go on-line and run packaging/bootstrap.sh again (finished files are kept), or give a folder with the \
wheels of packaging/libtorch-wheels.sha256 as GUISE_WHEELS=DIR, or leave learning out with --no-engine."

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
            print(f"bootstrap: unpacked {count}/{len(wheels)} {name}", flush=True)
except OSError as error:
    sys.exit(f"bootstrap: unpacking failed: {error}")
PYTHON
}

install_engine() {
    local free
    [ "$(uname -m)" = x86_64 ] || die "The learning engine comes for x86-64 only. Use --no-engine on this machine."
    grep -q "  torch-$LIBTORCH_VERSION-" "$pins" ||
        die "versions.env asks for LibTorch $LIBTORCH_VERSION, but packaging/libtorch-wheels.sha256 does not list it."
    mkdir -p "$(dirname "$root")" 2>/dev/null || die "The folder $(dirname "$root") cannot be made. Set GUISE_ENGINE_ROOT to one you may write to."
    exec 9>"$root.lock"
    flock -n 9 || { say "another bootstrap is at work; waiting for it"; flock 9; }
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

if [ "$engine" = yes ] && ! engine_present; then
    if [ "$check" = yes ]; then
        say "missing: the learning engine in $root"
        missing+=(engine)
    else
        install_engine
        exec 9>&-
        say "learning engine ready in $root"
    fi
fi

# --- PyTorch on the same LibTorch, for the benchmarks ----------------------------------------------------------------
venv="$cache/pytorch-$LIBTORCH_VERSION"
install_pytorch() {
    local site python=python3
    /usr/bin/python3 -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null && python=/usr/bin/python3
    rm -rf "$venv"
    "$python" -m venv "$venv" || die "The Python environment $venv could not be made. Install the Debian package python3-venv."
    "$venv/bin/pip" install -q filelock fsspec jinja2 networkx numpy 'sympy>=1.13.3' 'typing-extensions>=4.10.0' ||
        die "PyTorch's Python parts could not be downloaded. Go on-line, then run this again."
    site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    printf '%s\n' "$(cd "$root" && pwd)" >"$site/guise_libtorch.pth"
    "$venv/bin/python" -c 'import torch; torch.ones(1).sum()' || die "PyTorch does not start in $venv; it needs Python 3.11."
    touch "$venv/.guise-complete"
    say "PyTorch for the benchmarks: $venv/bin/python"
}
if [ "$pytorch" = yes ] && [ ! -f "$venv/.guise-complete" ]; then
    if [ "$check" = yes ]; then
        missing+=(pytorch)
        say "missing: the Python environment in $venv"
    else
        install_pytorch
    fi
fi

if [ "$check" = yes ]; then
    [ ${#missing[@]} -eq 0 ] || exit 1
    say "nothing is missing"
fi
