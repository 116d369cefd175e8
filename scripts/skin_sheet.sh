#!/usr/bin/env bash
# Makes docs/skin-types.webp anew: the six skin types, each with a field by a skilled hand and with a patch
# in it that was worked ten times over, too deep. Same program, same picture.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
mkdir -p build
. scripts/setup.sh
ensure_packages build run pictures
build_preset release OFF stipple
types=(I II III IV V VI)
rows=("Skilled work" "Overworked")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
font=$(fc-match -f '%{file}' Inter:medium)

# perform NAME LEVEL ARGUMENT...: an attempt in $work/NAME.
perform() {
    local name=$1 level=$2
    shift 2
    STIPPLE_HOME="$work/home" build/release/bin/stipple practice "$level" "$@" --headless --out "$work/$name" \
        >/dev/null 2>&1 || [ $? = 1 ] # not passing is what the overworked one is for
}

# The heavy hand's field, then its middle nine times more in the same holes.
perform heavy mid-scalp-field --hand heavy --seed 7
awk -F, -v OFS=, '
    NR == 1 { print; next }
    { row[++count] = $0; last = $1; print }
    END {
        for (turn = 1; turn < 10; ++turn)
            for (i = 1; i <= count; ++i) {
                $0 = row[i]
                if ($2 < -5500 || $2 > 4500 || $3 < -4500 || $3 > 4500) continue
                $1 = sprintf("%.0f", $1 + turn * (last + 100000))
                print
            }
    }' "$work/heavy/samples.csv" >"$work/overworked.csv"

tiles=()
for row in 0 1; do
    for column in 0 1 2 3 4 5; do
        level="$work/type-$((column + 1)).yaml"
        sed -e "s/^id: .*/id: type-$((column + 1))/" -e "s/^skin:/skin:\n  fitzpatrick: $((column + 1))/" \
            -e 's/max_dots: .*/max_dots: 5000/' -e 's/^  minutes: .*/  minutes: 240/' \
            levels/2-1-mid-scalp-field.yaml >"$level"
        if [ "$row" = 0 ]; then
            perform "0-$column" "$level" --hand expert --seed 7
        else
            perform "1-$column" "$level" --pen "$work/overworked.csv"
        fi
        png="$work/$row-$column.png"
        STIPPLE_HOME="$work/home" build/release/bin/stipple replay "$work/$row-$column/attempt.attempt" \
            --png "$png" >&2
        convert "$png" -gravity center -crop 660x660+0+0 +repage -colorspace RGB -filter box \
            -resize 320x320 -colorspace sRGB "$png"
        tiles+=(-label "Type ${types[column]} · ${rows[row]}" "$png")
    done
done
montage "${tiles[@]}" -tile 6x2 -geometry 320x320+6+4 -font "$font" -pointsize 17 -fill '#14201E' \
    -background '#FFFFFF' "$work/sheet.png"
cwebp -quiet -q 95 -sharp_yuv -m 6 "$work/sheet.png" -o docs/skin-types.webp
say "docs/skin-types.webp: $(identify -format '%w x %h' "$work/sheet.png")"
