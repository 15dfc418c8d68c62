#!/bin/bash
# Walks through every page of the real window as a screen reader meets it: over AT-SPI, on a display of its own, with
# nothing but keys.   walk.sh CANDOUR CANDOUR-CLI
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/run" "$folder/home"
"$2" init "$folder/sample.candour" --sample > /dev/null
# A release in which names wait for a decision.
for rest in '--case=FOI 1' --rest; do
    release=DPIA-0007
    [ "$rest" = --rest ] && release=DPIA-0007-R1
    "$2" --workspace "$folder/sample.candour" --as "Rosa Lindqvist" release $release "$rest" > /dev/null
done

export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run LANG=C.UTF-8 QT_QPA_PLATFORM=xcb
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
unset AT_SPI_BUS_ADDRESS DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
xvfb-run -a -s "-screen 0 1280x900x24" dbus-run-session -- bash -c '
    openbox & manager=$!
    # A window that is there before its manager is never given the keyboard.
    for _ in $(seq 600); do xdotool get_num_desktops > /dev/null 2>&1 && break; sleep 0.1; done
    "$1" "$2" & program=$!
    status=0
    /usr/bin/python3 "$3" "$program" || status=$?
    kill $program $manager 2> /dev/null || true
    wait 2> /dev/null || true
    exit $status' _ "$1" "$folder/sample.candour" "$here/walk.py" 2>&1
