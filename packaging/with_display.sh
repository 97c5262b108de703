#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a display of its own: Xvfb with a small window manager, so that layout, focus and latency are those
# of a real window and nothing appears on the desktop. Usage: packaging/with_display.sh COMMAND...
set -euo pipefail
unset WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb XDG_SESSION_TYPE=x11
exec xvfb-run -a -s "-screen 0 1920x1200x24 -nolisten tcp" bash -c '
    openbox --sm-disable >/dev/null 2>&1 &
    manager=$!
    trap "kill $manager 2>/dev/null" EXIT
    for _ in $(seq 100); do
        xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break
        sleep 0.05
    done
    "$@"' with_display "$@"
