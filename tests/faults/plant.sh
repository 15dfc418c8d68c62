#!/bin/bash
# Plants the faults of tests/faults/*.faults, one after another, into a scratch copy of the working tree, which itself is
# only read, and runs the tests that are said to catch each. Ends with a table; fails where a fault is not caught.
#   plant.sh [LIBRARY…]
# A fault is five lines: what goes wrong (fault:), where (file:), what stands there once, within a line (old:), what
# stands there then (new:), and the test programs of which one at least must fail (caught by:). # begins a remark.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export CCACHE_DIR=${CCACHE_DIR:-$root/.ccache} CCACHE_SLOPPINESS=pch_defines,time_macros
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
source=$scratch/source
build=$scratch/build
# What was compiled for another scratch copy is compiled for this one.
export CCACHE_BASEDIR=$scratch CCACHE_NOHASHDIR=1
export QT_QPA_PLATFORM=offscreen LANG=C.UTF-8 CANDOUR_BUILD_DIR=$build # as ctest sets them

stop() {
    echo "$*" >&2
    exit 2
}

copy_tree() {
    mkdir "$source"
    (cd "$root" && git ls-files -z --cached --others --exclude-standard |
        while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
        xargs -0 cp --parents --preserve=timestamps -t "$source")
    # Tests read their data where it does not move, so that they need not be compiled for every copy.
    sed -i "s#\\\${CMAKE_SOURCE_DIR}\"#$root\"#" "$source/tests/support/CMakeLists.txt"
    (cd "$source" && cmake --preset dev -B "$build" >"$scratch/log" 2>&1) || stop "$(cat "$scratch/log")"
}

# Reads the faults of a library into sentences, files, olds, news and catchers.
read_faults() {
    local line
    sentences=() files=() olds=() news=() catchers=()
    while IFS= read -r line; do
        case $line in
        'fault: '*) sentences+=("${line#fault: }") ;;
        'file: '*) files+=("${line#file: }") ;;
        'old: '*) olds+=("${line#old: }") ;;
        'new: '*) news+=("${line#new: }") ;;
        'new:') news+=('') ;;
        'caught by: '*) catchers+=("${line#caught by: }") ;;
        '' | '#'*) ;;
        *) stop "$1.faults: no part of a fault begins like this: $line" ;;
        esac
    done <"$root/tests/faults/$1.faults"
    local parts
    for parts in ${#files[@]} ${#olds[@]} ${#news[@]} ${#catchers[@]}; do
        [ "$parts" = ${#sentences[@]} ] || stop "$1.faults: a fault has no line for one of its five parts, or two"
    done
}

# FILE OLD NEW
plant() {
    local text rest
    text=$(cat "$source/$1" && echo .)
    text=${text%.}
    rest=${text#*"$2"}
    [ "$rest" != "$text" ] || stop "$1 has nowhere: $2"
    [ "${rest#*"$2"}" = "$rest" ] || stop "$1 has more than once: $2"
    cp "$source/$1" "$scratch/sound"
    printf '%s' "${text%%"$2"*}$3$rest" >"$source/$1"
}

# FILE. Written anew, so that it is built anew.
take_out() {
    cat "$scratch/sound" >"$source/$1"
}

builds() {
    cmake --build "$build" --target "$@" >"$scratch/log" 2>&1
}

passes() {
    # In braces, so that nothing is said of a program that crashes.
    { (cd "$(dirname "$build"/tests/*/"$1")" && timeout --kill-after=5 120 "./$1" >"$scratch/log" 2>&1); } 2>/dev/null
}

# LIBRARY. Only what passes without a fault can say that there is one.
check_sound() {
    local test tests
    mapfile -t tests < <(printf '%s\n' "${catchers[@]}" | tr ' ' '\n' | sort -u)
    builds "${tests[@]}" || stop "$(cat "$scratch/log")" "The tests for $1 do not build"
    for test in "${tests[@]}"; do
        passes "$test" || stop "$(cat "$scratch/log")" "$test fails without a fault"
    done
}

# The tests that are to catch what is planted. Sets verdict.
judge() {
    local test
    verdict='NOT CAUGHT'
    if ! builds "$@"; then
        verdict='does not build'
        grep -m 3 -E 'error: ' "$scratch/log" || tail -3 "$scratch/log"
        return
    fi
    for test in "$@"; do
        passes "$test" && continue
        verdict=caught
        return
    done
}

# LIBRARY
plant_all() {
    local i tests begun caught=0
    read_faults "$1"
    check_sound "$1"
    for i in "${!sentences[@]}"; do
        begun=$SECONDS
        plant "${files[i]}" "${olds[i]}" "${news[i]}"
        read -ra tests <<<"${catchers[i]}"
        judge "${tests[@]}"
        take_out "${files[i]}"
        [ "$verdict" != caught ] || caught=$((caught + 1))
        printf '%-14s  %-10s %3d s  %s\n' "$verdict" "$1" $((SECONDS - begun)) "${sentences[i]}"
    done
    [ $caught = ${#sentences[@]} ] || all_caught=no
    table+=("$(printf '%-10s  %7d / %d' "$1" ${#sentences[@]} $caught)")
}

libraries=("$@")
[ $# -gt 0 ] || mapfile -t libraries < <(cd "$root/tests/faults" && basename -s .faults -- *.faults)
all_caught=yes
table=('library     planted / caught')
copy_tree
for library in "${libraries[@]}"; do
    [ -e "$root/tests/faults/$library.faults" ] || stop "There is no $library.faults"
    plant_all "$library"
done
echo
printf '%s\n' "${table[@]}"
[ $all_caught = yes ]
