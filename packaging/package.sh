#!/bin/bash
# Installs what is missing, builds the .deb and checks it with lintian. The .deb stands in build/package.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

bash "$root/packaging/install-packages.sh" build run package
export CCACHE_DIR=${CCACHE_DIR:-$root/.ccache} CCACHE_SLOPPINESS=pch_defines,time_macros
cd "$root"
cmake --preset release
cmake --build --preset release --target candour candour-cli documents
rm -rf build/package
cpack --config build/release/CPackConfig.cmake -B build/package
lintian --fail-on error,warning --tag-display-limit 0 build/package/*.deb
ls build/package/*.deb
