#!/bin/bash
# Installs what is missing, builds Candour, makes the sample workspace, publishes its finished assessment as PDF and web
# page, and opens the window on it where there is a display.   try.sh [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/build/try}

bash "$root/packaging/install-packages.sh" build run
export CCACHE_DIR=${CCACHE_DIR:-$root/.ccache} CCACHE_SLOPPINESS=pch_defines,time_macros
cd "$root"
cmake --preset release
cmake --build --preset release --target candour candour-cli

mkdir -p "$folder"
workspace=$folder/school-census.candour
published=$folder/published
cli=$root/build/release/app/cli/candour-cli
[ -e "$workspace" ] || "$cli" init "$workspace" --sample
"$cli" --workspace "$workspace" --as "Tomasz Wieczorek" --role publisher publish DPIA-0007 --to "$published"
"$cli" --workspace "$workspace" verify "$published"

echo
echo "The public summary is in $published"
echo "The workspace is $workspace"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$root/build/release/app/gui/candour" "$workspace"
fi
echo "There is no display here, so the window was not opened."
