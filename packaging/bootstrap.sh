#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# All set-up on Debian 12: the packages, then the learning engine (LibTorch) in a per-user cache.
# What is there already is left alone, so a second run takes a second. See --help.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/versions.env"

usage() {
    cat <<'TEXT'
Usage: packaging/bootstrap.sh [--no-gui] [--no-engine] [--with-pytorch] [--with-deb] [--check]
  --gui           also what the window needs (the default)
  --no-gui        only what core, command line and their tests need
  --no-engine     leave the learning engine out; everything but training works without it
  --with-pytorch  also a Python environment on the same LibTorch, for the benchmarks against PyTorch
  --with-deb      also what packaging/deb needs: to build the Debian package, look it over and try it in a clean root
  --check         install nothing; say what is missing and end with 1 if anything is
Environment:
  GUISE_ENGINE_ROOT  folder of the engine (default: guise/engine/libtorch-VERSION in the user's cache)
  GUISE_WHEELS       folder that holds the wheels of packaging/libtorch-wheels.sha256: nothing is downloaded
TEXT
}

say() { printf 'bootstrap: %s\n' "$*"; }
die() { printf 'bootstrap: %s\n' "$*" >&2; exit 1; }

gui=yes engine=yes pytorch=no deb=no check=no
while [ $# -gt 0 ]; do
    case "$1" in
        --gui) gui=yes ;;
        --no-gui) gui=no ;;
        --no-engine) engine=no ;;
        --with-pytorch) pytorch=yes ;;
        --with-deb) deb=yes ;;
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
gui_packages=(appstream cage desktop-file-utils fontconfig fonts-dejavu-core fonts-wqy-microhei imagemagick libgl-dev libqcustomplot-dev libvulkan-dev
    libxkbcommon-dev openbox qt6-base-dev qt6-base-dev-tools qt6-l10n-tools qt6-qpa-plugins qt6-svg-dev qt6-tools-dev
    qt6-tools-dev-tools qt6-translations-l10n qt6-wayland shared-mime-info x11-utils xauth xdotool
    xvfb)
deb_packages=(debhelper dpkg-dev lintian mmdebstrap)
packages=("${build_packages[@]}" "${library_packages[@]}" "${test_packages[@]}")
[ "$gui" = no ] || packages+=("${gui_packages[@]}")
[ "$pytorch" = no ] || packages+=(python3-venv)
[ "$deb" = no ] || packages+=("${deb_packages[@]}")

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

if [ "$engine" = yes ]; then
    if [ "$check" = yes ]; then
        "$here/install_engine.sh" --check || missing+=(engine)
    else
        "$here/install_engine.sh" || die "Learning was not set up: see above, or leave it out with --no-engine."
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
