#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The layer check must fail for each rule when that rule alone is broken, and pass for a clean tree.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
broken=0

# expect OUTCOME PATTERN FILE TEXT: a tree of this one file must pass or fail with PATTERN in the report.
expect() {
    local outcome=$1 pattern=$2 file=$3 text=$4 report code=0
    rm -rf "${root:?}"/*
    mkdir -p "$root/$(dirname "$file")"
    printf '%b\n' "$text" >"$root/$file"
    report=$(python3 "$here/check_layers.py" "$root") || code=$?
    if { [ "$outcome" = passes ] && [ "$code" -eq 0 ]; } ||
        { [ "$outcome" = fails ] && [ "$code" -eq 1 ] && grep -q -- "$pattern" <<<"$report"; }; then
        echo "ok: $file $outcome"
    else
        echo "NOT OK: $file should be one that $outcome; the check said: $report"
        broken=1
    fi
}

expect passes '' core/learn/a.cpp '#include "core/key/secret_key.h"\n#include <vector>'
expect passes '' widgets/a.cpp '#include "core/image/picture.h"\n#include <QWidget>'
expect passes '' core/engine/a.cpp '#include <torch/torch.h>'
expect passes '' core/learn/CMakeLists.txt 'target_link_libraries(guise_learn PUBLIC guise_disguise)'
expect fails 'core/base may not enter core/learn' core/base/a.cpp '#include "core/learn/engine.h"'
expect fails 'core/image may not enter core/key' core/image/a.h ' #  include "core/key/secret_key.h"'
expect fails 'core/key may not enter core/image' core/key/a.cpp '#include "core/image/picture.h"'
expect fails 'core/disguise may not enter core/learn' core/disguise/a.cpp '#include "core/learn/engine.h"'
expect fails 'core/learn may not enter core/attack' core/learn/a.cpp '#include "core/attack/examiner.h"'
expect fails 'core/learn may not enter core/engine' core/learn/a.cpp '#include "core/engine/module.h"'
expect fails 'core/attack may not enter core/experiment' core/attack/a.cpp '#include "core/experiment/run_store.h"'
expect fails 'core/attack may not enter core/partition' core/attack/a.cpp '#include "core/partition/split.h"'
expect fails 'core/attack may not enter what leads to a key' core/attack/a.cpp '#include "core/key/secret_key.h"'
expect fails 'core/attack may not enter what leads to a key' core/attack/a.cpp '#include "core/disguise/disguiser.h"'
expect passes '' core/attack/a.cpp '#include "core/disguise/recipe.h"'
expect fails 'widgets may not enter core/learn' widgets/a.cpp '#include "core/learn/settings.h"'
expect fails 'app/cli may not enter widgets' app/cli/a.cpp '#include "widgets/plot.h"'
expect fails 'app/cli may not enter app/workbench' app/cli/a.cpp '#include "app/workbench/window.h"'
expect fails 'includes Qt' core/base/a.cpp '#include <QString>'
expect fails 'includes Qt' app/cli/a.cpp '#include <QtCore/QString>'
expect fails 'includes LibTorch' app/workbench/a.cpp '#include <torch/torch.h>'
expect fails 'includes LibTorch' core/learn/a.cpp '#include <ATen/ATen.h>'
expect fails 'repository root' core/key/a.cpp '#include "../learn/engine.h"'
expect fails 'no room' core/other/a.cpp 'int a;'
expect fails 'core/base may not enter core/learn' core/base/CMakeLists.txt 'target_link_libraries(guise_base PUBLIC fmt::fmt\n guise_learn)'
expect fails 'link Qt' core/key/CMakeLists.txt 'target_link_libraries(guise_key PRIVATE Qt6::Core)'
expect fails 'link LibTorch' core/learn/CMakeLists.txt 'target_link_libraries(guise_learn PRIVATE LibTorch::LibTorch)'
expect fails 'nothing links' app/cli/CMakeLists.txt 'target_link_libraries(guise PRIVATE guise_engine)'
exit "$broken"
