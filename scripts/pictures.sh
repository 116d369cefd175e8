#!/usr/bin/env bash
# Takes the pictures of docs/screens anew from the real window on a virtual display.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
mkdir -p build
. scripts/setup.sh
ensure_packages build run test
build_preset release ON stipple take_pictures
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" build/release/bin/take_pictures "$home" "$home" 2>build/pictures.err \
    || { tail -n 5 build/pictures.err >&2; exit 1; }
mkdir -p docs/screens
for picture in "$home"/*.png; do
    case "$picture" in *pseudo*) continue ;; esac
    cp "$picture" docs/screens/
done
