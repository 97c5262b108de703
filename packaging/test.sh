#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up, builds and passes all tests, lane by lane. Ends with one line "N passed, N failed" and with 1 on a failure.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/.." || exit 1

usage() {
    cat <<'TEXT'
Usage: packaging/test.sh [--long] [--gpu] [--lane NAME]...
  --lane NAME  this lane alone (may be given several times)
  --long       the lanes tsan and deb too, and tests that have a longer form run it (GUISE_LONG_TESTS=1)
  --gpu        the lane gpu too
Lanes:
  check     format, layers, house rules (tests/check.sh)
  dev       everything, window tests on a display of their own (Xvfb)
  headless  core and command line built without Qt, and the acceptance runs
  asan      everything under AddressSanitizer and UBSan, the learning engine too
  fuzz      every parser of foreign bytes under libFuzzer with ASan and UBSan (clang 14), from its seeds, 30 seconds
            each, two at a time; with --long ten minutes each
  tsan      all but window and engine under ThreadSanitizer
  deb       the Debian package: built, lintian, installed into a clean Debian 12 and used there (the last part is
            skipped, and said so, without root or Debian's mirror)
  gpu       the tests that need a CUDA card; skipped, and said so, where LibTorch finds none
TEXT
}

all_lanes=(check dev headless asan fuzz tsan deb gpu)
lanes=() gpu= chosen=
while [ $# -gt 0 ]; do
    case "$1" in
        --long) export GUISE_LONG_TESTS=1 ;;
        --gpu) gpu=1 ;;
        --lane)
            [[ $# -gt 1 && " ${all_lanes[*]} " == *" $2 "* ]] || { usage >&2; exit 2; }
            lanes+=("$2") chosen=yes
            shift
            ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
if [ ${#lanes[@]} -eq 0 ]; then
    lanes=(check dev headless asan fuzz)
    [ "${GUISE_LONG_TESTS:-}" != 1 ] || lanes+=(tsan deb)
    [ -z "$gpu" ] || lanes+=(gpu)
fi

passed=0 failed=0 times=()
mkdir -p build/logs

fail_lane() { # NAME REASON LOG
    failed=$((failed + 1))
    [ ! -s "$3" ] || tail -n 60 "$3"
    printf 'test: lane %s failed: %s\n' "$1" "$2"
}

# build PRESET: configures and builds quietly; shows the log's end on a failure.
build() {
    local log="build/logs/$1-build.log"
    { cmake --preset "$1" && cmake --build --preset "$1"; } >"$log" 2>&1 || { fail_lane "$1" "it does not build" "$log"; return 1; }
}

# run_tests PRESET JOBS [PREFIX...]: CTest under PREFIX; adds its counts.
run_tests() {
    local preset=$1 jobs=$2 log="build/logs/$1-test.log" summary bad all once=()
    shift 2
    # Once is enough for what takes long and is the same in every lane: the comparison of compilers, which builds on its
    # own, and the acceptance runs of the command line.
    case $preset in
        dev) once=(--exclude-regex '^acceptance_') ;;
        headless) once=(--exclude-regex '^key_cross_build$') ;;
        *) once=(--exclude-regex '^(key_cross_build$|acceptance_)') ;;
    esac
    "$@" ctest --preset "$preset" -j "$jobs" --no-tests=error "${once[@]}" </dev/null 2>&1 | tee "$log"
    summary=$(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log" | tail -n 1)
    if [ -z "$summary" ]; then
        fail_lane "$preset" "CTest did not come to its end" /dev/null
        return 1
    fi
    read -r bad all <<<"$summary"
    passed=$((passed + all - bad))
    failed=$((failed + bad))
}

cores=$(nproc)
no_aslr=() # sanitizers lose their shadow memory where the kernel uses many random address bits
! setarch -R true 2>/dev/null || no_aslr=(setarch -R)

lane_check() {
    local log=build/logs/check.log counts
    tests/check.sh 2>&1 | tee "$log"
    counts=$(sed -n 's/^check: \([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log")
    if [ -z "$counts" ]; then
        fail_lane check "the check did not come to its end" /dev/null
    else
        passed=$((passed + ${counts% *}))
        failed=$((failed + ${counts#* }))
    fi
}

# Tests of the window run one at a time (RESOURCE_LOCK display), others beside them.
lane_dev() { build dev && run_tests dev "$cores" packaging/with_display.sh; }

lane_headless() { build headless && run_tests headless "$cores" env -u DISPLAY -u WAYLAND_DISPLAY; }

lane_asan() {
    # LeakSanitizer's tracer guesses where thread-local memory of opened modules lies, and crashes on a wrong guess.
    local options="detect_stack_use_after_return=1:detect_leaks=1:intercept_tls_get_addr=0"
    [ ! -e /dev/nvidiactl ] || options+=":protect_shadow_gap=0"
    build asan && ASAN_OPTIONS="$options" UBSAN_OPTIONS="print_stacktrace=1" \
        LSAN_OPTIONS="suppressions=$PWD/tests/lsan.supp:print_suppressions=0" \
        run_tests asan "$cores" packaging/with_display.sh "${no_aslr[@]}"
}

lane_tsan() {
    build tsan && TSAN_OPTIONS="halt_on_error=1:second_deadlock_stack=1" run_tests tsan "$cores" "${no_aslr[@]}"
}

lane_deb() {
    local log=build/logs/deb-test.log counts status=0
    packaging/bootstrap.sh --with-deb || { fail_lane deb "set-up failed" /dev/null; return 1; }
    packaging/deb/build.sh || { fail_lane deb "no package, or lintian objects" /dev/null; return 1; }
    passed=$((passed + 1))
    packaging/deb/clean_root.sh 2>&1 | tee "$log" || status=$?
    [ "$status" -ne 77 ] || return 0
    counts=$(sed -n 's/^clean root: \([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log")
    if [ -z "$counts" ]; then
        fail_lane deb "the clean root did not come to its end" /dev/null
        return 1
    fi
    passed=$((passed + ${counts% *}))
    failed=$((failed + ${counts#* }))
}

# On the same build as the lane dev.
lane_gpu() {
    local log=build/logs/gpu-test.log counts
    build dev || return 1
    if ! build/dev/bin/guise info --json | grep -q '"cuda:0"'; then
        echo "gpu: skipped: LibTorch finds no CUDA card here, so nothing was tried on one"
        return 0
    fi
    # The second time with a thousandth of the card's memory.
    (cd build/dev && bin/test_engine --gtest_filter='*Card*' &&
        GUISE_SMALL_CARD=1 PYTORCH_CUDA_ALLOC_CONF=per_process_memory_fraction:0.001 \
            bin/test_engine --gtest_filter='*ACardWithoutMemory*') >"$log" 2>&1 </dev/null
    cat "$log"
    counts=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) tests\{0,1\}\.$/\1/p' "$log" | awk '{ all += $1 } END { print all }')
    passed=$((passed + ${counts:-0}))
    if [ "$(grep -c '^\[  PASSED  \]' "$log")" != 2 ] || grep -q '^\[  FAILED  \]' "$log"; then
        fail_lane gpu "a test failed" /dev/null
    fi
}

# A fuzzer passes when it tried inputs for its whole time and ended by itself; what it found stays in build/logs.
fuzz_one() { # NAME SECONDS
    local name=$1 found="build/fuzz/found/$1"
    mkdir -p "$found"
    "${no_aslr[@]}" "build/fuzz/bin/fuzz_$name" -max_total_time="$2" -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 \
        -artifact_prefix="build/logs/fuzz-$name-" "$found" "tests/fuzz/corpus/$name" >"build/logs/fuzz-$name.log" 2>&1
}

lane_fuzz() {
    local seconds=30 names=() name pids=() i
    [ "${GUISE_LONG_TESTS:-}" != 1 ] || seconds=600
    { cmake --preset fuzz && cmake --build --preset fuzz; } >build/logs/fuzz-build.log 2>&1 ||
        { fail_lane fuzz "it does not build" build/logs/fuzz-build.log; return 1; }
    for name in tests/fuzz/corpus/*/; do names+=("$(basename "$name")"); done
    for ((i = 0; i < ${#names[@]}; i += 2)); do
        pids=()
        for name in "${names[@]:i:2}"; do
            fuzz_one "$name" "$seconds" &
            pids+=("$!:$name")
        done
        for name in "${pids[@]}"; do
            if wait "${name%%:*}" && grep -q '^stat::number_of_executed_units: [1-9]' "build/logs/fuzz-${name#*:}.log"; then
                passed=$((passed + 1))
                printf 'fuzz_%s: %s\n' "${name#*:}" "$(grep '^Done ' "build/logs/fuzz-${name#*:}.log")"
            else
                fail_lane fuzz "fuzz_${name#*:}" "build/logs/fuzz-${name#*:}.log"
            fi
        done
    done
}

# A full disk shows as odd failures of the linker and of tests, so it is said before.
build_gib=8 # all lanes, from nothing
free_gib=$(($(df --output=avail -k . | tail -n 1) / 1024 / 1024))
if [ -z "$chosen" ] && [ ! -d build/asan ] && [ "$free_gib" -lt "$build_gib" ]; then
    echo "test: all lanes take $build_gib GiB, and the disk of this tree has $free_gib GiB free. Make room, or choose lanes with --lane."
    echo "0 passed, 1 failed"
    exit 1
fi

SECONDS=0
packaging/bootstrap.sh || { echo "test: set-up failed"; echo "0 passed, 1 failed"; exit 1; }
times+=("set-up $SECONDS s")
for lane in "${lanes[@]}"; do
    SECONDS=0
    printf '\n=== %s\n' "$lane"
    "lane_$lane"
    times+=("$lane $SECONDS s")
done

printf '\n'
printf 'test: %s\n' "${times[@]}"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
