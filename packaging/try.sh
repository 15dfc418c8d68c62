#!/bin/bash
# Installs what is missing, builds Candour, makes the sample workspace, publishes its finished assessment as PDF and web
# page, and opens the window on it where there is a display. Run again, it leaves what was published and what was changed
# in the workspace as it is.   try.sh [FOLDER]
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
publish() {
    "$cli" --workspace "$workspace" --as "Tomasz Wieczorek" --role publisher publish DPIA-0007 --to "$published"
}
made=no
if [ ! -e "$workspace" ]; then
    "$cli" init "$workspace" --sample
    made=yes
fi
if [ -e "$published/dpia-0007" ]; then
    echo "DPIA-0007 is published there already, and what was published stays. The window publishes another version."
elif publish; then
    "$cli" --workspace "$workspace" verify "$published"
elif [ $made = yes ]; then
    exit 1
else
    echo "DPIA-0007 was changed since and is not published. The window shows what is missing."
fi

echo
[ ! -e "$published/dpia-0007" ] || echo "The public summary is in $published"
echo "The workspace is $workspace"
echo "The command line is $cli"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$root/build/release/app/gui/candour" "$workspace"
fi
echo "There is no display here, so the window was not opened."
