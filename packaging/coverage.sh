#!/bin/bash
# Measures how many lines of app/, the window apart, the tests of its folders run. Fails below 85 percent.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export CCACHE_DIR=${CCACHE_DIR:-$root/.ccache} CCACHE_SLOPPINESS=pch_defines,time_macros

folders=()
for folder in app/*/; do
    name=$(basename "$folder")
    [ "$name" != gui ] && [ -e "tests/$name/CMakeLists.txt" ] && folders+=("$name")
done
cmake --preset coverage
cmake --build --preset coverage --target $(printf "tests/%s/all " "${folders[@]}")
find build/coverage -name '*.gcda' -delete
for name in "${folders[@]}"; do
    QT_QPA_PLATFORM=offscreen ctest --test-dir "build/coverage/tests/$name" --output-on-failure --parallel 2
done
gcovr --root . --object-directory build/coverage --filter 'app/' --exclude 'app/gui/' --exclude-unreachable-branches \
    --sort-percentage --fail-under-line 85
