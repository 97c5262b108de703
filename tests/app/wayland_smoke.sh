#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The window under Wayland: a compositor without a screen (cage on wlroots' headless backend) runs the workbench until its
# first picture is painted. Usage: wayland_smoke.sh PROGRAM. Ends with 77 where a part of that is not installed.
set -uo pipefail
program=$1
command -v cage >/dev/null || { echo "wayland: skipped: no cage here (Debian: cage)"; exit 77; }
plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || echo /usr/lib/x86_64-linux-gnu/qt6/plugins)
ls "$plugins"/platforms/libqwayland* >/dev/null 2>&1 || { echo "wayland: skipped: no Wayland plugin of Qt here (Debian: qt6-wayland)"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -m 0700 "$work/run"
export XDG_RUNTIME_DIR="$work/run" XDG_CACHE_HOME="$work" XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work"
# cage asks for Xwayland, which nothing here starts: any program stands in for it.
export WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman WLR_XWAYLAND=/bin/true QT_QPA_PLATFORM=wayland
unset DISPLAY WAYLAND_DISPLAY
as=() # cage refuses to run as root
if [ "$(id -u)" -eq 0 ]; then
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chown -R 65534:65534 "$work"
    "${as[@]}" test -x "$program" || { echo "wayland: skipped: cage does not run as root, and nobody else may start $program"; exit 77; }
    export HOME="$work"
fi
timeout 100 "${as[@]}" cage -- "$program" --measure-start >"$work/out" 2>"$work/err"
if grep -q '^painted$' "$work/out"; then
    echo "wayland: the first picture was painted"
else
    tail -n 30 "$work/out" "$work/err"
    echo "wayland: no picture was painted"
    exit 1
fi
