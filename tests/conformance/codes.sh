#!/usr/bin/env bash
# Whether the codes of certificates are read by a reader of others (zbar): each as it is drawn; some of them also
# smaller, larger, turned, blurred and as a poor JPEG; and the one on a printed certificate as a camera sees it.
#   codes.sh FOLDER-OF-make_certificates COUNT
set -u
folder=$1 count=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# reads WHAT CLAIM PICTURE
reads() {
    if [ "$(zbarimg --quiet --raw -Sdisable -Sqrcode.enable "$3" 2>/dev/null)" = "$(cat "$2")" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s\n' "$1" >&2
    fi
}
# changed NAME PICTURE CONVERT-OPTIONS...: the picture's new path on standard output
changed() {
    local out="$work/$1" picture=$2
    shift 2
    convert "$picture" -colorspace Gray -background white "$@" "$out" && printf '%s' "$out"
}

for number in $(seq 1 "$count"); do
    reads "$number as drawn" "$folder/$number.claim" "$folder/$number.pbm"
done
for number in 1 2 3 4 5; do
    claim="$folder/$number.claim" picture="$folder/$number.pbm"
    for scale in 50 75 110 150 200 300; do
        reads "$number at $scale %" "$claim" "$(changed a.png "$picture" -resize "$scale%")"
    done
    for blur in 1 1.5 2; do  # of six pixels a module: up to a third of one
        reads "$number blurred by $blur pixels" "$claim" "$(changed a.png "$picture" -blur "0x$blur")"
    done
    for turn in 3 15 45 90 180; do
        reads "$number turned by $turn" "$claim" "$(changed a.png "$picture" -rotate "$turn")"
    done
    reads "$number as a poor JPEG" "$claim" "$(changed a.jpg "$picture" -quality 25)"
    reads "$number small, turned and blurred" "$claim" "$(changed a.png "$picture" -resize 70% -rotate 8 -blur 0x1)"
done
for dots in 150 200 300; do
    pdftoppm -r "$dots" -png -singlefile "$folder/printed.pdf" "$work/page"
    reads "the page at $dots dots an inch" "$folder/printed.claim" "$work/page.png"
    reads "the page at $dots, turned by 4" "$folder/printed.claim" "$(changed turned.png "$work/page.png" -rotate 4)"
done
printf 'codes: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
