#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The pictures of the window in README and help, from the program itself, on a display of its own of 1280 x 800 pixels:
# every page of packaging/screenshots.txt, light and dark, as resources/help/window-PAGE-COLOURS.png.
# Usage: packaging/screenshots.sh [--to DIR] [PAGE]...   needs the learning engine and Debian's pngquant
# Environment: GUISE_PICTURES_OF  data to show (fashion-mnist); GUISE_MNIST  folder of MNIST, as the second set
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
to=resources/help
if [ "${1:-}" = --to ]; then
    to=$2
    shift 2
fi
wanted=" $* "
program=build/dev/bin/guise-workbench guise=build/dev/bin/guise
[ -x "$program" ] && [ -x "$guise" ] || { echo "screenshots: build first (packaging/run.sh)" >&2; exit 1; }
command -v pngquant >/dev/null || { echo "screenshots: pngquant is missing: apt-get install pngquant" >&2; exit 1; }
# Paths are seen in the pictures: those of a person who is called owner, in a home that is new each time.
home=/tmp/owner
mkdir "$home" || { echo "screenshots: $home is there already; move it away" >&2; exit 1; }
work=$(mktemp -d) # but what nets have learned stays in build/screenshots, for the next time
trap 'rm -rf "$work" "$home"' EXIT
. packaging/versions.env
engine="${GUISE_ENGINE_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/guise/engine/libtorch-$LIBTORCH_VERSION}"
unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME GUISE_ENGINE_ROOT
mkdir -p build/screenshots/guise/engine "$home/.local/share/guise/runs" "$home/.local/share/guise/keys" "$work/run"
ln -sfn "$engine" "build/screenshots/guise/engine/libtorch-$LIBTORCH_VERSION"
ln -s "$PWD/build/screenshots" "$home/.cache"
chmod 0700 "$work/run"
export HOME="$home" XDG_RUNTIME_DIR="$work/run" LC_ALL=C.UTF-8

# A few short runs, so that the store has something to show.
i=0
for recipe in table1 permutation-only no-mixing; do
    i=$((i + 1))
    "$guise" key new --recipe "$recipe" --shape 1,28,28 --classes 10 --experiment-seed 1 --out "$work/$recipe.gkey" >/dev/null 2>&1
    "$guise" train fashion-mnist --key "$work/$recipe.gkey" --network linear --steps 150 --seed "$i" --name "$recipe, short" \
        --tag example --store "$home/.local/share/guise/runs/runs.store" --out "$work/run-$i" >/dev/null 2>&1
    echo "screenshots: trained on $recipe"
done

# A secret key, and one that nobody sealed.
echo "a passphrase for pictures" >"$work/passphrase"
for key in shop:--passphrase-file:"$work/passphrase" faces:--no-passphrase; do
    IFS=: read -r -a words <<<"$key"
    "$guise" key new --recipe table1 --shape 1,28,28 --classes 10 --out "$home/.local/share/guise/keys/${words[0]}.gkey" \
        "${words[@]:1}" >/dev/null 2>&1
done

# Each picture in both colours, one after the other: the page stays as it is.
sed 's/^shot \(.*\)/action lightSchemeAction\npause 0.5\nshot \1-light\naction darkSchemeAction\npause 0.5\nshot \1-dark\naction lightSchemeAction/' \
    packaging/screenshots.txt >"$work/script.txt"
xvfb-run -a -s "-screen 0 1280x800x24 -nolisten tcp" bash -c '
    openbox --sm-disable >/dev/null 2>&1 &
    manager=$!
    sleep 1
    "$@"
    code=$?
    kill $manager
    exit $code' display "$program" --language en --screenshots "$work/script.txt" --out "$work/shots" \
    "${GUISE_PICTURES_OF:-fashion-mnist}"
mkdir -p "$to"
for picture in "$work"/shots/*.png; do
    page=$(basename "${picture%-*}")
    [ "$wanted" = "  " ] || [[ $wanted == *" $page "* ]] || continue
    pngquant --force --strip --speed 1 96 --output "$to/window-$(basename "$picture")" "$picture"
    echo "screenshots: $to/window-$(basename "$picture"): $(stat -c %s "$to/window-$(basename "$picture")") bytes"
done
