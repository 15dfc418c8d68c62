#!/bin/bash
# Installs the Debian packages of the named lists that are missing: install-packages.sh build run test
# Asks for administrator rights only where something is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

wanted=()
for list in "$@"; do
    while read -r package _; do
        case $package in '' | '#'*) ;; *) wanted+=("$package") ;; esac
    done < "$here/packages/$list.txt"
done

missing=()
for package in "${wanted[@]}"; do
    # A tool that stands on the path already serves as well as its package.
    case $package in nodejs) command -v node > /dev/null && continue ;; npm) command -v npm > /dev/null && continue ;; esac
    dpkg-query -W -f='${Status}' "$package" 2> /dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

run=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || { echo "These packages are missing, and installing them needs root or sudo: ${missing[*]}" >&2; exit 1; }
    run=(sudo)
fi
echo "Installing: ${missing[*]}"
"${run[@]}" apt-get update -qq
"${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
