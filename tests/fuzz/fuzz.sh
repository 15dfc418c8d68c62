#!/bin/bash
# Fuzzes the readers of bytes from elsewhere, one target after another, for so long or a million inputs each.
#   fuzz.sh SECONDS [TARGET…]
# Built by the preset "fuzz" (Clang 14). What it learns is kept in build/fuzz/corpus; what crashes, hangs or eats memory
# in build/fuzz/found/TARGET: fix it, and keep it in tests/fuzz/regressions/TARGET. Fails where something was found.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
seconds=$1
shift
fuzz=$root/build/fuzz/tests/fuzz/fuzz
[ -e "$root/build/fuzz/build.ninja" ] || (cd "$root" && cmake --preset fuzz)
cmake --build "$root/build/fuzz" --target fuzz
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 QT_QPA_PLATFORM=offscreen LANG=C.UTF-8
targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <("$fuzz")

# Beside its own seeds.
more() {
    case $1 in
    template) echo "$root"/tests/data/templates/* ;;
    assessment) echo "$root"/tests/data/assessments/* ;;
    foreign-file | published-page) echo "$root"/tests/data/foreign ;;
    activities) echo "$root"/tests/fuzz/seeds/csv ;;
    salvage) echo "$root"/tests/fuzz/seeds/workspace ;;
    esac
}

largest() {
    case $1 in
    workspace | salvage) echo 400000 ;;
    published-pdf) echo 20000 ;; # the sample is larger, and each input of its size takes a tenth of a second
    *) echo 65536 ;;
    esac
}

# Seconds for one input. Where every page is damaged, each table is asked a bounded number of times in vain.
longest() {
    case $1 in
    salvage) echo 120 ;;
    *) echo 10 ;;
    esac
}

failed=no
for target in "${targets[@]}"; do
    found=$root/build/fuzz/found/$target
    corpus=$root/build/fuzz/corpus/$target
    mkdir -p "$found" "$corpus"
    folders=("$corpus")
    for folder in "$root/tests/fuzz/seeds/$target" "$root/tests/fuzz/regressions/$target" $(more "$target"); do
        [ ! -d "$folder" ] || folders+=("$folder")
    done
    log=$root/build/fuzz/found/$target.log
    if "$fuzz" "$target" -runs=1000000 -max_total_time="$seconds" -timeout="$(longest "$target")" -rss_limit_mb=1024 -max_len="$(largest "$target")" \
        -artifact_prefix="$found/" -print_final_stats=1 "${folders[@]}" >"$log" 2>&1; then
        echo "$target: $(sed -n 's/stat::number_of_executed_units: *//p' "$log") inputs, nothing found"
    else
        failed=yes
        echo "$target: FOUND something, see $log"
        grep -m 3 -E 'SUMMARY|broken promise|ERROR' "$log" || true
    fi
done
[ $failed = no ]
