#!/bin/bash
# Reads of memory that nobody wrote, which the sanitizers do not see: the tests of the folders under valgrind.
#   valgrind.sh BUILD FOLDER…        for example: valgrind.sh build/check storage exchange
# Fails where a program finds something or ends in another way than well. What it said is in BUILD/valgrind.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
shift
logs=$build/valgrind
mkdir -p "$logs"
export QT_QPA_PLATFORM=offscreen LANG=C.UTF-8 CANDOUR_BUILD_DIR=$logs CANDOUR_SLOWER=100 QTEST_FUNCTION_TIMEOUT=7200000
failed=no

# These take hours under valgrind; the sanitizers run them.
tooLong() {
    case $1 in
    tst_HtmlPages) return 0 ;;          # a browser and a validator for each page, which are not ours
    tst_NonInterferenceFiles) return 0 ;; # hundreds of publications
    *) return 1 ;;
    esac
}

for folder in "$@"; do
    for program in "$build/tests/$folder"/tst_*; do
        name=$(basename "$program")
        { [ -f "$program" ] && [ -x "$program" ]; } || continue
        if tooLong "$name"; then
            echo "not run: $name"
            continue
        fi
        begun=$SECONDS
        if (cd "$logs" && valgrind --quiet --error-exitcode=86 --leak-check=no --track-origins=yes --num-callers=30 \
            --suppressions="$root/tests/sanitizers/valgrind.supp" "$program") >"$logs/$name" 2>&1; then
            echo "passed: $name $((SECONDS - begun))s"
        else
            failed=yes
            echo "FAILED: $name $((SECONDS - begun))s, see $logs/$name"
            grep -m 5 -E '^FAIL!|^==[0-9]+== [A-Z]' "$logs/$name"
        fi
    done
done
[ $failed = no ]
