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
# The first upload to Debian itself would close a bug; this package is not uploaded there.
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs build/package/*.deb
ls build/package/*.deb
