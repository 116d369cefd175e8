#!/usr/bin/env bash
# Pages of docs/reports.md, printed anew by tests/report and drawn from the PDF: look at what git calls changed.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
mkdir -p build
. scripts/setup.sh
ensure_packages build run test pictures
build_preset release ON test_report

pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
STIPPLE_PAGES=$pages build/release/bin/test_report "[.pages]" >build/report_pictures.log
mkdir -p docs/reports
for page in practice assessment class; do
    pdftoppm -r 90 -f 1 -l 1 -singlefile -png "$pages/$page.pdf" "$pages/$page"
    cwebp -quiet -q 80 -m 4 "$pages/$page.png" -o "docs/reports/$page.webp"
done
