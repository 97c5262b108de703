#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/guise_*.ts up to the texts of the sources: window, widgets, and what people see of core.
# Finished translations stay; texts that are gone leave the files. Usage: packaging/update_translations.sh [--check] [LANGUAGE]...
#   --check  changes nothing; says which files are behind the sources and ends with 1 if any is
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
check=
[ "${1:-}" != --check ] || { check=yes; shift; }
mapfile -t languages < <(grep '^[a-z]' translations/languages.txt)
for language in "$@"; do
    [[ " ${languages[*]} " == *" $language "* ]] || { sed -n '3,5s/^# //p' "$0" >&2; exit 2; }
done
[ $# -eq 0 ] || languages=("$@")
lupdate=/usr/lib/qt6/bin/lupdate
[ -x "$lupdate" ] || lupdate=$(command -v lupdate || true)
[ -n "$lupdate" ] || { echo "update_translations: lupdate is missing (Debian: qt6-l10n-tools); run packaging/bootstrap.sh" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 packaging/core_texts.py . >"$work/core_texts.inc"
cp "$work/core_texts.inc" "$work/core_texts.cpp" # by this name lupdate takes it for C++
python3 packaging/lesson_texts.py . >"$work/lesson_texts.cpp"
mapfile -t sources < <(find app/workbench widgets -name '*.cpp' -o -path 'app/workbench/*.h' -o -path 'widgets/*.h' | LC_ALL=C sort)

behind=0
keep() { # NEW OLD
    ! cmp -s "$1" "$2" || return 0
    if [ -n "$check" ]; then
        echo "update_translations: $2 is behind the sources"
        behind=1
    else
        cp "$1" "$2"
    fi
}
keep "$work/core_texts.inc" app/workbench/core_texts.inc
for language in "${languages[@]}"; do
    file="translations/guise_$language.ts" plural=()
    [ ! -f "$file" ] || cp "$file" "$work/new.ts"
    [ -f "$file" ] || rm -f "$work/new.ts"
    [ "$language" != en ] || plural=(-pluralonly)
    "$lupdate" -silent -I . -locations none -no-obsolete -source-language en -target-language "$language" "${plural[@]}" \
        "${sources[@]}" "$work/core_texts.cpp" "$work/lesson_texts.cpp" -ts "$work/new.ts"
    keep "$work/new.ts" "$file"
done
exit "$behind"
