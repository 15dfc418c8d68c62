#!/bin/bash
# Reads every source of app/ with clang-tidy and the checks of .clang-tidy. Needs a configured dev preset, built once so
# that the generated headers exist.   tidy.sh [FILE…]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

mkdir -p build/tidy
# clang cannot read what g++ has precompiled, so it gets the headers themselves.
sed -E -e "s#-Winvalid-pch -include [^ ]*/app/gui/[^ ]*cmake_pch\.hxx#-include $root/cmake/precompiled.h -include $root/cmake/precompiled_widgets.h#g" \
    -e "s#-Winvalid-pch -include [^ ]*/cmake_pch\.hxx#-include $root/cmake/precompiled.h#g" \
    build/dev/compile_commands.json >build/tidy/compile_commands.json
files=("$@")
[ ${#files[@]} -gt 0 ] || mapfile -t files < <(git ls-files 'app/*.cpp')
# clang 14 cannot read this header of qpdf; nothing here uses it.
echo 'class JSON;' >build/tidy/json.h
printf '%s\n' "${files[@]}" | xargs -P 2 -n 4 clang-tidy -p build/tidy --quiet --extra-arg=-Wno-unknown-warning-option \
    --extra-arg-before=-DJSON_HH --extra-arg-before=-include --extra-arg-before="$root/build/tidy/json.h"
