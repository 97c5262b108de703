#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The check before every commit and in CI: format, layers, house rules. Builds nothing; takes seconds.
# Ends with "check: N passed, N failed".
set -uo pipefail
shopt -s lastpipe # rule runs in this shell, so that its counts stay
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
passed=0 failed=0

# rule NAME: reads a report on standard input; an empty one passes.
rule() {
    local report
    report=$(cat)
    if [ -z "$report" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'check: %s\n%s\n' "$1" "$report"
    fi
}

mapfile -t files < <({ git ls-files -co --exclude-standard 2>/dev/null || find . -type f -not -path './build/*' -printf '%P\n'; } |
    while read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done | sort)
[ ${#files[@]} -gt 0 ] || { echo "check: no files found; run this in a checkout."; exit 1; }
of() { printf '%s\n' "${files[@]}" | grep -E "$1" || true; }
mapfile -t cxx < <(of '\.(h|cpp)$')
mapfile -t window < <(of '^(app/workbench|widgets)/.*\.(h|cpp)$')
mapfile -t scripts < <({ of '\.sh$'; of '^\.ci/run$'; })
mapfile -t marked < <({ of '(\.(h|cpp|cmake|sh|py)|CMakeLists\.txt)$'; of '^\.ci/run$'; })
mapfile -t texts < <(of '\.(h|cpp|cmake|sh|py|txt|md|json|env|ui|qrc|ts|html|desktop|sha256)$|^\.ci/')
search() { local pattern=$1; shift; [ $# -eq 0 ] || grep -nHE -e "$pattern" -- "$@" || true; }

printf '%s\0' "${cxx[@]}" | xargs -0 -r -n 16 -P "$(nproc)" clang-format-14 --dry-run -Werror 2>&1 |
    grep 'error:' | rule "format: run clang-format-14 -i on these"
python3 tests/layers/check_layers.py | grep -v '^layers: ' | rule "layers: these enter a room they may not"
search 'QMessageBox::(information|warning|critical|question|about)|QFileDialog::get|QInputDialog::get|QColorDialog::getColor' \
    "${window[@]}" | rule "window: these open a hidden event loop; use open()"
search '(\.|->)exec\(' "${window[@]}" | rule "window: exec() blocks; use open(), and QApplication::exec() in main alone"
search '#[[:space:]]*include[[:space:]]*<ranges>|std::(views|ranges)::views' "${cxx[@]}" | rule "clang 14 cannot read <ranges> views"
search '\b(FIXM[E]|TOD[O]|XX[X]|HAC[K])\b' "${texts[@]}" | rule "words: these leave work undone"
search '(^|[^A-Za-z0-9_.~}])/(wor[k]|roo[t]|hom[e])/' "${texts[@]}" | rule "words: paths of one machine"
for file in "${marked[@]}"; do
    head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file"
done | rule "licence: the SPDX line is missing at the top"
for file in $(of '\.h$'); do grep -q '^#pragma once$' "$file" || echo "$file"; done | rule "headers without #pragma once"
for script in "${scripts[@]}"; do bash -n "$script" 2>&1; done | rule "scripts that bash cannot read"
for file in "${scripts[@]}"; do [ -x "$file" ] || echo "$file"; done | rule "scripts that are not executable"
search '[[:space:]]+$' "${texts[@]}" | rule "blanks at the end of a line"
for note in $(of '^core/[a-z]+/README\.md$'); do
    [ "$(wc -l <"$note")" -le 30 ] || echo "$note: $(wc -l <"$note") lines"
done | rule "module notes longer than 30 lines"
for room in core/*/; do [ -f "${room}README.md" ] || echo "$room"; done | rule "rooms without a module note (README.md)"

echo "check: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
