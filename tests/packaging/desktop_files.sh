#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Desktop entry, AppStream metadata and file types, by the tools of those who read them.
# Usage: desktop_files.sh SOURCE_ROOT. Ends with 77 where none of the tools is installed.
set -uo pipefail
cd "$1" || exit 1
. packaging/versions.env
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ran=0 bad=0
try() { # TOOL COMMAND...
    local tool=$1
    shift
    command -v "$tool" >/dev/null || { echo "desktop: $tool is not here, so its part was not tried"; return; }
    ran=$((ran + 1))
    "$@" || { bad=$((bad + 1)); echo "desktop: $tool objects"; }
}

try desktop-file-validate desktop-file-validate packaging/desktop/guise.desktop
meta="$work/example.guise.workbench.metainfo.xml"
sed "s/@GUISE_VERSION@/$GUISE_VERSION/; s/@GUISE_DATE@/$GUISE_DATE/" packaging/desktop/guise.metainfo.xml >"$meta"
try appstreamcli appstreamcli validate --no-net --no-color "$meta"

types() {
    mkdir -p "$work/mime/packages"
    cp packaging/desktop/guise.mime.xml "$work/mime/packages/guise.xml"
    XDG_DATA_HOME="$work" update-mime-database "$work/mime" >"$work/messages" 2>&1 && [ ! -s "$work/messages" ] ||
        { cat "$work/messages"; return 1; }
    grep -q '^50:application/x-guise-key:\*\.gkey$' "$work/mime/globs2" || return 1
    LC_ALL=C grep -qaP '\x89GKEY\r$' "$work/mime/magic"
}
try update-mime-database types

# Every type that the entry claims is one that the package defines or a desktop has, and every icon size is there.
grep -q '^MimeType=application/x-guise-key;' packaging/desktop/guise.desktop || { echo "desktop: the entry does not take keys"; bad=$((bad + 1)); }
for side in 48 128 256; do
    [ -s "packaging/desktop/icons/guise-$side.png" ] || { echo "desktop: no icon of $side pixels"; bad=$((bad + 1)); }
done
[ "$bad" -eq 0 ] || exit 1
[ "$ran" -gt 0 ] || { echo "desktop: skipped: none of the tools is here (packaging/bootstrap.sh installs them)"; exit 77; }
