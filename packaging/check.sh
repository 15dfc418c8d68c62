#!/bin/bash
# Installs what is missing, builds Candour and runs every test.   check.sh [PRESET]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
preset=${1:-check}

bash "$root/packaging/install-packages.sh" build run test
for tools in "$root"/tests/tools/*/; do
    [ -e "$tools/package-lock.json" ] || continue
    stamp=$tools/node_modules/.installed
    [ "$stamp" -nt "$tools/package-lock.json" ] && continue
    (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && touch "$stamp")
done
export CCACHE_DIR=${CCACHE_DIR:-$root/.ccache} CCACHE_SLOPPINESS=pch_defines,time_macros
cd "$root"
git ls-files 'app/*.cpp' 'app/*.h' 'tests/*.cpp' 'tests/*.h' | xargs clang-format --dry-run --Werror
cmake --preset "$preset"
rm -rf "build/$preset/sizes"
cmake --build --preset "$preset"
ctest --preset "$preset" --parallel $(($(nproc) + 1)) # some wait for a browser or a pause in typing

# How much of what could go on for ever was done in this run; tests/nightly/run.sh does more of it.
cat "build/$preset"/sizes/*
