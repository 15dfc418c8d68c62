#!/bin/bash
# What takes too long for every change: each part in steps, one after another. Steps that passed for the same sources are
# not done again, so that a night that was cut short goes on where it ended; "again" forgets them.
#   run.sh [again]
# Results, the latest last: build/nightly/results, a line for each step: day and time, sources, passed or FAILED, seconds,
# step. Ends with those of these sources; fails where a step has not passed. What a step said is in build/nightly/logs.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${CANDOUR_NIGHTLY_BUILD:-$root/build/release}
results=$root/build/nightly/results
logs=$root/build/nightly/logs
export QT_QPA_PLATFORM=offscreen LANG=C.UTF-8 CANDOUR_BUILD_DIR=$build
mkdir -p "$logs"
touch "$results"

# The commit, and what has been changed since.
sources=$(cd "$root" && { git rev-parse HEAD && git diff HEAD; } | sha256sum | cut -c1-12)
[ "${1:-}" != again ] || sed -i "/ $sources passed /d" "$results"

# STEP COMMAND…
step() {
    local name=$1 begun=$SECONDS verdict=passed
    shift
    grep -q " $sources passed .* $name\$" "$results" && return
    "$@" >"$logs/${name// /-}" 2>&1 || verdict=FAILED
    echo "$(date -u +%FT%TZ) $sources $verdict $((SECONDS - begun))s $name" >>"$results"
    echo "$verdict $name"
}

target() {
    cmake --build "$build" --target "$@"
}

# FIRST. Pairs of assessments that differ only in what is withheld publish the same bytes.
pairs() {
    CANDOUR_FIRST_PAIR=$1 CANDOUR_PAIRS=50 "$build/tests/publish/tst_NonInterferenceFiles" \
        filesDoNotDependOnWhatIsWithheld
}

# SEED VARIABLE=SIZE… PROGRAM. The tests of storage, larger and with other random numbers than in every run.
torture() {
    local seed=$1
    shift
    (cd "$build" && env CANDOUR_SEED="$seed" CANDOUR_BUILD_DIR="$build/nightly" QTEST_FUNCTION_TIMEOUT=7200000 "$@")
}

# The folders with tests, those first that read bytes from elsewhere.
testFolders() {
    local first="exchange storage proof publish redaction fuzz" folder
    echo "$first"
    for folder in "$root"/tests/*/CMakeLists.txt; do
        folder=$(basename "$(dirname "$folder")")
        case " $first support bench " in *" $folder "*) ;; *) echo "$folder" ;; esac
    done
}

# FOLDER. Its tests under ASan and UBSan.
sanitized() {
    (cd "$root" && cmake --preset sanitizers && cmake --build --preset sanitizers --target "tests/$1/all" candour candour-cli &&
        ctest --preset sanitizers -L "^$1\$")
}

# FOLDER. Its tests under valgrind.
uninitialised() {
    target "tests/$1/all" && bash "$root/tests/sanitizers/valgrind.sh" "$build" "$1"
}

# FOLDER. Its tests while every wait for the disk takes longer than a frame, in which the window hears of other things.
onSlowDisk() {
    local disk=$build/nightly/slowdisk.so
    mkdir -p "$build/nightly" && c++ -shared -fPIC -O1 -o "$disk" "$root/tests/nightly/slowdisk.cpp" || return
    target "tests/$1/all" candour candour-cli && (cd "$build" && LD_PRELOAD=$disk ctest --output-on-failure -L "^$1\$")
}

# The readers that there are, by the program that fuzzes them.
fuzzTargets() {
    (cd "$root" && cmake --preset fuzz && cmake --build --preset fuzz) >&2 && "$root/build/fuzz/tests/fuzz/fuzz"
}

# TARGET. Ten minutes or a million inputs for a reader of bytes from elsewhere.
fuzz() {
    bash "$root/tests/fuzz/fuzz.sh" 600 "$1"
}

if [ ! -e "$build/build.ninja" ]; then
    (cd "$root" && cmake --preset release -B "$build") >"$logs/configure" 2>&1 || { cat "$logs/configure"; exit 2; }
fi
target tst_NonInterferenceFiles seeded-leaks tst_PowerCut tst_FailingDisk tst_Killed tst_DamagedFile tst_Soak \
    tst_PublishingKilled >"$logs/build" 2>&1 || { tail -40 "$logs/build"; exit 2; }

# The parts of the night. A new part is a line here, and its program a target above.
step "seeded leaks" "$build/tests/bench/seeded-leaks"
for first in $(seq 1 50 951); do step "pairs from $first" pairs "$first"; done
at=tests/workspace
for seed in $(seq 2 11); do step "2000 power cuts from seed $seed" torture "$seed" CANDOUR_CUTS=2000 $at/tst_PowerCut; done
step "every write and sync fails" torture 2 CANDOUR_FAULTS=500 CANDOUR_FAULT_STEP=1 $at/tst_FailingDisk
for seed in $(seq 2 6); do step "200 kills from seed $seed" torture "$seed" CANDOUR_KILLS=200 $at/tst_Killed; done
step "publishing killed at every step" torture 2 CANDOUR_PUBLISH_STEP=1 $at/tst_PublishingKilled
for seed in $(seq 2 6); do step "4000 mutations from seed $seed" torture "$seed" CANDOUR_MUTATIONS=4000 $at/tst_DamagedFile; done
step "28800 saves" torture 2 CANDOUR_SAVES=28800 $at/tst_Soak
for folder in gui journeys; do step "slow disk $folder" onSlowDisk "$folder"; done
for folder in $(testFolders); do step "sanitizers $folder" sanitized "$folder"; done
for folder in exchange storage proof publish redaction; do step "valgrind $folder" uninitialised "$folder"; done
if command -v clang++-14 >/dev/null; then
    fuzzTargets >"$logs/fuzz-targets" 2>"$logs/fuzz-build" || { tail -40 "$logs/fuzz-build"; exit 2; }
    for target in $(<"$logs/fuzz-targets"); do step "fuzz $target" fuzz "$target"; done
fi

grep " $sources " "$results"
grep " $sources " "$results" | awk '
    { step = $5; for (i = 6; i <= NF; ++i) step = step " " $i; last[step] = $3 }
    END { for (step in last) if (last[step] != "passed") failed = 1; exit failed }'
