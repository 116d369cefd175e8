#!/usr/bin/env bash
# Makes docs/healing.webp anew: the same field by a light, a skilled and a heavy hand at six ages, each
# drawn by `stipple heal`. Same program, same picture.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
mkdir -p build
. scripts/setup.sh
ensure_packages build run pictures
build_preset release OFF stipple
level=mid-scalp-field
hands=(light expert heavy)
days=(0 10 30 365 1095 1825)
ages=("Fresh" "Day 10" "Day 30" "1 year" "3 years" "5 years")
rows=("Too shallow" "Good depth" "Too deep")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
font=$(fc-match -f '%{file}' Inter:medium)

tiles=()
for row in 0 1 2; do
    STIPPLE_HOME="$work/home" build/release/bin/stipple practice "$level" --hand "${hands[row]}" --seed 7 \
        --headless --out "$work/${hands[row]}" >/dev/null 2>&1 || [ $? = 1 ] # not passing is what two of them are for
    for column in 0 1 2 3 4 5; do
        png="$work/$row-$column.png"
        build/release/bin/stipple heal "$work/${hands[row]}/attempt.attempt" --days "${days[column]}" --png "$png" >&2
        convert "$png" -gravity center -crop 480x480+0+0 +repage -colorspace RGB -filter box \
            -resize 320x320 -colorspace sRGB "$png"
        tiles+=(-label "${rows[row]} · ${ages[column]}" "$png")
    done
done
montage "${tiles[@]}" -tile 6x3 -geometry 320x320+6+4 -font "$font" -pointsize 17 -fill '#14201E' \
    -background '#FFFFFF' "$work/sheet.png"
cwebp -quiet -q 95 -sharp_yuv -m 6 "$work/sheet.png" -o docs/healing.webp
say "docs/healing.webp: $(identify -format '%w x %h' "$work/sheet.png")"
