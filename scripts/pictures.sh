#!/usr/bin/env bash
# Pictures of every screen, from the real window on a virtual display.
#   scripts/pictures.sh           approves: takes docs/screens anew; look at what git calls changed
#   scripts/pictures.sh compare   compares with those approved; what differs lies in build/screens
# Both fail when a text does not fit, tried in a language 40 % longer too.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
mkdir -p build
. scripts/setup.sh
ensure_packages build run test pictures
build_preset release ON stipple take_exam_pictures take_pictures compare_pictures

taken=build/screens/taken packed=build/screens/packed approved=build/screens/approved
rm -rf build/screens
mkdir -p "$taken" "$packed" "$approved"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
status=0
xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" build/release/bin/take_pictures "$home" "$taken" \
    >build/pictures.log 2>build/pictures.err || status=$?
xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" build/release/bin/take_exam_pictures . "$taken" \
    >>build/pictures.log 2>>build/pictures.err || status=$?
grep -E 'clipped' build/pictures.log || { tail -n 5 build/pictures.err >&2; exit 1; }

for picture in "$taken"/*.png; do
    case "$picture" in *pseudo*) continue ;; esac  # they are for finding clipped words only
    cwebp -quiet -q 80 -m 4 "$picture" -o "$packed/$(basename "$picture" .png).webp"
done
if [ "${1:-}" = compare ]; then
    # What packing costs is the same on both sides.
    for picture in docs/screens/*.webp "$packed"/*.webp; do
        case "$picture" in docs/*) to=$approved ;; *) to=$packed ;; esac
        dwebp -quiet "$picture" -o "$to/$(basename "$picture" .webp).png"
    done
    build/release/bin/compare_pictures "$approved" "$packed" || {
        say "to approve what is in $taken: scripts/pictures.sh"
        status=1
    }
    exit "$status"
fi
rm -rf docs/screens
mkdir -p docs/screens
cp "$packed"/*.webp docs/screens
exit "$status"
