#!/usr/bin/env bash
# Takes the pictures of docs/screens anew from the real window on a virtual display.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
mkdir -p build
. scripts/setup.sh
ensure_packages build run test pictures
build_preset release ON stipple take_pictures
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
status=0
xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" build/release/bin/take_pictures "$home" "$home" \
    >build/pictures.log 2>build/pictures.err || status=$?
grep -E 'clipped' build/pictures.log || { tail -n 5 build/pictures.err >&2; exit 1; }
rm -rf docs/screens
mkdir -p docs/screens
for picture in "$home"/*.png; do
    case "$picture" in *pseudo* | *unshown*) continue ;; esac  # they are for finding clipped words only
    cwebp -quiet -q 90 -m 6 "$picture" -o "docs/screens/$(basename "$picture" .png).webp"
done
exit "$status"
