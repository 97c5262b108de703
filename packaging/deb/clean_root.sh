#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the package into a fresh Debian 12 below a temporary folder and uses it there as a new user would: key,
# disguise, attack, window; training must offer the learning engine, which is not there.
# Usage: packaging/deb/clean_root.sh [PACKAGE.deb]   needs root, mmdebstrap and Debian's mirror; ends with 77 without them
# Environment: GUISE_CLEAN_ROOT  keep the installed system here and take it up again: only the package is installed anew
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. packaging/versions.env
package=${1:-build/guise_${GUISE_VERSION}_$(dpkg --print-architecture).deb}
skip() { echo "clean root: skipped: $*"; exit 77; }
[ -f "$package" ] || { echo "clean root: there is no $package; packaging/deb/build.sh makes it" >&2; exit 1; }
[ "$(id -u)" -eq 0 ] || skip "only root may make a root"
command -v mmdebstrap >/dev/null || skip "mmdebstrap is not here (packaging/bootstrap.sh --with-deb)"
unshare -m true 2>/dev/null || skip "no mounts of its own here"

log=build/logs/clean-root.log
mkdir -p build/logs
: >"$log"
root=${GUISE_CLEAN_ROOT:-}
if [ -z "$root" ]; then
    root=$(mktemp -d)
    trap 'rm -rf --one-file-system "$root"' EXIT
fi
if [ ! -x "$root/usr/bin/apt-get" ]; then
    echo "clean root: fetching Debian 12 (log in $log)"
    mmdebstrap --variant=minbase --include=xvfb,xauth bookworm "$root" \
        "deb http://deb.debian.org/debian bookworm main" "deb http://deb.debian.org/debian bookworm-updates main" \
        "deb http://security.debian.org/debian-security bookworm-security main" >>"$log" 2>&1 || {
        tail -n 5 "$log"
        skip "Debian's mirror does not answer, or the root could not be made"
    }
fi
inside() { unshare -m bash -c 'mount -t proc proc "$1/proc" && shift && exec chroot "$@"' inside "$root" "$root" "$@"; }

cp "$package" "$root/guise.deb"
echo "clean root: installing $(basename "$package")"
inside apt-get -o APT::Sandbox::User=root update >>"$log" 2>&1 || skip "Debian's mirror does not answer"
# Of what it recommends: the built-in data. Fonts, pip and Wayland are for people; they would only take time here.
inside env DEBIAN_FRONTEND=noninteractive apt-get -o APT::Sandbox::User=root install -y --reinstall --no-install-recommends \
    /guise.deb dataset-fashion-mnist >>"$log" 2>&1 ||
    { tail -n 20 "$log"; echo "clean root: the package does not install"; exit 1; }
home=/srv/guest
inside sh -c "id guest >/dev/null 2>&1 || useradd -d $home guest; install -d -o guest -g guest $home" >>"$log" 2>&1
install -m 0644 packaging/deb/clean_root_window.txt "$root/window.txt"

passed=0 failed=0
as_guest() { inside setpriv --reuid=guest --regid=guest --clear-groups env -i HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"; }
try() { # NAME COMMAND: passes when it ends well
    local name=$1
    shift
    if "$@" >"$root/out.txt" 2>&1; then
        passed=$((passed + 1))
        echo "clean root: $name: ok"
    else
        failed=$((failed + 1))
        tail -n 15 "$root/out.txt"
        echo "clean root: $name: FAILED"
    fi
    cat "$root/out.txt" >>"$log"
}
guest() { as_guest bash -c "cd && $1"; }

try "info" guest 'guise info | tee info && grep -q fashion-mnist info'
try "a sealed key" guest 'echo correct horse >p && guise key new --recipe table1 --shape 1,28,28 --classes 10 --passphrase-file p --force --out k.gkey && guise key info k.gkey'
try "a wrong passphrase is refused" guest 'echo wrong >w; guise disguise fashion-mnist --split test --limit 10 --key k.gkey --passphrase-file w --out x; [ $? -eq 4 ]'
try "disguise" guest 'rm -rf s && guise disguise fashion-mnist --split test --limit 300 --keep-order --key k.gkey --passphrase-file p --resend --out s'
try "restore" guest 'rm -rf r && guise restore s --key k.gkey --passphrase-file p --out r'
try "an attack with known pairs" guest 'guise attack regression s --truth fashion-mnist --split test --pairs 20 --judge 200 | tee a && grep -qi open a'
try "pictures are read (guise_pictures)" guest 'guise data "picture:/usr/share/icons/hicolor/48x48/apps/guise.png"'
try "training offers the engine" guest 'guise train fashion-mnist --plain --steps 5 --out t 2>t.txt; [ $? -eq 1 ] && cat t.txt && grep -q guise-install-engine t.txt'
try "guise-install-engine --check" guest 'guise-install-engine --check | grep -q missing'
try "the window paints its first picture" guest 'xvfb-run -a guise-workbench --measure-start | grep -q "^painted$"'
try "Train in the window offers the engine" guest 'xvfb-run -a -s "-screen 0 1280x800x24" guise-workbench --screenshots /window.txt --out shots'
printf 'wait passphraseDialog 30\nshot key\n' >"$root/key.txt"
try "a key opens from the command line" guest 'xvfb-run -a -s "-screen 0 1280x800x24" guise-workbench --screenshots /key.txt --out shots k.gkey'
try "figures are drawn off-screen" guest 'QT_QPA_PLATFORM=offscreen guise-workbench --figures --images r=r/images.npy --out f && ls f/*.png'
try "manual pages" guest 'for page in guise guise-workbench guise-install-engine; do [ -f /usr/share/man/man1/$page.1.gz ] || exit 1; done'
mkdir -p build/logs/clean-root
cp "$root$home"/shots/*.png build/logs/clean-root/ 2>/dev/null
echo "clean root: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
